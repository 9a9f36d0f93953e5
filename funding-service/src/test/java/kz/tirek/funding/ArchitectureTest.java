package kz.tirek.funding;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import kz.tirek.test.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        ArchitectureRules.check("kz.tirek.funding");
    }

    @Test
    void keepsTheLedgerCorePure() {
        noClasses()
                .that()
                .resideInAPackage("kz.tirek.funding.ledger..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("kz.tirek.funding.ledger..", "java..", "org.jspecify..")
                .because("the ledger core depends on the JDK alone")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("kz.tirek.funding"));
    }
}
