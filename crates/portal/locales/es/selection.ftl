# Selección para validación: miembros por puntuación, ponderaciones, parte aleatoria y comercio declarado por los miembros.

nav-selection = Selección
selection-title = Selección para validación
selection-lead = Miembros según el riesgo que una validación debería examinar. Los puntos son sobre 100. Lo que no se conoce se deja fuera de la suma y se nombra; el intervalo dice cuál podría ser la puntuación si se conociera.
selection-made-with = Ponderaciones: versión { $version }. Tabla de amenazas: versión { $threats }.
selection-kpi-members = miembros en regla
selection-kpi-drawn = extraídos al azar para { $year }
selection-kpi-blind = puntuados sobre menos de la mitad
selection-kpi-blind-note = Se desconoce la mitad del peso o más.
selection-region = Región
selection-region-other = Otros países
selection-show = Mostrar
selection-show-all = Todos los miembros
selection-show-random = Extraídos al azar este año
selection-show-due = Validación que vence en 90 días
selection-show-unknown = Falta algún dato
selection-col-place = Puesto
selection-col-score = Puntuación
selection-col-why = Lo que más cuenta
selection-col-due = Validación exigida por ley
selection-no-score = Sin puntuación
selection-range = { $low } a { $high }
selection-not-known = No se conoce: { $factors }
selection-tag-random = Extraído al azar
selection-proposal-waits-here = Hay otras ponderaciones propuestas que esperan una decisión.

file-go-selection = Por qué esta puntuación para validación
selection-by-version = Ponderaciones: versión { $n }.
selection-version-approved = Aprobada el { $day }.
selection-version-pack = Del paquete de políticas, versión { $version } de sus reglas.
selection-of-hundred = de 100 puntos
selection-place = Puesto { $n } de { $of }
selection-unknown = No se conoce el { $percent }% del peso aplicable.
selection-unknown-how = La puntuación se calcula con lo demás. Si se conociera el resto, podría ser cualquiera entre { $low } y { $high }.
selection-drawn-because = Extraído al azar para { $year }, sea cual sea la puntuación: se extraen { $n } de { $of } en su estrato.
selection-factors = Factores
selection-factor = Factor
selection-weight = Peso
selection-degree = Grado
selection-points = Puntos
selection-total = Puntuación
selection-how = Los puntos son el peso por el grado, divididos por el peso de los factores conocidos.
selection-declared-only = Solo se conoce lo que declara el miembro. Los datos comerciales de la aduana aún no están conectados.
selection-row = Fila del registro
selection-row-day = Su fecha
selection-source = Fuente: { $source }
selection-not-applicable = No se refiere a este tipo de entidad
selection-missing-no-place = No se conoce: no hay instalaciones ni socios registrados
selection-missing-not-rated = No se conoce: ninguno de sus países está calificado
selection-missing-never-visited = No se conoce: ninguna validación lo ha examinado todavía
selection-missing-not-declared = No se conoce: el miembro no lo ha declarado
selection-missing-too-old = No se conoce: lo que declaró el miembro es demasiado antiguo
selection-missing-nothing-known = No se conoce: sin verificación de antecedentes, evaluación de riesgos ni decisiones
selection-missing-no-clock = No se conoce: no corre ningún plazo hacia una validación

selection-sites = { $count ->
    [one] 1 instalación
   *[other] { $count } instalaciones
}
selection-partners = { $count ->
    [one] 1 socio
   *[other] { $count } socios
}
selection-row-threat = { $country }: { $level } ({ $kind }). { $where }.
selection-row-threat-sample = { $country }: { $level } ({ $kind }); calificación de ejemplo sin fuente que la respalde. { $where }.
selection-row-unrated = { $country } no está calificado. { $where }.
selection-row-finding-due = La empresa y el programa acordaron este día, o lo fijó un plazo al anotar la deficiencia; su página dice cuál.
selection-row-finding-open = Deficiencia en { $criterion }, abierta.
selection-row-finding-overdue = Deficiencia en { $criterion }, vencida.
selection-row-finding-closed = Deficiencia en { $criterion }, cerrada el { $closed }.
selection-row-emergency = Hay una revisión de emergencia abierta.
selection-row-import-volume = { $amount } despachos de importación en { $year }, según declara el miembro.
selection-row-import-value = { $amount } miles de dólares estadounidenses en { $year }, según declara el miembro.
selection-row-expedited-lane = { $amount } cruces por el carril rápido en { $year }, según declara el miembro.
selection-row-sector = { $visited } de { $members } miembros de este tipo de entidad recibieron visita desde el { $since }; el { $unvisited }% no.
selection-row-adverse-suspend = La empresa fue suspendida.
selection-row-adverse-remove = La empresa fue excluida.
selection-row-adverse-deny = Se denegó una solicitud.
selection-row-vetting-passed = Verificación de antecedentes superada.
selection-row-vetting-failed = Verificación de antecedentes no superada.
selection-row-vetting-referred = La verificación de antecedentes se remitió y sigue abierta.
selection-row-assessment-missing = No hay ninguna evaluación de riesgos de la cadena de suministro firmada.
selection-row-assessment = La evaluación de riesgos de la cadena de suministro está firmada; abajo figura el día de la siguiente.
selection-row-clock = { $name }.
selection-see-threats = Tabla de amenazas
selection-see-finding = Constatación
selection-see-decisions = Decisiones
selection-see-trade = Cifras de comercio
selection-see-notices = Avisos
selection-see-vetting = Verificación de antecedentes
selection-see-assessment = Evaluación de riesgos
selection-see-file = Expediente de la empresa

selection-weights-title = Ponderaciones
selection-weights-lead = Cada factor da un grado de 0 a 100; su peso dice cuánto cuenta. Los pesos suman 100. Una persona propone el cambio, se simula con todos los miembros y otra lo aprueba.
selection-measure = Qué mide
selection-applies-all = Para todos los tipos de entidad.
selection-applies = Para: { $types }.
selection-propose-title = Proponer otras ponderaciones
selection-propose-lead = Cambie los pesos y vea primero qué cambiaría: quién entra en la cabeza de la lista y quién sale.
selection-weights-legend = Pesos, en total 100
selection-simulate = Mostrar qué cambiaría
selection-simulate-again = Mostrar de nuevo
selection-propose = Proponer estas ponderaciones
selection-reasons = Motivos
selection-reasons-hint = Quedan en el registro junto a los pesos.
selection-versions = Versiones y propuestas
selection-version = Versión { $n }
selection-version-in-force = Vigente
selection-version-replaced = Sustituida
selection-proposal = Propuesta { $n }
selection-proposal-waits = Espera una decisión
selection-proposal-declined = Rechazada
selection-proposed-by = Propuesta por { $name } el { $day }
selection-approved-by = Aprobada por { $name } el { $day }
selection-declined-by = Rechazada por { $name } el { $day }
selection-became = Aprobada como versión { $n }
selection-seen = Al proponerla se compararon { $members } miembros, { $top } de ellos en cabeza: { $count ->
    [0] nadie habría cambiado de lugar con los demás.
    [one] 1 habría entrado en cabeza.
   *[other] { $count } habrían entrado en cabeza.
}
selection-weight-before = Sustituido
selection-weight-after = Propuesto
selection-simulated-title = Qué cambiaría hoy
selection-simulated = Se comparan { $members } miembros; los primeros { $top } son la cabeza. { $count ->
    [0] Los mismos miembros siguen en cabeza.
    [one] 1 miembro entra en cabeza y 1 sale.
   *[other] { $count } miembros entran en cabeza y otros tantos salen.
}
selection-simulated-more = { $count ->
    [one] No se muestra uno más a cada lado.
   *[other] No se muestran { $count } más a cada lado.
}
selection-entering = Entran en cabeza
selection-leaving = Salen de cabeza
selection-moved = puesto { $before } → { $after }
selection-members = Miembros
selection-top-before = Cabeza ahora
selection-top-after = Cabeza entonces
selection-change = Cambio
selection-decide-title = Decidir
selection-decide-hint = Diga por qué. Los motivos quedan en el registro.
selection-own-proposal = Usted propuso estas ponderaciones, así que otra persona debe aprobarlas. Puede retirar la propuesta.
selection-approve = Aprobar
selection-decline = Rechazar
selection-take-back = Retirarla
selection-proposed = Las ponderaciones están propuestas. Decide otra persona.
selection-approved = Las nuevas ponderaciones están vigentes.
selection-declined = La propuesta fue rechazada. Las ponderaciones siguen como están.

selection-draws-title = Parte aleatoria
selection-draws-lead = Primero se fijan los miembros, después se registra una semilla que nadie eligió y luego se extrae la parte a partir de ambos. Hay una extracción por año. Quien dude puede repetirla.
selection-draws-none = Ningún año tiene todavía una extracción.
selection-draw-of = Parte aleatoria de { $year }
selection-draw-about = { $drawn } de { $members } miembros extraídos; semilla registrada el { $day }
selection-draw-about-open = { $members } miembros; semilla registrada el { $day }; aún sin extraer
selection-draw-drawn = Extraída
selection-draw-seeded = Semilla registrada
selection-frame-today = De qué se haría hoy una extracción
selection-frame-how = Se extrae el { $percent }% de cada estrato, y al menos un miembro. Los estratos con menos de { $least } miembros se unen: un miembro solo en su estrato saldría todos los años.
selection-strata = Estratos
selection-stratum = Estrato
selection-stratum-other = { $type } · regiones pequeñas juntas
selection-stratum-rest = Tipos de entidad pequeños juntos
selection-to-draw = Por extraer
selection-chance = Probabilidad de cada miembro
selection-percent = { $n }%
selection-draw-open-title = Comenzar la extracción de un año
selection-draw-open-lead = Esto fija los miembros y registra la semilla de forma definitiva. Quienes ingresen después no forman parte.
selection-draw-year = Año
selection-draw-open = Fijar los miembros y registrar la semilla
selection-draw-opened = Los miembros y la semilla están registrados. Se puede extraer.
selection-draw-ready = Los miembros y la semilla están registrados. El resultado se sigue solo de ellos.
selection-draw-do = Extraer
selection-draw-done = La parte está extraída.
selection-audit = Auditoría
selection-audit-holds = Se cumple
selection-audit-broken = No se cumple
selection-audit-frame-holds = Los miembros son aquellos cuyo hash se registró antes de la semilla.
selection-audit-frame-broken = Los miembros no son aquellos cuyo hash se registró antes de la semilla.
selection-audit-draw-holds = Extraído de nuevo ahora mismo: los mismos { $n } miembros.
selection-audit-draw-broken = Extraído de nuevo ahora mismo: otros miembros que los { $n } registrados.
selection-draw-frame = Miembros
selection-draw-frame-says = { $members } miembros, { $percent }% por extraer
selection-draw-fixed = Fijados
selection-by-at = { $name }, { $at }
selection-draw-hash = Hash de los miembros
selection-draw-seed = Semilla
selection-draw-seed-at = Semilla registrada
selection-draw-made = Extraída
selection-repeat = Cómo repetir la extracción sin este sistema
selection-repeat-how = El puesto de un miembro es el SHA-256 de semilla, estrato y miembro separados por barras; en cada estrato se extraen los puestos más bajos. El archivo contiene cada miembro con su puesto. Para el primer miembro, en un terminal:
selection-frame-csv = Miembros con sus puestos, en CSV
selection-chosen = Miembros extraídos

trade-title = Cifras de comercio
trade-lead = Cuánto importa la empresa y con qué frecuencia usa el carril rápido, por año natural. El programa usa estas cifras para elegir a quién validar.
trade-none = Todavía no se ha declarado ningún año.
trade-year = Año
trade-entries = Despachos de importación
trade-entries-hint = Cuántos despachos se presentaron para las importaciones de la empresa. Deje vacío lo que no sepa.
trade-value = Valor de las importaciones, en miles de dólares estadounidenses
trade-value-hint = Valor declarado, por ejemplo 12.500 para 12,5 millones de dólares.
trade-crossings = Cruces por el carril rápido
trade-crossings-hint = Cruces FAST con mercancías de la empresa. Escriba 0 si no hubo.
trade-on = Declarado
trade-declare-title = Declarar un año
trade-declare-lead = Un año se puede declarar de nuevo; cuenta lo último y lo anterior queda en el registro.
trade-declare = Declarar
trade-declared = Las cifras están registradas.

refusal-selection-reasons-short = Diga por qué en al menos { $least } caracteres.
refusal-selection-reasons-long = Los motivos tienen como máximo { $most } caracteres.
refusal-selection-sum = Los pesos suman { $sum }. Cámbielos para que sumen 100.
refusal-selection-weight = Escriba un número entero de 0 a 100.
refusal-selection-same = Estas ponderaciones ya están vigentes. Cambie al menos dos.
refusal-selection-waiting = Otra propuesta espera una decisión. Decídala primero.
refusal-selection-decided = Esta propuesta ya está decidida.
refusal-selection-own = Usted propuso estas ponderaciones. Debe aprobarlas otra persona.
refusal-selection-empty-frame = No hay ningún miembro del que extraer.
refusal-selection-no-share = El paquete de políticas no prevé ninguna parte aleatoria.
refusal-selection-year = Elija este año o el siguiente.
refusal-selection-drawn-once = Este año ya tiene su extracción. Hay una por año, para que nadie repita hasta que el resultado guste.
refusal-selection-no-seed = La semilla debe registrarse antes de la extracción.
refusal-trade-year = Elija un año completo de { $from } a { $to }.
refusal-trade-number = Escriba un número entero, como 1200.
refusal-trade-nothing = Indique al menos una cifra.
