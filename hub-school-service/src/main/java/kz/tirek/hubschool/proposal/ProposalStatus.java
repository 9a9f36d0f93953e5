package kz.tirek.hubschool.proposal;

/// What became of a proposal.
enum ProposalStatus {
    /// Nothing yet: it can be accepted or discarded.
    PROPOSED,
    /// Its mentorships were begun.
    ACCEPTED,
    /// It was laid aside.
    DISCARDED
}
