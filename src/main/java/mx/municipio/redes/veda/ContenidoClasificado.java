package mx.municipio.redes.veda;

/**
 * Lo que la veda mira de un contenido.
 *
 * @param propaganda si se clasificó como propaganda
 * @param institucional si se clasificó como información institucional, que no admite promoción personal
 * @param elementoPersonal si lleva nombre, imagen, voz o símbolo de un servidor público
 * @param elementoObjetivo si destaca logros o cualidades de un servidor público
 */
public record ContenidoClasificado(
        boolean propaganda, boolean institucional, boolean elementoPersonal, boolean elementoObjetivo) {}
