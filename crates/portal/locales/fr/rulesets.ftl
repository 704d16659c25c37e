# Rulesets by which declarations are scored: drafts, checking, decisions, explanations, back-tests; what is wrong with a rule.

nav-rulesets = Jeux de règles
rulesets-title = Jeux de règles
rulesets-lead = Ces règles donnent un score aux déclarations. Une personne rédige le projet et une autre l’approuve ; un jeu en vigueur n’est jamais modifié, le suivant le remplace.
rulesets-none-in-force = Aucun jeu de règles n’est en vigueur.
rulesets-none = Il n’y a pas encore de jeu de règles.
rulesets-version = Version { $version }
rulesets-begin-title = Commencer un projet
rulesets-name = Nom
rulesets-name-hint = Comment on l’appelle, par exemple : Printemps 2027.
rulesets-from = Commencer avec les règles de
rulesets-from-pack = le paquet de politiques
rulesets-begin = Commencer le projet
rulesets-begun = Le projet est commencé.
rulesets-stage-draft = Projet
rulesets-stage-submitted = Attend une décision
rulesets-stage-in-force = En vigueur
rulesets-stage-ahead = Approuvé, pas encore en vigueur
rulesets-stage-replaced = Remplacé
rulesets-stage-withdrawn = Retiré
rulesets-changed = modifié le { $day }
rulesets-from-day = à partir du { $day }
rulesets-until-day = jusqu’au { $day }
rulesets-between = du { $from } au { $until }
rulesets-rules = Règles
rulesets-rule = Règle
rulesets-no-rules = Il n’a pas encore de règle.
rulesets-rule-new = Ajouter une règle
rulesets-shadow = compte seulement
rulesets-tests = Cas de test
rulesets-tests-fail = Un cas de test échoue
rulesets-sets = Listes nommées
rulesets-no-sets = Il n’a aucune liste nommée.
rulesets-set-new = Ajouter une liste
rulesets-lanes = Circuits
rulesets-lane-from = à partir de { $points } points
rulesets-lane-hard = seulement par les règles qui le nomment
rulesets-credit = Réduction liée au statut
rulesets-credit-lead = Ce que le statut des parties retire d’un score. Elle ne masque jamais une règle qui envoie à un circuit ou demande des documents ; une partie suspendue n’en a aucune.
rulesets-credit-tier = niveau { $tier } : { $points }
rulesets-credit-cap = niveau { $tier } : { $percent } %
rulesets-credit-caps = Au plus
rulesets-credit-caps-of = { $caps } du seuil de risque élevé de { $points } points
rulesets-credit-fresh = Validation récente
rulesets-credit-fresh-text = Entière pendant { $days } jours après une validation, puis { $percent } %
rulesets-beyond = Ce projet donne plus que n’autorisent la politique du programme ou la loi. Il ne peut être ni transmis ni approuvé ainsi.
rulesets-beyond-approved = Ce jeu a été approuvé sous une autre politique et donne plus que n’autorisent l’actuelle ou la loi. Les scores restent tels qu’ils ont été approuvés ; préparez le prochain jeu avec la réduction de la politique.
rulesets-take-policy = Reprendre la réduction et le seuil de la politique
rulesets-policy-taken = Le projet a la réduction et le seuil de la politique.
rulesets-model = Modèle
rulesets-model-most = ajoute au plus { $points } points
rulesets-role-importer = importateur
rulesets-role-carrier = transporteur
rulesets-role-manufacturer = fabricant
rulesets-submit-title = L’envoyer
rulesets-submit-lead = Une autre personne décide. Quiconque a participé au projet ne peut pas l’approuver.
rulesets-reasons = Motifs
rulesets-reasons-hint = Ce qui change et pourquoi, de 10 à 2000 caractères.
rulesets-decide-hint = Ils figurent au registre, de 10 à 2000 caractères.
rulesets-submit = Envoyer
rulesets-give-up = Abandonner le projet
rulesets-decide-title = Décider
rulesets-own = Vous avez participé à ce projet, une autre personne l’approuve donc. Vous pouvez le renvoyer pour modification.
rulesets-in-force-from = En vigueur à partir du
rulesets-approve = Approuver
rulesets-give-back = Renvoyer
rulesets-withdraw-title = Le retirer
rulesets-withdraw-lead = Le jeu qui était en vigueur avant lui prend aussitôt sa place ; s’il n’y en a pas, rien n’est évalué.
rulesets-withdraw = Retirer
rulesets-history = Historique
rulesets-by = { $name }, { $at }
rulesets-step-begun = Commencé
rulesets-step-changed = Modifié
rulesets-step-submitted = Envoyé
rulesets-step-returned = Renvoyé
rulesets-step-approved = Approuvé
rulesets-step-withdrawn = Retiré
rulesets-text = Texte de cette version
rulesets-sql = En SQL pour d’autres moteurs
rulesets-submitted = Envoyé. Une autre personne décide.
rulesets-given-up = Le projet est abandonné.
rulesets-approved = Approuvé.
rulesets-given-back = Renvoyé.
rulesets-withdrawn = Retiré.
rulesets-rule-name = Nom
rulesets-rule-id = Nom court
rulesets-rule-id-hint = Minuscules, chiffres et _, par exemple low_price_clothing. Les résultats et le SQL désignent ainsi la règle.
rulesets-rule-text = Règle
rulesets-rule-text-hint = when condition, unknown is false, true ou asks, then effet
rulesets-check = Vérifier
rulesets-check-good = Compris comme
rulesets-check-bad = Pas encore une règle
rulesets-at = Ligne { $line }, caractère { $column } :
rulesets-expected-but = { $said } ; attendu : { $expected }
rulesets-fires = se déclenche
rulesets-silent = ne se déclenche pas
rulesets-unknown = inconnu
rulesets-tests-hint = Un par ligne : fires (se déclenche), silent (ne se déclenche pas) ou unknown (inconnu), puis un nom et les valeurs. Par exemple : fires | t-shirts bon marché | hs6 = 610910; value = 300; net_mass = 100
rulesets-owner = Responsable
rulesets-owner-hint = Qui répond de la règle.
rulesets-reason = Motif
rulesets-reason-hint = Pourquoi la règle existe.
rulesets-from-label = Premier jour
rulesets-until-label = Dernier jour
rulesets-period-hint = Les jours des déclarations examinées. Laissé vide, il n’y a pas de limite.
rulesets-shadow-label = Compter sans agir
rulesets-save = Enregistrer
rulesets-rule-drop = Retirer cette règle
rulesets-rule-saved = La règle est enregistrée.
rulesets-rule-dropped = La règle est retirée.
rulesets-set-saved = La liste est enregistrée.
rulesets-set-dropped = La liste est retirée.
rulesets-set-name = Nom
rulesets-set-name-hint = Les règles l’appellent par ce nom : in set('transit hubs').
rulesets-set-about = À quoi elle sert
rulesets-set-used = Utilisée par
rulesets-set-drop = Retirer cette liste
rulesets-matching = Comment les entrées sont comparées
rulesets-matching-whole = Entières
rulesets-matching-whole-hint = Pays, importateurs, transporteurs.
rulesets-matching-beginning = Début
rulesets-matching-beginning-hint = Chapitres et positions du tarif : 61 vaut pour tout code qui commence ainsi.
rulesets-entries = Entrées
rulesets-entries-hint = Une par ligne, avec son premier et son dernier jour s’il y en a : VN 2026-01-01 2026-12-31. Un tiret est une borne ouverte.
rulesets-help = Ce qu’une règle peut dire
rulesets-help-form = Les conditions se joignent par and, or, not. Elles comparent avec =, <>, <, <=, >, >=, between, in (…), in set('…'), like 'x%', is null, is unknown. Les nombres s’additionnent, se soustraient, se multiplient et se divisent ; une division par zéro est inconnue.
rulesets-help-unknown = Là où une valeur peut manquer, la règle dit ce qui se passe : unknown is false (elle ne se déclenche pas), unknown is true (elle se déclenche), unknown asks (des documents sont demandés). Chaque inconnu est compté.
rulesets-help-effects = Effets : +40 points, lane avec le nom d’un circuit, documents 'lesquels', exclude avec ou sans les noms courts des règles dont les points ne comptent pas. Circuits :
rulesets-help-functions = Fonctions
rulesets-help-columns = Colonnes
rulesets-kind-text = texte
rulesets-kind-number = nombre
rulesets-kind-whole = nombre entier
rulesets-kind-day = jour
rulesets-effect-points = { $points } points
rulesets-effect-lane = circuit { $lane }
rulesets-effect-documents = demande : { $what }
rulesets-effect-exclude = retire les points d’autres règles
rulesets-unknown-false = ne se déclenche pas
rulesets-unknown-true = se déclenche
rulesets-unknown-asks = des documents sont demandés
rulesets-never-unknown = ne peut arriver
rulesets-tables-title = Tables de décision
rulesets-tables-lead = Les règles de même forme côte à côte : une colonne pour ce qui est demandé, une ligne par règle.
rulesets-tables-others = Règles de forme particulière
rulesets-when-unknown = Si inconnu
rulesets-then = Alors
rulesets-explain-title = Expliquer une déclaration
rulesets-explain-lead = Saisissez une ligne de déclaration et voyez, point par point, d’où vient son score.
rulesets-explain-line = Ligne de déclaration
rulesets-explain-hint = Une valeur par ligne : hs6 = 610910. Ce qui est omis est inconnu ; sans declared_on, elle est d’aujourd’hui.
rulesets-explain = Expliquer
rulesets-explained = Score { $score }, circuit { $lane }
rulesets-explained-hard = Par son seul score, elle serait au circuit { $lane }. Une règle qu’aucune réduction ne peut masquer l’envoie plus loin.
rulesets-explained-none = Aucune règle ne se déclenche et rien n’est retiré.
rulesets-why-title = Pourquoi
rulesets-why-points = Points
rulesets-why-score = Score
rulesets-why-by-unknown = Elle se déclenche parce que sa condition est inconnue.
rulesets-why-shadow = Elle compte seulement et n’agit pas.
rulesets-why-excluded = Ses points ne comptent pas, à cause de la règle { $rule }.
rulesets-why-model = Le modèle
rulesets-why-party = Statut : { $role }, niveau { $tier }
rulesets-why-fresh = Validé récemment.
rulesets-why-stale = Validé il y a longtemps, ou pas encore.
rulesets-why-party-points = Il vaut jusqu’à { $points } points.
rulesets-why-credit = Réduction liée au statut
rulesets-why-credit-more = Il y avait moins à retirer que les { $points } points dus.
rulesets-why-unknowns = Non connu
rulesets-why-unknown = { $rule } : { $missing } – { $treated }
rulesets-why-no-result = le calcul n’a pas de résultat
rulesets-not-known = non connu
rulesets-bt-title = Test rétrospectif
rulesets-bt-lead = Ce que ce jeu aurait sélectionné parmi les déclarations passées, à côté d’un autre. Les constats ne sont connus que là où quelqu’un a regardé.
rulesets-bt-file = Déclarations
rulesets-bt-file-hint = Un fichier CSV de 25 Mo au plus avec les noms de colonnes publiés ; declared_on est nécessaire.
rulesets-bt-too-big = Ce fichier dépasse 25 Mo.
rulesets-bt-against = Comparer avec
rulesets-bt-in-force = { $name } (en vigueur)
rulesets-bt-pack = le premier jeu du paquet de politiques
rulesets-bt-lane = Compte comme sélectionnée
rulesets-bt-lane-hint = À partir de ce circuit.
rulesets-bt-day = Comme si c’était le
rulesets-bt-day-hint = Prend les règles valables ce jour-là pour toutes les déclarations. Laissé vide, chaque règle regarde sa propre période.
rulesets-bt-run = Essayer
rulesets-bt-results = Côte à côte
rulesets-bt-labels = Pour { $labelled } lignes sur { $lines }, on sait s’il y avait quelque chose à trouver.
rulesets-bt-lines = Lignes
rulesets-bt-selected = Sélectionnées
rulesets-bt-rate = Part sélectionnée
rulesets-bt-found = Constats
rulesets-bt-precision = Des sélectionnées, avec constat
rulesets-bt-recall = De tout ce qu’il y avait à trouver, sélectionné
rulesets-bt-importers = Importateurs avec une ligne sélectionnée
rulesets-bt-credited = Lignes avec réduction liée au statut
rulesets-bt-overlap = Les deux sélectionnent { $both } lignes. Seulement celui de comparaison : { $before }, dont { $before_found } avec constat. Seulement celui-ci : { $after }, dont { $after_found } avec constat.
rulesets-bt-lanes = Lignes par circuit
rulesets-bt-offices = Sélectionnées par bureau
rulesets-bt-rules = Règles de { $name }
rulesets-bt-hits = Déclenchée
rulesets-bt-found-of = { $found } sur { $labelled }
rulesets-bt-unknown = A rencontré un inconnu
rulesets-bt-changed = Importateurs pour qui le plus change (lignes sélectionnées)
rulesets-failing = { $count ->
    [one] { $count } cas de test dit autre chose que prévu.
   *[other] { $count } cas de test disent autre chose que prévu.
}
rulesets-tests-count = { $count ->
    [one] { $count } cas de test
   *[other] { $count } cas de test
}
rulesets-entries-count = { $count ->
    [one] { $count } entrée
   *[other] { $count } entrées
}

refusal-ruleset-reasons-short = Dites pourquoi en au moins { $least } caractères.
refusal-ruleset-reasons-long = Les motifs ont au plus { $most } caractères.
refusal-ruleset-name = Donnez-lui un nom de 80 caractères au plus.
refusal-ruleset-changed = Quelqu’un d’autre a modifié ce projet entre-temps. Regardez ce qu’il dit maintenant et enregistrez de nouveau.
refusal-ruleset-faults = Le projet a { $count } erreurs. Corrigez-les d’abord.
refusal-ruleset-failing = { $count } cas de test échouent. Corrigez d’abord la règle ou le cas.
refusal-ruleset-empty = Un jeu sans règle ne peut être envoyé. Ajoutez d’abord une règle.
refusal-ruleset-own = Vous avez participé à ce projet. Une autre personne doit l’approuver.
refusal-ruleset-other-text = Le texte n’est pas celui qui a été envoyé. Il faut l’envoyer de nouveau.
refusal-ruleset-past = Ce jour est passé. Prenez aujourd’hui ou un jour ultérieur.
refusal-ruleset-stage = Ce n’est pas possible avec le jeu tel qu’il est. Rouvrez-le pour voir ce qui l’est.
refusal-ruleset-day = Écrivez un jour sous la forme année-mois-jour : 2026-01-31.
refusal-ruleset-other-rule = Avec cette modification, la règle { $rule } ne serait plus correcte. Modifiez d’abord cette règle.
refusal-ruleset-line = « { $part } » n’a pas de signe égal. Écrivez chaque valeur sous la forme colonne = valeur.
refusal-ruleset-line-column = « { $column } » n’est pas une colonne, ou sa valeur est d’un autre type. La liste des colonnes est à côté du champ.
refusal-ruleset-test = Le cas de test { $line } est illisible. Écrivez : fires | nom | colonne = valeur; colonne = valeur
refusal-ruleset-entry = L’entrée { $line } est illisible. Écrivez le code, puis son premier et son dernier jour : VN 2026-01-01 2026-12-31
refusal-ruleset-bt-none = Choisissez des jours de déclarations importées, ou un fichier de déclarations.
refusal-ruleset-bt-lane = L’autre jeu n’a pas ce circuit. Choisissez-en un autre.
refusal-ruleset-bt-file = Le fichier est illisible : { $why }

fault-rule-empty = La règle est vide. Écrivez : when hs6 like '61%' unknown is false then +40 points
fault-rule-long = La règle dépasse { $limit } caractères. Divisez-la en plusieurs règles.
fault-rule-when = Une règle commence par « when », pas par « { $found } ».
fault-rule-syntax = « { $found } » ne peut se trouver ici. Cherchez juste avant un opérateur, un guillemet ou une parenthèse manquants.
fault-rule-end = La règle s’interrompt ici. Il manque quelque chose après le dernier mot.
fault-rule-deep = L’expression est trop imbriquée. Divisez-la en plusieurs règles.
fault-rule-quote = Un guillemet est ouvert ici et n’est pas fermé.
fault-rule-then = Après la condition vient « then » avec ce qui en découle, pas « { $found } ».
fault-rule-unknown-word = Après « unknown is » vient false, true ou asks, pas « { $found } ».
fault-rule-effect = « { $found } » n’est pas un effet. Écrivez +40 points, lane red, documents 'ce qui est demandé' ou exclude.
fault-rule-points = Les points sont un nombre entier de -1000 à 1000, différent de 0.
fault-rule-documents = Dites entre guillemets quels documents sont demandés.
fault-rule-after = La règle est complète avant « { $found } ». Retirez ce qui suit.
fault-rule-column = Il n’y a pas de colonne « { $name } ». Vouliez-vous dire « { $like } » ?
fault-rule-column-unlike = Il n’y a pas de colonne « { $name } ». La liste des colonnes est à côté de la règle.
fault-rule-outcome = « { $name } » n’est connu qu’après l’examen, aucune règle ne peut donc le lire.
fault-rule-probability = « { $name } » est la probabilité du modèle. Elle compte par la part limitée que le jeu de règles accorde au modèle, aucune règle ne peut donc la lire.
fault-rule-quoted-column = « { $name } » est entre guillemets doubles. Le texte va entre apostrophes, les colonnes sans rien.
fault-rule-unsupported = « { $found } » ne fait pas partie du langage des règles. La liste de ce qui en fait partie est à côté de la règle.
fault-rule-function = Il n’y a pas de fonction « { $name } ». Il existe abs, round, length, left, coalesce et days_between.
fault-rule-arguments = « { $name } » s’écrit { $form }.
fault-rule-types =
    Ici { $left ->
        [number] un nombre
        [day] un jour
        [text] un texte
        [condition] une condition
       *[other] null
    } est comparé à { $right ->
        [number] un nombre
        [day] un jour
        [text] un texte
        [condition] une condition
       *[other] null
    }. Les deux côtés doivent être du même type.
fault-rule-need-number =
    Ici il faut un nombre, pas { $found ->
        [number] un nombre
        [day] un jour
        [text] un texte
        [condition] une condition
       *[other] null
    }.
fault-rule-need-text =
    Ici il faut un texte, pas { $found ->
        [number] un nombre
        [day] un jour
        [text] un texte
        [condition] une condition
       *[other] null
    }.
fault-rule-need-test =
    Ici il faut une condition, vraie ou fausse, pas { $found ->
        [number] un nombre
        [day] un jour
        [text] un texte
        [condition] une condition
       *[other] null
    }.
fault-rule-null = Rien n’est égal à null. Écrivez : { $name } is null
fault-rule-number = « { $found } » est trop grand ou n’est pas un nombre. Les nombres vont jusqu’à 1000000000000000.
fault-rule-large = Le résultat de ce calcul peut dépasser tout nombre d’un ordinateur. Multipliez moins de colonnes.
fault-rule-day = « { $found } » n’est pas un jour. Écrivez : date '2026-01-31'
fault-rule-pattern = Un motif porte % au début, à la fin ou aux deux, et aucun autre signe propre : '61%', '%GMBH', '%textile%'.
fault-rule-set = Il n’y a pas de liste « { $name } » dans ce jeu. Ajoutez d’abord la liste ou corrigez le nom.
fault-rule-lane = Il n’y a pas de circuit « { $name } ». Les circuits sont { $lanes }.
fault-rule-excluded = Il n’y a pas de règle « { $name } » dont les points pourraient être exclus.
fault-rule-unknown = { $columns } peut être inconnu, et donc la condition. Dites ce qui se passe alors : « unknown is false », « unknown is true » ou « unknown asks ».
fault-rule-id = « { $name } » ne peut être un nom court. Il commence par une minuscule et n’a que minuscules, chiffres et _, 40 au plus.
fault-rule-twice = « { $name } » est là deux fois. Chaque nom court ne sert qu’une fois.
fault-rule-owner = Dites qui répond de la règle.
fault-rule-reason = Dites pourquoi la règle existe.
fault-rule-dates = Le dernier jour est avant le premier.
fault-rule-test-column = Le cas de test « { $name } » n’a pas de valeur utilisable dans « { $column } ».
fault-set-name = Une liste a besoin d’un nom de 60 lettres au plus, sans guillemets.
fault-set-twice = La liste « { $name } » est là deux fois.
fault-set-empty = La liste « { $name } » n’a aucune entrée.
fault-set-entry = La liste « { $name } » a une entrée vide ou avec des guillemets : « { $value } ».
fault-set-dates = Dans la liste « { $name } », l’entrée « { $value } » finit avant de commencer.
fault-lane-none = Un jeu a au moins deux circuits, et le premier commence à 0 point.
fault-lane-order = Le circuit « { $name } » doit commencer à plus de points que le précédent.
fault-lane-documents = Le circuit pour documents, « { $name } », n’est aucun des circuits.
fault-credit-range = La réduction va de 0 à { $limit } points, et les parts de 0 à 100 pour cent.
fault-credit-tier = Le niveau { $tier } a une réduction et pas de plafond. Indiquez son plafond en pour cent du seuil de risque élevé.
fault-model-range = La part du modèle va de 0 à { $limit } points : il ne peut jamais sélectionner seul.
fault-rules-many = Un jeu a au plus { $limit } règles.
fault-rule-standing-lowers = « { $name } » dit quel est le statut d’une partie ; ce que le statut retranche est fixé par le crédit du jeu de règles, avec ses plafonds. Retirez-le de la condition, ou ajoutez des points ou un circuit.
fault-credit-high-risk = Le seuil de haut risque doit être de { $from } points, là où commence le circuit « { $name } » : le crédit en retranche des parts.
fault-credit-law = Le plafond du niveau { $tier } est de { $found } % du seuil de risque élevé, et { $law } autorise { $limit } % au plus.
fault-credit-beyond-role = La réduction { $role ->
    [carrier] d’un transporteur
    [manufacturer] d’un fabricant
   *[importer] d’un importateur
} de niveau { $tier } est de { $found } points, et la politique du programme autorise { $limit } au plus.
fault-credit-beyond-cap = Le plafond du niveau { $tier } est de { $found } % du seuil de risque élevé, et la politique du programme autorise { $limit } % au plus.
fault-credit-beyond-threshold = Le seuil de risque élevé est de { $found } points, et la politique du programme a { $limit } : la réduction en est une part et grandirait avec lui.
fault-credit-beyond-fresh = La réduction est entière pendant { $found } jours après une validation, et la politique du programme autorise { $limit } au plus.
fault-credit-beyond-stale = Après une validation ancienne, il reste { $found } % de la réduction, et la politique du programme autorise { $limit } % au plus.
fault-lanes-many = Un jeu de règles a au plus { $limit } circuits.

# Les tests rétrospectifs qui sont conservés.
rulesets-step-back_tested = Test rétrospectif à côté de
rulesets-step-drift_worked_out = Dérive calculée du modèle
rulesets-step-drift_answered = Réponse à la question sur la dérive
rulesets-trials = Tests rétrospectifs
rulesets-trials-none = Personne n’a encore essayé ces règles sur des déclarations passées.
rulesets-trials-new = L’essayer sur des déclarations passées
rulesets-tested = Quelqu’un a essayé ce texte même sur des déclarations passées. Voir les
rulesets-untested-none = Personne n’a essayé ces règles sur des déclarations passées.
rulesets-untested-other = Les règles ont été modifiées depuis le dernier test rétrospectif : ce qui a été essayé est un autre texte.
rulesets-untested = Pourquoi sans test rétrospectif
rulesets-untested-hint = Nécessaire pour approuver ce que personne n’a essayé : une menace qui n’attend pas, ou aucune déclaration sur laquelle l’essayer. Cela figure au registre.
rulesets-approved-untested = Approuvé sans test rétrospectif : { $why }
rulesets-bt-running-title = Un test rétrospectif est en cours
rulesets-bt-running-lead = Il continue si vous quittez cette page. Revenez ici pour voir ce qu’il donne ; ce qui est conservé figure aussi sur la page du jeu de règles.
rulesets-bt-running-far = { $lines } lignes sont faites. Début : { $at }.
rulesets-bt-running-look = Regarder à nouveau
refusal-ruleset-not-approved = Seul un jeu de règles approuvé est remis à d’autres moteurs.
refusal-ruleset-bt-busy = Un autre test rétrospectif est en cours. Réessayez dans une minute.
rulesets-bt-kept = Le test rétrospectif est conservé.
rulesets-bt-keeps = Ce qu’il donne est conservé au registre du jeu de règles, où le lit qui décide.
rulesets-bt-keeps-not = Vous voyez une fois ce qu’il donne ; seuls ceux qui rédigent des jeux de règles ou en décident conservent des tests.
rulesets-bt-period = Déclarations importées
rulesets-bt-period-hint = Il y a des déclarations du { $days }. Le statut de chacun est celui du jour de chaque déclaration. Un an au plus.
rulesets-bt-nothing-imported = Aucune déclaration n’a encore été importée. Choisissez un fichier.
rulesets-bt-first = Du
rulesets-bt-last = Au
rulesets-bt-imported-days = { $first } au { $last }
rulesets-bt-members = Lignes sélectionnées selon le niveau de l’importateur
rulesets-bt-tier = Niveau { $tier } en vigueur
rulesets-bt-no-tier = Aucun niveau en vigueur
rulesets-bt-of-file = Fichier { $name }
rulesets-bt-of-imports = Déclarations importées, du { $period } ({ $imports })
rulesets-bt-imports = { $count ->
    [one] une importation
   *[other] { $count } importations
}
rulesets-bt-in-short = À côté de « { $name } » : sélectionnées { $selected_before } → { $selected }, avec constat { $found_before } → { $found }
rulesets-bt-this-text = Ce texte
rulesets-bt-other-text = Un autre texte
rulesets-bt-other-data = Des données ont été importées depuis
rulesets-bt-in-force-then = { $name } (en vigueur alors)
rulesets-bt-tried = Essayé
rulesets-bt-hash = SHA-256 des déclarations
rulesets-bt-standing = Statut des entreprises
rulesets-bt-standing-day = Celui du jour de chaque déclaration
rulesets-bt-standing-file = Celui que dit le fichier
rulesets-bt-rules-of = Périodes des règles
rulesets-bt-own-day = Chaque déclaration selon son propre jour
rulesets-bt-as-on = Toutes comme au { $day }
rulesets-bt-version = Version essayée
rulesets-bt-against-version = Version de comparaison
rulesets-bt-unreadable = Une autre version de ce système a conservé ces chiffres sous une forme qui ne peut être montrée ici.
refusal-ruleset-untested = Personne n’a essayé ce texte même sur des déclarations passées. Essayez-le d’abord, ou dites pourquoi il entre en vigueur sans cela.
refusal-ruleset-bt-period = Choisissez une période de { $most } jours au plus qui ne finit pas avant de commencer.
refusal-ruleset-bt-nothing = Aucune importation ne parle de cette période. Choisissez des jours dont il y a des déclarations, ou un fichier.
rulesets-bt-drivers = Statut des conducteurs
rulesets-bt-standing-day-drivers = Selon le registre des cartes tel qu’il était le jour de chaque déclaration. Quand une ligne ne nomme aucune carte, on ne sait rien de son conducteur.
rulesets-bt-standing-file-drivers = Celui que dit le fichier
rulesets-affected-title = Membres concernés
rulesets-affected-lead = Chaque membre dans chaque rôle qu’il tient dans la chaîne : ses envois, et combien d’entre eux chaque jeu aurait sélectionnés. D’abord ceux pour qui le plus change.
rulesets-affected-who = Un envoi est une déclaration avec toutes ses lignes ; il compte comme sélectionné dès que l’une d’elles l’est. Il est à un membre quand un numéro dans la colonne de ce rôle est le sien (pour un importateur, aussi quand quelqu’un en a décidé ainsi) et que le membre était dans le programme ce jour-là. Le niveau est celui de son dernier envoi.
rulesets-affected-before-counted = Ce test date d’avant le décompte des membres. Refaites-le pour les voir.
rulesets-affected-role = Rôle
rulesets-affected-members = Membres avec envois
rulesets-affected-by = Sélectionnés par { $name }
rulesets-affected-more = Sélectionnés plus souvent
rulesets-affected-fewer = Sélectionnés moins souvent
rulesets-affected-all = Tous les membres concernés
rulesets-affected-show = Afficher
rulesets-affected-member = Membre
rulesets-affected-kind = Type d’entité
rulesets-affected-tier = Niveau
rulesets-affected-shipments = Envois
rulesets-affected-difference = Différence
rulesets-affected-count = { $count ->
    [one] Une ligne
   *[other] { $count } lignes
}
rulesets-chain-importer = Importateur
rulesets-chain-carrier = Transporteur
rulesets-chain-manufacturer = Fabricant
rulesets-chain-consolidator = Groupeur
rulesets-chain-broker = Commissionnaire en douane

# Combien de fois les règles se sont appliquées ces derniers jours, et ce qu’un projet dit autrement que le jeu en vigueur.
rulesets-live = { $days } derniers jours : appliquée { $fired } fois, donnée inconnue pour { $unknown } sur { $assessed }
rulesets-counts-title = { $name }, jour par jour
rulesets-counts-lead = Combien de fois la règle s’est appliquée et combien de fois il lui manquait une donnée ces 30 derniers jours, parmi les déclarations que ce jeu a évaluées, chacune par la ligne qui a décidé. Compté toutes les vingt secondes.
rulesets-counts-none = Ce jeu n’a évalué aucune déclaration ces jours-là.
rulesets-counts-day = Jour
rulesets-counts-fired = Appliquée
rulesets-counts-unknown = Donnée inconnue
rulesets-counts-assessed = Déclarations
rulesets-diff-title = Ce qui diffère du jeu en vigueur
rulesets-diff-lead = À côté de « { $name } », qui est en vigueur. Tout le reste dit la même chose.
rulesets-diff-none = Rien : il dit la même chose que « { $name } », qui est en vigueur.
rulesets-diff-first = Aucun jeu n’est en vigueur : tout est nouveau dans celui-ci.
rulesets-diff-what = Quoi
rulesets-diff-how = Comment
rulesets-diff-before = En vigueur
rulesets-diff-after = Dans ce jeu
rulesets-diff-added = Ajouté
rulesets-diff-removed = Retiré
rulesets-diff-changed = Modifié
rulesets-diff-rule = Règle « { $name } »
rulesets-diff-rule-part = Règle « { $name } » : { $part }
rulesets-diff-rule-text = ce qu’elle dit
rulesets-diff-rule-acts = si elle agit
rulesets-diff-rule-period = jours
rulesets-diff-rule-name = nom
rulesets-diff-rule-owner = qui en répond
rulesets-diff-rule-reason = raison
rulesets-diff-rule-tests = cas de test
rulesets-diff-acts = agit
rulesets-diff-always = toujours
rulesets-diff-set = Liste « { $name } »
rulesets-diff-lane = Circuit « { $name } »
rulesets-diff-lanes = Circuits, du plus léger au plus sévère
rulesets-diff-documents-lane = Circuit pour documents
rulesets-diff-high-risk = Seuil de risque élevé
rulesets-diff-credit = Réduction et modèle : { $what }
