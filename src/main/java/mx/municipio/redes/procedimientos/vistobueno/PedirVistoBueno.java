package mx.municipio.redes.procedimientos.vistobueno;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mx.municipio.redes.bitacora.Huella;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.errores.TextoLibre;
import mx.municipio.redes.expediente.Anexos;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.Hechos;
import mx.municipio.redes.motor.Instancia;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.oficios.Recepcion;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.plazos.MetasInternas;
import mx.municipio.redes.politica.PoliticaDeDifusion;
import mx.municipio.redes.politica.PoliticaDeDifusion.Regimen;
import mx.municipio.redes.procedimientos.vistobueno.VistoBueno.Contenido;
import mx.municipio.redes.procedimientos.vistobueno.VistoBueno.Estado;
import mx.municipio.redes.puerta.PuertaDePublicacion;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** COATZA-3: toda la información que se genera en un área se envía a Comunicación Social; o el área la corrige o la retira. */
@Component
@Transactional
class PedirVistoBueno {

    /** Lo que el proceso necesita saber de lo recién enviado. */
    record Enviado(String folio, String organoNombre, int archivos, Regimen regimen) {}

    /** @param recordatorio cuándo recordar a Comunicación Social la nueva versión */
    record Corregido(int version, Instant recordatorio) {}

    private final Expedientes expedientes;
    private final Hechos hechos;
    private final Anexos anexos;
    private final Recepcion recepcion;
    private final VistosBuenos vistosBuenos;
    private final PoliticaDeDifusion politica;
    private final PuertaDePublicacion puerta;
    private final Padron padron;
    private final Norma norma;
    private final MetasInternas metas;
    private final UsuarioActual usuarioActual;

    PedirVistoBueno(
            Expedientes expedientes,
            Hechos hechos,
            Anexos anexos,
            Recepcion recepcion,
            VistosBuenos vistosBuenos,
            PoliticaDeDifusion politica,
            PuertaDePublicacion puerta,
            Padron padron,
            Norma norma,
            MetasInternas metas,
            UsuarioActual usuarioActual) {
        this.expedientes = expedientes;
        this.hechos = hechos;
        this.anexos = anexos;
        this.recepcion = recepcion;
        this.vistosBuenos = vistosBuenos;
        this.politica = politica;
        this.puerta = puerta;
        this.padron = padron;
        this.norma = norma;
        this.metas = metas;
        this.usuarioActual = usuarioActual;
    }

    /**
     * Abre el expediente a nombre del órgano de quien lo envía, y congela el contenido y los archivos que lo acompañan.
     *
     * @throws ReglaException si quien lo envía no es hoy de un órgano, o si lo que declara no puede publicarse
     */
    @Clausula({"COATZA-3", "COATZA-8", "COATZA-10", "NT10-ML-II"})
    Enviado registrar(Instancia instancia, Contenido enviado) {
        enviado.exigirPublicable();
        List<String> advertencias = puerta.revisar(enviado.declaracion());
        String organo = exigirOrgano(usuarioActual.exigir().id());
        Expediente expediente = recepcion
                .de(instancia)
                .organo(organo)
                .asunto(TextoLibre.comienzo(enviado.texto()))
                .abrir(Estado.ENVIADO);
        String folio = expediente.folio();
        List<String> archivos = anexos.recibir(folio);
        hechos.asentar(
                folio,
                enviado.recibido(archivos, advertencias),
                "CONTENIDO_ENVIADO",
                "COATZA-3 COATZA-8 COATZA-10",
                "Contenido con SHA-256 " + Huella.de(enviado.texto()) + ". "
                        + (archivos.isEmpty() ? "" : "Archivos: " + String.join("; ", archivos) + ". ") + "Recibido el "
                        + EnPalabras.instante(expediente.recepcion(), norma.zona())
                        + ". Quien lo envía declaró que no expone activos ni accesos, que tiene presente que Internet es"
                        + " espacio público y que acepta guiarse por el código.");
        return new Enviado(folio, norma.nombreOrgano(organo), archivos.size(), regimen(expediente));
    }

    /** El de quien lo envía, según el padrón. */
    private String exigirOrgano(String usuario) {
        return padron.organoDe(usuario)
                .orElseThrow(() ->
                        new ReglaException("COATZA-3", "Su usuario no está adscrito a ningún órgano del padrón."));
    }

    private Regimen regimen(Expediente expediente) {
        return politica.en(LocalDate.ofInstant(expediente.recepcion(), norma.zona()), expediente.organo());
    }

    /**
     * Acusa recibo y lo canaliza al buzón de Comunicación Social.
     *
     * @return cuándo recordárselo
     */
    @Clausula({"COATZA-3", "COATZA-4", "COATZA-7"})
    Instant pedir(String folio) {
        VistoBueno vistoBueno = vistosBuenos.exigir(folio);
        Contenido contenido = vistoBueno.contenido();
        acusar(
                vistoBueno,
                "La " + norma.oficina(OtorgarVistoBueno.OFICINA).nombre()
                        + " otorga el visto bueno, lo niega con sus motivos o hace observaciones para que se corrija;"
                        + " otorgado, ella lo publica. Sin visto bueno no se publica. La nota no fija plazo ni da efecto al"
                        + " silencio. Quien lo envió o el titular de su órgano pueden retirarlo mientras no se publique.");
        vistosBuenos
                .correo(vistoBueno)
                .con("fuente", contenido.fuente())
                .con("archivos", String.join("\n", contenido.archivos()))
                .con("sha256", Huella.de(contenido.texto()))
                .junto("visto-bueno-acuse", vistosBuenos.buzonesDelArea(vistoBueno))
                .aOficinas("visto-bueno-recibido", OtorgarVistoBueno.OFICINA);
        return metas.recordatorio(OtorgarVistoBueno.META);
    }

    /** El órgano está exceptuado, o ese día no rige ninguna política: se dice cuál de las dos, y no se pide a nadie. */
    @Clausula({"COATZA-2", "COATZA-6", "AMB-25"})
    void noRequerido(String folio) {
        Expediente expediente = expedientes.bloquear(folio);
        VistoBueno vistoBueno = vistosBuenos.de(expediente);
        Regimen regimen = regimen(expediente);
        String motivo = regimen.porQue()
                + (regimen.exceptuado()
                        ? " Su órgano es de los exceptuados y sigue con sus portales: lo publica sin visto bueno."
                        : " No se necesita visto bueno.");
        expedientes.cerrar(folio, Estado.NO_REQUERIDO.name());
        expedientes.asentar(
                folio, "VISTO_BUENO_NO_REQUERIDO", regimen.exceptuado() ? "COATZA-6 AMB-25" : "COATZA-2", motivo);
        acusar(vistoBueno, motivo);
        vistosBuenos
                .correo(vistoBueno)
                .con("motivo", motivo)
                .enviar("visto-bueno-no-requerido", vistosBuenos.buzonesDelArea(vistoBueno));
    }

    private void acusar(VistoBueno vistoBueno, String mensaje) {
        recepcion
                .acuse(expedientes.exigir(vistoBueno.folio()))
                .fundamento("COATZA-3 COATZA-7")
                .asunto("Se recibió su contenido para visto bueno")
                .huella(Huella.de(vistoBueno.contenido().texto()))
                .archivos(vistoBueno.contenido().archivos())
                .emitir(mensaje);
    }

    /**
     * El área envía otra versión, con el mismo folio.
     *
     * @throws ProhibidoException si quien actúa ni lo envió ni es hoy titular de su órgano
     * @throws ConflictoException si no se le hicieron observaciones
     */
    @Clausula({"COATZA-3", "COATZA-4"})
    Corregido corregir(String folio, String texto) {
        if (!vistosBuenos.delArea(folio).contains(usuarioActual.exigir().id())) {
            throw new ProhibidoException("Lo corrige quien lo envió o el titular de su órgano.", "COATZA-3");
        }
        VistoBueno vistoBueno = vistosBuenos.bloquear(folio);
        vistoBueno.exigir(Estado.CON_OBSERVACIONES);
        Contenido corregido = vistoBueno.contenido().corregido(texto);
        String sha256 = Huella.de(texto);
        expedientes.cambiarEstado(folio, Estado.ENVIADO.name());
        hechos.asentar(
                folio,
                corregido,
                "CONTENIDO_CORREGIDO",
                "COATZA-3 COATZA-4",
                "Versión " + corregido.version() + ". Contenido con SHA-256 " + sha256 + ". Dice: " + texto);
        vistosBuenos
                .correo(vistosBuenos.exigir(folio))
                .con("fuente", corregido.fuente())
                .con("archivos", String.join("\n", corregido.archivos()))
                .con("sha256", sha256)
                .aOficinas("visto-bueno-recibido", OtorgarVistoBueno.OFICINA);
        return new Corregido(corregido.version(), metas.recordatorio(OtorgarVistoBueno.META));
    }

    /**
     * Quien lo envió, o el titular, ya no lo quiere publicado.
     *
     * @throws ConflictoException si ya concluyó
     */
    @Clausula("COATZA-3")
    void retirar(String folio, String motivo) {
        VistoBueno vistoBueno = vistosBuenos.bloquear(folio);
        vistoBueno.exigirAbierto();
        expedientes.cerrar(folio, Estado.RETIRADO.name());
        expedientes.asentar(folio, "ENVIO_RETIRADO", "COATZA-3", "Motivo: " + motivo);
        vistosBuenos
                .correo(vistoBueno)
                .con("motivo", motivo)
                .junto("visto-bueno-retirado", vistosBuenos.buzonesDelArea(vistoBueno))
                .aOficinas("visto-bueno-retirado", OtorgarVistoBueno.OFICINA);
    }
}
