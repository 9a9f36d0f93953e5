-- What a teacher learned elsewhere, or before this system was there, recognised in place of a course. It meets a prerequisite and counts
-- for nothing else: no report, certificate or training need follows from it.
create table prior_learning (
    id uuid primary key,
    version bigint not null,
    created_at timestamptz not null,
    teacher_id uuid not null references teacher,
    course_id uuid not null references course,
    completed_on date not null constraint prior_learning_completed check (completed_on between '1950-01-01' and '2200-12-31'),
    -- The document that proves it; names the person more often than not.
    evidence text,
    status text not null constraint prior_learning_status check (status in ('RECOGNISED', 'REVOKED')),
    revocation_reason text,
    erased_at timestamptz,
    -- Only erasure takes the texts that may name the person.
    constraint prior_learning_texts check (case when erased_at is null
        then evidence is not null and (status = 'REVOKED') = (revocation_reason is not null)
        else num_nonnulls(evidence, revocation_reason) = 0 end)
);
create unique index prior_learning_recognised on prior_learning (teacher_id, course_id) where status = 'RECOGNISED';
create index prior_learning_teacher on prior_learning (teacher_id, completed_on, id);

create trigger prior_learning_names_a_person before insert on prior_learning
    for each row execute function enrolment_names_a_person();

-- The courses a teacher has to complete before taking part in a run, and has neither completed nor recognised otherwise.
create or replace function missing_prerequisites(of_run uuid, of_teacher uuid) returns setof uuid language sql stable as $$
    select course_prerequisite.prerequisite_id
    from course_run
    join course_prerequisite on course_prerequisite.course_id = course_run.course_id
    where course_run.id = of_run and not exists (
        select 1 from enrolment
        where enrolment.teacher_id = of_teacher and enrolment.course_id = course_prerequisite.prerequisite_id
            and enrolment.status = 'COMPLETED')
        and not exists (
        select 1 from prior_learning
        where prior_learning.teacher_id = of_teacher and prior_learning.course_id = course_prerequisite.prerequisite_id
            and prior_learning.status = 'RECOGNISED')
$$;

-- Nothing here is deleted: what ends keeps its history.
revoke delete, truncate on prior_learning from "${application}";
