# Accounts: the persona door, signing in, one's own account, staff and tokens.
personas-title = Choose who you are
personas-intro = This is a demonstration with invented companies and people. Choose a person and look at the programme with their eyes. You can change at any time with the link at the top of each page.
personas-choose = People of the demonstration
personas-none = The demonstration has no people yet. It is still being prepared; load this page again in a moment.
personas-enter = Continue as { $name }
persona-new-officer = Runs a company that has not applied yet: checks eligibility, applies, signs the agreement.
persona-officer = Answers for a certified company: signs the security profile, invites colleagues, connects with partners.
persona-employee = Prepares the company’s answers and evidence, but cannot sign.
persona-consultant = Helps a company with its answers from outside, and signs nothing.
persona-specialist = Reviews profiles criterion by criterion, plans and conducts validations, follows findings.
persona-supervisor = Leads the team, assigns companies, decides what others have recommended.
persona-vetting-officer = Checks companies and their people, and keeps confidential notes.
persona-director = Sees how the programme does and decides on suspension and removal.
persona-targeting-officer = Looks up statuses that shipments depend on, and what changed.
persona-auditor = Reads the whole record and changes nothing.
persona-administrator = Looks after staff accounts and API tokens.
