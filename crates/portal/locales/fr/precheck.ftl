# L’autoévaluation avant la demande.

precheck-title = Vérifiez vous-même avant de faire une demande
precheck-lead = Parcourez les critères de votre type d’entreprise et voyez ce qui manquerait encore dans un profil de sûreté. Aucun compte n’est nécessaire.
precheck-private = Rien n’est conservé ici : vos réponses font partie de l’adresse de la page, et personne ne les voit si vous ne la montrez pas. Gardez l’adresse en signet pour continuer plus tard.
precheck-which = Quelle est votre entreprise ?
precheck-criteria = { $count ->
    [one] 1 critère
   *[other] { $count } critères
}
precheck-of = Autoévaluation : { $type }
precheck-how = Pour chaque critère, dites dans quelle mesure vous le remplissez et ce dont vous disposez. Le résultat nomme chaque lacune selon les règles qui valent aussi avant la signature d’une entreprise.
precheck-begin = Commencer
precheck-go-on = Continuer
precheck-see-result = Voir le résultat
precheck-again = Recommencer
precheck-lost = Vos réponses ne peuvent pas être lues
precheck-lost-text = L’adresse est incomplète, ou les critères ont changé depuis. Veuillez recommencer.
precheck-category-lead = Choisissez une réponse pour chaque critère. Ce que vous laissez de côté compte comme sans réponse.
precheck-can = De quoi disposez-vous ?
precheck-can-written = Nous pouvons décrire comment cela se fait ici, ou pourquoi cela ne nous concerne pas
precheck-can-shown = Un document le montre
precheck-can-planned = Il y a un plan pour ce qui n’est pas en place : quoi, qui, pour quand
precheck-meaning = Ce que cela veut dire
precheck-criterion = Critère
precheck-back = Retour aux catégories
precheck-result = Ce qui manquerait encore
precheck-result-text = C’est votre propre regard sur votre entreprise. Le programme ne l’a pas vu, et un spécialiste peut juger une réponse autrement.
precheck-missing = { $count ->
    [0] Rien ne manquerait.
    [one] Une chose manquerait encore.
   *[other] { $count } choses manqueraient encore.
}
precheck-gaps = Ce qui empêche de signer un profil
precheck-gaps-text = Tant que l’un de ces points est ouvert, un dirigeant ne peut pas signer le profil.
precheck-unmet = Critères obligatoires qui ne sont pas entièrement remplis
precheck-unmet-text = Un profil peut être envoyé avec un plan pour ces critères. Le spécialiste regardera chaque plan.
precheck-advice = Ce qu’un spécialiste demandera sans doute
precheck-advice-text = Cela n’empêche pas de signer un profil.
precheck-gap-must-unanswered = Sans réponse. Tout critère obligatoire demande une réponse.
precheck-gap-should-unanswered = Sans réponse. À un critère recommandé, on peut répondre « Pas en place », sans plan.
precheck-gap-no-narrative = Il faudra décrire comment vous le remplissez : ce qui est fait, par qui, à quelle fréquence.
precheck-gap-short-narrative = Il faudra dire en au moins { $least } caractères comment vous le remplissez.
precheck-gap-no-explanation = Il faudra dire pourquoi il ne vous concerne pas, en au moins { $least } caractères.
precheck-gap-no-plan = Un critère obligatoire qui n’est pas entièrement en place demande un plan : quoi, qui, pour quand.
precheck-gap-not-ready = Complet, mais pas marqué comme prêt.
precheck-gap-no-evidence = Aucun document ne le montre.
precheck-apply = Prêt à continuer ?
precheck-apply-text = La vérification des conditions pose quelques questions sur votre entreprise et mène à la demande. Vos réponses données ici ne l’accompagnent pas.
precheck-apply-button = Vérifier les conditions et faire une demande
precheck-offer = Votre entreprise remplirait-elle les critères ? Vérifiez d’abord vous-même, sans compte
