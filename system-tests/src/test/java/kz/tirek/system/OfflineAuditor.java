package kz.tirek.system;

import static kz.tirek.system.Steps.expect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// An auditor who downloads through the gateway into a folder, and then needs nothing but a JDK.
final class OfflineAuditor {

    private static final String LEDGER = "/api/v1/ledger";

    private final Tirek tirek;
    private final Path folder;
    private final String key;

    OfflineAuditor(Tirek tirek, Path folder) throws IOException {
        this.tirek = tirek;
        this.folder = folder;
        Files.writeString(
                folder.resolve("VerifyLedger.java"),
                expect(200, tirek.asNobody().accept("*/*").get(LEDGER + "/verifier"))
                        .asString());
        key = expect(200, tirek.asNobody().get(LEDGER + "/verifier-keys"))
                .jsonPath()
                .getString("items.find { it.use == 'SIGNS' }.verifierKey");
    }

    /// Downloads the journal and its newest checkpoint.
    void downloadLedger() throws IOException {
        long size = expect(200, tirek.get("auditor", LEDGER + "/checkpoints/latest"))
                .jsonPath()
                .getLong("treeSize");
        download(LEDGER + "/checkpoints/" + size + "/note", "checkpoint.txt");
        download(LEDGER + "/journal?treeSize=" + size, "journal.ndjson");
    }

    /// Downloads the content of an issued report, and its note.
    byte[] downloadReport(String id) throws IOException {
        download("/api/v1/issued-reports/" + id + "/note", "report.txt");
        return download("/api/v1/issued-reports/" + id + "/content", "report.json");
    }

    private byte[] download(String path, String name) throws IOException {
        byte[] bytes = expect(200, tirek.as("auditor").accept("*/*").get(path)).asByteArray();
        Files.write(folder.resolve(name), bytes);
        return bytes;
    }

    /// What VerifyLedger.java says of the folder, and its exit code.
    String verify() throws IOException, InterruptedException {
        ProcessBuilder program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "VerifyLedger.java",
                        "--key",
                        key,
                        "--checkpoint",
                        "checkpoint.txt",
                        "--issued",
                        "report.txt",
                        "report.json",
                        "journal.ndjson")
                .directory(folder.toFile())
                .redirectErrorStream(true);
        program.environment().clear();
        Process process = program.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return output + process.waitFor();
    }
}
