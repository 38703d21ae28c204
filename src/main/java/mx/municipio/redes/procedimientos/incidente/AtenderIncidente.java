package mx.municipio.redes.procedimientos.incidente;

import static mx.municipio.redes.procedimientos.incidente.CartasDelIncidente.COMUNICACION_SOCIAL;
import static mx.municipio.redes.procedimientos.incidente.CartasDelIncidente.SINDICATURA;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Alcance;
import mx.municipio.redes.expediente.Anexos;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.Hechos;
import mx.municipio.redes.motor.Instancia;
import mx.municipio.redes.motor.Usuario;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.oficios.Recepcion;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Cuentas;
import mx.municipio.redes.padron.EstadoCuenta;
import mx.municipio.redes.padron.Lista;
import mx.municipio.redes.padron.Lista.Elegible;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.plazos.MetasInternas;
import mx.municipio.redes.procedimientos.incidente.Incidente.Acuerdo;
import mx.municipio.redes.procedimientos.incidente.Incidente.Cierre;
import mx.municipio.redes.procedimientos.incidente.Incidente.Estado;
import mx.municipio.redes.procedimientos.incidente.Incidente.LoReportado;
import mx.municipio.redes.procedimientos.incidente.Incidente.Resultado;
import mx.municipio.redes.procedimientos.incidente.Reporte.Tipo;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * CG-XXIII: una cuenta operada por quien no está autorizado, o intervenida, se notifica al titular del área y a
 * Comunicación Social tan pronto como se sabe, se contiene y se cierra. RESP-4: del uso indebido por quien sí está
 * autorizado se da vista a la Sindicatura, que acuerda; la cuenta no cambia ni lo dice su bitácora.
 */
@Component
@Transactional
class AtenderIncidente {

    /** Meta interna, no normativa, para contener. */
    static final String META_CONTENER = "redes.incidente.meta-contener-dias";

    /** Meta interna, no normativa, para cerrar. */
    static final String META_CERRAR = "redes.incidente.meta-cerrar-dias";

    private final CartasDelIncidente cartas;
    private final Expedientes expedientes;
    private final Hechos hechos;
    private final Anexos anexos;
    private final Recepcion recepcion;
    private final Padron padron;
    private final Cuentas cuentas;
    private final Norma norma;
    private final MetasInternas metas;
    private final UsuarioActual usuarioActual;

    AtenderIncidente(
            CartasDelIncidente cartas,
            Expedientes expedientes,
            Hechos hechos,
            Anexos anexos,
            Recepcion recepcion,
            Padron padron,
            Cuentas cuentas,
            Norma norma,
            MetasInternas metas,
            UsuarioActual usuarioActual) {
        this.cartas = cartas;
        this.expedientes = expedientes;
        this.hechos = hechos;
        this.anexos = anexos;
        this.recepcion = recepcion;
        this.padron = padron;
        this.cuentas = cuentas;
        this.norma = norma;
        this.metas = metas;
        this.usuarioActual = usuarioActual;
    }

    /**
     * Alguien reporta lo que supo de una cuenta. Lo que la norma manda notificar lo saben en el acto el titular del área y
     * Comunicación Social; la cuenta intervenida queda así en el padrón.
     *
     * @throws ReglaException si quien reporta no responde de la cuenta, si una oficina no dice cuál, o si la hora en que lo
     *     supo es posterior a la del aviso
     * @throws ConflictoException si la cuenta ya no está en la red, o aún no se abre
     */
    @Clausula({"NT10-CG-XXIII", "NT10-RESP-4"})
    Incidente reportar(Instancia instancia, @Nullable String clave, Reporte reporte) {
        Cuenta cuenta = cuenta(clave);
        boolean indebido = reporte.usoIndebido();
        Expediente expediente = recepcion
                .de(instancia)
                .cuenta(cuenta)
                .asunto((indebido ? "Uso indebido de " : "Incidente en ") + cuenta.enPalabras())
                .alcance(alcance(reporte))
                .abrir(indebido ? Estado.CON_VISTA : Estado.REPORTADO);
        String folio = expediente.folio();
        Incidente incidente = de(expediente, cuenta, reporte);
        LoReportado dicho = incidente.enPalabras(norma);
        List<String> archivos = anexos.recibir(folio);
        hechos.asentar(
                folio,
                reporte,
                "INCIDENTE_REPORTADO",
                reporte.clausulas(),
                "Cuenta " + cuenta.clave() + ": " + dicho.pasado() + ". Se supo el " + dicho.conocido()
                        + "; se avisó el " + dicho.avisado() + "; entre una hora y otra, " + dicho.demora() + ". "
                        + (dicho.accesoPerdido() ? "Se perdió el acceso. " : "")
                        + (dicho.publicacion() == null ? "" : "Publicación en " + dicho.publicacion() + ". ")
                        + dicho.descripcion()
                        + (archivos.isEmpty() ? "" : " Archivos: " + String.join("; ", archivos) + "."));
        recepcion
                .acuse(expediente)
                .cuenta(cuenta.enPalabras())
                .fundamento(reporte.clausulas())
                .asunto("Se recibió el reporte de un incidente")
                .archivos(archivos)
                .emitir(
                        indebido
                                ? "Se dio vista a la "
                                        + norma.oficina(SINDICATURA).nombre()
                                        + ", que acordará. No prejuzga sobre responsabilidad alguna; la norma no fija plazo."
                                : "Se avisó en el acto al titular del área y a la "
                                        + norma.oficina(COMUNICACION_SOCIAL).nombre()
                                        + ". Sigue que quienes responden de la cuenta lo contengan; la norma no fija"
                                        + " plazo.");
        if (!indebido) {
            asentarEnLaCuenta(incidente);
            cartas.notificar(incidente);
        }
        return incidente;
    }

    /** Quiénes del órgano lo ven: el uso indebido, solo su titular, o nadie si podría estar involucrado. */
    @Clausula("NT10-RESP-4")
    static Alcance alcance(Reporte reporte) {
        if (!reporte.usoIndebido()) {
            return Alcance.ORGANO;
        }
        return reporte.involucraTitular() ? Alcance.OFICINAS : Alcance.TITULAR;
    }

    private static boolean esOficina(Usuario usuario) {
        return usuario.es(COMUNICACION_SOCIAL) || usuario.es(SINDICATURA);
    }

    /** Las que {@link #reportar} admite de esa persona. */
    List<Elegible> reportables(Usuario usuario) {
        Predicate<Cuenta> enLaRed = cuenta -> cuenta.estado().enLaRed();
        return esOficina(usuario)
                ? Lista.deCualquierCuenta(padron.cuentas().stream().filter(enLaRed))
                : Lista.deCuentas(padron.delResponsable(usuario.id()).stream()
                        .filter(enLaRed)
                        .toList());
    }

    /** La que se indica; una oficina dice siempre cuál, y quien responde de una sola puede callarla. */
    @Clausula("NT10-SR-4")
    private Cuenta cuenta(@Nullable String clave) {
        Usuario usuario = usuarioActual.exigir();
        Cuenta cuenta =
                esOficina(usuario) ? padron.cuentaNombrada(clave) : padron.cuentaDeResponsable(usuario.id(), clave);
        if (!cuenta.estado().enLaRed()) {
            throw new ConflictoException(
                    cuenta.enPalabras() + " está " + cuenta.estado().entreComillas()
                            + ": no hay incidente que reportar en ella.",
                    "NT10-CG-XXIII");
        }
        return cuenta;
    }

    @Clausula("NT10-CG-XXIII")
    private void asentarEnLaCuenta(Incidente incidente) {
        Cuenta cuenta = incidente.cuenta();
        Tipo tipo = incidente.reporte().tipo();
        if (tipo == Tipo.INTERVENCION && cuenta.estado() != EstadoCuenta.PREEXISTENTE) {
            cuentas.intervenir(cuenta.clave(), incidente.folio());
        } else {
            cuentas.asentar(
                    cuenta.clave(),
                    "INCIDENTE_REPORTADO",
                    "NT10-CG-XXIII",
                    "Se reportó que " + tipo.enPalabras(),
                    incidente.folio());
        }
    }

    /**
     * Quienes responden de la cuenta hacen constar lo que hicieron.
     *
     * @throws FormularioException si la fecha de las contraseñas nuevas aún no llega
     */
    @Clausula({"NT10-CG-XXIII", "NT10-ADM-VII"})
    void contener(String folio, Contencion contencion) {
        Incidente incidente = de(expedientes.bloquear(folio));
        contencion.exigirFecha(padron.hoy());
        hechos.asentar(
                folio,
                contencion,
                "INCIDENTE_CONTENIDO",
                "NT10-CG-XXIII NT10-ADM-VII",
                "Control " + contencion.control() + ". De la lista: " + contencion.enPalabras()
                        + ". Contraseñas nuevas: " + contencion.constancia() + ". " + contencion.medidas());
        expedientes.cambiarEstado(folio, Estado.CONTENIDO.name());
        cartas.correo(incidente)
                .con("control", contencion.control())
                .aOficinas("incidente-por-cerrar", COMUNICACION_SOCIAL);
    }

    /**
     * Comunicación Social cierra el incidente, o lo devuelve porque algo falta.
     *
     * @throws ReglaException si falta la constancia con que se recupera el control
     */
    @Clausula({"NT10-CG-XXIII", "NT10-PAB-VII"})
    void cerrar(String folio, Cierre cierre) {
        Incidente incidente = de(expedientes.bloquear(folio));
        Resultado resultado = cierre.resultado();
        boolean recuperado = resultado == Resultado.CONTROL_RECUPERADO;
        boolean pendiente = resultado == Resultado.PENDIENTE;
        if (recuperado) {
            hechos.exigir(folio, Contencion.class)
                    .exigirControl(incidente.reporte().tipo());
        }
        hechos.asentar(
                folio,
                cierre,
                pendiente ? "INCIDENTE_DEVUELTO" : "INCIDENTE_CERRADO",
                "NT10-CG-XXIII" + (recuperado ? " NT10-ADM-VII" : ""),
                (pendiente ? "Se devuelve al órgano" : "Se cierra como " + resultado.enPalabras()) + ". Motivo: "
                        + cierre.motivo());
        if (pendiente) {
            expedientes.cambiarEstado(folio, resultado.estado());
        } else {
            asentarEnLaCuenta(incidente, resultado);
            expedientes.cerrar(folio, resultado.estado());
        }
        cartas.correo(incidente)
                .con("resultado", resultado.enPalabras())
                .con("motivo", cierre.motivo())
                .con("perdida", resultado == Resultado.CUENTA_PERDIDA)
                .enviar(
                        pendiente ? "incidente-devuelto" : "incidente-cerrado",
                        padron.correosDeResponsables(incidente.cuenta()));
        if (cierre.vistaSindicatura() && !pendiente) {
            cartas.darVista(incidente, cierre);
        }
    }

    /**
     * Con el control recuperado, o sin incidente, la cuenta vuelve a lo que era; perdida, sigue intervenida. La que mientras
     * tanto terminó, o aún no se regulariza, no cambia.
     */
    private void asentarEnLaCuenta(Incidente incidente, Resultado resultado) {
        String folio = incidente.folio();
        Cuenta cuenta = incidente.cuenta();
        boolean cambia = cuenta.hasta() == null && cuenta.estado() != EstadoCuenta.PREEXISTENTE;
        if (cambia && resultado == Resultado.CUENTA_PERDIDA) {
            cuentas.perder(cuenta.clave(), folio);
        } else if (cambia
                && cuentas.intervenidaPor(cuenta.clave()).filter(folio::equals).isPresent()) {
            cuentas.recuperar(cuenta.clave(), folio);
        } else {
            cuentas.asentar(
                    cuenta.clave(),
                    "INCIDENTE_CERRADO",
                    "NT10-CG-XXIII",
                    "Se cerró como " + resultado.enPalabras(),
                    folio);
        }
    }

    /** El programa da vista de un uso indebido a la Sindicatura. */
    @Clausula({"NT10-RESP-4", "NT10-ML-I"})
    void darVista(String folio) {
        cartas.darVista(de(expedientes.exigir(folio)));
    }

    /**
     * La Sindicatura acuerda. Si dicta una medida preventiva, sale por oficio a quien debe cumplirla; el programa no ejecuta
     * ninguna.
     *
     * @throws FormularioException si quien debe cumplirla no está en el padrón, o si no se dice quién y el titular podría
     *     estar involucrado o no lo hay
     */
    @Clausula({"NT10-ML-I", "NT10-RESP-4"})
    void acordar(String folio, Acuerdo acuerdo) {
        Incidente incidente = de(expedientes.bloquear(folio));
        hechos.asentar(
                folio,
                acuerdo,
                "VISTA_ACORDADA",
                "NT10-ML-I NT10-RESP-4",
                "Se acuerda: " + acuerdo.enPalabras() + " Motivo: " + acuerdo.motivo());
        if (acuerdo.sentido() == Resultado.MEDIDA_PREVENTIVA) {
            cartas.dictar(incidente, acuerdo);
        }
        expedientes.cerrar(folio, acuerdo.sentido().estado());
        cartas.acordado(incidente, acuerdo);
    }

    /** Recuerda lo que falta; no decide nada. Apagada la meta, ni escribe ni asienta. */
    @Clausula({"AMB-03", "AMB-19"})
    void recordar(String folio, String meta) {
        if (!metas.encendida(meta)) {
            return;
        }
        Incidente incidente = de(expedientes.exigir(folio));
        String falta = meta.equals(META_CONTENER)
                ? "contener el incidente"
                : "que " + norma.oficina(COMUNICACION_SOCIAL).corto() + " cierre el incidente";
        expedientes.asentar(
                folio,
                "INCIDENTE_RECORDADO",
                "NT10-CG-XXIII AMB-03",
                "Meta interna, no normativa. Falta " + falta + ".");
        cartas.correo(incidente)
                .con("falta", falta)
                .enviar(
                        "incidente-recordatorio",
                        padron.correosDeResponsables(incidente.cuenta()),
                        COMUNICACION_SOCIAL);
    }

    private Incidente de(Expediente expediente) {
        return de(
                expediente,
                padron.cuenta(Objects.requireNonNull(expediente.cuenta())).orElseThrow(),
                hechos.exigir(expediente.folio(), Reporte.class));
    }

    private Incidente de(Expediente expediente, Cuenta cuenta, Reporte reporte) {
        return new Incidente(expediente.folio(), expediente.iniciador(), expediente.recepcion(), cuenta, reporte);
    }
}
