package kz.tirek.funding.ledger;

import java.util.UUID;

/// The cause has been recorded before, with other content. A caller that meets it has a fault.
public final class CauseTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CauseTakenException(Cause cause, UUID entryId) {
        super(cause + " is recorded with other content in entry " + entryId);
    }
}
