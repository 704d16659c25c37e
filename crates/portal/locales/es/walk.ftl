# Un recorrido guiado por teléfono.
validation-walk = Recorrido guiado
validation-walk-intro = Su especialista le pide que muestre estos lugares. Abra esta página en un teléfono, vaya a cada uno, muestre su código en la fotografía y envíela.
validation-walk-intro-staff = La empresa va de parada en parada con un teléfono. Cada parada tiene un código que se crea al llegar y vale 15 minutos; debe poder leerse en la fotografía. Lo que vale queda junto a su criterio en la hoja de trabajo.
validation-walk-none = No hay ningún recorrido abierto.
validation-walk-new = Abrir un recorrido
validation-walk-new-text = Qué hay que mostrar, parada por parada. Las filas vacías no cuentan.
validation-walk-open = Abrir el recorrido
validation-walk-close = Terminar el recorrido
validation-walk-earlier = Recorridos anteriores
validation-walk-over = Este recorrido ha terminado. Ya no se puede enviar nada.
validation-walk-opened-flash = El recorrido está abierto y la empresa está avisada.
validation-walk-closed-flash = El recorrido ha terminado.
validation-stop = Parada de un recorrido
validation-stop-n = Parada { $n }
validation-stop-show = Qué debe verse
validation-stop-show-hint = Por ejemplo: la puerta con su cámara, desde fuera.
validation-stop-open = Todavía sin fotografía
validation-stop-pictures = { $count ->
    [one] Una fotografía
   *[other] { $count } fotografías
}
validation-stop-go = Ir a esta parada
validation-stop-next = Siguiente parada sin fotografía
validation-stop-arrive-text = Pulse el botón cuando esté allí. Recibe un código que vale 15 minutos.
validation-stop-arrive = Estoy allí: deme el código
validation-stop-code = Código para esta fotografía
validation-stop-code-until = Vale hasta { $time }.
validation-stop-code-text = Escríbalo en papel, o muéstrelo en otra pantalla, de modo que pueda leerse en la fotografía.
validation-still-file = Fotografía
validation-still-file-hint = JPEG o PNG, hasta { $size } MB. En un teléfono se abre la cámara.
validation-still-send = Enviar la fotografía
validation-still-kept-flash = La fotografía ha llegado.
validation-still-hashing = Se sella la fotografía …
validation-still-sending = Se envía la parte { $done } de { $all } …
validation-still-waits = Sin conexión. Sigue por sí solo en cuanto la haya; deje esta página abierta.
validation-still-arriving = Casi terminado …
validation-still-told = Código { $code }, dado { $given }, llegada { $came }.
validation-still-hashed = Sellada en el dispositivo que la tomó.
validation-still-unhashed = Sellada solo al llegar.
validation-still-open = Todavía sin ver
validation-still-seen = El código se lee
validation-still-not-seen = No vale
validation-still-note = Qué muestra, o por qué no vale
validation-still-act-seen = El código se lee
validation-still-act-not-seen = No vale
validation-still-judged-flash = Anotado.
validation-act-walk = Recorrido guiado

mail-validation-walk-subject = Novedades sobre su empresa
mail-validation-walk-body = Hoy hay algo que mostrar. Inicie sesión en un teléfono: { $link }

timeline-validation-walk_opened = Recorrido guiado abierto
timeline-validation-code_given = Código de una parada dado
timeline-validation-still_kept = Fotografía de un recorrido guiado recibida
timeline-validation-still_judged = Fotografía de un recorrido guiado vista
timeline-validation-walk_closed = Recorrido guiado terminado

refusal-validation-walk-not-remote = Un recorrido guiado corresponde a una validación por vídeo, entera o en parte.
refusal-validation-walk-open = Hay otro recorrido abierto. Termínelo antes.
refusal-validation-walk-empty = Indique al menos una parada.
refusal-validation-walk-long = Un recorrido tiene como máximo { $most } paradas.
refusal-validation-walk-over = Este recorrido ha terminado.
refusal-validation-still-picture = Envíe una fotografía: JPEG o PNG.
refusal-validation-still-code = El código ya no vale. Pida uno nuevo y tome la fotografía otra vez.
refusal-validation-still-hash = La fotografía cambió por el camino. Envíela otra vez.
refusal-validation-still-twice = Esta misma fotografía ya llegó antes. Tome una nueva.
refusal-validation-still-unknown = No existe esa fotografía. Vuelva a cargar la página.
refusal-evidence-part-missing = Falta una parte del archivo. Envíelo otra vez.
