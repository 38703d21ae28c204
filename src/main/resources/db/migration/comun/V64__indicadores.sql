-- Los indicadores cuentan lo recibido en un periodo y buscan, en toda la bitácora, lo que lo decidió.
CREATE INDEX expediente_por_recepcion ON expediente (recepcion);
CREATE INDEX bitacora_por_suceso ON bitacora (suceso, instante);
