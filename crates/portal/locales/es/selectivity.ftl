# Selectividad: declaraciones evaluadas según llegan, y por qué cada una obtuvo su canal.

nav-selectivity = Selectividad
selectivity-title = Selectividad
selectivity-lead = Declaraciones tal como las enviaron los sistemas de la aduana, cada una puntuada por el conjunto de reglas vigente y según la situación de toda su cadena en ese momento. Cada evaluación quedó en disco antes de la respuesta y ninguna puede cambiarse.
selectivity-no-ruleset = No hay ningún conjunto de reglas vigente, así que no se puede evaluar ninguna declaración. Primero debe aprobarse uno.
selectivity-from = Desde
selectivity-until = Hasta
selectivity-day = Escriba una fecha, por ejemplo 2026-03-31.
selectivity-any = Todos
selectivity-lane = Canal
selectivity-selected = Selección
selectivity-selected-none = Sin selección
selectivity-selected-rules = Por reglas
selectivity-selected-sample = Al azar
selectivity-selected-both = Por reglas y al azar
selectivity-selected-explore = Para aprender
selectivity-office = Aduana
selectivity-number = Número o referencia
selectivity-declaration = Declaración
selectivity-importer = Importador
selectivity-tier = Nivel { $tier }
selectivity-credit-points = Crédito
selectivity-score = Puntuación
selectivity-expedited-short = Acelerado
selectivity-count = { $count ->
    [one] { $count } evaluación
   *[other] { $count } evaluaciones
}
selectivity-one = Declaración { $declaration }
selectivity-worst = Una declaración se trata como su peor línea: aquí, la línea { $line }.
selectivity-hard = Una regla la envía al canal { $lane } sea cual sea la puntuación; la puntuación por sí sola lleva a { $by_score }.
selectivity-credit-none = La situación no descuenta nada: nadie en la cadena tiene crédito.
selectivity-credit-unused = La situación no descuenta nada, pues no hay de qué descontar; se permitirían hasta { $cap } puntos.
selectivity-credit = La situación descuenta { $credit } puntos; el nivel más alto de esta cadena permite como máximo { $cap }.
selectivity-parties = Qué situación contó
selectivity-parties-none = La declaración no nombra importador, transportista, fabricante ni conductor.
selectivity-statement = Lo que recibe
selectivity-role-importer = Importador
selectivity-role-carrier = Transportista
selectivity-role-manufacturer = Fabricante
selectivity-role-driver = Conductor
selectivity-party-in-force = { $role } { $number }: { $name }, en regla, nivel { $tier }.
selectivity-party-suspended = { $role } { $number }: { $name }, suspendido. No se le descuenta nada.
selectivity-party-over = { $role } { $number }: { $name }, cuya membresía terminó.
selectivity-party-decided = { $role } { $number }: una persona del programa decidió que no es miembro.
selectivity-party-nobody = { $role } { $number }: no consta ninguna membresía con este número. Eso no es señal de riesgo.
selectivity-party-no-number = { $role }: la declaración no da un número, y un nombre por sí solo no decide nada.
selectivity-party-several = { $role } { $number }: varias empresas tienen este número, así que no habla a favor de ninguna.
selectivity-party-unsure = { $role } { $number }: el número podría ser de varias clases y el nombre es otro, así que no se atribuye a nadie. Envíe también el esquema.
selectivity-party-card = { $role } { $number }: la tarjeta figura en el registro del programa y está en vigor.
selectivity-party-card-over = { $role } { $number }: el programa conoce la tarjeta y no está en vigor este día.
selectivity-validated = { $count ->
    [0] Validado hoy.
    [one] Última validación: ayer.
   *[other] Última validación hace { $count } días.
}
selectivity-lines = Sus líneas
selectivity-line = Línea
selectivity-others = La misma declaración, evaluada antes o después
selectivity-facts = Cómo se evaluó
selectivity-reference = Referencia del remitente
selectivity-series = Serie de su número
selectivity-declared-on = Presentada
selectivity-assessed-at = Evaluada
selectivity-version = Versión del conjunto de reglas
selectivity-record = Situación según el lugar en el registro
selectivity-place = Número de la evaluación
selectivity-seal = Sello
selectivity-sent = Lo que se envió

selectivity-draw = Muestra de cumplimiento
selectivity-draw-in = Sorteada el { $day }: { $at } está por debajo de su probabilidad de { $probability }, así que se examina sea cual sea su canal.
selectivity-draw-out = No sorteada el { $day }: { $at } no está por debajo de su probabilidad de { $probability }.
selectivity-draw-before = Esta declaración ya se había sorteado antes con otra referencia, y vale aquel sorteo.
selectivity-draws-link = Todos los sorteos de ese día
selectivity-draws = Muestra de cumplimiento
selectivity-draws-lead = Una parte de todas las declaraciones se examina al azar, las de los miembros con menor probabilidad, para que la verdad siga siendo medible allí donde las reglas y la situación no miran.
selectivity-draws-how = Cada día tiene un secreto. Aquello a lo que está ligado (su SHA-256) se anota con treinta días de antelación y no puede cambiarse; el secreto mismo se muestra cuando el día ha terminado. El sorteo de cada declaración es el HMAC-SHA-256, con el secreto, de su serie, un salto de línea y su número: los primeros 53 bits leídos como fracción de 1. Si queda por debajo de su probabilidad, sale sorteada.
selectivity-draws-day = Día
selectivity-draws-of = Sorteos del { $day }
selectivity-draws-none = Nada quedó ligado para este día, así que no se sorteó nada.
selectivity-draws-hidden = Su secreto aún no se muestra. Eso ocurre con la primera evaluación después del día.
selectivity-draws-unbound = El secreto no es el que estaba ligado. Ninguno de estos sorteos es fiable.
selectivity-draws-same = { $count ->
    [0] El secreto es el que estaba ligado. No se sorteó nada.
    [one] El secreto es el que estaba ligado, y su único sorteo vuelve a salir igual.
   *[other] El secreto es el que estaba ligado, y los { $count } sorteos vuelven a salir igual.
}
selectivity-draws-wrong = { $count ->
    [one] Un sorteo no vuelve a salir igual.
   *[other] { $count } sorteos no vuelven a salir igual.
}
selectivity-draws-differ = Sorteos que no vuelven a salir igual
selectivity-draws-kept = Guardado
selectivity-draws-again = Calculado de nuevo
selectivity-draws-empty = Ese día no se sorteó ninguna declaración.
selectivity-commitment = Ligado a (SHA-256)
selectivity-promised-at = Anotado
selectivity-secret = Secreto
selectivity-revealed-at = Visible desde
selectivity-strata = Sorteos por estrato
selectivity-strata-mode = Modo de transporte
selectivity-strata-tier = Importador
selectivity-strata-probability = Probabilidad
selectivity-strata-count = Declaraciones
selectivity-strata-expected = Esperadas
selectivity-strata-drawn = Sorteadas
selectivity-mode = Código { $code }
selectivity-mode-other = Cualquier otro
selectivity-other-many = El { $share } de las declaraciones del día ({ $other } de { $all }) no indica un modo de transporte con tasa propia, por lo que se sortearon con la tasa base. El archivo modes.toml del paquete dice qué palabras y códigos son un mismo modo.
selectivity-tier-none = Sin nivel vigente
selectivity-percent = { $share } %
selectivity-ahead = Hoy y los días por venir
selectivity-ahead-lead = Anótelos y podrá comprobar después que no se eligió ningún secreto para librar a alguien.
selectivity-ahead-none = Aún no hay nada ligado. Empieza con la primera evaluación.

selectivity-expedited = Carril acelerado
selectivity-expedited-yes = Puede usar el carril acelerado: importador, transportista, conductor y fabricante estaban todos certificados en ese momento.
selectivity-expedited-selected = No puede usar el carril acelerado, porque fue seleccionada. Importador, transportista, conductor y fabricante estaban todos certificados en ese momento.
selectivity-expedited-no = No puede usar el carril acelerado. Lo que falta:
selectivity-link-nobody = { $role }: la línea { $line } no nombra ninguno.

selectivity-explore = Exploración
selectivity-explore-lead = Quien solo examina lo que señalan las reglas no aprende nada del resto. Por eso una parte de las inspecciones va a declaraciones que ninguna regla seleccionó, sorteadas con el secreto del día, todas con la misma probabilidad. Se anotó antes del primer sorteo del día. El sorteo se hace como arriba, a partir de la palabra «explore», el carácter U+001F, la serie, un salto de línea y el número.
selectivity-explore-share = Parte de las inspecciones destinada a aprender
selectivity-explore-rate = Seleccionadas por reglas en los siete días anteriores
selectivity-explore-rate-of = { $selected } de { $assessed } (contadas al menos como dice la política)
selectivity-explore-free = Declaraciones que ninguna regla seleccionó
selectivity-explore-in = También salió en el sorteo para aprender ({ $at }, por debajo de { $probability }); cuenta si ninguna regla la selecciona.
selectivity-explore-out = No salió en el sorteo para aprender ({ $at }; la probabilidad era { $probability }).

selectivity-shares = Lo que dice la muestra
selectivity-shares-since = Declaraciones evaluadas por primera vez desde el { $day }.
selectivity-shares-lead = Cada declaración examinada representa tantas como dice su probabilidad (1 ÷ probabilidad), de modo que la tasa menor de los miembros no tuerce la proporción. El intervalo contiene la verdad en 95 de cada 100 muestras así.
selectivity-share-group = Declaraciones
selectivity-share-all = Todas
selectivity-share-members = Con importador vigente
selectivity-share-others = Todas las demás
selectivity-share-examined = Examinadas
selectivity-share-waived = Dispensadas
selectivity-share-cut = Omitidas por falta de personal
selectivity-share-weighted = Algo hallado, ponderado
selectivity-share-plain = Sin ponderar
selectivity-share-of = { $share } (de { $least } a { $most })
selectivity-share-few = Se han examinado menos de { $few } declaraciones sorteadas. Aún no puede concluirse nada.
selectivity-share-rest = { $count ->
    [one] Una declaración sorteada no se ha examinado. Si difiere de las demás, la proporción yerra en esa medida.
   *[other] { $count } declaraciones sorteadas no se han examinado. Si difieren de las demás, la proporción yerra en esa medida.
}
selectivity-divided = Cómo repartir el mismo número de exámenes
selectivity-divided-lead = La estimación es más segura donde un estrato recibe exámenes según su tamaño por lo que varían sus hallazgos (Neyman). Las tasas son las del paquete de políticas; esta tabla no cambia nada. Los tamaños son aquello que las declaraciones sorteadas representan.
selectivity-divided-share = Contado por estratos, cada uno según su tamaño sea cual sea el número de sorteadas que se examinaron: { $share } tienen algo que encontrar (de { $least } a { $most }).
selectivity-divided-population = Declaraciones
selectivity-divided-found = Con hallazgo
selectivity-divided-best = Se examinarían
selectivity-divided-probability = Se sortearían con

examination-title = Qué fue de ella
examination-none = Aún no se ha registrado nada.
examination-say = Registrar qué fue de ella
examination-outcome = ¿Qué se hizo?
examination-documents = Examinada: documentos
examination-scan = Examinada: escáner
examination-physical = Examinada: la mercancía misma
examination-standard-exception = Dispensada: una excepción permanente
examination-articulable-reason = Dispensada: un motivo que puede expresarse con palabras
examination-cut-for-capacity = Omitida: no hubo personal u horas suficientes
examination-found = ¿Se halló algo?
examination-found-hint = Solo para un examen.
examination-found-yes = Sí
examination-found-no = No
examination-is-found = se halló algo
examination-is-clean = no se halló nada
examination-note = Por qué, o qué se vio
examination-note-hint = Necesario para una dispensa, para una declaración omitida, cuando se halló algo y para cambiar lo dicho antes.
examination-record = Registrar
examination-flash = Registrado.
examination-by = { $name }, { $at }
examination-unspecified = Examinada; el archivo no dice cómo
examination-source-code = Dispensada, según un código del archivo
examination-by-import = De un archivo importado ({ $name }, { $at })
examination-item-one-of = Envíe uno de estos valores: { $known }.
examination-item-flag = Envíe true o false.
examination-item-needless = Esto es de otro resultado que el enviado: omítalo.
examination-item-field = No existe ese campo. Existen: { $known }.
examination-item-none = No se evaluó ninguna declaración de esta serie y número.
examination-item-contrary = Antes se dijo otra cosa de esta declaración. Envíe "correction": true con una nota para cambiarlo.
examination-item-format = Envíe «ndjson» o «csv».
refusal-examination-choose = Elija qué se hizo.
refusal-examination-found = Indique si se halló algo.
refusal-examination-not-selected = Esta declaración no fue seleccionada, así que no hay nada que dispensar ni omitir.
timeline-examination-recorded = Registró qué fue de una declaración

failure-taken = Ya está en uso
failure-taken-help = Ya hay otra cosa con el mismo nombre. No se cambió nada.
failure-not-ready = Aún no es posible
failure-not-ready-help = No puede hacerse en este momento. Inténtelo más tarde.
api-failure-taken = Ya hay otra cosa con el mismo nombre; vea «errors». No se cambió nada.
api-failure-not-ready = No puede hacerse en este momento; vea «errors». La misma llamada puede repetirse más tarde.

assess-no-ruleset = No hay ningún conjunto de reglas vigente. No se evaluó ni se registró nada; seleccione con sus propias reglas hasta que lo haya.
assess-taken = La referencia «{ $reference }» se usó para otro contenido. Envíe la declaración corregida con una referencia nueva.
assess-json = Esto no es JSON: { $why }
assess-media = Envíe una declaración con «Content-Type: application/json», o varias como lista JSON o con «application/x-ndjson».
assess-batch = Envíe de 1 a { $most } declaraciones en una llamada.
assess-object = Envíe un objeto con campos con nombre.
assess-list = Envíe una lista.
assess-missing = Este dato es necesario.
assess-text = Envíe un texto.
assess-long = Es demasiado largo; se admiten como máximo { $most } caracteres.
assess-control = Contiene un carácter que no puede mostrarse.
assess-column = No existe la columna «{ $name }»; consulte las columnas publicadas de las declaraciones.
assess-party = «{ $name }» es de una parte: envíelo en «parties», con su función.
assess-not-sent = «{ $name }» se averigua aquí y nunca se envía.
assess-header = «{ $name }» es igual para todas las líneas: envíelo junto a «lines».
assess-value-text = «{ $value }» no es un texto.
assess-value-whole = «{ $value }» no es un número entero.
assess-value-number = «{ $value }» no es un número, o es demasiado grande.
assess-value-day = «{ $value }» no es una fecha; escríbala como 2026-03-31.
assess-party-field = Una parte no tiene «{ $name }», solo role, scheme, identifier, name y address.
assess-role = «{ $role }» no es una función. Existen: { $all }.
assess-role-twice = Cada función se nombra una vez.
assess-nobody = Indique el número de la parte o, al menos, su nombre.
assess-lines = Envíe de 1 a { $most } líneas.
assess-line = Una línea tiene un número de 1 a 999999.
assess-line-twice = Dos líneas tienen este número.
