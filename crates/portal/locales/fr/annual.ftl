# L’examen annuel.

annual-title = Examen annuel
annual-title-year = Examen annuel { $year }
annual-notice-title-ahead = Examen annuel { $year }
annual-notice-title-open = Examen annuel { $year }
annual-notice-title-late = L’examen annuel { $year } est en retard
annual-notice-ahead = Il s’ouvre le { $opens } et est dû le { $closes }.
annual-notice-open = Il peut être ouvert dès maintenant. Vos réponses acceptées y sont reprises ; un dirigeant le signe au plus tard le { $closes }.
annual-notice-begun = Il est en cours. Un dirigeant le signe au plus tard le { $closes }.
annual-notice-late = Il était dû le { $closes } et n’a pas été ouvert. Ouvrez-le maintenant : vos réponses acceptées y sont reprises.
annual-notice-late-begun = Il était dû le { $closes }. Terminez-le et faites-le signer par un dirigeant.
annual-notice-busy = Il est dû le { $closes }. Il pourra être ouvert quand le profil en cours sera accepté.
annual-due = { $code ->
    [ahead] Ouverture :
   *[open] Échéance :
}
annual-why-date = Votre entreprise a été certifiée le { $certified } ; le { $closes } est l’anniversaire. La période s’ouvre { $days } jours avant, le { $opens }, et se ferme à l’anniversaire : { $binding }. { $authority } : { $source }.
annual-status-ahead = Pas encore ouvert
annual-status-open = Ouvert
annual-status-late = En retard
annual-start = Ouvrir l’examen annuel
annual-go = Aller à l’examen annuel
annual-go-on = Continuer à confirmer
annual-opened = L’examen annuel est ouvert. Vos réponses acceptées y sont reprises.
annual-already-open = Un profil de sûreté est déjà ouvert.
annual-progress = { $n } critères sur { $m } sont prêts
annual-done = { $n } sur { $m } prêts.
annual-lane-answer = À répondre
annual-lane-answer-hint = Ces critères sont nouveaux pour vous, ou leur texte a changé depuis la dernière approbation.
annual-lane-look = À regarder
annual-lane-look-hint = Une preuve prend fin avant le prochain anniversaire, ou un constat a touché le critère. Ouvrez chacun, corrigez ce qu’il faut et marquez-le comme prêt.
annual-lane-edited = Modifiés depuis la dernière approbation
annual-lane-edited-hint = Ce que vous avez changé, en regard de la réponse acceptée. Le spécialiste le lit en premier.
annual-lane-confirm = Inchangés : à confirmer
annual-lane-confirm-hint = Rien n’a changé ici depuis la dernière approbation. Lisez les réponses d’une catégorie et cochez celles qui restent vraies.
annual-to-confirm = { $count ->
    [one] 1 à confirmer
   *[other] { $count } à confirmer
}
annual-officer-signs = Quand chaque critère est prêt, un dirigeant de l’entreprise signe. Personne d’autre ne le peut.
annual-confirm-title = Confirmer les réponses inchangées : { $category }
annual-confirm-lead = Lisez chaque réponse. Cochez-la si elle décrit toujours ce que fait votre entreprise aujourd’hui. Ce que vous ne cochez pas reste ouvert ; pour changer une réponse, suivez son lien.
annual-tick-all = Cocher tout ce qui est affiché
annual-untick-all = Décocher tout ce qui est affiché
annual-row-confirmed = Confirmée
annual-edit = Changer la réponse
annual-confirm = Confirmer les réponses cochées
annual-confirmed = Les réponses cochées sont confirmées.
annual-back = Retour à l’examen annuel
annual-not-here = Pas confirmés dans cette liste
annual-not-here-hint = Chacun de ces critères demande un regard sur sa propre page.
annual-origin = Voici votre réponse acceptée. Lisez-la, changez ce qui n’est plus vrai et marquez-la comme prête.
annual-why-new = Nouveau pour vous.
annual-why-changed-unchanged = L’édition demande une nouvelle réponse.
annual-why-changed-reworded = Le texte du critère a changé.
annual-why-changed-split = Il faisait partie d’un autre critère.
annual-why-changed-merged = Il a été formé de plusieurs critères.
annual-why-changed-new = Nouveau pour vous.
annual-why-changed-retired = Il vient d’un critère qui n’est plus demandé.
annual-why-stricter = Il était recommandé et devient obligatoire.
annual-why-unanswered = Il faut dire dans quelle mesure il est rempli.
annual-why-edition-asks = L’édition vous demande de relire la réponse.
annual-why-ended = { $name } a pris fin le { $day }.
annual-why-ending = { $name } prend fin le { $day }, avant le prochain anniversaire.
annual-why-finding = Un constat l’a touché depuis la dernière approbation, ou reste ouvert.
annual-why-incomplete = Il manque quelque chose dans la réponse.
annual-why-edited = Vous avez changé la réponse.
annual-review-lanes = Par rapport à la dernière approbation
annual-review-lane-answer = Critères nouveaux ou changés : { $count }
annual-review-lane-look = Preuves ou constats : { $count }
annual-review-lane-edited = Modifiés : { $count }
annual-review-lane-confirm = Inchangés, confirmés par l’entreprise : { $count }
annual-review-tag-answer = critère nouveau ou changé
annual-review-tag-look = preuve ou constat
annual-review-tag-edited = modifiée
annual-review-tag-confirm = inchangée
annual-sign-lanes = Parmi eux, { $confirm } ont été confirmés sans changement, { $edited } ont été modifiés, { $look } ont été regardés à cause d’une preuve ou d’un constat, et { $answer } ont reçu une réponse parce que le critère est nouveau ou a changé.

refusal-annual-not-open = L’examen annuel n’est pas encore ouvert : il s’ouvre le { $opens } et est dû le { $closes }. Seul compte ce qui est modifié pendant cette période.
refusal-annual-year = Ce n’est pas l’année dont l’examen est ouvert.
refusal-annual-not-member = L’examen annuel est demandé aux entreprises qui sont dans le programme.
refusal-annual-not-annual = Seules les réponses d’un examen annuel peuvent être confirmées en liste. Répondez à chaque critère sur sa propre page.
refusal-annual-returned = Le spécialiste a posé des questions sur ces critères. Répondez à chacun sur sa propre page.
refusal-annual-nothing-ticked = Rien n’est coché. Cochez les réponses qui restent vraies.
refusal-annual-changed = Le critère { $criterion } est nouveau ou a changé. Répondez-y sur sa propre page ; rien n’a été confirmé.
refusal-annual-evidence = Un document du critère { $criterion } a pris fin ou prend fin avant le prochain anniversaire. Regardez-le sur sa propre page ; rien n’a été confirmé.
refusal-annual-finding = Un constat a touché le critère { $criterion }. Regardez-le sur sa propre page ; rien n’a été confirmé.
refusal-annual-look = Le critère { $criterion } doit être regardé sur sa propre page ; rien n’a été confirmé.
refusal-annual-edited = La réponse au critère { $criterion } a changé depuis la dernière approbation. Marquez-la comme prête sur sa propre page ; rien n’a été confirmé.
annual-document-until = { $name }, valable jusqu’au { $until }
refusal-annual-file-changed = Le critère { $criterion } est nouveau ou a changé. Un fichier ne peut pas marquer l’ancienne réponse comme prête : donnez une autre réponse ou confirmez-la sur sa propre page.
refusal-annual-file-evidence = Un document du critère { $criterion } a expiré ou expire avant le prochain anniversaire. Un fichier ne peut pas le marquer comme prêt : examinez-le sur sa propre page.
refusal-annual-file-finding = Un constat a touché le critère { $criterion }. Un fichier ne peut pas le marquer comme prêt : examinez-le sur sa propre page.
refusal-annual-file-look = Le critère { $criterion } doit être examiné. Un fichier ne peut pas le marquer comme prêt : ouvrez sa propre page.
