# Measures: the dashboard, its tables, their rows and definitions.
measures-title = Indicadores
measures-definitions = Definiciones
measures-definitions-intro = Cada cifra de los indicadores: qué cuenta, entre qué se divide, según qué día pertenece un caso al año y qué deja fuera.
measures-rounding = Los porcentajes se dan con dos decimales y cada uno se redondea por separado, la mitad hacia arriba; por eso no siempre suman exactamente 100. Si el número de casos es par, la mediana queda a medio camino entre los dos centrales. Cuando no hay entre qué dividir, no hay cifra.
measures-filter-label = Año y tipo de entidad
measures-year = Año del informe
measures-entity-type = Tipo de entidad
measures-all-types = Todos los tipos de entidad
measures-scope = Año natural { $year } · { $kind }
measures-stamp = Calculado el { $at } a partir del registro hasta el evento { $event }
measures-percent = { $number } %
measures-days = { $number } días
measures-hours = { $number } h
measures-mean-of =
    { $count ->
        [0] ningún caso
        [one] una validación
       *[other] media de { $count } validaciones
    }
measures-divided = { $above } ÷ { $below }
measures-cases =
    { $count ->
        [0] ningún caso
        [one] mediana de un caso
       *[other] mediana de { $count } casos
    }
measures-rate = { $count ->
    [one] { $percent } ({ $deficient } de { $checked } comprobación)
   *[other] { $percent } ({ $deficient } de { $checked } comprobaciones)
}
measures-never-checked = sin comprobar
measures-none-raised = En { $year } no se señaló ninguna deficiencia.
measures-look-at = Ver { $year }
measures-title-categories = { $first } y { $second } suman el { $share } de las deficiencias
measures-title-criteria =
    { $count ->
        [one] El criterio { $criterion } va primero: deficiente una vez en { $year }
       *[other] El criterio { $criterion } va primero: deficiente { $count } veces en { $year }
    }
measures-title-one = «{ $first }» se da en el { $share } de las deficiencias
measures-deficiencies = Deficiencias
measures-breakdowns = De qué se componen las cifras
measures-whole-table = La tabla completa con su definición
measures-definition-of = Cómo se cuenta: { $name }
measures-all-deficiencies = Todas las deficiencias
measures-criterion = Criterio { $id }
measures-rows-title = Filas que respaldan la cifra
measures-rows-summary =
    { $count ->
        [one] Una fila
       *[other] { $count } filas
    }
measures-no-rows = No se contó ningún caso, así que no hay filas.
measures-see-validation = Validación
measures-col-criterion = Criterio
measures-col-category = Categoría
measures-col-company = Empresa
measures-col-validation = Validación
measures-col-raised = Señalada
measures-col-due = Vencimiento
measures-col-closed = Cerrada
measures-col-visit = Visita
measures-col-kind = Clase
measures-col-outcome = Resultado
measures-col-concluded = Concluida
measures-col-checked = Comprobado
measures-col-result = Resultado
measures-col-hours = Horas en total
measures-col-type = Tipo de entidad
measures-col-stage = Etapa
measures-col-tier = Nivel
measures-col-submitted = Solicitud recibida
measures-col-decided = Decidido
measures-col-certified = Certificada
measures-col-started = Solicitud iniciada
measures-counts = Cuenta
measures-divided-by = Dividido entre
measures-dated = Pertenece al año según
measures-leaves-out = Deja fuera
measures-id = Nombre en los archivos
measures-version = versión { $version }
measures-name-key-statistics = Cifras clave
measures-name-deficiencies-by-category = Deficiencias por categoría
measures-name-top-criteria = Criterios con más deficiencias
measures-name-reasons = Motivos de las deficiencias
measures-head-key-statistics = Cifra
measures-head-deficiencies-by-category = Categoría
measures-head-top-criteria = Criterio
measures-head-reasons = Motivo
measures-head-deficiencies = Deficiencias
measures-head-rate = Deficiente al comprobarse
measures-head-made-of = A partir de
measures-head-figure = Cifra
measures-head-part = Parte
measures-head-count = Número
measures-note-key-statistics = Cada cifra tiene su propia definición, más abajo, y lleva a sus filas.
measures-note-deficiencies-by-category = Deficiencias señaladas en el año, según la categoría del criterio. Cada porcentaje se redondea por separado.
measures-note-top-criteria = Porcentaje de todas las deficiencias del año. Al lado figura con qué frecuencia fue deficiente al comprobarse: un criterio puede aparecer mucho solo porque se comprueba mucho.
measures-note-of-category = Porcentaje de todas las deficiencias de la categoría en el año. Al lado figura con qué frecuencia fue deficiente al comprobarse: un criterio puede aparecer mucho solo porque se comprueba mucho.
measures-note-reasons = Una deficiencia puede tener varios motivos y cuenta en cada uno; por eso los porcentajes pueden sumar más de 100.
measures-note-by-rate = Criterios según con qué frecuencia fueron deficientes donde alguien los comprobó, sin importar cuántas deficiencias hubo. Unas pocas comprobaciones mueven mucho una tasa: mire cuántas fueron.
measures-all-of-category = Todas las deficiencias de la categoría
measures-order = Orden
measures-order-count = Primero las más frecuentes
measures-order-rate = Primero la tasa más alta

# By which day a case belongs to the year.
measure-dated-raised = el día en que se formuló la constatación
measure-dated-submitted = el día en que se recibió la solicitud
measure-dated-decided = el día de la decisión
measure-dated-visit = el primer día de la visita, según la última fecha acordada
measure-dated-concluded = el día de la última conclusión de la validación
measure-dated-closed = el día en que se cerró la constatación
measure-dated-end = a fin de año, o a día de hoy si está en curso
measure-dated-now = a día de hoy, sea cual sea el año

# Groups and parts.
measure-group-findings = Constataciones
measure-group-validations = Validaciones
measure-group-members = Miembros
measure-group-applications = Solicitudes
measure-group-enforcement = Suspensiones y exclusiones
measure-group-tables = Tablas
measure-part-of = dividido entre
measure-part-checked = comprobaciones
measure-part-initial = Primera validación
measure-part-revalidation = Revalidación
measure-part-for-cause = Por causa justificada
measure-part-pass = Superada
measure-part-conditional = Superada con condiciones
measure-part-fail = No superada
measure-part-met = Cumplido
measure-part-partly = Cumplido en parte
measure-part-not-met = Incumplido
measure-part-pre-applicant = Antes del perfil de seguridad
measure-part-applicant = Solicitante
measure-part-in-review = En revisión
measure-part-returned = Devuelto a la empresa
measure-part-certified = Certificada
measure-part-validated = Validada
measure-part-suspended = Suspendida
measure-part-denied = Denegada
measure-part-removed = Excluida
measure-part-withdrawn = Retirada

# Definitions.
measure-deficiencies-by-category-name = Deficiencias por categoría
measure-deficiencies-by-category-about = En qué categorías de los criterios no cumplen las empresas.
measure-deficiencies-by-category-counts = Constataciones del tipo deficiencia, cada una en la categoría que tenía su criterio cuando se formuló.
measure-deficiencies-by-category-divided-by = Todas las deficiencias señaladas en el año.
measure-deficiencies-by-category-leaves-out = Las recomendaciones y las buenas prácticas, que no son deficiencias.
measure-top-criteria-name = Criterios con más deficiencias
measure-top-criteria-about = Qué criterios resultan deficientes con más frecuencia y cuántas veces lo son cuando alguien los comprueba.
measure-top-criteria-counts = Deficiencias por criterio, en todas las ediciones: comparten la numeración. Para la tasa: comprobaciones del criterio registradas en el año en validaciones que señalaron en él una deficiencia.
measure-top-criteria-divided-by = Todas las deficiencias señaladas en el año. Para la tasa: todas las comprobaciones del criterio en el año con resultado cumplido, cumplido en parte o incumplido.
measure-top-criteria-leaves-out = Los criterios sin deficiencias. Para la tasa: los criterios no comprobados o no aplicables.
measure-reasons-name = Motivos de las deficiencias
measure-reasons-about = Por qué hubo deficiencias, según los motivos codificados que toda deficiencia debe llevar.
measure-reasons-counts = Deficiencias en las que se indicó el motivo. La que tiene varios cuenta una vez en cada uno.
measure-reasons-divided-by = Todas las deficiencias señaladas en el año, cada una contada una sola vez.
measure-reasons-leaves-out = Las recomendaciones y las buenas prácticas, que no son deficiencias.
measure-deficiencies-name = Deficiencias
measure-deficiencies-about = Cuántos criterios resultaron incumplidos en las validaciones.
measure-deficiencies-counts = Constataciones del tipo deficiencia.
measure-deficiencies-leaves-out = Las recomendaciones y las buenas prácticas, que no son deficiencias.
measure-deficiencies-per-validation-name = Deficiencias por validación
measure-deficiencies-per-validation-about = Cuántas deficiencias señala de media una validación.
measure-deficiencies-per-validation-counts = Deficiencias de las validaciones concluidas en el año, sea cual sea el día en que se señalaron.
measure-deficiencies-per-validation-divided-by = Validaciones concluidas en el año.
measure-deficiencies-per-validation-leaves-out = Las validaciones aún en curso, con sus deficiencias.
measure-days-to-close-name = Mediana de días hasta cerrar una constatación
measure-days-to-close-about = Cuánto se tarda en demostrar que una medida exigida está hecha.
measure-days-to-close-counts = Días naturales desde que se formuló la constatación hasta que se cerró con pruebas.
measure-days-to-close-leaves-out = Las constataciones aún abiertas, que la alargarían.
measure-open-actions-name = Medidas exigidas abiertas
measure-open-actions-about = Lo que las empresas aún deben hacer.
measure-open-actions-counts = Constataciones con una medida exigida que no están cerradas.
measure-open-actions-leaves-out = Las constataciones que no exigen nada.
measure-overdue-actions-name = Medidas exigidas vencidas
measure-overdue-actions-about = Lo que ya debería estar hecho y no lo está.
measure-overdue-actions-counts = Medidas exigidas abiertas en las que debe actuar la empresa y cuyo día ha pasado, incluida cualquier prórroga. Si el programa devolvió una respuesta después de ese día, se cuenta desde la respuesta.
measure-overdue-actions-leaves-out = Las medidas que vencen hoy y aquellas en las que una respuesta de la empresa espera al programa.
measure-validations-scheduled-name = Validaciones programadas
measure-validations-scheduled-about = Cuántas visitas ha fijado el programa para el año, por clase.
measure-validations-scheduled-counts = Validaciones cuya visita empieza en el año, se haya realizado o no.
measure-validations-scheduled-leaves-out = Las validaciones trasladadas a otro año.
measure-validations-concluded-name = Validaciones concluidas
measure-validations-concluded-about = Cuántas validaciones terminaron, por resultado.
measure-validations-concluded-counts = Validaciones cuya última conclusión se decidió en el año.
measure-validations-concluded-leaves-out = Las conclusiones solo propuestas. La validación superada con condiciones y concluida de nuevo cuenta por la última.
measure-hours-per-validation-name = Horas de personal por validación
measure-hours-per-validation-about = Cuántas horas de personal lleva de media una primera validación o una con causa.
measure-hours-per-validation-counts = Las horas de todas las fases y personas anotadas para las primeras validaciones y las validaciones con causa cuya última conclusión se decidió en el año. No cuenta una anotación que otra posterior corrige.
measure-hours-per-validation-leaves-out = Las validaciones para las que nadie anotó horas.
measure-hours-per-revalidation-name = Horas de personal por revalidación
measure-hours-per-revalidation-about = Cuántas horas de personal lleva de media una revalidación.
measure-hours-per-revalidation-counts = Las horas de todas las fases y personas anotadas para las revalidaciones cuya última conclusión se decidió en el año. No cuenta una anotación que otra posterior corrige.
measure-hours-per-revalidation-leaves-out = Las revalidaciones para las que nadie anotó horas.
measure-validations-overdue-name = Miembros con validación vencida
measure-validations-overdue-about = El atraso: miembros que ya deberían haber sido validados.
measure-validations-overdue-counts = Miembros en regla cuya primera validación o revalidación vencía antes de hoy.
measure-validations-overdue-leaves-out = Las empresas suspendidas y las visitas previstas dentro del plazo.
measure-members-name = Miembros
measure-members-about = Cuántas empresas están en el programa y en regla.
measure-members-counts = Empresas cuya última decisión hasta entonces las certificó o rehabilitó.
measure-members-leaves-out = Las solicitantes y las empresas suspendidas, excluidas o retiradas hasta entonces.
measure-members-by-type-name = Miembros por tipo de entidad
measure-members-by-type-about = Quiénes son los miembros.
measure-members-by-type-counts = Empresas en regla, por tipo de entidad.
measure-members-by-type-leaves-out = Los tipos de entidad sin miembros.
measure-members-by-tier-name = Miembros por nivel
measure-members-by-tier-about = Hasta dónde han llegado los miembros.
measure-members-by-tier-counts = Empresas en regla, por el nivel que se deduce de su expediente.
measure-members-by-tier-leaves-out = Las empresas sin nivel.
measure-companies-by-stage-name = Empresas por etapa
measure-companies-by-stage-about = En qué punto está cada empresa registrada, desde su primera solicitud.
measure-companies-by-stage-counts = Todas las empresas registradas, por etapa.
measure-companies-by-stage-leaves-out = Nada.
measure-applications-name = Solicitudes recibidas
measure-applications-about = Cuántas empresas pidieron ingresar.
measure-applications-counts = Solicitudes enviadas completas; la empresa que vuelve a solicitar cuenta de nuevo.
measure-applications-leaves-out = Las solicitudes iniciadas y no enviadas.
measure-certified-name = Certificadas
measure-certified-about = Cuántas empresas fueron admitidas.
measure-certified-counts = Decisiones de certificar.
measure-certified-leaves-out = Las propuestas sin decidir.
measure-denied-name = Denegadas
measure-denied-about = Cuántas empresas no fueron admitidas.
measure-denied-counts = Decisiones de denegar una solicitud.
measure-denied-leaves-out = Las empresas que retiraron su solicitud.
measure-days-to-certify-name = Mediana de días hasta certificar
measure-days-to-certify-about = Cuánto tarda una solicitud en llegar a la certificación.
measure-days-to-certify-counts = Días naturales desde la recepción de la solicitud hasta la decisión de certificar.
measure-days-to-certify-leaves-out = Las solicitudes denegadas, retiradas o aún en revisión.
measure-suspensions-name = Suspensiones
measure-suspensions-about = Cuántas veces se suspendió una membresía.
measure-suspensions-counts = Decisiones de suspender; la empresa suspendida dos veces cuenta dos veces.
measure-suspensions-leaves-out = Nada: las suspensiones levantadas después también cuentan.
measure-removals-name = Exclusiones
measure-removals-about = Cuántas veces se excluyó a una empresa del programa.
measure-removals-counts = Decisiones de excluir.
measure-removals-leaves-out = Las empresas que se fueron por decisión propia.

breakdown-title = Deficiencias comparadas
breakdown-lead = Lo que hallaron las validaciones de un año, según lo que tienen en común. Las proporciones son sobre los criterios juzgados, para que un grupo con más visitas no parezca peor por ello.
breakdown-by-method = Método
breakdown-by-entity-type = Tipo de empresa
breakdown-by-region = Región
breakdown-by-country = País
breakdown-by-edition = Edición
breakdown-by-lead = Quién dirigió
breakdown-by-team = Equipo
breakdown-validations = Validaciones
breakdown-judged = Criterios juzgados
breakdown-deficient = Criterios deficientes
breakdown-each = Por validación
breakdown-share = Deficientes entre los juzgados
breakdown-trend = A lo largo de los años
breakdown-found-of = { $n } de { $of }
breakdown-years-text = La proporción de criterios deficientes de cada año y de cuántos sale. El libro de Excel y el archivo JSON contienen también todos los años.
breakdown-years-published = Cada año tal como puede mostrarse fuera del programa; hay una raya donde nada puede decirse. El libro de Excel y el archivo JSON contienen también todos los años.
breakdown-years-csv = Todos los años en CSV
breakdown-percent = { $n } %
breakdown-between = { $low } a { $high }
breakdown-year = { $year }: { $n } %
breakdown-nothing-judged = Nada juzgado
breakdown-within = Para el propio programa: se muestran todos los grupos.
breakdown-published = Tal como puede mostrarse fuera del programa: se omiten los grupos de menos de { $n } validaciones y, si solo hay uno, también el siguiente más pequeño, para que ninguno pueda deducirse.
breakdown-published-regions = Una región solo se muestra si los países que se omiten de ella suman cero, o validaciones suficientes en más de un país.
breakdown-left-out = { $count ->
    [one] Se omitió un grupo.
   *[other] Se omitieron { $count } grupos.
}
breakdown-to-published = Mostrar como puede publicarse
breakdown-to-within = Mostrar todos los grupos
breakdown-none = No se concluyó ninguna validación en este año, o todos los grupos son demasiado pequeños para mostrarse.
breakdown-concluded = Concluida
breakdown-definition = Se cuentan las validaciones por el día de su conclusión. Un criterio está juzgado cuando su resultado es cumplido, cumplido en parte o no cumplido, y es deficiente cuando al menos una deficiencia se apoya en él. El intervalo es el de puntuación al 95 % (Wilson 1927). Las diferencias entre grupos tienen muchas causas; son preguntas, no veredictos.
breakdown-definition-regions = Una región se compone de los países que el paquete de políticas enumera en ella, según el país de establecimiento de la empresa tal como consta hoy; un país que no figura en ninguna está en «Otros países».
measures-compare = Comparar por método, región, país, edición y equipo
