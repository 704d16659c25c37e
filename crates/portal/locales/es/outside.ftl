validation-outside = Resultados de otros
validation-outside-one = Resultados de otra entidad
validation-outside-intro = Otra administración u otro organismo también ha examinado a esta empresa y entrega lo que encontró como resultados de evaluación OSCAL. Traiga el documento para leerlo junto a los criterios de esta validación.
validation-outside-decides-nothing = Por sí solo no decide nada. Ningún resultado, constatación ni conclusión de aquí sale de él si usted no lo registra, con sus propias palabras, por lo que usted ha comprobado.
validation-outside-none = No se han traído resultados de otros.
validation-outside-count = { $count ->
    [0] Nadie ha traído resultados de otra administración u otro organismo.
    [one] Un documento de otra administración u otro organismo se lee junto a los criterios.
   *[other] { $count } documentos de otras administraciones u organismos se leen junto a los criterios.
}
validation-outside-open = Abrir los resultados de otros
validation-outside-new = Traer resultados
validation-outside-document = Resultados de evaluación
validation-outside-document-hint = Un archivo OSCAL en JSON, de hasta { $limit } MB. Se coteja con el esquema oficial, se conserva tal cual y se entrega de nuevo como llegó.
validation-outside-kind = Hechos por
validation-outside-from = Nombre de la administración u organismo
validation-outside-from-hint = Quien responde de los resultados, no la persona que envió el archivo.
validation-outside-authority-hint = La ley, el acuerdo entre las administraciones o el consentimiento escrito de la empresa.
validation-outside-bring = Leerlo
validation-outside-flash = Los resultados quedan guardados con esta validación.
validation-outside-by = Traído por { $name } el { $day }
validation-outside-brought = Traído
validation-outside-aside = Apartado
validation-outside-aside-by = Apartado por { $name } el { $day }.
validation-outside-set-aside = Apartarlo
validation-outside-set-aside-text = Para un documento que no corresponde: de otra empresa, de otra época o sustituido por su autor. Permanece en el registro, con el motivo que usted dé.
validation-outside-reason = Por qué no corresponde
validation-outside-aside-flash = El documento queda apartado.
validation-outside-version = Versión del documento
validation-outside-modified = Último cambio de su autor
validation-outside-file = Archivo
validation-outside-download = El documento como llegó
validation-outside-start = Comienzo
validation-outside-end = Fin
validation-outside-no-end = No se indica el fin
validation-outside-beside = Junto a los criterios de esta validación
validation-outside-beside-text = Criterios del alcance con los que se sabe que tiene que ver el requisito de una constatación: por su número, por un identificador que la edición conserva o por una tabla de correspondencias. Cuando lo dice una tabla, no siempre piden lo mismo.
validation-outside-beside-none = Ninguna constatación trata de un requisito del que se sepa que es un criterio de esta validación.
validation-outside-said = Lo que dice el documento
validation-outside-ours = Nuestro resultado
validation-outside-no-result = Aún sin resultado
validation-outside-findings = { $count ->
    [0] Ninguna constatación
    [one] Una constatación
   *[other] { $count } constataciones
}
validation-outside-observations = { $count ->
    [0] Ninguna observación
    [one] Una observación
   *[other] { $count } observaciones
}
validation-outside-risks = { $count ->
    [0] Ningún riesgo
    [one] Un riesgo
   *[other] { $count } riesgos
}
validation-outside-satisfied = Satisfecho
validation-outside-not-satisfied = No satisfecho
validation-outside-target = Trata de
validation-outside-no-criterion = No se sabe de ningún criterio que tenga que ver
validation-outside-rests-on = Véase
validation-outside-observation = Observación sin título
validation-outside-methods = Cómo se examinó
validation-outside-collected = Recogido
validation-outside-expires = Vale hasta

timeline-validation-outside_brought = Resultados de { $from } traídos: { $title }
timeline-validation-outside_set_aside = Resultados de otros apartados

refusal-validation-outside-twice = Este mismo documento ya está aquí.
refusal-validation-outside-many = Como máximo hay { $most } documentos de otros junto a una validación. Aparte los que no correspondan.
refusal-validation-outside-kind = Elija quién los hizo.
refusal-validation-outside-from = Indique la administración u organismo, en { $most } caracteres como máximo.
refusal-validation-outside-gone = Este documento no está aquí o ya está apartado. Vuelva a cargar la página.
refusal-outside-other = No son resultados de evaluación OSCAL: el archivo comienza con «{ $found }». Pida a su autor el documento que comienza con «assessment-results».
refusal-outside-schema = Esta instalación no puede comprobar ahora el documento. Avise a su administrador; no se ha tomado nada.
refusal-outside-required = En { $place } falta «{ $what }». Pida al autor que lo añada.
refusal-outside-unexpected = En { $place } la norma no conoce «{ $what }». Lo que una herramienta añade por su cuenta va en «props»; pida al autor que lo traslade allí.
refusal-outside-type = En { $place } hay algo de otra clase que la que pide la norma, como una palabra donde va una lista. Pida al autor que lo escriba de nuevo.
refusal-outside-pattern = Lo que está en { $place } no está escrito como pide la norma: un identificador, una fecha con hora y zona, o una palabra sin espacios. Pida al autor que lo corrija.
refusal-outside-empty = La lista en { $place } está vacía. Pida al autor que la quite o la llene.
refusal-outside-value = Lo que está en { $place } no es ninguna de las palabras que la norma admite allí. Pida al autor que elija una de ellas.
refusal-outside-form = Lo que está en { $place } no tiene ninguna de las formas que la norma admite. Pida al autor que lo corrija.
refusal-outside-more = { $count ->
    [one] Un lugar más no se ajusta al esquema.
   *[other] Otros { $count } lugares no se ajustan al esquema.
}
