package mx.municipio.redes.bitacora;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** Nada de lo asentado puede cambiar sin que se note, y se dice dónde. */
class CadenaPropiedadesTest {

    private static final String CADENA = "CON-OBRAS-2026-0001";

    private record Contenido(
            Instant instante, String actor, String suceso, @Nullable String clausula, String detalle) {}

    /** Una manera de alterar un asiento. */
    private enum Campo {
        NUMERO,
        INSTANTE,
        ACTOR,
        SUCESO,
        CLAUSULA,
        CLAUSULA_VACIA,
        DETALLE,
        HASH,
        MOVER_TEXTO
    }

    @Provide
    Arbitrary<List<Contenido>> contenidos() {
        Arbitrary<Instant> instantes = Arbitraries.longs()
                .between(0, 4_000_000_000_000_000L)
                .map(micros -> Instant.EPOCH.plusNanos(micros * 1000));
        Arbitrary<String> textos = Arbitraries.strings()
                .withChars("ab ñ:«»|0")
                .withChars('\u0000', '\uFFFD')
                .ofMaxLength(12);
        return Combinators.combine(instantes, textos, textos, textos.injectNull(0.3), textos)
                .as(Contenido::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    private static List<Asiento> encadenar(List<Contenido> contenidos) {
        List<Asiento> asientos = new ArrayList<>();
        String previo = Cadena.origen(CADENA);
        for (Contenido c : contenidos) {
            int numero = asientos.size() + 1;
            previo = Cadena.hash(previo, CADENA, numero, c.instante, c.actor, c.suceso, c.clausula, c.detalle);
            asientos.add(new Asiento(numero, c.instante, c.actor, c.suceso, c.clausula, c.detalle, previo));
        }
        return asientos;
    }

    private static Cabeza cabeza(List<Asiento> asientos) {
        return new Cabeza(asientos.size(), asientos.get(asientos.size() - 1).hash());
    }

    private static Verificacion verificar(List<Asiento> asientos, Cabeza... sellos) {
        return Cadena.verificar(CADENA, asientos, List.of(sellos));
    }

    @Property(tries = 300)
    @Label("NT10-CG-XI, NT10-EV-3: una cadena como se escribió está íntegra, con todos sus sellos intermedios")
    void integra(@ForAll("contenidos") List<Contenido> contenidos) {
        List<Asiento> asientos = encadenar(contenidos);
        Cabeza[] sellos = new Cabeza[asientos.size()];
        for (int i = 0; i < sellos.length; i++) {
            sellos[i] = cabeza(asientos.subList(0, i + 1));
        }
        assertThat(verificar(asientos, sellos))
                .isEqualTo(
                        new Verificacion(true, asientos.size(), cabeza(asientos).hash(), null));
    }

    @Property(tries = 2000)
    @Label("NT10-CG-XI, NT10-EV-3: cualquier cambio en cualquier campo de un asiento se descubre en su número")
    void cambio(
            @ForAll("contenidos") List<Contenido> contenidos,
            @ForAll @IntRange(max = 7) int cual,
            @ForAll Campo campo) {
        List<Asiento> asientos = encadenar(contenidos);
        Cabeza sello = cabeza(asientos);
        int indice = cual % asientos.size();
        Asiento alterado = alterar(asientos.get(indice), campo);
        if (alterado.equals(asientos.get(indice))) {
            return;
        }
        asientos.set(indice, alterado);
        assertThat(verificar(asientos, sello).primeraRuptura()).isEqualTo(indice + 1);
    }

    private static Asiento alterar(Asiento a, Campo campo) {
        int numero = a.numero();
        Instant instante = a.instante();
        String actor = a.actor();
        String suceso = a.suceso();
        String clausula = a.clausula();
        String detalle = a.detalle();
        String hash = a.hash();
        switch (campo) {
            case NUMERO -> numero++;
            case INSTANTE -> instante = instante.plusNanos(1000);
            case ACTOR -> actor += "x";
            case SUCESO -> suceso = "x" + suceso;
            case CLAUSULA -> clausula = clausula == null ? "NT10-CG-VII-b" : null;
            case CLAUSULA_VACIA -> clausula = clausula == null ? "" : clausula;
            case DETALLE -> detalle += " ";
            case HASH -> hash = (hash.charAt(0) == '0' ? '1' : '0') + hash.substring(1);
            case MOVER_TEXTO -> {
                detalle = suceso + detalle;
                suceso = "";
            }
        }
        return new Asiento(numero, instante, actor, suceso, clausula, detalle, hash);
    }

    @Property(tries = 500)
    @Label("NT10-CG-XI, NT10-EV-3: quitar, repetir, intercambiar o insertar un asiento se descubre a más tardar en su"
            + " lugar; cortar la cola, en el primero que falta")
    void orden(@ForAll("contenidos") List<Contenido> contenidos, @ForAll @IntRange(max = 7) int cual) {
        List<Asiento> asientos = encadenar(contenidos);
        Cabeza sello = cabeza(asientos);
        int indice = cual % asientos.size();

        List<Asiento> sinUno = new ArrayList<>(asientos);
        sinUno.remove(indice);
        assertThat(verificar(sinUno, sello).primeraRuptura()).isEqualTo(indice + 1);

        List<Asiento> repetido = new ArrayList<>(asientos);
        repetido.add(indice, asientos.get(indice));
        assertThat(verificar(repetido, sello).primeraRuptura()).isEqualTo(indice + 2);

        if (indice + 1 < asientos.size()) {
            List<Asiento> cruzados = new ArrayList<>(asientos);
            cruzados.set(indice, asientos.get(indice + 1));
            cruzados.set(indice + 1, asientos.get(indice));
            assertThat(verificar(cruzados, sello).primeraRuptura()).isEqualTo(indice + 1);
        }

        List<Asiento> cortado = new ArrayList<>(asientos.subList(0, indice));
        assertThat(verificar(cortado, sello).primeraRuptura()).isEqualTo(indice + 1);
    }

    @Property(tries = 300)
    @Label(
            "NT10-CG-XI: quien rehace la cadena entera, con hashes correctos, no puede rehacer la cabeza ya impresa en un"
                    + " acuse")
    void rehecha(@ForAll("contenidos") List<Contenido> contenidos, @ForAll @IntRange(max = 7) int cual) {
        Cabeza enElAcuse = cabeza(encadenar(contenidos));
        int indice = cual % contenidos.size();
        List<Contenido> otros = new ArrayList<>(contenidos);
        Contenido c = otros.get(indice);
        otros.set(indice, new Contenido(c.instante, c.actor, c.suceso, c.clausula, c.detalle + "."));
        List<Asiento> rehecha = encadenar(otros);
        Verificacion verificacion = verificar(rehecha, enElAcuse, cabeza(rehecha));
        assertThat(verificacion.integra()).isFalse();
        assertThat(verificacion.primeraRuptura()).isLessThanOrEqualTo(contenidos.size());
    }

    @Property(tries = 100)
    @Label("NT10-CG-XI: la cadena de un expediente no vale por la de otro")
    void ajena(@ForAll("contenidos") List<Contenido> contenidos) {
        List<Asiento> asientos = encadenar(contenidos);
        assertThat(Cadena.verificar("CON-DIF-2026-0001", asientos, List.of()).primeraRuptura())
                .isEqualTo(1);
    }
}
