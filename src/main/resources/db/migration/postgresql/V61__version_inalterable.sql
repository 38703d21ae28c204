-- VIG-3: en qué fecha se publicó cada versión no se reescribe; se agrega otro registro.
CREATE TRIGGER version_de_norma_inalterable BEFORE UPDATE OR DELETE ON version_de_norma
    FOR EACH ROW EXECUTE FUNCTION redes_inalterable();
CREATE TRIGGER version_de_norma_sin_vaciar BEFORE TRUNCATE ON version_de_norma
    FOR EACH STATEMENT EXECUTE FUNCTION redes_inalterable();
