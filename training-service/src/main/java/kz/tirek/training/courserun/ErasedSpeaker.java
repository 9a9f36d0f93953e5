package kz.tirek.training.courserun;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Where a speaker was erased.
@Schema(description = "Where a speaker was erased")
record ErasedSpeaker(
        @Schema(
                description = "Ids of the runs whose agenda named the person",
                examples = "[\"0198c5a0-0000-7000-8000-000000000003\"]")
        List<UUID> courseRuns) {}
