#!/usr/bin/env python3
"""Rehace la cadena de una bitácora por fuera del programa. Solo usa la biblioteca estándar.

  python3 verificar_bitacora.py FOLIO ARCHIVO [NÚMERO HUELLA]

FOLIO: el del expediente, o la clave de la cuenta.
ARCHIVO: la bitácora entera, en CSV o en JSON, como se descarga («-», la entrada estándar).
NÚMERO y HUELLA: los de un acuse u oficio, en su sello de integridad, o los de un PDF de la bitácora."""
import csv, hashlib, io, json, re, sys
from datetime import datetime, timezone

def huella(*partes):
    todo = hashlib.sha256()
    for parte in partes:
        octetos = parte.encode("utf-8")
        todo.update(len(octetos).to_bytes(4, "big") + octetos)
    return todo.hexdigest()

def en_utc(texto):
    hasta_segundos, fraccion, desfase = re.fullmatch(r"(.{19})(?:\.(\d+))?(Z|[+-]\d\d:\d\d)", texto).groups()
    instante = datetime.strptime(hasta_segundos + desfase.replace("Z", "+00:00"), "%Y-%m-%dT%H:%M:%S%z")
    micros = (fraccion or "").ljust(6, "0")
    fraccion = "" if micros == "000000" else "." + (micros[:3] if micros.endswith("000") else micros)
    return instante.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S") + fraccion + "Z"

if len(sys.argv) not in (3, 5):
    sys.exit(__doc__)
folio, archivo = sys.argv[1:3]
texto = (sys.stdin.buffer if archivo == "-" else open(archivo, "rb")).read().decode("utf-8-sig")
if texto.startswith("numero,"):  # CSV: sin el apóstrofo de lo que parecería fórmula; vacía, la celda no está
    asientos = [{k: v[1:] if v.startswith("'") else v for k, v in renglon.items() if v}
                for renglon in csv.DictReader(io.StringIO(texto, newline=""))]
else:
    asientos = json.loads(texto)
if asientos and "numero" not in asientos[0]:
    sys.exit("ES UN EXTRACTO: le faltan asientos; la cuenta se hace con la bitácora entera.")
huellas = [huella("redes-bitacora-1", folio)]
for esperado, a in enumerate(asientos, start=1):
    clausula = [] if a.get("clausula") is None else [a["clausula"]]
    partes = [huellas[-1], folio, str(a["numero"]), en_utc(a["instante"]), a["actor"], a["suceso"]]
    huellas.append(huella(*partes, *clausula, a.get("detalle", "")))
    if int(a["numero"]) != esperado or a["hash"] != huellas[-1]:
        sys.exit(f"ALTERADA: el primer asiento que no corresponde es el {esperado}.")
if len(sys.argv) == 5 and huellas[int(sys.argv[3]):][:1] != [sys.argv[4].lower()]:
    sys.exit(f"NO COINCIDE con el papel: el asiento {sys.argv[3]} no está o su huella es otra.")
print(f"ÍNTEGRA: {len(asientos)} asientos; huella del último, {huellas[-1]}")
