-- Lo que se acuerda sobre los vínculos es evidencia: se agrega y no se cambia.
CREATE TRIGGER ubicacion_vinculos_inalterable BEFORE UPDATE, DELETE ON ubicacion_vinculos
    FOR EACH ROW CALL "mx.municipio.redes.bitacora.TablaInalterable";
CREATE TRIGGER ubicacion_conformidad_inalterable BEFORE UPDATE, DELETE ON ubicacion_conformidad
    FOR EACH ROW CALL "mx.municipio.redes.bitacora.TablaInalterable";
