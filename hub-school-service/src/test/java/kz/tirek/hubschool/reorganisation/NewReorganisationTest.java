package kz.tirek.hubschool.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import org.junit.jupiter.api.Test;

class NewReorganisationTest {

    private static final Renaming RENAME = new Renaming(UUID.randomUUID(), new Name("а", "б", null));
    private static final Merger MERGE = new Merger(List.of(UUID.randomUUID()), UUID.randomUUID(), null);
    private static final Division SPLIT = new Division(UUID.randomUUID(), false, List.of());

    /// Every kind with every choice of the three members.
    @Test
    void takesExactlyTheMemberOfItsKind() {
        for (ReorganisationKind kind : ReorganisationKind.values()) {
            for (int choice = 0; choice < 8; choice++) {
                List<String> given = new ArrayList<>();
                boolean rename = (choice & 1) > 0 && given.add("rename");
                boolean merge = (choice & 2) > 0 && given.add("merge");
                boolean split = (choice & 4) > 0 && given.add("split");
                NewReorganisation body = new NewReorganisation(
                        kind,
                        LocalDate.of(2026, 9, 1),
                        "№45",
                        null,
                        rename ? RENAME : null,
                        merge ? MERGE : null,
                        split ? SPLIT : null);
                String own = kind.name().toLowerCase(java.util.Locale.ROOT);
                assertThat(body.lacking()).isEqualTo(given.contains(own) ? List.of() : List.of(own));
                given.remove(own);
                assertThat(body.excess()).isEqualTo(given);
            }
        }
    }
}
