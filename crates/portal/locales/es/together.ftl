# Varias personas en un mismo perfil de seguridad.

owners-title = Quién se encarga de cada sección
owners-lead = El responsable procura que la sección se conteste; los demás pueden seguir trabajando en ella. El nuevo responsable recibe un mensaje. Solo lo ve su empresa.
owners-nobody = Nadie
owners-save = Guardar los responsables
owners-saved = Se guardaron los responsables.
owners-you = Usted es responsable de esta sección
owners-owner = Responsable: { $name }
owners-none = Nadie es responsable de esta sección
owners-change = Cambiar responsables
owners-mine = Sus secciones
owners-others = Otras secciones

presence-here = También aquí ahora: { $names }
presence-at = { $name } ({ $id })

lost-kept = Su sesión había terminado. Lo que escribió se guardó para usted: inicie sesión para seguir donde estaba.
lost-kept-here = Su sesión había cambiado. Lo que escribió está en esta página, aún sin guardar.
profile-restored = Su sesión terminó antes de que se guardara este texto. Se conservó para usted el { $at } y está en esta página, aún sin guardar.
profile-restored-discard = Descartarlo y mostrar lo guardado

timeout-title = Su sesión terminará pronto
timeout-text = No ha hecho nada desde hace un rato. Lo que escribió en el perfil de seguridad se conserva. Tiempo restante:
timeout-minutes = { $n } minutos
timeout-seconds = { $n } segundos
timeout-stay = Seguir con la sesión
timeout-over = Su sesión terminó. Lo que escribió sigue en esta página. Inicie sesión en otra pestaña, vuelva y envíelo.

profile-compare-both = Las dos, juntas
profile-gap-at-site = { $site }: { $gap }

profile-sites-title = Dónde difiere un sitio
profile-sites-none = La respuesta de arriba vale para todos los sitios. Añada un sitio que difiera.
profile-sites-add = Un sitio que difiere
profile-sites-go = Responder para este sitio
profile-sites-count = { $count ->
    [one] 1 sitio difiere
   *[other] { $count } sitios difieren
}
profile-site-title = Criterio { $id } en { $site }
profile-site-lead = Diga solo lo que aquí es distinto. Se firma y se examina con la respuesta general, y lo que falta aquí falta en el perfil.
profile-site-general = La respuesta general
profile-site-state = ¿Se cumple en este sitio?
profile-site-save = Guardar para este sitio
profile-site-back = Volver al criterio
profile-site-drop = Este sitio ya no difiere
profile-site-saved = Se guardó la respuesta del sitio.
profile-site-dropped = La respuesta general vuelve a valer para este sitio.
profile-site-choose-first = Elija primero un sitio de la lista.
profile-site-theirs-gone = Mientras tanto, otra persona indicó que este sitio ya no difiere.
profile-site-theirs-text = Su texto está abajo. Si lo guarda ahora, ocupará el lugar del otro; el de la otra persona queda en el registro.
profile-site-kept = Este texto se guarda para usted desde { $at }. Aún no es una respuesta: elija hasta qué punto se cumple el criterio en este sitio.
profile-site-new = difiere desde la última firma
profile-site-gone = ya no difiere
profile-site-changed = difiere de otro modo que antes

thread-title = Comentarios y preguntas
thread-under = Iniciada según el criterio { $id } de { $edition }.
thread-about = Comentarios y preguntas sobre el criterio { $id }
thread-open-count = { $count ->
    [one] 1 comentario o pregunta sin cerrar
   *[other] { $count } comentarios o preguntas sin cerrar
}
thread-between-company = Comentario entre las personas de su empresa
thread-between-own-staff = Comentario entre su propio personal
thread-between-programme = Pregunta al especialista
thread-with = ¿Quién debe leerlo?
thread-with-company = Todos los que trabajan en este perfil
thread-with-company-hint = Las personas de su empresa y sus consultores. El programa nunca lo ve.
thread-with-own-staff = Solo nuestro propio personal
thread-with-own-staff-hint = Directivos y empleados. No lo ven ni los consultores ni el programa.
thread-with-programme = Nuestro especialista
thread-with-programme-hint = El programa y las personas de su empresa ven la pregunta y la respuesta.
thread-new = Escribir un comentario o preguntar al especialista
thread-said-label = Su texto
thread-limit = Hasta { $max } caracteres.
thread-send = Enviar
thread-reply-say = Responder
thread-reply-answer = Contestar la pregunta
thread-settle = Marcar como resuelto
thread-reopen = Volver a abrir
thread-who = { $name } ({ $role })
thread-open = Abierto
thread-settled = Resuelto
thread-settled-by = Resuelto por { $name }, { $at }
thread-answered = Contestada
thread-waits = Espera respuesta
thread-answer-by = Respuesta prevista
thread-begun = Sus colegas ya pueden leer su comentario.
thread-asked = Su pregunta se envió a su especialista.
thread-said = Su respuesta se envió.
thread-answer-sent = Su respuesta se envió. La empresa recibe un mensaje.
thread-now-settled = Marcado como resuelto.
thread-now-open = Abierto de nuevo.

conversations-title = Comentarios y preguntas
conversations-lead = Lo que las personas de su empresa se dicen sobre los criterios y lo que preguntaron a su especialista.
conversations-staff-title = Preguntas
conversations-staff-lead = Lo que la empresa preguntó sobre los criterios. No se muestra lo que sus personas se dicen entre sí.
conversations-open = Abiertos
conversations-settled = Resueltos
conversations-none = No hay nada abierto. Los comentarios y las preguntas empiezan en la página de un criterio.
conversations-none-settled = Todavía no se ha resuelto nada.
conversations-staff-none = No hay ninguna pregunta abierta.
conversations-more = Se muestran los { $n } más recientes. Los anteriores están en las páginas de sus criterios.
conversations-link = { $count ->
    [0] Comentarios y preguntas
    [one] Comentarios y preguntas (1 abierto)
   *[other] Comentarios y preguntas ({ $count } abiertos)
}
review-questions = Preguntas de la empresa
caseload-tab-conversations = Preguntas
caseload-task-question = Contestar una pregunta

together-mail-owner-subject = Le encargaron una sección
together-mail-owner-body = { $name }: un colega le encargó una sección. Inicie sesión para ver cuál: { $url }
together-mail-question-subject = Le espera una pregunta
together-mail-question-body = { $name }: una empresa le hizo una pregunta. Inicie sesión para leerla: { $url }
together-mail-answer-subject = Contestaron su pregunta
together-mail-answer-body = { $name }: hay una respuesta a una pregunta de su empresa. Inicie sesión para leerla: { $url }

refusal-section-unknown = Esa sección no existe. Elija una de la lista.
refusal-section-owner = Esta persona no es de su empresa. Elija a alguien de la lista.
refusal-thread-between = Elija quién debe leerlo.
refusal-thread-own-staff = Lo que queda entre el personal de la empresa no es para consultores. Elija a todos, o al especialista.
refusal-thread-unknown = Esa conversación no existe. Elija una de la lista.
refusal-thread-resolved = Esta conversación está resuelta. Ábrala de nuevo para decir más.
refusal-thread-empty = Escriba lo que quiere decir.
refusal-thread-long = El texto tiene { $count } caracteres; se admiten hasta { $limit }. Acórtelo.
refusal-profile-site-unknown = Este sitio no está en los datos de su empresa. Añádalo allí primero o elija otro.
refusal-profile-site-state = Elija en qué medida se cumple el criterio en este sitio.
refusal-profile-site-changed = Mientras tanto, otra persona cambió la respuesta de este sitio. Compare las dos y guarde de nuevo.

timeline-audience-company = Solo su empresa
timeline-profile-site_answered = Criterio { $criterion } contestado para { $name }
timeline-profile-site_dropped = Criterio { $criterion }: { $name } ya no difiere
timeline-profile_sections-owner_named = { $account } se encarga de la sección { $category }
timeline-profile_sections-owner_removed = { $account } ya no se encarga de la sección { $category }
timeline-profile_thread-begun = { $between ->
    [programme] Pregunta sobre el criterio { $criterion }
   *[other] Comentario sobre el criterio { $criterion }
}
timeline-profile_thread-continued = { $between ->
    [programme] Algo más sobre la pregunta del criterio { $criterion }
   *[other] Respuesta a un comentario sobre el criterio { $criterion }
}
timeline-profile_thread-answered = Contestada la pregunta sobre el criterio { $criterion }
timeline-profile_thread-resolved = { $between ->
    [programme] Resuelta la pregunta sobre el criterio { $criterion }
   *[other] Resuelto el comentario sobre el criterio { $criterion }
}
timeline-profile_thread-reopened = { $between ->
    [programme] Abierta de nuevo la pregunta sobre el criterio { $criterion }
   *[other] Abierto de nuevo el comentario sobre el criterio { $criterion }
}

right-discuss-profile = hablar de los criterios de una empresa
right-discuss-among-staff = hablar entre el personal de una empresa
right-answer-question = contestar la pregunta de una empresa
