package kz.tirek.stack.demonstration;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A file of steps; `index.json` lists the files in the order in which they are loaded.
record DemonstrationFile(String name, List<Step> steps) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /// All files on the class path under `folder`.
    static List<DemonstrationFile> all(String folder) {
        List<DemonstrationFile> files = read(folder + "/index.json", new TypeReference<List<String>>() {}).stream()
                .map(name -> new DemonstrationFile(name, read(folder + "/" + name, new TypeReference<List<Step>>() {})))
                .toList();
        requireDistinctKeys(files);
        return files;
    }

    private static void requireDistinctKeys(List<DemonstrationFile> files) {
        Set<String> keys = new HashSet<>();
        for (DemonstrationFile file : files) {
            for (Step step : file.steps()) {
                if (step.method().equals("POST") && !keys.add(step.idempotencyKey())) {
                    throw new DemonstrationFailure(
                            "%s holds a step twice: POST %s %s".formatted(file.name(), step.path(), step.body()));
                }
            }
        }
    }

    private static <T> T read(String resource, TypeReference<T> type) {
        try (InputStream stream = DemonstrationFile.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new DemonstrationFailure(resource + " is missing");
            }
            return MAPPER.readValue(stream, type);
        } catch (IOException e) {
            throw new DemonstrationFailure("%s cannot be read: %s".formatted(resource, e.getMessage()), e);
        }
    }
}
