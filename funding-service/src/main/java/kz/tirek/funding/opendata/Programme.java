package kz.tirek.funding.opendata;

import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.problem.Language;
import kz.tirek.funding.opendata.AwardedGrant.School;

/// What open data says in words.
final class Programme {

    /// The code of the programme.
    static final String CODE = "HUB-SCHOOLS";

    static final Name NAME = new Name(
            "Ауылдық аймақтағы тірек мектептердің әлеуетін арттыру",
            "Развитие потенциала опорных школ в сельской местности",
            "Development of the potential of hub schools in rural areas");

    static final Name DESCRIPTION = new Name(
            "Қазақстан ауылдарындағы тірек мектептерді қолдау: жабдық, жөндеу, педагогтерді оқыту және әдістемелік көмек."
                    + " Әр грант жеке сипатталған.",
            "Поддержка опорных школ в сёлах Казахстана: оборудование, ремонт, обучение педагогов и методическая помощь."
                    + " Каждый грант описан отдельно.",
            "Support of hub schools in the villages of Kazakhstan: equipment, renovation, training of teachers and"
                    + " methodological help. Each grant is described on its own.");

    private Programme() {}

    /// `name` in `language`; in Russian where it has no English.
    static String in(Language language, Name name) {
        return switch (language) {
            case KK -> name.kk();
            case RU -> name.ru();
            case EN -> name.en() == null ? name.ru() : name.en();
        };
    }

    /// What a grant is called, in less than 140 characters.
    static String title(Language language, AwardedGrant grant) {
        String form = switch (language) {
            case KK -> "%s тірек мектебіне %s гранты";
            case RU -> "Опорной школе %s: грант %s";
            case EN -> "To the hub school %s: grant %s";
        };
        return form.formatted(grant.school().code(), grant.code());
    }

    /// What a grant is for.
    static Name description(School school) {
        String english = school.name().en();
        return new Name(
                "«%s» бағдарламасы бойынша тірек мектепті жабдықтау және дамыту: %s"
                        .formatted(NAME.kk(), school.name().kk()),
                "Оснащение и развитие опорной школы по программе «%s»: %s"
                        .formatted(NAME.ru(), school.name().ru()),
                english == null
                        ? null
                        : "Equipping and developing a hub school in the programme “%s”: %s"
                                .formatted(NAME.en(), english));
    }
}
