package kz.tirek.training.internship;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.list.Listing;

/// Narrows internships to the territories of a coordinator.
final class Reach {

    private Reach() {}

    static Listing<Internship> narrow(Listing<Internship> internships, Caller caller) {
        if (!caller.isHeldToTerritories()) {
            return internships;
        }
        List<String> conditions = new ArrayList<>(List.of("1 = 0"));
        Map<String, Object> parameters = new HashMap<>();
        for (String territory : caller.territories()) {
            String parameter = "reach" + parameters.size();
            conditions.add("function(array_has as Boolean, e.territories, :" + parameter + ") = true");
            parameters.put(parameter, territory);
        }
        return internships.where(String.join(" or ", conditions), parameters);
    }
}
