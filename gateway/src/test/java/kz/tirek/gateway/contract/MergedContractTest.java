package kz.tirek.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergedContractTest {

    private final Yaml yaml = new Yaml();

    private Contract contract(String service, String text) {
        return new Contract(service, yaml.read("openapi: 3.1.0\n" + text));
    }

    private Contract withPath(String service, String path, String id, String schema) {
        return contract(service, """
                paths:
                  %s:
                    get:
                      operationId: %s
                      responses:
                        "200":
                          description: OK
                          content:
                            application/json:
                              schema: {$ref: "#/components/schemas/Supplier"}
                components:
                  schemas:
                    Supplier: {type: object, properties: {of: {$ref: "#/components/schemas/Country"}}}
                    Country: %s
                """.formatted(path, id, schema));
    }

    @Test
    void sharesComponentsThatAreTheSame() {
        ObjectNode merged = MergedContract.of(List.of(
                        withPath("funding", "/a", "a", "{type: string}"),
                        withPath("training", "/b", "b", "{type: string}")))
                .document();

        assertThat(merged.at("/components/schemas").properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("Supplier", "Country");
    }

    @Test
    void prefixesComponentsThatDifferAndWhatRefersToThem() {
        ObjectNode merged = MergedContract.of(List.of(
                        withPath("hub-school", "/a", "a", "{type: string}"),
                        withPath("funding", "/b", "b", "{type: integer}")))
                .document();

        assertThat(merged.at("/components/schemas").properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder(
                        "HubSchoolSupplier", "HubSchoolCountry", "FundingSupplier", "FundingCountry");
        assertThat(merged.at("/components/schemas/FundingSupplier/properties/of/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/FundingCountry");
        assertThat(merged.at("/paths/~1b/get/responses/200/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/FundingSupplier");
    }

    @Test
    void refusesAnOperationIdThatStandsForTwoOperations() {
        List<Contract> contracts = List.of(
                withPath("funding", "/a", "same", "{type: string}"),
                withPath("training", "/b", "same", "{type: string}"));

        assertThatThrownBy(() -> MergedContract.of(contracts))
                .hasMessageContaining("same")
                .hasMessageContaining("GET /a of funding")
                .hasMessageContaining("GET /b of training");
    }

    @Test
    void refusesAnOperationThatTwoServicesDeclare() {
        List<Contract> contracts = List.of(
                withPath("funding", "/a", "a", "{type: string}"), withPath("training", "/a", "b", "{type: string}"));

        assertThatThrownBy(() -> MergedContract.of(contracts)).hasMessageContaining("/a is declared twice");
    }

    @Test
    void refusesAProblemThatIsDescribedTwice() {
        String problem =
                "x-problems: [{code: late, status: 409, title: {kk: a, ru: a, en: %s}, meaning: {kk: a, ru: a, en: a}}]";
        List<Contract> contracts =
                List.of(contract("funding", problem.formatted("a")), contract("training", problem.formatted("b")));

        assertThatThrownBy(() -> MergedContract.of(contracts)).hasMessageContaining("late");
    }

    @Test
    void knowsWhichOperationsNeedAToken() {
        MergedContract merged = MergedContract.of(List.of(contract("training", """
                security: [{token: []}]
                paths:
                  /inherited: {get: {operationId: inherited}}
                  /own: {get: {operationId: own, security: [{token: []}]}}
                  /public: {get: {operationId: public, security: []}}
                  /optional: {get: {operationId: optional, security: [{}, {token: []}]}}
                """)));

        assertThat(merged.operations())
                .filteredOn(Operation::secured)
                .extracting(Operation::operationId)
                .containsExactly("inherited", "own");
        assertThat(merged.document()
                        .at("/paths/~1inherited/get/security/0/token")
                        .isArray())
                .isTrue();
    }

    @Test
    void saysWhatTheGatewayMayAnswerInAServicesPlace() {
        ObjectNode merged = MergedContract.of(List.of(withPath("funding", "/a", "a", "{type: string}")))
                .document();

        assertThat(merged.at("/paths/~1a/get/responses").properties())
                .extracting(Map.Entry::getKey)
                .contains("408", "414", "431", "502", "503", "504");
    }
}
