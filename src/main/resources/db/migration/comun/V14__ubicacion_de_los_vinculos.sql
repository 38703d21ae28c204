-- TR-3: el espacio de los vínculos en la página principal; vale con la conformidad de las dos oficinas.
CREATE TABLE ubicacion_vinculos (
    numero    INTEGER       PRIMARY KEY,
    ubicacion VARCHAR(1000) NOT NULL
);
CREATE TABLE ubicacion_conformidad (
    numero   INTEGER     NOT NULL REFERENCES ubicacion_vinculos (numero),
    oficina  VARCHAR(40) NOT NULL,
    usuario  VARCHAR(64) NOT NULL,
    instante TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (numero, oficina)
);
