-- CG-VII-a, AMB-24: correo por salir, un renglón por destinatario; lo escribe la transacción de lo que avisa.
CREATE TABLE aviso (
    id           VARCHAR(36)   PRIMARY KEY,
    folio        VARCHAR(64)   NOT NULL,
    plantilla    VARCHAR(64)   NOT NULL,
    destinatario VARCHAR(254)  NOT NULL,
    datos        TEXT          NOT NULL,
    creado       TIMESTAMP WITH TIME ZONE NOT NULL,
    -- En este instante o después ya no sale: lo que recordaba terminó.
    hasta        TIMESTAMP WITH TIME ZONE,
    enviado      TIMESTAMP WITH TIME ZONE,
    intentos     INTEGER       DEFAULT 0 NOT NULL,
    error        VARCHAR(1000),
    agotado      BOOLEAN       DEFAULT FALSE NOT NULL
);
CREATE INDEX aviso_por_folio ON aviso (folio);
CREATE INDEX aviso_por_enviado ON aviso (enviado);
