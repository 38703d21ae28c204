-- CG-VII-a: lo que se consultó queda congelado con su SHA-256; solo lo que después se decide se agrega.
CREATE TRIGGER consulta_congelada BEFORE UPDATE OF folio, contenido, fuente, fecha_prevista, duda, clase,
        elemento_personal, elemento_objetivo, elemento_temporal, sha256 OR DELETE ON consulta
    FOR EACH ROW EXECUTE FUNCTION redes_inalterable();
CREATE TRIGGER consulta_sin_vaciar BEFORE TRUNCATE ON consulta
    FOR EACH STATEMENT EXECUTE FUNCTION redes_inalterable();
