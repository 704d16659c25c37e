# Profils de sûreté : réponses, preuves, signature, examen.

profile-title = Profil de sûreté
profile-title-annual = Profil de sûreté { $year }
profile-n-of-m = { $n } sur { $m } répondus
profile-answered = { $n } critères répondus sur { $m }.
profile-any-order = Vous pouvez répondre dans n’importe quel ordre ; votre travail est enregistré comme brouillon.
profile-progress = Critères répondus
profile-categories = Critères
profile-finish = Terminer
profile-more = Plus
profile-print-link = Lire ou imprimer toutes les réponses
profile-back-to-list = Retour à la liste
profile-saved = Enregistré.
profile-draft-private = Le brouillon appartient à l’entreprise. Vous pourrez lire les réponses quand un dirigeant les aura signées.

profile-start-lead = { $count } critères de { $edition } s’appliquent à votre entreprise.
profile-start-how = Comment cela fonctionne
profile-start-how-own-words = Dites pour chaque critère dans quelle mesure il est en place, et comment : ce qui est fait, par qui, à quelle fréquence.
profile-start-how-evidence = Joignez des documents qui le montrent. Un document peut servir à plusieurs critères.
profile-start-how-any-order = Répondez dans n’importe quel ordre. Ce que vous écrivez est enregistré au fur et à mesure, et vos collègues peuvent travailler en même temps.
profile-start-how-sign = Quand tout est prêt, un dirigeant de l’entreprise signe et envoie. Les employés et les consultants préparent, mais ne peuvent pas signer.
profile-start = Commencer le profil de sûreté
profile-start-waits = L’entreprise n’a pas commencé son profil de sûreté.
profile-started = Le profil de sûreté est ouvert. Vos réponses sont liées à cette édition des critères.

profile-stage-draft = En préparation
profile-stage-submitted = En cours d’examen
profile-stage-returned = Renvoyé pour modification
profile-stage-accepted = Accepté
profile-submitted-text = Un dirigeant l’a signé. Rien ne peut être modifié pendant que votre spécialiste l’examine, critère par critère.
profile-submitted-link = Référence et suite
profile-accepted-text = Votre spécialiste a accepté chaque critère. Les réponses restent telles qu’elles ont été signées.
profile-record-link = Attestation de dépôt
profile-returned-title = { $count ->
    [one] Votre spécialiste a renvoyé un critère
   *[other] Votre spécialiste a renvoyé { $count } critères
}
profile-returned-text = Seuls ceux-ci peuvent être modifiés. Tout le reste demeure tel que signé. Répondez à chaque commentaire, marquez-le comme prêt, puis un dirigeant signe et renvoie le profil.

profile-status-ready = Prêt
profile-status-signed = Signé
profile-status-locked = Inchangé
profile-status-comment = Commentaire à traiter
profile-status-comments = { $count ->
    [one] 1 commentaire à traiter
   *[other] { $count } commentaires à traiter
}

profile-due-title = Dates

profile-next-open = Prochain critère à traiter
profile-strength-must = obligatoire
profile-strength-should = recommandé
profile-documents = { $count ->
    [0] aucun document
    [one] 1 document
   *[other] { $count } documents
}
profile-copy-reference = Copier la référence

profile-criterion-title = Critère { $id }
profile-criterion-eyebrow = Critère { $id } ({ $strength })
profile-meaning = Ce que cela signifie et ce qui le montre
profile-typical = Preuves habituelles
profile-unconfirmed = Il reste à confirmer, dans le document de l’administration elle-même, que ce critère s’applique à votre type d’entité.
profile-unconfirmed-link = D’où il vient
profile-ask-state = Est-ce en place ?
profile-state-unanswered = Sans réponse
profile-state-in-place = En place
profile-state-in-place-hint = C’est fait partout où cela vous concerne.
profile-state-partly = En partie en place
profile-state-partly-hint = Il manque quelque chose : un site, un partenaire, une procédure écrite.
profile-state-not-in-place = Pas en place
profile-state-not-in-place-hint = Ce n’est pas encore fait.
profile-state-not-applicable = Ne s’applique pas à nous
profile-state-not-applicable-hint = Vous ne faites rien que cela concerne. Dites pourquoi ci-dessous.
profile-ask-narrative = Comment y répondez-vous ?
profile-ask-narrative-hint = Ce qui est fait, par qui et à quelle fréquence ; ou pourquoi cela ne s’applique pas. Jusqu’à { $max } caractères.
profile-ask-plan = Que ferez-vous, et pour quand ?
profile-ask-plan-hint = Si c’est en partie ou pas en place : l’action, la personne responsable, la date.
profile-ask-ready = Avez-vous terminé ce critère ?
profile-ready-yes = Oui, il est prêt à être envoyé
profile-ready-later = Non, j’y reviendrai plus tard
profile-last-saved = Dernier enregistrement le { $at }, { $name }
profile-draft-kept = Votre version du { $at } n’a pas été enregistrée, car une autre personne avait enregistré avant vous.
profile-locked-submitted = Le profil est en cours d’examen. Les réponses ne peuvent pas être modifiées tant que votre spécialiste ne les renvoie pas.
profile-locked-returned = Votre spécialiste n’a pas renvoyé ce critère. Il demeure tel que signé.
profile-locked-accepted = Le profil est accepté. Les réponses demeurent telles que signées.
profile-neighbours = Autres critères de cette catégorie
profile-previous = Critère précédent
profile-following = Critère suivant
profile-aside = Commentaire et modifications
profile-comment-title = Commentaire de votre spécialiste
profile-comment-who = { $name }, spécialiste
profile-since-signed = Modifié depuis la signature

profile-gap-must-unanswered = Sans réponse. Chaque critère obligatoire exige une réponse.
profile-gap-should-unanswered = Sans réponse. Un critère recommandé peut recevoir la réponse « Pas en place », sans plan.
profile-gap-no-narrative = Dites comment vous y répondez.
profile-gap-short-narrative = Dites comment vous y répondez en au moins { $least } caractères : ce qui est fait, par qui, à quelle fréquence.
profile-gap-no-explanation = Dites pourquoi cela ne s’applique pas à vous, en au moins { $least } caractères.
profile-gap-no-plan = Un critère obligatoire qui n’est pas entièrement en place exige un plan : quoi, qui, pour quand (au moins { $least } caractères).
profile-gap-not-ready = Complet, mais pas marqué comme prêt à être envoyé.
profile-gap-no-evidence = Aucun document ne le montre. Vous pouvez l’envoyer ainsi, mais votre spécialiste posera sans doute la question.

profile-evidence-title = { $count ->
    [0] Preuves
   *[other] Preuves ({ $count })
}
profile-evidence-add = Ajouter un document
profile-evidence-hint = PDF, PNG, JPEG ou fichier bureautique (DOCX, XLSX, PPTX, ODT, ODS, ODP), jusqu’à 25 Mo, sans mot de passe.
profile-evidence-upload = Téléverser
profile-evidence-choose = Ou choisir dans votre bibliothèque
profile-evidence-attach = Joindre
profile-evidence-added = Le document est dans votre bibliothèque.
profile-evidence-attached = Le document est joint.
profile-evidence-detached = Le document a été retiré de cette réponse. Il reste dans votre bibliothèque.
profile-evidence-described = La description a été modifiée.
profile-evidence-renewed = La nouvelle version est dans votre bibliothèque. La précédente reste lisible.
profile-document-versions = { $count ->
    [one] 1 version
   *[other] { $count } versions
}
profile-document-number = Version { $number }
profile-document-open = Ouvrir
profile-document-newer = Une version plus récente est dans la bibliothèque
profile-document-renewed = Nouvelle version de { $name }
profile-document-holds = Validité
profile-document-scan = Contrôle antivirus
profile-document-renew = Mettre une version plus récente à sa place
profile-document-renew-lead = Les réponses qui utilisent ce document utilisent désormais la version plus récente. Ce qui a été signé garde la version avec laquelle cela a été signé.
profile-document-renew-send = Ajouter cette version
profile-document-about = Description et dates
profile-document-from = Valable à partir du
profile-document-from-hint = Le jour de son entrée en vigueur, qui n’est pas forcément le jour où vous le déposez. Facultatif.
profile-document-until = Valable jusqu’au
profile-document-until-hint = Le dernier jour : la fin d’un certificat ou d’un contrat, le jour où une procédure doit être renouvelée. Facultatif.
profile-validity-unstated = aucune date indiquée
profile-validity-not-yet = à partir du { $day }
profile-validity-holds = jusqu’au { $day }
profile-validity-open = sans date de fin
profile-validity-ending = prend fin le { $day }
profile-validity-ended = a pris fin le { $day }
profile-scan-clean = Aucun virus trouvé le { $day } ({ $scanner })
profile-scan-infected = Bloqué : { $name }
profile-scan-waits = En attente du contrôle antivirus
profile-scan-none = non contrôlé
profile-scan-not-here = Aucun antivirus n’est installé ici : les documents ne sont pas contrôlés.

profile-library-title = Bibliothèque de documents
profile-library-lead = Chaque document peut servir à plusieurs critères. Votre spécialiste peut ouvrir les documents présents ici. Rien n’est supprimé : ce qui a été signé avec un document doit rester démontrable.
profile-library-empty = Aucun document pour l’instant. Ajoutez-en un ici ou sur la page d’un critère.
profile-library-document = Document
profile-library-used = Utilisé pour
profile-library-unused = non utilisé dans les réponses actuelles
profile-used-elsewhere = Utilisé auparavant
profile-used-signed = Signé le { $day }
profile-used-finding = Réponse à un constat sur le critère { $criterion }
profile-used-request = Envoyé pour une validation : { $what }
profile-library-added-head = Ajouté
profile-library-added = { $day }, { $name }
profile-published = publié à { $url }, vu le { $day }
profile-published-at = Publié
profile-published-url = Adresse publique
profile-published-url-hint = Facultatif. Là où chacun peut le lire, commençant par https://. Nous ne l’ouvrons jamais nous-mêmes.
profile-published-url-or = En plus du fichier, ou à sa place : là où chacun peut le lire, commençant par https://. Nous ne l’ouvrons jamais nous-mêmes.
profile-published-seen = Vu à cette adresse le
profile-published-seen-hint = Le jour où vous l’avez lu à cette adresse. La page peut dire autre chose demain.
refusal-published-long = Une adresse compte au plus { $most } caractères.
refusal-published-characters = Cette adresse contient des caractères qu’une adresse ne peut pas avoir. Copiez-la depuis la barre du navigateur.
refusal-published-https = Indiquez une adresse qui commence par https://.
refusal-published-plain = Indiquez l’adresse sans nom d’utilisateur, sans port, et avec un nom au lieu d’un numéro.
refusal-published-host = Personne d’extérieur ne peut ouvrir cette adresse. Indiquez-en une qui mène à un site public.
refusal-published-day = Dites quel jour vous l’y avez vu.
refusal-published-future = Le jour où vous l’avez vu ne peut pas être à venir.
profile-library-description = Description
profile-library-description-hint = Ce qu’il montre, en quelques mots. Facultatif.
profile-library-file = Fichier
profile-library-add = Ajouter à la bibliothèque
profile-library-locked = Le profil ne peut pas être modifié maintenant ; les documents que vous ajoutez pourront être joints quand il sera renvoyé, ou à d’autres réponses.

profile-check-title = Vérifiez vos réponses
profile-check-missing = { $count ->
    [one] Il manque 1 élément
   *[other] Il manque { $count } éléments
}
profile-check-open = { $count ->
    [one] Il manque un élément pour que le profil puisse être signé.
   *[other] Il manque { $count } éléments pour que le profil puisse être signé.
}
profile-check-open-text = Chaque lien mène à l’endroit où cela se corrige.
profile-check-complete = Il ne manque rien
profile-check-complete-text = Relisez les réponses une fois encore. Un dirigeant peut ensuite signer.
profile-check-signed = Les réponses sont signées. Elles peuvent être lues et imprimées ici ; seul ce qui vous est renvoyé peut être modifié.
profile-check-to-sign = Passer à la signature
profile-check-advice = { $count ->
    [one] Un conseil
   *[other] { $count } conseils
}
profile-check-answers = Toutes les réponses

profile-sign-title = Signer et envoyer
profile-sign-lead = Vous signez le profil de sûreté de { $company } : { $count ->
    [one] un critère
   *[other] { $count } critères
} de { $edition }, avec { $documents } documents joints.
profile-sign-prepared = Qui a préparé quoi
profile-sign-person = Personne
profile-sign-criteria = Critères
profile-sign-count = { $count ->
    [one] 1 critère
   *[other] { $count } critères
}
profile-sign-officer-only = Seul un dirigeant de l’entreprise peut signer. Demandez à un dirigeant d’ouvrir cette page ; ce que vous avez préparé s’y trouve.
profile-declaration-title = Déclaration
profile-declaration-lead = En qualité de dirigeant de { $company }, je déclare que :
profile-declaration-true = les réponses et les documents sont exacts et complets à ma connaissance, et je les ai lus ;
profile-declaration-practice = ce qu’ils décrivent est ce qui est fait, sur chaque site concerné ;
profile-declaration-changes = l’entreprise signalera sans délai les changements et les incidents de sûreté ;
profile-declaration-visits = le programme peut les vérifier, y compris sur place ;
profile-declaration-false = je sais que des informations fausses ou trompeuses peuvent entraîner la suspension ou l’exclusion.
profile-sign-name = Votre nom complet
profile-sign-position = Votre fonction dans l’entreprise
profile-sign-declare = Je fais cette déclaration au nom de { $company }
profile-sign-submit = Signer et envoyer
profile-sign-locks = Après la signature, rien ne peut être modifié tant que votre spécialiste ne le renvoie pas.

profile-submitted-title = Profil de sûreté envoyé
profile-reference = Référence
profile-submitted-by = Signé par { $by }, { $at }
profile-next-title = La suite
profile-next-sent = Signé et envoyé
profile-next-sent-text = Les réponses sont verrouillées telles que signées.
profile-next-review = Examen
profile-next-review-text = Votre spécialiste lit chaque critère et l’accepte, le renvoie avec un commentaire ou le note pour la validation.
profile-next-return = Si quelque chose est renvoyé
profile-next-return-text = Vous recevez un message. Seuls les critères renvoyés s’ouvrent de nouveau, les commentaires d’abord.
profile-next-accept = Acceptation
profile-next-accept-text = Une fois chaque critère décidé, le profil est accepté. La certification exige aussi une enquête réussie et relève d’un superviseur.
profile-hash = SHA-256 de ce qui a été signé

profile-record-title = Attestation de dépôt
profile-record-round = Tour
profile-record-signed = Signé
profile-record-declaration = Version de la déclaration
profile-record-intact = Recalculé à l’instant à partir du registre : identique. C’est ce qui a été signé.
profile-record-altered = Recalculé à l’instant à partir du registre : différent. Prévenez le programme immédiatement.
profile-record-documents = Documents
profile-record-printed = Affiché le { $at }

profile-compare-title = Deux versions du critère { $id }
profile-compare-theirs = Enregistrée : { $name }, { $at }
profile-compare-mine = La vôtre, non enregistrée : { $at }
profile-compare-keep-theirs = Garder la version enregistrée
profile-compare-keep-mine = Enregistrer la mienne par-dessus
profile-compare-keep-both = Enregistrer les deux, tels que retouchés ici
profile-compare-keep-both-hint = Le texte enregistré vient d’abord, puis le vôtre. Retouchez-le ici, puis enregistrez-le. Il n’est pas marqué comme prêt tant que personne ne l’a dit.
profile-compare-difference = De la version enregistrée à la vôtre
profile-compare-saved = Enregistré. La version précédente reste dans le registre.
profile-compare-discarded = La version enregistrée demeure. La vôtre a été abandonnée.

profile-mail-company-subject = Du nouveau sur votre profil de sûreté
profile-mail-company-body = { $name }, il y a du nouveau sur le profil de sûreté de votre entreprise. Connectez-vous pour le lire : { $url }
profile-mail-infected-subject = Un document demande votre attention
profile-mail-infected-body = { $name }, l’un des documents de votre entreprise a été bloqué. Connectez-vous pour voir lequel et que faire : { $url }
profile-mail-staff-subject = Un profil de sûreté est arrivé
profile-mail-staff-body = { $name }, un profil de sûreté a été envoyé. Connectez-vous pour voir votre travail : { $url }

review-title = Examiner le profil
review-signed = signé par { $who }, { $at }
review-progress = { $n } critères décidés sur { $m }
review-tab-changed = Modifiés ({ $count })
review-tab-undecided = À décider ({ $count })
review-tab-returned = Renvoyés ({ $count })
review-tab-all = Tous ({ $count })
review-tab-changed-empty = Rien ne diffère d’un tour précédent. Au premier tour, il n’y a rien à comparer.
review-tab-undecided-empty = Chaque critère est décidé.
review-tab-returned-empty = Rien n’est renvoyé.
review-tab-all-empty = Il n’y a pas de critères.
review-criteria = Critères
review-criterion = Critère
review-answer = Réponse
review-evidence = Preuves
review-decision = Décision
review-changed = modifié
review-changed-since = modifié depuis le dernier tour :
review-before-after = Avant et après
review-before = Avant
review-after = Après
review-prepared = Préparé par { $names }
review-no-evidence = Aucun document n’est joint.
review-undecided = À décider
review-verdict-accepted = Accepté
review-verdict-returned = À renvoyer
review-verdict-verify = À vérifier lors de la validation
review-decide = Votre décision sur ce critère
review-choose-accept = Accepter
review-choose-accept-hint = La réponse et ses preuves suffisent.
review-choose-return = Renvoyer avec un commentaire
review-choose-return-hint = L’entreprise doit la corriger ; ce critère s’ouvre de nouveau.
review-choose-verify = Vérifier lors de la validation
review-choose-verify-hint = La réponse vaut pour l’instant ; la validation devra la vérifier.
review-comment = Commentaire à l’entreprise
review-comment-hint = Nécessaire pour renvoyer : dites ce qui manque et ce qui suffirait.
review-note = Note interne
review-note-hint = N’est pas montrée à l’entreprise.
review-save-next = Enregistrer et suivant
review-decided = La décision est consignée.
review-aside = Décisions précédentes et autres critères
review-earlier = Décisions précédentes
review-earlier-who = { $name } : { $decision }
review-in-tab = Dans cette liste
review-finish = Terminer l’examen
review-accept-title = Accepter le profil
review-accept-text = { $count ->
    [0] Chaque critère est accepté.
    [one] Chaque critère est décidé ; un sera vérifié lors de la validation.
   *[other] Chaque critère est décidé ; { $count } seront vérifiés lors de la validation.
}
review-accept = Accepter le profil
review-accepted = Le profil est accepté.
review-return-title = Le renvoyer à l’entreprise
review-return-text = { $count ->
    [one] Un critère repart avec votre commentaire. Lui seul pourra être modifié.
   *[other] { $count } critères repartent avec vos commentaires. Eux seuls pourront être modifiés.
}
review-return = Renvoyer à l’entreprise
review-sent-back = Le profil est reparti vers l’entreprise.

refusal-profile-already-open = L’entreprise a déjà un profil de sûreté ouvert. Terminez d’abord celui-là.
refusal-profile-not-open = Le profil de sûreté n’a pas été commencé. Commencez-le à la page « Profil de sûreté ».
refusal-profile-no-criteria = Aucun critère de cette édition ne s’applique au type d’entité de l’entreprise ; il n’y a donc rien à répondre. Demandez à votre spécialiste.
refusal-profile-not-your-company = Ce profil de sûreté appartient à une autre entreprise. Passez à l’entreprise pour laquelle vous agissez.
refusal-profile-submitted = Le profil est signé et en cours d’examen. Il pourra être modifié quand votre spécialiste le renverra.
refusal-profile-accepted = Le profil est accepté et clos. Les changements iront dans le prochain examen.
refusal-profile-criterion-unknown = Le critère { $criterion } ne fait pas partie de ce profil. Choisissez-en un dans la liste.
refusal-profile-criterion-locked = Le critère { $criterion } n’a pas été renvoyé ; il demeure donc tel que signé. Seuls les critères renvoyés peuvent être modifiés.
refusal-profile-answer-changed = Une autre personne a enregistré le critère { $criterion } entre-temps. Rechargez pour voir sa version, puis enregistrez la vôtre.
refusal-profile-twice = Le critère { $criterion } figure deux fois. Envoyez chaque critère une seule fois.
refusal-profile-text-too-long = Le texte du critère { $criterion } compte { $count } caractères ; le maximum est de { $limit }. Raccourcissez-le ou joignez un document.
refusal-profile-both-too-long = Les deux textes réunis dépassent { $limit } caractères. Raccourcissez le texte ici et enregistrez-le.
refusal-profile-evidence-foreign = Ce document n’est pas dans la bibliothèque de votre entreprise. Téléversez-le d’abord.
refusal-profile-evidence-unknown = Un document joint est introuvable dans la bibliothèque. Retirez-le de la réponse et joignez-le de nouveau.
refusal-profile-evidence-infected = Un virus a été trouvé dans « { $name } ». Mettez une version saine à sa place, ou retirez-le des réponses qui l’utilisent.
refusal-profile-evidence-unread = L’antivirus n’a pas encore contrôlé « { $name } ». Attendez quelques minutes et signez de nouveau.
refusal-profile-officer-only = Seul un dirigeant de l’entreprise peut signer le profil. Demandez à un dirigeant de signer.
refusal-profile-signer-name = Indiquez votre nom complet de signataire.
refusal-profile-signer-title = Indiquez votre fonction dans l’entreprise.
refusal-profile-declaration = Cochez la déclaration. Sans elle, le profil ne peut pas être envoyé.
refusal-profile-gaps = { $count ->
    [one] Il manque un élément. Ouvrez « Vérifiez vos réponses » pour le voir.
   *[other] Il manque { $count } éléments. Ouvrez « Vérifiez vos réponses » pour les voir.
}
refusal-profile-round = Cette page appartient à un tour précédent du profil. Rechargez-la et regardez de nouveau avant de décider.
refusal-review-not-submitted = Le profil n’est pas en cours d’examen ; rien ne peut être décidé. Attendez que l’entreprise l’ait signé.
refusal-review-not-assigned = Seul le spécialiste auquel l’entreprise est attribuée peut examiner son profil. Demandez à un superviseur de l’attribuer.
refusal-review-no-verdict = Choisissez accepter, renvoyer ou vérifier. Rien n’est décidé par défaut.
refusal-review-comment = Écrivez un commentaire. Un critère ne peut être renvoyé qu’avec un commentaire disant quoi corriger.
refusal-review-text-too-long = Le texte compte { $count } caractères ; le maximum est de { $limit }. Raccourcissez-le.
refusal-review-nothing-returned = Aucun critère n’est marqué à renvoyer. Renvoyez-en au moins un avec un commentaire, ou acceptez le profil.
refusal-review-undecided = { $count ->
    [one] Un critère reste à décider. Décidez-le d’abord.
   *[other] { $count } critères restent à décider. Décidez-les d’abord.
}
refusal-review-returned-left = { $count ->
    [one] Un critère est marqué à renvoyer. Renvoyez le profil ou décidez-le autrement.
   *[other] { $count } critères sont marqués à renvoyer. Renvoyez le profil ou décidez-les autrement.
}
refusal-evidence-none = Choisissez d’abord un fichier.
refusal-evidence-kept = Ce document est déjà dans la bibliothèque. Mettez une version plus récente à sa place, sur sa propre page.
refusal-evidence-empty = Le fichier est vide. Vérifiez-le sur votre ordinateur et choisissez-le de nouveau.
refusal-evidence-too-large = Le fichier dépasse { $limit } Mo. Réduisez-le ou divisez-le.
refusal-evidence-name = Le fichier n’a pas de nom utilisable. Donnez-lui un nom et choisissez-le de nouveau.
refusal-evidence-type = Les fichiers de type « { $extension } » ne sont pas admis. Envoyez un PDF, PNG, JPEG ou un fichier bureautique (DOCX, XLSX, PPTX, ODT, ODS, ODP).
refusal-evidence-mismatch = Le nom se termine par « { $extension } », mais le contenu est autre chose ({ $found }). Enregistrez-le de nouveau dans le bon format.
refusal-evidence-damaged = Le fichier est endommagé ou incomplet et n’a pas pu être ouvert. Enregistrez-le de nouveau et renvoyez-le.
refusal-evidence-encrypted-pdf = Le PDF est chiffré ; votre spécialiste ne pourrait pas le lire. Enregistrez-le sans mot de passe ni restriction (par exemple, imprimez-le en PDF) et renvoyez-le.
refusal-evidence-encrypted-office = Le fichier bureautique est protégé par un mot de passe ou dans un format antérieur à 2007. Enregistrez-le sans mot de passe en DOCX, XLSX, PPTX ou en PDF.
refusal-evidence-macros = Le fichier contient des macros, qui ne sont pas admises. Enregistrez-le sans macros ou en PDF.
refusal-evidence-digest = Le fichier n’a pas pu être identifié. Renvoyez-le.
refusal-evidence-description = La description compte { $count } caractères ; le maximum est de { $limit }. Raccourcissez-la.
refusal-evidence-same = C’est le même fichier que la version actuelle. Choisissez le plus récent.
refusal-evidence-ends-before = Le dernier jour précède le premier. Vérifiez les deux dates.
refusal-evidence-infected = Un virus a été trouvé dans ce fichier, qui n’a donc pas été pris. Nettoyez-le ou enregistrez-le de nouveau, et faites vérifier l’ordinateur dont il vient.
refusal-evidence-blocked = Cette version est bloquée : l’antivirus y a trouvé { $name }. Demandez une version saine à l’entreprise.

profile-record-company = Entreprise
profile-record-named-now = S’appelle aujourd’hui { $name }
profile-record-factors = { $count ->
    [one] Signé dans une session avec un facteur prouvé
   *[other] Signé dans une session avec deux facteurs prouvés
}

compared-title = Comparer des versions signées
compared-lead = Ce que l’entreprise dit maintenant et ne disait pas alors, mot à mot. Les critères d’une nouvelle édition figurent à côté de ceux dont ils viennent.
compared-choose = Les deux versions
compared-from = Version antérieure
compared-to = Version postérieure
compared-go = Comparer
compared-too-few = Il n’y a pas encore deux versions signées à comparer.
compared-same = Vous avez choisi deux fois la même version. Choisissez-en deux différentes.
compared-nothing = Rien de ce genre ne diffère entre les deux versions.
compared-differences = Différences
compared-same-answer = Identique
compared-changed = Modifié
compared-new = Nouveau
compared-gone = Plus de réponse
compared-strength = Était « { $before } », est maintenant « { $now } ».
profile-record-file = Cet enregistrement en OSCAL
profile-show-all = Tous
profile-show-open = À faire
profile-show-changed = Autrement qu’à la dernière approbation
profile-show-talk = Avec commentaires
profile-category-done = Tout est fait dans cette catégorie.
