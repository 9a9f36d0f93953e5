-- Samples of which each stratum is drawn on its own, and exact limits of what items that are drawn by number say.
alter table audit_sample
    drop constraint audit_sample_method_check,
    add constraint audit_sample_method_check check (method in ('MONETARY_UNIT', 'SIMPLE_RANDOM', 'STRATIFIED'));

create table audit_sample_stratum (
    sample_id    uuid   not null references audit_sample,
    number       int    not null check (number > 0),
    name         text   not null check (name <> ''),
    member_count bigint not null check (member_count > 0),
    total_tiyn   bigint not null check (total_tiyn > 0),
    drawn_count  int    not null check (drawn_count between 1 and member_count),
    drawn_tiyn   bigint not null check (drawn_tiyn between 1 and total_tiyn),
    primary key (sample_id, number),
    unique (sample_id, name)
);

alter table audit_sample_item
    add column stratum int,
    add constraint audit_sample_item_stratum foreign key (sample_id, stratum) references audit_sample_stratum
        deferrable initially deferred;
alter table audit_sample_evaluation
    add column overstated_limit bigint check (overstated_limit >= 0);

-- Strata are those of a stratified sample, and add up to it.
create function check_audit_sample_strata() returns trigger language plpgsql as $$
begin
    if exists (
        select from audit_sample s cross join lateral (
            select count(*) as strata, sum(member_count) as members, sum(total_tiyn) as total, sum(drawn_count) as drawn,
                   sum(drawn_tiyn) as drawn_total
            from audit_sample_stratum where sample_id = s.id) p
        where s.id = new.id
          and case when s.method = 'STRATIFIED'
                   then (p.members, p.total, p.drawn, p.drawn_total)
                        is distinct from (s.member_count, s.total_tiyn, s.drawn_count, s.drawn_tiyn)
                   else p.strata > 0 end) then
        raise exception 'the strata of sample % do not add up to it', new.code
            using errcode = 'check_violation', constraint = 'audit_sample_strata', table = 'audit_sample';
    end if;
    return null;
end $$;
create constraint trigger check_audit_sample_strata after insert on audit_sample
    deferrable initially deferred for each row execute function check_audit_sample_strata();

create trigger refuse_change before update or delete on audit_sample_stratum for each row execute function refuse_change();
create trigger refuse_truncate before truncate on audit_sample_stratum for each statement execute function refuse_change();
revoke update, delete, truncate on audit_sample_stratum from ${application};

select log_records('audit_sample_stratum');
