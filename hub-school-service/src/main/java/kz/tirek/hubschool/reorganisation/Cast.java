package kz.tirek.hubschool.reorganisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;
import kz.tirek.hubschool.school.NewSchool;
import kz.tirek.hubschool.school.School;
import org.jspecify.annotations.Nullable;

/// The schools a body names, and the schools it founds.
///
/// @param sources by where the body names them
/// @param target the school that works and takes the sources in, if that is what happens
/// @param closes whether the sources close
record Cast(SequencedMap<String, School> sources, @Nullable School target, List<Heir> heirs, boolean closes) {

    static final String TARGET = "/merge/targetId";

    /// A school that stands in for the sources.
    ///
    /// @param founded what is said of it where it is founded
    /// @param takes the records it takes; all of them where null
    /// @param pointer where the body describes the school that is founded
    record Heir(
            @Nullable School school,
            @Nullable NewSchool founded,
            @Nullable List<Division.Taken> takes,
            String pointer) {}

    /// Where the body names which school that has to exist.
    static Map<String, UUID> named(NewReorganisation asked) {
        Map<String, UUID> named = new TreeMap<>();
        if (asked.rename() != null) {
            named.put("/rename/schoolId", asked.rename().schoolId());
        }
        if (asked.merge() != null) {
            for (int i = 0; i < asked.merge().sourceIds().size(); i++) {
                named.put("/merge/sourceIds/" + i, asked.merge().sourceIds().get(i));
            }
            if (asked.merge().targetId() != null) {
                named.put(TARGET, asked.merge().targetId());
            }
        }
        if (asked.split() != null) {
            named.put("/split/sourceId", asked.split().sourceId());
        }
        return named;
    }

    /// @param schools by where the body names them
    static Cast of(NewReorganisation asked, SequencedMap<String, School> schools) {
        School target = schools.remove(TARGET);
        return new Cast(schools, target, heirs(asked, target), closes(asked));
    }

    private static boolean closes(NewReorganisation asked) {
        return asked.merge() != null || (asked.split() != null && asked.split().closes());
    }

    private static List<Heir> heirs(NewReorganisation asked, @Nullable School target) {
        List<Heir> heirs = new ArrayList<>();
        if (asked.merge() != null) {
            heirs.add(new Heir(target, asked.merge().newSchool(), null, "/merge/newSchool"));
        }
        if (asked.split() != null) {
            List<Division.Part> parts = asked.split().parts();
            for (int i = 0; i < parts.size(); i++) {
                Division.Part part = parts.get(i);
                heirs.add(new Heir(null, part.school(), part.takes(), "/split/parts/" + i + "/school"));
            }
        }
        return heirs;
    }

    /// All schools that exist, by where the body names them.
    Map<String, School> all() {
        Map<String, School> all = new TreeMap<>(sources);
        if (target != null) {
            all.put(TARGET, target);
        }
        return all;
    }
}
