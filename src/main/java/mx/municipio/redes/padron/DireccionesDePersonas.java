package mx.municipio.redes.padron;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mx.municipio.redes.avisos.Direcciones;
import mx.municipio.redes.motor.CambiosDeCorreo;
import mx.municipio.redes.motor.acceso.Usuarios;
import mx.municipio.redes.norma.Norma;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** El correo de cada persona: el del padrón; de quien no está en él, el de su usuario. Cambiar uno es cambiar el otro. */
@Component
final class DireccionesDePersonas implements Direcciones, CambiosDeCorreo {

    private final JdbcClient jdbc;
    private final Usuarios usuarios;
    private final Norma norma;

    DireccionesDePersonas(JdbcClient jdbc, Usuarios usuarios, Norma norma) {
        this.jdbc = jdbc;
        this.usuarios = usuarios;
        this.norma = norma;
    }

    @Override
    public Map<String, String> deQuien(Collection<String> direcciones) {
        Set<String> personales = new HashSet<>(direcciones);
        norma.oficinas().values().forEach(oficina -> personales.remove(oficina.correo()));
        if (personales.isEmpty()) {
            return Map.of();
        }
        Map<String, String> hallados = new HashMap<>();
        Set<String> compartidas = new HashSet<>();
        jdbc.sql("SELECT correo, usuario FROM persona WHERE correo IN (:direcciones)")
                .param("direcciones", personales)
                .query((fila, n) -> List.of(fila.getString(1), fila.getString(2)))
                .list()
                .forEach(persona -> {
                    if (hallados.put(persona.get(0), persona.get(1)) != null) {
                        compartidas.add(persona.get(0));
                    }
                });
        personales.removeAll(hallados.keySet());
        personales.forEach(
                direccion -> usuarios.deCorreo(direccion).ifPresent(usuario -> hallados.put(direccion, usuario)));
        hallados.keySet().removeAll(compartidas);
        return hallados;
    }

    @Override
    public Optional<String> deHoy(String usuario) {
        return jdbc.sql("SELECT correo FROM persona WHERE usuario = ?")
                .param(usuario)
                .query(String.class)
                .optional()
                .or(() -> usuarios.correo(usuario));
    }

    @Override
    public void cambiar(String usuario, String correo) {
        jdbc.sql("UPDATE persona SET correo = ? WHERE usuario = ?")
                .params(correo, usuario)
                .update();
    }
}
