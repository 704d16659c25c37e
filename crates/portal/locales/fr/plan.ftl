# Les mesures du plan stratégique de 2004.

plan-title = Mesures du plan de 2004
plan-lead = Les mesures que le plan stratégique de 2004 a fixées au programme. Chacune est définie une seule fois dans le paquet de politiques et figure ici avec ce dont elle est faite, les lignes derrière elle, ce qui est demandé et ce qu’on ne peut en conclure.
plan-scope = Année civile { $year }
plan-measure = Mesure
plan-definitions = Ce que chacune veut dire (définitions { $version })
plan-counts = Au-dessus de la barre
plan-divided-by = Au-dessous de la barre
plan-period = Selon quel jour
plan-leaves-out = Laissé de côté
plan-not-shown = Ce qu’elle ne montre pas
plan-cautions = Ce qu’on ne peut conclure
plan-query = Ce qui est demandé au registre : { $name }
plan-counted = Les déclarations se trouvent hors de la base de données. Elles sont comptées en une seule lecture de l’année selon la définition ci-dessus ; les lignes derrière chaque partie sont liées en haut.
plan-interval = Intervalle à 95 % : de { $low } à { $high }.
plan-alike = Pour des envois comparables, { $count ->
    [one] dans un groupe
   *[other] dans { $count } groupes
} par { $strata } : { $ratio }, intervalle à 95 % de { $low } à { $high }. Les groupes s’accordent.
plan-test-none = Si un groupe quelconque diffère : Cochran–Mantel–Haenszel { $statistic } avec la correction de continuité, p { $p }.
plan-test-alike = Si les cotes des groupes concordent : Breslow–Day { $statistic }, { $df } degrés de liberté, p { $p }.
plan-form-fewer = Dans la forme de l’exercice 2003 : les membres sont contrôlés { $times } fois moins souvent, c’est-à-dire que leur taux est celui des autres divisé par { $times }. C’est un rapport de taux, non une différence.
plan-form-more = Dans la forme de l’exercice 2003 : les membres sont contrôlés { $times } fois aussi souvent que les autres. C’est un rapport de taux, non une différence.
plan-form-one-in = Un envoi sur { $members } chez les membres, un sur { $others } chez les autres.
plan-part-members = membres
plan-part-all = tous
plan-part-members-examined = membres, contrôlés
plan-part-others = autres
plan-part-others-examined = autres, contrôlés
plan-part-recommendations = recommandations
plan-part-reports = rapports
plan-part-passed = réussies
plan-part-failed = non réussies
plan-part-conditional = réussies avec des mesures exigées
plan-part-met = remplis
plan-part-judged = jugés
plan-part-validations = validations avec heures
plan-part-lane = dans la voie
plan-part-usual = ailleurs
plan-caution-nothing-there = Il n’y a rien par quoi diviser cette année : il n’y a donc pas de chiffre.
plan-caution-too-few = Trop peu de contrôles pour un rapport : du plus petit côté, { $least } étaient à attendre, et avec moins de cinq, un contrôle de plus ou de moins renverserait le résultat.
plan-caution-exact = Compté exactement, le rapport se situe entre { $low } et { $high } avec une certitude de 95 %.
plan-caution-exact-open = Compté exactement, le rapport est de { $low } ou plus avec une certitude de 97,5 % : il n’a pas de borne supérieure.
plan-caution-differs = Les groupes d’envois comparables diffèrent plus que le hasard ne le permet (p { $p }). Un seul chiffre le cacherait ; regardez les groupes.
plan-caution-crude-misleads = Le rapport brut dit le contraire de la comparaison du semblable au semblable : les membres expédient d’autres marchandises par d’autres voies. Ne le citez pas seul.
plan-caution-nothing-comparable = Aucun envoi des membres et des autres ne peut être comparé.
plan-caution-one-side-none = Un côté n’a eu aucun contrôle de ce genre : il n’y a pas de nombre de fois.
plan-caution-exam-unknown = { $count ->
    [one] D’une déclaration on ne sait rien des contrôles ; elle est laissée de côté.
   *[other] De { $count } déclarations on ne sait rien des contrôles ; elles sont laissées de côté.
}
plan-caution-other-currency = { $count ->
    [one] Une déclaration dans une autre monnaie, ou sans monnaie, est laissée de côté.
   *[other] { $count } déclarations dans une autre monnaie, ou sans monnaie, sont laissées de côté.
}
plan-caution-no-containers = { $count ->
    [one] Une déclaration ne donne pas de nombre de conteneurs et est laissée de côté.
   *[other] { $count } déclarations ne donnent pas de nombre de conteneurs et sont laissées de côté.
}
plan-caution-missed = { $count ->
    [one] Un envoi certifié que personne n’a traité comme tel n’est pas compté aux membres.
   *[other] { $count } envois certifiés que personne n’a traités comme tels ne sont pas comptés aux membres.
}
plan-col-importer = Importateur
plan-col-carrier = Transporteur
plan-col-containers = Conteneurs
plan-col-value = Valeur
plan-col-cause = Cause du contrôle
plan-col-minutes = Minutes jusqu’à la mainlevée
plan-rows-cut = Le fichier s’arrête ici ; il y a { $total } lignes en tout.
