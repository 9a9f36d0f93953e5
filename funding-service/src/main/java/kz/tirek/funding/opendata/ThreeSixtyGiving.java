package kz.tirek.funding.opendata;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.tirek.conventions.problem.Language;
import kz.tirek.conventions.table.Csv;
import kz.tirek.conventions.table.Sheet;
import kz.tirek.conventions.time.BusinessDate;
import org.jspecify.annotations.Nullable;

/// Writes the grants of an edition by the 360Giving Data Standard 1.4: as a package in JSON, or flat in CSV under the
/// titles of the standard. Grants are read some at a time.
@ApplicationScoped
class ThreeSixtyGiving {

    private static final String VERSION = "1.4";

    private final AgroalDataSource database;
    private final JsonFactory json = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    @Inject
    ThreeSixtyGiving(AgroalDataSource database) {
        this.database = database;
    }

    /// Whether any grant was awarded in an edition.
    boolean isEmpty(Edition edition) {
        return !grants(edition).iterator().hasNext();
    }

    void writeJson(Edition edition, Language language, OutputStream out) throws IOException {
        Publisher publisher = edition.publisher();
        try (JsonGenerator generator = json.createGenerator(out)) {
            generator.writeStartObject();
            generator.writeStringField("version", VERSION);
            generator.writeStringField("title", Programme.in(language, Programme.NAME));
            generator.writeStringField("identifier", publisher.grant(Programme.CODE));
            generator.writeObjectFieldStart("publisher");
            generator.writeStringField("identifier", publisher.id());
            generator.writeStringField("name", Programme.in(language, publisher.name()));
            generator.writeEndObject();
            generator.writeStringField("modified", BusinessDate.dateTime(edition.modifiedAt()));
            generator.writeStringField("license", publisher.licence().toString());
            generator.writeStringField("downloadURL", source(publisher));
            generator.writeArrayFieldStart("grants");
            for (GrantRecord grant : records(edition, language)) {
                write(generator, grant, publisher, language);
            }
            generator.writeEndArray();
            generator.writeEndObject();
        }
    }

    private static void write(JsonGenerator json, GrantRecord grant, Publisher publisher, Language language)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("id", grant.id());
        json.writeStringField("title", grant.title());
        json.writeStringField("description", grant.description());
        json.writeStringField("currency", GrantRecord.CURRENCY);
        json.writeFieldName("amountAwarded");
        json.writeNumber(grant.awarded());
        json.writeFieldName("amountDisbursed");
        json.writeNumber(grant.disbursed());
        json.writeStringField("awardDate", grant.awardedOn().toString());
        only(
                json,
                "plannedDates",
                "startDate",
                grant.startsOn().toString(),
                "endDate",
                grant.endsOn().toString());
        only(json, "recipientOrganization", "id", grant.recipientId(), "name", grant.recipient());
        only(
                json,
                "beneficiaryLocation",
                "countryCode",
                GrantRecord.COUNTRY,
                "geoCode",
                grant.territory(),
                "geoCodeType",
                GrantRecord.GEOGRAPHY);
        only(json, "fundingOrganization", "id", grant.funderId(), "name", grant.funder());
        only(json, "grantProgramme", "code", Programme.CODE, "title", Programme.in(language, Programme.NAME));
        if (!grant.related().isEmpty()) {
            json.writeArrayFieldStart("relatedActivity");
            for (String other : grant.related()) {
                json.writeString(other);
            }
            json.writeEndArray();
        }
        json.writeStringField("dateModified", grant.modified());
        json.writeStringField("dataSource", source(publisher));
        json.writeEndObject();
    }

    /// An array of one object.
    private static void only(JsonGenerator json, String name, String... members) throws IOException {
        json.writeArrayFieldStart(name);
        json.writeStartObject();
        for (int i = 0; i < members.length; i += 2) {
            json.writeStringField(members[i], members[i + 1]);
        }
        json.writeEndObject();
        json.writeEndArray();
    }

    void writeCsv(Edition edition, Language language, OutputStream out) throws IOException {
        Publisher publisher = edition.publisher();
        List<Column> columns = List.of(
                new Column("Identifier", GrantRecord::id),
                new Column("Title", GrantRecord::title),
                new Column("Description", GrantRecord::description),
                new Column("Currency", grant -> GrantRecord.CURRENCY),
                new Column("Amount Awarded", GrantRecord::awarded),
                new Column("Amount Disbursed", GrantRecord::disbursed),
                new Column("Award Date", GrantRecord::awardedOn),
                new Column("Planned Dates:Start Date", GrantRecord::startsOn),
                new Column("Planned Dates:End Date", GrantRecord::endsOn),
                new Column("Recipient Org:Identifier", GrantRecord::recipientId),
                new Column("Recipient Org:Name", GrantRecord::recipient),
                new Column("Beneficiary Location:Country Code", grant -> GrantRecord.COUNTRY),
                new Column("Beneficiary Location:Geographic Code", GrantRecord::territory),
                new Column("Beneficiary Location:Geographic Code Type", grant -> GrantRecord.GEOGRAPHY),
                new Column("Funding Org:Identifier", GrantRecord::funderId),
                new Column("Funding Org:Name", GrantRecord::funder),
                new Column("Grant Programme:Code", grant -> Programme.CODE),
                new Column("Grant Programme:Title", grant -> Programme.in(language, Programme.NAME)),
                new Column("Related Activity", grant -> String.join(";", grant.related())),
                new Column("Last Modified", GrantRecord::modified),
                new Column("Data Source", grant -> source(publisher)));
        Iterable<GrantRecord> records = records(edition, language);
        Iterable<List<@Nullable Object>> rows = () -> StreamSupport.stream(records.spliterator(), false)
                .map(grant ->
                        columns.stream().map(column -> column.cell().of(grant)).toList())
                .iterator();
        Csv.write(Sheet.of("grants", columns.stream().map(Column::title).toList(), rows), language, out);
    }

    private record Column(String title, GrantRecord.Cell cell) {}

    private static String source(Publisher publisher) {
        return publisher.site() + "/api/v1/exports/360giving";
    }

    private Iterable<GrantRecord> records(Edition edition, Language language) {
        return () -> grants(edition)
                .flatMap(grant -> GrantRecord.of(grant, edition.publisher(), language).stream())
                .iterator();
    }

    /// The grants, read some at a time while they are used.
    private Stream<AwardedGrant> grants(Edition edition) {
        try {
            AwardedGrants grants = new AwardedGrants(database, edition.cut());
            return Stream.iterate(
                            after(grants, Movements.BEFORE),
                            some -> !some.isEmpty(),
                            some -> some.size() < AwardedGrants.AT_ONCE
                                    ? List.of()
                                    : after(grants, some.getLast().id()))
                    .flatMap(List::stream);
        } catch (SQLException failure) {
            throw new UncheckedIOException(new IOException(failure));
        }
    }

    private static List<AwardedGrant> after(AwardedGrants grants, UUID id) {
        try {
            return grants.after(id);
        } catch (SQLException failure) {
            throw new UncheckedIOException(new IOException(failure));
        }
    }
}
