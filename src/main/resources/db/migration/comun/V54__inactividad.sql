-- CG-XVII, PAB-VIII-c: lo que ya se dijo y se decidió de la cuenta en que no se publica, para no repetirlo. Lo que pasó consta
-- en su bitácora.
CREATE TABLE inactividad (
    cuenta      VARCHAR(40) PRIMARY KEY REFERENCES cuenta (clave),
    avisada     DATE,
    atendida    DATE,
    justificada DATE
);
