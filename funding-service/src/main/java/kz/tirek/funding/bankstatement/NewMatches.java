package kz.tirek.funding.bankstatement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a person decides that a line is about.
@Schema(name = "NewBankStatementMatches", description = "What a line is about, as a person decides")
record NewMatches(@NotEmpty @Size(max = 500) List<@NotNull @Valid NewMatch> matches) {}
