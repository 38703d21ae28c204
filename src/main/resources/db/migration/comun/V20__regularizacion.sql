-- TR-2: la cuenta tal como se presentó; el padrón guarda cómo está.
CREATE TABLE regularizacion (
    folio         VARCHAR(64)   PRIMARY KEY REFERENCES expediente (folio),
    cuenta        VARCHAR(40)   NOT NULL REFERENCES cuenta (clave),
    red           VARCHAR(20)   NOT NULL,
    nombre        VARCHAR(200)  NOT NULL,
    identificador VARCHAR(100)  NOT NULL,
    direccion     VARCHAR(500)  NOT NULL,
    correo        VARCHAR(254),
    abierta       DATE          NOT NULL,
    proposito     VARCHAR(4000) NOT NULL,
    descripcion   VARCHAR(4000) NOT NULL
);

CREATE TABLE regularizacion_manifestacion (
    folio    VARCHAR(64)   PRIMARY KEY REFERENCES regularizacion (folio),
    sujecion VARCHAR(20)   NOT NULL,
    texto    VARCHAR(4000) NOT NULL,
    quien    VARCHAR(255)  NOT NULL,
    cuando   TIMESTAMP WITH TIME ZONE NOT NULL
);

-- DEF-05: cuáles de los tres criterios alternativos se cumplen.
CREATE TABLE regularizacion_dictamen (
    folio                  VARCHAR(64)   PRIMARY KEY REFERENCES regularizacion (folio),
    criterio_dominio       BOOLEAN       NOT NULL,
    criterio_nombre        BOOLEAN       NOT NULL,
    criterio_portal        BOOLEAN       NOT NULL,
    ajuste_correo          VARCHAR(20)   NOT NULL,
    ajuste_sufijo          VARCHAR(20)   NOT NULL,
    ajuste_administradores VARCHAR(20)   NOT NULL,
    ajuste_descripcion     VARCHAR(20)   NOT NULL,
    ajuste_bitacora        VARCHAR(20)   NOT NULL,
    institucional          BOOLEAN       NOT NULL,
    motivo                 VARCHAR(4000) NOT NULL,
    vista_sindicatura      BOOLEAN       NOT NULL,
    quien                  VARCHAR(255)  NOT NULL,
    cuando                 TIMESTAMP WITH TIME ZONE NOT NULL
);
