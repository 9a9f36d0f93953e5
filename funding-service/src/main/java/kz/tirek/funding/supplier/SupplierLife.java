package kz.tirek.funding.supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.problem.Checks;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Text;
import kz.tirek.conventions.version.MergePatch;
import kz.tirek.conventions.version.Precondition;
import kz.tirek.funding.reference.Banks;
import kz.tirek.funding.reference.EconomicSectors;
import org.jspecify.annotations.Nullable;

/// What happens to a supplier, in the caller's transaction.
@ApplicationScoped
class SupplierLife {

    static final String TYPE = "supplier";

    private static final Set<String> COUNTRIES = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2);
    private static final Text ABROAD = new Text(
            "бейрезиденттің елі: ISO 3166 бойынша екі әріп, KZ емес",
            "страна нерезидента: две буквы по ISO 3166, не KZ",
            "the country of a non-resident: two letters of ISO 3166, not KZ");
    private static final Text AT_HOME = new Text(
            "резидентке ел жазылмайды", "для резидента страна не указывается", "a resident has no country here");

    private final Suppliers suppliers;
    private final Banks banks;
    private final EconomicSectors sectors;
    private final Changes changes;
    private final Precondition precondition;
    private final Caller caller;
    private final Clock clock;

    @Inject
    SupplierLife(
            Suppliers suppliers,
            Banks banks,
            EconomicSectors sectors,
            Changes changes,
            Precondition precondition,
            Caller caller,
            Clock clock) {
        this.suppliers = suppliers;
        this.banks = banks;
        this.sectors = sectors;
        this.changes = changes;
        this.precondition = precondition;
        this.caller = caller;
        this.clock = clock;
    }

    SupplierView register(NewSupplier body) {
        check(body, null);
        Supplier supplier = new Supplier(body, caller.subject(), clock.instant());
        suppliers.persist(supplier);
        return changed(supplier, "CREATED");
    }

    SupplierView change(UUID id, MergePatch patch) {
        Supplier supplier = get(id);
        NewSupplier before = NewSupplier.of(supplier);
        NewSupplier after = patch.applyTo(before, NewSupplier.class);
        check(after, before);
        supplier.describe(after, caller.subject(), clock.instant());
        return changed(supplier, "UPDATED");
    }

    SupplierView confirmBankDetails(UUID id) {
        Supplier supplier = get(id);
        supplier.confirmAccount(caller.subject(), clock.instant());
        return changed(supplier, "BANK_DETAILS_CONFIRMED");
    }

    private void check(NewSupplier after, @Nullable NewSupplier before) {
        Checks checks = new Checks().on("/country", () -> requireCountry(after));
        if (before == null || !after.kbeOrUsual().equals(before.kbe())) {
            checks.on("/kbe", () -> sectors.requireSectorOf(after.kbeOrUsual(), "/kbe"));
        }
        if (before == null || !after.bankAccount().equals(before.bankAccount())) {
            checks.on("/bankAccount", () -> banks.requireFit(after.bankAccount(), "/bankAccount"));
        }
        checks.raise();
    }

    private static void requireCountry(NewSupplier facts) {
        String country = facts.country();
        if (!facts.livesAbroad() && country != null) {
            throw CommonProblem.INVALID_REQUEST.refuse(1).at("/country", "resident", AT_HOME);
        }
        if (facts.livesAbroad() && (country == null || country.equals("KZ") || !COUNTRIES.contains(country))) {
            throw CommonProblem.INVALID_REQUEST.refuse(1).at("/country", "country-of-non-resident", ABROAD);
        }
    }

    private Supplier get(UUID id) {
        Supplier supplier = suppliers.get(id);
        precondition.require(supplier.version());
        return supplier;
    }

    private SupplierView changed(Supplier supplier, String operation) {
        suppliers.flush();
        SupplierView view = SupplierView.of(supplier);
        changes.record(TYPE, supplier.id(), operation, view.published());
        return view;
    }
}
