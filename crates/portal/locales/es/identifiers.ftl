# Los números y códigos por los que se conoce a una empresa: nombres, aspecto, dónde encontrarlos,
# qué puede estar mal en ellos y por qué dos nombres de empresa se consideran parecidos.

## Nombres

identifier-scheme-ein = Número de identificación del empleador (EIN)
identifier-scheme-duns = Número D-U-N-S
identifier-scheme-lei = Identificador de entidad jurídica (LEI)
identifier-scheme-scac = Código alfabético estándar de transportista (SCAC)
identifier-scheme-mid = Código de identificación del fabricante (MID)
identifier-scheme-rfc = Registro Federal de Contribuyentes (RFC)
identifier-scheme-iata = Código IATA de aerolínea
identifier-scheme-fmc = Número de organización de la FMC
identifier-scheme-dot = Número USDOT
identifier-scheme-ior = Número de importador registrado ante la CBP
identifier-scheme-gln = Número mundial de localización (GLN)
identifier-scheme-eori = Número EORI
identifier-scheme-country = País
identifier-scheme-unlocode = Lugar (UN/LOCODE)

## Ayudas: cómo es y dónde se encuentra

identifier-hint-ein = Nueve dígitos, por ejemplo 12-3456789. Figura en la carta con la que el IRS lo asignó y en sus declaraciones de impuestos.
identifier-hint-duns = Nueve dígitos, por ejemplo 78-201-1415. Lo asigna Dun & Bradstreet; busque su empresa en su sitio web.
identifier-hint-lei = Veinte letras y dígitos, por ejemplo 5493001KJTIIGC8Y1R12. Busque su empresa en el buscador público de la GLEIF.
identifier-hint-scac = De dos a cuatro letras, por ejemplo MAEU. Figura en la carta o el certificado de la NMFTA.
identifier-hint-mid = Hasta quince letras y dígitos, por ejemplo AUOZR92MEL: país (o el código de la provincia en Canadá), nombre, número de la calle y ciudad. Figura en las declaraciones de entrada de sus mercancías.
identifier-hint-rfc = Doce caracteres para una empresa y trece para una persona, por ejemplo MAB930714 8T4. Figura en su Constancia de Situación Fiscal del SAT.
identifier-hint-iata = Dos caracteres, por ejemplo LH, seguidos, si lo conoce, del prefijo de tres dígitos de sus guías aéreas, por ejemplo LH-020.
identifier-hint-fmc = Seis dígitos, por ejemplo 012345. Figura en la lista de empresas autorizadas y registradas de la Comisión Marítima Federal.
identifier-hint-dot = Hasta ocho dígitos, como aparece en sus vehículos. Busque su empresa en el sistema SAFER de la FMCSA.
identifier-hint-ior = Como en el formulario 5106 de la CBP, con los guiones: 12-3456789AB (EIN y sufijo), 123-45-6789 (número de seguro social) o 990101-12345 (asignado por la CBP).
identifier-hint-gln = Trece dígitos, por ejemplo 4012345000009. Lo asigna su organización miembro de GS1.
identifier-hint-eori = Dos letras del país y hasta quince caracteres, por ejemplo DE1234567. Figura en la carta de la aduana que lo registró.
identifier-hint-country = Las dos letras de la norma ISO 3166, por ejemplo US, MX o CA.
identifier-hint-unlocode = Cinco caracteres, primero el país y después el lugar, por ejemplo USJAX. Figuran en la lista UN/LOCODE de la CEPE.

## Errores: qué está mal y cómo corregirlo

identifier-fault-empty = Escriba el número.
identifier-fault-length-exactly =
    { $got ->
        [one] Tiene { $got } carácter
       *[other] Tiene { $got } caracteres
    } sin contar espacios ni guiones, pero debe tener exactamente { $expected }. Compruebe si falta alguno o si se repitió.
identifier-fault-length-between =
    { $got ->
        [one] Tiene { $got } carácter
       *[other] Tiene { $got } caracteres
    } sin contar espacios ni guiones, pero debe tener de { $low } a { $high }. Compruebe si falta alguno o si se repitió.
identifier-fault-length-either =
    { $got ->
        [one] Tiene { $got } carácter
       *[other] Tiene { $got } caracteres
    } sin contar espacios ni guiones, pero debe tener { $low } o { $high }. Compruebe si falta alguno o si se repitió.
identifier-fault-characters =
    El carácter { $position } es «{ $found }», { $allowed ->
        [digits] pero ahí solo puede ir un dígito. Compruebe si escribió una letra en lugar de un dígito, como O por 0.
        [letters] pero ahí solo puede ir una letra de la A a la Z. Compruebe si escribió un dígito en lugar de una letra, como 0 por O.
        [letters-and-high-digits] pero ahí solo puede ir una letra de la A a la Z o un dígito del 2 al 9; el 0 y el 1 nunca se usan.
        [rfc-letters] pero ahí solo puede ir una letra de la A a la Z, Ñ o &.
        [rfc-characters] pero en un RFC solo puede haber letras de la A a la Z, Ñ, & y dígitos.
        [digits-and-a] pero el último carácter es siempre un dígito o una A.
        [importer-suffix] pero ahí solo puede ir un dígito o una letra distinta de I, O y Z.
       *[letters-and-digits] pero ahí solo puede ir una letra de la A a la Z o un dígito.
    }
identifier-fault-check-digit = La verificación del final no coincide: es «{ $got }», pero los caracteres anteriores requieren «{ $expected }». Es probable que un carácter esté mal escrito o que dos estén intercambiados. Compárelo con el documento.
identifier-fault-prefix = Ningún número de este tipo empieza por { $found }. Compare los primeros dígitos con el documento.
identifier-fault-country = «{ $found }» no es un código de país de la norma ISO 3166. Revise las dos letras; el Reino Unido es GB.
identifier-fault-canadian-province = Un fabricante canadiense se indica con su provincia, no con CA: por ejemplo, XO para Ontario, XQ para Quebec o XC para Columbia Británica.
identifier-fault-date = Los seis dígitos { $found } deberían ser una fecha (año, mes y día), pero ese día no existe. Compárelos con el documento.
identifier-fault-placeholder = Este número no corresponde a nadie: está relleno de ceros o es un número genérico. Escriba el número asignado a su empresa.
identifier-fault-ambiguous = Sin guiones podría ser de dos tipos distintos. Escríbalo con guiones, como en el formulario 5106 de la CBP: 12-3456789AB, 123-45-6789 o 990101-12345.
identifier-fault-mid-name-and-address = Después del país van de uno a seis caracteres del nombre de la empresa, luego hasta cuatro dígitos de la dirección y por último dos o tres letras de la ciudad. Este código no se puede dividir así.
identifier-fault-mid-city = Un MID termina con las primeras letras de la ciudad, normalmente tres. Este no termina en letras.

## Por qué dos nombres de empresa se consideran parecidos

company-name-reason-nothing-to-compare = Uno de los nombres no contiene nada que se pueda comparar.
company-name-reason-same = El mismo nombre, salvo mayúsculas, acentos, puntuación y forma jurídica.
company-name-reason-word-order = Las mismas palabras en otro orden.
company-name-reason-spacing = Las mismas letras con otros espacios.
company-name-reason-legal-form = Las formas jurídicas son distintas: pueden ser dos empresas de un mismo grupo.
company-name-reason-spelling = «{ $first }» y «{ $second }» se escriben casi igual.
company-name-reason-only-in-first = Solo el primer nombre contiene «{ $word }».
company-name-reason-only-in-second = Solo el segundo nombre contiene «{ $word }».
company-name-reason-numbers = Los números de los nombres son distintos.
