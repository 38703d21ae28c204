-- El PDF se dibuja una vez por estado del oficio; el de uno anulado lo dice.
CREATE TABLE oficio_pdf (
    codigo   VARCHAR(32) NOT NULL REFERENCES oficio (codigo),
    anulado  BOOLEAN     NOT NULL,
    por_firmar BOOLEAN   NOT NULL,
    dibujado TIMESTAMP WITH TIME ZONE NOT NULL,
    sha256   CHAR(64)    NOT NULL,
    bytes    BLOB        NOT NULL,
    PRIMARY KEY (codigo, anulado, por_firmar)
);
CREATE TRIGGER oficio_pdf_inalterable BEFORE UPDATE, DELETE ON oficio_pdf
    FOR EACH ROW CALL "mx.municipio.redes.bitacora.TablaInalterable";
CREATE TRIGGER oficio_anulado_inalterable BEFORE UPDATE, DELETE ON oficio_anulado
    FOR EACH ROW CALL "mx.municipio.redes.bitacora.TablaInalterable";
CREATE TRIGGER oficio_firma_inalterable BEFORE UPDATE, DELETE ON oficio_firma
    FOR EACH ROW CALL "mx.municipio.redes.bitacora.TablaInalterable";
