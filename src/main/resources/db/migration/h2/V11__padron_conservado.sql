-- EV-3: quién administró qué y cuándo no se reescribe; una cuenta no se borra ni cambia de dueño, y cerrada no revive.
CREATE TRIGGER designacion_conservada BEFORE UPDATE, DELETE ON designacion
    FOR EACH ROW CALL "mx.municipio.redes.padron.adapter.persistencia.DesignacionConservada";
CREATE TRIGGER cuenta_conservada BEFORE UPDATE, DELETE ON cuenta
    FOR EACH ROW CALL "mx.municipio.redes.padron.adapter.persistencia.CuentaConservada";
CREATE TRIGGER suplencia_conservada BEFORE UPDATE, DELETE ON suplencia
    FOR EACH ROW CALL "mx.municipio.redes.padron.adapter.persistencia.DesignacionConservada";
