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
            with line as (select *, ? as person from bank_statement_line where id = ?)
            select 'DISBURSEMENT', d.id, d.code, d.amount_tiyn - d.paid_tiyn - d.released_tiyn, array[d.code, i.reference],
                   d.payee_iban, d.payee_bin, d.order_id, o.code, takes_part_in_payment(l.person, d.id),
                   d.code in (l.document_number, l.end_to_end_id) or strpos(l.purpose, d.code) > 0
                   or i.reference in (l.document_number, l.end_to_end_id) or strpos(l.purpose, i.reference) > 0
            from disbursement d cross join line l
            left join payment_order o on o.id = d.order_id
            left join payment_order_item i
                on i.disbursement_id = d.id and i.order_id = d.order_id and i.status = 'ORDERED'
            where d.status in ('APPROVED', 'ORDERED', 'RETURNED') and d.withdrawal_asked_by is null
              and (d.payee_iban = l.counterparty_iban or d.payee_bin = l.counterparty_bin
                   or d.amount_tiyn - d.paid_tiyn - d.released_tiyn = l.amount_tiyn - l.matched_tiyn
                   or d.code in (l.document_number, l.end_to_end_id) or strpos(l.purpose, d.code) > 0
                   or i.reference in (l.document_number, l.end_to_end_id) or strpos(l.purpose, i.reference) > 0
                   or d.order_id in (select order_id from disbursement where status = 'ORDERED' group by order_id
                                     having sum(amount_tiyn - paid_tiyn - released_tiyn) = l.amount_tiyn - l.matched_tiyn))
            union all
            select 'PAYMENT', p.id, d.code, p.amount_tiyn - matched_tiyn('DISBURSEMENT_PAID', p.id),
                   array[p.bank_reference, d.code] || array(
                       select i.reference from payment_order_item i
                       where i.order_id = p.order_id and i.disbursement_id = p.disbursement_id),
                   d.payee_iban, d.payee_bin, null, null, takes_part_in_payment(l.person, d.id), true
            from payment p cross join line l join disbursement d on d.id = p.disbursement_id
            where p.bank_account_id = l.bank_account_id and p.statement_line_id is null
              and p.paid_on between l.booked_on - 31 and l.booked_on + 31
              and p.amount_tiyn > matched_tiyn('DISBURSEMENT_PAID', p.id)""";

    /// What funders still owe and payees have not accounted for, payments that can come back, and receipts and
    /// returns that a person recorded and no statement has shown.
    private static final String INCOMING = """
            with line as (select *, ? as person from bank_statement_line where id = ?)
            select 'CONTRIBUTION', c.id, c.code, c.amount_tiyn - c.received_tiyn - c.released_tiyn,
                   array[c.code, c.agreement_number], f.iban, f.bin, null::uuid, null::text, l.person = any (c.makers),
                   strpos(l.purpose, c.code) > 0 or strpos(l.purpose, c.agreement_number) > 0
            from contribution c join funder f on f.id = c.funder_id cross join line l
            where c.status in ('PLEDGED', 'RECEIVING') and c.pledged_on <= l.booked_on
              and (f.iban = l.counterparty_iban or f.bin = l.counterparty_bin
                   or c.amount_tiyn - c.received_tiyn = l.amount_tiyn - l.matched_tiyn
                   or strpos(l.purpose, c.code) > 0 or strpos(l.purpose, c.agreement_number) > 0)
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
                   d.payee_iban, d.payee_bin, null, null, takes_part_in_payment(l.person, d.id),
                   d.code in (l.document_number, l.end_to_end_id) or strpos(l.purpose, d.code) > 0
            from disbursement d cross join line l
            cross join lateral (
                select sum(paid_tiyn - acquitted_tiyn - returned_tiyn)::bigint as open_tiyn
                from disbursement_settlement where disbursement_id = d.id) s
            where d.paid_tiyn > 0 and d.status <> 'ACQUITTED' and s.open_tiyn > 0
              and exists (select from payment p
                          where p.disbursement_id = d.id and p.returned_on is null and p.paid_on <= l.booked_on)
              and (d.payee_iban = l.counterparty_iban or d.payee_bin = l.counterparty_bin
                   or d.code in (l.document_number, l.end_to_end_id) or strpos(l.purpose, d.code) > 0)
            union all
            select 'MONEY_RETURN', r.id, d.code, r.amount_tiyn - matched_tiyn('MONEY_RETURNED', r.id),
                   array[r.bank_reference, d.code], d.payee_iban, d.payee_bin, null, null,
                   takes_part_in_payment(l.person, d.id), true
            from money_return r cross join line l join disbursement d on d.id = r.disbursement_id
            where r.bank_account_id = l.bank_account_id and r.statement_line_id is null and r.reversed_on is null
              and r.received_on between l.booked_on - 31 and l.booked_on + 31
              and r.amount_tiyn > matched_tiyn('MONEY_RETURNED', r.id)
            union all
            select 'RETURNED_PAYMENT', p.id, d.code, p.amount_tiyn, array[p.bank_reference, d.code] || array(
                       select i.reference from payment_order_item i
                       where i.order_id = p.order_id and i.disbursement_id = p.disbursement_id),
                   d.payee_iban, d.payee_bin, null, null, takes_part_in_payment(l.person, d.id),
                   d.code in (l.document_number, l.end_to_end_id) or strpos(l.purpose, d.code) > 0
            from payment p cross join line l join disbursement d on d.id = p.disbursement_id
            where p.bank_account_id = l.bank_account_id and p.returned_on is null and p.paid_on <= l.booked_on
              and p.amount_tiyn <= l.amount_tiyn - l.matched_tiyn
              and d.status in ('APPROVED', 'ORDERED', 'PAID', 'RETURNED')
              and (d.payee_iban = l.counterparty_iban or d.payee_bin = l.counterparty_bin
                   or p.amount_tiyn = l.amount_tiyn - l.matched_tiyn
                   or d.code in (l.document_number, l.end_to_end_id) or strpos(l.purpose, d.code) > 0)
            union all
            select 'PAYMENT_RETURN', p.id, d.code, p.amount_tiyn - matched_tiyn('PAYMENT_RETURNED', p.return_id),
                   array[p.bank_reference, d.code] || array(
                       select i.reference from payment_order_item i
                       where i.order_id = p.order_id and i.disbursement_id = p.disbursement_id),
                   d.payee_iban, d.payee_bin, null, null, takes_part_in_payment(l.person, d.id), true
            from payment p cross join line l join disbursement d on d.id = p.disbursement_id
            where p.bank_account_id = l.bank_account_id and p.return_id is not null
              and p.returned_on between l.booked_on - 31 and l.booked_on + 31
              and p.amount_tiyn > matched_tiyn('PAYMENT_RETURNED', p.return_id)""";

    /// What is named comes first, so that none of it is left out.
    private static final String NAMED_FIRST =
            " as found (kind, id, code, open, refs, iban, bin, grp, grp_code, involved, named) order by named desc nulls last, id limit 1000";

    private final AgroalDataSource database;

    @Inject
    Candidates(AgroalDataSource database) {
        this.database = database;
    }

    /// What the line may be about, as it stands in the database.
    ///
    /// @param person who would match it
    List<Candidate> of(StatementLine line, String person) {
        String sql = line.direction() == Flow.OUT ? OUTGOING : INCOMING;
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select * from (" + sql + ")" + NAMED_FIRST)) {
            query.setString(1, person);
            query.setObject(2, line.id());
            return read(query);
        } catch (SQLException failure) {
            throw new IllegalStateException("no candidates for line " + line.id(), failure);
        }
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
