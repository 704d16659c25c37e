# El plan anual de validaciones: quién puede validar y cuándo, el plan, decisiones contra él, qué pasaría si, replanificar.

nav-planning = Plan de validaciones
planning-title = Plan de validaciones
planning-lead = Quién valida a quién, en qué mes y cómo, contrastado con las horas que hay.
planning-of = Plan de validaciones { $year }
planning-round = { $year }, plan { $n }
planning-none = Ningún año tiene plan todavía.
planning-planned-of = { $planned } de { $members } miembros planificados
planning-drafted-on = Elaborado el { $day }
planning-gap-short = un plan podría ser mejor en { $gap } como máximo
planning-overrides = { $count ->
    [one] decidido de otro modo para { $count } miembro
   *[other] decidido de otro modo para { $count } miembros
}
planning-stage-drafted = Sin resolver
planning-stage-waiting = Pendiente de aprobación
planning-stage-in-force = En vigor
planning-stage-replaced = Sustituido
planning-stage-dropped = Descartado
planning-draft-title = Elaborar un plan
planning-draft-lead = Los datos se reúnen del registro tal como está ahora y se conservan con el plan. Para un año que ya tiene plan en vigor, esto es replanificar: mueve lo menos posible, y lo que está en vigor sigue en vigor hasta que se apruebe otro.
planning-year = Año
planning-draft = Elaborar y resolver
planning-made = El plan está hecho. Espera la aprobación de otra persona.
planning-unsolved = Los datos se conservan, pero aún no se ha hallado un plan para ellos.
planning-solve = Hallar un plan
planning-made-by = Elaborado por { $name }, { $at }
planning-n-of = { $n } de { $of }
planning-kpi-planned = validaciones planificadas
planning-kpi-statutory = exigidas por ley este año, planificadas
planning-kpi-late = { $count ->
    [0] Ninguna de ellas estaba ya retrasada.
    [one] { $count } de ellas ya estaba retrasada.
   *[other] { $count } de ellas ya estaban retrasadas.
}
planning-kpi-random = extraídos al azar, planificados
planning-kpi-used = de las horas ocupadas
planning-kpi-journeys = { $count ->
    [0] Ningún viaje
    [one] { $count } viaje
   *[other] { $count } viajes
}
planning-kpi-gap = podría mejorar un plan, como máximo
planning-gap-none = Aún no se ha hallado un plan.
planning-gap-best = Está demostrado que es el mejor plan para estos datos: vale { $worth } y ninguno puede valer más. Hecho a mano por orden de vencimiento, el plan valdría { $hand }.
planning-gap-means = Ningún plan para estos datos puede valer más de { $bound }. Este vale { $worth }, así que el mejor plan es mejor en { $gap } como máximo, y quizá en nada. Hecho a mano por orden de vencimiento, el plan valdría { $hand }.
planning-made-from = De qué está hecho
planning-inputs = Datos
planning-inputs-say = { $members } miembros, { $people } especialistas; ponderaciones de la selección: versión { $weights }
planning-hash = SHA-256 de los datos
planning-solver = Programa de resolución
planning-rules = Reglas de planificación
planning-rules-pack = versión { $version } del paquete
planning-holds = Los datos conservados tienen este SHA-256
planning-broken-hash = Los datos conservados no tienen este SHA-256
planning-broken-title = Decisiones de personas incumplen estas reglas
planning-broken-hours = { $name }, { $month }: { $hours } horas más de las que hay
planning-broken-twice = Alguien está planificado sin poder estarlo, o dos veces.
planning-broken-month = Una validación está antes de que acabe su aviso o después de su plazo legal.
planning-broken-how = Una validación se hace de un modo que las reglas no permiten.
planning-broken-language = Un especialista no comparte idioma con una empresa.
planning-broken-same = Un especialista valida la misma empresa dos veces seguidas.
planning-decide-title = Aprobar este plan
planning-own = Usted hizo este plan o decidió sobre un miembro de él. Otra persona tiene que aprobarlo; usted puede retirarlo.
planning-decide-hint = Por qué, en 10 a 2.000 caracteres. Una vez aprobado, cada validación se ofrece a su especialista.
planning-approve = Aprobar
planning-decline = Rechazar
planning-approved = El plan está en vigor. Sus validaciones se ofrecen a sus especialistas.
planning-declined = El plan está rechazado.
planning-left-title = Lo que no se pudo planificar
planning-left-none = Todo lo que la ley exige este año y todos los miembros extraídos al azar están planificados.
planning-left-lead = Exigido por ley este año o extraído al azar, y fuera del plan; según la regla que lo impide.
planning-who = Qué empresas
planning-more = { $count ->
    [one] y { $count } más
   *[other] y { $count } más
}
planning-rule-notice = El aviso no deja ningún mes
planning-rule-notice-means = { $members } empresas; faltan en total { $n } meses de aviso.
planning-by-notice = { $count ->
    [one] falta { $count } mes
   *[other] faltan { $count } meses
}
planning-rule-way = No se permite ningún modo de validar
planning-rule-way-means = { $members } empresas no tienen instalación en su expediente, o no se pueden validar de ningún modo.
planning-rule-language = Nadie habla su idioma
planning-rule-language-means = { $members } empresas no comparten idioma con ningún especialista.
planning-rule-same = Solo podría el especialista de la última vez
planning-rule-same-means = { $members } empresas; nadie valida la misma empresa dos veces seguidas.
planning-rule-hours = Faltan horas
planning-rule-hours-means = { $members } empresas; faltan en total { $n } horas donde menos faltan.
planning-by-hours = { $count ->
    [one] falta { $count } hora
   *[other] faltan { $count } horas
}
planning-rule-worth = Cabría, y se dejó fuera
planning-rule-worth-means = { $members } empresas; hay horas para cada una por separado, pero mover el plan por ella costaría más de lo que aporta, o una persona la dejó fuera.
planning-decisions = Decidido por personas
planning-from-to = { $from } → { $to }
planning-assigned = { $name }, { $month }, { $how }
planning-left-out = Sin planificar este año
planning-loads = Horas por especialista
planning-specialist = Especialista
planning-visits = Validaciones
planning-by-way = Por modo
planning-hours = Horas, con viajes
planning-hours-of = { $hours } de { $capacity }
planning-over = Más de las que hay
planning-table = Validaciones planificadas
planning-month = Mes
planning-how = Modo
planning-csv = Como archivo CSV
planning-show-all = Todas
planning-show-statutory = Exigidas por ley este año
planning-show-random = Extraídos al azar
planning-show-decided = Decididas por personas
planning-show-changed = Distintas del plan anterior
planning-late = Retrasada: { $span } como mínimo
planning-decided = Decidido por una persona
planning-moved = Movida
planning-csv-company = Empresa
planning-csv-number = Número
planning-csv-region = Región
planning-csv-specialist = Especialista
planning-csv-month = Mes
planning-csv-how = Modo
planning-csv-score = Puntuación
planning-csv-due = Plazo legal
planning-csv-random = Extraído al azar
planning-again-title = Replanificar
planning-again-lead = Con los miembros, las horas y las ausencias tal como están ahora. Lo que está en vigor sigue en vigor hasta que se apruebe otro plan.
planning-again = Replanificar
planning-rounds = Otros planes de este año

planning-why = Por qué esta asignación ({ $year })
planning-why-title = Por qué
planning-is-planned = Planificada
planning-is-left = Sin planificar
planning-see-score = La puntuación con sus factores
planning-why-late = La validación que exige la ley vencía el { $day }; ningún aviso dado ahora puede cumplir esa fecha. Se recupera cuanto antes.
planning-why-due = La ley exige una validación antes del { $day }.
planning-why-random = Extraído al azar para este año: sus resultados valen para todos los miembros.
planning-why-risk = Riesgo: { $points } de 100 puntos.
planning-why-decided = Lo decidió una persona, con motivos; véase abajo.
planning-why-on-site = Tiene que ser in situ: es la primera validación, o el riesgo es alto.
planning-why-journey = { $count ->
    [one] El viaje se comparte con { $count } validación más en el mismo lugar.
   *[other] El viaje se comparte con { $count } validaciones más en el mismo lugar.
}
planning-place = Lugar
planning-languages = Idiomas
planning-any-language = Cualquiera
planning-ways = Modos permitidos
planning-way-hours = { $how }: { $hours } horas
planning-months = Meses
planning-from-month = { $first } a { $last }
planning-no-month = No queda ninguno
planning-others = Todos los especialistas
planning-against = En contra
planning-most-room = Horas libres en el mes más vacío
planning-room = { $hours } horas
planning-against-language = Ningún idioma en común
planning-against-same = La validó la última vez
planning-otherwise = Decidir de otro modo
planning-otherwise-lead = El plan es una propuesta. Lo que se decida aquí se conserva con sus motivos; el aviso es de la ley y no se quita por decisión. Una regla que la decisión incumpla se muestra en el plan.
planning-otherwise-hint = Por qué, en 10 a 2.000 caracteres.
planning-otherwise-do = Decidirlo así
planning-decided-done = Está decidido.
planning-decided-broken = Está decidido. Incumple una regla, que el plan muestra ahora.

planning-whatif = Qué pasaría si
planning-whatif-of = Qué pasaría si ({ $year })
planning-whatif-lead = Los datos de este plan en otras condiciones, cada una resuelta de nuevo y una junto a otra. Nada se registra y nada se decide aquí.
planning-more-people = Más especialistas
planning-no-more = Ninguno más
planning-closed = Una región está cerrada
planning-closed-hint = Nadie viaja allí; los otros modos siguen donde estén permitidos.
planning-no-region = Ninguna
planning-compare = Comparar
planning-compared = Una junto a otra
planning-figure = Cifra
planning-case-now = Como está
planning-case-more = { $count ->
    [one] { $count } especialista más
   *[other] { $count } especialistas más
}
planning-case-closed = { $region }: cerrada
planning-case-low = Todo virtual por debajo de { $points } puntos, donde se permita
planning-case-all = Todo esto junto
planning-needed-left = Necesarias y sin planificar
planning-hours-missing = Horas que faltan para ellas
planning-journeys = Viajes
planning-worth = Valor del plan
planning-whatif-note = Resuelto con menos trabajo que un plan que se conserva: «Como está» puede quedar un poco por debajo del plan. Los especialistas nuevos son como el primero que tiene horas.

planning-changes = Qué mueve
planning-changes-of = Qué mueve replanificar ({ $year })
planning-changes-say = { $same } quedan como estaban, { $moved } se mueven, { $out } salen, { $new } son nuevas.
planning-changes-gone = { $count ->
    [0] Todos los del plan anterior siguen pendientes de validar.
    [one] { $count } del plan anterior está en curso, validado o ya no es miembro.
   *[other] { $count } del plan anterior están en curso, validados o ya no son miembros.
}
planning-changes-none = Nada se mueve.
planning-change = Cambio
planning-change-moved = Se mueve
planning-change-out = Sale
planning-change-new = Nueva
planning-before = Antes
planning-after = Después

planning-staff = Quién puede validar y cuándo
planning-staff-lead = Horas para validaciones, idiomas, región y días de ausencia. Los planes se hacen con lo que consta aquí el día en que se elaboran.
planning-hours-month = Horas para validaciones al mes
planning-hours-hint = En un mes sin ausencias, viajes incluidos. 0 significa que no valida.
planning-assumed = { $hours } (supuestas)
planning-home = Trabaja desde
planning-home-hint = Un viaje dentro de esta región es más corto.
planning-not-stated = Aún no consta nada; los planes suponen lo que se ve aquí.
planning-absences = Días de ausencia
planning-absences-lead = Solo los días. El motivo de la ausencia no se registra.
planning-absences-none = No consta ninguno.
planning-away = { $from } a { $until }
planning-away-from = Primer día de ausencia
planning-away-until = Último día de ausencia
planning-away-hint = Ambos días incluidos.
planning-away-record = Registrar días de ausencia
planning-staff-saved = Está guardado.

planning-offered = El plan del año asigna la próxima validación a { $name }, entre el { $from } y el { $until }: { $how }.
planning-plan-it = Planificar la validación
planning-basis = Plan de validaciones { $year }: elegido por plazo legal, muestra al azar y riesgo.
caseload-task-planned = Validación del plan del año

refusal-planning-year = Elija este año o el próximo.
refusal-planning-no-member = No hay ningún miembro para planificar una validación.
refusal-planning-no-hours = Ningún especialista tiene horas para validaciones en ese año. Indíquelas en «Quién puede validar y cuándo».
refusal-planning-not-open = No hay ningún plan de este año que espere ese paso.
refusal-planning-wrong = El plan hallado incumple una regla o no corresponde a sus datos. No se acepta; elabore otro.
refusal-planning-own = Tiene que aprobarlo otra persona: usted hizo este plan o decidió sobre un miembro de él.
refusal-planning-reasons-short = Indique motivos de al menos { $least } caracteres.
refusal-planning-reasons-long = Acorte los motivos a { $most } caracteres.
refusal-planning-no-such-member = Esta empresa no está entre los datos del plan.
refusal-planning-no-such-person = Elija un especialista de la lista.
refusal-planning-month = Elija un mes que no haya terminado.
refusal-planning-notice = El aviso de una validación no habría terminado en ese mes. Elija uno posterior.
refusal-planning-how = Elija cómo se hace la validación.
refusal-planning-same = Eso es lo que el plan ya dice. Elija otra cosa.
refusal-planning-hours = Indique { $most } horas como máximo.
refusal-planning-hours-number = Indique un número entero de horas, por ejemplo 80.
refusal-planning-languages = Elija al menos un idioma.
refusal-planning-region = Elija una región de la lista.
refusal-planning-absence-ends = El último día es anterior al primero. Cambie uno de ellos.
refusal-planning-absence-long = Registre { $most } días como máximo de una vez.
refusal-planning-absence-twice = Algunos de estos días ya están registrados.
refusal-planning-absence-gone = Estos días ya no están registrados.

timeline-availability-stated = Horas para validaciones indicadas
timeline-availability-absence_recorded = Días de ausencia registrados
timeline-availability-absence_removed = Días de ausencia retirados
timeline-year_plan-drafted = Plan de validaciones elaborado
timeline-year_plan-solved = Plan de validaciones hallado
timeline-year_plan-overridden = Decidido de otro modo en el plan de validaciones
timeline-year_plan-approved = Plan de validaciones aprobado
timeline-year_plan-declined = Plan de validaciones rechazado
planning-due-why = La ley exige una validación de esta empresa a más tardar este día. Desde qué día se cuenta, y con qué plazo, figura en su página de selección y en su expediente.
