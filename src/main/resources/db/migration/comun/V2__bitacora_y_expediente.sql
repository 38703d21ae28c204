-- CG-XI, EV-3: bitácora de solo agregar, una cadena de hashes por expediente.
CREATE TABLE bitacora (
    cadena   VARCHAR(64)   NOT NULL,
    numero   INTEGER       NOT NULL,
    instante TIMESTAMP WITH TIME ZONE NOT NULL,
    actor    VARCHAR(255)  NOT NULL,
    suceso   VARCHAR(64)   NOT NULL,
    clausula VARCHAR(200),
    detalle  VARCHAR(8000) NOT NULL,
    hash     CHAR(64)      NOT NULL,
    PRIMARY KEY (cadena, numero)
);

-- Cuántos asientos tiene cada cadena y cuál es el hash del último: denuncia una cola cortada.
CREATE TABLE bitacora_cabeza (
    cadena   VARCHAR(64) PRIMARY KEY,
    asientos INTEGER     NOT NULL,
    hash     CHAR(64)    NOT NULL
);

CREATE TABLE folio_consecutivo (
    clase     VARCHAR(8)  NOT NULL,
    organo    VARCHAR(12) NOT NULL,
    ejercicio INTEGER     NOT NULL,
    ultimo    INTEGER     NOT NULL,
    PRIMARY KEY (clase, organo, ejercicio)
);

CREATE TABLE expediente (
    folio             VARCHAR(64)  PRIMARY KEY,
    proceso           VARCHAR(64)  NOT NULL,
    organo            VARCHAR(12)  NOT NULL,
    cuenta            VARCHAR(40),
    iniciador         VARCHAR(255) NOT NULL,
    asunto            VARCHAR(300) NOT NULL,
    estado            VARCHAR(40)  NOT NULL,
    instancia_proceso VARCHAR(64)  NOT NULL,
    recepcion         TIMESTAMP WITH TIME ZONE NOT NULL,
    recepcion_legal   DATE         NOT NULL,
    vencimiento       TIMESTAMP WITH TIME ZONE,
    plazo             TEXT,
    norma_version     VARCHAR(40)  NOT NULL,
    presentado        TEXT         NOT NULL,
    cierre            TIMESTAMP WITH TIME ZONE
);
CREATE INDEX expediente_por_organo ON expediente (organo, recepcion);
CREATE INDEX expediente_por_instancia ON expediente (instancia_proceso);
CREATE INDEX expediente_por_vencimiento ON expediente (vencimiento);
-- Los que una cuenta deja abiertos al cancelarse.
CREATE INDEX expediente_por_cuenta ON expediente (cuenta);

-- Lo que de un expediente solo se asienta y se muestra: el texto exacto cuyo SHA-256 dice su asiento.
CREATE TABLE hecho (
    folio   VARCHAR(64)  NOT NULL REFERENCES expediente (folio),
    asiento INTEGER      NOT NULL,
    tipo    VARCHAR(64)  NOT NULL,
    datos   TEXT         NOT NULL,
    quien   VARCHAR(255) NOT NULL,
    cuando  TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (folio, asiento)
);

-- Acuses y constancias: contenido congelado, con la cabeza de la bitácora al emitirlos.
CREATE TABLE documento (
    codigo   VARCHAR(32)  PRIMARY KEY,
    folio    VARCHAR(64)  NOT NULL REFERENCES expediente (folio),
    tipo     VARCHAR(40)  NOT NULL,
    emitido  TIMESTAMP WITH TIME ZONE NOT NULL,
    datos    TEXT         NOT NULL,
    sha256   CHAR(64)     NOT NULL,
    asientos INTEGER      NOT NULL,
    cabeza   CHAR(64)     NOT NULL
);
CREATE INDEX documento_por_folio ON documento (folio);

CREATE TABLE idempotencia (
    usuario   VARCHAR(255) NOT NULL,
    clave     VARCHAR(200) NOT NULL,
    peticion  CHAR(64)     NOT NULL,
    respuesta TEXT         NOT NULL,
    creada    TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (usuario, clave)
);

-- ACT_RU_JOB.DUEDATE_ llega sin índice; con 303,000 trabajos, buscar el que vence tardaba 377 ms.
CREATE INDEX redes_job_vencimiento ON ACT_RU_JOB (DUEDATE_);
