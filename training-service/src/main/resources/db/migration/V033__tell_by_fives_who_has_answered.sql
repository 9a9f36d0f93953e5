-- To which five answers of its survey somebody's belongs: who has answered is told five people at a time, or a figure that changes with one
-- answer would tell whose it is. What was answered before counts as one step, which ends with the next five.
alter table feedback_participation add column step integer constraint feedback_participation_step check (step >= 0);
update feedback_participation set step = (feedback_survey.answered - 1) / 5
from feedback_survey where feedback_survey.id = feedback_participation.survey_id;
alter table feedback_participation alter column step set not null;
