package mx.municipio.redes.procedimientos.vistobueno;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.Hechos;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Cuentas;
import mx.municipio.redes.plazos.AlMinuto;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.procedimientos.vistobueno.VistoBueno.Estado;
import mx.municipio.redes.procedimientos.vistobueno.VistoBueno.Publicacion;
import mx.municipio.redes.puerta.Publicaciones;
import mx.municipio.redes.puerta.PuertaDePublicacion;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** COATZA-5: otorgado el visto bueno, Comunicación Social publica el contenido en una cuenta central y asienta dónde. */
@Component
@Transactional
class PublicarEnMedios {

    private final Expedientes expedientes;
    private final Hechos hechos;
    private final VistosBuenos vistosBuenos;
    private final PuertaDePublicacion puerta;
    private final Cuentas cuentas;
    private final Publicaciones publicaciones;
    private final Bitacora bitacora;
    private final Norma norma;
    private final UsuarioActual usuarioActual;

    PublicarEnMedios(
            Expedientes expedientes,
            Hechos hechos,
            VistosBuenos vistosBuenos,
            PuertaDePublicacion puerta,
            Cuentas cuentas,
            Publicaciones publicaciones,
            Bitacora bitacora,
            Norma norma,
            UsuarioActual usuarioActual) {
        this.expedientes = expedientes;
        this.hechos = hechos;
        this.vistosBuenos = vistosBuenos;
        this.puerta = puerta;
        this.cuentas = cuentas;
        this.publicaciones = publicaciones;
        this.bitacora = bitacora;
        this.norma = norma;
        this.usuarioActual = usuarioActual;
    }

    /**
     * Queda también en la bitácora de la cuenta, y el área recibe la dirección. La cuenta se bloquea antes que el
     * expediente, como en toda publicación.
     *
     * @param dicha con la clave de la cuenta como se escribió
     * @throws ProhibidoException si quien actúa no es de Comunicación Social
     * @throws ReglaException si no tiene visto bueno, si la cuenta no es central o si la puerta de toda publicación lo impide
     * @throws ConflictoException si la cuenta no está vigente, o si el envío ya concluyó
     */
    @Clausula({"COATZA-5", "COATZA-9", "NT10-ML-II", "NT10-RESP-5"})
    void publicar(String folio, Publicacion dicha) {
        if (!usuarioActual.exigir().es(OtorgarVistoBueno.OFICINA)) {
            throw new ProhibidoException(
                    "Publica la " + norma.oficina(OtorgarVistoBueno.OFICINA).nombre() + ", no el área.", "COATZA-5");
        }
        VistoBueno leido = vistosBuenos.exigir(folio);
        leido.exigirOtorgado();
        Cuenta cuenta = cuentas.exigirCentral(dicha.cuenta(), "COATZA-5");
        puerta.cruzarPorOficina(
                cuenta.clave(), leido.contenido().declaracion(), dicha.excepcion(), dicha.publicadoEl());
        VistoBueno vistoBueno = vistosBuenos.bloquear(folio);
        vistoBueno.exigirOtorgado();
        String cuando = EnPalabras.instante(dicha.publicadoEl(), norma.zona());
        String donde = "En " + dicha.direccion() + ", el " + cuando + observaciones(folio, cuenta, dicha);
        expedientes.cerrar(folio, Estado.PUBLICADO.name());
        hechos.asentar(
                folio,
                new Publicacion(cuenta.clave(), dicha.direccion(), dicha.publicadoEl(), dicha.excepcion()),
                "CONTENIDO_PUBLICADO",
                "COATZA-5 COATZA-9",
                "Cuenta " + cuenta.enPalabras() + ". " + donde + ".");
        publicaciones.salio(cuenta, folio, donde, dicha.publicadoEl());
        vistosBuenos
                .correo(vistoBueno)
                .con("cuentaCentral", cuenta.enPalabras())
                .con("direccion", dicha.direccion())
                .con("publicadoEl", cuando)
                .enviar("visto-bueno-publicado", vistosBuenos.buzonesDelArea(vistoBueno));
    }

    private Instant otorgadoEl(String folio) {
        return bitacora.leer(folio).stream()
                .filter(asiento -> asiento.suceso().equals(OtorgarVistoBueno.OTORGADO))
                .findFirst()
                .orElseThrow()
                .instante();
    }

    private String observaciones(String folio, Cuenta cuenta, Publicacion dicha) {
        List<String> observaciones = new ArrayList<>(puerta.observar(cuenta, dicha.direccion(), dicha.publicadoEl()));
        if (AlMinuto.antes(dicha.publicadoEl(), otorgadoEl(folio))) {
            observaciones.add(0, "la hora declarada es anterior a la del visto bueno");
        }
        return observaciones.isEmpty() ? "" : ". Se observa que " + String.join(", y que ", observaciones);
    }
}
