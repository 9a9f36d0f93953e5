package kz.tirek.training;

import kz.tirek.test.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        ArchitectureRules.check("kz.tirek.training");
    }
}
