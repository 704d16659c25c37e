# Comptes : la porte des personnages, la connexion, le compte personnel, le personnel et les jetons.
personas-title = Choisissez qui vous êtes
personas-intro = Ceci est une démonstration avec des entreprises et des personnes inventées. Choisissez une personne et regardez le programme avec ses yeux. Vous pouvez changer à tout moment grâce au lien en haut de chaque page.
personas-choose = Personnes de la démonstration
personas-none = La démonstration n’a pas encore de personnes. Elle est en préparation ; rechargez cette page dans un instant.
personas-enter = Continuer en tant que { $name }, { $role }
demo-clock-title = Avancer l’horloge
demo-clock-text = L’horloge de la démonstration indique { $clock }. Avancez-la pour voir ce qui arrive à échéance : un préavis s’achève, un examen prend du retard, une visite commence. Elle ne recule jamais. Vous restez connecté ; les autres sessions se terminent, comme elles le feraient après ce délai.
demo-clock-until = Jour à atteindre
demo-clock-until-hint = L’horloge indiquera alors neuf heures du matin de ce jour.
demo-clock-to = Aller à ce jour
demo-clock-days = { $count ->
    [one] Un jour de plus
   *[other] { $count } jours de plus
 }
demo-clock-moved = L’horloge a été avancée.
refusal-demo-clock = Indiquez un jour du { $next } au { $last } : l’horloge ne fait qu’avancer, de cinq ans au plus à la fois.
persona-new-officer = Dirige une entreprise qui n’a pas encore fait de demande : vérifie l’admissibilité, dépose la demande, signe l’accord.
persona-officer = Répond d’une entreprise certifiée : signe le profil de sûreté, invite des collègues, se relie à des partenaires.
persona-employee = Prépare les réponses et les preuves de l’entreprise, mais ne peut pas signer.
persona-consultant = Aide une entreprise dans ses réponses depuis l’extérieur et ne signe rien.
persona-specialist = Examine les profils critère par critère, planifie et mène les validations, suit les constats.
persona-supervisor = Dirige l’équipe, attribue les entreprises, décide de ce que d’autres ont recommandé.
persona-vetting-officer = Vérifie les entreprises et leurs personnes, et tient des notes confidentielles.
persona-director = Voit comment va le programme et décide des suspensions et des radiations.
persona-policy-officer = Rédige de nouvelles éditions des critères, les ouvre aux commentaires et voit ce qu’elles signifieraient ; une autre personne les publie.
persona-policy-checker = La seconde personne chargée de la politique : vérifie l’édition rédigée par la première, puis la publie ou la rend.
persona-targeting-officer = Consulte les statuts dont dépendent les envois, et ce qui a changé.
persona-auditor = Lit tout le registre et ne change rien.
persona-administrator = S’occupe des comptes du personnel et des jetons d’API.

# Connexion
account-email = Adresse électronique
account-name = Nom
account-passphrase = Phrase secrète
account-role = Rôle
sign-in-new = Nouveau ici ?
sign-in-demo = Dans la démonstration, aucun compte n’est nécessaire.
sign-in-wrong = L’adresse électronique ou la phrase secrète n’est pas la bonne.
sign-in-wait = { $count ->
    [one] Il y a eu trop d’essais erronés depuis ce lieu. Attendez une minute, ou utilisez un lien par courriel : « Phrase secrète oubliée ».
   *[other] Il y a eu trop d’essais erronés depuis ce lieu. Attendez { $count } minutes, ou utilisez un lien par courriel : « Phrase secrète oubliée ».
 }
second-factor-title = Second facteur
second-factor-intro = Votre phrase secrète est la bonne. Maintenant, le code qu’affiche votre application d’authentification.
second-factor-code = Code
second-factor-hint = Six chiffres. Si vous n’avez pas votre téléphone, saisissez l’un de vos codes de secours.
second-factor-wrong = Ce code n’est pas le bon, ou il a déjà servi. Attendez le suivant et saisissez-le.
register-title = S’inscrire
register-intro = Un compte par personne. Votre entreprise vient ensuite, et vos collègues la rejoignent avec leur propre compte.
register-email-hint = Nous envoyons un lien à cette adresse. Le compte commence quand vous le suivez.
register-button = S’inscrire
register-have = Vous avez un compte ?
register-sent = Si cette adresse peut être inscrite, un courriel avec un lien est en route. Le lien est valable 24 heures. Si rien n’arrive, regardez parmi les courriels indésirables, ou inscrivez-vous de nouveau.
register-confirm-title = Confirmez votre adresse
register-confirm = Encore un pas, et votre compte commence.
register-confirm-button = Confirmer et se connecter
mail-sent-title = Regardez vos courriels
mail-in-demo = La démonstration n’envoie pas de courriel. Vous le trouvez ici :
link-spent-title = Ce lien n’est plus valable
link-spent = Un lien sert une seule fois et pour un temps limité ; celui-ci a servi, ou son temps est passé. Demandez-en un nouveau sur la page de connexion.
forgot-title = Phrase secrète oubliée
forgot-intro = Donnez-nous votre adresse, et nous envoyons un lien pour choisir une nouvelle phrase secrète.
forgot-button = Envoyer le lien
forgot-sent = S’il existe un compte avec cette adresse, un courriel avec un lien est en route. Le lien est valable une heure.
new-passphrase-title = Choisissez une phrase secrète
new-passphrase-for = Pour le compte { $email }.
passphrase-title = Changer la phrase secrète
passphrase-present = Votre phrase secrète actuelle
passphrase-new = Nouvelle phrase secrète
passphrase-hint = { $count ->
   *[other] Au moins { $count } caractères. Plusieurs mots qui ne vont pas ensemble se retiennent bien et se devinent mal. Les espaces sont bienvenues ; ni signes ni chiffres ne sont exigés.
 }
passphrase-others = Toutes vos autres sessions prennent fin.
passphrase-none = Vous n’avez jamais choisi de phrase secrète, ou ne la connaissez plus ?
passphrase-wrong = Ce n’est pas votre phrase secrète.
passphrase-saved = La nouvelle phrase secrète est enregistrée. Toutes les autres sessions ont pris fin.
refusal-passphrase-short = Trop courte : au moins { $least } caractères. Avec un second facteur, moins suffisent.
refusal-passphrase-long = Trop longue : au plus { $most } caractères.
refusal-passphrase-common = Cette phrase secrète, ou une très proche, est parmi les premières qu’un inconnu essaierait. Choisissez plusieurs mots qui ne vont pas ensemble.

# Le compte personnel
account-title = Votre compte
account-passphrase-kept = Seule son empreinte est conservée ; personne ne peut la lire.
account-language = Langue
account-language-label = Langue des pages et des courriels
account-language-saved = La langue est enregistrée.
account-sessions = Sessions
account-sessions-caption = Où vous êtes connecté
account-sessions-end = Mettre fin à toutes les autres sessions
account-session-end = Mettre fin
account-session-here = Cette session
account-session-ended = Terminé.
account-client = Navigateur
account-client-unknown = inconnu
account-began = Début
account-used = Dernière activité
account-sign-ins = Dernières connexions
account-sign-ins-caption = Les dix derniers essais de connexion à votre compte
account-sign-ins-none = Pas encore de connexion.
account-sign-ins-strange = Si vous en voyez une qui n’était pas de vous, changez votre phrase secrète et prévenez l’assistance.
account-when = Quand
account-way = Comment
account-network = Réseau
account-result = Résultat
account-succeeded = réussi
account-failed = échoué
sign-in-way-passphrase = phrase secrète
sign-in-way-second-factor = second facteur
sign-in-way-recovery-code = code de secours
sign-in-way-mailed-link = lien par courriel
factor-title = Second facteur
factor-is-on = Activé.
factor-is-off = Désactivé.
factor-codes-left = { $count ->
    [one] Il reste un code de secours.
   *[other] Il reste { $count } codes de secours.
 }
factor-staff = Le personnel a besoin d’un second facteur pour ouvrir les pages du programme.
factor-intro = Avec un second facteur, une phrase secrète volée n’ouvre rien à elle seule. Il vous faut une application d’authentification sur votre téléphone ou votre ordinateur.
factor-on-intro = La connexion demande un code de votre application d’authentification.
factor-begin = Le mettre en place
factor-again = Créer une autre image
factor-qr = Image pour votre application d’authentification
factor-step-scan = Scannez cette image avec votre application d’authentification.
factor-step-type = Ou saisissez-y ce secret :
factor-step-code = Saisissez le code qu’affiche l’application.
factor-code-hint = Six chiffres
factor-enable = L’activer
factor-remove = Désactiver le second facteur
factor-remove-text = Sans second facteur, votre phrase secrète doit avoir au moins 15 caractères.
factor-off = Le second facteur est désactivé.
factor-off-too-short = Votre phrase secrète est trop courte pour suffire seule. Choisissez-en d’abord une plus longue, puis désactivez le second facteur.
codes-title = Vos codes de secours
codes-text = Chacun de ces codes vous laisse entrer une fois, à la place d’un code de votre application. Ils ne sont montrés que cette fois.
codes-keep = Imprimez-les ou notez-les, et gardez-les à part de votre téléphone.
codes-new = Nouveaux codes de secours
codes-new-text = Les nouveaux codes remplacent les anciens.
codes-new-button = Créer de nouveaux codes
failure-second-factor = Il faut d’abord un second facteur
failure-second-factor-help = Cette page ou cet acte demande un second facteur. Mettez-le en place sous « Votre compte », puis revenez.
refusal-session-gone = Cette session a déjà pris fin. Rechargez la page pour voir celles qui restent.

# Règles des comptes
refusal-account-text = Utilisez au plus { $most } caractères, sans caractère de commande.
refusal-account-language = Choisissez l’une des langues proposées.
refusal-account-role = Choisissez l’un des rôles proposés.
refusal-account-stage = Le compte n’est pas dans une situation où cela est possible : il n’est peut-être pas du personnel, ou il en est et doit garder son second facteur. Rechargez la page pour voir où il en est.
refusal-account-factor-on = Le second facteur est déjà activé.
refusal-account-factor-off = Il n’y a pas de second facteur. Mettez-le d’abord en place.
refusal-account-same-role = Cette personne a déjà ce rôle. Choisissez-en un autre, ou laissez-le ainsi.
refusal-token-expiry = Choisissez un dernier jour entre aujourd’hui et dans { $days } jours : un jeton oublié doit finir de lui-même.
refusal-token-gone = Ce jeton a déjà été révoqué, ou n’a jamais été émis.
refusal-token-no-administrator = Personne ne peut répondre du jeton : il n’y a pas d’administrateur. Nommez-en d’abord un.
refusal-staff-last-administrator = C’est le dernier administrateur. Nommez-en d’abord un autre, sinon personne ne pourrait s’occuper des comptes.
fault-date = Saisissez une date comme 2026-11-22.

# Personnel
staff-title = Personnel
staff-caption = Personnes du personnel du programme
staff-none = Personne pour l’instant.
staff-since = Inscription
staff-last = Dernière connexion
staff-never = jamais
staff-oneself = vous
staff-appointed = Nommé. Un courriel avec un lien est en route.
staff-dismissed = N’est plus du personnel. Toutes ses sessions ont pris fin.
appoint-title = Nommer quelqu’un
appoint-text = Qui a déjà un compte reçoit le rôle ; qui n’en a pas en reçoit un, et un lien pour choisir sa phrase secrète.
appoint-button = Nommer
dismiss-title = Retirer du personnel
dismiss-link = Retirer
dismiss-text = { $name } perdra aussitôt tous les droits du personnel, et toutes ses sessions prendront fin. Le compte lui-même demeure.
dismiss-reason = Motif
dismiss-hint = Il figure au registre.
dismiss-button = Retirer du personnel
factor-reset-title = Réinitialiser un second facteur perdu
factor-reset-text = Pour qui a perdu son téléphone et ses codes de secours, qu’il soit du personnel ou d’une entreprise. Assurez-vous que c’est bien cette personne. Toutes ses sessions prennent fin, et elle entrera par un lien reçu par courriel.
factor-reset-button = Réinitialiser le second facteur
factor-was-reset = Le second facteur est désactivé. La personne choisit une nouvelle phrase secrète par un lien reçu par courriel.
refusal-account-unknown = Il n’y a pas de compte avec cette adresse. Vérifiez comment elle est écrite.

# Jetons d’API
tokens-title = Jetons d’API
tokens-intro = Un jeton permet à un programme d’interroger l’API dans un rôle. Donnez à chaque programme le sien, et révoquez ceux qui ne servent plus.
tokens-caption = Jetons, le plus récent d’abord
tokens-none = Pas encore de jeton.
token-new = Nouveau jeton
token-label = À quoi il sert
token-label-hint = Le programme et qui s’en occupe
token-role-hint = Le jeton peut faire ce que peut ce rôle.
token-issuer = Émis par
token-issued-on = Émission
token-expires = Dernier jour
token-expires-hint = Au plus 366 jours à partir d’aujourd’hui
token-used = Dernier usage
token-issue = Émettre le jeton
token-issued = Le jeton est émis
token-once = Copiez-le maintenant. Il n’est montré que cette fois, et personne ne pourra le lire ensuite.
token-revoke = Révoquer
token-revoked = révoqué
token-ended = terminé
token-good = valable
token-was-revoked = Révoqué. Il est refusé dès maintenant.

# Courriels envoyés
sent-mail-title = Courriels envoyés
sent-mail-intro = La démonstration n’envoie pas de courriel. Voici ce que les personnes auraient reçu, le plus récent d’abord.
sent-mail-none = Pas encore de courriel.

# Courriels. Ils ne portent aucun fait d’un dossier et aucun nom.
mail-register-subject = Confirmez votre adresse
mail-register = Quelqu’un, vous nous l’espérons, s’est inscrit avec cette adresse.

    Suivez ce lien dans les 24 heures pour commencer votre compte :
    { $link }

    Si ce n’était pas vous, ne faites rien ; il n’y aura alors pas de compte.
mail-registered-already-subject = Vous avez déjà un compte
mail-registered-already = Quelqu’un, peut-être vous, a essayé de s’inscrire avec cette adresse. Elle a déjà un compte.

    Connectez-vous ici ; si vous avez oublié votre phrase secrète, demandez-y un lien :
    { $link }

    Si ce n’était pas vous, vous n’avez rien à faire.
mail-reset-subject = Choisissez une nouvelle phrase secrète
mail-reset = Quelqu’un, vous nous l’espérons, a demandé une nouvelle phrase secrète pour cette adresse.

    Suivez ce lien dans l’heure pour en choisir une :
    { $link }

    Si ce n’était pas vous, ne faites rien ; votre phrase secrète reste la même.
mail-invite-subject = Un compte a été créé pour vous
mail-invite = Vous avez été nommé au personnel du programme.

    Suivez ce lien dans les sept jours pour choisir votre phrase secrète :
    { $link }

    Vous mettrez ensuite en place un second facteur, dont le personnel a besoin.
mail-passphrase-set-subject = Votre phrase secrète a été changée
mail-passphrase-set = La phrase secrète de votre compte a été changée, et vos autres sessions ont pris fin.

    Si ce n’était pas vous, demandez-en aussitôt une nouvelle et prévenez l’assistance :
    { $link }
mail-factor-on-subject = Votre second facteur est activé
mail-factor-on = Désormais, la connexion à votre compte demande un code de votre application d’authentification.

    Si ce n’était pas vous, prévenez aussitôt l’assistance. Votre compte :
    { $link }
mail-factor-off-subject = Votre second facteur est désactivé
mail-factor-off = La connexion à votre compte demande votre seule phrase secrète.

    Si ce n’était pas vous, changez aussitôt votre phrase secrète et prévenez l’assistance :
    { $link }
mail-appointed-subject = Votre rôle a changé
mail-appointed = Vous avez un rôle dans le personnel du programme. Reconnectez-vous pour l’exercer.

    Votre compte :
    { $link }
mail-dismissed-subject = Votre rôle a pris fin
mail-dismissed = Vous n’avez plus de rôle dans le personnel du programme. Votre compte demeure.

    Votre compte :
    { $link }
mail-factor-reset-subject = Votre second facteur a été retiré
mail-factor-reset = Un administrateur a retiré le second facteur de votre compte, et vos sessions ont pris fin. Demandez une nouvelle phrase secrète pour entrer de nouveau :
    { $link }

    Si vous ne l’avez pas demandé, prévenez aussitôt l’assistance.
