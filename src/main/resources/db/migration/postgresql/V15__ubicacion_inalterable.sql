-- Lo que se acuerda sobre los vínculos es evidencia: se agrega y no se cambia.
CREATE TRIGGER ubicacion_vinculos_inalterable BEFORE UPDATE OR DELETE ON ubicacion_vinculos
    FOR EACH ROW EXECUTE FUNCTION redes_inalterable();
CREATE TRIGGER ubicacion_vinculos_sin_vaciar BEFORE TRUNCATE ON ubicacion_vinculos
    FOR EACH STATEMENT EXECUTE FUNCTION redes_inalterable();
CREATE TRIGGER ubicacion_conformidad_inalterable BEFORE UPDATE OR DELETE ON ubicacion_conformidad
    FOR EACH ROW EXECUTE FUNCTION redes_inalterable();
CREATE TRIGGER ubicacion_conformidad_sin_vaciar BEFORE TRUNCATE ON ubicacion_conformidad
    FOR EACH STATEMENT EXECUTE FUNCTION redes_inalterable();
