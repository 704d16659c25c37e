# Sélectivité : déclarations évaluées à leur arrivée, et pourquoi chacune a reçu son circuit.

nav-selectivity = Sélectivité
selectivity-title = Sélectivité
selectivity-lead = Les déclarations telles que les systèmes de la douane les ont envoyées, chacune notée par le jeu de règles en vigueur et selon la situation de toute sa chaîne à ce moment. Chaque évaluation était sur disque avant la réponse, et aucune ne peut être modifiée.
selectivity-no-ruleset = Aucun jeu de règles n’est en vigueur : aucune déclaration ne peut être évaluée. Il faut d’abord en faire approuver un.
selectivity-from = Du
selectivity-until = Au
selectivity-day = Saisissez un jour, par exemple 2026-03-31.
selectivity-any = Toutes
selectivity-lane = Circuit
selectivity-selected = Sélection
selectivity-selected-none = Non sélectionnée
selectivity-selected-rules = Par les règles
selectivity-selected-sample = Au hasard
selectivity-selected-both = Par les règles et au hasard
selectivity-selected-explore = Pour apprendre
selectivity-office = Bureau
selectivity-number = Numéro ou référence
selectivity-declaration = Déclaration
selectivity-importer = Importateur
selectivity-tier = Niveau { $tier }
selectivity-credit-points = Crédit
selectivity-score = Score
selectivity-expedited-short = Accélérée
selectivity-count = { $count ->
    [one] { $count } évaluation
   *[other] { $count } évaluations
}
selectivity-one = Déclaration { $declaration }
selectivity-worst = Une déclaration est traitée comme sa pire ligne : ici la ligne { $line }.
selectivity-hard = Une règle l’envoie dans le circuit { $lane } quel que soit le score ; le score seul mène à { $by_score }.
selectivity-credit-none = La situation n’enlève rien : personne dans la chaîne n’a de crédit.
selectivity-credit-unused = La situation n’enlève rien, car il n’y a rien à enlever ; jusqu’à { $cap } points seraient permis.
selectivity-credit = La situation enlève { $credit } points ; le niveau le plus élevé de cette chaîne en permet au plus { $cap }.
selectivity-parties = Situations prises en compte
selectivity-parties-none = La déclaration ne nomme ni importateur, ni transporteur, ni fabricant, ni chauffeur.
selectivity-statement = Ce qu’il reçoit
selectivity-role-importer = Importateur
selectivity-role-carrier = Transporteur
selectivity-role-manufacturer = Fabricant
selectivity-role-driver = Chauffeur
selectivity-party-in-force = { $role } { $number } : { $name }, en règle, niveau { $tier }.
selectivity-party-suspended = { $role } { $number } : { $name }, suspendu. Rien n’est enlevé pour lui.
selectivity-party-over = { $role } { $number } : { $name }, dont l’adhésion a pris fin.
selectivity-party-decided = { $role } { $number } : une personne du programme a décidé que ce n’est pas un membre.
selectivity-party-nobody = { $role } { $number } : aucune adhésion n’est connue sous ce numéro. Ce n’est pas un signe de risque.
selectivity-party-no-number = { $role } : la déclaration ne donne pas de numéro, et un nom seul ne décide de rien.
selectivity-party-several = { $role } { $number } : plusieurs entreprises ont ce numéro, il ne parle donc pour aucune.
selectivity-party-unsure = { $role } { $number } : le numéro pourrait être de plusieurs sortes et le nom est un autre ; il n’est attribué à personne. Envoyez le schéma avec lui.
selectivity-party-card = { $role } { $number } : la carte figure au registre du programme et elle est en vigueur.
selectivity-party-card-over = { $role } { $number } : le programme connaît la carte, qui n’est pas en vigueur ce jour.
selectivity-validated = { $count ->
    [0] Validé aujourd’hui.
    [one] Dernière validation il y a { $count } jour.
   *[other] Dernière validation il y a { $count } jours.
}
selectivity-lines = Ses lignes
selectivity-line = Ligne
selectivity-others = La même déclaration, évaluée avant ou depuis
selectivity-facts = Comment elle a été évaluée
selectivity-reference = Référence de l’expéditeur
selectivity-series = Série de son numéro
selectivity-declared-on = Déposée
selectivity-assessed-at = Évaluée
selectivity-version = Version du jeu de règles
selectivity-record = Situation selon la place dans le registre
selectivity-place = Numéro de l’évaluation
selectivity-seal = Sceau
selectivity-sent = Ce qui a été envoyé

selectivity-draw = Échantillon de conformité
selectivity-draw-in = Tirée le { $day } : { $at } est inférieur à sa probabilité de { $probability } ; elle est donc contrôlée, quel que soit son circuit.
selectivity-draw-out = Non tirée le { $day } : { $at } n’est pas inférieur à sa probabilité de { $probability }.
selectivity-draw-before = Le tirage de cette déclaration avait déjà eu lieu sous une autre référence, et c’est lui qui vaut.
selectivity-draws-link = Tous les tirages de ce jour
selectivity-draws = Échantillon de conformité
selectivity-draws-lead = Une part de toutes les déclarations est contrôlée au hasard, celles des membres avec une probabilité moindre, afin que la vérité reste mesurable là où les règles et la situation détournent le regard.
selectivity-draws-how = Chaque jour a un secret. Ce à quoi il est lié (son SHA-256) est consigné trente jours à l’avance et ne peut plus changer ; le secret lui-même est montré une fois le jour passé. Le tirage d’une déclaration est le HMAC-SHA-256, sous ce secret, de sa série, d’un saut de ligne et de son numéro : les 53 premiers bits lus comme une fraction de 1. Au-dessous de sa probabilité, elle est tirée.
selectivity-draws-day = Jour
selectivity-draws-of = Tirages du { $day }
selectivity-draws-none = Rien n’avait été lié pour ce jour : rien n’a été tiré.
selectivity-draws-hidden = Son secret n’est pas encore montré. Il le sera avec la première évaluation après ce jour.
selectivity-draws-unbound = Le secret n’est pas celui qui avait été lié. Aucun de ces tirages n’est fiable.
selectivity-draws-same = { $count ->
    [0] Le secret est celui qui avait été lié. Aucun tirage n’a eu lieu.
    [one] Le secret est celui qui avait été lié, et son seul tirage redonne le même résultat.
   *[other] Le secret est celui qui avait été lié, et les { $count } tirages redonnent tous le même résultat.
}
selectivity-draws-wrong = { $count ->
    [one] Un tirage ne redonne pas le même résultat.
   *[other] { $count } tirages ne redonnent pas le même résultat.
}
selectivity-draws-differ = Tirages qui ne redonnent pas le même résultat
selectivity-draws-kept = Conservé
selectivity-draws-again = Recalculé
selectivity-draws-empty = Aucune déclaration n’a donné lieu à un tirage ce jour-là.
selectivity-commitment = Lié à (SHA-256)
selectivity-promised-at = Consigné
selectivity-secret = Secret
selectivity-revealed-at = Montré depuis
selectivity-strata = Tirages par strate
selectivity-strata-mode = Mode de transport
selectivity-strata-tier = Importateur
selectivity-strata-probability = Probabilité
selectivity-strata-count = Déclarations
selectivity-strata-expected = Attendues
selectivity-strata-drawn = Tirées
selectivity-mode = Code { $code }
selectivity-mode-other = Tout autre
selectivity-other-many = { $share } des déclarations du jour ({ $other } sur { $all }) n’indiquent aucun mode de transport ayant un taux propre ; elles ont été tirées au taux de base. Le fichier modes.toml du paquet dit quels mots et codes sont un seul mode.
selectivity-tier-none = Aucun niveau en vigueur
selectivity-percent = { $share } %
selectivity-ahead = Aujourd’hui et les jours à venir
selectivity-ahead-lead = Notez-les, et vous pourrez vérifier ensuite qu’aucun secret n’a été choisi pour épargner quelqu’un.
selectivity-ahead-none = Rien n’est encore lié. Cela commence avec la première évaluation.

selectivity-expedited = Voie accélérée
selectivity-expedited-yes = Elle peut emprunter la voie accélérée : importateur, transporteur, chauffeur et fabricant étaient tous certifiés à ce moment.
selectivity-expedited-selected = Elle ne peut pas emprunter la voie accélérée, car elle a été sélectionnée. Importateur, transporteur, chauffeur et fabricant étaient tous certifiés à ce moment.
selectivity-expedited-no = Elle ne peut pas emprunter la voie accélérée. Ce qui manque :
selectivity-link-nobody = { $role } : la ligne { $line } n’en nomme aucun.

selectivity-explore = Exploration
selectivity-explore-lead = Qui n’examine que ce que les règles désignent n’apprend rien du reste. Une part des contrôles va donc à des déclarations qu’aucune règle n’a sélectionnées, tirées au sort avec le secret du jour, toutes avec la même probabilité. Elle a été notée avant le premier tirage du jour. Le tirage se fait comme ci-dessus, à partir du mot « explore », du caractère U+001F, de la série, d’un saut de ligne et du numéro.
selectivity-explore-share = Part des contrôles destinée à apprendre
selectivity-explore-rate = Sélectionnées par des règles dans les sept jours précédents
selectivity-explore-rate-of = { $selected } sur { $assessed } (comptées au moins comme le dit la politique)
selectivity-explore-free = Déclarations qu’aucune règle n’a sélectionnées
selectivity-explore-in = Elle a aussi été tirée pour apprendre ({ $at }, sous { $probability }) ; cela compte si aucune règle ne la sélectionne.
selectivity-explore-out = Elle n’a pas été tirée pour apprendre ({ $at } ; la probabilité était de { $probability }).

selectivity-shares = Ce que dit l’échantillon
selectivity-shares-since = Déclarations évaluées pour la première fois depuis le { $day }.
selectivity-shares-lead = Chaque déclaration contrôlée en représente autant que le dit sa probabilité (1 ÷ probabilité), si bien que le taux moindre des membres ne fausse pas la part. L’intervalle contient la vérité dans 95 échantillons sur 100.
selectivity-share-group = Déclarations
selectivity-share-all = Toutes
selectivity-share-members = Avec un importateur en vigueur
selectivity-share-others = Toutes les autres
selectivity-share-examined = Contrôlées
selectivity-share-waived = Dispensées
selectivity-share-cut = Laissées faute de personnel
selectivity-share-weighted = Quelque chose trouvé, pondéré
selectivity-share-plain = Non pondéré
selectivity-share-of = { $share } (de { $least } à { $most })
selectivity-share-few = Moins de { $few } déclarations tirées ont été contrôlées. On ne peut encore rien conclure.
selectivity-share-rest = { $count ->
    [one] Une déclaration tirée n’a pas été contrôlée. Si elle diffère des autres, la part est fausse d’autant.
   *[other] { $count } déclarations tirées n’ont pas été contrôlées. Si elles diffèrent des autres, la part est fausse d’autant.
}
selectivity-divided = Comment répartir le même nombre de contrôles
selectivity-divided-lead = L’estimation est la plus sûre là où une strate reçoit des contrôles selon sa taille et selon combien ses constatations varient (Neyman). Les taux sont ceux du paquet de politiques ; ce tableau ne change rien. Les tailles sont ce que représentent les déclarations tirées.
selectivity-divided-share = Compté par strates, chacune selon sa taille quel que soit le nombre de ses déclarations tirées qui ont été contrôlées : { $share } ont quelque chose à trouver (de { $least } à { $most }).
selectivity-divided-population = Déclarations
selectivity-divided-found = Trouvé
selectivity-divided-best = Seraient contrôlées
selectivity-divided-probability = Seraient tirées avec

examination-title = Ce qu’elle est devenue
examination-none = Rien n’a encore été consigné.
examination-say = Consigner ce qu’elle est devenue
examination-outcome = Qu’a-t-on fait ?
examination-documents = Contrôlée : documents
examination-scan = Contrôlée : scanner
examination-physical = Contrôlée : la marchandise elle-même
examination-standard-exception = Dispensée : une exception permanente
examination-articulable-reason = Dispensée : un motif que l’on peut formuler
examination-cut-for-capacity = Laissée : pas assez de personnel ou d’heures
examination-found = A-t-on trouvé quelque chose ?
examination-found-hint = Seulement pour un contrôle.
examination-found-yes = Oui
examination-found-no = Non
examination-is-found = quelque chose a été trouvé
examination-is-clean = rien n’a été trouvé
examination-note = Pourquoi, ou ce qui a été vu
examination-note-hint = Nécessaire pour une dispense, pour une déclaration laissée, quand quelque chose a été trouvé, et pour changer ce qui a été dit.
examination-record = Consigner
examination-flash = Consigné.
examination-by = { $name }, { $at }
examination-unspecified = Contrôlée ; le fichier ne dit pas comment
examination-source-code = Dispensée, selon un code du fichier
examination-by-import = D’un fichier importé ({ $name }, { $at })
examination-item-one-of = Envoyez l’une de ces valeurs : { $known }.
examination-item-flag = Envoyez true ou false.
examination-item-needless = Ceci relève d’un autre résultat que celui envoyé : laissez-le de côté.
examination-item-field = Ce champ n’existe pas. Il y a : { $known }.
examination-item-none = Aucune déclaration de cette série et de ce numéro n’a été évaluée.
examination-item-contrary = Autre chose a déjà été dit de cette déclaration. Envoyez "correction": true avec une note pour le changer.
examination-item-format = Envoyez « ndjson » ou « csv ».
refusal-examination-choose = Choisissez ce qui a été fait.
refusal-examination-found = Dites si quelque chose a été trouvé.
refusal-examination-not-selected = Cette déclaration n’a pas été sélectionnée : il n’y a rien à dispenser ni à laisser.
timeline-examination-recorded = A consigné ce qu’est devenue une déclaration

failure-taken = Déjà pris
failure-taken-help = Autre chose se trouve déjà sous le même nom. Rien n’a été modifié.
failure-not-ready = Pas encore possible
failure-not-ready-help = C’est impossible en ce moment. Réessayez plus tard.
api-failure-taken = Autre chose se trouve déjà sous le même nom ; voir « errors ». Rien n’a été modifié.
api-failure-not-ready = C’est impossible en ce moment ; voir « errors ». Le même appel peut être refait plus tard.

assess-no-ruleset = Aucun jeu de règles n’est en vigueur. Rien n’a été évalué ni enregistré ; sélectionnez selon vos propres règles d’ici là.
assess-taken = La référence « { $reference } » a servi pour un autre contenu. Envoyez la déclaration corrigée sous une nouvelle référence.
assess-json = Ceci n’est pas du JSON : { $why }
assess-media = Envoyez une déclaration avec « Content-Type: application/json », ou plusieurs en liste JSON ou avec « application/x-ndjson ».
assess-batch = Envoyez de 1 à { $most } déclarations par appel.
assess-object = Envoyez un objet avec des champs nommés.
assess-list = Envoyez une liste.
assess-missing = Cette donnée est nécessaire.
assess-text = Envoyez un texte.
assess-long = C’est trop long ; au plus { $most } caractères sont acceptés.
assess-control = Ceci contient un caractère qui ne peut être affiché.
assess-column = Il n’y a pas de colonne « { $name } » ; voir les colonnes publiées des déclarations.
assess-party = « { $name } » appartient à une partie : envoyez-le dans « parties », avec son rôle.
assess-not-sent = « { $name } » est établi ici et n’est jamais envoyé.
assess-header = « { $name } » est le même pour toutes les lignes : envoyez-le à côté de « lines ».
assess-value-text = « { $value } » n’est pas un texte.
assess-value-whole = « { $value } » n’est pas un nombre entier.
assess-value-number = « { $value } » n’est pas un nombre, ou il est trop grand.
assess-value-day = « { $value } » n’est pas un jour ; écrivez-le 2026-03-31.
assess-party-field = Une partie n’a pas de « { $name } », seulement role, scheme, identifier, name et address.
assess-role = « { $role } » n’est pas un rôle. Il y a : { $all }.
assess-role-twice = Chaque rôle est nommé une fois.
assess-nobody = Donnez le numéro de la partie, ou au moins son nom.
assess-lines = Envoyez de 1 à { $most } lignes.
assess-line = Une ligne a un numéro de 1 à 999999.
assess-line-twice = Deux lignes ont ce numéro.
