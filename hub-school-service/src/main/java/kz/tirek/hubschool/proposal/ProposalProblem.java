package kz.tirek.hubschool.proposal;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;
import org.jspecify.annotations.Nullable;

/// The problems of proposals.
enum ProposalProblem implements ProblemType {
    /// A proposal is accepted as it was made, or not at all.
    PROPOSAL_OUTDATED(
            409,
            null,
            new Text("Ұсыныс ескірген", "Предложение устарело", "The proposal is outdated"),
            new Text(
                    "Ұсынылған {1} тәлімгерліктің {0} енді басталмайды; ештеңе басталған жоқ.",
                    "Из {1} предложенных шефств {0} уже не могут начаться; не начато ни одно.",
                    "{0} of the {1} proposed mentorships can no longer begin; none was begun."),
            new Text(
                    "conflicts әрқайсысының себебін айтады. Қор қызметкері ұсынысты қабылдамай, жаңасын сұрайды.",
                    "conflicts называет причину по каждому. Сотрудник фонда отклоняет предложение и запрашивает новое.",
                    "conflicts names the reason of each. A fund officer discards the proposal and asks for a new one.")),
    /// Another hub school mentors the school by now.
    SCHOOL_ALREADY_MENTORED(
            409,
            null,
            new Text("Мектеп тәлімгерлікке алынған", "Школа уже под шефством", "The school is mentored already"),
            new Text(
                    "Тәлімгерліктің бірінші күні мектепті басқа тірек мектеп қолдайды.",
                    "В первый день шефства над школой уже шефствует опорная школа.",
                    "On the first day a hub school mentors the school already."),
            new Text(
                    "Ұсыныс тәлімгері жоқ мектептерге арналған. Қор қызметкері жаңа ұсыныс сұрайды.",
                    "Предложение составлено для школ без шефства. Сотрудник фонда запрашивает новое предложение.",
                    "A proposal is for schools that nobody mentors. A fund officer asks for a new one."));

    private final Explanation explanation;

    ProposalProblem(int status, @Nullable String constraint, Text title, Text detail, Text meaning) {
        explanation = new Explanation(status, constraint, title, detail, meaning);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
