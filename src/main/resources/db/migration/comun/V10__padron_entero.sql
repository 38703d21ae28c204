ALTER TABLE persona ADD COLUMN puesto VARCHAR(200);
ALTER TABLE persona ADD COLUMN hasta DATE;

ALTER TABLE cuenta ADD COLUMN correo VARCHAR(254);
ALTER TABLE cuenta ADD COLUMN descripcion VARCHAR(4000);
ALTER TABLE cuenta ADD COLUMN fines VARCHAR(500);
ALTER TABLE cuenta ADD COLUMN lineas VARCHAR(4000);
ALTER TABLE cuenta ADD COLUMN periodicidad VARCHAR(20);
ALTER TABLE cuenta ADD COLUMN horario VARCHAR(500);
ALTER TABLE cuenta ADD COLUMN autenticidad VARCHAR(20) DEFAULT 'NO_DISPONIBLE' NOT NULL;
-- Cuándo se abrió en la red, si fue antes de registrarse (TR-2).
ALTER TABLE cuenta ADD COLUMN abierta DATE;
-- El expediente que le dio origen; nulo en las centrales, que no llevan trámite.
ALTER TABLE cuenta ADD COLUMN folio VARCHAR(64);
-- Red e identificador mientras la cuenta existe en la red: la misma no se registra dos veces.
ALTER TABLE cuenta ADD COLUMN ocupa VARCHAR(130);
ALTER TABLE cuenta ADD CONSTRAINT cuenta_ocupa_unica UNIQUE (ocupa);
CREATE INDEX cuenta_por_estado ON cuenta (estado, organo);

CREATE TABLE cuenta_consecutivo (
    organo VARCHAR(12) NOT NULL,
    red    VARCHAR(20) NOT NULL,
    ultimo INTEGER     NOT NULL,
    PRIMARY KEY (organo, red)
);

-- El expediente que la origina; nulo si viene de la carga inicial.
ALTER TABLE designacion ADD COLUMN folio VARCHAR(64);
-- RESP-I: el día en que quien administra aceptó responder de las cuentas; nulo mientras no acepte.
ALTER TABLE designacion ADD COLUMN aceptada DATE;
CREATE INDEX designacion_por_cuenta ON designacion (cuenta);

-- La ausencia de un titular y quién lo suple; «terminada», el día en que se le puso fin.
CREATE TABLE suplencia (
    id        VARCHAR(36)  PRIMARY KEY,
    organo    VARCHAR(12)  NOT NULL,
    titular   VARCHAR(64)  NOT NULL REFERENCES persona (usuario),
    suplente  VARCHAR(64)  NOT NULL REFERENCES persona (usuario),
    desde     DATE         NOT NULL,
    terminada DATE,
    hasta     DATE         NOT NULL,
    motivo    VARCHAR(500) NOT NULL,
    presta    VARCHAR(64)
);
