package mx.municipio.redes.padron;

import java.util.List;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.padron.Lista.Elegible;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Las listas de lo que exige el padrón; la de una regla de un trámite está en su carpeta. */
@Configuration(proxyBeanMethods = false)
class ListasDelPadron {

    /** {@link Padron#cuentaDe}. */
    @Bean
    Lista cuentasQueAdministra(Padron padron) {
        return new Lista("cuentas-que-administra", quien -> Lista.deCuentas(padron.queAdministra(quien.id())));
    }

    /** {@link Padron#cuentaDeResponsable}. */
    @Bean
    Lista cuentasDeQueResponde(Padron padron) {
        return new Lista("cuentas-de-que-responde", quien -> Lista.deCuentas(padron.delResponsable(quien.id())));
    }

    /** {@link Cuentas#exigirCentral}, de las que hoy admiten que se publique en ellas. */
    @Bean
    Lista cuentasCentrales(Cuentas cuentas) {
        return new Lista("cuentas-centrales", quien -> Lista.deCualquierCuenta(cuentas.centrales()));
    }

    /** {@link Designaciones#exigirPareja}. */
    @Bean
    Lista administradoresTitulares(Padron padron, Designaciones designaciones) {
        return deQuienesPueden("administradores-titulares", Cargo.ADMINISTRADOR_TITULAR, padron, designaciones);
    }

    @Bean
    Lista administradoresSuplentes(Padron padron, Designaciones designaciones) {
        return deQuienesPueden("administradores-suplentes", Cargo.ADMINISTRADOR_SUPLENTE, padron, designaciones);
    }

    @Bean
    Lista organos(Norma norma) {
        List<Elegible> todos = norma.organos().stream()
                .map(organo -> new Elegible(organo.clave(), organo.nombre() + " (" + organo.clave() + ")"))
                .toList();
        return new Lista("organos", quien -> todos);
    }

    private static Lista deQuienesPueden(String nombre, Cargo cargo, Padron padron, Designaciones designaciones) {
        return new Lista(
                nombre,
                quien -> Lista.dePersonas(padron.organoDe(quien.id()).stream()
                        .flatMap(organo -> designaciones.elegibles(organo, cargo))
                        .toList()));
    }
}
