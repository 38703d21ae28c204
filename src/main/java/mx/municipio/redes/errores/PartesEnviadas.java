package mx.municipio.redes.errores;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lo que llega en partes se lee entero: la que nadie espera, o la repetida, se dice en vez de perderse. */
public final class PartesEnviadas {

    private PartesEnviadas() {}

    /**
     * @param unaVez las que se admiten, cada una a lo más una vez
     * @param varias la que puede repetirse; vacía si ninguna
     * @throws FormularioException si llegó otra, o una repetida
     */
    public static void exigirSolo(HttpServletRequest peticion, List<String> unaVez, String varias)
            throws IOException, ServletException {
        Set<String> vistas = new HashSet<>();
        for (Part parte : peticion.getParts()) {
            String nombre = parte.getName();
            if (!nombre.equals(varias) && !(unaVez.contains(nombre) && vistas.add(nombre))) {
                String porque = unaVez.contains(nombre) ? "» llegó dos veces." : "» no se admite.";
                throw FormularioException.de(nombre, "La parte «" + nombre + porque);
            }
        }
    }
}
