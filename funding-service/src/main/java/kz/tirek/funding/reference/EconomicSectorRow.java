package kz.tirek.funding.reference;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import kz.tirek.conventions.names.Name;

/// A sector of the economy as a row of an imported list.
record EconomicSectorRow(
        @NotNull @Pattern(regexp = "[1-9]") String code,
        @NotNull @Valid Name name) implements ListRow<EconomicSector> {

    /// A file of one row.
    static final String EXAMPLE = """
            code,name.kk,name.ru
            7,Мемлекеттік емес қаржылық емес ұйымдар,Негосударственные нефинансовые организации
            """;

    @Override
    public String listedCode() {
        return code;
    }

    @Override
    public EconomicSector entity(Instant now) {
        return new EconomicSector(code, name, now);
    }

    @Override
    public boolean describes(EconomicSector sector) {
        return sector.name().equals(name);
    }

    @Override
    public void update(EconomicSector sector) {
        sector.rename(name);
    }
}
