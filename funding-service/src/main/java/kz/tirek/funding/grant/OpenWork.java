package kz.tirek.funding.grant;

import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import org.jspecify.annotations.Nullable;

/// What of a feature keeps a grant from being closed. Features that spend from grants implement it.
public interface OpenWork {

    /// Something that is still open.
    ///
    /// @param kind what it is, such as `DISBURSEMENT`
    /// @param label what people call it, such as `D-2026-000123`
    record Open(
            String kind,
            UUID id,
            String label,
            @Nullable String status,
            @Nullable Money amount) {}

    /// What is open on the grant `grantId`, drafts included.
    List<Open> of(UUID grantId);
}
