-- TR-3: un canal de YouTube se halla también por su arroba, aunque se haya registrado con la dirección de su número.
ALTER TABLE cuenta ADD COLUMN identificador_clave VARCHAR GENERATED ALWAYS AS (
    CASE WHEN red = 'YOUTUBE' AND identificador <> '' AND direccion NOT LIKE '%/channel/' || identificador || '%'
        THEN 'youtube.com/@' || LOWER(TRIM(LEADING '@' FROM identificador)) END) STORED;
CREATE INDEX cuenta_por_identificador ON cuenta (identificador_clave);

-- Lo que se busca, sin acentos ni mayúsculas y con un solo guion; lo mismo que hace busqueda.Palabras con lo tecleado.
ALTER TABLE cuenta DROP COLUMN busqueda;
ALTER TABLE cuenta ADD COLUMN busqueda VARCHAR GENERATED ALWAYS AS (
    TRANSLATE(
        LOWER(clave || ' ' || red || ' ' || nombre || ' ' || identificador || ' ' || direccion || ' ' || proposito),
        'áàâäãåéèêëíìîïóòôöõúùûüñçÁÀÂÄÃÅÉÈÊËÍÌÎÏÓÒÔÖÕÚÙÛÜÑÇ‐‑‒–—―−﹘﹣－',
        'aaaaaaeeeeiiiiooooouuuuncaaaaaaeeeeiiiiooooouuuunc----------')) STORED;
ALTER TABLE expediente ADD COLUMN busqueda VARCHAR GENERATED ALWAYS AS (
    TRANSLATE(
        LOWER(folio || ' ' || REPLACE(folio, '-', '') || ' ' || asunto),
        'áàâäãåéèêëíìîïóòôöõúùûüñçÁÀÂÄÃÅÉÈÊËÍÌÎÏÓÒÔÖÕÚÙÛÜÑÇ‐‑‒–—―−﹘﹣－',
        'aaaaaaeeeeiiiiooooouuuuncaaaaaaeeeeiiiiooooouuuunc----------')) STORED;

-- Para hallar una palabra a media frase sin leer la tabla entera; donde no se puede instalar, se busca igual, más despacio.
DO $$
BEGIN
    CREATE EXTENSION IF NOT EXISTS pg_trgm;
    CREATE INDEX expediente_por_palabras ON expediente USING gin (busqueda gin_trgm_ops);
    CREATE INDEX cuenta_por_palabras ON cuenta USING gin (busqueda gin_trgm_ops);
EXCEPTION WHEN OTHERS THEN
    RAISE WARNING 'Sin pg_trgm no hay índices de palabras: %', SQLERRM;
END
$$;
