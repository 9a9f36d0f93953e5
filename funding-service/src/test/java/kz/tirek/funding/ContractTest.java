package kz.tirek.funding;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import kz.tirek.test.GoldenContract;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
@WithHubSchools
class ContractTest {

    @Test
    void keepsTheContract() throws IOException {
        GoldenContract.check("funding");
    }
}
