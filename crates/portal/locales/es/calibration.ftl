# Calibración: un caso, varios jueces y hasta qué punto coinciden.

nav-calibrations = Calibración
calibration-title = Calibración
calibration-lead = Varios especialistas juzgan el mismo caso, sin nombres y sin ver las hojas de los demás. Donde difieren, se debate el criterio y se anota cómo se lee.
calibration-none = Aún no se ha iniciado ningún ejercicio.
calibration-new = Iniciar un ejercicio
calibration-about = { $entity } · { $criteria } criterios
calibration-sheets = { $n } de { $m } hojas entregadas
calibration-closed-on = Cerrado el { $day }
calibration-own-open = Su hoja: { $n } de { $m } juzgados
calibration-own-in = Su hoja está entregada
calibration-percent = { $n } %
calibration-verdict-accept = Aceptar
calibration-verdict-return = Devolver
calibration-verdict-verify = Verificar en la validación
calibration-verdict-cannot = No se puede decir
calibration-choose-accept = Aceptar
calibration-choose-return = Devolver
calibration-choose-verify = Verificar en la validación
calibration-choose-cannot = El caso no permite decidir
calibration-drift-title = De un ejercicio a otro
calibration-drift-up = La coincidencia subió de { $from } a { $to }
calibration-drift-down = La coincidencia bajó de { $from } a { $to }
calibration-drift-same = La coincidencia se mantuvo en { $to }
calibration-drift-when = Cerrado
calibration-drift-note = Alfa de Krippendorff de cada ejercicio cerrado en el que está definido. Los casos difieren, así que un solo paso dice poco; una tendencia dice más.
calibration-drift-target = 0,80: fiable
calibration-show-table = Mostrar la tabla
calibration-alpha = Alfa de Krippendorff
calibration-alpha-graded = Alfa de Krippendorff, por orden
calibration-fleiss = Kappa de Fleiss
calibration-cohen = Kappa de Cohen
calibration-started = El ejercicio está iniciado. Cada juez recibe un correo.
calibration-saved = Su hoja está guardada. Puede continuar después.
calibration-handed-in = Su hoja está entregada y es definitiva.
calibration-closed = El ejercicio está cerrado.
calibration-discussed = Lo debatido queda registrado.
calibration-waiting = Hojas
calibration-waiting-hint = Lo que contienen no lo ve nadie más que sus jueces antes de cerrar el ejercicio.
calibration-sheet-in = Entregada
calibration-sheet-out = Aún no
calibration-close = Cerrarlo antes de que estén todas las hojas
calibration-close-why = Por qué
calibration-close-hint = Figura junto a los resultados. Las hojas no entregadas no cuentan.
calibration-close-do = Cerrar el ejercicio
calibration-closed-early = Cerrado antes de que estuvieran todas las hojas: { $why }
calibration-not-yours = Este ejercicio está abierto y usted no es uno de sus jueces. Sus resultados pueden verse cuando se cierre.
calibration-sheet = Su hoja
calibration-sheet-lead = Los nombres se sustituyen por palabras entre corchetes. Juzgue como en una revisión y no lo comente con otros antes de que se cierre.
calibration-progress = { $n } de { $m } criterios juzgados
calibration-final-since = Entregada el { $at }. Es definitiva. Los resultados pueden verse cuando estén todas las hojas.
calibration-note = Por qué
calibration-note-hint = Se muestra a los demás con los resultados.
calibration-save = Guardar
calibration-hand-in = Entregar
calibration-results = Resultados
calibration-judges = { $count ->
    [one] Cuenta una hoja.
   *[other] Cuentan { $count } hojas.
}
calibration-differing = { $count ->
    [0] Nadie difirió en ningún criterio.
    [one] Los jueces difieren en un criterio.
   *[other] Los jueces difieren en { $count } criterios.
}
calibration-made-of = Coincide el { $observed } de los juicios; por azar lo haría el { $expected }.
calibration-of-criteria = { $count ->
    [one] De un criterio.
   *[other] De { $count } criterios.
}
calibration-band-poor = No más que el azar.
calibration-band-slight = Coincidencia leve.
calibration-band-fair = Coincidencia aceptable.
calibration-band-moderate = Coincidencia moderada.
calibration-band-substantial = Coincidencia considerable.
calibration-band-almost-perfect = Coincidencia casi perfecta.
calibration-undefined = no definido
calibration-undefined-no-pairs = Nada fue decidido por dos jueces.
calibration-undefined-one-category = Solo se eligió una decisión. Todos coinciden, pero entonces nada puede superar el azar y no hay coeficiente.
calibration-undefined-uneven = No todos los criterios fueron decididos por el mismo número de jueces.
calibration-how-to-read = Cómo leer estas cifras
calibration-reading-alpha = Alfa es 1 cuando todos coinciden y 0 cuando coinciden como lo harían los dados. Se sacan conclusiones desde 0,80; desde 0,67 con cautela (Krippendorff). Quienes no pudieron decir quedan fuera.
calibration-reading-graded = Por orden, dos decisiones están cerca o lejos: «Verificar en la validación» queda entre «Aceptar» y «Devolver». Donde esta cifra es mayor que la alfa simple, se difiere sobre todo en un paso; donde es menor, unos aceptan lo que otros devuelven. En sus dos porcentajes, una diferencia de un paso cuenta como parte de un acuerdo.
calibration-reading-kappa = Kappa se lee igual. Las palabras que lo acompañan son una convención de Landis y Koch, nada más. Con pocos criterios o pocos jueces todas estas cifras varían mucho por azar.
calibration-sources = Cohen 1960; Fleiss 1971; Krippendorff 2011; Landis y Koch 1977.
calibration-pairs = De dos en dos jueces
calibration-pair = Jueces
calibration-both = Criterios
calibration-in-words = En palabras
calibration-by-criterion = Por criterio
calibration-share = Pares que coinciden
calibration-agree = coincide el { $share } de los pares
calibration-judge = Juez { $letter }
calibration-judge-you = Juez { $letter } (usted)
calibration-discussion = Debate
calibration-answer = La respuesta que se juzgó
calibration-record = Registrar lo debatido
calibration-discussed-what = Qué se debatió y cómo se lee el criterio desde ahora
calibration-agreed = Decisión acordada
calibration-agreed-none = No se acordó ninguna decisión
calibration-agreed-on = Acordado: { $what }
calibration-record-do = Registrar
calibration-to-block = Convertirlo en un bloque de texto
calibration-to-edition = Aclararlo en el borrador de la próxima edición
calibration-new-lead = Elija un perfil enviado, léalo sin nombres y entréguelo a los jueces.
calibration-field-title = Título
calibration-field-title-hint = Los jueces lo ven. No nombre a la empresa.
calibration-field-purpose = Propósito
calibration-field-purpose-hint = Qué quiere averiguar. Los jueces lo ven.
calibration-field-case = Caso
calibration-field-case-hint = Las últimas respuestas firmadas de este perfil.
calibration-field-categories = Categorías
calibration-field-also = Otras palabras que sustituir
calibration-field-also-hint = Una por línea: lo que la vista previa aún muestra y nombraría a la empresa.
calibration-field-judges = Jueces
calibration-field-judges-hint = Al menos dos. Ni el especialista de la empresa ni quien decidió sobre este perfil pueden juzgarlo.
calibration-field-due = Hojas esperadas para el
calibration-preview-do = Mostrar el caso sin nombres
calibration-preview = El caso como lo leerán los jueces
calibration-preview-lead = Léalo entero. Lo sustituido está marcado. Si algo aún nombra a la empresa, añádalo arriba y mire de nuevo.
calibration-preview-again = Mirar de nuevo
calibration-start = Entregarlo a los jueces
calibration-mail-subject = Le espera un ejercicio de calibración
calibration-mail-body = { $name }, se le pide que juzgue un caso. Inicie sesión para leerlo: { $link }

refusal-calibration-short = Escriba al menos { $least } caracteres.
refusal-calibration-long = El texto tiene { $count } caracteres; son posibles hasta { $limit }. Acórtelo.
refusal-calibration-stage = Esto no es posible mientras el ejercicio está { $stage ->
    [open] abierto
    [closed] cerrado
   *[other] sin iniciar
}.
refusal-calibration-case = Elija un caso.
refusal-calibration-no-criteria = Elija al menos una categoría en la que esta empresa tenga respuestas.
refusal-calibration-judges = Elija al menos dos jueces.
refusal-calibration-not-specialist = Los jueces son especialistas del programa. Elíjalos de la lista.
refusal-calibration-knows-it = Uno de ellos conoce el caso: es suyo o decidió sobre él. Elija a otra persona.
refusal-calibration-due = Indique un día, desde hoy, para el que se esperan las hojas.
refusal-calibration-not-judge = Usted no es juez de este ejercicio.
refusal-calibration-handed-in = Su hoja está entregada y ya no puede cambiarse.
refusal-calibration-left = { $count ->
    [one] Un criterio aún no está juzgado. Lo que eligió está guardado.
   *[other] { $count } criterios aún no están juzgados. Lo que eligió está guardado.
}
refusal-calibration-too-few = Hay menos de dos hojas entregadas, así que no hay nada que comparar. Espere a las demás.
refusal-calibration-criterion = El criterio { $criterion } no forma parte de este caso.
calibration-due-why = El día para el que quien inició el ejercicio espera las hojas.
calibration-why-due = Quien abrió el ejercicio fijó el día, para que todos juzguen antes de que se muestren los resultados.
calibration-over-title = Concordancia por criterio
calibration-over-link = Concordancia por criterio en todos los ejercicios
calibration-over-lead = { $count ->
    [one] En un ejercicio cerrado: qué criterios se leen de forma distinta, los más dispares primero.
   *[other] En { $count } ejercicios cerrados: qué criterios se leen una y otra vez de forma distinta, los más dispares primero.
}
calibration-over-note = Los criterios se llaman como en { $edition }; lo que se juzgó con una edición anterior cuenta para aquello en que se convirtió.
calibration-over-none = Ningún criterio ha sido decidido aún por dos jueces.
calibration-over-cases = Casos
calibration-over-decisions = Decisiones
calibration-over-course = Caso por caso
calibration-over-figures = Más allá del azar
calibration-over-cohen = La kappa de Cohen es de dos jueces. Aquí es la de los dos que más casos del criterio decidieron juntos; la de Fleiss abarca los casos que decidieron tantos jueces como la mayoría.
calibration-over-of-cases = { $count ->
    [one] En 1 caso.
   *[other] En { $count } casos.
}
calibration-open = Abierto
