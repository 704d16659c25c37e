# Medidas y hojas de trabajo como documentos.

pack-name = Como documento
pack-title = Medidas de { $year }
pack-lead = Las estadísticas clave, las deficiencias por categoría, criterio y motivo, y las comparaciones de un año en un solo documento, cada cifra con su definición. Se hace una vez para las mismas cifras y lleva un código con el que cualquiera puede comprobarlo.
pack-outside = Tal como puede mostrarse fuera del programa: se omiten los recuentos menores de { $n } y, si es uno solo, también el siguiente más pequeño, para que ninguno pueda deducirse.
pack-fewer = menos de { $n }
pack-interval = Entre
pack-share = Parte
pack-as-of = Cifras del
pack-position = Hasta el evento
document-measures-full = Solo para el programa
document-measures-full-hint = Se muestran todas las cifras. El año y el tipo de empresa son los elegidos arriba.
document-measures-shared = Para publicar
document-measures-shared-hint = Todos los tipos de empresa juntos; se omiten los recuentos menores de { $n }.
document-kind-worksheet = Hoja de trabajo en papel
document-kind-dashboard = Medidas de un año
field-paper-how = Introduzca después los resultados en la página de la hoja de trabajo: el papel no es registro. Cada criterio tiene un resultado que elegir, cómo se verificó y sitio para lo que se vio.
right-issue-dashboard = convertir medidas en un documento
pack-part = de ellos: { $name }
