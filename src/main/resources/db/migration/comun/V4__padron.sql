-- Personas que actúan: su órgano y su nivel salen de aquí, nunca de lo que alguien teclee.
CREATE TABLE persona (
    usuario VARCHAR(64)  PRIMARY KEY,
    nombre  VARCHAR(200) NOT NULL,
    correo  VARCHAR(254) NOT NULL,
    organo  VARCHAR(12)  NOT NULL,
    nivel   VARCHAR(20)  NOT NULL
);

CREATE TABLE cuenta (
    clave         VARCHAR(40)  PRIMARY KEY,
    organo        VARCHAR(12)  NOT NULL,
    red           VARCHAR(20)  NOT NULL,
    nombre        VARCHAR(200) NOT NULL,
    identificador VARCHAR(100) NOT NULL,
    direccion     VARCHAR(500) NOT NULL,
    proposito     VARCHAR(4000) NOT NULL,
    estado        VARCHAR(24)  NOT NULL,
    desde         DATE         NOT NULL,
    hasta         DATE,
    antes_de_baja VARCHAR(24)
);
CREATE INDEX cuenta_por_organo ON cuenta (organo);

-- SR-2a, AMB-27: el par de administradores es del órgano, salvo que una cuenta nombre otro.
CREATE TABLE designacion (
    organo  VARCHAR(12) NOT NULL,
    cuenta  VARCHAR(40) REFERENCES cuenta (clave),
    cargo   VARCHAR(24) NOT NULL,
    usuario VARCHAR(64) NOT NULL REFERENCES persona (usuario),
    desde   DATE        NOT NULL,
    hasta   DATE
);
CREATE INDEX designacion_por_usuario ON designacion (usuario);
CREATE INDEX designacion_por_organo ON designacion (organo);
