# Examen : réponses inchangées et leur échantillon, ce qui figure à côté d'un critère, touches.

review-tab-unchanged = Inchangées ({ $count })
review-tab-sample = Échantillon ({ $count })
review-tab-comments = Avec commentaires ({ $count })
review-tab-findings = Constats antérieurs ({ $count })
review-tab-unchanged-empty = Aucune réponse n’est restée la même.
review-tab-sample-empty = Aucun échantillon n’a été tiré.
review-tab-comments-empty = Personne n’a écrit de commentaire ni de note.
review-tab-findings-empty = Aucune validation n’a rien constaté sur ces critères.
review-changed-since-accepted = modifiée depuis la dernière acceptation :
review-earlier-together = { $name } : { $decision }, sans lecture, sur la foi d’un échantillon
review-previous = Précédent de cette liste
review-next = Suivant de cette liste

sample-heading = Réponses inchangées
sample-lead = { $count ->
    [0] Aucune réponse n’est telle que le programme l’a acceptée la dernière fois. Chacune est lue.
    [one] Une réponse est telle que le programme l’a acceptée la dernière fois, pour un critère qui demande la même chose.
   *[other] { $count } réponses sont telles que le programme les a acceptées la dernière fois, pour des critères qui demandent la même chose.
}
sample-draw = { $count ->
    [one] Tirer un échantillon d’une réponse
   *[other] Tirer un échantillon de { $count } réponses
}
sample-drawn = L’échantillon est tiré. Lisez chacune de ses réponses et décidez.
sample-progress = { $n } réponses tirées sur { $m } sont lues
sample-read-next = Lire la prochaine réponse tirée
sample-failed = L’échantillon a échoué à { $criteria } : ce qui a été retourné là peut aussi être faux ailleurs, donc chaque réponse inchangée de ce tour est lue séparément.
sample-rest = { $count ->
    [one] Chaque réponse tirée a été lue et aucune n’a été retournée. Il reste une réponse inchangée.
   *[other] Chaque réponse tirée a été lue et aucune n’a été retournée. Il reste { $count } réponses inchangées.
}
sample-accept = { $count ->
    [one] Accepter celle qui reste
   *[other] Accepter ensemble les { $count } qui restent
}
sample-accepted = { $count ->
    [one] Une réponse inchangée a été acceptée sur la foi de cet échantillon.
   *[other] { $count } réponses inchangées ont été acceptées ensemble sur la foi de cet échantillon.
}
sample-accepted-now = Les réponses inchangées sont acceptées. Le registre les énumère toutes.
sample-which = Lesquelles
sample-alone = { $count ->
    [one] Une réponse inchangée est lue séparément
   *[other] { $count } réponses inchangées sont lues séparément
}
sample-alone-marked = Elle a été laissée à vérifier lors d’une validation, et il n’y en a pas eu depuis.
sample-alone-look = Un de ses documents expire avant le prochain anniversaire, un constat l’a touchée ou il y manque quelque chose.
sample-alone-open-finding = Un constat à son sujet est ouvert.
sample-alone-ended-document = Un de ses documents a expiré.
sample-alone-renewed-document = Un de ses documents contient un autre fichier.
sample-how = Comment l’échantillon a été tiré
sample-title = Comment l’échantillon a été tiré
sample-fact-by = Demandé par
sample-fact-at = Tiré
sample-fact-seed = Graine
sample-fact-size = Taille
sample-fact-size-value = { $n } réponses inchangées sur { $m }
sample-fact-rule = Règle à ce moment
sample-fact-rule-value = { $percent } % d’entre elles, au moins { $least }, au plus { $most }
sample-fact-weights = Poids à ce moment
sample-fact-weights-value = obligatoire { $must }, recommandé { $should } ; s’ajoutent pour un constat antérieur { $finding }, pour une réponse acceptée sans lecture la dernière fois { $unread }
sample-holds = Tiré de nouveau à l’instant à partir de la graine du registre : les mêmes réponses.
sample-broken = Tiré de nouveau à partir de la graine du registre, on obtient d’autres réponses. Prévenez un auditeur.
sample-population = Réponses qui pouvaient être tirées
sample-weight = Poids
sample-drawn-head = Tirée
sample-yes = oui
sample-no = non
sample-algorithm = Tirage sans remise selon le poids, avec le générateur SplitMix64 lancé à partir de la graine. Un échantillon est tiré une fois par tour.
sample-place-drawn = Dans l’échantillon
sample-place-read = Échantillon : lue
sample-place-failed = Échantillon : échec
sample-place-together = Acceptée sans lecture

beside-signals = Signaux
beside-findings = Constats antérieurs
beside-findings-none = Aucune validation n’a rien constaté sur ce critère.
beside-finding-deficiency = Défaillance
beside-finding-recommendation = Recommandation
beside-finding-best-practice = Bonne pratique
beside-finding-open = Ouvert
beside-finding-closed = Clos
beside-finding-raised = établi le { $day }
beside-action-overdue = Une mesure exigée est en retard
beside-since = depuis le { $day }
beside-overdue = En retard
beside-chain-overdue = { $count ->
    [one] Une action concernant des partenaires est en retard
   *[other] { $count } actions concernant des partenaires sont en retard
}
beside-ended = expiré le { $day }
beside-ended-tag = Expiré
beside-marked = Le { $day }, un examen l’a laissé à vérifier lors d’une validation. Il n’y en a pas eu depuis.
beside-marked-tag = À vérifier
beside-unread = La dernière fois, cette réponse a été acceptée sans lecture.
beside-unread-tag = Non lue la dernière fois
beside-partners = Les partenaires sur le même critère
beside-partners-lead = { $n } des { $m } partenaires interrogés le remplissent.
beside-partner-on = réponse du { $day }
beside-partner-silent = Sans réponse
beside-partners-all = Tous les partenaires

shortcuts-title = Raccourcis clavier
shortcuts-on = Utiliser des touches seules sur cet appareil
shortcuts-hint = Désactivés tant que vous ne les activez pas. Ils ne font rien pendant que vous écrivez.
shortcuts-next = Critère suivant
shortcuts-previous = Critère précédent
shortcuts-comment = Aller au commentaire
shortcuts-help = Ouvrir ou fermer cette liste

refusal-sample-none = Aucun échantillon n’a été tiré. Tirez-en un et lisez-le d’abord.
refusal-sample-drawn = L’échantillon de ce tour est déjà tiré. Il n’est pas tiré de nouveau.
refusal-sample-nothing = Il n’y a pas de réponse inchangée à tirer : chacune est décidée ou doit être lue séparément.
refusal-sample-nothing-left = Il ne reste rien à accepter ensemble.
refusal-sample-unread = { $count ->
    [one] Une réponse tirée n’est pas encore décidée : { $criteria }. Lisez-la d’abord.
   *[other] { $count } réponses tirées ne sont pas encore décidées : { $criteria }. Lisez-les d’abord.
}
refusal-sample-failed = { $count ->
    [one] Une réponse tirée devait être retournée : { $criteria }. Les autres réponses inchangées ne peuvent pas être acceptées sans lecture dans ce tour ; lisez chacune d’elles.
   *[other] { $count } réponses tirées devaient être retournées : { $criteria }. Les autres réponses inchangées ne peuvent pas être acceptées sans lecture dans ce tour ; lisez chacune d’elles.
}

review-block = Bloc de texte
review-block-hint = Le dirigeant qui a signé lit en { $language }. Vous pouvez ensuite changer les mots.
review-block-choose = Choisissez un bloc de texte
review-block-label = { $title } ({ $language })
review-block-insert = Insérer dans le commentaire
review-reason = Motif
review-reason-hint = Non montré à l’entreprise. Il rend les cas semblables comparables.
review-reason-none = Aucun motif choisi
refusal-review-block = Choisissez d’abord un bloc de texte.
refusal-review-reason = Ce motif n’est pas dans la liste. Choisissez-en un.

precedents-heading = Précédents
precedents-too-few = Trop peu d’entreprises semblables ont fait l’objet d’une décision pour montrer quoi que ce soit sans en désigner une.
precedents-title = Comment le critère { $criterion } a été décidé pour d’autres
precedents-group = { $entity }, { $size }, depuis le { $since }
precedents-size-small = un ou deux sites
precedents-size-medium = de trois à neuf sites
precedents-size-large = dix sites ou plus
precedents-size-any = entreprises de toute taille (celles de cette taille sont trop peu nombreuses)
precedents-companies = { $count ->
    [one] Sur une entreprise.
   *[other] Sur { $count } entreprises.
}
precedents-privacy = Le mois, l’année et le pays ne sont indiqués que si au moins { $least } entreprises les partagent. Aucune réponse, aucun commentaire ni nom n’est montré.
precedents-tab = { $what } ({ $n })
precedents-all = Toutes
precedents-none = Il n’y a rien dans cette liste.
precedents-when = Quand
precedents-when-period = dans la période
precedents-country = Pays
precedents-not-said = non indiqué
precedents-reason = Motif
precedents-block = Bloc de texte utilisé
precedents-more = Les { $n } dernières sur { $m }.
precedents-left-out = { $count ->
    [one] Une décision est omise, car trop peu d’entreprises partagent son année.
   *[other] { $count } décisions sont omises, car trop peu d’entreprises partagent leur année.
}

nav-text-blocks = Blocs de texte
blocks-title = Blocs de texte
blocks-lead = Des mots réutilisés dans les commentaires aux entreprises. Qui insère un bloc peut le changer sur place ; le bloc reste tel quel.
blocks-none = Aucun bloc de texte n’a encore été écrit.
blocks-new = Écrire un bloc de texte
blocks-new-lead = Un bloc est le même pour toutes les entreprises. Laissez de côté tout ce qui relève d’un cas.
blocks-general = Tous les critères
blocks-for = Critère { $criterion }
blocks-in-en = anglais
blocks-in-es = espagnol
blocks-in-fr = français
blocks-uses = { $count ->
    [0] pas encore utilisé
    [one] dans une décision
   *[other] dans { $count } décisions
}
blocks-version = version { $n }, { $day }
blocks-version-n = Version { $n }
blocks-by = { $name }, { $at }
blocks-retired-tag = Retiré
blocks-retired-why = N’est plus proposé depuis le { $day } : { $why }
blocks-field-title = Titre
blocks-field-title-hint = Le personnel choisit le bloc par son titre. L’entreprise ne le voit pas.
blocks-field-criterion = Pour
blocks-field-en = Texte en anglais
blocks-field-es = Texte en espagnol
blocks-field-fr = Texte en français
blocks-field-hint = Jusqu’à { $limit } caractères. Sont remplis là où le bloc est utilisé : { $known }.
blocks-field-optional = Peut rester vide : le bloc n’est alors pas proposé dans cette langue.
blocks-create = Enregistrer le bloc de texte
blocks-save = Enregistrer comme nouvelle version
blocks-created = Le bloc de texte est enregistré et proposé dès maintenant.
blocks-changed = La nouvelle version est proposée dès maintenant. Ce qui a été écrit avec l’ancienne la garde.
blocks-retire = Retirer ce bloc de texte
blocks-reasons = Pourquoi
blocks-reasons-hint = Cela figure au registre.
blocks-retire-do = Retirer
blocks-retired = Le bloc de texte n’est plus proposé.
blocks-versions = Versions

refusal-block-title = Donnez au bloc un titre par lequel le personnel peut le choisir.
refusal-block-title-long = Le titre est trop long ; { $limit } caractères au plus. Raccourcissez-le.
refusal-block-criterion = Le critère { $criterion } n’est dans aucune édition. Choisissez-en un dans la liste.
refusal-block-short = Écrivez au moins { $least } caractères.
refusal-block-long = Le texte a { $count } caractères ; { $limit } au plus. Raccourcissez-le.
refusal-block-placeholder = { $name } ne peut pas être rempli. Un bloc peut contenir { $known } et rien qui relève d’un cas.
refusal-block-holes-differ = Cette langue a d’autres champs que le texte anglais. Utilisez les mêmes.
refusal-block-exists = Ce bloc de texte existe déjà. Modifiez-le.
refusal-block-changed = Quelqu’un d’autre a changé le bloc entre-temps. Ouvrez-le de nouveau et mettez vos mots dans la nouvelle version.
refusal-block-retired = Ce bloc de texte est retiré. Écrivez-en un nouveau.
refusal-block-unknown = Ce bloc de texte n’existe pas. Choisissez-en un dans la liste.
refusal-block-reasons = Dites pourquoi en au moins { $least } caractères.
review-by = en cours d’examen par { $name }
review-file-from = D’après ce qui est déclaré, il vaut à partir du { $day }.
review-file-until = D’après ce qui est déclaré, il vaut jusqu’au { $day }.
review-file-older = Le même fichier accompagnait la réponse précédente ; la réponse a été réécrite depuis.
review-file-also = Cité aussi sous { $criteria }.
