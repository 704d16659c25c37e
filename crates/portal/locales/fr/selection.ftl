# Sélection pour validation : membres par note, pondérations, part aléatoire et commerce déclaré par les membres.

nav-selection = Sélection
selection-title = Sélection pour validation
selection-lead = Membres selon le risque qu’une validation devrait examiner. Les points sont sur 100. Ce qui n’est pas connu est laissé hors de la somme et nommé ; l’intervalle dit ce que la note pourrait être si on le connaissait.
selection-made-with = Pondérations : version { $version }. Tableau des menaces : version { $threats }.
selection-kpi-members = membres en règle
selection-kpi-drawn = tirés au sort pour { $year }
selection-kpi-blind = notés sur moins de la moitié
selection-kpi-blind-note = La moitié du poids ou plus n’est pas connue.
selection-region = Région
selection-region-other = Autres pays
selection-show = Afficher
selection-show-all = Tous les membres
selection-show-random = Tirés au sort cette année
selection-show-due = Validation due dans les 90 jours
selection-show-unknown = Une donnée manque
selection-col-place = Rang
selection-col-score = Note
selection-col-why = Ce qui compte le plus
selection-col-due = Validation exigée par la loi
selection-no-score = Pas de note
selection-range = { $low } à { $high }
selection-not-known = Non connu : { $factors }
selection-tag-random = Tiré au sort
selection-proposal-waits-here = D’autres pondérations sont proposées et attendent une décision.

file-go-selection = Pourquoi cette note pour la validation
selection-by-version = Pondérations : version { $n }.
selection-version-approved = Approuvée le { $day }.
selection-version-pack = Du paquet de politiques, version { $version } de ses règles.
selection-of-hundred = sur 100 points
selection-place = Rang { $n } sur { $of }
selection-unknown = { $percent } % du poids applicable n’est pas connu.
selection-unknown-how = La note est calculée sur le reste. Si le reste était connu, elle pourrait aller de { $low } à { $high }.
selection-drawn-because = Tiré au sort pour { $year }, quelle que soit la note : { $n } sur { $of } de sa strate sont tirés.
selection-factors = Facteurs
selection-factor = Facteur
selection-weight = Poids
selection-degree = Degré
selection-points = Points
selection-total = Note
selection-how = Les points sont le poids multiplié par le degré, divisés par le poids des facteurs connus.
selection-declared-only = Connu seulement par la déclaration du membre. Les données commerciales de la douane ne sont pas encore reliées.
selection-row = Ligne du registre
selection-row-day = Sa date
selection-source = Source : { $source }
selection-not-applicable = Ne concerne pas ce type d’entité
selection-missing-no-place = Non connu : aucun site ni partenaire n’est enregistré
selection-missing-not-rated = Non connu : aucun de ses pays n’est noté
selection-missing-never-visited = Non connu : aucune validation n’a encore regardé
selection-missing-not-declared = Non connu : le membre ne l’a pas déclaré
selection-missing-too-old = Non connu : la déclaration du membre est trop ancienne
selection-missing-nothing-known = Non connu : ni vérification des antécédents, ni évaluation des risques, ni décision
selection-missing-no-clock = Non connu : aucun délai ne court vers une validation

selection-sites = { $count ->
    [one] 1 site
   *[other] { $count } sites
}
selection-partners = { $count ->
    [one] 1 partenaire
   *[other] { $count } partenaires
}
selection-row-threat = { $country } : { $level } ({ $kind }). { $where }.
selection-row-threat-sample = { $country } : { $level } ({ $kind }) ; note d’exemple qu’aucune source n’étaye. { $where }.
selection-row-unrated = { $country } n’est pas noté. { $where }.
selection-row-finding-due = L’entreprise et le programme sont convenus de ce jour, ou un délai l’a fixé quand la défaillance a été notée ; sa page le dit.
selection-row-finding-open = Défaillance sur { $criterion }, ouverte.
selection-row-finding-overdue = Défaillance sur { $criterion }, en retard.
selection-row-finding-closed = Défaillance sur { $criterion }, close le { $closed }.
selection-row-emergency = Un examen d’urgence est ouvert.
selection-row-import-volume = { $amount } déclarations d’importation en { $year }, selon la déclaration du membre.
selection-row-import-value = { $amount } milliers de dollars américains en { $year }, selon la déclaration du membre.
selection-row-expedited-lane = { $amount } passages par la voie rapide en { $year }, selon la déclaration du membre.
selection-row-sector = { $visited } membres sur { $members } de ce type d’entité ont été visités depuis le { $since } ; { $unvisited } % ne l’ont pas été.
selection-row-adverse-suspend = L’entreprise a été suspendue.
selection-row-adverse-remove = L’entreprise a été exclue.
selection-row-adverse-deny = Une demande a été refusée.
selection-row-vetting-passed = Vérification des antécédents réussie.
selection-row-vetting-failed = Vérification des antécédents échouée.
selection-row-vetting-referred = La vérification des antécédents est transmise et reste ouverte.
selection-row-assessment-missing = Aucune évaluation des risques de la chaîne logistique n’est signée.
selection-row-assessment = L’évaluation des risques de la chaîne logistique est signée ; le jour de la suivante figure ci-dessous.
selection-row-clock = { $name }.
selection-see-threats = Tableau des menaces
selection-see-finding = Constat
selection-see-decisions = Décisions
selection-see-trade = Chiffres du commerce
selection-see-notices = Avis
selection-see-vetting = Vérification des antécédents
selection-see-assessment = Évaluation des risques
selection-see-file = Dossier de l’entreprise

selection-weights-title = Pondérations
selection-weights-lead = Chaque facteur donne un degré de 0 à 100 ; son poids dit combien il compte. Les poids font 100. Un changement est proposé par une personne, simulé sur tous les membres et approuvé par une autre.
selection-measure = Ce qu’il mesure
selection-applies-all = Pour tous les types d’entité.
selection-applies = Pour : { $types }.
selection-propose-title = Proposer d’autres pondérations
selection-propose-lead = Changez les poids et voyez d’abord ce qui changerait : qui entre en tête de liste et qui en sort.
selection-weights-legend = Poids, en tout 100
selection-simulate = Montrer ce qui changerait
selection-simulate-again = Montrer à nouveau
selection-propose = Proposer ces pondérations
selection-reasons = Motifs
selection-reasons-hint = Ils figurent au registre à côté des poids.
selection-versions = Versions et propositions
selection-version = Version { $n }
selection-version-in-force = En vigueur
selection-version-replaced = Remplacée
selection-proposal = Proposition { $n }
selection-proposal-waits = Attend une décision
selection-proposal-declined = Refusée
selection-proposed-by = Proposée par { $name } le { $day }
selection-approved-by = Approuvée par { $name } le { $day }
selection-declined-by = Refusée par { $name } le { $day }
selection-became = Approuvée comme version { $n }
selection-seen = Lors de la proposition, { $members } membres ont été comparés, dont { $top } en tête : { $count ->
    [0] personne n’aurait changé de place avec les autres.
    [one] 1 serait entré en tête.
   *[other] { $count } seraient entrés en tête.
}
selection-weight-before = Remplacé
selection-weight-after = Proposé
selection-simulated-title = Ce qui changerait aujourd’hui
selection-simulated = { $members } membres sont comparés ; les { $top } premiers forment la tête. { $count ->
    [0] Les mêmes membres restent en tête.
    [one] 1 membre entre en tête et 1 en sort.
   *[other] { $count } membres entrent en tête et autant en sortent.
}
selection-simulated-more = { $count ->
    [one] Un de plus de chaque côté n’est pas montré.
   *[other] { $count } de plus de chaque côté ne sont pas montrés.
}
selection-entering = Entrent en tête
selection-leaving = Sortent de la tête
selection-moved = rang { $before } → { $after }
selection-members = Membres
selection-top-before = Tête actuelle
selection-top-after = Tête ensuite
selection-change = Écart
selection-decide-title = Décider
selection-decide-hint = Dites pourquoi. Les motifs figurent au registre.
selection-own-proposal = Vous avez proposé ces pondérations ; une autre personne doit donc les approuver. Vous pouvez retirer la proposition.
selection-approve = Approuver
selection-decline = Refuser
selection-take-back = La retirer
selection-proposed = Les pondérations sont proposées. Une autre personne décide.
selection-approved = Les nouvelles pondérations sont en vigueur.
selection-declined = La proposition est refusée. Les pondérations restent telles quelles.

selection-draws-title = Part aléatoire
selection-draws-lead = D’abord les membres sont fixés, puis une graine que personne n’a choisie est enregistrée, puis la part est tirée des deux. Il y a un tirage par an. Qui en doute peut tirer à nouveau.
selection-draws-none = Aucune année n’a encore de tirage.
selection-draw-of = Part aléatoire de { $year }
selection-draw-about = { $drawn } membres tirés sur { $members } ; graine enregistrée le { $day }
selection-draw-about-open = { $members } membres ; graine enregistrée le { $day } ; pas encore tirée
selection-draw-drawn = Tirée
selection-draw-seeded = Graine enregistrée
selection-frame-today = Ce dont un tirage serait fait aujourd’hui
selection-frame-how = { $percent } % de chaque strate sont tirés, et au moins un membre. Les strates de moins de { $least } membres sont réunies : un membre seul dans sa strate serait tiré chaque année.
selection-strata = Strates
selection-stratum = Strate
selection-stratum-other = { $type } · petites régions réunies
selection-stratum-rest = Petits types d’entité réunis
selection-to-draw = À tirer
selection-chance = Chance de chaque membre
selection-percent = { $n } %
selection-draw-open-title = Commencer le tirage d’une année
selection-draw-open-lead = Ceci fixe les membres et enregistre la graine, définitivement. Les membres qui arrivent ensuite n’en font pas partie.
selection-draw-year = Année
selection-draw-open = Fixer les membres et enregistrer la graine
selection-draw-opened = Les membres et la graine sont enregistrés. Le tirage peut être fait.
selection-draw-ready = Les membres et la graine sont enregistrés. Le résultat n’en découle que d’eux.
selection-draw-do = Tirer
selection-draw-done = La part est tirée.
selection-audit = Contrôle
selection-audit-holds = Conforme
selection-audit-broken = Non conforme
selection-audit-frame-holds = Les membres sont ceux dont l’empreinte a été enregistrée avant la graine.
selection-audit-frame-broken = Les membres ne sont pas ceux dont l’empreinte a été enregistrée avant la graine.
selection-audit-draw-holds = Tiré à nouveau à l’instant : les mêmes { $n } membres.
selection-audit-draw-broken = Tiré à nouveau à l’instant : d’autres membres que les { $n } enregistrés.
selection-draw-frame = Membres
selection-draw-frame-says = { $members } membres, { $percent } % à tirer
selection-draw-fixed = Fixés
selection-by-at = { $name }, { $at }
selection-draw-hash = Empreinte des membres
selection-draw-seed = Graine
selection-draw-seed-at = Graine enregistrée
selection-draw-made = Tirée
selection-repeat = Comment tirer à nouveau sans ce système
selection-repeat-how = Le rang d’un membre est le SHA-256 de la graine, de la strate et du membre séparés par des barres ; dans chaque strate, les rangs les plus bas sont tirés. Le fichier contient chaque membre avec son rang. Pour le premier membre, dans un terminal :
selection-frame-csv = Membres avec leurs rangs, en CSV
selection-chosen = Membres tirés

trade-title = Chiffres du commerce
trade-lead = Combien l’entreprise importe et à quelle fréquence elle utilise la voie rapide, par année civile. Le programme utilise ces chiffres pour choisir qui valider.
trade-none = Aucune année n’est encore déclarée.
trade-year = Année
trade-entries = Déclarations d’importation
trade-entries-hint = Combien de déclarations ont été déposées pour les importations de l’entreprise. Laissez vide ce que vous ne savez pas.
trade-value = Valeur des importations, en milliers de dollars américains
trade-value-hint = Valeur déclarée, par exemple 12 500 pour 12,5 millions de dollars.
trade-crossings = Passages par la voie rapide
trade-crossings-hint = Passages FAST avec des marchandises de l’entreprise. Écrivez 0 s’il n’y en a pas eu.
trade-on = Déclaré
trade-declare-title = Déclarer une année
trade-declare-lead = Une année peut être déclarée à nouveau ; la dernière déclaration compte et la précédente reste au registre.
trade-declare = Déclarer
trade-declared = Les chiffres sont enregistrés.

refusal-selection-reasons-short = Dites pourquoi en { $least } caractères au moins.
refusal-selection-reasons-long = Les motifs ont { $most } caractères au plus.
refusal-selection-sum = Les poids font { $sum }. Changez-les pour qu’ils fassent 100.
refusal-selection-weight = Écrivez un nombre entier de 0 à 100.
refusal-selection-same = Ces pondérations sont déjà en vigueur. Changez-en au moins deux.
refusal-selection-waiting = Une autre proposition attend une décision. Décidez-la d’abord.
refusal-selection-decided = Cette proposition est déjà décidée.
refusal-selection-own = Vous avez proposé ces pondérations. Une autre personne doit les approuver.
refusal-selection-empty-frame = Il n’y a aucun membre parmi lequel tirer.
refusal-selection-no-share = Le paquet de politiques ne prévoit pas de part aléatoire.
refusal-selection-year = Choisissez cette année ou la suivante.
refusal-selection-drawn-once = Cette année a déjà son tirage. Il y en a un par an, pour que personne ne tire jusqu’à ce que le résultat plaise.
refusal-selection-no-seed = La graine doit être enregistrée avant le tirage.
refusal-trade-year = Choisissez une année complète de { $from } à { $to }.
refusal-trade-number = Écrivez un nombre entier, comme 1200.
refusal-trade-nothing = Donnez au moins un chiffre.
