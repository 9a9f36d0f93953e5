package kz.tirek.hubschool.mentorship;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;
import org.jspecify.annotations.Nullable;

/// The problems of mentorships and their goals.
enum MentorshipProblem implements ProblemType {
    /// A mentorship is taken back only while it has no goals.
    MENTORSHIP_HAS_GOALS(
            409,
            "mentorship_goal_of_mentorship",
            new Text("Тәлімгерліктің мақсаттары бар", "У шефства есть цели", "The mentorship has goals"),
            new Text(
                    "Тәлімгерлікке {0} мақсат тіркелген.",
                    "К шефству записано целей: {0}.", "The mentorship has {0} goals."),
            new Text(
                    "Сұрау иесі алдымен мақсаттарды жояды.",
                    "Отправитель сначала удаляет цели.",
                    "The caller deletes the goals first.")),
    /// A goal that has a value says what is measured.
    GOAL_WITHOUT_MEASURE(
            422,
            "mentorship_goal_measured",
            new Text("Не өлшенетіні көрсетілмеген", "Не указано, что измеряется", "What is measured is not said"),
            new Text(
                    "Мақсаттың мәні бар, бірақ өлшемі жоқ.",
                    "У цели есть значение, но нет показателя.",
                    "The goal has a value and no measure."),
            new Text(
                    "Сұрау иесі measure өрісін толтырады немесе мәндерді алып тастайды.",
                    "Отправитель заполняет поле measure или убирает значения.",
                    "The caller fills in measure, or leaves the values out."));

    private final Explanation explanation;

    MentorshipProblem(int status, @Nullable String constraint, Text title, Text detail, Text meaning) {
        explanation = new Explanation(status, constraint, title, detail, meaning);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
