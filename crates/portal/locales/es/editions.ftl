# Editions of the criteria: writing, publishing, what they change, how far they reach.
editions-title = Ediciones de los criterios
editions-lead = Una edición publicada no cambia nunca. La nueva la escriben unos y la publican otros, y cada respuesta se traslada según su regla.
editions-on-their-way = En preparación
editions-published = Publicadas
edition-history = Cómo se redactó
editions-none = No se está escribiendo ninguna edición.
edition-follows = Sigue a { $basis }
edition-name = Edición
edition-id = Identificador
edition-id-hint = Letras minúsculas, cifras y guiones, por ejemplo msc-2027. Figura en cada respuesta y hallazgo y no se puede cambiar después.
edition-name-en = Nombre en inglés
edition-name-es = Nombre en español
edition-name-fr = Nombre en francés
edition-begin = Empezar una edición
edition-begin-lead = Empieza con todo lo que dice { $basis }. Cambie, añada y suprima criterios; nadie de fuera del programa la ve antes de publicarse.
edition-effective-from = En vigor desde
edition-effective-from-hint = Un día posterior a hoy. Desde entonces las empresas solicitan y responden según esta edición.
edition-accepted-until = Aceptada hasta
edition-basis-until = Se aceptan perfiles según la edición anterior hasta
edition-basis-until-hint = El último día para que los miembros pasen su perfil a la nueva edición. A una empresa se le puede dar más tiempo.
edition-stands-in-force = En vigor
edition-stands-ahead = Publicada, aún no en vigor
edition-stands-accepted = Todavía aceptada
edition-stands-over = Ya no se acepta
edition-stage-drafting = En redacción
edition-stage-consultation = Consulta
edition-stage-proposed = Propuesta para su publicación
edition-stage-published = Publicada
edition-stage-abandoned = Abandonada
edition-changes = { $count ->
    [one] 1 criterio cambiado
   *[other] { $count } criterios cambiados
}
edition-untranslated = { $count ->
    [one] 1 traducción pendiente
   *[other] { $count } traducciones pendientes
}
edition-makers = Redactada por
edition-reasons = Motivos
edition-consult-until = Consulta hasta
edition-published-at = Publicada el
edition-hash = Huella del contenido (SHA-256)
edition-public = Lo que cambia esta edición, tal como lo lee todo el mundo
edition-remarks = Última observación
edition-changes-title = Lo que es distinto de antes
edition-changes-none = Todavía nada. Elija un criterio más abajo o escriba uno nuevo.
edition-faults = Lo que falta antes de poder proponerla
edition-relation = Qué le ha ocurrido
edition-relation-hint = Visto desde la edición anterior.
edition-relation-unchanged = Mismo texto
edition-relation-unchanged-hint = Pide lo mismo con las mismas palabras; la orientación o la exigencia pueden variar.
edition-relation-reworded = Reformulado
edition-relation-reworded-hint = Pide lo mismo, o casi, con otras palabras.
edition-relation-split = Dividido
edition-relation-split-hint = Uno de varios que proceden de un mismo criterio.
edition-relation-merged = Fusionado
edition-relation-merged-hint = Ocupa el lugar de varios criterios.
edition-relation-new = Nuevo
edition-relation-new-hint = Antes no se pedía nada parecido.
edition-relation-retired = Ya no se pide
edition-rule = Qué pasa con las respuestas
edition-rule-hint = Cuando un «debería» pasa a ser un «debe», o varias respuestas se vuelven una, la empresa siempre tiene que volver a mirar.
edition-rule-keep = Se mantienen
edition-rule-keep-hint = No hay que hacer nada; el directivo las firma con lo demás.
edition-rule-confirm = Por revisar
edition-rule-confirm-hint = Se trasladan y alguien tiene que confirmar cada una.
edition-rule-ask = Por dar de nuevo
edition-rule-ask-hint = Se traslada el texto; hay que volver a decir hasta dónde se cumple.
edition-rule-set-aside = Quedan en el registro de la empresa
edition-translation = Traducciones
edition-translation-current = Al día
edition-translation-outdated = { $lang } es anterior al texto inglés
edition-translation-missing = Falta { $lang }
edition-lang-en = Inglés
edition-lang-es = Español
edition-lang-fr = Francés
edition-english-prevails = Prevalece el texto inglés.
edition-decide = Decidir
edition-decide-text = Una vez publicada, no se puede cambiar nada, ni palabras ni fechas. Un error se corrige con la edición siguiente.
edition-publish = Publicar
edition-send-back = Devolverla
edition-send-back-why = Por qué aún no se publica
edition-propose = Proponer para su publicación
edition-propose-text = Después la publica o la devuelve alguien que no intervino en ella.
edition-abandon = Abandonar esta edición
edition-abandon-why = Por qué se abandona
edition-all-criteria = Todos los criterios
edition-criterion-new = Escribir un criterio nuevo
edition-criterion-saved = El criterio está guardado en el borrador.
edition-criterion-retired = Este criterio está suprimido del borrador. Al guardarlo vuelve a entrar.
edition-criterion-gone = El criterio se ha dejado fuera del borrador.
edition-criterion-before = En la edición anterior:
edition-theirs = Entretanto, otra persona guardó este criterio
edition-theirs-text = Esto es lo que dice ahora el borrador. Su texto está abajo. Incorpore lo que quiera conservar y guarde de nuevo.
edition-number = Número
edition-number-hint = El número de la categoría, un punto y un número que ninguna edición haya usado, por ejemplo 3.12.
edition-text = Qué se pide
edition-evidence-hint = Una por línea, en el mismo orden en todos los idiomas.
edition-compared = He comparado este texto con el inglés
edition-applies-not = no se aplica
edition-from = Procede de
edition-from-hint = Números de la edición anterior, separados por comas. Vacío para un criterio nuevo.
edition-restore = Volver a lo que era
edition-drop = Quitar del borrador
edition-retire = Dejar de pedirlo
edition-retire-text = Las respuestas quedan en los registros de las empresas y se pueden leer allí. El número no vuelve a usarse para otra cosa.
edition-retire-why = Por qué ya no se pide
edition-done-restore = El criterio vuelve a ser lo que era.
edition-done-retire = El criterio queda suprimido del borrador.
edition-done-propose = Propuesta. Decide otra persona.
edition-done-abandon = La edición queda abandonada.
edition-done-publish = Publicada. A partir de ahora nada puede cambiar en ella.
edition-done-send-back = Devuelta a sus autores.
edition-what-changed = Qué ha cambiado
edition-dates = En vigor desde el { $since }.
edition-unchanged = { $count ->
    [one] Un criterio sigue como estaba.
   *[other] { $count } criterios siguen como estaban.
}
edition-strength-change = { $entity }: { $before } → { $after }
edition-guidance-changed = Ha cambiado la orientación o la prueba habitual
edition-group-new = Nuevos
edition-group-reworded = Reformulados
edition-group-split = Divididos
edition-group-merged = Fusionados
edition-group-unchanged = Mismo texto, otra exigencia u orientación
edition-group-retired = Ya no se piden
criteria-edition-ahead = { $name }, en vigor desde el { $since }
criteria-in-force = En vigor hoy

# Simulation
edition-simulation = Qué supondría
simulation-lead = Si este borrador estuviera hoy en vigor: qué tendría que hacer cada miembro en regla con un perfil aceptado. Calculado a partir de las respuestas registradas cada vez que se abre esta página.
simulation-assumptions = Supuestos
simulation-minutes-answer = Minutos para revisar una respuesta nueva
simulation-minutes-confirm = Minutos para revisar una respuesta confirmada
simulation-nobody = Ningún miembro tiene todavía un perfil aceptado.
simulation-by-type = Por tipo de entidad
simulation-members = Miembros
simulation-touched = Tendrían que hacer algo
simulation-failing = Dejarían de cumplir un «debe»
simulation-answer = Por responder
simulation-confirm = Por revisar
simulation-hours = Horas de especialista
simulation-definition = Dejaría de cumplir: el borrador lo convierte en «debe» para esta empresa, antes no lo era, y la empresa ha dicho que lo cumple solo en parte o nada. Horas: { $answer } minutos por respuesta nueva, { $confirm } por respuesta que revisar.
simulation-rows = Empresas detrás de las cifras
simulation-rows-hint = Elija un tipo de entidad en la tabla para ver sus empresas.
simulation-rows-count = { $count ->
    [one] 1 empresa
   *[other] { $count } empresas
}
simulation-file-csv = Estas filas en CSV
simulation-file-xlsx = Estas filas en XLSX
simulation-company = Empresa
simulation-failing-on = Dejaría de cumplir
simulation-set-aside = Respuestas que ya no se piden

# Rollout and extensions
rollout-title = Implantación
rollout-lead = Miembros en regla, según la edición con la que se aceptó por última vez su perfil.
rollout-none = Solo hay una edición, así que no se implanta nada.
rollout-open = Pendientes
rollout-extended = Con más tiempo
rollout-late = Con retraso
rollout-done = Según la edición en vigor
rollout-stands-on = Aceptado según
rollout-until = Hasta
rollout-works-on = Trabaja en
rollout-not-begun = Sin empezar
rollout-extended-mark = (prorrogado)
extension-title = Dar más tiempo
extension-general = Último día para todos
extension-own = Último día para esta empresa
extension-earlier = Concedido hasta ahora
extension-line = { $days }, hasta el { $until }
extension-days = { $count ->
    [one] 1 día
   *[other] { $count } días
}
extension-how-long = Cuánto tiempo
extension-how-long-hint = Contado desde el último día que vale ahora para esta empresa.
extension-ground = Motivo jurídico
extension-reasons-hint = La empresa los lee en su cronología.
extension-grant = Conceder
extension-done = Se ha concedido más tiempo; la empresa lo ve en su cronología.

# A new edition as a company sees it
carried-title = Qué cambia para ustedes la nueva edición
carried-from-to = De { $from } a { $to }
carried-notice-title = Cambian los criterios: { $edition }
carried-notice-ahead = En vigor desde el { $since }. Desde entonces y hasta el { $until } pueden pasar su perfil de seguridad a ella; sus respuestas se trasladan.
carried-notice-until = En vigor desde el { $since }. Presenten su perfil de seguridad según ella a más tardar el { $until }. Sus respuestas se trasladan; su registro firmado queda como está.
carried-notice-extended = En vigor desde el { $since }. Se les ha dado más tiempo: presenten su perfil de seguridad según ella a más tardar el { $until }.
carried-notice-late = En vigor desde el { $since }. El plazo para pasar su perfil de seguridad a ella terminó el { $until }. Háganlo ahora y hablen con su especialista.
carried-see-changes = Ver qué ha cambiado y qué hay que responder
carried-start = Empezar el perfil según la nueva edición
carried-move = Pasar este borrador a la nueva edición
carried-done = Sus respuestas se han trasladado. Abajo figura lo que aún tienen que hacer.
carried-lanes = Sus respuestas anteriores se han trasladado.
carried-lane-answer = Por responder
carried-lane-answer-hint = Nuevo para ustedes, o por decir de nuevo.
carried-lane-confirm = Por revisar
carried-lane-confirm-hint = Su respuesta se ha trasladado. Léanla frente al nuevo texto y márquenla como lista.
carried-lane-keep = Se mantiene como está
carried-lane-keep-hint = No hay que hacer nada; su directivo lo firma con lo demás.
carried-from = Trasladado de { $edition }
carried-relation-unchanged = Mismo texto que { $from }.
carried-relation-reworded = Reformulado a partir de { $from }.
carried-relation-split = Separado de { $from }.
carried-relation-merged = Fusionado a partir de { $from }.
carried-relation-new = Nuevo.
carried-relation-retired = Ya no se pide ({ $from }).
carried-must-now = Ahora es obligatorio para usted.
carried-aside = Ya no se les pide
carried-aside-text = Estas respuestas no tienen lugar en la nueva edición. No se pierde nada: quedan aquí y en su registro firmado.
versions-title = Versiones firmadas
versions-lead = Todo lo que la empresa ha firmado, cada cosa según la edición de su momento y exactamente como se firmó.
versions-none = Todavía no se ha firmado nada.
versions-profile = Perfil
versions-round = ronda { $round }
profile-title-edition = Perfil de seguridad para la nueva edición
profile-record-wording = Las palabras de los criterios en el paquete ya no son las que se firmaron. Avise al programa de inmediato.

# Refusals
refusal-edition-stage = Este paso no es posible mientras la edición está en «{ $stage }». Recargue la página para ver cómo está.
refusal-edition-stale = Otra persona guardó el criterio { $criterion } después de que usted lo abriera. Compare los dos textos y guarde de nuevo.
refusal-edition-link-missing = No se dice de dónde procede el criterio { $criterion }. Ábralo y elija qué le ha ocurrido.
refusal-edition-answers-lost = Se perderían las respuestas a { $criterion } de la edición anterior. Diga a qué criterio pasan o suprímalo con motivos.
refusal-edition-number-reused = El número { $criterion } ha designado otra cosa. Dé al nuevo criterio un número que ninguna edición haya usado.
refusal-edition-number-taken = El borrador ya tiene un criterio { $criterion }. Ábralo o elija otro número.
refusal-edition-number = Escriba un número como 3.12: el de una categoría, un punto, un número.
refusal-edition-relation = Lo que se dice que le ha ocurrido al criterio { $criterion } no encaja: el mismo texto exige las mismas palabras, una división al menos dos partes, una fusión al menos dos fuentes.
refusal-edition-rule = Esta regla para las respuestas no encaja con lo que le ha ocurrido al criterio { $criterion }. Tras una división o fusión las respuestas se revisan o se dan de nuevo; un criterio nuevo se responde.
refusal-edition-nothing-changed = El borrador todavía no cambia nada. Cambie, añada o suprima antes un criterio.
refusal-edition-untranslated = Criterio { $criterion }: { $lang } no dice lo que dice el texto inglés. Tradúzcalo, o compárelo y marque la casilla.
refusal-edition-past = Indique un día posterior a hoy, para que nadie se entere el mismo día en que cuenta.
refusal-edition-until = La edición anterior debe aceptarse al menos hasta el día en que entra en vigor la nueva. Indique ese día o uno posterior.
refusal-edition-reasons = Dé motivos de al menos { $least } caracteres, para que otros lo entiendan después.
refusal-edition-own-work = Usted intervino en esta edición, así que decide otra persona.
refusal-edition-nothing-proposed = No hay nada propuesto. Sus autores tienen que proponerla antes con sus fechas.
refusal-edition-basis-superseded = Se ha publicado otra edición desde que se empezó esta. Empiece una nueva que la siga y traslade los cambios.
refusal-edition-basis-altered = Los archivos de la edición anterior se han modificado desde que se empezó esta. Una edición publicada no debe cambiar: devuelva los archivos del paquete a como estaban.
refusal-edition-criterion-unknown = No hay ningún criterio { $criterion } ahí. Compruebe el número.
refusal-edition-id = Use de tres a cuarenta letras minúsculas, cifras y guiones, por ejemplo msc-2027.
refusal-edition-id-taken = Ya hay una edición { $id }. Elija otro identificador.
refusal-edition-empty = Escriba un texto.
refusal-edition-long = Este texto es demasiado largo. Redúzcalo a { $limit } caracteres.
refusal-edition-applies = Elija al menos un tipo de entidad al que se aplique.
refusal-edition-strand = Se eligió un tipo de empresa para una parte del programa en la que no puede participar.
refusal-extension-not-needed = La edición en la que está esta empresa no tiene último día, así que no hay nada que prorrogar.
refusal-extension-days = Elija una de las duraciones ofrecidas.
refusal-extension-past = Con esta duración el plazo habría terminado el { $until }. Elija una más larga.
refusal-extension-too-long = Todas las prórrogas juntas no pueden superar { $longest } días; ya se han concedido { $granted }.
refusal-extension-ground = Elija un motivo jurídico para la prórroga.
refusal-profile-edition-fixed = Lo que se firmó una vez queda bajo su edición. Una nueva edición se responde en un perfil nuevo.
refusal-profile-not-carried = Estas respuestas no se pueden trasladar a este perfil. Pregunte a su especialista.
refusal-profile-edition-current = El perfil ya está según la edición en vigor.
refusal-profile-edition-superseded = Esta edición de los criterios ya no se acepta. Pase el borrador a la nueva edición en la página «Perfil de seguridad»; sus respuestas se trasladan.
refusal-profile-edition-altered = Las palabras de los criterios en el paquete no son las que se respondieron. No se puede firmar nada hasta que el programa lo corrija.

# Consultation
edition-consult = Abrir a consulta
edition-consult-text = Los miembros leen los cambios y comentan cada criterio. El texto no se toca hasta que se cierra la consulta, y cada comentario se responde antes de poder proponer la edición.
edition-close = Cerrar la consulta
edition-comments = Comentarios de los miembros
edition-done-consult = Los miembros ya pueden comentar.
edition-done-close = La consulta está cerrada.
consultation-title = Proyecto de criterios: sus comentarios
consultation-lead = El programa pregunta su opinión antes de publicar esta edición. Pueden comentar cada criterio hasta el día indicado abajo; el programa responde a cada comentario.
consultation-closed = Los comentarios se cerraron el { $until }. Esto es lo que dijeron, con las respuestas del programa.
consultation-none = Ahora no hay ningún proyecto abierto a comentarios.
consultation-notice = Hay un proyecto de criterios abierto a sus comentarios.
consultation-not-yours = No para su tipo de entidad
consultation-yours = Su empresa
consultation-answer = Respuesta del programa
consultation-answer-to = Respuesta del programa: { $criterion }, { $company }
consultation-comment = Comentar
consultation-text = Su comentario
consultation-send = Enviar el comentario
consultation-reply = Responder
consultation-done = Gracias. La respuesta figurará junto a su comentario.
consultation-replied = La empresa ya puede leer la respuesta.
refusal-comment-short = Dígalo en al menos { $least } caracteres.
refusal-comment-closed = Esta edición ya no admite comentarios.
refusal-comment-answered = Este comentario ya tiene respuesta.
refusal-edition-unanswered = { $count ->
    [one] Un comentario no tiene respuesta todavía. Respóndalo antes de proponer la edición.
   *[other] { $count } comentarios no tienen respuesta todavía. Respóndalos antes de proponer la edición.
}

# Mail
mail-edition-published-subject = Los criterios cambian
mail-edition-published-body = Se ha publicado una nueva edición de los criterios. Inicie sesión para leer qué cambia para su empresa y hasta cuándo: { $link }
carried-why = El día se fijó al publicarse { $edition }: hasta entonces se aceptan perfiles según la edición anterior.
carried-why-extended = El { $on } el programa dio más tiempo a su empresa: { $reasons }
extension-why = El día se fijó con la edición: en su publicación o en la de la edición que la sigue.
rollout-why-extended = Si a una empresa se le dio más tiempo, sus prórrogas y sus motivos figuran en su página de prórrogas.
consultation-why = El programa fijó el día al abrir la consulta.
mail-edition-consultation-subject = Los criterios están abiertos a comentarios
mail-edition-consultation-body = Se prepara una nueva edición de los criterios y su empresa puede comentarla. Inicie sesión para leerla y dar su opinión: { $link }
