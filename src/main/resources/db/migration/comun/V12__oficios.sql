-- Acuses y constancias son oficios como los demás: una tabla, un sello, una manera de verificarlos.
ALTER TABLE documento RENAME TO oficio;
ALTER INDEX documento_por_folio RENAME TO oficio_por_folio;

-- Nulo: lo emitió el programa, y su número es el folio.
ALTER TABLE oficio ADD COLUMN organo VARCHAR(12);
ALTER TABLE oficio ADD COLUMN numero VARCHAR(64);
CREATE UNIQUE INDEX oficio_por_numero ON oficio (numero);

-- Un número anulado no se vuelve a usar.
CREATE TABLE oficio_anulado (
    codigo      VARCHAR(32)   PRIMARY KEY REFERENCES oficio (codigo),
    motivo      VARCHAR(4000) NOT NULL,
    anulado_por VARCHAR(255)  NOT NULL,
    anulado     TIMESTAMP WITH TIME ZONE NOT NULL
);
