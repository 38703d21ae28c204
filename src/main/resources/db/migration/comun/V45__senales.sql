-- PAB-VIII-c, EV-1a: lo que se advierte de una cuenta sin que cambie de estado, como «presunta abandonada».
CREATE TABLE senal_de_cuenta (
    cuenta   VARCHAR(40) NOT NULL REFERENCES cuenta (clave),
    senal    VARCHAR(40) NOT NULL,
    palabras VARCHAR(200) NOT NULL,
    desde    DATE NOT NULL,
    PRIMARY KEY (cuenta, senal)
);
