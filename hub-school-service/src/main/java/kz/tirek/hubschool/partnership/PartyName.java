package kz.tirek.hubschool.partnership;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import kz.tirek.conventions.names.Name;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The name of a party: Kazakh and Russian at home, at least one language abroad.
@Embeddable
@Schema(description = "The name of a party: Kazakh and Russian at home, at least one language abroad")
record PartyName(
        @Schema(description = "Kazakh", examples = "№69 гимназия")
        @Size(min = 1, max = 300)
        @Column(name = "name_kk")
        @Nullable
        String kk,

        @Schema(description = "Russian", examples = "Гимназия №69")
        @Size(min = 1, max = 300)
        @Column(name = "name_ru")
        @Nullable
        String ru,

        @Schema(description = "English", examples = "Gymnasium No. 69")
        @Size(min = 1, max = 300)
        @Column(name = "name_en")
        @Nullable
        String en) {

    static PartyName of(Name name) {
        return new PartyName(name.kk(), name.ru(), name.en());
    }
}
