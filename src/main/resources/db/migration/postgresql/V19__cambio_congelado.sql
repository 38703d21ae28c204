CREATE TRIGGER cambio_congelado BEFORE UPDATE OF folio, organo, cuenta, tipo, saliente, entrante, fecha_efectiva,
        motivo, lote OR DELETE ON cambio_administradores
    FOR EACH ROW EXECUTE FUNCTION redes_inalterable();
CREATE TRIGGER cambio_sin_vaciar BEFORE TRUNCATE ON cambio_administradores
    FOR EACH STATEMENT EXECUTE FUNCTION redes_inalterable();
