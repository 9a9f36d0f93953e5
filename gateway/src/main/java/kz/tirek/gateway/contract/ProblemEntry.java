package kz.tirek.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import kz.tirek.conventions.problem.Text;

/// One problem of the catalogue, as the contracts carry it in `x-problems`.
///
/// @param code stable code
/// @param status HTTP status
/// @param title what is wrong, in a few words
/// @param meaning what it means and who has to act
public record ProblemEntry(String code, int status, Text title, Text meaning) {

    static ProblemEntry of(JsonNode entry) {
        return new ProblemEntry(
                entry.required("code").asText(),
                entry.required("status").asInt(),
                text(entry.required("title")),
                text(entry.required("meaning")));
    }

    private static Text text(JsonNode text) {
        return new Text(
                text.required("kk").asText(),
                text.required("ru").asText(),
                text.required("en").asText());
    }
}
