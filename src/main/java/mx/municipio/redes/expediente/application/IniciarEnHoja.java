package mx.municipio.redes.expediente.application;

import java.util.ArrayList;
import java.util.List;
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
import mx.municipio.redes.expediente.RenglonEnCurso;
import mx.municipio.redes.expediente.TramiteEnHoja;
import mx.municipio.redes.expediente.application.HojaIniciada.Renglon;
import mx.municipio.redes.formulario.Formulario;
import mx.municipio.redes.motor.Motor;
import mx.municipio.redes.norma.Clausula;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Inicia un trámite por cada renglón de una hoja, con las reglas de uno solo: todos o ninguno, con un solo acuse. */
@Component
public class IniciarEnHoja {

    /** Los renglones que caben en una transacción. */
    private static final int MAXIMO = 200;

    private final JdbcClient jdbc;
    private final Expedientes expedientes;
    private final Motor motor;

    IniciarEnHoja(JdbcClient jdbc, Expedientes expedientes, Motor motor) {
        this.jdbc = jdbc;
        this.expedientes = expedientes;
        this.motor = motor;
    }

    /**
     * La hoja que se llena.
     *
     * @throws ProhibidoException si quien actúa no puede iniciar ese trámite
     */
    public HojaDeFormulario enBlanco(TramiteEnHoja tramite) {
        return new HojaDeFormulario(Formulario.leer(motor.formularioDeInicio(tramite.proceso())));
    }

    /**
     * @param csv UTF-8, con coma o punto y coma
     * @throws ProhibidoException si quien actúa no puede iniciar ese trámite
     * @throws FormularioException si la hoja no se entiende o un renglón no cumple el formulario; dice cuál y en qué columna
     * @throws ReglaException si una regla impide un renglón; dice cuáles y por qué
     * @throws ConflictoException si esa misma hoja ya se recibió
     */
    @Transactional
    @Clausula("NT10-CG-XI")
    public HojaIniciada ejecutar(TramiteEnHoja tramite, byte[] csv) {
        String sha256 = Huella.de(csv);
        List<Renglon> renglones = iniciar(tramite, csv, sha256);
        // Ya iniciados: otra igual que llegara a la vez ya soltó lo que una y otra toman.
        exigirNueva(tramite, sha256);
        renglones.forEach(renglon -> jdbc.sql("INSERT INTO renglon_de_hoja (folio, hoja) VALUES (?, ?)")
                .params(renglon.folio(), sha256)
                .update());
        List<Expediente> iniciados =
                renglones.stream().map(Renglon::folio).map(expedientes::exigir).toList();
        return new HojaIniciada(tramite.acusar(iniciados, sha256), renglones);
    }

    private List<Renglon> iniciar(TramiteEnHoja tramite, byte[] csv, String sha256) {
        HojaDeFormulario hoja = enBlanco(tramite);
        var errores = new ErroresDeHoja();
        List<DominioException> rechazos = new ArrayList<>();
        List<Renglon> iniciados = new ArrayList<>();
        for (HojaCsv.Renglon escrito : hoja.leer(csv, MAXIMO)) {
            String conAcuse = iniciados.isEmpty() ? null : iniciados.get(0).folio();
            try {
                String folio = new RenglonEnCurso(sha256, escrito.numero(), conAcuse)
                        .mientras(() -> motor.iniciar(tramite.proceso(), hoja.datos(escrito)))
                        .folio();
                Expediente suyo = expedientes.exigir(folio);
                iniciados.add(new Renglon(escrito.numero(), folio, suyo.estado(), tramite.advertencias(suyo)));
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
                    tramite.ninguno() + " " + errores.todos().get(0).mensaje(),
                    errores.todos());
        }
        return List.copyOf(iniciados);
    }

    /** Aquella de la que nada quedó en pie puede enviarse otra vez. */
    private void exigirNueva(TramiteEnHoja tramite, String sha256) {
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
}
