package kz.tirek.conventions.problem;

/// The problems every service can answer with.
public enum CommonProblem implements ProblemType {
    /// Fields, parameters or headers break rules; `errors` lists every one.
    INVALID_REQUEST(
            400,
            new Text("Сұрауда қателер бар", "Запрос содержит ошибки", "The request has errors"),
            new Text("Қателер саны: {0}.", "Ошибок: {0}.", "Errors: {0}."),
            new Text(
                    "Сұрау иесі errors тізіміндегі әр өрісті түзетіп, қайта жібереді.",
                    "Отправитель исправляет каждое поле из errors и отправляет запрос снова.",
                    "The caller corrects each field listed in errors and sends the request again.")),
    /// The body is not JSON.
    MALFORMED_JSON(
            400,
            new Text("JSON оқылмайды", "JSON не читается", "The JSON cannot be read"),
            new Text(
                    "Қате {0}-жолда, {1}-бағанда.",
                    "Ошибка в строке {0}, столбце {1}.", "The error is at line {0}, column {1}."),
            new Text(
                    "Сұрау иесі дұрыс JSON (RFC 8259, UTF-8) жібереді.",
                    "Отправитель присылает правильный JSON (RFC 8259, UTF-8).",
                    "The caller sends well-formed JSON (RFC 8259, UTF-8).")),
    /// A cursor was changed, or is used with another sort order or other filters than those that made it.
    INVALID_CURSOR(
            400,
            new Text("Курсор жарамсыз", "Недействительный курсор", "The cursor is not valid"),
            new Text(
                    "Курсор осы тізімнің осы сүзгілері мен реті үшін берілмеген.",
                    "Курсор выдан не для этого списка, фильтров и порядка.",
                    "The cursor was not issued for this list with these filters and this order."),
            new Text(
                    "Сұрау иесі тізімді басынан оқиды немесе алдыңғы жауаптағы next мәнін өзгертпей қолданады.",
                    "Отправитель читает список с начала или передаёт next из ответа без изменений.",
                    "The caller reads the list from its beginning or passes next on as it was given.")),
    /// A money request came without `Idempotency-Key`.
    IDEMPOTENCY_KEY_REQUIRED(
            400,
            new Text("Idempotency-Key қажет", "Нужен Idempotency-Key", "Idempotency-Key is required"),
            new Text(
                    "Бұл сұрау Idempotency-Key тақырыбынсыз қабылданбайды.",
                    "Этот запрос не принимается без заголовка Idempotency-Key.",
                    "This request is not taken without an Idempotency-Key header."),
            new Text(
                    "Сұрау иесі әр ниет үшін бірегей кілт жасап, қайталағанда сол кілтті жібереді.",
                    "Отправитель создаёт по ключу на каждое намерение и повторяет запрос с тем же ключом.",
                    "The caller makes one key for each intent and repeats the request with the same key.")),
    /// Personal data was asked for in full without a purpose.
    PURPOSE_REQUIRED(
            400,
            new Text("Мақсаты көрсетілмеген", "Не указана цель", "A purpose is required"),
            new Text(
                    "X-Purpose тақырыбы {0}–{1} таңбамен мақсатты айтады (UTF-8, қажет болса пайыздық кодтаумен).",
                    "Заголовок X-Purpose называет цель: от {0} до {1} знаков (UTF-8, при необходимости percent-encoding).",
                    "The header X-Purpose states the purpose in {0} to {1} characters (UTF-8, percent-encoded where needed)."),
            new Text(
                    "Сұрау иесі мақсатын жазады; ол толық оқылған дербес деректер тізілімінде сақталады.",
                    "Отправитель указывает цель; она сохраняется в реестре чтений персональных данных.",
                    "The caller states the purpose; it is kept in the register of reads of personal data.")),
    /// The upload is not a file of the kind its Content-Type names.
    FILE_UNREADABLE(
            400,
            new Text("Файл оқылмайды", "Файл не читается", "The file cannot be read"),
            new Text("Файл {0} ретінде оқылмайды.", "Файл не читается как {0}.", "The file cannot be read as {0}."),
            new Text(
                    "Сұрау иесі бірінші жолында баған атаулары бар CSV (UTF-8) немесе XLSX файлын жібереді.",
                    "Отправитель присылает CSV (UTF-8) или XLSX с названиями столбцов в первой строке.",
                    "The caller sends CSV (UTF-8) or XLSX whose first row names the columns.")),
    /// No token, or one that is expired, forged or meant for another audience.
    UNAUTHENTICATED(
            401,
            new Text("Кіру қажет", "Требуется вход", "Sign-in is required"),
            new Text(
                    "Токен жоқ, мерзімі өткен немесе жарамсыз.",
                    "Токена нет, он просрочен или недействителен.",
                    "The token is missing, expired or not valid."),
            new Text(
                    "Сұрау иесі жаңа токен алады.",
                    "Отправитель получает новый токен.",
                    "The caller gets a new token.")),
    /// The caller's roles do not allow the operation.
    FORBIDDEN(
            403,
            new Text("Рұқсат жоқ", "Нет права", "Not allowed"),
            new Text(
                    "Рөліңіз бұл әрекетке рұқсат бермейді.",
                    "Ваша роль не разрешает это действие.",
                    "Your role does not allow this operation."),
            new Text(
                    "Рөлді қор әкімшісі береді.",
                    "Роль назначает администратор фонда.",
                    "The fund's administrator assigns roles.")),
    /// A coordinator reaches beyond the territories of the token.
    OUTSIDE_TERRITORY(
            403,
            new Text("Аумағыңыздан тыс", "Вне вашей территории", "Outside your territories"),
            new Text(
                    "Бұл жазба {0} аумағында, сіздің аумақтарыңыз: {1}.",
                    "Запись относится к территории {0}, ваши территории: {1}.",
                    "The record belongs to territory {0}, yours are: {1}."),
            new Text(
                    "Сол аумақтың үйлестірушісі әрекет етеді.",
                    "Действует координатор той территории.",
                    "The coordinator of that territory has to act.")),
    /// Nothing has this address.
    NOT_FOUND(
            404,
            new Text("Табылмады", "Не найдено", "Not found"),
            new Text("Бұл мекенжайда ештеңе жоқ.", "По этому адресу ничего нет.", "There is nothing at this address."),
            new Text(
                    "Сұрау иесі мекенжай мен идентификаторды тексереді.",
                    "Отправитель проверяет адрес и идентификатор.",
                    "The caller checks the address and the id.")),
    /// The address exists, the method on it does not.
    METHOD_NOT_ALLOWED(
            405,
            new Text("Әдіс қолданылмайды", "Метод не поддерживается", "The method does not exist here"),
            new Text(
                    "Бұл мекенжай {0} әдісін қабылдамайды.",
                    "Этот адрес не принимает метод {0}.", "This address does not take the method {0}."),
            new Text(
                    "Сұрау иесі келісімшарттағы (/openapi) әдісті қолданады.",
                    "Отправитель использует метод из контракта (/openapi).",
                    "The caller uses a method of the contract (/openapi).")),
    /// None of the asked media types can be given.
    NOT_ACCEPTABLE(
            406,
            new Text("Мұндай пішім жоқ", "Нет такого формата", "No such representation"),
            new Text(
                    "Accept тақырыбындағы пішімдердің ешқайсысы берілмейді.",
                    "Ни один из форматов заголовка Accept не выдаётся.",
                    "None of the media types in Accept can be given."),
            new Text(
                    "Сұрау иесі келісімшарттағы пішімді сұрайды.",
                    "Отправитель запрашивает формат из контракта.",
                    "The caller asks for a media type of the contract.")),
    /// The resource's state does not allow the action; `allowedActions` names those it does.
    STATE_CONFLICT(
            409,
            new Text("Күйі рұқсат бермейді", "Состояние не позволяет", "The state does not allow it"),
            new Text(
                    "Күйі {0}: {1} әрекеті мүмкін емес.",
                    "Состояние {0}: действие {1} невозможно.", "In state {0} the action {1} is not possible."),
            new Text(
                    "Сұрау иесі жазбаны қайта оқып, allowedActions тізімінен әрекет таңдайды.",
                    "Отправитель перечитывает запись и выбирает действие из allowedActions.",
                    "The caller reads the resource again and chooses one of allowedActions.")),
    /// Something with the same identifying value exists.
    DUPLICATE(
            409,
            new Text("Мұндай жазба бар", "Такая запись уже есть", "It exists already"),
            new Text(
                    "Осындай мәні бар жазба тіркелген.",
                    "Запись с таким значением уже зарегистрирована.",
                    "A record with the same value is registered."),
            new Text(
                    "Сұрау иесі бар жазбаны табады немесе мәнді түзетеді.",
                    "Отправитель находит существующую запись или исправляет значение.",
                    "The caller finds the existing record or corrects the value.")),
    /// Two requests met in a way the database had to break; nothing was done.
    CONCURRENT_CHANGE(
            409,
            new Text("Бір мезгілдегі өзгеріс", "Одновременное изменение", "Concurrent change"),
            new Text(
                    "Басқа сұрау дәл осы кезде өзгертті; ештеңе жасалған жоқ.",
                    "Другой запрос изменил данные в тот же момент; ничего не сделано.",
                    "Another request changed the same data at that moment; nothing was done."),
            new Text(
                    "Сұрау иесі сол сұрауды қайта жібереді.",
                    "Отправитель повторяет тот же запрос.",
                    "The caller sends the same request again.")),
    /// The resource changed since the caller read it.
    STALE_VERSION(
            412,
            new Text("Нұсқа ескірген", "Версия устарела", "The version is stale"),
            new Text(
                    "Жазба сіз оқығаннан кейін өзгерген.",
                    "Запись изменилась после того, как вы её прочитали.",
                    "The resource has changed since you read it."),
            new Text(
                    "Сұрау иесі жазбаны қайта оқып, жаңа ETag мәнімен қайталайды.",
                    "Отправитель перечитывает запись и повторяет с новым ETag.",
                    "The caller reads the resource again and repeats with the new ETag.")),
    /// The body is larger than the operation takes.
    BODY_TOO_LARGE(
            413,
            new Text("Сұрау денесі тым үлкен", "Тело запроса слишком велико", "The body is too large"),
            new Text("Шегі: {0} байт.", "Предел: {0} байт.", "The limit is {0} bytes."),
            new Text(
                    "Сұрау иесі деректерді бөліп жібереді.",
                    "Отправитель делит данные на части.",
                    "The caller splits the data.")),
    /// The upload has more rows than one request takes.
    TOO_MANY_ROWS(
            413,
            new Text("Жолдар тым көп", "Слишком много строк", "Too many rows"),
            new Text("Шегі: {0} жол.", "Предел строк: {0}.", "The limit is {0} rows."),
            new Text(
                    "Сұрау иесі файлды бөліп жібереді.",
                    "Отправитель делит файл на части.",
                    "The caller splits the file.")),
    /// The body's media type is not taken.
    UNSUPPORTED_MEDIA_TYPE(
            415,
            new Text("Пішім қабылданбайды", "Формат не принимается", "The media type is not taken"),
            new Text(
                    "Content-Type бұл әрекетке жарамайды.",
                    "Content-Type не подходит для этого действия.",
                    "The Content-Type does not suit this operation."),
            new Text(
                    "Сұрау иесі келісімшарттағы пішімді жібереді.",
                    "Отправитель присылает формат из контракта.",
                    "The caller sends a media type of the contract.")),
    /// The body names something that does not exist.
    UNKNOWN_REFERENCE(
            422,
            new Text("Сілтеме белгісіз", "Неизвестная ссылка", "Unknown reference"),
            new Text("{0} табылмады: {1}.", "Не найдено: {0} {1}.", "There is no {0} {1}."),
            new Text(
                    "Сұрау иесі идентификаторды тексереді.",
                    "Отправитель проверяет идентификатор.",
                    "The caller checks the id.")),
    /// The body names something of a sibling service that has not arrived here, or does not exist.
    REPLICA_LATE(
            422,
            new Text("Әлі жетпеген сілтеме", "Ссылка ещё не дошла", "The reference has not arrived yet"),
            new Text(
                    "{0} {1} мұнда белгісіз; деректер {2} уақытына дейін алынған.",
                    "{0} {1} здесь неизвестно; данные получены по состоянию на {2}.",
                    "{0} {1} is not known here; data has arrived as of {2}."),
            new Text(
                    "Жазба жаңа болса, сұрау иесі Retry-After өткен соң сол сұрауды қайталайды; болмаса идентификаторды тексереді.",
                    "Если запись новая, отправитель повторяет тот же запрос после Retry-After; иначе проверяет идентификатор.",
                    "If the record is new the caller repeats the same request after Retry-After, otherwise checks the id.")),
    /// Rows of an upload are refused; `rows` lists the outcome of every one.
    ROWS_REFUSED(
            422,
            new Text("Жолдарда қателер бар", "В строках есть ошибки", "Rows are refused"),
            new Text(
                    "{1} жолдың {0} жолы қабылданбады; ештеңе сақталған жоқ.",
                    "Отклонено строк: {0} из {1}; ничего не сохранено.",
                    "{0} of {1} rows are refused; nothing was stored."),
            new Text(
                    "Сұрау иесі rows тізіміндегі қателерді түзетіп, файлды тұтас қайта жібереді.",
                    "Отправитель исправляет ошибки из rows и присылает файл целиком снова.",
                    "The caller corrects the errors listed in rows and sends the whole file again.")),
    /// A key was used before for another request.
    IDEMPOTENCY_KEY_REUSED(
            422,
            new Text("Кілт басқа сұрауда қолданылған", "Ключ уже использован", "The key belongs to another request"),
            new Text(
                    "Осы Idempotency-Key басқа сұраумен бірге келген.",
                    "Этот Idempotency-Key пришёл раньше с другим запросом.",
                    "This Idempotency-Key came before with another request."),
            new Text(
                    "Сұрау иесі жаңа ниетке жаңа кілт жасайды.",
                    "Отправитель создаёт новый ключ для нового намерения.",
                    "The caller makes a new key for a new intent.")),
    /// A conditional request came without `If-Match`.
    VERSION_REQUIRED(
            428,
            new Text("If-Match қажет", "Нужен If-Match", "If-Match is required"),
            new Text(
                    "Бұл әрекет жазбаның ETag мәні бар If-Match тақырыбын талап етеді.",
                    "Действие требует заголовка If-Match с ETag записи.",
                    "The operation needs an If-Match header with the resource's ETag."),
            new Text(
                    "Сұрау иесі жазбаны оқып, ETag мәнін If-Match арқылы жібереді.",
                    "Отправитель читает запись и передаёт её ETag в If-Match.",
                    "The caller reads the resource and passes its ETag in If-Match.")),
    /// A fault of ours. The cause is in the log under the trace id and nowhere else.
    INTERNAL(
            500,
            new Text("Ішкі қате", "Внутренняя ошибка", "Internal error"),
            new Text(
                    "Қате бізде; ол traceId бойынша тіркелді.",
                    "Ошибка у нас; она записана под traceId.",
                    "The fault is ours; it is logged under traceId."),
            new Text(
                    "Қолдау қызметі traceId бойынша себебін табады.",
                    "Поддержка находит причину по traceId.",
                    "Support finds the cause by traceId.")),
    /// The database cannot be reached at the moment.
    DATABASE_UNAVAILABLE(
            503,
            new Text("Деректер қоры қолжетімсіз", "База данных недоступна", "The database is unavailable"),
            new Text(
                    "Сұрау орындалмады; кейінірек қайталаңыз.",
                    "Запрос не выполнен; повторите позже.",
                    "The request was not carried out; try again later."),
            new Text(
                    "Сұрау иесі Retry-After өткен соң қайталайды; қолдау қызметі деректер қорын тексереді.",
                    "Отправитель повторяет после Retry-After; поддержка проверяет базу данных.",
                    "The caller repeats after Retry-After; support checks the database."));

    private final Explanation explanation;

    CommonProblem(int status, Text title, Text detail, Text meaning) {
        explanation = new Explanation(status, null, title, detail, meaning);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
