package kz.tirek.funding.ledger;

import java.util.UUID;

/// Why an entry exists. The same cause is recorded once, whatever is retried.
public record Cause(CauseType type, UUID id) {}
