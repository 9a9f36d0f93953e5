-- Money that was paid out and should have been accounted for.
select 'disbursement ' || code as subject, 'accounted for by ' || due_on as expected, outstanding_tiyn || ' tiyn are not' as found
from advance
where due_on < (now() at time zone 'Asia/Almaty')::date
order by due_on, code
