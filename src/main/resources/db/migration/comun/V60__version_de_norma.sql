-- VIG-3, TR-1: las versiones de la norma publicadas en el Portal de transparencia. Lo último de cada una corrige lo anterior.
CREATE TABLE version_de_norma (
    numero       INTEGER                  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    version      VARCHAR(40)              NOT NULL,
    publicada_el DATE                     NOT NULL,
    direccion    VARCHAR(500)             NOT NULL,
    folio        VARCHAR(64)              NOT NULL REFERENCES expediente (folio),
    quien        VARCHAR(64)              NOT NULL,
    cuando       TIMESTAMP WITH TIME ZONE NOT NULL
);
