package kz.tirek.funding;

import static kz.tirek.funding.Funding.APPROVER;
import static kz.tirek.funding.Funding.AUDITOR;
import static kz.tirek.funding.Funding.OFFICER;
import static kz.tirek.funding.Funding.TREASURER;
import static kz.tirek.funding.Funding.act;
import static kz.tirek.funding.Funding.approve;
import static kz.tirek.funding.Funding.created;
import static kz.tirek.funding.Funding.done;
import static kz.tirek.funding.Funding.get;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.funding.Funding.Granted;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

/// What the code refuses, the database refuses as well, to the role of the service, about records that came about by
/// the API. A line: what is tried, and the constraint or the words by which it is refused.
@QuarkusTest
@WithTirek
@WithHubSchools
class DatabaseRulesTest {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
    private static final String REASON = "{\"reason\":\"Қажет емес\"}";

    private final Map<String, String> ids = new HashMap<>();

    @Inject
    AgroalDataSource database;

    @Inject
    Clock clock;

    private String today;

    @BeforeEach
    @SuppressWarnings("NullAway.Init")
    void live() {
        today = BusinessDate.today(clock).toString();
        Granted grant = Funding.activeGrant("1000.00", "600.00", "400.00");
        String supplier = Funding.confirmedSupplier();
        ids.put("grant", grant.id());
        ids.put("line", grant.lines().getFirst());
        ids.put("other", grant.lines().getLast());
        ids.put("supplier", supplier);
        ids.put("bank", Funding.fundAccount());
        String line = grant.lines().getFirst();
        String contract = Funding.signedCommitment(grant, supplier, line, "300.00");
        ids.put("contract", contract);
        String first = Funding.disbursement(grant.id(), supplier, contract, line, "100.00");
        ids.put("draft", created(OFFICER, "disbursements", first));
        ids.put("submitted", Funding.submitted(first));
        ids.put("approved", Funding.submitted(first));
        done(approve(APPROVER, id("approved")));
        ids.put("paid", Funding.submitted(first));
        done(approve(APPROVER, id("paid")));
        done(act(
                TREASURER,
                "disbursements/" + id("paid"),
                "pay",
                Funding.payment("100.00", today, Funding.reference())));
        ids.put("payment", get("disbursements/" + id("paid")).jsonPath().getString("payments[0].id"));
        ids.put("act", acquittal("40.00"));
        String hash = get("acquittals/" + id("act")).jsonPath().getString("contentHash");
        done(act(APPROVER, "acquittals/" + id("act"), "accept", "{\"contentHash\":\"" + hash + "\"}"));
        ids.put("report", acquittal("60.00"));
        ids.put("return", created(TREASURER, "disbursements/" + id("paid") + "/returns", """
                {"amount":"10.00","receivedOn":"%s","bankAccountId":"%s","bankReference":"%s"}""".formatted(
                        today, id("bank"), Funding.reference())));
        ids.put("pledge", created(OFFICER, "contributions", """
                {"funderId":"%s","amount":"100.00","pledgedOn":"2026-01-05","agreement":{"number":"1","date":"2026-01-05"}}""".formatted(grant.funder())));
        created(TREASURER, "contributions/" + id("pledge") + "/receipts", """
                {"amount":"60.00","receivedOn":"%s","bankAccountId":"%s","bankReference":"%s"}""".formatted(
                        today, id("bank"), Funding.reference()));
        Granted ended = Funding.activeGrant("1.00", "1.00");
        done(act(OFFICER, "grants/" + ended.id(), "request-closing", REASON));
        done(act(APPROVER, "grants/" + ended.id(), "close", null));
        ids.put("closed", ended.id());
        String run = created(AUDITOR, "audit-runs", "{\"from\":\"%s\",\"until\":\"%1$s\"}".formatted(today));
        ids.put("finding", get("audit-findings?runId=" + run).jsonPath().getString("items[0].id"));
        underWay(grant.funder());
    }

    /// What is drawn up, and what awaits a decision.
    private void underWay(String funder) {
        ids.put("drawn", drawnAcquittal("1.00"));
        ids.put("planned", created(OFFICER, "grants", Funding.grant(funder, Funding.hubSchool(), "10.00", "10.00")));
        ids.put("asked", created(OFFICER, "grants", Funding.grant(funder, Funding.hubSchool(), "10.00", "10.00")));
        done(act(OFFICER, "grants/" + id("asked"), "submit", null));
        String revisions = "grants/" + id("grant") + "/revisions";
        ids.put("revision", created(OFFICER, revisions, """
                {"reason":"x","changes":[{"budgetLineId":"%s","amount":"-1.00"}]}""".formatted(id("line"))));
        done(act(OFFICER, revisions + "/" + id("revision"), "submit", null));
        String amendments = "commitments/" + id("contract") + "/amendments";
        ids.put("amendment", created(OFFICER, amendments, """
                {"documentNumber":"1","documentDate":"2026-02-01","reason":"x",
                 "lines":[{"budgetLineId":"%s","change":"INCREASE","amount":"1.00"}]}""".formatted(id("line"))));
        done(act(OFFICER, amendments + "/" + id("amendment"), "submit", null));
        Funding.document("GRANT", id("grant"), "AGREEMENT");
    }

    @Test
    void refusesWhatTheServiceNeverDoes() {
        SoftAssertions all = new SoftAssertions();
        STATEMENTS.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] columns = line.split(" \\|\\| ", 2);
            String statement = NAME.matcher(columns[0].strip()).replaceAll(name -> id(name.group(1)));
            all.assertThat(refusal(statement)).as(columns[0].strip()).isEqualTo(columns[1].strip());
        });
        all.assertAll();
    }

    private static final String STATEMENTS = """
            insert into entry select uuidv7(), 'REVERSAL', id, effective_on, 'x', now(), recorded_in, id from entry limit 1 || denied
            update posting set amount_tiyn = 1 || denied
            delete from entry || denied
            update budget_line_balance set committed_tiyn = 0 || denied
            update bank_balance set balance_tiyn = 1 || denied
            update account set kind = 'BANK' || denied
            delete from entry_sequence || denied
            delete from change || denied
            delete from record_change || denied
            insert into record_change (table_name, key, operation) values ('x', 'x', 'DELETE') || denied
            update record_horizon set settled = '1' || denied
            update record_checkpoint set note = 'x' || denied
            update noted_act set person = 'x' || denied
            delete from noted_act || denied
            update disbursement set amount_tiyn = 1 where id = '{draft}' || disbursement_lines_add_up
            update disbursement set status = 'APPROVED' where id = '{draft}' || disbursement_life
            update disbursement set status = 'APPROVED', approvals_given = 1, decided_by = 'fund-approver', decided_at = now(), decided_on = now() where id = '{submitted}' || disbursement_approvals_add_up
            update disbursement set approvals_needed = 2 where id = '{submitted}' || disbursement_submitted
            update disbursement set purpose = 'x' where id = '{approved}' || disbursement_submitted
            update disbursement set content_hash = repeat('a', 64) where id = '{approved}' || disbursement_submitted
            update disbursement set decided_by = 'another' where id = '{approved}' || disbursement_decision_kept
            update disbursement set status = 'PAID', paid_tiyn = 10000 where id = '{approved}' || disbursement_payments_add_up
            update disbursement set status = 'CANCELLED' where id = '{approved}' || disbursement_withdrawn_by_another
            update disbursement set status = 'ORDERED', order_id = gen_random_uuid() where id = '{approved}' || disbursement_order
            update disbursement set status = 'ACQUITTED' where id = '{paid}' || disbursement_acquitted_wholly
            update disbursement set status = 'RETURNED', paid_tiyn = 0 where id = '{paid}' || disbursement_payments_add_up
            update disbursement set makers = array['another'] where id = '{draft}' || disbursement_makers_kept
            delete from disbursement || denied
            insert into disbursement_approval select gen_random_uuid(), id, submissions, 1, 'fund-officer', now(), now(), content_hash from disbursement where id = '{submitted}' || disbursement_approved_by_another
            insert into disbursement_approval select gen_random_uuid(), id, submissions, 2, 'fund-approver', now(), now(), content_hash from disbursement where id = '{submitted}' || disbursement_approval_in_turn
            insert into disbursement_approval select gen_random_uuid(), id, submissions, 1, 'fund-approver', now(), now(), repeat('a', 64) from disbursement where id = '{submitted}' || disbursement_approval_in_turn
            update disbursement_approval set person = 'another' || denied
            insert into disbursement_evidence select id, 1, 1, 1, 100, 'x', now() from disbursement_approval where disbursement_id = '{approved}' || disbursement_evidence_with_its_disbursement_approval
            update disbursement_evidence set numerator = 1 || denied
            insert into disbursement_condition values ('{approved}', 1, 'EQUIPMENT_ACCEPTED_SHARE', 1, null) || disbursement_line_of_a_draft
            insert into disbursement_line values ('{approved}', '{grant}', '{other}', 1) || disbursement_line_of_a_draft
            insert into payment select gen_random_uuid(), disbursement_id, 1, paid_on, bank_account_id, 'x', null, null, 'fund-approver', now() from payment where id = '{payment}' || disbursement_paid_by_another
            insert into payment select gen_random_uuid(), '{submitted}', 1, paid_on, bank_account_id, 'x', null, null, 'fund-treasurer', now() from payment where id = '{payment}' || payment_of_an_approved
            insert into payment select gen_random_uuid(), '{approved}', 1, '2999-01-01', bank_account_id, 'x', null, null, 'fund-treasurer', now() from payment where id = '{payment}' || payment_not_in_future
            update disbursement set released_tiyn = 1 where id = '{approved}' || disbursement_releases_add_up
            insert into disbursement_release values (gen_random_uuid(), '{approved}', 1, 'fund-officer', now(), 'x', now(), 'another', now()) || disbursement_release_asked_for
            delete from disbursement_release || denied
            update disbursement_release_line set amount_tiyn = 1 || denied
            update payment set amount_tiyn = 1 where id = '{payment}' || payment_kept
            update payment set returned_on = paid_on, return_reason = 'x', returned_by = 'x', returned_at = now(), return_id = id where id = '{payment}' || acquittal_within_paid
            update payment set mistaken = true where id = '{payment}' || payment_return_named
            delete from payment || denied
            insert into payment_line values ('{payment}', '{other}', 1) || payment_line_with_its_payment
            update payment_line set amount_tiyn = 1 || denied
            update acquittal set status = 'ACCEPTED', decided_by = 'fund-officer', decided_at = now(), decided_on = now() where id = '{report}' || acquittal_accepted_by_another
            update acquittal set status = 'ACCEPTED', decided_by = 'fund-approver', decided_at = now(), decided_on = now() where id = '{report}' || acquittal_in_the_ledger
            update acquittal set amount_tiyn = 1 where id = '{report}' || acquittal_submitted
            update acquittal set status = 'REVERSED', reversed_on = decided_on, reversed_by = 'another', reversed_at = now(), reversal_reason = 'x' where id = '{act}' || acquittal_in_the_ledger
            update acquittal set status = 'REVERSED', reversed_on = decided_on, reversed_by = 'fund-approver', reversed_at = now(), reversal_reason = 'x' where id = '{act}' || acquittal_reversed_by_another
            update acquittal set status = 'REVERSED', reversed_on = decided_on, reversed_by = 'another', reversed_at = now(), reversal_reason = 'x', amount_tiyn = 1 where id = '{act}' || acquittal_finished
            update acquittal set decision_reason = 'x' where id = '{act}' || acquittal_finished
            update acquittal set kind = 'EXPENSE_REPORT', period_from = document_date, period_to = document_date where id = '{act}' || acquittal_kind_of_payee
            update acquittal_line set amount_tiyn = 1 where acquittal_id = '{report}' || acquittal_line_of_a_draft
            delete from acquittal || denied
            insert into money_return select gen_random_uuid(), disbursement_id, 1, received_on, bank_account_id, 'x', null, 'x', now() from money_return where id = '{return}' || money_return_in_the_ledger
            insert into money_return_line values ('{return}', '{other}', 1) || money_return_line_with_its_money_return
            update money_return set amount_tiyn = 1 || denied
            update money_return set reversed_on = received_on, reversed_by = 'x', reversal_reason = 'x' where id = '{return}' || money_return_in_the_ledger
            delete from money_return_line || denied
            insert into acquittal_term values (gen_random_uuid(), '2020-01-01', 3000, 'x', now(), 0) || acquittal_term_not_reaching_back
            delete from acquittal_term where effective_from = '2000-01-01' || acquittal_term_in_force
            insert into approval_limit values (gen_random_uuid(), '2020-01-01', 1000000000000000, 'x', now(), 0) || approval_limit_not_reaching_back
            insert into supplier_watch_period values (gen_random_uuid(), '2020-01-01', 0, 'x', now(), 0) || supplier_watch_period_not_reaching_back
            update commitment set amount_tiyn = 1 where id = '{contract}' || commitment_lines_add_up
            update commitment set decided_by = 'another' where id = '{contract}' || commitment_decision_kept
            update commitment set status = 'CLOSED' where id = '{contract}' || commitment_closed_empty
            update commitment_line set drawn_tiyn = 0 where commitment_id = '{contract}' || commitment_drawn_by_disbursements
            update commitment_line set amended_tiyn = 100 where commitment_id = '{contract}' || commitment_lines_add_up
            update commitment_line set signed_tiyn = 1 where commitment_id = '{contract}' || commitment_line_of_a_draft
            insert into commitment_release values (gen_random_uuid(), '{contract}', 1, 'x', now(), 'x', now()) || commitment_release_in_the_ledger
            delete from commitment || denied
            update grants set ceiling_tiyn = 1 where id = '{grant}' || grant_decided
            update grants set status = 'CLOSED', closing_requested_by = 'x', closing_requested_at = now(), closing_reason = 'x', closed_by = 'y', closed_at = now() where id = '{grant}' || grant_life
            update grants set status = 'ACTIVE', closing_requested_by = null, closing_requested_at = null, closing_reason = null, closed_by = null, closed_at = null where id = '{closed}' || grant_life
            update budget_line set amount_tiyn = 1 where id = '{line}' || budget_of_its_newest_version
            update budget_version set approved_by = 'x' || denied
            insert into grant_return select '{grant}', funder_id, 1 from grants where id = '{grant}' || grant_return_of_a_closed_grant
            insert into grant_return select '{closed}', funder_id, 1 from grants where id = '{grant}' || grant_return_in_the_ledger
            update contribution set received_tiyn = 100, status = 'RECEIVING' where id = '{pledge}' || contribution_receipts_add_up
            update contribution set amount_tiyn = 1 where id = '{pledge}' || contribution_kept
            update contribution set released_tiyn = 4000, status = 'RELEASED', released_on = now(), released_by = 'fund-officer', release_reason = 'x' where id = '{pledge}' || contribution_released_by_another
            update contribution set released_tiyn = 4000, status = 'RELEASED', released_on = now(), released_by = 'fund-approver', release_reason = 'x' where id = '{pledge}' || contribution_in_the_ledger
            update contribution_receipt set reversed_on = received_on, reversed_by = 'x', reversal_reason = 'x' where contribution_id = '{pledge}' || contribution_receipts_add_up
            update bank_account set iban = 'KZ86125KZT5004100100' where id = '{bank}' || bank_account_kept
            update bank_account set status = 'CLOSED', closed_on = now() where id = '{bank}' || bank_account_empty
            update supplier set iban = 'KZ86125KZT5004100100' where id = '{supplier}' || supplier_details_confirmed_later
            update supplier_bank_details set confirmed_by = 'x' || denied
            delete from document || denied
            update acquittal set amount_tiyn = 1 where id = '{drawn}' || acquittal_lines_add_up
            delete from bank_return || denied
            insert into bank_return values (gen_random_uuid(), '{payment}') || denied
            update advance set outstanding_tiyn = 1 || denied
            update budget_revision set status = 'APPROVED', decided_by = 'fund-officer', decided_at = now(), decided_on = now() where id = '{revision}' || budget_revision_approved_by_another
            update budget_revision set status = 'APPROVED', decided_by = 'fund-approver', decided_at = now(), decided_on = now() where id = '{revision}' || budget_revision_makes_a_version
            update budget_revision set reason = 'y' where id = '{revision}' || budget_revision_submitted
            update budget_revision set shares_changed = true where id = '{revision}' || budget_revision_submitted
            update budget_revision_change set amount_tiyn = 5 where revision_id = '{revision}' || budget_revision_change_of_a_draft
            insert into budget_revision_co_funder select '{revision}', 1, funder_id, 1 from grants where id = '{grant}' || budget_revision_change_of_a_draft
            insert into budget_revision (id, grant_id, number, reason, status, makers, created_at, edited_at, version, shares_changed) values (gen_random_uuid(), '{closed}', 9, 'x', 'DRAFT', array['x'], now(), now(), 0, false) || budget_revision_of_an_active_grant
            update grants set ceiling_tiyn = 1 where id = '{planned}' || grant_ceiling
            insert into grant_co_funder select id, 1, funder_id, 1 from grants where id = '{planned}' || grant_lead_bears_the_rest
            insert into grant_co_funder select g.id, 1, f.id, 1 from grants g, funder f where g.id = '{planned}' and f.id <> g.funder_id limit 1 || grant_funder_share
            insert into grant_co_funder select g.id, 1, f.id, 1 from grants g, funder f where g.id = '{grant}' and f.id <> g.funder_id limit 1 || grant_funder_share
            insert into grant_condition values ('{grant}', 1, 'x') || grant_terms_of_a_draft
            update grants set status = 'ACTIVE', decided_by = 'fund-approver', decided_at = now(), budget_version = 1 where id = '{asked}' || grant_in_the_ledger
            insert into contribution select gen_random_uuid(), 'C-2026-999999', funder_id, '{closed}', 1, 0, 0, 'PLEDGED', pledged_on, agreement_number, agreement_date, makers, null, null, null, created_at, 0 from contribution where id = '{pledge}' || contribution_grant_open
            update contribution_receipt set amount_tiyn = 1 where contribution_id = '{pledge}' || contribution_receipt_kept
            insert into contribution_receipt select gen_random_uuid(), contribution_id, 1, '2026-01-01', bank_account_id, 'x', null, 'x', now() from contribution_receipt where contribution_id = '{pledge}' || contribution_receipt_after_pledge
            update commitment set subject = 'x' where id = '{contract}' || commitment_submitted
            update commitment_amendment set status = 'APPROVED', decided_by = 'fund-officer', decided_at = now(), decided_on = now() where id = '{amendment}' || commitment_amendment_approved_by_another
            update commitment_amendment set status = 'APPROVED', decided_by = 'fund-approver', decided_at = now(), decided_on = now() where id = '{amendment}' || commitment_amendment_in_the_ledger
            update commitment_amendment set reason = 'y' where id = '{amendment}' || commitment_amendment_submitted
            update commitment_amendment_line set change_tiyn = 5 where amendment_id = '{amendment}' || commitment_amendment_line_of_a_draft
            insert into payment select gen_random_uuid(), '{approved}', 1, paid_on, null, 'x', null, null, 'fund-treasurer', now() from payment where id = '{payment}' || payment_from_an_account
            insert into payment select gen_random_uuid(), '{approved}', 1, '2020-01-01', bank_account_id, 'x', null, null, 'fund-treasurer', now() from payment where id = '{payment}' || disbursement_dates_in_order
            insert into document_chunk select id, 9, 'x' from document limit 1 || document_chunk_expected
            insert into document select gen_random_uuid(), owner_type, owner_id, kind, file_name, media_type, 1, sha256, null, uploaded_by, now() from document limit 1 || document_whole
            insert into document select gen_random_uuid(), owner_type, gen_random_uuid(), kind, file_name, media_type, 1, sha256, null, uploaded_by, now() from document limit 1 || document_owner_exists
            insert into funder_state (funder_id, name_kk, name_ru, bin) select id, 'x', 'x', bin from funder || denied
            update hub_school_state set name_kk = 'x' || denied
            update audit_rule_version set parameters = '{}' || denied
            update audit_run set found = 0 || denied
            delete from audit_finding || denied
            update audit_finding set evidence = '{}' where id = '{finding}' || audit_finding_kept
            update audit_finding set status = 'DISMISSED' where id = '{finding}' || audit_finding_decided
            insert into audit_finding_decision values (gen_random_uuid(), '{finding}', 'NEW', 'RESOLVED', 'x', 'x', now()) || audit_finding_life
            update audit_finding_decision set comment = 'x' || denied
            delete from device_trace || denied
            update audit_sample set seed = 'x' || denied
            delete from audit_sample_item || denied
            update audit_sample_stratum set name = 'x' || denied
            update audit_sample_evaluation set projected_tiyn = 0 || denied
            update issued_report set issued_by = 'x' || denied
            delete from issued_report_chunk || denied
            delete from idempotency_key || denied
            """;

    /// The constraint that a statement breaks, or `denied`, or `done`.
    private @Nullable String refusal(String statement) {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
            return "done";
        } catch (PSQLException refused) {
            return Objects.equals(refused.getSQLState(), "42501")
                    ? "denied"
                    : Objects.requireNonNullElse(
                            Objects.requireNonNull(refused.getServerErrorMessage())
                                    .getConstraint(),
                            refused.getMessage());
        } catch (SQLException failure) {
            return failure.getMessage();
        }
    }

    private String acquittal(String amount) {
        String id = drawnAcquittal(amount);
        done(act(OFFICER, "acquittals/" + id, "submit", null));
        return id;
    }

    private String drawnAcquittal(String amount) {
        return created(OFFICER, "acquittals", """
                {"disbursementId":"%s","kind":"ACCEPTANCE_ACT","documentNumber":"15","documentDate":"2026-02-10",
                 "lines":[{"budgetLineId":"%s","amount":"%s"}]}""".formatted(id("paid"), id("line"), amount));
    }

    private String id(String name) {
        return Objects.requireNonNull(ids.get(name), name);
    }
}
