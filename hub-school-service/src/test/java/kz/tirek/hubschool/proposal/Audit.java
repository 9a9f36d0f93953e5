package kz.tirek.hubschool.proposal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.restassured.path.json.JsonPath;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import kz.tirek.test.Api;
import org.jspecify.annotations.Nullable;

/// Checks a proposal as somebody outside would: by what the API publishes, with nothing of the service's own code.
final class Audit {

    private final JsonPath proposal;
    private final JsonPath certificate;
    private final List<Map<String, Object>> schools = new ArrayList<>();

    Audit(String path) {
        proposal = get(path);
        certificate = get(path + "/certificate");
        String next = "";
        while (next != null) {
            JsonPath page = get(path + "/certificate/schools?limit=500" + (next.isEmpty() ? "" : "&cursor=" + next));
            schools.addAll(page.getList("items"));
            next = page.getString("next");
        }
    }

    void check() {
        long penalty = certificate.getLong("penaltyMetres");
        BigInteger bound = BigInteger.ZERO;
        for (Map<String, Object> hub : hubs()) {
            assertThat(number(hub, "priceMetres")).isNotNegative();
            assertThat(number(hub, "placed")).isLessThanOrEqualTo(number(hub, "freePlaces"));
            bound = bound.subtract(BigInteger.valueOf(number(hub, "priceMetres") * number(hub, "freePlaces")));
        }
        long total = 0;
        long placed = 0;
        for (Map<String, Object> school : schools) {
            long value = number(school, "valueMetres");
            assertThat(value).isLessThanOrEqualTo(penalty);
            for (Map<String, Object> hub : hubs()) {
                Double metres = metres(school, hub);
                if (metres != null) {
                    assertThat((double) value).isLessThanOrEqualTo(metres + number(hub, "priceMetres") + 1);
                }
                if (requireNonNull(hub.get("hubSchoolId")).equals(school.get("hubSchoolId"))) {
                    assertThat(metres).isNotNull().isCloseTo((double) number(school, "metres"), within(1.0));
                    total += number(school, "metres");
                    placed++;
                }
            }
            bound = bound.add(BigInteger.valueOf(value));
        }
        assertThat(schools).hasSize(proposal.getInt("schools"));
        assertThat(placed).isEqualTo(proposal.getInt("placed"));
        assertThat(total).isEqualTo(proposal.getLong("totalMetres")).isLessThan(penalty);
        assertThat(bound)
                .isEqualTo(BigInteger.valueOf(penalty * (schools.size() - placed) + total))
                .isEqualTo(new BigInteger(certificate.getString("bound")))
                .isEqualTo(new BigInteger(certificate.getString("cost")));
    }

    private List<Map<String, Object>> hubs() {
        return certificate.getList("hubs");
    }

    /// The distance, unless the school may not go to the hub.
    private @Nullable Double metres(Map<String, Object> school, Map<String, Object> hub) {
        if (school.get("location") == null
                || list(school, "excludedHubSchoolIds").contains(hub.get("hubSchoolId"))
                || (!list(school, "languages").isEmpty()
                        && !list(hub, "languages").isEmpty()
                        && Collections.disjoint(list(school, "languages"), list(hub, "languages")))) {
            return null;
        }
        double metres = haversine(school, hub);
        String limit = proposal.getString("maxKilometres");
        return limit != null && Math.round(metres) > Long.parseLong(limit) * 1000 ? null : metres;
    }

    private static double haversine(Map<String, Object> one, Map<String, Object> other) {
        double latitude = Math.toRadians(coordinate(one, "lat"));
        double otherLatitude = Math.toRadians(coordinate(other, "lat"));
        double longitudes = Math.toRadians(coordinate(other, "lon") - coordinate(one, "lon"));
        double half = Math.pow(Math.sin((otherLatitude - latitude) / 2), 2)
                + Math.cos(latitude) * Math.cos(otherLatitude) * Math.pow(Math.sin(longitudes / 2), 2);
        return 2 * 6_371_008.8 * Math.asin(Math.sqrt(half));
    }

    private static double coordinate(Map<String, Object> place, String axis) {
        return ((Number) requireNonNull(
                        requireNonNull((Map<?, ?>) place.get("location")).get(axis)))
                .doubleValue();
    }

    private static long number(Map<String, Object> row, String member) {
        return ((Number) requireNonNull(row.get(member))).longValue();
    }

    private static List<?> list(Map<String, Object> row, String member) {
        return row.get(member) == null ? List.of() : (List<?>) row.get(member);
    }

    private static JsonPath get(String path) {
        return Api.as("auditor").get(path).then().statusCode(200).extract().jsonPath();
    }
}
