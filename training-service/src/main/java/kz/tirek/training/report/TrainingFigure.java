package kz.tirek.training.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import kz.tirek.conventions.problem.Language;
import kz.tirek.conventions.problem.Text;
import org.jspecify.annotations.Nullable;

/// The figures of training, in the order in which they are shown.
enum TrainingFigure {
    /// Parts taken in training that ended; who took part twice counts twice.
    PARTICIPANTS(
            new Text("Қатысқандар", "Участия", "Participants"),
            new Text(
                    "Аяқталған оқуға қатысу: аяқтағандар мен аяқтай алмағандар. Екі рет қатысқан екі рет саналады; курс іске асырылуының бөлігі болған тағылымдама бір рет саналады.",
                    "Участия в завершённом обучении: завершившие и не завершившие. Кто участвовал дважды, считается дважды; стажировка внутри проведения курса считается один раз.",
                    "Parts taken in training that ended, completed or failed. Who took part twice counts twice; an internship within a course run counts once.")),
    /// The people who took them.
    TEACHERS(
            new Text("Педагогтер", "Педагоги", "Teachers"),
            new Text(
                    "Сол қатысулардағы әртүрлі адамдар; жолдарды қосуға болмайды.",
                    "Разные люди в этих участиях; строки не складываются.",
                    "The different people among them; lines do not add up.")),
    /// Hours of what was completed.
    HOURS(
            new Text("Сағаттар", "Часы", "Hours"),
            new Text(
                    "Аяқталған курстар мен тағылымдамалардың сағаты; курс іске асырылуының бөлігі болған тағылымдама бір рет.",
                    "Часы завершённых курсов и стажировок; стажировка внутри проведения курса — один раз.",
                    "Hours of completed courses and internships; an internship within a course run once.")),
    /// Those of the parts that were completed.
    COMPLETION_RATE(
            new Text("Аяқтағандар үлесі, %", "Доля завершивших, %", "Completion rate, %"),
            new Text(
                    "Қатысулардың аяқталғаны, пайызбен.",
                    "Завершённые из участий, в процентах.",
                    "Completed of the parts taken, in percent.")),
    /// Certificates issued that are valid.
    CERTIFICATES(
            new Text("Сертификаттар", "Сертификаты", "Certificates"),
            new Text(
                    "Берілген және күшіндегі сертификаттар, берілген күні бойынша.",
                    "Выданные действующие сертификаты, по дню выдачи.",
                    "Certificates issued that are valid, by the day of issue.")),
    /// Those who answered right after a run, of those who held a place.
    FEEDBACK_RESPONSE_RATE(
            new Text("Пікір білдіргендер үлесі, %", "Доля ответивших, %", "Feedback response rate, %"),
            new Text(
                    "Өткізілген іске асырулардан кейін бірден жауап бергендер, орны болғандардың ішінде, пайызбен. Жауаптар анонимді: аумаққа, мектепке, тірек мектепке бөлінбейді.",
                    "Ответившие сразу после проведённых курсов из имевших место, в процентах. Ответы анонимны: по территориям, школам и опорным школам не делятся.",
                    "Who answered right after runs that were held, of those who held a place, in percent. Answers are anonymous: by territory, school or hub there are none.")),
    /// Mean of their marks.
    FEEDBACK_MEAN(
            new Text("Пікірлердің орташа бағасы", "Средняя оценка", "Mean mark"),
            new Text(
                    "Сол жауаптардағы бағалардың орташасы, 1-ден 5-ке дейін.",
                    "Среднее оценок в этих ответах, от 1 до 5.",
                    "Mean of the marks in these answers, 1 to 5."));

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private final Text title;
    private final Text definition;

    TrainingFigure(Text title, Text definition) {
        this.title = title;
        this.definition = definition;
    }

    String title(Language language) {
        return title.in(language);
    }

    String definition(Language language) {
        return definition.in(language);
    }

    boolean isOfFeedback() {
        return this == FEEDBACK_RESPONSE_RATE || this == FEEDBACK_MEAN;
    }

    /// Its value; null where there is nothing to divide by.
    @Nullable
    BigDecimal of(Cell cell) {
        return switch (this) {
            case PARTICIPANTS -> BigDecimal.valueOf(cell.participants());
            case TEACHERS -> BigDecimal.valueOf(cell.teachers());
            case HOURS -> BigDecimal.valueOf(cell.hours());
            case COMPLETION_RATE -> share(PERCENT, cell.completed(), cell.participants(), 1);
            case CERTIFICATES -> BigDecimal.valueOf(cell.certificates());
            case FEEDBACK_RESPONSE_RATE -> share(PERCENT, cell.answered(), cell.asked(), 1);
            case FEEDBACK_MEAN -> share(BigDecimal.ONE, cell.markSum(), cell.marks(), 2);
        };
    }

    /// The groups of people the figure tells of beyond those who took part; a group of a few gives them away.
    int[] groups(Cell cell) {
        return switch (this) {
            case PARTICIPANTS, TEACHERS -> new int[] {};
            case HOURS -> new int[] {cell.completers()};
            case COMPLETION_RATE -> new int[] {cell.completers(), cell.failers()};
            case CERTIFICATES -> new int[] {cell.holders()};
            case FEEDBACK_RESPONSE_RATE, FEEDBACK_MEAN -> new int[] {Math.toIntExact(cell.answered())};
        };
    }

    private static @Nullable BigDecimal share(BigDecimal factor, long part, long whole, int decimals) {
        return whole == 0
                ? null
                : factor.multiply(BigDecimal.valueOf(part))
                        .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
    }
}
