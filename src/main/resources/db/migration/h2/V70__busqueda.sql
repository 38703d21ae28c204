-- TR-3: un canal de YouTube se halla también por su arroba, aunque se haya registrado con la dirección de su número.
ALTER TABLE cuenta ADD COLUMN identificador_clave VARCHAR(600) GENERATED ALWAYS AS (
    CASE WHEN red = 'YOUTUBE' AND identificador <> '' AND direccion NOT LIKE '%/channel/' || identificador || '%'
        THEN 'youtube.com/@' || LOWER(TRIM(LEADING '@' FROM identificador)) END);
CREATE INDEX cuenta_por_identificador ON cuenta (identificador_clave);

-- Lo que se busca, sin acentos ni mayúsculas y con un solo guion; lo mismo que hace busqueda.Palabras con lo tecleado.
ALTER TABLE cuenta DROP COLUMN busqueda;
ALTER TABLE cuenta ADD COLUMN busqueda VARCHAR(6000) GENERATED ALWAYS AS (
    TRANSLATE(
        LOWER(clave || ' ' || red || ' ' || nombre || ' ' || identificador || ' ' || direccion || ' ' || proposito),
        'áàâäãåéèêëíìîïóòôöõúùûüñçÁÀÂÄÃÅÉÈÊËÍÌÎÏÓÒÔÖÕÚÙÛÜÑÇ‐‑‒–—―−﹘﹣－',
        'aaaaaaeeeeiiiiooooouuuuncaaaaaaeeeeiiiiooooouuuunc----------'));
ALTER TABLE expediente ADD COLUMN busqueda VARCHAR(1000) GENERATED ALWAYS AS (
    TRANSLATE(
        LOWER(folio || ' ' || REPLACE(folio, '-', '') || ' ' || asunto),
        'áàâäãåéèêëíìîïóòôöõúùûüñçÁÀÂÄÃÅÉÈÊËÍÌÎÏÓÒÔÖÕÚÙÛÜÑÇ‐‑‒–—―−﹘﹣－',
        'aaaaaaeeeeiiiiooooouuuuncaaaaaaeeeeiiiiooooouuuunc----------'));
