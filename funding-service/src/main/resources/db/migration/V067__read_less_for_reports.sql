-- Reports read what they need, and no more.

-- What an entry posts is found together, and rarely more than eight postings: looked for account by account, it is found three times.
create or replace function disbursement_at(checked uuid, effective_at date, known_at timestamptz)
    returns table (approved_tiyn bigint, released_tiyn bigint, paid_tiyn bigint, acquitted_tiyn bigint, returned_tiyn bigint,
                   unpaid_tiyn bigint, outstanding_tiyn bigint) language sql stable as $$
    select coalesce(-sum(amount_tiyn) filter (where cause_type = 'DISBURSEMENT_APPROVED' and owed), 0)::bigint,
           coalesce(sum(amount_tiyn) filter (where cause_type = 'DISBURSEMENT_RELEASED' and owed), 0)::bigint,
           coalesce(sum(amount_tiyn) filter (where cause_type in ('DISBURSEMENT_PAID', 'PAYMENT_RETURNED') and owed), 0)::bigint,
           coalesce(-sum(amount_tiyn) filter (where cause_type = 'ACQUITTED' and (owed or given)), 0)::bigint,
           coalesce(-sum(amount_tiyn) filter (where cause_type = 'MONEY_RETURNED' and (owed or given)), 0)::bigint,
           coalesce(-sum(amount_tiyn) filter (where owed), 0)::bigint,
           coalesce(sum(amount_tiyn) filter (where owed or given), 0)::bigint
    from (select c.cause_type, p.amount_tiyn, p.account_code = 'payables' as owed,
                 p.account_code in ('advances', 'prepayments') as given
          from disbursement_cause c
          cross join lateral entries_of(c.cause_type, c.cause_id, effective_at, known_at) e
          join posting p on p.entry_id = e.id
          where c.disbursement_id = checked) posted
$$;

-- Figures of budget lines are summed up. What was accounted for beside them is rare, and found by this.
create index posting_unlined on posting (account_code) where budget_line_id is null;
