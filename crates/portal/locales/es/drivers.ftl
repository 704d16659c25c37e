# Tarjetas de conductores: comunicadas por transportistas, inscritas por el programa.
drivers-title = Tarjetas de conductores
drivers-lead = El carril acelerado necesita un conductor cuya tarjeta el programa haya cotejado con el registro de su emisor. El transportista comunica las tarjetas de sus conductores; un oficial de verificación las inscribe. No se guarda el nombre de nadie.
drivers-none = Ninguna tarjeta corresponde a este filtro.
drivers-count = { $count ->
    [one] { $count } tarjeta
   *[other] { $count } tarjetas
}
drivers-waiting = { $count ->
    [one] Una tarjeta de conductor espera a ser cotejada
   *[other] { $count } tarjetas de conductores esperan a ser cotejadas
}
drivers-own-title = Tarjetas de sus conductores
drivers-own-lead = Un envío solo puede usar el carril acelerado con un conductor cuya tarjeta esté en el registro del programa. Comunique aquí las tarjetas de sus conductores; el programa coteja cada una con el registro de su emisor.
drivers-own-none = Su empresa no ha comunicado todavía ninguna tarjeta.
driver-title = Tarjeta { $card }
driver-card = Número de tarjeta
driver-card-hint = De 6 a 20 letras y cifras, como figuran en la tarjeta. Los espacios y guiones no importan.
driver-valid-from = Válida desde
driver-until = Válida hasta
driver-validity = Validez
driver-valid = del { $from } al { $until }
driver-carrier = Comunicada por
driver-in-force = En vigor
driver-from = Desde el { $day }
driver-over = Vencida desde el { $day }
driver-ended = Terminada el { $day }
driver-refused = No inscrita
driver-waits = Espera a ser cotejada
driver-told = comunicada: del { $from } al { $until }
driver-decide = Su decisión
driver-take = Inscribir una tarjeta
driver-take-lead = Consulte primero la tarjeta en el registro de su emisor e introduzca los días tal como figuran allí.
driver-take-button = Inscribir
driver-refuse = No inscribir
driver-end = Terminarla
driver-reasons = Motivo
driver-reasons-hint = Solo hace falta si la rechaza o la termina, al menos 10 caracteres. Queda en el programa; el transportista lee el estado.
driver-lines-title = Varias tarjetas a la vez
driver-lines = Una tarjeta por línea
driver-lines-hint = Tarjeta, primer día y último día, separados por comas: FC1234567, 2026-01-01, 2030-12-31. Como máximo { $most } líneas. Si una línea está mal, no se inscribe ninguna.
driver-lines-button = Inscribirlas todas
driver-tell = Comunicar una tarjeta
driver-tell-button = Enviarla a cotejo
driver-taken = Inscrita.
driver-saved = Guardado.
driver-told-flash = Enviada. El programa la coteja.
driver-history = Qué ha pasado
driver-step-told = La comunicó un transportista
driver-step-taken = Inscrita
driver-step-refused = No inscrita
driver-step-ended = Terminada
refusal-driver-card = Introduzca de 6 a 20 letras y cifras, con al menos una cifra.
refusal-driver-day = Introduzca una fecha que exista, como año-mes-día, por ejemplo 2026-03-31.
refusal-driver-order = Introduzca el primer día u otro posterior.
refusal-driver-over = Introduzca hoy o un día posterior: esta tarjeta ha vencido.
refusal-driver-years = Introduzca un día anterior: una tarjeta vale como máximo { $most } años.
refusal-driver-known = Esto ya se sabe.
refusal-driver-words = Escriba al menos { $least } caracteres.
refusal-driver-long = Escriba como máximo { $most } caracteres.
refusal-driver-stage = Entretanto otra persona ha dado un paso. Mire cómo está ahora.
refusal-driver-lines = Introduzca de 1 a { $most } líneas.
refusal-driver-line = Línea { $line }: escriba tarjeta, primer día y último día separados por comas, los días como año-mes-día.
refusal-driver-line-card = Línea { $line }: esto no es un número de tarjeta.
refusal-driver-line-over = Línea { $line }: esta tarjeta ha vencido.
timeline-driver_card-told = Comunicó una tarjeta de conductor
timeline-driver_card-taken = Inscribió una tarjeta de conductor
timeline-driver_card-refused = No inscribió una tarjeta de conductor
timeline-driver_card-ended = Terminó una tarjeta de conductor
