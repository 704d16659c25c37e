# Une visite guidée par téléphone.
validation-walk = Visite guidée
validation-walk-intro = Votre spécialiste vous demande de montrer ces endroits. Ouvrez cette page sur un téléphone, allez à chacun, montrez son code sur la photographie et envoyez-la.
validation-walk-intro-staff = L’entreprise va d’étape en étape avec un téléphone. Chaque étape a un code créé à l’arrivée, valable 15 minutes ; il doit être lisible sur la photographie. Ce qui compte figure à côté de son critère sur la feuille de travail.
validation-walk-none = Aucune visite guidée n’est ouverte.
validation-walk-new = Ouvrir une visite guidée
validation-walk-new-text = Ce qui est à montrer, étape par étape. Les lignes vides ne comptent pas.
validation-walk-open = Ouvrir la visite guidée
validation-walk-close = Terminer la visite guidée
validation-walk-earlier = Visites guidées antérieures
validation-walk-over = Cette visite guidée est terminée. Rien ne peut plus être envoyé.
validation-walk-opened-flash = La visite guidée est ouverte et l’entreprise est avertie.
validation-walk-closed-flash = La visite guidée est terminée.
validation-stop = Étape d’une visite guidée
validation-stop-n = Étape { $n }
validation-stop-show = Ce qui doit se voir
validation-stop-show-hint = Par exemple : le portail avec sa caméra, de l’extérieur.
validation-stop-open = Pas encore de photographie
validation-stop-pictures = { $count ->
    [one] Une photographie
   *[other] { $count } photographies
}
validation-stop-go = Aller à cette étape
validation-stop-next = Étape suivante sans photographie
validation-stop-arrive-text = Appuyez sur le bouton quand vous y êtes. Vous recevez un code valable 15 minutes.
validation-stop-arrive = J’y suis : donnez-moi le code
validation-stop-code = Code pour cette photographie
validation-stop-code-until = Il est valable jusqu’à { $time }.
validation-stop-code-text = Écrivez-le sur du papier, ou montrez-le sur un second écran, de sorte qu’il soit lisible sur la photographie.
validation-still-file = Photographie
validation-still-file-hint = JPEG ou PNG, jusqu’à { $size } Mo. Sur un téléphone, l’appareil photo s’ouvre.
validation-still-send = Envoyer la photographie
validation-still-kept-flash = La photographie est arrivée.
validation-still-hashing = La photographie est scellée …
validation-still-sending = Envoi de la partie { $done } sur { $all } …
validation-still-waits = Pas de connexion. L’envoi reprend de lui-même dès qu’il y en a une ; laissez cette page ouverte.
validation-still-arriving = Presque terminé …
validation-still-told = Code { $code }, donné { $given }, arrivée { $came }.
validation-still-hashed = Scellée sur l’appareil qui l’a prise.
validation-still-unhashed = Scellée à l’arrivée seulement.
validation-still-open = Pas encore regardée
validation-still-seen = Le code est lisible
validation-still-not-seen = Ne compte pas
validation-still-note = Ce qu’elle montre, ou pourquoi elle ne compte pas
validation-still-act-seen = Le code est lisible
validation-still-act-not-seen = Elle ne compte pas
validation-still-judged-flash = Consigné.
validation-act-walk = Visite guidée

mail-validation-walk-subject = Des nouvelles de votre entreprise
mail-validation-walk-body = Quelque chose est à montrer aujourd’hui. Connectez-vous sur un téléphone : { $link }

timeline-validation-walk_opened = Visite guidée ouverte
timeline-validation-code_given = Code d’une étape donné
timeline-validation-still_kept = Photographie d’une visite guidée reçue
timeline-validation-still_judged = Photographie d’une visite guidée regardée
timeline-validation-walk_closed = Visite guidée terminée

refusal-validation-walk-not-remote = Une visite guidée fait partie d’une validation par vidéo, en tout ou en partie.
refusal-validation-walk-open = Une autre visite guidée est ouverte. Terminez-la d’abord.
refusal-validation-walk-empty = Indiquez au moins une étape.
refusal-validation-walk-long = Une visite guidée a au plus { $most } étapes.
refusal-validation-walk-over = Cette visite guidée est terminée.
refusal-validation-still-picture = Envoyez une photographie : JPEG ou PNG.
refusal-validation-still-code = Le code n’est plus valable. Demandez-en un nouveau et reprenez la photographie.
refusal-validation-still-hash = La photographie a changé en chemin. Envoyez-la de nouveau.
refusal-validation-still-twice = Cette même photographie est déjà arrivée. Prenez-en une nouvelle.
refusal-validation-still-unknown = Cette photographie n’existe pas. Rechargez la page.
refusal-evidence-part-missing = Une partie du fichier manque. Envoyez-le de nouveau.
