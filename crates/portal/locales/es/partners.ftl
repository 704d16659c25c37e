# Supply chains: partners, routes, the five-step risk assessment, questionnaires, threats.
risk-title = Evaluación de riesgos
risk-intro = Cinco pasos, como pide el criterio 2.1: describir la cadena de suministro, ver las amenazas, encontrar los puntos débiles, planificar qué hacer, escribir el método y firmar. Cada año otra vez, o cuando algo cambie.
risk-steps = Los cinco pasos
risk-step-chain = 1. Describir la cadena de suministro
risk-step-chain-hint = Socios, qué hacen y las rutas de sus mercancías
risk-step-threats = 2. Amenazas
risk-step-threats-hint = Qué puede ocurrir en los países y tramos que utiliza
risk-step-vulnerabilities = 3. Vulnerabilidades
risk-step-vulnerabilities-hint = Qué respondieron los socios y qué vieron ustedes mismos
risk-step-actions = 4. Plan de acción
risk-step-actions-hint = Quién hace qué y para cuándo
risk-step-procedure = 5. Procedimiento y firma
risk-step-procedure-hint = Cómo evalúa los riesgos, por escrito y firmado por un directivo
risk-step-open = Sin empezar
risk-step-begun = En curso
risk-step-done = Completado
risk-step-gaps = { $count ->
    [one] Falta { $count } punto
   *[other] Faltan { $count } puntos
}
risk-count-chain = { $count } socios, { $count_routes } rutas
risk-count-answered = { $n } de { $m } socios
risk-count-actions = { $count ->
    [one] { $count } acción abierta
   *[other] { $count } acciones abiertas
}
risk-due = La próxima evaluación
risk-due-over = La evaluación está vencida
risk-counts = Riesgos hoy
risk-counts-text = Su empresa, cada socio y cada ruta, calculado ahora. Cada cifra lleva a lo que hay detrás.
risk-signed = Evaluaciones firmadas
risk-signed-by = { $day }, firmada por { $name }
risk-signed-title = Evaluación de riesgos del { $day }
risk-signed-intro = Tal como se firmó. Los cambios posteriores no la modifican.
risk-signed-who = Firmada por
risk-signed-on = Firmada el
risk-signed-review = Próxima revisión para el
risk-signed-version = Versión de la tabla de amenazas
risk-signed-actions = Acciones abiertas
risk-level-low = Bajo
risk-level-medium = Medio
risk-level-high = Alto
risk-threat = Amenaza
risk-vulnerability = Vulnerabilidad
risk-risk = Riesgo
risk-sum = { $threat } × { $vulnerability } = { $points } de 9
risk-why = Por qué esta puntuación
risk-threat-how = La amenaza es la calificación más alta vigente en los países y tramos afectados.
risk-because-share = El { $share } por ciento de lo que se pregunta no está implantado. Lo obligatorio pesa dos y lo recomendado uno; lo que nadie ha respondido cuenta como no implantado.
risk-because-must = Falta poco, pero algo obligatorio no está implantado en absoluto. Eso nunca es bajo.
risk-because-nothing = No hay aquí ninguna respuesta que cuente, así que no se sabe nada: medio.
risk-because-holder = Una ruta es tan vulnerable como el más débil de quienes tienen las mercancías: { $name }.
risk-criterion = Criterio
risk-answer = Respuesta
risk-source = Quién lo dice y cuándo
risk-part = Parte en la puntuación
risk-points = { $n } de { $m }
risk-left-out = no cuenta
risk-unanswered = Nadie ha respondido
risk-out-of-date = { $answer }, hace demasiado tiempo para contar
risk-source-profile = Su perfil de seguridad
risk-source-questionnaire = Cuestionario del socio
risk-source-reused = Respuestas del socio a otro miembro
risk-source-check-visit = Su visita
risk-source-check-documents = Su revisión de documentos
risk-source-check-call = Su llamada
risk-scores-title = Todas las puntuaciones
risk-scores-intro = Amenaza por vulnerabilidad, para su empresa, cada socio y cada ruta, primero el mayor riesgo.
risk-scores-none = Ninguno.
risk-method = Cómo se calculan las puntuaciones
risk-method-unrated = Un país que el programa no ha calificado cuenta como medio.
risk-method-vulnerability = La vulnerabilidad es la parte de lo que se pregunta que no está implantada: hasta el { $low } por ciento es baja, hasta el { $medium } por ciento media, más es alta. Una respuesta de más de un año cuenta como ninguna.
risk-method-risk = Bajo es uno, medio dos, alto tres. El producto es el riesgo: hasta 2 bajo, 3 o 4 medio, 6 o 9 alto. Los pesos son propios de este programa y no la puntuación de selectividad de ninguna administración.
risk-kind-own = su empresa
risk-kind-partner = socio
risk-kind-route = ruta
risk-own-company = La propia empresa
risk-route-named = Ruta: { $name }
risk-rating-rows = Calificaciones decisivas
risk-threats-intro = Estas son las calificaciones del programa para los países y tramos de su cadena, cada una con su fecha y su fundamento. Añada lo que ustedes sepan.
risk-threats-note = Lo que ustedes saben (opcional)
risk-threats-note-hint = Robos, rumores, cambios en un puerto. Hasta 4.000 caracteres.
risk-threats-confirm = Hemos revisado estas amenazas
risk-threats-reviewed = Registrado: ha revisado las amenazas.
risk-threats-seen = Las revisó el { $day }
risk-threats-changed = Las revisó el { $day }; desde entonces la tabla ha cambiado
risk-sign-intro = Describa cómo evalúa los riesgos: quién, con qué frecuencia, a partir de qué y cómo hace el seguimiento. Un directivo lo firma junto con las puntuaciones y el plan de acción.
risk-procedure = Procedimiento
risk-procedure-hint = Hasta 4.000 caracteres.
risk-procedure-saved = El procedimiento está guardado.
risk-gaps = { $count ->
    [one] Falta { $count } punto antes de firmar
   *[other] Faltan { $count } puntos antes de firmar
}
risk-gap-no-partner = Todavía no hay ningún socio.
risk-gap-no-route = Todavía no hay ninguna ruta.
risk-gap-unknown-holder = Ruta { $name }: en algún punto no se sabe quién tiene las mercancías.
risk-gap-threats = Las amenazas no se han revisado desde el último cambio de la tabla.
risk-gap-no-answers = { $name }: no se sabe nada que siga contando. Envíe el cuestionario o compruébelo usted mismo.
risk-gap-no-action = { $name }: un riesgo alto sin acción.
risk-gap-overdue = Ha pasado la fecha de una acción: { $name }
risk-gap-no-procedure = El procedimiento no está escrito.
risk-sign = Firmar
risk-declaration = He leído las puntuaciones, el plan de acción y el procedimiento de esta página. Son completos y verdaderos según mi leal saber y entender.
risk-declare = Lo declaro
risk-sign-name = Su nombre
risk-sign-title = Su cargo
risk-sign-now = Firmar la evaluación
risk-sign-officer = No falta nada. Un directivo de la empresa puede firmarla ahora.
risk-signed-now = La evaluación está firmada.

# Partners
partners-title = Socios
partners-intro = Todos los que fabrican, guardan, mueven o declaran sus mercancías, también los que usan sus socios. Otros miembros nunca ven su lista.
partners-connections = Conexiones con otros miembros
partners-caption = Socios, primero el mayor riesgo
partners-shown = Se muestran { $n } de { $m }, primero el mayor riesgo.
partners-any = Todos
partners-none = Todavía no hay ningún socio. Añada uno o importe un archivo.
partners-no-match = Ningún socio cumple el filtro.
partners-ended = { $count ->
    [one] { $count } socio con el que ya no trabaja
   *[other] { $count } socios con los que ya no trabaja
}
partner-new-title = Añadir un socio
partner-edit-title = Cambiar { $name }
partner-edit = Cambiar los datos
partner-name = Nombre
partner-name-hint = El nombre legal, como en los contratos.
partner-country = País
partner-city = Ciudad
partner-place = Lugar
partner-roles = Función en la cadena
partner-roles-hint = Todas las que correspondan. Deciden qué se le pregunta al socio.
partner-reach = Cómo trata con él
partner-reach-direct = Directo
partner-reach-direct-hint = Tiene un contrato con él.
partner-reach-indirect = Indirecto
partner-reach-indirect-hint = Lo utiliza otro socio.
partner-reference = Su propio número para él
partner-reference-hint = Por ejemplo el número de proveedor. Una importación vuelve a encontrar al socio por él.
partner-numbers = Identificadores
partner-numbers-text = Un número que también usan otros permite que el socio responda una vez para varios miembros.
partner-number = Identificador { $n }
partner-scheme = Tipo
partner-more-number = Añadir un identificador
partner-contact = Contacto
partner-contact-text = Quién responde al cuestionario. El correo y la página están en el idioma de esta persona.
partner-contact-name = Nombre del contacto
partner-contact-email = Dirección de correo electrónico
partner-contact-language = Idioma
partner-no-contact = Sin contacto
partner-none = Ninguno
partner-sites = Sitios
partner-sites-text = Dónde guarda o maneja sus mercancías, si es en otro lugar. Los sitios en otros países cuentan en la amenaza.
partner-site = Sitio { $n }
partner-site-name = Nombre del sitio
partner-unlocode = UN/LOCODE
partner-more-site = Añadir sitios
partner-saved = El socio está guardado.
partner-on-routes = Rutas en las que tiene o lleva sus mercancías
partner-actions = Acciones
partner-actions-none = Ninguna acción trata de este socio ni de sus rutas.
partner-threat-table = Según la versión { $n } de la tabla de amenazas del programa, modificada por última vez el { $day }.
partner-threat-table-first = Según el primer contenido de la tabla de amenazas del programa; cada fila dice desde cuándo vale.
partner-who = Quién es
partner-added = Añadido
partner-changed = Último cambio
partner-end = Terminar el trabajo con este socio
partner-end-reason = Motivo
partner-ended = Registrado: ya no trabaja con este socio.
partner-ended-on = terminado el { $day }
partner-resume = Volver a trabajar con él
partner-resumed = Registrado: vuelve a trabajar con este socio.
partner-check = Registrar lo que vieron ustedes mismos
partner-check-title = Su propia comprobación de { $name }
partner-check-text = Responda solo a lo que ha comprobado. Lo que vio cuenta antes que una respuesta anterior del socio.
partner-check-method = Cómo lo comprobó
partner-check-on = Qué día
partner-check-answers = Qué encontró
partner-check-note = Nota
partner-check-of = { $method }, { $day }
partner-checks = Lo que vieron ustedes mismos
partner-checked = Lo que vio está registrado.
check-method-visit = Una visita
check-method-documents = Documentos
check-method-call = Una llamada
chain-role-manufacturer = Fabricante
chain-role-supplier = Proveedor
chain-role-consolidator = Consolidador
chain-role-forwarder = Transitario
chain-role-warehouse = Almacén
chain-role-terminal = Terminal
chain-role-road-carrier = Transportista por carretera
chain-role-rail-carrier = Transportista ferroviario
chain-role-sea-carrier = Transportista marítimo
chain-role-air-carrier = Transportista aéreo
chain-role-broker = Agente de aduanas
chain-role-service = Servicio en un sitio
chain-mode-road = por carretera
chain-mode-rail = por ferrocarril
chain-mode-sea = por mar
chain-mode-air = por aire
language-en = inglés
language-es = español
language-fr = francés

# Routes
routes-title = Rutas
routes-intro = Los caminos de sus mercancías, parada por parada, con quién las tiene. Una ruta es tan fuerte como el más débil de quienes las tienen.
routes-none = Todavía no hay ninguna ruta.
routes-partners-first = Es más fácil cuando sus socios ya están en la lista.
routes-map-title = { $count ->
    [one] { $count } ruta en un mapa del mundo
   *[other] { $count } rutas en un mapa del mundo
}
routes-map-text = Países en el orden de las rutas: { $countries }. Las tablas de abajo dicen lo mismo.
routes-map-note = Un punto representa un país entero, en su ciudad principal. La forma indica el mayor riesgo de una ruta que pasa por él: círculo bajo, triángulo medio, rombo alto. El contorno de la tierra no es autoridad sobre ninguna frontera.
routes-table = Paradas de { $name }
route-new-title = Añadir una ruta
route-edit-title = Cambiar la ruta { $name }
route-edit = Cambiar esta ruta
route-intro = Desde el origen hasta el final. Las filas vacías no cuentan; en la última parada nada continúa.
route-name = Nombre de la ruta
route-name-hint = Por ejemplo las mercancías y de dónde vienen.
route-stop = Parada { $n }
route-stop-head = Parada
route-place = Lugar
route-holder = Quién tiene las mercancías
route-holder-own = Su propia empresa
route-holder-unknown = Aún no se sabe
route-mode = Cómo continúan
route-carrier = Quién las transporta
route-goes-on = Continúa
route-onward = { $mode }, { $carrier }
route-ends = termina aquí
route-more-stop = Añadir paradas
route-remove = Quitar la ruta
route-remove-text = Se puede quitar una ruta que ya no usa. El registro conserva que existió.
route-saved = La ruta está guardada.
route-removed = La ruta se ha quitado.

# Actions
actions-intro = Todo riesgo alto necesita una acción con responsable y fecha. Hecha o abandonada, queda en el registro con el motivo.
actions-uncovered = { $count ->
    [one] { $count } riesgo alto no tiene acción
   *[other] { $count } riesgos altos no tienen acción
}
actions-open = Acciones abiertas
actions-none = No hay acciones abiertas.
actions-ended = { $count ->
    [one] { $count } acción terminada
   *[other] { $count } acciones terminadas
}
action-new = Añadir una acción
action-about = Sobre
action-what = Qué se hará
action-what-hint = Hasta 1.000 caracteres.
action-owner = Quién es responsable
action-owner-hint = El nombre de una persona o un puesto.
action-add = Añadir la acción
action-added = La acción está añadida.
action-ended = La acción ha terminado.
action-end = Terminar esta acción
action-note = Qué se hizo o por qué se abandona
action-mark-done = Está hecha
action-drop = Abandonarla
action-done = Hecha el { $day }: { $note }
action-dropped = Abandonada el { $day }: { $note }
action-open = Abierta
action-overdue = Vencida
action-due-why = La empresa fijó este día al anotar la acción.

# Threats
threats-title = Tabla de amenazas
threats-intro = Las calificaciones del programa por país y tramo. Las puntuaciones de los miembros se basan en ellas.
threats-never-changed = Una calificación nunca se modifica; otra posterior la sustituye desde un día.
threat-version = Esta es la versión { $n } de la tabla.
threat-place = País o tramo
threat-lane = De { $from } a { $to }
threat-kind = Tipo de amenaza
threat-kind-terrorism = Terrorismo
threat-kind-contraband = Contrabando
threat-kind-human-smuggling = Tráfico de personas
threat-kind-organised-crime = Crimen organizado
threat-kind-conditions = Condiciones que favorecen las demás
threat-level = Calificación
threat-level-none = Ya sin calificación
threat-rests-on = Se basa en
threat-from = Vigente desde
threat-from-hint = Hoy o más tarde: lo que los miembros han visto sigue siendo cierto.
threat-holds = vigente
threat-row = { $row }, desde el { $day }
threat-decides = decide
threat-sample = Ejemplo
threat-samples = Algunas calificaciones son ejemplos
threat-samples-text = Ninguna fuente respalda una fila marcada como ejemplo. Muestra cómo funciona la tabla y no dice nada del lugar.
threat-unrated = Sin calificar
threat-unrated-text = El programa no ha calificado este país. Lo que no se sabe cuenta como medio.
threat-made = registrado por { $name }, { $day }
threat-made-programme = registrado por el programa, { $day }
threat-from-pack = primer contenido de la tabla
threat-reasons-were = Motivos: { $reasons }
threat-rate = Calificar un país o un tramo
threat-scope = País o tramo
threat-scope-hint = Dos letras (MX), o dos países con guion para un tramo (MX-US).
threat-basis = En qué se basa
threat-basis-hint = Los miembros lo leen.
threat-source = Fuente (opcional)
threat-source-hint = Dónde se puede consultar.
threat-reasons = Sus motivos
threat-reasons-hint = Para el registro del programa. Los miembros no lo leen.
threat-record = Registrar la calificación
threat-rated = La calificación está registrada.

# Import
import-title = Importar socios
import-intro = Envíe un archivo CSV o XLSX. Primero verá qué haría cada fila; no se incorpora nada antes de que usted lo diga.
import-file = Archivo
import-file-hint = CSV en UTF-8 o XLSX, hasta 1 MB y 2.000 filas. La primera fila nombra las columnas.
import-too-big = Este archivo supera 1 MB
import-check = Comprobar el archivo
import-columns = Columnas
import-template = Un archivo vacío para rellenar:
import-preview = Qué haría { $file }. Todavía no se ha incorporado nada.
import-new = Nuevo
import-changed = Cambiado
import-unchanged = Sin cambios
import-bad = Filas con errores
import-faults = { $count ->
    [one] { $count } fila no se puede incorporar
   *[other] { $count } filas no se pueden incorporar
}
import-good = { $count ->
    [one] { $count } fila sin errores
   *[other] { $count } filas sin errores
}
import-row = Fila
import-column = Columna
import-fault = Qué está mal
import-does = Qué hace
import-mend = Descargue estas filas con el error al lado de cada una, corríjalas y envíe el archivo otra vez.
import-mend-xlsx = Filas por corregir (XLSX)
import-mend-csv = Filas por corregir (CSV)
import-leave-out = { $count ->
    [one] Dejar fuera { $count } fila con errores
   *[other] Dejar fuera { $count } filas con errores
}
import-take = { $count ->
    [one] Incorporar { $count } fila
   *[other] Incorporar { $count } filas
}
import-other = Elegir otro archivo
import-nothing = El archivo no cambia nada.
import-done = Los socios se han incorporado.
import-errors-sheet = Filas por corregir
import-help-sheet = Ayuda
import-help-code = Código
import-help-word = O esta palabra
import-help-what = Qué es
import-column-reference = Referencia
import-column-reference-hint = Su propio número para el socio. Una fila con una referencia conocida cambia ese socio.
import-column-name = Nombre
import-column-name-hint = Nombre legal. Necesario.
import-column-country = País
import-column-country-hint = Dos letras (MX) o el nombre. Necesario.
import-column-city = Ciudad
import-column-city-hint = Opcional.
import-column-roles = Funciones
import-column-roles-hint = Una o varias, separadas por punto y coma: manufacturer; warehouse. Necesario.
import-column-reach = Relación
import-column-reach-hint = direct o indirect; direct si está vacío.
import-column-identifiers = Identificadores
import-column-identifiers-hint = Tipo y número, separados por punto y coma: duns 150483782; lei …
import-column-contact-name = Nombre del contacto
import-column-contact-name-hint = Opcional.
import-column-contact-email = Correo del contacto
import-column-contact-email-hint = A dónde va el enlace del cuestionario.
import-column-contact-language = Idioma del contacto
import-column-contact-language-hint = en, es o fr; en si está vacío.
import-column-sites = Sitios
import-column-sites-hint = Nombre | país | ciudad | UN/LOCODE, sitios separados por punto y coma.
import-column-errors = Errores

# Questionnaires
questionnaire-title = Cuestionario de seguridad
questionnaire-title-short = Cuestionario
questionnaire-none = Sin preguntar
questionnaire-none-yet = Todavía no se ha preguntado a este socio.
questionnaire-asked = Preguntado el { $day }
questionnaire-begun = Empezado: { $n } de { $m } respondidas
questionnaire-answered = Respondido el { $day }
questionnaire-recalled = Retirado
questionnaire-lapsed = Sin respuesta, el enlace ha caducado
questionnaire-asked-to = Enviado a { $to }, { $day }.
questionnaire-link-until = Lo que escribe el socio es suyo hasta que lo envía. El enlace sirve hasta:
questionnaire-by = Enviado por { $name }, { $title }, { $day }.
questionnaire-domain = Desde una dirección de { $domain }.
questionnaire-consents = El socio permite que otros miembros usen estas respuestas (desde el { $day }).
questionnaire-no-consent = El socio no permite que otros miembros usen estas respuestas.
questionnaire-answers = { $count ->
    [one] { $count } respuesta
   *[other] { $count } respuestas
}
questionnaire-ask = Enviar el cuestionario
questionnaire-ask-text = El contacto recibe un correo con un enlace, en su idioma. No hace falta cuenta. El correo no dice nada de su empresa.
questionnaire-no-contact = Para enviar el cuestionario, indique el correo de un contacto.
questionnaire-again = Enviar un enlace nuevo
questionnaire-sent = El enlace está en camino.
questionnaire-recall = Retirar la pregunta
questionnaire-recall-reason = Motivo
questionnaire-taken-back = La pregunta se ha retirado.
questionnaire-offers = Este socio ya ha respondido
questionnaire-offers-text = Respondió a otro miembro y permite que otros usen sus respuestas. Se encontraron por un identificador que usted también indicó. El programa no ha comprobado quién respondió: fíjese en el nombre y la dirección.
questionnaire-offer = { $by } Desde una dirección de { $domain }.
questionnaire-use = Usar estas respuestas
questionnaire-reused = Las respuestas se usan para este socio.
questionnaire-reused-tag = Usadas de la pregunta de otro miembro
questionnaire-intro = { $asks } pregunta a { $partner } cómo protege las mercancías.
questionnaire-no-account = No necesita cuenta. Quien tenga el enlace del correo puede responder, así que páselo solo dentro de su empresa.
questionnaire-save-any-time = Guarde cuando quiera y vuelva con el mismo enlace, hasta:
questionnaire-who-sees = Nadie ve sus respuestas antes de que las envíe. Después las ven la empresa que pregunta y el personal del programa.
questionnaire-progress = { $n } de { $m } respondidas.
questionnaire-saved-at = Guardado por última vez: { $at }.
questionnaire-meaning = Qué significa
questionnaire-how = ¿Cómo lo hace?
questionnaire-how-hint = Necesario si no está del todo implantado o no aplica: diga qué falta o por qué. Hasta 2.000 caracteres.
questionnaire-save = Guardar y seguir más tarde
questionnaire-saved = Guardado. Todavía no se ha enviado nada.
questionnaire-send-title = Enviar sus respuestas
questionnaire-name = Su nombre
questionnaire-position = Su cargo
questionnaire-consent = Otros miembros que trabajan con nosotros también pueden usar estas respuestas
questionnaire-consent-what = Así no tendrá que responder lo mismo para un miembro que conozca uno de sus identificadores. Ese miembro ve sus respuestas, su nombre, su cargo, el día y la parte de su dirección tras la @, no quién preguntó primero. Puede retirarlo en cualquier momento.
questionnaire-declare = Estas respuestas son verdaderas según mi leal saber y entender
questionnaire-send = Enviar las respuestas
questionnaire-thanks = Gracias. Sus respuestas se han enviado.
questionnaire-done = Sus respuestas se han enviado
questionnaire-your-answers = Lo que respondió
questionnaire-consent-title = Uso por otros miembros
questionnaire-consent-on = Otros miembros pueden usar sus respuestas.
questionnaire-consent-off = Otros miembros no pueden usar sus respuestas.
questionnaire-consent-withdraw = Retirar este consentimiento
questionnaire-consent-give = Permitir que otros miembros las usen
questionnaire-consent-given = Registrado: otros miembros pueden usar sus respuestas.
questionnaire-consent-withdrawn = Registrado: otros miembros ya no pueden usar sus respuestas.
questionnaire-was-recalled = La pregunta se retiró el { $day }. No hay nada que responder.
questionnaire-documents = Documentos
questionnaire-documents-text = Certificados, procedimientos, fotografías: lo que muestra que sus respuestas son ciertas. Puede quitar un documento hasta que envíe las respuestas; lo enviado se queda. Otros miembros nunca reciben sus documentos, aunque puedan usar sus respuestas.
questionnaire-document = Añadir un documento
questionnaire-document-hint = PDF, PNG, JPEG, Word, Excel, PowerPoint u OpenDocument, hasta 25 MB, sin contraseña.
questionnaire-document-for = De qué trata
questionnaire-document-all = Todas las respuestas
questionnaire-document-of = Criterio { $criterion }
questionnaire-document-add = Añadir el documento y guardar
questionnaire-document-remove = Quitar
ask-many-title = Preguntar a varios socios
ask-many-intro = Elija los socios, el idioma de cada uno y un día. Primero verá a quién se preguntaría y a quién no se puede. Nada se envía antes de que usted lo diga.
ask-many-tick = Marcar a todos de quienes no se sabe nada que cuente
ask-many-caption = Socios, cada uno con su contacto y lo último que se le preguntó
ask-many-language = { $what }: { $name }
ask-many-day = Respuestas para el
ask-many-day-hint = Opcional. El socio lee este día en su página. No puede ser posterior al último día del enlace.
ask-many-no-day = Sin día indicado
ask-many-check = Mostrar lo que se enviaría
ask-many-preview = Esto es lo que se enviaría. Todavía no se ha enviado nada.
ask-many-mail = El correo, en el idioma de cada socio
ask-many-asked = { $count ->
    [one] Se preguntaría a { $count } socio
   *[other] Se preguntaría a { $count } socios
}
ask-many-left = { $count ->
    [one] No se puede preguntar a { $count } socio
   *[other] No se puede preguntar a { $count } socios
}
ask-many-send = { $count ->
    [one] Enviar { $count } cuestionario
   *[other] Enviar { $count } cuestionarios
}
ask-many-change = Cambiar la selección
ask-many-again = Algo cambió desde que usted miró, así que no se preguntó a nadie. Así está ahora.
questionnaires-sent = Los enlaces están en camino.
questionnaire-late = Sin respuesta el { $day }
questionnaire-wished = { $name } desea sus respuestas para el:
questionnaire-due-why = { $name } indicó este día al preguntar. Cuando pasa no ocurre nada por sí solo; el enlace sirve hasta su propio día.
questionnaire-due-own = Su empresa indicó este día al preguntar.
history-title = Todo lo que ha respondido { $name }
history-intro = Cada vez que envió respuestas, la más reciente primero: qué dijo, quién lo envió, cuándo y en qué idioma, y qué es distinto de la vez anterior. Un borrador es del socio y no se muestra.
history-none = Este socio aún no ha enviado respuestas.
history-link = Todo lo que ha respondido y qué cambió
history-only = Mostrar solo lo que cambió
history-all = Mostrar todas las respuestas
history-asked = Preguntado
history-to = Enlace enviado a
history-language = Idioma de las preguntas
history-language-unknown = no se registraba entonces
history-consent = Uso por otros miembros
history-differ = { $count ->
    [0] No hay nada distinto
    [one] { $count } respuesta es nueva o distinta
   *[other] { $count } respuestas son nuevas o distintas
}
history-since = { $what } respecto a las respuestas del { $day }.
history-since-head = Desde la última vez
history-when = Dada
history-saved = { $at }, { $language }
history-same = Igual
history-changed = Cambió
history-new = No se preguntó la última vez
history-gone = Ya no se pregunta
history-nothing-changed = Todas las respuestas son iguales a las de la última vez.
link-over-title = Este enlace ya no sirve
link-over-text = Ha caducado o se envió otro más reciente. Lo que guardó se conserva. Un enlace nuevo va a la dirección a la que se preguntó, y a ninguna otra.
link-again = Envíenme un enlace nuevo
link-mailed = Si hoy se pueden enviar más enlaces, hay uno nuevo en camino a la dirección a la que se preguntó.
link-unknown-title = No conocemos este enlace
link-unknown-text = Copie la dirección completa del correo. Si no ayuda, pregunte a la empresa que se lo envió.
questionnaire-reminded = Al socio se le recordó por correo el { $day }, una sola vez, con un enlace nuevo.
refusal-questionnaire-not-late = El día no ha pasado, o ya se le recordó al socio.
mail-questionnaire-reminder-subject = Un cuestionario aún le espera
mail-questionnaire-reminder = Una empresa con la que usted trabaja esperaba tener ya sus respuestas. No necesita cuenta. Abra este enlace para ver quién pregunta y responder; los enlaces de correos anteriores ya no sirven: { $link }
mail-questionnaire-infected-subject = Un documento requiere su atención
mail-questionnaire-infected-body = { $name }: se bloqueó un documento que alguien envió a su empresa. Inicie sesión para ver cuál, entre sus socios: { $url }
mail-questionnaire-subject = Le espera un cuestionario
mail-questionnaire =
    Una empresa con la que trabaja le hace unas preguntas. No necesita cuenta. Abra este enlace para ver quién pregunta y responder:
    { $link }

# Refusals
refusal-partner-field-empty = Rellene este campo.
refusal-partner-field-too-long = Como máximo { $most } caracteres.
refusal-partner-role-none = Elija al menos una función.
refusal-partner-role-unknown = «{ $role }» no es una función. Use una de la lista de la página de importación.
refusal-partner-reach = Elija directo o indirecto.
refusal-partner-scheme = «{ $scheme }» no es un tipo de identificador. Use por ejemplo duns, lei, ein, scac, mid o rfc.
refusal-partner-email = Indique una dirección como nombre@example.com.
refusal-partner-contact-email = Un contacto necesita una dirección de correo.
refusal-partner-language = Use uno de estos idiomas: { $known }.
refusal-partner-unlocode-country = Este código no está en el país del sitio ({ $country }).
refusal-partner-unknown = No existe ese socio.
refusal-partner-ended = El trabajo con { $name } ha terminado. Reanúdelo primero.
refusal-partner-not-ended = Ya trabaja con este socio.
refusal-partner-twin = { $name } es el mismo según este número. Cambie ese o corrija el número.
refusal-partner-too-many = Una cadena tiene como máximo { $most } socios.
refusal-partner-on-route = El socio sigue en la ruta { $route }. Cambie primero esa ruta.
refusal-partner-already-reused = Estas respuestas ya se usan.
refusal-route-too-short = Una ruta tiene al menos dos paradas.
refusal-route-too-long = Una ruta tiene como máximo { $most } paradas.
refusal-route-too-many = Se pueden describir como máximo { $most } rutas.
refusal-route-unknown = No existe esa ruta.
refusal-route-holder = Indique quién tiene las mercancías o que aún no se sabe.
refusal-route-mode = Elija cómo continúan las mercancías.
refusal-check-future = No se puede registrar una comprobación que aún no ha tenido lugar.
refusal-check-empty = Responda al menos a un criterio.
refusal-check-criterion = El criterio { $criterion } no se pregunta aquí.
refusal-action-past = El día debe ser hoy o posterior.
refusal-action-about = Elija a qué se refiere la acción.
refusal-action-unknown = No existe esa acción.
refusal-action-ended = Esta acción ya ha terminado.
refusal-risk-threats-changed = La tabla de amenazas cambió mientras leía. Revísela otra vez.
refusal-risk-declare = Marque la declaración para firmar.
refusal-risk-gaps = Aún faltan { $count } puntos antes de firmar. Están en la página.
refusal-risk-changed = Algo cambió mientras leía. Mire la página otra vez y firme después.
refusal-threat-scope = Indique un país (MX) o un tramo de dos países (MX-US).
refusal-threat-kind = Elija el tipo de amenaza.
refusal-threat-level = Elija una calificación.
refusal-threat-date = Indique un día como 2026-11-22.
refusal-threat-past = Una calificación no puede regir antes de hoy: los miembros ya vieron y firmaron lo vigente.
refusal-questionnaire-nothing = No hay nada que preguntar a este socio.
refusal-questionnaire-closed = Este cuestionario está cerrado.
refusal-questionnaire-links = Se pueden enviar como máximo { $most } enlaces al día. Inténtelo mañana.
refusal-questionnaire-address = Esta dirección ha recibido hoy { $most } enlaces. Inténtelo mañana.
refusal-questionnaire-no-contact = Indique primero el correo de un contacto.
refusal-questionnaire-open = Este socio tiene un cuestionario que aún no ha respondido. Envíele un enlace nuevo.
refusal-questionnaire-not-sent = Las respuestas aún no se han enviado.
refusal-questionnaire-documents = Junto a las respuestas caben como máximo { $most } documentos.
refusal-questionnaire-document-twice = Este documento ya está.
refusal-questionnaire-document-none = No existe ese documento.
refusal-questionnaire-document-sent = Lo enviado se queda. No se puede quitar.
refusal-questionnaire-document-infected = El antivirus encontró algo en «{ $name }». Quítelo y añada una copia limpia.
refusal-questionnaire-document-blocked = Este documento está bloqueado: el antivirus encontró { $name } en él.
refusal-questionnaire-due = Elija un día posterior a hoy y no después del { $last }, el último día del enlace.
refusal-ask-none = Elija al menos un socio.
refusal-ask-many = Pregunte como máximo a { $most } socios a la vez.
refusal-questionnaire-unanswered = { $criterion }: elija hasta qué punto está implantado.
refusal-questionnaire-explain = { $criterion }: diga qué falta o por qué no aplica.
refusal-questionnaire-declare = Marque la declaración para enviar las respuestas.
refusal-import-none = Elija un archivo.
refusal-import-large = El archivo supera 1 MB o contiene demasiado texto. Divídalo en varios.
refusal-import-encoding = El archivo no es texto UTF-8. Guárdelo como «CSV UTF-8» o como XLSX.
refusal-import-unreadable = El archivo no se puede leer como CSV o XLSX. Ábralo en una hoja de cálculo y guárdelo de nuevo.
refusal-import-empty = El archivo no tiene filas debajo de los encabezados.
refusal-import-column = No hay ninguna columna llamada «{ $column }». Las columnas están abajo.
refusal-import-column-twice = La columna «{ $column }» está dos veces.
refusal-import-needs = Falta la columna «{ $column }».
refusal-import-rows = Un archivo tiene como máximo { $most } filas. Divídalo en varios.
refusal-import-twice = Este socio está dos veces en el archivo.
refusal-import-bad-rows = Algunas filas tienen errores. Marque para dejarlas fuera o corríjalas primero.
refusal-import-nothing = El archivo no cambia nada.

# Timeline
timeline-group-partners = Socios y riesgo
timeline-supply_chain-partner_recorded = Socio registrado: { $name }
timeline-supply_chain-partners_imported = { $count_partners } socios importados de { $file }
timeline-supply_chain-partner_ended = Terminado el trabajo con { $name }
timeline-supply_chain-partner_resumed = Reanudado el trabajo con { $name }
timeline-supply_chain-route_recorded = Ruta registrada: { $name }
timeline-supply_chain-route_removed = Ruta quitada: { $name }
timeline-supply_chain-partner_checked = La empresa comprobó { $name } por sí misma
timeline-supply_chain-answers_reused = Se usan para { $name } respuestas dadas a otro miembro
timeline-supply_chain-threats_reviewed = Amenazas revisadas, versión { $version } de la tabla
timeline-supply_chain-action_added = Acción añadida: { $what } ({ $owner }, { $due })
timeline-supply_chain-action_done = Acción hecha
timeline-supply_chain-action_dropped = Acción abandonada
timeline-supply_chain-procedure_recorded = Procedimiento de la evaluación de riesgos escrito
timeline-supply_chain-assessment_signed = Evaluación de riesgos firmada por { $name }
timeline-questionnaire-asked = Cuestionario para { $name }
timeline-questionnaire-link_sent = Enlace a un cuestionario enviado
timeline-questionnaire-reminded = Recordatorio del cuestionario al socio, con un enlace nuevo
timeline-questionnaire-answered = El socio guardó respuestas
timeline-questionnaire-document_attached = El socio añadió un documento a sus respuestas: { $name }
timeline-questionnaire-document_removed = El socio quitó un documento
timeline-questionnaire-document_scanned = Se leyó un documento de un socio en busca de virus
timeline-questionnaire-submitted = El socio envió sus respuestas: { $name }, { $title }
timeline-questionnaire-consent_given = El socio permite que otros miembros usen sus respuestas
timeline-questionnaire-consent_withdrawn = El socio retiró su consentimiento
timeline-questionnaire-recalled = Cuestionario retirado
timeline-threat_table-rated = Amenaza calificada: { $id }
role-partner = socio sin cuenta
right-view-partners = ver los socios y la evaluación de riesgos de esta empresa
right-edit-partners = cambiar los socios y la evaluación de riesgos de esta empresa
right-sign-risk-assessment = firmar la evaluación de riesgos de esta empresa
right-view-threats = ver la tabla de amenazas
right-rate-threats = calificar amenazas
right-answer-questionnaire = responder a este cuestionario
caseload-tab-risk = Socios y riesgo
partner-membership = Pertenencia
partner-member-shared = Comparte su estado
partner-member-unknown = No compartido
partner-member-since = { $status }. Comparte su estado con la empresa desde el { $day }.
partner-member-unknown-text = No compartido. El socio puede no ser miembro, o ser un miembro que no comparte su estado.
partner-member-ask = Pedir a un miembro que comparta su estado
