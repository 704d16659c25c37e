# Étalonnage : un cas, plusieurs juges, et dans quelle mesure ils concordent.

nav-calibrations = Étalonnage
calibration-title = Étalonnage
calibration-lead = Le même cas, sans noms, est jugé par plusieurs spécialistes qui ne voient pas les feuilles des autres. Là où ils diffèrent, le critère est discuté et sa lecture consignée.
calibration-none = Aucun exercice n’a encore été lancé.
calibration-new = Lancer un exercice
calibration-about = { $entity } · { $criteria } critères
calibration-sheets = { $n } feuilles remises sur { $m }
calibration-closed-on = Clos le { $day }
calibration-own-open = Votre feuille : { $n } jugés sur { $m }
calibration-own-in = Votre feuille est remise
calibration-percent = { $n } %
calibration-verdict-accept = Accepter
calibration-verdict-return = Retourner
calibration-verdict-verify = Vérifier à la validation
calibration-verdict-cannot = Impossible à dire
calibration-choose-accept = Accepter
calibration-choose-return = Retourner
calibration-choose-verify = Vérifier à la validation
calibration-choose-cannot = Le cas ne permet pas de décider
calibration-drift-title = D’un exercice à l’autre
calibration-drift-up = L’accord est passé de { $from } à { $to }
calibration-drift-down = L’accord est descendu de { $from } à { $to }
calibration-drift-same = L’accord est resté à { $to }
calibration-drift-when = Clos
calibration-drift-note = Alpha de Krippendorff de chaque exercice clos où il est défini. Les cas diffèrent : un seul pas dit peu, une tendance davantage.
calibration-drift-target = 0,80 : fiable
calibration-show-table = Afficher le tableau
calibration-alpha = Alpha de Krippendorff
calibration-alpha-graded = Alpha de Krippendorff, selon l’ordre
calibration-fleiss = Kappa de Fleiss
calibration-cohen = Kappa de Cohen
calibration-started = L’exercice est lancé. Chaque juge reçoit un courriel.
calibration-saved = Votre feuille est enregistrée. Vous pouvez continuer plus tard.
calibration-handed-in = Votre feuille est remise et définitive.
calibration-closed = L’exercice est clos.
calibration-discussed = Ce qui a été discuté est consigné.
calibration-waiting = Feuilles
calibration-waiting-hint = Ce qu’elles contiennent, seuls leurs juges le voient avant la clôture de l’exercice.
calibration-sheet-in = Remise
calibration-sheet-out = Pas encore
calibration-close = Le clore avant que toutes les feuilles soient remises
calibration-close-why = Pourquoi
calibration-close-hint = Cela figure à côté des résultats. Les feuilles non remises ne comptent pas.
calibration-close-do = Clore l’exercice
calibration-closed-early = Clos avant que toutes les feuilles soient remises : { $why }
calibration-not-yours = Cet exercice est ouvert et vous n’en êtes pas juge. Ses résultats seront visibles après la clôture.
calibration-sheet = Votre feuille
calibration-sheet-lead = Les noms sont remplacés par des mots entre crochets. Jugez comme dans un examen et n’en parlez pas avec d’autres avant la clôture.
calibration-progress = { $n } critères jugés sur { $m }
calibration-final-since = Remise le { $at }. Elle est définitive. Les résultats seront visibles quand toutes les feuilles seront là.
calibration-note = Pourquoi
calibration-note-hint = Montré aux autres avec les résultats.
calibration-save = Enregistrer
calibration-hand-in = Remettre
calibration-results = Résultats
calibration-judges = { $count ->
    [one] Une feuille compte.
   *[other] { $count } feuilles comptent.
}
calibration-differing = { $count ->
    [0] Personne n’a différé sur aucun critère.
    [one] Les juges diffèrent sur un critère.
   *[other] Les juges diffèrent sur { $count } critères.
}
calibration-made-of = { $observed } des jugements concordent ; par hasard, ce serait { $expected }.
calibration-of-criteria = { $count ->
    [one] Sur un critère.
   *[other] Sur { $count } critères.
}
calibration-band-poor = Pas plus que le hasard.
calibration-band-slight = Accord léger.
calibration-band-fair = Accord passable.
calibration-band-moderate = Accord modéré.
calibration-band-substantial = Accord important.
calibration-band-almost-perfect = Accord presque parfait.
calibration-undefined = non défini
calibration-undefined-no-pairs = Rien n’a été décidé par deux juges.
calibration-undefined-one-category = Une seule décision a été choisie. Tous concordent, mais rien ne peut alors dépasser le hasard : il n’y a pas de coefficient.
calibration-undefined-uneven = Tous les critères n’ont pas été décidés par le même nombre de juges.
calibration-how-to-read = Comment lire ces chiffres
calibration-reading-alpha = Alpha vaut 1 quand tous concordent et 0 quand ils concordent comme des dés. On tire des conclusions à partir de 0,80 ; à partir de 0,67 avec prudence (Krippendorff). Ceux qui n’ont pas pu dire sont laissés de côté.
calibration-reading-graded = Selon l’ordre, deux décisions sont proches ou éloignées : « Vérifier à la validation » se place entre « Accepter » et « Retourner ». Là où ce chiffre dépasse l’alpha simple, on diffère surtout d’un degré ; là où il est plus bas, les uns acceptent ce que d’autres retournent. Dans ses deux pourcentages, un écart d’un degré compte pour une part d’accord.
calibration-reading-kappa = Kappa se lit de même. Les mots à côté sont une convention de Landis et Koch, rien de plus. Avec peu de critères ou peu de juges, tous ces chiffres varient beaucoup par hasard.
calibration-sources = Cohen 1960 ; Fleiss 1971 ; Krippendorff 2011 ; Landis et Koch 1977.
calibration-pairs = Deux juges à la fois
calibration-pair = Juges
calibration-both = Critères
calibration-in-words = En mots
calibration-by-criterion = Par critère
calibration-share = Paires d’accord
calibration-agree = { $share } des paires sont d’accord
calibration-judge = Juge { $letter }
calibration-judge-you = Juge { $letter } (vous)
calibration-discussion = Discussion
calibration-answer = La réponse jugée
calibration-record = Consigner ce qui a été discuté
calibration-discussed-what = Ce qui a été discuté, et comment le critère se lit désormais
calibration-agreed = Décision convenue
calibration-agreed-none = Aucune décision n’a été convenue
calibration-agreed-on = Convenu : { $what }
calibration-record-do = Consigner
calibration-to-block = En faire un bloc de texte
calibration-to-edition = Le clarifier dans le projet de la prochaine édition
calibration-new-lead = Choisissez un profil envoyé, lisez-le sans noms, puis remettez-le aux juges.
calibration-field-title = Titre
calibration-field-title-hint = Les juges le voient. Ne nommez pas l’entreprise.
calibration-field-purpose = But
calibration-field-purpose-hint = Ce que vous voulez savoir. Les juges le voient.
calibration-field-case = Cas
calibration-field-case-hint = Les dernières réponses signées de ce profil.
calibration-field-categories = Catégories
calibration-field-also = Autres mots à remplacer
calibration-field-also-hint = Un par ligne : ce que l’aperçu montre encore et qui nommerait l’entreprise.
calibration-field-judges = Juges
calibration-field-judges-hint = Au moins deux. Ni le spécialiste de l’entreprise ni qui a décidé de ce profil ne peut le juger.
calibration-field-due = Feuilles attendues pour le
calibration-preview-do = Montrer le cas sans noms
calibration-preview = Le cas tel que les juges le liront
calibration-preview-lead = Lisez-le en entier. Ce qui a été remplacé est marqué. Si quelque chose nomme encore l’entreprise, ajoutez-le plus haut et regardez de nouveau.
calibration-preview-again = Regarder de nouveau
calibration-start = Le remettre aux juges
calibration-mail-subject = Un exercice d’étalonnage vous attend
calibration-mail-body = { $name }, on vous demande de juger un cas. Connectez-vous pour le lire : { $link }

refusal-calibration-short = Écrivez au moins { $least } caractères.
refusal-calibration-long = Le texte a { $count } caractères ; { $limit } au plus. Raccourcissez-le.
refusal-calibration-stage = Ce n’est pas possible tant que l’exercice est { $stage ->
    [open] ouvert
    [closed] clos
   *[other] non lancé
}.
refusal-calibration-case = Choisissez un cas.
refusal-calibration-no-criteria = Choisissez au moins une catégorie où cette entreprise a des réponses.
refusal-calibration-judges = Choisissez au moins deux juges.
refusal-calibration-not-specialist = Les juges sont des spécialistes du programme. Choisissez-les dans la liste.
refusal-calibration-knows-it = L’un d’eux connaît le cas : c’est le sien, ou il en a décidé. Choisissez quelqu’un d’autre.
refusal-calibration-due = Indiquez un jour, à partir d’aujourd’hui, pour lequel les feuilles sont attendues.
refusal-calibration-not-judge = Vous n’êtes pas juge de cet exercice.
refusal-calibration-handed-in = Votre feuille est remise et ne peut plus être changée.
refusal-calibration-left = { $count ->
    [one] Un critère n’est pas encore jugé. Ce que vous avez choisi est enregistré.
   *[other] { $count } critères ne sont pas encore jugés. Ce que vous avez choisi est enregistré.
}
refusal-calibration-too-few = Moins de deux feuilles sont remises : il n’y a rien à comparer. Attendez les autres.
refusal-calibration-criterion = Le critère { $criterion } ne fait pas partie de ce cas.
calibration-due-why = Le jour auquel la personne qui a lancé l’exercice attend les feuilles.
calibration-why-due = La personne qui a ouvert l’exercice a fixé le jour, afin que chacun juge avant que les résultats soient montrés.
calibration-over-title = Accord par critère
calibration-over-link = Accord par critère sur tous les exercices
calibration-over-lead = { $count ->
    [one] Sur un exercice clos : quels critères sont lus différemment, les plus divergents d’abord.
   *[other] Sur { $count } exercices clos : quels critères sont sans cesse lus différemment, les plus divergents d’abord.
}
calibration-over-note = Les critères portent leur nom dans { $edition } ; ce qui a été jugé sous une édition antérieure compte pour ce qu’il est devenu.
calibration-over-none = Aucun critère n’a encore été tranché par deux juges.
calibration-over-cases = Cas
calibration-over-decisions = Décisions
calibration-over-course = Cas par cas
calibration-over-figures = Au-delà du hasard
calibration-over-cohen = Le kappa de Cohen concerne deux juges. Il s’agit ici des deux qui ont tranché ensemble le plus de cas du critère ; celui de Fleiss porte sur les cas tranchés par autant de juges que la plupart.
calibration-over-of-cases = { $count ->
    [one] Sur 1 cas.
   *[other] Sur { $count } cas.
}
calibration-open = Ouvert
