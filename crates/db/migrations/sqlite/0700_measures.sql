-- Nothing of its own: measures are counted from the query tables each time. These indexes hold what they count by.
create index finding_by_raising on finding (class, raised_on, entity_type, category, criterion);
create index finding_by_deficient_criterion on finding (criterion, class, validation_id);
create index finding_by_closing_day on finding (closed_on, due, entity_type, raised_on);
create index validation_by_visit on validation (on_day, entity_type, kind);
create index validation_by_conclusion on validation (concluded_on, entity_type, outcome);
create index validation_result_by_check on validation_result (criterion, recorded_on, result);
create index member_by_standing on member (in_force, entity_type, tier);
create index member_notice_in_order on member_notice (stream_id, decided_on desc, notice_id desc, decision);

-- Applications are counted from the record itself: a company that applies again keeps no row of its first application.
create index event_of_application on event (kind, stream_id, seq, recorded_at) where kind = 'application_submitted';
create index event_of_application_in_time on event (kind, recorded_at, stream_id, seq) where kind = 'application_submitted';
