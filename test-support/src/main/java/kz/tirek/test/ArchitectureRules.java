package kz.tirek.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;

/// The rules of the house that code can check, for every service alike.
public final class ArchitectureRules {

    private static final String CONVENTIONS = "kz.tirek.conventions";

    private static final List<String> APPLICATIONS = List.of(
            "kz.tirek.hubschool", "kz.tirek.training", "kz.tirek.funding", "kz.tirek.gateway", "kz.tirek.stack");

    private ArchitectureRules() {}

    /// Checks the classes below `root`, the package of a service whose features are its direct sub-packages.
    public static void check(String root) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
        rules(root).forEach(rule -> rule.check(classes));
    }

    private static List<ArchRule> rules(String root) {
        return List.of(
                slices().matching(root + ".(*)..")
                        .should()
                        .beFreeOfCycles()
                        .because("a feature that needs another and is needed by it is one feature"),
                noClasses()
                        .that()
                        .doNotHaveSimpleName("ClockProducer")
                        .should()
                        .callMethod(LocalDate.class, "now")
                        .orShould()
                        .callMethod(Instant.class, "now")
                        .orShould()
                        .callMethod(LocalDateTime.class, "now")
                        .orShould()
                        .callMethod(ZonedDateTime.class, "now")
                        .orShould()
                        .callMethod(Clock.class, "systemUTC")
                        .orShould()
                        .callMethod(Clock.class, "systemDefaultZone")
                        .because("every now comes from the injected clock"),
                methods()
                        .that()
                        .areAnnotatedWith("jakarta.ws.rs.POST")
                        .should()
                        .beAnnotatedWith(CONVENTIONS + ".idempotency.Idempotent")
                        .andShould()
                        .beAnnotatedWith("jakarta.transaction.Transactional")
                        .allowEmptyShould(true)
                        .because("a POST may be sent again, and its answer is stored in the transaction of its effect"),
                methods()
                        .that()
                        .areAnnotatedWith("jakarta.ws.rs.PATCH")
                        .or()
                        .areAnnotatedWith("jakarta.ws.rs.PUT")
                        .or()
                        .areAnnotatedWith("jakarta.ws.rs.DELETE")
                        .should()
                        .beAnnotatedWith(CONVENTIONS + ".version.Conditional")
                        .andShould()
                        .beAnnotatedWith("jakarta.transaction.Transactional")
                        .allowEmptyShould(true)
                        .because("nobody changes what he has not seen"),
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(APPLICATIONS.stream()
                                .filter(application -> !application.equals(root))
                                .map(application -> application + "..")
                                .toArray(String[]::new))
                        .because("no service imports another's classes, and the conventions depend on none"),
                methods()
                        .that()
                        .areAnnotatedWith("jakarta.ws.rs.GET")
                        .or()
                        .areAnnotatedWith("jakarta.ws.rs.POST")
                        .or()
                        .areAnnotatedWith("jakarta.ws.rs.PATCH")
                        .or()
                        .areAnnotatedWith("jakarta.ws.rs.PUT")
                        .or()
                        .areAnnotatedWith("jakarta.ws.rs.DELETE")
                        .should()
                        .beAnnotatedWith("org.eclipse.microprofile.openapi.annotations.Operation")
                        .allowEmptyShould(true)
                        .because("the contract names every operation"));
    }
}
