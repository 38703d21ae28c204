-- CG-XVII, CG-XXI: qué se publica en cada cuenta y cuándo, para advertir el texto que se repite y la cuenta que dejó de publicar.
-- Es un índice: lo declarado es un hecho de su expediente, y lo que no llegó a publicarse se quita de aquí.
CREATE TABLE publicacion (
    folio  VARCHAR(64) PRIMARY KEY REFERENCES expediente (folio),
    cuenta VARCHAR(40) NOT NULL REFERENCES cuenta (clave),
    sha256 VARCHAR(64),
    cuando TIMESTAMP WITH TIME ZONE NOT NULL,
    salio  BOOLEAN NOT NULL
);
CREATE INDEX publicacion_en_su_cuenta ON publicacion (cuenta, sha256, cuando);
CREATE INDEX publicacion_por_fecha ON publicacion (cuenta, cuando);

-- CG-XI: en qué hoja se presentó cada expediente que no se presentó solo; la misma hoja no se recibe dos veces.
CREATE TABLE renglon_de_hoja (
    folio VARCHAR(64) PRIMARY KEY REFERENCES expediente (folio),
    hoja  VARCHAR(64) NOT NULL
);
CREATE INDEX renglon_por_hoja ON renglon_de_hoja (hoja);
