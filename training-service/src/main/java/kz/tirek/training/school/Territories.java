package kz.tirek.training.school;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.tirek.conventions.names.Name;

/// The territories training knows.
@ApplicationScoped
public class Territories implements PanacheRepositoryBase<Territory, String> {

    /// What territories are called, by KATO code; those whose name has not arrived yet are missing.
    public Map<String, Name> names(Collection<String> codes) {
        return list("code in ?1", Set.copyOf(codes)).stream()
                .collect(Collectors.toMap(Territory::code, Territory::name));
    }
}
