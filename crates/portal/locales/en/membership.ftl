# Companies: applying, their data, people, notices, standing. Messages for refusals say what, why and how to mend it.

public-title = A customs trusted-trader programme
public-heading = Trade that is trusted moves faster
public-lead = Companies that protect their part of the supply chain, and prove it, are examined less and known as trustworthy to customs and to each other.
public-check = Check eligibility
public-apply = Apply
public-continue = Continue where you left off
public-how = How it works
public-step-apply = 1. Apply
public-step-apply-text = Answer the eligibility questions, describe the company, and have an officer sign the agreement.
public-step-profile = 2. Security profile
public-step-profile-text = Say criterion by criterion how the company meets the minimum security criteria, with evidence.
public-step-review = 3. Vetting and review
public-step-review-text = The programme checks the company’s history and reviews the profile. Both must pass before anybody may certify.
public-step-validation = 4. Validation
public-step-validation-text = Specialists visit and see whether the profile is what happens. A passed validation raises the tier.
public-figures = The programme in figures
public-figures-note = Counted from the record at { $time }.
public-in-force = Members in good standing
public-in-force-note = Certified and not suspended
public-validated = Validated members
public-validated-note = In Tier II: a validation was passed
public-applying = Applications under way
public-applying-note = Started and not yet decided
public-countries = Countries
public-countries-note = In which members in good standing are established
public-by-type = Members in good standing by entity type
public-type = Entity type
public-more = More

eligibility-title = Check eligibility
eligibility-lead = Each kind of company has its own conditions. Nothing you answer here is kept.
eligibility-which = What does the company do?
eligibility-check = See the result
eligibility-yes = The company can apply
eligibility-yes-text = By these answers nothing stands against an application. The answers are asked again, and recorded, when you apply.
eligibility-no = The company cannot apply yet
eligibility-no-text = For each answer that stands against it, this is why, and what else is possible:
eligibility-other = Look at another entity type
eligibility-needs = Have these ready
eligibility-optional = Helpful if you have them:
eligibility-where = Where it may be established
eligibility-anywhere = In any country.
eligibility-invited-elsewhere = Elsewhere by invitation only.
eligibility-form-lead = These answers are recorded and are asked again every year. An answer that ends the application says why.

apply-title = Apply to the programme
apply-lead = An officer of the company starts the application. Others can then be invited to help; only an officer signs.
apply-mine = Companies that you act for
apply-entity-type-hint = What the company does in the supply chain. It decides the questions and the criteria.
apply-officer = I am an officer of this company and may bind it
apply-officer-hint = If you are an employee or an adviser, ask an officer to start and to invite you.
apply-start = Start the application
apply-step-eligible = Check that the company is eligible
apply-step-eligible-text = It takes a few minutes and needs no account.
apply-step-register = Register with your own e-mail address
apply-step-register-text = Accounts are personal: nobody signs under another’s name.
apply-step-fill = Fill in the application at your own pace
apply-step-fill-text = What you save is kept. You can stop and come back.
apply-register = Register
apply-not-for-role = You are signed in with a role of the programme, which cannot apply.

application-title = Application
application-lead = Complete the parts in any order. Then check everything and send it in.
application-progress = { $count } of { $total } parts complete
application-eligibility = Eligibility
application-eligibility-hint = Questions for this entity type
application-company = Company
application-company-hint = Names, addresses, numbers, sites, owners
application-contacts = Contacts
application-contacts-hint = The officer who answers for cargo security, and others
application-agreement = Agreement
application-agreement-hint = Signed by an officer, after the company’s data are there
application-check = Check and send
application-check-hint = Read everything once more before it goes to the programme
application-ready = Ready to send
application-sent = Sent
application-sent-on = The application was sent in on { $day }.
application-see-clocks = See the time limits that run
application-invite = Invite colleagues or an adviser to help
application-closed = The application was sent in. These answers can no longer be changed here.

company-lead = The programme knows the company by these data.
company-names = Names
company-legal-name = Legal name
company-legal-name-hint = As in the company register, with its legal form.
company-country = Country of establishment
company-country-hint = Where the company is registered.
company-other-name = Other name { $n }
company-name = Name
company-name-kind = What this name is
company-name-trading = Trading name
company-name-former = Former name
company-more-name = Add a trading or former name
company-address = Head office
company-mailing = Mailing address
company-mailing-other = The mailing address is another one
company-street = Street and number
company-city = City
company-region = State, province or region (optional)
company-postal-code = Postal code (optional)
company-address-country = Country
company-numbers = Numbers
company-numbers-text = Each number is checked by its published rule while you enter it. Whether it is yours is checked at vetting.
company-number-optional = { $name } (optional)
company-number-issued = The number was issued like this. I have checked it against the certificate.
company-sites = Sites
company-sites-text = Every place where the company handles, stores or moves cargo, and every office. Validations visit sites from this list.
company-site = Site { $n }
company-site-name = Name of the site
company-site-name-hint = What people there call it.
company-site-kind = What happens there
company-site-office = Office
company-site-warehouse = Warehouse or distribution centre
company-site-factory = Factory
company-site-terminal = Terminal
company-site-yard = Vehicle or container yard
company-site-staffed = The company’s own people work there
company-unlocode = UN/LOCODE of the place (optional)
company-more-site = Add a site
company-ownership = Ownership
company-owner-holds = { $n }%
company-ownership-form = How is the company held?
company-form-private = Privately held
company-form-public = Its shares are traded publicly
company-form-state = Held by a state
company-form-partnership = Partnership
company-form-sole-proprietor = Sole proprietor
company-owners-text = Who owns it. A company whose shares are traded publicly may leave this empty.
company-owner = Owner { $n }
company-owner-name = Name of the owner
company-owner-kind = Kind of owner
company-owner-person = A natural person
company-owner-organisation = An organisation
company-owner-country = Country of the owner
company-owner-share = Share in percent
company-owner-share-hint = A whole number from 1 to 100.
company-more-owner = Add an owner
company-empty-rows = To leave out a row, empty it. Empty rows are not saved.
company-resembles = A company like this is already known
company-resembles-text = Another record holds the same number or a nearly identical name. We cannot say which, because membership is confidential. If it is your own company, ask a colleague to invite you instead of applying twice.
company-explanation = Why is this another company?
company-explanation-hint = For example: a sister company, a shared importer number, a chance likeness of names. Staff of the programme read this.

contact-primary = Primary security officer
contact-primary-text = An officer of the company who answers for cargo security. An adviser from outside cannot take this part.
contact-other = Other contact
contact-other-n = Other contact { $n }
contact-name = Name
contact-title = Position
contact-capacity = This person is
contact-capacity-officer = an officer of the company
contact-capacity-employee = an employee
contact-capacity-consultant = an adviser from outside
contact-email = E-mail address
contact-telephone = Telephone
contact-telephone-hint = With the country code, such as +1 904 555 0100.
contact-more = Add a contact

agreement-heading = Agreement to participate
agreement-version = Text { $version }
agreement-intro = By signing, { $name } undertakes towards the customs administration:
agreement-security = Security
agreement-security-text = to keep its part of the supply chain at the level of the minimum security criteria or above.
agreement-profile = Profile
agreement-profile-text = to describe its measures in a security profile, and to review that profile every year.
agreement-truth = Truth
agreement-truth-text = to give complete and true information. False information leads to suspension or removal.
agreement-partners = Partners
agreement-partners-text = to choose and check its business partners by the same criteria.
agreement-visits = Visits
agreement-visits-text = to let the programme validate its sites, after written notice of at least thirty days.
agreement-incidents = Incidents
agreement-incidents-text = to report a breach of security without delay, and to say what was done about it.
agreement-standing = Standing
agreement-standing-text = to accept that benefits follow from verified facts alone and end with suspension or removal; each such decision states its ground and reasons and can be appealed.
agreement-leaving = Leaving
agreement-leaving-text = to give reasons if it leaves. Participation is voluntary: an officer may end it at any time.
agreement-sign = Sign as an officer
agreement-name = Type your name to sign
agreement-name-hint = It is recorded with your account and the time.
agreement-title = Your position
agreement-title-hint = Such as managing director or vice president.
agreement-consent = I am an officer of { $name } and sign this agreement on its behalf
agreement-sign-button = Sign the agreement
agreement-signature = Signature
agreement-signed-by = Signed by { $name }, { $title }, on { $day } (text { $version }).
agreement-officer-needed = An officer has to sign
agreement-ask-officer = Your role prepares but does not sign. Ask one of the company’s officers: { $names }.

check-missing = Still missing
check-send = Send the application
check-send-text = By sending it you state that everything above is complete and true. The company’s data can still be updated later; the answers on eligibility cannot.
check-send-button = Send to the programme
check-officer-needed = Only an officer of the company can send the application in.

submitted-title = The application was received
submitted-text = Received on { $day }. Reference { $reference }.
submitted-running = Time limits that run now
submitted-next = Time limits that start later
submitted-home = Go to the company’s page

deadline-none = Nothing is due.
deadline-whose-member = For the company to do
deadline-whose-agency = For the programme to do
deadline-starts = Starts with: { $what }
deadline-binding = How strictly it binds: { $text }.
deadline-conflict = Another source says: { $text }.
authority-statute = By law
authority-cbp-official = By the administration’s own publication
authority-press-or-consultant = Reported by trade press or consultants, not by the administration
authority-recall-unverified = Recalled, not yet verified
authority-programme-decision = Decided for this programme

membership-axis-account = Membership
membership-axis-profile = Security profile
membership-axis-validation = Validation
membership-account-applying = Applying
membership-account-certified = Certified
membership-account-suspended = Suspended
membership-account-denied = Denied
membership-account-removed = Removed
membership-account-withdrawn = Withdrawn
membership-profile-not-submitted = Not submitted
membership-profile-submitted = Under review
membership-profile-returned = Returned for changes
membership-profile-accepted = Accepted
membership-validation-none = None yet
membership-validation-planned = Planned
membership-validation-passed = Passed
membership-validation-conditional = Passed on conditions
membership-validation-failed = Failed
membership-stage-pre-applicant = Application under way
membership-stage-applicant = Waiting for a specialist
membership-stage-in-review = In review
membership-stage-returned = Returned for changes
membership-stage-certified = Certified
membership-stage-validated = Validated
membership-stage-suspended = Suspended
membership-stage-denied = Denied
membership-stage-removed = Removed
membership-stage-withdrawn = Withdrawn
membership-missing-eligibility = Eligibility answers
membership-missing-company = Company data
membership-missing-identifier = A number: { $scheme }
membership-missing-contacts = Contacts
membership-missing-agreement = The agreement, signed by an officer under the present legal name
membership-why-application-open = The application has not been sent in.
membership-why-profile-not-submitted = The security profile has not been submitted.
membership-why-profile-in-review = The security profile is being reviewed.
membership-why-profile-returned = Criteria of the security profile were returned to the company.
membership-why-vetting-open = Vetting has no result yet. It runs beside the review of the profile, and both must pass.
membership-why-vetting-referred = Vetting was referred and is still open.
membership-why-vetting-failed = Vetting was not passed.
membership-why-decision-open = Profile and vetting are passed. A recommendation and a decision by two different people are still to come.

home-why = Why the company is not certified yet
home-deadlines = Deadlines
home-where = Where the company stands
home-about = About this membership
home-specialist = Specialist
home-no-specialist = Not assigned yet
home-reference = Reference
home-submitted-on = Application received
home-certified-on = Certified on
home-validated-on = Last validation passed
home-edition = Criteria
home-more = More
details-title = Company data
details-none = The company has not described itself yet.
next-apply = Do next: complete the application
next-apply-text = Four parts, in any order. An officer then checks and sends them.
next-apply-button = Continue the application
next-profile = Do next: the security profile
next-profile-text = Answer the criteria of your entity type and attach evidence. An officer signs and submits.
next-profile-button = Go to the security profile
next-wait-assignment = The programme has the next step
next-wait-assignment-text = The security profile was received. A specialist will be assigned; you will see the name here.
next-wait-review = The programme has the next step
next-wait-review-text = Vetting and the review of the profile run side by side. You need do nothing now.
next-returned = Do next: answer the returned criteria
next-returned-text = Some answers need more before the profile can be accepted. Only those are open for change.
next-returned-button = See what was returned
next-finding = Do next: answer what the validation found
next-finding-text = { $count ->
    [one] One finding waits for you. Say what will be done, then show with documents that it is.
   *[other] { $count } findings wait for you; the day below is that of the first. Say what will be done, then show with documents that it is.
}
next-finding-button = See the findings
next-validation = A validation is planned
next-validation-text = It is planned for { $day }. Look at its scope and prepare what is asked for.
next-validation-button = Prepare for the validation
next-certified = Nothing to do now
next-certified-text = The company is certified. A validation follows; the programme writes at least thirty days before.
next-certified-button = See the certificate
next-validated = Nothing to do now
next-validated-text = The company is certified and validated.
next-validated-button = See the certificate
next-suspended = Do next: answer the suspension
next-suspended-text = The notice states ground, reasons and until when to answer and to appeal. Answer with a corrective action plan.
next-suspended-button = Answer the suspension
next-wait-reinstatement = The programme has the next step
next-wait-reinstatement-text = Your answer was received and is being looked at. The company stays suspended until a decision.
next-wait-reinstatement-button = See the notices
next-denied = The application was denied
next-denied-text = The notice states ground, reasons and until when an appeal can be filed.
next-denied-button = Read the notice
next-removed = The company was removed from the programme
next-removed-text = The notice states ground, reasons and until when an appeal can be filed. A new application is possible from { $until }.
next-removed-button = Read the notice
next-withdrawn = The company has left the programme
next-withdrawn-text = It may apply again as a new applicant.
next-withdrawn-button = Apply again

notices-title = Notices
notices-lead = Every decision about the company, each with its letter.
notices-none = No decision has been made yet.
notices-all = All notices
notice-what = Notice
notice-on = Date
notice-ground = Ground
notice-appeal = Appeal by
notice-no-appeal = Not against the company
notice-not-applicable = does not apply
notice-certify = Certification
notice-deny = Denial
notice-suspend = Suspension
notice-remove = Removal
notice-reinstate = Reinstatement
notice-withdraw = Withdrawal
letter-reference = Reference { $reference }
letter-emergency = This decision was taken at once because of danger in delay. A review by another person was opened with it.

people-title = People
people-lead = Who acts for the company, and in which role.
people-name = Name
people-email = E-mail address
people-email-hint = The person’s own address. They sign in with it.
people-role = Role
people-since = Since
people-you = (you)
people-officer = May bind the company: signs, submits, manages its people.
people-employee = Prepares answers and evidence; does not sign.
people-consultant = Advises from outside: prepares, never signs or submits.
people-change-role = Change the role
people-remove = Remove { $name } from the company
people-leave = Leave this company
people-waiting = Invitations not yet accepted
people-cancel = Take back
people-invite = Invite somebody
people-invite-button = Send the invitation
people-officer-manages = An officer of the company invites people and changes their roles.
invitation-title = You are invited to act for a company
invitation-text = { $company } invites you to act for it as { $role }.
invitation-accept = Accept the invitation
invitation-later = Not now
own-companies-title = Your companies
companies-lead = You act for one company at a time. Choose for which one now.
own-companies-none = You do not act for any company.
companies-current = you act for this company now
companies-choose = Act for this company
companies-choose-first = Choose first for which company you act.
companies-invitations = Invitations to you
companies-invitation = An invitation to act as { $role }
companies-apply = Apply with another company

withdraw-title = Leave the programme
withdraw-lead = Membership and benefits end at once, and connected members see the changed status. The history stays. The company may apply again later.
withdraw-suspended = The company is suspended. Leaving now bars a new application for the same time as removal would.
withdraw-ground = Ground
withdraw-reasons = Reasons
withdraw-reasons-hint = At least a sentence. Up to 2,000 characters.
withdraw-button = Leave the programme
suspension-title = Answer the suspension
suspension-lead = Say what caused it, what is being done, by whom and until when. The ground and the reasons stand in the notice:
suspension-text = Answer and corrective action plan
suspension-text-hint = Objectives and dates. Up to 8,000 characters.
suspension-button = Send the answer
again-title = Apply again
again-lead = A new application starts from the beginning. The company’s data and people are kept; questions, agreement, profile and vetting are new.
again-button = Start the new application

flash-saved = Saved.
flash-signed = The agreement is signed.
flash-withdrawn = The company has left the programme.
flash-answered = Your answer was sent.
flash-invited = The invitation was sent.
flash-removed = The person no longer acts for the company.
flash-left = You no longer act for the company.
flash-joined = You now act for this company.
fault-choose = Choose one.

mail-notice-subject = There is a notice for you
mail-notice-body = There is a notice about an account you act for. Sign in to read it: { $link }
mail-invitation-subject = You have an invitation
mail-invitation-body = Somebody has invited you to act for their company. Sign in or register with this e-mail address to see the invitation: { $link }

refusal-member-already-started = This application was already started. Open it instead of starting it again.
refusal-member-not-started = There is no application yet. Start one first.
refusal-member-nobody-asks = Only a person can do this, and nobody is signed in. Sign in and try again.
refusal-member-field-empty = Enter an answer.
refusal-member-field-too-long = Use at most { $most } characters.
refusal-member-country-unknown = Choose a country from the list.
refusal-member-entity-type = Choose an entity type from the list.
refusal-member-edition = These criteria are not in force today. Start again with the present ones.
refusal-member-start-not-officer = Only an officer can start an application, because only an officer can bind the company. Ask an officer to start it and to invite you.
refusal-member-by-invitation = Companies of this type apply by invitation only. Write to the programme, or look at another entity type.
refusal-member-by-invitation-elsewhere = Companies of this type outside { $countries } apply by invitation only. Write to the programme, or look at another entity type.
refusal-member-country-not-admitted = Companies of this type must be established in one of: { $countries }. Check the country, or look at another entity type.
refusal-member-barred = The company may not apply again before { $until }, because it was removed or left while suspended. The bar can be appealed with the decision.
refusal-member-question-unanswered = Answer yes or no.
refusal-member-not-eligible = With this answer the company is not eligible. Correct it if it is wrong; otherwise look at the other routes on the eligibility page.
refusal-member-not-your-company = You do not act for this company. Ask one of its officers to invite you.
refusal-member-officer-only = Only an officer of this company can do this, because it binds the company. Ask an officer to do it under their own sign-in.
refusal-member-already-submitted = The application was sent in on { $on } and can no longer be changed. Write to your specialist if something in it is wrong.
refusal-member-agreement-before-company = The agreement binds the company under its legal name. Record the company’s data first, then sign.
refusal-member-no-consent = Tick the box to say that you sign for the company.
refusal-member-resembles = A company with the same number or a nearly identical name is already known. Explain in at least { $least } characters why yours is another one, or correct the number or name.
refusal-member-no-site = Name at least one site, such as the head office.
refusal-member-no-owner = Name at least one owner. Only a company whose shares are traded publicly may leave this out.
refusal-member-share = Enter the share as a whole number from 1 to 100.
refusal-member-shares-over-hundred = The shares add up to { $total } percent, which is more than the whole. Correct them.
refusal-member-identifier-twice = This number is given twice. Give it once.
refusal-member-unlocode-malformed = Enter the UN/LOCODE as five characters, such as USJAX, or leave it empty.
refusal-member-unlocode-elsewhere = This UN/LOCODE lies outside the site’s country ({ $country }). Correct the code or the country.
refusal-member-email-malformed = Enter an e-mail address like name@example.com.
refusal-member-telephone = Enter a telephone number with at least six digits, country code first.
refusal-member-primary-not-officer = The primary security officer must be an officer of the company. Name an officer here and list others as further contacts.
refusal-member-already-invited = Somebody with this address is already invited. Take the open invitation back first if the role is wrong.
refusal-member-invitation-unknown = This invitation is no longer open. Ask an officer of the company for a new one.
refusal-member-invitation-other-person = This invitation is for another address. Sign in with the address it was sent to, or ask for one to yours.
refusal-member-already-in = You already act for this company. An officer can change your role.
refusal-member-person-unknown = This person does not act for the company. Reload the page to see who does.
refusal-member-consultant-officer = An adviser from outside cannot be made an officer by a change of role. If the person has become an officer, remove them and invite them anew under the company’s own address.
refusal-member-last-officer = The company must keep at least one officer: otherwise nobody could sign, answer or invite. Make somebody else an officer first.
refusal-member-not-sent-in = The application has not been sent in yet. An officer has to complete and send it first.
refusal-member-already-assigned = This specialist is already assigned. Choose another one.
refusal-member-not-a-specialist = This person is not a specialist. Choose one from the list.
refusal-member-reassign-reason = Say why the company goes to another specialist.
refusal-member-check-open = Record a result for each vetting check. One has none yet: { $check }.
refusal-member-check-unknown = There is a check in the list that the programme does not know. Reload the page and record again.
refusal-member-vetting-not-clear = Vetting passes only when every check is clear. Record it as failed or referred, or settle the open checks first.
refusal-member-vetting-no-concern = Vetting fails only when a check shows a concern. Mark the check that does.
refusal-member-profile-under-review = A security profile is already under review. Wait for its outcome before sending another.
refusal-member-profile-not-under-review = This profile is not under review now. Reload the page to see where it stands.
refusal-member-nothing-returned = Name at least one criterion to return, or accept the profile.
refusal-member-validation-not-planned = This validation is not the one that is planned. Plan it first.
refusal-member-validation-future = A validation cannot be concluded on a day that has not come. Correct the date.
refusal-member-reasons-too-short = Give reasons in at least { $least } characters: the company reads them, and an appeal is judged by them.
refusal-member-ground-missing = Choose a ground: it decides the appeal period.
refusal-member-letter-missing = The policy pack has no letter for this decision ({ $letter }), and no decision goes without its notice. Tell an administrator.
refusal-member-appeal-clock-missing = The policy pack gives no appeal period for this ground. Choose another ground or tell an administrator.
refusal-member-nothing-recommended = Nobody has recommended this yet. Somebody else has to recommend it before it can be decided.
refusal-member-recommendation-open = A recommendation is already open. It has to be decided or declined first.
refusal-member-own-recommendation = You recommended this yourself. Somebody else has to decide.
refusal-member-emergency-only-suspends = In an emergency only suspension is possible; every other decision needs a recommendation by somebody else.
refusal-member-no-emergency-review = No emergency review is open. Reload the page to see where the company stands.
refusal-member-own-emergency = You ordered this suspension yourself. Somebody else has to review it.
refusal-member-stage =
    This step is not possible while the company is { $stage ->
        [pre_applicant] before the profile was submitted
        [applicant] waiting for a specialist
        [in_review] in review
        [returned] returned for changes
        [certified] certified
        [validated] validated
        [suspended] suspended
        [denied] denied
        [removed] removed
       *[withdrawn] withdrawn
    }. Reload the page to see what is possible now.
refusal-member-decision-stage =
    A decision of this kind ({ $decision ->
        [certify] certification
        [deny] denial
        [suspend] suspension
        [remove] removal
        [reinstate] reinstatement
       *[withdraw] withdrawal
    }) is not possible while the company is { $stage ->
        [pre_applicant] before the profile was submitted
        [applicant] waiting for a specialist
        [in_review] in review
        [returned] returned for changes
        [certified] certified
        [validated] validated
        [suspended] suspended
        [denied] denied
        [removed] removed
       *[withdrawn] withdrawn
    }. Choose another decision.
refusal-member-ground-not-for-decision =
    This ground cannot support this decision: { $decision ->
        [certify] certification
        [deny] denial
        [suspend] suspension
        [remove] removal
        [reinstate] reinstatement
       *[withdraw] withdrawal
    }. Choose one from its list.
refusal-member-other-recommendation =
    Something else is recommended: { $recommended ->
        [certify] certification
        [deny] denial
        [suspend] suspension
        [remove] removal
        [reinstate] reinstatement
       *[withdraw] withdrawal
    }. Decide that, or decline it first.
refusal-member-gate-open =
    Certification is not possible: { $why ->
        [membership-why-application-open] the application was not sent in
        [membership-why-profile-not-submitted] the security profile was not submitted
        [membership-why-profile-in-review] the security profile is still under review
        [membership-why-profile-returned] criteria are back with the company
        [membership-why-vetting-open] vetting has no result
        [membership-why-vetting-referred] vetting was referred
       *[membership-why-vetting-failed] vetting was not passed
    }. Both the security profile and vetting must be passed first.
eligibility-criteria = { $count ->
    [one] { $count } criterion for this entity type
   *[other] { $count } criteria for this entity type
}
home-other-companies = { $count ->
    [one] Act for your other company
   *[other] Act for one of your { $count } other companies
}
refusal-member-parts-missing = { $count ->
    [one] { $count } part is still missing. It is listed above with a link.
   *[other] { $count } parts are still missing. They are listed above with links.
}
home-consultations = What do you think of the new criteria?
home-consultations-text = The programme asks its members before it publishes an edition. Each comment is answered.
home-consultations-until = Comments until
