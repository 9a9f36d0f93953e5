package kz.tirek.hubschool.communityevent;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What brings people to the school.
@Schema(name = "CommunityEventKind", description = "What brings people to the school")
enum EventKind {
    /// Open day.
    OPEN_DAY,
    /// A club or an interest group.
    CLUB,
    /// Culture: a concert, a festival, a reading.
    CULTURE,
    /// Sport.
    SPORT,
    /// Environment: planting, cleaning, nature.
    ENVIRONMENT,
    /// Volunteering.
    VOLUNTEERING,
    /// Lessons and talks for parents.
    PARENT_EDUCATION,
    /// A course for adults.
    ADULT_COURSE,
    /// Health.
    HEALTH,
    /// A meeting of the village.
    MEETING,
    /// Anything else.
    OTHER
}
