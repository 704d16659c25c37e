### Resultado de la comprobación de un certificado. Las páginas y la línea de órdenes muestran los mismos textos.

## El conjunto
credential-outcome-valid = Válido: auténtico, vigente y ni suspendido ni revocado
credential-outcome-valid-revocation-unknown = Auténtico y vigente, pero no se ha podido comprobar si ha sido suspendido o revocado
credential-outcome-invalid = No válido: no confíe en este certificado

## Cada comprobación
credential-check-passed = Superada
credential-check-failed = No superada
credential-check-not-checked = Sin comprobar
credential-check-readable = El archivo es un certificado
credential-check-issuer-trusted = El emisor es de confianza
credential-check-signature = La firma es auténtica
credential-check-in-force = El certificado está vigente
credential-check-list-signed = La lista de estados es auténtica
credential-check-list-fresh = La lista de estados está al día
credential-check-not-revoked = El certificado no está revocado
credential-check-not-suspended = El certificado no está suspendido

## El motivo
credential-detail-readable-ok = El archivo es un certificado de membresía firmado.
credential-detail-readable-too-large = El archivo es mucho mayor que cualquier certificado.
credential-detail-readable-malformed = El archivo no es un certificado en JSON ni un certificado en forma de token, o está dañado.
credential-detail-readable-unsecured = El archivo no lleva firma.
credential-detail-readable-unsupported = El archivo está firmado de una manera que esta comprobación no conoce.
credential-detail-readable-not-certificate = El archivo está firmado, pero no es un certificado de membresía.
credential-detail-not-authentic = No se ha examinado, porque no consta que la firma sea auténtica.
credential-detail-issuer-ok = Emitido por { $issuer }, que figura en su archivo de confianza.
credential-detail-issuer-unknown = Emitido en nombre de { $issuer }, que no figura en su archivo de confianza.
credential-detail-issuer-missing = El certificado no indica quién lo emite.
credential-detail-signature-ok = Firmado con la clave { $key } del emisor. No ha cambiado nada desde entonces.
credential-detail-signature-wrong = La firma no coincide: el certificado fue modificado o lo firmó otra persona.
credential-detail-signature-key-unknown = La clave { $key } no es una de las claves del emisor.
credential-detail-signature-key-retired = La clave { $key } fue sustituida el { $date } y no pudo firmar un certificado posterior.
credential-detail-signature-key-revoked = El emisor retiró la clave { $key } el { $date }. Nada de lo firmado con ella merece confianza.
credential-detail-in-force-ok = Vigente hasta el { $date }.
credential-detail-in-force-open = Vigente, sin fecha de vencimiento.
credential-detail-in-force-not-yet = No entra en vigor hasta el { $date }.
credential-detail-in-force-expired = Venció el { $date }.
credential-detail-in-force-malformed = Las fechas del certificado no se pueden leer.
credential-detail-entry-missing = El certificado no indica ninguna lista en la que consultar este dato.
credential-detail-entry-malformed = La referencia del certificado a su lista de estados no se puede leer.
credential-detail-list-missing = No se ha aportado la lista de { $purpose ->
        [revocation] revocaciones
       *[suspension] suspensiones
    } { $list }.
credential-detail-list-signed-ok = El emisor firmó la lista de { $purpose ->
        [revocation] revocaciones
       *[suspension] suspensiones
    } { $list }.
credential-detail-list-forged = La lista de { $purpose ->
        [revocation] revocaciones
       *[suspension] suspensiones
    } aportada como { $list } no fue firmada por el emisor.
credential-detail-list-unreadable = La lista de { $purpose ->
        [revocation] revocaciones
       *[suspension] suspensiones
    } { $list } no tiene una entrada legible para este certificado.
credential-detail-list-fresh-ok = La lista es fiable hasta el { $date }.
credential-detail-list-stale = La lista era fiable hasta el { $date }. Obtenga una más reciente.
credential-detail-list-not-yet = La lista lleva fecha de { $date }, que aún no ha llegado. Compruebe su reloj.
credential-detail-list-no-end = La lista no indica hasta cuándo es fiable.
credential-detail-status-stale = No figuraba en la lista el { $date }, pero la lista no está al día y puede haber cambiado.
credential-detail-status-clear = No figura en la lista del { $date }.
credential-detail-status-revoked = Revocado, según la lista del { $date }.
credential-detail-status-suspended = Suspendido, según la lista del { $date }.
