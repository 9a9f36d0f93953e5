-- What keeps budget lines from being exceeded, against the postings on them.
with summed as (
    select p.budget_line_id, max(e.effective_on) as newest_on,
           coalesce(-sum(p.amount_tiyn) filter (where p.account_code = 'appropriation'), 0) as approved,
           coalesce(-sum(p.amount_tiyn) filter (where p.account_code = 'budget-revision'), 0) as revision,
           coalesce(sum(p.amount_tiyn) filter (where p.account_code = 'encumbrance'), 0) as committed,
           coalesce(sum(p.amount_tiyn) filter (where p.account_code = 'disbursed-budget'), 0) as disbursed,
           coalesce(sum(p.amount_tiyn) filter (where p.account_code = 'advances'), 0) as advances,
           coalesce(sum(p.amount_tiyn) filter (where p.account_code = 'prepayments'), 0) as prepayments
    from posting p join entry e on e.id = p.entry_id
    where p.budget_line_id is not null
    group by p.budget_line_id),
compared as (
    select coalesce(b.budget_line_id, s.budget_line_id) as line,
           jsonb_build_object(
               'grant', l.grant_id, 'newest', coalesce(s.newest_on, '-infinity'), 'approved', coalesce(s.approved, 0),
               'revision', coalesce(s.revision, 0), 'committed', coalesce(s.committed, 0), 'disbursed', coalesce(s.disbursed, 0),
               'advances', coalesce(s.advances, 0), 'prepayments', coalesce(s.prepayments, 0)) as expected,
           jsonb_build_object(
               'grant', b.grant_id, 'newest', b.newest_on, 'approved', b.approved_tiyn,
               'revision', b.revision_tiyn, 'committed', b.committed_tiyn, 'disbursed', b.disbursed_tiyn,
               'advances', b.advances_tiyn, 'prepayments', b.prepayments_tiyn) as found
    from summed s full join budget_line_balance b using (budget_line_id)
    left join budget_line l on l.id = coalesce(b.budget_line_id, s.budget_line_id)
    union all
    -- Whom the last entry was about: it is known, so somebody was.
    select budget_line_id, '{"about": "those of a posting on the line"}',
           jsonb_build_object('funder', funder_id, 'hubSchool', hub_school_id, 'supplier', supplier_id)
    from budget_line_balance b
    where num_nonnulls(funder_id, hub_school_id, supplier_id) > 0
      and not exists (
          select from posting p
          where p.budget_line_id = b.budget_line_id
            and (p.funder_id, p.hub_school_id, p.supplier_id) is not distinct from (b.funder_id, b.hub_school_id, b.supplier_id)))
select 'budget line ' || line as subject, expected::text as expected, found::text as found
from compared where expected <> found
order by subject
