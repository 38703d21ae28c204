CREATE TRIGGER cambio_congelado BEFORE UPDATE, DELETE ON cambio_administradores
    FOR EACH ROW CALL "mx.municipio.redes.procedimientos.administradores.CambioCongelado";
