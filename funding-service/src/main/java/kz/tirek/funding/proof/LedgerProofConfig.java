package kz.tirek.funding.proof;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/// How checkpoints of the ledger are signed. All keys are Ed25519.
@ConfigMapping(prefix = "tirek.ledger.proof")
interface LedgerProofConfig {

    /// Private keys, Base64 of 32 bytes each, all of which sign (`TIREK_LEDGER_KEYS`, separated by commas): two while
    /// one takes the other's place.
    Optional<List<String>> keys();

    /// Verifier keys that signed before, as `/api/v1/ledger/verifier-keys` showed them
    /// (`TIREK_LEDGER_EARLIER_KEYS`, separated by commas).
    Optional<List<String>> earlierKeys();

    /// Verifier keys of those who co-sign checkpoints (`TIREK_LEDGER_WITNESS_KEYS`, separated by commas).
    Optional<List<String>> witnessKeys();
}
