# Measures: the dashboard, its tables, their rows and definitions.
measures-title = Indicateurs
measures-definitions = Définitions
measures-definitions-intro = Chaque chiffre des indicateurs : ce qu’il compte, par quoi il est divisé, d’après quel jour un cas appartient à l’année et ce qu’il laisse de côté.
measures-rounding = Les parts sont des pourcentages à deux décimales, arrondis chacun séparément, la demie vers le haut ; leur somme n’est donc pas toujours exactement 100. Quand le nombre de cas est pair, la médiane se situe à mi-chemin entre les deux cas centraux. Quand il n’y a rien par quoi diviser, il n’y a pas de chiffre.
measures-filter-label = Année et type d’entité
measures-year = Année de référence
measures-entity-type = Type d’entité
measures-all-types = Tous les types d’entité
measures-scope = Année civile { $year } · { $kind }
measures-stamp = Calculé le { $at } d’après le registre jusqu’à l’événement { $event }
measures-percent = { $number } %
measures-days = { $number } jours
measures-hours = { $number } h
measures-mean-of =
    { $count ->
        [0] aucun cas
        [one] une validation
       *[other] moyenne de { $count } validations
    }
measures-divided = { $above } ÷ { $below }
measures-cases =
    { $count ->
        [0] aucun cas
        [one] médiane de { $count } cas
       *[other] médiane de { $count } cas
    }
measures-rate = { $count ->
    [one] { $percent } ({ $deficient } contrôle sur { $checked })
   *[other] { $percent } ({ $deficient } contrôles sur { $checked })
}
measures-never-checked = non contrôlé
measures-none-raised = Aucune défaillance n’a été établie en { $year }.
measures-look-at = Voir { $year }
measures-title-categories = { $first } et { $second } représentent { $share } des défaillances
measures-title-criteria =
    { $count ->
        [one] Le critère { $criterion } vient en tête : en défaut une fois en { $year }
       *[other] Le critère { $criterion } vient en tête : en défaut { $count } fois en { $year }
    }
measures-title-one = « { $first } » concerne { $share } des défaillances
measures-deficiencies = Défaillances
measures-breakdowns = De quoi les chiffres se composent
measures-whole-table = Le tableau complet avec sa définition
measures-definition-of = Comment c’est compté : { $name }
measures-all-deficiencies = Toutes les défaillances
measures-criterion = Critère { $id }
measures-rows-title = Lignes derrière le chiffre
measures-rows-summary =
    { $count ->
        [one] { $count } ligne
       *[other] { $count } lignes
    }
measures-no-rows = Aucun cas n’a été compté ; il n’y a donc pas de lignes.
measures-see-validation = Validation
measures-col-criterion = Critère
measures-col-category = Catégorie
measures-col-company = Entreprise
measures-col-validation = Validation
measures-col-raised = Relevée
measures-col-due = Échéance
measures-col-closed = Close
measures-col-visit = Visite
measures-col-kind = Genre
measures-col-outcome = Issue
measures-col-concluded = Conclue
measures-col-checked = Contrôlé
measures-col-result = Résultat
measures-col-hours = Heures au total
measures-col-type = Type d’entité
measures-col-stage = Étape
measures-col-tier = Niveau
measures-col-submitted = Demande reçue
measures-col-decided = Décidé
measures-col-certified = Certifiée
measures-col-started = Demande commencée
measures-counts = Compte
measures-divided-by = Divisé par
measures-dated = Appartient à l’année d’après
measures-leaves-out = Laisse de côté
measures-id = Nom dans les fichiers
measures-version = version { $version }
measures-name-key-statistics = Chiffres clés
measures-name-deficiencies-by-category = Défaillances par catégorie
measures-name-top-criteria = Critères le plus souvent en défaut
measures-name-reasons = Causes des défaillances
measures-head-key-statistics = Statistique
measures-head-deficiencies-by-category = Catégorie
measures-head-top-criteria = Critère
measures-head-reasons = Cause
measures-head-deficiencies = Défaillances
measures-head-rate = En défaut lors des contrôles
measures-head-made-of = Établi d’après
measures-head-figure = Chiffre
measures-head-part = Partie
measures-head-count = Nombre
measures-note-key-statistics = Chaque chiffre a sa propre définition, ci-dessous, et mène à ses lignes.
measures-note-deficiencies-by-category = Défaillances établies dans l’année, selon la catégorie du critère. Chaque part est arrondie séparément.
measures-note-top-criteria = Part de toutes les défaillances de l’année. À côté figure la fréquence des défauts lors des contrôles : un critère peut apparaître souvent seulement parce qu’on le contrôle souvent.
measures-note-of-category = Part de toutes les défaillances de la catégorie dans l’année. À côté figure la fréquence des défauts lors des contrôles : un critère peut apparaître souvent seulement parce qu’on le contrôle souvent.
measures-note-reasons = Une défaillance peut avoir plusieurs causes et compte alors dans chacune ; la somme des parts peut donc dépasser 100.
measures-note-by-rate = Critères selon la fréquence à laquelle ils étaient en défaut là où quelqu’un les a contrôlés, quel que soit le nombre de défaillances. Quelques contrôles font beaucoup varier un taux : regardez combien il y en a eu.
measures-all-of-category = Toutes les défaillances de la catégorie
measures-order = Ordre
measures-order-count = Les plus fréquentes d’abord
measures-order-rate = Le taux le plus élevé d’abord

# By which day a case belongs to the year.
measure-dated-raised = le jour où le constat a été établi
measure-dated-submitted = le jour de réception de la demande
measure-dated-decided = le jour de la décision
measure-dated-visit = le premier jour de la visite, selon la dernière date convenue
measure-dated-concluded = le jour de la dernière conclusion de la validation
measure-dated-closed = le jour de la clôture du constat
measure-dated-end = à la fin de l’année, ou ce jour tant qu’elle court
measure-dated-now = à ce jour, quelle que soit l’année

# Groups and parts.
measure-group-findings = Constats
measure-group-validations = Validations
measure-group-members = Membres
measure-group-applications = Demandes
measure-group-enforcement = Suspensions et radiations
measure-group-tables = Tableaux
measure-part-of = divisé par
measure-part-checked = contrôles
measure-part-initial = Première validation
measure-part-revalidation = Revalidation
measure-part-for-cause = Pour un motif précis
measure-part-pass = Réussie
measure-part-conditional = Réussie sous conditions
measure-part-fail = Non réussie
measure-part-met = Rempli
measure-part-partly = Rempli en partie
measure-part-not-met = Non rempli
measure-part-pre-applicant = Avant le profil de sûreté
measure-part-applicant = Demandeur
measure-part-in-review = En examen
measure-part-returned = Renvoyé à l’entreprise
measure-part-certified = Certifiée
measure-part-validated = Validée
measure-part-suspended = Suspendue
measure-part-denied = Refusée
measure-part-removed = Radiée
measure-part-withdrawn = Retirée

# Definitions.
measure-deficiencies-by-category-name = Défaillances par catégorie
measure-deficiencies-by-category-about = Dans quelles catégories de critères les entreprises sont en défaut.
measure-deficiencies-by-category-counts = Constats du type défaillance, chacun dans la catégorie qu’avait son critère lorsqu’il a été établi.
measure-deficiencies-by-category-divided-by = Toutes les défaillances établies dans l’année.
measure-deficiencies-by-category-leaves-out = Les recommandations et les bonnes pratiques, qui ne sont pas des défaillances.
measure-top-criteria-name = Critères le plus souvent en défaut
measure-top-criteria-about = Quels critères sont le plus souvent en défaut, et à quelle fréquence ils le sont lorsqu’on les contrôle.
measure-top-criteria-counts = Défaillances par critère, toutes éditions confondues : la numérotation est commune. Pour le taux : contrôles du critère consignés dans l’année lors de validations qui y ont relevé une défaillance.
measure-top-criteria-divided-by = Toutes les défaillances établies dans l’année. Pour le taux : tous les contrôles du critère dans l’année dont le résultat est rempli, rempli en partie ou non rempli.
measure-top-criteria-leaves-out = Les critères sans défaillance. Pour le taux : les critères non contrôlés ou sans objet.
measure-reasons-name = Causes des défaillances
measure-reasons-about = Pourquoi des critères étaient en défaut, d’après les causes codées que toute défaillance doit porter.
measure-reasons-counts = Défaillances pour lesquelles la cause a été indiquée. Une défaillance à plusieurs causes compte une fois dans chacune.
measure-reasons-divided-by = Toutes les défaillances établies dans l’année, chacune une seule fois.
measure-reasons-leaves-out = Les recommandations et les bonnes pratiques, qui ne sont pas des défaillances.
measure-deficiencies-name = Défaillances
measure-deficiencies-about = Combien de critères n’étaient pas respectés lors des validations.
measure-deficiencies-counts = Constats du type défaillance.
measure-deficiencies-leaves-out = Les recommandations et les bonnes pratiques, qui ne sont pas des défaillances.
measure-deficiencies-per-validation-name = Défaillances par validation
measure-deficiencies-per-validation-about = Combien de défaillances une validation relève en moyenne.
measure-deficiencies-per-validation-counts = Défaillances des validations conclues dans l’année, quel que soit le jour où elles ont été établies.
measure-deficiencies-per-validation-divided-by = Validations conclues dans l’année.
measure-deficiencies-per-validation-leaves-out = Les validations encore en cours, avec leurs défaillances.
measure-days-to-close-name = Délai médian de clôture d’un constat
measure-days-to-close-about = Le temps qu’il faut pour qu’une entreprise montre qu’une mesure exigée est réalisée.
measure-days-to-close-counts = Jours civils entre l’établissement d’un constat et sa clôture avec preuves.
measure-days-to-close-leaves-out = Les constats encore ouverts, qui l’allongeraient.
measure-open-actions-name = Mesures exigées ouvertes
measure-open-actions-about = Ce que les entreprises ont encore à faire.
measure-open-actions-counts = Constats avec une mesure exigée qui ne sont pas clos.
measure-open-actions-leaves-out = Les constats qui n’exigent rien.
measure-overdue-actions-name = Mesures exigées en retard
measure-overdue-actions-about = Ce qui devrait être fait et ne l’est pas.
measure-overdue-actions-counts = Mesures exigées ouvertes pour lesquelles l’entreprise doit agir et dont l’échéance, prolongation comprise, est passée. Si le programme a rendu une réponse après cette échéance, on compte à partir de la réponse.
measure-overdue-actions-leaves-out = Les mesures dues aujourd’hui et celles pour lesquelles une réponse de l’entreprise attend le programme.
measure-validations-scheduled-name = Validations prévues
measure-validations-scheduled-about = Combien de visites le programme a fixées pour l’année, par genre.
measure-validations-scheduled-counts = Validations dont la visite commence dans l’année, qu’elle ait eu lieu ou non.
measure-validations-scheduled-leaves-out = Les validations reportées à une autre année.
measure-validations-concluded-name = Validations conclues
measure-validations-concluded-about = Combien de validations ont pris fin, par issue.
measure-validations-concluded-counts = Validations dont la dernière conclusion a été décidée dans l’année.
measure-validations-concluded-leaves-out = Les conclusions seulement proposées. Une validation réussie sous conditions puis conclue de nouveau compte par la dernière.
measure-hours-per-validation-name = Heures de personnel par validation
measure-hours-per-validation-about = Combien d’heures de personnel demande en moyenne une première validation ou une validation motivée.
measure-hours-per-validation-counts = Les heures de toutes les phases et personnes inscrites pour les premières validations et les validations motivées dont la dernière conclusion a été décidée dans l’année. Une inscription qu’une suivante corrige ne compte pas.
measure-hours-per-validation-leaves-out = Les validations pour lesquelles personne n’a inscrit d’heures.
measure-hours-per-revalidation-name = Heures de personnel par revalidation
measure-hours-per-revalidation-about = Combien d’heures de personnel demande en moyenne une revalidation.
measure-hours-per-revalidation-counts = Les heures de toutes les phases et personnes inscrites pour les revalidations dont la dernière conclusion a été décidée dans l’année. Une inscription qu’une suivante corrige ne compte pas.
measure-hours-per-revalidation-leaves-out = Les revalidations pour lesquelles personne n’a inscrit d’heures.
measure-validations-overdue-name = Membres en retard de validation
measure-validations-overdue-about = L’arriéré : les membres qui auraient dû être validés.
measure-validations-overdue-counts = Membres en règle dont la première validation ou la revalidation était due avant aujourd’hui.
measure-validations-overdue-leaves-out = Les entreprises suspendues et les visites prévues dans le délai.
measure-members-name = Membres
measure-members-about = Combien d’entreprises sont dans le programme et en règle.
measure-members-counts = Entreprises que la dernière décision à ce jour a certifiées ou rétablies.
measure-members-leaves-out = Les demandeurs et les entreprises suspendues, radiées ou retirées à ce jour.
measure-members-by-type-name = Membres par type d’entité
measure-members-by-type-about = Qui sont les membres.
measure-members-by-type-counts = Entreprises en règle, par type d’entité.
measure-members-by-type-leaves-out = Les types d’entité sans membre.
measure-members-by-tier-name = Membres par niveau
measure-members-by-tier-about = Où en sont les membres.
measure-members-by-tier-counts = Entreprises en règle, selon le niveau qui découle de leur dossier.
measure-members-by-tier-leaves-out = Les entreprises sans niveau.
measure-companies-by-stage-name = Entreprises par étape
measure-companies-by-stage-about = Où en est chaque entreprise connue, depuis sa première demande.
measure-companies-by-stage-counts = Toutes les entreprises connues, par étape.
measure-companies-by-stage-leaves-out = Rien.
measure-applications-name = Demandes reçues
measure-applications-about = Combien d’entreprises ont demandé à adhérer.
measure-applications-counts = Demandes envoyées complètes ; une entreprise qui redemande compte à nouveau.
measure-applications-leaves-out = Les demandes commencées et non envoyées.
measure-certified-name = Certifiées
measure-certified-about = Combien d’entreprises ont été admises.
measure-certified-counts = Décisions de certification.
measure-certified-leaves-out = Les propositions non décidées.
measure-denied-name = Refusées
measure-denied-about = Combien d’entreprises n’ont pas été admises.
measure-denied-counts = Décisions de refus d’une demande.
measure-denied-leaves-out = Les entreprises qui ont retiré leur demande.
measure-days-to-certify-name = Délai médian de certification
measure-days-to-certify-about = Le temps entre une demande et la certification.
measure-days-to-certify-counts = Jours civils entre la réception de la demande et la décision de certification.
measure-days-to-certify-leaves-out = Les demandes refusées, retirées ou encore en examen.
measure-suspensions-name = Suspensions
measure-suspensions-about = Combien de fois une adhésion a été suspendue.
measure-suspensions-counts = Décisions de suspension ; une entreprise suspendue deux fois compte deux fois.
measure-suspensions-leaves-out = Rien : les suspensions levées ensuite comptent aussi.
measure-removals-name = Radiations
measure-removals-about = Combien de fois une entreprise a été radiée du programme.
measure-removals-counts = Décisions de radiation.
measure-removals-leaves-out = Les entreprises parties d’elles-mêmes.

breakdown-title = Défaillances comparées
breakdown-lead = Ce que les validations d’une année ont constaté, selon ce qu’elles ont en commun. Les parts portent sur les critères jugés, afin qu’un groupe plus visité ne paraisse pas pire pour autant.
breakdown-by-method = Méthode
breakdown-by-entity-type = Type d’entreprise
breakdown-by-region = Région
breakdown-by-country = Pays
breakdown-by-edition = Édition
breakdown-by-lead = Qui a dirigé
breakdown-by-team = Équipe
breakdown-validations = Validations
breakdown-judged = Critères jugés
breakdown-deficient = Critères en défaut
breakdown-each = Par validation
breakdown-share = En défaut parmi les jugés
breakdown-trend = Au fil des ans
breakdown-found-of = { $n } sur { $of }
breakdown-years-text = La part de critères en défaut de chaque année, et sur combien elle porte. Le classeur et le fichier JSON contiennent aussi toutes les années.
breakdown-years-published = Chaque année telle qu’elle peut être montrée hors du programme ; un tiret figure là où rien ne peut être dit. Le classeur et le fichier JSON contiennent aussi toutes les années.
breakdown-years-csv = Toutes les années en CSV
breakdown-percent = { $n } %
breakdown-between = { $low } à { $high }
breakdown-year = { $year } : { $n } %
breakdown-nothing-judged = Rien de jugé
breakdown-within = Pour le programme lui-même : tous les groupes sont montrés.
breakdown-published = Tel qu’il peut être montré hors du programme : les groupes de moins de { $n } validations sont omis et, s’il n’y en a qu’un, le plus petit suivant aussi, afin qu’aucun ne puisse être déduit.
breakdown-published-regions = Une région n’est donnée que si les pays qui en sont omis ne comptent rien, ou assez de validations dans plus d’un pays.
breakdown-left-out = { $count ->
    [one] Un groupe a été omis.
   *[other] { $count } groupes ont été omis.
}
breakdown-to-published = Montrer comme il peut être publié
breakdown-to-within = Montrer tous les groupes
breakdown-none = Aucune validation n’a été conclue cette année-là, ou tous les groupes sont trop petits pour être montrés.
breakdown-concluded = Conclue
breakdown-definition = Les validations sont comptées au jour de leur conclusion. Un critère est jugé quand son résultat est rempli, rempli en partie ou non rempli, et en défaut quand au moins une défaillance s’y rapporte. L’intervalle est l’intervalle de score à 95 % (Wilson 1927). Les écarts entre groupes ont bien des causes ; ce sont des questions, pas des verdicts.
breakdown-definition-regions = Une région se compose des pays que le paquet de politiques y énumère, d’après le pays d’établissement de l’entreprise tel qu’il est connu aujourd’hui ; un pays qui n’y figure nulle part est sous « Autres pays ».
measures-compare = Comparer par méthode, région, pays, édition et équipe
