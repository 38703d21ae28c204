package mx.municipio.redes.procedimientos.regularizacion;

import java.time.Instant;

/** Lo que Comunicación Social verificó y decidió, con sus motivos (AMB-17). */
public record Dictamen(
        Criterios criterios,
        Ajustes ajustes,
        boolean institucional,
        String motivo,
        boolean vistaSindicatura,
        String quien,
        Instant cuando) {}
