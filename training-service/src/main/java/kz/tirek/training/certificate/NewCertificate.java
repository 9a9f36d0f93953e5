package kz.tirek.training.certificate;

import jakarta.validation.Valid;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a certificate is asked for.
@Schema(
        description = "What a certificate is asked for: a completed enrolment or a completed internship",
        examples = "{\"enrolmentId\": \"0198c5a0-0000-7000-8000-000000000005\"}")
record NewCertificate(
        @Schema(
                description = "Id of the completed enrolment; this or internshipId",
                examples = "0198c5a0-0000-7000-8000-000000000005")
        @Nullable
        UUID enrolmentId,

        @Schema(
                description = "Id of the completed internship; this or enrolmentId",
                examples = "0198c5a0-0000-7000-8000-000000000020")
        @Nullable
        UUID internshipId,

        @Schema(
                description = "Who issues the certificate of an internship that had no provider; not for others",
                examples = "0198c5a0-0000-7000-8000-000000000001")
        @Nullable
        UUID providerId,

        @Schema(description = "Who signs; the signatory of the provider's series where nobody is named")
        @Valid
        @Nullable
        Signatory signatory) {

    private static final Text ONE_OF_BOTH = new Text(
            "enrolmentId немесе internshipId – дәл біреуі көрсетіледі",
            "указывается ровно одно: enrolmentId или internshipId",
            "exactly one of enrolmentId and internshipId is given");

    /// @throws kz.tirek.conventions.problem.Refusal INVALID_REQUEST
    NewCertificate consistent() {
        if ((enrolmentId == null) == (internshipId == null)) {
            throw CommonProblem.INVALID_REQUEST.refuse(1).at("/enrolmentId", "one-of-both", ONE_OF_BOTH);
        }
        return this;
    }
}
