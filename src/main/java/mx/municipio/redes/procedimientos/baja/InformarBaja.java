package mx.municipio.redes.procedimientos.baja;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.oficios.Destinatario;
import mx.municipio.redes.oficios.Firmante;
import mx.municipio.redes.oficios.NuevoOficio;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.oficios.Oficios;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Cuentas;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.padron.Persona;
import mx.municipio.redes.plazos.EnPalabras;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** El titular firma el oficio que informa a Comunicación Social; con eso la cuenta queda cancelada. */
@Component
public class InformarBaja {

    private static final String OFICINA = "comunicacion-social";

    private final AsentarPaso asentarPaso;
    private final Expedientes expedientes;
    private final Oficios oficios;
    private final Padron padron;
    private final Cuentas cuentas;
    private final Norma norma;
    private final AvisosDeBaja avisos;
    private final UsuarioActual usuarioActual;
    private final Clock reloj;
    private final ZoneId zona;

    InformarBaja(
            AsentarPaso asentarPaso,
            Expedientes expedientes,
            Oficios oficios,
            Padron padron,
            Cuentas cuentas,
            Norma norma,
            AvisosDeBaja avisos,
            UsuarioActual usuarioActual,
            Clock reloj,
            ZoneId zona) {
        this.asentarPaso = asentarPaso;
        this.expedientes = expedientes;
        this.oficios = oficios;
        this.padron = padron;
        this.cuentas = cuentas;
        this.norma = norma;
        this.avisos = avisos;
        this.usuarioActual = usuarioActual;
        this.reloj = reloj;
        this.zona = zona;
    }

    /**
     * Emite el oficio y el acuse de Comunicación Social, que no lo aprueba; cancela la cuenta en el padrón y avisa a sus
     * trámites abiertos.
     *
     * @throws mx.municipio.redes.errores.ConflictoException si falta un paso anterior
     */
    @Transactional
    @Clausula({"NT10-PAB-VII", "AMB-11"})
    public void ejecutar(String folio, boolean firma) {
        if (!firma) {
            throw FormularioException.de("firma", "Firmo el oficio de baja de la cuenta: debe marcarse.");
        }
        Baja baja = asentarPaso.tomar(folio, Paso.FIRMA);
        Cuenta cuenta = padron.cuenta(baja.cuenta()).orElseThrow();
        Persona titular = padron.persona(usuarioActual.exigir().id()).orElseThrow();
        Oficio oficio = oficio(baja, cuenta, titular);
        asentarPaso.anotar(baja, Paso.FIRMA, "Oficio " + oficio.numero(), List.of());
        List<String> responsables = padron.correosDeResponsables(cuenta);
        cuentas.cancelar(cuenta.clave(), folio);
        expedientes.cambiarEstado(folio, EstadoBaja.CANCELADA.name());
        expedientes.asentar(
                folio,
                "CUENTA_CANCELADA",
                "NT10-PAB-VII NT10-PAB-VIII-a",
                "Cuenta " + cuenta.clave() + ", informada con el oficio " + oficio.numero() + ".");
        Oficio acuse = acuse(folio, cuenta, titular, oficio);
        avisos.informada(folio, cuenta, responsables, oficio, acuse);
    }

    private Oficio oficio(Baja baja, Cuenta cuenta, Persona titular) {
        Hecho cancelacion = baja.hecho(Paso.CANCELACION).orElseThrow();
        Map<String, Object> datos = new LinkedHashMap<>();
        datos.put("cuentaNombre", cuenta.nombre());
        datos.put("cuentaClave", cuenta.clave());
        datos.put("red", cuenta.red().enPalabras());
        datos.put("identificador", cuenta.identificador());
        datos.put("direccion", cuenta.direccion());
        datos.put("motivo", baja.motivo());
        datos.put("respaldo", baja.respaldoEnPalabras());
        datos.put("alcance", baja.hecho(Paso.RESPALDO).orElseThrow().constancia());
        datos.put("archivos", archivos(baja.evidenciasDe(Paso.RESPALDO)));
        datos.put("canceladaEl", EnPalabras.fecha(Objects.requireNonNull(cancelacion.fecha())));
        datos.put("comoSeCancelo", cancelacion.constancia());
        datos.put("evidencia", archivos(baja.evidenciasDe(Paso.CANCELACION)));
        datos.put("comoSeBorro", baja.hecho(Paso.BORRADO).orElseThrow().constancia());
        Hecho verificacion = baja.hecho(Paso.VERIFICACION).orElseThrow();
        datos.put("comoSeVerifico", verificacion.constancia());
        datos.put("verifico", padron.nombre(verificacion.quien()));
        datos.put("verificadaEl", EnPalabras.instante(verificacion.cuando(), zona));
        String jefatura = norma.oficina(OFICINA).nombre();
        return oficios.emitir(
                NuevoOficio.de("OFICIO_DE_BAJA", baja.folio())
                        .firma(
                                cuenta.organo(),
                                new Firmante(titular.nombre(), "Titular de " + norma.nombreOrgano(cuenta.organo())))
                        .fundamento("NT10-PAB-VII NT10-PAB-VIII-a NT10-PAB-VIII-b")
                        .asunto("Se informa la cancelación de la cuenta " + cuenta.nombre() + " en "
                                + cuenta.red().enPalabras())
                        .para(new Destinatario("Titular de la " + jefatura, norma.nombre()))
                        .copias(List.of("Expediente " + baja.folio())),
                datos);
    }

    private Oficio acuse(String folio, Cuenta cuenta, Persona titular, Oficio oficio) {
        Instant ahora = reloj.instant();
        Map<String, Object> datos = new LinkedHashMap<>();
        datos.put("folio", folio);
        datos.put("organoNombre", norma.nombreOrgano(cuenta.organo()));
        datos.put("cuentaNombre", cuenta.enPalabras());
        datos.put("solicitante", titular.nombre());
        datos.put("recepcionTexto", EnPalabras.instante(ahora, zona));
        datos.put(
                "mensaje",
                "La " + norma.oficina(OFICINA).nombre() + " recibió el oficio " + oficio.numero() + " (código "
                        + oficio.codigo() + "), que informa la baja. La norma no pide que la apruebe.");
        return oficios.emitir(
                NuevoOficio.de("ACUSE", folio)
                        .fundamento("NT10-PAB-VII")
                        .asunto("La " + norma.oficina(OFICINA).nombre() + " recibió el oficio " + oficio.numero())
                        .para(new Destinatario(titular.nombre(), "Titular de " + norma.nombreOrgano(cuenta.organo()))),
                datos);
    }

    private static List<String> archivos(List<Evidencia> evidencias) {
        return evidencias.stream()
                .map(evidencia -> "«" + evidencia.nombre() + "», SHA-256 " + evidencia.sha256())
                .toList();
    }
}
