-- Reports count what ended in a period: from these indexes alone, and not from the rows.
create index enrolment_ended on enrolment (ended_on) include (course_run_id, teacher_id, status) where ended_on is not null;
create index internship_ended on internship (ends_on) where status in ('COMPLETED', 'FAILED');
create index certificate_reported on certificate (issued_on) include (provider_id, format, teacher_id) where status = 'VALID';
