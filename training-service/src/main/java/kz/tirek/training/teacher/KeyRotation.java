package kz.tirek.training.teacher;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import kz.tirek.conventions.personal.PersonalData;

/// Seals the numbers of teachers with the key that seals now, some at a time. Rows that somebody works on are left
/// for the next time, so that it runs while people write, and on several instances at once.
@ApplicationScoped
class KeyRotation {

    private final TeacherIins iins;
    private final PersonalData personalData;
    private final EntityManager entities;

    @Inject
    KeyRotation(TeacherIins iins, PersonalData personalData, EntityManager entities) {
        this.iins = iins;
        this.personalData = personalData;
        this.entities = entities;
    }

    /// Seals up to `most` values anew and says how many it sealed.
    int reseal(int most) {
        List<TeacherIin> due = due(most);
        for (TeacherIin number : due) {
            number.reseal(personalData.reseal(number.sealed(), TeacherIins.context(number.teacherId())));
        }
        iins.flush();
        return due.size();
    }

    /// How many values each key seals: those configured, and those that values name.
    PersonalDataKeysView keys(int resealed) {
        Map<String, Long> sealed = new java.util.TreeMap<>();
        personalData.keyIds().forEach(id -> sealed.put(id, 0L));
        entities.createQuery(
                        "select i.sealed.keyId, count(i) from TeacherIin i group by i.sealed.keyId", Object[].class)
                .getResultStream()
                .forEach(row -> sealed.put((String) row[0], (Long) row[1]));
        return PersonalDataKeysView.of(personalData.activeKeyId(), personalData.keyIds(), sealed, resealed);
    }

    /// Values of other keys that are configured; those of keys that are not cannot be opened.
    @SuppressWarnings("unchecked")
    private List<TeacherIin> due(int most) {
        List<String> older = personalData.keyIds().stream()
                .filter(id -> !id.equals(personalData.activeKeyId()))
                .toList();
        if (older.isEmpty()) {
            return List.of();
        }
        return entities.createNativeQuery(
                        "select * from teacher_iin where key_id in (:older) order by id limit :most for update skip locked",
                        TeacherIin.class)
                .setParameter("older", older)
                .setParameter("most", most)
                .getResultList();
    }
}
