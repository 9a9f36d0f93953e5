package kz.tirek.funding.opendata;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// Writes an edition as activities of IATI 2.03: the programme, and each grant as a part of it.
///
/// Contributions to no grant, or to one that is not awarded in the cut, are the programme's. Grants are read some
/// at a time, and movements, so that a long file needs no more memory than a short one.
@ApplicationScoped
class IatiActivities {

    private final AgroalDataSource database;

    @Inject
    IatiActivities(AgroalDataSource database) {
        this.database = database;
    }

    void write(Edition edition, OutputStream out) throws IOException {
        try {
            AwardedGrants grants = new AwardedGrants(database, edition.cut());
            IatiActivity activity = new IatiActivity(new Xml(out), edition, grants.funders());
            Movements movements = new Movements(database, edition.cut());
            activity.begin();
            writeProgramme(activity, movements);
            List<AwardedGrant> some = grants.after(Movements.BEFORE);
            while (!some.isEmpty()) {
                writeGrants(some, activity, movements);
                some = some.size() < AwardedGrants.AT_ONCE
                        ? List.of()
                        : grants.after(some.getLast().id());
            }
            activity.end();
        } catch (SQLException | XMLStreamException failure) {
            throw new IOException(failure);
        }
    }

    private static void writeProgramme(IatiActivity activity, Movements movements)
            throws SQLException, XMLStreamException {
        activity.openProgramme();
        writeAll(activity, new Flow((none, entry) -> movements.after(entry), null));
        for (UUID grant : movements.notAwarded()) {
            writeAll(activity, flow(movements, grant, grant));
        }
        activity.closeProgramme();
    }

    private static void writeAll(IatiActivity activity, Flow flow) throws SQLException, XMLStreamException {
        for (Movement movement = flow.take(); movement != null; movement = flow.take()) {
            activity.transactions(movement, null);
        }
    }

    private static void writeGrants(List<AwardedGrant> grants, IatiActivity activity, Movements movements)
            throws SQLException, XMLStreamException {
        Set<UUID> awarded = grants.stream().map(AwardedGrant::id).collect(Collectors.toSet());
        Flow flow = flow(movements, grants.getFirst().id(), grants.getLast().id());
        Movement movement = next(flow, awarded);
        for (AwardedGrant grant : grants) {
            activity.openGrant(grant);
            while (movement != null && Objects.equals(movement.grantId(), grant.id())) {
                activity.transactions(movement, grant);
                movement = next(flow, awarded);
            }
            activity.closeGrant();
        }
    }

    /// Between the ids of awarded grants stand those of others.
    private static @Nullable Movement next(Flow flow, Set<UUID> awarded) throws SQLException {
        Movement movement = flow.take();
        while (movement != null && !awarded.contains(movement.grantId())) {
            movement = flow.take();
        }
        return movement;
    }

    private static Flow flow(Movements movements, UUID firstGrant, UUID lastGrant) throws SQLException {
        return new Flow((grant, entry) -> movements.after(Objects.requireNonNull(grant), entry, lastGrant), firstGrant);
    }
}
