package kz.tirek.training.course;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why a course is no longer given.
@Schema(name = "CourseWithdrawal", description = "Why a course is no longer given")
record Withdrawal(
        @Schema(examples = "Replaced by a course of 72 hours") @NotBlank @Size(max = 500)
        String reason) {}
