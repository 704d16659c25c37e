# Editions of the criteria: writing, publishing, what they change, how far they reach.
editions-title = Éditions des critères
editions-lead = Une édition publiée ne change jamais. La nouvelle est rédigée par les uns et publiée par d’autres, et chaque réponse est reprise selon sa règle.
editions-on-their-way = En préparation
editions-published = Publiées
edition-history = Comment elle a été rédigée
editions-none = Aucune édition n’est en cours de rédaction.
edition-follows = Suit { $basis }
edition-name = Édition
edition-id = Identifiant
edition-id-hint = Minuscules, chiffres et traits d’union, par exemple msc-2027. Il figure dans chaque réponse et constat et ne peut plus être changé.
edition-name-en = Nom en anglais
edition-name-es = Nom en espagnol
edition-name-fr = Nom en français
edition-begin = Commencer une édition
edition-begin-lead = Elle commence avec tout ce que dit { $basis }. Modifiez, ajoutez et retirez des critères ; personne hors du programme ne la voit avant sa publication.
edition-effective-from = En vigueur à partir du
edition-effective-from-hint = Un jour après aujourd’hui. À partir de là, les entreprises postulent et répondent selon cette édition.
edition-accepted-until = Acceptée jusqu’au
edition-basis-until = Les profils selon l’ancienne édition sont acceptés jusqu’au
edition-basis-until-hint = Le dernier jour pour que les membres fassent passer leur profil à la nouvelle édition. Une entreprise peut recevoir plus de temps.
edition-stands-in-force = En vigueur
edition-stands-ahead = Publiée, pas encore en vigueur
edition-stands-accepted = Encore acceptée
edition-stands-over = N’est plus acceptée
edition-stage-drafting = En rédaction
edition-stage-consultation = Consultation
edition-stage-proposed = Proposée à la publication
edition-stage-published = Publiée
edition-stage-abandoned = Abandonnée
edition-changes = { $count ->
    [one] { $count } critère modifié
   *[other] { $count } critères modifiés
}
edition-untranslated = { $count ->
    [one] { $count } traduction en attente
   *[other] { $count } traductions en attente
}
edition-makers = Rédigée par
edition-reasons = Motifs
edition-consult-until = Consultation jusqu’au
edition-published-at = Publiée le
edition-hash = Empreinte du contenu (SHA-256)
edition-public = Ce que change cette édition, tel que tout le monde le lit
edition-remarks = Dernière remarque
edition-changes-title = Ce qui diffère d’avant
edition-changes-none = Rien encore. Choisissez un critère ci-dessous ou rédigez-en un nouveau.
edition-faults = Ce qui manque avant de pouvoir la proposer
edition-relation = Ce qui lui est arrivé
edition-relation-hint = Vu de l’édition précédente.
edition-relation-unchanged = Même texte
edition-relation-unchanged-hint = Il demande la même chose dans les mêmes termes ; les explications ou la force peuvent différer.
edition-relation-reworded = Reformulé
edition-relation-reworded-hint = Il demande la même chose, ou presque, en d’autres termes.
edition-relation-split = Scindé
edition-relation-split-hint = L’un de plusieurs issus d’un même critère.
edition-relation-merged = Fusionné
edition-relation-merged-hint = Il remplace plusieurs critères.
edition-relation-new = Nouveau
edition-relation-new-hint = Rien de tel n’était demandé auparavant.
edition-relation-retired = N’est plus demandé
edition-rule = Ce que deviennent les réponses
edition-rule-hint = Quand une recommandation devient une obligation, ou plusieurs réponses une seule, l’entreprise doit toujours regarder de nouveau.
edition-rule-keep = Elles restent
edition-rule-keep-hint = Rien à faire ; le dirigeant les signe avec le reste.
edition-rule-confirm = À revoir
edition-rule-confirm-hint = Elles sont reprises et quelqu’un doit confirmer chacune.
edition-rule-ask = À redonner
edition-rule-ask-hint = Le texte est repris ; il faut redire dans quelle mesure le critère est rempli.
edition-rule-set-aside = Elles restent dans le dossier de l’entreprise
edition-translation = Traductions
edition-translation-current = À jour
edition-translation-outdated = { $lang } est antérieur au texte anglais
edition-translation-missing = { $lang } manque
edition-lang-en = Anglais
edition-lang-es = Espagnol
edition-lang-fr = Français
edition-english-prevails = Le texte anglais fait foi.
edition-decide = Décider
edition-decide-text = Une fois publiée, rien ne peut y être changé, ni mots ni dates. Une erreur se corrige par l’édition suivante.
edition-publish = Publier
edition-send-back = La renvoyer
edition-send-back-why = Pourquoi elle n’est pas encore publiée
edition-propose = Proposer à la publication
edition-propose-text = Quelqu’un qui n’y a pas pris part la publie ensuite ou la renvoie.
edition-abandon = Abandonner cette édition
edition-abandon-why = Pourquoi elle est abandonnée
edition-all-criteria = Tous les critères
edition-criterion-new = Rédiger un nouveau critère
edition-criterion-saved = Le critère est enregistré dans le projet.
edition-criterion-retired = Ce critère est retiré du projet. L’enregistrer l’y remet.
edition-criterion-gone = Le critère est laissé hors du projet.
edition-criterion-before = Dans l’édition précédente :
edition-theirs = Quelqu’un d’autre a enregistré ce critère entre-temps
edition-theirs-text = Voici ce que dit maintenant le projet. Votre texte est ci-dessous. Reprenez ce que vous voulez garder et enregistrez à nouveau.
edition-number = Numéro
edition-number-hint = Le numéro de la catégorie, un point et un numéro qu’aucune édition n’a utilisé, par exemple 3.12.
edition-text = Ce qui est demandé
edition-evidence-hint = Une par ligne, dans le même ordre dans chaque langue.
edition-compared = J’ai comparé ce texte avec l’anglais
edition-applies-not = ne s’applique pas
edition-from = Vient de
edition-from-hint = Numéros dans l’édition précédente, séparés par des virgules. Vide pour un nouveau critère.
edition-restore = Revenir à ce qu’il était
edition-drop = Retirer du projet
edition-retire = Ne plus le demander
edition-retire-text = Les réponses restent dans les dossiers des entreprises et peuvent y être lues. Le numéro ne sert plus jamais à autre chose.
edition-retire-why = Pourquoi il n’est plus demandé
edition-done-restore = Le critère est de nouveau ce qu’il était.
edition-done-retire = Le critère est retiré du projet.
edition-done-propose = Proposée. Une autre personne décide.
edition-done-abandon = L’édition est abandonnée.
edition-done-publish = Publiée. Plus rien ne peut y changer désormais.
edition-done-send-back = Renvoyée à ses auteurs.
edition-what-changed = Ce qui a changé
edition-dates = En vigueur à partir du { $since }.
edition-unchanged = { $count ->
    [one] { $count } critère est comme il était.
   *[other] { $count } critères sont comme ils étaient.
}
edition-strength-change = { $entity } : { $before } → { $after }
edition-guidance-changed = Les explications ou les preuves habituelles ont changé
edition-group-new = Nouveaux
edition-group-reworded = Reformulés
edition-group-split = Scindés
edition-group-merged = Fusionnés
edition-group-unchanged = Même texte, autre force ou autres explications
edition-group-retired = Plus demandés
criteria-edition-ahead = { $name }, en vigueur à partir du { $since }
criteria-in-force = En vigueur aujourd’hui

# Simulation
edition-simulation = Ce que cela signifierait
simulation-lead = Si ce projet était en vigueur aujourd’hui : ce que chaque membre en règle dont le profil est accepté aurait à faire. Calculé à partir des réponses consignées à chaque ouverture de cette page.
simulation-assumptions = Hypothèses
simulation-minutes-answer = Minutes pour examiner une nouvelle réponse
simulation-minutes-confirm = Minutes pour examiner une réponse confirmée
simulation-nobody = Aucun membre n’a encore de profil accepté.
simulation-by-type = Par type d’entité
simulation-members = Membres
simulation-touched = Auraient quelque chose à faire
simulation-failing = Manqueraient une nouvelle obligation
simulation-answer = À répondre
simulation-confirm = À revoir
simulation-hours = Heures de spécialiste
simulation-definition = Nouveau manquement : le projet en fait une obligation pour cette entreprise, ce n’en était pas une, et l’entreprise a dit ne la remplir qu’en partie ou pas du tout. Heures : { $answer } minutes par réponse à donner, { $confirm } par réponse à revoir.
simulation-rows = Entreprises derrière les chiffres
simulation-rows-hint = Choisissez un type d’entité dans le tableau pour voir ses entreprises.
simulation-rows-count = { $count ->
    [one] { $count } entreprise
   *[other] { $count } entreprises
}
simulation-file-csv = Ces lignes en CSV
simulation-file-xlsx = Ces lignes en XLSX
simulation-company = Entreprise
simulation-failing-on = Nouveaux manquements
simulation-set-aside = Réponses plus demandées

# Rollout and extensions
rollout-title = Mise en œuvre
rollout-lead = Membres en règle, selon l’édition sous laquelle leur profil a été accepté en dernier.
rollout-none = Il n’y a qu’une édition, donc rien n’est mis en œuvre.
rollout-open = À venir
rollout-extended = Avec plus de temps
rollout-late = En retard
rollout-done = Selon l’édition en vigueur
rollout-stands-on = Accepté selon
rollout-until = Jusqu’au
rollout-works-on = Travaille sur
rollout-not-begun = Pas commencé
rollout-extended-mark = (prolongé)
extension-title = Accorder plus de temps
extension-general = Dernier jour pour tous
extension-own = Dernier jour pour cette entreprise
extension-earlier = Accordé jusqu’ici
extension-line = { $days }, jusqu’au { $until }
extension-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
extension-how-long = Combien de temps
extension-how-long-hint = Compté à partir du dernier jour qui vaut actuellement pour cette entreprise.
extension-ground = Fondement
extension-reasons-hint = L’entreprise les lit dans sa chronologie.
extension-grant = Accorder
extension-done = Plus de temps est accordé ; l’entreprise le voit dans sa chronologie.

# A new edition as a company sees it
carried-title = Ce que la nouvelle édition change pour vous
carried-from-to = De { $from } à { $to }
carried-notice-title = Les critères changent : { $edition }
carried-notice-ahead = En vigueur à partir du { $since }. À partir de là et jusqu’au { $until }, vous pouvez y faire passer votre profil de sûreté ; vos réponses sont reprises.
carried-notice-until = En vigueur depuis le { $since }. Soumettez votre profil de sûreté selon elle au plus tard le { $until }. Vos réponses sont reprises ; votre dossier signé reste tel quel.
carried-notice-extended = En vigueur depuis le { $since }. Vous avez reçu plus de temps : soumettez votre profil de sûreté selon elle au plus tard le { $until }.
carried-notice-late = En vigueur depuis le { $since }. Le délai pour y faire passer votre profil de sûreté a pris fin le { $until }. Faites-le maintenant et parlez à votre spécialiste.
carried-see-changes = Voir ce qui a changé et ce qu’il faut répondre
carried-start = Commencer le profil selon la nouvelle édition
carried-move = Faire passer ce brouillon à la nouvelle édition
carried-done = Vos réponses sont reprises. Ci-dessous figure ce qu’il vous reste à faire.
carried-lanes = Vos réponses précédentes ont été reprises.
carried-lane-answer = À répondre
carried-lane-answer-hint = Nouveau pour vous, ou à redire.
carried-lane-confirm = À revoir
carried-lane-confirm-hint = Votre réponse a été reprise. Relisez-la au regard du nouveau texte et marquez-la comme prête.
carried-lane-keep = Reste telle quelle
carried-lane-keep-hint = Rien à faire ; votre dirigeant le signe avec le reste.
carried-from = Repris de { $edition }
carried-relation-unchanged = Même texte que { $from }.
carried-relation-reworded = Reformulé à partir de { $from }.
carried-relation-split = Scindé de { $from }.
carried-relation-merged = Fusionné à partir de { $from }.
carried-relation-new = Nouveau.
carried-relation-retired = N’est plus demandé ({ $from }).
carried-must-now = Il est maintenant obligatoire pour vous.
carried-aside = Ne vous est plus demandé
carried-aside-text = Ces réponses n’ont pas de place dans la nouvelle édition. Rien n’est perdu : elles restent ici et dans votre dossier signé.
versions-title = Versions signées
versions-lead = Tout ce que l’entreprise a jamais signé, chaque fois selon l’édition de l’époque et exactement tel que signé.
versions-none = Rien n’a encore été signé.
versions-profile = Profil
versions-round = tour { $round }
profile-title-edition = Profil de sûreté pour la nouvelle édition
profile-record-wording = Les mots des critères dans le paquet ne sont plus ceux qui ont été signés. Prévenez le programme immédiatement.

# Refusals
refusal-edition-stage = Cette étape n’est pas possible tant que l’édition est « { $stage } ». Rechargez la page pour voir où elle en est.
refusal-edition-stale = Quelqu’un d’autre a enregistré le critère { $criterion } après que vous l’avez ouvert. Comparez les deux textes et enregistrez à nouveau.
refusal-edition-link-missing = Il n’est pas dit d’où vient le critère { $criterion }. Ouvrez-le et choisissez ce qui lui est arrivé.
refusal-edition-answers-lost = Les réponses à { $criterion } de l’édition précédente seraient perdues. Dites dans quel critère elles passent, ou retirez-le avec des motifs.
refusal-edition-number-reused = Le numéro { $criterion } a désigné autre chose. Donnez au nouveau critère un numéro qu’aucune édition n’a utilisé.
refusal-edition-number-taken = Le projet a déjà un critère { $criterion }. Ouvrez-le ou choisissez un autre numéro.
refusal-edition-number = Saisissez un numéro comme 3.12 : celui d’une catégorie, un point, un numéro.
refusal-edition-relation = Ce qui est dit être arrivé au critère { $criterion } ne convient pas : le même texte exige les mêmes mots, une scission au moins deux parties, une fusion au moins deux sources.
refusal-edition-rule = Cette règle pour les réponses ne convient pas à ce qui est arrivé au critère { $criterion }. Après une scission ou une fusion, les réponses sont revues ou redonnées ; un nouveau critère reçoit une réponse.
refusal-edition-nothing-changed = Le projet ne change encore rien. Modifiez, ajoutez ou retirez d’abord un critère.
refusal-edition-untranslated = Critère { $criterion } : { $lang } ne dit pas ce que dit le texte anglais. Traduisez-le, ou comparez-le et cochez la case.
refusal-edition-past = Indiquez un jour après aujourd’hui, afin que personne ne l’apprenne le jour même.
refusal-edition-until = L’ancienne édition doit être acceptée au moins jusqu’au jour où la nouvelle entre en vigueur. Indiquez ce jour ou un jour ultérieur.
refusal-edition-reasons = Donnez des motifs d’au moins { $least } caractères, pour que d’autres comprennent plus tard.
refusal-edition-own-work = Vous avez pris part à cette édition ; une autre personne décide donc.
refusal-edition-nothing-proposed = Rien n’est proposé. Ses auteurs doivent d’abord la proposer avec ses dates.
refusal-edition-basis-superseded = Une autre édition a été publiée depuis le début de celle-ci. Commencez-en une nouvelle qui la suit et reprenez les modifications.
refusal-edition-basis-altered = Les fichiers de l’édition précédente ont été modifiés depuis le début de celle-ci. Une édition publiée ne doit pas changer : remettez les fichiers du paquet comme ils étaient.
refusal-edition-criterion-unknown = Il n’y a pas de critère { $criterion } ici. Vérifiez le numéro.
refusal-edition-id = Utilisez trois à quarante minuscules, chiffres et traits d’union, par exemple msc-2027.
refusal-edition-id-taken = Il y a déjà une édition { $id }. Choisissez un autre identifiant.
refusal-edition-empty = Saisissez un texte.
refusal-edition-long = Ce texte est trop long. Ramenez-le à { $limit } caractères.
refusal-edition-applies = Choisissez au moins un type d’entité auquel il s’applique.
refusal-edition-strand = Un type d’entreprise a été choisi pour un volet du programme auquel il ne peut pas participer.
refusal-extension-not-needed = L’édition sur laquelle se trouve cette entreprise n’a pas de dernier jour ; il n’y a donc rien à prolonger.
refusal-extension-days = Choisissez l’une des durées proposées.
refusal-extension-past = Avec cette durée, le délai aurait pris fin le { $until }. Choisissez-en une plus longue.
refusal-extension-too-long = Toutes les prolongations ensemble ne peuvent dépasser { $longest } jours ; { $granted } sont déjà accordés.
refusal-extension-ground = Choisissez un fondement pour la prolongation.
refusal-profile-edition-fixed = Ce qui a été signé reste sous son édition. Une nouvelle édition reçoit ses réponses dans un nouveau profil.
refusal-profile-not-carried = Ces réponses ne peuvent pas être reprises dans ce profil. Demandez à votre spécialiste.
refusal-profile-edition-current = Le profil est déjà selon l’édition en vigueur.
refusal-profile-edition-superseded = Cette édition des critères n’est plus acceptée. Faites passer le brouillon à la nouvelle édition à la page « Profil de sûreté » ; vos réponses sont reprises.
refusal-profile-edition-altered = Les mots des critères dans le paquet ne sont pas ceux auxquels il a été répondu. Rien ne peut être signé avant que le programme ne les ait rétablis.

# Consultation
edition-consult = Ouvrir à la consultation
edition-consult-text = Les membres lisent les modifications et commentent chaque critère. Le texte reste inchangé jusqu’à la clôture, et chaque commentaire reçoit une réponse avant que l’édition puisse être proposée.
edition-close = Clore la consultation
edition-comments = Commentaires des membres
edition-done-consult = Les membres peuvent maintenant commenter.
edition-done-close = La consultation est close.
consultation-title = Projet de critères : vos commentaires
consultation-lead = Le programme vous demande votre avis avant de publier cette édition. Vous pouvez commenter chaque critère jusqu’au jour indiqué ci-dessous ; le programme répond à chaque commentaire.
consultation-closed = Les commentaires ont été clos le { $until }. Voici ce que vous avez dit, avec les réponses du programme.
consultation-none = Aucun projet n’est ouvert aux commentaires en ce moment.
consultation-notice = Un projet de critères est ouvert à vos commentaires.
consultation-not-yours = Pas pour votre type d’entité
consultation-yours = Votre entreprise
consultation-answer = Réponse du programme
consultation-answer-to = Réponse du programme : { $criterion }, { $company }
consultation-comment = Commenter
consultation-text = Votre commentaire
consultation-send = Envoyer le commentaire
consultation-reply = Répondre
consultation-done = Merci. La réponse figurera à côté de votre commentaire.
consultation-replied = L’entreprise peut maintenant lire la réponse.
refusal-comment-short = Dites-le en au moins { $least } caractères.
refusal-comment-closed = Cette édition n’accepte plus de commentaires.
refusal-comment-answered = Ce commentaire a déjà reçu une réponse.
refusal-edition-unanswered = { $count ->
    [one] { $count } commentaire n’a pas encore de réponse. Répondez-y avant de proposer l’édition.
   *[other] { $count } commentaires n’ont pas encore de réponse. Répondez-y avant de proposer l’édition.
}

# Mail
mail-edition-published-subject = Les critères changent
mail-edition-published-body = Une nouvelle édition des critères est publiée. Connectez-vous pour lire ce qui change pour votre entreprise et jusqu’à quand : { $link }
carried-why = Le jour a été fixé à la publication de { $edition } : jusque-là, les profils selon l’édition précédente sont acceptés.
carried-why-extended = Le { $on }, le programme a accordé plus de temps à votre entreprise : { $reasons }
extension-why = Le jour a été fixé avec l’édition : par sa publication, ou par celle de l’édition qui la suit.
rollout-why-extended = Si une entreprise a reçu plus de temps, ses prolongations et leurs motifs figurent sur sa page de prolongation.
consultation-why = Le programme a fixé le jour à l’ouverture de la consultation.
mail-edition-consultation-subject = Les critères sont ouverts aux commentaires
mail-edition-consultation-body = Une nouvelle édition des critères est en préparation et votre entreprise peut la commenter. Connectez-vous pour la lire et donner votre avis : { $link }
