package kz.tirek.hubschool.school;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;

/// The problems of the registry of schools.
enum SchoolProblem implements ProblemType {
    /// Another school has this identifier of another system.
    SCHOOL_IDENTIFIER_TAKEN(new Explanation(
            409,
            "school_identifier_key",
            new Text(
                    "Идентификатор басқа мектепте тіркелген",
                    "Идентификатор уже у другой школы",
                    "Another school has this identifier"),
            new Text(
                    "{0} жүйесіндегі {1} идентификаторы басқа мектептікі.",
                    "Идентификатор {1} системы {0} принадлежит другой школе.",
                    "The identifier {1} of {0} belongs to another school."),
            new Text(
                    "Сұрау иесі identifier сүзгісімен сол мектепті табады немесе идентификаторды түзетеді.",
                    "Отправитель находит ту школу фильтром identifier или исправляет идентификатор.",
                    "The caller finds that school by the filter identifier or corrects the identifier."))),
    /// Two periods of the status of an underfilled school would overlap.
    UNDERFILLED_PERIODS_OVERLAP(new Explanation(
            409,
            "underfilled_period_once_at_a_time",
            new Text(
                    "Шағын жинақты мәртебенің кезеңдері қиылысады",
                    "Периоды статуса малокомплектной школы пересекаются",
                    "Periods of the underfilled status overlap"),
            new Text(
                    "{0} күнінен басталатын мәртебе {1} күні аяқталған кезеңмен қиылысады.",
                    "Статус с {0} пересекается с периодом, который закончился {1}.",
                    "The status since {0} overlaps a period that ended on {1}."),
            new Text(
                    "Сұрау иесі мәртебені алдыңғы кезең аяқталғаннан кейінгі күннен бастайды.",
                    "Отправитель указывает начало после окончания предыдущего периода.",
                    "The caller begins the status after the last day of the earlier period.")));

    private final Explanation explanation;

    SchoolProblem(Explanation explanation) {
        this.explanation = explanation;
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
