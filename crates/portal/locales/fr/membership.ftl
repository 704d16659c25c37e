# Entreprises : demande, données, personnes, avis, situation. Les messages de refus disent quoi, pourquoi et comment y remédier.

public-title = Programme douanier d’opérateurs de confiance
public-heading = Le commerce de confiance va plus vite
public-lead = Les entreprises qui protègent leur partie de la chaîne logistique, et le prouvent, sont moins contrôlées et reconnues fiables par la douane et entre elles.
public-check = Vérifier l’admissibilité
public-apply = Présenter une demande
public-continue = Reprendre où vous en étiez
public-how = Comment cela fonctionne
public-step-apply = 1. Demander
public-step-apply-text = Répondez aux questions d’admissibilité, décrivez l’entreprise et faites signer l’accord par un dirigeant.
public-step-profile = 2. Profil de sûreté
public-step-profile-text = Dites, critère par critère, comment l’entreprise satisfait aux critères minimaux de sûreté, preuves à l’appui.
public-step-review = 3. Vérification et examen
public-step-review-text = Le programme vérifie les antécédents de l’entreprise et examine le profil. Les deux doivent être concluants avant que quiconque puisse certifier.
public-step-validation = 4. Validation
public-step-validation-text = Des spécialistes se rendent sur place et constatent si le profil correspond à la réalité. Une validation réussie élève le niveau.
public-figures = Le programme en chiffres
public-figures-note = Décompte du registre : { $time }.
public-in-force = Membres en règle
public-in-force-note = Certifiés et non suspendus
public-validated = Membres validés
public-validated-note = Au niveau II : une validation a été réussie
public-applying = Demandes en cours
public-applying-note = Commencées et non encore décidées
public-countries = Pays
public-countries-note = Où sont établis les membres en règle
public-by-type = Membres en règle par type d’entité
public-type = Type d’entité
public-more = En savoir plus

eligibility-title = Vérifier l’admissibilité
eligibility-lead = Chaque type d’entreprise a ses propres conditions. Rien de ce que vous répondez ici n’est conservé.
eligibility-which = Que fait l’entreprise ?
eligibility-check = Voir le résultat
eligibility-yes = L’entreprise peut présenter une demande
eligibility-yes-text = D’après ces réponses, rien ne s’oppose à une demande. Les questions sont posées à nouveau, et enregistrées, lors de la demande.
eligibility-no = L’entreprise ne peut pas encore présenter de demande
eligibility-no-text = Pour chaque réponse qui s’y oppose, voici pourquoi, et ce qui reste possible :
eligibility-other = Voir un autre type d’entité
eligibility-needs = À préparer
eligibility-optional = Utiles si vous les avez :
eligibility-where = Où elle peut être établie
eligibility-anywhere = Dans tout pays.
eligibility-invited-elsewhere = Ailleurs, sur invitation seulement.
eligibility-form-lead = Ces réponses sont enregistrées et redemandées chaque année. Une réponse qui met fin à la demande en donne la raison.

apply-title = Demander l’adhésion au programme
apply-lead = Un dirigeant de l’entreprise commence la demande. D’autres personnes peuvent ensuite être invitées à aider ; seul un dirigeant signe.
apply-mine = Entreprises pour lesquelles vous agissez
apply-entity-type-hint = Ce que fait l’entreprise dans la chaîne logistique. Les questions et les critères en dépendent.
apply-officer = Je suis dirigeant de cette entreprise et peux l’engager
apply-officer-hint = Si vous êtes employé ou conseil, demandez à un dirigeant de commencer et de vous inviter.
apply-start = Commencer la demande
apply-step-eligible = Vérifiez que l’entreprise est admissible
apply-step-eligible-text = Cela prend quelques minutes et ne demande pas de compte.
apply-step-register = Inscrivez-vous avec votre propre adresse électronique
apply-step-register-text = Les comptes sont personnels : personne ne signe sous le nom d’autrui.
apply-step-fill = Remplissez la demande à votre rythme
apply-step-fill-text = Ce que vous enregistrez est conservé. Vous pouvez vous arrêter et revenir.
apply-register = S’inscrire
apply-not-for-role = Vous êtes connecté avec une fonction du programme, qui ne peut pas présenter de demande.

application-title = Demande
application-lead = Remplissez les parties dans l’ordre de votre choix. Vérifiez ensuite le tout et envoyez.
application-progress = { $count } parties sur { $total } sont complètes
application-eligibility = Admissibilité
application-eligibility-hint = Questions propres à ce type d’entité
application-company = Entreprise
application-company-hint = Noms, adresses, numéros, sites, propriétaires
application-contacts = Contacts
application-contacts-hint = Le dirigeant qui répond de la sûreté du fret, et d’autres
application-agreement = Accord
application-agreement-hint = Signé par un dirigeant, une fois les données de l’entreprise enregistrées
application-check = Vérifier et envoyer
application-check-hint = Relisez tout avant l’envoi au programme
application-ready = Prête à l’envoi
application-sent = Envoyée
application-sent-on = La demande a été envoyée le { $day }.
application-see-clocks = Voir les délais en cours
application-invite = Inviter des collègues ou un conseil à aider
application-closed = La demande a été envoyée. Ces réponses ne peuvent plus être modifiées ici.

company-lead = C’est par ces données que le programme connaît l’entreprise.
company-names = Noms
company-legal-name = Dénomination sociale
company-legal-name-hint = Telle qu’au registre du commerce, avec la forme juridique.
company-country = Pays d’établissement
company-country-hint = Où l’entreprise est immatriculée.
company-other-name = Autre nom { $n }
company-name = Nom
company-name-kind = Nature de ce nom
company-name-trading = Nom commercial
company-name-former = Ancien nom
company-more-name = Ajouter un nom commercial ou ancien
company-address = Siège
company-mailing = Adresse postale
company-mailing-other = L’adresse postale est différente
company-street = Rue et numéro
company-city = Ville
company-region = État, province ou région (facultatif)
company-postal-code = Code postal (facultatif)
company-address-country = Pays
company-numbers = Numéros
company-numbers-text = Chaque numéro est contrôlé selon sa règle publiée dès la saisie. Qu’il soit bien le vôtre est contrôlé lors de la vérification.
company-number-optional = { $name } (facultatif)
company-number-issued = Le numéro a été délivré ainsi. Je l’ai comparé au certificat.
company-sites = Sites
company-sites-text = Chaque lieu où l’entreprise manutentionne, entrepose ou déplace du fret, et chaque bureau. Les validations visitent des sites de cette liste.
company-site = Site { $n }
company-site-name = Nom du site
company-site-name-hint = Comme l’appellent ceux qui y travaillent.
company-site-kind = Activité
company-site-office = Bureau
company-site-warehouse = Entrepôt ou centre de distribution
company-site-factory = Usine
company-site-terminal = Terminal
company-site-yard = Parc de véhicules ou de conteneurs
company-site-staffed = Du personnel de l’entreprise y travaille
company-unlocode = UN/LOCODE du lieu (facultatif)
company-more-site = Ajouter un site
company-ownership = Propriété
company-owner-holds = { $n } %
company-ownership-form = Comment l’entreprise est-elle détenue ?
company-form-private = Capital privé
company-form-public = Cotée en bourse
company-form-state = Détenue par un État
company-form-partnership = Société de personnes
company-form-sole-proprietor = Entreprise individuelle
company-owners-text = À qui elle appartient. Une société cotée peut laisser cette partie vide.
company-owner = Propriétaire { $n }
company-owner-name = Nom du propriétaire
company-owner-kind = Nature du propriétaire
company-owner-person = Personne physique
company-owner-organisation = Organisation
company-owner-country = Pays du propriétaire
company-owner-share = Part en pour cent
company-owner-share-hint = Un nombre entier de 1 à 100.
company-more-owner = Ajouter un propriétaire
company-empty-rows = Pour retirer une ligne, videz-la. Les lignes vides ne sont pas enregistrées.
company-resembles = Une entreprise semblable est déjà connue
company-resembles-text = Un autre dossier contient le même numéro ou un nom presque identique. Nous ne pouvons pas dire lequel, car l’adhésion est confidentielle. S’il s’agit de votre propre entreprise, demandez à un collègue de vous inviter plutôt que de demander deux fois.
company-explanation = Pourquoi s’agit-il d’une autre entreprise ?
company-explanation-hint = Par exemple : une société sœur, un numéro d’importateur partagé, une ressemblance fortuite des noms. Le personnel du programme lit cette réponse.

contact-primary = Principal responsable de la sûreté
contact-primary-text = Un dirigeant de l’entreprise qui répond de la sûreté du fret. Un conseil extérieur ne peut pas tenir ce rôle.
contact-other = Autre contact
contact-other-n = Autre contact { $n }
contact-name = Nom
contact-title = Fonction
contact-capacity = Cette personne est
contact-capacity-officer = dirigeant de l’entreprise
contact-capacity-employee = employé
contact-capacity-consultant = conseil extérieur
contact-email = Adresse électronique
contact-telephone = Téléphone
contact-telephone-hint = Avec l’indicatif du pays, comme +1 514 555 0100.
contact-more = Ajouter un contact

agreement-heading = Accord de participation
agreement-version = Texte { $version }
agreement-intro = Par sa signature, { $name } s’engage envers l’administration des douanes :
agreement-security = Sûreté
agreement-security-text = à maintenir sa partie de la chaîne logistique au niveau des critères minimaux de sûreté ou au-dessus.
agreement-profile = Profil
agreement-profile-text = à décrire ses mesures dans un profil de sûreté et à revoir ce profil chaque année.
agreement-truth = Exactitude
agreement-truth-text = à donner des informations complètes et exactes. De fausses informations entraînent la suspension ou la radiation.
agreement-partners = Partenaires
agreement-partners-text = à choisir et contrôler ses partenaires commerciaux selon les mêmes critères.
agreement-visits = Visites
agreement-visits-text = à laisser le programme valider ses sites, après un préavis écrit d’au moins trente jours.
agreement-incidents = Incidents
agreement-incidents-text = à signaler sans délai toute atteinte à la sûreté et à dire ce qui a été fait.
agreement-standing = Situation
agreement-standing-text = à accepter que les avantages ne découlent que de faits vérifiés et cessent en cas de suspension ou de radiation ; chacune de ces décisions indique son fondement et ses motifs et peut faire l’objet d’un recours.
agreement-leaving = Retrait
agreement-leaving-text = à donner ses motifs si elle se retire. La participation est volontaire : un dirigeant peut y mettre fin à tout moment.
agreement-sign = Signer en tant que dirigeant
agreement-name = Tapez votre nom pour signer
agreement-name-hint = Il est enregistré avec votre compte et l’heure.
agreement-title = Votre fonction
agreement-title-hint = Par exemple, directeur général ou vice-président.
agreement-consent = Je suis dirigeant de { $name } et signe cet accord en son nom
agreement-sign-button = Signer l’accord
agreement-signature = Signature
agreement-signed-by = Signé par { $name }, { $title }, le { $day } (texte { $version }).
agreement-officer-needed = Un dirigeant doit signer
agreement-ask-officer = Votre fonction prépare mais ne signe pas. Demandez à un dirigeant de l’entreprise : { $names }.

check-missing = Il manque encore
check-send = Envoyer la demande
check-send-text = En l’envoyant, vous déclarez que tout ce qui précède est complet et exact. Les données de l’entreprise pourront encore être mises à jour ; les réponses d’admissibilité, non.
check-send-button = Envoyer au programme
check-officer-needed = Seul un dirigeant de l’entreprise peut envoyer la demande.

submitted-title = Demande reçue
submitted-text = Reçue le { $day }. Référence { $reference }.
submitted-running = Délais en cours
submitted-next = Délais qui commenceront plus tard
submitted-home = Aller à la page de l’entreprise

deadline-none = Aucune échéance.
deadline-whose-member = À faire par l’entreprise
deadline-whose-agency = À faire par le programme
deadline-starts = Commence par : { $what }
deadline-binding = Force contraignante : { $text }.
deadline-conflict = Une autre source indique : { $text }.
authority-statute = Selon la loi
authority-cbp-official = Selon une publication de l’administration
authority-press-or-consultant = Selon la presse spécialisée ou des consultants, non l’administration
authority-recall-unverified = De mémoire, non encore vérifié
authority-programme-decision = Décidé pour ce programme

membership-axis-account = Adhésion
membership-axis-profile = Profil de sûreté
membership-axis-validation = Validation
membership-account-applying = En demande
membership-account-certified = Certifiée
membership-account-suspended = Suspendue
membership-account-denied = Refusée
membership-account-removed = Radiée
membership-account-withdrawn = Retirée
membership-profile-not-submitted = Non soumis
membership-profile-submitted = En cours d’examen
membership-profile-returned = Renvoyé pour modification
membership-profile-accepted = Accepté
membership-validation-none = Aucune pour l’instant
membership-validation-planned = Planifiée
membership-validation-passed = Réussie
membership-validation-conditional = Réussie sous conditions
membership-validation-failed = Échouée
membership-stage-pre-applicant = Demande en cours
membership-stage-applicant = En attente d’un spécialiste
membership-stage-in-review = En cours d’examen
membership-stage-returned = Renvoyée pour modification
membership-stage-certified = Certifiée
membership-stage-validated = Validée
membership-stage-suspended = Suspendue
membership-stage-denied = Refusée
membership-stage-removed = Radiée
membership-stage-withdrawn = Retirée
membership-missing-eligibility = Réponses d’admissibilité
membership-missing-company = Données de l’entreprise
membership-missing-identifier = Un numéro : { $scheme }
membership-missing-contacts = Contacts
membership-missing-agreement = L’accord, signé par un dirigeant sous la dénomination actuelle
membership-why-application-open = La demande n’a pas été envoyée.
membership-why-profile-not-submitted = Le profil de sûreté n’a pas été soumis.
membership-why-profile-in-review = Le profil de sûreté est en cours d’examen.
membership-why-profile-returned = Des critères du profil de sûreté ont été renvoyés à l’entreprise.
membership-why-vetting-open = La vérification n’a pas encore de résultat. Elle se déroule en parallèle de l’examen du profil, et les deux doivent être concluants.
membership-why-vetting-referred = La vérification a été transmise et reste ouverte.
membership-why-vetting-failed = La vérification n’a pas été concluante.
membership-why-decision-open = Le profil et la vérification sont acquis. Il reste une proposition et une décision de deux personnes différentes.

home-why = Pourquoi l’entreprise n’est pas encore certifiée
home-deadlines = Échéances
home-where = Où en est l’entreprise
home-about = À propos de cette adhésion
home-specialist = Spécialiste
home-no-specialist = Pas encore désigné
home-reference = Référence
home-submitted-on = Demande reçue
home-certified-on = Certifiée le
home-validated-on = Dernière validation réussie
home-edition = Critères
home-more = Plus
details-title = Données de l’entreprise
details-none = L’entreprise ne s’est pas encore décrite.
next-apply = À faire : compléter la demande
next-apply-text = Quatre parties, dans l’ordre de votre choix. Un dirigeant les vérifie puis les envoie.
next-apply-button = Continuer la demande
next-profile = À faire : le profil de sûreté
next-profile-text = Répondez aux critères de votre type d’entité et joignez des preuves. Un dirigeant signe et soumet.
next-profile-button = Aller au profil de sûreté
next-wait-assignment = La prochaine étape revient au programme
next-wait-assignment-text = Le profil de sûreté a été reçu. Un spécialiste sera désigné ; vous verrez son nom ici.
next-wait-review = La prochaine étape revient au programme
next-wait-review-text = La vérification et l’examen du profil se déroulent en parallèle. Vous n’avez rien à faire pour l’instant.
next-returned = À faire : répondre aux critères renvoyés
next-returned-text = Certaines réponses doivent être complétées avant l’acceptation du profil. Seules celles-ci sont modifiables.
next-returned-button = Voir ce qui a été renvoyé
next-finding = À faire : répondre aux constats de la validation
next-finding-text = { $count ->
    [one] Un constat attend votre réponse. Dites ce qui sera fait, puis montrez par des documents que c’est fait.
   *[other] { $count } constats attendent votre réponse ; le jour ci-dessous est celui du premier. Dites ce qui sera fait, puis montrez par des documents que c’est fait.
}
next-finding-button = Voir les constats
next-validation = Une validation est planifiée
next-validation-text = Elle est planifiée pour le { $day }. Consultez son périmètre et préparez ce qui est demandé.
next-validation-button = Préparer la validation
next-certified = Rien à faire pour l’instant
next-certified-text = L’entreprise est certifiée. Une validation suivra ; le programme écrit au moins trente jours avant.
next-certified-button = Voir le certificat
next-validated = Rien à faire pour l’instant
next-validated-text = L’entreprise est certifiée et validée.
next-validated-button = Voir le certificat
next-suspended = À faire : répondre à la suspension
next-suspended-text = L’avis indique le fondement, les motifs et jusqu’à quand répondre et former un recours. Répondez par un plan d’actions correctives.
next-suspended-button = Répondre à la suspension
next-wait-reinstatement = La prochaine étape revient au programme
next-wait-reinstatement-text = Votre réponse a été reçue et est à l’étude. L’entreprise reste suspendue jusqu’à la décision.
next-wait-reinstatement-button = Voir les avis
next-denied = La demande a été refusée
next-denied-text = L’avis indique le fondement, les motifs et jusqu’à quand un recours peut être formé.
next-denied-button = Lire l’avis
next-removed = L’entreprise a été radiée du programme
next-removed-text = L’avis indique le fondement, les motifs et jusqu’à quand un recours peut être formé. Une nouvelle demande est possible à partir du { $until }.
next-removed-button = Lire l’avis
next-withdrawn = L’entreprise a quitté le programme
next-withdrawn-text = Elle peut présenter une nouvelle demande.
next-withdrawn-button = Demander à nouveau

notices-title = Avis
notices-lead = Toutes les décisions concernant l’entreprise, chacune avec sa lettre.
notices-none = Aucune décision n’a encore été prise.
notices-all = Tous les avis
notice-what = Avis
notice-on = Date
notice-ground = Fondement
notice-appeal = Recours jusqu’au
notice-no-appeal = Non défavorable
notice-not-applicable = sans objet
notice-certify = Certification
notice-deny = Refus
notice-suspend = Suspension
notice-remove = Radiation
notice-reinstate = Rétablissement
notice-withdraw = Retrait
letter-reference = Référence { $reference }
letter-emergency = Cette décision a été prise immédiatement en raison du péril. Un réexamen par une autre personne a été ouvert en même temps.

people-title = Personnes
people-lead = Qui agit pour l’entreprise, et dans quelle fonction.
people-name = Nom
people-email = Adresse électronique
people-email-hint = L’adresse de la personne elle-même. Elle s’en sert pour se connecter.
people-role = Fonction
people-since = Depuis
people-you = (vous)
people-officer = Peut engager l’entreprise : signe, soumet, gère les personnes.
people-employee = Prépare réponses et preuves ; ne signe pas.
people-consultant = Conseille de l’extérieur : prépare, ne signe ni ne soumet jamais.
people-change-role = Changer la fonction
people-remove = Retirer { $name } de l’entreprise
people-leave = Quitter cette entreprise
people-waiting = Invitations non encore acceptées
people-cancel = Annuler
people-invite = Inviter quelqu’un
people-invite-button = Envoyer l’invitation
people-officer-manages = Un dirigeant de l’entreprise invite les personnes et change leurs fonctions.
invitation-title = Vous êtes invité à agir pour une entreprise
invitation-text = { $company } vous invite à agir en tant que { $role }.
invitation-accept = Accepter l’invitation
invitation-later = Pas maintenant
own-companies-title = Vos entreprises
companies-lead = Vous agissez pour une entreprise à la fois. Choisissez laquelle maintenant.
own-companies-none = Vous n’agissez pour aucune entreprise.
companies-current = vous agissez actuellement pour cette entreprise
companies-choose = Agir pour cette entreprise
companies-choose-first = Choisissez d’abord pour quelle entreprise vous agissez.
companies-invitations = Invitations qui vous sont adressées
companies-invitation = Une invitation à agir en tant que { $role }
companies-apply = Présenter une demande pour une autre entreprise

withdraw-title = Quitter le programme
withdraw-lead = L’adhésion et les avantages cessent aussitôt, et les membres liés voient le changement. L’historique demeure. L’entreprise pourra demander à nouveau plus tard.
withdraw-suspended = L’entreprise est suspendue. Se retirer maintenant empêche une nouvelle demande aussi longtemps qu’une radiation.
withdraw-ground = Fondement
withdraw-reasons = Motifs
withdraw-reasons-hint = Au moins une phrase. Jusqu’à 2 000 caractères.
withdraw-button = Quitter le programme
suspension-title = Répondre à la suspension
suspension-lead = Dites ce qui l’a causée, ce qui est fait, par qui et jusqu’à quand. Le fondement et les motifs figurent dans l’avis :
suspension-text = Réponse et plan d’actions correctives
suspension-text-hint = Objectifs et dates. Jusqu’à 8 000 caractères.
suspension-button = Envoyer la réponse
again-title = Demander à nouveau
again-lead = Une nouvelle demande recommence depuis le début. Les données et les personnes de l’entreprise sont conservées ; questions, accord, profil et vérification sont nouveaux.
again-button = Commencer la nouvelle demande

flash-saved = Enregistré.
flash-signed = L’accord est signé.
flash-withdrawn = L’entreprise a quitté le programme.
flash-answered = Votre réponse a été envoyée.
flash-invited = L’invitation a été envoyée.
flash-removed = La personne n’agit plus pour l’entreprise.
flash-left = Vous n’agissez plus pour l’entreprise.
flash-joined = Vous agissez désormais pour cette entreprise.
fault-choose = Choisissez une option.

mail-notice-subject = Un avis vous attend
mail-notice-body = Un avis concerne un compte pour lequel vous agissez. Connectez-vous pour le lire : { $link }
mail-invitation-subject = Vous avez une invitation
mail-invitation-body = Quelqu’un vous a invité à agir pour son entreprise. Connectez-vous ou inscrivez-vous avec cette adresse électronique pour voir l’invitation : { $link }

refusal-member-already-started = Cette demande a déjà été commencée. Ouvrez-la au lieu de la recommencer.
refusal-member-not-started = Il n’y a pas encore de demande. Commencez-en une.
refusal-member-nobody-asks = Seule une personne peut le faire, et personne n’est connecté. Connectez-vous et réessayez.
refusal-member-field-empty = Saisissez une réponse.
refusal-member-field-too-long = Utilisez au plus { $most } caractères.
refusal-member-country-unknown = Choisissez un pays dans la liste.
refusal-member-entity-type = Choisissez un type d’entité dans la liste.
refusal-member-edition = Ces critères ne sont pas en vigueur aujourd’hui. Recommencez avec les critères actuels.
refusal-member-start-not-officer = Seul un dirigeant peut commencer une demande, car lui seul peut engager l’entreprise. Demandez à un dirigeant de la commencer et de vous inviter.
refusal-member-by-invitation = Les entreprises de ce type ne demandent que sur invitation. Écrivez au programme, ou voyez un autre type d’entité.
refusal-member-by-invitation-elsewhere = Les entreprises de ce type hors de { $countries } ne demandent que sur invitation. Écrivez au programme, ou voyez un autre type d’entité.
refusal-member-country-not-admitted = Les entreprises de ce type doivent être établies dans l’un de ces pays : { $countries }. Vérifiez le pays, ou voyez un autre type d’entité.
refusal-member-barred = L’entreprise ne peut pas demander à nouveau avant le { $until }, car elle a été radiée ou s’est retirée pendant une suspension. L’interdiction peut être contestée avec la décision.
refusal-member-question-unanswered = Répondez par oui ou non.
refusal-member-not-eligible = Avec cette réponse, l’entreprise n’est pas admissible. Corrigez-la si elle est erronée ; sinon, voyez les autres voies à la page d’admissibilité.
refusal-member-not-your-company = Vous n’agissez pas pour cette entreprise. Demandez à l’un de ses dirigeants de vous inviter.
refusal-member-officer-only = Seul un dirigeant de cette entreprise peut le faire, car cela l’engage. Demandez à un dirigeant de le faire sous sa propre connexion.
refusal-member-already-submitted = La demande a été envoyée le { $on } et ne peut plus être modifiée. Écrivez à votre spécialiste si elle contient une erreur.
refusal-member-agreement-before-company = L’accord engage l’entreprise sous sa dénomination. Enregistrez d’abord les données de l’entreprise, puis signez.
refusal-member-no-consent = Cochez la case pour indiquer que vous signez pour l’entreprise.
refusal-member-resembles = Une entreprise ayant le même numéro ou un nom presque identique est déjà connue. Expliquez en au moins { $least } caractères pourquoi la vôtre en est une autre, ou corrigez le numéro ou le nom.
refusal-member-no-site = Indiquez au moins un site, par exemple le siège.
refusal-member-no-owner = Indiquez au moins un propriétaire. Seule une société cotée peut l’omettre.
refusal-member-share = Indiquez la part en nombre entier de 1 à 100.
refusal-member-shares-over-hundred = Les parts totalisent { $total } pour cent, plus que le tout. Corrigez-les.
refusal-member-identifier-twice = Ce numéro figure deux fois. Indiquez-le une seule fois.
refusal-member-unlocode-malformed = Indiquez l’UN/LOCODE en cinq caractères, comme CAMTR, ou laissez le champ vide.
refusal-member-unlocode-elsewhere = Cet UN/LOCODE est hors du pays du site ({ $country }). Corrigez le code ou le pays.
refusal-member-email-malformed = Saisissez une adresse comme nom@example.com.
refusal-member-telephone = Saisissez un numéro de téléphone d’au moins six chiffres, indicatif du pays en tête.
refusal-member-primary-not-officer = Le principal responsable de la sûreté doit être un dirigeant de l’entreprise. Indiquez ici un dirigeant et ajoutez les autres comme contacts supplémentaires.
refusal-member-already-invited = Cette adresse est déjà invitée. Annulez d’abord l’invitation ouverte si la fonction est erronée.
refusal-member-invitation-unknown = Cette invitation n’est plus ouverte. Demandez-en une nouvelle à un dirigeant de l’entreprise.
refusal-member-invitation-other-person = Cette invitation est pour une autre adresse. Connectez-vous avec l’adresse à laquelle elle a été envoyée, ou demandez-en une pour la vôtre.
refusal-member-already-in = Vous agissez déjà pour cette entreprise. Un dirigeant peut changer votre fonction.
refusal-member-person-unknown = Cette personne n’agit pas pour l’entreprise. Rechargez la page pour voir qui agit.
refusal-member-consultant-officer = Un conseil extérieur ne devient pas dirigeant par un changement de fonction. Si la personne l’est devenue, retirez-la et invitez-la à nouveau sous une adresse de l’entreprise.
refusal-member-last-officer = L’entreprise doit garder au moins un dirigeant : sinon personne ne pourrait signer, répondre ni inviter. Désignez d’abord un autre dirigeant.
refusal-member-not-sent-in = La demande n’a pas encore été envoyée. Un dirigeant doit d’abord la compléter et l’envoyer.
refusal-member-already-assigned = Ce spécialiste est déjà désigné. Choisissez-en un autre.
refusal-member-not-a-specialist = Cette personne n’est pas spécialiste. Choisissez-en un dans la liste.
refusal-member-reassign-reason = Indiquez pourquoi l’entreprise passe à un autre spécialiste.
refusal-member-check-open = Enregistrez un résultat pour chaque contrôle. L’un n’en a pas encore : { $check }.
refusal-member-check-unknown = La liste contient un contrôle que le programme ne connaît pas. Rechargez la page et enregistrez à nouveau.
refusal-member-vetting-not-clear = La vérification n’est concluante que si tous les contrôles sont favorables. Enregistrez un échec ou un renvoi, ou réglez d’abord les contrôles ouverts.
refusal-member-vetting-no-concern = La vérification n’échoue que si un contrôle révèle un problème. Indiquez lequel.
refusal-member-profile-under-review = Un profil de sûreté est déjà en cours d’examen. Attendez le résultat avant d’en envoyer un autre.
refusal-member-profile-not-under-review = Ce profil n’est pas en cours d’examen. Rechargez la page pour voir où il en est.
refusal-member-nothing-returned = Indiquez au moins un critère à renvoyer, ou acceptez le profil.
refusal-member-validation-not-planned = Cette validation n’est pas celle qui est planifiée. Planifiez-la d’abord.
refusal-member-validation-future = Une validation ne peut être conclue à une date à venir. Corrigez la date.
refusal-member-reasons-too-short = Donnez des motifs d’au moins { $least } caractères : l’entreprise les lit, et un recours est jugé sur eux.
refusal-member-ground-missing = Choisissez un fondement : il détermine le délai de recours.
refusal-member-letter-missing = Le jeu de politiques n’a pas de lettre pour cette décision ({ $letter }), et aucune décision ne part sans avis. Prévenez un administrateur.
refusal-member-appeal-clock-missing = Le jeu de politiques ne fixe pas de délai de recours pour ce fondement. Choisissez-en un autre ou prévenez un administrateur.
refusal-member-nothing-recommended = Personne ne l’a encore proposé. Une autre personne doit le proposer avant la décision.
refusal-member-recommendation-open = Une proposition est déjà ouverte. Elle doit d’abord être décidée ou écartée.
refusal-member-own-recommendation = Vous l’avez proposé vous-même. Une autre personne doit décider.
refusal-member-emergency-only-suspends = En urgence, seule la suspension est possible ; toute autre décision exige la proposition d’une autre personne.
refusal-member-no-emergency-review = Aucun réexamen d’urgence n’est ouvert. Rechargez la page pour voir où en est l’entreprise.
refusal-member-own-emergency = Vous avez ordonné cette suspension vous-même. Une autre personne doit la réexaminer.
refusal-member-stage =
    Cette étape n’est pas possible tant que l’entreprise est { $stage ->
        [pre_applicant] avant la soumission du profil
        [applicant] en attente d’un spécialiste
        [in_review] en cours d’examen
        [returned] renvoyée pour modification
        [certified] certifiée
        [validated] validée
        [suspended] suspendue
        [denied] refusée
        [removed] radiée
       *[withdrawn] retirée
    }. Rechargez la page pour voir ce qui est possible.
refusal-member-decision-stage =
    Une décision de ce type ({ $decision ->
        [certify] une certification
        [deny] un refus
        [suspend] une suspension
        [remove] une radiation
        [reinstate] un rétablissement
       *[withdraw] un retrait
    }) n’est pas possible tant que l’entreprise est { $stage ->
        [pre_applicant] avant la soumission du profil
        [applicant] en attente d’un spécialiste
        [in_review] en cours d’examen
        [returned] renvoyée pour modification
        [certified] certifiée
        [validated] validée
        [suspended] suspendue
        [denied] refusée
        [removed] radiée
       *[withdrawn] retirée
    }. Choisissez une autre décision.
refusal-member-ground-not-for-decision =
    Ce fondement ne peut appuyer cette décision : { $decision ->
        [certify] une certification
        [deny] un refus
        [suspend] une suspension
        [remove] une radiation
        [reinstate] un rétablissement
       *[withdraw] un retrait
    }. Choisissez-en un dans sa liste.
refusal-member-other-recommendation =
    Autre chose est proposé : { $recommended ->
        [certify] une certification
        [deny] un refus
        [suspend] une suspension
        [remove] une radiation
        [reinstate] un rétablissement
       *[withdraw] un retrait
    }. Décidez-en, ou écartez d’abord la proposition.
refusal-member-gate-open =
    La certification n’est pas possible : { $why ->
        [membership-why-application-open] la demande n’a pas été envoyée
        [membership-why-profile-not-submitted] le profil de sûreté n’a pas été soumis
        [membership-why-profile-in-review] le profil de sûreté est encore à l’examen
        [membership-why-profile-returned] des critères sont renvoyés à l’entreprise
        [membership-why-vetting-open] la vérification n’a pas de résultat
        [membership-why-vetting-referred] la vérification a été transmise
       *[membership-why-vetting-failed] la vérification n’a pas été concluante
    }. Le profil de sûreté et la vérification doivent d’abord être acquis.
eligibility-criteria = { $count ->
    [one] { $count } critère pour ce type d’entité
   *[other] { $count } critères pour ce type d’entité
}
home-other-companies = { $count ->
    [one] Agir pour votre autre entreprise
   *[other] Agir pour l’une de vos { $count } autres entreprises
}
refusal-member-parts-missing = { $count ->
    [one] { $count } partie manque encore. Elle figure ci-dessus avec un lien.
   *[other] { $count } parties manquent encore. Elles figurent ci-dessus avec des liens.
}
home-consultations = Que pensez-vous des nouveaux critères ?
home-consultations-text = Le programme consulte ses membres avant de publier une édition. Chaque commentaire reçoit une réponse.
home-consultations-until = Commentaires jusqu’au
