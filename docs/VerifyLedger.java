import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Checks the ledger of Tirek offline: nothing but a JDK 17 or later is needed, and nothing of ours runs.
 *
 * <pre>
 * java VerifyLedger.java --key KEY [--key KEY ...] --checkpoint NOTE [--checkpoint NOTE ...] [--witness KEY ...] [--records RECORDS]
 *                        [--report REPORT ...] [--issued ISSUED FILE ...] [--inclusion PROOF ...] [--consistency PROOF ...]
 *                        [--record-consistency PROOF ...] [JOURNAL]
 * </pre>
 *
 * JOURNAL is what /api/v1/ledger/journal answers, RECORDS what /api/v1/record-log/journal does, NOTE a checkpoint's note of one of the two,
 * REPORT the content of an issued report in JSON, ISSUED the note of an issued report and FILE its content in whatever format, PROOF what
 * .../inclusion-proof and .../consistency-proof answer; KEY is a verifier key, to be had from more than one place. The journal or the record
 * log is needed, for reports the journal.
 *
 * It checks of every entry that its content is what was hashed, that it balances, also on each budget line, that nothing is missing, doubled
 * or out of order, that it reverses an earlier entry at most once; of every change of a record that its content is what was hashed and that
 * none is missing; of every checkpoint that it is signed and that its root is the root over the first entries of the journal, or changes of
 * the record log; of every note of an issued report that it is signed and that the file is the one that was issued; of every report in JSON
 * that its control totals follow from the journal to the tiyn, and its rows as far as they do: trial balance, budget execution, general
 * journal, statements and contributions wholly; with the record log, which says what belongs together, registers, advances, commitments,
 * exceptions of closed months and the audit trail, too. What is checked of a report, and what is not, is printed. The first thing that is
 * wrong is named, and the exit code is 1; 2 if it was called wrongly.
 *
 * Hashing: RFC 9162, SHA-256. Entries and changes: RFC 8785. Signatures: C2SP signed-note, tlog-checkpoint, tlog-cosignature.
 */
public final class VerifyLedger {

    public static void main(String... arguments) throws IOException {
        try {
            new VerifyLedger().run(arguments);
        } catch (Wrong wrong) {
            System.out.println("WRONG: " + wrong.getMessage());
            System.exit(1);
        } catch (Usage usage) {
            System.err.println(usage.getMessage());
            System.err.println("See the first lines of VerifyLedger.java for how to call it.");
            System.exit(2);
        } catch (CharacterCodingException | RuntimeException malformed) {
            System.out.println("WRONG: what was given cannot be read: " + malformed);
            System.exit(1);
        }
    }

    private final List<Key> keys = new ArrayList<>();
    private final List<Key> witnesses = new ArrayList<>();
    private final Log ledger = new Log("entries", "the journal", "--checkpoint of the ledger");
    private final Log records = new Log("changes", "the record log", "--checkpoint of the record log");
    private final Facts facts = new Facts();
    private final List<Report> reports = new ArrayList<>();
    private final List<Issued> issued = new ArrayList<>();
    private final List<Map<String, Object>> inclusions = new ArrayList<>();
    private final List<Map<String, Object>> consistencies = new ArrayList<>();
    private final List<Map<String, Object>> recordConsistencies = new ArrayList<>();

    private void run(String... arguments) throws IOException {
        List<String> notes = new ArrayList<>();
        List<Path> reported = new ArrayList<>();
        Map<Path, String> notesOfFiles = new LinkedHashMap<>();
        Path journal = null;
        Path changes = null;
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            if (argument.startsWith("--") && i + 1 == arguments.length) {
                throw new Usage(argument + " needs a value.");
            }
            switch (argument) {
                case "--key" -> keys.add(Key.parse(arguments[++i]));
                case "--witness" -> witnesses.add(Key.parse(arguments[++i]));
                case "--checkpoint" -> notes.add(read(arguments[++i]));
                case "--records" -> changes = Path.of(arguments[++i]);
                case "--report" -> reported.add(Path.of(arguments[++i]));
                case "--issued" -> {
                    if (i + 2 >= arguments.length) {
                        throw new Usage("--issued needs a note and a file.");
                    }
                    notesOfFiles.put(Path.of(arguments[i + 2]), arguments[i + 1]);
                    i += 2;
                }
                case "--inclusion" -> inclusions.add(object(read(arguments[++i]), arguments[i]));
                case "--consistency" -> consistencies.add(object(read(arguments[++i]), arguments[i]));
                case "--record-consistency" -> recordConsistencies.add(object(read(arguments[++i]), arguments[i]));
                default -> {
                    if (argument.startsWith("--") || journal != null) {
                        throw new Usage("What is " + argument + "?");
                    }
                    journal = Path.of(argument);
                }
            }
        }
        if (keys.isEmpty() || notes.isEmpty() || (journal == null && changes == null)) {
            throw new Usage("A --key, a --checkpoint, and the journal or --records are needed.");
        }
        for (String note : notes) {
            add(note);
        }
        for (Map.Entry<Path, String> file : notesOfFiles.entrySet()) {
            Issued note = new Issued(read(file.getValue()), file.getKey(), keys);
            issued.add(note);
            if (note.isJson() && !reported.contains(file.getKey())) {
                reported.add(file.getKey());
            }
        }
        for (Path path : reported) {
            Report report = new Report(object(read(path.toString()), path.toString()), path, facts);
            reports.add(report);
            add(report.checkpoint());
        }
        if (journal == null && !(reports.isEmpty() && inclusions.isEmpty())) {
            throw new Usage("Reports and entries are checked with the journal.");
        }
        if (changes != null) {
            walkRecords(changes);
            reports.forEach(Report::requireInRecords);
        }
        if (journal != null) {
            walk(journal);
        }
        for (Report report : reports) {
            report.check(checkpoint(report.checkpoint()));
        }
        issued.forEach(note -> note.check(reports));
        inclusions.forEach(this::checkInclusion);
        consistencies.forEach(proof -> checkConsistency(ledger, proof));
        recordConsistencies.forEach(proof -> checkConsistency(records, proof));
        say();
    }

    /** What was checked, and that it is right. */
    private void say() {
        ledger.say();
        records.say();
        issued.forEach(note -> System.out.println(note.path + ": the bytes that were issued as " + note.number() + ", signed by "
                + String.join(", ", note.signers)));
        reports.forEach(report -> System.out.println("report " + report.name + ": " + report.checked));
        List<String> checked = new ArrayList<>();
        if (records.isRead()) {
            checked.add(records.tree.size + " changes of records");
        }
        if (ledger.isRead()) {
            checked.add(ledger.tree.size + " entries");
        }
        System.out.println(String.join(", ", checked) + ", " + inclusions.size() + " inclusion and "
                + (consistencies.size() + recordConsistencies.size()) + " consistency proofs: everything is right.");
        ledger.sayWhatIsNotSigned();
        records.sayWhatIsNotSigned();
    }

    private void add(String note) {
        Checkpoint checkpoint = checkpoint(note);
        (checkpoint.isOfRecords() ? records : ledger).add(checkpoint);
    }

    private Checkpoint checkpoint(String note) {
        return new Checkpoint(note, keys, witnesses);
    }

    /** A log that is sealed: its leaves as they are read, and its checkpoints. */
    private static final class Log {

        private final String leaves;
        private final String name;
        private final String option;
        private final Tree tree = new Tree();
        private final TreeMap<Long, Checkpoint> checkpoints = new TreeMap<>();

        Log(String leaves, String name, String option) {
            this.leaves = leaves;
            this.name = name;
            this.option = option;
        }

        void add(Checkpoint checkpoint) {
            Checkpoint other = checkpoints.putIfAbsent(checkpoint.size, checkpoint);
            if (other != null && !Arrays.equals(other.root, checkpoint.root)) {
                throw new Wrong("two checkpoints of " + checkpoint.size + " " + leaves + " have different roots");
            }
        }

        void append(byte[] leaf) {
            tree.append(leaf);
            Checkpoint checkpoint = checkpoints.get(tree.size);
            if (checkpoint != null && !Arrays.equals(checkpoint.root, tree.root())) {
                Long good = checkpoints.lowerKey(tree.size);
                throw new Wrong("the first " + tree.size + " " + leaves + " are not those of the checkpoint signed at " + checkpoint.at
                        + ": one behind number " + (good == null ? 0 : good) + " was changed, and its hash with it");
            }
        }

        /** At its end. */
        void checkLength() {
            if (checkpoints.isEmpty()) {
                throw new Usage("Which " + leaves + " were signed? A " + option + " is needed.");
            }
            if (checkpoints.lastKey() > tree.size) {
                throw new Wrong(name + " has " + tree.size + " " + leaves + ", a checkpoint is of " + checkpoints.lastKey() + ": number "
                        + (tree.size + 1) + " is missing");
            }
        }

        Checkpoint given(long size, String proof) {
            Checkpoint checkpoint = checkpoints.get(size);
            if (checkpoint == null) {
                throw new Usage(proof + " is to a checkpoint of " + size + " " + leaves + ": give it with --checkpoint.");
            }
            return checkpoint;
        }

        boolean isRead() {
            return tree.size > 0;
        }

        void say() {
            checkpoints.values().forEach(checkpoint -> System.out.println("checkpoint of " + checkpoint.size + " " + leaves + ", "
                    + checkpoint.at + ": signed by " + String.join(", ", checkpoint.signers)
                    + (isRead() ? "" : "; NOT compared with " + name + ", which was not given")));
        }

        void sayWhatIsNotSigned() {
            if (isRead() && tree.size > checkpoints.lastKey()) {
                System.out.println("Of " + name + " the " + leaves + " behind " + checkpoints.lastKey()
                        + " are under no checkpoint given here.");
            }
        }
    }

    /** A line of a log: the content that was hashed, behind what begins the line. */
    private record Line(String stated, String content) {

        private static final String BEGIN = "{\"leafHash\":\"";
        private static final int HASH = 64;

        /** @param member what stands between the hash and the content */
        static Line of(String line, String member, String name) {
            String middle = "\"," + member + ":";
            if (!line.startsWith(BEGIN) || !line.startsWith(middle, BEGIN.length() + HASH) || !line.endsWith("}")) {
                throw new Wrong(name);
            }
            return new Line(
                    line.substring(BEGIN.length(), BEGIN.length() + HASH),
                    line.substring(BEGIN.length() + HASH + middle.length(), line.length() - 1));
        }

        /** The hash of the leaf, which must be the one it states. */
        byte[] hash(String name) {
            byte[] hash = Tree.leaf(content.getBytes(StandardCharsets.UTF_8));
            if (!HexFormat.of().formatHex(hash).equals(stated)) {
                throw new Wrong(name + " was changed: it is not what was sealed");
            }
            return hash;
        }
    }

    // The journal ---------------------------------------------------------------------------------------------------------------------------

    private void walk(Path journal) throws IOException {
        Entries entries = new Entries();
        try (BufferedReader lines = Files.newBufferedReader(journal, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Map<String, Object> entry = entries.check(line);
                for (Report report : reports) {
                    report.count(entry, entries.cause(entry));
                }
                ledger.append(entries.lastHash);
            }
        }
        ledger.checkLength();
    }

    /** Why an entry is there. */
    private record Cause(String type, UUID id) {}

    /** The entries so far, and the rules each must keep. */
    private static final class Entries {

        private long sequence;
        private byte[] lastHash;
        private final Map<UUID, Cause> entries = new HashMap<>();
        private final Set<Cause> causes = new HashSet<>();
        private final Set<UUID> reversed = new HashSet<>();

        Map<String, Object> check(String text) {
            sequence++;
            Line line = Line.of(text, "\"entry\"", "line " + sequence + " of the journal is no entry");
            Map<String, Object> entry = object(line.content, "entry " + sequence);
            String name = "entry " + sequence + " (" + entry.get("id") + ")";
            if (!Long.valueOf(sequence).equals(entry.get("sequence"))) {
                throw new Wrong("entry " + sequence + " is missing: the journal goes on with " + entry.get("sequence"));
            }
            lastHash = line.hash(name);
            check(entry, name);
            return entry;
        }

        /** Why the entry is there; of one that reverses another, why the other one is. */
        Cause cause(Map<String, Object> entry) {
            return entries.get(UUID.fromString((String) entry.get(entry.get("reverses") == null ? "id" : "reverses")));
        }

        private void check(Map<String, Object> entry, String name) {
            if (!Long.valueOf(1).equals(entry.get("form"))) {
                throw new Wrong(name + " has the form " + entry.get("form") + ", which this version does not know");
            }
            checkPostings(entry, name);
            UUID id = UUID.fromString((String) entry.get("id"));
            Cause cause = new Cause(((String) entry.get("causeType")).intern(), UUID.fromString((String) entry.get("causeId")));
            if (!causes.add(cause)) {
                throw new Wrong(name + " has the cause of an earlier entry");
            }
            if (entry.get("reverses") != null) {
                UUID other = UUID.fromString((String) entry.get("reverses"));
                if (!entries.containsKey(other) || !reversed.add(other)) {
                    throw new Wrong(name + " reverses an entry that is not there or is reversed already");
                }
                reversed.add(id);
            }
            if (entries.putIfAbsent(id, cause) != null) {
                throw new Wrong(name + " has the id of an earlier entry");
            }
        }

        private static void checkPostings(Map<String, Object> entry, String name) {
            List<Map<String, Object>> postings = objects(entry.get("postings"), name);
            long sum = 0;
            Map<Object, Long> lines = new HashMap<>();
            for (int i = 0; i < postings.size(); i++) {
                Map<String, Object> posting = postings.get(i);
                long amount = tiyn(posting, name);
                if (amount == 0 || !Long.valueOf(i + 1L).equals(posting.get("position"))) {
                    throw new Wrong(name + ": posting " + (i + 1) + " is empty or missing");
                }
                sum = Math.addExact(sum, amount);
                if (Boolean.TRUE.equals(posting.get("budgetary"))) {
                    lines.merge(posting.get("budgetLineId"), amount, Math::addExact);
                }
            }
            if (postings.size() < 2 || sum != 0) {
                throw new Wrong(name + " does not balance: its postings sum to " + sum + " tiyn");
            }
            lines.forEach((line, rest) -> {
                if (rest != 0) {
                    throw new Wrong(name + " does not balance on budget line " + line + ", by " + rest + " tiyn");
                }
            });
        }
    }

    private static long tiyn(Map<String, Object> posting, String name) {
        try {
            return Long.parseLong((String) posting.get("amountTiyn"));
        } catch (NumberFormatException | ClassCastException malformed) {
            throw new Wrong(name + " has the amount " + posting.get("amountTiyn"));
        }
    }

    // The record log ------------------------------------------------------------------------------------------------------------------------

    private void walkRecords(Path log) throws IOException {
        facts.given = true;
        try (BufferedReader lines = Files.newBufferedReader(log, StandardCharsets.UTF_8)) {
            long place = 0;
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                place++;
                Line line = Line.of(text, "\"place\":" + place + ",\"change\"",
                        "change " + place + " is missing: line " + place + " of the record log is another one, or none");
                Map<String, Object> change = object(line.content, "change " + place);
                String name = "change " + place + " (" + Facts.subject(change) + ")";
                records.append(line.hash(name));
                if (!Long.valueOf(1).equals(change.get("form"))) {
                    throw new Wrong(name + " has the form " + change.get("form") + ", which this version does not know");
                }
                facts.take(change, name);
                for (Report report : reports) {
                    report.rows.take(change, name);
                }
            }
        }
        records.checkLength();
    }

    /** What the record log says of rows, as far as reports are recomputed with it: each row as its last change left it. */
    private static final class Facts {

        private static final Map<String, List<String>> COLUMNS = Map.ofEntries(
                Map.entry("grants", List.of("code", "hub_school_id")),
                Map.entry("budget_line", List.of("number", "category", "grant_id")),
                Map.entry("hub_school_state", List.of("hub_school_id", "known_at", "territory")),
                Map.entry("commitment", List.of("code", "grant_id", "supplier_id")),
                Map.entry("commitment_amendment", List.of("commitment_id")),
                Map.entry("commitment_release", List.of("commitment_id")),
                Map.entry("disbursement", List.of("code", "grant_id", "supplier_id", "commitment_id", "payee_kind")),
                Map.entry("disbursement_release", List.of("disbursement_id")),
                Map.entry("payment", List.of("disbursement_id")),
                Map.entry("bank_return", List.of("payment_id")),
                Map.entry("money_return", List.of("disbursement_id")),
                Map.entry("acquittal", List.of("disbursement_id")),
                Map.entry("period_exception", List.of("month", "person", "reason", "asked_by")),
                Map.entry("issued_report", List.of("number", "sha256")));
        private static final String ID = "id of the change";

        private boolean given;
        private final Map<String, Map<String, Map<String, Object>>> tables = new HashMap<>();

        static String subject(Map<String, Object> change) {
            return change.get("source").equals("change")
                    ? "of " + change.get("resourceType") + " " + change.get("resourceId") + ": " + change.get("operation")
                    : change.get("table") + " " + change.get("key");
        }

        /** What it was after the change; null for one that was deleted. */
        static Map<String, Object> image(Map<String, Object> change, String name) {
            String image = (String) change.get(change.get("source").equals("change") ? "representation" : "image");
            return image == null ? null : object(image, name);
        }

        void take(Map<String, Object> change, String name) {
            List<String> columns = COLUMNS.get(String.valueOf(change.get("table")));
            if (columns == null) {
                return;
            }
            Map<String, Map<String, Object>> rows = tables.computeIfAbsent((String) change.get("table"), table -> new HashMap<>());
            Map<String, Object> before = rows.get((String) change.get("key"));
            if (before != null && (Long) before.get(ID) > (Long) change.get("id")) {
                return;
            }
            Map<String, Object> image = image(change, name);
            Map<String, Object> row = new HashMap<>(Map.of(ID, change.get("id")));
            for (String column : columns) {
                row.put(column, image == null ? null : image.get(column));
            }
            rows.put((String) change.get("key"), row);
        }

        Map<String, Map<String, Object>> rows(String table) {
            return tables.getOrDefault(table, Map.of());
        }

        /** What a row has in a column; the row has to be there. */
        String of(String table, Object key, String column) {
            Map<String, Object> row = rows(table).get(String.valueOf(key));
            if (row == null) {
                throw new Wrong("the journal is about " + table + " " + key + ", which is not in the record log");
            }
            return row.get(column) == null ? null : row.get(column).toString();
        }

        /** The disbursement that entries with this cause are about; null if they are about none. */
        String disbursement(Cause cause) {
            return switch (cause.type) {
                case "DISBURSEMENT_APPROVED" -> cause.id.toString();
                case "DISBURSEMENT_RELEASED" -> of("disbursement_release", cause.id, "disbursement_id");
                case "DISBURSEMENT_PAID" -> of("payment", cause.id, "disbursement_id");
                case "PAYMENT_RETURNED" -> of("payment", of("bank_return", cause.id, "payment_id"), "disbursement_id");
                case "ACQUITTED" -> of("acquittal", cause.id, "disbursement_id");
                case "MONEY_RETURNED" -> of("money_return", cause.id, "disbursement_id");
                default -> null;
            };
        }

        /** The commitment that entries with this cause are about; null if they are about none. */
        String commitment(Cause cause) {
            return switch (cause.type) {
                case "COMMITMENT_SIGNED" -> cause.id.toString();
                case "COMMITMENT_AMENDED" -> of("commitment_amendment", cause.id, "commitment_id");
                case "COMMITMENT_RELEASED" -> of("commitment_release", cause.id, "commitment_id");
                default -> {
                    String disbursement = disbursement(cause);
                    yield disbursement == null ? null : of("disbursement", disbursement, "commitment_id");
                }
            };
        }

        /** Where each hub school was, as it was known at an instant. */
        Map<String, String> territories(Instant knownAt) {
            Map<String, Map<String, Object>> last = new HashMap<>();
            for (Map<String, Object> state : rows("hub_school_state").values()) {
                if (!since(state).isAfter(knownAt)) {
                    last.merge((String) state.get("hub_school_id"), state,
                            (one, other) -> since(one).isAfter(since(other)) ? one : other);
                }
            }
            Map<String, String> territories = new HashMap<>();
            last.forEach((school, state) -> territories.put(school, (String) state.get("territory")));
            return territories;
        }

        private static Instant since(Map<String, Object> state) {
            String at = (String) state.get("known_at");
            return at.equals("-infinity") ? Instant.MIN : OffsetDateTime.parse(at).toInstant();
        }
    }

    // The tree (RFC 9162, 2.1) --------------------------------------------------------------------------------------------------------------

    private static final class Tree {

        private long size;
        private final List<byte[]> complete = new ArrayList<>();

        static byte[] leaf(byte[] content) {
            return sha256(new byte[] {0}, content);
        }

        static byte[] node(byte[] left, byte[] right) {
            return sha256(new byte[] {1}, left, right);
        }

        void append(byte[] leaf) {
            byte[] hash = leaf;
            for (long carried = size; (carried & 1) == 1; carried >>= 1) {
                hash = node(complete.remove(complete.size() - 1), hash);
            }
            complete.add(hash);
            size++;
        }

        byte[] root() {
            byte[] root = complete.get(complete.size() - 1);
            for (int i = complete.size() - 2; i >= 0; i--) {
                root = node(complete.get(i), root);
            }
            return root;
        }
    }

    /** RFC 9162, 2.1.3.2. */
    private void checkInclusion(Map<String, Object> proof) {
        String name = "the inclusion proof of entry " + proof.get("sequence");
        long size = (Long) proof.get("treeSize");
        Checkpoint checkpoint = ledger.given(size, name);
        long first = (Long) proof.get("sequence") - 1;
        long second = size - 1;
        byte[] hash = Tree.leaf(((String) proof.get("entry")).getBytes(StandardCharsets.UTF_8));
        for (byte[] next : hashes(proof)) {
            if (second == 0) {
                throw new Wrong(name + " is too long");
            }
            if ((first & 1) == 1 || first == second) {
                hash = Tree.node(next, hash);
                while (first != 0 && (first & 1) == 0) {
                    first >>= 1;
                    second >>= 1;
                }
            } else {
                hash = Tree.node(hash, next);
            }
            first >>= 1;
            second >>= 1;
        }
        if (second != 0 || !Arrays.equals(hash, checkpoint.root)) {
            throw new Wrong(name + " does not lead to the root of the checkpoint");
        }
    }

    /** RFC 9162, 2.1.4.2. */
    private static void checkConsistency(Log log, Map<String, Object> proof) {
        long earlier = (Long) proof.get("earlierTreeSize");
        long size = (Long) proof.get("treeSize");
        String name = "the consistency proof from " + earlier + " to " + size + " " + log.leaves;
        byte[] oldRoot = log.given(earlier, name).root;
        byte[] newRoot = log.given(size, name).root;
        List<byte[]> path = new ArrayList<>(hashes(proof));
        if (earlier == size) {
            if (!path.isEmpty()) {
                throw new Wrong(name + " is too long");
            }
            return;
        }
        if (Long.bitCount(earlier) == 1) {
            path.add(0, oldRoot);
        }
        if (path.isEmpty()) {
            throw new Wrong(name + " is empty");
        }
        long first = earlier - 1;
        long second = size - 1;
        while ((first & 1) == 1) {
            first >>= 1;
            second >>= 1;
        }
        byte[] before = path.get(0);
        byte[] after = path.get(0);
        for (byte[] next : path.subList(1, path.size())) {
            if (second == 0) {
                throw new Wrong(name + " is too long");
            }
            if ((first & 1) == 1 || first == second) {
                before = Tree.node(next, before);
                after = Tree.node(next, after);
                while (first != 0 && (first & 1) == 0) {
                    first >>= 1;
                    second >>= 1;
                }
            } else {
                after = Tree.node(after, next);
            }
            first >>= 1;
            second >>= 1;
        }
        if (second != 0 || !Arrays.equals(before, oldRoot) || !Arrays.equals(after, newRoot)) {
            throw new Wrong(name + " does not hold");
        }
    }

    private static List<byte[]> hashes(Map<String, Object> proof) {
        return ((List<?>) proof.get("proof"))
                .stream().map(hash -> Base64.getDecoder().decode((String) hash)).toList();
    }

    // Checkpoints and their signatures --------------------------------------------------------------------------------------------------------

    private static final class Checkpoint {

        private final String log;
        private final long size;
        private final byte[] root;
        private final String at;
        private final Set<String> signers;

        Checkpoint(String note, List<Key> keys, List<Key> witnesses) {
            String[] lines = lines(note);
            if (lines.length < 4) {
                throw new Wrong("this is no checkpoint: " + note.lines().findFirst().orElse("(empty)"));
            }
            log = lines[0];
            size = Long.parseLong(lines[1]);
            root = Base64.getDecoder().decode(lines[2]);
            at = lines[3];
            String name = "the checkpoint of " + size + (isOfRecords() ? " changes" : " entries");
            signers = signers(note, name, keys.stream().filter(key -> key.name.equals(log)).toList(), witnesses);
            for (Key witness : witnesses) {
                if (!signers.contains("witness " + witness.name)) {
                    System.out.println("note: " + name + " is not co-signed by " + witness.name);
                }
            }
        }

        /** Whether it is of the record log; its first line, which is signed, is the log's address. */
        boolean isOfRecords() {
            return log.endsWith("/record-log");
        }
    }

    /** What is signed of a note, line by line. */
    private static String[] lines(String note) {
        int end = note.indexOf("\n\n");
        return end < 0 ? new String[0] : note.substring(0, end).split("\n");
    }

    /** Who signed a note; one of the keys must have. */
    private static Set<String> signers(String note, String name, List<Key> keys, List<Key> witnesses) {
        Set<String> signers = new TreeSet<>();
        int end = note.indexOf("\n\n");
        byte[] text = note.substring(0, end + 1).getBytes(StandardCharsets.UTF_8);
        boolean signed = false;
        for (String line : note.substring(end + 2).split("\n")) {
            String[] parts = line.split(" ");
            if (parts.length != 3 || !parts[0].equals("\u2014")) {
                throw new Wrong(name + " has a line that is no signature: " + line);
            }
            byte[] signature = Base64.getDecoder().decode(parts[2]);
            for (Key key : keys) {
                if (key.signed(parts[1], text, signature, name)) {
                    signers.add(key.name + " (" + key.id() + ")");
                    signed = true;
                }
            }
            for (Key key : witnesses) {
                if (key.cosigned(parts[1], text, signature, name)) {
                    signers.add("witness " + key.name);
                }
            }
        }
        if (!signed) {
            throw new Wrong(name + " is not signed by a key given here");
        }
        return signers;
    }

    private record Key(String name, byte[] key) {

        private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

        static Key parse(String text) {
            String[] parts = text.strip().split("\\+", 3);
            if (parts.length == 3) {
                try {
                    Key key = new Key(parts[0], Base64.getDecoder().decode(parts[2]));
                    if (key.key.length == 33 && key.id().equals(parts[1])) {
                        return key;
                    }
                } catch (IllegalArgumentException malformed) {
                    throw new Usage("This is no verifier key: " + text);
                }
            }
            throw new Usage("This is no verifier key: " + text);
        }

        String id() {
            return HexFormat.of().formatHex(sha256((name + "\n").getBytes(StandardCharsets.UTF_8), key), 0, 4);
        }

        private boolean meant(String signer, byte[] signature) {
            return signer.equals(name) && signature.length >= 4
                    && HexFormat.of().formatHex(signature, 0, 4).equals(id());
        }

        boolean signed(String signer, byte[] text, byte[] signature, String what) {
            return key[0] == 1 && meant(signer, signature)
                    && verified(text, Arrays.copyOfRange(signature, 4, signature.length), what);
        }

        boolean cosigned(String signer, byte[] text, byte[] signature, String what) {
            if (key[0] != 4 || !meant(signer, signature) || signature.length != 76) {
                return false;
            }
            long time = ByteBuffer.wrap(signature, 4, 8).getLong();
            byte[] head = ("cosignature/v1\ntime " + time + "\n").getBytes(StandardCharsets.UTF_8);
            byte[] message = Arrays.copyOf(head, head.length + text.length);
            System.arraycopy(text, 0, message, head.length, text.length);
            return verified(message, Arrays.copyOfRange(signature, 12, signature.length), what);
        }

        private boolean verified(byte[] message, byte[] signature, String what) {
            try {
                byte[] encoded = Arrays.copyOf(X509, X509.length + 32);
                System.arraycopy(key, 1, encoded, X509.length, 32);
                PublicKey publicKey = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
                Signature check = Signature.getInstance("Ed25519");
                check.initVerify(publicKey);
                check.update(message);
                if (check.verify(signature)) {
                    return true;
                }
            } catch (GeneralSecurityException malformed) {
                // What cannot be read does not verify.
            }
            throw new Wrong("the signature of " + name + " under " + what + " does not verify");
        }
    }

    // Issued reports --------------------------------------------------------------------------------------------------------------------------

    /** That a file is the one that was issued: a signed note names its hash. */
    private static final class Issued {

        private static final String SUBJECT = "/issued-reports";

        private final Path path;
        private final Map<String, String> said = new LinkedHashMap<>();
        private final Set<String> signers;

        Issued(String note, Path path, List<Key> keys) throws IOException {
            this.path = path;
            String[] lines = lines(note);
            for (int i = 1; i < lines.length; i++) {
                int space = lines[i].indexOf(' ');
                if (space < 0 || said.put(lines[i].substring(0, space), lines[i].substring(space + 1)) != null) {
                    throw new Wrong("this is no note of an issued report: " + lines[i]);
                }
            }
            if (number() == null || said.get("sha256") == null) {
                throw new Wrong("this is no note of an issued report: " + note.lines().findFirst().orElse("(empty)"));
            }
            signers = signers(note, "the note of " + number(),
                    keys.stream().filter(key -> lines[0].equals(key.name + SUBJECT)).toList(), List.of());
            if (!sha256(path).equals(said.get("sha256"))) {
                throw new Wrong(path + " is not what was issued as " + number() + ": its SHA-256 is another one");
            }
        }

        String number() {
            return said.get("number");
        }

        boolean isJson() {
            return "JSON".equals(said.get("format"));
        }

        /** The note says of the report what the report says. */
        void check(List<Report> reports) {
            for (Report report : reports) {
                if (report.path.equals(path)) {
                    for (String name : List.of("number", "kind", "effectiveAt", "knownAt", "entries")) {
                        if (!said.get(name).equals(String.valueOf(report.issued.get(name)))) {
                            throw new Wrong("the note of " + number() + " says " + name + " " + said.get(name) + ", the report "
                                    + report.issued.get(name));
                        }
                    }
                }
            }
        }

        private static String sha256(Path path) throws IOException {
            try (InputStream file = Files.newInputStream(path)) {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                byte[] buffer = new byte[1 << 16];
                for (int read = file.read(buffer); read >= 0; read = file.read(buffer)) {
                    digest.update(buffer, 0, read);
                }
                return HexFormat.of().formatHex(digest.digest());
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** A report as issued, and what the journal says of the same cut. */
    private static final class Report {

        private final Map<String, Object> issued;
        private final Path path;
        private final String name;
        private final LocalDate effectiveAt;
        private final Instant knownAt;
        private final Facts facts;
        private final Map<String, long[]> accounts = new TreeMap<>();
        private final Rows rows;
        private long counted;
        private String recorded;
        private String checked = "";

        Report(Map<String, Object> issued, Path path, Facts facts) {
            this.issued = issued;
            this.path = path;
            this.facts = facts;
            this.name = issued.get("number") == null ? path.toString() : (String) issued.get("number");
            this.effectiveAt = LocalDate.parse((String) issued.get("effectiveAt"));
            this.knownAt = Instant.parse((String) issued.get("knownAt"));
            this.rows = Rows.of(this, object(issued.get("report"), "the report in " + name));
        }

        String checkpoint() {
            return (String) issued.get("checkpoint");
        }

        /** What the report was drawn from is in the record log if the report itself is. */
        void requireInRecords() {
            recorded = facts.rows("issued_report").values().stream()
                    .filter(row -> issued.get("number").equals(row.get("number")))
                    .map(row -> (String) row.get("sha256")).findAny()
                    .orElseThrow(() -> new Usage("The record log ends before report " + name + " was issued: take a newer one."));
        }

        /** Its bytes are those that the record log says were issued. */
        private void checkHash() {
            try {
                if (facts.given && !Issued.sha256(path).equals(recorded)) {
                    throw new Wrong(path + " is not what the record log says was issued as " + name + ": its SHA-256 is another one");
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        void count(Map<String, Object> entry, Cause cause) {
            if (Instant.parse((String) entry.get("recordedAt")).isAfter(knownAt)) {
                return;
            }
            counted = (Long) entry.get("sequence");
            LocalDate effectiveOn = LocalDate.parse((String) entry.get("effectiveOn"));
            if (effectiveOn.isAfter(effectiveAt)) {
                return;
            }
            for (Map<String, Object> fields : objects(entry.get("postings"), "entry " + counted)) {
                Posting posting = new Posting(entry, cause, effectiveOn, fields, tiyn(fields, "entry " + counted));
                add(accounts.computeIfAbsent(posting.account(), code -> new long[2]), posting.amount);
                rows.count(posting);
            }
        }

        void check(Checkpoint checkpoint) {
            if (counted > checkpoint.size) {
                throw new Wrong("report " + name + " counts entry " + counted + ", but its checkpoint is of " + checkpoint.size);
            }
            if (!Long.valueOf(counted).equals(issued.get("entries"))) {
                throw new Wrong("report " + name + " says it is of the first " + issued.get("entries") + " entries; up to " + knownAt
                        + " the journal has " + counted);
            }
            Map<String, Object> report = object(issued.get("report"), "report " + name);
            for (String bound : List.of("kind", "effectiveAt", "knownAt")) {
                if (!issued.get(bound).equals(report.get(bound))) {
                    throw new Wrong("report " + name + " has two values of " + bound);
                }
            }
            checkTotals(issued);
            checkTotals(report);
            checked = "the control totals follow from the journal; " + rows.check();
            rows.checkTotals();
            checkHash();
        }

        private void checkTotals(Map<String, Object> said) {
            Map<String, long[]> rest = new TreeMap<>(accounts);
            for (Map<String, Object> total : objects(said.get("controlTotals"), "report " + name)) {
                String account = (String) total.get("account");
                long[] sums = rest.remove(account);
                sums = sums == null ? new long[2] : sums;
                same(account + ", debit", sums[0], total.get("debit"));
                same(account + ", credit", sums[1], total.get("credit"));
            }
            if (!rest.isEmpty()) {
                throw new Wrong("report " + name + " leaves out " + String.join(", ", rest.keySet()));
            }
        }

        void same(String what, long tiyn, Object reported) {
            BigDecimal amount = BigDecimal.valueOf(tiyn, 2);
            if (reported == null || amount.compareTo(new BigDecimal(reported.toString())) != 0) {
                throw new Wrong("report " + name + " says of " + what + " " + reported + ", the journal " + amount);
            }
        }
    }

    /** A posting in the cut of a report. The cause of one that reverses is that of what it reverses. */
    private record Posting(Map<String, Object> entry, Cause cause, LocalDate effectiveOn, Map<String, Object> fields, long amount) {

        String account() {
            return (String) fields.get("account");
        }

        String entryId() {
            return (String) entry.get("id");
        }

        long position() {
            return (Long) fields.get("position");
        }

        boolean reverses() {
            return entry.get("reverses") != null;
        }

        Instant recordedAt() {
            return Instant.parse((String) entry.get("recordedAt"));
        }
    }

    /** Adds an amount to the debits or the credits. */
    private static void add(long[] sums, long amount) {
        int side = amount > 0 ? 0 : 1;
        sums[side] = Math.addExact(sums[side], Math.absExact(amount));
    }

    /** The rows of a report, as far as they follow from the journal and the record log. */
    private abstract static class Rows {

        final Report report;
        final Facts facts;
        final List<Map<String, Object>> items;
        final Map<String, Object> totals;
        final Map<String, Object> filters;

        Rows(Report report, Map<String, Object> said) {
            this.report = report;
            this.facts = report.facts;
            this.items = objects(said.get("items"), "report " + report.name);
            this.totals = said.get("totals") == null ? Map.of() : object(said.get("totals"), "the totals of " + report.name);
            this.filters = said.get("filters") == null ? Map.of() : object(said.get("filters"), "the filters of " + report.name);
        }

        static Rows of(Report report, Map<String, Object> said) {
            return switch (String.valueOf(report.issued.get("kind"))) {
                case "TRIAL_BALANCE" -> new TrialBalance(report, said);
                case "BUDGET_EXECUTION" -> new BudgetExecution(report, said);
                case "GENERAL_JOURNAL" -> new GeneralJournal(report, said);
                case "ACCOUNT_STATEMENT" -> new AccountStatement(report, said);
                case "SUPPLIER_STATEMENT" -> new SupplierStatement(report, said);
                case "CONTRIBUTIONS" -> new Contributions(report, said);
                case "DISBURSEMENT_REGISTER" -> new DisbursementRegister(report, said);
                case "ADVANCES" -> new Advances(report, said);
                case "COMMITMENTS" -> new Commitments(report, said);
                case "PERIOD_EXCEPTIONS" -> new PeriodExceptions(report, said);
                case "AUDIT_TRAIL" -> new AuditTrail(report, said);
                default -> throw new Wrong("report " + report.name + " is of a kind that this version does not know");
            };
        }

        /** A change of the record log; all of them come before the first posting. */
        void take(Map<String, Object> change, String name) {
            // Most reports need nothing of it that Facts does not keep.
        }

        /** A posting of the cut. */
        abstract void count(Posting posting);

        /** What was checked, to be printed. */
        abstract String check();

        /** The totals are the sums over the rows. */
        final void checkTotals() {
            totals.forEach((column, total) -> {
                long sum = 0;
                for (Map<String, Object> row : items) {
                    Object cell = cell(row, column);
                    sum = Math.addExact(sum, cell == null ? 0 : tiyn(cell));
                }
                if (total == null || tiyn(total) != sum) {
                    throw new Wrong("report " + report.name + " says of the total of " + column + " " + total + ", its rows "
                            + BigDecimal.valueOf(sum, 2));
                }
            });
        }

        /** What a row has in a column; a dot leads to a member of a member. */
        private static Object cell(Map<String, Object> row, String column) {
            Object cell = row;
            for (String step : column.split("[.]")) {
                cell = cell instanceof Map<?, ?> members ? members.get(step) : null;
            }
            return cell;
        }

        /** Whether the posting is about what the filters name; dimensions alone, other filters are not in the journal. */
        final boolean isAbout(Posting posting) {
            for (String dimension : DIMENSIONS) {
                if (filters.get(dimension) != null && !filters.get(dimension).equals(posting.fields.get(dimension))) {
                    return false;
                }
            }
            return true;
        }

        final boolean passes(String filter, Object value) {
            return filters.get(filter) == null || filters.get(filter).equals(value);
        }

        /** Whether the day is before the first one the report is of. */
        final boolean isBefore(LocalDate effectiveOn) {
            return filters.get("from") != null && effectiveOn.isBefore(LocalDate.parse((String) filters.get("from")));
        }

        /** The row of a posting says what the posting says. */
        final void compare(Map<String, Object> row, String name, Posting posting) {
            for (String member : List.of("causeType", "causeId")) {
                equal(name, member, posting.entry.get(member), row.get(member));
            }
            compareEntry(row, name, posting);
            equal(name, "position", posting.position(), row.get("position"));
            for (String dimension : DIMENSIONS) {
                equal(name, dimension, posting.fields.get(dimension), row.get(dimension));
            }
            equal(name, "debit", posting.amount > 0 ? posting.amount : null, amount(row, "debit"));
            equal(name, "credit", posting.amount < 0 ? -posting.amount : null, amount(row, "credit"));
        }

        /** The row of an entry says what the entry says. */
        final void compareEntry(Map<String, Object> row, String name, Posting posting) {
            equal(name, "entryId", posting.entryId(), row.get("entryId"));
            equal(name, "effectiveOn", posting.entry.get("effectiveOn"), row.get("effectiveOn"));
            equal(name, "recordedAt", posting.recordedAt(), instant(row.get("recordedAt")));
            equal(name, "recordedBy", posting.entry.get("recordedBy"), row.get("recordedBy"));
        }

        static Long amount(Map<String, Object> row, String member) {
            return row.get(member) == null ? null : tiyn(row.get(member));
        }

        final void equal(String name, String member, Object expected, Object reported) {
            if (!Objects.equals(expected, reported)) {
                throw new Wrong("report " + report.name + " says in " + name + " " + member + " " + reported + ", "
                        + (facts.given ? "the logs " : "the journal ") + expected);
            }
        }

        /** The parts of an ageing add up to what is outstanding. */
        final void checkAgeing(Map<String, Object> row, String name) {
            long sum = 0;
            for (Object part : object(row.get("ageing"), name).values()) {
                sum = Math.addExact(sum, tiyn(part));
            }
            report.same(name + " all its ageing", sum, row.get("outstanding"));
        }
    }

    private static final Set<String> DIMENSIONS = Set.of("funderId", "grantId", "hubSchoolId", "budgetLineId", "supplierId");

    /** Every posting in the order of entries. */
    private static final class GeneralJournal extends Rows {

        private int next;
        private Wrong wrong;

        GeneralJournal(Report report, Map<String, Object> said) {
            super(report, said);
        }

        @Override
        void count(Posting posting) {
            if (wrong != null || isBefore(posting.effectiveOn) || !isAbout(posting)) {
                return;
            }
            Map<String, Object> entry = posting.entry;
            String name = "the row of posting " + posting.position() + " of entry " + entry.get("sequence") + ",";
            try {
                if (next == items.size()) {
                    throw new Wrong("report " + report.name + " has not " + name + " which is in the journal");
                }
                Map<String, Object> row = items.get(next++);
                equal(name, "sequence", entry.get("sequence"), row.get("sequence"));
                compare(row, name, posting);
                equal(name, "account", posting.account(), row.get("account"));
                equal(name, "reverses", entry.get("reverses"), row.get("reverses"));
                equal(name, "exceptionId", entry.get("exceptionId"), row.get("exceptionId"));
            } catch (Wrong first) {
                wrong = first;
            }
        }

        @Override
        String check() {
            if (wrong != null) {
                throw wrong;
            }
            if (next < items.size()) {
                throw new Wrong("report " + report.name + " has " + (items.size() - next) + " rows that are not in the journal");
            }
            return "every row is the journal's, and none is missing";
        }
    }

    /** The movements of an account by day, between two balances. */
    private static final class AccountStatement extends Rows {

        private final List<Posting> movements = new ArrayList<>();
        private long balance;

        AccountStatement(Report report, Map<String, Object> said) {
            super(report, said);
        }

        @Override
        void count(Posting posting) {
            if (posting.account().equals(filters.get("account")) && isAbout(posting)) {
                if (isBefore(posting.effectiveOn)) {
                    balance = Math.addExact(balance, posting.amount);
                } else {
                    movements.add(posting);
                }
            }
        }

        @Override
        String check() {
            movements.sort(Comparator.comparing(Posting::effectiveOn).thenComparing(Posting::entryId).thenComparing(Posting::position));
            if (items.size() != movements.size() + 2) {
                throw new Wrong("report " + report.name + " has " + (items.size() - 2) + " movements, the journal " + movements.size());
            }
            balance("the opening row,", "OPENING", items.get(0));
            for (int i = 0; i < movements.size(); i++) {
                Posting movement = movements.get(i);
                Map<String, Object> row = items.get(i + 1);
                String name = "the row of entry " + movement.entry.get("sequence") + ",";
                balance = Math.addExact(balance, movement.amount);
                compare(row, name, movement);
                balance(name, "MOVEMENT", row);
            }
            balance("the closing row,", "CLOSING", items.get(items.size() - 1));
            return "every movement and balance is the journal's, and none is missing";
        }

        private void balance(String name, String kind, Map<String, Object> row) {
            equal(name, "kind", kind, row.get("kind"));
            equal(name, "balance", balance, amount(row, "balance"));
        }
    }

    /** What moved between the fund and a supplier, entry by entry, behind what stood before. */
    private static final class SupplierStatement extends Rows {

        private static final class Movement {
            private final Posting first;
            private long payable;
            private long prepaid;

            Movement(Posting first) {
                this.first = first;
            }

            void add(Posting posting) {
                if (posting.account().equals("payables")) {
                    payable = Math.subtractExact(payable, posting.amount);
                } else {
                    prepaid = Math.addExact(prepaid, posting.amount);
                }
            }
        }

        private final Movement before = new Movement(null);
        private final Map<String, Movement> movements = new HashMap<>();

        SupplierStatement(Report report, Map<String, Object> said) {
            super(report, said);
        }

        @Override
        void count(Posting posting) {
            if (Set.of("payables", "prepayments").contains(posting.account()) && isAbout(posting)) {
                Movement movement = isBefore(posting.effectiveOn) ? before
                        : movements.computeIfAbsent(posting.entryId(), id -> new Movement(posting));
                movement.add(posting);
            }
        }

        @Override
        String check() {
            List<Movement> expected = new ArrayList<>(movements.values());
            expected.sort(Comparator.comparing((Movement movement) -> movement.first.effectiveOn)
                    .thenComparing(movement -> movement.first.recordedAt()).thenComparing(movement -> movement.first.entryId()));
            expected.add(0, before);
            if (items.size() != expected.size()) {
                throw new Wrong("report " + report.name + " has " + (items.size() - 1) + " movements, the journal " + movements.size());
            }
            long payable = 0;
            long prepaid = 0;
            for (int i = 0; i < items.size(); i++) {
                Map<String, Object> row = items.get(i);
                Movement movement = expected.get(i);
                String name = i == 0 ? "the opening row," : "the row of entry " + movement.first.entry.get("sequence") + ",";
                if (i == 0) {
                    equal(name, "entryId", null, row.get("entryId"));
                } else {
                    compareEntry(row, name, movement.first);
                    equal(name, "event", movement.first.cause.type, row.get("event"));
                    equal(name, "reversal", movement.first.reverses(), row.get("reversal"));
                }
                payable = Math.addExact(payable, movement.payable);
                prepaid = Math.addExact(prepaid, movement.prepaid);
                equal(name, "payable", movement.payable, amount(row, "payable"));
                equal(name, "prepaid", movement.prepaid, amount(row, "prepaid"));
                equal(name, "payableAfter", payable, amount(row, "payableAfter"));
                equal(name, "prepaidAfter", prepaid, amount(row, "prepaidAfter"));
            }
            return "every movement and balance is the journal's, and none is missing; codes are NOT checked";
        }
    }

    private static final class TrialBalance extends Rows {

        TrialBalance(Report report, Map<String, Object> said) {
            super(report, said);
        }

        @Override
        void count(Posting posting) {
            // The report counts accounts anyhow.
        }

        @Override
        String check() {
            Set<String> rest = new TreeSet<>(report.accounts.keySet());
            for (Map<String, Object> row : items) {
                String account = (String) row.get("account");
                long[] sums = report.accounts.getOrDefault(account, new long[2]);
                rest.remove(account);
                report.same("account " + account + ", debit", sums[0], row.get("debit"));
                report.same("account " + account + ", credit", sums[1], row.get("credit"));
                report.same("account " + account + ", balance", Math.subtractExact(sums[0], sums[1]), row.get("balance"));
            }
            if (!rest.isEmpty()) {
                throw new Wrong("report " + report.name + " has no row of " + String.join(", ", rest));
            }
            return "every row is the journal's";
        }
    }

    /** Rows whose figures are sums of postings. */
    private abstract static class SummedRows extends Rows {

        private final Map<String, Map<String, Long>> sums = new TreeMap<>();
        private final Set<String> shown = new HashSet<>();

        SummedRows(Report report, Map<String, Object> said) {
            super(report, said);
        }

        final void add(String row, String figure, long amount) {
            sums.computeIfAbsent(row, first -> new HashMap<>()).merge(figure, amount, Math::addExact);
        }

        final long sum(String row, String figure) {
            return sums.getOrDefault(row, Map.of()).getOrDefault(figure, 0L);
        }

        /** The figures of a row are the sums; no other row stands for the same. */
        final void checkFigures(Map<String, Object> row, String key, String name, List<String> figures) {
            if (!shown.add(key)) {
                throw new Wrong("report " + report.name + " has two rows of " + name);
            }
            figures.forEach(figure -> report.same(name + " " + figure, sum(key, figure), row.get(figure)));
        }

        /** Each row that must be there is. */
        final void checkMissing(String what, Predicate<String> needed) {
            sums.keySet().stream().filter(key -> !shown.contains(key) && needed.test(key)).findFirst().ifPresent(key -> {
                throw new Wrong("report " + report.name + " has no row of " + what + " " + key);
            });
        }

        final boolean hasFigures(String key, List<String> figures) {
            return figures.stream().anyMatch(figure -> sum(key, figure) != 0);
        }

        /** The totals are the sums over everything that was counted. */
        final void checkWhole(List<String> figures) {
            for (String figure : figures) {
                long whole = sums.keySet().stream().mapToLong(key -> sum(key, figure)).reduce(0, Math::addExact);
                report.same("the total of " + figure, whole, totals.get(figure));
            }
        }
    }

    /** Budgets, by whatever a row stands for. Categories and territories are in the record log, not in the journal. */
    private static final class BudgetExecution extends SummedRows {

        private static final List<String> FIGURES =
                List.of("approved", "revised", "committed", "disbursed", "acquitted", "available");
        private static final Map<String, String> KEYS = Map.of("LINE", "budgetLineId", "GRANT", "grantId", "HUB_SCHOOL", "hubSchoolId",
                "FUNDER", "funderId", "MONTH", "month", "CATEGORY", "category", "TERRITORY", "territory");

        private final String key;
        private Map<String, String> territories;

        BudgetExecution(Report report, Map<String, Object> said) {
            super(report, said);
            key = KEYS.get(String.valueOf(filters.getOrDefault("groupBy", "LINE")));
        }

        @Override
        void count(Posting posting) {
            if (posting.fields.get("budgetLineId") == null || !isAbout(posting) || !isInTerritoryAndCategory(posting)) {
                return;
            }
            String row = row(posting);
            String account = posting.account();
            long amount = posting.amount;
            switch (account) {
                case "appropriation" -> {
                    add(row, "approved", -amount);
                    add(row, "revised", -amount);
                    add(row, "available", -amount);
                }
                case "budget-revision" -> {
                    add(row, "revised", -amount);
                    add(row, "available", -amount);
                }
                case "encumbrance" -> {
                    add(row, "committed", amount);
                    add(row, "available", -amount);
                }
                case "disbursed-budget" -> {
                    add(row, "disbursed", amount);
                    add(row, "available", -amount);
                }
                default -> {
                    if (account.startsWith("expense-")) {
                        add(row, "acquitted", amount);
                    }
                }
            }
        }

        /** What stands for the posting; without the record log one row for all categories, or territories. */
        private String row(Posting posting) {
            return switch (key) {
                case "month" -> YearMonth.from(posting.effectiveOn).toString();
                case "category" -> facts.given ? category(posting) : "";
                case "territory" -> facts.given ? below(territory(posting), (String) filters.get("territory")) : "";
                default -> (String) posting.fields.get(key);
            };
        }

        private boolean isInTerritoryAndCategory(Posting posting) {
            return !facts.given
                    || (filters.get("category") == null || filters.get("category").equals(category(posting)))
                    && (filters.get("territory") == null
                            || territory(posting).startsWith(prefix((String) filters.get("territory"))));
        }

        private String category(Posting posting) {
            return facts.of("budget_line", posting.fields.get("budgetLineId"), "category");
        }

        private String territory(Posting posting) {
            return territories().getOrDefault((String) posting.fields.get("hubSchoolId"), "");
        }

        private Map<String, String> territories() {
            if (territories == null) {
                territories = facts.territories(report.knownAt);
            }
            return territories;
        }

        /** Two digits of a KATO code name the region, two more the district, two more the rural district; zeros follow. */
        private static String prefix(String territory) {
            for (int length : new int[] {2, 4, 6}) {
                if (territory.substring(length).matches("0+")) {
                    return territory.substring(0, length);
                }
            }
            return territory;
        }

        private static String below(String place, String territory) {
            int above = territory == null ? 0 : prefix(territory).length();
            for (int length : new int[] {2, 4, 6}) {
                if (length > above && place.length() > length) {
                    return place.substring(0, length) + "0".repeat(place.length() - length);
                }
            }
            return place;
        }

        @Override
        String check() {
            boolean narrowed = filters.get("category") != null || filters.get("territory") != null;
            boolean whole = facts.given || !narrowed;
            if (!facts.given && Set.of("category", "territory").contains(key)) {
                if (whole) {
                    checkWhole(FIGURES);
                }
                return "which rows there are follows from the record log, which was not given: they are NOT checked, but their totals "
                        + (whole ? "are the journal's" : "are their sums");
            }
            if (!whole && !key.equals("budgetLineId")) {
                return "a part of the journal that the record log says, which was not given: its rows are NOT checked, but their totals are"
                        + " their sums";
            }
            for (Map<String, Object> row : items) {
                String name = key.replace("Id", "") + " " + row.get(key) + ",";
                checkFigures(row, String.valueOf(row.get(key)), name, FIGURES);
                if (facts.given) {
                    checkNames(row, name);
                }
            }
            if (!whole) {
                return "every row is the journal's; whether one is missing is NOT checked, for which the record log is needed";
            }
            checkMissing(key, row -> hasFigures(row, FIGURES));
            return facts.given ? "every row is the logs', and none is missing" : "every row is the journal's, and none is missing";
        }

        /** Rows of lines and grants say which ones they are. */
        private void checkNames(Map<String, Object> row, String name) {
            if (row.get("budgetLineId") != null) {
                equal(name, "category", facts.of("budget_line", row.get("budgetLineId"), "category"), row.get("category"));
                equal(name, "lineNumber", facts.of("budget_line", row.get("budgetLineId"), "number"), String.valueOf(row.get("lineNumber")));
            }
            if (row.get("grantId") != null) {
                equal(name, "grantCode", facts.of("grants", row.get("grantId"), "code"), row.get("grantCode"));
            }
            if (row.get("hubSchoolId") != null) {
                equal(name, "territory", territories().get((String) row.get("hubSchoolId")), row.get("territory"));
            }
        }
    }

    /** What each funder gave, and what became of it. */
    private static final class Contributions extends SummedRows {

        private static final List<String> FIGURES =
                List.of("pledged", "received", "receivable", "granted", "committed", "disbursed", "acquitted", "unused");

        Contributions(Report report, Map<String, Object> said) {
            super(report, said);
        }

        @Override
        void count(Posting posting) {
            if (!isAbout(posting)) {
                return;
            }
            String row = String.valueOf(posting.fields.get("funderId"));
            String account = posting.account();
            long amount = posting.amount;
            switch (account) {
                case "contributions" -> {
                    add(row, "pledged", -amount);
                    add(row, "received", -amount);
                    add(row, "unused", -amount);
                }
                case "contributions-receivable" -> {
                    add(row, "received", -amount);
                    add(row, "receivable", amount);
                    add(row, "unused", -amount);
                }
                case "appropriation", "budget-revision" -> add(row, "granted", -amount);
                case "encumbrance" -> add(row, "committed", amount);
                case "disbursed-budget" -> {
                    add(row, "disbursed", amount);
                    add(row, "unused", -amount);
                }
                default -> {
                    if (account.startsWith("expense-")) {
                        add(row, "acquitted", amount);
                    }
                }
            }
        }

        @Override
        String check() {
            for (Map<String, Object> row : items) {
                String funder = String.valueOf(row.get("funderId"));
                checkFigures(row, funder, "funder " + funder + ",", FIGURES);
            }
            checkMissing("funder", funder -> hasFigures(funder, FIGURES));
            return "every row is the journal's, and none is missing; names of funders are NOT checked";
        }
    }

    /** Rows that stand for disbursements. Which payment, return or acquittal is about which, the record log says. */
    private abstract static class Disbursements extends SummedRows {

        static final List<String> FIGURES =
                List.of("approved", "released", "paid", "unpaid", "acquitted", "givenBack", "outstanding");

        Disbursements(Report report, Map<String, Object> said) {
            super(report, said);
        }

        @Override
        final void count(Posting posting) {
            if (!Set.of("payables", "advances", "prepayments").contains(posting.account())) {
                return;
            }
            boolean approval = posting.cause.type.equals("DISBURSEMENT_APPROVED");
            String row = facts.given ? facts.disbursement(posting.cause) : approval ? posting.cause.id.toString() : "";
            if (row == null) {
                return;
            }
            boolean payable = posting.account().equals("payables");
            switch (posting.cause.type) {
                case "DISBURSEMENT_APPROVED" -> add(row, "approved", payable ? -posting.amount : 0);
                case "DISBURSEMENT_RELEASED" -> add(row, "released", payable ? posting.amount : 0);
                case "DISBURSEMENT_PAID", "PAYMENT_RETURNED" -> add(row, "paid", payable ? posting.amount : 0);
                case "ACQUITTED" -> add(row, "acquitted", -posting.amount);
                case "MONEY_RETURNED" -> add(row, "givenBack", -posting.amount);
                default -> add(row, posting.cause.type, posting.amount);
            }
            add(row, "unpaid", payable ? -posting.amount : 0);
            add(row, "outstanding", posting.amount);
        }

        /** Whether a disbursement is among those the filters name. */
        boolean isWanted(String id) {
            String grant = facts.of("disbursement", id, "grant_id");
            return passes("grantId", grant)
                    && passes("hubSchoolId", facts.of("grants", grant, "hub_school_id"))
                    && passes("supplierId", facts.of("disbursement", id, "supplier_id"));
        }

        /** The row says of the disbursement what its row in the database says. */
        final void checkNames(Map<String, Object> row, String id, String name) {
            equal(name, "code", facts.of("disbursement", id, "code"), row.get("code"));
            equal(name, "grantCode", facts.of("grants", facts.of("disbursement", id, "grant_id"), "code"), row.get("grantCode"));
        }

        /** What can be checked without the record log. */
        final String checkAlone(List<String> ofRows, List<String> ofTotals) {
            for (Map<String, Object> row : items) {
                checkFigures(row, (String) row.get("id"), "disbursement " + row.get("code") + ",", ofRows);
            }
            String rows = ofRows.isEmpty() ? "" : "what each row says was approved is the journal's; ";
            if (!filters.isEmpty()) {
                return rows + "what else belongs to a row follows from the record log, which was not given: it is NOT checked";
            }
            checkWhole(ofTotals);
            return rows + "the totals are the journal's; what else belongs to a row follows from the record log, which was not given: it is"
                    + " NOT checked";
        }
    }

    /** Disbursements that were ever submitted, with who decided what. */
    private static final class DisbursementRegister extends Disbursements {

        private static final Set<String> DECISIONS = Set.of("SUBMITTED", "FIRST_APPROVED", "APPROVED", "REJECTED", "WITHDRAWAL_REQUESTED",
                "WITHDRAWN", "RELEASE_REQUESTED", "RELEASED", "KEPT");

        /** What the history has of a disbursement. */
        private static final class History {
            private long last;
            private Map<String, Object> state = Map.of();
            private final TreeMap<Long, Map<String, Object>> decisions = new TreeMap<>();
        }

        private final Map<String, History> histories = new TreeMap<>();

        DisbursementRegister(Report report, Map<String, Object> said) {
            super(report, said);
        }

        @Override
        void take(Map<String, Object> change, String name) {
            if (!change.get("source").equals("change") || !change.get("resourceType").equals("disbursement")) {
                return;
            }
            Instant at = instant(change.get("recordedAt"));
            if (at.isAfter(report.knownAt)) {
                return;
            }
            History history = histories.computeIfAbsent((String) change.get("resourceId"), id -> new History());
            long id = (Long) change.get("id");
            if (id > history.last) {
                Map<String, Object> state = Facts.image(change, name);
                history.last = id;
                history.state = state == null ? Map.of() : state;
            }
            if (DECISIONS.contains(String.valueOf(change.get("operation")))
                    && !LocalDate.ofInstant(at, KAZAKHSTAN).isAfter(report.effectiveAt)) {
                history.decisions.put(id, change);
            }
        }

        @Override
        boolean isWanted(String id) {
            History history = histories.get(id);
            return history != null && !history.decisions.isEmpty()
                    && super.isWanted(id)
                    && passes("payeeKind", (String) history.state.get("payeeKind"))
                    && passes("status", (String) history.state.get("status"));
        }

        @Override
        String check() {
            if (!facts.given) {
                return checkAlone(List.of("approved"), FIGURES);
            }
            for (Map<String, Object> row : items) {
                String id = (String) row.get("id");
                String name = "disbursement " + row.get("code") + ",";
                History history = histories.get(id);
                if (history == null || !isWanted(id)) {
                    throw new Wrong("report " + report.name + " has a row of " + name + " which does not belong there");
                }
                checkFigures(row, id, name, FIGURES);
                checkNames(row, id, name);
                for (String member : List.of("payeeKind", "status", "purpose")) {
                    equal(name, member, history.state.get(member), row.get(member));
                }
                equal(name, "amount", tiyn(history.state.get("amount")), amount(row, "amount"));
                checkDecisions(row, name, history);
                checkPayments(row, name);
            }
            histories.keySet().forEach(id -> add(id, "", 0));
            checkMissing("disbursement", this::isWanted);
            return "every figure, state and decision is the logs', and no row is missing; of what decided and paid with, evidence, limits,"
                    + " orders and statement lines are NOT checked, nor names of payees";
        }

        private void checkDecisions(Map<String, Object> row, String name, History history) {
            List<Map<String, Object>> said = objects(row.get("decisions"), name);
            equal(name, "number of decisions", history.decisions.size(), said.size());
            int i = 0;
            for (Map<String, Object> change : history.decisions.values()) {
                Map<String, Object> decision = said.get(i++);
                String which = name + " decision " + i + ",";
                equal(which, "operation", change.get("operation"), decision.get("operation"));
                equal(which, "person", change.get("actor"), decision.get("person"));
                equal(which, "name", change.get("actorName"), decision.get("name"));
                equal(which, "at", instant(change.get("recordedAt")), instant(decision.get("at")));
                equal(which, "contentHash", Facts.image(change, which).get("contentHash"), decision.get("contentHash"));
            }
        }

        private void checkPayments(Map<String, Object> row, String name) {
            long sum = 0;
            for (Map<String, Object> payment : objects(row.get("payments"), name)) {
                sum = Math.addExact(sum, payment.get("undoneOn") == null ? tiyn(payment.get("amount")) : 0);
            }
            report.same(name + " all payments that stand", sum, row.get("paid"));
        }
    }

    /** Disbursements of which something is unpaid or not accounted for. */
    private static final class Advances extends Disbursements {

        private static final List<String> SHOWN = List.of("unpaid", "paid", "acquitted", "givenBack", "outstanding");
        private static final List<String> OPEN = List.of("unpaid", "outstanding");

        Advances(Report report, Map<String, Object> said) {
            super(report, said);
        }

        @Override
        boolean isWanted(String id) {
            return super.isWanted(id) && passes("payeeKind", facts.of("disbursement", id, "payee_kind"));
        }

        @Override
        String check() {
            items.forEach(row -> checkAgeing(row, "disbursement " + row.get("code") + ","));
            if (!facts.given) {
                // Of what is settled there are no rows: paid, acquitted and given back are parts of the journal's.
                return checkAlone(List.of(), OPEN);
            }
            for (Map<String, Object> row : items) {
                String id = (String) row.get("id");
                String name = "disbursement " + row.get("code") + ",";
                checkFigures(row, id, name, SHOWN);
                checkNames(row, id, name);
                equal(name, "payeeKind", facts.of("disbursement", id, "payee_kind"), row.get("payeeKind"));
            }
            checkMissing("disbursement", id -> hasFigures(id, OPEN) && isWanted(id));
            return "every figure is the logs', and no row is missing; ageings add up, but the days on which something is due are NOT checked,"
                    + " nor names of payees";
        }
    }

    /** Contracts, and the disbursements that draw from them. */
    private static final class Commitments extends SummedRows {

        private static final List<String> OWN = List.of("contracted", "amended", "released");
        private static final List<String> FIGURES = List.of("contracted", "amended", "released", "drawn", "paid", "outstanding");

        Commitments(Report report, Map<String, Object> said) {
            super(report, said);
        }

        @Override
        void count(Posting posting) {
            boolean encumbers = posting.account().equals("encumbrance");
            if (!encumbers && !posting.account().equals("payables")) {
                return;
            }
            String type = posting.cause.type;
            String row = facts.given ? facts.commitment(posting.cause)
                    : type.equals("COMMITMENT_SIGNED") ? posting.cause.id.toString() : "";
            if (row == null) {
                return;
            }
            switch (type) {
                case "COMMITMENT_SIGNED" -> add(row, "contracted", posting.amount);
                case "COMMITMENT_AMENDED" -> add(row, "amended", posting.amount);
                case "COMMITMENT_RELEASED" -> add(row, "released", -posting.amount);
                case "DISBURSEMENT_APPROVED", "DISBURSEMENT_RELEASED" -> add(row, "drawn", encumbers ? 0 : -posting.amount);
                case "DISBURSEMENT_PAID", "PAYMENT_RETURNED" -> add(row, "paid", encumbers ? -posting.amount : 0);
                default -> add(row, type, posting.amount);
            }
            add(row, "outstanding", encumbers ? posting.amount : 0);
        }

        private boolean isWanted(String id) {
            String grant = facts.of("commitment", id, "grant_id");
            return sum(id, "contracted") > 0
                    && passes("grantId", grant)
                    && passes("hubSchoolId", facts.of("grants", grant, "hub_school_id"))
                    && passes("supplierId", facts.of("commitment", id, "supplier_id"));
        }

        @Override
        String check() {
            for (Map<String, Object> row : items) {
                String id = (String) row.get("id");
                String name = "commitment " + row.get("code") + ",";
                checkAgeing(row, name);
                checkFigures(row, id, name, facts.given ? FIGURES : List.of("contracted"));
                if (facts.given) {
                    equal(name, "code", facts.of("commitment", id, "code"), row.get("code"));
                    equal(name, "grantCode", facts.of("grants", facts.of("commitment", id, "grant_id"), "code"), row.get("grantCode"));
                    equal(name, "supplierId", facts.of("commitment", id, "supplier_id"), row.get("supplierId"));
                }
            }
            if (!facts.given) {
                if (filters.isEmpty()) {
                    checkWhole(OWN);
                }
                return "what each row says was contracted is the journal's" + (filters.isEmpty() ? ", and the totals of contracts are" : "")
                        + "; what else belongs to a row follows from the record log, which was not given: it is NOT checked";
            }
            checkMissing("commitment", this::isWanted);
            return "every figure is the logs', and no row is missing; ageings add up, but the days on which something is due are NOT checked,"
                    + " nor states, subjects and names";
        }
    }

    /** What was recorded in closed months. */
    private static final class PeriodExceptions extends Rows {

        private static final class Recorded {
            private final Posting first;
            private long money;
            private long budget;

            Recorded(Posting first) {
                this.first = first;
            }
        }

        private final Map<String, Recorded> entries = new LinkedHashMap<>();

        PeriodExceptions(Report report, Map<String, Object> said) {
            super(report, said);
        }

        @Override
        void count(Posting posting) {
            if (posting.entry.get("exceptionId") == null) {
                return;
            }
            Recorded entry = entries.computeIfAbsent(posting.entryId(), id -> new Recorded(posting));
            if (posting.amount > 0 && Boolean.TRUE.equals(posting.fields.get("budgetary"))) {
                entry.budget = Math.addExact(entry.budget, posting.amount);
            } else if (posting.amount > 0) {
                entry.money = Math.addExact(entry.money, posting.amount);
            }
        }

        @Override
        String check() {
            for (Map<String, Object> row : items) {
                String exception = (String) row.get("exceptionId");
                String name = "exception " + exception + ",";
                if (row.get("entryId") != null) {
                    checkEntry(row, name + " the row of entry " + row.get("entryId") + ",", entries.remove((String) row.get("entryId")));
                }
                if (facts.given) {
                    equal(name, "month", facts.of("period_exception", exception, "month").substring(0, 7), row.get("month"));
                    equal(name, "person", facts.of("period_exception", exception, "person"), row.get("person"));
                    equal(name, "reason", facts.of("period_exception", exception, "reason"), row.get("reason"));
                    equal(name, "askedBy", facts.of("period_exception", exception, "asked_by"), row.get("askedBy"));
                }
            }
            boolean whole = facts.given || filters.isEmpty();
            if (whole) {
                entries.values().stream().filter(this::isWanted).findFirst().ifPresent(missing -> {
                    throw new Wrong("report " + report.name + " has no row of entry " + missing.first.entry.get("sequence")
                            + ", recorded under an exception");
                });
            }
            return "every entry is the journal's" + (whole ? ", and none is missing" : "; whether one is missing is NOT checked")
                    + (facts.given ? "; who asked, for whom and why is the record log's; decisions are NOT checked"
                            : "; what it says of exceptions follows from the record log, which was not given: it is NOT checked");
        }

        private void checkEntry(Map<String, Object> row, String name, Recorded entry) {
            if (entry == null) {
                throw new Wrong("report " + report.name + " has " + name + " which is not in the journal, or a second time");
            }
            equal(name, "exceptionId", entry.first.entry.get("exceptionId"), row.get("exceptionId"));
            compareEntry(row, name, entry.first);
            equal(name, "event", entry.first.cause.type, row.get("event"));
            equal(name, "reversal", entry.first.reverses(), row.get("reversal"));
            equal(name, "amount", entry.money, amount(row, "amount"));
            equal(name, "budgetAmount", entry.budget, amount(row, "budgetAmount"));
        }

        private boolean isWanted(Recorded entry) {
            Object exception = entry.first.entry.get("exceptionId");
            return filters.isEmpty()
                    || passes("month", facts.of("period_exception", exception, "month").substring(0, 7))
                    && passes("person", facts.of("period_exception", exception, "person"));
        }
    }

    /** Who did what: nothing of it is in the journal, all of it in the record log. */
    private static final class AuditTrail extends Rows {

        /** Where an act stands in the log, and under which names. */
        private static final Map<String, Map<String, String>> MEMBERS = Map.of(
                "change", Map.of("id", "eventId", "at", "recordedAt", "person", "actor", "name", "actorName", "operation", "operation",
                        "resourceType", "resourceType", "resourceId", "resourceId", "traceId", "traceId"),
                "personal_data_read", Map.of("id", "id", "at", "read_at", "person", "reader", "name", "reader_name",
                        "resourceType", "resource_type", "resourceId", "resource_id", "code", "field", "purpose", "purpose",
                        "traceId", "trace_id"),
                "noted_act", Map.of("id", "id", "at", "noted_at", "person", "person", "name", "person_name", "act", "act",
                        "operation", "operation", "resourceType", "resource_type", "resourceId", "resource_id", "code", "code",
                        "traceId", "trace_id"));

        private final Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
        private Wrong wrong;

        AuditTrail(Report report, Map<String, Object> said) {
            super(report, said);
            for (Map<String, Object> row : items) {
                if (rows.put((String) row.get("id"), row) != null) {
                    throw new Wrong("report " + report.name + " has act " + row.get("id") + " twice");
                }
            }
        }

        @Override
        void take(Map<String, Object> change, String name) {
            boolean history = change.get("source").equals("change");
            Map<String, String> members = MEMBERS.get(history ? "change" : String.valueOf(change.get("table")));
            if (members == null || wrong != null) {
                return;
            }
            Map<String, Object> said = history ? change : Facts.image(change, name);
            try {
                take(members, said, "act " + said.get(members.get("id")) + ",");
            } catch (Wrong first) {
                wrong = first;
            }
        }

        private void take(Map<String, String> members, Map<String, Object> said, String name) {
            Map<String, Object> row = rows.remove((String) said.get(members.get("id")));
            Instant at = instant(said.get(members.get("at")));
            if (row == null) {
                if (filters.get("act") == null && isWanted(members, said, at)) {
                    throw new Wrong("report " + report.name + " has not " + name + " which is in the record log");
                }
                return;
            }
            members.forEach((member, column) -> {
                if (member.equals("at")) {
                    equal(name, member, at, instant(row.get(member)));
                } else {
                    equal(name, member, said.get(column), row.get(member));
                }
            });
        }

        private boolean isWanted(Map<String, String> members, Map<String, Object> said, Instant at) {
            LocalDate day = LocalDate.ofInstant(at, KAZAKHSTAN);
            LocalDate last = filters.get("until") == null ? report.effectiveAt : LocalDate.parse((String) filters.get("until"));
            return !at.isAfter(report.knownAt) && !isBefore(day) && !day.isAfter(last) && !day.isAfter(report.effectiveAt)
                    && List.of("person", "resourceType", "resourceId").stream()
                            .allMatch(filter -> passes(filter, said.get(members.get(filter))));
        }

        @Override
        void count(Posting posting) {
            // Nothing of it is in the journal.
        }

        @Override
        String check() {
            if (!facts.given) {
                return "its rows follow from the record log, which was not given: they are NOT checked";
            }
            if (wrong != null) {
                throw wrong;
            }
            if (!rows.isEmpty()) {
                throw new Wrong("report " + report.name + " has act " + rows.keySet().iterator().next() + ", which is not in the record log");
            }
            return "every act is the record log's, " + (filters.get("act") == null ? "and none is missing" : "whether one is missing is NOT checked")
                    + "; what kind of act it is, is NOT checked";
        }
    }

    private static final ZoneId KAZAKHSTAN = ZoneId.of("Asia/Almaty");

    /** An instant, with whatever offset; null if there is none. */
    private static Instant instant(Object text) {
        return text == null ? null : OffsetDateTime.parse((String) text).toInstant();
    }

    /** Tenge with at most two decimals, in tiyn. */
    private static long tiyn(Object amount) {
        return new BigDecimal(amount.toString()).movePointRight(2).longValueExact();
    }

    // Reading -------------------------------------------------------------------------------------------------------------------------------

    private static String read(String path) throws IOException {
        return Files.readString(Path.of(path), StandardCharsets.UTF_8);
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The names of members are strings, because {@link Json} made them. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object json, String name) {
        Object value = json instanceof String text ? new Json(text, name).whole() : json;
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new Wrong(name + " is no JSON object");
    }

    private static List<Map<String, Object>> objects(Object json, String name) {
        if (json instanceof List<?> list) {
            List<Map<String, Object>> objects = new ArrayList<>(list.size());
            list.forEach(element -> objects.add(object(element, name)));
            return objects;
        }
        throw new Wrong(name + " has no list where one should be");
    }

    /** JSON (RFC 8259): objects as maps, whole numbers as Long, others as BigDecimal. */
    private static final class Json {

        private final String text;
        private final String name;
        private int at;

        Json(String text, String name) {
            this.text = text;
            this.name = name;
        }

        Object whole() {
            Object value = value();
            skip();
            if (at != text.length()) {
                throw malformed();
            }
            return value;
        }

        private Object value() {
            skip();
            return switch (peek()) {
                case '{' -> members();
                case '[' -> elements();
                case '"' -> string();
                case 't' -> word("true", true);
                case 'f' -> word("false", false);
                case 'n' -> word("null", null);
                default -> number();
            };
        }

        private Map<String, Object> members() {
            Map<String, Object> members = new LinkedHashMap<>();
            at++;
            skip();
            while (peek() != '}') {
                String member = string();
                skip();
                expect(':');
                int before = members.size();
                members.put(member, value());
                if (members.size() == before) {
                    throw new Wrong(name + " has the member " + member + " twice");
                }
                next('}');
            }
            at++;
            return members;
        }

        private List<Object> elements() {
            List<Object> elements = new ArrayList<>();
            at++;
            skip();
            while (peek() != ']') {
                elements.add(value());
                next(']');
            }
            at++;
            return elements;
        }

        /** Behind a value: a comma and another one, or the end. */
        private void next(char end) {
            skip();
            if (peek() != end) {
                expect(',');
                skip();
                if (peek() == end) {
                    throw malformed();
                }
            }
        }

        private String string() {
            expect('"');
            int end = at;
            while (end < text.length() && text.charAt(end) >= ' ' && text.charAt(end) != '"' && text.charAt(end) != '\\') {
                end++;
            }
            String plain = text.substring(at, end);
            at = end;
            if (peek() == '"') {
                at++;
                return plain;
            }
            StringBuilder string = new StringBuilder(plain);
            for (char letter = take(); letter != '"'; letter = take()) {
                if (letter < ' ') {
                    throw malformed();
                }
                if (letter != '\\') {
                    string.append(letter);
                    continue;
                }
                char escaped = take();
                switch (escaped) {
                    case '"', '\\', '/' -> string.append(escaped);
                    case 'b' -> string.append('\b');
                    case 'f' -> string.append('\f');
                    case 'n' -> string.append('\n');
                    case 'r' -> string.append('\r');
                    case 't' -> string.append('\t');
                    case 'u' -> {
                        if (at + 4 > text.length()) {
                            throw malformed();
                        }
                        string.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
                        at += 4;
                    }
                    default -> throw malformed();
                }
            }
            return string.toString();
        }

        private Object number() {
            int begin = at;
            while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            String number = text.substring(begin, at);
            try {
                boolean whole = number.chars().noneMatch(letter -> ".eE".indexOf(letter) >= 0);
                return whole ? (Object) Long.valueOf(number) : new BigDecimal(number);
            } catch (NumberFormatException notOne) {
                throw malformed();
            }
        }

        private Object word(String word, Object value) {
            if (!text.startsWith(word, at)) {
                throw malformed();
            }
            at += word.length();
            return value;
        }

        private void skip() {
            while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }

        private char peek() {
            if (at >= text.length()) {
                throw malformed();
            }
            return text.charAt(at);
        }

        private char take() {
            char letter = peek();
            at++;
            return letter;
        }

        private void expect(char letter) {
            if (take() != letter) {
                throw malformed();
            }
        }

        private Wrong malformed() {
            return new Wrong(name + " is no JSON at character " + at);
        }
    }

    /** Something does not hold. */
    private static final class Wrong extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Wrong(String message) {
            super(message);
        }
    }

    /** It was called wrongly. */
    private static final class Usage extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Usage(String message) {
            super(message);
        }
    }
}
