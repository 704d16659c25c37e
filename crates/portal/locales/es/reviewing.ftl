# Revisión: respuestas sin cambios y su muestra, lo que está junto a un criterio, teclas.

review-tab-unchanged = Sin cambios ({ $count })
review-tab-sample = Muestra ({ $count })
review-tab-comments = Con comentarios ({ $count })
review-tab-findings = Hallazgos anteriores ({ $count })
review-tab-unchanged-empty = Ninguna respuesta está como antes.
review-tab-sample-empty = No se ha extraído ninguna muestra.
review-tab-comments-empty = Nadie ha escrito un comentario ni una nota.
review-tab-findings-empty = Ninguna validación encontró nada sobre estos criterios.
review-changed-since-accepted = cambió desde la última aceptación:
review-earlier-together = { $name }: { $decision }, sin lectura, sobre la base de una muestra
review-previous = Anterior de esta lista
review-next = Siguiente de esta lista

sample-heading = Respuestas sin cambios
sample-lead = { $count ->
    [0] Ninguna respuesta está como cuando el programa la aceptó por última vez. Se lee cada una.
    [one] Una respuesta está como cuando el programa la aceptó por última vez, con un criterio que pide lo mismo.
   *[other] { $count } respuestas están como cuando el programa las aceptó por última vez, con criterios que piden lo mismo.
}
sample-draw = { $count ->
    [one] Extraer una muestra de una respuesta
   *[other] Extraer una muestra de { $count } respuestas
}
sample-drawn = La muestra está extraída. Lea y decida cada una de sus respuestas.
sample-progress = { $n } de { $m } respuestas de la muestra leídas
sample-read-next = Leer la siguiente respuesta de la muestra
sample-failed = La muestra falló en { $criteria }: lo que se devolvió allí puede estar mal también en las demás, así que cada respuesta sin cambios de esta ronda se lee por separado.
sample-rest = { $count ->
    [one] Se leyeron todas las respuestas de la muestra y no se devolvió ninguna. Queda una respuesta sin cambios.
   *[other] Se leyeron todas las respuestas de la muestra y no se devolvió ninguna. Quedan { $count } respuestas sin cambios.
}
sample-accept = { $count ->
    [one] Aceptar la que queda
   *[other] Aceptar juntas las { $count } que quedan
}
sample-accepted = { $count ->
    [one] Se aceptó una respuesta sin cambios sobre la base de esta muestra.
   *[other] Se aceptaron juntas { $count } respuestas sin cambios sobre la base de esta muestra.
}
sample-accepted-now = Las respuestas sin cambios están aceptadas. El registro enumera cada una.
sample-which = Cuáles
sample-alone = { $count ->
    [one] Una respuesta sin cambios se lee por separado
   *[other] { $count } respuestas sin cambios se leen por separado
}
sample-alone-marked = Quedó para verificarse en una validación, y no ha habido ninguna desde entonces.
sample-alone-look = Un documento suyo vence antes del próximo aniversario, un hallazgo la tocó o le falta algo.
sample-alone-open-finding = Hay un hallazgo abierto sobre ella.
sample-alone-ended-document = Un documento suyo ha vencido.
sample-alone-renewed-document = Un documento suyo contiene otro archivo.
sample-how = Cómo se extrajo la muestra
sample-title = Cómo se extrajo la muestra
sample-fact-by = Solicitada por
sample-fact-at = Extraída
sample-fact-seed = Semilla
sample-fact-size = Tamaño
sample-fact-size-value = { $n } de { $m } respuestas sin cambios
sample-fact-rule = Regla en ese momento
sample-fact-rule-value = { $percent } % de ellas, al menos { $least }, como máximo { $most }
sample-fact-weights = Pesos en ese momento
sample-fact-weights-value = obligatorio { $must }, recomendado { $should }; se suma por un hallazgo anterior { $finding }, por una respuesta aceptada sin lectura la última vez { $unread }
sample-holds = Extraída de nuevo ahora con la semilla del registro: las mismas respuestas.
sample-broken = Extraída de nuevo con la semilla del registro, salen otras respuestas. Avise a un auditor.
sample-population = Respuestas que podían extraerse
sample-weight = Peso
sample-drawn-head = Extraída
sample-yes = sí
sample-no = no
sample-algorithm = Extracción sin reposición según el peso, con el generador SplitMix64 iniciado con la semilla. Se extrae una muestra por ronda.
sample-place-drawn = En la muestra
sample-place-read = Muestra: leída
sample-place-failed = Muestra: falló
sample-place-together = Aceptada sin lectura

beside-signals = Señales
beside-findings = Hallazgos anteriores
beside-findings-none = Ninguna validación encontró nada sobre este criterio.
beside-finding-deficiency = Deficiencia
beside-finding-recommendation = Recomendación
beside-finding-best-practice = Buena práctica
beside-finding-open = Abierto
beside-finding-closed = Cerrado
beside-finding-raised = levantado el { $day }
beside-action-overdue = Una medida exigida está vencida
beside-since = desde el { $day }
beside-overdue = Vencida
beside-chain-overdue = { $count ->
    [one] Una acción sobre socios está vencida
   *[other] { $count } acciones sobre socios están vencidas
}
beside-ended = venció el { $day }
beside-ended-tag = Vencido
beside-marked = El { $day } una revisión lo dejó para verificarse en una validación. No ha habido ninguna desde entonces.
beside-marked-tag = Por verificar
beside-unread = La última vez esta respuesta se aceptó sin lectura.
beside-unread-tag = Sin lectura la última vez
beside-partners = Los socios sobre el mismo criterio
beside-partners-lead = { $n } de los { $m } socios a quienes se pregunta lo cumplen.
beside-partner-on = respondió el { $day }
beside-partner-silent = Sin respuesta
beside-partners-all = Todos los socios

shortcuts-title = Atajos de teclado
shortcuts-on = Usar teclas sueltas en este dispositivo
shortcuts-hint = Desactivados salvo que los active. No hacen nada mientras escribe.
shortcuts-next = Criterio siguiente
shortcuts-previous = Criterio anterior
shortcuts-comment = Ir al comentario
shortcuts-help = Abrir o cerrar esta lista

refusal-sample-none = No se ha extraído ninguna muestra. Extraiga una y léala primero.
refusal-sample-drawn = La muestra de esta ronda ya está extraída. No se extrae de nuevo.
refusal-sample-nothing = No hay respuestas sin cambios de las que extraer: cada una está decidida o debe leerse por separado.
refusal-sample-nothing-left = No queda nada que aceptar en conjunto.
refusal-sample-unread = { $count ->
    [one] Una respuesta de la muestra aún no está decidida: { $criteria }. Léala primero.
   *[other] { $count } respuestas de la muestra aún no están decididas: { $criteria }. Léalas primero.
}
refusal-sample-failed = { $count ->
    [one] Una respuesta de la muestra debía devolverse: { $criteria }. Las demás respuestas sin cambios no pueden aceptarse sin lectura en esta ronda; lea cada una.
   *[other] { $count } respuestas de la muestra debían devolverse: { $criteria }. Las demás respuestas sin cambios no pueden aceptarse sin lectura en esta ronda; lea cada una.
}

review-block = Bloque de texto
review-block-hint = El directivo que firmó lee { $language }. Puede cambiar las palabras después.
review-block-choose = Elija un bloque de texto
review-block-label = { $title } ({ $language })
review-block-insert = Insertar en el comentario
review-reason = Motivo
review-reason-hint = No se muestra a la empresa. Hace comparables los casos semejantes.
review-reason-none = Sin motivo elegido
refusal-review-block = Elija primero un bloque de texto.
refusal-review-reason = Este motivo no está en la lista. Elija uno de ella.

precedents-heading = Precedentes
precedents-too-few = Se decidió sobre muy pocas empresas semejantes para mostrar algo sin señalar a alguna.
precedents-title = Cómo se decidió el criterio { $criterion } para otras
precedents-group = { $entity }, { $size }, desde el { $since }
precedents-size-small = uno o dos lugares
precedents-size-medium = de tres a nueve lugares
precedents-size-large = diez lugares o más
precedents-size-any = empresas de todos los tamaños (las de este tamaño son muy pocas)
precedents-companies = { $count ->
    [one] Sobre una empresa.
   *[other] Sobre { $count } empresas.
}
precedents-privacy = El mes, el año y el país solo se dicen cuando los comparten al menos { $least } empresas. No se muestra ninguna respuesta, comentario ni nombre.
precedents-tab = { $what } ({ $n })
precedents-all = Todas
precedents-none = No hay nada en esta lista.
precedents-when = Cuándo
precedents-when-period = en el período
precedents-country = País
precedents-not-said = no se dice
precedents-reason = Motivo
precedents-block = Bloque de texto usado
precedents-more = Las últimas { $n } de { $m }.
precedents-left-out = { $count ->
    [one] Se omite una decisión porque muy pocas empresas comparten su año.
   *[other] Se omiten { $count } decisiones porque muy pocas empresas comparten su año.
}

nav-text-blocks = Bloques de texto
blocks-title = Bloques de texto
blocks-lead = Palabras que se usan de nuevo en comentarios a las empresas. Quien inserta un bloque puede cambiarlo allí; el bloque queda como está.
blocks-none = Aún no se ha escrito ningún bloque de texto.
blocks-new = Escribir un bloque de texto
blocks-new-lead = Un bloque es igual para todas las empresas. Deje fuera todo lo que pertenezca a un caso.
blocks-general = Todos los criterios
blocks-for = Criterio { $criterion }
blocks-in-en = inglés
blocks-in-es = español
blocks-in-fr = francés
blocks-uses = { $count ->
    [0] aún sin usar
    [one] en una decisión
   *[other] en { $count } decisiones
}
blocks-version = versión { $n }, { $day }
blocks-version-n = Versión { $n }
blocks-by = { $name }, { $at }
blocks-retired-tag = Retirado
blocks-retired-why = Ya no se ofrece desde el { $day }: { $why }
blocks-field-title = Título
blocks-field-title-hint = El personal elige el bloque por él. La empresa no lo ve.
blocks-field-criterion = Para
blocks-field-en = Palabras en inglés
blocks-field-es = Palabras en español
blocks-field-fr = Palabras en francés
blocks-field-hint = Hasta { $limit } caracteres. Donde se usa el bloque se rellenan: { $known }.
blocks-field-optional = Puede quedar vacío: entonces el bloque no se ofrece en este idioma.
blocks-create = Guardar el bloque de texto
blocks-save = Guardar como versión nueva
blocks-created = El bloque de texto está guardado y se ofrece desde ahora.
blocks-changed = La versión nueva se ofrece desde ahora. Lo escrito con la anterior la conserva.
blocks-retire = Retirar este bloque de texto
blocks-reasons = Por qué
blocks-reasons-hint = Consta en el registro.
blocks-retire-do = Retirar
blocks-retired = El bloque de texto ya no se ofrece.
blocks-versions = Versiones

refusal-block-title = Dé al bloque un título por el que el personal pueda elegirlo.
refusal-block-title-long = El título es demasiado largo; son posibles hasta { $limit } caracteres. Acórtelo.
refusal-block-criterion = El criterio { $criterion } no está en ninguna edición. Elija uno de la lista.
refusal-block-short = Escriba al menos { $least } caracteres.
refusal-block-long = El texto tiene { $count } caracteres; son posibles hasta { $limit }. Acórtelo.
refusal-block-placeholder = { $name } no puede rellenarse. Un bloque puede contener { $known } y nada que pertenezca a un caso.
refusal-block-holes-differ = Este idioma tiene otros marcadores que las palabras en inglés. Use los mismos.
refusal-block-exists = Este bloque de texto ya existe. Cámbielo.
refusal-block-changed = Otra persona cambió el bloque entretanto. Ábralo de nuevo y ponga sus palabras en la versión nueva.
refusal-block-retired = Este bloque de texto está retirado. Escriba uno nuevo.
refusal-block-unknown = Este bloque de texto no existe. Elija uno de la lista.
refusal-block-reasons = Diga por qué en al menos { $least } caracteres.
review-by = en revisión por { $name }
review-file-from = Según lo declarado, vale desde el { $day }.
review-file-until = Según lo declarado, vale hasta el { $day }.
review-file-older = El mismo archivo figuraba con la respuesta anterior; la respuesta se ha reescrito desde entonces.
review-file-also = También se cita en { $criteria }.
