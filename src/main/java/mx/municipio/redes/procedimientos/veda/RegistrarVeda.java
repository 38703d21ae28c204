package mx.municipio.redes.procedimientos.veda;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.NoEncontradoException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.errores.TextoLibre;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.Hechos;
import mx.municipio.redes.motor.Instancia;
import mx.municipio.redes.motor.Motor;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.oficios.Recepcion;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.procedimientos.veda.Veda.Estado;
import mx.municipio.redes.puerta.PeriodoDeVeda;
import mx.municipio.redes.puerta.Vedas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** RESP-5: la Sindicatura lleva el calendario de las vedas, cuyas fechas son las de la autoridad electoral. */
@Component
@Transactional
class RegistrarVeda {

    private static final String CLAUSULAS = "NT10-RESP-5 AMB-23";

    private final Expedientes expedientes;
    private final Hechos hechos;
    private final Recepcion recepcion;
    private final LlevarVeda enCurso;
    private final Vedas vedas;
    private final Padron padron;
    private final Norma norma;
    private final Motor motor;
    private final UsuarioActual usuarioActual;
    private final Clock reloj;

    RegistrarVeda(
            Expedientes expedientes,
            Hechos hechos,
            Recepcion recepcion,
            LlevarVeda enCurso,
            Vedas vedas,
            Padron padron,
            Norma norma,
            Motor motor,
            UsuarioActual usuarioActual,
            Clock reloj) {
        this.expedientes = expedientes;
        this.hechos = hechos;
        this.recepcion = recepcion;
        this.enCurso = enCurso;
        this.vedas = vedas;
        this.padron = padron;
        this.norma = norma;
        this.motor = motor;
        this.usuarioActual = usuarioActual;
        this.reloj = reloj;
    }

    /**
     * El periodo queda en el calendario, o el expediente adopta el que ya constaba sin ninguno; si es de otro territorio,
     * concluye ahí. El aviso previo que ya tocaba sale en el acto.
     *
     * @throws ReglaException si la jornada es anterior al inicio, o si falta el acuerdo y no es provisional
     * @throws ConflictoException si esa elección ya tiene expediente
     */
    @Clausula({"NT10-RESP-5", "AMB-23"})
    Veda registrar(Instancia instancia, PeriodoDeVeda pedido) {
        Veda.exigir(pedido.inicio(), pedido.fin(), pedido.acuerdo(), pedido.provisional());
        boolean rige = vedas.alcanza(pedido.territorio());
        Expediente expediente = recepcion
                .de(instancia)
                .organo(norma.oficina("sindicatura").organo())
                .asunto("Veda electoral, elección " + pedido.tipo().toLowerCase(Locale.ROOT) + " en "
                        + pedido.territorio() + ", jornada del " + EnPalabras.fecha(pedido.fin()))
                .abrir(rige ? Estado.REGISTRADA : Estado.NO_APLICA);
        String folio = expediente.folio();
        Optional<PeriodoDeVeda> adoptado = vedas.registrar(folio, pedido);
        Veda veda = enCurso.leer(expediente);
        hechos.asentar(
                folio,
                new PeriodoRegistrado(veda.periodo(), adoptado.orElse(null)),
                "VEDA_REGISTRADA",
                CLAUSULAS,
                enPalabras(veda.periodo())
                        + adoptado.map(antes -> " Adopta el periodo que constaba sin expediente: " + enPalabras(antes))
                                .orElse("")
                        + (rige ? "" : " Es de otro territorio: aquí no rige."));
        recepcion
                .acuse(expediente)
                .fundamento(CLAUSULAS)
                .asunto("Se registró un periodo de veda electoral")
                .emitir((rige
                                ? "La propaganda gubernamental se suspende " + veda.fechas()
                                        + ". Comienza y concluye por su fecha, sin más trámite."
                                : "El periodo " + veda.fechas() + " es de otro territorio y aquí no suspende nada.")
                        + veda.advertencia().map(aviso -> " " + aviso).orElse(""));
        enCurso.correo(veda)
                .con("estado", veda.estado().name())
                .enviar(
                        "veda-registrada",
                        rige
                                ? enCurso.enterados(List.of())
                                : List.of(norma.oficina("sindicatura").correo()));
        if (rige) {
            enCurso.avisar(folio);
        } else {
            expedientes.cerrar(folio, Estado.NO_APLICA.name());
        }
        return veda;
    }

    /**
     * La Sindicatura corrige las fechas, o confirma las provisionales con su acuerdo.
     *
     * @param acuerdo vacío: sigue siendo provisional
     * @throws NoEncontradoException si el expediente no es de una veda, o no concierne a quien pide
     * @throws ProhibidoException si quien pide no es de la Sindicatura
     * @throws ConflictoException si la veda ya concluyó, o si comenzó y su inicio quedaría en el futuro
     */
    @Clausula("NT10-RESP-5")
    void pedirCorreccion(String folio, @Nullable String inicio, @Nullable String fin, @Nullable String acuerdo) {
        if (!expedientes.exigirVisible(folio).proceso().equals(VedaProceso.CLAVE)) {
            throw new NoEncontradoException("No hay veda electoral con el folio «" + folio + "».");
        }
        if (!usuarioActual.exigir().es("sindicatura")) {
            throw new ProhibidoException("Las fechas de una veda las corrige la Sindicatura.", "NT10-RESP-5");
        }
        LocalDate desde = fecha("inicio", "Inicio de las campañas", inicio);
        LocalDate hasta = fecha("fin", "Jornada electoral", fin);
        String porque = acuerdo == null || acuerdo.isBlank()
                ? ""
                : TextoLibre.exigir("acuerdo", "Acuerdo de la autoridad electoral", acuerdo, 1000);
        Expediente expediente = expedientes.bloquear(folio);
        enCurso.leer(expediente).corregir(desde, hasta, porque, reloj.instant());
        motor.entregar(
                VedaProceso.CORREGIDA,
                expediente.instanciaProceso(),
                Map.of(
                        VedaProceso.INICIO.nombre(), desde.toString(),
                        VedaProceso.FIN.nombre(), hasta.toString(),
                        VedaProceso.ACUERDO.nombre(), porque));
    }

    private static LocalDate fecha(String campo, String etiqueta, @Nullable String escrita) {
        try {
            return LocalDate.parse(TextoLibre.exigir(campo, etiqueta, escrita));
        } catch (DateTimeParseException e) {
            throw FormularioException.de(campo, etiqueta + ": debe ser una fecha, AAAA-MM-DD.");
        }
    }

    /** El periodo cambia, y con él los temporizadores que siguen pendientes. */
    @Clausula({"NT10-RESP-5", "AMB-23"})
    Veda corregir(String folio, LocalDate inicio, LocalDate fin, String acuerdo) {
        Expediente expediente = expedientes.bloquear(folio);
        Veda antes = enCurso.leer(expediente);
        vedas.corregir(folio, antes.corregir(inicio, fin, acuerdo, reloj.instant()));
        Veda veda = enCurso.leer(expediente);
        hechos.asentar(
                folio,
                new PeriodoRegistrado(veda.periodo(), antes.periodo()),
                "VEDA_CORREGIDA",
                CLAUSULAS,
                "Era: " + enPalabras(antes.periodo()) + " Ahora: " + enPalabras(veda.periodo()));
        VedaProceso.fechas(veda, enCurso.avisosPorVenir(veda))
                .forEach(
                        (elemento, cuando) -> motor.moverTemporizador(expediente.instanciaProceso(), elemento, cuando));
        enCurso.correo(veda)
                .con("antes", antes.fechas())
                .enviar("veda-corregida", enCurso.enterados(padron.correosDeResponsables()));
        return veda;
    }

    /** Se había capturado por error: el periodo deja de constar, o vuelve a lo que era sin expediente. */
    @Clausula("NT10-RESP-5")
    void retirar(String folio, String motivo) {
        Veda veda = enCurso.leer(expedientes.bloquear(folio));
        Estado estado = veda.retirar(reloj.instant());
        PeriodoRegistrado registrado =
                hechos.todos(folio, PeriodoRegistrado.class).get(0).dato();
        vedas.retirar(folio, registrado.antes());
        expedientes.cerrar(folio, estado.name());
        expedientes.asentar(folio, "VEDA_RETIRADA", "NT10-RESP-5", "Motivo: " + motivo);
        boolean avisada = hechos.ultimo(folio, AvisoPrevio.class).isPresent();
        enCurso.correo(veda)
                .con("motivo", motivo)
                .enviar("veda-retirada", enCurso.enterados(avisada ? padron.correosDeResponsables() : List.of()));
    }

    private static String enPalabras(PeriodoDeVeda periodo) {
        return "Elección " + periodo.tipo().toLowerCase(Locale.ROOT) + ", " + periodo.territorio() + ", "
                + Veda.fechas(periodo) + ". "
                + (periodo.provisional() ? "Provisional, falta el acuerdo." : "Acuerdo: " + periodo.acuerdo() + ".");
    }
}
