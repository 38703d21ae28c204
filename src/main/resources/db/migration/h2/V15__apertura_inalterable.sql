-- Todo lo de una apertura es evidencia: se agrega y no se cambia.
CREATE TRIGGER apertura_inalterable BEFORE UPDATE, DELETE ON apertura
    FOR EACH ROW CALL "mx.municipio.redes.bitacora.TablaInalterable";
CREATE TRIGGER apertura_aclaracion_inalterable BEFORE UPDATE, DELETE ON apertura_aclaracion
    FOR EACH ROW CALL "mx.municipio.redes.bitacora.TablaInalterable";
CREATE TRIGGER apertura_resolucion_inalterable BEFORE UPDATE, DELETE ON apertura_resolucion
    FOR EACH ROW CALL "mx.municipio.redes.bitacora.TablaInalterable";
CREATE TRIGGER apertura_pronunciamiento_inalterable BEFORE UPDATE, DELETE ON apertura_pronunciamiento
    FOR EACH ROW CALL "mx.municipio.redes.bitacora.TablaInalterable";
CREATE TRIGGER apertura_informe_inalterable BEFORE UPDATE, DELETE ON apertura_informe
    FOR EACH ROW CALL "mx.municipio.redes.bitacora.TablaInalterable";
CREATE TRIGGER apertura_vinculo_inalterable BEFORE UPDATE, DELETE ON apertura_vinculo
    FOR EACH ROW CALL "mx.municipio.redes.bitacora.TablaInalterable";
CREATE TRIGGER ubicacion_vinculos_inalterable BEFORE UPDATE, DELETE ON ubicacion_vinculos
    FOR EACH ROW CALL "mx.municipio.redes.bitacora.TablaInalterable";
CREATE TRIGGER ubicacion_conformidad_inalterable BEFORE UPDATE, DELETE ON ubicacion_conformidad
    FOR EACH ROW CALL "mx.municipio.redes.bitacora.TablaInalterable";
