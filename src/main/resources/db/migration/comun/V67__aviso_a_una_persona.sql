-- A quién se avisa, si es a una persona: su correo sale a la dirección que tenga ese día.
ALTER TABLE aviso ADD COLUMN persona VARCHAR(255);
