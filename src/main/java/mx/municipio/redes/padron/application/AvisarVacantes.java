package mx.municipio.redes.padron.application;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import mx.municipio.redes.avisos.Aviso;
import mx.municipio.redes.avisos.Avisos;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.padron.Cargo;
import mx.municipio.redes.padron.Designaciones;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.padron.Pareja;
import mx.municipio.redes.plazos.EnPalabras;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** La alerta a Comunicación Social y Sindicatura de un cargo que quedó vacante porque quien lo tenía ya no labora. */
@Component
class AvisarVacantes {

    /** @param cuenta nula: el cargo es del órgano entero */
    record Ocupado(String organo, @Nullable String cuenta, Cargo cargo) {}

    private final JdbcClient jdbc;
    private final Padron padron;
    private final Designaciones designaciones;
    private final Avisos avisos;
    private final Norma norma;
    private final Clock reloj;
    private final ZoneId zona;

    AvisarVacantes(
            JdbcClient jdbc,
            Padron padron,
            Designaciones designaciones,
            Avisos avisos,
            Norma norma,
            Clock reloj,
            ZoneId zona) {
        this.jdbc = jdbc;
        this.padron = padron;
        this.designaciones = designaciones;
        this.avisos = avisos;
        this.norma = norma;
        this.reloj = reloj;
        this.zona = zona;
    }

    List<Ocupado> ocupadosPor(String usuario) {
        return jdbc.sql("SELECT organo, cuenta, cargo FROM designacion WHERE usuario = ? AND hasta IS NULL"
                        + " ORDER BY organo, cuenta, cargo")
                .param(usuario)
                .query(Ocupado.class)
                .list();
    }

    /** Avisa de los que nadie llenó. */
    @Clausula({"NT10-SR-1", "NT10-SR-2a"})
    void avisar(List<Ocupado> dejados) {
        dejados.stream()
                .filter(dejado -> padron.enFunciones(dejado.organo, dejado.cuenta, dejado.cargo)
                        .isEmpty())
                .forEach(this::avisar);
    }

    private void avisar(Ocupado vacante) {
        List<String> cuentas = designaciones.cuentasQueAtiende(vacante.organo, vacante.cuenta, vacante.cargo).stream()
                .map(padron::enPalabras)
                .toList();
        avisos.enviar(new Aviso(
                Designaciones.CADENA,
                "cargo-vacante",
                List.of(
                        norma.oficina("comunicacion-social").correo(),
                        norma.oficina("sindicatura").correo()),
                Map.of(
                        "ruta",
                        "/padron",
                        "organoNombre",
                        norma.nombreOrgano(vacante.organo),
                        "cuentaNombre",
                        cuentas.isEmpty() ? "ninguna abierta" : String.join(", ", cuentas),
                        "cargo",
                        vacante.cargo.enPalabras(),
                        "delOrgano",
                        padron.parejaDelOrgano(vacante.organo, vacante.cuenta)
                                .map(Pareja::enPalabras)
                                .orElse(""),
                        "recepcionTexto",
                        EnPalabras.instante(reloj.instant(), zona))));
    }
}
