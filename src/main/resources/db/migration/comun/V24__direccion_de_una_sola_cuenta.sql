-- TR-3: la dirección mientras la cuenta existe en la red; dos cuentas del padrón no tienen la misma.
ALTER TABLE cuenta ADD COLUMN ocupa_direccion VARCHAR(600);
ALTER TABLE cuenta ADD CONSTRAINT cuenta_ocupa_direccion_unica UNIQUE (ocupa_direccion);
UPDATE cuenta SET ocupa_direccion = direccion_clave
    WHERE hasta IS NULL AND direccion_clave IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM cuenta otra WHERE otra.direccion_clave = cuenta.direccion_clave
        AND otra.hasta IS NULL AND otra.clave < cuenta.clave);
