-- Lo que el directorio busca, sin acentos ni mayúsculas; lo mismo que hace directorio.domain.Palabras con lo tecleado.
ALTER TABLE cuenta ADD COLUMN busqueda VARCHAR GENERATED ALWAYS AS (
    TRANSLATE(
        LOWER(clave || ' ' || red || ' ' || nombre || ' ' || identificador || ' ' || direccion || ' ' || proposito),
        'áàâäãåéèêëíìîïóòôöõúùûüñçÁÀÂÄÃÅÉÈÊËÍÌÎÏÓÒÔÖÕÚÙÛÜÑÇ',
        'aaaaaaeeeeiiiiooooouuuuncaaaaaaeeeeiiiiooooouuuunc')) STORED;
