-- What is outstanding, as it is kept and as payments, acceptances and returns say.
select 'disbursement ' || coalesce(d.code, a.code) as subject,
       case when d.id is null then 'nothing outstanding' else to_jsonb(d)::text end as expected,
       case when a.id is null then 'nothing outstanding' else to_jsonb(a)::text end as found
from advance_derived d full join advance a using (id)
where to_jsonb(d) is distinct from to_jsonb(a)
order by subject
