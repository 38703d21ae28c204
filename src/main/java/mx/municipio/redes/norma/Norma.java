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
     * @param organo el suyo: quien es su titular ocupa la oficina y firma por ella
     */
    @Clausula("NT10-TR-4")
    public record Oficina(String nombre, String corto, String correo, String organo) {}

    /**
     * Un órgano responsable (DEF-11).
     *
     * @param articulo el de su nombre, «el» o «la»
     * @param cargo como se llama el de su titular, si no es «Titular de…»
     * @param superior el órgano cuyo titular es su superior jerárquico; nulo si no tiene
     */
    public record Organo(
            String clave,
            String nombre,
            String articulo,
            String tipo,
            @Nullable String cargo,
            @Nullable String superior) {

        /** Como va en una antefirma, por ejemplo «Titular de la Dirección de Obras Públicas». */
        public String cargoDelTitular() {
            return cargo == null ? "Titular " + (articulo.equals("el") ? "del " : "de la ") + nombre : cargo;
        }
    }

    /** Una cláusula y su paráfrasis. */
    public record TextoClausula(String id, String texto) {}

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
            exigir(
                    "el".equals(organo.articulo()) || "la".equals(organo.articulo()),
                    "organos, " + organo.clave() + ", articulo: debe ser «el» o «la»");
            exigir(claves.add(organo.clave()), "organos: se repite " + organo.clave());
        }
        for (Organo organo : organos) {
            exigir(
                    organo.superior() == null || claves.contains(organo.superior()),
                    "organos, " + organo.clave() + ", superior: no está entre los órganos");
        }
        oficinas.forEach((grupo, oficina) -> exigir(
                claves.contains(oficina.organo()), "oficinas." + grupo + ".organo: no está entre los órganos"));
        exigir(claves.contains(cuentas.organoCentral()), "cuentas.organo-central: no está entre los órganos");
        exigir(cuentas.largoEnX() > 0, "cuentas.largo-en-x: debe ser mayor que cero");
        Set<String> ids = new HashSet<>();
        for (TextoClausula clausula : clausulas) {
            presente(clausula.id(), "clausulas, id");
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
        return organo(claveOrgano).map(Organo::nombre).orElse(claveOrgano);
    }

    /** El órgano con esa clave; vacío si el perfil no lo nombra. */
    public Optional<Organo> organo(String claveOrgano) {
        return organos.stream()
                .filter(organo -> organo.clave().equals(claveOrgano))
                .findFirst();
    }

    /** Si nombra una lectura de la norma, lo que el programa entiende donde ella calla o es ambigua, y no una cláusula. */
    public static boolean esLectura(String id) {
        return id.startsWith("AMB-");
    }

    /** Paráfrasis de la cláusula, o su identificador si el perfil no la trae. */
    public String parafrasis(String idClausula) {
        return clausulas.stream()
                .filter(clausula -> clausula.id().equals(idClausula))
                .map(TextoClausula::texto)
                .findFirst()
                .orElse(idClausula);
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
