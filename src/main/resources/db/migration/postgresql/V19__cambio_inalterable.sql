CREATE TRIGGER cambio_inalterable BEFORE UPDATE OR DELETE ON cambio_administradores
    FOR EACH ROW EXECUTE FUNCTION redes_inalterable();
CREATE TRIGGER cambio_sin_vaciar BEFORE TRUNCATE ON cambio_administradores
    FOR EACH STATEMENT EXECUTE FUNCTION redes_inalterable();
