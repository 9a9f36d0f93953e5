package kz.tirek.stack.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import kz.tirek.stack.signin.Tokens;

/// Loads the demonstration data through the gateway, as its users would enter it.
///
/// Every request carries an `Idempotency-Key` derived from its step, so a run that was interrupted is simply
/// repeated: what was done answers as it did, what was not is done.
public final class Demonstration {
    private static final String FOLDER = "/demonstration";

    private final URI gateway;
    private final Tokens tokens;
    private final Consumer<String> progress;

    public Demonstration(URI gateway, Tokens tokens, Consumer<String> progress) {
        this.gateway = gateway;
        this.tokens = tokens;
        this.progress = progress;
    }

    /// Loads everything unless `marker` says that this has been done.
    public void loadOnce(Path marker) {
        if (Files.exists(marker)) {
            return;
        }
        List<DemonstrationFile> files = DemonstrationFile.all(FOLDER);
        int steps = files.stream().mapToInt(file -> file.steps().size()).sum();
        progress.accept("Loading the demonstration data (%d requests)".formatted(steps));
        load(files);
        try {
            Files.writeString(marker, "complete\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void load(List<DemonstrationFile> files) {
        Answers answers = new Answers();
        try (Api api = new Api(gateway, tokens)) {
            for (DemonstrationFile file : files) {
                for (Step step : file.steps()) {
                    perform(api, answers, file, step);
                }
            }
        }
    }

    private static void perform(Api api, Answers answers, DemonstrationFile file, Step step) {
        try {
            JsonNode answer = api.send(
                    step,
                    answers.resolve(step.path()),
                    answers.resolve(step.versionedPath()),
                    Payload.of(step, answers, FOLDER));
            if (step.remember() != null) {
                answers.remember(step.remember(), answer);
            }
        } catch (DemonstrationFailure failure) {
            throw new DemonstrationFailure(
                    "%s, step %d: %s".formatted(file.name(), file.steps().indexOf(step) + 1, failure.getMessage()),
                    failure);
        }
    }
}
