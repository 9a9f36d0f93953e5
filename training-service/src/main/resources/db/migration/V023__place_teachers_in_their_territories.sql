-- With each teacher the territories of the school, from the region down, so that lists of a territory read the teachers alone.
alter table teacher add column territories text[];
update teacher set territories = school.territories from school where school.id = teacher.school_id and teacher.erased_at is null;
drop trigger teacher_stays_erased on teacher;
update teacher set territories = school.territories from school where school.id = teacher.school_id and teacher.erased_at is not null;
alter table teacher alter column territories set not null;

-- Whatever else changes, names do not come back: territories follow the school all the same.
create trigger teacher_stays_erased before update of family_name, given_name, patronymic, latin_name, school_id, subjects, position,
        category, category_since, mentor_since, left_on, erased_at, erasure_basis on teacher
    for each row when (old.erased_at is not null) execute function teacher_stays_erased();

-- A territory is asked for at its own level, so that a page of a region costs what a page of a village costs.
create index teacher_territory_1 on teacher ((territories[1]), name_order, id) where erased_at is null;
create index teacher_territory_2 on teacher ((territories[2]), name_order, id) where erased_at is null;
create index teacher_territory_3 on teacher ((territories[3]), name_order, id) where erased_at is null;
create index teacher_territory_4 on teacher ((territories[4]), name_order, id) where erased_at is null;

create function teacher_stands_in_territories() returns trigger language plpgsql as $$
begin
    select territories into new.territories from school where id = new.school_id;
    -- A school that does not exist is refused by its foreign key.
    new.territories := coalesce(new.territories, '{}');
    return new;
end $$;
create trigger teacher_stands_in_territories before insert or update of school_id on teacher
    for each row execute function teacher_stands_in_territories();

create function teacher_follows_school() returns trigger language plpgsql as $$
begin
    update teacher set territories = new.territories where school_id = new.id;
    return null;
end $$;
create trigger teacher_follows_school after update of territories on school
    for each row when (old.territories <> new.territories) execute function teacher_follows_school();
