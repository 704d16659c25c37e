# Le plan annuel des validations : qui peut valider et quand, le plan, les décisions contraires, et si, replanifier.

nav-planning = Plan des validations
planning-title = Plan des validations
planning-lead = Qui valide qui, quel mois et comment, confronté aux heures disponibles.
planning-of = Plan des validations { $year }
planning-round = { $year }, plan { $n }
planning-none = Aucune année n’a encore de plan.
planning-planned-of = { $planned } membres planifiés sur { $members }
planning-drafted-on = Établi le { $day }
planning-gap-short = un plan pourrait être meilleur de { $gap } au plus
planning-overrides = { $count ->
    [one] décidé autrement pour { $count } membre
   *[other] décidé autrement pour { $count } membres
}
planning-stage-drafted = Non résolu
planning-stage-waiting = En attente d’approbation
planning-stage-in-force = En vigueur
planning-stage-replaced = Remplacé
planning-stage-dropped = Abandonné
planning-draft-title = Établir un plan
planning-draft-lead = Les données sont réunies à partir du registre tel qu’il est et conservées avec le plan. Pour une année qui a déjà un plan en vigueur, c’est replanifier : on déplace le moins possible, et ce qui est en vigueur le reste jusqu’à l’approbation d’un autre.
planning-year = Année
planning-draft = Établir et résoudre
planning-made = Le plan est fait. Il attend l’approbation d’une autre personne.
planning-unsolved = Les données sont conservées, mais aucun plan n’a encore été trouvé pour elles.
planning-solve = Trouver un plan
planning-made-by = Établi par { $name }, { $at }
planning-n-of = { $n } sur { $of }
planning-kpi-planned = validations planifiées
planning-kpi-statutory = exigées par la loi cette année, planifiées
planning-kpi-late = { $count ->
    [0] Aucune d’elles n’était déjà en retard.
    [one] { $count } d’elles était déjà en retard.
   *[other] { $count } d’elles étaient déjà en retard.
}
planning-kpi-random = tirés au sort, planifiés
planning-kpi-used = des heures prises
planning-kpi-journeys = { $count ->
    [0] Aucun déplacement
    [one] { $count } déplacement
   *[other] { $count } déplacements
}
planning-kpi-gap = de mieux pour un autre plan, au plus
planning-gap-none = Aucun plan n’a encore été trouvé.
planning-gap-best = Il est prouvé que c’est le meilleur plan pour ces données : il vaut { $worth }, et aucun ne peut valoir plus. Fait à la main par ordre d’échéance, le plan vaudrait { $hand }.
planning-gap-means = Aucun plan pour ces données ne peut valoir plus de { $bound }. Celui-ci vaut { $worth } : le meilleur plan est donc meilleur de { $gap } au plus, et peut-être de rien. Fait à la main par ordre d’échéance, le plan vaudrait { $hand }.
planning-made-from = De quoi il est fait
planning-inputs = Données
planning-inputs-say = { $members } membres, { $people } spécialistes ; pondérations de la sélection : version { $weights }
planning-hash = SHA-256 des données
planning-solver = Programme de résolution
planning-rules = Règles de planification
planning-rules-pack = version { $version } du paquet
planning-holds = Les données conservées ont ce SHA-256
planning-broken-hash = Les données conservées n’ont pas ce SHA-256
planning-broken-title = Des décisions de personnes enfreignent ces règles
planning-broken-hours = { $name }, { $month } : { $hours } heures de plus qu’il n’y en a
planning-broken-twice = Quelqu’un est planifié sans pouvoir l’être, ou deux fois.
planning-broken-month = Une validation se situe avant la fin de son préavis ou après son échéance légale.
planning-broken-how = Une validation se fait d’une manière que les règles ne permettent pas.
planning-broken-language = Un spécialiste ne partage aucune langue avec une entreprise.
planning-broken-same = Un spécialiste valide la même entreprise deux fois de suite.
planning-decide-title = Approuver ce plan
planning-own = Vous avez établi ce plan ou décidé pour l’un de ses membres. Une autre personne doit l’approuver ; vous pouvez le retirer.
planning-decide-hint = Pourquoi, en 10 à 2 000 caractères. Une fois approuvé, chaque validation est proposée à son spécialiste.
planning-approve = Approuver
planning-decline = Refuser
planning-approved = Le plan est en vigueur. Ses validations sont proposées à leurs spécialistes.
planning-declined = Le plan est refusé.
planning-left-title = Ce qui n’a pas pu être planifié
planning-left-none = Tout ce que la loi exige cette année et tous les membres tirés au sort sont planifiés.
planning-left-lead = Exigé par la loi cette année ou tiré au sort, et hors du plan ; selon la règle qui fait obstacle.
planning-who = Quelles entreprises
planning-more = { $count ->
    [one] et { $count } de plus
   *[other] et { $count } de plus
}
planning-rule-notice = Le préavis ne laisse aucun mois
planning-rule-notice-means = { $members } entreprises ; il manque en tout { $n } mois de préavis.
planning-by-notice = { $count ->
    [one] il manque { $count } mois
   *[other] il manque { $count } mois
}
planning-rule-way = Aucune manière de valider n’est permise
planning-rule-way-means = { $members } entreprises n’ont aucun site dans leur dossier, ou ne peuvent être validées d’aucune manière.
planning-rule-language = Personne ne parle leur langue
planning-rule-language-means = { $members } entreprises ne partagent aucune langue avec un spécialiste.
planning-rule-same = Seul le spécialiste de la dernière fois le pourrait
planning-rule-same-means = { $members } entreprises ; personne ne valide la même entreprise deux fois de suite.
planning-rule-hours = Il manque des heures
planning-rule-hours-means = { $members } entreprises ; il manque en tout { $n } heures là où il en manque le moins.
planning-by-hours = { $count ->
    [one] il manque { $count } heure
   *[other] il manque { $count } heures
}
planning-rule-worth = Cela tiendrait, et a été laissé de côté
planning-rule-worth-means = { $members } entreprises ; il y a des heures pour chacune prise seule, mais déplacer le plan pour elle coûterait plus que cela n’apporte, ou une personne l’a laissée de côté.
planning-decisions = Décidé par des personnes
planning-from-to = { $from } → { $to }
planning-assigned = { $name }, { $month }, { $how }
planning-left-out = Non planifié cette année
planning-loads = Heures par spécialiste
planning-specialist = Spécialiste
planning-visits = Validations
planning-by-way = Par manière
planning-hours = Heures, déplacements compris
planning-hours-of = { $hours } sur { $capacity }
planning-over = Plus qu’il n’y en a
planning-table = Validations planifiées
planning-month = Mois
planning-how = Manière
planning-csv = En fichier CSV
planning-show-all = Toutes
planning-show-statutory = Exigées par la loi cette année
planning-show-random = Tirées au sort
planning-show-decided = Décidées par des personnes
planning-show-changed = Autrement que dans le plan précédent
planning-late = En retard : { $span } au moins
planning-decided = Décidé par une personne
planning-moved = Déplacée
planning-csv-company = Entreprise
planning-csv-number = Numéro
planning-csv-region = Région
planning-csv-specialist = Spécialiste
planning-csv-month = Mois
planning-csv-how = Manière
planning-csv-score = Score
planning-csv-due = Échéance légale
planning-csv-random = Tiré au sort
planning-again-title = Replanifier
planning-again-lead = Avec les membres, les heures et les absences tels qu’ils sont maintenant. Ce qui est en vigueur le reste jusqu’à l’approbation d’un autre plan.
planning-again = Replanifier
planning-rounds = Autres plans de cette année

planning-why = Pourquoi cette affectation ({ $year })
planning-why-title = Pourquoi
planning-is-planned = Planifiée
planning-is-left = Non planifiée
planning-see-score = Le score avec ses facteurs
planning-why-late = La validation exigée par la loi était due le { $day } ; aucun préavis donné maintenant ne peut tenir ce jour. Elle est rattrapée au plus tôt.
planning-why-due = La loi exige une validation avant le { $day }.
planning-why-random = Tiré au sort pour cette année : ses résultats valent pour tous les membres.
planning-why-risk = Risque : { $points } points sur 100.
planning-why-decided = Une personne l’a décidé, motifs à l’appui ; voir plus bas.
planning-why-on-site = Elle doit se faire sur place : c’est la première validation, ou le risque est élevé.
planning-why-journey = { $count ->
    [one] Le déplacement est partagé avec { $count } autre validation au même endroit.
   *[other] Le déplacement est partagé avec { $count } autres validations au même endroit.
}
planning-place = Lieu
planning-languages = Langues
planning-any-language = Toutes
planning-ways = Manières permises
planning-way-hours = { $how } : { $hours } heures
planning-months = Mois
planning-from-month = { $first } à { $last }
planning-no-month = Il n’en reste aucun
planning-others = Tous les spécialistes
planning-against = Contre
planning-most-room = Heures libres dans le mois le plus vide
planning-room = { $hours } heures
planning-against-language = Aucune langue commune
planning-against-same = L’a validée la dernière fois
planning-otherwise = Décider autrement
planning-otherwise-lead = Le plan est une proposition. Ce qui est décidé ici est conservé avec ses motifs ; le préavis relève de la loi et ne se supprime pas par décision. Une règle que la décision enfreint est montrée sur le plan.
planning-otherwise-hint = Pourquoi, en 10 à 2 000 caractères.
planning-otherwise-do = Décider ainsi
planning-decided-done = C’est décidé.
planning-decided-broken = C’est décidé. Une règle est enfreinte, que le plan montre maintenant.

planning-whatif = Et si
planning-whatif-of = Et si ({ $year })
planning-whatif-lead = Les données de ce plan dans d’autres conditions, chacune résolue à nouveau et côte à côte. Rien n’est consigné, et rien n’est décidé ici.
planning-more-people = Plus de spécialistes
planning-no-more = Aucun de plus
planning-closed = Une région est fermée
planning-closed-hint = Personne ne s’y rend ; les autres manières restent là où elles sont permises.
planning-no-region = Aucune
planning-compare = Comparer
planning-compared = Côte à côte
planning-figure = Chiffre
planning-case-now = Tel quel
planning-case-more = { $count ->
    [one] { $count } spécialiste de plus
   *[other] { $count } spécialistes de plus
}
planning-case-closed = { $region } : fermée
planning-case-low = Tout à distance sous { $points } points, là où c’est permis
planning-case-all = Tout cela ensemble
planning-needed-left = Nécessaires et non planifiées
planning-hours-missing = Heures qui manquent pour elles
planning-journeys = Déplacements
planning-worth = Valeur du plan
planning-whatif-note = Résolu avec moins de travail qu’un plan conservé : « Tel quel » peut être un peu en dessous du plan. Les nouveaux spécialistes sont comme le premier qui a des heures.

planning-changes = Ce que cela déplace
planning-changes-of = Ce que replanifier déplace ({ $year })
planning-changes-say = { $same } restent telles quelles, { $moved } se déplacent, { $out } sortent, { $new } sont nouvelles.
planning-changes-gone = { $count ->
    [0] Tous ceux du plan précédent restent à valider.
    [one] { $count } du plan précédent est en cours, validé ou n’est plus membre.
   *[other] { $count } du plan précédent sont en cours, validés ou ne sont plus membres.
}
planning-changes-none = Rien ne se déplace.
planning-change = Changement
planning-change-moved = Se déplace
planning-change-out = Sort
planning-change-new = Nouvelle
planning-before = Avant
planning-after = Après

planning-staff = Qui peut valider, et quand
planning-staff-lead = Heures pour les validations, langues, région et jours d’absence. Les plans sont faits avec ce qui figure ici le jour où ils sont établis.
planning-hours-month = Heures pour les validations par mois
planning-hours-hint = Dans un mois sans absence, déplacements compris. 0 signifie qu’il ou elle ne valide pas.
planning-assumed = { $hours } (supposées)
planning-home = Travaille depuis
planning-home-hint = Un déplacement dans cette région est plus court.
planning-not-stated = Rien n’est encore indiqué ; les plans supposent ce qui figure ici.
planning-absences = Jours d’absence
planning-absences-lead = Seulement les jours. Le motif de l’absence n’est pas consigné.
planning-absences-none = Aucun n’est consigné.
planning-away = { $from } au { $until }
planning-away-from = Premier jour d’absence
planning-away-until = Dernier jour d’absence
planning-away-hint = Les deux jours compris.
planning-away-record = Consigner des jours d’absence
planning-staff-saved = C’est enregistré.

planning-offered = Le plan de l’année confie la prochaine validation à { $name }, entre le { $from } et le { $until } : { $how }.
planning-plan-it = Planifier la validation
planning-basis = Plan des validations { $year } : choisi selon l’échéance légale, le tirage au sort et le risque.
caseload-task-planned = Validation du plan de l’année

refusal-planning-year = Choisissez cette année ou la prochaine.
refusal-planning-no-member = Il n’y a aucun membre pour qui planifier une validation.
refusal-planning-no-hours = Aucun spécialiste n’a d’heures pour les validations cette année-là. Indiquez-les sous « Qui peut valider, et quand ».
refusal-planning-not-open = Aucun plan de cette année n’attend cette étape.
refusal-planning-wrong = Le plan trouvé enfreint une règle ou ne correspond pas à ses données. Il n’est pas retenu ; établissez-en un autre.
refusal-planning-own = Une autre personne doit approuver : vous avez établi ce plan ou décidé pour l’un de ses membres.
refusal-planning-reasons-short = Donnez des motifs d’au moins { $least } caractères.
refusal-planning-reasons-long = Raccourcissez les motifs à { $most } caractères.
refusal-planning-no-such-member = Cette entreprise ne figure pas dans les données du plan.
refusal-planning-no-such-person = Choisissez un spécialiste de la liste.
refusal-planning-month = Choisissez un mois qui n’est pas terminé.
refusal-planning-notice = Le préavis d’une validation ne serait pas terminé ce mois-là. Choisissez un mois ultérieur.
refusal-planning-how = Choisissez comment la validation se fait.
refusal-planning-same = C’est déjà ce que dit le plan. Choisissez autre chose.
refusal-planning-hours = Indiquez { $most } heures au plus.
refusal-planning-hours-number = Indiquez un nombre entier d’heures, par exemple 80.
refusal-planning-languages = Choisissez au moins une langue.
refusal-planning-region = Choisissez une région de la liste.
refusal-planning-absence-ends = Le dernier jour précède le premier. Changez l’un des deux.
refusal-planning-absence-long = Consignez { $most } jours au plus à la fois.
refusal-planning-absence-twice = Certains de ces jours sont déjà consignés.
refusal-planning-absence-gone = Ces jours ne sont plus consignés.

timeline-availability-stated = Heures pour les validations indiquées
timeline-availability-absence_recorded = Jours d’absence consignés
timeline-availability-absence_removed = Jours d’absence repris
timeline-year_plan-drafted = Plan des validations établi
timeline-year_plan-solved = Plan des validations trouvé
timeline-year_plan-overridden = Décidé autrement dans le plan des validations
timeline-year_plan-approved = Plan des validations approuvé
timeline-year_plan-declined = Plan des validations refusé
planning-due-why = La loi demande une validation de cette entreprise au plus tard ce jour. À partir de quel jour et selon quel délai il est compté figure sur sa page de sélection et dans son dossier.
