-- CG-XIV, EV-3: cuántos comentarios recibió y respondió cada cuenta en un día. Se agregan y no se cambian: vale el último de cada día.
-- Quién lo dijo y cuándo está en la bitácora de la cuenta.
CREATE TABLE resumen_de_atenciones (
    numero          INTEGER     GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cuenta          VARCHAR(40) NOT NULL REFERENCES cuenta (clave),
    fecha           DATE        NOT NULL,
    recibidos       INTEGER     NOT NULL,
    respondidos     INTEGER     NOT NULL,
    mediana_minutos INTEGER
);
CREATE INDEX resumen_por_dia ON resumen_de_atenciones (cuenta, fecha, numero);
CREATE TRIGGER resumen_de_atenciones_inalterable BEFORE UPDATE OR DELETE ON resumen_de_atenciones
    FOR EACH ROW EXECUTE FUNCTION redes_inalterable();
CREATE TRIGGER resumen_de_atenciones_sin_vaciar BEFORE TRUNCATE ON resumen_de_atenciones
    FOR EACH STATEMENT EXECUTE FUNCTION redes_inalterable();
