-- El renglón de una clave se aparta antes del efecto y su respuesta se escribe después, en la misma transacción:
-- nadie más llega a ver uno sin respuesta.
ALTER TABLE idempotencia ALTER COLUMN respuesta DROP NOT NULL;
