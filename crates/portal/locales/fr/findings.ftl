# Constats : ce qu’une validation a vu, ce qui est exigé et le chemin jusqu’à la clôture avec preuves.

finding-page = Constat
finding-list = Constats
finding-queue = Suivi des constats
finding-none = Aucun constat. Si une validation constate quelque chose, cela figurera ici avec ce qu’il faut faire et pour quand.
finding-none-here = Aucun constat.
finding-done = Clos et notés ({ $count })
finding-nothing-waits = Rien n’est en attente. Ce qui est clos ou seulement noté figure ci-dessous.
finding-queue-empty = Rien ici.
finding-criterion = Critère { $id }
finding-criterion-label = Critère
finding-category = Catégorie
finding-company = Entreprise
finding-site = Site
finding-whole-company = L’entreprise dans son ensemble
finding-owner = Responsable dans l’entreprise
finding-owner-hint = Le nom de la personne qui répond de la mesure.
finding-raised-on = Établi le
finding-edition = Édition des critères
finding-ground = Fondement
finding-class = Type
finding-class-deficiency = Défaillance
finding-class-deficiency-hint = Le critère n’est pas rempli, ou seulement en partie. Un motif est nécessaire.
finding-class-recommendation = Recommandation
finding-class-recommendation-hint = Il pourrait être mieux rempli. Non obligatoire.
finding-class-best-practice = Bonne pratique
finding-class-best-practice-hint = Mérite d’être montrée à d’autres. Rien à faire.
finding-stage-unraised = Non établi
finding-stage-noted = Noté
finding-stage-open = Réponse attendue
finding-stage-plan-sent = Plan envoyé
finding-stage-plan-agreed = Plan convenu
finding-stage-evidence-sent = Preuves envoyées
finding-stage-returned = Renvoyé
finding-stage-closed = Clos
finding-overdue-and = En retard : { $stage }
finding-tab-open = Ouverts
finding-tab-review = En attente d’examen
finding-tab-overdue = En retard
finding-tab-closed = Clos
finding-whose-mine = Mes entreprises
finding-whose-all = Toutes les entreprises
finding-page-of = Page { $page } sur { $pages }
finding-seen = Ce qui a été vu
finding-seen-hint = Ce que vous avez vu, où et quand. L’entreprise le lit.
finding-required = Ce qui est exigé
finding-required-hint = Ce qui doit être différent ensuite, non la façon de le faire. L’entreprise le lit.
finding-why = Pourquoi c’est important
finding-reasons = Motifs
finding-reasons-hint = Au moins un pour une défaillance.
finding-action = Mesure exigée
finding-action-must = Obligatoire pour une défaillance : le critère est obligatoire.
finding-action-should = Nécessaire pour une défaillance ; pour une recommandation, seulement si vous cochez la case.
finding-action-also = Exiger une mesure aussi pour une recommandation
finding-clock = { $clock } : { $day }, sauf si vous fixez une autre date avec un motif.
finding-due-reason = Pourquoi une autre date
finding-raise = Établir un constat
finding-raise-send = Établir le constat
finding-raised-flash = Le constat est établi et l’entreprise est prévenue.
finding-comment = Commentaire du programme
finding-due-set = Le jour a été fixé avec le constat : { $reason }
finding-late-company = La mesure est en retard. Envoyez les preuves maintenant ; une mesure en retard peut mener à une suspension.
finding-late-programme = L’examen de la réponse est en retard du côté du programme.
finding-extension-asked = L’entreprise demande { $days } de plus : { $reasons }
finding-closure = Comment il a été clos
finding-plan = Plan de l’entreprise
finding-your-plan = Votre plan
finding-your-plan-hint = Dites ce qui sera fait, par qui et pour quand.
finding-step = Étape { $n }
finding-what = Quoi
finding-who = Qui
finding-by = Pour quand
finding-note = Remarque
finding-plan-send = Envoyer le plan
finding-plan-more = Ajouter une ligne
finding-plan-flash = Le plan est envoyé.
finding-evidence = Preuves
finding-evidence-hint = Choisissez les documents qui montrent que c’est fait. Téléversez d’abord les nouveaux ; ils rejoignent votre bibliothèque.
finding-evidence-sent = Preuves envoyées
finding-library = Vos documents
finding-library-empty = La bibliothèque est vide. Téléversez d’abord un document.
finding-already-sent = déjà envoyé
finding-evidence-send = Envoyer les preuves
finding-evidence-flash = Les preuves sont envoyées.
finding-upload = Téléverser un document
finding-upload-hint = PDF, image ou fichier bureautique, jusqu’à 25 Mo.
finding-upload-description = Ce qu’il montre
finding-upload-send = Téléverser
finding-uploaded-flash = Le document est dans votre bibliothèque. Choisissez-le ci-dessous et envoyez les preuves.
finding-ask = Demander plus de temps
finding-ask-hint = Possible une fois. Compté à partir de l’échéance de la mesure.
finding-ask-days = Combien de plus
finding-ask-reasons = Motifs
finding-ask-send = Demander plus de temps
finding-asked-flash = La demande est envoyée.
finding-n-days = { $count ->
    [one] un jour
   *[other] { $count } jours
}
finding-review = Votre examen
finding-review-comment = Commentaire
finding-review-comment-hint = L’entreprise le lit. Nécessaire pour renvoyer et pour clore.
finding-closing = Documents qui montrent que c’est fait
finding-act-close = Clore le constat
finding-act-agree = Accepter le plan
finding-act-return = Renvoyer avec commentaire
finding-time = Plus de temps
finding-act-extend = Accorder plus de temps
finding-act-refuse = Refuser plus de temps
finding-require = Exiger une mesure
finding-act-require = L’exiger
finding-agreed-flash = Le plan est accepté.
finding-returned-flash = La réponse est renvoyée.
finding-closed-flash = Le constat est clos.
finding-extended-flash = Plus de temps est accordé.
finding-refused-flash = Plus de temps est refusé.
finding-required-flash = La mesure est exigée.
finding-history = Historique
finding-told-raised = Établi : { $class }
finding-told-action = Mesure exigée de { $name } pour le { $due }
finding-told-plan = Plan envoyé
finding-told-agreed = Plan accepté
finding-told-evidence = { $count ->
    [one] Preuves envoyées : un document
   *[other] Preuves envoyées : { $count } documents
}
finding-told-returned = Renvoyé avec commentaire
finding-told-asked = { $days } jours de plus demandés
finding-told-extended = Plus de temps accordé, jusqu’au { $due }
finding-told-refused = Plus de temps refusé
finding-told-closed = Clos

mail-finding-raised-subject = Du nouveau pour votre entreprise
mail-finding-raised-body = Du nouveau concerne votre entreprise, avec une échéance. Connectez-vous pour le lire : { $link }
mail-finding-news-subject = Des nouvelles pour votre entreprise
mail-finding-news-body = Quelque chose qui concerne votre entreprise a changé. Connectez-vous pour le lire : { $link }
mail-finding-answer-subject = Une entreprise a répondu
mail-finding-answer-body = Une de vos entreprises a envoyé une réponse. Connectez-vous pour la lire : { $link }

refusal-finding-stage = Cette étape n’est pas possible maintenant : le constat { $stage ->
    [unraised] n’est pas encore établi
    [noted] n’exige rien
    [open] attend la réponse de l’entreprise
    [plan_sent] attend l’examen du plan
    [plan_agreed] attend les preuves
    [evidence_sent] attend l’examen des preuves
    [returned] est revenu à l’entreprise
   *[closed] est clos
}. Ouvrez sa page pour voir la suite.
refusal-finding-side = Cette étape revient { $side ->
    [member] à l’entreprise
   *[programme] au programme
}.
refusal-finding-own-answer = Vous avez répondu pour l’entreprise. Une autre personne doit l’examiner.
refusal-finding-words = Dites-en un peu plus : au moins { $least } caractères.
refusal-finding-ground-missing = Le paquet de politiques n’a pas de fondement pour « { $decision } ». Un administrateur doit l’ajouter.
refusal-finding-clock-missing = Le paquet de politiques n’a pas de délai « { $clock } ». Un administrateur doit l’ajouter.
refusal-finding-reason-unknown = Le motif « { $reason } » n’est pas dans le paquet de politiques. Rechargez la page et choisissez de nouveau.
refusal-finding-reason-missing = Choisissez au moins un motif pour la défaillance.
refusal-finding-action-missing = Une défaillance sur le critère { $criterion }, obligatoire, exige une mesure avec un responsable et un délai.
refusal-finding-owner-missing = Nommez la personne responsable dans l’entreprise.
refusal-finding-due-past = L’échéance doit se situer dans l’avenir.
refusal-finding-nothing-to-do = Une bonne pratique n’exige rien. Retirez la mesure ou choisissez un autre type.
refusal-finding-plan-empty = Saisissez au moins une étape du plan.
refusal-finding-plan-gap = À l’étape { $row }, il manque quoi ou qui.
refusal-finding-plan-past = La date de l’étape { $row } est passée.
refusal-finding-no-evidence = Choisissez au moins un document. Un constat se clôt par des preuves, non par une promesse.
refusal-finding-evidence-not-yours = Un des documents n’est pas dans la bibliothèque de cette entreprise. Téléversez-le d’abord.
refusal-finding-close-without-evidence = Choisissez les documents qui montrent que c’est fait. Rien n’est clos sans preuves.
refusal-finding-evidence-not-sent = Un des documents n’a pas été envoyé par l’entreprise pour ce constat.
refusal-finding-extension-asked = Plus de temps a déjà été demandé ; la réponse est attendue.
refusal-finding-extended-before = Plus de temps a déjà été accordé une fois. Il n’y en a pas de seconde.
refusal-finding-extension-days = Choisissez une des durées proposées.
refusal-finding-extension-past = Même avec ce délai, la date est passée. Choisissez une durée plus longue.
refusal-finding-no-extension-asked = L’entreprise n’a pas demandé plus de temps.
finding-by-why = L’entreprise a nommé ce jour dans son plan. Il l’engage elle-même ; la date limite de réponse au constat est indiquée à son échéance.
finding-letters = Lettres
finding-letter-causes = D’où cela vient
finding-letter-finding-raised = Constat et mesure exigée, { $day }
finding-letter-finding-returned = Compléments requis, { $day }
finding-letter-finding-closed = Constat clos, { $day }
