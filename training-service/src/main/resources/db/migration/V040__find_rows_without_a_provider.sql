-- Rows of reports that have no provider or no school are read in the order of their days, too: of a null no index knows that it is one value.
create index report_row_without_provider on report_row (certified, day, id) where provider_id is null;
create index report_row_without_school on report_row (certified, day, id) where school_id is null;

-- With the school behind the position, it was also taken, worse than its own index, for what is asked of a school and of no position.
drop index training_need_position_school;
create index training_need_of_position on training_need (position);
