-- What was submitted more than two weeks ago and is not decided on.
select kind || ' ' || id as subject, 'a decision within 14 days' as expected, 'submitted at ' || submitted_at || ' by ' || submitted_by as found
from (select 'grant' as kind, id, status, submitted_at, submitted_by from grants
      union all select 'budget revision', id, status, submitted_at, submitted_by from budget_revision
      union all select 'commitment', id, status, submitted_at, submitted_by from commitment
      union all select 'commitment amendment', id, status, submitted_at, submitted_by from commitment_amendment
      union all select 'disbursement', id, status, submitted_at, submitted_by from disbursement
      union all select 'acquittal', id, status, submitted_at, submitted_by from acquittal) review
where status = 'SUBMITTED' and submitted_at < now() - interval '14 days'
order by submitted_at, id
