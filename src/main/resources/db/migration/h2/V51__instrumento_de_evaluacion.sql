-- EV-1b: los instrumentos que emite Evaluación Gubernamental. Se agregan y no se cambian; rige el último.
CREATE TABLE instrumento_de_evaluacion (
    numero  INTEGER      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    version VARCHAR(40)  NOT NULL UNIQUE,
    datos   TEXT         NOT NULL,
    emitido TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE TRIGGER instrumento_de_evaluacion_inalterable BEFORE UPDATE, DELETE ON instrumento_de_evaluacion
    FOR EACH ROW CALL "mx.municipio.redes.bitacora.TablaInalterable";
