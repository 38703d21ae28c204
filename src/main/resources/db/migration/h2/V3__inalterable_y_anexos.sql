CREATE TRIGGER bitacora_inalterable BEFORE UPDATE, DELETE ON bitacora
    FOR EACH ROW CALL "mx.municipio.redes.bitacora.TablaInalterable";
CREATE TRIGGER hecho_inalterable BEFORE UPDATE, DELETE ON hecho
    FOR EACH ROW CALL "mx.municipio.redes.bitacora.TablaInalterable";
CREATE TRIGGER documento_inalterable BEFORE UPDATE, DELETE ON documento
    FOR EACH ROW CALL "mx.municipio.redes.bitacora.TablaInalterable";

CREATE TABLE anexo (
    codigo    VARCHAR(32)  PRIMARY KEY,
    folio     VARCHAR(64)  NOT NULL REFERENCES expediente (folio),
    nombre    VARCHAR(255) NOT NULL,
    tipo      VARCHAR(100) NOT NULL,
    tamano    BIGINT       NOT NULL,
    sha256    CHAR(64)     NOT NULL,
    subido_por VARCHAR(255) NOT NULL,
    subido    TIMESTAMP WITH TIME ZONE NOT NULL,
    bytes     BLOB         NOT NULL,
    -- Llegó con lo que se presentó, y es parte de ello.
    presentado BOOLEAN     DEFAULT FALSE NOT NULL
);
CREATE INDEX anexo_por_folio ON anexo (folio);
CREATE TRIGGER anexo_inalterable BEFORE UPDATE, DELETE ON anexo
    FOR EACH ROW CALL "mx.municipio.redes.bitacora.TablaInalterable";
