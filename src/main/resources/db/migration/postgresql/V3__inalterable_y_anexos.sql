CREATE FUNCTION redes_inalterable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'La tabla % es de solo agregar (NT10-CG-XI)', TG_TABLE_NAME;
END $$;

CREATE TRIGGER bitacora_inalterable BEFORE UPDATE OR DELETE ON bitacora
    FOR EACH ROW EXECUTE FUNCTION redes_inalterable();
CREATE TRIGGER bitacora_sin_vaciar BEFORE TRUNCATE ON bitacora
    FOR EACH STATEMENT EXECUTE FUNCTION redes_inalterable();
CREATE TRIGGER hecho_inalterable BEFORE UPDATE OR DELETE ON hecho
    FOR EACH ROW EXECUTE FUNCTION redes_inalterable();
CREATE TRIGGER hecho_sin_vaciar BEFORE TRUNCATE ON hecho
    FOR EACH STATEMENT EXECUTE FUNCTION redes_inalterable();
CREATE TRIGGER documento_inalterable BEFORE UPDATE OR DELETE ON documento
    FOR EACH ROW EXECUTE FUNCTION redes_inalterable();
CREATE TRIGGER documento_sin_vaciar BEFORE TRUNCATE ON documento
    FOR EACH STATEMENT EXECUTE FUNCTION redes_inalterable();

CREATE TABLE anexo (
    codigo    VARCHAR(32)  PRIMARY KEY,
    folio     VARCHAR(64)  NOT NULL REFERENCES expediente (folio),
    nombre    VARCHAR(255) NOT NULL,
    tipo      VARCHAR(100) NOT NULL,
    tamano    BIGINT       NOT NULL,
    sha256    CHAR(64)     NOT NULL,
    subido_por VARCHAR(255) NOT NULL,
    subido    TIMESTAMP WITH TIME ZONE NOT NULL,
    bytes     BYTEA        NOT NULL,
    -- Llegó con lo que se presentó, y es parte de ello.
    presentado BOOLEAN     DEFAULT FALSE NOT NULL
);
CREATE INDEX anexo_por_folio ON anexo (folio);
CREATE TRIGGER anexo_inalterable BEFORE UPDATE OR DELETE ON anexo
    FOR EACH ROW EXECUTE FUNCTION redes_inalterable();
CREATE TRIGGER anexo_sin_vaciar BEFORE TRUNCATE ON anexo
    FOR EACH STATEMENT EXECUTE FUNCTION redes_inalterable();
