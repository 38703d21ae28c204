-- EV-1a: desde qué día el programa lleva las evaluaciones; un semestre que terminó antes solo se evalúa a mano.
CREATE TABLE evaluacion_desde (
    unico INTEGER PRIMARY KEY,
    dia   DATE NOT NULL
);

-- EV-1a: una ronda por semestre, la abra quien la abra: dos nodos, o el reloj y una persona, no abren dos.
CREATE TABLE ronda_de_evaluacion (
    clave VARCHAR(20) PRIMARY KEY,
    folio VARCHAR(64) NOT NULL UNIQUE REFERENCES expediente (folio)
);

-- EV-1a: qué cuentas se evalúan en qué ronda y cómo salieron; lo dicho de cada una son hechos de su folio.
CREATE TABLE evaluacion_de_cuenta (
    ronda    VARCHAR(64) NOT NULL REFERENCES ronda_de_evaluacion (folio),
    cuenta   VARCHAR(40) NOT NULL REFERENCES cuenta (clave),
    folio    VARCHAR(64) UNIQUE REFERENCES expediente (folio),
    dictamen VARCHAR(30),
    evaluada DATE,
    PRIMARY KEY (ronda, cuenta)
);
CREATE INDEX evaluacion_de_cuenta_por_cuenta ON evaluacion_de_cuenta (cuenta, evaluada);
