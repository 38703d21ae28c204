package mx.municipio.redes.procedimientos.regularizacion;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mx.municipio.redes.avisos.Aviso;
import mx.municipio.redes.avisos.Avisos;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.padron.Persona;
import org.springframework.stereotype.Component;

/** A quién se avisa qué en una regularización. Los avisos salen si, y solo si, la transacción se confirma. */
@Component
class AvisosDeRegularizacion {

    private final Avisos avisos;
    private final Expedientes expedientes;
    private final Padron padron;
    private final Norma norma;

    AvisosDeRegularizacion(Avisos avisos, Expedientes expedientes, Padron padron, Norma norma) {
        this.avisos = avisos;
        this.expedientes = expedientes;
        this.padron = padron;
        this.norma = norma;
    }

    void recibida(String folio) {
        enviar(folio, "regularizacion-recibida", interesados(folio), expedientes.ficha(folio));
    }

    void porVerificar(String folio, Sujecion sujecion) {
        Map<String, Object> datos = expedientes.ficha(folio);
        datos.put("sujecion", sujecion.enPalabras());
        enviar(folio, "regularizacion-por-verificar", oficina("comunicacion-social"), datos);
    }

    @Clausula({"NT10-TR-2", "NT10-ML-I"})
    void resultado(
            String folio,
            Cuenta cuenta,
            EstadoRegularizacion estado,
            String motivo,
            Oficio constancia,
            boolean vistaSindicatura) {
        boolean institucional = estado == EstadoRegularizacion.VIGENTE;
        Map<String, Object> datos = expedientes.ficha(folio);
        datos.put("motivo", motivo);
        datos.put("oficio", constancia.numero());
        datos.put(
                "resultado",
                institucional
                        ? "la cuenta conserva su carácter institucional"
                        : "la cuenta se considera a título personal");
        datos.put(
                "sigue",
                institucional
                        ? "La cuenta está vigente y aparece en el directorio. Lo que la constancia señale como pendiente"
                                + " de ajustar sigue siendo obligación de sus responsables."
                        : "La cuenta salió del directorio: no puede usar el nombre ni la imagen del Ayuntamiento, y lo que"
                                + " en ella se publique es responsabilidad exclusiva de quienes la administran. El"
                                + " programa no la vigila.");
        List<String> para = Stream.concat(
                        interesados(folio).stream(), padron.correosDeAdministradores(cuenta.clave()).stream())
                .distinct()
                .toList();
        enviar(folio, "regularizacion-resultado", para, datos);
        if (vistaSindicatura) {
            enviar(folio, "regularizacion-vista", oficina("sindicatura"), datos);
        }
    }

    /** Quien la presentó y el titular del órgano. */
    private List<String> interesados(String folio) {
        Expediente expediente = expedientes.buscar(folio).orElseThrow();
        return Stream.concat(
                        padron.persona(expediente.iniciador()).map(Persona::correo).stream(),
                        padron.correosDelTitular(expediente.organo()).stream())
                .distinct()
                .toList();
    }

    private List<String> oficina(String grupo) {
        return List.of(norma.oficina(grupo).correo());
    }

    private void enviar(String folio, String plantilla, List<String> para, Map<String, Object> datos) {
        avisos.enviar(new Aviso(folio, plantilla, para, datos));
    }
}
