package mx.municipio.redes.arquitectura;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * El código fuente, leído con el analizador del compilador: {@code @Clausula} no llega a la clase compilada, y los
 * comentarios y textos no se confunden con código.
 */
final class Fuentes {

    /**
     * Un archivo de código: su paquete, lo que declara y los nombres que pone.
     *
     * @param textos los literales; los que se suman, en uno solo, y en lugar de lo que no es literal, {@link #HUECO}
     */
    record Archivo(Path ruta, String paquete, List<Elemento> elementos, List<String> nombres, List<String> textos) {

        String nombre() {
            return sinExtension(ruta);
        }

        /** Lo que se lee: sin renglones vacíos, importaciones, paquete ni comentarios. */
        int renglones() {
            return (int) SIN_COMENTARIOS
                    .matcher(texto(ruta))
                    .replaceAll(hallado -> hallado.group(1) == null ? "" : Matcher.quoteReplacement(hallado.group(1)))
                    .lines()
                    .filter(renglon -> !renglon.isBlank() && !renglon.matches("\\s*(?:import|package)\\s.*"))
                    .count();
        }
    }

    static final String HUECO = "\0";

    static final Path PROCEDIMIENTOS = Path.of("src/main/java/mx/municipio/redes/procedimientos");

    private static final String BASE = "mx.municipio.redes.";

    private static final Set<String> COMPONENTE = Set.of(
            "Component", "Service", "Repository", "Configuration", "Controller", "RestController", "PageController");

    /** Un comentario, o un literal: dentro de él, «//» no lo es. */
    private static final Pattern SIN_COMENTARIOS = Pattern.compile(
            "(\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\])*')|/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);

    /**
     * Una clase o un método con sus anotaciones.
     *
     * @param clase nombre sin paquete, con las clases que la encierran
     * @param metodo vacío si es la clase misma
     * @param anotaciones argumentos de texto, por nombre simple de anotación
     * @param apagado si él o una clase que lo encierra lleva {@code @Disabled}
     * @param componente si él o una clase que lo encierra es un componente de Spring
     */
    record Elemento(
            String clase, String metodo, Map<String, List<String>> anotaciones, boolean apagado, boolean componente) {

        String nombre() {
            return metodo.isEmpty() ? clase : clase + "." + metodo;
        }

        List<String> textos(String anotacion) {
            return anotaciones.getOrDefault(anotacion, List.of());
        }
    }

    private Fuentes() {}

    static List<Archivo> leer(Path carpeta) {
        return rutas(carpeta, ".java").stream()
                .map(ruta -> leer(ruta, texto(ruta)))
                .toList();
    }

    static Archivo leer(Path ruta, String codigo) {
        var fuente = new SimpleJavaFileObject(URI.create("texto:///Fuente.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignorarErrores) {
                return codigo;
            }
        };
        var compilador = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "Hace falta un JDK");
        var tarea = (JavacTask) compilador.getTask(null, null, null, List.of("-proc:none"), null, List.of(fuente));
        try {
            CompilationUnitTree unidad = tarea.parse().iterator().next();
            var lector = new Lector();
            lector.scan(unidad, null);
            return new Archivo(
                    ruta, String.valueOf(unidad.getPackageName()), lector.elementos, lector.nombres, lector.textos);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> rutas(Path carpeta, String extension) {
        try (Stream<Path> rutas = Files.walk(carpeta)) {
            return rutas.filter(Files::isRegularFile)
                    .filter(ruta -> ruta.toString().endsWith(extension))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String sinExtension(Path ruta) {
        String nombre = ruta.getFileName().toString();
        return nombre.contains(".") ? nombre.substring(0, nombre.lastIndexOf('.')) : nombre;
    }

    /** La parte del programa a la que un paquete pertenece: «plazos», «procedimientos.baja»…; «», la raíz. */
    static String parte(String paquete) {
        if (!(paquete + ".").startsWith(BASE)) {
            return paquete;
        }
        String[] bajo = (paquete + ".").substring(BASE.length()).split("\\.");
        return bajo[0].equals("procedimientos") && bajo.length > 1 ? bajo[0] + "." + bajo[1] : bajo[0];
    }

    static String texto(Path ruta) {
        try {
            return Files.readString(ruta);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Lector extends TreeScanner<@Nullable Void, @Nullable Void> {

        final List<Elemento> elementos = new ArrayList<>();
        final List<String> nombres = new ArrayList<>();
        final List<String> textos = new ArrayList<>();
        private final Deque<Elemento> encierran = new ArrayDeque<>();

        @Override
        public @Nullable Void visitPackage(PackageTree paquete, @Nullable Void nada) {
            nombres.add(paquete.getPackageName().toString());
            elementos.add(new Elemento("package-info", "", anotaciones(paquete.getAnnotations()), false, false));
            return super.visitPackage(paquete, nada);
        }

        @Override
        public @Nullable Void visitClass(ClassTree clase, @Nullable Void nada) {
            String nombre = clase.getSimpleName().toString();
            Elemento fuera = encierran.peek();
            Elemento elemento = elemento(fuera == null ? nombre : fuera.clase + "." + nombre, "", clase.getModifiers());
            nombres.add(nombre);
            elementos.add(elemento);
            encierran.push(elemento);
            super.visitClass(clase, nada);
            encierran.pop();
            return null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree metodo, @Nullable Void nada) {
            String nombre = metodo.getName().toString();
            nombres.add(nombre);
            elementos.add(elemento(encierran.element().clase, nombre, metodo.getModifiers()));
            return super.visitMethod(metodo, nada);
        }

        @Override
        public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nada) {
            nombres.add(String.valueOf(variable.getName()));
            return super.visitVariable(variable, nada);
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nada) {
            if (literal.getValue() instanceof String texto) {
                textos.add(texto);
            }
            return null;
        }

        @Override
        public @Nullable Void visitBinary(BinaryTree binaria, @Nullable Void nada) {
            if (binaria.getKind() != Tree.Kind.PLUS) {
                return super.visitBinary(binaria, nada);
            }
            var texto = new StringBuilder();
            sumar(binaria, texto);
            textos.add(texto.toString());
            return null;
        }

        private void sumar(ExpressionTree sumando, StringBuilder texto) {
            if (sumando instanceof BinaryTree suma && suma.getKind() == Tree.Kind.PLUS) {
                sumar(suma.getLeftOperand(), texto);
                sumar(suma.getRightOperand(), texto);
            } else if (sumando instanceof LiteralTree literal) {
                texto.append(literal.getValue());
            } else {
                texto.append(HUECO);
                scan(sumando, null);
            }
        }

        private Elemento elemento(String clase, String metodo, ModifiersTree modificadores) {
            Map<String, List<String>> anotaciones = anotaciones(modificadores.getAnnotations());
            Elemento fuera = encierran.peek();
            boolean apagado = anotaciones.containsKey("Disabled") || (fuera != null && fuera.apagado);
            boolean componente =
                    anotaciones.keySet().stream().anyMatch(COMPONENTE::contains) || (fuera != null && fuera.componente);
            return new Elemento(clase, metodo, anotaciones, apagado, componente);
        }

        private static Map<String, List<String>> anotaciones(List<? extends AnnotationTree> anotaciones) {
            Map<String, List<String>> textos = new LinkedHashMap<>();
            for (AnnotationTree anotacion : anotaciones) {
                String nombre = anotacion.getAnnotationType().toString();
                textos.put(
                        nombre.substring(nombre.lastIndexOf('.') + 1),
                        anotacion.getArguments().stream()
                                .flatMap(argumento -> textos(argumento).stream())
                                .toList());
            }
            return textos;
        }

        /** Los textos literales de un argumento; lo que no es texto literal no da ninguno. */
        private static List<String> textos(ExpressionTree expresion) {
            if (expresion instanceof LiteralTree literal) {
                return literal.getValue() instanceof String texto ? List.of(texto) : List.of();
            }
            if (expresion instanceof NewArrayTree arreglo) {
                return arreglo.getInitializers().stream()
                        .flatMap(valor -> textos(valor).stream())
                        .toList();
            }
            if (expresion instanceof AssignmentTree asignacion) {
                return textos(asignacion.getExpression());
            }
            if (expresion instanceof ParenthesizedTree entreParentesis) {
                return textos(entreParentesis.getExpression());
            }
            if (expresion instanceof BinaryTree suma && suma.getKind() == Tree.Kind.PLUS) {
                return List.of(String.join("", textos(suma.getLeftOperand()))
                        + String.join("", textos(suma.getRightOperand())));
            }
            return List.of();
        }
    }
}
