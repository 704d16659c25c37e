# Las medidas del plan estratégico de 2004.

plan-title = Medidas del plan de 2004
plan-lead = Las medidas que el plan estratégico de 2004 fijó para el programa. Cada una se define una sola vez en el paquete de políticas y está aquí con aquello de que se hizo, las filas que hay detrás, lo que se pregunta y lo que no se puede concluir.
plan-scope = Año natural { $year }
plan-measure = Medida
plan-definitions = Qué significa cada una (definiciones { $version })
plan-counts = Sobre la línea
plan-divided-by = Bajo la línea
plan-period = Según qué día
plan-leaves-out = Queda fuera
plan-not-shown = Lo que no muestra
plan-cautions = Lo que no se puede concluir
plan-query = Lo que se pregunta al registro: { $name }
plan-counted = Las declaraciones están fuera de la base de datos. Se cuentan en una sola lectura del año según la definición anterior; las filas de cada parte están enlazadas arriba.
plan-interval = Intervalo del 95 %: de { $low } a { $high }.
plan-alike = Para envíos comparables, { $count ->
    [one] en un grupo
   *[other] en { $count } grupos
} por { $strata }: { $ratio }, intervalo del 95 % de { $low } a { $high }. Los grupos coinciden.
plan-test-none = Si algún grupo difiere: Cochran–Mantel–Haenszel { $statistic } con corrección de continuidad, p { $p }.
plan-test-alike = Si las razones de posibilidades de los grupos concuerdan: Breslow–Day { $statistic }, { $df } grados de libertad, p { $p }.
plan-form-fewer = En la forma del año fiscal 2003: los miembros se examinan { $times } veces menos a menudo, es decir, su tasa es la de los demás dividida entre { $times }. Es una razón de tasas, no una diferencia.
plan-form-more = En la forma del año fiscal 2003: los miembros se examinan { $times } veces tan a menudo como los demás. Es una razón de tasas, no una diferencia.
plan-form-one-in = Uno de cada { $members } envíos de los miembros, uno de cada { $others } de los demás.
plan-part-members = miembros
plan-part-all = todos
plan-part-members-examined = miembros, examinados
plan-part-others = otros
plan-part-others-examined = otros, examinados
plan-part-recommendations = recomendaciones
plan-part-reports = informes
plan-part-passed = superadas
plan-part-failed = no superadas
plan-part-conditional = superadas con acciones requeridas
plan-part-met = cumplidos
plan-part-judged = juzgados
plan-part-validations = validaciones con horas
plan-part-lane = en el carril
plan-part-usual = fuera del carril
plan-caution-nothing-there = En este año no hay por qué dividir; por eso no hay cifra.
plan-caution-too-few = Demasiado pocos exámenes para una razón: en el lado menor se esperaban { $least }, y con menos de cinco un examen más o menos daría la vuelta al resultado.
plan-caution-exact = Contada exactamente, la razón está entre { $low } y { $high } con una certeza del 95 %.
plan-caution-exact-open = Contada exactamente, la razón es { $low } o más con una certeza del 97,5 %: no tiene límite superior.
plan-caution-differs = Los grupos de envíos comparables difieren más de lo que permite el azar (p { $p }). Una sola cifra lo ocultaría; mire los grupos.
plan-caution-crude-misleads = La razón simple dice lo contrario de la comparación de iguales: los miembros envían otras mercancías por otras vías. No la cite sola.
plan-caution-nothing-comparable = No hay envíos de miembros y de otros que se puedan comparar.
plan-caution-one-side-none = Un lado no tuvo ningún examen así: no hay número de veces.
plan-caution-exam-unknown = { $count ->
    [one] De una declaración nada se sabe de exámenes; queda fuera.
   *[other] De { $count } declaraciones nada se sabe de exámenes; quedan fuera.
}
plan-caution-other-currency = { $count ->
    [one] Una declaración en otra moneda, o sin moneda, queda fuera.
   *[other] { $count } declaraciones en otra moneda, o sin moneda, quedan fuera.
}
plan-caution-no-containers = { $count ->
    [one] Una declaración no da número de contenedores y queda fuera.
   *[other] { $count } declaraciones no dan número de contenedores y quedan fuera.
}
plan-caution-missed = { $count ->
    [one] Un envío certificado que nadie trató como tal no se cuenta como de un miembro.
   *[other] { $count } envíos certificados que nadie trató como tales no se cuentan como de miembros.
}
plan-col-importer = Importador
plan-col-carrier = Transportista
plan-col-containers = Contenedores
plan-col-value = Valor
plan-col-cause = Causa del examen
plan-col-minutes = Minutos hasta la liberación
plan-rows-cut = El archivo termina aquí; en total hay { $total } filas.
