-- PAB-V: lo que se notificó no cambia; lo que después ocurre queda en su expediente y en sus hechos.
CREATE TABLE cambio_administradores (
    folio          VARCHAR(64) PRIMARY KEY REFERENCES expediente (folio),
    organo         VARCHAR(12) NOT NULL,
    cuenta         VARCHAR(40) REFERENCES cuenta (clave),
    cargo          VARCHAR(24) NOT NULL,
    saliente       VARCHAR(64) REFERENCES persona (usuario),
    entrante       VARCHAR(64) REFERENCES persona (usuario),
    fecha_efectiva DATE        NOT NULL,
    lote           VARCHAR(64)
);
CREATE INDEX cambio_por_organo ON cambio_administradores (organo);
