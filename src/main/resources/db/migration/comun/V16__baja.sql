CREATE TABLE baja (
    folio  VARCHAR(64)   PRIMARY KEY REFERENCES expediente (folio),
    cuenta VARCHAR(40)   NOT NULL REFERENCES cuenta (clave),
    motivo VARCHAR(4000) NOT NULL
);

-- PAB-VIII: cada paso se da una vez y queda como se asentó.
CREATE TABLE baja_paso (
    folio      VARCHAR(64)   NOT NULL REFERENCES baja (folio),
    paso       VARCHAR(20)   NOT NULL,
    constancia VARCHAR(4000) NOT NULL,
    fecha      DATE,
    lugar      VARCHAR(2000),
    quien      VARCHAR(255)  NOT NULL,
    cuando     TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (folio, paso)
);

-- AMB-11: sin anexo, el archivo se guarda fuera del expediente y la huella es la que se declaró.
CREATE TABLE baja_evidencia (
    folio  VARCHAR(64)  NOT NULL,
    paso   VARCHAR(20)  NOT NULL,
    numero INTEGER      NOT NULL,
    anexo  VARCHAR(32)  REFERENCES anexo (codigo),
    nombre VARCHAR(200) NOT NULL,
    sha256 CHAR(64)     NOT NULL,
    PRIMARY KEY (folio, paso, numero),
    FOREIGN KEY (folio, paso) REFERENCES baja_paso (folio, paso)
);

-- Los expedientes que una cuenta deja abiertos al cancelarse.
CREATE INDEX expediente_por_cuenta ON expediente (cuenta);
