package mx.municipio.redes.norma;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.municipio.redes.errores.DireccionDeCorreo;
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
 * @param recepcion nulo mientras ningún acuerdo fije un horario
 * @param plazoConsulta nulo si la norma no fija plazo para responder una consulta
 * @param procesos los procedimientos que la norma conoce; los demás no existen en este municipio
 * @param politica nulo si nada manda difundir solo por las cuentas institucionales
 * @param oficinas oficinas que la norma nombra, por grupo de usuarios
 */
@Clausula("NT10-DEF-08")
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
        @Nullable PlazoConsulta plazoConsulta,
        @Nullable Recepcion recepcion,
        List<String> procesos,
        @Nullable Politica politica,
        Map<String, Oficina> oficinas,
        List<Organo> organos,
        List<TextoClausula> clausulas) {

    /**
     * Cuándo entró en vigor (TR-1); {@code provisional} mientras no conste la fecha exacta.
     */
    public record Vigor(LocalDate fecha, boolean provisional) {}

    /**
     * Plazo para responder una consulta (CG-VII).
     *
     * @param dias hábiles
     */
    public record PlazoConsulta(int dias) {

        public PlazoConsulta {
            exigir(dias > 0, "plazo-consulta.dias: debe ser mayor que cero");
        }
    }

    /**
     * Horario de recepción, que la norma no fija: solo existe si un acuerdo lo fija (AMB-06).
     *
     * @param hasta desde esta hora, lo recibido cuenta como del siguiente día hábil
     */
    public record Recepcion(LocalTime hasta, String acuerdo) {}

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
    @Clausula({"NT10-TR-4", "AMB-01"})
    public record Oficina(String nombre, String corto, String correo, String organo) {}

    /**
     * Un órgano responsable.
     *
     * @param articulo el de su nombre, «el» o «la»
     * @param tipo el de su función; de los de elección, {@code PRESIDENCIA}, {@code SINDICATURA} y {@code REGIDURIA}
     * @param cargo como se llama el de su titular, si no es «Titular de…»
     * @param superior el órgano cuyo titular es su superior jerárquico; nulo si no tiene
     */
    @Clausula("NT10-DEF-11")
    public record Organo(
            String clave,
            String nombre,
            String articulo,
            String tipo,
            @Nullable String cargo,
            @Nullable String superior) {

        private static final Set<String> DE_ELECCION = Set.of("PRESIDENCIA", "SINDICATURA", "REGIDURIA");

        /** Si a su titular lo eligió la ciudadanía, y no lo designó nadie. */
        @Clausula("AMB-26")
        public boolean deEleccion() {
            return DE_ELECCION.contains(tipo);
        }

        /** Como va en una antefirma, por ejemplo «Titular de la Dirección de Obras Públicas». */
        public String cargoDelTitular() {
            return cargo == null ? "Titular " + (articulo.equals("el") ? "del " : "de la ") + nombre : cargo;
        }
    }

    /**
     * Una cláusula.
     *
     * @param cita como la cita un jurista, para los oficios: el apartado de la norma y su fracción, nunca el identificador
     * @param texto su paráfrasis
     * @param suple las de otra norma cuyo lugar toma en los procedimientos que comparten, o con qué empiezan: {@code NT10-CG-VII}
     *     son sus incisos, y {@code NT10-SR-}, todas las de su apartado
     */
    public record TextoClausula(String id, String cita, String texto, List<String> suple) {

        public TextoClausula {
            suple = suple == null ? List.of() : List.copyOf(suple);
        }

        /**
         * Si en los procedimientos que se comparten toma el lugar de esa cláusula de otra norma: la que suple o un inciso
         * suyo, y no otra fracción cuyo número empieza igual.
         */
        public boolean haceLasVecesDe(String idAjeno) {
            return suple.stream()
                    .anyMatch(suplida -> idAjeno.matches(Pattern.quote(suplida) + "($|(?<=-).*|-.*|[a-z])"));
        }
    }

    /**
     * La política de difusión de una administración.
     *
     * @param provisional si no consta desde cuándo obliga: es la única fecha provisional que decide, porque sin ella el acto
     *     no mandaría nada (ADR 5)
     * @param acto el que la manda
     * @param exceptuados órganos a los que no alcanza
     * @param alExpirar lo que hace falta cuando termina, para que siga
     */
    public record Politica(
            ModoDeDifusion modo,
            LocalDate desde,
            LocalDate hasta,
            boolean provisional,
            String acto,
            List<String> exceptuados,
            String alExpirar) {}

    /** Cómo se difunde: por las cuentas institucionales, y por ninguna otra vía. */
    public enum ModoDeDifusion {
        CENTRALIZADO
    }

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
        presente(procesos, "procesos");
        if (politica != null) {
            presente(politica.modo(), "politica.modo");
            presente(politica.desde(), "politica.desde");
            presente(politica.hasta(), "politica.hasta");
            presente(politica.acto(), "politica.acto");
            presente(politica.exceptuados(), "politica.exceptuados");
            presente(politica.alExpirar(), "politica.al-expirar");
        }
        presente(oficinas, "oficinas");
        presente(organos, "organos");
        presente(clausulas, "clausulas");
        exigir(oficinas.containsKey("comunicacion-social"), "oficinas.comunicacion-social: falta (TR-4)");
        exigir(
                plazoConsulta == null || oficinas.containsKey("transparencia"),
                "oficinas.transparencia: falta (CG-VII)");
        oficinas.forEach((grupo, oficina) -> {
            presente(oficina.nombre(), "oficinas." + grupo + ".nombre");
            presente(oficina.corto(), "oficinas." + grupo + ".corto");
            exigir(
                    oficina.correo() != null && DireccionDeCorreo.admite(oficina.correo()),
                    "oficinas." + grupo + ".correo: falta el buzón (TR-4)");
        });
        exigir(vigor == null || vigor.fecha() != null, "vigor.fecha: falta (TR-1)");
        if (recepcion != null) {
            presente(recepcion.hasta(), "recepcion.hasta");
            presente(recepcion.acuerdo(), "recepcion.acuerdo, que lo fija (AMB-06)");
        }
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
        oficinas.forEach((grupo, oficina) ->
                exigir(claves.contains(oficina.organo()), "oficinas." + grupo + ".organo: no está entre los órganos"));
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
        procesos = List.copyOf(procesos);
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

    /** A qué hora local termina un día para recibir y para vencer (AMB-06, AMB-07); la medianoche es la que lo cierra. */
    public LocalTime cierre() {
        return recepcion == null ? LocalTime.MIDNIGHT : recepcion.hasta();
    }

    /**
     * Si ese enlace lleva a un sitio del municipio. Lo que va antes de una arroba, o después del dominio, no es el sitio.
     */
    public boolean esDelMunicipio(String enlace) {
        try {
            String sitio = new URI(enlace).getHost();
            return sitio != null && ("." + sitio.toLowerCase(Locale.ROOT)).endsWith("." + dominioCorreo);
        } catch (URISyntaxException e) {
            return false;
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

    /** Cómo se citan esas cláusulas, separadas por espacio: cada cita una vez, y ninguna de la que esta norma no trae. */
    public List<String> citas(String ids) {
        return Stream.of(fundamento(ids).split(" "))
                .filter(id -> !id.isEmpty())
                .map(this::cita)
                .distinct()
                .toList();
    }

    private Optional<TextoClausula> buscar(String idClausula) {
        return clausulas.stream()
                .filter(clausula -> clausula.id().equals(idClausula))
                .findFirst();
    }

    /**
     * Las cláusulas, separadas por espacio, en que se funda algo de un procedimiento que varias normas comparten, como las
     * llama esta. La que aquí no tiene par no se cita.
     */
    public String fundamento(String ids) {
        return Stream.of(ids.split(" "))
                .flatMap(id -> clausulas.stream()
                        .filter(clausula -> clausula.id().equals(id) || clausula.haceLasVecesDe(id))
                        .map(TextoClausula::id))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** Si esta norma, o la que hace sus veces aquí, trae esa cláusula: de la que no trae, nada se pide ni se niega. */
    public boolean conoce(String idClausula) {
        return !fundamento(idClausula).isEmpty();
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
