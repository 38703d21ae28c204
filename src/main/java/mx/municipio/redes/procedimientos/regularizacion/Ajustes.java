package mx.municipio.redes.procedimientos.regularizacion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** La lista con que se revisa si la cuenta se sujeta a la norma. */
public record Ajustes(Ajuste correo, Ajuste sufijo, Ajuste administradores, Ajuste descripcion, Ajuste bitacora) {

    /** Cada punto y cómo está, en el orden del formulario. */
    public Map<String, Ajuste> enPalabras() {
        Map<String, Ajuste> puntos = new LinkedHashMap<>();
        puntos.put("Correo del dominio municipal (PAB-VI)", correo);
        puntos.put("Sufijo «Tecate» en X (PAB-VI)", sufijo);
        puntos.put("Administrador titular y suplente (SR-2)", administradores);
        puntos.put("Descripción clara de su uso y objetivo (CG-I)", descripcion);
        puntos.put("Bitácora de sus actividades (EV-3)", bitacora);
        return puntos;
    }

    public List<String> pendientes() {
        return enPalabras().entrySet().stream()
                .filter(punto -> punto.getValue() == Ajuste.NO_CUMPLE)
                .map(Map.Entry::getKey)
                .toList();
    }
}
