# Perfiles de seguridad: respuestas, evidencia, firma, revisión.

profile-title = Perfil de seguridad
profile-title-annual = Perfil de seguridad { $year }
profile-n-of-m = { $n } de { $m } respondidos
profile-answered = { $n } de { $m } criterios respondidos.
profile-any-order = Puede responder en cualquier orden; su trabajo se guarda como borrador.
profile-progress = Criterios respondidos
profile-categories = Criterios
profile-finish = Terminar
profile-more = Más
profile-print-link = Leer o imprimir todas las respuestas
profile-back-to-list = Volver a la lista
profile-saved = Guardado.
profile-draft-private = El borrador es de la empresa. Podrá leer las respuestas cuando un directivo las haya firmado.

profile-start-lead = { $count } criterios de { $edition } se aplican a su empresa.
profile-start-how = Cómo funciona
profile-start-how-own-words = Diga en cada criterio hasta qué punto se cumple y cómo: qué se hace, quién lo hace y cada cuánto.
profile-start-how-evidence = Adjunte documentos que lo demuestren. Un documento puede servir para varios criterios.
profile-start-how-any-order = Responda en cualquier orden. Lo que escribe se guarda mientras trabaja, y sus colegas pueden trabajar al mismo tiempo.
profile-start-how-sign = Cuando todo esté listo, un directivo de la empresa lo firma y lo envía. Los empleados y consultores preparan, pero no pueden firmar.
profile-start = Empezar el perfil de seguridad
profile-start-waits = La empresa no ha empezado su perfil de seguridad.
profile-started = El perfil de seguridad está abierto. Sus respuestas quedan ligadas a esta edición de los criterios.

profile-stage-draft = En preparación
profile-stage-submitted = En revisión
profile-stage-returned = Devuelto para cambios
profile-stage-accepted = Aceptado
profile-submitted-text = Un directivo lo ha firmado. Nada puede cambiarse mientras su especialista lo revisa, criterio por criterio.
profile-submitted-link = Referencia y próximos pasos
profile-accepted-text = Su especialista ha aceptado todos los criterios. Las respuestas quedan como se firmaron.
profile-record-link = Constancia del envío
profile-returned-title = { $count ->
    [one] Su especialista devolvió un criterio
   *[other] Su especialista devolvió { $count } criterios
}
profile-returned-text = Solo estos pueden cambiarse. Todo lo demás queda como se firmó. Responda a cada comentario, márquelo como listo y un directivo lo firma y lo envía de nuevo.

profile-status-ready = Listo
profile-status-signed = Firmado
profile-status-locked = Sin cambios
profile-status-comment = Comentario por responder
profile-status-comments = { $count ->
    [one] 1 comentario por responder
   *[other] { $count } comentarios por responder
}

profile-due-title = Fechas

profile-next-open = Siguiente criterio por responder
profile-strength-must = obligatorio
profile-strength-should = recomendado
profile-documents = { $count ->
    [0] sin documentos
    [one] 1 documento
   *[other] { $count } documentos
}
profile-copy-reference = Copiar la referencia

profile-criterion-title = Criterio { $id }
profile-criterion-eyebrow = Criterio { $id } ({ $strength })
profile-meaning = Qué significa y qué lo demuestra
profile-typical = Evidencia habitual
profile-unconfirmed = Falta confirmar en el documento propio de la administración si este criterio se aplica a su tipo de entidad.
profile-unconfirmed-link = De dónde procede
profile-ask-state = ¿Se cumple?
profile-state-unanswered = Sin responder
profile-state-in-place = Se cumple
profile-state-in-place-hint = Se hace en todos los lugares que les conciernen.
profile-state-partly = Se cumple en parte
profile-state-partly-hint = Falta algo: un sitio, un socio, un procedimiento escrito.
profile-state-not-in-place = No se cumple
profile-state-not-in-place-hint = Todavía no se hace.
profile-state-not-applicable = No se aplica a nosotros
profile-state-not-applicable-hint = No hacen nada a lo que concierna. Diga abajo por qué.
profile-ask-narrative = ¿Cómo lo cumplen?
profile-ask-narrative-hint = Qué se hace, quién y cada cuánto; o por qué no se aplica. Hasta { $max } caracteres.
profile-ask-plan = ¿Qué harán y para cuándo?
profile-ask-plan-hint = Si se cumple en parte o no se cumple: la acción, la persona responsable y la fecha.
profile-ask-ready = ¿Ha terminado este criterio?
profile-ready-yes = Sí, está listo para enviarse
profile-ready-later = No, volveré más tarde
profile-last-saved = Guardado por última vez el { $at }, { $name }
profile-draft-kept = Su versión del { $at } no se guardó, porque otra persona había guardado antes.
profile-locked-submitted = El perfil está en revisión. Las respuestas no pueden cambiarse hasta que su especialista las devuelva.
profile-locked-returned = Su especialista no devolvió este criterio. Queda como se firmó.
profile-locked-accepted = El perfil está aceptado. Las respuestas quedan como se firmaron.
profile-neighbours = Otros criterios de esta categoría
profile-previous = Criterio anterior
profile-following = Criterio siguiente
profile-aside = Comentario y cambios
profile-comment-title = Comentario de su especialista
profile-comment-who = { $name }, especialista
profile-since-signed = Cambios desde la firma

profile-gap-must-unanswered = Sin responder. Todo criterio obligatorio necesita una respuesta.
profile-gap-should-unanswered = Sin responder. Un criterio recomendado puede responderse «No se cumple», sin plan.
profile-gap-no-narrative = Diga cómo lo cumplen.
profile-gap-short-narrative = Diga cómo lo cumplen en al menos { $least } caracteres: qué se hace, quién, cada cuánto.
profile-gap-no-explanation = Diga por qué no se aplica a ustedes, en al menos { $least } caracteres.
profile-gap-no-plan = Un criterio obligatorio que no se cumple del todo necesita un plan: qué, quién, para cuándo (al menos { $least } caracteres).
profile-gap-not-ready = Completo, pero no marcado como listo para enviarse.
profile-gap-no-evidence = Ningún documento lo demuestra. Puede enviarlo así, pero su especialista probablemente preguntará.

profile-evidence-title = { $count ->
    [0] Evidencia
   *[other] Evidencia ({ $count })
}
profile-evidence-add = Añadir un documento
profile-evidence-hint = PDF, PNG, JPEG o archivo de oficina (DOCX, XLSX, PPTX, ODT, ODS, ODP), hasta 25 MB, sin contraseña.
profile-evidence-upload = Subir
profile-evidence-choose = O elija de su biblioteca
profile-evidence-attach = Adjuntar
profile-evidence-added = El documento está en su biblioteca.
profile-evidence-attached = El documento está adjunto.
profile-evidence-detached = El documento se quitó de esta respuesta. Sigue en su biblioteca.
profile-evidence-described = Se cambió la descripción.
profile-evidence-renewed = La nueva versión está en su biblioteca. La anterior sigue siendo legible.
profile-document-versions = { $count ->
    [one] 1 versión
   *[other] { $count } versiones
}
profile-document-number = Versión { $number }
profile-document-open = Abrir
profile-document-newer = Hay una versión más reciente en la biblioteca
profile-document-renewed = Nueva versión de { $name }
profile-document-holds = Vigencia
profile-document-scan = Control de virus
profile-document-renew = Poner en su lugar una versión más reciente
profile-document-renew-lead = Las respuestas que usan este documento usan desde ahora la versión más reciente. Lo firmado conserva la versión con la que se firmó.
profile-document-renew-send = Añadir esta versión
profile-document-about = Descripción y fechas
profile-document-from = Vigente desde
profile-document-from-hint = El día desde el que está en vigor, que no tiene por qué ser el día en que lo sube. Opcional.
profile-document-until = Vigente hasta
profile-document-until-hint = El último día: el fin de un certificado o de un contrato, el día en que debe renovarse un procedimiento. Opcional.
profile-validity-unstated = sin fechas indicadas
profile-validity-not-yet = desde el { $day }
profile-validity-holds = hasta el { $day }
profile-validity-open = sin fecha de fin
profile-validity-ending = termina el { $day }
profile-validity-ended = terminó el { $day }
profile-scan-clean = Sin virus el { $day } ({ $scanner })
profile-scan-infected = Bloqueado: { $name }
profile-scan-waits = Espera el control de virus
profile-scan-none = sin control de virus
profile-scan-not-here = Esta instalación no tiene antivirus: los documentos no se examinan en busca de virus.

profile-library-title = Biblioteca de documentos
profile-library-lead = Cada documento puede servir para varios criterios. Su especialista puede abrir los documentos que hay aquí. Nada se borra: lo que se firmó con un documento debe seguir siendo demostrable.
profile-library-empty = Aún no hay documentos. Añada uno aquí o en la página de un criterio.
profile-library-document = Documento
profile-library-used = Se usa en
profile-library-unused = no se usa en las respuestas actuales
profile-used-elsewhere = Usado antes
profile-used-signed = Firmado el { $day }
profile-used-finding = Respuesta a un hallazgo sobre el criterio { $criterion }
profile-used-request = Enviado para una validación: { $what }
profile-library-added-head = Añadido
profile-library-added = { $day }, { $name }
profile-published = publicado en { $url }, visto el { $day }
profile-published-at = Publicado
profile-published-url = Dirección pública
profile-published-url-hint = Opcional. Donde cualquiera puede leerlo; empieza por https://. Nosotros nunca la abrimos.
profile-published-url-or = Junto al archivo o en su lugar: donde cualquiera puede leerlo; empieza por https://. Nosotros nunca la abrimos.
profile-published-seen = Visto allí el
profile-published-seen-hint = El día en que usted lo leyó en esta dirección. Mañana la página puede decir otra cosa.
refusal-published-long = Una dirección tiene como máximo { $most } caracteres.
refusal-published-characters = Esta dirección contiene caracteres que una dirección no puede tener. Cópiela de la barra del navegador.
refusal-published-https = Indique una dirección que empiece por https://.
refusal-published-plain = Indique la dirección sin nombre de usuario, sin puerto y con un nombre en lugar de un número.
refusal-published-host = Nadie de fuera puede abrir esta dirección. Indique una que lleve a un sitio público.
refusal-published-day = Diga qué día lo vio allí.
refusal-published-future = El día en que lo vio no puede estar por venir.
profile-library-description = Descripción
profile-library-description-hint = Qué demuestra, en pocas palabras. Opcional.
profile-library-file = Archivo
profile-library-add = Añadir a la biblioteca
profile-library-locked = El perfil no puede cambiarse ahora; los documentos que añada podrán adjuntarse cuando se devuelva, o a otras respuestas.

profile-check-title = Revise sus respuestas
profile-check-missing = { $count ->
    [one] Falta 1 cosa
   *[other] Faltan { $count } cosas
}
profile-check-open = { $count ->
    [one] Falta una cosa para poder firmar el perfil.
   *[other] Faltan { $count } cosas para poder firmar el perfil.
}
profile-check-open-text = Cada enlace lleva al lugar donde se corrige.
profile-check-complete = No falta nada
profile-check-complete-text = Lea las respuestas una vez más. Después puede firmar un directivo.
profile-check-signed = Las respuestas están firmadas. Aquí se pueden leer e imprimir; solo puede cambiarse lo que se le devuelva.
profile-check-to-sign = Continuar a la firma
profile-check-advice = { $count ->
    [one] Un consejo
   *[other] { $count } consejos
}
profile-check-answers = Todas las respuestas

profile-sign-title = Firmar y enviar
profile-sign-lead = Usted firma el perfil de seguridad de { $company }: { $count ->
    [one] un criterio
   *[other] { $count } criterios
} de { $edition }, con { $documents } documentos adjuntos.
profile-sign-prepared = Quién preparó qué
profile-sign-person = Persona
profile-sign-criteria = Criterios
profile-sign-count = { $count ->
    [one] 1 criterio
   *[other] { $count } criterios
}
profile-sign-officer-only = Solo un directivo de la empresa puede firmar. Pida a un directivo que abra esta página; lo que usted preparó está ahí.
profile-declaration-title = Declaración
profile-declaration-lead = Como directivo de { $company } declaro que:
profile-declaration-true = las respuestas y los documentos son verdaderos y completos según mi leal saber, y los he leído;
profile-declaration-practice = lo que describen es lo que se hace, en todos los sitios a los que se refieren;
profile-declaration-changes = la empresa informará sin demora de los cambios y de los incidentes de seguridad;
profile-declaration-visits = el programa puede verificarlos, también en el sitio;
profile-declaration-false = sé que la información falsa o engañosa puede llevar a la suspensión o a la expulsión.
profile-sign-name = Su nombre completo
profile-sign-position = Su cargo en la empresa
profile-sign-declare = Hago esta declaración en nombre de { $company }
profile-sign-submit = Firmar y enviar
profile-sign-locks = Después de firmar, nada puede cambiarse hasta que su especialista lo devuelva.

profile-submitted-title = Perfil de seguridad enviado
profile-reference = Referencia
profile-submitted-by = Firmado por { $by }, { $at }
profile-next-title = Qué pasa ahora
profile-next-sent = Firmado y enviado
profile-next-sent-text = Las respuestas quedan bloqueadas tal como se firmaron.
profile-next-review = Revisión
profile-next-review-text = Su especialista lee cada criterio y lo acepta, lo devuelve con un comentario o lo anota para la validación.
profile-next-return = Si se devuelve algo
profile-next-return-text = Recibirá un mensaje. Solo se abren de nuevo los criterios devueltos, con los comentarios primero.
profile-next-accept = Aceptación
profile-next-accept-text = Cuando todos los criterios están decididos, se acepta el perfil. La certificación requiere además una verificación de antecedentes aprobada, y la decide un supervisor.
profile-hash = SHA-256 de lo firmado

profile-record-title = Constancia del envío
profile-record-round = Ronda
profile-record-signed = Firmado
profile-record-declaration = Versión de la declaración
profile-record-intact = Calculado de nuevo ahora mismo a partir del registro: igual. Esto es lo que se firmó.
profile-record-altered = Calculado de nuevo ahora mismo a partir del registro: distinto. Avise al programa de inmediato.
profile-record-documents = Documentos
profile-record-printed = Mostrado el { $at }

profile-compare-title = Dos versiones del criterio { $id }
profile-compare-theirs = Guardada: { $name }, { $at }
profile-compare-mine = La suya, sin guardar: { $at }
profile-compare-keep-theirs = Conservar la versión guardada
profile-compare-keep-mine = Guardar la mía encima
profile-compare-keep-both = Guardar ambos, como están aquí
profile-compare-keep-both-hint = Primero el texto guardado, después el suyo. Edítelo aquí y guárdelo. No queda marcado como listo hasta que alguien lo diga.
profile-compare-difference = De la versión guardada a la suya
profile-compare-saved = Guardado. La versión anterior sigue en el registro.
profile-compare-discarded = Queda la versión guardada. La suya se descartó.

profile-mail-company-subject = Novedades sobre su perfil de seguridad
profile-mail-company-body = { $name }: hay novedades sobre el perfil de seguridad de su empresa. Inicie sesión para leerlas: { $url }
profile-mail-infected-subject = Un documento requiere su atención
profile-mail-infected-body = { $name }: se bloqueó uno de los documentos de su empresa. Inicie sesión para ver cuál y qué hacer: { $url }
profile-mail-staff-subject = Llegó un perfil de seguridad
profile-mail-staff-body = { $name }: se envió un perfil de seguridad. Inicie sesión para ver su trabajo: { $url }

review-title = Revisar el perfil
review-signed = firmado por { $who }, { $at }
review-progress = { $n } de { $m } criterios decididos
review-tab-changed = Cambiados ({ $count })
review-tab-undecided = Sin decidir ({ $count })
review-tab-returned = Devueltos ({ $count })
review-tab-all = Todos ({ $count })
review-tab-changed-empty = Nada difiere de una ronda anterior. En la primera ronda no hay con qué comparar.
review-tab-undecided-empty = Todos los criterios están decididos.
review-tab-returned-empty = No se devuelve nada.
review-tab-all-empty = No hay criterios.
review-criteria = Criterios
review-criterion = Criterio
review-answer = Respuesta
review-evidence = Evidencia
review-decision = Decisión
review-changed = cambiado
review-changed-since = cambió desde la última ronda:
review-before-after = Antes y después
review-before = Antes
review-after = Después
review-prepared = Preparado por { $names }
review-no-evidence = No hay ningún documento adjunto.
review-undecided = Sin decidir
review-verdict-accepted = Aceptado
review-verdict-returned = Por devolver
review-verdict-verify = Verificar en la validación
review-decide = Su decisión sobre este criterio
review-choose-accept = Aceptar
review-choose-accept-hint = La respuesta y su evidencia bastan.
review-choose-return = Devolver con un comentario
review-choose-return-hint = La empresa tiene que corregirlo; este criterio se abre de nuevo.
review-choose-verify = Verificar en la validación
review-choose-verify-hint = La respuesta vale por ahora; la validación debe comprobarla.
review-comment = Comentario para la empresa
review-comment-hint = Necesario para devolver: diga qué falta y qué bastaría.
review-note = Nota interna
review-note-hint = No se muestra a la empresa.
review-save-next = Guardar y siguiente
review-decided = La decisión queda registrada.
review-aside = Decisiones anteriores y otros criterios
review-earlier = Decisiones anteriores
review-earlier-who = { $name }: { $decision }
review-in-tab = En esta lista
review-finish = Terminar la revisión
review-accept-title = Aceptar el perfil
review-accept-text = { $count ->
    [0] Todos los criterios están aceptados.
    [one] Todos los criterios están decididos; uno se verificará en la validación.
   *[other] Todos los criterios están decididos; { $count } se verificarán en la validación.
}
review-accept = Aceptar el perfil
review-accepted = El perfil está aceptado.
review-return-title = Devolverlo a la empresa
review-return-text = { $count ->
    [one] Un criterio vuelve con su comentario. Solo él podrá cambiarse.
   *[other] { $count } criterios vuelven con sus comentarios. Solo ellos podrán cambiarse.
}
review-return = Devolver a la empresa
review-sent-back = El perfil volvió a la empresa.

refusal-profile-already-open = La empresa ya tiene un perfil de seguridad abierto. Termine primero ese.
refusal-profile-not-open = El perfil de seguridad no se ha empezado. Empiécelo en la página «Perfil de seguridad».
refusal-profile-no-criteria = Ningún criterio de esta edición se aplica al tipo de entidad de la empresa, así que no hay nada que responder. Pregunte a su especialista.
refusal-profile-not-your-company = Este perfil de seguridad es de otra empresa. Cambie a la empresa para la que actúa.
refusal-profile-submitted = El perfil está firmado y en revisión. Podrá cambiarse cuando su especialista lo devuelva.
refusal-profile-accepted = El perfil está aceptado y cerrado. Los cambios van en la próxima revisión.
refusal-profile-criterion-unknown = El criterio { $criterion } no forma parte de este perfil. Elija uno de la lista.
refusal-profile-criterion-locked = El criterio { $criterion } no fue devuelto, así que queda como se firmó. Solo pueden cambiarse los criterios devueltos.
refusal-profile-answer-changed = Otra persona guardó el criterio { $criterion } entretanto. Recargue para ver su versión y después guarde la suya.
refusal-profile-twice = El criterio { $criterion } aparece dos veces. Envíe cada criterio una sola vez.
refusal-profile-text-too-long = El texto del criterio { $criterion } tiene { $count } caracteres; el máximo es { $limit }. Acórtelo o adjunte un documento.
refusal-profile-both-too-long = Los dos textos juntos superan { $limit } caracteres. Acorte el texto aquí y guárdelo.
refusal-profile-evidence-foreign = Este documento no está en la biblioteca de su empresa. Súbalo primero.
refusal-profile-evidence-unknown = No se encontró en la biblioteca un documento adjunto. Quítelo de la respuesta y adjúntelo de nuevo.
refusal-profile-evidence-infected = Se encontró un virus en «{ $name }». Ponga en su lugar una versión limpia o quítelo de las respuestas que lo usan.
refusal-profile-evidence-unread = El antivirus aún no ha examinado «{ $name }». Espere unos minutos y firme de nuevo.
refusal-profile-officer-only = Solo un directivo de la empresa puede firmar el perfil. Pida a un directivo que firme.
refusal-profile-signer-name = Escriba su nombre completo como firmante.
refusal-profile-signer-title = Escriba su cargo en la empresa.
refusal-profile-declaration = Marque la declaración. Sin ella no puede enviarse el perfil.
refusal-profile-gaps = { $count ->
    [one] Falta una cosa. Abra «Revise sus respuestas» para verla.
   *[other] Faltan { $count } cosas. Abra «Revise sus respuestas» para verlas.
}
refusal-profile-round = Esta página es de una ronda anterior del perfil. Recárguela y vuelva a mirar antes de decidir.
refusal-review-not-submitted = El perfil no está en revisión ahora, así que no puede decidirse nada. Espere a que la empresa lo haya firmado.
refusal-review-not-assigned = Solo el especialista al que está asignada la empresa puede revisar su perfil. Pida a un supervisor que la asigne.
refusal-review-no-verdict = Elija aceptar, devolver o verificar. Nada se decide por omisión.
refusal-review-comment = Escriba un comentario. Un criterio solo puede devolverse con un comentario que diga qué corregir.
refusal-review-text-too-long = El texto tiene { $count } caracteres; el máximo es { $limit }. Acórtelo.
refusal-review-nothing-returned = Ningún criterio está marcado para devolver. Devuelva al menos uno con un comentario, o acepte el perfil.
refusal-review-undecided = { $count ->
    [one] Queda un criterio sin decidir. Decídalo primero.
   *[other] Quedan { $count } criterios sin decidir. Decídalos primero.
}
refusal-review-returned-left = { $count ->
    [one] Un criterio está marcado para devolver. Devuelva el perfil o decídalo de otro modo.
   *[other] { $count } criterios están marcados para devolver. Devuelva el perfil o decídalos de otro modo.
}
refusal-evidence-none = Elija primero un archivo.
refusal-evidence-kept = Este documento ya está en la biblioteca. Ponga una versión más reciente en su lugar, en su propia página.
refusal-evidence-empty = El archivo está vacío. Compruébelo en su equipo y elíjalo de nuevo.
refusal-evidence-too-large = El archivo supera { $limit } MB. Redúzcalo o divídalo.
refusal-evidence-name = El archivo no tiene un nombre utilizable. Póngale un nombre y elíjalo de nuevo.
refusal-evidence-type = No se admiten archivos de tipo «{ $extension }». Envíe un PDF, PNG, JPEG o archivo de oficina (DOCX, XLSX, PPTX, ODT, ODS, ODP).
refusal-evidence-mismatch = El nombre termina en «{ $extension }», pero el contenido es otra cosa ({ $found }). Guárdelo de nuevo en el formato correcto.
refusal-evidence-damaged = El archivo está dañado o incompleto y no pudo abrirse. Guárdelo de nuevo y envíelo otra vez.
refusal-evidence-encrypted-pdf = El PDF está cifrado, así que su especialista no podría leerlo. Guárdelo sin contraseña ni restricciones (por ejemplo, imprímalo a PDF) y envíelo de nuevo.
refusal-evidence-encrypted-office = El archivo de oficina está protegido con contraseña o en un formato anterior a 2007. Guárdelo sin contraseña como DOCX, XLSX, PPTX o como PDF.
refusal-evidence-macros = El archivo contiene macros, que no se admiten. Guárdelo sin macros o como PDF.
refusal-evidence-digest = No se pudo identificar el archivo. Envíelo de nuevo.
refusal-evidence-description = La descripción tiene { $count } caracteres; el máximo es { $limit }. Acórtela.
refusal-evidence-same = Es el mismo archivo que la versión actual. Elija el más reciente.
refusal-evidence-ends-before = El último día es anterior al primero. Compruebe las dos fechas.
refusal-evidence-infected = Se encontró un virus en este archivo y no se aceptó. Límpielo o guárdelo de nuevo, y haga revisar el equipo del que procede.
refusal-evidence-blocked = Esta versión está bloqueada: el antivirus encontró { $name } en ella. Pida a la empresa una versión limpia.

profile-record-company = Empresa
profile-record-named-now = Hoy se llama { $name }
profile-record-factors = { $count ->
    [one] Firmado en una sesión con un factor comprobado
   *[other] Firmado en una sesión con dos factores comprobados
}

compared-title = Comparar versiones firmadas
compared-lead = Lo que la empresa dice ahora y no decía entonces, palabra por palabra. Los criterios de una edición nueva aparecen junto a aquellos de los que proceden.
compared-choose = Las dos versiones
compared-from = Versión anterior
compared-to = Versión posterior
compared-go = Comparar
compared-too-few = Todavía no hay dos versiones firmadas que comparar.
compared-same = Ha elegido dos veces la misma versión. Elija dos distintas.
compared-nothing = Nada de este tipo difiere entre las dos versiones.
compared-differences = Diferencias
compared-same-answer = Igual
compared-changed = Cambiado
compared-new = Nuevo
compared-gone = Ya no se responde
compared-strength = Era «{ $before }», ahora es «{ $now }».
profile-record-file = Este registro en OSCAL
profile-show-all = Todos
profile-show-open = Por hacer
profile-show-changed = Distinto de la última aprobación
profile-show-talk = Con comentarios
profile-category-done = Todo lo de esta categoría está hecho.
