# Les numéros et codes par lesquels une entreprise est connue : noms, aspect, où les trouver, ce qui peut
# y être faux, et pourquoi deux noms d’entreprise sont jugés proches.

## Noms

identifier-scheme-ein = Numéro d’identification d’employeur (EIN)
identifier-scheme-duns = Numéro D-U-N-S
identifier-scheme-lei = Identifiant d’entité juridique (LEI)
identifier-scheme-scac = Code alphabétique normalisé de transporteur (SCAC)
identifier-scheme-mid = Code d’identification du fabricant (MID)
identifier-scheme-rfc = Numéro de contribuable mexicain (RFC)
identifier-scheme-iata = Code IATA de compagnie aérienne
identifier-scheme-fmc = Numéro d’organisation de la FMC
identifier-scheme-dot = Numéro USDOT
identifier-scheme-ior = Numéro d’importateur attitré auprès du CBP
identifier-scheme-gln = Code lieu-fonction (GLN)
identifier-scheme-eori = Numéro EORI
identifier-scheme-country = Pays
identifier-scheme-unlocode = Lieu (UN/LOCODE)

## Aides : à quoi il ressemble, où le trouver

identifier-hint-ein = Neuf chiffres, par exemple 12-3456789. Il figure sur la lettre d’attribution de l’IRS et sur vos déclarations fiscales.
identifier-hint-duns = Neuf chiffres, par exemple 78-201-1415. Il est attribué par Dun & Bradstreet ; cherchez votre entreprise sur son site.
identifier-hint-lei = Vingt lettres et chiffres, par exemple 5493001KJTIIGC8Y1R12. Cherchez votre entreprise dans le répertoire public de la GLEIF.
identifier-hint-scac = De deux à quatre lettres, par exemple MAEU. Il figure sur la lettre ou le certificat de la NMFTA.
identifier-hint-mid = Jusqu’à quinze lettres et chiffres, par exemple AUOZR92MEL : pays (code de la province pour le Canada), nom, numéro de rue et ville. Il figure sur les déclarations d’entrée de vos marchandises.
identifier-hint-rfc = Douze caractères pour une entreprise, treize pour une personne, par exemple MAB930714 8T4. Il figure sur votre Constancia de Situación Fiscal délivrée par le SAT.
identifier-hint-iata = Deux caractères, par exemple LH, suivis si vous le connaissez du préfixe à trois chiffres de vos lettres de transport aérien, par exemple LH-020.
identifier-hint-fmc = Six chiffres, par exemple 012345. Il figure dans la liste des entreprises agréées et enregistrées de la Commission maritime fédérale.
identifier-hint-dot = Jusqu’à huit chiffres, comme sur vos véhicules. Cherchez votre entreprise dans le système SAFER de la FMCSA.
identifier-hint-ior = Comme sur le formulaire 5106 du CBP, traits d’union compris : 12-3456789AB (EIN et suffixe), 123-45-6789 (numéro de sécurité sociale) ou 990101-12345 (attribué par le CBP).
identifier-hint-gln = Treize chiffres, par exemple 4012345000009. Il est attribué par votre organisation membre de GS1.
identifier-hint-eori = Deux lettres pour le pays et jusqu’à quinze caractères, par exemple DE1234567. Il figure dans la lettre de la douane qui vous a enregistré.
identifier-hint-country = Les deux lettres de la norme ISO 3166, par exemple US, MX ou CA.
identifier-hint-unlocode = Cinq caractères, le pays puis le lieu, par exemple USJAX. Ils figurent dans la liste UN/LOCODE de la CEE-ONU.

## Erreurs : ce qui est faux et comment le corriger

identifier-fault-empty = Saisissez le numéro.
identifier-fault-length-exactly =
    { $got ->
        [one] Il y a { $got } caractère
       *[other] Il y a { $got } caractères
    } sans les espaces ni les traits d’union, mais il en faut exactement { $expected }. Vérifiez s’il en manque un ou si l’un est répété.
identifier-fault-length-between =
    { $got ->
        [one] Il y a { $got } caractère
       *[other] Il y a { $got } caractères
    } sans les espaces ni les traits d’union, mais il en faut de { $low } à { $high }. Vérifiez s’il en manque un ou si l’un est répété.
identifier-fault-length-either =
    { $got ->
        [one] Il y a { $got } caractère
       *[other] Il y a { $got } caractères
    } sans les espaces ni les traits d’union, mais il en faut { $low } ou { $high }. Vérifiez s’il en manque un ou si l’un est répété.
identifier-fault-characters =
    Le caractère { $position } est « { $found } », { $allowed ->
        [digits] mais seul un chiffre peut se trouver là. Vérifiez si une lettre a été saisie à la place d’un chiffre, comme O pour 0.
        [letters] mais seule une lettre de A à Z peut se trouver là. Vérifiez si un chiffre a été saisi à la place d’une lettre, comme 0 pour O.
        [letters-and-high-digits] mais seule une lettre de A à Z ou un chiffre de 2 à 9 peut se trouver là ; 0 et 1 ne sont jamais utilisés.
        [rfc-letters] mais seule une lettre de A à Z, Ñ ou & peut se trouver là.
        [rfc-characters] mais un RFC ne contient que des lettres de A à Z, Ñ, & et des chiffres.
        [digits-and-a] mais le dernier caractère est toujours un chiffre ou A.
        [importer-suffix] mais seul un chiffre ou une lettre autre que I, O et Z peut se trouver là.
       *[letters-and-digits] mais seule une lettre de A à Z ou un chiffre peut se trouver là.
    }
identifier-fault-check-digit = La clé de contrôle finale ne convient pas : elle est « { $got } », alors que les caractères précédents exigent « { $expected } ». Un caractère est sans doute mal saisi, ou deux ont été intervertis. Comparez avec le document.
identifier-fault-prefix = Aucun numéro de ce type ne commence par { $found }. Comparez les premiers chiffres avec le document.
identifier-fault-country = « { $found } » n’est pas un code de pays de la norme ISO 3166. Vérifiez les deux lettres ; le Royaume-Uni est GB.
identifier-fault-canadian-province = Un fabricant canadien s’écrit avec sa province et non avec CA : par exemple XO pour l’Ontario, XQ pour le Québec ou XC pour la Colombie-Britannique.
identifier-fault-date = Les six chiffres { $found } devraient former une date (année, mois, jour), mais ce jour n’existe pas. Comparez avec le document.
identifier-fault-placeholder = Ce numéro ne désigne personne : il est rempli de zéros ou c’est un numéro générique. Saisissez le numéro attribué à votre entreprise.
identifier-fault-ambiguous = Sans traits d’union, ce numéro pourrait être de deux types. Écrivez-le avec ses traits d’union, comme sur le formulaire 5106 du CBP : 12-3456789AB, 123-45-6789 ou 990101-12345.
identifier-fault-mid-name-and-address = Après le pays viennent d’un à six caractères du nom de l’entreprise, puis jusqu’à quatre chiffres de l’adresse, puis deux ou trois lettres de la ville. Ce code ne peut pas être découpé ainsi.
identifier-fault-mid-city = Un MID se termine par les premières lettres de la ville, en général trois. Celui-ci ne se termine pas par des lettres.

## Pourquoi deux noms d’entreprise sont jugés proches

company-name-reason-nothing-to-compare = L’un des noms ne contient rien qui puisse être comparé.
company-name-reason-same = Le même nom, aux majuscules, accents, ponctuation et forme juridique près.
company-name-reason-word-order = Les mêmes mots dans un autre ordre.
company-name-reason-spacing = Les mêmes lettres, espacées autrement.
company-name-reason-legal-form = Les formes juridiques diffèrent : il peut s’agir de deux sociétés d’un même groupe.
company-name-reason-spelling = « { $first } » et « { $second } » s’écrivent presque de la même façon.
company-name-reason-only-in-first = Seul le premier nom contient « { $word } ».
company-name-reason-only-in-second = Seul le second nom contient « { $word } ».
company-name-reason-numbers = Les numéros contenus dans les noms diffèrent.
