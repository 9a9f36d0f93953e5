package kz.tirek.training.certificate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kz.tirek.conventions.identifier.Kato;
import kz.tirek.conventions.list.Listing;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which certificates are asked for, and in which order.
@SuppressWarnings("NullAway.Init")
public class CertificateFilter {

    @Parameter(description = "Id of the provider", example = "0198c5a0-0000-7000-8000-000000000001")
    @QueryParam("provider")
    @Nullable
    UUID provider;

    @Parameter(description = "Year of issue", example = "2026")
    @QueryParam("year")
    @Min(1991)
    @Max(9998)
    @Nullable
    Integer year;

    @Parameter(description = "Whether they hold", example = "VALID")
    @QueryParam("status")
    @Nullable
    CertificateStatus status;

    @Parameter(description = "Id of the course run", example = "0198c5a0-0000-7000-8000-000000000003")
    @QueryParam("courseRun")
    @Nullable
    UUID courseRun;

    @Parameter(description = "Id of the teacher", example = "0198c5a0-0000-7000-8000-000000000004")
    @QueryParam("teacher")
    @Nullable
    UUID teacher;

    @Parameter(description = "Id of the school the holder works at", example = "0198c5a0-0000-7000-8000-000000000010")
    @QueryParam("school")
    @Nullable
    UUID school;

    @Parameter(description = "KATO code; holders at all schools in it", example = "273600000")
    @QueryParam("territory")
    @Kato
    @Nullable
    String territory;

    @Parameter(description = "Part of the number, 3 to 40 letters, digits and dashes", example = "2026-0000")
    @QueryParam("q")
    @Pattern(regexp = "[A-Za-z0-9-]{3,40}")
    @Nullable
    String q;

    @Parameter(description = "Order of the list", example = "ISSUED_DESC")
    @QueryParam("sort")
    @DefaultValue("ISSUED_DESC")
    CertificateSort sort;

    Listing<Certificate> narrow(Listing<Certificate> certificates) {
        certificates
                .whereIf(provider, "e.providerId = :provider", "provider")
                .whereIf(status, "e.status = :status", "status")
                .whereIf(courseRun, "e.courseRunId = :courseRun", "courseRun")
                .whereIf(teacher, "e.teacherId = :teacher", "teacher")
                .whereIf(school, "e.schoolId = :school", "school")
                .whereIf(q == null ? null : "%" + q.toUpperCase(Locale.ROOT) + "%", "e.number like :q", "q")
                .sort(sort);
        return year == null
                ? certificates
                // As dates, so that the index of the order serves.
                : certificates.where(
                        "e.issuedOn between :first and :last",
                        Map.of("first", LocalDate.of(year, 1, 1), "last", LocalDate.of(year, 12, 31)));
    }
}
