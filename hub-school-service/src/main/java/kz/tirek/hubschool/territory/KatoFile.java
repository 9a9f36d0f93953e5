package kz.tirek.hubschool.territory;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Refusal;
import kz.tirek.conventions.problem.Refusal.FieldFault;
import kz.tirek.conventions.problem.Text;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// Reads a file of the classifier as published: UTF-8, with or without a byte-order mark, separated by semicolons,
/// with the columns `id`, `parent_id`, `code` and `name`; others are passed over.
final class KatoFile {

    private static final List<String> COLUMNS = List.of("id", "parent_id", "code", "name");
    private static final Set<String> NO_PARENT = Set.of("", "0", "null");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final Text MISSING = new Text("баған қажет", "нужен этот столбец", "the column is required");
    private static final Text REPEATED =
            new Text("баған қайталанған", "столбец повторяется", "the column is there twice");

    private KatoFile() {}

    /// The rows of the file, blank ones left out. What is missing of a row is empty.
    ///
    /// @throws Refusal FILE_UNREADABLE, INVALID_REQUEST (columns) or TOO_MANY_ROWS
    static List<KatoRow> read(File file, int mostRows) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                        Files.newInputStream(file.toPath()), StandardCharsets.UTF_8.newDecoder()));
                CSVParser parser = CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(';')
                        .setIgnoreSurroundingSpaces(true)
                        .get()
                        .parse(reader)) {
            return rows(parser, mostRows);
        } catch (CharacterCodingException | CSVException unreadable) {
            throw unreadable();
        } catch (UncheckedIOException failure) {
            if (failure.getCause() instanceof CharacterCodingException || failure.getCause() instanceof CSVException) {
                throw unreadable();
            }
            throw failure;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<KatoRow> rows(CSVParser parser, int mostRows) {
        int[] places = new int[0];
        List<KatoRow> rows = new ArrayList<>();
        for (CSVRecord cells : parser) {
            if (places.length == 0) {
                places = places(cells);
            } else if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                if (rows.size() == mostRows) {
                    throw CommonProblem.TOO_MANY_ROWS.refuse(mostRows);
                }
                rows.add(row(cells, places));
            }
        }
        if (places.length == 0) {
            throw unreadable();
        }
        return rows;
    }

    private static int[] places(CSVRecord header) {
        List<String> names = header.stream()
                .map(name -> name.replace(String.valueOf(BYTE_ORDER_MARK), "")
                        .replace("\"", "")
                        .strip()
                        .toLowerCase(Locale.ROOT))
                .toList();
        List<FieldFault> faults = new ArrayList<>();
        for (String column : COLUMNS) {
            long times = names.stream().filter(column::equals).count();
            if (times == 0) {
                faults.add(new FieldFault("/" + column, "missing-column", MISSING));
            } else if (times > 1) {
                faults.add(new FieldFault("/" + column, "repeated-column", REPEATED));
            }
        }
        if (!faults.isEmpty()) {
            throw CommonProblem.INVALID_REQUEST.refuse(faults.size()).at(faults);
        }
        return COLUMNS.stream().mapToInt(names::indexOf).toArray();
    }

    private static KatoRow row(CSVRecord cells, int[] places) {
        List<String> values = new ArrayList<>();
        for (int place : places) {
            values.add(place < cells.size() ? cells.get(place).strip() : "");
        }
        String parent = values.get(1);
        return new KatoRow(
                Math.toIntExact(cells.getRecordNumber()),
                values.get(0),
                NO_PARENT.contains(parent.toLowerCase(Locale.ROOT)) ? null : parent,
                values.get(2),
                values.get(3));
    }

    private static Refusal unreadable() {
        return CommonProblem.FILE_UNREADABLE.refuse("CSV (UTF-8)");
    }
}
