-- Files whose bytes are not those they were stored with: each order and statement, and a hundred documents and issued reports, others
-- every day.
with sample (kind, id, sha256) as (
    (select 'document', id, sha256 from document order by md5(id::text || current_date) limit 100)
    union all
    -- Larger ones would not fit into memory: who downloads one, compares.
    (select 'issued report', id, sha256 from issued_report where bytes <= 20971520 order by md5(id::text || current_date) limit 100)),
chunk (id, number, content) as (
    select document_id, number, content from document_chunk union all select report_id, number, content from issued_report_chunk)
select s.kind || ' ' || s.id as subject, s.sha256 as expected, encode(sha256(string_agg(c.content, ''::bytea order by c.number)), 'hex') as found
from sample s left join chunk c using (id)
group by s.kind, s.id, s.sha256
having s.sha256 is distinct from encode(sha256(string_agg(c.content, ''::bytea order by c.number)), 'hex')
union all
select 'payment order ' || order_id || ' ' || kind, sha256, encode(sha256(content), 'hex')
from payment_order_file where sha256 <> encode(sha256(content), 'hex')
union all
select 'bank statement file ' || id, sha256, encode(sha256(content), 'hex')
from bank_statement_file where sha256 <> encode(sha256(content), 'hex')
order by subject
