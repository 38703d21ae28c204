-- Quiénes del órgano ven el expediente: todos los que lo atienden, solo su titular, o nadie (RESP-4: presunción de inocencia).
ALTER TABLE expediente ADD COLUMN alcance VARCHAR(10) DEFAULT 'ORGANO' NOT NULL;

-- CG-XXIII: la red no devuelve la cuenta a su órgano; los pasos de su baja pueden no ser posibles.
ALTER TABLE cuenta ADD COLUMN perdida BOOLEAN DEFAULT FALSE NOT NULL;
