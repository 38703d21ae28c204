-- Quiénes del órgano ven el expediente: todos los que lo atienden, solo su titular, o nadie (RESP-4: presunción de inocencia).
ALTER TABLE expediente ADD COLUMN alcance VARCHAR(10) DEFAULT 'ORGANO' NOT NULL;
