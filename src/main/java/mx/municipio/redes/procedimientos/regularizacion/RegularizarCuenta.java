package mx.municipio.redes.procedimientos.regularizacion;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.DireccionDeCorreo;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Asentado;
import mx.municipio.redes.expediente.Correos;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.Hechos;
import mx.municipio.redes.motor.Instancia;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.norma.Versiones;
import mx.municipio.redes.oficios.Firmas;
import mx.municipio.redes.oficios.NuevoOficio;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.oficios.Oficios;
import mx.municipio.redes.oficios.Recepcion;
import mx.municipio.redes.padron.AjusteDeCuenta;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.CuentaPreexistente;
import mx.municipio.redes.padron.Cuentas;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.padron.Persona;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.procedimientos.regularizacion.ConstanciaDeCaracter.Renglon;
import mx.municipio.redes.procedimientos.regularizacion.Dictamen.Consta;
import mx.municipio.redes.procedimientos.regularizacion.Manifestacion.Sujecion;
import mx.municipio.redes.textos.Textos;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * TR-2: la cuenta que ya funcionaba cuando la norma entró en vigor conserva su carácter institucional si sus responsables
 * se sujetan a ella; si no, se considera a título personal. Cada paso corre en la transacción de su tarea; ninguno tiene
 * plazo.
 */
@Component
@Transactional
class RegularizarCuenta {

    private static final String OFICINA = "comunicacion-social";

    /** Lo que el proceso necesita saber de la regularización recién presentada. */
    record Iniciada(String folio, String organo, String organoNombre, String cuentaNombre) {}

    /** Lo que después se muestra a quien verifica. */
    record Manifestada(Cuenta cuenta, String hallado) {}

    private final Expedientes expedientes;
    private final Hechos hechos;
    private final Recepcion recepcion;
    private final Oficios oficios;
    private final Firmas firmas;
    private final Correos correos;
    private final Padron padron;
    private final Cuentas cuentas;
    private final Norma norma;
    private final Versiones versiones;
    private final Textos textos;
    private final UsuarioActual usuarioActual;

    RegularizarCuenta(
            Expedientes expedientes,
            Hechos hechos,
            Recepcion recepcion,
            Oficios oficios,
            Firmas firmas,
            Correos correos,
            Padron padron,
            Cuentas cuentas,
            Norma norma,
            Versiones versiones,
            Textos textos,
            UsuarioActual usuarioActual) {
        this.expedientes = expedientes;
        this.hechos = hechos;
        this.recepcion = recepcion;
        this.oficios = oficios;
        this.firmas = firmas;
        this.correos = correos;
        this.padron = padron;
        this.cuentas = cuentas;
        this.norma = norma;
        this.versiones = versiones;
        this.textos = textos;
        this.usuarioActual = usuarioActual;
    }

    /**
     * Un órgano presenta una cuenta suya anterior a la norma, que entra al padrón como preexistente.
     *
     * @throws ReglaException si quien presenta no atiende un órgano, o si la cuenta no es anterior a la norma
     * @throws ConflictoException si esa cuenta de la red ya está en el padrón
     */
    @Clausula({"NT10-TR-2", "NT10-SR-4"})
    Iniciada presentar(Instancia instancia, CuentaPreexistente cuenta) {
        String organo = padron.organoQueAtiende(usuarioActual.exigir().id())
                .orElseThrow(() -> new ReglaException(
                        "NT10-SR-4", "Usted no es titular ni administrador de las cuentas de ningún órgano."));
        Norma.Vigor vigor = Presentada.exigirAnterior(cuenta.abierta(), versiones.vigor());
        String red = cuenta.red().enPalabras();
        Expediente expediente = recepcion
                .de(instancia)
                .organo(organo)
                .asunto("Regularización de " + cuenta.nombre() + " en " + red)
                .abrir(EstadoRegularizacion.POR_MANIFESTAR);
        String folio = expediente.folio();
        String clave = cuentas.declararPreexistente(folio, organo, cuenta);
        expedientes.anotarCuenta(folio, clave);
        hechos.asentar(
                folio,
                new Presentada(instancia.presentado()),
                "REGULARIZACION_PRESENTADA",
                "NT10-TR-2 NT10-TR-1",
                "Cuenta " + clave + ", «" + cuenta.identificador() + "» en " + red + ", abierta el "
                        + EnPalabras.fecha(cuenta.abierta()) + ". La norma entró en vigor el "
                        + EnPalabras.fecha(vigor.fecha()) + (vigor.provisional() ? " (fecha provisional)." : ".")
                        + Presentada.advertencia(cuenta.abierta(), vigor));
        String cuentaNombre = padron.enPalabras(clave);
        recepcion
                .acuse(expediente)
                .cuenta(cuentaNombre)
                .fundamento("NT10-TR-2")
                .asunto("Se recibió la regularización de una cuenta")
                .emitir("Sigue la manifestación del titular y después la constancia de "
                        + norma.oficina(OFICINA).corto() + ". La norma no fija plazo y nada caduca solo."
                        + Presentada.advertencia(cuenta.abierta(), vigor));
        correos.de(folio).enviar("regularizacion-recibida", interesados(expediente));
        return new Iniciada(folio, organo, norma.nombreOrgano(organo), cuentaNombre);
    }

    /**
     * El titular del órgano manifiesta, con su firma, si los responsables de la cuenta se sujetan a la norma, y dice lo que
     * su órgano ya ajustó en la red.
     *
     * @param dicho cómo es hoy la cuenta; el identificador, la dirección o el correo vacíos no cambiaron
     * @throws ProhibidoException si quien manifiesta no es el titular del órgano
     * @throws FormularioException si falta la firma o, al sujetarse, la periodicidad o el horario de atención
     * @throws ReglaException si el identificador y la dirección que constarían no son de la misma cuenta de esa red
     */
    @Clausula({"NT10-TR-2", "NT10-CG-XVII", "NT10-SR-5a", "AMB-17"})
    Manifestada manifestar(String folio, Manifestacion manifestacion, AjusteDeCuenta dicho, boolean firma) {
        Expediente expediente = expedientes.bloquear(folio);
        if (!padron.esTitular(usuarioActual.exigir().id(), expediente.organo())) {
            throw new ProhibidoException("Solo el titular del órgano manifiesta si se sujetan a la norma.");
        }
        if (!firma) {
            throw FormularioException.de("firma", "Firmo esta manifestación como titular del órgano: debe marcarse.");
        }
        exigirEstado(expediente, EstadoRegularizacion.POR_MANIFESTAR);
        Cuenta cuenta = cuenta(expediente);
        AjusteDeCuenta ajuste = ajuste(cuenta, manifestacion.sujecion(), dicho);
        if (!ajuste.equals(comoConsta(cuenta))) {
            cuentas.ajustar(cuenta.clave(), folio, ajuste);
        }
        expedientes.cambiarEstado(folio, EstadoRegularizacion.POR_VERIFICAR.name());
        String sujecion = manifestacion.sujecion().enPalabras();
        hechos.asentar(
                folio,
                manifestacion,
                "SUJECION_MANIFESTADA",
                "NT10-TR-2 AMB-17",
                firmas.de(expediente.organo()).enPalabras() + ", firma que " + sujecion + ". " + manifestacion.texto());
        correos.de(expediente).con("sujecion", sujecion).aOficinas("regularizacion-por-verificar", OFICINA);
        Cuenta ajustada = cuenta(expediente);
        return new Manifestada(ajustada, consta(ajustada).enPalabras());
    }

    private static AjusteDeCuenta comoConsta(Cuenta cuenta) {
        return new AjusteDeCuenta(
                cuenta.identificador(), cuenta.direccion(), cuenta.correo(), cuenta.periodicidad(), cuenta.horario());
    }

    /** Quien se sujeta dice cada cuánto publica y en qué horario atiende; quien no, ya no tiene que atender. */
    private static AjusteDeCuenta ajuste(Cuenta cuenta, Sujecion sujecion, AjusteDeCuenta dicho) {
        boolean seSujeta = sujecion == Sujecion.SE_SUJETA;
        String horario = dado(dicho.horario()).orElse(null);
        if (seSujeta && dicho.periodicidad() == null) {
            throw FormularioException.de("periodicidad", "Periodicidad de las publicaciones: falta.");
        }
        if (seSujeta && horario == null) {
            throw FormularioException.de("horario", "Horario de atención: falta.");
        }
        return new AjusteDeCuenta(
                dado(dicho.identificador()).orElse(cuenta.identificador()),
                dado(dicho.direccion()).orElse(cuenta.direccion()),
                Optional.ofNullable(DireccionDeCorreo.leer("correo", "Correo", dicho.correo()))
                        .orElse(cuenta.correo()),
                seSujeta ? dicho.periodicidad() : null,
                seSujeta ? horario : null);
    }

    /**
     * Comunicación Social hace constar si la cuenta conserva su carácter institucional, según lo que el titular manifestó
     * y ella verificó, y la cuenta pasa a vigente o a título personal.
     *
     * @return si conserva su carácter
     * @throws ProhibidoException si quien verifica no es de Comunicación Social
     * @throws ConflictoException si aún no hay manifestación o ya se hizo constar
     * @throws ReglaException si no dice qué criterios cumple, o si lo que anota contradice al padrón
     */
    @Clausula({"NT10-TR-2", "NT10-ML-I", "NT10-RESP-3", "AMB-17"})
    boolean constatar(String folio, Dictamen dictamen) {
        Expediente expediente = expedientes.bloquear(folio);
        if (!usuarioActual.exigir().es(OFICINA)) {
            throw new ProhibidoException(
                    "Solo " + norma.oficina(OFICINA).corto() + " hace constar el carácter de una cuenta.");
        }
        exigirEstado(expediente, EstadoRegularizacion.POR_VERIFICAR);
        Cuenta cuenta = cuenta(expediente);
        var manifestacion = hechos.todos(folio, Manifestacion.class).get(0);
        dictamen.exigirCongruente(consta(cuenta));
        Sujecion sujecion = manifestacion.dato().sujecion();
        Oficio constancia = constancia(expediente, cuenta, manifestacion, dictamen);
        String pendientes = String.join("; ", dictamen.ajustes().pendientes());
        boolean conserva = dictamen.conserva(sujecion);
        if (conserva) {
            cuentas.regularizar(cuenta.clave(), folio);
            expedientes.cerrar(folio, EstadoRegularizacion.VIGENTE.name());
        } else {
            cuentas.declararPersonal(cuenta.clave(), folio);
            expedientes.cerrar(folio, EstadoRegularizacion.A_TITULO_PERSONAL.name());
        }
        hechos.asentar(
                folio,
                dictamen,
                "CARACTER_CONSTATADO",
                conserva ? "NT10-TR-2 NT10-DEF-05" : "NT10-TR-2 NT10-RESP-3",
                dictamen.fundamento(sujecion) + " Constancia " + constancia.numero() + "."
                        + (pendientes.isEmpty() ? "" : " Por ajustar: " + pendientes + ".")
                        + " Motivo: " + dictamen.motivo()
                        + (dictamen.vistaSindicatura()
                                ? " Se dio vista a la "
                                        + norma.oficina("sindicatura").corto() + "."
                                : ""));
        avisar(expediente, sujecion, dictamen, constancia);
        return conserva;
    }

    private void avisar(Expediente expediente, Sujecion sujecion, Dictamen dictamen, Oficio constancia) {
        List<String> responsables = Stream.concat(
                        interesados(expediente).stream(),
                        padron.correosDeAdministradores(Objects.requireNonNull(expediente.cuenta())).stream())
                .distinct()
                .toList();
        var correo = correos.de(expediente)
                .con("motivo", dictamen.motivo())
                .con("oficio", constancia.numero())
                .con("resultado", "la cuenta " + dictamen.resultado(sujecion))
                .con("razon", dictamen.fundamento(sujecion))
                .con("conserva", dictamen.conserva(sujecion))
                .enviar("regularizacion-resultado", responsables);
        if (dictamen.vistaSindicatura()) {
            correo.aOficinas("regularizacion-vista", "sindicatura");
        }
    }

    private Oficio constancia(
            Expediente expediente, Cuenta cuenta, Asentado<Manifestacion> manifestacion, Dictamen dictamen) {
        Norma.Vigor vigor = Objects.requireNonNull(versiones.vigor());
        String oficina = norma.oficina(OFICINA).nombre();
        String organoNombre = norma.nombreOrgano(cuenta.organo());
        String titular = padron.nombre(manifestacion.quien());
        String copia = "Expediente " + expediente.folio();
        return oficios.emitir(
                NuevoOficio.de("CONSTANCIA_DE_CARACTER", expediente.folio())
                        .firma(norma.cuentas().organoCentral())
                        .fundamento("NT10-TR-2 NT10-DEF-05")
                        .asunto("Carácter de la cuenta " + cuenta.nombre() + " en "
                                + cuenta.red().enPalabras())
                        .paraElTitular(cuenta.organo())
                        .copias(
                                dictamen.vistaSindicatura()
                                        ? List.of(norma.oficina("sindicatura").nombre(), copia)
                                        : List.of(copia)),
                new ConstanciaDeCaracter(
                        oficina,
                        dictamen.resultado(manifestacion.dato().sujecion()),
                        cuenta.nombre(),
                        cuenta.clave(),
                        cuenta.red().enPalabras(),
                        cuenta.identificador(),
                        cuenta.direccion(),
                        organoNombre,
                        EnPalabras.fecha(cuenta.desde()),
                        EnPalabras.fecha(vigor.fecha()),
                        vigor.provisional(),
                        titular,
                        EnPalabras.instante(manifestacion.cuando(), norma.zona()),
                        manifestacion.dato().sujecion().enPalabras(),
                        manifestacion.dato().texto(),
                        dictamen.criterios().todos(),
                        dictamen.ajustes().puntos().stream()
                                .map(punto -> new Renglon(
                                        punto.texto(), punto.ajuste().enPalabras()))
                                .toList(),
                        String.join("; ", dictamen.ajustes().pendientes()),
                        dictamen.fundamento(manifestacion.dato().sujecion()),
                        dictamen.motivo()));
    }

    /** Lo que el padrón ya dice de la cuenta. */
    private Consta consta(Cuenta cuenta) {
        return new Consta(
                cuentas.correoMunicipal(cuenta),
                cuentas.sufijoEnX(cuenta).orElse(null),
                padron.pareja(cuenta.organo(), cuenta.clave()).completa());
    }

    private Cuenta cuenta(Expediente expediente) {
        return padron.cuenta(Objects.requireNonNull(expediente.cuenta())).orElseThrow();
    }

    /** Quien la presentó y el titular del órgano. */
    private List<String> interesados(Expediente expediente) {
        return Stream.concat(
                        padron.persona(expediente.iniciador()).map(Persona::correo).stream(),
                        padron.correosDelTitular(expediente.organo()).stream())
                .distinct()
                .toList();
    }

    private void exigirEstado(Expediente expediente, EstadoRegularizacion esperado) {
        if (!expediente.estado().equals(esperado.name())) {
            throw new ConflictoException(
                    "La regularización " + expediente.folio() + " ya no lo admite: "
                            + textos.estado(expediente.proceso(), expediente.estado()) + ".",
                    "NT10-TR-2");
        }
    }

    private static Optional<String> dado(@Nullable String texto) {
        return Optional.ofNullable(texto).filter(limpio -> !limpio.isEmpty());
    }
}
