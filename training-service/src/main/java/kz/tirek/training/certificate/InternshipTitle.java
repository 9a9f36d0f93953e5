package kz.tirek.training.certificate;

import kz.tirek.conventions.names.Name;
import kz.tirek.training.teacher.Subject;
import org.jspecify.annotations.Nullable;

/// What a certificate calls an internship that is part of no course.
final class InternshipTitle {

    private InternshipTitle() {}

    /// @param subject null for an internship in school administration
    static Name of(@Nullable Subject subject) {
        return subject == null
                ? new Name("Мектепті басқару", "Управление школой", "School administration")
                : switch (subject) {
                    case PRESCHOOL -> new Name("Мектепалды даярлық", "Предшкольная подготовка", "Pre-school class");
                    case PRIMARY -> new Name("Бастауыш сынып", "Начальные классы", "Primary school");
                    case KAZAKH_LANGUAGE -> new Name("Қазақ тілі", "Казахский язык", "Kazakh language");
                    case KAZAKH_LITERATURE -> new Name("Қазақ әдебиеті", "Казахская литература", "Kazakh literature");
                    case RUSSIAN_LANGUAGE -> new Name("Орыс тілі", "Русский язык", "Russian language");
                    case RUSSIAN_LITERATURE -> new Name("Орыс әдебиеті", "Русская литература", "Russian literature");
                    case ENGLISH -> new Name("Ағылшын тілі", "Английский язык", "English");
                    case FOREIGN_LANGUAGE -> new Name("Шетел тілі", "Иностранный язык", "Foreign language");
                    case NATIVE_LANGUAGE -> new Name("Ана тілі", "Родной язык", "Native language");
                    case MATHEMATICS -> new Name("Математика", "Математика", "Mathematics");
                    case COMPUTER_SCIENCE -> new Name("Информатика", "Информатика", "Computer science");
                    case ROBOTICS -> new Name("Робототехника", "Робототехника", "Robotics");
                    case SCIENCE -> new Name("Жаратылыстану", "Естествознание", "Science");
                    case PHYSICS -> new Name("Физика", "Физика", "Physics");
                    case CHEMISTRY -> new Name("Химия", "Химия", "Chemistry");
                    case BIOLOGY -> new Name("Биология", "Биология", "Biology");
                    case GEOGRAPHY -> new Name("География", "География", "Geography");
                    case HISTORY -> new Name("Тарих", "История", "History");
                    case LAW -> new Name("Құқық негіздері", "Основы права", "Foundations of law");
                    case ENTREPRENEURSHIP ->
                        new Name(
                                "Кәсіпкерлік және бизнес негіздері",
                                "Основы предпринимательства и бизнеса",
                                "Entrepreneurship and business");
                    case ART -> new Name("Бейнелеу өнері", "Изобразительное искусство", "Art");
                    case MUSIC -> new Name("Музыка", "Музыка", "Music");
                    case TECHNOLOGY -> new Name("Көркем еңбек", "Художественный труд", "Crafts and technology");
                    case PHYSICAL_EDUCATION -> new Name("Дене шынықтыру", "Физическая культура", "Physical education");
                    case MILITARY_TRAINING ->
                        new Name("Алғашқы әскери дайындық", "Начальная военная подготовка", "Basic military training");
                    case SPECIAL_EDUCATION ->
                        new Name("Арнайы педагогика", "Специальная педагогика", "Special education");
                    case OTHER -> new Name("Пәндік тағылымдама", "Предметная стажировка", "Subject internship");
                };
    }
}
