-- CG-XXI: qué texto se publica en cada cuenta y cuándo, para advertir el que se repite. Es un índice: lo declarado es un hecho
-- de su expediente, y lo que no llegó a publicarse se quita de aquí.
CREATE TABLE texto_publicado (
    folio  VARCHAR(64) PRIMARY KEY REFERENCES expediente (folio),
    cuenta VARCHAR(40) NOT NULL REFERENCES cuenta (clave),
    sha256 VARCHAR(64) NOT NULL,
    cuando TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX texto_publicado_en_su_cuenta ON texto_publicado (cuenta, sha256, cuando);

-- CG-XI: en qué hoja se presentó cada expediente que no se presentó solo; la misma hoja no se recibe dos veces.
CREATE TABLE renglon_de_hoja (
    folio VARCHAR(64) PRIMARY KEY REFERENCES expediente (folio),
    hoja  VARCHAR(64) NOT NULL
);
CREATE INDEX renglon_por_hoja ON renglon_de_hoja (hoja);
