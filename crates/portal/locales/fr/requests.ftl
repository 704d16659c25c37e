# Documents demandés avant une session, et notes d’entretiens.
validation-requests = Documents demandés
validation-requests-intro = Votre spécialiste les demande avant ou pendant la validation. Envoyez un nouveau fichier, ou choisissez des documents que votre bibliothèque contient déjà. Un fichier envoyé ici entre dans votre bibliothèque.
validation-requests-intro-staff = Ce que vous demandez à l’entreprise, chaque chose avec son jour. Ce que vous acceptez figure à côté de son critère sur la feuille de travail.
validation-requests-none = Rien n’est demandé.
validation-request-asked = Demandé
validation-request-sent = Envoyé
validation-request-returned = Renvoyé
validation-request-accepted = Accepté
validation-request-waived = Plus nécessaire
validation-request-new = Demander un document
validation-request-what = Ce que vous demandez
validation-request-what-hint = Une seule chose, pour qu’elle puisse être acceptée ou renvoyée séparément.
validation-request-criterion = Pour quel critère
validation-request-no-criterion = Aucun en particulier
validation-request-site = Pour quel site
validation-request-clock = Vide, la date est le { $day }.
validation-request-due-reason = Pourquoi un autre jour
validation-request-ask = Le demander
validation-request-file = Un nouveau fichier
validation-exhibit-types = PDF, Office, PNG ou JPEG, jusqu’à { $size } Mo.
validation-request-library = Documents de votre bibliothèque
validation-request-note = Note de l’entreprise
validation-request-send = Envoyer
validation-request-comment = Commentaire du programme
validation-request-comment-hint = L’entreprise le lit. Nécessaire pour renvoyer quelque chose ou pour s’en passer.
validation-request-accept = Accepter
validation-request-return = Renvoyer
validation-request-waive = S’en passer
validation-request-asked-flash = La demande est faite à l’entreprise.
validation-request-accepted-flash = Accepté. Le document figure à côté de son critère.
validation-request-returned-flash = Renvoyé avec une nouvelle date.
validation-request-waived-flash = Ce n’est plus demandé.
validation-request-sent-flash = Envoyé à votre spécialiste.
validation-request-open = { $count ->
    [one] Un document demandé est en attente.
   *[other] { $count } documents demandés sont en attente.
}
validation-interviews = Entretiens
validation-interviews-intro = Ce que des personnes de l’entreprise ont dit, par fonction. Les noms, téléphones et adresses ne sont pas nécessaires et ne sont pas conservés. L’entreprise ne voit pas ces notes.
validation-interviews-none = Aucun entretien n’est encore noté.
validation-interview-new = Noter un entretien
validation-interview-role = Fonction
validation-interview-role-hint = La fonction, comme chef d’équipe ou gardien. Pas de nom.
validation-interview-note = Ce qui a été dit
validation-interview-note-hint = Seulement ce qui touche aux critères.
validation-interview-about = Critères : { $criteria }
validation-interview-flash = L’entretien est noté.
validation-act-requests = Documents demandés
validation-act-interviews = Entretiens

next-validation-evidence = Des documents sont demandés
next-validation-evidence-text = { $count ->
    [one] Un document est demandé avant votre validation.
   *[other] { $count } choses vous attendent avant votre validation ; le jour ci-dessous est celui de la première.
}
next-validation-evidence-button = Envoyer les documents

mail-validation-request-subject = Des nouvelles de votre entreprise
mail-validation-request-body = Il y a quelque chose à envoyer ou à lire au sujet de votre entreprise. Connectez-vous : { $link }

timeline-validation-evidence_asked = Document demandé : { $what }
timeline-validation-evidence_sent = Documents envoyés pour la validation
timeline-validation-evidence_accepted = Documents acceptés
timeline-validation-evidence_returned = Documents renvoyés
timeline-validation-evidence_waived = Document qui n’est plus nécessaire
timeline-validation-interview_noted = Entretien noté

refusal-validation-requests-too-many = Au plus { $most } demandes peuvent être en attente à la fois. Acceptez-en d’abord.
refusal-validation-request-unknown = Cette demande n’existe pas. Rechargez la page.
refusal-validation-request-past = Choisissez un jour après aujourd’hui.
refusal-validation-request-answered = Cette demande n’attend plus rien. Rechargez la page.
refusal-validation-request-empty = Choisissez un fichier, ou au moins un document de votre bibliothèque.
refusal-validation-request-not-sent = Rien n’a encore été envoyé, ou c’est déjà examiné. Rechargez la page.
refusal-validation-interview-role = Indiquez la fonction, en 80 caractères au plus.
refusal-validation-interview-personal = Indiquez une fonction, pas l’adresse ni le numéro de quelqu’un.
refusal-validation-interview-criteria = Nommez au moins un critère concerné.
refusal-validation-interview-day = Choisissez un jour entre le début de la validation et aujourd’hui.
