-- Acuses y constancias son oficios como los demás: una tabla, un sello, una manera de verificarlos.
ALTER TABLE documento RENAME TO oficio;
ALTER INDEX documento_por_folio RENAME TO oficio_por_folio;

-- Nulo: lo emitió el programa, y su número es el folio.
ALTER TABLE oficio ADD COLUMN organo VARCHAR(12);
ALTER TABLE oficio ADD COLUMN numero VARCHAR(64);
CREATE UNIQUE INDEX oficio_por_numero ON oficio (numero);

-- El cargo de quien debía firmarlo estaba vacante: espera a quien lo ocupe.
ALTER TABLE oficio ADD COLUMN vacante BOOLEAN DEFAULT FALSE NOT NULL;
CREATE TABLE oficio_firma (
    codigo      VARCHAR(32)  PRIMARY KEY REFERENCES oficio (codigo),
    usuario     VARCHAR(255) NOT NULL,
    nombre      VARCHAR(200) NOT NULL,
    cargo       VARCHAR(300) NOT NULL,
    en_lugar_de VARCHAR(1000),
    firmado     TIMESTAMP WITH TIME ZONE NOT NULL
);

-- Un número anulado no se vuelve a usar.
CREATE TABLE oficio_anulado (
    codigo      VARCHAR(32)   PRIMARY KEY REFERENCES oficio (codigo),
    motivo      VARCHAR(4000) NOT NULL,
    anulado_por VARCHAR(255)  NOT NULL,
    anulado     TIMESTAMP WITH TIME ZONE NOT NULL
);
