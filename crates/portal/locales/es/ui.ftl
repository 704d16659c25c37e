# Palabras que comparten los formularios, las listas y los gráficos.

ui-save = Guardar
ui-save-and-continue = Guardar y continuar
ui-continue = Continuar
ui-back = Volver
ui-cancel = Cancelar
ui-change = Cambiar
ui-remove = Quitar
ui-add = Añadir
ui-send = Enviar
ui-reply = Responder
ui-apply = Aplicar
ui-clear = Borrar
ui-filter = Filtrar
ui-search = Buscar
ui-print = Imprimir
ui-copy = Copiar
ui-copied = Copiado
ui-yes = Sí
ui-no = No
ui-none = Ninguno
ui-all = Todos
ui-optional = Opcional
ui-status = Estado
ui-due = Vence
ui-actions = Acciones
ui-required-fields = Responda a todas las preguntas, salvo las marcadas como opcionales.
ui-error-title = Hay un problema
ui-choose-one = Elija una opción
ui-remove-filter = Quitar el filtro:
ui-no-match = Nada coincide con estos filtros.
ui-clear-filters = Borrar los filtros

ui-show-table = Mostrar la tabla
ui-show-rows = Mostrar las filas
ui-definition = Cómo se cuenta
ui-download-csv = Descargar CSV
ui-download-json = Descargar JSON
ui-download-xlsx = Descargar XLSX
ui-share = Proporción
ui-count = Cantidad
ui-last-updated = Última actualización: { $time }
ui-why-this-date = Por qué esta fecha

ui-pages = Páginas
ui-previous-page = Página anterior
ui-next-page = Página siguiente
ui-shown = { $from } a { $to } de { $total }

ui-characters-left = Caracteres restantes: { $n }
ui-characters-over = Caracteres de más: { $n }
ui-characters-limit = Hasta { $max } caracteres.

ui-added = añadido:
ui-removed = quitado:
ui-selected-all = Seleccionar todo lo mostrado
ui-selected-clear = Borrar la selección
ui-file-too-large = Este archivo supera los { $size } MB.
ui-size-megabytes = { $n } MB
ui-size-kilobytes = { $n } kB

ui-saving = Guardando…
ui-saved = Borrador guardado { $time }
ui-save-failed = No se guardó: no hay conexión. Su texto sigue en esta página y se enviará cuando vuelva la conexión.
ui-save-signed-out = No se guardó: su sesión terminó. Su texto se conserva para usted; inicie sesión de nuevo para seguir con él.
ui-save-conflict = No se guardó: otra persona cambió esta respuesta.
ui-save-restored = Se recuperó el texto que no se había guardado.
ui-conflict-title = Otra persona guardó una versión distinta
ui-conflict-text = No se pierde nada de lo que escribió. Compare las dos versiones y elija qué conservar.
ui-conflict-compare = Comparar las dos versiones
ui-restore-text = Este dispositivo conserva un texto que escribió antes y que no se guardó.
ui-restore = Recuperarlo
ui-discard = Descartarlo

ui-timeout-title = Su sesión se cerrará pronto
ui-timeout-text = Su borrador está guardado. Tiempo restante:
ui-timeout-minutes = { $n } minutos
ui-timeout-seconds = { $n } segundos
ui-timeout-stay = Seguir conectado

ui-status-not-started = Sin empezar
ui-status-in-progress = En curso
ui-status-completed = Completado
ui-status-cannot-start = Todavía no se puede empezar
ui-status-new = Nuevo
ui-status-due-soon = Vence pronto
ui-status-overdue = Vencido
ui-status-on-hold = En espera
ui-status-in-review = En revisión
ui-status-returned = Devuelto para cambios
ui-status-accepted = Aceptado
ui-status-closed = Cerrado

due-set = Día fijado para el caso
due-today = vence hoy
due-in = en { $span }
due-over = vencido hace { $span }
due-working-days = { $count ->
    [one] un día hábil
   *[other] { $count } días hábiles
}
due-counted = { $length } desde el { $day } ({ $what }).
due-counted-before = { $length } antes del { $day } ({ $what }).
due-counted-otherwise = Corre desde el { $day } ({ $what }); después se fijó su último día para el caso.
due-authority = { $authority }: { $source }.
due-skipped = No se cuentan los días en que la administración no trabaja; no hay ningún festivo entre ambos.
due-skipped-days = No se cuentan los días en que la administración no trabaja; festivos entre ambos: { $days }.
due-skipped-many = No se cuentan los días en que la administración no trabaja, entre ellos { $count ->
    [one] un festivo
   *[other] { $count } festivos
}.
ui-typed-kept = Lo que usted escribió
ui-typed-kept-hint = No quedó registrado porque otra persona se adelantó. Copie lo que aún necesite.
due-set-why = Alguien del programa fijó este día para el caso; el registro no contiene otro motivo.
