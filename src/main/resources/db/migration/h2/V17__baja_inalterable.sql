CREATE TRIGGER baja_inalterable BEFORE UPDATE, DELETE ON baja
    FOR EACH ROW CALL "mx.municipio.redes.bitacora.TablaInalterable";
CREATE TRIGGER baja_paso_inalterable BEFORE UPDATE, DELETE ON baja_paso
    FOR EACH ROW CALL "mx.municipio.redes.bitacora.TablaInalterable";
CREATE TRIGGER baja_evidencia_inalterable BEFORE UPDATE, DELETE ON baja_evidencia
    FOR EACH ROW CALL "mx.municipio.redes.bitacora.TablaInalterable";
