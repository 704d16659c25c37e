# Supply chains: partners, routes, the five-step risk assessment, questionnaires, threats.
risk-title = Risk assessment
risk-intro = Five steps, as criterion 2.1 asks: map your supply chain, look at the threats, find the weak places, plan what to do, write the method down and sign. Every year again, or when something changes.
risk-steps = The five steps
risk-step-chain = 1. Map the supply chain
risk-step-chain-hint = Partners, what they do, and the routes of your goods
risk-step-threats = 2. Threats
risk-step-threats-hint = What may happen in the countries and on the lanes that you use
risk-step-vulnerabilities = 3. Vulnerabilities
risk-step-vulnerabilities-hint = What partners answered, and what you saw yourselves
risk-step-actions = 4. Action plan
risk-step-actions-hint = Who does what, by when
risk-step-procedure = 5. Procedure and signature
risk-step-procedure-hint = How you assess risks, in writing, signed by an officer
risk-step-open = Not started
risk-step-begun = In progress
risk-step-done = Completed
risk-step-gaps = { $count ->
    [one] { $count } point is still missing
   *[other] { $count } points are still missing
}
risk-count-chain = { $count } partners, { $count_routes } routes
risk-count-answered = { $n } of { $m } partners
risk-count-actions = { $count ->
    [one] { $count } open action
   *[other] { $count } open actions
}
risk-due = The next assessment is due
risk-due-over = The assessment is overdue
risk-counts = Risks today
risk-counts-text = Your company, each partner and each route, computed now. Each number leads to what is behind it.
risk-signed = Signed assessments
risk-signed-by = { $day }, signed by { $name }
risk-signed-title = Risk assessment of { $day }
risk-signed-intro = As it was signed. Later changes do not touch it.
risk-signed-who = Signed by
risk-signed-on = Signed on
risk-signed-review = Next review by
risk-signed-version = Version of the table of threats
risk-signed-actions = Open actions
risk-level-low = Low
risk-level-medium = Medium
risk-level-high = High
risk-threat = Threat
risk-vulnerability = Vulnerability
risk-risk = Risk
risk-sum = { $threat } × { $vulnerability } = { $points } of 9
risk-why = Why this score
risk-threat-how = The threat is the highest rating in force on the countries and lanes concerned.
risk-because-share = { $share } per cent of what is asked is not in place. A must weighs two, a should one; what nobody answered counts as not in place.
risk-because-must = Little is missing, but a must is not in place at all. That is never low.
risk-because-nothing = Nothing that counts has been answered here, so nothing is known: medium.
risk-because-holder = A route is as vulnerable as the weakest of those who hold the goods: { $name }.
risk-criterion = Criterion
risk-answer = Answer
risk-source = Who says so, and when
risk-part = Part in the score
risk-points = { $n } of { $m }
risk-left-out = left out
risk-unanswered = Nobody has answered
risk-out-of-date = { $answer }, too long ago to count
risk-source-profile = Your security profile
risk-source-questionnaire = The partner’s questionnaire
risk-source-reused = The partner’s answers to another member
risk-source-check-visit = Your visit
risk-source-check-documents = Your look at documents
risk-source-check-call = Your call
risk-scores-title = All scores
risk-scores-intro = Threat times vulnerability, for your own company, every partner and every route, the greatest risk first.
risk-scores-none = None.
risk-method = How scores are made
risk-method-unrated = A country that the programme has not rated counts as medium.
risk-method-vulnerability = Vulnerability is the share of what is asked that is not in place: up to { $low } per cent low, up to { $medium } per cent medium, more is high. An answer older than a year counts as none.
risk-method-risk = Low is one, medium two, high three. The product is the risk: up to 2 low, 3 or 4 medium, 6 or 9 high. The weights are this programme’s own and no administration’s targeting score.
risk-kind-own = your company
risk-kind-partner = partner
risk-kind-route = route
risk-own-company = The company itself
risk-route-named = Route: { $name }
risk-rating-rows = Ratings that decided
risk-threats-intro = These are the programme’s ratings for the countries and lanes of your chain, each with its day and what it rests on. Add what you know yourselves.
risk-threats-note = What you know yourselves (optional)
risk-threats-note-hint = Thefts, rumours, changes at a port. Up to 4,000 characters.
risk-threats-confirm = We went through these threats
risk-threats-reviewed = Recorded: you went through the threats.
risk-threats-seen = You went through them on { $day }
risk-threats-changed = You went through them on { $day }; the table has changed since
risk-sign-intro = Write down how you assess risks: who, how often, from what, and how you follow up. An officer signs it together with the scores and the action plan.
risk-procedure = Procedure
risk-procedure-hint = Up to 4,000 characters.
risk-procedure-saved = The procedure is saved.
risk-gaps = { $count ->
    [one] { $count } point stands before the signature
   *[other] { $count } points stand before the signature
}
risk-gap-no-partner = No partner is named yet.
risk-gap-no-route = No route is described yet.
risk-gap-unknown-holder = Route { $name }: somewhere it is not known who holds the goods.
risk-gap-threats = The threats were not gone through since the table last changed.
risk-gap-no-answers = { $name }: nothing is known that still counts. Send the questionnaire, or look yourselves.
risk-gap-no-action = { $name }: a high risk without an action.
risk-gap-overdue = The day of an action has passed: { $name }
risk-gap-no-procedure = The procedure is not written down.
risk-sign = Sign
risk-declaration = I have read the scores, the action plan and the procedure on this page. They are complete and true to the best of my knowledge.
risk-declare = I declare this
risk-sign-name = Your name
risk-sign-title = Your title
risk-sign-now = Sign the assessment
risk-sign-officer = Nothing is missing. A company officer can sign it now.
risk-signed-now = The assessment is signed.

# Partners
partners-title = Partners
partners-intro = Everybody who makes, holds, moves or declares your goods, also those whom your partners use. Other members never see your list.
partners-connections = Connections with other members
partners-caption = Partners, the greatest risk first
partners-shown = { $n } of { $m } shown, the greatest risk first.
partners-any = All
partners-none = No partner is named yet. Add one, or import a file.
partners-no-match = No partner fits the filter.
partners-ended = { $count ->
    [one] { $count } partner you no longer work with
   *[other] { $count } partners you no longer work with
}
partner-new-title = Add a partner
partner-edit-title = Change { $name }
partner-edit = Change the data
partner-name = Name
partner-name-hint = The legal name, as on contracts.
partner-country = Country
partner-city = City
partner-place = Place
partner-roles = Role in the chain
partner-roles-hint = All that fit. They decide what the partner is asked.
partner-reach = How you deal with it
partner-reach-direct = Direct
partner-reach-direct-hint = You have a contract with it.
partner-reach-indirect = Indirect
partner-reach-indirect-hint = Another partner uses it.
partner-reference = Your own number for it
partner-reference-hint = For example the vendor number. An import finds the partner again by it.
partner-numbers = Identifiers
partner-numbers-text = A number that others use too lets the partner answer once for several members.
partner-number = Identifier { $n }
partner-scheme = Kind
partner-more-number = Add an identifier
partner-contact = Contact
partner-contact-text = Who answers the questionnaire. The mail and the page are in this person’s language.
partner-contact-name = Name of the contact
partner-contact-email = E-mail address
partner-contact-language = Language
partner-no-contact = No contact
partner-none = None
partner-sites = Sites
partner-sites-text = Where it holds or handles your goods, if that is elsewhere. Sites in other countries count in the threat.
partner-site = Site { $n }
partner-site-name = Name of the site
partner-unlocode = UN/LOCODE
partner-more-site = Add sites
partner-saved = The partner is saved.
partner-on-routes = Routes on which it holds or carries your goods
partner-actions = Actions
partner-actions-none = No action is about this partner or its routes.
partner-threat-table = By version { $n } of the programme’s table of threats, last changed on { $day }.
partner-threat-table-first = By the first content of the programme’s table of threats; each row says since when it holds.
partner-who = Who it is
partner-added = Added
partner-changed = Last changed
partner-end = End the work with this partner
partner-end-reason = Reason
partner-ended = Recorded: you no longer work with this partner.
partner-ended-on = ended { $day }
partner-resume = Work with it again
partner-resumed = Recorded: you work with this partner again.
partner-check = Record what you saw yourselves
partner-check-title = Your own look at { $name }
partner-check-text = Answer only what you looked at. What you saw counts before an older answer of the partner.
partner-check-method = How you looked
partner-check-on = On which day
partner-check-answers = What you found
partner-check-note = Note
partner-check-of = { $method }, { $day }
partner-checks = What you saw yourselves
partner-checked = What you saw is recorded.
check-method-visit = A visit
check-method-documents = Documents
check-method-call = A call
chain-role-manufacturer = Manufacturer
chain-role-supplier = Supplier
chain-role-consolidator = Consolidator
chain-role-forwarder = Freight forwarder
chain-role-warehouse = Warehouse
chain-role-terminal = Terminal
chain-role-road-carrier = Road carrier
chain-role-rail-carrier = Rail carrier
chain-role-sea-carrier = Sea carrier
chain-role-air-carrier = Air carrier
chain-role-broker = Customs broker
chain-role-service = Service at a site
chain-mode-road = by road
chain-mode-rail = by rail
chain-mode-sea = by sea
chain-mode-air = by air
language-en = English
language-es = Spanish
language-fr = French

# Routes
routes-title = Routes
routes-intro = The ways your goods take, stop by stop, with who holds them. A route is as strong as its weakest holder.
routes-none = No route is described yet.
routes-partners-first = It is easier once your partners are listed.
routes-map-title = { $count ->
    [one] { $count } route on a map of the world
   *[other] { $count } routes on a map of the world
}
routes-map-text = Countries in the order of the routes: { $countries }. The tables below say the same.
routes-map-note = A point stands for a whole country, at its main city. The shape tells the greatest risk of a route through it: circle low, triangle medium, diamond high. The outline of the land is no authority on any boundary.
routes-table = Stops of { $name }
route-new-title = Add a route
route-edit-title = Change the route { $name }
route-edit = Change this route
route-intro = From the origin to the end. Rows left empty do not count; at the last stop nothing goes on.
route-name = Name of the route
route-name-hint = For example the goods and where they come from.
route-stop = Stop { $n }
route-stop-head = Stop
route-place = Place
route-holder = Who holds the goods
route-holder-own = Your own company
route-holder-unknown = Not known yet
route-mode = How they go on
route-carrier = Who carries them
route-goes-on = Goes on
route-onward = { $mode }, { $carrier }
route-ends = ends here
route-more-stop = Add stops
route-remove = Remove the route
route-remove-text = A route you no longer use can be removed. The record keeps that it was there.
route-saved = The route is saved.
route-removed = The route is removed.

# Actions
actions-intro = Every high risk needs an action with an owner and a day. Done or given up, it stays in the record with the reason.
actions-uncovered = { $count ->
    [one] { $count } high risk has no action
   *[other] { $count } high risks have no action
}
actions-open = Open actions
actions-none = No action is open.
actions-ended = { $count ->
    [one] { $count } action ended
   *[other] { $count } actions ended
}
action-new = Add an action
action-about = About
action-what = What will be done
action-what-hint = Up to 1,000 characters.
action-owner = Who is responsible
action-owner-hint = A person’s name, or a post.
action-add = Add the action
action-added = The action is added.
action-ended = The action has ended.
action-end = End this action
action-note = What was done, or why it is given up
action-mark-done = It is done
action-drop = Give it up
action-done = Done { $day }: { $note }
action-dropped = Given up { $day }: { $note }
action-open = Open
action-overdue = Overdue
action-due-why = The company set this day when it wrote the action down.

# Threats
threats-title = Table of threats
threats-intro = The programme’s ratings by country and lane. Members’ scores rest on them.
threats-never-changed = A rating is never changed; a later one takes its place from a day on.
threat-version = This is version { $n } of the table.
threat-place = Country or lane
threat-lane = { $from } to { $to }
threat-kind = Kind of threat
threat-kind-terrorism = Terrorism
threat-kind-contraband = Contraband
threat-kind-human-smuggling = Smuggling of people
threat-kind-organised-crime = Organised crime
threat-kind-conditions = Conditions that foster the others
threat-level = Rating
threat-level-none = No rating any more
threat-rests-on = Rests on
threat-from = Holds from
threat-from-hint = Today or later: what members have seen stays true.
threat-holds = in force
threat-row = { $row }, since { $day }
threat-decides = decides
threat-sample = Sample
threat-samples = Some ratings are samples
threat-samples-text = No source stands behind a row marked as a sample. It shows how the table works and says nothing of the place.
threat-unrated = Not rated
threat-unrated-text = The programme has not rated this country. What is not known counts as medium.
threat-made = recorded by { $name }, { $day }
threat-made-programme = recorded by the programme, { $day }
threat-from-pack = first content of the table
threat-reasons-were = Reasons: { $reasons }
threat-rate = Rate a country or a lane
threat-scope = Country or lane
threat-scope-hint = Two letters (MX), or two countries with a hyphen for a lane (MX-US).
threat-basis = What it rests on
threat-basis-hint = Members read this.
threat-source = Source (optional)
threat-source-hint = Where it can be looked up.
threat-reasons = Your reasons
threat-reasons-hint = For the programme’s record. Members do not read this.
threat-record = Record the rating
threat-rated = The rating is recorded.

# Import
import-title = Import partners
import-intro = Send a CSV or XLSX file. You first see what each row would do; nothing is taken in before you say so.
import-file = File
import-file-hint = CSV in UTF-8 or XLSX, up to 1 MB and 2,000 rows. The first row names the columns.
import-too-big = This file is larger than 1 MB
import-check = Check the file
import-columns = Columns
import-template = An empty file to fill in:
import-preview = What { $file } would do. Nothing has been taken in yet.
import-new = New
import-changed = Changed
import-unchanged = Unchanged
import-bad = Rows with errors
import-faults = { $count ->
    [one] { $count } row cannot be taken in
   *[other] { $count } rows cannot be taken in
}
import-good = { $count ->
    [one] { $count } row without errors
   *[other] { $count } rows without errors
}
import-row = Row
import-column = Column
import-fault = What is wrong
import-does = What it does
import-mend = Download these rows with what is wrong beside each, mend them and send the file again.
import-mend-xlsx = Rows to mend (XLSX)
import-mend-csv = Rows to mend (CSV)
import-leave-out = { $count ->
    [one] Leave out { $count } row with errors
   *[other] Leave out { $count } rows with errors
}
import-take = { $count ->
    [one] Take in { $count } row
   *[other] Take in { $count } rows
}
import-other = Choose another file
import-nothing = The file changes nothing.
import-done = The partners are taken in.
import-errors-sheet = Rows to mend
import-help-sheet = Help
import-help-code = Code
import-help-word = Or this word
import-help-what = What it is
import-column-reference = Reference
import-column-reference-hint = Your own number for the partner. A row with a known reference changes that partner.
import-column-name = Name
import-column-name-hint = Legal name. Needed.
import-column-country = Country
import-column-country-hint = Two letters (MX) or the name. Needed.
import-column-city = City
import-column-city-hint = Optional.
import-column-roles = Roles
import-column-roles-hint = One or more, separated by semicolons: manufacturer; warehouse. Needed.
import-column-reach = Relation
import-column-reach-hint = direct or indirect; direct when empty.
import-column-identifiers = Identifiers
import-column-identifiers-hint = Kind and number, separated by semicolons: duns 150483782; lei …
import-column-contact-name = Contact name
import-column-contact-name-hint = Optional.
import-column-contact-email = Contact e-mail
import-column-contact-email-hint = Where the questionnaire’s link goes.
import-column-contact-language = Contact language
import-column-contact-language-hint = en, es or fr; en when empty.
import-column-sites = Sites
import-column-sites-hint = Name | country | city | UN/LOCODE, sites separated by semicolons.
import-column-errors = Errors

# Questionnaires
questionnaire-title = Security questionnaire
questionnaire-title-short = Questionnaire
questionnaire-none = Not asked
questionnaire-none-yet = This partner has not been asked yet.
questionnaire-asked = Asked { $day }
questionnaire-begun = Begun: { $n } of { $m } answered
questionnaire-answered = Answered { $day }
questionnaire-recalled = Taken back
questionnaire-lapsed = No answer, the link has lapsed
questionnaire-asked-to = Sent to { $to }, { $day }.
questionnaire-link-until = What the partner types is its own until it sends it. The link is good until:
questionnaire-by = Sent by { $name }, { $title }, { $day }.
questionnaire-domain = From an address at { $domain }.
questionnaire-consents = The partner lets other members use these answers (since { $day }).
questionnaire-no-consent = The partner does not let other members use these answers.
questionnaire-answers = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}
questionnaire-ask = Send the questionnaire
questionnaire-ask-text = The contact gets a mail with a link, in their language. No account is needed. The mail says nothing of your company.
questionnaire-no-contact = To send the questionnaire, give the e-mail address of a contact.
questionnaire-again = Send a new link
questionnaire-sent = The link is on its way.
questionnaire-recall = Take the question back
questionnaire-recall-reason = Reason
questionnaire-taken-back = The question is taken back.
questionnaire-offers = This partner has answered already
questionnaire-offers-text = It answered another member and lets others use its answers. They were found by an identifier that you gave too. The programme has not checked who answered: look at the name and the address.
questionnaire-offer = { $by } From an address at { $domain }.
questionnaire-use = Use these answers
questionnaire-reused = The answers are used for this partner.
questionnaire-reused-tag = Used from another member’s question
questionnaire-intro = { $asks } asks { $partner } how it keeps goods secure.
questionnaire-no-account = You need no account. Whoever has the link from the mail can answer, so pass it on only within your company.
questionnaire-save-any-time = Save whenever you like and come back with the same link, until:
questionnaire-who-sees = Nobody sees your answers before you send them. Then the company that asks sees them, and the programme’s staff.
questionnaire-progress = { $n } of { $m } answered.
questionnaire-saved-at = Last saved { $at }.
questionnaire-meaning = What this means
questionnaire-how = How do you do it?
questionnaire-how-hint = Needed where it is not fully in place or does not apply: say what is missing, or why. Up to 2,000 characters.
questionnaire-save = Save and go on later
questionnaire-saved = Saved. Nothing has been sent yet.
questionnaire-send-title = Send your answers
questionnaire-name = Your name
questionnaire-position = Your position
questionnaire-consent = Other members that work with us may use these answers too
questionnaire-consent-what = Then you need not answer the same again for a member that knows one of your identifiers. It sees your answers, your name and position, the day and the part of your address after the @, not who asked first. You can take this back at any time.
questionnaire-declare = These answers are true to the best of my knowledge
questionnaire-send = Send the answers
questionnaire-thanks = Thank you. Your answers are sent.
questionnaire-done = Your answers are sent
questionnaire-your-answers = What you answered
questionnaire-consent-title = Use by other members
questionnaire-consent-on = Other members may use your answers.
questionnaire-consent-off = Other members may not use your answers.
questionnaire-consent-withdraw = Take this consent back
questionnaire-consent-give = Let other members use them
questionnaire-consent-given = Recorded: other members may use your answers.
questionnaire-consent-withdrawn = Recorded: other members may no longer use your answers.
questionnaire-was-recalled = The question was taken back on { $day }. There is nothing to answer.
questionnaire-documents = Documents
questionnaire-documents-text = Certificates, procedures, photographs: what shows that your answers are so. You can take a document away until you send your answers; what is sent stays. Other members never get your documents, also where they may use your answers.
questionnaire-document = Add a document
questionnaire-document-hint = PDF, PNG, JPEG, Word, Excel, PowerPoint or OpenDocument, up to 25 MB, without a password.
questionnaire-document-for = What it is about
questionnaire-document-all = All answers
questionnaire-document-of = Criterion { $criterion }
questionnaire-document-add = Add the document and save
questionnaire-document-remove = Take away
ask-many-title = Ask several partners
ask-many-intro = Choose the partners, the language of each and a day. You first see who would be asked and who cannot be. Nothing is sent before you say so.
ask-many-tick = Tick everybody from whom nothing that counts is known
ask-many-caption = Partners, each with its contact and what it was asked last
ask-many-language = { $what }: { $name }
ask-many-day = Answers wanted by
ask-many-day-hint = Optional. The partner reads this day on its page. It cannot lie after the last day of the link.
ask-many-no-day = No day named
ask-many-check = Show what would be sent
ask-many-preview = This is what would be sent. Nothing has been sent yet.
ask-many-mail = The mail, in each partner’s language
ask-many-asked = { $count ->
    [one] { $count } partner would be asked
   *[other] { $count } partners would be asked
}
ask-many-left = { $count ->
    [one] { $count } partner cannot be asked
   *[other] { $count } partners cannot be asked
}
ask-many-send = { $count ->
    [one] Send { $count } questionnaire
   *[other] Send { $count } questionnaires
}
ask-many-change = Change the choice
ask-many-again = Something changed since you looked, so nobody was asked. This is how it stands now.
questionnaires-sent = The links are on their way.
questionnaire-late = No answer by { $day }
questionnaire-wished = { $name } would like your answers by:
questionnaire-due-why = { $name } named this day when it asked. Nothing happens by itself when it passes; the link stays good until its own day.
questionnaire-due-own = Your company named this day when it asked.
history-title = Everything that { $name } has answered
history-intro = Each time it sent answers, the latest first: what it said, who sent it, when and in which language, and what is different from the time before. A draft is the partner’s own and is not shown.
history-none = This partner has not sent any answers yet.
history-link = Everything it has answered, and what changed
history-only = Show only what changed
history-all = Show every answer
history-asked = Asked
history-to = Link sent to
history-language = Language of the questions
history-language-unknown = not recorded then
history-consent = Use by other members
history-differ = { $count ->
    [0] Nothing is different
    [one] { $count } answer is new or different
   *[other] { $count } answers are new or different
}
history-since = { $what } from the answers of { $day }.
history-since-head = Since the last time
history-when = Given
history-saved = { $at }, { $language }
history-same = The same
history-changed = Changed
history-new = Not asked the last time
history-gone = Asked no longer
history-nothing-changed = Every answer is the same as the last time.
link-over-title = This link is no longer good
link-over-text = It is past its day, or a newer one was sent. What you saved is kept. A new link goes to the address that was asked, and to no other.
link-again = Send me a new link
link-mailed = If more links may be sent today, a new one is on its way to the address that was asked.
link-unknown-title = We do not know this link
link-unknown-text = Copy the whole address from the mail. If that does not help, ask the company that sent it to you.
questionnaire-reminded = The partner was reminded by mail on { $day }, once, with a new link.
refusal-questionnaire-not-late = The day has not passed, or the partner was reminded already.
mail-questionnaire-reminder-subject = A questionnaire still waits for you
mail-questionnaire-reminder = A company you work with hoped to have your answers by now. You need no account. Open this link to see who asks and to answer; links in earlier mails are good no longer: { $link }
mail-questionnaire-infected-subject = A document needs your attention
mail-questionnaire-infected-body = { $name }, a document that somebody sent to your company was blocked. Sign in to see which one, under your partners: { $url }
mail-questionnaire-subject = A questionnaire waits for you
mail-questionnaire =
    A company you work with asks you some questions. You need no account. Open this link to see who asks and to answer:
    { $link }

# Refusals
refusal-partner-field-empty = Fill this in.
refusal-partner-field-too-long = At most { $most } characters.
refusal-partner-role-none = Choose at least one role.
refusal-partner-role-unknown = “{ $role }” is not a role. Use a role from the list on the import page.
refusal-partner-reach = Choose direct or indirect.
refusal-partner-scheme = “{ $scheme }” is not a kind of identifier. Use for example duns, lei, ein, scac, mid or rfc.
refusal-partner-email = Give an address like name@example.com.
refusal-partner-contact-email = A contact needs an e-mail address.
refusal-partner-language = Use one of these languages: { $known }.
refusal-partner-unlocode-country = This code is not in the country of the site ({ $country }).
refusal-partner-unknown = There is no such partner.
refusal-partner-ended = The work with { $name } has ended. Take it up again first.
refusal-partner-not-ended = You work with this partner already.
refusal-partner-twin = { $name } is the same by this number. Change that one, or mend the number.
refusal-partner-too-many = A chain holds at most { $most } partners.
refusal-partner-on-route = The partner is still on the route { $route }. Change that route first.
refusal-partner-already-reused = These answers are used already.
refusal-route-too-short = A route has at least two stops.
refusal-route-too-long = A route has at most { $most } stops.
refusal-route-too-many = At most { $most } routes can be described.
refusal-route-unknown = There is no such route.
refusal-route-holder = Say who has the goods, or that it is not known yet.
refusal-route-mode = Choose how the goods go on.
refusal-check-future = A look that has not taken place cannot be recorded.
refusal-check-empty = Answer at least one criterion.
refusal-check-criterion = Criterion { $criterion } is not asked here.
refusal-action-past = The day must be today or later.
refusal-action-about = Choose what the action is about.
refusal-action-unknown = There is no such action.
refusal-action-ended = This action has ended already.
refusal-risk-threats-changed = The table of threats changed while you were reading. Go through it again.
refusal-risk-declare = Tick the declaration to sign.
refusal-risk-gaps = { $count } points still stand before the signature. They are listed on the page.
refusal-risk-changed = Something changed while you were reading. Look at the page again, then sign.
refusal-threat-scope = Give a country (MX) or a lane of two countries (MX-US).
refusal-threat-kind = Choose the kind of threat.
refusal-threat-level = Choose a rating.
refusal-threat-date = Give a day like 2026-11-22.
refusal-threat-past = A rating cannot hold before today: members have seen and signed what was in force.
refusal-questionnaire-nothing = There is nothing to ask this partner.
refusal-questionnaire-closed = This questionnaire is closed.
refusal-questionnaire-links = At most { $most } links a day can be sent. Try again tomorrow.
refusal-questionnaire-address = This address has had { $most } links today. Try again tomorrow.
refusal-questionnaire-no-contact = Give the e-mail address of a contact first.
refusal-questionnaire-open = This partner has a questionnaire that it has not answered yet. Send it a new link instead.
refusal-questionnaire-not-sent = The answers have not been sent yet.
refusal-questionnaire-documents = No more than { $most } documents can stand beside the answers.
refusal-questionnaire-document-twice = This document is there already.
refusal-questionnaire-document-none = There is no such document.
refusal-questionnaire-document-sent = What was sent stays. It cannot be taken away.
refusal-questionnaire-document-infected = The virus scanner found something in “{ $name }”. Take it away and add a clean copy.
refusal-questionnaire-document-blocked = This document is blocked: the virus scanner found { $name } in it.
refusal-questionnaire-due = Choose a day after today and no later than { $last }, the last day of the link.
refusal-ask-none = Choose at least one partner.
refusal-ask-many = Ask at most { $most } partners at a time.
refusal-questionnaire-unanswered = { $criterion }: choose how far it is in place.
refusal-questionnaire-explain = { $criterion }: say what is missing, or why it does not apply.
refusal-questionnaire-declare = Tick the declaration to send the answers.
refusal-import-none = Choose a file.
refusal-import-large = The file is larger than 1 MB, or holds too much text. Part it into several.
refusal-import-encoding = The file is not UTF-8 text. Save it as “CSV UTF-8” or as XLSX.
refusal-import-unreadable = The file cannot be read as CSV or XLSX. Open it in a spreadsheet and save it anew.
refusal-import-empty = The file has no rows below the heads.
refusal-import-column = There is no column called “{ $column }”. The columns are listed below.
refusal-import-column-twice = The column “{ $column }” is there twice.
refusal-import-needs = The column “{ $column }” is missing.
refusal-import-rows = A file holds at most { $most } rows. Part it into several.
refusal-import-twice = This partner stands in the file twice.
refusal-import-bad-rows = Some rows have errors. Tick to leave them out, or mend them first.
refusal-import-nothing = The file changes nothing.

# Timeline
timeline-group-partners = Partners and risk
timeline-supply_chain-partner_recorded = Partner recorded: { $name }
timeline-supply_chain-partners_imported = { $count_partners } partners imported from { $file }
timeline-supply_chain-partner_ended = Work with { $name } ended
timeline-supply_chain-partner_resumed = Work with { $name } taken up again
timeline-supply_chain-route_recorded = Route recorded: { $name }
timeline-supply_chain-route_removed = Route removed: { $name }
timeline-supply_chain-partner_checked = The company looked at { $name } itself
timeline-supply_chain-answers_reused = Answers given to another member are used for { $name }
timeline-supply_chain-threats_reviewed = Threats gone through, table version { $version }
timeline-supply_chain-action_added = Action added: { $what } ({ $owner }, { $due })
timeline-supply_chain-action_done = Action done
timeline-supply_chain-action_dropped = Action given up
timeline-supply_chain-procedure_recorded = Procedure of the risk assessment written
timeline-supply_chain-assessment_signed = Risk assessment signed by { $name }
timeline-questionnaire-asked = Questionnaire for { $name }
timeline-questionnaire-link_sent = Link to a questionnaire sent
timeline-questionnaire-reminded = Partner reminded of its questionnaire, with a new link
timeline-questionnaire-answered = Partner saved answers
timeline-questionnaire-document_attached = Partner added a document to its answers: { $name }
timeline-questionnaire-document_removed = Partner took a document away
timeline-questionnaire-document_scanned = A partner’s document was read for viruses
timeline-questionnaire-submitted = Partner sent its answers: { $name }, { $title }
timeline-questionnaire-consent_given = Partner lets other members use its answers
timeline-questionnaire-consent_withdrawn = Partner took its consent back
timeline-questionnaire-recalled = Questionnaire taken back
timeline-threat_table-rated = Threat rated: { $id }
role-partner = partner without an account
right-view-partners = see this company’s partners and risk assessment
right-edit-partners = change this company’s partners and risk assessment
right-sign-risk-assessment = sign this company’s risk assessment
right-view-threats = see the table of threats
right-rate-threats = rate threats
right-answer-questionnaire = answer this questionnaire
caseload-tab-risk = Partners and risk
partner-membership = Membership
partner-member-shared = Shares its status
partner-member-unknown = Not shared
partner-member-since = { $status }. It shares its status with the company since { $day }.
partner-member-unknown-text = Not shared. The partner may be no member, or a member that does not share its status.
partner-member-ask = Ask a member to share its status
