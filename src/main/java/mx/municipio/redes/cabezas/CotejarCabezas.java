package mx.municipio.redes.cabezas;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mx.municipio.redes.bitacora.Alterada;
import mx.municipio.redes.bitacora.Cabezas;
import mx.municipio.redes.bitacora.DeCadena;
import mx.municipio.redes.bitacora.Huella;
import mx.municipio.redes.bitacora.Registros;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.motor.UsuarioActual;
import org.springframework.stereotype.Component;

/** La lista de hoy, y el cotejo de una que se guardó. */
@Component
class CotejarCabezas {

    private final Cabezas cabezas;
    private final EnviarCabezas envios;
    private final UsuarioActual usuarioActual;

    CotejarCabezas(Cabezas cabezas, EnviarCabezas envios, UsuarioActual usuarioActual) {
        this.cabezas = cabezas;
        this.envios = envios;
        this.usuarioActual = usuarioActual;
    }

    /** @throws ProhibidoException si quien pide no revisa la bitácora */
    void exigirPermiso() {
        if (!Registros.revisa(usuarioActual.exigir())) {
            throw new ProhibidoException(
                    "La lista de las cabezas de la bitácora la guardan y la cotejan la Sindicatura y el supervisor.");
        }
    }

    ListaDeCabezas hoy() {
        exigirPermiso();
        return new ListaDeCabezas(cabezas.todas());
    }

    /**
     * @param csv la lista que se guardó
     * @throws FormularioException si no lo es, con cada renglón que no se entiende
     */
    Cotejo cotejar(byte[] csv) {
        exigirPermiso();
        ListaDeCabezas guardada = ListaDeCabezas.leer(csv);
        List<Alterada> alteradas = cabezas.cotejar(guardada.cabezas());
        Set<String> conocidas =
                guardada.cabezas().stream().map(DeCadena::cadena).collect(Collectors.toSet());
        String sha256 = Huella.de(csv);
        return new Cotejo(
                alteradas.isEmpty(),
                guardada.cabezas().size(),
                guardada.asientos(),
                (int) cabezas.todas().stream()
                        .filter(cabeza -> !conocidas.contains(cabeza.cadena()))
                        .count(),
                sha256,
                envios.cuando(sha256).orElse(null),
                alteradas);
    }
}
