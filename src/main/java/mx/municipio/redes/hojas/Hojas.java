package mx.municipio.redes.hojas;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import mx.municipio.redes.bitacora.Huella;
import mx.municipio.redes.csv.ErroresDeHoja;
import mx.municipio.redes.csv.HojaCsv;
import mx.municipio.redes.csv.HojaDeFormulario;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.DominioException;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.Tramite;
import mx.municipio.redes.expediente.Tramites;
import mx.municipio.redes.formulario.Formulario;
import mx.municipio.redes.hojas.Hoja.Renglon;
import mx.municipio.redes.motor.Motor;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.oficios.Recepcion;
import mx.municipio.redes.padron.Padron;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Un trámite que se inicia de muchos en muchos, en una hoja cuyas columnas son los datos de su formulario: un expediente por
 * renglón, con las reglas de uno solo; todos o ninguno, y un acuse que los ampara.
 */
@Component
public class Hojas {

    private final JdbcClient jdbc;
    private final Tramites tramites;
    private final Expedientes expedientes;
    private final Recepcion recepcion;
    private final Padron padron;
    private final Motor motor;

    Hojas(
            JdbcClient jdbc,
            Tramites tramites,
            Expedientes expedientes,
            Recepcion recepcion,
            Padron padron,
            Motor motor) {
        this.jdbc = jdbc;
        this.tramites = tramites;
        this.expedientes = expedientes;
        this.recepcion = recepcion;
        this.padron = padron;
        this.motor = motor;
    }

    /**
     * La hoja que se llena.
     *
     * @throws ProhibidoException si quien actúa no puede iniciar ese trámite
     */
    public HojaDeFormulario enBlanco(String proceso) {
        return new HojaDeFormulario(Formulario.leer(motor.formularioDeInicio(proceso)));
    }

    /**
     * @param csv UTF-8, con coma o punto y coma
     * @param ninguno lo que se dice, en una frase, si un renglón no pasa
     * @param acusar el acuse de la hoja, con lo que falta decir en él; recibe los expedientes en el orden de la hoja
     * @throws ProhibidoException si quien actúa no puede iniciar ese trámite
     * @throws FormularioException si la hoja no se entiende o un renglón no cumple el formulario; dice cuál y en qué columna
     * @throws ReglaException si una regla impide un renglón; dice cuáles y por qué
     * @throws ConflictoException si esa misma hoja ya se recibió
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @Clausula("NT10-CG-XI")
    public Hoja recibir(
            String proceso,
            byte[] csv,
            int maximo,
            String ninguno,
            BiFunction<Recepcion.Acuse, List<Expediente>, Oficio> acusar) {
        HojaDeFormulario hoja = enBlanco(proceso);
        String sha256 = Huella.de(csv);
        List<Renglon> renglones = iniciar(proceso, hoja, hoja.leer(csv, maximo), sha256, ninguno);
        // Ya iniciados: otra igual que llegara a la vez ya soltó lo que uno y otro toman.
        exigirNueva(sha256, tramites.deProceso(proceso));
        renglones.forEach(renglon -> jdbc.sql("INSERT INTO renglon_de_hoja (folio, hoja) VALUES (?, ?)")
                .params(renglon.folio(), sha256)
                .update());
        List<Expediente> suyos =
                renglones.stream().map(Renglon::folio).map(expedientes::exigir).toList();
        return new Hoja(acusar.apply(acuse(suyos, sha256), suyos).codigo(), renglones);
    }

    private List<Renglon> iniciar(
            String proceso, HojaDeFormulario hoja, List<HojaCsv.Renglon> escritos, String sha256, String ninguno) {
        var errores = new ErroresDeHoja();
        List<DominioException> rechazos = new ArrayList<>();
        List<Renglon> iniciados = new ArrayList<>();
        for (HojaCsv.Renglon escrito : escritos) {
            String conAcuse = iniciados.isEmpty() ? null : iniciados.get(0).folio();
            try {
                String folio = new RenglonEnCurso(sha256, escrito.numero(), conAcuse)
                        .mientras(() -> motor.iniciar(proceso, hoja.datos(escrito)))
                        .folio();
                Expediente suyo = expedientes.exigir(folio);
                List<String> advertencias = tramites.deProceso(proceso).advertencias(suyo);
                iniciados.add(new Renglon(escrito.numero(), folio, suyo.estado(), advertencias));
            } catch (DominioException e) {
                rechazos.add(e);
                HojaDeFormulario.anotar(errores, escrito, e);
            }
        }
        if (rechazos.stream().anyMatch(FormularioException.class::isInstance)) {
            errores.exigirNinguno();
        }
        if (!rechazos.isEmpty()) {
            throw new ReglaException(
                    rechazos.get(0).clausula(),
                    ninguno + " " + errores.todos().get(0).mensaje(),
                    errores.todos());
        }
        return List.copyOf(iniciados);
    }

    /** Aquella de la que nada quedó en pie puede enviarse otra vez. */
    private void exigirNueva(String sha256, Tramite tramite) {
        jdbc
                .sql("SELECT folio FROM renglon_de_hoja WHERE hoja = ? ORDER BY folio")
                .param(sha256)
                .query(String.class)
                .list()
                .stream()
                .map(expedientes::exigir)
                .filter(suyo -> !(suyo.cerrado() && tramite.admiteRepetirse(suyo)))
                .findFirst()
                .ifPresent(suyo -> {
                    throw new ConflictoException(
                            "Esa misma hoja ya se asentó, desde " + suyo.folio() + ".", "NT10-CG-XI");
                });
    }

    private Recepcion.Acuse acuse(List<Expediente> suyos, String sha256) {
        return recepcion
                .acuse(suyos.get(0))
                .cuenta(suyos.stream()
                        .map(Expediente::cuenta)
                        .distinct()
                        .map(cuenta -> padron.enPalabras(String.valueOf(cuenta)))
                        .collect(Collectors.joining("; ")))
                .huella(sha256);
    }
}
