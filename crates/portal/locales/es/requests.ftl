# Documentos pedidos antes de una sesión, y notas de entrevistas.
validation-requests = Documentos pedidos
validation-requests-intro = Su especialista los pide antes de la validación o durante ella. Envíe un archivo nuevo, o elija documentos que ya están en su biblioteca. El archivo que envíe aquí pasa a su biblioteca.
validation-requests-intro-staff = Lo que pide a la empresa, cada cosa con su día. Lo que acepte queda junto a su criterio en la hoja de trabajo.
validation-requests-none = No se pide nada.
validation-request-asked = Pedido
validation-request-sent = Enviado
validation-request-returned = Devuelto
validation-request-accepted = Aceptado
validation-request-waived = Ya no hace falta
validation-request-new = Pedir un documento
validation-request-what = Qué pide
validation-request-what-hint = Una sola cosa, para poder aceptarla o devolverla por separado.
validation-request-criterion = Para qué criterio
validation-request-no-criterion = Ninguno en particular
validation-request-site = Para qué lugar
validation-request-clock = Vacío, vale el { $day }.
validation-request-due-reason = Por qué otro día
validation-request-ask = Pedirlo
validation-request-file = Un archivo nuevo
validation-exhibit-types = PDF, Office, PNG o JPEG, hasta { $size } MB.
validation-request-library = Documentos de su biblioteca
validation-request-note = Nota de la empresa
validation-request-send = Enviar
validation-request-comment = Comentario del programa
validation-request-comment-hint = La empresa lo lee. Hace falta para devolver algo o para renunciar a ello.
validation-request-accept = Aceptar
validation-request-return = Devolver
validation-request-waive = Renunciar a ello
validation-request-asked-flash = Se ha pedido a la empresa.
validation-request-accepted-flash = Aceptado. Queda junto a su criterio.
validation-request-returned-flash = Devuelto con una nueva fecha.
validation-request-waived-flash = Ya no se pide.
validation-request-sent-flash = Enviado a su especialista.
validation-request-open = { $count ->
    [one] Un documento pedido está pendiente.
   *[other] { $count } documentos pedidos están pendientes.
}
validation-interviews = Entrevistas
validation-interviews-intro = Lo que dijeron personas de la empresa, por función. Los nombres, teléfonos y direcciones no hacen falta y no se guardan. La empresa no ve estas notas.
validation-interviews-none = Todavía no hay ninguna entrevista anotada.
validation-interview-new = Anotar una entrevista
validation-interview-role = Función
validation-interview-role-hint = La función, como jefe de turno o guardia de la entrada. Sin nombre.
validation-interview-note = Qué se dijo
validation-interview-note-hint = Solo lo que atañe a los criterios.
validation-interview-about = Criterios: { $criteria }
validation-interview-flash = La entrevista está anotada.
validation-act-requests = Documentos pedidos
validation-act-interviews = Entrevistas

next-validation-evidence = Se piden documentos
next-validation-evidence-text = { $count ->
    [one] Se pide un documento antes de su validación.
   *[other] Hay { $count } cosas pendientes antes de su validación; el día de abajo es el de la primera.
}
next-validation-evidence-button = Enviar documentos

mail-validation-request-subject = Novedades sobre su empresa
mail-validation-request-body = Hay algo que enviar o que leer sobre su empresa. Inicie sesión: { $link }

timeline-validation-evidence_asked = Documento pedido: { $what }
timeline-validation-evidence_sent = Documentos enviados para la validación
timeline-validation-evidence_accepted = Documentos aceptados
timeline-validation-evidence_returned = Documentos devueltos
timeline-validation-evidence_waived = Documento que ya no hace falta
timeline-validation-interview_noted = Entrevista anotada

refusal-validation-requests-too-many = Como máximo { $most } peticiones pueden estar pendientes a la vez. Acepte antes algunas.
refusal-validation-request-unknown = No existe esa petición. Vuelva a cargar la página.
refusal-validation-request-past = Elija un día posterior a hoy.
refusal-validation-request-answered = Esta petición ya no espera nada. Vuelva a cargar la página.
refusal-validation-request-empty = Elija un archivo, o al menos un documento de su biblioteca.
refusal-validation-request-not-sent = Todavía no se envió nada, o ya se examinó entretanto. Vuelva a cargar la página.
refusal-validation-interview-role = Indique la función, en 80 caracteres como máximo.
refusal-validation-interview-personal = Indique una función, no la dirección ni el número de nadie.
refusal-validation-interview-criteria = Nombre al menos un criterio al que atañe.
refusal-validation-interview-day = Elija un día entre el comienzo de la validación y hoy.
