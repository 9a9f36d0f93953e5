package kz.tirek.funding.grant;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import kz.tirek.funding.Funding;
import kz.tirek.test.Owner;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
@WithHubSchools
class BudgetLineTest {

    @Inject
    EntityManager entities;

    /// Else who records on two lines and who approves a revision of them wait for each other.
    @Test
    void isReferredToWhileARevisionChangesIt() throws Exception {
        String id = Funding.activeGrant("10.00", "10.00").lines().getFirst();
        QuarkusTransaction.begin();
        entities.find(BudgetLine.class, UUID.fromString(id)).add(-1);
        entities.flush();
        assertThat(Owner.run("select number from budget_line where id = '%s' for key share nowait".formatted(id)))
                .isEqualTo("1\n");
        QuarkusTransaction.rollback();
    }
}
