-- With each conflict the territories of the teacher, so that lists of a territory read the conflicts alone.
alter table attendance_conflict add column territories text[];
update attendance_conflict set territories = teacher.territories from teacher where teacher.id = attendance_conflict.teacher_id;
alter table attendance_conflict alter column territories set not null;

create index attendance_conflict_territory_1 on attendance_conflict ((territories[1]), created_at, id);
create index attendance_conflict_territory_2 on attendance_conflict ((territories[2]), created_at, id);
create index attendance_conflict_territory_3 on attendance_conflict ((territories[3]), created_at, id);
create index attendance_conflict_territory_4 on attendance_conflict ((territories[4]), created_at, id);

create function attendance_conflict_stands_in_territories() returns trigger language plpgsql as $$
begin
    -- A teacher who does not exist is refused by the foreign key.
    new.territories := coalesce((select territories from teacher where id = new.teacher_id), '{}');
    return new;
end $$;
create trigger attendance_conflict_stands_in_territories before insert on attendance_conflict
    for each row execute function attendance_conflict_stands_in_territories();

create function attendance_conflict_follows_teacher() returns trigger language plpgsql as $$
begin
    update attendance_conflict set territories = new.territories where teacher_id = new.id;
    return null;
end $$;
create trigger attendance_conflict_follows_teacher after update on teacher for each row
    when (old.territories <> new.territories) execute function attendance_conflict_follows_teacher();
