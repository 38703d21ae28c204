-- COATZA-2: los actos que centralizan la difusión, con su archivo firmado. Se agregan y no se cambian.
CREATE TABLE acto_de_politica (
    numero      INTEGER       PRIMARY KEY,
    desde       DATE          NOT NULL,
    hasta       DATE          NOT NULL,
    exceptuados VARCHAR(1000) NOT NULL,
    fundamento  VARCHAR(1000) NOT NULL,
    firmado     BYTEA         NOT NULL,
    sha256      CHAR(64)      NOT NULL,
    registro    VARCHAR(64)   NOT NULL
);
CREATE TRIGGER acto_de_politica_inalterable BEFORE UPDATE OR DELETE ON acto_de_politica
    FOR EACH ROW EXECUTE FUNCTION redes_inalterable();
CREATE TRIGGER acto_de_politica_sin_vaciar BEFORE TRUNCATE ON acto_de_politica
    FOR EACH STATEMENT EXECUTE FUNCTION redes_inalterable();
