-- CG-XXI: qué texto se publica en cada cuenta y cuándo, para advertir el que se repite. Es un índice: lo declarado es un hecho
-- de su expediente, y lo que no llegó a publicarse se quita de aquí.
CREATE TABLE texto_publicado (
    folio  VARCHAR(64) PRIMARY KEY REFERENCES expediente (folio),
    cuenta VARCHAR(40) NOT NULL REFERENCES cuenta (clave),
    sha256 VARCHAR(64) NOT NULL,
    cuando TIMESTAMP WITH TIME ZONE NOT NULL,
    -- El SHA-256 de la hoja en que se declaró; nulo si se declaró solo.
    hoja   VARCHAR(64)
);
CREATE INDEX texto_publicado_en_su_cuenta ON texto_publicado (cuenta, sha256, cuando);
CREATE INDEX texto_publicado_por_hoja ON texto_publicado (hoja);
