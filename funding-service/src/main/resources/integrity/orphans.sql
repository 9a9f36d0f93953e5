-- Postings that name somebody, entries that name a cause, and documents that name an owner, who are not there.
select 'posting ' || p.entry_id || '/' || p.position as subject, 'what it refers to' as expected,
       concat_ws(', ', case when p.funder_id is not null and f.id is null then 'no funder ' || p.funder_id end,
                 case when p.grant_id is not null and g.id is null then 'no grant ' || p.grant_id end,
                 case when p.hub_school_id is not null and h.id is null then 'no hub school ' || p.hub_school_id end,
                 case when p.budget_line_id is not null and l.id is null then 'no budget line ' || p.budget_line_id end,
                 case when p.supplier_id is not null and s.id is null then 'no supplier ' || p.supplier_id end,
                 case when a.code is null then 'no account ' || p.account_code end) as found
from posting p
left join funder f on f.id = p.funder_id left join grants g on g.id = p.grant_id left join hub_school h on h.id = p.hub_school_id
left join budget_line l on l.id = p.budget_line_id left join supplier s on s.id = p.supplier_id left join account a on a.code = p.account_code
where num_nonnulls(p.funder_id, p.grant_id, p.hub_school_id, p.budget_line_id, p.supplier_id, p.account_code)
      <> num_nonnulls(f.id, g.id, h.id, l.id, s.id, a.code)
union all
-- A cause that was undone may be gone; its entry is reversed.
select 'entry ' || e.id, 'its cause', 'no ' || e.cause_type || ' ' || e.cause_id
from entry e
where not exists (select from entry r where r.reverses_id = e.id) and not case e.cause_type
    when 'CONTRIBUTION_PLEDGED' then exists (select from contribution where id = e.cause_id)
    when 'CONTRIBUTION_RELEASED' then exists (select from contribution where id = e.cause_id)
    when 'CONTRIBUTION_RECEIVED' then exists (select from contribution_receipt where id = e.cause_id)
    when 'BUDGET_APPROVED' then exists (select from grants where id = e.cause_id)
    when 'BUDGET_REVISED' then exists (select from budget_revision where id = e.cause_id)
    when 'COMMITMENT_SIGNED' then exists (select from commitment where id = e.cause_id)
    when 'COMMITMENT_AMENDED' then exists (select from commitment_amendment where id = e.cause_id)
    when 'COMMITMENT_RELEASED' then exists (select from commitment_release where id = e.cause_id)
    when 'DISBURSEMENT_APPROVED' then exists (select from disbursement where id = e.cause_id)
    when 'DISBURSEMENT_RELEASED' then exists (select from disbursement_release where id = e.cause_id)
    when 'DISBURSEMENT_PAID' then exists (select from payment where id = e.cause_id)
    when 'PAYMENT_RETURNED' then exists (select from payment where e.cause_id in (id, return_id))
    when 'ACQUITTED' then exists (select from acquittal where id = e.cause_id)
    when 'MONEY_RETURNED' then exists (select from money_return where id = e.cause_id)
    when 'GRANT_CLOSED' then exists (select from grants where id = e.cause_id)
    when 'REVERSAL' then exists (select from entry r where r.id = e.cause_id)
end
union all
select 'document ' || id, 'its owner', 'no ' || owner_type || ' ' || owner_id
from document
where not document_owner_exists(owner_type, owner_id)
order by subject
