# Los criterios para quien quiera leerlos, y con qué certeza se conoce cada fila.
criteria-title = Criterios mínimos de seguridad
criteria-edition = { $name }, vigente desde el { $since }
criteria-lead = Lo que el programa pide a cada tipo de empresa. Lo obligatorio se exige; lo recomendado se aconseja.
criteria-wording = La redacción es una paráfrasis nuestra. Lo que obliga es el texto publicado por la administración.
criteria-entity-type = Tipo de entidad
criteria-category = Categoría
criteria-strength = Grado
criteria-words = Palabras
criteria-shown = { $n } de { $total } criterios.
criteria-strength-must = obligatorio
criteria-strength-should = recomendado
criteria-strength-in = { $strength }, solo en { $strand }
criteria-must-for = { $count ->
    [one] obligatorio para un tipo de entidad
   *[other] obligatorio para { $count } tipos de entidad
}
criteria-should-for = { $count ->
    [one] recomendado para un tipo de entidad
   *[other] recomendado para { $count } tipos de entidad
}
criteria-both-for = obligatorio para { $must } y recomendado para { $should } tipos de entidad
criteria-unconfirmed = Por confirmar para este tipo de entidad
criteria-one-title = Criterio { $id }
criteria-meaning = Qué significa
criteria-evidence = Evidencia habitual
criteria-applies = A quién se aplica
criteria-not-for = No se aplica a:
criteria-known-from = Se sabe por
criteria-confirmed = Confirmado
criteria-to-confirm = Por confirmar
criteria-sources = Fuentes
criteria-neighbours = Otros criterios
criteria-previous = Criterio anterior
criteria-next = Criterio siguiente
criteria-provenance-title = Procedencia de los criterios
criteria-provenance-lead = Para cada tipo de entidad: cuántas filas se leyeron en un documento y cuántas solo se recuerdan y aún deben buscarse en el texto propio de la administración. Cada cifra lleva a sus filas.
criteria-provenance-table = Filas por tipo de entidad
criteria-provenance-official-excerpt = documento propio de la administración
criteria-provenance-official-notice = mensaje oficial
criteria-provenance-secondary-form = formulario de terceros con los números oficiales
criteria-provenance-secondary-report = prensa especializada o abogados
criteria-provenance-recall = recordado, no visto
criteria-edition-hash = SHA-256 de los archivos de esta edición:
criteria-rows = Filas
criteria-rows-hint = Elija un tipo de entidad o una procedencia, o siga una cifra de la tabla.
criteria-rows-count = { $count ->
    [one] 1 fila
   *[other] { $count } filas
}
criteria-criterion = Criterio
