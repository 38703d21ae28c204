-- VIG-3: en qué fecha se publicó cada versión no se reescribe; se agrega otro registro.
CREATE TRIGGER version_de_norma_inalterable BEFORE UPDATE, DELETE ON version_de_norma
    FOR EACH ROW CALL "mx.municipio.redes.bitacora.TablaInalterable";
