# Mots communs aux formulaires, aux listes et aux graphiques.

ui-save = Enregistrer
ui-save-and-continue = Enregistrer et continuer
ui-continue = Continuer
ui-back = Retour
ui-cancel = Annuler
ui-change = Modifier
ui-remove = Retirer
ui-add = Ajouter
ui-send = Envoyer
ui-reply = Répondre
ui-apply = Appliquer
ui-clear = Effacer
ui-filter = Filtrer
ui-search = Rechercher
ui-print = Imprimer
ui-copy = Copier
ui-copied = Copié
ui-yes = Oui
ui-no = Non
ui-none = Aucun
ui-all = Tous
ui-optional = Facultatif
ui-status = État
ui-due = Échéance
ui-actions = Actions
ui-required-fields = Répondez à toutes les questions, sauf celles marquées comme facultatives.
ui-error-title = Il y a un problème
ui-choose-one = Choisissez une option
ui-remove-filter = Retirer le filtre :
ui-no-match = Rien ne correspond à ces filtres.
ui-clear-filters = Effacer les filtres

ui-show-table = Afficher le tableau
ui-show-rows = Afficher les lignes
ui-definition = Comment ce chiffre est compté
ui-download-csv = Télécharger en CSV
ui-download-json = Télécharger en JSON
ui-download-xlsx = Télécharger en XLSX
ui-share = Part
ui-count = Nombre
ui-last-updated = Dernière mise à jour : { $time }
ui-why-this-date = Pourquoi cette date

ui-pages = Pages
ui-previous-page = Page précédente
ui-next-page = Page suivante
ui-shown = { $from } à { $to } sur { $total }

ui-characters-left = Caractères restants : { $n }
ui-characters-over = Caractères en trop : { $n }
ui-characters-limit = Jusqu’à { $max } caractères.

ui-added = ajouté :
ui-removed = retiré :
ui-selected-all = Tout sélectionner
ui-selected-clear = Effacer la sélection
ui-file-too-large = Ce fichier dépasse { $size } Mo.
ui-size-megabytes = { $n } Mo
ui-size-kilobytes = { $n } ko

ui-saving = Enregistrement…
ui-saved = Brouillon enregistré { $time }
ui-save-failed = Non enregistré : pas de connexion. Votre texte reste dans cette page et sera envoyé dès le retour de la connexion.
ui-save-signed-out = Pas enregistré : vous avez été déconnecté. Votre texte est conservé pour vous ; reconnectez-vous pour continuer.
ui-save-conflict = Non enregistré : quelqu’un d’autre a modifié cette réponse.
ui-save-restored = Votre texte non enregistré a été rétabli.
ui-conflict-title = Quelqu’un d’autre a enregistré une autre version
ui-conflict-text = Rien de ce que vous avez écrit n’est perdu. Comparez les deux versions et choisissez ce que vous gardez.
ui-conflict-compare = Comparer les deux versions
ui-restore-text = Cet appareil conserve un texte que vous avez écrit et qui n’a pas été enregistré.
ui-restore = Le rétablir
ui-discard = L’abandonner

ui-timeout-title = Vous allez bientôt être déconnecté
ui-timeout-text = Votre brouillon est enregistré. Temps restant :
ui-timeout-minutes = { $n } minutes
ui-timeout-seconds = { $n } secondes
ui-timeout-stay = Rester connecté

ui-status-not-started = Pas commencé
ui-status-in-progress = En cours
ui-status-completed = Terminé
ui-status-cannot-start = Ne peut pas encore commencer
ui-status-new = Nouveau
ui-status-due-soon = Échéance proche
ui-status-overdue = En retard
ui-status-on-hold = En attente
ui-status-in-review = En cours d’examen
ui-status-returned = Renvoyé pour modification
ui-status-accepted = Accepté
ui-status-closed = Clos

due-set = Jour fixé pour le dossier
due-today = à faire aujourd’hui
due-in = dans { $span }
due-over = en retard de { $span }
due-working-days = { $count ->
    [one] un jour ouvré
   *[other] { $count } jours ouvrés
}
due-counted = { $length } à compter du { $day } ({ $what }).
due-counted-before = { $length } avant le { $day } ({ $what }).
due-counted-otherwise = Il court à compter du { $day } ({ $what }) ; son dernier jour a ensuite été fixé pour le dossier.
due-authority = { $authority } : { $source }.
due-skipped = Les jours où l’administration ne travaille pas ne comptent pas ; aucun jour férié entre les deux.
due-skipped-days = Les jours où l’administration ne travaille pas ne comptent pas ; jours fériés entre les deux : { $days }.
due-skipped-many = Les jours où l’administration ne travaille pas ne comptent pas, dont { $count ->
    [one] un jour férié
   *[other] { $count } jours fériés
}.
ui-typed-kept = Ce que vous avez écrit
ui-typed-kept-hint = Cela n’a pas été enregistré, car une autre personne vous a devancé. Copiez ce dont vous avez encore besoin.
due-set-why = Une personne du programme a fixé ce jour pour le dossier ; le registre ne contient pas d’autre motif.
