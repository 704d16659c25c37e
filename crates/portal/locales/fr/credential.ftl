### Résultat de la vérification d’un certificat. Les pages et la ligne de commande affichent les mêmes textes.

## L’ensemble
credential-outcome-valid = Valide : authentique, en vigueur, ni suspendu ni révoqué
credential-outcome-valid-revocation-unknown = Authentique et en vigueur, mais il n’a pas été possible de vérifier s’il a été suspendu ou révoqué
credential-outcome-invalid = Non valide : ne vous fiez pas à ce certificat

## Chaque vérification
credential-check-passed = Réussie
credential-check-failed = Échouée
credential-check-not-checked = Non effectuée
credential-check-readable = Le fichier est un certificat
credential-check-issuer-trusted = L’émetteur est de confiance
credential-check-signature = La signature est authentique
credential-check-in-force = Le certificat est en vigueur
credential-check-list-signed = La liste d’états est authentique
credential-check-list-fresh = La liste d’états est à jour
credential-check-not-revoked = Le certificat n’est pas révoqué
credential-check-not-suspended = Le certificat n’est pas suspendu

## Pourquoi
credential-detail-readable-ok = Le fichier est un certificat d’adhésion signé.
credential-detail-readable-too-large = Le fichier est bien plus volumineux que n’importe quel certificat.
credential-detail-readable-malformed = Le fichier n’est ni un certificat en JSON ni un certificat sous forme de jeton, ou il est endommagé.
credential-detail-readable-unsecured = Le fichier ne porte aucune signature.
credential-detail-readable-unsupported = Le fichier est signé d’une manière que cette vérification ne connaît pas.
credential-detail-readable-not-certificate = Le fichier est signé, mais ce n’est pas un certificat d’adhésion.
credential-detail-not-authentic = Non examiné, car l’authenticité de la signature n’est pas établie.
credential-detail-issuer-ok = Émis par { $issuer }, qui figure dans votre fichier de confiance.
credential-detail-issuer-unknown = Émis au nom de { $issuer }, qui ne figure pas dans votre fichier de confiance.
credential-detail-issuer-missing = Le certificat n’indique pas d’émetteur.
credential-detail-signature-ok = Signé avec la clé { $key } de l’émetteur. Rien n’a été modifié depuis.
credential-detail-signature-wrong = La signature ne correspond pas : le certificat a été modifié, ou quelqu’un d’autre l’a signé.
credential-detail-signature-key-unknown = La clé { $key } ne fait pas partie des clés de l’émetteur.
credential-detail-signature-key-retired = La clé { $key } a été remplacée le { $date } et ne peut pas avoir signé un certificat ultérieur.
credential-detail-signature-key-revoked = L’émetteur a retiré la clé { $key } le { $date }. Rien de ce qu’elle a signé n’est fiable.
credential-detail-in-force-ok = En vigueur jusqu’au { $date }.
credential-detail-in-force-open = En vigueur, sans date de fin.
credential-detail-in-force-not-yet = N’entre en vigueur que le { $date }.
credential-detail-in-force-expired = Expiré le { $date }.
credential-detail-in-force-malformed = Les dates du certificat sont illisibles.
credential-detail-entry-missing = Le certificat n’indique aucune liste où consulter cette information.
credential-detail-entry-malformed = Le renvoi du certificat vers sa liste d’états est illisible.
credential-detail-list-missing = La liste des { $purpose ->
        [revocation] révocations
       *[suspension] suspensions
    } { $list } n’a pas été fournie.
credential-detail-list-signed-ok = La liste des { $purpose ->
        [revocation] révocations
       *[suspension] suspensions
    } { $list } a été signée par l’émetteur.
credential-detail-list-forged = La liste des { $purpose ->
        [revocation] révocations
       *[suspension] suspensions
    } fournie sous le nom { $list } n’a pas été signée par l’émetteur.
credential-detail-list-unreadable = La liste des { $purpose ->
        [revocation] révocations
       *[suspension] suspensions
    } { $list } ne contient pas d’entrée lisible pour ce certificat.
credential-detail-list-fresh-ok = La liste fait foi jusqu’au { $date }.
credential-detail-list-stale = La liste faisait foi jusqu’au { $date }. Procurez-vous-en une plus récente.
credential-detail-list-not-yet = La liste porte la date du { $date }, qui n’est pas encore arrivée. Vérifiez votre horloge.
credential-detail-list-no-end = La liste n’indique pas jusqu’à quand elle fait foi.
credential-detail-status-stale = Absent de la liste du { $date }, mais cette liste n’est pas à jour et a pu changer depuis.
credential-detail-status-clear = Absent de la liste du { $date }.
credential-detail-status-revoked = Révoqué, selon la liste du { $date }.
credential-detail-status-suspended = Suspendu, selon la liste du { $date }.
