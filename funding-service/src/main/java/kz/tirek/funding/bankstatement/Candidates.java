package kz.tirek.funding.bankstatement;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.tirek.funding.statementfile.Flow;
import org.jspecify.annotations.Nullable;

/// Finds what a line may be about: what has its amount, its account or BIN, or is named by it.
@ApplicationScoped
class Candidates {

    /// Disbursements that the fund owes, and payments that a person recorded and no statement has shown. Whoever
    /// made, approved or decided about the disbursement took part in it.
    private static final String OUTGOING = """
            with line as (LINE),
            batch as (
                select order_id from disbursement where status = 'ORDERED' group by order_id
                having sum(amount_tiyn - paid_tiyn - released_tiyn) = (select amount_tiyn - matched_tiyn from line))
            select 'DISBURSEMENT', d.id, d.code, d.amount_tiyn - d.paid_tiyn - d.released_tiyn, array[d.code, i.reference],
                   d.payee_iban, d.payee_bin, b.order_id, o.code, exists (select from disbursement_participant t where t.disbursement_id = d.id and t.person = l.person),
                   NAMED(d.code) or NAMED(i.reference) or b.order_id is not null and NAMED(o.code)
            from disbursement d cross join line l
            left join batch b on b.order_id = d.order_id
            left join payment_order o on o.id = d.order_id
            left join payment_order_item i
                on i.disbursement_id = d.id and i.order_id = d.order_id and i.status = 'ORDERED'
            where d.status in ('APPROVED', 'ORDERED', 'RETURNED') and d.withdrawal_asked_by is null
              and (d.payee_iban = l.counterparty_iban or d.payee_bin = l.counterparty_bin
                   or d.amount_tiyn - d.paid_tiyn - d.released_tiyn = l.amount_tiyn - l.matched_tiyn
                   or NAMED(d.code) or NAMED(i.reference) or b.order_id is not null)
            union all
            select 'PAYMENT', p.id, d.code, p.amount_tiyn - matched_tiyn('DISBURSEMENT_PAID', p.id),
                   array[p.bank_reference, d.code] || array(
                       select i.reference from payment_order_item i
                       where i.order_id = p.order_id and i.disbursement_id = p.disbursement_id),
                   d.payee_iban, d.payee_bin, null, null, exists (select from disbursement_participant t where t.disbursement_id = d.id and t.person = l.person), true
            from payment p cross join line l join disbursement d on d.id = p.disbursement_id
            where p.bank_account_id = l.bank_account_id and p.statement_line_id is null
              and p.paid_on between l.booked_on - 31 and l.booked_on + 31
              and p.amount_tiyn > matched_tiyn('DISBURSEMENT_PAID', p.id)""";

    /// What funders still owe and payees have not accounted for, payments that can come back, and receipts and
    /// returns that a person recorded and no statement has shown.
    private static final String INCOMING = """
            with line as (LINE)
            select 'CONTRIBUTION', c.id, c.code, c.amount_tiyn - c.received_tiyn - c.released_tiyn,
                   array[c.code, c.agreement_number], f.iban, f.bin, null::uuid, null::text, l.person = any (c.makers),
                   NAMED(c.code) or NAMED(c.agreement_number)
            from contribution c join funder f on f.id = c.funder_id cross join line l
            where c.status in ('PLEDGED', 'RECEIVING') and c.pledged_on <= l.booked_on
              and (f.iban = l.counterparty_iban or f.bin = l.counterparty_bin
                   or c.amount_tiyn - c.received_tiyn = l.amount_tiyn - l.matched_tiyn
                   or NAMED(c.code) or NAMED(c.agreement_number))
            union all
            select 'RECEIPT', r.id, c.code, r.amount_tiyn - matched_tiyn('CONTRIBUTION_RECEIVED', r.id),
                   array[r.bank_reference, c.code], f.iban, f.bin, null, null, false, true
            from contribution_receipt r cross join line l
            join contribution c on c.id = r.contribution_id join funder f on f.id = c.funder_id
            where r.bank_account_id = l.bank_account_id and r.statement_line_id is null and r.reversed_on is null
              and r.received_on between l.booked_on - 31 and l.booked_on + 31
              and r.amount_tiyn > matched_tiyn('CONTRIBUTION_RECEIVED', r.id)
            union all
            select 'ADVANCE', d.id, d.code, s.open_tiyn, array[d.code],
                   d.payee_iban, d.payee_bin, null, null, exists (select from disbursement_participant t where t.disbursement_id = d.id and t.person = l.person),
                   NAMED(d.code)
            from disbursement d cross join line l
            cross join lateral (
                select sum(paid_tiyn - acquitted_tiyn - returned_tiyn)::bigint as open_tiyn
                from disbursement_settlement where disbursement_id = d.id) s
            where d.paid_tiyn > 0 and d.status <> 'ACQUITTED' and s.open_tiyn > 0
              and exists (select from payment p
                          where p.disbursement_id = d.id and p.returned_on is null and p.paid_on <= l.booked_on)
              and (d.payee_iban = l.counterparty_iban or d.payee_bin = l.counterparty_bin
                   or NAMED(d.code))
            union all
            select 'MONEY_RETURN', r.id, d.code, r.amount_tiyn - matched_tiyn('MONEY_RETURNED', r.id),
                   array[r.bank_reference, d.code], d.payee_iban, d.payee_bin, null, null,
                   exists (select from disbursement_participant t where t.disbursement_id = d.id and t.person = l.person), true
            from money_return r cross join line l join disbursement d on d.id = r.disbursement_id
            where r.bank_account_id = l.bank_account_id and r.statement_line_id is null and r.reversed_on is null
              and r.received_on between l.booked_on - 31 and l.booked_on + 31
              and r.amount_tiyn > matched_tiyn('MONEY_RETURNED', r.id)
            union all
            select 'RETURNED_PAYMENT', p.id, d.code, p.amount_tiyn, array[p.bank_reference, d.code] || array(
                       select i.reference from payment_order_item i
                       where i.order_id = p.order_id and i.disbursement_id = p.disbursement_id),
                   d.payee_iban, d.payee_bin, null, null, exists (select from disbursement_participant t where t.disbursement_id = d.id and t.person = l.person),
                   NAMED(d.code) or NAMED(p.bank_reference) or exists (
                       select from payment_order_item i
                       where i.order_id = p.order_id and i.disbursement_id = p.disbursement_id and NAMED(i.reference))
            from payment p cross join line l join disbursement d on d.id = p.disbursement_id
            where p.bank_account_id = l.bank_account_id and p.returned_on is null and p.paid_on <= l.booked_on
              and p.amount_tiyn <= l.amount_tiyn - l.matched_tiyn
              and d.status in ('APPROVED', 'ORDERED', 'PAID', 'RETURNED')
              and (d.payee_iban = l.counterparty_iban or d.payee_bin = l.counterparty_bin
                   or p.amount_tiyn = l.amount_tiyn - l.matched_tiyn
                   or NAMED(d.code))
            union all
            select 'PAYMENT_RETURN', p.id, d.code, p.amount_tiyn - matched_tiyn('PAYMENT_RETURNED', p.return_id),
                   array[p.bank_reference, d.code] || array(
                       select i.reference from payment_order_item i
                       where i.order_id = p.order_id and i.disbursement_id = p.disbursement_id),
                   d.payee_iban, d.payee_bin, null, null, exists (select from disbursement_participant t where t.disbursement_id = d.id and t.person = l.person), true
            from payment p cross join line l join disbursement d on d.id = p.disbursement_id
            where p.bank_account_id = l.bank_account_id and p.return_id is not null
              and p.returned_on between l.booked_on - 31 and l.booked_on + 31
              and p.amount_tiyn > matched_tiyn('PAYMENT_RETURNED', p.return_id)""";

    /// The line, and everything it is called and says, without regard to case.
    private static final String LINE = """
            select *, ?::text as person, lower(purpose collate "und-x-icu") as says,
                   array[lower(document_number collate "und-x-icu"), lower(end_to_end_id collate "und-x-icu"),
                         lower(bank_reference collate "und-x-icu")] as called
            from bank_statement_line where id = ?""";

    /// Whether the line may name it; [Sought] looks closer.
    private static final String NAMED = """
            coalesce(lower($1 collate "und-x-icu") = any (l.called) or strpos(l.says, lower($1 collate "und-x-icu")) > 0, false)""";

    private static final String FIND_OUTGOING = sql(OUTGOING);
    private static final String FIND_INCOMING = sql(INCOMING);

    private final AgroalDataSource database;

    @Inject
    Candidates(AgroalDataSource database) {
        this.database = database;
    }

    /// What the line may be about, as it stands in the database.
    ///
    /// @param person who would match it
    List<Candidate> of(StatementLine line, String person) {
        return find(line, person, false);
    }

    /// Of that, all that the line names, and perhaps some more: few, however many have its amount.
    List<Candidate> named(StatementLine line, String person) {
        return find(line, person, true);
    }

    private List<Candidate> find(StatementLine line, String person, boolean named) {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement(line.direction() == Flow.OUT ? FIND_OUTGOING : FIND_INCOMING)) {
            query.setString(1, person);
            query.setObject(2, line.id());
            query.setBoolean(3, named);
            return read(query);
        } catch (SQLException failure) {
            throw new IllegalStateException("no candidates for line " + line.id(), failure);
        }
    }

    /// What is named comes first, so that none of it is left out.
    private static String sql(String candidates) {
        return """
                select * from (%s) as found (kind, id, code, open, refs, iban, bin, grp, grp_code, involved, named)
                where named or not ? order by named desc, id limit 1000""".formatted(candidates.replace("LINE", LINE).replaceAll("NAMED\\(([a-z_.]+)\\)", NAMED));
    }

    private static List<Candidate> read(PreparedStatement query) throws SQLException {
        List<Candidate> candidates = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                @Nullable UUID group = row.getObject(8, UUID.class);
                candidates.add(new Candidate(
                        MatchKind.valueOf(row.getString(1)),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getLong(4),
                        texts(row.getArray(5)),
                        row.getString(6),
                        row.getString(7),
                        group,
                        row.getString(9),
                        row.getBoolean(10)));
            }
        }
        return candidates;
    }

    private static Set<String> texts(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.toSet());
    }
}
