package kz.tirek.conventions.access;

/// The roles of the programme, as they stand in the token's `groups` claim. No role bypasses maker-checker.
public final class Role {

    /// Maintains schools, hubs, mentorships, training; prepares grants, commitments, disbursements.
    public static final String FUND_OFFICER = "fund-officer";
    /// Approves or rejects what another person submitted.
    public static final String FUND_APPROVER = "fund-approver";
    /// Payment orders, bank statements, closing of periods.
    public static final String FUND_TREASURER = "fund-treasurer";
    /// Records mentoring, equipment and attendance in the territories of the token only.
    public static final String COORDINATOR = "coordinator";
    /// A ministry system: reads, follows the change feeds, imports schools and enrolment.
    public static final String MINISTRY = "ministry";
    /// Reads everything in funding, histories, evidence and proofs; changes nothing.
    public static final String AUDITOR = "auditor";
    /// A sibling service: reads change feeds.
    public static final String SERVICE = "service";
    /// Territories, thresholds, approval limits, reference lists; no money.
    public static final String ADMINISTRATOR = "administrator";

    private Role() {}
}
