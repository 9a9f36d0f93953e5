package kz.tirek.training.teacher;

import static kz.tirek.conventions.access.Role.ADMINISTRATOR;
import static kz.tirek.conventions.access.Role.AUDITOR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import kz.tirek.conventions.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The keys of personal data over HTTP.
@Path("/api/v1/personal-data-keys")
@Tag(name = "Personal data", description = "Who read it in full and why, which keys seal it, what people ask of it")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class PersonalDataKeyResource {

    private final KeyRotation rotation;

    @Inject
    PersonalDataKeyResource(KeyRotation rotation) {
        this.rotation = rotation;
    }

    @GET
    @Transactional
    @RolesAllowed({ADMINISTRATOR, AUDITOR})
    @Operation(operationId = "getPersonalDataKeys", summary = "Say which keys seal how much; no key is shown")
    public PersonalDataKeysView keys() {
        return rotation.keys(0);
    }

    @POST
    @Path("/rotate")
    @Idempotent
    @Transactional
    @RolesAllowed(ADMINISTRATOR)
    @Operation(
            operationId = "rotatePersonalDataKeys",
            summary = "Seal personal data with the active key, some at a time",
            description =
                    "Send it again until `left` is 0; what the active key seals stays as it is. It may run while people write and on"
                            + " several instances at once. A former key may be taken from the configuration once it seals nothing.")
    public PersonalDataKeysView rotate(
            @Parameter(description = "The most values to seal anew", example = "1000")
                    @QueryParam("limit")
                    @DefaultValue("1000")
                    @Min(1)
                    @Max(5000)
                    int limit) {
        int resealed = rotation.reseal(limit);
        return rotation.keys(resealed);
    }
}
