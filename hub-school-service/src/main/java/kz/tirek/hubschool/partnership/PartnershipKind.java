package kz.tirek.hubschool.partnership;

/// What partners have undertaken, which says who has to take part.
public enum PartnershipKind {
    /// Schools work together: two at least, a school abroad counts.
    SCHOOL_COOPERATION,
    /// One university takes one district under its patronage; the district is the other side.
    UNIVERSITY_PATRONAGE,
    /// Experience is exchanged: two parties at least.
    KNOWLEDGE_EXCHANGE,
    /// Ministries of two countries at least run a programme.
    BILATERAL_PROGRAMME
}
