CREATE TRIGGER dia_inhabil_version_inalterable BEFORE UPDATE OR DELETE ON dia_inhabil_version
    FOR EACH ROW EXECUTE FUNCTION redes_inalterable();
CREATE TRIGGER dia_inhabil_version_sin_vaciar BEFORE TRUNCATE ON dia_inhabil_version
    FOR EACH STATEMENT EXECUTE FUNCTION redes_inalterable();
