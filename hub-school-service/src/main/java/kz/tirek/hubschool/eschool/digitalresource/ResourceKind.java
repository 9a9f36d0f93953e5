package kz.tirek.hubschool.eschool.digitalresource;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a digital resource is.
@Schema(name = "DigitalResourceKind", description = "What a digital resource is")
enum ResourceKind {
    /// Recorded lessons.
    VIDEO_LESSONS,
    /// A textbook.
    TEXTBOOK,
    /// Tasks and tests.
    TASKS,
    /// A virtual laboratory.
    LABORATORY,
    /// A learning platform.
    PLATFORM,
    /// Anything else.
    OTHER
}
