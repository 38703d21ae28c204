CREATE TRIGGER dia_inhabil_version_inalterable BEFORE UPDATE, DELETE ON dia_inhabil_version
    FOR EACH ROW CALL "mx.municipio.redes.bitacora.TablaInalterable";
