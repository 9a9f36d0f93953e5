package kz.tirek.training.report;

import java.util.Arrays;
import java.util.List;
import kz.tirek.conventions.problem.Language;
import kz.tirek.conventions.problem.Text;

/// What training is broken down by.
enum TrainingDimension {
    /// The territories right below the one asked for, the regions where none is: where the teacher's school stood.
    TERRITORY("Аумақ", "Территория", "Territory"),
    /// The school where the teacher worked on the day.
    SCHOOL("Мектеп", "Школа", "School"),
    /// The hub schools that were, or mentored, the teacher's school on the day; with two hubs a teacher counts at
    /// both.
    HUB("Тірек мектеп", "Опорная школа", "Hub school"),
    /// Who gave the training.
    PROVIDER("Провайдер", "Провайдер", "Provider"),
    /// The form of the training.
    FORMAT("Нысаны", "Форма", "Format"),
    /// The calendar year in which it ended, or the certificate was issued.
    YEAR("Жыл", "Год", "Year");

    /// What is known of answers to feedback, which nobody's name or school can be found from.
    static final List<TrainingDimension> OF_RUNS = List.of(PROVIDER, FORMAT, YEAR);

    private static final List<TrainingDimension> PLACES = List.of(TERRITORY, SCHOOL);

    private final Text title;

    TrainingDimension(String kk, String ru, String en) {
        title = new Text(kk, ru, en);
    }

    String title(Language language) {
        return title.in(language);
    }

    boolean isPlace() {
        return PLACES.contains(this);
    }

    /// SQL for the value over facts `f` and their hubs `a`.
    ///
    /// @param level of territories, counted from the region, which is 1
    String sql(int level) {
        return switch (this) {
            case TERRITORY -> "f.territories[" + level + "]";
            case SCHOOL -> "f.school_id";
            case HUB -> "a.hub_id";
            case PROVIDER -> "f.provider_id";
            case FORMAT -> "f.format";
            case YEAR -> "cast(extract(year from f.day) as integer)";
        };
    }

    /// Its name as a query parameter.
    String parameter() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /// The names of the six forms.
    static Text format(String format) {
        return Arrays.stream(FormatName.values())
                .filter(name -> name.name().equals(format))
                .findFirst()
                .orElseThrow()
                .name;
    }

    private enum FormatName {
        COURSE("курс", "курс", "course"),
        SEMINAR("семинар", "семинар", "seminar"),
        WEBINAR("вебинар", "вебинар", "webinar"),
        MASTER_CLASS("шеберлік сыныбы", "мастер-класс", "master class"),
        WORKSHOP("практикум", "практикум", "workshop"),
        INTERNSHIP("тағылымдама", "стажировка", "internship");

        private final Text name;

        FormatName(String kk, String ru, String en) {
            name = new Text(kk, ru, en);
        }
    }
}
