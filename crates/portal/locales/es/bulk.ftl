# El perfil entero como hoja de cálculo.

bulk-title = El perfil como hoja de cálculo
bulk-lead = Llévese el perfil entero como archivo de Excel, trabaje en él sin conexión o con colegas y tráigalo de vuelta. Antes de guardar nada, usted ve qué cambiaría cada fila.
bulk-out = Salida
bulk-out-text = El archivo tiene una fila por criterio. Pueden editarse la respuesta, la descripción, el plan y «listo»; lo demás está bloqueado. Los documentos se adjuntan aquí, no en el archivo.
bulk-download = Descargar el perfil (XLSX)
bulk-in = Entrada
bulk-in-text = Solo se acepta un archivo de este perfil. Lo que otra persona haya guardado aquí entretanto se nombra y no se sobrescribe.
bulk-file = Archivo
bulk-file-hint = El archivo de Excel (.xlsx) que descargó aquí, de hasta 1 MB
bulk-check = Ver qué cambiaría
bulk-closed = El perfil está en manos del programa o aceptado: ahora no puede cambiarse nada.
bulk-preview = Lo que cambiaría { $file }. Todavía no se ha guardado nada.
bulk-changes = Cambios
bulk-changes-text = Lo añadido está subrayado; lo quitado, tachado.
bulk-same = Sin cambios
bulk-conflicts = Guardadas entretanto por otra persona
bulk-conflicts-text = Estas respuestas se guardaron aquí después de hacerse el archivo. No se sobrescriben: abra cada una y traslade lo que quiera conservar. Lo que dice su archivo se muestra frente a lo que consta ahora.
bulk-refused = No pueden tomarse
bulk-refused-text = Estas filas quedan fuera. Corríjalas en el archivo y tráigalo de nuevo.
bulk-row = Fila { $row }
bulk-nothing = El archivo no cambia nada que pueda guardarse.
bulk-now-ready = Marcada como lista.
bulk-now-not-ready = Ya no está marcada como lista.
bulk-take = { $count ->
    [one] Guardar 1 respuesta
   *[other] Guardar { $count } respuestas
}
bulk-saved = Las respuestas del archivo están guardadas.
bulk-sheet = Respuestas
bulk-about = Sobre este archivo
bulk-about-company = Empresa
bulk-about-edition = Criterios
bulk-yes = sí
bulk-no = no
bulk-column-criterion = Número
bulk-column-criterion-hint = El número del criterio. Bloqueado.
bulk-column-category = Categoría
bulk-column-category-hint = Bloqueada.
bulk-column-strength = Obligatorio o recomendado
bulk-column-strength-hint = Con qué fuerza se aplica el criterio a su empresa. Bloqueado.
bulk-column-text = Criterio
bulk-column-text-hint = Lo que se pide. Bloqueado.
bulk-column-state = Respuesta
bulk-column-state-hint = Una de las palabras que figuran abajo. Vacío significa sin responder.
bulk-column-narrative = Cómo lo cumple
bulk-column-narrative-hint = Hasta 4000 caracteres; o por qué no le concierne.
bulk-column-plan = Plan
bulk-column-plan-hint = Hasta 4000 caracteres, donde no esté del todo implantado: qué, quién y para cuándo.
bulk-column-ready = Listo
bulk-column-ready-hint = sí o no: listo para firmarse.
bulk-column-documents = Documentos
bulk-column-documents-hint = Documentos adjuntos. Bloqueado; adjúntelos en la página del criterio.
bulk-column-revision = Revisión
bulk-column-revision-hint = Cuenta las veces que se guardó. Bloqueado: dice qué guardó otra persona entretanto.
bulk-column-profile = Perfil
bulk-column-profile-hint = A qué perfil pertenece la fila. Oculto y bloqueado.

refusal-bulk-kind = Este no es un archivo de Excel (.xlsx). Guárdelo en ese formato y elíjalo de nuevo.
refusal-bulk-other-profile = La fila { $row } pertenece a otro perfil. Descargue el archivo de este perfil y traslade sus cambios.
refusal-bulk-state = «{ $value }» no es una respuesta. Elija una de las palabras de la lista de la celda.
refusal-bulk-ready = «{ $value }» no es ni sí ni no.
refusal-bulk-revision = La revisión de esta fila falta o fue cambiada. Descargue el archivo de nuevo y traslade su cambio.
refusal-bulk-conflict = Otra persona guardó una de estas respuestas después de que usted mirara. No se guardó nada; mire de nuevo abajo.
