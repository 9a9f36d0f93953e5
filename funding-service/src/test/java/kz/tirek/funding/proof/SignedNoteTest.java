package kz.tirek.funding.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SignedNoteTest {

    /// The example other implementations of signed notes are tested with.
    private static final String KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final byte[] TEXT = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """.getBytes(StandardCharsets.UTF_8);
    private static final String LINE =
            "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=";

    @Test
    void verifiesAKnownNote() {
        VerifierKey key = VerifierKey.parse(KEY);
        NoteSignature signature = NoteSignature.parse(LINE);
        assertThat(signature.isBy(key, TEXT)).isTrue();
        assertThat(key).hasToString(KEY);
        assertThat(signature.line()).isEqualTo(LINE);
        byte[] other = TEXT.clone();
        other[0]++;
        assertThat(signature.isBy(key, other)).isFalse();
    }

    @Test
    void refusesWhatIsNoKeyAndNoLine() {
        assertThatThrownBy(() -> VerifierKey.parse("PeterNeumann+c74f20a4+" + KEY.substring(22)))
                .hasMessageContaining("is c74f20a3");
        assertThatThrownBy(() -> VerifierKey.parse("nothing")).hasMessageContaining("name+id+key");
        assertThatThrownBy(() -> VerifierKey.of("two words", VerifierKey.NOTE, new byte[32]))
                .hasMessageContaining("spaces");
        assertThatThrownBy(() -> NoteSignature.parse("- a b")).hasMessageContaining("signature line");
        assertThatThrownBy(() -> NoteSignature.parse("— a AAAA")).hasMessageContaining("64 bytes");
    }

    @Test
    void writesACheckpointAsTheStandardSays() {
        Checkpoint checkpoint = new Checkpoint(
                "tirek.test/api/v1/ledger",
                1234,
                Base64.getDecoder().decode("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="),
                Instant.parse("2026-01-15T05:00:01.123456Z"));
        assertThat(new String(checkpoint.text(), StandardCharsets.UTF_8)).isEqualTo("""
                tirek.test/api/v1/ledger
                1234
                CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
                2026-01-15T05:00:01.123456Z
                """);
    }
}
