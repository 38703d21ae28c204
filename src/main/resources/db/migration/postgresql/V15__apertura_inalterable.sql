-- Todo lo de una apertura es evidencia: se agrega y no se cambia.
CREATE TRIGGER apertura_inalterable BEFORE UPDATE OR DELETE ON apertura
    FOR EACH ROW EXECUTE FUNCTION redes_inalterable();
CREATE TRIGGER apertura_sin_vaciar BEFORE TRUNCATE ON apertura
    FOR EACH STATEMENT EXECUTE FUNCTION redes_inalterable();
CREATE TRIGGER apertura_aclaracion_inalterable BEFORE UPDATE OR DELETE ON apertura_aclaracion
    FOR EACH ROW EXECUTE FUNCTION redes_inalterable();
CREATE TRIGGER apertura_aclaracion_sin_vaciar BEFORE TRUNCATE ON apertura_aclaracion
    FOR EACH STATEMENT EXECUTE FUNCTION redes_inalterable();
CREATE TRIGGER apertura_resolucion_inalterable BEFORE UPDATE OR DELETE ON apertura_resolucion
    FOR EACH ROW EXECUTE FUNCTION redes_inalterable();
CREATE TRIGGER apertura_resolucion_sin_vaciar BEFORE TRUNCATE ON apertura_resolucion
    FOR EACH STATEMENT EXECUTE FUNCTION redes_inalterable();
CREATE TRIGGER apertura_pronunciamiento_inalterable BEFORE UPDATE OR DELETE ON apertura_pronunciamiento
    FOR EACH ROW EXECUTE FUNCTION redes_inalterable();
CREATE TRIGGER apertura_pronunciamiento_sin_vaciar BEFORE TRUNCATE ON apertura_pronunciamiento
    FOR EACH STATEMENT EXECUTE FUNCTION redes_inalterable();
CREATE TRIGGER apertura_informe_inalterable BEFORE UPDATE OR DELETE ON apertura_informe
    FOR EACH ROW EXECUTE FUNCTION redes_inalterable();
CREATE TRIGGER apertura_informe_sin_vaciar BEFORE TRUNCATE ON apertura_informe
    FOR EACH STATEMENT EXECUTE FUNCTION redes_inalterable();
CREATE TRIGGER apertura_vinculo_inalterable BEFORE UPDATE OR DELETE ON apertura_vinculo
    FOR EACH ROW EXECUTE FUNCTION redes_inalterable();
CREATE TRIGGER apertura_vinculo_sin_vaciar BEFORE TRUNCATE ON apertura_vinculo
    FOR EACH STATEMENT EXECUTE FUNCTION redes_inalterable();
CREATE TRIGGER ubicacion_vinculos_inalterable BEFORE UPDATE OR DELETE ON ubicacion_vinculos
    FOR EACH ROW EXECUTE FUNCTION redes_inalterable();
CREATE TRIGGER ubicacion_vinculos_sin_vaciar BEFORE TRUNCATE ON ubicacion_vinculos
    FOR EACH STATEMENT EXECUTE FUNCTION redes_inalterable();
CREATE TRIGGER ubicacion_conformidad_inalterable BEFORE UPDATE OR DELETE ON ubicacion_conformidad
    FOR EACH ROW EXECUTE FUNCTION redes_inalterable();
CREATE TRIGGER ubicacion_conformidad_sin_vaciar BEFORE TRUNCATE ON ubicacion_conformidad
    FOR EACH STATEMENT EXECUTE FUNCTION redes_inalterable();
