-- Reports count what ended in a period from these indexes alone, and lead to its rows in the order of their days.
create index enrolment_ended on enrolment (ended_on, id) include (course_run_id, teacher_id, status) where ended_on is not null;
create index internship_ended on internship (ends_on, id) where status in ('COMPLETED', 'FAILED');
create index certificate_reported on certificate (issued_on, id) include (provider_id, format, teacher_id) where status = 'VALID';
create index course_run_held on course_run (ends_on, id) where status = 'HELD';

-- What was due on a past day is asked for by school.
create index training_need_school_valid on training_need (school_id, valid_from, valid_until) include (teacher_id, trained_on);
