-- The planner asks every value it keeps of a searched column whether it is similar to what is searched for. A hundred values of each kind
-- took longer than many a search; ten say as much about how common the words are.
alter table territory alter column name_search set statistics 10;
alter table school alter column name_search set statistics 10;
alter table equipment_item alter column name_search set statistics 10;
alter table mentoring_activity alter column topic_search set statistics 10;
alter table digital_resource alter column name_search set statistics 10;
alter table community_event alter column name_search set statistics 10;
alter table partnership alter column name_search set statistics 10;
alter table partnership_party alter column name_search set statistics 10;
alter table indicator alter column name_search set statistics 10;

-- The planner takes the indexes of these constraints for cheaper than those made for looking a school up, and they are not: up to twenty
-- pages for a school instead of two. As a text the school excludes the same, and only the constraint asks for it.
alter table mentorship
    drop constraint mentorship_once_at_a_time,
    add constraint mentorship_once_at_a_time exclude using gist (hub_school_id with =, (school_id::text) with =, period with &&);
alter table underfilled_period
    drop constraint underfilled_period_once_at_a_time,
    add constraint underfilled_period_once_at_a_time exclude using gist ((school_id::text) with =, period with &&);

create index mentoring_activity_subject on mentoring_activity (subject, held_on, id);
