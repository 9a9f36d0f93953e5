package kz.tirek.gateway;

import kz.tirek.test.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        ArchitectureRules.check("kz.tirek.gateway");
    }
}
