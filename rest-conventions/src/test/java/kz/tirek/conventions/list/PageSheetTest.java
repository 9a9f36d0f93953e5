package kz.tirek.conventions.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.tirek.conventions.problem.Language;
import kz.tirek.conventions.table.Csv;
import org.junit.jupiter.api.Test;

class PageSheetTest {

    /// A number inside a list of a row.
    record Target(int year, BigDecimal value) {}

    /// A row with numbers that end in zeros.
    record ResultView(BigDecimal most, List<Target> targets) {}

    @Test
    void writesNumbersAsAPersonWould() throws IOException {
        ResultView row = new ResultView(new BigDecimal("100"), List.of(new Target(2026, new BigDecimal("60"))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Csv.write(PageSheet.of(new Page<>(List.of(row), null), ResultView.class, new ObjectMapper()), Language.RU, out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("most,targets\r\n100,\"{\"\"year\"\":2026,\"\"value\"\":60}\"\r\n");
    }
}
