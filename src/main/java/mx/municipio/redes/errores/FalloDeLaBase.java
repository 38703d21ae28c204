package mx.municipio.redes.errores;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/** De lo que la base no hizo, lo que no es culpa de lo pedido: qué se dice a quien lo pidió y qué al registro. */
public enum FalloDeLaBase {
    /** Se cortó al confirmar: pudo haber confirmado. */
    INCIERTO(
            "La conexión con la base de datos se cortó en el momento de guardar, y pudo quedar guardado. Compruébelo"
                    + " antes de repetirlo.",
            60,
            "La base de datos se cortó al confirmar ({}), y pudo quedar hecho o no: {}. Compruebe que esté encendida y"
                    + " que admita conexiones; el programa se repone solo."),
    SIN_DISCO(
            "La base de datos no puede escribir en su disco y nada se guardó. Avise a la persona encargada de sistemas.",
            60,
            "La base de datos no puede escribir ({}), y quedó sin hacer: {}. Vea si su disco está lleno; con espacio, el"
                    + " programa se repone solo."),
    SATURADA(
            "El programa está atendiendo demasiado a la vez y nada se guardó. Intente de nuevo en un momento.",
            5,
            "Todas las conexiones con la base están ocupadas ({}), y quedó sin hacer: {}. Si dura, vea en la base qué las"
                    + " retiene."),
    CAIDA(
            "El programa no alcanza su base de datos y nada se guardó. Inténtelo en unos minutos.",
            60,
            "La base de datos no responde ({}), y quedó sin hacer: {}. Compruebe que esté encendida y que admita"
                    + " conexiones; el programa se repone solo.");

    private final String aviso;
    private final int segundos;
    private final String renglon;

    FalloDeLaBase(String aviso, int segundos, String renglon) {
        this.aviso = aviso;
        this.segundos = segundos;
        this.renglon = renglon;
    }

    /** Lo que se dice a quien pidió algo. */
    public String aviso() {
        return aviso;
    }

    /** Segundos tras los que vale la pena intentarlo de nuevo. */
    public int segundos() {
        return segundos;
    }

    /** Lo que dice el registro; lleva el motivo y lo que quedó sin hacer. */
    String renglon() {
        return renglon;
    }

    /** Null si falló otra cosa. */
    public static @Nullable FalloDeLaBase de(Throwable fallo) {
        FalloDeLaBase hallado = null;
        boolean alConfirmar = false;
        for (Throwable uno : causas(fallo)) {
            alConfirmar |= alConfirmar(uno);
            if (hallado == null && uno instanceof SQLException sql) {
                hallado = de(sql);
            }
        }
        return hallado == CAIDA && alConfirmar ? INCIERTO : hallado;
    }

    /** Spring deshace tras no poder confirmar; si eso también falla, olvida lo primero y solo queda por dónde pasó. */
    private static boolean alConfirmar(Throwable uno) {
        return String.valueOf(uno.getMessage()).startsWith("JDBC commit")
                || Arrays.stream(uno.getStackTrace())
                        .anyMatch(paso -> paso.getMethodName().equals("doRollbackOnCommitException"));
    }

    private static @Nullable FalloDeLaBase de(SQLException sql) {
        String estado = Objects.requireNonNullElse(sql.getSQLState(), "");
        if (estado.matches("53100|58030|90028|90031")) {
            return SIN_DISCO;
        }
        // Las reservas dicen esto sin causa cuando todas sus conexiones están en uso; con la base caída, con ella.
        boolean ningunaLibre = sql instanceof SQLTransientConnectionException
                && estado.isEmpty()
                && sql.getCause() == null
                && sql.getNextException() == null;
        if (ningunaLibre || estado.matches("53[23]00")) {
            return SATURADA;
        }
        boolean cerrada = estado.isEmpty() && String.valueOf(sql.getMessage()).endsWith("is closed");
        return cerrada
                        || sql instanceof SQLNonTransientConnectionException
                        || sql instanceof SQLTransientConnectionException && !saturada(sql.getCause())
                        || estado.matches("08.*|57P0[123]|90067|90098|90121")
                ? CAIDA
                : null;
    }

    private static boolean saturada(@Nullable Throwable causa) {
        return causa instanceof SQLException sql && de(sql) == SATURADA;
    }

    /** También la que una transacción llevaba cuando, al deshacerla, falló otra vez. */
    private static List<Throwable> causas(Throwable fallo) {
        List<Throwable> todas = new ArrayList<>();
        for (Throwable una = fallo; una != null && !todas.contains(una); una = una.getCause()) {
            todas.add(una);
            if (una instanceof TransactionSystemException deshecha && deshecha.getApplicationException() != null) {
                todas.addAll(causas(deshecha.getApplicationException()));
            }
        }
        return todas;
    }
}
