# La revisión anual.

annual-title = Revisión anual
annual-title-year = Revisión anual { $year }
annual-notice-title-ahead = Revisión anual { $year }
annual-notice-title-open = Revisión anual { $year }
annual-notice-title-late = La revisión anual { $year } lleva retraso
annual-notice-ahead = Se abre el { $opens } y vence el { $closes }.
annual-notice-open = Ya puede abrirse. Trae consigo sus respuestas aceptadas; un directivo la firma a más tardar el { $closes }.
annual-notice-begun = Está en curso. Un directivo la firma a más tardar el { $closes }.
annual-notice-late = Vencía el { $closes } y no se ha abierto. Ábrala ahora: trae consigo sus respuestas aceptadas.
annual-notice-late-begun = Vencía el { $closes }. Termínela y haga que la firme un directivo.
annual-notice-busy = Vence el { $closes }. Podrá abrirse cuando se acepte el perfil que está en curso.
annual-due = { $code ->
    [ahead] Se abre:
   *[open] Vence:
}
annual-why-date = Su empresa fue certificada el { $certified }; el { $closes } es el aniversario. El plazo se abre { $days } días antes, el { $opens }, y se cierra en el aniversario: { $binding }. { $authority }: { $source }.
annual-status-ahead = Aún no abierta
annual-status-open = Abierta
annual-status-late = Con retraso
annual-start = Abrir la revisión anual
annual-go = Ir a la revisión anual
annual-go-on = Seguir confirmando
annual-opened = La revisión anual está abierta. Trae consigo sus respuestas aceptadas.
annual-already-open = Ya hay un perfil de seguridad abierto.
annual-progress = { $n } de { $m } criterios están listos
annual-done = { $n } de { $m } listos.
annual-lane-answer = Hay que responder
annual-lane-answer-hint = Estos criterios son nuevos para usted, o su texto ha cambiado desde la última aprobación.
annual-lane-look = Hay que mirarlos
annual-lane-look-hint = Alguna prueba caduca antes del próximo aniversario, o una constatación afectó al criterio. Abra cada uno, corrija lo necesario y márquelo como listo.
annual-lane-edited = Modificados desde la última aprobación
annual-lane-edited-hint = Lo que usted cambió, frente a la respuesta aceptada. El especialista lo lee primero.
annual-lane-confirm = Sin cambios: por confirmar
annual-lane-confirm-hint = Aquí nada ha cambiado desde la última aprobación. Lea las respuestas de una categoría y marque las que siguen siendo ciertas.
annual-to-confirm = { $count ->
    [one] 1 por confirmar
   *[other] { $count } por confirmar
}
annual-officer-signs = Cuando todos los criterios estén listos, firma un directivo de la empresa. Nadie más puede hacerlo.
annual-confirm-title = Confirmar respuestas sin cambios: { $category }
annual-confirm-lead = Lea cada respuesta. Márquela si sigue describiendo lo que su empresa hace hoy. Lo que no marque queda abierto; para cambiar una respuesta, siga su enlace.
annual-tick-all = Marcar todas las mostradas
annual-untick-all = Desmarcar todas las mostradas
annual-row-confirmed = Confirmada
annual-edit = Cambiar la respuesta
annual-confirm = Confirmar las respuestas marcadas
annual-confirmed = Las respuestas marcadas quedan confirmadas.
annual-back = Volver a la revisión anual
annual-not-here = No se confirman en esta lista
annual-not-here-hint = Cada uno de estos criterios requiere atención en su propia página.
annual-origin = Esta es su respuesta aceptada. Léala, cambie lo que ya no sea así y márquela como lista.
annual-why-new = Nuevo para usted.
annual-why-changed-unchanged = La edición pide una respuesta nueva.
annual-why-changed-reworded = El texto del criterio ha cambiado.
annual-why-changed-split = Formaba parte de otro criterio.
annual-why-changed-merged = Se formó a partir de varios criterios.
annual-why-changed-new = Nuevo para usted.
annual-why-changed-retired = Procede de un criterio que ya no se pide.
annual-why-stricter = Era recomendado y ahora es obligatorio.
annual-why-unanswered = Hay que indicar en qué medida se cumple.
annual-why-edition-asks = La edición pide que vuelva a leer la respuesta.
annual-why-ended = { $name } caducó el { $day }.
annual-why-ending = { $name } caduca el { $day }, antes del próximo aniversario.
annual-why-finding = Una constatación lo afectó desde la última aprobación, o sigue abierta.
annual-why-incomplete = Falta algo en la respuesta.
annual-why-edited = Usted cambió la respuesta.
annual-review-lanes = En comparación con la última aprobación
annual-review-lane-answer = Criterios nuevos o cambiados: { $count }
annual-review-lane-look = Pruebas o constataciones: { $count }
annual-review-lane-edited = Modificados: { $count }
annual-review-lane-confirm = Sin cambios, confirmados por la empresa: { $count }
annual-review-tag-answer = criterio nuevo o cambiado
annual-review-tag-look = prueba o constatación
annual-review-tag-edited = modificada
annual-review-tag-confirm = sin cambios
annual-sign-lanes = De ellos, { $confirm } se confirmaron sin cambios, { $edited } se modificaron, { $look } se miraron por sus pruebas o constataciones, y { $answer } se respondieron porque el criterio es nuevo o ha cambiado.

refusal-annual-not-open = La revisión anual aún no está abierta: se abre el { $opens } y vence el { $closes }. Solo cuenta lo que se cambie en ese plazo.
refusal-annual-year = Ese no es el año cuya revisión está abierta.
refusal-annual-not-member = La revisión anual se pide a las empresas que están en el programa.
refusal-annual-not-annual = En una lista solo pueden confirmarse respuestas de una revisión anual. Responda cada criterio en su propia página.
refusal-annual-returned = El especialista preguntó por estos criterios. Responda cada uno en su propia página.
refusal-annual-nothing-ticked = No hay nada marcado. Marque las respuestas que siguen siendo ciertas.
refusal-annual-changed = El criterio { $criterion } es nuevo o ha cambiado. Respóndalo en su propia página; no se confirmó nada.
refusal-annual-evidence = Un documento del criterio { $criterion } ha caducado o caduca antes del próximo aniversario. Mírelo en su propia página; no se confirmó nada.
refusal-annual-finding = Una constatación afectó al criterio { $criterion }. Mírelo en su propia página; no se confirmó nada.
refusal-annual-look = Hay que mirar el criterio { $criterion } en su propia página; no se confirmó nada.
refusal-annual-edited = La respuesta al criterio { $criterion } cambió desde la última aprobación. Márquela como lista en su propia página; no se confirmó nada.
annual-document-until = { $name }, vale hasta el { $until }
refusal-annual-file-changed = El criterio { $criterion } es nuevo o ha cambiado. Un archivo no puede marcar como lista la respuesta anterior: dé otra respuesta o confírmela en su propia página.
refusal-annual-file-evidence = Un documento del criterio { $criterion } ha vencido o vence antes del próximo aniversario. Un archivo no puede marcarlo como listo: revíselo en su propia página.
refusal-annual-file-finding = Una constatación afectó al criterio { $criterion }. Un archivo no puede marcarlo como listo: revíselo en su propia página.
refusal-annual-file-look = El criterio { $criterion } debe revisarse. Un archivo no puede marcarlo como listo: abra su propia página.
