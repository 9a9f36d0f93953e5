package kz.tirek.gateway.problem;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;

/// The problems the gateway answers with by itself.
public enum GatewayProblem implements ProblemType {
    /// The client takes too long to send its request.
    REQUEST_TOO_SLOW(
            408,
            new Text("Сұрау тым баяу жіберілді", "Запрос передаётся слишком медленно", "The request came too slowly"),
            new Text(
                    "Сұрау денесі берілген уақытта толық келмеді; ештеңе жасалған жоқ.",
                    "Тело запроса не пришло целиком за отведённое время; ничего не сделано.",
                    "The body did not arrive whole in the time given; nothing was done."),
            new Text(
                    "Сұрау иесі байланысын тексеріп, сұрауды қайта жібереді.",
                    "Отправитель проверяет связь и отправляет запрос снова.",
                    "The caller checks the connection and sends the request again.")),
    /// The request target is longer than anything of the contract needs.
    ADDRESS_TOO_LONG(
            414,
            new Text("Мекенжай тым ұзын", "Адрес слишком длинный", "The address is too long"),
            new Text("Шегі: {0} таңба.", "Предел: {0} символов.", "The limit is {0} characters."),
            new Text(
                    "Сұрау иесі сүзгілерді қысқартады.",
                    "Отправитель сокращает фильтры.",
                    "The caller shortens the filters.")),
    /// The request's headers are larger than the gateway takes.
    HEADERS_TOO_LARGE(
            431,
            new Text("Тақырыптар тым үлкен", "Заголовки слишком велики", "The headers are too large"),
            new Text("Шегі: {0} байт.", "Предел: {0} байт.", "The limit is {0} bytes."),
            new Text(
                    "Сұрау иесі артық тақырыптарды алып тастайды.",
                    "Отправитель убирает лишние заголовки.",
                    "The caller leaves needless headers out.")),
    /// A service broke off, or its answer made no sense.
    BAD_GATEWAY(
            502,
            new Text("Қызмет жауабы үзілді", "Ответ службы оборвался", "The service broke off"),
            new Text(
                    "{0} қызметі жауап берудің орнына байланысты үзді. Сұрау орындалған-орындалмағаны белгісіз.",
                    "Служба {0} оборвала связь вместо ответа. Выполнен ли запрос, неизвестно.",
                    "The service {0} broke the connection instead of answering. Whether it carried the request out is unknown."),
            new Text(
                    "Сұрау иесі Retry-After өткен соң қайталайды: POST сол Idempotency-Key кілтімен. Қолдау қызметі қызметті тексереді.",
                    "Отправитель повторяет после Retry-After: POST с тем же Idempotency-Key. Поддержка проверяет службу.",
                    "The caller repeats after Retry-After, a POST with the same Idempotency-Key. Support looks into the service.")),
    /// A service cannot be reached. The request was not carried out.
    SERVICE_UNAVAILABLE(
            503,
            new Text("Қызмет қолжетімсіз", "Служба недоступна", "The service is unavailable"),
            new Text(
                    "{0} қызметіне қосылу мүмкін емес; сұрау орындалған жоқ.",
                    "Служба {0} недоступна; запрос не выполнен.",
                    "The service {0} cannot be reached; the request was not carried out."),
            new Text(
                    "Сұрау иесі Retry-After өткен соң қайталайды; қолдау қызметі қызметті іске қосады. Басқа қызметтер жұмыс істей береді.",
                    "Отправитель повторяет после Retry-After; поддержка поднимает службу. Остальные службы работают.",
                    "The caller repeats after Retry-After; support brings the service back. The other services go on working.")),
    /// A service has as many requests under way as it may have. The request was not carried out.
    SERVICE_BUSY(
            503,
            new Text("Қызмет бос емес", "Служба занята", "The service is busy"),
            new Text(
                    "{0} қызметінде тым көп сұрау орындалуда; бұл сұрау орындалған жоқ.",
                    "У службы {0} слишком много запросов; этот не выполнен.",
                    "The service {0} has too many requests under way; this one was not carried out."),
            new Text(
                    "Сұрау иесі Retry-After өткен соң қайталайды.",
                    "Отправитель повторяет после Retry-After.",
                    "The caller repeats after Retry-After.")),
    /// The OpenID provider's keys cannot be had, so no token can be checked.
    SIGN_IN_UNAVAILABLE(
            503,
            new Text("Кіруді тексеру мүмкін емес", "Проверить вход нельзя", "Sign-in cannot be checked"),
            new Text(
                    "Кіру қызметінің кілттері алынбады; сұрау орындалған жоқ.",
                    "Ключи службы входа недоступны; запрос не выполнен.",
                    "The keys of the sign-in service cannot be had; the request was not carried out."),
            new Text(
                    "Сұрау иесі Retry-After өткен соң қайталайды; қолдау қызметі кіру қызметін тексереді.",
                    "Отправитель повторяет после Retry-After; поддержка проверяет службу входа.",
                    "The caller repeats after Retry-After; support checks the sign-in service.")),
    /// A service took the request and did not answer in time.
    SERVICE_TOO_SLOW(
            504,
            new Text("Қызмет уақытында жауап бермеді", "Служба не ответила вовремя", "The service took too long"),
            new Text(
                    "{0} қызметі {1} секундта жауап бермеді. Сұрау орындалған-орындалмағаны белгісіз.",
                    "Служба {0} не ответила за {1} с. Выполнен ли запрос, неизвестно.",
                    "The service {0} did not answer within {1} s. Whether it carries the request out is unknown."),
            new Text(
                    "Сұрау иесі Retry-After өткен соң қайталайды: POST сол Idempotency-Key кілтімен. Қолдау қызметі қызметті тексереді.",
                    "Отправитель повторяет после Retry-After: POST с тем же Idempotency-Key. Поддержка проверяет службу.",
                    "The caller repeats after Retry-After, a POST with the same Idempotency-Key. Support looks into the service."));

    private final Explanation explanation;

    GatewayProblem(int status, Text title, Text detail, Text meaning) {
        explanation = new Explanation(status, null, title, detail, meaning);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
