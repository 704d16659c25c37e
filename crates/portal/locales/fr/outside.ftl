validation-outside = Résultats d’autrui
validation-outside-one = Résultats d’un autre organisme
validation-outside-intro = Une autre administration ou un autre organisme a aussi examiné cette entreprise et remet ce qui a été constaté sous forme de résultats d’évaluation OSCAL. Apportez le document pour le lire à côté des critères de cette validation.
validation-outside-decides-nothing = À lui seul, il ne décide de rien. Aucun résultat, aucun constat et aucune conclusion n’en découle ici, à moins que vous n’en consigniez un, dans vos propres mots, pour ce dont vous vous êtes assuré.
validation-outside-none = Aucun résultat d’autrui n’a été apporté.
validation-outside-count = { $count ->
    [0] Personne n’a apporté de résultats d’une autre administration ou d’un autre organisme.
    [one] Un document d’une autre administration ou d’un autre organisme est lu à côté des critères.
   *[other] { $count } documents d’autres administrations ou organismes sont lus à côté des critères.
}
validation-outside-open = Ouvrir les résultats d’autrui
validation-outside-new = Apporter des résultats
validation-outside-document = Résultats d’évaluation
validation-outside-document-hint = Un fichier OSCAL en JSON, de { $limit } Mo au plus. Il est confronté au schéma officiel, conservé tel quel et rendu comme il est arrivé.
validation-outside-kind = Établis par
validation-outside-from = Nom de l’administration ou de l’organisme
validation-outside-from-hint = Qui répond des résultats, et non la personne qui a envoyé le fichier.
validation-outside-authority-hint = La loi, l’arrangement entre les administrations ou le consentement écrit de l’entreprise.
validation-outside-bring = Le lire
validation-outside-flash = Les résultats sont conservés avec cette validation.
validation-outside-by = Apporté par { $name } le { $day }
validation-outside-brought = Apporté
validation-outside-aside = Écarté
validation-outside-aside-by = Écarté par { $name } le { $day }.
validation-outside-set-aside = L’écarter
validation-outside-set-aside-text = Pour un document qui n’a pas sa place ici : d’une autre entreprise, d’une autre époque, ou remplacé par son auteur. Il reste au registre, avec votre motif.
validation-outside-reason = Pourquoi il n’a pas sa place ici
validation-outside-aside-flash = Le document est écarté.
validation-outside-version = Version du document
validation-outside-modified = Dernière modification par son auteur
validation-outside-file = Fichier
validation-outside-download = Le document comme il est arrivé
validation-outside-start = Début
validation-outside-end = Fin
validation-outside-no-end = Aucune fin n’est indiquée
validation-outside-beside = À côté des critères de cette validation
validation-outside-beside-text = Critères du périmètre avec lesquels l’exigence d’un constat est connue pour avoir un rapport : par son numéro, par un identifiant que l’édition conserve ou par une table de correspondance. Quand c’est une table qui le dit, les deux ne demandent pas toujours la même chose.
validation-outside-beside-none = Aucun constat ne porte sur une exigence connue pour être un critère de cette validation.
validation-outside-said = Ce que dit le document
validation-outside-ours = Notre résultat
validation-outside-no-result = Pas encore de résultat
validation-outside-findings = { $count ->
    [0] Aucun constat
    [one] Un constat
   *[other] { $count } constats
}
validation-outside-observations = { $count ->
    [0] Aucune observation
    [one] Une observation
   *[other] { $count } observations
}
validation-outside-risks = { $count ->
    [0] Aucun risque
    [one] Un risque
   *[other] { $count } risques
}
validation-outside-satisfied = Satisfait
validation-outside-not-satisfied = Non satisfait
validation-outside-target = Porte sur
validation-outside-no-criterion = Aucun critère connu n’a de rapport avec lui
validation-outside-rests-on = Voir
validation-outside-observation = Observation sans titre
validation-outside-methods = Manière d’examiner
validation-outside-collected = Recueilli
validation-outside-expires = Vaut jusqu’au

timeline-validation-outside_brought = Résultats de { $from } apportés : { $title }
timeline-validation-outside_set_aside = Résultats d’autrui écartés

refusal-validation-outside-twice = Ce document même est déjà ici.
refusal-validation-outside-many = Au plus { $most } documents d’autrui accompagnent une validation. Écartez ceux qui n’ont pas leur place ici.
refusal-validation-outside-kind = Choisissez qui les a établis.
refusal-validation-outside-from = Nommez l’administration ou l’organisme, en { $most } caractères au plus.
refusal-validation-outside-gone = Ce document n’est pas ici, ou est déjà écarté. Rechargez la page.
refusal-outside-other = Ce ne sont pas des résultats d’évaluation OSCAL : le fichier commence par « { $found } ». Demandez à son auteur le document qui commence par « assessment-results ».
refusal-outside-schema = Cette installation ne peut pas vérifier le document pour l’instant. Prévenez son administrateur ; rien n’a été pris.
refusal-outside-required = À { $place }, il manque « { $what } ». Demandez à l’auteur de l’ajouter.
refusal-outside-unexpected = À { $place }, la norme ne connaît pas « { $what } ». Ce qu’un outil ajoute de lui-même va dans « props » ; demandez à l’auteur de l’y déplacer.
refusal-outside-type = À { $place } se trouve autre chose que ce que demande la norme, par exemple un mot au lieu d’une liste. Demandez à l’auteur de l’écrire à nouveau.
refusal-outside-pattern = Ce qui se trouve à { $place } n’est pas écrit comme le demande la norme : un identifiant, une date avec heure et fuseau, ou un mot sans espace. Demandez à l’auteur de le corriger.
refusal-outside-empty = La liste à { $place } est vide. Demandez à l’auteur de l’enlever ou de la remplir.
refusal-outside-value = Ce qui se trouve à { $place } n’est aucun des mots que la norme y admet. Demandez à l’auteur d’en choisir un.
refusal-outside-form = Ce qui se trouve à { $place } n’a aucune des formes que la norme admet. Demandez à l’auteur de le corriger.
refusal-outside-more = { $count ->
    [one] Un autre endroit ne suit pas le schéma.
   *[other] { $count } autres endroits ne suivent pas le schéma.
}
