package mx.municipio.redes.procedimientos.publicacion;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mx.municipio.redes.bitacora.Huella;
import mx.municipio.redes.csv.ErroresDeHoja;
import mx.municipio.redes.csv.HojaCsv.Renglon;
import mx.municipio.redes.csv.HojaDeFormulario;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.DominioException;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.formulario.Formulario;
import mx.municipio.redes.motor.Motor;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.oficios.Recepcion;
import mx.municipio.redes.padron.Padron;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asienta de una vez las publicaciones de un día: todas o ninguna, con un solo acuse. */
@Component
class AsentarHoja {

    /** Un renglón ya asentado. */
    record Asentado(int renglon, String folio, String estado, List<String> advertencias) {}

    /** @param acuse el código del acuse de la hoja, que está en el primer expediente */
    record Hoja(String acuse, List<Asentado> expedientes) {}

    private static final int MAXIMO = 200;

    private final AsentarPublicacion asientos;
    private final TextosPublicados publicados;
    private final Expedientes expedientes;
    private final Recepcion recepcion;
    private final Padron padron;
    private final Motor motor;

    AsentarHoja(
            AsentarPublicacion asientos,
            TextosPublicados publicados,
            Expedientes expedientes,
            Recepcion recepcion,
            Padron padron,
            Motor motor) {
        this.asientos = asientos;
        this.publicados = publicados;
        this.expedientes = expedientes;
        this.recepcion = recepcion;
        this.padron = padron;
        this.motor = motor;
    }

    /**
     * La hoja que se llena, con los datos del formulario de inicio.
     *
     * @throws ProhibidoException si quien actúa no puede asentar publicaciones
     */
    HojaDeFormulario enBlanco() {
        return new HojaDeFormulario(Formulario.leer(motor.formularioDeInicio(PublicacionProceso.CLAVE)));
    }

    /**
     * Un expediente por renglón, con las reglas de uno solo.
     *
     * @param csv UTF-8, con coma o punto y coma
     * @throws ProhibidoException si quien actúa no puede asentar publicaciones
     * @throws FormularioException si la hoja no se entiende o un renglón no cumple el formulario; dice cuál y en qué columna
     * @throws ReglaException si un renglón no puede asentarse; dice cuáles y por qué
     * @throws ConflictoException si esa misma hoja ya se asentó
     */
    @Transactional
    @Clausula({"NT10-CG-XI", "NT10-EV-3", "NT10-ADM-I-a"})
    public Hoja asentar(byte[] csv) {
        HojaDeFormulario hoja = enBlanco();
        String sha256 = Huella.de(csv);
        List<Asentado> asentados = asentar(hoja, hoja.leer(csv, MAXIMO), sha256);
        // Con la cuenta ya tomada: otra igual que llegara a la vez ya se ve.
        List<String> folios = publicados.deLaHoja(sha256);
        if (folios.size() > asentados.size()) {
            throw new ConflictoException("Esa misma hoja ya se asentó, desde " + folios.get(0) + ".", "NT10-CG-XI");
        }
        return new Hoja(acusar(sha256, asentados), asentados);
    }

    private List<Asentado> asentar(HojaDeFormulario hoja, List<Renglon> renglones, String sha256) {
        var errores = new ErroresDeHoja();
        List<DominioException> rechazos = new ArrayList<>();
        List<Asentado> asentados = new ArrayList<>();
        for (Renglon renglon : renglones) {
            String conAcuse = asentados.isEmpty() ? null : asentados.get(0).folio();
            try {
                String folio = new HojaEnCurso(sha256, renglon.numero(), conAcuse)
                        .mientras(() -> motor.iniciar(PublicacionProceso.CLAVE, hoja.datos(renglon)))
                        .folio();
                asentados.add(new Asentado(
                        renglon.numero(), folio, expedientes.exigir(folio).estado(), asientos.advertencias(folio)));
            } catch (DominioException e) {
                rechazos.add(e);
                HojaDeFormulario.anotar(errores, renglon, e);
            }
        }
        if (rechazos.stream().anyMatch(FormularioException.class::isInstance)) {
            errores.exigirNinguno();
        }
        if (!rechazos.isEmpty()) {
            throw new ReglaException(
                    rechazos.get(0).clausula(),
                    "No se asentó ninguna publicación. "
                            + errores.todos().get(0).mensaje(),
                    errores.todos());
        }
        return List.copyOf(asentados);
    }

    private String acusar(String sha256, List<Asentado> asentados) {
        List<Expediente> todos =
                asentados.stream().map(Asentado::folio).map(expedientes::exigir).toList();
        return recepcion
                .acuse(todos.get(0))
                .cuenta(todos.stream()
                        .map(Expediente::cuenta)
                        .distinct()
                        .map(cuenta -> padron.enPalabras(String.valueOf(cuenta)))
                        .collect(Collectors.joining("; ")))
                .fundamento("NT10-ADM-I-a NT10-CG-XI")
                .asunto("Se recibió una hoja de publicaciones")
                .huella(sha256)
                .emitir("La hoja asentó " + (todos.size() == 1 ? "una publicación" : todos.size() + " publicaciones")
                        + ", de " + todos.get(0).folio() + " a "
                        + todos.get(todos.size() - 1).folio()
                        + "; la huella es la del archivo. Nadie tiene que aprobarlas, y la norma no fija plazo.")
                .codigo();
    }
}
