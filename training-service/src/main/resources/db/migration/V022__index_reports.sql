-- Reports count what ended in a period: from this index alone, and not from the rows.
create index enrolment_ended on enrolment (ended_on) include (course_run_id, teacher_id, status) where ended_on is not null;
