# Anomalías: preguntas con sus filas, nunca veredictos.

anomalies-title = Anomalías
anomalies-search = Buscar ahora
anomalies-never = Nadie ha buscado todavía.
anomalies-last = Última búsqueda: { $at }, por { $by }; búsquedas hasta ahora: { $n }
anomalies-over = Sobre qué se hizo y qué resultó
anomalies-over-members = Empresas cuyo perfil firmado se leyó
anomalies-over-answers = Respuestas lo bastante largas para compararlas
anomalies-over-compared = Pares de empresas puestos uno junto a otro
anomalies-over-explained = Pares parecidos con alguien que trabaja para ambas
anomalies-over-left = Pares dejados fuera por ser demasiados
anomalies-over-sample = Se conservó una secuencia de palabras de cada
anomalies-over-documents = Documentos en las bibliotecas
anomalies-over-dated = Documentos cuyo archivo dice cuándo se hizo
anomalies-over-validations = Validaciones revisadas
anomalies-came-new = Vistas por primera vez, o de nuevo
anomalies-came-reopened = Reabiertas porque cambiaron sus filas
anomalies-came-gone = Ya no vistas
anomalies-rules = Versión de las reglas
anomalies-none = Aquí no hay nada. Con otros filtros puede aparecer más.
anomalies-since = Vista desde el { $day }
anomalies-open = { $count ->
    [one] Una anomalía que nadie ha examinado
   *[other] { $count } anomalías que nadie ha examinado
}
anomalies-answers = { $count ->
    [one] Una respuesta sobre una anomalía por leer
   *[other] { $count } respuestas sobre anomalías por leer
}
anomaly-kind = Clase
anomaly-kind-copied-answers = Las mismas respuestas en dos empresas
anomaly-kind-reused-evidence = El mismo archivo en varias empresas
anomaly-kind-outdated-evidence = Archivo cuyas fechas no encajan
anomaly-kind-uniform-worksheet = Hoja de trabajo con el mismo resultado en todo
anomaly-kind-uniform-specialist = Visitas que no encuentran nada
anomaly-kind-short-visit = Validación muy corta
anomaly-kind-unlike-peers = Empresa distinta de sus semejantes
anomaly-stage-open = Por examinar
anomaly-stage-followed = Preguntada
anomaly-stage-answered = Respondida
anomaly-stage-dismissed = Resuelta
anomaly-stage-gone = Ya no vista
anomaly-more-companies = { $count ->
    [one] una más
   *[other] { $count } más
}
anomaly-sites = { $count ->
    [one] un sitio
   *[other] { $count } sitios
}
anomaly-percent = { $n } %
anomaly-hours = { $hours } h { $minutes } min
anomaly-why-copied = { $companies } dieron la misma respuesta con las mismas palabras a { $criteria }: { $words } palabras en común que no son del programa ni de una plantilla muy usada.
anomaly-why-reused = Exactamente el mismo archivo, { $name }, está en las bibliotecas de { $companies }.
anomaly-why-older = { $name } se cambió por última vez el { $own }, { $span } antes del { $claimed }, día desde el que se dice que vale.
anomaly-why-older-handed = { $name } se cambió por última vez el { $own }, { $span } antes de entregarse.
anomaly-why-later = { $name } se hizo el { $own }, { $span } después del { $claimed }, día desde el que se dice que vale.
anomaly-why-all-met = { $companies }: los { $judged } criterios juzgados se cumplían del todo. Si cada uno se cumpliera tan a menudo como en las otras { $peers } hojas de este tipo de entidad, esto ocurriría una vez de cada { $rarity } visitas.
anomaly-why-none-met = { $companies }: ninguno de los { $judged } criterios juzgados se cumplía del todo. Si cada uno se cumpliera tan a menudo como en las otras { $peers } hojas de este tipo de entidad, esto ocurriría una vez de cada { $rarity } visitas.
anomaly-why-specialist = De { $of } visitas dirigidas por { $name } que pueden compararse con las de otros, { $n } terminaron sin una sola deficiencia. Si terminaran así tan a menudo como las { $peers } visitas de los demás a los mismos tipos de entidad, esto ocurriría una vez de cada { $rarity }.
anomaly-why-short = { $companies }: { $minutes } con la empresa para { $sites }. La mediana de { $peers } validaciones de la misma clase con un número parecido de sitios es { $usual }.
anomaly-why-measure = { $measure }: { $value }, cuando lo habitual es { $usual }.
anomaly-measure-not-applicable = Respuestas que dicen «no aplica»
anomaly-measure-words = Palabras de una respuesta
anomaly-measure-documents = Documentos firmados con el perfil
anomaly-measure-partners = Socios comerciales registrados
anomaly-measure-deficient = Criterios no cumplidos del todo en la última validación
anomaly-head-company = Empresa
anomaly-head-file = Archivo
anomaly-head-added = Entregado
anomaly-head-own = Fecha del propio archivo
anomaly-head-claimed = Se dice que vale desde
anomaly-head-validation = Validación
anomaly-head-judged = Criterios juzgados
anomaly-head-met = Cumplidos del todo
anomaly-head-sites = Sitios
anomaly-head-duration = Con la empresa
anomaly-head-usual = Habitual
anomaly-head-score = Distancia
anomaly-head-measure = Medida
anomaly-head-value = Aquí
anomaly-head-peers = Semejantes
anomaly-handed-in = No indicado; entregado el { $day }
anomaly-in-common = { $words } palabras en común; { $percent } % de las secuencias de palabras de ambas respuestas
anomaly-works-for-both = { $name } trabaja para ambas: { $role } en { $company }, { $other_role } en { $other }.
anomaly-rows = En qué se apoya
anomaly-marked = Marcadas: las palabras que están en ambas respuestas. Los textos son los últimos firmados.
anomaly-how = Cómo se encuentra
anomaly-how-copied-answers = Cada respuesta se toma como sus secuencias de cinco palabras. Se dejan fuera las de los textos del propio programa, y las que usan más de unas pocas empresas se tienen por plantilla. No se pregunta solo por esto a empresas que tienen a alguien que trabaja para ambas.
anomaly-how-reused-evidence = Los archivos se comparan por el hash de su contenido. Los que tienen muchas empresas son formularios o documentos públicos y se dejan fuera, igual que los documentos emitidos por el programa.
anomaly-how-outdated-evidence = Las fechas son propiedades del propio archivo. Cualquiera puede escribir ahí lo que quiera, y el escaneo de un papel antiguo es reciente: es un motivo para preguntar, no una prueba. Una fecha posterior al día de entrega se toma por un reloj mal puesto.
anomaly-how-uniform-worksheet = Se contrapone lo siguiente: que cada criterio se cumple tan a menudo como en otras empresas del mismo tipo, sean como sean los demás. No es exactamente así, pues quien hace bien una cosa suele hacer bien la siguiente; por eso solo se pregunta cuando pocas hojas de empresas semejantes salieron iguales en todo.
anomaly-how-uniform-specialist = Se contrapone lo siguiente: que cada visita termina sin deficiencia tan a menudo como las de todos los demás especialistas a ese tipo de entidad. Los casos difieren; puede que a un especialista simplemente le hayan tocado los buenos.
anomaly-how-short-visit = La puntuación z modificada (Iglewicz y Hoaglin) de los minutos registrados con la empresa, entre validaciones de la misma clase y método con un número parecido de sitios. Las que no tienen horas registradas se dejan fuera. Las puntuaciones son de logaritmos: cuenta cuántas veces más. Donde más de la mitad de las semejantes son iguales, no se pregunta a nadie.
anomaly-how-unlike-peers = La puntuación z modificada (Iglewicz y Hoaglin) de cada medida entre empresas del mismo tipo con un número parecido de sitios, o del mismo tipo cuando son demasiado pocas. Lo que no se sabe se deja fuera y nunca cuenta como cero. Las puntuaciones son de logaritmos: cuenta cuántas veces más. Donde más de la mitad de las semejantes son iguales, no se pregunta a nadie.
anomaly-ask = Preguntar a un especialista
anomaly-ask-who = A quién
anomaly-ask-who-hint = Elegido de entrada: quien dirigió la validación, o el especialista de la empresa.
anomaly-ask-question = Pregunta
anomaly-ask-hint = Aparece en su trabajo con una fecha. Ve estas filas.
anomaly-ask-do = Preguntar
anomaly-asked = La pregunta está en el trabajo del especialista.
anomaly-asked-title = Pregunta
anomaly-answer = Su respuesta
anomaly-answer-hint = Qué encontró y cómo.
anomaly-answer-do = Responder
anomaly-answered = Su respuesta queda registrada.
anomaly-dismiss = Resolverla
anomaly-dismiss-reason = Por qué no hace falta nada más
anomaly-dismiss-hint = Sigue resuelta hasta que sus filas cambien de forma sustancial.
anomaly-dismiss-do = Resolver
anomaly-dismissed = La anomalía está resuelta.
anomaly-companies = Empresas
anomaly-history = Qué ocurrió
anomaly-gone-on = La búsqueda del { $day } ya no la vio. Las filas son las últimas que se vieron.
anomaly-changed-on = Filas cambiadas por última vez el { $day }
anomaly-told-seen = Vista en una búsqueda
anomaly-told-changed = { $count ->
    [one] Vista con otras filas, ahora una
   *[other] Vista con otras filas, ahora { $count }
}
anomaly-told-reopened = Reabierta: sus filas son sustancialmente otras
anomaly-told-gone = Una búsqueda ya no la vio
anomaly-told-dismissed = Resuelta
anomaly-told-followed = Pregunta a { $name }, hasta el { $due }
anomaly-told-answered = Respondida
caseload-task-anomaly = Responder sobre una anomalía
mail-anomaly-asked-subject = Una pregunta para usted
mail-anomaly-asked-body = Hay una pregunta que usted debe responder. Inicie sesión para leerla: { $link }
mail-anomaly-answered-subject = Una pregunta suya tiene respuesta
mail-anomaly-answered-body = Un especialista ha respondido a su pregunta. Inicie sesión para leerla: { $link }
refusal-anomaly-short = Escriba al menos { $least } caracteres.
refusal-anomaly-long = Son { $count } caracteres; caben como máximo { $limit }. Acorte el texto.
refusal-anomaly-empty = No se puede registrar una anomalía sin filas.
refusal-anomaly-unknown = No existe esa anomalía.
refusal-anomaly-nobody = Solo una persona puede decidir sobre una anomalía.
refusal-anomaly-dismissed = Esta anomalía ya está resuelta.
refusal-anomaly-asked = Ya se ha preguntado a este especialista. Espere la respuesta, pregunte a otra persona o resuélvala.
refusal-anomaly-clock = El paquete de políticas no tiene plazo para respuestas sobre anomalías.
refusal-anomaly-not-asked = Ya no se pregunta a nadie por esta anomalía.
refusal-anomaly-not-you = Se ha preguntado a otra persona por esta anomalía.
refusal-anomaly-who = Elija un especialista.
right-view-anomalies = ver anomalías
right-follow-anomalies = buscar anomalías y seguirlas
right-answer-anomaly = responder sobre una anomalía
timeline-anomaly-seen = Anomalía vista
timeline-anomaly-changed = Anomalía vista con otras filas
timeline-anomaly-reopened = Anomalía reabierta: sus filas son sustancialmente otras
timeline-anomaly-gone = Anomalía ya no vista
timeline-anomaly-dismissed = Anomalía resuelta
timeline-anomaly-followed = Pregunta a un especialista sobre una anomalía
timeline-anomaly-answered = Respuesta sobre una anomalía
timeline-anomaly_search-searched = Búsqueda de anomalías
timeline-evidence-inspected = Anotadas las fechas que lleva un documento
anomaly-criteria = { $count ->
    [one] un criterio
   *[other] { $count } criterios
}
anomaly-ask-instead = Preguntar a otro especialista en su lugar
anomalies-searched = La búsqueda ha terminado. Abajo está lo que vio.
anomalies-started = La búsqueda está en marcha. Tarda hasta unos minutos; esta página dice cuándo ha terminado.
anomalies-searching = Hay una búsqueda en marcha desde { $at }. Vuelva a cargar esta página para ver lo que encontró.
anomalies-search-busy = Ya hay una búsqueda en marcha. Vuelva a cargar esta página para ver lo que encontró.
anomalies-over-unread = Documentos cuyo archivo no pudo leerse
anomaly-lost-title = Pregunta sobre una anomalía
anomaly-lost-lead = Ya no se le pregunta por esto.
mail-anomaly-settled-subject = Una pregunta dirigida a usted está resuelta
mail-anomaly-settled-body = Una pregunta que se le hizo ya no necesita su respuesta. Su trabajo está aquí: { $link }
refusal-anomaly-version = Ha cambiado desde que se hizo esta página: otras filas u otra decisión. Vuelva a leer lo que dice aquí antes de decidir.
