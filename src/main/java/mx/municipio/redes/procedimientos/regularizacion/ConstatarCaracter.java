package mx.municipio.redes.procedimientos.regularizacion;

import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.motor.Usuario;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.oficios.Destinatario;
import mx.municipio.redes.oficios.Firmante;
import mx.municipio.redes.oficios.NuevoOficio;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.oficios.Oficios;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Cuentas;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.plazos.EnPalabras;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Comunicación Social hace constar si la cuenta conserva su carácter institucional. Es una decisión humana. */
@Component
public class ConstatarCaracter {

    private static final String OFICINA = "comunicacion-social";

    private final Expedientes expedientes;
    private final Regularizaciones regularizaciones;
    private final Oficios oficios;
    private final Padron padron;
    private final Cuentas cuentas;
    private final LoQueConsta loQueConsta;
    private final Norma norma;
    private final AvisosDeRegularizacion avisos;
    private final UsuarioActual usuarioActual;
    private final Clock reloj;
    private final ZoneId zona;

    ConstatarCaracter(
            Expedientes expedientes,
            Regularizaciones regularizaciones,
            Oficios oficios,
            Padron padron,
            Cuentas cuentas,
            LoQueConsta loQueConsta,
            Norma norma,
            AvisosDeRegularizacion avisos,
            UsuarioActual usuarioActual,
            Clock reloj,
            ZoneId zona) {
        this.expedientes = expedientes;
        this.regularizaciones = regularizaciones;
        this.oficios = oficios;
        this.padron = padron;
        this.cuentas = cuentas;
        this.loQueConsta = loQueConsta;
        this.norma = norma;
        this.avisos = avisos;
        this.usuarioActual = usuarioActual;
        this.reloj = reloj;
        this.zona = zona;
    }

    /**
     * Emite la constancia y mueve la cuenta a vigente o a título personal.
     *
     * @throws ProhibidoException si quien decide no es de Comunicación Social
     * @throws ReglaException si se quiere conservar el carácter sin sujeción o sin ningún criterio
     */
    @Transactional
    @Clausula({"NT10-TR-2", "NT10-DEF-05", "AMB-17", "NT10-ML-I", "NT10-RESP-3"})
    public void ejecutar(
            String folio,
            boolean institucional,
            Criterios criterios,
            Ajustes ajustes,
            String motivo,
            boolean vistaSindicatura) {
        Regularizacion regularizacion = regularizaciones.bloquear(folio);
        Usuario usuario = usuarioActual.exigir();
        if (!usuario.es(OFICINA)) {
            throw new ProhibidoException("Solo Comunicación Social hace constar el carácter de una cuenta.");
        }
        Cuenta cuenta = padron.cuenta(regularizacion.cuenta()).orElseThrow();
        regularizacion.exigirConstatable(institucional, criterios, ajustes, loQueConsta.de(cuenta));
        var dictamen = new Dictamen(
                criterios, ajustes, institucional, motivo, vistaSindicatura, usuario.id(), reloj.instant());
        regularizaciones.anotar(folio, dictamen);
        EstadoRegularizacion estado =
                institucional ? EstadoRegularizacion.VIGENTE : EstadoRegularizacion.A_TITULO_PERSONAL;
        Oficio constancia = constancia(regularizacion, cuenta, dictamen);
        if (institucional) {
            cuentas.regularizar(cuenta.clave(), folio);
        } else {
            cuentas.declararPersonal(cuenta.clave(), folio);
        }
        expedientes.cerrar(folio, estado.name());
        expedientes.asentar(
                folio,
                "CARACTER_CONSTATADO",
                institucional ? "NT10-TR-2 NT10-DEF-05" : "NT10-TR-2 NT10-RESP-3",
                estado.enPalabras() + ", constancia " + constancia.numero() + ". Criterios: "
                        + enumerar(criterios) + ". Por ajustar: "
                        + (ajustes.pendientes().isEmpty() ? "nada" : String.join("; ", ajustes.pendientes()))
                        + ". Motivo: " + motivo + (vistaSindicatura ? " Se dio vista a la Sindicatura." : ""));
        avisos.resultado(folio, cuenta, estado, motivo, constancia, vistaSindicatura);
    }

    private Oficio constancia(Regularizacion regularizacion, Cuenta cuenta, Dictamen dictamen) {
        Manifestacion manifestacion = Objects.requireNonNull(regularizacion.manifestacion());
        String titular = padron.nombre(manifestacion.quien());
        String organoNombre = norma.nombreOrgano(cuenta.organo());
        Map<String, Object> datos = new LinkedHashMap<>();
        datos.put(
                "resultado",
                dictamen.institucional()
                        ? "conserva su carácter institucional"
                        : "se considera a título personal de los funcionarios que la administran");
        datos.put("cuentaNombre", cuenta.nombre());
        datos.put("cuentaClave", cuenta.clave());
        datos.put("red", cuenta.red().enPalabras());
        datos.put("identificador", cuenta.identificador());
        datos.put("direccion", cuenta.direccion());
        datos.put("organoNombre", organoNombre);
        datos.put("abierta", EnPalabras.fecha(regularizacion.abierta()));
        Norma.Vigor vigor = Objects.requireNonNull(norma.vigor());
        datos.put("vigor", EnPalabras.fecha(vigor.fecha()));
        datos.put("vigorProvisional", vigor.provisional());
        datos.put("titular", titular);
        datos.put("manifestadaEl", EnPalabras.instante(manifestacion.cuando(), zona));
        datos.put("sujecion", manifestacion.sujecion().enPalabras());
        datos.put("manifestacion", manifestacion.texto());
        datos.put(
                "criterios",
                dictamen.criterios().enPalabras().entrySet().stream()
                        .map(criterio ->
                                Map.<String, Object>of("texto", criterio.getKey(), "cumple", criterio.getValue()))
                        .toList());
        datos.put(
                "ajustes",
                dictamen.ajustes().enPalabras().entrySet().stream()
                        .map(ajuste -> Map.<String, Object>of(
                                "texto",
                                ajuste.getKey(),
                                "valor",
                                ajuste.getValue().enPalabras()))
                        .toList());
        datos.put("pendientes", String.join("; ", dictamen.ajustes().pendientes()));
        datos.put("motivo", dictamen.motivo());
        String jefatura = norma.oficina(OFICINA).nombre();
        String firma = padron.nombre(dictamen.quien());
        return oficios.emitir(
                NuevoOficio.de("CONSTANCIA_DE_CARACTER", regularizacion.folio())
                        .firma(norma.cuentas().organoCentral(), new Firmante(firma, jefatura))
                        .fundamento("NT10-TR-2 NT10-DEF-05")
                        .asunto("Carácter de la cuenta " + cuenta.nombre() + " en "
                                + cuenta.red().enPalabras())
                        .para(new Destinatario(titular, "Titular de " + organoNombre))
                        .copias(
                                dictamen.vistaSindicatura()
                                        ? List.of(
                                                norma.oficina("sindicatura").nombre(),
                                                "Expediente " + regularizacion.folio())
                                        : List.of("Expediente " + regularizacion.folio())),
                datos);
    }

    private static String enumerar(Criterios criterios) {
        List<String> cumplidos = criterios.enPalabras().entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
        return cumplidos.isEmpty() ? "ninguno" : String.join("; ", cumplidos);
    }
}
