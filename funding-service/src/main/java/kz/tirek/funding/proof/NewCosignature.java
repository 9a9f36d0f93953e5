package kz.tirek.funding.proof;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A witness's signature under a checkpoint.
@Schema(description = "A witness's signature under a checkpoint (C2SP tlog-cosignature)")
record NewCosignature(
        @Schema(
                description =
                        "The signature line, as it stands in a note: a dash, the witness's name, Base64 of key id, time"
                                + " and signature",
                examples =
                        "— witness.example.kz/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==")
        @NotNull
        @Size(max = 500)
        String line) {}
