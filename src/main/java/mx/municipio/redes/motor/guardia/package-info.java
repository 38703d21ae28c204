/**
 * La puerta del motor: toda orden pasa por un solo interceptor, venga de Tasklist, del REST del motor, de la API o de una
 * prueba.
 *
 * <ul>
 *   <li>Iniciar y concluir exigen el formulario, para todos. Primero el permiso (403), después el formulario (400).
 *   <li>Por el REST del motor ({@code /engine-rest}, {@code /camunda}) solo se lee, se inicia, se toma y se concluye, se
 *       administra a las personas y se reintenta un trabajo fallido; lo demás se niega a todos, también al supervisor,
 *       porque alteraría un trámite o su evidencia.
 *   <li>Ninguna consulta de tareas que llegue de fuera lleva expresiones (CVE-2026-109432); la página de instalación está
 *       cerrada (CVE-2026-77226).
 *   <li>Un temporizador no se ejecuta a mano antes de su hora; quien pierde una carrera recibe un conflicto legible.
 * </ul>
 */
@NullMarked
package mx.municipio.redes.motor.guardia;

import org.jspecify.annotations.NullMarked;
