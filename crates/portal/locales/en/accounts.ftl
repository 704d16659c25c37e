# Accounts: the persona door, signing in, one's own account, staff and tokens.
personas-title = Choose who you are
personas-intro = This is a demonstration with invented companies and people. Choose a person and look at the programme with their eyes. You can change at any time with the link at the top of each page.
personas-choose = People of the demonstration
personas-none = The demonstration has no people yet. It is still being prepared; load this page again in a moment.
personas-enter = Continue as { $name }, { $role }
demo-clock-title = Move the clock
demo-clock-text = The clock of the demonstration reads { $clock }. Move it ahead to see what comes due: a notice runs out, a review is late, a visit begins. It never goes back. You stay signed in; everybody else is signed out, as they would be after that time.
demo-clock-until = Day to move to
demo-clock-until-hint = The clock then reads nine in the morning of that day.
demo-clock-to = Move to this day
demo-clock-days = { $count ->
    [one] One day on
   *[other] { $count } days on
 }
demo-clock-moved = The clock was moved ahead.
refusal-demo-clock = Enter a day from { $next } to { $last }: the clock goes ahead only, and at most five years at once.
persona-new-officer = Runs a company that has not applied yet: checks eligibility, applies, signs the agreement.
persona-officer = Answers for a certified company: signs the security profile, invites colleagues, connects with partners.
persona-employee = Prepares the company’s answers and evidence, but cannot sign.
persona-consultant = Helps a company with its answers from outside, and signs nothing.
persona-specialist = Reviews profiles criterion by criterion, plans and conducts validations, follows findings.
persona-supervisor = Leads the team, assigns companies, decides what others have recommended.
persona-vetting-officer = Checks companies and their people, and keeps confidential notes.
persona-director = Sees how the programme does and decides on suspension and removal.
persona-policy-officer = Writes new editions of the criteria, opens them for comments and sees what they would mean; another officer publishes them.
persona-policy-checker = The second policy officer: checks an edition that the first has written, and publishes it or gives it back.
persona-targeting-officer = Looks up statuses that shipments depend on, and what changed.
persona-auditor = Reads the whole record and changes nothing.
persona-administrator = Looks after staff accounts and API tokens.

# Signing in
account-email = E-mail address
account-name = Name
account-passphrase = Passphrase
account-role = Role
sign-in-new = New here?
sign-in-demo = In the demonstration you need no account.
sign-in-wrong = The e-mail address or the passphrase is not right.
sign-in-wait = { $count ->
    [one] There were too many wrong tries from here. Wait a minute, or use a mailed link: “Forgotten passphrase”.
   *[other] There were too many wrong tries from here. Wait { $count } minutes, or use a mailed link: “Forgotten passphrase”.
 }
second-factor-title = Second factor
second-factor-intro = Your passphrase is right. Now the code that your authenticator app shows.
second-factor-code = Code
second-factor-hint = Six digits. If you do not have your telephone, type one of your recovery codes instead.
second-factor-wrong = This code is not right, or it was used before. Wait for the next one and type it.
register-title = Register
register-intro = One account for each person. Your company comes afterwards, and colleagues join it with accounts of their own.
register-email-hint = We send a link to this address. The account begins when you follow it.
register-button = Register
register-have = You have an account?
register-sent = If this address can be registered, a mail with a link is on its way to it. The link is good for 24 hours. If no mail comes, look among unwanted mail, or register again.
register-confirm-title = Confirm your address
register-confirm = One more step, and your account begins.
register-confirm-button = Confirm and sign in
mail-sent-title = Look into your mail
mail-in-demo = The demonstration sends no mail. You find it here:
link-spent-title = This link is no longer good
link-spent = A link can be used once and for a limited time, and this one was used, or its time is over. Ask for a new one on the sign-in page.
forgot-title = Forgotten passphrase
forgot-intro = Tell us your address, and we send a link to choose a new passphrase.
forgot-button = Send the link
forgot-sent = If there is an account with this address, a mail with a link is on its way to it. The link is good for one hour.
new-passphrase-title = Choose a passphrase
new-passphrase-for = For the account { $email }.
passphrase-title = Change passphrase
passphrase-present = Your present passphrase
passphrase-new = New passphrase
passphrase-hint = { $count ->
   *[other] At least { $count } characters. Several words that do not belong together are easy to keep in mind and hard to guess. Spaces are welcome; no signs or digits are asked for.
 }
passphrase-others = All your other sessions end.
passphrase-none = You never chose a passphrase, or do not know it?
passphrase-wrong = This is not your passphrase.
passphrase-saved = The new passphrase is saved. All other sessions have ended.
refusal-passphrase-short = Too short: at least { $least } characters. A second factor allows for fewer.
refusal-passphrase-long = Too long: at most { $most } characters.
refusal-passphrase-common = This passphrase, or one so much like it, is among the first that a stranger would try. Choose several words that do not belong together.

# One's own account
account-title = Your account
account-passphrase-kept = Kept as a hash; nobody can read it.
account-language = Language
account-language-label = Language of pages and mail
account-language-saved = The language is saved.
account-sessions = Sessions
account-sessions-caption = Where you are signed in
account-sessions-end = End all other sessions
account-session-end = End
account-session-here = This session
account-session-ended = Ended.
account-client = Browser
account-client-unknown = unknown
account-began = Began
account-used = Last used
account-sign-ins = Last sign-ins
account-sign-ins-caption = The last ten tries to sign in as you
account-sign-ins-none = No sign-in yet.
account-sign-ins-strange = If you see one that was not yours, change your passphrase and tell the help desk.
account-when = When
account-way = How
account-network = Network
account-result = Result
account-succeeded = succeeded
account-failed = failed
sign-in-way-passphrase = passphrase
sign-in-way-second-factor = second factor
sign-in-way-recovery-code = recovery code
sign-in-way-mailed-link = mailed link
factor-title = Second factor
factor-is-on = On.
factor-is-off = Off.
factor-codes-left = { $count ->
    [one] One recovery code is left.
   *[other] { $count } recovery codes are left.
 }
factor-staff = Staff need a second factor to open the programme’s pages.
factor-intro = With a second factor, a stolen passphrase alone opens nothing. You need an authenticator app on your telephone or computer.
factor-on-intro = Signing in asks for a code of your authenticator app.
factor-begin = Set it up
factor-again = Make another picture
factor-qr = Picture for your authenticator app
factor-step-scan = Scan this picture with your authenticator app.
factor-step-type = Or type this secret into it:
factor-step-code = Type the code that the app shows.
factor-code-hint = Six digits
factor-enable = Turn it on
factor-remove = Turn the second factor off
factor-remove-text = Without a second factor, your passphrase must have at least 15 characters.
factor-off = The second factor is off.
factor-off-too-short = Your passphrase is too short to stand alone. Choose a longer one first, then turn the second factor off.
codes-title = Your recovery codes
codes-text = Each of these codes lets you in once, in place of a code of your app. They are shown this one time.
codes-keep = Print them or write them down, and keep them apart from your telephone.
codes-new = New recovery codes
codes-new-text = New codes replace the old ones.
codes-new-button = Make new codes
failure-second-factor = A second factor is needed first
failure-second-factor-help = This page or act asks for a second factor. Set it up under “Your account”, then come back.
refusal-session-gone = This session has ended already. Reload the page to see those that remain.

# Rules of accounts
refusal-account-text = Use at most { $most } characters, and no control characters.
refusal-account-language = Choose one of the languages offered.
refusal-account-role = Choose one of the roles offered.
refusal-account-stage = The account does not stand where this is possible: it may not be one of the staff, or it may be and must keep its second factor. Reload the page to see how it stands now.
refusal-account-factor-on = The second factor is on already.
refusal-account-factor-off = There is no second factor. Set it up first.
refusal-account-same-role = This person has this role already. Choose another one, or leave it as it is.
refusal-token-expiry = Choose a last day between today and { $days } days from now: a forgotten token must end by itself.
refusal-token-gone = This token was revoked already, or never issued.
refusal-token-no-administrator = Nobody can answer for the token: there is no administrator. Appoint one first.
refusal-staff-last-administrator = This is the last administrator. Appoint another one first, or nobody could look after accounts.
fault-date = Enter a date like 2026-11-22.

# Staff
staff-title = Staff
staff-caption = People of the programme’s staff
staff-none = Nobody yet.
staff-since = Registered
staff-last = Last sign-in
staff-never = never
staff-oneself = yourself
staff-appointed = Appointed. A mail with a link is on its way.
staff-dismissed = No longer on the staff. All sessions have ended.
appoint-title = Appoint somebody
appoint-text = Who has an account already gets the role; who has none gets one, and a link to choose a passphrase.
appoint-button = Appoint
dismiss-title = Take off the staff
dismiss-link = Take off
dismiss-text = { $name } will lose all rights of the staff at once, and every session ends. The account itself remains.
dismiss-reason = Reason
dismiss-hint = It stands in the record.
dismiss-button = Take off the staff
factor-reset-title = Reset a lost second factor
factor-reset-text = For somebody who lost telephone and recovery codes, of the staff or of a company. Make sure that it is really them. All their sessions end, and they come in by mailed link.
factor-reset-button = Reset the second factor
factor-was-reset = The second factor is off. They choose a new passphrase by mailed link.
refusal-account-unknown = There is no account with this address. Check how it is written.

# API tokens
tokens-title = API tokens
tokens-intro = A token lets a program ask the API in a role. Give each program its own, and revoke those that are no longer used.
tokens-caption = Tokens, the newest first
tokens-none = No tokens yet.
token-new = New token
token-label = What it is for
token-label-hint = The program and who looks after it
token-role-hint = The token may do what this role may do.
token-issuer = Issued by
token-issued-on = Issued
token-expires = Last day
token-expires-hint = At most 366 days from today
token-used = Last used
token-issue = Issue the token
token-issued = The token is issued
token-once = Copy it now. It is shown this one time, and nobody can read it later.
token-revoke = Revoke
token-revoked = revoked
token-ended = ended
token-good = good
token-was-revoked = Revoked. It is refused from now on.

# Sent mail
sent-mail-title = Sent mail
sent-mail-intro = The demonstration sends no mail. This is what people would have received, the latest first.
sent-mail-none = No mail yet.

# Mails. They carry no fact of a case and no name.
mail-register-subject = Confirm your address
mail-register = Somebody, we hope you, registered with this address.

    Follow this link within 24 hours to begin your account:
    { $link }

    If it was not you, do nothing; then there will be no account.
mail-registered-already-subject = You have an account already
mail-registered-already = Somebody, perhaps you, tried to register with this address. It has an account already.

    Sign in here; if you forgot your passphrase, ask for a link there:
    { $link }

    If it was not you, you need do nothing.
mail-reset-subject = Choose a new passphrase
mail-reset = Somebody, we hope you, asked for a new passphrase for this address.

    Follow this link within one hour to choose one:
    { $link }

    If it was not you, do nothing; your passphrase stays as it is.
mail-invite-subject = An account was made for you
mail-invite = You were appointed to the programme’s staff.

    Follow this link within seven days to choose your passphrase:
    { $link }

    After that you set up a second factor, which staff need.
mail-passphrase-set-subject = Your passphrase was changed
mail-passphrase-set = The passphrase of your account was changed, and your other sessions have ended.

    If it was not you, ask for a new one at once and tell the help desk:
    { $link }
mail-factor-on-subject = Your second factor is on
mail-factor-on = From now on, signing in to your account asks for a code of your authenticator app.

    If it was not you, tell the help desk at once. Your account:
    { $link }
mail-factor-off-subject = Your second factor is off
mail-factor-off = Signing in to your account asks for your passphrase alone.

    If it was not you, change your passphrase at once and tell the help desk:
    { $link }
mail-appointed-subject = Your role changed
mail-appointed = You have a role in the programme’s staff. Sign in anew to act in it.

    Your account:
    { $link }
mail-dismissed-subject = Your role ended
mail-dismissed = You no longer have a role in the programme’s staff. Your account remains.

    Your account:
    { $link }
mail-factor-reset-subject = Your second factor was taken off
mail-factor-reset = An administrator took off the second factor of your account, and your sessions have ended. Ask for a new passphrase to come in again:
    { $link }

    If you did not ask for this, tell the help desk at once.
