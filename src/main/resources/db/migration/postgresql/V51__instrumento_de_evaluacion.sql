-- EV-1b: los instrumentos que emite Evaluación Gubernamental. Se agregan y no se cambian; rige el último.
CREATE TABLE instrumento_de_evaluacion (
    numero  INTEGER      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    version VARCHAR(40)  NOT NULL UNIQUE,
    datos   TEXT         NOT NULL,
    emitido TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE TRIGGER instrumento_de_evaluacion_inalterable BEFORE UPDATE OR DELETE ON instrumento_de_evaluacion
    FOR EACH ROW EXECUTE FUNCTION redes_inalterable();
CREATE TRIGGER instrumento_de_evaluacion_sin_vaciar BEFORE TRUNCATE ON instrumento_de_evaluacion
    FOR EACH STATEMENT EXECUTE FUNCTION redes_inalterable();
