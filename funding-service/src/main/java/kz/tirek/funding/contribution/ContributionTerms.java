package kz.tirek.funding.contribution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a patch changes of a contribution: its amounts are in the ledger and stay.
@Schema(description = "What can be corrected of a contribution")
record ContributionTerms(@NotNull @Valid Agreement agreement) {}
