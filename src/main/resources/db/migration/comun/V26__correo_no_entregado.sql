-- AMB-24: de qué correos no entregados da cuenta cada aviso de falla; a cada destinatario se le dice una sola vez.
CREATE TABLE aviso_no_entregado (
    aviso        VARCHAR(36)   NOT NULL REFERENCES aviso (id),
    destinatario VARCHAR(254)  NOT NULL,
    asunto       VARCHAR(1000) NOT NULL,
    desde        TIMESTAMP WITH TIME ZONE NOT NULL,
    dicho_en     VARCHAR(36)   NOT NULL REFERENCES aviso (id),
    PRIMARY KEY (aviso, destinatario)
);
CREATE INDEX aviso_no_entregado_por_dicho_en ON aviso_no_entregado (dicho_en);

-- Su único renglón lo toma quien va a avisar: si varios correos se agotan a la vez, no nace un aviso por cada uno.
CREATE TABLE aviso_no_entregado_turno (turno INTEGER PRIMARY KEY);
INSERT INTO aviso_no_entregado_turno (turno) VALUES (1);
