# The history of a company, the whole record, and what was known when. One sentence for each kind of event.
timeline-title = Timeline
timeline-intro = Everything that happened in your company’s file, latest first. Nothing here can be changed; a correction is a new entry.
timeline-intro-staff = Everything that happened in this file that you may read, latest first. Entries marked with their readers are not shown to the company.
timeline-filter-label = Filter the timeline
timeline-filter-group = About
timeline-filter-show = Detail
timeline-show-main = Main steps
timeline-show-all = Everything, each save and each result
timeline-group-application = Application
timeline-group-people = People
timeline-group-profile = Security profile
timeline-group-consistency = Consistency
timeline-group-selection = Selection
timeline-group-criteria = Criteria
timeline-group-vetting = Vetting
timeline-group-decisions = Decisions
timeline-group-validation = Validations
timeline-group-findings = Findings
timeline-group-notes = Internal notes
timeline-group-accounts = Accounts
timeline-audience-programme = Programme staff only
timeline-audience-vetting = Vetting only
timeline-audience-account = Account
timeline-ground = Ground: { $ground }
timeline-effective = Holds from { $effective }; written down { $recorded }
timeline-hash = Seal
timeline-starts = Starts a clock: { $clock }, due { $due }
timeline-nothing = nothing
timeline-somebody = somebody
timeline-somebody-of-staff = a member of the programme’s staff
timeline-other = Recorded: { $kind }
timeline-fault-date = Enter a date that exists, as year-month-day, for example 2024-03-31.
audit-title = Record
audit-intro = The whole record: { $total } entries, read-only. Each is sealed by the one before it in its file.
audit-filter-label = Filter the record
audit-filter-actor = Done by (e-mail address)
audit-filter-company = Company (legal name or id)
audit-filter-from = Recorded from
audit-filter-until = Recorded until
audit-actor-unknown = Nobody has this e-mail address. Check it on the staff page or on the company’s people page.
audit-company-unknown = There is no company with exactly this name or id, or there are several. Give the full legal name, or copy the id from the address of the company’s page.
audit-newer = Newer entries
audit-older = Older entries
audit-place = entry { $seq }
as-of-title = What was known when
as-of-intro = What did we say on one day about another? The answer is folded from the record, not read from today’s tables.
as-of-ask = Ask about a company
as-of-said = Known by the end of
as-of-about = About the state on
as-of-show = Show
as-of-sentence = By the end of { $said }, this was known about { $about }:
as-of-unknown = Nothing was known of this company by then.
as-of-deadlines = Clocks that ran
as-of-no-deadlines = No clock ran.
timeline-known-name = Legal name
timeline-known-type = Entity type
timeline-known-stage = Stage
timeline-known-tier = Tier
timeline-known-account = Account
timeline-known-profile = Security profile
timeline-known-validation = Validation
timeline-known-vetting = Vetting
timeline-known-recommendation = Open recommendation
timeline-known-certified = Certified on
timeline-no-tier = none
timeline-vetting-status-open = Open
timeline-vetting-status-passed = Passed
timeline-vetting-status-failed = Failed
timeline-vetting-status-referred = Referred
timeline-decision-none = None
timeline-decision-certify = Certify
timeline-decision-deny = Deny
timeline-decision-suspend = Suspend
timeline-decision-remove = Remove
timeline-decision-reinstate = Reinstate
timeline-decision-withdraw = Withdraw

timeline-member-application_started = Application started for { $legal_name } as { $entity_type }
timeline-member-eligibility_answered = Eligibility questions answered
timeline-member-company_recorded = Company data recorded: { $legal_name }
timeline-member-resemblance_explained = Resemblance to other companies explained
timeline-member-company_data_seen = The programme read the changed company data
timeline-member-contacts_recorded = Contacts recorded
timeline-member-person_invited = { $email } invited as { $role ->
    [officer] company officer
    [employee] employee
   *[consultant] consultant
}
timeline-member-invitation_cancelled = Invitation taken back
timeline-member-person_joined = { $account } joined as { $role ->
    [officer] company officer
    [employee] employee
   *[consultant] consultant
}
timeline-member-person_role_changed = { $account } is now { $role ->
    [officer] company officer
    [employee] employee
   *[consultant] consultant
}
timeline-member-person_left = { $account } no longer acts for the company
timeline-member-agreement_signed = Partner agreement signed by { $name }, { $title } (text { $text_version })
timeline-member-application_submitted = Application sent in
timeline-member-specialist_assigned = { $specialist } assigned as specialist
timeline-member-vetting_recorded = Vetting recorded: { $outcome ->
    [passed] passed
    [failed] failed
   *[referred] referred
}
timeline-member-vetting_noted = Confidential vetting note
timeline-member-profile_submitted = Security profile submitted, round { $round }
timeline-member-profile_returned = Security profile returned: { $count_criteria ->
    [one] one criterion
   *[other] { $count_criteria } criteria
}
timeline-member-profile_accepted = Security profile accepted ({ $edition })
timeline-member-decision_recommended = Recommended: { $decision ->
    [certify] certification
    [deny] denial
    [suspend] suspension
    [remove] removal
   *[reinstate] reinstatement
}
timeline-member-recommendation_declined = Recommendation not followed
timeline-member-certified = Certified
timeline-member-denied = Application denied
timeline-member-suspended = { $emergency ->
    [true] Membership suspended at once, without a recommendation
   *[false] Membership suspended
}
timeline-member-emergency_review_opened = Review of the emergency suspension opened
timeline-member-emergency_review_concluded = { $upheld ->
    [true] Emergency suspension upheld on review
   *[false] Emergency suspension lifted on review
}
timeline-member-suspension_answered = Suspension answered by the company
timeline-member-reinstated = Membership reinstated
timeline-member-removed = Removed from the programme
timeline-member-withdrawn = Withdrew from the programme
timeline-member-validation_planned = Validation planned for { $on }
timeline-member-validation_concluded = Validation of { $completed_on } concluded: { $outcome ->
    [pass] passed
    [conditional] passed with conditions
   *[fail] failed
}
timeline-member-internal_note = Internal note
timeline-profile-opened = Security profile opened ({ $edition })
timeline-profile-carried_over = Answers carried over from { $from_edition } to { $edition }: { $count_answers }
timeline-profile-answered = { $count_answers ->
    [one] Answer saved: { $answers }
   *[other] { $count_answers } answers saved: { $answers }
}
timeline-profile-confirmed = { $count_answers ->
    [one] Confirmed as unchanged: { $answers }
   *[other] { $count_answers } answers confirmed as unchanged: { $answers }
}
timeline-profile-evidence_attached = Document attached to criterion { $criterion }
timeline-profile-evidence_detached = Document taken off criterion { $criterion }
timeline-profile-kept = Words of a file beyond the questions kept with the profile
timeline-profile-submitted = Security profile signed by { $name }, { $title }, round { $round }
timeline-profile-criterion_reviewed = Criterion { $criterion } reviewed: { $verdict ->
    [accept] accepted
    [return] to be returned
   *[verify] to be verified at validation
}
timeline-profile-sample_drawn = Sample of unchanged answers drawn in round { $round }: { $drawn }
timeline-profile-accepted_together = Unchanged answers accepted together in round { $round }: { $criteria }
timeline-profile-returned = Criteria returned: { $criteria }
timeline-profile-accepted = Security profile accepted in round { $round }
timeline-edition-begun = Edition { $id } begun; it follows { $basis }
timeline-edition-file_taken = The draft’s file taken back
timeline-edition-changed = Criterion { $criterion } changed in the draft
timeline-edition-restored = Criterion { $criterion } taken back in the draft
timeline-edition-consultation_opened = Consultation opened until { $until }
timeline-edition-consultation_closed = Consultation closed
timeline-edition-proposed = Edition proposed: in force from { $effective_from }, the old one taken until { $basis_until }
timeline-edition-sent_back = Edition given back to its authors
timeline-edition-published = Edition published; it follows { $basis }
timeline-edition-abandoned = Edition given up
timeline-edition_extension-granted = More time for the new edition: { $days } days
timeline-edition_comment-given = Comment on criterion { $criterion } of the draft { $edition }
timeline-edition_comment-replied = Comment on the draft criteria answered
timeline-evidence-added = Document added to the library: { $name }
timeline-evidence-described = Description of a document changed
timeline-evidence-renewed = New version of a document: { $name }
timeline-evidence-published = Where a document is published was stated
timeline-evidence-dated = Dates of a document stated: from { $holds_from } until { $holds_until }
timeline-evidence-scanned = Document read for viruses by { $scanner }; found: { $infection }
timeline-validation-planned = Validation planned from { $on } to { $until }
timeline-validation-notice_sent = Notice of validation sent for { $visit_on }
timeline-validation-rescheduled = Validation moved to { $on }, asked for by { $asked_by ->
    [company] the company
   *[programme] the programme
}
timeline-validation-begun = Validation begun
timeline-validation-result_recorded = Criterion { $criterion } checked: { $result ->
    [met] met
    [partly] partly met
    [not_met] not met
    [not_applicable] does not apply
   *[not_checked] not checked
}
timeline-validation-exhibit_kept = Photograph or document kept for criterion { $criterion }
timeline-validation-finding_raised = Finding raised on criterion { $criterion }
timeline-validation-hours_recorded = { $minutes } of work recorded: { $phase ->
    [preparation] preparation
    [travel] travel
    [visit] visit or session
    [follow_up] follow-up
   *[report] report
}
timeline-validation-conclusion_recommended = Conclusion recommended: { $outcome ->
    [pass] pass
    [conditional] pass with conditions
   *[fail] fail
}
timeline-validation-recommendation_returned = Recommended conclusion sent back
timeline-validation-concluded = Validation concluded: { $outcome ->
    [pass] passed
    [conditional] passed with conditions
   *[fail] failed
}
timeline-finding-raised = Finding on criterion { $criterion }: { $class ->
    [deficiency] deficiency
    [recommendation] recommendation
   *[best_practice] best practice
}
timeline-finding-action_required = Action required of { $name } by { $due }
timeline-finding-plan_sent = Action plan sent
timeline-finding-plan_agreed = Action plan agreed
timeline-finding-evidence_sent = { $count_documents ->
    [0] Answer to a finding sent
    [one] Evidence sent for a finding: one document
   *[other] Evidence sent for a finding: { $count_documents } documents
}
timeline-finding-returned = Evidence for a finding returned
timeline-finding-extension_asked = { $days } more days asked for on a finding
timeline-finding-extended = More time given on a finding, until { $due }
timeline-finding-extension_refused = More time on a finding refused
timeline-finding-closed = Finding closed
timeline-account-registered = Account registered: { $name }
timeline-account-staff_appointed = Appointed to the programme’s staff ({ $role })
timeline-account-staff_dismissed = No longer of the programme’s staff
timeline-account-language_chosen = Language chosen: { $lang }
timeline-account-passphrase_set = Passphrase set
timeline-account-second_factor_enabled = Second factor switched on
timeline-account-second_factor_disabled = Second factor switched off
timeline-account-recovery_codes_made = Recovery codes made
timeline-account-token_issued = API token issued: { $label } ({ $role })
timeline-account-token_revoked = API token revoked
timeline-text_block-created = Text block written: { $title }
timeline-text_block-changed = Text block changed: { $title }, version { $version }
timeline-text_block-retired = Text block retired
timeline-calibration-started = Calibration exercise started: { $title }
timeline-calibration-judged = Criteria of a calibration exercise judged
timeline-calibration-handed_in = Sheet of a calibration exercise handed in
timeline-calibration-closed = Calibration exercise closed
timeline-calibration-discussed = Criterion { $criterion } of a calibration exercise discussed
timeline-member-strand_entered = Takes part in { $strand }, under the memorandum of { $memorandum_on }
timeline-member-strand_left = No longer takes part in { $strand }
timeline-ruleset-begun = Ruleset begun
timeline-ruleset-changed = Ruleset changed
timeline-ruleset-back_tested = Ruleset tried on past declarations
timeline-ruleset-drift_worked_out = The drift of a ruleset’s model worked out
timeline-ruleset-drift_answered = Question about a model’s drift answered
timeline-ruleset-submitted = Ruleset sent in for a decision
timeline-ruleset-returned = Ruleset given back
timeline-ruleset-approved = Ruleset approved
timeline-ruleset-withdrawn = Ruleset taken out of force
timeline-selection_rules-proposed = Weights of selection proposed
timeline-selection_rules-approved = Weights of selection approved
timeline-selection_rules-declined = Proposal of weights declined
timeline-selection_draw-frame_fixed = Frame of the random share fixed
timeline-selection_draw-seed_recorded = Seed of the random share recorded
timeline-selection_draw-drawn = Random share drawn
timeline-trade_figures-declared = Trade figures declared
timeline-group-relations = Relations
timeline-relation-proposed = Relation written down: { $relation ->
    [same_group] { $one_name } and { $other_name } belong to one group
    [split_from] { $one_name } was split from { $other_name }
    [merged_into] { $one_name } was merged into { $other_name }
    [successor_of] { $one_name } carries on the business of { $other_name }
   *[acts_for] { $one_name } acts for { $other_name }
}
timeline-relation-confirmed = Relation confirmed: { $relation ->
    [same_group] { $one_name } and { $other_name } belong to one group
    [split_from] { $one_name } was split from { $other_name }
    [merged_into] { $one_name } was merged into { $other_name }
    [successor_of] { $one_name } carries on the business of { $other_name }
   *[acts_for] { $one_name } acts for { $other_name }
}
timeline-relation-refused = Relation not confirmed: { $relation ->
    [same_group] { $one_name } and { $other_name } belong to one group
    [split_from] { $one_name } was split from { $other_name }
    [merged_into] { $one_name } was merged into { $other_name }
    [successor_of] { $one_name } carries on the business of { $other_name }
   *[acts_for] { $one_name } acts for { $other_name }
}
timeline-relation-withdrawn = Relation taken back: { $relation ->
    [same_group] { $one_name } and { $other_name } belong to one group
    [split_from] { $one_name } was split from { $other_name }
    [merged_into] { $one_name } was merged into { $other_name }
    [successor_of] { $one_name } carries on the business of { $other_name }
   *[acts_for] { $one_name } acts for { $other_name }
}
timeline-relation-end_proposed = End of a relation written down, last day { $ended_on }: { $relation ->
    [same_group] { $one_name } and { $other_name } belong to one group
    [split_from] { $one_name } was split from { $other_name }
    [merged_into] { $one_name } was merged into { $other_name }
    [successor_of] { $one_name } carries on the business of { $other_name }
   *[acts_for] { $one_name } acts for { $other_name }
}
timeline-relation-ended = Relation ended, last day { $ended_on }: { $relation ->
    [same_group] { $one_name } and { $other_name } belong to one group
    [split_from] { $one_name } was split from { $other_name }
    [merged_into] { $one_name } was merged into { $other_name }
    [successor_of] { $one_name } carries on the business of { $other_name }
   *[acts_for] { $one_name } acts for { $other_name }
}
timeline-relation-end_refused = End of a relation not confirmed: { $relation ->
    [same_group] { $one_name } and { $other_name } belong to one group
    [split_from] { $one_name } was split from { $other_name }
    [merged_into] { $one_name } was merged into { $other_name }
    [successor_of] { $one_name } carries on the business of { $other_name }
   *[acts_for] { $one_name } acts for { $other_name }
}
