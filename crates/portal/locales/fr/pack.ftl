# Mesures et feuilles de travail comme documents.

pack-name = Comme document
pack-title = Mesures de { $year }
pack-lead = Les statistiques clés, les déficiences par catégorie, critère et motif, et les comparaisons d’une année dans un seul document, chaque chiffre avec sa définition. Il est fait une fois pour les mêmes chiffres et porte un code par lequel chacun peut le vérifier.
pack-outside = Tel qu’il peut être montré hors du programme : les effectifs inférieurs à { $n } sont omis et, s’il n’y en a qu’un, le suivant par la taille aussi, afin qu’aucun ne puisse être déduit.
pack-fewer = moins de { $n }
pack-interval = Entre
pack-share = Part
pack-as-of = Chiffres du
pack-position = Jusqu’à l’événement
document-measures-full = Pour le programme seul
document-measures-full-hint = Tous les chiffres sont montrés. L’année et le type d’entreprise sont ceux choisis ci-dessus.
document-measures-shared = Pour publication
document-measures-shared-hint = Tous les types d’entreprise ensemble ; les effectifs inférieurs à { $n } sont omis.
document-kind-worksheet = Feuille de travail sur papier
document-kind-dashboard = Mesures d’une année
field-paper-how = Saisissez ensuite les résultats sur la page de la feuille de travail : le papier n’est pas un enregistrement. Chaque critère a un résultat à choisir, la façon dont il a été vérifié, et de la place pour ce qui a été vu.
right-issue-dashboard = faire faire un document à partir de mesures
pack-part = dont : { $name }
