# Plusieurs personnes sur un même profil de sûreté.

owners-title = Qui est responsable de quelle section
owners-lead = Le responsable veille à ce que la section soit remplie ; tous les autres peuvent continuer d’y travailler. Le nouveau responsable reçoit un message. Seule votre entreprise le voit.
owners-nobody = Personne
owners-save = Enregistrer les responsables
owners-saved = Les responsables sont enregistrés.
owners-you = Vous êtes responsable de cette section
owners-owner = Responsable : { $name }
owners-none = Personne n’est responsable de cette section
owners-change = Changer les responsables
owners-mine = Vos sections
owners-others = Autres sections

presence-here = Également ici en ce moment : { $names }
presence-at = { $name } ({ $id })

lost-kept = Votre session était terminée. Ce que vous avez saisi est conservé pour vous : connectez-vous pour reprendre où vous en étiez.
lost-kept-here = Votre session avait changé. Ce que vous avez saisi est sur cette page, pas encore enregistré.
profile-restored = Votre session s’est terminée avant l’enregistrement de ce texte. Il a été conservé pour vous le { $at } et se trouve sur cette page, pas encore enregistré.
profile-restored-discard = L’abandonner et afficher ce qui est enregistré

timeout-title = Vous allez bientôt être déconnecté
timeout-text = Vous n’avez rien fait depuis un moment. Ce que vous avez saisi dans le profil de sûreté est conservé. Temps restant :
timeout-minutes = { $n } minutes
timeout-seconds = { $n } secondes
timeout-stay = Rester connecté
timeout-over = Vous avez été déconnecté. Ce que vous avez saisi est encore sur cette page. Connectez-vous dans un autre onglet, revenez et envoyez-le.

profile-compare-both = Les deux, réunies
profile-gap-at-site = { $site } : { $gap }

profile-sites-title = Là où un site diffère
profile-sites-none = La réponse ci-dessus vaut pour tous les sites. Ajoutez un site qui diffère.
profile-sites-add = Un site qui diffère
profile-sites-go = Répondre pour ce site
profile-sites-count = { $count ->
    [one] 1 site diffère
   *[other] { $count } sites diffèrent
}
profile-site-title = Critère { $id } à { $site }
profile-site-lead = Ne dites que ce qui est différent ici. C’est signé et examiné avec la réponse générale, et ce qui manque ici manque au profil.
profile-site-general = La réponse générale
profile-site-state = Est-ce en place sur ce site ?
profile-site-save = Enregistrer pour ce site
profile-site-back = Retour au critère
profile-site-drop = Ce site ne diffère plus
profile-site-saved = La réponse pour le site est enregistrée.
profile-site-dropped = La réponse générale vaut de nouveau pour ce site.
profile-site-choose-first = Choisissez d’abord un site dans la liste.
profile-site-theirs-gone = Entre-temps, quelqu’un d’autre a indiqué que ce site ne diffère plus.
profile-site-theirs-text = Votre texte est ci-dessous. L’enregistrer maintenant le met à la place de l’autre ; celui de l’autre personne reste au registre.
profile-site-kept = Ce texte est gardé pour vous depuis { $at }. Ce n’est pas encore une réponse : choisissez dans quelle mesure ce site satisfait au critère.
profile-site-new = diffère depuis la dernière signature
profile-site-gone = ne diffère plus
profile-site-changed = diffère autrement qu’avant

thread-title = Commentaires et questions
thread-under = Commencée sous le critère { $id } de { $edition }.
thread-about = Commentaires et questions sur le critère { $id }
thread-open-count = { $count ->
    [one] 1 commentaire ou question en cours
   *[other] { $count } commentaires ou questions en cours
}
thread-between-company = Commentaire entre les personnes de votre entreprise
thread-between-own-staff = Commentaire au sein de votre personnel
thread-between-programme = Question au spécialiste
thread-with = Qui doit le lire ?
thread-with-company = Tous ceux qui travaillent sur ce profil
thread-with-company-hint = Les personnes de votre entreprise et ses consultants. Le programme ne le voit jamais.
thread-with-own-staff = Notre propre personnel seulement
thread-with-own-staff-hint = Dirigeants et employés. Ni les consultants ni le programme ne le voient.
thread-with-programme = Notre spécialiste
thread-with-programme-hint = Le programme et les personnes de votre entreprise voient la question et la réponse.
thread-new = Écrire un commentaire ou interroger le spécialiste
thread-said-label = Votre texte
thread-limit = Jusqu’à { $max } caractères.
thread-send = Envoyer
thread-reply-say = Répondre
thread-reply-answer = Répondre à la question
thread-settle = Marquer comme réglé
thread-reopen = Rouvrir
thread-who = { $name } ({ $role })
thread-open = En cours
thread-settled = Réglé
thread-settled-by = Réglé par { $name }, { $at }
thread-answered = Répondue
thread-waits = Attend une réponse
thread-answer-by = Réponse attendue
thread-begun = Vos collègues peuvent lire votre commentaire.
thread-asked = Votre question a été envoyée à votre spécialiste.
thread-said = Votre réponse est envoyée.
thread-answer-sent = Votre réponse est envoyée. L’entreprise reçoit un message.
thread-now-settled = Marqué comme réglé.
thread-now-open = Rouvert.

conversations-title = Commentaires et questions
conversations-lead = Ce que les personnes de votre entreprise se disent à propos des critères, et ce que vous avez demandé à votre spécialiste.
conversations-staff-title = Questions
conversations-staff-lead = Ce que l’entreprise a demandé à propos des critères. Ce que ses personnes se disent entre elles n’est pas montré.
conversations-open = En cours
conversations-settled = Réglés
conversations-none = Rien n’est en cours. Les commentaires et les questions commencent sur la page d’un critère.
conversations-none-settled = Rien n’est encore réglé.
conversations-staff-none = Aucune question n’est en cours.
conversations-more = Les { $n } plus récents sont affichés. Les plus anciens sont sur les pages de leurs critères.
conversations-link = { $count ->
    [0] Commentaires et questions
    [one] Commentaires et questions (1 en cours)
   *[other] Commentaires et questions ({ $count } en cours)
}
review-questions = Questions de l’entreprise
caseload-tab-conversations = Questions
caseload-task-question = Répondre à une question

together-mail-owner-subject = Une section vous a été confiée
together-mail-owner-body = { $name }, un collègue vous a confié une section. Connectez-vous pour voir laquelle : { $url }
together-mail-question-subject = Une question vous attend
together-mail-question-body = { $name }, une entreprise vous a posé une question. Connectez-vous pour la lire : { $url }
together-mail-answer-subject = Votre question a reçu une réponse
together-mail-answer-body = { $name }, il y a une réponse à une question de votre entreprise. Connectez-vous pour la lire : { $url }

refusal-section-unknown = Cette section n’existe pas. Choisissez-en une dans la liste.
refusal-section-owner = Cette personne n’est pas de votre entreprise. Choisissez quelqu’un dans la liste.
refusal-thread-between = Choisissez qui doit le lire.
refusal-thread-own-staff = Ce qui reste au sein du personnel de l’entreprise n’est pas pour les consultants. Choisissez tout le monde, ou le spécialiste.
refusal-thread-unknown = Cette conversation n’existe pas. Choisissez-en une dans la liste.
refusal-thread-resolved = Cette conversation est réglée. Rouvrez-la pour en dire plus.
refusal-thread-empty = Écrivez ce que vous voulez dire.
refusal-thread-long = Le texte compte { $count } caractères ; { $limit } au plus sont possibles. Raccourcissez-le.
refusal-profile-site-unknown = Ce site n’est pas dans les données de votre entreprise. Ajoutez-l’y d’abord, ou choisissez-en un autre.
refusal-profile-site-state = Choisissez dans quelle mesure le critère est rempli sur ce site.
refusal-profile-site-changed = Entre-temps, quelqu’un d’autre a changé la réponse pour ce site. Comparez les deux et enregistrez de nouveau.

timeline-audience-company = Votre entreprise seulement
timeline-profile-site_answered = Critère { $criterion } rempli pour { $name }
timeline-profile-site_dropped = Critère { $criterion } : { $name } ne diffère plus
timeline-profile_sections-owner_named = { $account } est responsable de la section { $category }
timeline-profile_sections-owner_removed = Section { $category } reprise à { $account }
timeline-profile_thread-begun = { $between ->
    [programme] Question sur le critère { $criterion }
   *[other] Commentaire sur le critère { $criterion }
}
timeline-profile_thread-continued = { $between ->
    [programme] Suite de la question sur le critère { $criterion }
   *[other] Réponse à un commentaire sur le critère { $criterion }
}
timeline-profile_thread-answered = Réponse à la question sur le critère { $criterion }
timeline-profile_thread-resolved = { $between ->
    [programme] Question sur le critère { $criterion } réglée
   *[other] Commentaire sur le critère { $criterion } réglé
}
timeline-profile_thread-reopened = { $between ->
    [programme] Question sur le critère { $criterion } rouverte
   *[other] Commentaire sur le critère { $criterion } rouvert
}

right-discuss-profile = parler des critères d’une entreprise
right-discuss-among-staff = parler au sein du personnel d’une entreprise
right-answer-question = répondre à la question d’une entreprise
