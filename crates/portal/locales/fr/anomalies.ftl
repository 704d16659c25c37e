# Anomalies : des questions avec leurs lignes, jamais des verdicts.

anomalies-title = Anomalies
anomalies-search = Rechercher maintenant
anomalies-never = Personne n’a encore cherché.
anomalies-last = Dernière recherche : { $at }, par { $by } ; recherches à ce jour : { $n }
anomalies-over = Sur quoi elle a porté, et ce qui en est résulté
anomalies-over-members = Entreprises dont le profil signé a été lu
anomalies-over-answers = Réponses assez longues pour être comparées
anomalies-over-compared = Paires d’entreprises mises côte à côte
anomalies-over-explained = Paires semblables pour lesquelles quelqu’un travaille des deux côtés
anomalies-over-left = Paires laissées de côté parce qu’elles étaient trop nombreuses
anomalies-over-sample = Une suite de mots gardée sur
anomalies-over-documents = Documents des bibliothèques
anomalies-over-dated = Documents dont le fichier dit quand il a été fait
anomalies-over-validations = Validations considérées
anomalies-came-new = Vues pour la première fois, ou de nouveau
anomalies-came-reopened = Rouvertes parce que leurs lignes ont changé
anomalies-came-gone = Plus vues
anomalies-rules = Version des règles
anomalies-none = Il n’y a rien ici. D’autres filtres montreront peut-être plus.
anomalies-since = Vue depuis le { $day }
anomalies-open = { $count ->
    [one] Une anomalie que personne n’a examinée
   *[other] { $count } anomalies que personne n’a examinées
}
anomalies-answers = { $count ->
    [one] Une réponse à lire au sujet d’une anomalie
   *[other] { $count } réponses à lire au sujet d’anomalies
}
anomaly-kind = Genre
anomaly-kind-copied-answers = Mêmes réponses dans deux entreprises
anomaly-kind-reused-evidence = Même fichier dans plusieurs entreprises
anomaly-kind-outdated-evidence = Fichier dont les dates ne concordent pas
anomaly-kind-uniform-worksheet = Feuille de travail au même résultat partout
anomaly-kind-uniform-specialist = Visites qui ne trouvent rien
anomaly-kind-short-visit = Validation très courte
anomaly-kind-unlike-peers = Entreprise différente de ses semblables
anomaly-stage-open = À examiner
anomaly-stage-followed = Question posée
anomaly-stage-answered = Réponse reçue
anomaly-stage-dismissed = Réglée
anomaly-stage-gone = Plus vue
anomaly-more-companies = { $count ->
    [one] une autre
   *[other] { $count } autres
}
anomaly-sites = { $count ->
    [one] un site
   *[other] { $count } sites
}
anomaly-percent = { $n } %
anomaly-hours = { $hours } h { $minutes } min
anomaly-why-copied = { $companies } ont donné la même réponse avec les mêmes mots à { $criteria } : { $words } mots en commun qui ne viennent ni du programme ni d’un modèle répandu.
anomaly-why-reused = Exactement le même fichier, { $name }, se trouve dans les bibliothèques de { $companies }.
anomaly-why-older = { $name } a été modifié pour la dernière fois le { $own }, { $span } avant le { $claimed }, jour à partir duquel il est dit valable.
anomaly-why-older-handed = { $name } a été modifié pour la dernière fois le { $own }, { $span } avant d’être remis.
anomaly-why-later = { $name } a été fait le { $own }, { $span } après le { $claimed }, jour à partir duquel il est dit valable.
anomaly-why-all-met = { $companies } : les { $judged } critères jugés étaient tous pleinement remplis. Si chacun l’était aussi souvent que dans les { $peers } autres feuilles de ce type d’entité, cela arriverait une fois sur { $rarity } visites.
anomaly-why-none-met = { $companies } : aucun des { $judged } critères jugés n’était pleinement rempli. Si chacun l’était aussi souvent que dans les { $peers } autres feuilles de ce type d’entité, cela arriverait une fois sur { $rarity } visites.
anomaly-why-specialist = Sur { $of } visites menées par { $name } comparables à celles d’autres, { $n } se sont terminées sans une seule déficience. Si elles se terminaient ainsi aussi souvent que les { $peers } visites des autres aux mêmes types d’entité, cela arriverait une fois sur { $rarity }.
anomaly-why-short = { $companies } : { $minutes } avec l’entreprise pour { $sites }. La médiane de { $peers } validations du même genre avec à peu près autant de sites est de { $usual }.
anomaly-why-measure = { $measure } : { $value }, alors que { $usual } est habituel.
anomaly-measure-not-applicable = Réponses disant « sans objet »
anomaly-measure-words = Mots d’une réponse
anomaly-measure-documents = Documents signés avec le profil
anomaly-measure-partners = Partenaires commerciaux enregistrés
anomaly-measure-deficient = Critères non pleinement remplis à la dernière validation
anomaly-head-company = Entreprise
anomaly-head-file = Fichier
anomaly-head-added = Remis
anomaly-head-own = Date du fichier lui-même
anomaly-head-claimed = Dit valable à partir du
anomaly-head-validation = Validation
anomaly-head-judged = Critères jugés
anomaly-head-met = Pleinement remplis
anomaly-head-sites = Sites
anomaly-head-duration = Avec l’entreprise
anomaly-head-usual = Habituel
anomaly-head-score = Écart
anomaly-head-measure = Mesure
anomaly-head-value = Ici
anomaly-head-peers = Semblables
anomaly-handed-in = Non indiqué ; remis le { $day }
anomaly-in-common = { $words } mots en commun ; { $percent } % des suites de mots de l’une ou l’autre réponse
anomaly-works-for-both = { $name } travaille pour les deux : { $role } chez { $company }, { $other_role } chez { $other }.
anomaly-rows = Sur quoi elle repose
anomaly-marked = Marqués : les mots qui figurent dans les deux réponses. Les textes sont les derniers signés.
anomaly-how = Comment cela est trouvé
anomaly-how-copied-answers = Chaque réponse est prise comme ses suites de cinq mots. Celles des textes du programme lui-même sont écartées, et celles que plus de quelques entreprises emploient sont tenues pour un modèle. Des entreprises pour lesquelles une même personne travaille ne font pas l’objet d’une question pour cela seul.
anomaly-how-reused-evidence = Les fichiers sont comparés par l’empreinte de leur contenu. Ceux que beaucoup d’entreprises possèdent sont des formulaires ou des documents publics et sont écartés, de même que les documents émis par le programme.
anomaly-how-outdated-evidence = Les dates sont des propriétés du fichier lui-même. Chacun peut y écrire ce qu’il veut, et la numérisation d’un vieux papier est récente : c’est une raison de demander, non une preuve. Une date postérieure au jour de la remise est tenue pour une horloge mal réglée.
anomaly-how-uniform-worksheet = Ce qui lui est opposé : que chaque critère est rempli aussi souvent que dans les autres entreprises du même type, quels que soient les autres critères. Ce n’est pas tout à fait vrai, car qui fait bien une chose fait souvent bien la suivante ; la question n’est donc posée que là où peu de feuilles semblables ont donné partout le même résultat.
anomaly-how-uniform-specialist = Ce qui lui est opposé : que chaque visite se termine sans déficience aussi souvent que celles de tous les autres spécialistes à ce type d’entité. Les cas diffèrent ; un spécialiste a peut-être simplement reçu les bons.
anomaly-how-short-visit = Le score z modifié (Iglewicz et Hoaglin) des minutes enregistrées avec l’entreprise, parmi les validations du même genre et de la même méthode avec à peu près autant de sites. Celles sans heures enregistrées sont écartées. Les scores portent sur les logarithmes : ce qui compte, c’est combien de fois plus. Là où plus de la moitié des semblables sont égales, personne n’est interrogé.
anomaly-how-unlike-peers = Le score z modifié (Iglewicz et Hoaglin) de chaque mesure parmi les entreprises du même type avec à peu près autant de sites, ou du même type là où elles sont trop peu. Ce qui n’est pas connu est écarté et jamais compté pour zéro. Les scores portent sur les logarithmes : ce qui compte, c’est combien de fois plus. Là où plus de la moitié des semblables sont égales, personne n’est interrogé.
anomaly-ask = Interroger un spécialiste
anomaly-ask-who = Qui
anomaly-ask-who-hint = Choisi d’abord : qui a mené la validation, ou le spécialiste de l’entreprise.
anomaly-ask-question = Question
anomaly-ask-hint = Elle apparaît dans son travail avec une date. Il voit ces lignes.
anomaly-ask-do = Demander
anomaly-asked = La question est dans le travail du spécialiste.
anomaly-asked-title = Question
anomaly-answer = Votre réponse
anomaly-answer-hint = Ce que vous avez constaté, et comment.
anomaly-answer-do = Répondre
anomaly-answered = Votre réponse est consignée.
anomaly-dismiss = La régler
anomaly-dismiss-reason = Pourquoi rien de plus n’est nécessaire
anomaly-dismiss-hint = Elle reste réglée jusqu’à ce que ses lignes changent de façon notable.
anomaly-dismiss-do = Régler
anomaly-dismissed = L’anomalie est réglée.
anomaly-companies = Entreprises
anomaly-history = Ce qui s’est passé
anomaly-gone-on = La recherche du { $day } ne l’a plus vue. Les lignes sont les dernières vues.
anomaly-changed-on = Lignes changées pour la dernière fois le { $day }
anomaly-told-seen = Vue par une recherche
anomaly-told-changed = { $count ->
    [one] Vue avec d’autres lignes, maintenant une
   *[other] Vue avec d’autres lignes, maintenant { $count }
}
anomaly-told-reopened = Rouverte : ses lignes sont notablement autres
anomaly-told-gone = Plus vue par une recherche
anomaly-told-dismissed = Réglée
anomaly-told-followed = Question posée à { $name }, jusqu’au { $due }
anomaly-told-answered = Réponse reçue
caseload-task-anomaly = Répondre au sujet d’une anomalie
mail-anomaly-asked-subject = Une question pour vous
mail-anomaly-asked-body = Une question attend votre réponse. Connectez-vous pour la lire : { $link }
mail-anomaly-answered-subject = Une réponse à votre question
mail-anomaly-answered-body = Un spécialiste a répondu à votre question. Connectez-vous pour la lire : { $link }
refusal-anomaly-short = Écrivez au moins { $least } caractères.
refusal-anomaly-long = Ce texte a { $count } caractères ; au plus { $limit } sont possibles. Raccourcissez-le.
refusal-anomaly-empty = Une anomalie sans lignes ne peut pas être consignée.
refusal-anomaly-unknown = Cette anomalie n’existe pas.
refusal-anomaly-nobody = Seule une personne peut décider au sujet d’une anomalie.
refusal-anomaly-dismissed = Cette anomalie est déjà réglée.
refusal-anomaly-asked = Ce spécialiste est déjà interrogé. Attendez la réponse, interrogez quelqu’un d’autre, ou réglez-la.
refusal-anomaly-clock = Le paquet de politiques n’a pas de délai pour les réponses au sujet d’anomalies.
refusal-anomaly-not-asked = Plus personne n’est interrogé au sujet de cette anomalie.
refusal-anomaly-not-you = Quelqu’un d’autre est interrogé au sujet de cette anomalie.
refusal-anomaly-who = Choisissez un spécialiste.
right-view-anomalies = voir les anomalies
right-follow-anomalies = rechercher des anomalies et les suivre
right-answer-anomaly = répondre au sujet d’une anomalie
timeline-anomaly-seen = Anomalie vue
timeline-anomaly-changed = Anomalie vue avec d’autres lignes
timeline-anomaly-reopened = Anomalie rouverte : ses lignes sont notablement autres
timeline-anomaly-gone = Anomalie plus vue
timeline-anomaly-dismissed = Anomalie réglée
timeline-anomaly-followed = Question posée à un spécialiste au sujet d’une anomalie
timeline-anomaly-answered = Réponse au sujet d’une anomalie
timeline-anomaly_search-searched = Recherche d’anomalies
timeline-evidence-inspected = Dates portées par un document notées
anomaly-criteria = { $count ->
    [one] un critère
   *[other] { $count } critères
}
anomaly-ask-instead = Interroger un autre spécialiste à sa place
anomalies-searched = La recherche est terminée. Ce qu’elle a vu figure ci-dessous.
anomalies-started = La recherche est en cours. Elle prend jusqu’à quelques minutes ; cette page dit quand elle est terminée.
anomalies-searching = Une recherche est en cours depuis { $at }. Rechargez cette page pour voir ce qu’elle a trouvé.
anomalies-search-busy = Une recherche est déjà en cours. Rechargez cette page pour voir ce qu’elle a trouvé.
anomalies-over-unread = Documents dont le fichier n’a pas pu être lu
anomaly-lost-title = Question sur une anomalie
anomaly-lost-lead = Vous n’êtes plus interrogé à ce sujet.
mail-anomaly-settled-subject = Une question qui vous était posée est réglée
mail-anomaly-settled-body = Une question qui vous était posée n’attend plus de réponse de votre part. Votre travail est ici : { $link }
refusal-anomaly-version = Elle a changé depuis que cette page a été faite : d’autres lignes ou une autre décision. Relisez ce qui figure ici avant de décider.
