-- What each of the teachers completed is looked up by itself: joined at once, everything that anybody completed was read for a single one.
create or replace function training_needs_of(teachers uuid[]) returns table (
    id uuid, teacher_id uuid, school_id uuid, territories text[], "position" text, subjects text[], trained_on date, due_on date,
    valid_from date, valid_until date, past boolean)
language sql stable as $$
    with trained as (
        select asked.id as teacher_id, ended_on
        from unnest(teachers) asked (id)
        cross join lateral (select distinct ended_on from teacher_training where teacher_training.teacher_id = asked.id) ended
    ), begun as (
        select teacher_employment.teacher_id, min(starts_on) as day
        from unnest(teachers) asked (id) join teacher_employment on teacher_employment.teacher_id = asked.id
        group by 1
    ), term as (
        select begun.teacher_id, cast(null as date) as trained_on, day as term_from from begun
        where not exists (select from trained where trained.teacher_id = begun.teacher_id and ended_on <= day)
        union all
        select trained.teacher_id, ended_on, ended_on from trained
    ), dated as (
        select term.*, coalesce(lead(term_from) over (partition by term.teacher_id order by term_from) - 1, date '9999-12-31') as term_until
        from term
    ), rule as (
        select held.position, effective_from, training_months(held.position, effective_from) as months,
            coalesce(lead(effective_from) over (partition by held.position order by effective_from) - 1, date '9999-12-31') as effective_until
        from (select distinct teacher.position from unnest(teachers) asked (id) join teacher on teacher.id = asked.id) held
        join (select distinct rule.effective_from, rule.position from training_need_rule rule) day
            on day.position is null or day.position = held.position
        group by held.position, effective_from
    ), part as (
        select teacher.id as teacher_id, employment.school_id, teacher.position, teacher.subjects, dated.trained_on,
            case when dated.trained_on is null then term_from
                else (dated.trained_on + months * interval '1 month')::date end as due_on,
            greatest(employment.starts_on, term_from, effective_from) as valid_from,
            least(employment.ends_on, term_until, effective_until, (erased_at at time zone 'Asia/Almaty')::date - 1) as valid_until
        from unnest(teachers) asked (id)
        join teacher on teacher.id = asked.id
        join teacher_employment employment on employment.teacher_id = teacher.id
        join dated on dated.teacher_id = teacher.id
        join rule on rule.position = teacher.position
    )
    select cast(md5(part.teacher_id::text || part.school_id || part.valid_from) as uuid), part.teacher_id, part.school_id,
        school.territories, part.position, part.subjects, part.trained_on, part.due_on, part.valid_from, part.valid_until,
        part.valid_until < (now() at time zone 'Asia/Almaty')::date - 1
    from part join school on school.id = part.school_id
    where part.valid_from <= part.valid_until
$$;
