package kz.tirek.funding;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.tirek.test.RoleMatrix;
import kz.tirek.test.RoleMatrix.Operation;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
@WithHubSchools
class RoleMatrixTest {

    private static final Set<String> READERS = Set.of("fund-officer", "fund-approver", "fund-treasurer", "auditor");

    /// Who may read what administrators maintain.
    private static final Set<String> READERS_OF_SETTINGS =
            Set.of("fund-officer", "fund-approver", "fund-treasurer", "auditor", "administrator");

    private static final Set<String> SETTINGS = Set.of(
            "acquittal-terms",
            "approval-limits",
            "banks",
            "economic-sectors",
            "payment-purposes",
            "required-documents",
            "supplier-watch-periods");

    /// What treasurers keep.
    private static final Set<String> TREASURY =
            Set.of("bank-accounts", "bank-statements", "bank-statement-lines", "payment-orders", "periods");

    /// What one person decides on what another prepared.
    private static final Set<String> DECISIONS =
            Set.of("approve", "reject", "accept", "release", "withdraw", "keep", "close");

    /// Operations that others may call than what they are about and what they do say.
    private static final Map<String, Set<String>> DEVIATIONS = RoleMatrix.roles("""
            listFundingChanges fund-officer ministry auditor service
            getFundingTotals fund-officer fund-approver fund-treasurer auditor ministry
            listCheckpoints fund-officer fund-approver fund-treasurer auditor ministry
            getLatestCheckpoint fund-officer fund-approver fund-treasurer auditor ministry
            getCheckpoint fund-officer fund-approver fund-treasurer auditor ministry
            getCheckpointNote fund-officer fund-approver fund-treasurer auditor ministry
            getConsistencyProof fund-officer fund-approver fund-treasurer auditor ministry
            cosignCheckpoint ministry administrator
            verifyLedger auditor
            listRecordCheckpoints fund-officer fund-approver fund-treasurer auditor ministry
            getLatestRecordCheckpoint fund-officer fund-approver fund-treasurer auditor ministry
            getRecordCheckpoint fund-officer fund-approver fund-treasurer auditor ministry
            getRecordCheckpointNote fund-officer fund-approver fund-treasurer auditor ministry
            getRecordConsistencyProof fund-officer fund-approver fund-treasurer auditor ministry
            cosignRecordCheckpoint ministry administrator
            listRecordChanges auditor
            verifyRecordLog auditor
            getRecordJournal auditor
            listRecordLogVerifierKeys
            listVerifierKeys
            getLedgerVerifier
            export360Giving
            exportIatiActivities
            exportIatiOrganisation
            issueReport fund-officer fund-approver fund-treasurer
            closeBankAccount fund-treasurer
            closePeriod fund-treasurer
            withdrawBudgetRevision fund-officer
            cancelGrantClosing fund-officer fund-approver
            payDisbursement fund-treasurer
            returnDisbursementPayment fund-treasurer
            reverseDisbursementPayment fund-treasurer
            reverseDisbursementPaymentReturn fund-treasurer
            createMoneyReturn fund-treasurer
            reverseMoneyReturn fund-treasurer
            receiveContribution fund-treasurer
            reverseContributionReceipt fund-treasurer
            reverseAcquittal fund-approver
            confirmSupplierBankDetails fund-approver fund-treasurer
            uploadDocument fund-officer fund-treasurer
            listAuditRuleKinds auditor
            listAuditRules auditor
            createAuditRule auditor
            getAuditRule auditor
            listAuditRuleVersions auditor
            addAuditRuleVersion auditor
            listAuditRuns auditor
            runAuditRules auditor
            getAuditRun auditor
            listAuditFindings auditor
            getAuditFinding auditor
            listAuditFindingHistory auditor
            confirmAuditFinding auditor
            dismissAuditFinding auditor
            resolveAuditFinding auditor
            reopenAuditFinding auditor
            listAuditSamples auditor
            drawAuditSample auditor
            getAuditSample auditor
            listAuditSampleItems auditor
            listAuditSampleEvaluations auditor
            evaluateAuditSample auditor
            """);

    private static final RoleMatrix MATRIX = new RoleMatrix(RoleMatrixTest::allowed);

    private static Set<String> allowed(Operation operation) {
        List<String> path = List.of(operation.path().split("/", -1));
        String subject = path.get(3);
        String usual = SETTINGS.contains(subject)
                ? "administrator"
                : DECISIONS.contains(path.getLast())
                        ? "fund-approver"
                        : TREASURY.contains(subject) ? "fund-treasurer" : "fund-officer";
        Set<String> readers = SETTINGS.contains(subject) ? READERS_OF_SETTINGS : READERS;
        return DEVIATIONS.getOrDefault(operation.id(), operation.method().equals("get") ? readers : Set.of(usual));
    }

    @Test
    void letsEachRoleDoWhatIsItsOwnAndNothingElse() {
        MATRIX.check();
    }

    @Test
    void answersNobodyWithoutAGoodToken() {
        MATRIX.checkTokens();
    }
}
