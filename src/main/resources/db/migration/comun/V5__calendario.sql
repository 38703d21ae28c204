-- AMB-06: días inhábiles locales, de solo agregar; el estado de una fecha es su última versión.
CREATE TABLE dia_inhabil_version (
    fecha          DATE          NOT NULL,
    version        INTEGER       NOT NULL,
    tipo           VARCHAR(12)   NOT NULL CHECK (tipo IN ('ALTA', 'CONFIRMACION', 'BAJA')),
    motivo         VARCHAR(1000) NOT NULL,
    fundamento     VARCHAR(1000) NOT NULL,
    provisional    BOOLEAN       NOT NULL,
    acuerdo        VARCHAR(1000),
    PRIMARY KEY (fecha, version),
    CHECK (tipo = 'BAJA' OR provisional OR acuerdo IS NOT NULL)
);
