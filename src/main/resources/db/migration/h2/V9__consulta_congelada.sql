-- CG-VII-a: lo que se consultó queda congelado con su SHA-256; solo lo que después se decide se agrega.
CREATE TRIGGER consulta_congelada BEFORE UPDATE, DELETE ON consulta
    FOR EACH ROW CALL "mx.municipio.redes.procedimientos.consulta.ConsultaCongelada";
