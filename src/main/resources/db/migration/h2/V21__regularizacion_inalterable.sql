CREATE TRIGGER regularizacion_inalterable BEFORE UPDATE, DELETE ON regularizacion
    FOR EACH ROW CALL "mx.municipio.redes.bitacora.TablaInalterable";
CREATE TRIGGER regularizacion_manifestacion_inalterable BEFORE UPDATE, DELETE ON regularizacion_manifestacion
    FOR EACH ROW CALL "mx.municipio.redes.bitacora.TablaInalterable";
CREATE TRIGGER regularizacion_dictamen_inalterable BEFORE UPDATE, DELETE ON regularizacion_dictamen
    FOR EACH ROW CALL "mx.municipio.redes.bitacora.TablaInalterable";
