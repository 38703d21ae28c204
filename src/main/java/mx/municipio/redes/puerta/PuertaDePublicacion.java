package mx.municipio.redes.puerta;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import mx.municipio.redes.avales.AvalInvocado;
import mx.municipio.redes.avales.Avales;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.motor.Motor;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.padron.CandidatosCuenta;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Cuentas;
import mx.municipio.redes.padron.EstadoCuenta;
import mx.municipio.redes.plazos.AlMinuto;
import mx.municipio.redes.politica.RegimenDeOrganos;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * La puerta por la que pasa toda publicación, en este orden: el estado de la cuenta, quién publica, lo protegido, el
 * artículo 134 y la veda electoral; habla la primera que se cierra. El aval lo lleva ya la respuesta a una consulta; lo
 * demás lo cruza aparte, al final, y donde la difusión está centralizada cruza en su lugar quién publica lo del área.
 */
@Component
public class PuertaDePublicacion {

    private final Motor motor;
    private final Cuentas cuentas;
    private final CandidatosCuenta candidatos;
    private final Vedas vedas;
    private final Avales avales;
    private final RegimenDeOrganos regimen;
    private final Norma norma;
    private final UsuarioActual usuarioActual;
    private final Clock reloj;

    PuertaDePublicacion(
            Motor motor,
            Cuentas cuentas,
            CandidatosCuenta candidatos,
            Vedas vedas,
            Avales avales,
            RegimenDeOrganos regimen,
            Norma norma,
            UsuarioActual usuarioActual,
            Clock reloj) {
        this.motor = motor;
        this.cuentas = cuentas;
        this.candidatos = candidatos;
        this.vedas = vedas;
        this.avales = avales;
        this.regimen = regimen;
        this.norma = norma;
        this.usuarioActual = usuarioActual;
        this.reloj = reloj;
    }

    /**
     * Comprueba que quien actúa pueda publicar ese contenido en la cuenta, que nadie más cambia hasta que la transacción
     * termine. La cuenta y la persona se miran como están ahora; la veda, en el momento en que el contenido salió.
     *
     * @param publicadoEl cuándo salió; nulo, o posterior a ahora, si todavía no
     * @return lo que conviene advertirle, sin impedírselo
     * @throws ConflictoException si la cuenta no está vigente ni intervenida
     * @throws ProhibidoException si hoy no es administrador de la cuenta ni titular de su órgano
     * @throws ReglaException si la cuenta está intervenida, o si lo impiden lo que se declaró o la veda
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> cruzar(
            String clave, Declaracion contenido, Excepcion excepcion, @Nullable Instant publicadoEl) {
        return cruzar(clave, () -> exigirPersona(clave), contenido, excepcion, publicadoEl);
    }

    /** Como {@link #cruzar}, donde publica una oficina y no quien administra la cuenta: que sea de ella, lo mira quien llama. */
    @Transactional(propagation = Propagation.MANDATORY)
    @Clausula("COATZA-5")
    public List<String> cruzarPorOficina(
            String clave, Declaracion contenido, Excepcion excepcion, @Nullable Instant publicadoEl) {
        return cruzar(clave, () -> {}, contenido, excepcion, publicadoEl);
    }

    private List<String> cruzar(
            String clave, Runnable persona, Declaracion contenido, Excepcion excepcion, @Nullable Instant publicadoEl) {
        return mirar(publicadoEl, cuando -> {
            exigirCuenta(cuentas.bloquear(clave));
            persona.run();
            List<String> advertencias = revisar(contenido);
            impedimentoDeVeda(contenido, excepcion, cuando).ifPresent(impedimento -> {
                throw new ReglaException("NT10-RESP-5", impedimento);
            });
            return advertencias;
        });
    }

    /**
     * Donde la difusión está centralizada, al área no exceptuada la publica Comunicación Social. Se mira el día en que
     * salió, como la veda: lo que se publicó sin que rigiera se puede asentar.
     *
     * @param organo el que publica
     * @param publicadoEl como en {@link #cruzar}
     * @throws ReglaException si no le toca publicar
     */
    @Clausula({"COATZA-5", "COATZA-6"})
    public void exigirQuePubliqueElArea(String organo, @Nullable Instant publicadoEl) {
        mirar(publicadoEl, cuando -> {
            if (!organo.equals(norma.cuentas().organoCentral())
                    && regimen.requiereVistoBueno(LocalDate.ofInstant(cuando, norma.zona()), organo)) {
                throw new ReglaException(
                        "COATZA-5",
                        "Publica la " + norma.oficina("comunicacion-social").nombre() + ", no el área.");
            }
            return cuando;
        });
    }

    /**
     * La última: el aval en que se apoya quien publica, como vale ahora. La cruza aparte quien antes mira lo suyo.
     *
     * @param publicadoEl como en {@link #cruzar}
     * @throws ReglaException si no ampara ese contenido en esa cuenta
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void exigirAval(Cuenta cuenta, AvalInvocado aval, String sha256, @Nullable Instant publicadoEl) {
        mirar(publicadoEl, cuando -> {
            avales.exigir(cuenta, aval, sha256);
            return cuando;
        });
    }

    /** Lo que una puerta niega de lo que ya está en la red dice además qué hacer con ello. */
    private <T> T mirar(@Nullable Instant publicadoEl, Function<Instant, T> puerta) {
        Instant ahora = reloj.instant();
        Instant cuando = publicadoEl == null || publicadoEl.isAfter(ahora) ? ahora : publicadoEl;
        try {
            return puerta.apply(cuando);
        } catch (ReglaException e) {
            throw cuando.isBefore(ahora) ? new ReglaException(e.clausula(), e.getMessage() + yaEnLaRed()) : e;
        }
    }

    @Clausula({"NT10-CG-XXIII", "NT10-PAB-VII"})
    private void exigirCuenta(Cuenta cuenta) {
        if (cuenta.estado() == EstadoCuenta.INTERVENIDA) {
            throw new ReglaException(
                    "NT10-CG-XXIII",
                    "La cuenta está intervenida: no se publica en ella hasta que Comunicación Social cierre el incidente "
                            + cuentas.intervenidaPor(cuenta.clave()).orElseThrow()
                            + " con el control recuperado y la constancia de contraseñas nuevas.");
        }
        if (!cuenta.vigente()) {
            throw new ConflictoException(
                    cuenta.enPalabras() + " está " + cuenta.estado().entreComillas()
                            + ": en ella no se publica. Si ya no se va a publicar, retire el trámite.",
                    "NT10-PAB-VII");
        }
    }

    /** @throws ProhibidoException si quien actúa no es hoy administrador de la cuenta ni titular de su órgano */
    @Clausula({"NT10-ADM-I-a", "NT10-SR-4"})
    public void exigirPersona(String cuenta) {
        if (!candidatos.responsables(cuenta).contains(usuarioActual.exigir().id())) {
            throw new ProhibidoException(
                    "Publican los administradores de la cuenta o el titular del órgano; usted hoy no lo es.",
                    "NT10-ADM-I-a NT10-SR-4");
        }
    }

    /**
     * Lo que el contenido declara de sí, sin mirar cuenta, persona ni día: lo protegido y el artículo 134. Se dice lo que se
     * declaró; el programa no declara infracciones.
     *
     * @return lo que conviene advertir, sin impedirlo
     * @throws ReglaException si así no puede publicarse
     */
    @Clausula({"NT10-ADM-II", "NT10-CG-III", "NT10-ML-II"})
    public List<String> revisar(Declaracion contenido) {
        if (contenido.reservada()) {
            throw new ReglaException(
                    "NT10-ADM-II NT10-CG-III",
                    "Declaró información reservada, confidencial o datos personales: debe protegerse y no se publica.");
        }
        Map<String, Object> decidido = motor.decidir(
                "promocion-personalizada",
                Map.of(
                        "elementoPersonal", contenido.elementoPersonal(),
                        "elementoObjetivo", contenido.elementoObjetivo(),
                        "elementoTemporal", contenido.elementoTemporal()));
        return switch (String.valueOf(decidido.get("resultado"))) {
            case "PUBLICABLE" -> List.of();
            case "CON_ADVERTENCIA" ->
                List.of(
                        contenido.elementoPersonal()
                                ? "Hay una elección en curso o próxima y se reconoce a una persona servidora pública: si"
                                        + " tiene duda, consulte."
                                : "Resaltar logros es propaganda: revise la clase de contenido.");
            case "NO_PUBLICABLE" ->
                throw new ReglaException(
                        String.valueOf(decidido.get("clausula")),
                        "Declaró que se reconoce a una persona servidora pública y que el mensaje la resalta: así no se"
                                + " publica en una cuenta institucional. Corrija el contenido.");
            default -> throw new IllegalStateException("Promoción personalizada: la tabla no respondió");
        };
    }

    /** Por qué ese contenido no puede publicarse hoy, ni aun justificado; vacío si puede, o si hoy no rige ninguna veda. */
    public Optional<String> impedimentoDeVeda(Declaracion contenido) {
        return impedimentoDeVeda(contenido, new Excepcion(true, "por decirse"), reloj.instant());
    }

    /** Un periodo provisional, que ninguna autoridad ha fijado, detiene solo la propaganda. */
    @Clausula({"NT10-RESP-5", "AMB-23"})
    private Optional<String> impedimentoDeVeda(Declaracion contenido, Excepcion excepcion, Instant instante) {
        return vedas.rigen(instante).stream()
                .filter(veda -> !veda.provisional() || contenido.clase() == ClaseDeContenido.PROPAGANDA)
                .findFirst()
                .flatMap(veda -> razon(contenido, excepcion)
                        .map(razon -> "Rige la veda electoral (" + veda.enPalabras() + "): " + razon));
    }

    private Optional<String> razon(Declaracion contenido, Excepcion excepcion) {
        Map<String, Object> decidido = motor.decidir(
                "clasificacion-veda",
                Map.of(
                        "clase", contenido.clase().name(),
                        "elementoPersonal", contenido.elementoPersonal(),
                        "elementoObjetivo", contenido.elementoObjetivo(),
                        "emergencia", excepcion.emergencia(),
                        "justificada", excepcion.justificada()));
        if ("SI".equals(decidido.get("permitido"))) {
            return Optional.empty();
        }
        return Optional.of(
                switch (String.valueOf(decidido.get("razon"))) {
                    case "PROPAGANDA" -> "la propaganda gubernamental está suspendida.";
                    case "PERSONA" ->
                        "la información institucional no puede llevar nombre, voz, imagen ni logros de personas"
                                + " servidoras públicas.";
                    case "LOGRO" -> "la excepción ampara informar de servicios, no resaltar logros.";
                    case "SIN_JUSTIFICACION" ->
                        "diga por qué este contenido es de " + contenido.clase().enPalabras() + ".";
                    case "SIN_EMERGENCIA" -> "protección civil se exceptúa solo en caso de emergencia.";
                    default -> throw new IllegalStateException("Clasificación en veda: la tabla no respondió");
                });
    }

    /** Así lo ocurrido no se pierde, ni lo prohibido queda bendecido. */
    @Clausula({"NT10-CG-XI", "NT10-RESP-4"})
    private String yaEnLaRed() {
        return norma.conoce("NT10-RESP-4")
                ? " Si ya está en la red, retírelo y repórtelo como incidente de uso indebido, que conserva la constancia."
                : " Si ya está en la red, retírelo.";
    }

    /**
     * Lo que quien lo revise debe saber de una publicación ya declarada. La norma no acota lo que se declara: se asienta tal
     * cual, y junto, esto.
     */
    @Clausula({"NT10-ADM-III", "NT10-EV-3"})
    public List<String> observar(Cuenta cuenta, String direccion, Instant publicadoEl) {
        List<String> observaciones = new ArrayList<>();
        if (AlMinuto.antes(reloj.instant(), publicadoEl)) {
            observaciones.add("la hora declarada es posterior a la de este asiento");
        }
        if (!cuenta.laNombra(direccion)) {
            observaciones.add("la dirección declarada no lleva la de la cuenta, " + cuenta.direccion());
        }
        return observaciones;
    }
}
