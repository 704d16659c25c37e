### What the check of a certificate found. Pages and the command line show these alike.

## The sum
credential-outcome-valid = Valid: genuine, in force, and neither suspended nor revoked
credential-outcome-valid-revocation-unknown = Genuine and in force, but it could not be checked whether it has been suspended or revoked
credential-outcome-invalid = Not valid: do not rely on this certificate

## Each check
credential-check-passed = Passed
credential-check-failed = Failed
credential-check-not-checked = Not checked
credential-check-readable = The file is a certificate
credential-check-issuer-trusted = The issuer is trusted
credential-check-signature = The signature is genuine
credential-check-in-force = The certificate is in force
credential-check-list-signed = The status list is genuine
credential-check-list-fresh = The status list is current
credential-check-not-revoked = The certificate is not revoked
credential-check-not-suspended = The certificate is not suspended

## Why
credential-detail-readable-ok = The file is a signed certificate of membership.
credential-detail-readable-too-large = The file is far larger than any certificate.
credential-detail-readable-malformed = The file is neither a certificate in JSON nor a certificate token, or it is damaged.
credential-detail-readable-unsecured = The file carries no signature.
credential-detail-readable-unsupported = The file is signed in a way that this check does not know.
credential-detail-readable-not-certificate = The file is signed, but it is not a certificate of membership.
credential-detail-not-authentic = Not looked at, because the signature has not been shown to be genuine.
credential-detail-issuer-ok = Issued by { $issuer }, which your trust file lists.
credential-detail-issuer-unknown = Issued in the name of { $issuer }, which your trust file does not list.
credential-detail-issuer-missing = The certificate names no issuer.
credential-detail-signature-ok = Signed with the issuer’s key { $key }. Nothing has been changed since.
credential-detail-signature-wrong = The signature does not match: the certificate was changed, or somebody else signed it.
credential-detail-signature-key-unknown = The key { $key } is not one of the issuer’s keys.
credential-detail-signature-key-retired = The key { $key } was replaced on { $date } and cannot have signed a later certificate.
credential-detail-signature-key-revoked = The issuer withdrew the key { $key } on { $date }. Nothing signed with it can be trusted.
credential-detail-in-force-ok = In force until { $date }.
credential-detail-in-force-open = In force, with no end date.
credential-detail-in-force-not-yet = Not in force before { $date }.
credential-detail-in-force-expired = Expired on { $date }.
credential-detail-in-force-malformed = The dates of the certificate cannot be read.
credential-detail-entry-missing = The certificate names no list in which this could be looked up.
credential-detail-entry-malformed = The certificate’s reference to its status list cannot be read.
credential-detail-list-missing = The { $purpose ->
        [revocation] revocation
       *[suspension] suspension
    } list { $list } was not provided.
credential-detail-list-signed-ok = The { $purpose ->
        [revocation] revocation
       *[suspension] suspension
    } list { $list } was signed by the issuer.
credential-detail-list-forged = The { $purpose ->
        [revocation] revocation
       *[suspension] suspension
    } list provided as { $list } was not signed by the issuer.
credential-detail-list-unreadable = The { $purpose ->
        [revocation] revocation
       *[suspension] suspension
    } list { $list } has no readable entry for this certificate.
credential-detail-list-fresh-ok = The list may be relied on until { $date }.
credential-detail-list-stale = The list could be relied on until { $date }. Get a newer one.
credential-detail-list-not-yet = The list is dated { $date }, which has not come yet. Check your clock.
credential-detail-list-no-end = The list does not say until when it may be relied on.
credential-detail-status-stale = Not listed on { $date }, but the list is not current and may have changed since.
credential-detail-status-clear = Not listed in the list of { $date }.
credential-detail-status-revoked = Revoked, according to the list of { $date }.
credential-detail-status-suspended = Suspended, according to the list of { $date }.
