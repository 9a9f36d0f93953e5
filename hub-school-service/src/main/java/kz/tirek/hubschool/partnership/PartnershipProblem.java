package kz.tirek.hubschool.partnership;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;
import org.jspecify.annotations.Nullable;

/// The problems of partnerships.
enum PartnershipProblem implements ProblemType {
    /// The parties, the territory or the areas do not make a partnership of its kind; `errors` lists all that is
    /// missing or wrong.
    PARTNERSHIP_INCOMPLETE(
            422,
            "partnership_has_its_parties",
            new Text("Серіктестік толық емес", "Партнёрство неполно", "The partnership is not complete"),
            new Text(
                    "Серіктестік түрінің {0} шарты сақталмаған: errors тізімін қараңыз.",
                    "Не соблюдено условий этого вида партнёрства: {0}, см. errors.",
                    "{0} conditions of a partnership of this kind are not kept; see errors."),
            new Text(
                    "Сұрау иесі errors тізіміндегі тараптарды, ауданды не бағыттарды түзетеді.",
                    "Отправитель исправляет стороны, район или направления, названные в errors.",
                    "The caller corrects the parties, the district or the areas named in errors.")),
    /// A party that events name, or that another took the place of, is not taken out.
    PARTNERSHIP_PARTY_IN_USE(
            409,
            null,
            new Text("Тарап іс-шараларда аталған", "Сторона названа в мероприятиях", "Events name the party"),
            new Text(
                    "{0} тарабын алып тастауға болмайды: ол іс-шараларда аталған немесе оның орнына басқасы келген.",
                    "Сторону {0} нельзя убрать: её называют мероприятия или её место заняла другая.",
                    "The party {0} cannot be taken out: events name it, or another took its place."),
            new Text(
                    "Қор қызметкері тараптың соңғы күнін (until) көрсетеді немесе алдымен іс-шараларды түзетеді.",
                    "Сотрудник фонда указывает последний день стороны (until) или сначала исправляет мероприятия.",
                    "A fund officer gives the party a last day (until), or corrects the events first.")),
    /// A draft with events is not deleted.
    PARTNERSHIP_HAS_EVENTS(
            409,
            null,
            new Text("Іс-шаралар тіркелген", "Есть мероприятия", "There are events"),
            new Text(
                    "Іс-шаралары бар жоба жойылмайды.",
                    "Проект партнёрства с мероприятиями не удаляют.",
                    "A draft with events is not deleted."),
            new Text(
                    "Қор қызметкері алдымен қате тіркелген іс-шараларды жояды немесе серіктестікке қол қойылғанын тіркейді.",
                    "Сотрудник фонда сначала удаляет ошибочные мероприятия или вносит подписание партнёрства.",
                    "A fund officer first deletes events recorded by mistake, or records that the partnership was signed.")),
    /// What is valid without an end has nothing to renew.
    PARTNERSHIP_OPEN_ENDED(
            409,
            "partnership_terms_follow_each_other",
            new Text("Мерзімі шектелмеген", "Срок не ограничен", "It is valid without an end"),
            new Text(
                    "Мерзімі шектелмеген серіктестік ұзартылмайды.",
                    "Партнёрство без срока окончания не продлевают.",
                    "A partnership that is valid without an end is not renewed."),
            new Text(
                    "Сұрау иесінің ештеңе істеуі қажет емес.",
                    "Отправителю ничего делать не нужно.",
                    "There is nothing for the caller to do.")),
    /// An event names parties or a country that there are not; `errors` lists all that is wrong.
    PARTNERSHIP_EVENT_INCOMPLETE(
            422,
            "partnership_event_of_its_parties",
            new Text("Іс-шара қате сипатталған", "Мероприятие описано неверно", "The event is not described correctly"),
            new Text(
                    "Іс-шараның {0} шарты сақталмаған: errors тізімін қараңыз.",
                    "Не соблюдено условий мероприятия: {0}, см. errors.",
                    "{0} conditions of an event are not kept; see errors."),
            new Text(
                    "Сұрау иесі errors тізіміндегіні түзетеді: іс-шара өз серіктестігінің тараптарын атайды.",
                    "Отправитель исправляет названное в errors: мероприятие называет стороны своего партнёрства.",
                    "The caller corrects what errors names: an event names parties of its own partnership."));

    private final Explanation explanation;

    PartnershipProblem(int status, @Nullable String constraint, Text title, Text detail, Text meaning) {
        explanation = new Explanation(status, constraint, title, detail, meaning);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
