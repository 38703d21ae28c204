-- EV-3: quién administró qué y cuándo no se reescribe; una cuenta no se borra ni cambia de dueño, y cerrada no revive.
CREATE FUNCTION redes_padron_conservado() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'El padrón se conserva: en % eso no se cambia ni se borra (NT10-EV-3)', TG_TABLE_NAME;
END $$;

CREATE TRIGGER designacion_conservada BEFORE UPDATE ON designacion
    FOR EACH ROW WHEN (OLD.hasta IS NOT NULL
        OR (OLD.aceptada IS NOT NULL AND NEW.aceptada IS DISTINCT FROM OLD.aceptada)
        OR (OLD.organo, OLD.cuenta, OLD.cargo, OLD.usuario, OLD.desde, OLD.folio)
            IS DISTINCT FROM (NEW.organo, NEW.cuenta, NEW.cargo, NEW.usuario, NEW.desde, NEW.folio))
    EXECUTE FUNCTION redes_padron_conservado();
CREATE TRIGGER designacion_sin_borrar BEFORE DELETE ON designacion
    FOR EACH ROW EXECUTE FUNCTION redes_padron_conservado();
CREATE TRIGGER designacion_sin_vaciar BEFORE TRUNCATE ON designacion
    FOR EACH STATEMENT EXECUTE FUNCTION redes_padron_conservado();

CREATE TRIGGER cuenta_conservada BEFORE UPDATE ON cuenta
    FOR EACH ROW WHEN ((OLD.clave, OLD.organo, OLD.red) IS DISTINCT FROM (NEW.clave, NEW.organo, NEW.red)
        OR (OLD.hasta IS NOT NULL
            AND (OLD.estado, OLD.desde, OLD.hasta) IS DISTINCT FROM (NEW.estado, NEW.desde, NEW.hasta)))
    EXECUTE FUNCTION redes_padron_conservado();
CREATE TRIGGER cuenta_sin_borrar BEFORE DELETE ON cuenta
    FOR EACH ROW EXECUTE FUNCTION redes_padron_conservado();
CREATE TRIGGER cuenta_sin_vaciar BEFORE TRUNCATE ON cuenta
    FOR EACH STATEMENT EXECUTE FUNCTION redes_padron_conservado();

CREATE TRIGGER suplencia_conservada BEFORE UPDATE ON suplencia
    FOR EACH ROW WHEN (OLD.terminada IS NOT NULL
        OR (OLD.id, OLD.organo, OLD.titular, OLD.suplente, OLD.desde, OLD.hasta, OLD.motivo, OLD.presta)
            IS DISTINCT FROM (NEW.id, NEW.organo, NEW.titular, NEW.suplente, NEW.desde, NEW.hasta, NEW.motivo, NEW.presta))
    EXECUTE FUNCTION redes_padron_conservado();
CREATE TRIGGER suplencia_sin_borrar BEFORE DELETE ON suplencia
    FOR EACH ROW EXECUTE FUNCTION redes_padron_conservado();
CREATE TRIGGER suplencia_sin_vaciar BEFORE TRUNCATE ON suplencia
    FOR EACH STATEMENT EXECUTE FUNCTION redes_padron_conservado();
