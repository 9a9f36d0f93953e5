package kz.tirek.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;

/// Steps of the main job that more than one story takes.
final class Steps {

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

    String supplier(String bin, String iban) {
        return id(tirek.create("fund-officer", "/api/v1/suppliers", """
                {"name":{"kk":"«Зертхана» ЖШС","ru":"ТОО «Лаборатория»"},"bin":"%s",
                 "bankAccount":{"iban":"%s","bic":"DEMOKZKA"}}""".formatted(bin, iban)));
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

    static String disbursement(String grant, String supplier, String line, String amount) {
        return """
                {"grantId":"%s","supplierId":"%s","lines":[{"budgetLineId":"%s","amount":"%s"}],
                 "purpose":"Робототехника жиынтықтары","basis":{"kind":"CONTRACT","number":"2022/1","date":"2022-10-03"}}""".formatted(grant, supplier, line, amount);
    }
}
