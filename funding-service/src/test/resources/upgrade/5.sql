-- What an installation of version 5 had: a grant at work, another that waits for its approval, and a disbursement in every state.
-- Amounts in tiyn: lines of 600,000 and 400,000.
insert into funder (id, name_kk, name_ru, bin, created_at, version)
values (md5('fund')::uuid, 'Қазақстан халқына', 'Казахстан халкына', '991240000003', '2025-11-01 09:00Z', 0);
insert into supplier (id, name_kk, name_ru, bin, iban, bic, details_by, account_by, created_at, version)
values (md5('supplier')::uuid, 'Зертхана', 'Лаборатория', '990250000015', 'KZ563190000012344567', 'HSBKKZKX', 'officer', 'officer',
        '2025-11-01 09:00Z', 0);
insert into hub_school values (md5('hub')::uuid, 'H-2022-0001', 'Ақсай', 'Аксай', null, '273620100', 'EQUIPPING', false);

insert into grants (id, code, funder_id, hub_school_id, ceiling_tiyn, ceiling_approximate, starts_on, ends_on, status, makers, created_at,
                    edited_at, version)
select md5(code)::uuid, code, md5('fund')::uuid, md5('hub')::uuid, 1000000, true, '2025-01-01', '2026-12-31', 'DRAFT', '{officer}',
       '2025-11-01 09:00Z', '2025-11-01 09:00Z', 0
from unnest(array['G-2025-0001', 'G-2025-0002']) as code;
insert into budget_line (id, grant_id, number, category, title, amount_tiyn)
select md5(g.code || ' ' || l.number)::uuid, g.id, l.number, l.category, 'line ' || l.number, l.amount
from grants g, (values (1, 'EQUIPMENT', 600000), (2, 'TRAINING', 400000)) as l (number, category, amount);
insert into grant_number values (2025, 2);
update grants set status = 'SUBMITTED', submitted_by = 'officer', submitted_at = '2025-11-02 09:00Z';

insert into disbursement (id, code, grant_id, supplier_id, amount_tiyn, purpose, basis_kind, basis_number, basis_date, status, makers,
                          created_at, edited_at, version)
select md5(d.name)::uuid, 'D-2025-' || to_char(nextval('disbursement_number'), 'FM000000'), md5('G-2025-0001')::uuid,
       md5('supplier')::uuid, d.first + d.second, d.name, 'CONTRACT', '2025/' || d.name, '2025-11-01', 'DRAFT', '{officer}',
       '2025-11-03 09:00Z', '2025-11-03 09:00Z', 0
from (values ('paid', 100000, 50001), ('approved', 200000, 0), ('submitted', 0, 70000), ('rejected', 1, 0), ('cancelled', 1, 0),
             ('draft', 1, 1)) as d (name, first, second);
insert into disbursement_line
select md5(d.name)::uuid, md5('G-2025-0001')::uuid, md5('G-2025-0001 ' || d.line)::uuid, d.amount
from (values ('paid', 1, 100000), ('paid', 2, 50001), ('approved', 1, 200000), ('submitted', 2, 70000), ('rejected', 1, 1),
             ('cancelled', 1, 1), ('draft', 1, 1), ('draft', 2, 1)) as d (name, line, amount);
update disbursement
set status = 'SUBMITTED', payee_name_kk = 'Зертхана', payee_name_ru = 'Лаборатория', payee_bin = '990250000015',
    payee_iban = 'KZ563190000012344567', payee_bic = 'HSBKKZKX', content_hash = repeat('a', 64), submitted_by = 'officer',
    submitted_at = '2025-11-04 09:00Z'
where purpose <> 'draft';
update disbursement set status = 'CANCELLED', decision_reason = 'not needed' where purpose = 'cancelled';
update disbursement
set status = 'REJECTED', decided_by = 'approver', decided_at = '2025-11-05 09:00Z', decided_on = '2025-11-05', decision_reason = 'no'
where purpose = 'rejected';

-- Records an entry with its postings on the lines of what it is about: debits and credits in turn.
create function pg_temp.record(cause text, about text, day date, person text, variadic accounts text[]) returns void language sql as $$
    with recorded as (
        insert into entry (id, cause_type, cause_id, effective_on, recorded_by, recorded_at, recorded_in)
        values (md5(cause || about)::uuid, cause, md5(about)::uuid, day, person, now(), pg_current_xact_id()) returning id)
    insert into posting
    select recorded.id, row_number() over (order by l.id, side.place), account.code, account.budgetary,
           case side.place % 2 when 1 then l.amount else -l.amount end, md5('fund')::uuid, l.grant_id, md5('hub')::uuid, l.id,
           case when cause <> 'BUDGET_APPROVED' then md5('supplier')::uuid end
    from recorded, unnest(accounts) with ordinality as side (code, place) join account on account.code = side.code,
         (select id, grant_id, amount_tiyn as amount from budget_line where grant_id = md5(about)::uuid
          union all
          select budget_line_id, grant_id, amount_tiyn from disbursement_line where disbursement_id = md5(about)::uuid) l
$$;
select pg_temp.record('BUDGET_APPROVED', 'G-2025-0001', '2025-11-02', 'approver', 'available-budget', 'appropriation');
update grants set status = 'ACTIVE', decided_by = 'approver', decided_at = '2025-11-02 10:00Z' where code = 'G-2025-0001';

select pg_temp.record('DISBURSEMENT_APPROVED', name, '2025-11-05', 'approver', 'prepayments', 'payables', 'encumbrance',
                      'available-budget')
from unnest(array['paid', 'approved']) as name;
update disbursement set status = 'APPROVED', decided_by = 'approver', decided_at = '2025-11-05 09:00Z', decided_on = '2025-11-05'
where purpose in ('paid', 'approved');
select pg_temp.record('DISBURSEMENT_PAID', 'paid', '2025-11-06', 'treasurer', 'payables', 'bank', 'disbursed-budget', 'encumbrance');
update disbursement
set status = 'PAID', bank_reference = 'PO-1', paid_on = '2025-11-06', paid_by = 'treasurer', paid_at = '2025-11-06 10:00Z'
where purpose = 'paid';
