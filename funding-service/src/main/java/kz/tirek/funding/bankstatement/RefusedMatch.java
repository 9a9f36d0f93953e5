package kz.tirek.funding.bankstatement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import kz.tirek.conventions.problem.Language;
import kz.tirek.conventions.problem.Refusal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The rule that stood against a match, as it was said.
@Embeddable
@Schema(name = "BankStatementRefusal", description = "The rule that stood against a match")
record RefusedMatch(
        @Schema(description = "Code of the problem", examples = "account-overdrawn") @Column(name = "refusal_code")
        String code,

        @Schema(description = "What was said, in Kazakh", examples = "Шотта қаражат жеткіліксіз")
        @Column(name = "refusal_kk")
        String kk,

        @Schema(description = "What was said, in Russian", examples = "На счёте недостаточно средств")
        @Column(name = "refusal_ru")
        String ru,

        @Schema(description = "What was said, in English", examples = "Not enough on the account")
        @Column(name = "refusal_en")
        String en) {

    static RefusedMatch of(Refusal refusal) {
        return new RefusedMatch(
                refusal.type().code(),
                detail(refusal, Language.KK),
                detail(refusal, Language.RU),
                detail(refusal, Language.EN));
    }

    private static String detail(Refusal refusal, Language language) {
        return refusal.problem(language, null).detail();
    }
}
