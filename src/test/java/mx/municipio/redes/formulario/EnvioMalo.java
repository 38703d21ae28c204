package mx.municipio.redes.formulario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import mx.municipio.redes.Peticiones;
import org.jspecify.annotations.Nullable;

/**
 * Un envío que ningún camino debe admitir: uno bueno con una o más cosas mal.
 *
 * @param fallas qué tiene mal, para quien lea la prueba que falló
 * @param tipos tipo que se declara al motor, por campo; sin él, el motor lo deduce
 */
public record EnvioMalo(String fallas, Map<String, Object> cuerpo, Map<String, String> tipos) {

    /** Un formulario y un envío bueno, del que parten los malos. */
    public record Molde(Formulario formulario, Map<String, Object> bueno) {

        public static Molde de(String formulario, Map<String, Object> bueno) {
            try {
                return new Molde(Formulario.leer(Files.readString(Path.of("forms", formulario + ".form"))), bueno);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private List<String> llenables(TipoCampo... tipos) {
            return claves(campo -> !campo.soloLectura() && List.of(tipos).contains(campo.tipo()));
        }

        private List<String> claves(Predicate<Campo> cuales) {
            return formulario.campos().stream().filter(cuales).map(Campo::clave).toList();
        }

        private int maximo(String clave) {
            return formulario.campos().stream()
                    .filter(campo -> campo.clave().equals(clave))
                    .map(campo -> Objects.requireNonNullElse(campo.maximo(), 4000))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static final List<String> INTERNAS = List.of(
            "folio",
            "vencimiento",
            "organo",
            "organoNombre",
            "recepcion",
            "administradores",
            "vencimientoTexto",
            "limiteTarea",
            "recordatorioDia1",
            "cuentaNombre",
            "motivoSinObjeto",
            "estado",
            "iniciador",
            "businessKey",
            "__proto__",
            "contenido.texto",
            "Contenido",
            "variables");

    private static final List<String> FECHAS_MALAS = List.of(
            "2026-13-01",
            "2026-02-30",
            "01/12/2026",
            "mañana",
            "2026-12",
            "0000-00-00",
            "99999-01-01",
            "-2026-12-01",
            "2026-12-01'; DROP TABLE expediente; --",
            "${execution}",
            "２０２６-12-01");

    private static final List<String> OPCIONES_MALAS = List.of(
            "OTRA", "procedente", "PROPAGANDA ", "Propaganda", "null", "[]", "0", "PROCEDENTE,NO_PROCEDENTE", "${x}");

    private static final List<String> CUENTAS_AJENAS = List.of(
            "DIF-FB-1", "DIF-X-1", "CS-FB-1", "NADA-FB-1", "OBRAS-FB-2", "dif-fb-1", "OBRAS-FB-1' OR '1'='1", "%");

    private static final List<String> PROHIBIDOS =
            List.of("a\u0000b", "\u0000", "x\u0007y", "x\u001B[31m", "\uD800 sola", "fin \uDFFF", "x\u0085y");

    /** Un envío con una a tres cosas mal. Las que piden otro camino que el motor (tipos declarados) solo si se admiten. */
    public static EnvioMalo generar(Molde molde, Random azar, boolean conTipos) {
        Map<String, Object> cuerpo = new LinkedHashMap<>(molde.bueno);
        Map<String, String> tipos = new LinkedHashMap<>();
        var fallas = new TreeSet<String>();
        // Cada cosa mala cae en un campo distinto: dos en el mismo podrían remediarse una a otra.
        List<String> tocados = new ArrayList<>();
        int cuantas = 1 + azar.nextInt(3);
        for (int intento = 0; fallas.isEmpty() || (intento < cuantas); intento++) {
            String falla = estropear(molde, azar, conTipos, cuerpo, tipos, tocados);
            if (falla != null) {
                fallas.add(falla);
            }
        }
        return new EnvioMalo(String.join(", ", fallas), cuerpo, tipos);
    }

    private static @Nullable String estropear(
            Molde molde,
            Random azar,
            boolean conTipos,
            Map<String, Object> cuerpo,
            Map<String, String> tipos,
            List<String> tocados) {
        int clase = azar.nextInt(conTipos ? 12 : 10);
        List<String> textos = molde.llenables(TipoCampo.TEXTO, TipoCampo.TEXTO_LARGO);
        List<String> candidatos =
                switch (clase) {
                    case 0, 1 -> molde.claves(uno -> uno.obligatorio() && molde.bueno.containsKey(uno.clave()));
                    case 2, 6 -> textos;
                    case 3 -> molde.llenables(TipoCampo.SELECCION);
                    case 4 -> molde.llenables(TipoCampo.FECHA, TipoCampo.FECHA_HORA);
                    case 5 -> molde.llenables(TipoCampo.CASILLA);
                    case 7 -> INTERNAS;
                    case 8 -> textos.contains("cuenta") ? List.of("cuenta") : molde.claves(Campo::soloLectura);
                    case 9, 10, 11 -> new ArrayList<>(molde.bueno.keySet());
                    default -> throw new IllegalStateException();
                };
        if (candidatos.isEmpty()) {
            return null;
        }
        String campo = uno(candidatos, azar);
        if (tocados.contains(campo)) {
            return null;
        }
        Object malo;
        String falla;
        switch (clase) {
            case 0 -> {
                cuerpo.remove(campo);
                tocados.add(campo);
                return "falta " + campo;
            }
            case 1 -> {
                malo = uno(List.of("", " ", "\t", "\u00A0", "\u200B\u2003", "   \u3000"), azar);
                falla = "en blanco";
            }
            case 2 -> {
                int largo = molde.maximo(campo) + 1 + azar.nextInt(2000);
                malo = uno(List.of("x", "ñ", "字"), azar).repeat(largo);
                falla = "demasiado largo";
            }
            case 3 -> {
                malo = uno(OPCIONES_MALAS, azar);
                falla = "opción que no hay";
            }
            case 4 -> {
                malo = uno(FECHAS_MALAS, azar);
                falla = "fecha mal";
            }
            case 5 -> {
                malo = uno(List.<Object>of("true", "sí", 1, 0, List.of(true), Map.of("v", true)), azar);
                falla = "casilla mal";
            }
            case 6 -> {
                malo = uno(PROHIBIDOS, azar);
                falla = "carácter prohibido";
            }
            case 7 -> {
                malo = uno(
                        List.<Object>of(
                                "CON-OBRAS-2026-9999", "2099-01-01T00:00:00Z", "DIF", 7, true, List.of("admin.dif")),
                        azar);
                falla = "extra";
            }
            case 8 -> {
                malo = campo.equals("cuenta") ? uno(CUENTAS_AJENAS, azar) : "Otro texto " + azar.nextInt();
                falla = campo.equals("cuenta") ? "cuenta ajena" : "solo lectura cambiado";
            }
            case 9 -> {
                malo = otroTipo(azar);
                falla = "otro tipo";
            }
            case 10 -> {
                String valor = String.valueOf(cuerpo.get(campo));
                String tipo =
                        uno(List.of("Json", "Bytes", "Xml", "Integer", "Date", "Object", "File", "NoExiste"), azar);
                tipos.put(campo, tipo);
                tocados.add(campo);
                cuerpo.put(campo, tipo.equals("Json") ? Peticiones.escribir(cuerpo.getOrDefault(campo, "")) : valor);
                return campo + " declarado " + tipo;
            }
            default -> {
                tipos.put(campo, "transitorio");
                tocados.add(campo);
                return campo + " transitorio";
            }
        }
        tocados.add(campo);
        cuerpo.put(campo, malo);
        return falla + " " + campo;
    }

    /** Ninguno sirve a campo alguno: ni texto, ni opción, ni fecha, ni casilla. */
    private static Object otroTipo(Random azar) {
        return switch (azar.nextInt(8)) {
            case 0 -> azar.nextInt();
            case 1 -> new BigDecimal("1e308");
            case 2 -> BigInteger.TEN.pow(400 + azar.nextInt(300));
            case 3 -> List.of("contenido", "x");
            case 4 -> Map.of("value", "x", "type", "String");
            case 5 -> hondo(3 + azar.nextInt(60));
            case 6 -> -0.5;
            default -> List.of(Map.of("a", List.of()));
        };
    }

    private static Object hondo(int niveles) {
        Object objeto = "fondo";
        for (int i = 0; i < niveles; i++) {
            objeto = i % 2 == 0 ? Map.of("n", objeto) : List.of(objeto);
        }
        return objeto;
    }

    private static <T> T uno(List<T> lista, Random azar) {
        return lista.get(azar.nextInt(lista.size()));
    }

    /** Como lo escribe un programa que llama al REST del motor. */
    public Map<String, Object> variables() {
        return cuerpo.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        campo -> variable(campo.getKey(), campo.getValue()),
                        (a, b) -> a,
                        LinkedHashMap::new));
    }

    private Map<String, Object> variable(String nombre, Object valor) {
        Map<String, Object> variable = new LinkedHashMap<>();
        variable.put("value", valor);
        String tipo = tipos.get(nombre);
        if ("transitorio".equals(tipo)) {
            variable.put("valueInfo", Map.of("transient", true));
        } else if (tipo != null) {
            variable.put("type", tipo);
        }
        return variable;
    }
}
