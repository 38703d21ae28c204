-- PAB-II: lo que el órgano propone y su titular firma; ya no cambia.
CREATE TABLE apertura (
    folio                  VARCHAR(64)   PRIMARY KEY REFERENCES expediente (folio),
    red                    VARCHAR(20)   NOT NULL,
    nombre                 VARCHAR(200)  NOT NULL,
    identificador          VARCHAR(100)  NOT NULL,
    descripcion            VARCHAR(4000) NOT NULL,
    pertinencia            VARCHAR(4000) NOT NULL,
    cuentas_centrales      VARCHAR(4000) NOT NULL,
    fines                  VARCHAR(400)  NOT NULL,
    programas              VARCHAR(4000) NOT NULL,
    actividades            VARCHAR(4000) NOT NULL,
    lineas                 VARCHAR(4000) NOT NULL,
    administrador_titular  VARCHAR(64),
    administrador_suplente VARCHAR(64)
);

-- AMB-09: lo que Comunicación Social pidió aclarar y lo que el órgano respondió.
CREATE TABLE apertura_aclaracion (
    folio    VARCHAR(64)   NOT NULL REFERENCES apertura (folio),
    numero   INTEGER       NOT NULL,
    clase    VARCHAR(12)   NOT NULL,
    texto    VARCHAR(4000) NOT NULL,
    usuario  VARCHAR(64)   NOT NULL,
    instante TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (folio, numero)
);

-- PAB-III: la resolución y el pronunciamiento sobre cada fin invocado.
CREATE TABLE apertura_resolucion (
    folio          VARCHAR(64)   PRIMARY KEY REFERENCES apertura (folio),
    resolucion     VARCHAR(12)   NOT NULL,
    motivo         VARCHAR(4000) NOT NULL,
    imagen_grafica VARCHAR(2000),
    usuario        VARCHAR(64)   NOT NULL,
    instante       TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE TABLE apertura_pronunciamiento (
    folio           VARCHAR(64) NOT NULL REFERENCES apertura_resolucion (folio),
    fin             VARCHAR(40) NOT NULL,
    pronunciamiento VARCHAR(12) NOT NULL,
    PRIMARY KEY (folio, fin)
);

-- PAB-IV: lo que se informó al abrirla.
CREATE TABLE apertura_informe (
    folio                  VARCHAR(64)   PRIMARY KEY REFERENCES apertura (folio),
    nombre                 VARCHAR(200)  NOT NULL,
    direccion              VARCHAR(500)  NOT NULL,
    identificador          VARCHAR(100)  NOT NULL,
    correo                 VARCHAR(254)  NOT NULL,
    proposito              VARCHAR(4000) NOT NULL,
    descripcion            VARCHAR(4000) NOT NULL,
    operacion              VARCHAR(4000) NOT NULL,
    periodicidad           VARCHAR(12)   NOT NULL,
    horario                VARCHAR(500)  NOT NULL,
    administrador_titular  VARCHAR(64)   NOT NULL,
    administrador_suplente VARCHAR(64)   NOT NULL,
    usuario                VARCHAR(64)   NOT NULL,
    instante               TIMESTAMP WITH TIME ZONE NOT NULL
);

-- TR-3: dónde quedó el vínculo y según qué acuerdo.
CREATE TABLE apertura_vinculo (
    folio     VARCHAR(64)   PRIMARY KEY REFERENCES apertura (folio),
    vinculo   VARCHAR(500)  NOT NULL,
    ubicacion INTEGER       NOT NULL,
    usuario   VARCHAR(64)   NOT NULL,
    instante  TIMESTAMP WITH TIME ZONE NOT NULL
);

-- TR-3: el espacio de los vínculos en la página principal; vale con la conformidad de las dos jefaturas.
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
