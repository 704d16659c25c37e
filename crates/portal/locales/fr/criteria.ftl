# Les critères pour qui veut les lire, et avec quelle certitude chaque ligne est connue.
criteria-title = Critères minimaux de sûreté
criteria-edition = { $name }, en vigueur depuis le { $since }
criteria-lead = Ce que le programme demande à chaque type d’entreprise. L’obligatoire est exigé ; le recommandé est conseillé.
criteria-wording = La formulation est notre paraphrase. Seul le texte publié par l’administration fait foi.
criteria-entity-type = Type d’entité
criteria-category = Catégorie
criteria-strength = Force
criteria-words = Mots
criteria-shown = { $n } critères sur { $total }.
criteria-strength-must = obligatoire
criteria-strength-should = recommandé
criteria-strength-in = { $strength }, dans { $strand } seulement
criteria-must-for = { $count ->
    [one] obligatoire pour un type d’entité
   *[other] obligatoire pour { $count } types d’entité
}
criteria-should-for = { $count ->
    [one] recommandé pour un type d’entité
   *[other] recommandé pour { $count } types d’entité
}
criteria-both-for = obligatoire pour { $must }, recommandé pour { $should } types d’entité
criteria-unconfirmed = Reste à confirmer pour ce type d’entité
criteria-one-title = Critère { $id }
criteria-meaning = Ce que cela signifie
criteria-evidence = Preuves habituelles
criteria-applies = À qui il s’applique
criteria-not-for = Ne s’applique pas à :
criteria-known-from = Connu par
criteria-confirmed = Confirmé
criteria-to-confirm = À confirmer
criteria-sources = Sources
criteria-neighbours = Autres critères
criteria-previous = Critère précédent
criteria-next = Critère suivant
criteria-provenance-title = Provenance des critères
criteria-provenance-lead = Pour chaque type d’entité : combien de lignes ont été lues dans un document, et combien sont seulement citées de mémoire et doivent encore être vérifiées dans le texte de l’administration elle-même. Chaque nombre mène à ses lignes.
criteria-provenance-table = Lignes par type d’entité
criteria-provenance-official-excerpt = document de l’administration elle-même
criteria-provenance-official-notice = message officiel
criteria-provenance-secondary-form = formulaire d’un tiers avec les numéros officiels
criteria-provenance-secondary-report = presse spécialisée ou avocats
criteria-provenance-recall = cité de mémoire, non vu
criteria-edition-hash = SHA-256 des fichiers de cette édition :
criteria-rows = Lignes
criteria-rows-hint = Choisissez un type d’entité ou une provenance, ou suivez un nombre du tableau.
criteria-rows-count = { $count ->
    [one] 1 ligne
   *[other] { $count } lignes
}
criteria-criterion = Critère
