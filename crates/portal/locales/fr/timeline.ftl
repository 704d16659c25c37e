# L'histoire d'une entreprise, le registre entier et ce que l'on savait à chaque moment. Une phrase par type d'événement.
timeline-title = Chronologie
timeline-intro = Tout ce qui s’est passé dans le dossier de votre entreprise, le plus récent d’abord. Rien ne peut y être modifié ; une correction est une nouvelle inscription.
timeline-intro-staff = Tout ce qui s’est passé dans ce dossier et que vous pouvez lire, le plus récent d’abord. Les inscriptions qui indiquent leurs lecteurs ne sont pas montrées à l’entreprise.
timeline-filter-label = Filtrer la chronologie
timeline-filter-group = Sujet
timeline-filter-show = Détail
timeline-show-main = Étapes principales
timeline-show-all = Tout, chaque enregistrement et chaque résultat
timeline-group-application = Demande
timeline-group-people = Personnes
timeline-group-profile = Profil de sûreté
timeline-group-consistency = Cohérence
timeline-group-selection = Sélection
timeline-group-criteria = Critères
timeline-group-vetting = Vérification des antécédents
timeline-group-decisions = Décisions
timeline-group-validation = Validations
timeline-group-findings = Constats
timeline-group-notes = Notes internes
timeline-group-accounts = Comptes
timeline-audience-programme = Personnel du programme seulement
timeline-audience-vetting = Vérification seulement
timeline-audience-account = Compte
timeline-ground = Fondement : { $ground }
timeline-effective = Vaut à partir du { $effective } ; inscrit le { $recorded }
timeline-hash = Sceau
timeline-starts = Fait courir un délai : { $clock }, échéance { $due }
timeline-nothing = rien
timeline-somebody = quelqu’un
timeline-somebody-of-staff = une personne du programme
timeline-other = Inscrit : { $kind }
timeline-fault-date = Indiquez une date qui existe, sous la forme année-mois-jour, par exemple 2024-03-31.
audit-title = Registre
audit-intro = Le registre entier : { $total } inscriptions, en lecture seule. Chacune est scellée par la précédente de son dossier.
audit-filter-label = Filtrer le registre
audit-filter-actor = Fait par (adresse électronique)
audit-filter-company = Entreprise (raison sociale ou id)
audit-filter-from = Inscrit à partir du
audit-filter-until = Inscrit jusqu’au
audit-actor-unknown = Personne n’a cette adresse électronique. Vérifiez-la sur la page du personnel ou sur celle des personnes de l’entreprise.
audit-company-unknown = Aucune entreprise n’a exactement ce nom ou cet id, ou il y en a plusieurs. Indiquez la raison sociale complète, ou copiez l’id depuis l’adresse de la page de l’entreprise.
audit-newer = Inscriptions plus récentes
audit-older = Inscriptions plus anciennes
audit-place = inscription { $seq }
as-of-title = Ce que l’on savait, et quand
as-of-intro = Que disions-nous un jour au sujet d’un autre ? La réponse est tirée du registre, non des tables d’aujourd’hui.
as-of-ask = Interroger sur une entreprise
as-of-said = Connu à la fin du
as-of-about = Au sujet de l’état du
as-of-show = Afficher
as-of-sentence = À la fin du { $said }, voici ce que l’on savait de l’état du { $about } :
as-of-unknown = On ne savait alors rien de cette entreprise.
as-of-deadlines = Délais en cours
as-of-no-deadlines = Aucun délai ne courait.
timeline-known-name = Dénomination sociale
timeline-known-type = Type d’entité
timeline-known-stage = Étape
timeline-known-tier = Niveau
timeline-known-account = Compte
timeline-known-profile = Profil de sûreté
timeline-known-validation = Validation
timeline-known-vetting = Vérification des antécédents
timeline-known-recommendation = Recommandation ouverte
timeline-known-certified = Certifiée le
timeline-no-tier = aucun
timeline-vetting-status-open = Ouverte
timeline-vetting-status-passed = Réussie
timeline-vetting-status-failed = Échouée
timeline-vetting-status-referred = Transmise
timeline-decision-none = Aucune
timeline-decision-certify = Certifier
timeline-decision-deny = Refuser
timeline-decision-suspend = Suspendre
timeline-decision-remove = Exclure
timeline-decision-reinstate = Rétablir
timeline-decision-withdraw = Retirer

timeline-member-application_started = Demande commencée pour { $legal_name } en tant que { $entity_type }
timeline-member-eligibility_answered = Questions d’admissibilité répondues
timeline-member-company_recorded = Données de l’entreprise inscrites : { $legal_name }
timeline-member-resemblance_explained = Ressemblance avec d’autres entreprises expliquée
timeline-member-company_data_seen = Le programme a lu les données modifiées de l’entreprise
timeline-member-contacts_recorded = Contacts inscrits
timeline-member-person_invited = { $email } invité comme { $role ->
    [officer] dirigeant de l’entreprise
    [employee] employé
   *[consultant] consultant
}
timeline-member-invitation_cancelled = Invitation retirée
timeline-member-person_joined = { $account } agit désormais comme { $role ->
    [officer] dirigeant de l’entreprise
    [employee] employé
   *[consultant] consultant
}
timeline-member-person_role_changed = { $account } devient { $role ->
    [officer] dirigeant de l’entreprise
    [employee] employé
   *[consultant] consultant
}
timeline-member-person_left = { $account } n’agit plus pour l’entreprise
timeline-member-agreement_signed = Accord signé par { $name }, { $title } (texte { $text_version })
timeline-member-application_submitted = Demande envoyée
timeline-member-specialist_assigned = { $specialist } désigné comme spécialiste
timeline-member-vetting_recorded = Vérification des antécédents inscrite : { $outcome ->
    [passed] réussie
    [failed] échouée
   *[referred] transmise
}
timeline-member-vetting_noted = Note confidentielle de vérification
timeline-member-profile_submitted = Profil de sûreté soumis, tour { $round }
timeline-member-profile_returned = Profil de sûreté renvoyé : { $count_criteria ->
    [one] un critère
   *[other] { $count_criteria } critères
}
timeline-member-profile_accepted = Profil de sûreté accepté ({ $edition })
timeline-member-decision_recommended = Recommandation : { $decision ->
    [certify] certification
    [deny] refus
    [suspend] suspension
    [remove] exclusion
   *[reinstate] rétablissement
}
timeline-member-recommendation_declined = Recommandation non suivie
timeline-member-certified = Certifiée
timeline-member-denied = Demande refusée
timeline-member-suspended = { $emergency ->
    [true] Adhésion suspendue sur-le-champ, sans recommandation
   *[false] Adhésion suspendue
}
timeline-member-emergency_review_opened = Réexamen de la suspension d’urgence ouvert
timeline-member-emergency_review_concluded = { $upheld ->
    [true] Suspension d’urgence confirmée après réexamen
   *[false] Suspension d’urgence levée après réexamen
}
timeline-member-suspension_answered = L’entreprise a répondu à la suspension
timeline-member-reinstated = Adhésion rétablie
timeline-member-removed = Exclue du programme
timeline-member-withdrawn = S’est retirée du programme
timeline-member-validation_planned = Validation planifiée pour le { $on }
timeline-member-validation_concluded = Validation du { $completed_on } conclue : { $outcome ->
    [pass] réussie
    [conditional] réussie sous conditions
   *[fail] échouée
}
timeline-member-internal_note = Note interne
timeline-profile-opened = Profil de sûreté ouvert ({ $edition })
timeline-profile-carried_over = Réponses reprises de { $from_edition } à { $edition } : { $count_answers }
timeline-profile-answered = { $count_answers ->
    [one] Réponse enregistrée : { $answers }
   *[other] { $count_answers } réponses enregistrées : { $answers }
}
timeline-profile-confirmed = { $count_answers ->
    [one] Confirmée sans changement : { $answers }
   *[other] { $count_answers } réponses confirmées sans changement : { $answers }
}
timeline-profile-evidence_attached = Document joint au critère { $criterion }
timeline-profile-evidence_detached = Document retiré du critère { $criterion }
timeline-profile-kept = Contenu d’un fichier au-delà des questions, conservé avec le profil
timeline-profile-submitted = Profil de sûreté signé par { $name }, { $title }, tour { $round }
timeline-profile-criterion_reviewed = Critère { $criterion } examiné : { $verdict ->
    [accept] accepté
    [return] à renvoyer
   *[verify] à vérifier lors de la validation
}
timeline-profile-sample_drawn = Échantillon de réponses inchangées tiré au tour { $round } : { $drawn }
timeline-profile-accepted_together = Réponses inchangées acceptées ensemble au tour { $round } : { $criteria }
timeline-profile-returned = Critères renvoyés : { $criteria }
timeline-profile-accepted = Profil de sûreté accepté au tour { $round }
timeline-edition-begun = Édition { $id } commencée ; elle suit { $basis }
timeline-edition-file_taken = Fichier du projet repris
timeline-edition-changed = Critère { $criterion } modifié dans le projet
timeline-edition-restored = Critère { $criterion } rétabli dans le projet
timeline-edition-consultation_opened = Consultation ouverte jusqu’au { $until }
timeline-edition-consultation_closed = Consultation close
timeline-edition-proposed = Édition proposée : en vigueur à partir du { $effective_from }, l’ancienne acceptée jusqu’au { $basis_until }
timeline-edition-sent_back = Édition renvoyée à ses auteurs
timeline-edition-published = Édition publiée ; elle suit { $basis }
timeline-edition-abandoned = Édition abandonnée
timeline-edition_extension-granted = Plus de temps pour la nouvelle édition : { $days } jours
timeline-edition_comment-given = Commentaire sur le critère { $criterion } du projet { $edition }
timeline-edition_comment-replied = Commentaire sur le projet de critères : réponse donnée
timeline-evidence-added = Document ajouté à la bibliothèque : { $name }
timeline-evidence-described = Description d’un document modifiée
timeline-evidence-renewed = Nouvelle version d’un document : { $name }
timeline-evidence-published = Il a été indiqué où un document est publié
timeline-evidence-dated = Dates d’un document indiquées : à partir du { $holds_from }, jusqu’au { $holds_until }
timeline-evidence-scanned = Document contrôlé contre les virus par { $scanner } ; trouvé : { $infection }
timeline-validation-planned = Validation planifiée du { $on } au { $until }
timeline-validation-notice_sent = Avis de validation envoyé pour le { $visit_on }
timeline-validation-rescheduled = Validation déplacée au { $on }, à la demande { $asked_by ->
    [company] de l’entreprise
   *[programme] du programme
}
timeline-validation-begun = Validation commencée
timeline-validation-result_recorded = Critère { $criterion } contrôlé : { $result ->
    [met] respecté
    [partly] respecté en partie
    [not_met] non respecté
    [not_applicable] sans objet
   *[not_checked] non contrôlé
}
timeline-validation-exhibit_kept = Photographie ou document conservé pour le critère { $criterion }
timeline-validation-finding_raised = Constat établi sur le critère { $criterion }
timeline-validation-hours_recorded = { $minutes } de travail inscrites : { $phase ->
    [preparation] préparation
    [travel] trajet
    [visit] visite ou séance
    [follow_up] suivi
   *[report] rapport
}
timeline-validation-conclusion_recommended = Conclusion recommandée : { $outcome ->
    [pass] réussie
    [conditional] réussie sous conditions
   *[fail] échouée
}
timeline-validation-recommendation_returned = Conclusion recommandée renvoyée
timeline-validation-concluded = Validation conclue : { $outcome ->
    [pass] réussie
    [conditional] réussie sous conditions
   *[fail] échouée
}
timeline-finding-raised = Constat sur le critère { $criterion } : { $class ->
    [deficiency] insuffisance
    [recommendation] recommandation
   *[best_practice] bonne pratique
}
timeline-finding-action_required = Mesure exigée de { $name } au plus tard le { $due }
timeline-finding-plan_sent = Plan d’action envoyé
timeline-finding-plan_agreed = Plan d’action convenu
timeline-finding-evidence_sent = { $count_documents ->
    [0] Réponse à un constat envoyée
    [one] Preuves envoyées pour un constat : un document
   *[other] Preuves envoyées pour un constat : { $count_documents } documents
}
timeline-finding-returned = Preuves d’un constat renvoyées
timeline-finding-extension_asked = { $days } jours de plus demandés pour un constat
timeline-finding-extended = Délai d’un constat prolongé jusqu’au { $due }
timeline-finding-extension_refused = Prolongation d’un constat refusée
timeline-finding-closed = Constat clos
timeline-account-registered = Compte créé : { $name }
timeline-account-staff_appointed = Nommé parmi le personnel du programme ({ $role })
timeline-account-staff_dismissed = Ne fait plus partie du personnel du programme
timeline-account-language_chosen = Langue choisie : { $lang }
timeline-account-passphrase_set = Phrase de passe définie
timeline-account-second_factor_enabled = Second facteur activé
timeline-account-second_factor_disabled = Second facteur désactivé
timeline-account-recovery_codes_made = Codes de secours créés
timeline-account-token_issued = Jeton d’API émis : { $label } ({ $role })
timeline-account-token_revoked = Jeton d’API révoqué
timeline-text_block-created = Bloc de texte écrit : { $title }
timeline-text_block-changed = Bloc de texte changé : { $title }, version { $version }
timeline-text_block-retired = Bloc de texte retiré
timeline-calibration-started = Exercice d’étalonnage lancé : { $title }
timeline-calibration-judged = Critères d’un exercice d’étalonnage jugés
timeline-calibration-handed_in = Feuille d’un exercice d’étalonnage remise
timeline-calibration-closed = Exercice d’étalonnage clos
timeline-calibration-discussed = Critère { $criterion } d’un exercice d’étalonnage discuté
timeline-member-strand_entered = Participe à { $strand }, selon le protocole du { $memorandum_on }
timeline-member-strand_left = Ne participe plus à { $strand }
timeline-ruleset-begun = Jeu de règles commencé
timeline-ruleset-changed = Jeu de règles modifié
timeline-ruleset-back_tested = Jeu de règles essayé sur des déclarations passées
timeline-ruleset-drift_worked_out = Dérive du modèle d’un jeu de règles calculée
timeline-ruleset-drift_answered = Réponse donnée à la question sur la dérive d’un modèle
timeline-ruleset-submitted = Jeu de règles envoyé pour décision
timeline-ruleset-returned = Jeu de règles renvoyé
timeline-ruleset-approved = Jeu de règles approuvé
timeline-ruleset-withdrawn = Jeu de règles retiré
timeline-selection_rules-proposed = Pondérations de la sélection proposées
timeline-selection_rules-approved = Pondérations de la sélection approuvées
timeline-selection_rules-declined = Proposition de pondérations refusée
timeline-selection_draw-frame_fixed = Base du tirage aléatoire fixée
timeline-selection_draw-seed_recorded = Graine du tirage aléatoire enregistrée
timeline-selection_draw-drawn = Part aléatoire tirée
timeline-trade_figures-declared = Chiffres du commerce déclarés
timeline-group-relations = Relations
timeline-relation-proposed = Relation notée : { $relation ->
    [same_group] { $one_name } et { $other_name } appartiennent à un même groupe
    [split_from] { $one_name } est issue de la scission de { $other_name }
    [merged_into] { $one_name } a été absorbée par { $other_name }
    [successor_of] { $one_name } poursuit l’activité de { $other_name }
   *[acts_for] { $one_name } agit pour { $other_name }
}
timeline-relation-confirmed = Relation confirmée : { $relation ->
    [same_group] { $one_name } et { $other_name } appartiennent à un même groupe
    [split_from] { $one_name } est issue de la scission de { $other_name }
    [merged_into] { $one_name } a été absorbée par { $other_name }
    [successor_of] { $one_name } poursuit l’activité de { $other_name }
   *[acts_for] { $one_name } agit pour { $other_name }
}
timeline-relation-refused = Relation non confirmée : { $relation ->
    [same_group] { $one_name } et { $other_name } appartiennent à un même groupe
    [split_from] { $one_name } est issue de la scission de { $other_name }
    [merged_into] { $one_name } a été absorbée par { $other_name }
    [successor_of] { $one_name } poursuit l’activité de { $other_name }
   *[acts_for] { $one_name } agit pour { $other_name }
}
timeline-relation-withdrawn = Relation retirée : { $relation ->
    [same_group] { $one_name } et { $other_name } appartiennent à un même groupe
    [split_from] { $one_name } est issue de la scission de { $other_name }
    [merged_into] { $one_name } a été absorbée par { $other_name }
    [successor_of] { $one_name } poursuit l’activité de { $other_name }
   *[acts_for] { $one_name } agit pour { $other_name }
}
timeline-relation-end_proposed = Fin d’une relation notée, dernier jour { $ended_on } : { $relation ->
    [same_group] { $one_name } et { $other_name } appartiennent à un même groupe
    [split_from] { $one_name } est issue de la scission de { $other_name }
    [merged_into] { $one_name } a été absorbée par { $other_name }
    [successor_of] { $one_name } poursuit l’activité de { $other_name }
   *[acts_for] { $one_name } agit pour { $other_name }
}
timeline-relation-ended = Relation terminée, dernier jour { $ended_on } : { $relation ->
    [same_group] { $one_name } et { $other_name } appartiennent à un même groupe
    [split_from] { $one_name } est issue de la scission de { $other_name }
    [merged_into] { $one_name } a été absorbée par { $other_name }
    [successor_of] { $one_name } poursuit l’activité de { $other_name }
   *[acts_for] { $one_name } agit pour { $other_name }
}
timeline-relation-end_refused = Fin d’une relation non confirmée : { $relation ->
    [same_group] { $one_name } et { $other_name } appartiennent à un même groupe
    [split_from] { $one_name } est issue de la scission de { $other_name }
    [merged_into] { $one_name } a été absorbée par { $other_name }
    [successor_of] { $one_name } poursuit l’activité de { $other_name }
   *[acts_for] { $one_name } agit pour { $other_name }
}
