package kz.tirek.hubschool;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import kz.tirek.test.GoldenContract;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
class ContractTest {

    @Test
    void isTheContractThatWasAgreed() throws IOException {
        GoldenContract.check("hub-school");
    }
}
