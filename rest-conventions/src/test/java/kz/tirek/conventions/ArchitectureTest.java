package kz.tirek.conventions;

import kz.tirek.test.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void obeysTheRulesOfTheHouse() {
        ArchitectureRules.check("kz.tirek.conventions");
    }
}
