-- La lista de expedientes se hojea del más reciente al más antiguo.
DROP INDEX expediente_por_recepcion;
CREATE INDEX expediente_recientes ON expediente (recepcion DESC, folio DESC);
-- Lo que alguien inició; lo abierto de una cuenta y de un órgano; lo de un trámite en un estado, y lo que vence.
CREATE INDEX expediente_por_iniciador ON expediente (iniciador);
DROP INDEX expediente_por_cuenta;
CREATE INDEX expediente_abierto_de_cuenta ON expediente (cuenta, cierre, folio);
CREATE INDEX expediente_abierto_de_organo ON expediente (organo, cierre, folio);
CREATE INDEX expediente_de_tramite ON expediente (proceso, estado, vencimiento);
-- Los correos que no han salido son pocos entre muchos que sí.
DROP INDEX aviso_por_enviado;
CREATE INDEX aviso_por_salir ON aviso (enviado, intentos, creado);
