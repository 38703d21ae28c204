-- PAB-V: lo que se notificó queda congelado; después solo se agrega lo que ocurrió.
CREATE TABLE cambio_administradores (
    folio          VARCHAR(64) PRIMARY KEY REFERENCES expediente (folio),
    organo         VARCHAR(12) NOT NULL,
    cuenta         VARCHAR(40) REFERENCES cuenta (clave),
    tipo           VARCHAR(24) NOT NULL,
    saliente       VARCHAR(64) REFERENCES persona (usuario),
    entrante       VARCHAR(64) REFERENCES persona (usuario),
    fecha_efectiva DATE        NOT NULL,
    motivo         VARCHAR(1000),
    lote           VARCHAR(64),
    cambiada_el    DATE,
    rotada_por     VARCHAR(64),
    aceptado_el    TIMESTAMP WITH TIME ZONE
);
CREATE INDEX cambio_por_organo ON cambio_administradores (organo);
