-- Who was never trained is due first, and in the order of due days stands before everybody who was: either are found in an order of their own.
create index training_need_trained on training_need (due_on, id) where not past and trained_on is not null;
create index training_need_untrained on training_need (due_on, id) where not past and trained_on is null;

-- The schools where somebody holds a position that few hold are found without asking every school, on past days, too.
create index training_need_position_school on training_need (position, school_id);

-- Without them, whatever kind or course run hardly any internship has was looked for in all of them.
create index internship_kind_starts on internship (kind, starts_on, id);
create index internship_course_run on internship (course_run_id, starts_on, id) where course_run_id is not null;
