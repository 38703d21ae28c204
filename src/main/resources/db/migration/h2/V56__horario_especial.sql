-- SR-5a: el horario con que un órgano atiende sus cuentas en días en que no labora. Se agregan y no se cambian: el último manda.
CREATE TABLE horario_especial (
    numero  INTEGER      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organo  VARCHAR(12)  NOT NULL,
    desde   DATE         NOT NULL,
    hasta   DATE         NOT NULL,
    horario VARCHAR(500) NOT NULL
);
CREATE INDEX horario_especial_por_venir ON horario_especial (hasta);
CREATE TRIGGER horario_especial_inalterable BEFORE UPDATE, DELETE ON horario_especial
    FOR EACH ROW CALL "mx.municipio.redes.bitacora.TablaInalterable";
