# Constataciones: qué vio una validación, qué se exige y el camino hasta el cierre con pruebas.

finding-page = Constatación
finding-list = Constataciones
finding-queue = Seguimiento de constataciones
finding-none = No hay constataciones. Si una validación encuentra algo, figurará aquí con lo que hay que hacer y en qué plazo.
finding-none-here = No hay constataciones.
finding-done = Cerradas y anotadas ({ $count })
finding-nothing-waits = No hay nada pendiente. Lo cerrado o solo anotado figura abajo.
finding-queue-empty = Aquí no hay nada.
finding-criterion = Criterio { $id }
finding-criterion-label = Criterio
finding-category = Categoría
finding-company = Empresa
finding-site = Lugar
finding-whole-company = La empresa en su conjunto
finding-owner = Responsable en la empresa
finding-owner-hint = El nombre de la persona que responde de la medida.
finding-raised-on = Formulada el
finding-edition = Edición de los criterios
finding-ground = Fundamento
finding-class = Tipo
finding-class-deficiency = Deficiencia
finding-class-deficiency-hint = El criterio no se cumple o solo en parte. Exige un motivo.
finding-class-recommendation = Recomendación
finding-class-recommendation-hint = Podría cumplirse mejor. No es obligatoria.
finding-class-best-practice = Buena práctica
finding-class-best-practice-hint = Merece mostrarse a otros. No hay nada que hacer.
finding-stage-unraised = Sin formular
finding-stage-noted = Anotada
finding-stage-open = Respuesta pendiente
finding-stage-plan-sent = Plan enviado
finding-stage-plan-agreed = Plan acordado
finding-stage-evidence-sent = Pruebas enviadas
finding-stage-returned = Devuelta
finding-stage-closed = Cerrada
finding-overdue-and = Vencida: { $stage }
finding-tab-open = Abiertas
finding-tab-review = Pendientes de examen
finding-tab-overdue = Vencidas
finding-tab-closed = Cerradas
finding-whose-mine = Mis empresas
finding-whose-all = Todas las empresas
finding-page-of = Página { $page } de { $pages }
finding-seen = Qué se vio
finding-seen-hint = Qué vio, dónde y cuándo. La empresa lo lee.
finding-required = Qué se exige
finding-required-hint = Qué debe ser distinto después, no cómo hacerlo. La empresa lo lee.
finding-why = Por qué importa
finding-reasons = Motivos
finding-reasons-hint = Al menos uno para una deficiencia.
finding-action = Medida exigida
finding-action-must = Obligatoria para una deficiencia: el criterio es obligatorio.
finding-action-should = Necesaria para una deficiencia; para una recomendación, solo si marca la casilla.
finding-action-also = Exigir una medida también para una recomendación
finding-clock = { $clock }: { $day }, salvo que fije otra fecha con un motivo.
finding-due-reason = Por qué otra fecha
finding-raise = Formular una constatación
finding-raise-send = Formular la constatación
finding-raised-flash = La constatación está formulada y se ha avisado a la empresa.
finding-comment = Comentario del programa
finding-due-set = El día se fijó con la constatación: { $reason }
finding-late-company = La medida ha vencido. Envíe las pruebas ahora; las medidas vencidas pueden llevar a la suspensión.
finding-late-programme = El examen de la respuesta se ha retrasado por parte del programa.
finding-extension-asked = La empresa pide { $days } más: { $reasons }
finding-closure = Cómo se cerró
finding-plan = Plan de la empresa
finding-your-plan = Su plan
finding-your-plan-hint = Diga qué se hará, quién lo hará y para cuándo.
finding-step = Paso { $n }
finding-what = Qué
finding-who = Quién
finding-by = Para cuándo
finding-note = Nota
finding-plan-send = Enviar el plan
finding-plan-more = Añadir una fila
finding-plan-flash = El plan está enviado.
finding-evidence = Pruebas
finding-evidence-hint = Elija los documentos que demuestran que se ha cumplido. Suba antes los nuevos; pasan a su biblioteca.
finding-evidence-sent = Pruebas enviadas
finding-library = Documentos
finding-library-empty = La biblioteca está vacía. Suba antes un documento.
finding-already-sent = ya enviado
finding-evidence-send = Enviar las pruebas
finding-evidence-flash = Las pruebas están enviadas.
finding-upload = Subir un documento
finding-upload-hint = PDF, imagen o archivo de oficina, hasta 25 MB.
finding-upload-description = Qué demuestra
finding-upload-send = Subir
finding-uploaded-flash = El documento está en su biblioteca. Elíjalo abajo y envíe las pruebas.
finding-ask = Pedir más tiempo
finding-ask-hint = Posible una vez. Cuenta desde el día en que vence la medida.
finding-ask-days = Cuánto más
finding-ask-reasons = Motivos
finding-ask-send = Pedir más tiempo
finding-asked-flash = La petición está enviada.
finding-n-days = { $count ->
    [one] un día
   *[other] { $count } días
}
finding-review = Su examen
finding-review-comment = Comentario
finding-review-comment-hint = La empresa lo lee. Necesario para devolver y para cerrar.
finding-closing = Documentos que demuestran el cumplimiento
finding-act-close = Cerrar la constatación
finding-act-agree = Aceptar el plan
finding-act-return = Devolver con comentario
finding-time = Más tiempo
finding-act-extend = Dar más tiempo
finding-act-refuse = Denegar más tiempo
finding-require = Exigir una medida
finding-act-require = Exigirla
finding-agreed-flash = El plan está aceptado.
finding-returned-flash = La respuesta está devuelta.
finding-closed-flash = La constatación está cerrada.
finding-extended-flash = Se ha dado más tiempo.
finding-refused-flash = Se ha denegado más tiempo.
finding-required-flash = La medida está exigida.
finding-history = Historial
finding-told-raised = Formulada: { $class }
finding-told-action = Medida exigida a { $name } para el { $due }
finding-told-plan = Plan enviado
finding-told-agreed = Plan aceptado
finding-told-evidence = { $count ->
    [one] Pruebas enviadas: un documento
   *[other] Pruebas enviadas: { $count } documentos
}
finding-told-returned = Devuelta con comentario
finding-told-asked = Se pidieron { $days } días más
finding-told-extended = Más tiempo, hasta el { $due }
finding-told-refused = Más tiempo denegado
finding-told-closed = Cerrada

mail-finding-raised-subject = Algo nuevo para su empresa
mail-finding-raised-body = Hay algo nuevo que afecta a su empresa, con un plazo. Inicie sesión para leerlo: { $link }
mail-finding-news-subject = Novedades para su empresa
mail-finding-news-body = Ha cambiado algo que afecta a su empresa. Inicie sesión para leerlo: { $link }
mail-finding-answer-subject = Una empresa ha respondido
mail-finding-answer-body = Una de sus empresas ha enviado una respuesta. Inicie sesión para leerla: { $link }

refusal-finding-stage = Este paso no es posible ahora: la constatación { $stage ->
    [unraised] todavía no está formulada
    [noted] no exige nada
    [open] espera la respuesta de la empresa
    [plan_sent] espera el examen del plan
    [plan_agreed] espera las pruebas
    [evidence_sent] espera el examen de las pruebas
    [returned] está de nuevo en manos de la empresa
   *[closed] está cerrada
}. Abra su página para ver qué sigue.
refusal-finding-side = Este paso corresponde { $side ->
    [member] a la empresa
   *[programme] al programa
}.
refusal-finding-own-answer = Usted respondió por la empresa. Debe examinarlo otra persona.
refusal-finding-words = Diga un poco más: al menos { $least } caracteres.
refusal-finding-ground-missing = El paquete de políticas no tiene un fundamento para «{ $decision }». Un administrador debe añadirlo.
refusal-finding-clock-missing = El paquete de políticas no tiene el plazo «{ $clock }». Un administrador debe añadirlo.
refusal-finding-reason-unknown = El motivo «{ $reason }» no está en el paquete de políticas. Recargue la página y elija de nuevo.
refusal-finding-reason-missing = Elija al menos un motivo para la deficiencia.
refusal-finding-action-missing = Una deficiencia del criterio { $criterion }, que es obligatorio, exige una medida con responsable y plazo.
refusal-finding-owner-missing = Nombre a la persona responsable en la empresa.
refusal-finding-due-past = El plazo debe estar en el futuro.
refusal-finding-nothing-to-do = Una buena práctica no exige nada. Quite la medida o elija otro tipo.
refusal-finding-plan-empty = Introduzca al menos un paso del plan.
refusal-finding-plan-gap = En el paso { $row } falta qué o quién.
refusal-finding-plan-past = La fecha del paso { $row } ya pasó.
refusal-finding-no-evidence = Elija al menos un documento. Una constatación se cierra con pruebas, no con una promesa.
refusal-finding-evidence-not-yours = Uno de los documentos no está en la biblioteca de esta empresa. Súbalo antes.
refusal-finding-close-without-evidence = Elija los documentos que demuestran el cumplimiento. Nada se cierra sin pruebas.
refusal-finding-evidence-not-sent = La empresa no envió uno de los documentos para esta constatación.
refusal-finding-extension-asked = Ya se pidió más tiempo; falta la respuesta.
refusal-finding-extended-before = Ya se dio más tiempo una vez. No hay una segunda.
refusal-finding-extension-days = Elija una de las duraciones ofrecidas.
refusal-finding-extension-past = Incluso con ese tiempo la fecha ya pasó. Elija una duración mayor.
refusal-finding-no-extension-asked = La empresa no ha pedido más tiempo.
finding-by-why = La empresa indicó este día en su plan. La compromete a ella misma; hasta cuándo hay que responder a la constatación se indica en su vencimiento.
finding-letters = Cartas
finding-letter-causes = A qué se debe
finding-letter-finding-raised = Constatación y acción requerida, { $day }
finding-letter-finding-returned = Falta información, { $day }
finding-letter-finding-closed = Constatación cerrada, { $day }
