-- CG-XV: lo que Comunicación Social avaló en cada cuenta, una línea de contenido o un contenido exacto. Uno retirado ya no vale
-- para lo que venga; lo que amparó queda.
CREATE TABLE aval (
    cuenta   VARCHAR(40)   NOT NULL REFERENCES cuenta (clave),
    numero   INTEGER       NOT NULL,
    linea    VARCHAR(4000),
    sha256   VARCHAR(64),
    -- El expediente en que se dio; nulo si se dio sin trámite.
    folio    VARCHAR(64),
    motivo   VARCHAR(4000) NOT NULL,
    desde    TIMESTAMP WITH TIME ZONE NOT NULL,
    retirado TIMESTAMP WITH TIME ZONE,
    PRIMARY KEY (cuenta, numero),
    CHECK ((linea IS NULL) <> (sha256 IS NULL))
);
CREATE INDEX aval_por_folio ON aval (folio);

-- CG-XXIII: el expediente que tiene intervenida la cuenta.
ALTER TABLE cuenta ADD COLUMN intervenida_por VARCHAR(64);
