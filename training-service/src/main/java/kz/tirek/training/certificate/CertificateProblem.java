package kz.tirek.training.certificate;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;
import org.jspecify.annotations.Nullable;

/// The problems of certificates.
enum CertificateProblem implements ProblemType {
    /// A certificate needs something completed.
    NOT_COMPLETED(
            409,
            null,
            new Text("Оқу аяқталмаған", "Обучение не завершено", "The training is not completed"),
            new Text(
                    "Күйі – {0}; сертификат тек COMPLETED күйінде беріледі.",
                    "Состояние – {0}; сертификат выдаётся только в состоянии COMPLETED.",
                    "It is {0}; a certificate is issued once it is COMPLETED."),
            new Text(
                    "Қор қызметкері алдымен қатысудың немесе тағылымдаманың аяқталғанын тіркейді.",
                    "Сотрудник фонда сначала отмечает участие или стажировку завершённой.",
                    "The fund officer records first that the enrolment or internship is completed.")),
    /// One certificate for one reason.
    CERTIFICATE_EXISTS(
            409,
            "certificate_enrolment",
            new Text("Сертификат бұрын берілген", "Сертификат уже выдан", "The certificate was issued already"),
            new Text(
                    "Осы оқу үшін сертификат берілген.",
                    "За это обучение сертификат уже выдан.",
                    "A certificate was issued for this training."),
            new Text(
                    "Сұрау иесі бар сертификатты пайдаланады; қате болса, қор қызметкері оны ауыстырады (replace).",
                    "Отправитель использует имеющийся сертификат; если в нём ошибка, сотрудник фонда заменяет его (replace).",
                    "The caller uses the certificate that exists; where it is wrong the fund officer replaces it (replace).")),
    /// The same where the database says it of an internship.
    INTERNSHIP_CERTIFICATE_EXISTS(
            409,
            "certificate_internship",
            new Text(
                    "Тағылымдама сертификаты бұрын берілген",
                    "Сертификат о стажировке уже выдан",
                    "The internship has its certificate"),
            new Text(
                    "Осы тағылымдама үшін сертификат берілген.",
                    "За эту стажировку сертификат уже выдан.",
                    "A certificate was issued for this internship."),
            new Text(
                    "Сұрау иесі бар сертификатты пайдаланады; қате болса, қор қызметкері оны ауыстырады (replace).",
                    "Отправитель использует имеющийся сертификат; если в нём ошибка, сотрудник фонда заменяет его (replace).",
                    "The caller uses the certificate that exists; where it is wrong the fund officer replaces it (replace).")),
    /// An internship that is part of a run is certified through the run or by itself, not both.
    RUN_CERTIFICATE_EXISTS(
            409,
            "certificate_teacher_in_run",
            new Text(
                    "Іс-шара сертификаты бұрын берілген",
                    "Сертификат за мероприятие уже выдан",
                    "The teacher has a certificate of the run"),
            new Text(
                    "Осы іс-шара үшін педагогке сертификат берілген.",
                    "Этому педагогу за это мероприятие сертификат уже выдан.",
                    "This teacher was issued a certificate for this run."),
            new Text(
                    "Сұрау иесі бар сертификатты пайдаланады: іс-шараның бөлігі болған тағылымдама бір рет расталады.",
                    "Отправитель использует имеющийся сертификат: стажировка в составе мероприятия подтверждается один раз.",
                    "The caller uses the certificate that exists: an internship that is part of a run is certified once.")),
    /// Nobody of the run completed it.
    NOBODY_COMPLETED(
            409,
            null,
            new Text("Аяқтаған ешкім жоқ", "Никто не завершил", "Nobody completed the run"),
            new Text(
                    "Іс-шарада аяқталған қатысу жоқ.",
                    "В мероприятии нет завершённых участий.",
                    "No enrolment of the run is completed."),
            new Text(
                    "Қор қызметкері алдымен қатысушылардың аяқтағанын тіркейді.",
                    "Сотрудник фонда сначала отмечает завершение участников.",
                    "The fund officer records first who completed the run.")),
    /// Somebody has to sign.
    SIGNATORY_MISSING(
            409,
            null,
            new Text("Қол қоюшы көрсетілмеген", "Подписант не указан", "Nobody signs"),
            new Text(
                    "Сұрауда да, провайдердің баптауында да қол қоюшы жоқ.",
                    "Ни в запросе, ни в настройках провайдера нет подписанта.",
                    "Neither the request nor the provider's series names who signs."),
            new Text(
                    "Қор қызметкері қол қоюшыны сұрауда немесе certificate-series ішінде көрсетеді.",
                    "Сотрудник фонда указывает подписанта в запросе или в certificate-series.",
                    "The fund officer names the signatory in the request or in certificate-series.")),
    /// An internship at a school says nothing of who certifies it.
    INTERNSHIP_NEEDS_PROVIDER(
            422,
            null,
            new Text(
                    "Тағылымдаманың провайдері белгісіз",
                    "У стажировки нет провайдера",
                    "The internship names no provider"),
            new Text(
                    "Тағылымдама провайдерсіз өтті; сертификатты кім беретінін providerId көрсетеді.",
                    "Стажировка прошла без провайдера; кто выдаёт сертификат, указывает providerId.",
                    "The internship had no provider; providerId says who issues the certificate."),
            new Text(
                    "Қор қызметкері providerId өрісін толтырады.",
                    "Сотрудник фонда заполняет поле providerId.",
                    "The fund officer fills providerId.")),
    /// A course is certified by who gives it.
    CERTIFICATE_OF_OTHER_PROVIDER(
            422,
            null,
            new Text("Провайдер басқа", "Провайдер другой", "The provider is another one"),
            new Text(
                    "Бұл оқудың өз провайдері бар, сертификатты сол береді.",
                    "У этого обучения есть свой провайдер, сертификат выдаёт он.",
                    "This training has a provider of its own, who issues the certificate."),
            new Text(
                    "Сұрау иесі providerId өрісін бос қалдырады.",
                    "Отправитель оставляет providerId пустым.",
                    "The caller leaves providerId empty.")),
    /// The holder's personal data is gone.
    CERTIFICATE_HOLDER_ERASED(
            409,
            "certificate_holder_known",
            new Text("Иесінің деректері жойылған", "Данные владельца удалены", "The holder's data is erased"),
            new Text(
                    "Педагогтің жеке деректері жойылды; атаулы құжат шығарылмайды.",
                    "Персональные данные педагога удалены; именной документ не выпускается.",
                    "The teacher's personal data was erased; no document with a name is made."),
            new Text(
                    "Сертификаттың өзі статистика үшін сақталады; ешкімнен әрекет талап етілмейді.",
                    "Сама запись сохраняется для статистики; действий не требуется.",
                    "The record stays for statistics; nobody has to act.")),
    /// A provider has one series.
    SERIES_EXISTS(
            409,
            "certificate_series_provider",
            new Text("Провайдердің сериясы бар", "Серия провайдера уже есть", "The provider has a series"),
            new Text(
                    "Осы провайдердің сертификаттар сериясы тіркелген.",
                    "У этого провайдера серия сертификатов уже есть.",
                    "This provider has a series of certificates."),
            new Text(
                    "Сұрау иесі бар серияны өзгертеді.",
                    "Отправитель изменяет имеющуюся серию.",
                    "The caller changes the series that exists.")),
    /// Numbers tell providers apart by the code.
    SERIES_CODE_TAKEN(
            409,
            "certificate_series_code",
            new Text("Код бос емес", "Код занят", "The code is taken"),
            new Text(
                    "Бұл кодты басқа провайдер пайдаланады.",
                    "Этим кодом пользуется другой провайдер.",
                    "Another provider uses this code."),
            new Text(
                    "Сұрау иесі басқа код таңдайды.",
                    "Отправитель выбирает другой код.",
                    "The caller chooses another code.")),
    /// The code stands in numbers that people hold.
    SERIES_CODE_IN_USE(
            409,
            "certificate_series_code_used",
            new Text("Код нөмірлерде тұр", "Код уже стоит в номерах", "Numbers carry the code"),
            new Text(
                    "{0} коды берілген нөмірлерде тұр, сондықтан өзгермейді.",
                    "Код {0} стоит в выданных номерах, поэтому не меняется.",
                    "Numbers were given under the code {0}, so it stays."),
            new Text(
                    "Сұрау иесі кодты өзгеріссіз қалдырады.",
                    "Отправитель оставляет код прежним.",
                    "The caller leaves the code as it is.")),
    /// A series belongs to its provider for good.
    SERIES_KEEPS_ITS_PROVIDER(
            409,
            null,
            new Text("Провайдер өзгермейді", "Провайдер не меняется", "The provider stays"),
            new Text(
                    "Серия өз провайдерінде қалады.",
                    "Серия остаётся у своего провайдера.",
                    "A series stays with its provider."),
            new Text(
                    "Сұрау иесі басқа провайдерге жаңа серия ашады.",
                    "Отправитель открывает новую серию другому провайдеру.",
                    "The caller opens a new series for the other provider.")),
    /// A year has room for 999,999 numbers of a provider.
    SERIES_FULL(
            409,
            "certificate_counter_last",
            new Text("Жылдың нөмірлері таусылды", "Номера года исчерпаны", "The year's numbers are used up"),
            new Text(
                    "Провайдер бір жылда 999 999 сертификатқа дейін береді.",
                    "Провайдер выдаёт до 999 999 сертификатов в год.",
                    "A provider issues up to 999,999 certificates a year."),
            new Text(
                    "Қор қызметкері келесі жылы немесе басқа провайдер атынан береді.",
                    "Сотрудник фонда выдаёт в следующем году или от имени другого провайдера.",
                    "The fund officer issues next year or in the name of another provider."));

    private final Explanation explanation;

    CertificateProblem(int status, @Nullable String constraint, Text title, Text detail, Text meaning) {
        explanation = new Explanation(status, constraint, title, detail, meaning);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
