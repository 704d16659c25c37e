//! Every act that needs a right. The pack's schema must know each of them.

/// What an action is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// The programme as a whole.
    Programme,
    /// A record in one company's file.
    Record,
    /// A person's own account.
    Account,
}

macro_rules! actions {
    ($($(#[$doc:meta])* $name:ident $text:literal $scope:ident $mode:ident;)*) => {
        /// An act that needs a right.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Action {
            $($(#[$doc])* $name,)*
        }

        impl Action {
            /// Every action.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The name in policies, in `docs/reference/permissions.md` and in the log.
            pub fn name(self) -> &'static str {
                match self { $(Self::$name => $text,)* }
            }

            /// What it is about.
            pub fn scope(self) -> Scope {
                match self { $(Self::$name => Scope::$scope,)* }
            }

            /// Whether it changes the record.
            pub fn writes(self) -> bool {
                const WRITE: bool = true;
                const READ: bool = false;
                match self { $(Self::$name => $mode,)* }
            }
        }
    };
}

actions! {
    /// One's own account: passphrase, second factor, sessions, language.
    ManageOwnAccount "manage_own_account" Account WRITE;
    /// Invite, change and remove staff accounts; unlock.
    ManageStaff "manage_staff" Programme WRITE;
    /// API tokens.
    ManageTokens "manage_tokens" Programme WRITE;
    /// Pack, criteria provenance, jobs.
    ViewAdministration "view_administration" Programme READ;
    /// The whole record, read-only.
    ViewAudit "view_audit" Programme READ;

    /// Begin an application for a new company.
    StartApplication "start_application" Programme WRITE;
    /// A company's page, profile data, contacts and status.
    ViewCompany "view_company" Record READ;
    /// Company data, sites, contacts, eligibility answers.
    EditCompany "edit_company" Record WRITE;
    /// The company's people: invite, change role, remove.
    ManagePeople "manage_people" Record WRITE;
    /// The partner agreement; only an officer.
    SignAgreement "sign_agreement" Record WRITE;
    /// Send the application in.
    SubmitApplication "submit_application" Record WRITE;
    /// Leave the programme.
    WithdrawMembership "withdraw_membership" Record WRITE;
    /// The company's history, as far as the asker is entitled.
    ViewTimeline "view_timeline" Record READ;
    /// Notices and letters to the company.
    ViewNotices "view_notices" Record READ;
    /// How a company stood on a day, signed, for whoever has to judge a violation of that day.
    ViewStanding "view_standing" Record READ;

    /// The security profile and its evidence.
    ViewProfile "view_profile" Record READ;
    /// Answers and evidence.
    EditProfile "edit_profile" Record WRITE;
    /// Talk about a criterion with the company's people, ask the specialist, settle what is settled.
    DiscussProfile "discuss_profile" Record WRITE;
    /// Talk among the company's own staff, without its advisers.
    DiscussAmongStaff "discuss_among_staff" Record WRITE;
    /// Answer a company's question, as its specialist.
    AnswerQuestion "answer_question" Record WRITE;
    /// Sign and submit the profile; only an officer.
    SignProfile "sign_profile" Record WRITE;

    /// One's queue.
    ViewCaseload "view_caseload" Programme READ;
    /// The team's load, overdue cases, absences.
    ViewTeam "view_team" Programme READ;
    /// Find any company.
    SearchCompanies "search_companies" Programme READ;
    /// Give a company to a specialist.
    AssignSpecialist "assign_specialist" Record WRITE;
    /// Let a company into a strand of the programme beside security, or out of it.
    EnrolInStrand "enrol_in_strand" Record WRITE;
    /// Review decisions, criterion by criterion.
    ReviewProfile "review_profile" Record WRITE;
    /// A note that the company never sees.
    WriteInternalNote "write_internal_note" Record WRITE;
    /// Internal notes.
    ViewInternalNotes "view_internal_notes" Record READ;

    /// Vetting results without the confidential notes.
    ViewVetting "view_vetting" Record READ;
    /// Confidential vetting notes.
    ViewVettingNotes "view_vetting_notes" Record READ;
    /// Vetting checks and outcome.
    RecordVetting "record_vetting" Record WRITE;

    /// Recommend certification, denial, suspension, removal or reinstatement.
    RecommendDecision "recommend_decision" Record WRITE;
    /// Certify or deny.
    DecideCertification "decide_certification" Record WRITE;
    /// Suspend, remove, reinstate.
    DecideEnforcement "decide_enforcement" Record WRITE;

    /// A validation, as far as the asker is entitled.
    ViewValidation "view_validation" Record READ;
    /// Plan, notify, reschedule.
    PlanValidation "plan_validation" Record WRITE;
    /// The company's part before and during a validation: choose a time, send what is asked for.
    AnswerValidation "answer_validation" Record WRITE;
    /// Hours of staff: one's own, or the team's for whoever is in charge.
    RecordHours "record_hours" Record WRITE;
    /// Results per criterion, findings, report, recommended conclusion.
    ConductValidation "conduct_validation" Record WRITE;
    /// Approve the conclusion; never one's own.
    DecideValidation "decide_validation" Record WRITE;
    /// A finding and its required action.
    ViewFinding "view_finding" Record READ;
    /// The company's plan and closure evidence.
    AnswerFinding "answer_finding" Record WRITE;
    /// Accept, return or extend a required action.
    ReviewFinding "review_finding" Record WRITE;

    /// A company's partners, routes and risk assessment.
    ViewPartners "view_partners" Record READ;
    /// Partners, routes, questionnaires, actions.
    EditPartners "edit_partners" Record WRITE;
    /// Sign the risk assessment; only an officer.
    SignRiskAssessment "sign_risk_assessment" Record WRITE;
    /// The programme's table of threats.
    ViewThreats "view_threats" Programme READ;
    /// Rate a country or a lane.
    RateThreats "rate_threats" Programme WRITE;
    /// Answer a questionnaire, as the holder of its link.
    AnswerQuestionnaire "answer_questionnaire" Programme WRITE;

    /// Connections and watched statuses.
    ViewConnections "view_connections" Record READ;
    /// Ask, accept, refuse, end a connection.
    ManageConnections "manage_connections" Record WRITE;
    /// Issue and download the certificate.
    UseCertificate "use_certificate" Record WRITE;
    /// Have a record made into a document and issued.
    IssueDocument "issue_document" Record WRITE;
    /// Look up a status as a targeting officer.
    LookupStatus "lookup_status" Programme READ;
    /// Status changes since a time.
    ViewStatusChanges "view_status_changes" Programme READ;

    /// Editions of the criteria on their way, what they would mean, and how far they have reached.
    ViewEditions "view_editions" Programme READ;
    /// Write, consult on and propose an edition.
    EditEdition "edit_edition" Programme WRITE;
    /// Publish an edition that others wrote, or give it back.
    PublishEdition "publish_edition" Programme WRITE;
    /// Comment on an edition in consultation, for a company.
    CommentEdition "comment_edition" Record WRITE;
    /// Give one company more time for a new edition.
    ExtendEdition "extend_edition" Record WRITE;

    /// What companies have to do with each other, with how it is known.
    ViewRelations "view_relations" Programme READ;
    /// Write down what two companies are to each other, or that it has ended.
    ProposeRelation "propose_relation" Programme WRITE;
    /// Confirm or refuse what another person wrote of two companies.
    DecideRelation "decide_relation" Programme WRITE;
    /// Words that staff use again in comments.
    ViewTextBlocks "view_text_blocks" Programme READ;
    /// Write, change and retire them.
    EditTextBlocks "edit_text_blocks" Programme WRITE;
    /// Calibration exercises, as far as the asker is entitled.
    ViewCalibrations "view_calibrations" Programme READ;
    /// Start an exercise, close it, record what was discussed.
    LeadCalibration "lead_calibration" Programme WRITE;
    /// Fill in one's own sheet of an exercise.
    JudgeCalibration "judge_calibration" Programme WRITE;

    /// Members by score for validation, the weights, and the random share.
    ViewSelection "view_selection" Programme READ;
    /// Propose other weights.
    ProposeWeights "propose_weights" Programme WRITE;
    /// Approve or decline what another person proposed.
    ApproveWeights "approve_weights" Programme WRITE;
    /// Fix the frame of the random share, record its seed, and draw.
    DrawSelection "draw_selection" Programme WRITE;

    /// Rulesets by which declarations are scored, with their versions, tables and explanations.
    ViewRulesets "view_rulesets" Programme READ;
    /// Draft rulesets, change them, try them on declarations, send them in.
    EditRulesets "edit_rulesets" Programme WRITE;
    /// Approve or give back what others drafted; take a ruleset out of force.
    ApproveRulesets "approve_rulesets" Programme WRITE;

    /// The register of drivers' cards.
    ViewDrivers "view_drivers" Programme READ;
    /// Take a driver's card into the register as its issuer has it, refuse one that a carrier told of, end one.
    CertifyDrivers "certify_drivers" Programme WRITE;
    /// Tell of the card of one of the company's own drivers.
    TellDrivers "tell_drivers" Record WRITE;

    /// The threat level, its history, and which benefits stay at each.
    ViewThreatLevel "view_threat_level" Programme READ;
    /// Ask for another threat level, and take that back.
    ProposeThreatLevel "propose_threat_level" Programme WRITE;
    /// Put in force, or decline, a threat level that another person asked for.
    DecideThreatLevel "decide_threat_level" Programme WRITE;

    /// The year's plan of validations, and who can validate when.
    ViewPlan "view_plan" Programme READ;
    /// Draft a year's plan, try out other conditions, decide otherwise for a member, state who can validate when.
    MakePlan "make_plan" Programme WRITE;
    /// Approve or decline a plan that another person made.
    ApprovePlan "approve_plan" Programme WRITE;

    /// Anomalies with their rows, for those who lead.
    ViewAnomalies "view_anomalies" Programme READ;
    /// Search for anomalies, dismiss one, ask somebody about it.
    FollowAnomalies "follow_anomalies" Programme WRITE;
    /// Answer about an anomaly, as whoever was asked.
    AnswerAnomaly "answer_anomaly" Programme WRITE;

    /// The catalogue of best practices.
    ViewPractices "view_practices" Programme READ;
    /// Propose a best practice of a validation for the catalogue.
    ProposePractice "propose_practice" Record WRITE;
    /// Let the programme share it, or not, for its owner; only an officer.
    ConsentPractice "consent_practice" Record WRITE;
    /// Publish a best practice with its owner's consent, give it back, take it out of the catalogue.
    PublishPractice "publish_practice" Programme WRITE;
    /// Imports of trade data, sources, parties, and shipments that were not treated as certified.
    ViewTrade "view_trade" Programme READ;
    /// Import trade data and save how a source is read.
    ImportTrade "import_trade" Programme WRITE;
    /// Have declarations assessed as they come, and read one's own assessments.
    AssessDeclarations "assess_declarations" Programme WRITE;
    /// Record what became of a selected declaration: examined, waived, or left out for want of people.
    RecordExamination "record_examination" Programme WRITE;
    /// Say which member a party of declarations is, and record what was done for its shipments.
    ResolveParty "resolve_party" Programme WRITE;
    /// A member's yearly benefits statement.
    ViewBenefits "view_benefits" Record READ;

    /// The criteria performance dashboard.
    ViewMeasures "view_measures" Programme READ;
    /// Have the figures of the programme made into a document and issued.
    IssueDashboard "issue_dashboard" Programme WRITE;
    /// Mail that the demo keeps instead of sending.
    ViewSentMail "view_sent_mail" Programme READ;
}
