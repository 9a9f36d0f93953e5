-- A disbursement to a supplier draws from a commitment of the same grant and supplier, and pays for one of its milestones if it says so.

alter table commitment add constraint commitment_parties unique (id, grant_id, supplier_id);
alter table disbursement
    add constraint disbursement_against_commitment
        check (payee_kind <> 'SUPPLIER' or before_commitments or commitment_id is not null),
    add constraint disbursement_commitment_parties
        foreign key (commitment_id, grant_id, supplier_id) references commitment (id, grant_id, supplier_id),
    add constraint disbursement_commitment_milestone
        foreign key (commitment_id, milestone) references commitment_milestone (commitment_id, number),
    add constraint disbursement_purpose_code foreign key (purpose_code) references payment_purpose (code);

-- At commit what a commitment says is drawn from it is what was approved and not withdrawn.
create function check_drawn() returns trigger language plpgsql as $$
begin
    if exists (
        select from disbursement_line l
        left join commitment_line c on c.commitment_id = new.commitment_id and c.budget_line_id = l.budget_line_id
        where l.disbursement_id = new.id and c.budget_line_id is null) then
        raise exception 'disbursement % takes from a line that its commitment does not have', new.id
            using errcode = 'check_violation', constraint = 'disbursement_line_of_commitment', table = 'disbursement';
    end if;
    if exists (
        select from commitment_line c
        where c.commitment_id = new.commitment_id and c.drawn_tiyn <> (
            select coalesce(sum(l.amount_tiyn), 0) from disbursement d join disbursement_line l on l.disbursement_id = d.id
            where d.commitment_id = c.commitment_id and l.budget_line_id = c.budget_line_id
              and d.decided_by is not null and d.status <> 'REJECTED' and d.withdrawn_by is null)) then
        raise exception 'what is drawn from commitment % is not what was approved', new.commitment_id
            using errcode = 'check_violation', constraint = 'commitment_drawn_by_disbursements', table = 'commitment_line';
    end if;
    return null;
end $$;
create constraint trigger check_drawn after insert or update on disbursement
    deferrable initially deferred for each row when (new.commitment_id is not null) execute function check_drawn();
