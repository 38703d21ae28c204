-- Lo que va con un correo por salir; entregado, se borra: consta su SHA-256, y quien lo recibió lo tiene.
CREATE TABLE aviso_adjunto (
    aviso   VARCHAR(36)  PRIMARY KEY REFERENCES aviso (id) ON DELETE CASCADE,
    nombre  VARCHAR(100) NOT NULL,
    tipo    VARCHAR(100) NOT NULL,
    octetos BLOB         NOT NULL
);
-- EV-3: qué lista de cabezas de la bitácora salió cada día; una al día.
CREATE TABLE cabezas_enviadas (
    dia    DATE     PRIMARY KEY,
    sha256 CHAR(64) NOT NULL
);
