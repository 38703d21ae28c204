CREATE TRIGGER regularizacion_inalterable BEFORE UPDATE OR DELETE ON regularizacion
    FOR EACH ROW EXECUTE FUNCTION redes_inalterable();
CREATE TRIGGER regularizacion_sin_vaciar BEFORE TRUNCATE ON regularizacion
    FOR EACH STATEMENT EXECUTE FUNCTION redes_inalterable();
CREATE TRIGGER regularizacion_manifestacion_inalterable BEFORE UPDATE OR DELETE ON regularizacion_manifestacion
    FOR EACH ROW EXECUTE FUNCTION redes_inalterable();
CREATE TRIGGER regularizacion_manifestacion_sin_vaciar BEFORE TRUNCATE ON regularizacion_manifestacion
    FOR EACH STATEMENT EXECUTE FUNCTION redes_inalterable();
CREATE TRIGGER regularizacion_dictamen_inalterable BEFORE UPDATE OR DELETE ON regularizacion_dictamen
    FOR EACH ROW EXECUTE FUNCTION redes_inalterable();
CREATE TRIGGER regularizacion_dictamen_sin_vaciar BEFORE TRUNCATE ON regularizacion_dictamen
    FOR EACH STATEMENT EXECUTE FUNCTION redes_inalterable();
