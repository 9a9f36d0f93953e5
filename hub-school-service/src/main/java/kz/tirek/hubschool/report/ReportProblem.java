package kz.tirek.hubschool.report;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;

/// The problems of reports.
enum ReportProblem implements ProblemType {
    /// A cohort is asked for, and the rows of the figure belong to no hub school.
    FIGURE_WITHOUT_COHORT(
            new Text("Көрсеткіш кезеңге бөлінбейді", "Показатель не делится по этапам", "The figure has no phases"),
            new Text(
                    "{0} көрсеткішінің жолдары тірек мектептерге тиесілі емес, сондықтан кезең бойынша бөлінбейді.",
                    "Строки показателя {0} не относятся к опорным школам и не делятся по этапам.",
                    "The rows of {0} belong to no hub school, and so to no phase."),
            new Text(
                    "Сұрау иесі cohort параметрін алып тастайды.",
                    "Отправитель убирает параметр cohort.",
                    "The caller leaves the parameter cohort out."));

    private final Explanation explanation;

    ReportProblem(Text title, Text detail, Text meaning) {
        explanation = new Explanation(422, null, title, detail, meaning);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
