package kz.tirek.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/// Steps of the main job that more than one story takes.
final class Steps {

    /// A scanned paper.
    static final byte[] PAPER = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);

    private final Tirek tirek;

    Steps(Tirek tirek) {
        this.tirek = tirek;
    }

    /// Asserts the status and returns the answer.
    static Response expect(int status, Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        return answer;
    }

    static String id(Response created) {
        return expect(201, created).jsonPath().getString("id");
    }

    String school(String nameKk, String nameRu, String territory, boolean underfilled) {
        String status = underfilled
                ? ",\"underfilledStatus\":{\"since\":\"2024-09-01\",\"basis\":\"Приказ №112 от 26.08.2024\"}"
                : "";
        return id(tirek.create("fund-officer", "/api/v1/schools", """
                {"name":{"kk":"%s","ru":"%s"},"territory":"%s","kind":"SECONDARY","languages":["KAZAKH"]%s}""".formatted(nameKk, nameRu, territory, status)));
    }

    /// A hub school that is being equipped.
    String hubSchool(String schoolId) {
        String hub = id(tirek.create("fund-officer", "/api/v1/hub-schools", """
                {"schoolId":"%s","cohort":"2022","mentoringCapacity":4,"nominatedOn":"2022-07-14"}""".formatted(schoolId)));
        for (String step : new String[] {"select", "start-equipping"}) {
            expect(
                    200,
                    tirek.act("fund-officer", "/api/v1/hub-schools/" + hub, step, "{\"effectiveOn\":\"2022-09-01\"}"));
        }
        return hub;
    }

    String funder(String bin) {
        return id(tirek.create("fund-officer", "/api/v1/funders", """
                {"name":{"kk":"«Қазақстан халқына» қоры","ru":"Фонд «Қазақстан халқына»"},"bin":"%s"}""".formatted(bin)));
    }

    /// A supplier whose account another person has confirmed.
    String supplier(String bin, String iban) {
        String supplier = id(tirek.create("fund-officer", "/api/v1/suppliers", """
                {"name":{"kk":"«Зертхана» ЖШС","ru":"ТОО «Лаборатория»"},"bin":"%s",
                 "bankAccount":{"iban":"%s","bic":"DEMOKZKA"}}""".formatted(bin, iban)));
        expect(200, tirek.act("fund-approver", "/api/v1/suppliers/" + supplier, "confirm-bank-details", null));
        return supplier;
    }

    /// The account of the fund that payments leave.
    String bankAccount() {
        return id(tirek.create("fund-treasurer", "/api/v1/bank-accounts", """
                {"bankAccount":{"iban":"KZ84999FUND000000001","bic":"DEMOKZKA"},"holderBin":"991240000003","kod":"18",
                 "holder":{"kk":"«Қазақстан халқына» қоры","ru":"Фонд «Қазақстан халқына»"},"openedOn":"2022-07-01"}"""));
    }

    /// What the funder pledged, KZT 249.8 million.
    String pledge(String funder) {
        return id(tirek.create("fund-officer", "/api/v1/contributions", """
                {"funderId":"%s","amount":"249800000.00","pledgedOn":"2022-07-14",
                 "agreement":{"number":"22/1","date":"2022-07-14"}}""".formatted(funder)));
    }

    /// Money that arrives today.
    static String receipt(String bankAccount, String amount, String reference) {
        return """
                {"amount":"%s","receivedOn":"%s","bankAccountId":"%s","bankReference":"%s"}""".formatted(amount, today(), bankAccount, reference);
    }

    /// A contract over `amount` of `line` that another person has signed.
    String commitment(String grant, String supplier, String line, String number, String amount) {
        String commitment = id(
                tirek.create("fund-officer", "/api/v1/commitments", contract(grant, supplier, line, number, amount)));
        String address = "/api/v1/commitments/" + commitment;
        paper("COMMITMENT", commitment, "CONTRACT");
        Response submitted = expect(200, tirek.act("fund-officer", address, "submit", null));
        expect(200, tirek.act("fund-approver", address, "approve", approval(submitted)));
        return commitment;
    }

    /// Attaches a scanned paper to a record.
    void paper(String ownerType, String owner, String kind) {
        id(tirek.upload(
                "fund-officer",
                paperOf(ownerType, owner, kind),
                PAPER,
                UUID.randomUUID().toString()));
    }

    /// Where a paper of a record is sent.
    static String paperOf(String ownerType, String owner, String kind) {
        return "/api/v1/documents?ownerType=%s&ownerId=%s&kind=%s&fileName=paper.pdf".formatted(ownerType, owner, kind);
    }

    static String contract(String grant, String supplier, String line, String number, String amount) {
        return """
                {"grantId":"%s","supplierId":"%s","contractNumber":"%s","contractDate":"2022-10-03",
                 "subject":"Робототехника жиынтықтары","purposeCode":"710",
                 "lines":[{"budgetLineId":"%s","amount":"%s"}]}""".formatted(grant, supplier, number, line, amount);
    }

    /// Approves what this answer shows.
    static String approval(Response submitted) {
        return "{\"contentHash\":\"%s\"}".formatted(submitted.jsonPath().getString("contentHash"));
    }

    /// An active grant of KZT 249.8 million, of which 180 million for equipment and 69.8 million for renovation.
    Response grant(String funder, String hubSchool) {
        String grant = id(tirek.create("fund-officer", "/api/v1/grants", """
                {"funderId":"%s","hubSchoolId":"%s","startsOn":"2022-07-14","endsOn":"2030-12-31",
                 "ceiling":{"amount":"249800000.00","approximate":true,"source":"furo.kz/tpost/eyfstgiol1"},
                 "lines":[{"category":"EQUIPMENT","amount":"180000000.00"},{"category":"RENOVATION","amount":"69800000.00"}]}""".formatted(funder, hubSchool)));
        expect(200, tirek.act("fund-officer", "/api/v1/grants/" + grant, "submit", null));
        return expect(200, tirek.act("fund-approver", "/api/v1/grants/" + grant, "approve", null));
    }

    static String disbursement(String grant, String commitment, String line, String amount) {
        return """
                {"grantId":"%s","commitmentId":"%s","lines":[{"budgetLineId":"%s","amount":"%s"}],
                 "purpose":"Робототехника жиынтықтары","basis":{"kind":"CONTRACT","number":"2022/1","date":"2022-10-03"}}""".formatted(grant, commitment, line, amount);
    }

    /// What the bank did today.
    static String payment(String bankAccount, String amount, String reference) {
        return """
                {"amount":"%s","effectiveOn":"%s","bankAccountId":"%s","bankReference":"%s"}""".formatted(amount, today(), bankAccount, reference);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Almaty"));
    }
}
