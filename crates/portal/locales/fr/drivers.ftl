# Cartes de conducteurs : signalées par les transporteurs, inscrites par le programme.
drivers-title = Cartes de conducteurs
drivers-lead = La voie accélérée demande un conducteur dont le programme a vérifié la carte au registre de son émetteur. Un transporteur signale les cartes de ses conducteurs ; un agent de vérification les inscrit. Aucun nom n’est conservé.
drivers-none = Aucune carte ne correspond à ce filtre.
drivers-count = { $count ->
    [one] { $count } carte
   *[other] { $count } cartes
}
drivers-waiting = { $count ->
    [one] Une carte de conducteur attend d’être vérifiée
   *[other] { $count } cartes de conducteurs attendent d’être vérifiées
}
drivers-own-title = Cartes de vos conducteurs
drivers-own-lead = Un envoi ne peut prendre la voie accélérée qu’avec un conducteur dont la carte est au registre du programme. Signalez ici les cartes de vos conducteurs ; le programme vérifie chacune au registre de son émetteur.
drivers-own-none = Votre entreprise n’a encore signalé aucune carte.
driver-title = Carte { $card }
driver-card = Numéro de carte
driver-card-hint = De 6 à 20 lettres et chiffres, comme imprimés sur la carte. Espaces et tirets sont sans importance.
driver-valid-from = Valable à partir du
driver-until = Valable jusqu’au
driver-validity = Validité
driver-valid = du { $from } au { $until }
driver-carrier = Signalée par
driver-in-force = En vigueur
driver-from = À partir du { $day }
driver-over = Échue depuis le { $day }
driver-ended = Terminée le { $day }
driver-refused = Non inscrite
driver-waits = Attend d’être vérifiée
driver-told = signalée : du { $from } au { $until }
driver-decide = Votre décision
driver-take = Inscrire une carte
driver-take-lead = Cherchez d’abord la carte au registre de son émetteur, et indiquez les jours tels qu’ils y figurent.
driver-take-button = Inscrire
driver-refuse = Ne pas inscrire
driver-end = Y mettre fin
driver-reasons = Motif
driver-reasons-hint = Nécessaire seulement si vous la refusez ou y mettez fin, au moins 10 caractères. Il reste au programme ; le transporteur lit l’état.
driver-lines-title = Plusieurs cartes à la fois
driver-lines = Une carte par ligne
driver-lines-hint = Carte, premier jour et dernier jour, séparés par des virgules : FC1234567, 2026-01-01, 2030-12-31. Au plus { $most } lignes. Si une ligne est fausse, aucune n’est inscrite.
driver-lines-button = Toutes les inscrire
driver-tell = Signaler une carte
driver-tell-button = L’envoyer à vérifier
driver-taken = Inscrite.
driver-saved = Enregistré.
driver-told-flash = Envoyée. Le programme la vérifie.
driver-history = Ce qui s’est passé
driver-step-told = Signalée par un transporteur
driver-step-taken = Inscrite
driver-step-refused = Non inscrite
driver-step-ended = Terminée
refusal-driver-card = Indiquez de 6 à 20 lettres et chiffres, dont au moins un chiffre.
refusal-driver-day = Indiquez une date qui existe, sous la forme année-mois-jour, par exemple 2026-03-31.
refusal-driver-order = Indiquez le premier jour ou un jour ultérieur.
refusal-driver-over = Indiquez aujourd’hui ou un jour ultérieur : cette carte est échue.
refusal-driver-years = Indiquez un jour antérieur : une carte vaut au plus { $most } ans.
refusal-driver-known = C’est déjà connu.
refusal-driver-words = Écrivez au moins { $least } caractères.
refusal-driver-long = Écrivez au plus { $most } caractères.
refusal-driver-stage = Entre-temps, quelqu’un d’autre a fait un pas. Voyez où cela en est.
refusal-driver-lines = Indiquez de 1 à { $most } lignes.
refusal-driver-line = Ligne { $line } : écrivez carte, premier jour et dernier jour séparés par des virgules, les jours sous la forme année-mois-jour.
refusal-driver-line-card = Ligne { $line } : ce n’est pas un numéro de carte.
refusal-driver-line-over = Ligne { $line } : cette carte est échue.
timeline-driver_card-told = A signalé une carte de conducteur
timeline-driver_card-taken = A inscrit une carte de conducteur
timeline-driver_card-refused = N’a pas inscrit une carte de conducteur
timeline-driver_card-ended = A mis fin à une carte de conducteur
