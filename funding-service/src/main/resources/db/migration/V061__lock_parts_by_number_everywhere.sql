-- A session that moves the part of a bank account with its own number holds the lock of that number, and takes it that nobody else is at
-- work on the part. So whoever moves a part by record_entry takes its lock, too: otherwise two entries could wait for each other, one for
-- the part, the other for a budget line.
do $$
declare
    moves text := pg_get_functiondef('record_entry'::regproc);
    chooses text := pg_get_functiondef('bank_part'::regproc);
    lock_moved text := replace(moves, 'order by part limit 1 for update skip locked',
                               'and pg_try_advisory_xact_lock(5, part) order by part limit 1 for update skip locked');
    lock_chosen text := replace(chooses, 'if found and (amount > 0 ', 'if found and pg_try_advisory_xact_lock(5, chosen.part) and (amount > 0 ');
begin
    if lock_moved = moves or lock_chosen = chooses then
        raise exception 'the functions that move bank accounts are not what they were';
    end if;
    execute lock_moved;
    execute lock_chosen;
end $$;
