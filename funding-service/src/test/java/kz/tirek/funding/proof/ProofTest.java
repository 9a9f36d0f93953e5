package kz.tirek.funding.proof;

import static kz.tirek.funding.Funding.AUDITOR;
import static kz.tirek.funding.Funding.OFFICER;
import static kz.tirek.funding.Funding.activeGrant;
import static kz.tirek.funding.Funding.done;
import static kz.tirek.funding.Funding.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import kz.tirek.conventions.signing.Ed25519Key;
import kz.tirek.funding.Funding;
import kz.tirek.funding.proof.SealFault.Kind;
import kz.tirek.test.Api;
import kz.tirek.test.Owner;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@WithTirek
@WithHubSchools
class ProofTest {

    /// The witness of the tests, configured in the test environment.
    private static final Ed25519Key WITNESS = Ed25519Key.of(
            "witness", Base64.getEncoder().encodeToString("w".repeat(32).getBytes(StandardCharsets.UTF_8)));

    @Inject
    LedgerKeys keys;

    @TempDir
    Path folder;

    @Test
    void letsAnAuditorCheckTheLedgerWithAJdkAlone() throws Exception {
        long earlier = sealed();
        String entry = newEntry();
        long size = sealed();
        file("journal.ndjson", body("ledger/journal?treeSize=" + size));
        file(
                "VerifyLedger.java",
                RestAssured.given().get("/api/v1/ledger/verifier").asString());
        file("earlier.txt", body("ledger/checkpoints/" + earlier + "/note"));
        file("checkpoint.txt", body("ledger/checkpoints/" + size + "/note"));
        file("consistency.json", body("ledger/checkpoints/" + size + "/consistency-proof?earlier=" + earlier));
        file("inclusion.json", body("ledger/entries/" + entry + "/inclusion-proof?treeSize=" + size));
        JsonPath published =
                done(RestAssured.given().get("/api/v1/ledger/verifier-keys")).jsonPath();
        String key = published.getString("items.find { it.use == 'SIGNS' }.verifierKey");

        List<String> arguments = List.of(
                "--key",
                key,
                "--checkpoint",
                "earlier.txt",
                "--checkpoint",
                "checkpoint.txt",
                "--consistency",
                "consistency.json",
                "--inclusion",
                "inclusion.json");
        assertThat(verify(arguments)).endsWith("0").contains(size + " entries, 1 inclusion and 1 consistency proofs");

        List<String> lines = Files.readAllLines(folder.resolve("journal.ndjson"));
        int last = lines.size() - 1;
        String changed = lines.get(last).replaceFirst("\"recordedBy\":\".", "\"recordedBy\":\"X");
        file("journal.ndjson", String.join("\n", lines.subList(0, last)) + "\n" + changed + "\n");
        assertThat(verify(arguments))
                .endsWith("1")
                .contains("WRONG: entry " + size)
                .contains("was changed");
        file("journal.ndjson", String.join("\n", lines.subList(1, lines.size())) + "\n");
        assertThat(verify(arguments)).endsWith("1").contains("entry 1 is missing");
        file("journal.ndjson", String.join("\n", lines) + "\n");
        file("checkpoint.txt", body("ledger/checkpoints/" + size + "/note").replaceFirst("2", "3"));
        assertThat(verify(arguments)).endsWith("1").contains("does not verify");
    }

    @Test
    void showsWhatWasSealed() throws Exception {
        String entry = newEntry();
        long size = sealed();
        JsonPath proof =
                done(get("ledger/entries/" + entry + "/inclusion-proof")).jsonPath();
        assertThat(proof.getString("entry"))
                .contains("\"id\":\"" + entry + "\"")
                .contains("\"sequence\":" + size);
        assertThat(proof.getLong("sequence")).isEqualTo(size);
        assertThat(done(get("ledger/verification")).jsonPath().getList("faults"))
                .isEmpty();
        Api.problem(get("ledger/entries/" + Funding.hubSchool() + "/inclusion-proof"), 404, "not-found");
        Api.problem(get("ledger/checkpoints/999999999"), 404, "not-found");
        Api.invalid(get("ledger/checkpoints/" + size + "/consistency-proof?earlier=0"), "earlier out-of-range");
        Api.invalid(get("ledger/checkpoints/" + size + "/consistency-proof"), "earlier not-null");
        assertThat(body("ledger/journal?from=" + size).lines()).hasSize(1);
    }

    @Test
    void takesTheSignatureOfAWitness() throws Exception {
        newEntry();
        cosign(sealed());
    }

    private static void cosign(long size) {
        String path = "/api/v1/ledger/checkpoints/" + size + "/cosignatures";
        String text = body("ledger/checkpoints/" + size + "/note").split("\n\n", 2)[0] + "\n";
        String line = cosignature(text, 1_768_453_201);
        Api.problem(
                Api.as("ministry")
                        .body("{\"line\":\"" + cosignature(text + "x", 1) + "\"}")
                        .post(path),
                422,
                "cosignature-not-valid");
        JsonPath signed = done(Api.as("ministry")
                        .body("{\"line\":\"" + line + "\"}")
                        .post(path))
                .jsonPath();
        assertThat(signed.getList("witnesses")).containsExactly("witness.test");
        assertThat(signed.getString("note")).endsWith(line + "\n");
        done(Api.as("administrator")
                .body("{\"line\":\"" + cosignature(text, 1_768_453_202) + "\"}")
                .post(path));
        assertThat(body("ledger/checkpoints/" + size + "/note")).isEqualTo(signed.getString("note"));
        Api.problem(Api.as(OFFICER).body("{\"line\":\"" + line + "\"}").post(path), 403, "forbidden");
    }

    /// Every field of every row of the ledger and of its seals, one after the other, changed by somebody to whom no
    /// rule of the database applies.
    @Test
    void noticesEveryFieldThatIsChanged() throws Exception {
        newEntry();
        long size = sealed();
        cosign(size);
        List<String> unnoticed = new ArrayList<>();
        try (Connection connection = Owner.superuser();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String table :
                    List.of("entry", "posting", "entry_sequence", "merkle_node", "checkpoint", "cosignature")) {
                for (Field field : Field.of(sql, table)) {
                    if (change(sql, table, field) && found(connection).isEmpty()) {
                        unnoticed.add(table + "." + field.name());
                    }
                    connection.rollback();
                }
                for (String which : List.of("min", "max")) {
                    sql.execute("set local session_replication_role = replica");
                    sql.execute("delete from %1$s where ctid = (select %2$s(ctid) from %1$s)".formatted(table, which));
                    if (found(connection).isEmpty() && !table.equals("cosignature")) {
                        unnoticed.add(table + " " + which);
                    }
                    connection.rollback();
                }
            }
            assertThat(unnoticed).isEmpty();

            sql.execute("set local session_replication_role = replica");
            sql.execute("update posting set amount_tiyn = amount_tiyn + 1 where entry_id ="
                    + " (select entry_id from entry_sequence where sequence = " + size + ")");
            assertThat(found(connection))
                    .extracting(SealFault::kind, SealFault::place)
                    .containsExactly(tuple(Kind.ENTRY_CHANGED, size));
            connection.rollback();
        }
    }

    private List<SealFault> found(Connection connection) throws SQLException {
        return new Verification(connection, keys, SealedLog.LEDGER, 5).run();
    }

    /// @return false where a constraint refuses the other value, to everybody
    private static boolean change(Statement sql, String table, Field field) throws SQLException {
        sql.execute("set local session_replication_role = replica");
        try {
            sql.execute("update %s set %s = %s where ctid = (select max(ctid) from %s)"
                    .formatted(table, field.name(), field.changed(), table));
            return true;
        } catch (SQLException refused) {
            assertThat(refused.getSQLState()).as(table + "." + field.name()).startsWith("23");
            return false;
        }
    }

    private static String cosignature(String text, long time) {
        VerifierKey key = VerifierKey.of("witness.test", VerifierKey.COSIGNATURE, WITNESS.publicKey());
        byte[] signature =
                WITNESS.sign(("cosignature/v1\ntime " + time + "\n" + text).getBytes(StandardCharsets.UTF_8));
        return "— witness.test "
                + Base64.getEncoder()
                        .encodeToString(ByteBuffer.allocate(4 + 8 + 64)
                                .put(key.idBytes())
                                .putLong(time)
                                .put(signature)
                                .array());
    }

    /// A new entry of the ledger: a budget that is approved.
    private static String newEntry() {
        String grant = activeGrant("1000.00", "600.00").id();
        return done(get("ledger/entries?causeType=BUDGET_APPROVED&causeId=" + grant))
                .jsonPath()
                .getString("items[0].id");
    }

    /// How many entries are sealed, once all are.
    private static long sealed() throws InterruptedException, SQLException {
        while (true) {
            long recorded =
                    Long.parseLong(Owner.run("select count(*) from entry").strip());
            long sealed = Long.parseLong(Owner.run("select coalesce(max(tree_size), 0) from checkpoint")
                    .strip());
            if (sealed == recorded && sealed > 0) {
                return sealed;
            }
            if (recorded == 0) {
                newEntry();
            }
            Thread.sleep(50);
        }
    }

    private static String body(String path) {
        return done(Api.as(AUDITOR).accept("*/*").get("/api/v1/" + path)).asString();
    }

    private void file(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    /// What the program prints, and its exit code.
    private String verify(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "VerifyLedger.java"));
        command.addAll(arguments);
        command.add("journal.ndjson");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return output + process.waitFor();
    }
}
