-- Lo que una persona escribió en una página y no ha enviado: suyo, y de nadie más. No es parte de ningún expediente.
CREATE TABLE borrador (
    usuario VARCHAR(64) NOT NULL,
    pagina VARCHAR(160) NOT NULL,
    escrito VARCHAR(100000) NOT NULL,
    guardado TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (usuario, pagina)
);
