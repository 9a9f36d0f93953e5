package kz.tirek.funding.report;

import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.funding.grant.BudgetCategory;
import org.jspecify.annotations.Nullable;

/// What reports say of a budget line, beside its figures.
///
/// @param number its place in the budget
/// @param grantFunderId the lead funder of the grant
/// @param territory KATO code of the school's place
record LineFacts(
        UUID id,
        int number,
        BudgetCategory category,
        @Nullable String title,
        UUID funderId,
        Name funder,
        UUID grantId,
        String grantCode,
        UUID grantFunderId,
        Name grantFunder,
        UUID hubSchoolId,
        Name hubSchool,
        String territory) {}
