package kz.tirek.training.certificate;

import java.time.LocalDate;
import java.util.List;
import kz.tirek.training.course.CourseFormat;

/// The sentences of a certificate in Kazakh and Russian.
final class Wording {

    static final String CRITERIA_KK = "Сабақтарға қатысып, оқуды соңына дейін аяқтады";
    static final String CRITERIA_RU = "Посещал(а) занятия и завершил(а) обучение";

    private static final List<String> MONTHS_KK = List.of(
            "қаңтар",
            "ақпан",
            "наурыз",
            "сәуір",
            "мамыр",
            "маусым",
            "шілде",
            "тамыз",
            "қыркүйек",
            "қазан",
            "қараша",
            "желтоқсан");
    private static final List<String> MONTHS_RU = List.of(
            "января",
            "февраля",
            "марта",
            "апреля",
            "мая",
            "июня",
            "июля",
            "августа",
            "сентября",
            "октября",
            "ноября",
            "декабря");

    private Wording() {}

    /// What was completed, after the title: `курсын 72 сағат көлемінде сәтті аяқтады`.
    static String completedKk(Certificate certificate) {
        String what = switch (certificate.format()) {
            case COURSE -> "курсын";
            case SEMINAR -> "семинарын";
            case WEBINAR -> "вебинарын";
            case MASTER_CLASS -> "шеберлік сабағын";
            case WORKSHOP -> "практикумын";
            case INTERNSHIP -> "тағылымдамасын";
        };
        return "%s %d сағат көлемінде сәтті аяқтады".formatted(what, certificate.hours());
    }

    /// What was completed, before the title: `успешно завершил(а) курс`.
    static String completedRu(CourseFormat format) {
        String what = switch (format) {
            case COURSE -> "курс";
            case SEMINAR -> "семинар";
            case WEBINAR -> "вебинар";
            case MASTER_CLASS -> "мастер-класс";
            case WORKSHOP -> "практикум";
            case INTERNSHIP -> "стажировку";
        };
        return "успешно завершил(а) " + what;
    }

    /// `в объёме 72 часов`.
    static String hoursRu(int hours) {
        boolean one = hours % 10 == 1 && hours % 100 != 11;
        return "в объёме %d %s".formatted(hours, one ? "часа" : "часов");
    }

    /// `2022 жылғы 3–14 қазан`.
    static String daysKk(LocalDate from, LocalDate until) {
        if (from.equals(until)) {
            return dayKk(from);
        }
        if (from.getYear() != until.getYear()) {
            return dayKk(from) + " – " + dayKk(until);
        }
        return from.getMonth() == until.getMonth()
                ? "%d жылғы %d–%d %s"
                        .formatted(from.getYear(), from.getDayOfMonth(), until.getDayOfMonth(), monthKk(from))
                : "%d жылғы %d %s – %d %s"
                        .formatted(
                                from.getYear(),
                                from.getDayOfMonth(),
                                monthKk(from),
                                until.getDayOfMonth(),
                                monthKk(until));
    }

    /// `3–14 октября 2022 года`.
    static String daysRu(LocalDate from, LocalDate until) {
        if (from.equals(until)) {
            return dayRu(from);
        }
        if (from.getYear() != until.getYear()) {
            return dayRu(from) + " – " + dayRu(until);
        }
        return from.getMonth() == until.getMonth()
                ? "%d–%s".formatted(from.getDayOfMonth(), dayRu(until))
                : "%d %s – %s".formatted(from.getDayOfMonth(), monthRu(from), dayRu(until));
    }

    static String dayKk(LocalDate day) {
        return "%d жылғы %d %s".formatted(day.getYear(), day.getDayOfMonth(), monthKk(day));
    }

    static String dayRu(LocalDate day) {
        return "%d %s %d года".formatted(day.getDayOfMonth(), monthRu(day), day.getYear());
    }

    /// Hours and days in a line.
    static String summaryKk(Certificate certificate) {
        return "%d сағат, %s".formatted(certificate.hours(), daysKk(certificate.from(), certificate.until()));
    }

    static String summaryRu(Certificate certificate) {
        return "%d ч., %s".formatted(certificate.hours(), daysRu(certificate.from(), certificate.until()));
    }

    private static String monthKk(LocalDate day) {
        return MONTHS_KK.get(day.getMonthValue() - 1);
    }

    private static String monthRu(LocalDate day) {
        return MONTHS_RU.get(day.getMonthValue() - 1);
    }
}
