CREATE TRIGGER cambio_inalterable BEFORE UPDATE, DELETE ON cambio_administradores
    FOR EACH ROW CALL "mx.municipio.redes.bitacora.TablaInalterable";
