# Le profil entier en tableur.

bulk-title = Le profil en tableur
bulk-lead = Emportez le profil entier dans un fichier Excel, travaillez-y hors connexion ou avec des collègues, puis rapportez-le. Avant tout enregistrement, vous voyez ce que changerait chaque ligne.
bulk-out = Sortie
bulk-out-text = Le fichier a une ligne par critère. La réponse, la description, le plan et « prêt » peuvent être modifiés ; le reste est verrouillé. Les documents se joignent ici, pas dans le fichier.
bulk-download = Télécharger le profil (XLSX)
bulk-in = Retour
bulk-in-text = Seul un fichier de ce profil est accepté. Ce que quelqu’un a enregistré ici entre-temps est nommé et n’est pas écrasé.
bulk-file = Fichier
bulk-file-hint = Le fichier Excel (.xlsx) téléchargé ici, de 1 Mo au plus
bulk-check = Voir ce qu’il changerait
bulk-closed = Le profil est auprès du programme ou accepté : rien ne peut être modifié pour le moment.
bulk-preview = Ce que changerait { $file }. Rien n’est encore enregistré.
bulk-changes = Modifications
bulk-changes-text = Les mots ajoutés sont soulignés, les mots retirés sont barrés.
bulk-same = Sans changement
bulk-conflicts = Enregistrées entre-temps par quelqu’un d’autre
bulk-conflicts-text = Ces réponses ont été enregistrées ici après la création du fichier. Elles ne sont pas écrasées : ouvrez chacune et reportez ce que vous voulez garder. Ce que dit votre fichier est montré en regard de ce qui est enregistré.
bulk-refused = Ne peuvent pas être prises
bulk-refused-text = Ces lignes sont laissées de côté. Corrigez-les dans le fichier et rapportez-le.
bulk-row = Ligne { $row }
bulk-nothing = Le fichier ne change rien qui puisse être enregistré.
bulk-now-ready = Marquée comme prête.
bulk-now-not-ready = N’est plus marquée comme prête.
bulk-take = { $count ->
    [one] Enregistrer 1 réponse
   *[other] Enregistrer { $count } réponses
}
bulk-saved = Les réponses du fichier sont enregistrées.
bulk-sheet = Réponses
bulk-about = À propos de ce fichier
bulk-about-company = Entreprise
bulk-about-edition = Critères
bulk-yes = oui
bulk-no = non
bulk-column-criterion = Numéro
bulk-column-criterion-hint = Le numéro du critère. Verrouillé.
bulk-column-category = Catégorie
bulk-column-category-hint = Verrouillée.
bulk-column-strength = Obligatoire ou recommandé
bulk-column-strength-hint = Avec quelle force le critère s’applique à votre entreprise. Verrouillé.
bulk-column-text = Critère
bulk-column-text-hint = Ce qui est demandé. Verrouillé.
bulk-column-state = Réponse
bulk-column-state-hint = L’un des mots ci-dessous. Vide veut dire sans réponse.
bulk-column-narrative = Comment vous le remplissez
bulk-column-narrative-hint = Jusqu’à 4 000 caractères ; ou pourquoi il ne vous concerne pas.
bulk-column-plan = Plan
bulk-column-plan-hint = Jusqu’à 4 000 caractères, là où ce n’est pas entièrement en place : quoi, qui, pour quand.
bulk-column-ready = Prêt
bulk-column-ready-hint = oui ou non : prêt à être signé.
bulk-column-documents = Documents
bulk-column-documents-hint = Documents joints. Verrouillé ; joignez-les sur la page du critère.
bulk-column-revision = Révision
bulk-column-revision-hint = Compte les enregistrements. Verrouillé : il dit ce que quelqu’un d’autre a enregistré entre-temps.
bulk-column-profile = Profil
bulk-column-profile-hint = À quel profil appartient la ligne. Masqué et verrouillé.

refusal-bulk-kind = Ce n’est pas un fichier Excel (.xlsx). Enregistrez-le sous cette forme et choisissez-le de nouveau.
refusal-bulk-other-profile = La ligne { $row } appartient à un autre profil. Téléchargez le fichier de ce profil et reportez-y vos modifications.
refusal-bulk-state = « { $value } » n’est pas une réponse. Choisissez l’un des mots de la liste de la cellule.
refusal-bulk-ready = « { $value } » n’est ni oui ni non.
refusal-bulk-revision = La révision de cette ligne manque ou a été modifiée. Téléchargez le fichier de nouveau et reportez-y votre modification.
refusal-bulk-conflict = Quelqu’un d’autre a enregistré l’une de ces réponses après votre aperçu. Rien n’a été enregistré ; regardez de nouveau ci-dessous.
