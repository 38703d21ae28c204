package mx.municipio.redes.avisos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.norma.PerfilDePrueba;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RedactarCorreoTest {

    private static final String FOLIO = "CON-OBRAS-2026-0001";
    private static final Norma NORMA = norma("tecate");

    static Norma norma(String municipio) {
        return municipio.equals("tecate") ? PerfilDePrueba.TECATE : PerfilDePrueba.COATZACOALCOS;
    }

    /** Plantilla, datos propios, asunto sin el folio y una frase que solo ese correo dice. */
    private static final String TODOS =
            """
            apertura-por-firmar | {} | solicitud de cuenta por firmar | Solo usted puede firmarlo
            apertura-acuse | {} | acuse de su solicitud de cuenta | El titular de su órgano debe firmar
            apertura-recibida | {"oficio": "OBRAS/RS/0001/2026", "conFines": true} | propuesta de cuenta recibida, oficio OBRAS/RS/0001/2026 | sobre cada fin que invoca, en «Pendientes»
            apertura-recibida | {"oficio": "DIF/RS/0001/2026", "conFines": false} | propuesta de cuenta recibida, oficio DIF/RS/0001/2026 | autorizarla o rechazarla en «Pendientes»
            apertura-presentada | {"oficio": "OBRAS/RS/0001/2026"} | Comunicación Social recibió su propuesta, oficio OBRAS/RS/0001/2026 | La cuenta no se abre hasta
            apertura-no-admitida | {"motivo": "Razón «única»"} | la solicitud de cuenta no se admite | Razón «única»
            apertura-desistida | {"motivo": "Razón «única»"} | el órgano desistió de la cuenta | Razón «única»
            apertura-por-aclarar | {"motivo": "Razón «única»"} | falta aclarar la propuesta | No es una resolución
            apertura-aclarada | {"motivo": "Razón «única»"} | el órgano aclaró su propuesta | Razón «única»
            apertura-resolucion | {"autoriza": true, "motivos": "Razón «única»", "oficio": "OBRAS/RS/0001/2026"} | la cuenta está autorizada, abra e informe | correo del dominio municipal
            apertura-resolucion | {"autoriza": false, "motivos": "Razón «única»", "oficio": "OBRAS/RS/0001/2026"} | la cuenta no se autorizó | No abra la cuenta
            apertura-informada | {"oficio": "OBRAS/RS/0001/2026", "direccion": "https://x.com/A", "diferencia": ""} | se informó la apertura, oficio OBRAS/RS/0001/2026 | No hace falta que apruebe
            apertura-informada | {"oficio": "OBRAS/RS/0001/2026", "direccion": "https://x.com/A", "diferencia": "La cuenta no es como se autorizó: autorizada como «A» (a), informada como «B» (b)."} | se informó la apertura, oficio OBRAS/RS/0001/2026 | autorizada como «A» (a), informada como «B» (b).
            apertura-vinculo | {"direccion": "https://x.com/A", "ubicacion": ""} | publicar el vínculo de una cuenta nueva | Aún no hay acuerdo
            apertura-vinculo | {"direccion": "https://x.com/A", "ubicacion": "Pie de la página"} | publicar el vínculo de una cuenta nueva | Pie de la página
            apertura-verificacion | {"direccion": "https://x.com/A", "responsabilidad": "Se pide a Ana que acepte."} | la cuenta quedó vigente; lo que toca a quienes la administran | verifique la autenticidad
            apertura-concluida | {} | la apertura de la cuenta concluyó | El trámite concluyó
            apertura-meta-evaluacion | {} | recordatorio interno, propuesta sin resolver | meta interna, no normativa
            apertura-meta-aceptacion | {} | recordatorio interno, falta que acepte su responsabilidad | Nadie puede hacerlo por usted
            apertura-meta-informe | {} | recordatorio interno, cuenta autorizada sin informe | meta interna, no normativa
            consulta-recibida | {"oficina": "comunicacion-social"} | consulta de publicación recibida, vence el miércoles 18 de noviembre de 2026, 24:00 h | Responder si la publicación es procedente o no
            consulta-recibida | {"oficina": "transparencia"} | consulta de publicación recibida | no tiene plazo ni voto
            consulta-recibida | {"oficina": "transparencia", "archivos": "«cartel.png», 48213 bytes, SHA-256 53a1"} | consulta de publicación recibida | «cartel.png», 48213 bytes, SHA-256 53a1
            consulta-acuse | {} | acuse de su consulta de publicación | no publique el contenido
            consulta-recordatorio | {"dia": 1, "tardio": false} | recordatorio del día 1, vence el miércoles 18 de noviembre de 2026, 24:00 h, Dirección de Obras Públicas | Recordatorio del día 1
            consulta-recordatorio | {"dia": 2, "tardio": true} | recordatorio del día 2, vence el miércoles 18 de noviembre de 2026, 24:00 h, Dirección de Obras Públicas (enviado con retraso) | con retraso
            cambio-notificado | {"oficio": "OBRAS/RS/0001/2026"} | cambio notificado, Administración titular | no que lo apruebe
            cambio-acuse | {"oficio": "OBRAS/RS/0001/2026"} | acuse de su notificación de cambio | quien sale ya no tiene acceso
            cambio-rotacion | {} | recordatorio, falta cambiar las contraseñas | meta interna, no normativa
            cambio-registrado | {"tareas": 2, "pideAceptacion": true} | cambio registrado, Administración titular | acepte su responsabilidad
            cambio-registrado | {"tareas": 0, "pideAceptacion": false} | cambio registrado, Administración titular | el cambio no depende de ello
            cargo-vacante | {"tareas": 0} | alerta, cargo vacante: Administración titular | siguen vigentes
            cargo-vacante | {"delOrgano": "Ana Ruiz (titular) y Luis Mora (suplente)"} | alerta, cargo vacante: Administración titular | la administra desde hoy la pareja del órgano
            cambio-no-procede | {"motivo": "Ya no labora"} | el cambio no procede | Ya no labora
            cambio-retirado | {"motivo": "Otra cosa"} | el cambio se retiró | Otra cosa
            baja-iniciada | {"motivo": "Pasa a la cuenta central"} | se inició la baja de Obras Públicas Tecate | pueden retirarla
            baja-retirada | {"motivo": "Se seguirá usando", "estado": "Vigente"} | se retiró la baja de Obras Públicas Tecate | el trámite concluyó
            baja-por-firmar | {} | falta que firme el oficio de baja | Firme el oficio de baja
            baja-recordatorio | {"falta": "respaldar los contenidos"} | recordatorio, falta respaldar los contenidos | meta interna, no normativa
            baja-informada | {"oficio": "OBRAS/RS/0001/2026", "acuse": "23456789CDFH"} | se informa la baja de Obras Públicas Tecate, oficio OBRAS/RS/0001/2026 | No tiene que aprobar ni responder nada
            baja-vinculo | {"direccion": "https://www.facebook.com/ObrasTecate"} | falta retirar el vínculo de Obras Públicas Tecate | Si no había ninguno
            baja-cancelada | {"oficio": "OBRAS/RS/0001/2026", "acuse": "23456789CDFH"} | la cuenta Obras Públicas Tecate quedó cancelada | Conserve el respaldo
            atencion-por-atender | {"tipo": "Duda", "texto": "¿A qué hora abren?"} | atención por hacer en Obras Públicas Tecate | Atenderlo, en «Pendientes»
            atencion-relevante | {"tipo": "Duda", "texto": "¿A qué hora abren?", "queSaber": "No llegó el agua"} | asunto relevante en Obras Públicas Tecate | No llegó el agua
            atencion-canalizada | {"tipo": "Duda", "texto": "¿A qué hora abren?"} | piden información que Dirección de Obras Públicas no posee | ese trámite no se lleva en este programa
            atencion-area | {"tipo": "Duda", "texto": "¿A qué hora abren?", "area": "Oficialía Mayor", "respuesta": "De 8 a 15 h"} | se dio información de Oficialía Mayor, para su conocimiento | De 8 a 15 h
            atencion-bloqueo-por-revisar | {"tipo": "Duda", "texto": "¿A qué hora abren?"} | bloqueo por revisar en Obras Públicas Tecate | la crítica al desempeño no es causal
            atencion-por-desbloquear | {"tipo": "Duda", "texto": "¿A qué hora abren?", "motivo": "Es crítica"} | bloqueo por levantar en Obras Públicas Tecate | Es crítica
            atencion-recordatorio | {"tipo": "Duda", "texto": "¿A qué hora abren?", "falta": "responder a la persona"} | recordatorio interno, falta responder a la persona | meta interna, no normativa
            evaluacion-ronda | {"ronda": "primer semestre de 2026", "faltaInstrumento": true} | se abrió la evaluación del primer semestre de 2026 | Falta el instrumento
            evaluacion-ronda | {"ronda": "primer semestre de 2026", "faltaInstrumento": false} | se abrió la evaluación del primer semestre de 2026 | aprobar el informe
            evaluacion-por-aportar | {"ronda": "primer semestre de 2026"} | aporte los datos de Obras Públicas Tecate, primer semestre de 2026 | no usted
            evaluacion-dictamen | {"ronda": "primer semestre de 2026", "dictamen": "eficaz", "oficio": "DEG/RS/0001/2026"} | dictamen de Obras Públicas Tecate, primer semestre de 2026: eficaz | no califica conductas
            evaluacion-recordatorio | {"ronda": "primer semestre de 2026", "falta": "calificar la cuenta"} | recordatorio interno, falta calificar la cuenta | meta interna, no normativa
            evaluacion-informe | {"ronda": "primer semestre de 2026", "oficio": "DEG/RS/0002/2026"} | informe de la evaluación del primer semestre de 2026 | DEG/RS/0002/2026
            evaluacion-vencida | {"desde": "domingo 20 de junio de 2027"} | Obras Públicas Tecate lleva más de seis meses sin evaluarse | al menos semestralmente
            incidente-reportado | {"pasado": "la intervinieron", "conocido": "jueves 12 de noviembre de 2026, 08:10:00 h", "demora": "1 h 50 min", "descripcion": "Publicó enlaces"} | incidente en Obras Públicas Tecate | Entre saberlo y avisarlo
            incidente-por-contener | {"pasado": "la intervinieron", "conocido": "jueves 12 de noviembre de 2026, 08:10:00 h", "demora": "1 h 50 min", "descripcion": "Publicó enlaces"} | incidente por contener en Obras Públicas Tecate | que usted administra
            incidente-por-cerrar | {"control": "recuperado"} | incidente por cerrar en Obras Públicas Tecate | devolverlo si algo falta
            incidente-devuelto | {"motivo": "Falta la captura"} | incidente devuelto, Obras Públicas Tecate | Falta la captura
            incidente-cerrado | {"resultado": "control recuperado", "motivo": "Consta", "perdida": false} | incidente cerrado, control recuperado | El incidente concluyó
            incidente-cerrado | {"resultado": "cuenta perdida", "motivo": "La red no responde", "perdida": true} | incidente cerrado, cuenta perdida | debe iniciar su baja
            incidente-vista-del-cierre | {"resultado": "control recuperado", "motivo": "Consta", "oficio": "CS/RS/0001/2026"} | vista de un incidente de Obras Públicas Tecate | No prejuzga
            incidente-recordatorio | {"falta": "contener el incidente"} | recordatorio interno, falta contener el incidente | meta interna, no normativa
            exhorto-dirigido | {"aQuienes": "quienes poseen una cuenta personal", "texto": "Cuide lo que publica", "oficio": "CS/RS/0001/2026", "ruta": "/oficios/AAAA"} | exhorto, oficio CS/RS/0001/2026 | Se le exhorta; no se le ordena. Este oficio no tiene efecto sancionador.
            exhorto-recordatorio | {"aQuienes": "quienes poseen una cuenta personal", "texto": "Cuide lo que publica", "oficio": "CS/RS/0001/2026", "ruta": "/oficios/AAAA"} | recordatorio interno, exhorto, oficio CS/RS/0001/2026 | meta interna, no normativa
            exhorto-acuse | {"aQuienes": "quienes poseen una cuenta personal", "texto": "Cuide lo que publica", "cuantas": 2} | acuse del exhorto | Ninguna sabe a quién más se exhortó
            exhorto-acuse | {"aQuienes": "quienes difunden actividades", "texto": "Dé de baja su portal", "cuantas": 0} | acuse del exhorto | Nada queda por hacer
            incidente-con-vista | {"pasado": "la intervinieron", "conocido": "jueves 12 de noviembre de 2026, 08:10:00 h", "demora": "1 h 50 min", "descripcion": "Publicó enlaces"} | vista por uso indebido de una cuenta | para los efectos que correspondan
            incidente-uso-indebido | {"pasado": "la intervinieron", "conocido": "jueves 12 de noviembre de 2026, 08:10:00 h", "demora": "1 h 50 min", "descripcion": "Publicó enlaces"} | se dio vista a la Sindicatura | no tiene que hacer nada
            incidente-acordado | {"acuerdo": "sin medida", "motivo": "No hay riesgo"} | la Sindicatura acordó, sin medida | No hay riesgo
            incidente-medida | {"ruta": "/oficios/AAAA", "oficio": "SIND/RS/0001/2026", "medida": "Revisar entre dos", "ley": "artículo 12"} | medida preventiva, oficio SIND/RS/0001/2026 | Revisar entre dos
            publicacion-por-revisar | {"contenido": "Cierre de la calle Hidalgo", "direccion": "https://www.facebook.com/ObrasTecate/posts/1", "vigencia": "viernes 13 de noviembre de 2026"} | revise una publicación cuya vigencia terminó | Nada se retira solo
            publicacion-recordatorio | {"contenido": "Cierre de la calle Hidalgo", "vigencia": "viernes 13 de noviembre de 2026"} | recordatorio interno, falta revisar una publicación | meta interna, no normativa
            regularizacion-recibida | {} | se presentó la regularización de Obras Públicas Tecate | nada caduca solo
            regularizacion-por-verificar | {"sujecion": "los responsables se sujetan"} | falta verificar el carácter de Obras Públicas Tecate | los responsables se sujetan
            regularizacion-resultado | {"resultado": "la cuenta conserva su carácter institucional", "razon": "Cumple un criterio.", "conserva": true, "oficio": "CS/RS/0001/2026", "motivo": "Usa el nombre"} | la cuenta conserva su carácter institucional | La cuenta está vigente
            regularizacion-resultado | {"resultado": "la cuenta se considera a título personal", "razon": "No se sujetan.", "conserva": false, "oficio": "CS/RS/0001/2026", "motivo": "Así lo manifestó"} | la cuenta se considera a título personal | salió del directorio
            regularizacion-vista | {"resultado": "la cuenta se considera a título personal", "razon": "No se sujetan.", "oficio": "CS/RS/0001/2026", "motivo": "No se sujetan"} | vista a la Sindicatura, la cuenta se considera a título personal | no vigila cuentas personales
            horario-por-publicar | {"ruta": "/", "periodo": "del sábado 14 de noviembre de 2026 al lunes 16 de noviembre de 2026", "motivo": "tercer lunes de «noviembre»", "cuentas": "OBRAS-FB-1"} | publique su horario de atención del sábado 14 de noviembre de 2026 al lunes 16 de noviembre de 2026 | tercer lunes de «noviembre»
            solicitud-recibida | {"fuente": "Oficio 12", "fechaPrevista": "viernes 20 de noviembre de 2026"} | Dirección de Obras Públicas pide publicar en las cuentas centrales | Para publicarlo después, deje abierta la tarea
            solicitud-recibida | {"fuente": "Oficio 12", "fechaPrevista": "viernes 20 de noviembre de 2026", "archivos": "«cartel.png», 48213 bytes, SHA-256 53a1"} | Dirección de Obras Públicas pide publicar en las cuentas centrales | «cartel.png», 48213 bytes, SHA-256 53a1
            solicitud-acuse | {} | acuse de la solicitud de publicación | La norma no fija plazo ni da efecto al silencio
            solicitud-publicada | {"cuentaCentral": "Tecate (CS-FB-1)", "direccion": "https://www.facebook.com/TecateOficial/posts/1", "publicadoEl": "viernes 20 de noviembre de 2026, 10:00:00 h"} | el contenido se publicó en Tecate (CS-FB-1) | El trámite concluyó
            solicitud-no-publicada | {"motivo": "Razón «única»"} | el contenido no se publicó en las cuentas centrales | La norma no fija plazo ni da efecto al silencio; puede presentar otra.
            solicitud-retirada | {"motivo": "Razón «única»"} | se retiró la solicitud de publicación | Nada queda por hacer
            solicitud-recordatorio | {} | recordatorio interno, solicitud de publicación sin atender | meta interna, no normativa
            visto-bueno-recibido | {"version": 1, "fuente": "Oficio 12", "sha256": "53a1"} | Dirección de Obras Públicas pide visto bueno | La nota no fija plazo ni da efecto al silencio
            visto-bueno-recibido | {"version": 2, "fuente": "Oficio 12", "sha256": "53a1", "archivos": "«cartel.png», 48213 bytes, SHA-256 53a1"} | Dirección de Obras Públicas pide visto bueno, versión 2 | corrigió el contenido
            visto-bueno-acuse | {"version": 1} | acuse del contenido enviado para visto bueno | Sin visto bueno no se publica.
            visto-bueno-no-requerido | {"version": 1, "motivo": "Razón «única»"} | el contenido no necesita visto bueno | Razón «única»
            visto-bueno-observado | {"version": 1, "motivo": "Razón «única»"} | Comunicación Social hizo observaciones al contenido | Razón «única»
            visto-bueno-negado | {"version": 1, "motivo": "Razón «única»"} | no se otorgó el visto bueno | Razón «única»
            visto-bueno-publicado | {"version": 1, "cuentaCentral": "Gobierno (CS-FB-1)", "direccion": "https://www.facebook.com/Gobierno/posts/1", "publicadoEl": "martes 17 de enero de 2023, 10:00:00 h"} | el contenido se publicó en Gobierno (CS-FB-1) | El trámite concluyó
            visto-bueno-retirado | {"version": 1, "motivo": "Razón «única»"} | se retiró el contenido enviado | Nada queda por hacer
            visto-bueno-recordatorio | {"version": 1} | recordatorio interno, visto bueno sin respuesta | meta interna, no normativa
            sugerencia-acuse | {"disposicion": "Criterios generales, «VII»", "propuesta": "Precisar la «hora»"} | acuse de la sugerencia para la norma | La norma no fija plazo ni da efecto al silencio
            sugerencia-recibida | {"disposicion": "Criterios generales, «VII»", "propuesta": "Precisar la «hora»"} | Dirección de Obras Públicas sugiere un cambio a la norma | La norma no fija plazo.
            sugerencia-analizada | {"disposicion": "Criterios generales, «VII»", "propuesta": "Precisar la «hora»", "oficio": "SIND/RS/0001/2026", "resultado": "No se toma en cuenta", "respuesta": "Ya lo «dice»"} | respuesta a la sugerencia para la norma, oficio SIND/RS/0001/2026 | Puede presentar otra sugerencia.
            revision-norma-iniciada | {"version": "N10-2015-03", "sugerencias": "NOR-SIND-2026-0001 («VII»)"} | recordatorio interno, revisión anual de la norma | meta interna, no normativa
            norma-version-registrada | {"version": "N10-2027-01", "publicadaEl": "viernes 15 de enero de 2027", "direccion": "https://transparencia.tecate.gob.mx/n.pdf", "yaSeAplica": false} | N10-2027-01 obliga desde el viernes 15 de enero de 2027 | cuando sistemas carga el perfil de la versión
            norma-version-registrada | {"version": "N10-2015-03", "publicadaEl": "viernes 20 de marzo de 2015", "direccion": "https://transparencia.tecate.gob.mx/n.pdf", "yaSeAplica": true} | N10-2015-03 obliga desde el viernes 20 de marzo de 2015 | desde ahora consta su fecha exacta
            periodo-sin-publicacion | {"periodicidad": "diaria", "periodo": "el miércoles 11 de noviembre de 2026"} | sin publicación en su periodo | no es una sanción y no pide nada
            cuenta-presunta-abandonada | {"desde": "martes 10 de noviembre de 2026"} | presunta abandonada | reactivarla, iniciar su baja o justificar
            inactividad-recordatorio | {} | recordatorio interno, cuenta sin publicaciones | meta interna, no normativa
            veda-registrada | {"estado": "REGISTRADA", "tipo": "local", "territorio": "MX-BC", "inicio": "domingo 4 de abril de 2027", "periodo": "del domingo 4 de abril de 2027 al domingo 6 de junio de 2027", "provisional": true} | veda electoral del domingo 4 de abril de 2027 al domingo 6 de junio de 2027, fecha provisional | es fecha provisional
            veda-registrada | {"estado": "REGISTRADA", "tipo": "local", "territorio": "MX-BC", "inicio": "domingo 4 de abril de 2027", "periodo": "del domingo 4 de abril de 2027 al domingo 6 de junio de 2027", "provisional": false, "acuerdo": "Acuerdo «12/2027»", "advertencia": "¿Es «correcto»?"} | veda electoral del domingo 4 de abril de 2027 al domingo 6 de junio de 2027 | ¿Es «correcto»?
            veda-registrada | {"estado": "NO_APLICA", "tipo": "local", "territorio": "MX-BC", "inicio": "domingo 4 de abril de 2027", "periodo": "del domingo 4 de abril de 2027 al domingo 6 de junio de 2027", "provisional": false, "acuerdo": "Acuerdo «12/2027»"} | la veda registrada no rige aquí | en este municipio no suspende nada
            veda-proxima | {"tipo": "local", "territorio": "MX-BC", "inicio": "domingo 4 de abril de 2027", "periodo": "del domingo 4 de abril de 2027 al domingo 6 de junio de 2027", "provisional": true} | recordatorio interno, la veda electoral comienza el domingo 4 de abril de 2027 | meta interna, no normativa
            veda-proxima | {"tipo": "local", "territorio": "MX-BC", "inicio": "domingo 4 de abril de 2027", "periodo": "del domingo 4 de abril de 2027 al domingo 6 de junio de 2027", "provisional": true, "tardio": true} | recordatorio interno, la veda electoral comienza el domingo 4 de abril de 2027 (enviado con retraso) | Se envió con retraso
            veda-por-confirmar | {"tipo": "local", "territorio": "MX-BC", "inicio": "domingo 4 de abril de 2027", "periodo": "del domingo 4 de abril de 2027 al domingo 6 de junio de 2027", "provisional": true} | confirme o corrija la fecha de la veda con su acuerdo | Confirme o corrija la fecha con su acuerdo
            veda-iniciada | {"tipo": "local", "territorio": "MX-BC", "inicio": "domingo 4 de abril de 2027", "periodo": "del domingo 4 de abril de 2027 al domingo 6 de junio de 2027", "provisional": false, "acuerdo": "Acuerdo «12/2027»"} | veda electoral, la propaganda se suspende del domingo 4 de abril de 2027 al domingo 6 de junio de 2027 | medidas de protección civil en casos de emergencia
            veda-iniciada | {"tipo": "local", "territorio": "MX-BC", "inicio": "domingo 4 de abril de 2027", "periodo": "del domingo 4 de abril de 2027 al domingo 6 de junio de 2027", "provisional": true} | veda electoral, la propaganda se suspende del domingo 4 de abril de 2027 al domingo 6 de junio de 2027 | es fecha provisional
            veda-corregida | {"tipo": "local", "territorio": "MX-BC", "inicio": "domingo 4 de abril de 2027", "periodo": "del domingo 4 de abril de 2027 al domingo 6 de junio de 2027", "provisional": false, "acuerdo": "Acuerdo «12/2027»", "antes": "del domingo 11 de abril"} | cambiaron las fechas de la veda, rige del domingo 4 de abril de 2027 al domingo 6 de junio de 2027 | del domingo 11 de abril
            veda-corregida | {"tipo": "local", "territorio": "MX-BC", "inicio": "domingo 4 de abril de 2027", "periodo": "del domingo 4 de abril de 2027 al domingo 6 de junio de 2027", "provisional": false, "acuerdo": "Acuerdo «12/2027»", "antes": "del domingo 4 de abril de 2027 al domingo 6 de junio de 2027"} | se confirmó la veda, rige del domingo 4 de abril de 2027 al domingo 6 de junio de 2027 | Estas fechas valen desde ahora
            veda-retirada | {"tipo": "local", "territorio": "MX-BC", "inicio": "domingo 4 de abril de 2027", "periodo": "del domingo 4 de abril de 2027 al domingo 6 de junio de 2027", "provisional": false, "acuerdo": "Acuerdo «12/2027»", "motivo": "Se «capturó» mal"} | se retiró el periodo de veda del domingo 4 de abril de 2027 al domingo 6 de junio de 2027 | Se «capturó» mal
            veda-levantada | {"tipo": "local", "territorio": "MX-BC", "inicio": "domingo 4 de abril de 2027", "periodo": "del domingo 4 de abril de 2027 al domingo 6 de junio de 2027", "provisional": false, "acuerdo": "Acuerdo «12/2027»", "otraRige": false} | se levantó la veda electoral | puede publicarse otra vez
            veda-levantada | {"tipo": "local", "territorio": "MX-BC", "inicio": "domingo 4 de abril de 2027", "periodo": "del domingo 4 de abril de 2027 al domingo 6 de junio de 2027", "provisional": false, "acuerdo": "Acuerdo «12/2027»", "otraRige": true} | se levantó la veda electoral | sigue suspendida
            veda-levantada | {"tipo": "local", "territorio": "MX-BC", "inicio": "domingo 4 de abril de 2027", "periodo": "del domingo 4 de abril de 2027 al domingo 6 de junio de 2027", "provisional": false, "acuerdo": "Acuerdo «12/2027»", "oficina": "sindicatura", "sinRevisar": "DIF-X-1"} | se levantó la veda electoral | no prejuzga sobre responsabilidad alguna
            consulta-resultado | {"estado": "PROCEDENTE", "motivo": "Razón «única»"} | puede publicar | tal como lo consultó
            consulta-resultado | {"estado": "NO_PROCEDENTE", "motivo": "Razón «única»"} | no procede publicar | según los motivos
            consulta-resultado | {"estado": "NO_PROCEDENTE_POR_SILENCIO", "motivo": "Razón «única»"} | no procede publicar, venció el plazo sin respuesta | otro folio y otro plazo
            consulta-resultado | {"estado": "NO_PROCEDENTE_POR_RESERVA", "motivo": "Razón «única»"} | no procede publicar, se advierte información reservada o datos personales | Transparencia advierte
            consulta-resultado | {"estado": "SIN_OBJETO", "motivo": "Razón «única»"} | la consulta quedó sin objeto | concluyó sin respuesta
            consulta-resultado | {"estado": "PUBLICADA", "motivo": "Razón «única»"} | quedó asentada la publicación | El trámite concluyó
            consulta-silencio | {} | venció el plazo sin respuesta, la publicación no es procedente | respuesta extemporánea
            consulta-por-publicar | {} | ya puede publicarse, falta su opinión | dígalo en ella antes de que se publique
            consulta-extemporanea | {"respuesta": "Habría sido procedente", "motivo": "Se atendió tarde"} | respuesta extemporánea, la consulta sigue concluida | Habría sido procedente
            consulta-concluida | {"estado": "NO_PROCEDENTE_POR_RESERVA", "motivo": "Trae domicilios"} | la consulta concluyó, se advierte información reservada o datos personales | ya no está en la bandeja
            consulta-concluida | {"estado": "SIN_OBJETO", "motivo": "La obra se pospuso"} | la consulta concluyó, quedó sin objeto | ya no está en la bandeja
            consulta-plazo-movido | {"anterior": "martes 17", "nuevo": "miércoles 18", "motivo": "Suspensión de labores"} | cambió el plazo, ahora vence el miércoles 18 | Suspensión de labores
            """;

    private final RedactarCorreo redactar = new RedactarCorreo(NORMA, "https://redes.tecate.gob.mx/");

    /** Lo que solo niega una política de difusión, en el municipio que la tiene. */
    private final RedactarCorreo conPolitica =
            new RedactarCorreo(norma("coatzacoalcos"), "https://redes.tecate.gob.mx/");

    @ParameterizedTest(name = "{0}")
    @MethodSource("todos")
    @DisplayName(
            "Dada cualquier plantilla y estado, el correo trae folio, liga, fundamento y acentos en sus dos partes; a quien"
                    + " solo le concierne su oficio, la de él")
    void redacta(String plantilla, Map<String, Object> datos, String asunto, String frase) {
        Correo correo = redactar(plantilla, datos);
        Object liga = datos.getOrDefault("ruta", "/expedientes/" + FOLIO);

        assertThat(correo.asunto()).isEqualTo(FOLIO + ": " + asunto);
        assertThat(correo.clausula()).matches("(NT10|AMB|COATZA)-\\S+( (NT10|AMB|COATZA)-\\S+)*");
        for (String parte : List.of(correo.texto(), correo.html())) {
            assertThat(parte)
                    .contains("https://redes.tecate.gob.mx" + liga, "Dirección de Obras Públicas")
                    .contains("Ayuntamiento", "Fundamento")
                    .contains(frase)
                    .doesNotContain("NT10-", "COATZA-", "AMB-", "null", "[#", "${", " th:");
            assertThat(Stream.of("tecate", "coatzacoalcos")
                            .flatMap(perfil -> norma(perfil).citas(correo.clausula()).stream()))
                    .as("lo que la norma cita, en %s", plantilla)
                    .anyMatch(parte::contains);
        }
        assertThat(correo.texto()).doesNotContain("Asunto:", "Cláusulas:", "\n\n\n");
    }

    @Test
    @DisplayName("NT10-SR-1: el cargo que queda vacante por la carga del padrón no tiene expediente: la alerta lleva"
            + " al padrón y no habla de folio alguno")
    void sinExpediente() {
        Correo correo = redactar.ejecutar(
                "1",
                "PADRON",
                "cargo-vacante",
                "sindicatura@tecate.gob.mx",
                Map.of(
                        "ruta", "/padron",
                        "organoNombre", "Dirección de Obras Públicas",
                        "cuentaNombre", "Obras (OBRAS-FB-1)",
                        "cargo", "Titular del órgano",
                        "recepcionTexto", "viernes 13 de noviembre de 2026"));
        assertThat(correo.asunto()).isEqualTo("Padrón: alerta, cargo vacante: Titular del órgano");
        for (String parte : List.of(correo.texto(), correo.html())) {
            assertThat(parte)
                    .contains("https://redes.tecate.gob.mx/padron", "Registrado", "Fundamento")
                    .doesNotContain("folio", "Folio", "xpediente", "PADRON", "null", "[#", "${");
        }
    }

    /** Cada correo de {@link #TODOS}: plantilla, datos propios, asunto y frase. */
    static Stream<Arguments> todos() {
        return TODOS.lines()
                .map(correo -> correo.split(" \\| "))
                .map(correo -> arguments(correo[0], Peticiones.leer(correo[1]), correo[2], correo[3]));
    }

    @Test
    @DisplayName("Dado un contenido con marcas HTML, la parte HTML las muestra como texto y la de texto no las toca")
    void escapa() {
        Correo correo = redactar("consulta-acuse", Map.of("contenido", "<script>alert(1)</script> & más\n\n\n- sí"));

        assertThat(correo.html())
                .doesNotContain("<script>")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; más");
        assertThat(correo.texto()).contains("<script>alert(1)</script> & más\n\n\n- sí");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"miércoles 18\\r\\nBcc: otro@x.mx", "miércoles 18\\nBcc: otro@x.mx"})
    @DisplayName("Dado un dato con saltos de renglón, el asunto sigue siendo un solo renglón")
    void asuntoDeUnRenglon(String nuevo) {
        Correo correo = redactar(
                "consulta-plazo-movido", Map.of("anterior", "x", "motivo", "x", "nuevo", nuevo.translateEscapes()));

        assertThat(correo.asunto()).doesNotContain("\n", "\r").doesNotContain("Bcc");
    }

    @Test
    @DisplayName(
            "AMB-06: dado un correo que también se funda en una lectura de la norma, cita solo la cláusula; la lectura"
                    + " queda en la bitácora")
    void lecturaNoEsClausula() {
        Correo correo = redactar("consulta-plazo-movido", Map.of("anterior", "x", "motivo", "x", "nuevo", "y"));

        for (String parte : List.of(correo.texto(), correo.html().replaceAll("<[^>]+>", ""))) {
            assertThat(parte)
                    .contains("Criterios generales, fracción VII")
                    .doesNotContain("NT10-", "AMB-", "Lectura", "lectura");
        }
        assertThat(correo.clausula()).contains("AMB-06");
    }

    @Test
    @DisplayName("NT10-TR-4: dado el buzón de Comunicación Social del perfil, todo correo sale de él")
    void remitente() {
        assertThat(redactar("consulta-acuse", Map.of()).de())
                .isEqualTo(NORMA.oficina("comunicacion-social").correo())
                .endsWith("@" + NORMA.dominioCorreo());
    }

    @Test
    @DisplayName("Dado el mismo aviso, el Message-ID es el mismo en cada intento y lleva el folio")
    void messageIdEstable() {
        assertThat(redactar("consulta-acuse", Map.of()).messageId())
                .isEqualTo("<" + FOLIO + ".consulta-acuse.a1@tecate.gob.mx>");
    }

    private Correo redactar(String plantilla, Map<String, Object> propios) {
        return (plantilla.matches("apertura-no-admitida|visto-bueno-.*") ? conPolitica : redactar)
                .ejecutar("a1", FOLIO, plantilla, "alguien@tecate.gob.mx", datos(propios));
    }

    /** Los que todo correo lleva, y los propios. */
    static Map<String, Object> datos(Map<String, Object> propios) {
        Map<String, Object> datos = new HashMap<>(Map.of(
                "organoNombre", "Dirección de Obras Públicas",
                "cuentaNombre", "Obras Públicas Tecate",
                "contenido", "Cierre de la calle Hidalgo",
                "duda", "¿Procede?",
                "recepcionTexto", "jueves 12 de noviembre de 2026, 10:00:00 h",
                "vencimientoTexto", "miércoles 18 de noviembre de 2026, 24:00 h",
                "cambio", "Administración titular: entra Jefa de Prueba en lugar de Administradora de Prueba",
                "cargo", "Administración titular",
                "fechaEfectivaTexto", "viernes 1 de octubre de 2027",
                "computo", List.of("jueves 12: recepción", "viernes 13: día 1", "miércoles 18: día 3")));
        datos.putAll(propios);
        return datos;
    }
}
