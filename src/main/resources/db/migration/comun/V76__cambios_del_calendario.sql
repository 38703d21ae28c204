-- AMB-06: en qué orden se registró cada cambio, cuándo y quién. Un plazo dice hasta cuál lo cuenta; los de orden 0 son
-- anteriores, y ya movieron lo que debían.
ALTER TABLE dia_inhabil_version ADD COLUMN orden BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE dia_inhabil_version ADD COLUMN registrado TIMESTAMP WITH TIME ZONE;
ALTER TABLE dia_inhabil_version ADD COLUMN actor VARCHAR(64);
CREATE INDEX dia_inhabil_por_orden ON dia_inhabil_version (orden);
