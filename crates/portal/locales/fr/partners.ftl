# Supply chains: partners, routes, the five-step risk assessment, questionnaires, threats.
risk-title = Évaluation des risques
risk-intro = Cinq étapes, comme le demande le critère 2.1 : décrire la chaîne d’approvisionnement, examiner les menaces, trouver les points faibles, prévoir les actions, écrire la méthode et signer. Chaque année de nouveau, ou quand quelque chose change.
risk-steps = Les cinq étapes
risk-step-chain = 1. Décrire la chaîne d’approvisionnement
risk-step-chain-hint = Les partenaires, leur rôle et les routes de vos marchandises
risk-step-threats = 2. Menaces
risk-step-threats-hint = Ce qui peut arriver dans les pays et sur les trajets que vous utilisez
risk-step-vulnerabilities = 3. Vulnérabilités
risk-step-vulnerabilities-hint = Ce que les partenaires ont répondu et ce que vous avez vu vous-mêmes
risk-step-actions = 4. Plan d’action
risk-step-actions-hint = Qui fait quoi, et pour quand
risk-step-procedure = 5. Procédure et signature
risk-step-procedure-hint = Comment vous évaluez les risques, par écrit et signé par un dirigeant
risk-step-open = Pas commencé
risk-step-begun = En cours
risk-step-done = Terminé
risk-step-gaps = { $count ->
    [one] Il manque encore { $count } point
   *[other] Il manque encore { $count } points
}
risk-count-chain = { $count } partenaires, { $count_routes } routes
risk-count-answered = { $n } partenaires sur { $m }
risk-count-actions = { $count ->
    [one] { $count } action ouverte
   *[other] { $count } actions ouvertes
}
risk-due = La prochaine évaluation
risk-due-over = L’évaluation est en retard
risk-counts = Risques aujourd’hui
risk-counts-text = Votre entreprise, chaque partenaire et chaque route, calculé à l’instant. Chaque chiffre mène à ce qu’il y a derrière.
risk-signed = Évaluations signées
risk-signed-by = { $day }, signée par { $name }
risk-signed-title = Évaluation des risques du { $day }
risk-signed-intro = Telle qu’elle a été signée. Les changements ultérieurs n’y touchent pas.
risk-signed-who = Signée par
risk-signed-on = Signée le
risk-signed-review = Prochain réexamen pour le
risk-signed-version = Version du tableau des menaces
risk-signed-actions = Actions ouvertes
risk-level-low = Faible
risk-level-medium = Moyen
risk-level-high = Élevé
risk-threat = Menace
risk-vulnerability = Vulnérabilité
risk-risk = Risque
risk-sum = { $threat } × { $vulnerability } = { $points } sur 9
risk-why = Pourquoi ce score
risk-threat-how = La menace est la note la plus élevée en vigueur pour les pays et trajets concernés.
risk-because-share = { $share } pour cent de ce qui est demandé n’est pas en place. Une obligation pèse deux, une recommandation un ; ce à quoi personne n’a répondu compte comme non en place.
risk-because-must = Il manque peu, mais une obligation n’est pas du tout en place. Ce n’est jamais faible.
risk-because-nothing = Aucune réponse qui compte ici : on ne sait rien, donc moyen.
risk-because-holder = Une route est aussi vulnérable que le plus faible de ceux qui détiennent les marchandises : { $name }.
risk-criterion = Critère
risk-answer = Réponse
risk-source = Qui le dit, et quand
risk-part = Part dans le score
risk-points = { $n } sur { $m }
risk-left-out = non compté
risk-unanswered = Personne n’a répondu
risk-out-of-date = { $answer }, trop ancien pour compter
risk-source-profile = Votre profil de sécurité
risk-source-questionnaire = Questionnaire du partenaire
risk-source-reused = Réponses du partenaire à un autre membre
risk-source-check-visit = Votre visite
risk-source-check-documents = Votre examen de documents
risk-source-check-call = Votre appel
risk-scores-title = Tous les scores
risk-scores-intro = Menace fois vulnérabilité, pour votre entreprise, chaque partenaire et chaque route, le plus grand risque d’abord.
risk-scores-none = Aucun.
risk-method = Comment les scores sont établis
risk-method-unrated = Un pays que le programme n’a pas noté compte comme moyen.
risk-method-vulnerability = La vulnérabilité est la part de ce qui est demandé qui n’est pas en place : jusqu’à { $low } pour cent elle est faible, jusqu’à { $medium } pour cent moyenne, au-delà élevée. Une réponse de plus d’un an compte comme absente.
risk-method-risk = Faible vaut un, moyen deux, élevé trois. Le produit est le risque : jusqu’à 2 faible, 3 ou 4 moyen, 6 ou 9 élevé. Les poids sont propres à ce programme et ne sont le score de ciblage d’aucune administration.
risk-kind-own = votre entreprise
risk-kind-partner = partenaire
risk-kind-route = route
risk-own-company = L’entreprise elle-même
risk-route-named = Route : { $name }
risk-rating-rows = Notes décisives
risk-threats-intro = Voici les notes du programme pour les pays et trajets de votre chaîne, chacune avec sa date et son fondement. Ajoutez ce que vous savez vous-mêmes.
risk-threats-note = Ce que vous savez vous-mêmes (facultatif)
risk-threats-note-hint = Vols, rumeurs, changements dans un port. Jusqu’à 4 000 caractères.
risk-threats-confirm = Nous avons examiné ces menaces
risk-threats-reviewed = Enregistré : vous avez examiné les menaces.
risk-threats-seen = Vous les avez examinées le { $day }
risk-threats-changed = Vous les avez examinées le { $day } ; le tableau a changé depuis
risk-sign-intro = Décrivez comment vous évaluez les risques : qui, à quelle fréquence, à partir de quoi et avec quel suivi. Un dirigeant signe le tout avec les scores et le plan d’action.
risk-procedure = Procédure
risk-procedure-hint = Jusqu’à 4 000 caractères.
risk-procedure-saved = La procédure est enregistrée.
risk-gaps = { $count ->
    [one] { $count } point reste avant la signature
   *[other] { $count } points restent avant la signature
}
risk-gap-no-partner = Aucun partenaire n’est encore indiqué.
risk-gap-no-route = Aucune route n’est encore décrite.
risk-gap-unknown-holder = Route { $name } : quelque part, on ne sait pas qui détient les marchandises.
risk-gap-threats = Les menaces n’ont pas été examinées depuis le dernier changement du tableau.
risk-gap-no-answers = { $name } : rien de connu ne compte encore. Envoyez le questionnaire ou vérifiez vous-mêmes.
risk-gap-no-action = { $name } : un risque élevé sans action.
risk-gap-overdue = La date d’une action est passée : { $name }
risk-gap-no-procedure = La procédure n’est pas écrite.
risk-sign = Signer
risk-declaration = J’ai lu les scores, le plan d’action et la procédure de cette page. Ils sont complets et exacts à ma connaissance.
risk-declare = Je le déclare
risk-sign-name = Votre nom
risk-sign-title = Votre fonction
risk-sign-now = Signer l’évaluation
risk-sign-officer = Rien ne manque. Un dirigeant de l’entreprise peut maintenant signer.
risk-signed-now = L’évaluation est signée.

# Partners
partners-title = Partenaires
partners-intro = Tous ceux qui fabriquent, détiennent, déplacent ou déclarent vos marchandises, y compris ceux que vos partenaires emploient. Les autres membres ne voient jamais votre liste.
partners-connections = Liens avec d’autres membres
partners-caption = Partenaires, le plus grand risque d’abord
partners-shown = { $n } sur { $m } affichés, le plus grand risque d’abord.
partners-any = Tous
partners-none = Aucun partenaire n’est encore indiqué. Ajoutez-en un ou importez un fichier.
partners-no-match = Aucun partenaire ne correspond au filtre.
partners-ended = { $count ->
    [one] { $count } partenaire avec qui vous ne travaillez plus
   *[other] { $count } partenaires avec qui vous ne travaillez plus
}
partner-new-title = Ajouter un partenaire
partner-edit-title = Modifier { $name }
partner-edit = Modifier les données
partner-name = Nom
partner-name-hint = Le nom légal, comme sur les contrats.
partner-country = Pays
partner-city = Ville
partner-place = Lieu
partner-roles = Rôle dans la chaîne
partner-roles-hint = Tous ceux qui conviennent. Ils décident de ce qui est demandé au partenaire.
partner-reach = Comment vous traitez avec lui
partner-reach-direct = Direct
partner-reach-direct-hint = Vous avez un contrat avec lui.
partner-reach-indirect = Indirect
partner-reach-indirect-hint = Un autre partenaire l’emploie.
partner-reference = Votre propre numéro pour lui
partner-reference-hint = Par exemple le numéro de fournisseur. Une importation retrouve le partenaire grâce à lui.
partner-numbers = Identifiants
partner-numbers-text = Un numéro que d’autres utilisent aussi permet au partenaire de répondre une fois pour plusieurs membres.
partner-number = Identifiant { $n }
partner-scheme = Type
partner-more-number = Ajouter un identifiant
partner-contact = Contact
partner-contact-text = Qui répond au questionnaire. Le courriel et la page sont dans la langue de cette personne.
partner-contact-name = Nom du contact
partner-contact-email = Adresse électronique
partner-contact-language = Langue
partner-no-contact = Aucun contact
partner-none = Aucun
partner-sites = Sites
partner-sites-text = Où il détient ou manipule vos marchandises, si c’est ailleurs. Les sites dans d’autres pays comptent dans la menace.
partner-site = Site { $n }
partner-site-name = Nom du site
partner-unlocode = UN/LOCODE
partner-more-site = Ajouter des sites
partner-saved = Le partenaire est enregistré.
partner-on-routes = Itinéraires où il détient ou transporte vos marchandises
partner-actions = Actions
partner-actions-none = Aucune action ne concerne ce partenaire ni ses itinéraires.
partner-threat-table = Selon la version { $n } du tableau des menaces du programme, modifié pour la dernière fois le { $day }.
partner-threat-table-first = Selon le premier contenu du tableau des menaces du programme ; chaque ligne dit depuis quand elle vaut.
partner-who = Qui il est
partner-added = Ajouté
partner-changed = Dernière modification
partner-end = Mettre fin au travail avec ce partenaire
partner-end-reason = Motif
partner-ended = Enregistré : vous ne travaillez plus avec ce partenaire.
partner-ended-on = terminé le { $day }
partner-resume = Retravailler avec lui
partner-resumed = Enregistré : vous travaillez de nouveau avec ce partenaire.
partner-check = Enregistrer ce que vous avez vu vous-mêmes
partner-check-title = Votre propre vérification de { $name }
partner-check-text = Ne répondez que pour ce que vous avez vérifié. Ce que vous avez vu prime sur une réponse plus ancienne du partenaire.
partner-check-method = Comment vous avez vérifié
partner-check-on = Quel jour
partner-check-answers = Ce que vous avez constaté
partner-check-note = Note
partner-check-of = { $method }, { $day }
partner-checks = Ce que vous avez vu vous-mêmes
partner-checked = Ce que vous avez vu est enregistré.
check-method-visit = Une visite
check-method-documents = Documents
check-method-call = Un appel
chain-role-manufacturer = Fabricant
chain-role-supplier = Fournisseur
chain-role-consolidator = Groupeur
chain-role-forwarder = Transitaire
chain-role-warehouse = Entrepôt
chain-role-terminal = Terminal
chain-role-road-carrier = Transporteur routier
chain-role-rail-carrier = Transporteur ferroviaire
chain-role-sea-carrier = Transporteur maritime
chain-role-air-carrier = Transporteur aérien
chain-role-broker = Courtier en douane
chain-role-service = Prestataire sur un site
chain-mode-road = par la route
chain-mode-rail = par le rail
chain-mode-sea = par la mer
chain-mode-air = par avion
language-en = anglais
language-es = espagnol
language-fr = français

# Routes
routes-title = Routes
routes-intro = Les chemins de vos marchandises, étape par étape, avec ceux qui les détiennent. Une route est aussi solide que le plus faible d’entre eux.
routes-none = Aucune route n’est encore décrite.
routes-partners-first = C’est plus simple une fois vos partenaires indiqués.
routes-map-title = { $count ->
    [one] { $count } route sur une carte du monde
   *[other] { $count } routes sur une carte du monde
}
routes-map-text = Pays dans l’ordre des routes : { $countries }. Les tableaux ci-dessous disent la même chose.
routes-map-note = Un point représente un pays entier, à sa ville principale. La forme indique le plus grand risque d’une route qui le traverse : cercle faible, triangle moyen, losange élevé. Le contour des terres ne fait autorité sur aucune frontière.
routes-table = Étapes de { $name }
route-new-title = Ajouter une route
route-edit-title = Modifier la route { $name }
route-edit = Modifier cette route
route-intro = De l’origine à la fin. Les lignes vides ne comptent pas ; à la dernière étape, rien ne continue.
route-name = Nom de la route
route-name-hint = Par exemple les marchandises et leur provenance.
route-stop = Étape { $n }
route-stop-head = Étape
route-place = Lieu
route-holder = Qui détient les marchandises
route-holder-own = Votre propre entreprise
route-holder-unknown = Pas encore connu
route-mode = Comment elles continuent
route-carrier = Qui les transporte
route-goes-on = Continue
route-onward = { $mode }, { $carrier }
route-ends = se termine ici
route-more-stop = Ajouter des étapes
route-remove = Supprimer la route
route-remove-text = Une route que vous n’utilisez plus peut être supprimée. Le registre garde qu’elle a existé.
route-saved = La route est enregistrée.
route-removed = La route est supprimée.

# Actions
actions-intro = Tout risque élevé demande une action avec un responsable et une date. Faite ou abandonnée, elle reste au registre avec le motif.
actions-uncovered = { $count ->
    [one] { $count } risque élevé est sans action
   *[other] { $count } risques élevés sont sans action
}
actions-open = Actions ouvertes
actions-none = Aucune action n’est ouverte.
actions-ended = { $count ->
    [one] { $count } action terminée
   *[other] { $count } actions terminées
}
action-new = Ajouter une action
action-about = Au sujet de
action-what = Ce qui sera fait
action-what-hint = Jusqu’à 1 000 caractères.
action-owner = Qui est responsable
action-owner-hint = Le nom d’une personne ou un poste.
action-add = Ajouter l’action
action-added = L’action est ajoutée.
action-ended = L’action est terminée.
action-end = Terminer cette action
action-note = Ce qui a été fait, ou pourquoi elle est abandonnée
action-mark-done = C’est fait
action-drop = L’abandonner
action-done = Faite le { $day } : { $note }
action-dropped = Abandonnée le { $day } : { $note }
action-open = Ouverte
action-overdue = En retard
action-due-why = L’entreprise a fixé ce jour en notant l’action.

# Threats
threats-title = Tableau des menaces
threats-intro = Les notes du programme par pays et trajet. Les scores des membres reposent sur elles.
threats-never-changed = Une note n’est jamais modifiée ; une autre la remplace à partir d’un jour.
threat-version = C’est la version { $n } du tableau.
threat-place = Pays ou trajet
threat-lane = De { $from } à { $to }
threat-kind = Type de menace
threat-kind-terrorism = Terrorisme
threat-kind-contraband = Contrebande
threat-kind-human-smuggling = Trafic de personnes
threat-kind-organised-crime = Crime organisé
threat-kind-conditions = Conditions qui favorisent les autres
threat-level = Note
threat-level-none = Plus de note
threat-rests-on = Repose sur
threat-from = En vigueur dès le
threat-from-hint = Aujourd’hui ou plus tard : ce que les membres ont vu reste vrai.
threat-holds = en vigueur
threat-row = { $row }, depuis le { $day }
threat-decides = décide
threat-sample = Exemple
threat-samples = Certaines notes sont des exemples
threat-samples-text = Aucune source ne fonde une ligne marquée comme exemple. Elle montre comment le tableau fonctionne et ne dit rien du lieu.
threat-unrated = Non noté
threat-unrated-text = Le programme n’a pas noté ce pays. Ce qui n’est pas connu compte comme moyen.
threat-made = enregistré par { $name }, { $day }
threat-made-programme = enregistré par le programme, { $day }
threat-from-pack = premier contenu du tableau
threat-reasons-were = Motifs : { $reasons }
threat-rate = Noter un pays ou un trajet
threat-scope = Pays ou trajet
threat-scope-hint = Deux lettres (MX), ou deux pays reliés par un trait d’union pour un trajet (MX-US).
threat-basis = Sur quoi elle repose
threat-basis-hint = Les membres le lisent.
threat-source = Source (facultatif)
threat-source-hint = Où on peut la consulter.
threat-reasons = Vos motifs
threat-reasons-hint = Pour le registre du programme. Les membres ne le lisent pas.
threat-record = Enregistrer la note
threat-rated = La note est enregistrée.

# Import
import-title = Importer des partenaires
import-intro = Envoyez un fichier CSV ou XLSX. Vous voyez d’abord ce que ferait chaque ligne ; rien n’est repris avant votre accord.
import-file = Fichier
import-file-hint = CSV en UTF-8 ou XLSX, jusqu’à 1 Mo et 2 000 lignes. La première ligne nomme les colonnes.
import-too-big = Ce fichier dépasse 1 Mo
import-check = Vérifier le fichier
import-columns = Colonnes
import-template = Un fichier vide à remplir :
import-preview = Ce que ferait { $file }. Rien n’a encore été repris.
import-new = Nouveau
import-changed = Modifié
import-unchanged = Inchangé
import-bad = Lignes avec erreurs
import-faults = { $count ->
    [one] { $count } ligne ne peut pas être reprise
   *[other] { $count } lignes ne peuvent pas être reprises
}
import-good = { $count ->
    [one] { $count } ligne sans erreur
   *[other] { $count } lignes sans erreur
}
import-row = Ligne
import-column = Colonne
import-fault = Ce qui ne va pas
import-does = Ce qu’elle fait
import-mend = Téléchargez ces lignes avec l’erreur à côté de chacune, corrigez-les et renvoyez le fichier.
import-mend-xlsx = Lignes à corriger (XLSX)
import-mend-csv = Lignes à corriger (CSV)
import-leave-out = { $count ->
    [one] Laisser de côté { $count } ligne avec erreurs
   *[other] Laisser de côté { $count } lignes avec erreurs
}
import-take = { $count ->
    [one] Reprendre { $count } ligne
   *[other] Reprendre { $count } lignes
}
import-other = Choisir un autre fichier
import-nothing = Le fichier ne change rien.
import-done = Les partenaires sont repris.
import-errors-sheet = Lignes à corriger
import-help-sheet = Aide
import-help-code = Code
import-help-word = Ou ce mot
import-help-what = Ce que c’est
import-column-reference = Référence
import-column-reference-hint = Votre propre numéro pour le partenaire. Une ligne dont la référence est connue modifie ce partenaire.
import-column-name = Nom
import-column-name-hint = Nom légal. Nécessaire.
import-column-country = Pays
import-column-country-hint = Deux lettres (MX) ou le nom. Nécessaire.
import-column-city = Ville
import-column-city-hint = Facultatif.
import-column-roles = Rôles
import-column-roles-hint = Un ou plusieurs, séparés par des points-virgules : manufacturer; warehouse. Nécessaire.
import-column-reach = Relation
import-column-reach-hint = direct ou indirect ; direct si vide.
import-column-identifiers = Identifiants
import-column-identifiers-hint = Type et numéro, séparés par des points-virgules : duns 150483782; lei …
import-column-contact-name = Nom du contact
import-column-contact-name-hint = Facultatif.
import-column-contact-email = Courriel du contact
import-column-contact-email-hint = Où va le lien du questionnaire.
import-column-contact-language = Langue du contact
import-column-contact-language-hint = en, es ou fr ; en si vide.
import-column-sites = Sites
import-column-sites-hint = Nom | pays | ville | UN/LOCODE, sites séparés par des points-virgules.
import-column-errors = Erreurs

# Questionnaires
questionnaire-title = Questionnaire de sécurité
questionnaire-title-short = Questionnaire
questionnaire-none = Pas interrogé
questionnaire-none-yet = Ce partenaire n’a pas encore été interrogé.
questionnaire-asked = Interrogé le { $day }
questionnaire-begun = Commencé : { $n } réponses sur { $m }
questionnaire-answered = Répondu le { $day }
questionnaire-recalled = Retiré
questionnaire-lapsed = Sans réponse, le lien a expiré
questionnaire-asked-to = Envoyé à { $to }, { $day }.
questionnaire-link-until = Ce que le partenaire écrit lui appartient jusqu’à l’envoi. Le lien est valable jusqu’au :
questionnaire-by = Envoyé par { $name }, { $title }, { $day }.
questionnaire-domain = Depuis une adresse chez { $domain }.
questionnaire-consents = Le partenaire laisse d’autres membres utiliser ces réponses (depuis le { $day }).
questionnaire-no-consent = Le partenaire ne laisse pas d’autres membres utiliser ces réponses.
questionnaire-answers = { $count ->
    [one] { $count } réponse
   *[other] { $count } réponses
}
questionnaire-ask = Envoyer le questionnaire
questionnaire-ask-text = Le contact reçoit un courriel avec un lien, dans sa langue. Aucun compte n’est nécessaire. Le courriel ne dit rien de votre entreprise.
questionnaire-no-contact = Pour envoyer le questionnaire, indiquez l’adresse électronique d’un contact.
questionnaire-again = Envoyer un nouveau lien
questionnaire-sent = Le lien est en route.
questionnaire-recall = Retirer la question
questionnaire-recall-reason = Motif
questionnaire-taken-back = La question est retirée.
questionnaire-offers = Ce partenaire a déjà répondu
questionnaire-offers-text = Il a répondu à un autre membre et laisse d’autres utiliser ses réponses. Elles ont été trouvées par un identifiant que vous avez aussi indiqué. Le programme n’a pas vérifié qui a répondu : regardez le nom et l’adresse.
questionnaire-offer = { $by } Depuis une adresse chez { $domain }.
questionnaire-use = Utiliser ces réponses
questionnaire-reused = Les réponses sont utilisées pour ce partenaire.
questionnaire-reused-tag = Reprises de la question d’un autre membre
questionnaire-intro = { $asks } demande à { $partner } comment elle protège les marchandises.
questionnaire-no-account = Aucun compte n’est nécessaire. Quiconque a le lien du courriel peut répondre : ne le transmettez qu’au sein de votre entreprise.
questionnaire-save-any-time = Enregistrez quand vous voulez et revenez avec le même lien, jusqu’au :
questionnaire-who-sees = Personne ne voit vos réponses avant l’envoi. Ensuite, l’entreprise qui les demande et le personnel du programme les voient.
questionnaire-progress = { $n } réponses sur { $m }.
questionnaire-saved-at = Dernier enregistrement : { $at }.
questionnaire-meaning = Ce que cela signifie
questionnaire-how = Comment le faites-vous ?
questionnaire-how-hint = Nécessaire si ce n’est pas entièrement en place ou ne s’applique pas : dites ce qui manque, ou pourquoi. Jusqu’à 2 000 caractères.
questionnaire-save = Enregistrer et continuer plus tard
questionnaire-saved = Enregistré. Rien n’a encore été envoyé.
questionnaire-send-title = Envoyer vos réponses
questionnaire-name = Votre nom
questionnaire-position = Votre fonction
questionnaire-consent = D’autres membres qui travaillent avec nous peuvent aussi utiliser ces réponses
questionnaire-consent-what = Vous n’aurez ainsi pas à répondre de nouveau à un membre qui connaît l’un de vos identifiants. Il voit vos réponses, votre nom, votre fonction, le jour et la partie de votre adresse après le @, pas qui a demandé en premier. Vous pouvez revenir là-dessus à tout moment.
questionnaire-declare = Ces réponses sont exactes à ma connaissance
questionnaire-send = Envoyer les réponses
questionnaire-thanks = Merci. Vos réponses sont envoyées.
questionnaire-done = Vos réponses sont envoyées
questionnaire-your-answers = Ce que vous avez répondu
questionnaire-consent-title = Utilisation par d’autres membres
questionnaire-consent-on = D’autres membres peuvent utiliser vos réponses.
questionnaire-consent-off = D’autres membres ne peuvent pas utiliser vos réponses.
questionnaire-consent-withdraw = Retirer ce consentement
questionnaire-consent-give = Laisser d’autres membres les utiliser
questionnaire-consent-given = Enregistré : d’autres membres peuvent utiliser vos réponses.
questionnaire-consent-withdrawn = Enregistré : d’autres membres ne peuvent plus utiliser vos réponses.
questionnaire-was-recalled = La question a été retirée le { $day }. Il n’y a rien à répondre.
questionnaire-documents = Documents
questionnaire-documents-text = Certificats, procédures, photographies : ce qui montre que vos réponses sont exactes. Vous pouvez retirer un document jusqu’à l’envoi ; ce qui est envoyé reste. Les autres membres ne reçoivent jamais vos documents, même s’ils peuvent utiliser vos réponses.
questionnaire-document = Ajouter un document
questionnaire-document-hint = PDF, PNG, JPEG, Word, Excel, PowerPoint ou OpenDocument, jusqu’à 25 Mo, sans mot de passe.
questionnaire-document-for = Ce dont il s’agit
questionnaire-document-all = Toutes les réponses
questionnaire-document-of = Critère { $criterion }
questionnaire-document-add = Ajouter le document et enregistrer
questionnaire-document-remove = Retirer
ask-many-title = Interroger plusieurs partenaires
ask-many-intro = Choisissez les partenaires, la langue de chacun et un jour. Vous voyez d’abord qui serait interrogé et qui ne peut pas l’être. Rien n’est envoyé avant que vous le disiez.
ask-many-tick = Cocher tous ceux dont on ne sait rien qui compte
ask-many-caption = Partenaires, chacun avec son contact et sa dernière demande
ask-many-language = { $what } : { $name }
ask-many-day = Réponses souhaitées pour le
ask-many-day-hint = Facultatif. Le partenaire lit ce jour sur sa page. Il ne peut pas dépasser le dernier jour du lien.
ask-many-no-day = Aucun jour indiqué
ask-many-check = Montrer ce qui serait envoyé
ask-many-preview = Voici ce qui serait envoyé. Rien n’a encore été envoyé.
ask-many-mail = Le courriel, dans la langue de chaque partenaire
ask-many-asked = { $count ->
    [one] { $count } partenaire serait interrogé
   *[other] { $count } partenaires seraient interrogés
}
ask-many-left = { $count ->
    [one] { $count } partenaire ne peut pas être interrogé
   *[other] { $count } partenaires ne peuvent pas être interrogés
}
ask-many-send = { $count ->
    [one] Envoyer { $count } questionnaire
   *[other] Envoyer { $count } questionnaires
}
ask-many-change = Modifier le choix
ask-many-again = Quelque chose a changé depuis votre lecture : personne n’a été interrogé. Voici la situation actuelle.
questionnaires-sent = Les liens sont en route.
questionnaire-late = Sans réponse au { $day }
questionnaire-wished = { $name } souhaite vos réponses pour le :
questionnaire-due-why = { $name } a indiqué ce jour en posant la question. Rien ne se produit de soi-même à son passage ; le lien reste valable jusqu’à son propre jour.
questionnaire-due-own = Votre entreprise a indiqué ce jour en posant la question.
history-title = Tout ce que { $name } a répondu
history-intro = Chaque envoi de réponses, le plus récent d’abord : ce qui a été dit, par qui, quand et dans quelle langue, et ce qui diffère de la fois précédente. Un brouillon appartient au partenaire et n’est pas montré.
history-none = Ce partenaire n’a pas encore envoyé de réponses.
history-link = Tout ce qu’il a répondu, et ce qui a changé
history-only = Ne montrer que ce qui a changé
history-all = Montrer toutes les réponses
history-asked = Interrogé
history-to = Lien envoyé à
history-language = Langue des questions
history-language-unknown = non enregistrée alors
history-consent = Utilisation par d’autres membres
history-differ = { $count ->
    [0] Rien ne diffère
    [one] { $count } réponse est nouvelle ou différente
   *[other] { $count } réponses sont nouvelles ou différentes
}
history-since = { $what } par rapport aux réponses du { $day }.
history-since-head = Depuis la dernière fois
history-when = Donnée
history-saved = { $at }, { $language }
history-same = Identique
history-changed = Modifiée
history-new = Non demandée la dernière fois
history-gone = N’est plus demandée
history-nothing-changed = Toutes les réponses sont les mêmes que la dernière fois.
link-over-title = Ce lien n’est plus valable
link-over-text = Il a expiré ou un plus récent a été envoyé. Ce que vous avez enregistré est conservé. Un nouveau lien va à l’adresse interrogée, et à aucune autre.
link-again = Envoyez-moi un nouveau lien
link-mailed = Si d’autres liens peuvent être envoyés aujourd’hui, un nouveau est en route vers l’adresse interrogée.
link-unknown-title = Nous ne connaissons pas ce lien
link-unknown-text = Copiez l’adresse entière depuis le courriel. Si cela ne suffit pas, demandez à l’entreprise qui vous l’a envoyée.
questionnaire-reminded = Le partenaire a reçu un rappel par courriel le { $day }, une seule fois, avec un nouveau lien.
refusal-questionnaire-not-late = Le jour n’est pas passé, ou le partenaire a déjà reçu un rappel.
mail-questionnaire-reminder-subject = Un questionnaire vous attend encore
mail-questionnaire-reminder = Une entreprise avec laquelle vous travaillez espérait avoir déjà vos réponses. Aucun compte n’est nécessaire. Ouvrez ce lien pour voir qui demande et pour répondre ; les liens des courriels précédents ne valent plus : { $link }
mail-questionnaire-infected-subject = Un document demande votre attention
mail-questionnaire-infected-body = { $name }, un document que quelqu’un a envoyé à votre entreprise a été bloqué. Connectez-vous pour voir lequel, parmi vos partenaires : { $url }
mail-questionnaire-subject = Un questionnaire vous attend
mail-questionnaire =
    Une entreprise avec laquelle vous travaillez vous pose quelques questions. Aucun compte n’est nécessaire. Ouvrez ce lien pour voir qui demande et pour répondre :
    { $link }

# Refusals
refusal-partner-field-empty = Remplissez ce champ.
refusal-partner-field-too-long = Au plus { $most } caractères.
refusal-partner-role-none = Choisissez au moins un rôle.
refusal-partner-role-unknown = « { $role } » n’est pas un rôle. Utilisez un rôle de la liste de la page d’importation.
refusal-partner-reach = Choisissez direct ou indirect.
refusal-partner-scheme = « { $scheme } » n’est pas un type d’identifiant. Utilisez par exemple duns, lei, ein, scac, mid ou rfc.
refusal-partner-email = Indiquez une adresse comme nom@example.com.
refusal-partner-contact-email = Un contact a besoin d’une adresse électronique.
refusal-partner-language = Utilisez une de ces langues : { $known }.
refusal-partner-unlocode-country = Ce code n’est pas dans le pays du site ({ $country }).
refusal-partner-unknown = Ce partenaire n’existe pas.
refusal-partner-ended = Le travail avec { $name } est terminé. Reprenez-le d’abord.
refusal-partner-not-ended = Vous travaillez déjà avec ce partenaire.
refusal-partner-twin = { $name } est le même d’après ce numéro. Modifiez celui-là ou corrigez le numéro.
refusal-partner-too-many = Une chaîne compte au plus { $most } partenaires.
refusal-partner-on-route = Le partenaire est encore sur la route { $route }. Modifiez d’abord cette route.
refusal-partner-already-reused = Ces réponses sont déjà utilisées.
refusal-route-too-short = Une route compte au moins deux étapes.
refusal-route-too-long = Une route compte au plus { $most } étapes.
refusal-route-too-many = Au plus { $most } routes peuvent être décrites.
refusal-route-unknown = Cette route n’existe pas.
refusal-route-holder = Indiquez qui a les marchandises, ou que ce n’est pas encore connu.
refusal-route-mode = Choisissez comment les marchandises continuent.
refusal-check-future = Une vérification qui n’a pas eu lieu ne peut être enregistrée.
refusal-check-empty = Répondez pour au moins un critère.
refusal-check-criterion = Le critère { $criterion } n’est pas demandé ici.
refusal-action-past = Le jour doit être aujourd’hui ou plus tard.
refusal-action-about = Choisissez ce que l’action concerne.
refusal-action-unknown = Cette action n’existe pas.
refusal-action-ended = Cette action est déjà terminée.
refusal-risk-threats-changed = Le tableau des menaces a changé pendant votre lecture. Examinez-le de nouveau.
refusal-risk-declare = Cochez la déclaration pour signer.
refusal-risk-gaps = { $count } points restent avant la signature. Ils figurent sur la page.
refusal-risk-changed = Quelque chose a changé pendant votre lecture. Relisez la page, puis signez.
refusal-threat-scope = Indiquez un pays (MX) ou un trajet entre deux pays (MX-US).
refusal-threat-kind = Choisissez le type de menace.
refusal-threat-level = Choisissez une note.
refusal-threat-date = Indiquez un jour comme 2026-11-22.
refusal-threat-past = Une note ne peut valoir avant aujourd’hui : les membres ont vu et signé ce qui était en vigueur.
refusal-questionnaire-nothing = Il n’y a rien à demander à ce partenaire.
refusal-questionnaire-closed = Ce questionnaire est clos.
refusal-questionnaire-links = Au plus { $most } liens par jour peuvent être envoyés. Réessayez demain.
refusal-questionnaire-address = Cette adresse a reçu { $most } liens aujourd’hui. Réessayez demain.
refusal-questionnaire-no-contact = Indiquez d’abord l’adresse électronique d’un contact.
refusal-questionnaire-open = Ce partenaire a un questionnaire auquel il n’a pas encore répondu. Envoyez-lui plutôt un nouveau lien.
refusal-questionnaire-not-sent = Les réponses n’ont pas encore été envoyées.
refusal-questionnaire-documents = Au plus { $most } documents peuvent accompagner les réponses.
refusal-questionnaire-document-twice = Ce document y est déjà.
refusal-questionnaire-document-none = Ce document n’existe pas.
refusal-questionnaire-document-sent = Ce qui a été envoyé reste et ne peut être retiré.
refusal-questionnaire-document-infected = L’antivirus a trouvé quelque chose dans « { $name } ». Retirez-le et ajoutez une copie saine.
refusal-questionnaire-document-blocked = Ce document est bloqué : l’antivirus y a trouvé { $name }.
refusal-questionnaire-due = Choisissez un jour après aujourd’hui et au plus tard le { $last }, dernier jour du lien.
refusal-ask-none = Choisissez au moins un partenaire.
refusal-ask-many = Interrogez au plus { $most } partenaires à la fois.
refusal-questionnaire-unanswered = { $criterion } : choisissez dans quelle mesure c’est en place.
refusal-questionnaire-explain = { $criterion } : dites ce qui manque, ou pourquoi cela ne s’applique pas.
refusal-questionnaire-declare = Cochez la déclaration pour envoyer les réponses.
refusal-import-none = Choisissez un fichier.
refusal-import-large = Le fichier dépasse 1 Mo ou contient trop de texte. Divisez-le en plusieurs.
refusal-import-encoding = Le fichier n’est pas du texte UTF-8. Enregistrez-le en « CSV UTF-8 » ou en XLSX.
refusal-import-unreadable = Le fichier ne peut être lu comme CSV ou XLSX. Ouvrez-le dans un tableur et enregistrez-le de nouveau.
refusal-import-empty = Le fichier n’a pas de lignes sous les en-têtes.
refusal-import-column = Il n’y a pas de colonne appelée « { $column } ». Les colonnes sont indiquées plus bas.
refusal-import-column-twice = La colonne « { $column } » figure deux fois.
refusal-import-needs = La colonne « { $column } » manque.
refusal-import-rows = Un fichier compte au plus { $most } lignes. Divisez-le en plusieurs.
refusal-import-twice = Ce partenaire figure deux fois dans le fichier.
refusal-import-bad-rows = Certaines lignes ont des erreurs. Cochez pour les laisser de côté, ou corrigez-les d’abord.
refusal-import-nothing = Le fichier ne change rien.

# Timeline
timeline-group-partners = Partenaires et risque
timeline-supply_chain-partner_recorded = Partenaire enregistré : { $name }
timeline-supply_chain-partners_imported = { $count_partners } partenaires importés de { $file }
timeline-supply_chain-partner_ended = Fin du travail avec { $name }
timeline-supply_chain-partner_resumed = Reprise du travail avec { $name }
timeline-supply_chain-route_recorded = Route enregistrée : { $name }
timeline-supply_chain-route_removed = Route supprimée : { $name }
timeline-supply_chain-partner_checked = L’entreprise a vérifié { $name } elle-même
timeline-supply_chain-answers_reused = Des réponses données à un autre membre sont utilisées pour { $name }
timeline-supply_chain-threats_reviewed = Menaces examinées, version { $version } du tableau
timeline-supply_chain-action_added = Action ajoutée : { $what } ({ $owner }, { $due })
timeline-supply_chain-action_done = Action faite
timeline-supply_chain-action_dropped = Action abandonnée
timeline-supply_chain-procedure_recorded = Procédure de l’évaluation des risques écrite
timeline-supply_chain-assessment_signed = Évaluation des risques signée par { $name }
timeline-questionnaire-asked = Questionnaire pour { $name }
timeline-questionnaire-link_sent = Lien vers un questionnaire envoyé
timeline-questionnaire-reminded = Rappel du questionnaire au partenaire, avec un nouveau lien
timeline-questionnaire-answered = Le partenaire a enregistré des réponses
timeline-questionnaire-document_attached = Le partenaire a ajouté un document à ses réponses : { $name }
timeline-questionnaire-document_removed = Le partenaire a retiré un document
timeline-questionnaire-document_scanned = Un document d’un partenaire a été lu par l’antivirus
timeline-questionnaire-submitted = Le partenaire a envoyé ses réponses : { $name }, { $title }
timeline-questionnaire-consent_given = Le partenaire laisse d’autres membres utiliser ses réponses
timeline-questionnaire-consent_withdrawn = Le partenaire a retiré son consentement
timeline-questionnaire-recalled = Questionnaire retiré
timeline-threat_table-rated = Menace notée : { $id }
role-partner = partenaire sans compte
right-view-partners = voir les partenaires et l’évaluation des risques de cette entreprise
right-edit-partners = modifier les partenaires et l’évaluation des risques de cette entreprise
right-sign-risk-assessment = signer l’évaluation des risques de cette entreprise
right-view-threats = voir le tableau des menaces
right-rate-threats = noter les menaces
right-answer-questionnaire = répondre à ce questionnaire
caseload-tab-risk = Partenaires et risque
partner-membership = Adhésion
partner-member-shared = Partage son statut
partner-member-unknown = Non partagé
partner-member-since = { $status }. Il partage son statut avec l’entreprise depuis le { $day }.
partner-member-unknown-text = Non partagé. Le partenaire n’est peut-être pas membre, ou c’est un membre qui ne partage pas son statut.
partner-member-ask = Demander à un membre de partager son statut
