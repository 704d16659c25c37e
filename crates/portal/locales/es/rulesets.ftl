# Rulesets by which declarations are scored: drafts, checking, decisions, explanations, back-tests; what is wrong with a rule.

nav-rulesets = Conjuntos de reglas
rulesets-title = Conjuntos de reglas
rulesets-lead = Con estas reglas se puntúan las declaraciones. Una persona redacta el borrador y otra lo aprueba; un conjunto vigente nunca se modifica: lo sustituye el siguiente.
rulesets-none-in-force = No hay ningún conjunto de reglas vigente.
rulesets-none = Todavía no hay ningún conjunto de reglas.
rulesets-version = Versión { $version }
rulesets-begin-title = Empezar un borrador
rulesets-name = Nombre
rulesets-name-hint = Cómo se le llama, por ejemplo: Primavera de 2027.
rulesets-from = Empezar con las reglas de
rulesets-from-pack = el paquete de políticas
rulesets-begin = Empezar el borrador
rulesets-begun = El borrador está creado.
rulesets-stage-draft = Borrador
rulesets-stage-submitted = Espera una decisión
rulesets-stage-in-force = Vigente
rulesets-stage-ahead = Aprobado, aún no vigente
rulesets-stage-replaced = Sustituido
rulesets-stage-withdrawn = Retirado
rulesets-changed = modificado el { $day }
rulesets-from-day = desde el { $day }
rulesets-until-day = hasta el { $day }
rulesets-between = del { $from } al { $until }
rulesets-rules = Reglas
rulesets-rule = Regla
rulesets-no-rules = Todavía no tiene ninguna regla.
rulesets-rule-new = Añadir una regla
rulesets-shadow = solo cuenta
rulesets-tests = Casos de prueba
rulesets-tests-fail = Falla un caso de prueba
rulesets-sets = Listas con nombre
rulesets-no-sets = No tiene ninguna lista con nombre.
rulesets-set-new = Añadir una lista
rulesets-lanes = Canales
rulesets-lane-from = desde { $points } puntos
rulesets-lane-hard = solo por reglas que lo nombran
rulesets-credit = Reducción por la condición de miembro
rulesets-credit-lead = Lo que la condición de las partes resta a una puntuación. Nunca oculta una regla que envía a un canal o pide documentos; una parte suspendida no tiene ninguna.
rulesets-credit-tier = nivel { $tier }: { $points }
rulesets-credit-cap = nivel { $tier }: { $percent } %
rulesets-credit-caps = Como máximo
rulesets-credit-caps-of = { $caps } del umbral de alto riesgo de { $points } puntos
rulesets-credit-fresh = Cuándo se validó
rulesets-credit-fresh-text = Íntegra durante { $days } días tras una validación, después { $percent } %
rulesets-beyond = Este borrador da más de lo que permiten la política del programa o la ley. Así no se puede enviar ni aprobar.
rulesets-beyond-approved = Este conjunto se aprobó con otra política y da más de lo que permiten la actual o la ley. Las puntuaciones siguen como se aprobaron; redacte el próximo conjunto con la reducción de la política.
rulesets-take-policy = Tomar la reducción y el umbral de la política
rulesets-policy-taken = El borrador tiene la reducción y el umbral de la política.
rulesets-model = Modelo
rulesets-model-most = suma como máximo { $points } puntos
rulesets-role-importer = importador
rulesets-role-carrier = transportista
rulesets-role-manufacturer = fabricante
rulesets-submit-title = Enviarlo
rulesets-submit-lead = Decide otra persona. Quien haya intervenido en el borrador no puede aprobarlo.
rulesets-reasons = Motivos
rulesets-reasons-hint = Qué cambia y por qué, de 10 a 2000 caracteres.
rulesets-decide-hint = Constan en el registro, de 10 a 2000 caracteres.
rulesets-submit = Enviar
rulesets-give-up = Abandonar el borrador
rulesets-decide-title = Decidir
rulesets-own = Usted ha intervenido en este borrador, así que lo aprueba otra persona. Puede devolverlo para que se modifique.
rulesets-in-force-from = Vigente desde
rulesets-approve = Aprobar
rulesets-give-back = Devolver
rulesets-withdraw-title = Retirarlo
rulesets-withdraw-lead = El conjunto que estaba vigente antes ocupa su lugar de inmediato; si no hay ninguno, no se puntúa nada.
rulesets-withdraw = Retirar
rulesets-history = Historial
rulesets-by = { $name }, { $at }
rulesets-step-begun = Empezado
rulesets-step-changed = Modificado
rulesets-step-submitted = Enviado
rulesets-step-returned = Devuelto
rulesets-step-approved = Aprobado
rulesets-step-withdrawn = Retirado
rulesets-text = Texto de esta versión
rulesets-sql = Como SQL para otros motores
rulesets-submitted = Enviado. Decide otra persona.
rulesets-given-up = El borrador está abandonado.
rulesets-approved = Aprobado.
rulesets-given-back = Devuelto.
rulesets-withdrawn = Retirado.
rulesets-rule-name = Nombre
rulesets-rule-id = Nombre corto
rulesets-rule-id-hint = Minúsculas, cifras y _, por ejemplo low_price_clothing. Los resultados y el SQL nombran así la regla.
rulesets-rule-text = Regla
rulesets-rule-text-hint = when condición, unknown is false, true o asks, then efecto
rulesets-check = Comprobar
rulesets-check-good = Se entiende como
rulesets-check-bad = Todavía no es una regla
rulesets-at = Línea { $line }, carácter { $column }:
rulesets-expected-but = { $said }; se esperaba: { $expected }
rulesets-fires = se activa
rulesets-silent = no se activa
rulesets-unknown = desconocido
rulesets-tests-hint = Uno por línea: fires (se activa), silent (no se activa) o unknown (desconocido), luego un nombre y los valores. Por ejemplo: fires | camisetas baratas | hs6 = 610910; value = 300; net_mass = 100
rulesets-owner = Responsable
rulesets-owner-hint = Quién responde de la regla.
rulesets-reason = Motivo
rulesets-reason-hint = Por qué existe la regla.
rulesets-from-label = Primer día
rulesets-until-label = Último día
rulesets-period-hint = Los días de las declaraciones que se miran. Si se deja vacío, no hay límite.
rulesets-shadow-label = Contar sin actuar
rulesets-save = Guardar
rulesets-rule-drop = Quitar esta regla
rulesets-rule-saved = La regla está guardada.
rulesets-rule-dropped = La regla se ha quitado.
rulesets-set-saved = La lista está guardada.
rulesets-set-dropped = La lista se ha quitado.
rulesets-set-name = Nombre
rulesets-set-name-hint = Las reglas la piden con este nombre: in set('transit hubs').
rulesets-set-about = Para qué sirve
rulesets-set-used = La usan
rulesets-set-drop = Quitar esta lista
rulesets-matching = Cómo se comparan las entradas
rulesets-matching-whole = Enteras
rulesets-matching-whole-hint = Países, importadores, transportistas.
rulesets-matching-beginning = Comienzo
rulesets-matching-beginning-hint = Capítulos y partidas del arancel: 61 vale por todo código que empiece así.
rulesets-entries = Entradas
rulesets-entries-hint = Una por línea, con su primer y último día si los tiene: VN 2026-01-01 2026-12-31. Un guion es un extremo abierto.
rulesets-help = Qué puede decir una regla
rulesets-help-form = Las condiciones se unen con and, or, not. Comparan con =, <>, <, <=, >, >=, between, in (…), in set('…'), like 'x%', is null, is unknown. Los números se suman, restan, multiplican y dividen; una división por cero es desconocida.
rulesets-help-unknown = Donde puede faltar un valor, la regla dice qué ocurre: unknown is false (no se activa), unknown is true (se activa), unknown asks (se piden documentos). Cada desconocido se cuenta.
rulesets-help-effects = Efectos: +40 points, lane con el nombre de un canal, documents 'cuáles', exclude con o sin los nombres cortos de las reglas cuyos puntos no cuentan. Canales:
rulesets-help-functions = Funciones
rulesets-help-columns = Columnas
rulesets-kind-text = texto
rulesets-kind-number = número
rulesets-kind-whole = número entero
rulesets-kind-day = día
rulesets-effect-points = { $points } puntos
rulesets-effect-lane = canal { $lane }
rulesets-effect-documents = pide: { $what }
rulesets-effect-exclude = quita puntos de otras reglas
rulesets-unknown-false = no se activa
rulesets-unknown-true = se activa
rulesets-unknown-asks = se piden documentos
rulesets-never-unknown = no puede ocurrir
rulesets-tables-title = Tablas de decisión
rulesets-tables-lead = Reglas de forma parecida, una junto a otra: una columna por lo que se pregunta, una fila por regla.
rulesets-tables-others = Reglas con forma propia
rulesets-when-unknown = Si es desconocido
rulesets-then = Entonces
rulesets-explain-title = Explicar una declaración
rulesets-explain-lead = Escriba una línea de una declaración y vea, punto por punto, por qué obtiene su puntuación.
rulesets-explain-line = Línea de la declaración
rulesets-explain-hint = Un valor por línea: hs6 = 610910. Lo que se omite es desconocido; sin declared_on es de hoy.
rulesets-explain = Explicar
rulesets-explained = Puntuación { $score }, canal { $lane }
rulesets-explained-hard = Solo por su puntuación estaría en el canal { $lane }. Una regla que ninguna reducción puede ocultar la envía más lejos.
rulesets-explained-none = No se activa ninguna regla y nada se resta.
rulesets-why-title = Por qué
rulesets-why-points = Puntos
rulesets-why-score = Puntuación
rulesets-why-by-unknown = Se activa porque su condición es desconocida.
rulesets-why-shadow = Solo cuenta y no actúa.
rulesets-why-excluded = Sus puntos no cuentan, por la regla { $rule }.
rulesets-why-model = El modelo
rulesets-why-party = Condición del { $role }, nivel { $tier }
rulesets-why-fresh = Validado recientemente.
rulesets-why-stale = Validado hace mucho, o todavía no.
rulesets-why-party-points = Vale hasta { $points } puntos.
rulesets-why-credit = Reducción por la condición de miembro
rulesets-why-credit-more = Había menos que restar que los { $points } puntos que corresponden.
rulesets-why-unknowns = No se sabe
rulesets-why-unknown = { $rule }: { $missing } – { $treated }
rulesets-why-no-result = el cálculo no tiene resultado
rulesets-not-known = no se sabe
rulesets-bt-title = Prueba con el pasado
rulesets-bt-lead = Qué habría seleccionado este conjunto entre declaraciones pasadas, junto a otro. Los hallazgos solo se conocen donde alguien miró.
rulesets-bt-file = Declaraciones
rulesets-bt-file-hint = Un archivo CSV de hasta 25 MB con los nombres de columna publicados; declared_on es necesaria.
rulesets-bt-too-big = Este archivo supera los 25 MB.
rulesets-bt-against = Comparar con
rulesets-bt-in-force = { $name } (vigente)
rulesets-bt-pack = el primer conjunto del paquete de políticas
rulesets-bt-lane = Cuenta como seleccionada
rulesets-bt-lane-hint = A partir de este canal.
rulesets-bt-day = Como si fuera el
rulesets-bt-day-hint = Toma las reglas válidas ese día para todas las declaraciones. Si se deja vacío, cada regla mira su propio período.
rulesets-bt-run = Probar
rulesets-bt-results = Lado a lado
rulesets-bt-labels = De { $labelled } de { $lines } líneas se sabe si había algo que hallar.
rulesets-bt-lines = Líneas
rulesets-bt-selected = Seleccionadas
rulesets-bt-rate = Parte seleccionada
rulesets-bt-found = Hallazgos
rulesets-bt-precision = De las seleccionadas, con hallazgo
rulesets-bt-recall = De todo lo hallable, seleccionado
rulesets-bt-importers = Importadores con una línea seleccionada
rulesets-bt-credited = Líneas con reducción por condición
rulesets-bt-overlap = Ambos seleccionan { $both } líneas. Solo el de comparación: { $before }, de ellas { $before_found } con hallazgo. Solo este: { $after }, de ellas { $after_found } con hallazgo.
rulesets-bt-lanes = Líneas por canal
rulesets-bt-offices = Seleccionadas por oficina
rulesets-bt-rules = Reglas de { $name }
rulesets-bt-hits = Activada
rulesets-bt-found-of = { $found } de { $labelled }
rulesets-bt-unknown = Encontró un desconocido
rulesets-bt-changed = Importadores para quienes más cambia (líneas seleccionadas)
rulesets-failing = { $count ->
    [one] { $count } caso de prueba dice algo distinto de lo que debería.
   *[other] { $count } casos de prueba dicen algo distinto de lo que deberían.
}
rulesets-tests-count = { $count ->
    [one] { $count } caso de prueba
   *[other] { $count } casos de prueba
}
rulesets-entries-count = { $count ->
    [one] { $count } entrada
   *[other] { $count } entradas
}

refusal-ruleset-reasons-short = Explique el motivo en al menos { $least } caracteres.
refusal-ruleset-reasons-long = Los motivos tienen como máximo { $most } caracteres.
refusal-ruleset-name = Póngale un nombre de hasta 80 caracteres.
refusal-ruleset-changed = Otra persona ha modificado este borrador entretanto. Mire lo que dice ahora y guarde de nuevo.
refusal-ruleset-faults = El borrador tiene { $count } errores. Corríjalos primero.
refusal-ruleset-failing = Fallan { $count } casos de prueba. Corrija primero la regla o el caso.
refusal-ruleset-empty = Un conjunto sin reglas no se puede enviar. Añada primero una regla.
refusal-ruleset-own = Usted ha intervenido en este borrador. Debe aprobarlo otra persona.
refusal-ruleset-other-text = El texto no es el que se envió. Hay que enviarlo de nuevo.
refusal-ruleset-past = Ese día ya pasó. Elija hoy o un día posterior.
refusal-ruleset-stage = Esto no se puede hacer con el conjunto tal como está. Ábralo de nuevo para ver qué se puede.
refusal-ruleset-day = Escriba un día como año-mes-día: 2026-01-31.
refusal-ruleset-other-rule = Con este cambio la regla { $rule } dejaría de ser correcta. Modifique antes esa regla.
refusal-ruleset-line = «{ $part }» no tiene signo igual. Escriba cada valor como columna = valor.
refusal-ruleset-line-column = «{ $column }» no es una columna, o su valor es de otro tipo. La lista de columnas está junto al campo.
refusal-ruleset-test = El caso de prueba { $line } no se entiende. Escriba: fires | nombre | columna = valor; columna = valor
refusal-ruleset-entry = La entrada { $line } no se entiende. Escriba el código y luego su primer y último día: VN 2026-01-01 2026-12-31
refusal-ruleset-bt-none = Elija días de declaraciones importadas, o un archivo con declaraciones.
refusal-ruleset-bt-lane = El otro conjunto no tiene ese canal. Elija otro.
refusal-ruleset-bt-file = El archivo no se puede leer: { $why }

fault-rule-empty = La regla está vacía. Escriba: when hs6 like '61%' unknown is false then +40 points
fault-rule-long = La regla supera { $limit } caracteres. Divídala en varias reglas.
fault-rule-when = Una regla empieza por «when», no por «{ $found }».
fault-rule-syntax = «{ $found }» no puede estar aquí. Busque justo antes un operador, una comilla o un paréntesis que falte.
fault-rule-end = La regla se interrumpe aquí. Falta algo después de la última palabra.
fault-rule-deep = La expresión tiene demasiados paréntesis anidados. Divídala en varias reglas.
fault-rule-quote = Aquí se abre una comilla que no se cierra.
fault-rule-then = Después de la condición viene «then» con lo que sigue, no «{ $found }».
fault-rule-unknown-word = Después de «unknown is» va false, true o asks, no «{ $found }».
fault-rule-effect = «{ $found }» no es un efecto. Escriba +40 points, lane red, documents 'lo que se pide' o exclude.
fault-rule-points = Los puntos son un número entero de -1000 a 1000, distinto de 0.
fault-rule-documents = Diga entre comillas qué documentos se piden.
fault-rule-after = La regla está completa antes de «{ $found }». Quite lo que sigue.
fault-rule-column = No hay columna «{ $name }». ¿Quería decir «{ $like }»?
fault-rule-column-unlike = No hay columna «{ $name }». La lista de columnas está junto a la regla.
fault-rule-outcome = «{ $name }» solo se conoce después del reconocimiento, así que ninguna regla puede leerla.
fault-rule-probability = «{ $name }» es la probabilidad del modelo. Cuenta por la parte limitada que el conjunto de reglas da al modelo, así que ninguna regla puede leerla.
fault-rule-quoted-column = «{ $name }» está entre comillas dobles. El texto va entre comillas simples, las columnas sin comillas.
fault-rule-unsupported = «{ $found }» no forma parte del lenguaje de reglas. La lista de lo que sí está junto a la regla.
fault-rule-function = No hay función «{ $name }». Existen abs, round, length, left, coalesce y days_between.
fault-rule-arguments = «{ $name }» se escribe { $form }.
fault-rule-types =
    Aquí se compara { $left ->
        [number] un número
        [day] un día
        [text] un texto
        [condition] una condición
       *[other] null
    } con { $right ->
        [number] un número
        [day] un día
        [text] un texto
        [condition] una condición
       *[other] null
    }. Ambos lados deben ser del mismo tipo.
fault-rule-need-number =
    Aquí hace falta un número, no { $found ->
        [number] un número
        [day] un día
        [text] un texto
        [condition] una condición
       *[other] null
    }.
fault-rule-need-text =
    Aquí hace falta un texto, no { $found ->
        [number] un número
        [day] un día
        [text] un texto
        [condition] una condición
       *[other] null
    }.
fault-rule-need-test =
    Aquí hace falta una condición, verdadera o falsa, no { $found ->
        [number] un número
        [day] un día
        [text] un texto
        [condition] una condición
       *[other] null
    }.
fault-rule-null = Nada es igual a null. Escriba: { $name } is null
fault-rule-number = «{ $found }» es demasiado grande o no es un número. Los números llegan hasta 1000000000000000.
fault-rule-large = El resultado de este cálculo puede superar cualquier número de un ordenador. Multiplique menos columnas.
fault-rule-day = «{ $found }» no es un día. Escriba: date '2026-01-31'
fault-rule-pattern = Un patrón lleva % al principio, al final o en ambos, y ningún otro signo propio: '61%', '%GMBH', '%textile%'.
fault-rule-set = No hay ninguna lista «{ $name }» en este conjunto. Añada primero la lista o corrija el nombre.
fault-rule-lane = No hay canal «{ $name }». Los canales son { $lanes }.
fault-rule-excluded = No hay ninguna regla «{ $name }» cuyos puntos se puedan excluir.
fault-rule-unknown = { $columns } puede ser desconocido, y con ello la condición. Diga qué ocurre entonces: «unknown is false», «unknown is true» o «unknown asks».
fault-rule-id = «{ $name }» no puede ser un nombre corto. Empieza por minúscula y solo tiene minúsculas, cifras y _, hasta 40.
fault-rule-twice = «{ $name }» está dos veces. Cada nombre corto se usa una sola vez.
fault-rule-owner = Diga quién responde de la regla.
fault-rule-reason = Diga por qué existe la regla.
fault-rule-dates = El último día es anterior al primero.
fault-rule-test-column = El caso de prueba «{ $name }» no tiene un valor utilizable en «{ $column }».
fault-set-name = Una lista necesita un nombre de hasta 60 letras sin comillas.
fault-set-twice = La lista «{ $name }» está dos veces.
fault-set-empty = La lista «{ $name }» no tiene ninguna entrada.
fault-set-entry = La lista «{ $name }» tiene una entrada vacía o con comillas: «{ $value }».
fault-set-dates = En la lista «{ $name }» la entrada «{ $value }» termina antes de empezar.
fault-lane-none = Un conjunto tiene al menos dos canales, y el primero empieza en 0 puntos.
fault-lane-order = El canal «{ $name }» debe empezar en más puntos que el anterior.
fault-lane-documents = El canal para documentos, «{ $name }», no es ninguno de los canales.
fault-credit-range = La reducción va de 0 a { $limit } puntos, y las partes de 0 a 100 por ciento.
fault-credit-tier = El nivel { $tier } tiene reducción y no tiene máximo. Indique su máximo en porcentaje del umbral de alto riesgo.
fault-model-range = La parte del modelo va de 0 a { $limit } puntos: nunca puede seleccionar por sí solo.
fault-rules-many = Un conjunto tiene como máximo { $limit } reglas.
fault-rule-standing-lowers = «{ $name }» dice cómo está una parte; lo que su situación descuenta lo dice el crédito del conjunto de reglas, con sus topes. Quítelo de la condición, o sume puntos o dé un canal.
fault-credit-high-risk = El umbral de alto riesgo debe ser de { $from } puntos, donde empieza el canal «{ $name }»: de él se toman las partes que el crédito puede descontar.
fault-credit-law = El tope del nivel { $tier } es el { $found } % del umbral de alto riesgo, y { $law } permite el { $limit } % como máximo.
fault-credit-beyond-role = La reducción de { $role ->
    [carrier] un transportista
    [manufacturer] un fabricante
   *[importer] un importador
} del nivel { $tier } es de { $found } puntos, y la política del programa permite { $limit } como máximo.
fault-credit-beyond-cap = El tope del nivel { $tier } es el { $found } % del umbral de alto riesgo, y la política del programa permite el { $limit } % como máximo.
fault-credit-beyond-threshold = El umbral de alto riesgo es de { $found } puntos, y la política del programa tiene { $limit }: la reducción es una parte de él y crecería con él.
fault-credit-beyond-fresh = La reducción es completa durante { $found } días después de una validación, y la política del programa permite { $limit } como máximo.
fault-credit-beyond-stale = Tras una validación antigua queda el { $found } % de la reducción, y la política del programa permite el { $limit } % como máximo.
fault-lanes-many = Un conjunto de reglas tiene como máximo { $limit } canales.

# Pruebas con el pasado que se conservan.
rulesets-step-back_tested = Probado con el pasado junto a
rulesets-step-drift_worked_out = Deriva calculada del modelo
rulesets-step-drift_answered = Pregunta sobre la deriva contestada
rulesets-trials = Pruebas con el pasado
rulesets-trials-none = Nadie ha probado aún estas reglas con declaraciones pasadas.
rulesets-trials-new = Probarlo con declaraciones pasadas
rulesets-tested = Alguien ha probado este mismo texto con declaraciones pasadas. Véanse las
rulesets-untested-none = Nadie ha probado estas reglas con declaraciones pasadas.
rulesets-untested-other = Las reglas se modificaron desde la última prueba: lo que se probó es otro texto.
rulesets-untested = Por qué sin prueba con el pasado
rulesets-untested-hint = Hace falta para aprobar lo que nadie ha probado: una amenaza que no espera, o ninguna declaración con que probarlo. Consta en el registro.
rulesets-approved-untested = Aprobado sin prueba con el pasado: { $why }
rulesets-bt-running-title = Se está haciendo una prueba
rulesets-bt-running-lead = Sigue aunque salga de esta página. Vuelva aquí para ver el resultado; lo que se conserva aparece también en la página del conjunto.
rulesets-bt-running-far = { $lines } líneas hechas. Empezó: { $at }.
rulesets-bt-running-look = Mirar de nuevo
refusal-ruleset-not-approved = Solo se entrega a otros motores un conjunto de reglas aprobado.
refusal-ruleset-bt-busy = Se está haciendo otra prueba. Inténtelo de nuevo dentro de un minuto.
rulesets-bt-kept = La prueba se ha conservado.
rulesets-bt-keeps = El resultado se conserva en el registro del conjunto, donde lo lee quien decide.
rulesets-bt-keeps-not = Usted ve el resultado una vez; solo conservan pruebas quienes redactan conjuntos de reglas o deciden sobre ellos.
rulesets-bt-period = Declaraciones importadas
rulesets-bt-period-hint = Hay declaraciones de { $days }. La condición de cada empresa es la del día de cada declaración. Un año como máximo.
rulesets-bt-nothing-imported = Aún no se ha importado ninguna declaración. Elija un archivo.
rulesets-bt-first = Desde
rulesets-bt-last = Hasta
rulesets-bt-imported-days = { $first } a { $last }
rulesets-bt-members = Líneas seleccionadas según el nivel del importador
rulesets-bt-tier = Nivel { $tier } vigente
rulesets-bt-no-tier = Sin nivel vigente
rulesets-bt-of-file = Archivo { $name }
rulesets-bt-of-imports = Declaraciones importadas, { $period } ({ $imports })
rulesets-bt-imports = { $count ->
    [one] una importación
   *[other] { $count } importaciones
}
rulesets-bt-in-short = Junto a «{ $name }»: seleccionadas { $selected_before } → { $selected }, con hallazgo { $found_before } → { $found }
rulesets-bt-this-text = Este texto
rulesets-bt-other-text = Otro texto
rulesets-bt-other-data = Desde entonces se importaron datos
rulesets-bt-in-force-then = { $name } (vigente entonces)
rulesets-bt-tried = Probado
rulesets-bt-hash = SHA-256 de las declaraciones
rulesets-bt-standing = Condición de las empresas
rulesets-bt-standing-day = La del día de cada declaración
rulesets-bt-standing-file = La que dice el archivo
rulesets-bt-rules-of = Períodos de las reglas
rulesets-bt-own-day = Cada declaración según su propio día
rulesets-bt-as-on = Todas como el { $day }
rulesets-bt-version = Versión probada
rulesets-bt-against-version = Versión de comparación
rulesets-bt-unreadable = Otra versión de este sistema conservó estas cifras en una forma que aquí no se puede mostrar.
refusal-ruleset-untested = Nadie ha probado este mismo texto con declaraciones pasadas. Pruébelo primero, o diga por qué entra en vigor sin ello.
refusal-ruleset-bt-period = Elija un período de { $most } días como máximo que no termine antes de empezar.
refusal-ruleset-bt-nothing = Ninguna importación habla de ese período. Elija días de los que haya declaraciones, o un archivo.
rulesets-bt-drivers = Condición de los conductores
rulesets-bt-standing-day-drivers = Según el registro de tarjetas tal como estaba el día de cada declaración. Donde una línea no nombra ninguna tarjeta, nada se sabe de su conductor.
rulesets-bt-standing-file-drivers = La que dice el archivo
rulesets-affected-title = Miembros afectados
rulesets-affected-lead = Cada miembro en cada función que tiene en la cadena: sus envíos y cuántos de ellos habría seleccionado cada conjunto. Primero aquellos para quienes más cambia.
rulesets-affected-who = Un envío es una declaración con todas sus líneas; cuenta como seleccionado cuando lo está una de ellas. Es de un miembro cuando un número en la columna de esa función es suyo (de un importador, también cuando alguien lo decidió) y el miembro estaba en el programa ese día. El nivel es el de su último envío.
rulesets-affected-before-counted = Esta prueba es anterior al recuento de miembros. Repítala para verlos.
rulesets-affected-role = Función
rulesets-affected-members = Miembros con envíos
rulesets-affected-by = Seleccionados por { $name }
rulesets-affected-more = Seleccionados más veces
rulesets-affected-fewer = Seleccionados menos veces
rulesets-affected-all = Todos los miembros afectados
rulesets-affected-show = Mostrar
rulesets-affected-member = Miembro
rulesets-affected-kind = Tipo de entidad
rulesets-affected-tier = Nivel
rulesets-affected-shipments = Envíos
rulesets-affected-difference = Diferencia
rulesets-affected-count = { $count ->
    [one] Una fila
   *[other] { $count } filas
}
rulesets-chain-importer = Importador
rulesets-chain-carrier = Transportista
rulesets-chain-manufacturer = Fabricante
rulesets-chain-consolidator = Consolidador
rulesets-chain-broker = Agente de aduanas

# Con qué frecuencia se aplicaron las reglas últimamente, y qué dice un borrador de otro modo que el conjunto vigente.
rulesets-live = Últimos { $days } días: se aplicó { $fired }, encontró un dato desconocido en { $unknown } de { $assessed }
rulesets-counts-title = { $name }, día a día
rulesets-counts-lead = Cuántas veces se aplicó la regla y cuántas encontró un dato desconocido en los últimos 30 días, de las declaraciones que evaluó este conjunto, cada una por la línea que decidió. Se cuenta cada veinte segundos.
rulesets-counts-none = Este conjunto no evaluó ninguna declaración en estos días.
rulesets-counts-day = Día
rulesets-counts-fired = Se aplicó
rulesets-counts-unknown = Dato desconocido
rulesets-counts-assessed = Declaraciones
rulesets-diff-title = En qué difiere del conjunto vigente
rulesets-diff-lead = Junto a «{ $name }», que está vigente. Todo lo demás dice lo mismo.
rulesets-diff-none = En nada: dice lo mismo que «{ $name }», que está vigente.
rulesets-diff-first = No hay ningún conjunto vigente, así que todo en este es nuevo.
rulesets-diff-what = Qué
rulesets-diff-how = Cómo
rulesets-diff-before = Vigente
rulesets-diff-after = En este conjunto
rulesets-diff-added = Añadido
rulesets-diff-removed = Quitado
rulesets-diff-changed = Cambiado
rulesets-diff-rule = Regla «{ $name }»
rulesets-diff-rule-part = Regla «{ $name }»: { $part }
rulesets-diff-rule-text = lo que dice
rulesets-diff-rule-acts = si actúa
rulesets-diff-rule-period = días
rulesets-diff-rule-name = nombre
rulesets-diff-rule-owner = quién responde de ella
rulesets-diff-rule-reason = motivo
rulesets-diff-rule-tests = casos de prueba
rulesets-diff-acts = actúa
rulesets-diff-always = siempre
rulesets-diff-set = Lista «{ $name }»
rulesets-diff-lane = Canal «{ $name }»
rulesets-diff-lanes = Canales, del más leve al más severo
rulesets-diff-documents-lane = Canal para documentos
rulesets-diff-high-risk = Umbral de alto riesgo
rulesets-diff-credit = Reducción y modelo: { $what }
