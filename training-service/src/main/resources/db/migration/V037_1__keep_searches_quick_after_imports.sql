-- What was written last waits in a list that every search reads through, until it is long enough to be sorted in. Of four megabytes that took
-- longer than the search itself; a short list still spares imports most of the work.
alter index teacher_search set (gin_pending_list_limit = 256);
alter index teacher_subjects set (gin_pending_list_limit = 256);
alter index certificate_search set (gin_pending_list_limit = 256);
alter index internship_host_search set (gin_pending_list_limit = 256);
