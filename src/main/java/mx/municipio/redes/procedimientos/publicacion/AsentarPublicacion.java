package mx.municipio.redes.procedimientos.publicacion;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import mx.municipio.redes.bitacora.Huella;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.errores.TextoLibre;
import mx.municipio.redes.expediente.Correos;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.Hechos;
import mx.municipio.redes.expediente.RenglonEnCurso;
import mx.municipio.redes.motor.Instancia;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.oficios.Recepcion;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Cuentas;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.plazos.MetasInternas;
import mx.municipio.redes.procedimientos.publicacion.Publicacion.Asentada;
import mx.municipio.redes.procedimientos.publicacion.Publicacion.Decision;
import mx.municipio.redes.procedimientos.publicacion.Publicacion.Declarada;
import mx.municipio.redes.procedimientos.publicacion.Publicacion.Revision;
import mx.municipio.redes.puerta.Excepcion;
import mx.municipio.redes.puerta.Publicaciones;
import mx.municipio.redes.puerta.PuertaDePublicacion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * El asiento de lo que una cuenta publica, y la vigilancia de su vigencia. Nadie lo aprueba y la norma no fija plazo. La
 * cuenta se toma siempre antes que el expediente, como en la baja.
 */
@Component
@Transactional
class AsentarPublicacion {

    static final String META = "redes.publicacion.meta-vigencia-dias";

    private static final LocalTime HORA_DE_LA_VIGENCIA = LocalTime.of(9, 0);

    /** Dónde y cuándo salió lo que se declara ya publicado. */
    record Salida(String direccion, Instant publicadoEl) {}

    private final Expedientes expedientes;
    private final Hechos hechos;
    private final Publicaciones publicados;
    private final Recepcion recepcion;
    private final Correos correos;
    private final PuertaDePublicacion puerta;
    private final Padron padron;
    private final UsuarioActual usuarioActual;
    private final Cuentas cuentas;
    private final Norma norma;
    private final MetasInternas metas;

    AsentarPublicacion(
            Expedientes expedientes,
            Hechos hechos,
            Publicaciones publicados,
            Recepcion recepcion,
            Correos correos,
            PuertaDePublicacion puerta,
            Padron padron,
            UsuarioActual usuarioActual,
            Cuentas cuentas,
            Norma norma,
            MetasInternas metas) {
        this.expedientes = expedientes;
        this.hechos = hechos;
        this.publicados = publicados;
        this.recepcion = recepcion;
        this.correos = correos;
        this.puerta = puerta;
        this.padron = padron;
        this.usuarioActual = usuarioActual;
        this.cuentas = cuentas;
        this.norma = norma;
        this.metas = metas;
    }

    /**
     * Congela lo declarado, si pasa la puerta, lo propio del asiento y el aval. Lo asentado en una hoja lleva el acuse de
     * ella.
     *
     * @param claveCuenta nula: la única cuenta de la que responde quien publica
     * @param publicadoEl cuándo salió; nulo si todavía no
     * @throws ReglaException la primera que lo impide
     * @throws ConflictoException si la cuenta no está vigente
     * @throws ProhibidoException si hoy no es administrador de la cuenta ni titular de su órgano
     */
    @Clausula({
        "NT10-ADM-I-a",
        "NT10-ADM-II",
        "NT10-CG-0",
        "NT10-CG-IV",
        "NT10-CG-XI",
        "NT10-CG-XX",
        "NT10-CG-XXI",
        "COATZA-8"
    })
    Expediente declarar(
            Instancia instancia,
            @Nullable String claveCuenta,
            Publicacion publicacion,
            Excepcion excepcion,
            @Nullable Instant publicadoEl) {
        exigirQuePubliqueElArea(publicadoEl);
        Cuenta cuenta = recepcion.suCuenta(claveCuenta);
        String sha256 = Huella.de(publicacion.texto());
        List<String> advertencias = cruzar(cuenta, publicacion, sha256, excepcion, publicadoEl);
        if (publicacion.abusaDeMayusculas() && norma.conoce("NT10-CG-XX")) {
            advertencias.add("Lleva demasiadas mayúsculas, o una frase entera: sirven solo para resaltar palabras.");
        }
        Expediente expediente = recepcion
                .de(instancia)
                .cuenta(cuenta)
                .asunto(TextoLibre.comienzo(publicacion.texto()))
                .abrir(EstadoPublicacion.POR_PUBLICAR);
        String folio = expediente.folio();
        Instant cuando = Objects.requireNonNullElse(publicadoEl, expediente.recepcion());
        publicados.agregar(folio, cuenta.clave(), sha256, cuando).ifPresent(advertencias::add);
        Optional<RenglonEnCurso> renglon = RenglonEnCurso.actual();
        hechos.asentar(
                folio,
                new Declarada(publicacion, sha256, advertencias),
                "PUBLICACION_DECLARADA",
                "NT10-ADM-I-a NT10-ADM-II NT10-CG-XI NT10-CG-XV",
                "Cuenta " + cuenta.clave() + ". Contenido con SHA-256 " + sha256 + "."
                        + (publicacion.aval() == null
                                ? ""
                                : " Aval: " + publicacion.aval().cual() + ".")
                        + renglon.map(RenglonEnCurso::procedencia).orElse("") + enPalabras(advertencias));
        if (renglon.isEmpty()) {
            recepcion
                    .acuse(expediente)
                    .cuenta(cuenta.enPalabras())
                    .fundamento("NT10-ADM-I-a NT10-CG-XI COATZA-8")
                    .asunto("Se recibió el asiento de una publicación")
                    .huella(sha256)
                    .emitir("Quien la declaró dijo que la revisó. Nadie tiene que aprobarla, y la norma no fija plazo."
                            + enPalabras(advertencias));
        }
        return expediente;
    }

    /**
     * Asienta dónde y cuándo salió, en el expediente y en la cuenta. La puerta se cruza otra vez: lo que antes pudo
     * declararse puede hoy no publicarse, y entonces nada cambia.
     *
     * @return cuándo revisar su vigencia; nulo si no caduca
     * @throws ConflictoException si no espera publicarse, o si la cuenta no está vigente
     * @throws ReglaException la primera que lo impide
     */
    @Clausula({"NT10-ADM-III", "NT10-EV-3", "NT10-CG-XI", "NT10-CG-XVII", "NT10-RESP-5"})
    @Nullable
    Instant asentar(String folio, Salida salida, Excepcion excepcion) {
        Declarada declarada = declarada(folio);
        Cuenta cuenta = cuenta(expedientes.exigir(folio));
        Publicacion publicacion = declarada.publicacion();
        List<String> advertencias = cruzar(cuenta, publicacion, declarada.sha256(), excepcion, salida.publicadoEl());
        exigirEstado(expedientes.bloquear(folio), EstadoPublicacion.POR_PUBLICAR);
        puerta.observar(cuenta, salida.direccion(), salida.publicadoEl())
                .forEach(observacion -> advertencias.add("Se observa que " + observacion + "."));
        String detalle = "En " + salida.direccion() + ", el " + EnPalabras.instante(salida.publicadoEl(), norma.zona())
                + "." + enPalabras(advertencias);
        hechos.asentar(
                folio,
                new Asentada(salida.direccion(), salida.publicadoEl(), excepcion, advertencias),
                "CONTENIDO_PUBLICADO",
                "NT10-ADM-III NT10-EV-3",
                detalle);
        publicados.salio(cuenta, folio, detalle, salida.publicadoEl());
        return vigilar(folio, publicacion.vigencia(), EstadoPublicacion.ASENTADA);
    }

    /** En su orden: la puerta de toda publicación, lo propio del asiento y el aval; habla la primera que se cierra. */
    @Clausula({"NT10-ADM-II", "NT10-CG-III", "NT10-CG-XV", "COATZA-5", "AMB-08", "AMB-25"})
    private List<String> cruzar(
            Cuenta cuenta, Publicacion publicacion, String sha256, Excepcion excepcion, @Nullable Instant publicadoEl) {
        List<String> advertencias =
                new ArrayList<>(puerta.cruzar(cuenta.clave(), publicacion.declaracion(), excepcion, publicadoEl));
        LocalDate saleEl = publicadoEl == null ? padron.hoy() : LocalDate.ofInstant(publicadoEl, norma.zona());
        publicacion.exigirInstitucional(norma, saleEl);
        puerta.exigirQuePubliqueElArea(cuenta.organo(), publicadoEl);
        if (publicacion.aval() != null) {
            puerta.exigirAval(cuenta, publicacion.aval(), sha256, publicadoEl);
        }
        return advertencias;
    }

    /** Antes de preguntar por su cuenta, que quizá no tiene: al área que no publica se le dice quién publica. */
    private void exigirQuePubliqueElArea(@Nullable Instant publicadoEl) {
        padron.persona(usuarioActual.exigir().id())
                .ifPresent(persona -> puerta.exigirQuePubliqueElArea(persona.organo(), publicadoEl));
    }

    /**
     * Terminó la vigencia declarada: los administradores de la cuenta deben revisarla. Nada se retira solo.
     *
     * @return cuándo recordárselo
     */
    @Clausula({"NT10-ADM-IV", "NT10-SR-3"})
    Instant pedirRevision(String folio) {
        Expediente expediente = expedientes.bloquear(folio);
        expedientes.cambiarEstado(folio, EstadoPublicacion.POR_REVISAR.name());
        expedientes.asentar(
                folio,
                "VIGENCIA_VENCIDA",
                "NT10-ADM-IV NT10-SR-3",
                "Valía hasta el " + EnPalabras.fecha(vigencia(folio)) + ". Se pide revisarla.");
        avisar(expediente, "publicacion-por-revisar");
        return metas.recordatorio(META);
    }

    /** Recuerda la revisión pendiente, si la meta interna no está apagada; no decide nada. */
    void recordar(String folio) {
        if (metas.encendida(META)) {
            expedientes.asentar(
                    folio, "VIGENCIA_RECORDADA", "NT10-ADM-IV AMB-03", "Meta interna, no normativa. Falta revisarla.");
            avisar(expedientes.exigir(folio), "publicacion-recordatorio");
        }
    }

    private void avisar(Expediente expediente, String plantilla) {
        correos.de(expediente)
                .con("contenido", expediente.asunto())
                .con("direccion", direccion(expediente.folio()))
                .con("vigencia", EnPalabras.fecha(vigencia(expediente.folio())))
                .enviar(
                        plantilla,
                        padron.correosDeAdministradores(cuenta(expediente).clave()));
    }

    /**
     * Quien administra la cuenta, o su titular, dice qué se hizo con la publicación.
     *
     * @param direccion la que consta, u otra si cambió
     * @return cuándo revisarla de nuevo; nulo si se retiró
     * @throws ProhibidoException si hoy no es administrador de la cuenta ni titular de su órgano
     * @throws ConflictoException si no espera revisión
     */
    @Clausula({"NT10-ADM-IV", "NT10-SR-3", "NT10-CG-XI"})
    @Nullable
    Instant revisar(String folio, Decision decision, @Nullable LocalDate nuevaVigencia, @Nullable String direccion) {
        Expediente expediente = expedientes.bloquear(folio);
        Cuenta cuenta = cuenta(expediente);
        puerta.exigirPersona(cuenta.clave());
        exigirEstado(expediente, EstadoPublicacion.POR_REVISAR);
        String anterior = direccion(folio);
        var revision = new Revision(
                decision,
                nuevaVigencia,
                decision == Decision.SE_RETIRO || anterior.equals(direccion) ? null : direccion);
        String detalle = decision.enPalabras() + ", "
                + (revision.direccion() == null ? anterior : "ahora en " + revision.direccion())
                + (nuevaVigencia == null ? "" : ". Vale hasta el " + EnPalabras.fecha(nuevaVigencia));
        hechos.asentar(folio, revision, decision.suceso(), "NT10-ADM-IV NT10-SR-3", detalle + ".");
        if (decision != Decision.SIGUE_VIGENTE) {
            cuentas.asentar(cuenta.clave(), decision.suceso(), "NT10-ADM-IV NT10-SR-3", detalle, folio);
        }
        return vigilar(folio, nuevaVigencia, EstadoPublicacion.RETIRADA);
    }

    /** Mientras valga sigue abierta, hasta la mañana en que toca revisarla; si ya no, o si no caduca, concluye. */
    private @Nullable Instant vigilar(String folio, @Nullable LocalDate vigencia, EstadoPublicacion alConcluir) {
        if (vigencia == null) {
            expedientes.cerrar(folio, alConcluir.name());
            return null;
        }
        expedientes.cambiarEstado(folio, EstadoPublicacion.ASENTADA.name());
        return vigencia.plusDays(1)
                .atTime(HORA_DE_LA_VIGENCIA)
                .atZone(norma.zona())
                .toInstant();
    }

    /**
     * La que no llegó a publicarse queda sin objeto; la publicada en una cuenta que se canceló sigue asentada, o retirada si
     * ya se pedía revisarla: sus contenidos se borraron con la cuenta.
     */
    @Clausula({"NT10-CG-XI", "NT10-PAB-VII"})
    void dejarSinObjeto(String folio, String motivo) {
        EstadoPublicacion estado =
                switch (estado(expedientes.bloquear(folio))) {
                    case POR_PUBLICAR -> EstadoPublicacion.SIN_OBJETO;
                    case POR_REVISAR -> EstadoPublicacion.RETIRADA;
                    case ASENTADA, RETIRADA, SIN_OBJETO -> EstadoPublicacion.ASENTADA;
                };
        if (estado == EstadoPublicacion.SIN_OBJETO) {
            publicados.quitar(folio);
        }
        expedientes.cerrar(folio, estado.name());
        expedientes.asentar(folio, "PUBLICACION_SIN_OBJETO", "NT10-CG-XI", "Motivo: " + motivo);
    }

    /** Lo que se le advirtió al asentarla, una vez cada cosa. */
    List<String> advertencias(String folio) {
        List<String> advertencias = new ArrayList<>(declarada(folio).advertencias());
        hechos.ultimo(folio, Asentada.class).map(Asentada::advertencias).ifPresent(advertencias::addAll);
        return advertencias.stream().distinct().toList();
    }

    Declarada declarada(String folio) {
        return hechos.exigir(folio, Declarada.class);
    }

    /** El último día en que hoy consta que vale. */
    LocalDate vigencia(String folio) {
        return hechos.ultimo(folio, Revision.class)
                .map(Revision::nuevaVigencia)
                .or(() -> Optional.ofNullable(declarada(folio).publicacion().vigencia()))
                .orElseThrow();
    }

    /** Donde hoy consta que está. */
    private String direccion(String folio) {
        return hechos.todos(folio, Revision.class).stream()
                .map(asentado -> asentado.dato().direccion())
                .filter(Objects::nonNull)
                .reduce((una, otra) -> otra)
                .orElseGet(() -> hechos.exigir(folio, Asentada.class).direccion());
    }

    static EstadoPublicacion estado(Expediente expediente) {
        return EstadoPublicacion.valueOf(expediente.estado());
    }

    private Cuenta cuenta(Expediente expediente) {
        return padron.cuenta(Objects.requireNonNull(expediente.cuenta())).orElseThrow();
    }

    private static void exigirEstado(Expediente expediente, EstadoPublicacion esperado) {
        if (estado(expediente) != esperado) {
            throw new ConflictoException("La publicación " + expediente.folio() + " ya no lo admite.", "NT10-CG-XI");
        }
    }

    private static String enPalabras(List<String> advertencias) {
        return advertencias.stream().map(advertencia -> " " + advertencia).collect(Collectors.joining());
    }
}
