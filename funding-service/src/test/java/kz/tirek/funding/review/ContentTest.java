package kz.tirek.funding.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentTest {

    private static final Instant SUBMITTED = Instant.parse("2026-01-15T05:00:00Z");

    private final Content content = new Content("tirek-commitment-1").with("id", 1);

    @Test
    void coversItsDocuments() {
        Attachments one = new Attachments(List.of("a"), List.of(), SUBMITTED);
        String submitted = content.sha256(one);
        assertThat(content.sha256(one, submitted, SUBMITTED)).isEqualTo(submitted);
        Attachments two = new Attachments(List.of("a", "b"), List.of(), SUBMITTED);
        assertThat(content.sha256(two, submitted, SUBMITTED)).isNotEqualTo(submitted);
        assertThat(content.sha256(new Attachments(List.of(), List.of(), null))).isNotEqualTo(content.sha256());
    }

    @Test
    void keepsWhatEarlierVersionsTookWhileNoDocumentCame() {
        String submitted = content.sha256();
        Attachments before = new Attachments(List.of("a"), List.of(), SUBMITTED.minusSeconds(1));
        assertThat(content.sha256(before, submitted, SUBMITTED)).isEqualTo(submitted);
        Attachments since = new Attachments(List.of("a", "b"), List.of(), SUBMITTED.plusSeconds(1));
        assertThat(content.sha256(since, submitted, SUBMITTED)).isNotEqualTo(submitted);
        assertThat(content.with("title", "x").sha256(before, submitted, SUBMITTED))
                .isNotEqualTo(submitted);
    }
}
