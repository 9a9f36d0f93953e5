-- The review of the underfilled status adds up the pupils of a school's latest year, of one school after the other: their numbers are in the
-- index, so that the rows are not read.
alter table school_enrolment
    drop constraint school_enrolment_pkey,
    add constraint school_enrolment_pkey primary key (school_id, school_year, grade) include (pupils);

-- The timetables of a page of classes: the index that keeps lessons apart is slow to look up in, and all lessons were read instead.
create index remote_class_slot_class on remote_class_slot (remote_class_id);

-- Where a word is in very many names of territories, the first page is best found in the order of the list. Ten samples did not show it.
alter table territory alter column name_search set statistics 30;
