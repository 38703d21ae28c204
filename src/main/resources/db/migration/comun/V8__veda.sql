-- RESP-5: periodos en que se suspende la propaganda gubernamental. Ambos días se incluyen; una elección tiene uno solo.
CREATE TABLE veda_periodo (
    clave       VARCHAR(40)   PRIMARY KEY,
    folio       VARCHAR(40)   UNIQUE,
    tipo        VARCHAR(20)   NOT NULL,
    territorio  VARCHAR(40)   NOT NULL,
    inicio      DATE          NOT NULL,
    fin         DATE          NOT NULL,
    acuerdo     VARCHAR(1000) NOT NULL,
    provisional BOOLEAN       NOT NULL,
    UNIQUE (tipo, territorio, fin)
);

INSERT INTO veda_periodo (clave, tipo, territorio, inicio, fin, acuerdo, provisional) VALUES
    ('MX-2018', 'FEDERAL', 'MX', DATE '2018-03-30', DATE '2018-07-01', 'Proceso electoral federal 2017-2018', FALSE),
    ('VER-2018', 'LOCAL', 'MX-VER', DATE '2018-04-29', DATE '2018-07-01', 'Proceso electoral local de Veracruz 2017-2018', FALSE),
    ('MX-2021', 'FEDERAL', 'MX', DATE '2021-04-04', DATE '2021-06-06', 'Proceso electoral federal 2020-2021', FALSE),
    ('MX-2024', 'FEDERAL', 'MX', DATE '2024-03-01', DATE '2024-06-02', 'Proceso electoral federal 2023-2024', FALSE),
    ('BC-2027', 'LOCAL', 'MX-BC', DATE '2027-04-04', DATE '2027-06-06',
     'Provisional: la jornada del 6 de junio de 2027 es segura; falta el acuerdo que fije el inicio de las campañas', TRUE);
