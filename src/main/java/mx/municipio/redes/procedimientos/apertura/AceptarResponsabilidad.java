package mx.municipio.redes.procedimientos.apertura;

import java.util.List;
import java.util.Optional;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Anexo;
import mx.municipio.redes.expediente.Anexos;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.padron.Cargo;
import mx.municipio.redes.padron.Designaciones;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.padron.Persona;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * RESP-I y II: quienes administran la cuenta aceptan responder de ella, en un escrito firmado que se agrega al expediente o cada
 * cual con su usuario. Lo que falte no detiene la vigencia, que la norma cuenta desde el informe (AMB-12).
 */
@Component
@Clausula({"NT10-RESP-I", "NT10-RESP-II"})
class AceptarResponsabilidad {

    /** Meta interna, no normativa, para aceptar. */
    static final String META = "redes.apertura.meta-aceptacion-dias";

    private static final String CLAUSULA = "NT10-RESP-I";

    private final Expedientes expedientes;
    private final Anexos anexos;
    private final Aperturas aperturas;
    private final Padron padron;
    private final Designaciones designaciones;
    private final UsuarioActual usuarioActual;

    AceptarResponsabilidad(
            Expedientes expedientes,
            Anexos anexos,
            Aperturas aperturas,
            Padron padron,
            Designaciones designaciones,
            UsuarioActual usuarioActual) {
        this.expedientes = expedientes;
        this.anexos = anexos;
        this.aperturas = aperturas;
        this.padron = padron;
        this.designaciones = designaciones;
        this.usuarioActual = usuarioActual;
    }

    /**
     * Lo que el informe dice de su aceptación: si aceptaron por escrito, o a quién se le pide.
     *
     * @param escrito el nombre del archivo del expediente con que los dos aceptan; nulo si no lo hay
     * @throws ReglaException si en el expediente no hay un archivo con ese nombre
     */
    String alInformar(Apertura apertura, @Nullable String escrito) {
        String cuenta = apertura.exigirCuenta();
        if (escrito != null) {
            Anexo firmado = anexos.delExpediente(apertura.folio()).stream()
                    .filter(anexo -> anexo.nombre().equalsIgnoreCase(escrito))
                    .findFirst()
                    .orElseThrow(() -> new ReglaException(
                            CLAUSULA,
                            "Escrito firmado: el expediente no tiene un archivo con ese nombre. Agréguelo antes en su"
                                    + " página, o deje el dato vacío y se pedirá a cada cual."));
            padron.porAceptar(cuenta).forEach(cargo -> quien(apertura, cargo)
                    .ifPresent(persona -> designaciones.aceptar(apertura.organo(), cuenta, cargo, persona.usuario())));
            return "Quienes la administran aceptaron por escrito la responsabilidad que les corresponde: «"
                    + firmado.nombre() + "», agregado al expediente, SHA-256 " + firmado.sha256() + ".";
        }
        List<String> faltan = padron.porAceptar(cuenta).stream()
                .flatMap(cargo -> quien(apertura, cargo).stream())
                .map(Persona::nombre)
                .toList();
        return switch (faltan.size()) {
            case 0 -> "Quienes la administran ya habían aceptado por escrito la responsabilidad que les corresponde.";
            case 1 ->
                "Se pide a " + faltan.get(0) + " que acepte, con su usuario, la responsabilidad que le corresponde.";
            default ->
                "Se pide a " + String.join(" y a ", faltan)
                        + " que acepten, cada cual con su usuario, la responsabilidad que les corresponde.";
        };
    }

    /** @throws ProhibidoException si quien acepta no ocupa hoy ese cargo en la cuenta: nadie acepta por otra persona */
    @Transactional
    public void aceptar(String folio, Cargo cargo) {
        Apertura apertura = aperturas.bloquear(folio);
        apertura.exigir(Apertura.Estado.VIGENTE);
        String usuario = usuarioActual.exigir().id();
        designaciones.aceptar(apertura.organo(), apertura.exigirCuenta(), cargo, usuario);
        expedientes.asentar(
                folio,
                "RESPONSABILIDAD_ACEPTADA",
                CLAUSULA,
                padron.nombre(usuario) + " acepta responder por la administración de la cuenta.");
    }

    /** Recuerda a quien falta; no decide nada. Apagada la meta, ni escribe ni asienta. */
    @Transactional
    @Clausula("AMB-03")
    public void recordar(String folio, Cargo cargo) {
        if (aperturas.recuerda(folio, META, "Se recordó a quien falta que acepte su responsabilidad.")) {
            Apertura apertura = aperturas.exigir(folio);
            List<String> a =
                    quien(apertura, cargo).map(Persona::correo).stream().toList();
            aperturas.correo(apertura).enviar("apertura-meta-aceptacion", a);
        }
    }

    private Optional<Persona> quien(Apertura apertura, Cargo cargo) {
        return padron.ejerce(apertura.organo(), apertura.exigirCuenta(), cargo);
    }
}
