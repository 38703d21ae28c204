-- Lo que se funda en un oficio anulado sigue teniendo uno que vale: el que lo sustituye. Nulo: se anuló antes de V25.
ALTER TABLE oficio_anulado ADD COLUMN sustituto VARCHAR(32) REFERENCES oficio (codigo);
