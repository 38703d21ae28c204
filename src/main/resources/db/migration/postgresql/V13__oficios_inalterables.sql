-- El PDF se dibuja una vez por estado del oficio; el de uno anulado lo dice.
CREATE TABLE oficio_pdf (
    codigo   VARCHAR(32) NOT NULL REFERENCES oficio (codigo),
    anulado  BOOLEAN     NOT NULL,
    por_firmar BOOLEAN   NOT NULL,
    dibujado TIMESTAMP WITH TIME ZONE NOT NULL,
    sha256   CHAR(64)    NOT NULL,
    bytes    BYTEA       NOT NULL,
    PRIMARY KEY (codigo, anulado, por_firmar)
);
CREATE TRIGGER oficio_pdf_inalterable BEFORE UPDATE OR DELETE ON oficio_pdf
    FOR EACH ROW EXECUTE FUNCTION redes_inalterable();
CREATE TRIGGER oficio_pdf_sin_vaciar BEFORE TRUNCATE ON oficio_pdf
    FOR EACH STATEMENT EXECUTE FUNCTION redes_inalterable();
CREATE TRIGGER oficio_anulado_inalterable BEFORE UPDATE OR DELETE ON oficio_anulado
    FOR EACH ROW EXECUTE FUNCTION redes_inalterable();
CREATE TRIGGER oficio_anulado_sin_vaciar BEFORE TRUNCATE ON oficio_anulado
    FOR EACH STATEMENT EXECUTE FUNCTION redes_inalterable();
CREATE TRIGGER oficio_firma_inalterable BEFORE UPDATE OR DELETE ON oficio_firma
    FOR EACH ROW EXECUTE FUNCTION redes_inalterable();
CREATE TRIGGER oficio_firma_sin_vaciar BEFORE TRUNCATE ON oficio_firma
    FOR EACH STATEMENT EXECUTE FUNCTION redes_inalterable();
