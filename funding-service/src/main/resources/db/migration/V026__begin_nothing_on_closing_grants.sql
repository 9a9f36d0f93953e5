-- Nothing new begins on a grant that is being closed. The share lock keeps the grant from being closed until who begins has committed.
create function refuse_on_closing_grant() returns trigger language plpgsql as $$
begin
    if (select status from grants where id = new.grant_id for share) in ('CLOSING', 'CLOSED') then
        raise exception '% % begins on grant %, which is being closed', tg_table_name, new.id, new.grant_id
            using errcode = 'check_violation', constraint = 'grant_open', table = tg_table_name;
    end if;
    return new;
end $$;
create trigger refuse_on_closing_grant before insert on commitment for each row execute function refuse_on_closing_grant();
create trigger refuse_on_closing_grant before insert on disbursement for each row execute function refuse_on_closing_grant();
