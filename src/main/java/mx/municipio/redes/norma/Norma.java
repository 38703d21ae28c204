package mx.municipio.redes.norma;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Perfil de la norma de un municipio, tal como lo declara {@code normas/<municipio>.yaml}.
 *
 * @param clave identificador del municipio, en mayúsculas
 * @param lugar desde donde se fechan los oficios
 * @param frasesOficiales la de cada ejercicio, si un acuerdo la manda en los oficios
 * @param nombre nombre oficial, como va en acuses y constancias
 * @param zona zona horaria en que corren los plazos
 * @param territorios ámbitos electorales que abarcan al municipio, del país al propio municipio (RESP-5)
 * @param dominioCorreo dominio del correo institucional (PAB-VI)
 * @param cuentas lo que la norma pide a las cuentas de este municipio
 * @param version versión de la norma que queda anotada en cada expediente (VIG-3)
 * @param vigor desde cuándo obliga (TR-1); nulo si la norma no dice qué pasa con las cuentas anteriores (TR-2)
 * @param oficinas oficinas que la norma nombra, por grupo de usuarios
 */
public record Norma(
        String clave,
        String nombre,
        String nombreCorto,
        String lugar,
        Map<Integer, String> frasesOficiales,
        ZoneId zona,
        List<String> territorios,
        String dominioCorreo,
        ReglasDeCuenta cuentas,
        String titulo,
        String version,
        @Nullable Vigor vigor,
        PlazoConsulta plazoConsulta,
        Recepcion recepcion,
        Map<String, Oficina> oficinas,
        List<Organo> organos,
        List<TextoClausula> clausulas) {

    private static final String FIN_DEL_DIA = "24:00";

    /**
     * Cuándo entró en vigor (TR-1); {@code provisional} mientras no conste la fecha exacta.
     */
    public record Vigor(LocalDate fecha, boolean provisional) {}

    /**
     * Plazo para responder una consulta (CG-VII).
     *
     * @param dias hábiles
     * @param termina a qué hora local termina el último (AMB-07), como «15:00»; «24:00» si el perfil no lo dice
     */
    public record PlazoConsulta(int dias, String termina) {

        public PlazoConsulta {
            termina = termina == null ? FIN_DEL_DIA : termina;
            exigir(dias > 0, "plazo-consulta.dias: debe ser mayor que cero");
            exigir(
                    termina.matches("([01]\\d|2[0-3]):[0-5]\\d|" + FIN_DEL_DIA),
                    "plazo-consulta.termina: «" + termina
                            + "» no es una hora; escríbala entre comillas, como \"15:00\" o \"" + FIN_DEL_DIA
                            + "\" (AMB-07)");
        }

        /** A qué hora termina el último día; la medianoche es la que lo cierra. */
        public LocalTime horaFinal() {
            return termina.equals(FIN_DEL_DIA) ? LocalTime.MIDNIGHT : LocalTime.parse(termina);
        }
    }

    /**
     * Horario de recepción. La norma no lo fija: {@code provisional} hasta que un acuerdo lo confirme.
     *
     * @param desde primera hora del horario
     * @param hasta desde esta hora, lo recibido cuenta como del siguiente día hábil
     */
    public record Recepcion(LocalTime desde, LocalTime hasta, boolean provisional) {}

    /**
     * Reglas propias del municipio para sus cuentas.
     *
     * @param organoCentral el órgano de las cuentas centrales, las únicas sin trámite (PAB-I, PAB-VI)
     * @param sufijoEnX palabra en que termina el identificador en X (PAB-VI); nulo si la norma no la pide
     * @param largoEnX caracteres que X admite en un identificador, sin la arroba
     */
    public record ReglasDeCuenta(String organoCentral, @Nullable String sufijoEnX, int largoEnX) {}

    /**
     * Una oficina con función propia en la norma.
     *
     * @param nombre el oficial, con su rango, como va en los oficios
     * @param corto como se le dice, sin su rango
     * @param correo su buzón (TR-4)
     */
    @Clausula("NT10-TR-4")
    public record Oficina(String nombre, String corto, String correo) {}

    /** Un órgano responsable (DEF-11). */
    public record Organo(String clave, String nombre, String tipo) {}

    /**
     * Una cláusula.
     *
     * @param cita como la cita un jurista, para los oficios: el apartado de la norma y su fracción, nunca el identificador
     * @param texto su paráfrasis
     */
    public record TextoClausula(String id, String cita, String texto) {}

    public Norma {
        presente(clave, "clave");
        presente(nombre, "nombre");
        presente(nombreCorto, "nombre-corto");
        presente(lugar, "lugar");
        presente(zona, "zona");
        presente(territorios, "territorios");
        presente(dominioCorreo, "dominio-correo");
        presente(cuentas, "cuentas");
        presente(titulo, "titulo");
        presente(version, "version");
        presente(plazoConsulta, "plazo-consulta");
        presente(recepcion, "recepcion");
        presente(oficinas, "oficinas");
        presente(organos, "organos");
        presente(clausulas, "clausulas");
        exigir(oficinas.containsKey("comunicacion-social"), "oficinas.comunicacion-social: falta (TR-4)");
        exigir(oficinas.containsKey("transparencia"), "oficinas.transparencia: falta (CG-VII)");
        oficinas.forEach((grupo, oficina) -> {
            presente(oficina.nombre(), "oficinas." + grupo + ".nombre");
            presente(oficina.corto(), "oficinas." + grupo + ".corto");
            exigir(
                    oficina.correo() != null && oficina.correo().contains("@"),
                    "oficinas." + grupo + ".correo: falta el buzón (TR-4)");
        });
        exigir(vigor == null || vigor.fecha() != null, "vigor.fecha: falta (TR-1)");
        presente(recepcion.desde(), "recepcion.desde");
        presente(recepcion.hasta(), "recepcion.hasta");
        exigir(recepcion.desde().isBefore(recepcion.hasta()), "recepcion: «desde» debe ser anterior a «hasta»");
        exigir(
                plazoConsulta.termina().compareTo(recepcion.hasta().toString()) >= 0,
                "plazo-consulta.termina: «" + plazoConsulta.termina() + "» es antes de que cierre la recepción, a las "
                        + recepcion.hasta() + " (AMB-07)");
        Set<String> claves = new HashSet<>();
        for (Organo organo : organos) {
            exigir(
                    organo.clave() != null && organo.clave().matches("[A-Z]{2,12}"),
                    "organos: la clave «" + organo.clave() + "» no es de 2 a 12 letras mayúsculas sin acento");
            presente(organo.nombre(), "organos, " + organo.clave() + ", nombre");
            exigir(claves.add(organo.clave()), "organos: se repite " + organo.clave());
        }
        exigir(claves.contains(cuentas.organoCentral()), "cuentas.organo-central: no está entre los órganos");
        exigir(cuentas.largoEnX() > 0, "cuentas.largo-en-x: debe ser mayor que cero");
        Set<String> ids = new HashSet<>();
        for (TextoClausula clausula : clausulas) {
            presente(clausula.id(), "clausulas, id");
            presente(clausula.cita(), "clausulas, " + clausula.id() + ", cita");
            presente(clausula.texto(), "clausulas, " + clausula.id() + ", texto");
            exigir(ids.add(clausula.id()), "clausulas: se repite " + clausula.id());
        }
        exigir(!territorios.isEmpty(), "territorios: falta al menos uno (RESP-5)");
        frasesOficiales = frasesOficiales == null ? Map.of() : Map.copyOf(frasesOficiales);
        territorios = List.copyOf(territorios);
        oficinas = Map.copyOf(oficinas);
        organos = List.copyOf(organos);
        clausulas = List.copyOf(clausulas);
    }

    private static void presente(@Nullable Object valor, String clave) {
        exigir(valor != null, clave + ": falta");
    }

    private static void exigir(boolean condicion, String problema) {
        if (!condicion) {
            throw new PerfilIncompletoException(problema);
        }
    }

    /** @throws IllegalArgumentException si el perfil no nombra esa oficina */
    public Oficina oficina(String grupo) {
        Oficina oficina = oficinas.get(grupo);
        if (oficina == null) {
            throw new IllegalArgumentException("La norma no nombra la oficina " + grupo);
        }
        return oficina;
    }

    /** Nombre del órgano, o su clave si el perfil no lo nombra. */
    public String nombreOrgano(String claveOrgano) {
        return organos.stream()
                .filter(organo -> organo.clave().equals(claveOrgano))
                .map(Organo::nombre)
                .findFirst()
                .orElse(claveOrgano);
    }

    /** Si nombra una lectura de la norma, lo que el programa entiende donde ella calla o es ambigua, y no una cláusula. */
    public static boolean esLectura(String id) {
        return id.startsWith("AMB-");
    }

    /** Paráfrasis de la cláusula, o su identificador si el perfil no la trae. */
    public String parafrasis(String idClausula) {
        return buscar(idClausula).map(TextoClausula::texto).orElse(idClausula);
    }

    /**
     * La cita de la cláusula, como va en un oficio: «Criterios generales, fracción VII».
     *
     * @throws IllegalArgumentException si el perfil no trae esa cláusula
     */
    public String cita(String idClausula) {
        return buscar(idClausula)
                .map(TextoClausula::cita)
                .orElseThrow(() -> new IllegalArgumentException("La norma no trae la cláusula " + idClausula));
    }

    private Optional<TextoClausula> buscar(String idClausula) {
        return clausulas.stream()
                .filter(clausula -> clausula.id().equals(idClausula))
                .findFirst();
    }

    /** Las claves de los órganos del municipio (ANT-1). */
    public Set<String> clavesDeOrganos() {
        return organos.stream().map(Organo::clave).collect(Collectors.toUnmodifiableSet());
    }

    /** El catálogo de fines que una cuenta puede invocar, en el orden de la norma. */
    public List<TextoClausula> fines() {
        return clausulas.stream()
                .filter(clausula -> clausula.id().contains("-FIN-"))
                .toList();
    }
}
