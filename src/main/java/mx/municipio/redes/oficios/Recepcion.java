package mx.municipio.redes.oficios;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Alcance;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.NuevoExpediente;
import mx.municipio.redes.motor.Instancia;
import mx.municipio.redes.motor.Usuario;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.plazos.Plazo;
import mx.municipio.redes.plazos.Plazos;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Recibir lo que alguien presenta, y acusarle recibo. Todo corre en la transacción de quien llama. */
@Component
public class Recepcion {

    private final Expedientes expedientes;
    private final Oficios oficios;
    private final Plazos plazos;
    private final Padron padron;
    private final Norma norma;
    private final UsuarioActual usuarioActual;
    private final Clock reloj;
    private final ZoneId zona;

    Recepcion(
            Expedientes expedientes,
            Oficios oficios,
            Plazos plazos,
            Padron padron,
            Norma norma,
            UsuarioActual usuarioActual,
            Clock reloj,
            ZoneId zona) {
        this.expedientes = expedientes;
        this.oficios = oficios;
        this.plazos = plazos;
        this.padron = padron;
        this.norma = norma;
        this.usuarioActual = usuarioActual;
        this.reloj = reloj;
        this.zona = zona;
    }

    /** El expediente de lo que presenta quien actúa, recibido ahora. */
    public Presentado de(Instancia instancia) {
        return new Presentado(instancia);
    }

    /**
     * La cuenta en que presenta quien actúa, de las que responde.
     *
     * @param clave vacía: la única
     * @throws ReglaException si no responde de ella, o si al omitirla no es una sola
     */
    public Cuenta suCuenta(@Nullable String clave) {
        return padron.cuentaDeResponsable(usuarioActual.exigir().id(), clave);
    }

    /** El acuse de lo presentado: dice cuándo se recibió y, si hay plazo, cuándo vence y por qué. */
    public Acuse acuse(Expediente expediente) {
        var acuse = new Acuse(expediente, padron.nombre(expediente.iniciador()), expediente.recepcion());
        acuse.recepcionLegal = EnPalabras.fecha(expediente.recepcionLegal());
        return acuse;
    }

    /** El acuse de los que se presentaron juntos, en el primero: nombra las cuentas de todos. */
    public Acuse acuse(List<Expediente> juntos) {
        return acuse(juntos.get(0))
                .cuenta(juntos.stream()
                        .map(Expediente::cuenta)
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(padron::enPalabras)
                        .collect(Collectors.joining("; ")));
    }

    /** El acuse de un oficio que una oficina recibe ahora, para quien lo firmó. */
    public Acuse acuse(Expediente expediente, Oficio recibido) {
        Firmante firma = Objects.requireNonNull(recibido.firmante());
        return new Acuse(expediente, Objects.requireNonNullElse(firma.nombre(), firma.cargo()), reloj.instant());
    }

    /** Lo que falta decir para abrir el expediente. */
    public final class Presentado {

        private final Instancia instancia;
        private final Instant recepcion = reloj.instant();
        private String organo = "";
        private String asunto = "";
        private @Nullable Cuenta cuenta;
        private @Nullable Plazo plazo;
        private Alcance alcance = Alcance.ORGANO;

        private Presentado(Instancia instancia) {
            this.instancia = instancia;
        }

        public Presentado organo(String clave) {
            this.organo = clave;
            return this;
        }

        /** Y su órgano. */
        public Presentado cuenta(Cuenta suya) {
            this.cuenta = suya;
            return organo(suya.organo());
        }

        public Presentado asunto(String texto) {
            this.asunto = texto;
            return this;
        }

        /** @param dias hábiles, contados desde esta recepción */
        public Presentado plazo(int dias) {
            this.plazo = plazos.calcular(recepcion, dias);
            return this;
        }

        /** Quiénes del órgano lo ven; si no se dice, todos los que lo atienden. */
        public Presentado alcance(Alcance quienes) {
            this.alcance = quienes;
            return this;
        }

        /** Si nadie actúa, como al llegar una fecha, lo inicia el programa. */
        public Expediente abrir(Enum<?> estado) {
            LocalDate recepcionLegal = plazo == null ? plazos.recepcionLegal(recepcion) : plazo.recepcionLegal();
            return expedientes.abrir(new NuevoExpediente(
                    instancia,
                    organo,
                    cuenta,
                    usuarioActual.buscar().map(Usuario::id).orElse(Bitacora.SISTEMA),
                    estado,
                    asunto,
                    recepcion,
                    recepcionLegal,
                    plazo,
                    alcance));
        }
    }

    /** Lo que un acuse dice, como lo dibuja {@code templates/oficios/acuse.html}. */
    private record DatosDelAcuse(
            String organoNombre,
            @Nullable String cuentaNombre,
            String solicitante,
            String recepcionTexto,
            @Nullable String recepcionLegalTexto,
            @Nullable List<String> computo,
            @Nullable String vencimientoTexto,
            @Nullable String contenidoSha256,
            List<String> archivos,
            String mensaje) {}

    /** Lo que falta decir para emitir el acuse. */
    public final class Acuse {

        private final Expediente expediente;
        private final String solicitante;
        private final Instant recepcion;
        private final NuevoOficio oficio;
        private String organo;
        private @Nullable String recepcionLegal;
        private @Nullable String cuenta;
        private @Nullable String huella;
        private List<String> archivos = List.of();

        private Acuse(Expediente expediente, String solicitante, Instant recepcion) {
            this.expediente = expediente;
            this.solicitante = solicitante;
            this.recepcion = recepcion;
            this.organo = expediente.organo();
            this.oficio = NuevoOficio.de(Oficios.ACUSE, expediente.folio())
                    .para(new Destinatario(solicitante, norma.nombreOrgano(expediente.organo())));
        }

        /** Al titular del órgano, por su cargo. */
        public Acuse alTitular() {
            oficio.paraElTitular(expediente.organo());
            return this;
        }

        /** Quien presenta es de otro órgano que el del expediente. */
        public Acuse deOrgano(String clave) {
            this.organo = clave;
            oficio.para(new Destinatario(solicitante, norma.nombreOrgano(clave)));
            return this;
        }

        /** @param enPalabras la o las cuentas del trámite */
        public Acuse cuenta(String enPalabras) {
            this.cuenta = enPalabras;
            return this;
        }

        /** @param clausulas las que lo fundan, separadas por espacio */
        public Acuse fundamento(String clausulas) {
            oficio.fundamento(clausulas);
            return this;
        }

        public Acuse asunto(String asunto) {
            oficio.asunto(asunto);
            return this;
        }

        /** La del contenido que se presentó. */
        public Acuse huella(String sha256) {
            this.huella = sha256;
            return this;
        }

        /** Los que son parte de lo que se presentó, como se asientan. */
        public Acuse archivos(List<String> recibidos) {
            this.archivos = recibidos;
            return this;
        }

        /** @param mensaje qué sigue, quién lo hace y si hay plazo */
        public Oficio emitir(String mensaje) {
            Plazo plazo = recepcionLegal == null ? null : expediente.plazo();
            return oficios.emitir(
                    oficio,
                    new DatosDelAcuse(
                            norma.nombreOrgano(organo),
                            cuenta,
                            solicitante,
                            EnPalabras.instante(recepcion, zona),
                            recepcionLegal,
                            plazo == null ? null : plazo.explicar(zona),
                            plazo == null ? null : plazo.vencimientoTexto(),
                            huella,
                            archivos,
                            mensaje));
        }
    }
}
