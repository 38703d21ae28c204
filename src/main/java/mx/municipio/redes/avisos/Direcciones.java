package mx.municipio.redes.avisos;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** De quién es una dirección, y cuál tiene hoy. Lo sabe el padrón. */
public interface Direcciones {

    /** El usuario de cada una que es de una persona; falta la de una oficina y la que comparten varias. */
    Map<String, String> deQuien(Collection<String> direcciones);

    /** La que hoy tiene la persona; vacía si ya no tiene. */
    Optional<String> deHoy(String usuario);
}
