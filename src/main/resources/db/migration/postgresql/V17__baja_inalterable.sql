CREATE TRIGGER baja_inalterable BEFORE UPDATE OR DELETE ON baja
    FOR EACH ROW EXECUTE FUNCTION redes_inalterable();
CREATE TRIGGER baja_sin_vaciar BEFORE TRUNCATE ON baja
    FOR EACH STATEMENT EXECUTE FUNCTION redes_inalterable();
CREATE TRIGGER baja_paso_inalterable BEFORE UPDATE OR DELETE ON baja_paso
    FOR EACH ROW EXECUTE FUNCTION redes_inalterable();
CREATE TRIGGER baja_paso_sin_vaciar BEFORE TRUNCATE ON baja_paso
    FOR EACH STATEMENT EXECUTE FUNCTION redes_inalterable();
CREATE TRIGGER baja_evidencia_inalterable BEFORE UPDATE OR DELETE ON baja_evidencia
    FOR EACH ROW EXECUTE FUNCTION redes_inalterable();
CREATE TRIGGER baja_evidencia_sin_vaciar BEFORE TRUNCATE ON baja_evidencia
    FOR EACH STATEMENT EXECUTE FUNCTION redes_inalterable();
