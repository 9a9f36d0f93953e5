import java.io.BufferedReader;
import java.io.IOException;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Checks the ledger of Tirek offline: nothing but a JDK 17 or later is needed, and nothing of ours runs.
 *
 * <pre>
 * java VerifyLedger.java --key KEY --checkpoint NOTE [--checkpoint NOTE ...] [--witness KEY ...]
 *                        [--report REPORT ...] [--inclusion PROOF ...] [--consistency PROOF ...] JOURNAL
 * </pre>
 *
 * JOURNAL is what /api/v1/ledger/journal answers, NOTE a checkpoint's note, REPORT the content of an issued report in JSON, PROOF what
 * .../inclusion-proof and .../consistency-proof answer; KEY is a verifier key, to be had from more than one place.
 *
 * It checks of every entry that its content is what was hashed, that it balances, also on each budget line, that nothing is missing, doubled
 * or out of order, that it reverses an earlier entry at most once; of every checkpoint that it is signed and that its root is the root over
 * the first entries of the journal; of every report that its control totals, and its rows where they are sums of the ledger, follow from the
 * journal to the tiyn. The first thing that is wrong is named, and the exit code is 1; 2 if it was called wrongly.
 *
 * Hashing: RFC 9162, SHA-256. Entries: RFC 8785. Signatures: C2SP signed-note, tlog-checkpoint, tlog-cosignature.
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
    private final TreeMap<Long, Checkpoint> checkpoints = new TreeMap<>();
    private final List<Report> reports = new ArrayList<>();
    private final List<Map<String, Object>> inclusions = new ArrayList<>();
    private final List<Map<String, Object>> consistencies = new ArrayList<>();

    private void run(String... arguments) throws IOException {
        List<String> notes = new ArrayList<>();
        List<Path> reported = new ArrayList<>();
        Path journal = null;
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            if (argument.startsWith("--") && i + 1 == arguments.length) {
                throw new Usage(argument + " needs a value.");
            }
            switch (argument) {
                case "--key" -> keys.add(Key.parse(arguments[++i]));
                case "--witness" -> witnesses.add(Key.parse(arguments[++i]));
                case "--checkpoint" -> notes.add(read(arguments[++i]));
                case "--report" -> reported.add(Path.of(arguments[++i]));
                case "--inclusion" -> inclusions.add(object(read(arguments[++i]), arguments[i]));
                case "--consistency" -> consistencies.add(object(read(arguments[++i]), arguments[i]));
                default -> {
                    if (argument.startsWith("--") || journal != null) {
                        throw new Usage("What is " + argument + "?");
                    }
                    journal = Path.of(argument);
                }
            }
        }
        if (keys.isEmpty() || notes.isEmpty() || journal == null) {
            throw new Usage("A --key, a --checkpoint and the journal are needed.");
        }
        for (String note : notes) {
            add(note);
        }
        for (Path path : reported) {
            Report report = new Report(object(read(path.toString()), path.toString()), path.toString());
            reports.add(report);
            add(report.checkpoint());
        }
        long entries = walk(journal);
        if (checkpoints.lastKey() > entries) {
            throw new Wrong("the journal has " + entries + " entries, a checkpoint is of " + checkpoints.lastKey()
                    + ": entry " + (entries + 1) + " is missing");
        }
        for (Report report : reports) {
            report.check(checkpoints.get(checkpoint(report.checkpoint()).size));
        }
        inclusions.forEach(this::checkInclusion);
        consistencies.forEach(this::checkConsistency);
        checkpoints.values().forEach(checkpoint -> System.out.println("checkpoint of " + checkpoint.size + " entries, "
                + checkpoint.at + ": signed by " + String.join(", ", checkpoint.signers)));
        reports.forEach(report -> System.out.println("report " + report.name + ": follows from the journal"));
        System.out.println(entries + " entries, " + inclusions.size() + " inclusion and " + consistencies.size()
                + " consistency proofs: everything is right.");
        if (entries > checkpoints.lastKey()) {
            System.out.println("Entries behind " + checkpoints.lastKey() + " are under no checkpoint given here.");
        }
    }

    private void add(String note) {
        Checkpoint checkpoint = checkpoint(note);
        Checkpoint other = checkpoints.putIfAbsent(checkpoint.size, checkpoint);
        if (other != null && !Arrays.equals(other.root, checkpoint.root)) {
            throw new Wrong("two checkpoints of " + checkpoint.size + " entries have different roots");
        }
    }

    private Checkpoint checkpoint(String note) {
        return new Checkpoint(note, keys, witnesses);
    }

    // The journal ---------------------------------------------------------------------------------------------------------------------------

    private long walk(Path journal) throws IOException {
        Tree tree = new Tree();
        Entries entries = new Entries();
        try (BufferedReader lines = Files.newBufferedReader(journal, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Map<String, Object> entry = entries.check(line);
                tree.append(entries.lastHash);
                for (Report report : reports) {
                    report.count(entry);
                }
                Checkpoint checkpoint = checkpoints.get(tree.size);
                if (checkpoint != null && !Arrays.equals(checkpoint.root, tree.root())) {
                    Long good = checkpoints.lowerKey(tree.size);
                    throw new Wrong("the first " + tree.size + " entries are not those of the checkpoint signed at " + checkpoint.at
                            + ": one behind entry " + (good == null ? 0 : good) + " was changed, and its hash with it");
                }
            }
        }
        return tree.size;
    }

    /** The entries so far, and the rules each must keep. */
    private static final class Entries {

        private static final String BEGIN = "{\"leafHash\":\"";
        private static final String MIDDLE = "\",\"entry\":";
        private static final int HASH = 64;

        private long sequence;
        private byte[] lastHash;
        private final Map<UUID, Boolean> reversed = new HashMap<>();
        private final Set<String> causes = new HashSet<>();

        Map<String, Object> check(String line) {
            sequence++;
            if (!line.startsWith(BEGIN) || !line.startsWith(MIDDLE, BEGIN.length() + HASH) || !line.endsWith("}")) {
                throw new Wrong("line " + sequence + " of the journal is no entry");
            }
            String stated = line.substring(BEGIN.length(), BEGIN.length() + HASH);
            String canonical = line.substring(BEGIN.length() + HASH + MIDDLE.length(), line.length() - 1);
            Map<String, Object> entry = object(canonical, "entry " + sequence);
            String name = "entry " + sequence + " (" + entry.get("id") + ")";
            if (!Long.valueOf(sequence).equals(entry.get("sequence"))) {
                throw new Wrong("entry " + sequence + " is missing: the journal goes on with " + entry.get("sequence"));
            }
            lastHash = Tree.leaf(canonical.getBytes(StandardCharsets.UTF_8));
            if (!HexFormat.of().formatHex(lastHash).equals(stated)) {
                throw new Wrong(name + " was changed: it is not what was sealed");
            }
            check(entry, name);
            return entry;
        }

        private void check(Map<String, Object> entry, String name) {
            if (!Long.valueOf(1).equals(entry.get("form"))) {
                throw new Wrong(name + " has the form " + entry.get("form") + ", which this version does not know");
            }
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
            if (!causes.add(entry.get("causeType") + " " + entry.get("causeId"))) {
                throw new Wrong(name + " has the cause of an earlier entry");
            }
            if (entry.get("reverses") != null) {
                Boolean before = reversed.put(UUID.fromString((String) entry.get("reverses")), true);
                if (before == null || before) {
                    throw new Wrong(name + " reverses an entry that is not there or is reversed already");
                }
            }
            if (reversed.putIfAbsent(UUID.fromString((String) entry.get("id")), entry.get("reverses") != null) != null) {
                throw new Wrong(name + " has the id of an earlier entry");
            }
        }
    }

    private static long tiyn(Map<String, Object> posting, String name) {
        try {
            return Long.parseLong((String) posting.get("amountTiyn"));
        } catch (NumberFormatException | ClassCastException malformed) {
            throw new Wrong(name + " has the amount " + posting.get("amountTiyn"));
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
        Checkpoint checkpoint = given(size, name);
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
    private void checkConsistency(Map<String, Object> proof) {
        long earlier = (Long) proof.get("earlierTreeSize");
        long size = (Long) proof.get("treeSize");
        String name = "the consistency proof from " + earlier + " to " + size + " entries";
        byte[] oldRoot = given(earlier, name).root;
        byte[] newRoot = given(size, name).root;
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

    private Checkpoint given(long size, String name) {
        Checkpoint checkpoint = checkpoints.get(size);
        if (checkpoint == null) {
            throw new Usage(name + " is to a checkpoint of " + size + " entries: give it with --checkpoint.");
        }
        return checkpoint;
    }

    private static List<byte[]> hashes(Map<String, Object> proof) {
        return ((List<?>) proof.get("proof"))
                .stream().map(hash -> Base64.getDecoder().decode((String) hash)).toList();
    }

    // Checkpoints and their signatures --------------------------------------------------------------------------------------------------------

    private static final class Checkpoint {

        private final long size;
        private final byte[] root;
        private final String at;
        private final Set<String> signers = new TreeSet<>();

        Checkpoint(String note, List<Key> keys, List<Key> witnesses) {
            int end = note.indexOf("\n\n");
            String[] lines = end < 0 ? new String[0] : note.substring(0, end).split("\n");
            if (lines.length < 4) {
                throw new Wrong("this is no checkpoint: " + note.lines().findFirst().orElse("(empty)"));
            }
            size = Long.parseLong(lines[1]);
            root = Base64.getDecoder().decode(lines[2]);
            at = lines[3];
            byte[] text = note.substring(0, end + 1).getBytes(StandardCharsets.UTF_8);
            boolean signed = false;
            for (String line : note.substring(end + 2).split("\n")) {
                String[] parts = line.split(" ");
                if (parts.length != 3 || !parts[0].equals("\u2014")) {
                    throw new Wrong("the checkpoint of " + size + " entries has a line that is no signature: " + line);
                }
                byte[] signature = Base64.getDecoder().decode(parts[2]);
                for (Key key : keys) {
                    if (key.name.equals(lines[0]) && key.signed(parts[1], text, signature, size)) {
                        signers.add(key.name + " (" + key.id() + ")");
                        signed = true;
                    }
                }
                for (Key key : witnesses) {
                    if (key.cosigned(parts[1], text, signature, size)) {
                        signers.add("witness " + key.name);
                    }
                }
            }
            if (!signed) {
                throw new Wrong("the checkpoint of " + size + " entries is not signed by a key given here");
            }
            for (Key witness : witnesses) {
                if (!signers.contains("witness " + witness.name)) {
                    System.out.println("note: the checkpoint of " + size + " entries is not co-signed by " + witness.name);
                }
            }
        }
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

        boolean signed(String signer, byte[] text, byte[] signature, long size) {
            return key[0] == 1 && meant(signer, signature)
                    && verified(text, Arrays.copyOfRange(signature, 4, signature.length), size);
        }

        boolean cosigned(String signer, byte[] text, byte[] signature, long size) {
            if (key[0] != 4 || !meant(signer, signature) || signature.length != 76) {
                return false;
            }
            long time = ByteBuffer.wrap(signature, 4, 8).getLong();
            byte[] head = ("cosignature/v1\ntime " + time + "\n").getBytes(StandardCharsets.UTF_8);
            byte[] message = Arrays.copyOf(head, head.length + text.length);
            System.arraycopy(text, 0, message, head.length, text.length);
            return verified(message, Arrays.copyOfRange(signature, 12, signature.length), size);
        }

        private boolean verified(byte[] message, byte[] signature, long size) {
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
            throw new Wrong("the signature of " + name + " under the checkpoint of " + size + " entries does not verify");
        }
    }

    // Issued reports --------------------------------------------------------------------------------------------------------------------------

    /** A report as issued, and what the journal says of the same cut. */
    private static final class Report {

        private static final Map<String, Integer> SIGN = Map.of("appropriation", -1, "budget-revision", -1, "encumbrance", 1, "disbursed-budget", 1);

        private final Map<String, Object> issued;
        private final String name;
        private final LocalDate effectiveAt;
        private final Instant knownAt;
        private final Map<String, long[]> accounts = new TreeMap<>();
        private final Map<String, Map<String, Long>> lines = new TreeMap<>();
        private long counted;

        Report(Map<String, Object> issued, String path) {
            this.issued = issued;
            this.name = issued.get("number") == null ? path : (String) issued.get("number");
            this.effectiveAt = LocalDate.parse((String) issued.get("effectiveAt"));
            this.knownAt = Instant.parse((String) issued.get("knownAt"));
        }

        String checkpoint() {
            return (String) issued.get("checkpoint");
        }

        void count(Map<String, Object> entry) {
            if (Instant.parse((String) entry.get("recordedAt")).isAfter(knownAt)) {
                return;
            }
            counted = (Long) entry.get("sequence");
            if (LocalDate.parse((String) entry.get("effectiveOn")).isAfter(effectiveAt)) {
                return;
            }
            for (Map<String, Object> posting : objects(entry.get("postings"), "entry " + counted)) {
                String account = (String) posting.get("account");
                long amount = tiyn(posting, "entry " + counted);
                long[] sums = accounts.computeIfAbsent(account, code -> new long[2]);
                sums[amount > 0 ? 0 : 1] = Math.addExact(sums[amount > 0 ? 0 : 1], Math.abs(amount));
                if (SIGN.containsKey(account)) {
                    lines.computeIfAbsent((String) posting.get("budgetLineId"), line -> new HashMap<>())
                            .merge(account, amount * SIGN.get(account), Math::addExact);
                }
            }
        }

        void check(Checkpoint checkpoint) {
            if (counted > checkpoint.size) {
                throw new Wrong("report " + name + " counts entry " + counted + ", but its checkpoint is of " + checkpoint.size);
            }
            Map<String, long[]> rest = new TreeMap<>(accounts);
            for (Map<String, Object> total : objects(issued.get("controlTotals"), "report " + name)) {
                String account = (String) total.get("account");
                long[] sums = rest.remove(account);
                sums = sums == null ? new long[2] : sums;
                same(account + ", debit", sums[0], total.get("debit"));
                same(account + ", credit", sums[1], total.get("credit"));
            }
            if (!rest.isEmpty()) {
                throw new Wrong("report " + name + " leaves out " + String.join(", ", rest.keySet()));
            }
            if ("BUDGET_EXECUTION".equals(issued.get("kind"))) {
                checkBudget();
            }
        }

        private void checkBudget() {
            Map<String, Object> report = object(issued.get("report"), "report " + name);
            for (Map<String, Object> row : objects(report.get("items"), "report " + name)) {
                if (row.get("budgetLineId") != null) {
                    Map<String, Long> figures = lines.getOrDefault(row.get("budgetLineId"), Map.of());
                    long approved = figures.getOrDefault("appropriation", 0L);
                    long revised = approved + figures.getOrDefault("budget-revision", 0L);
                    long committed = figures.getOrDefault("encumbrance", 0L);
                    long disbursed = figures.getOrDefault("disbursed-budget", 0L);
                    String line = "budget line " + row.get("budgetLineId") + ", ";
                    same(line + "approved", approved, row.get("approved"));
                    same(line + "revised", revised, row.get("revised"));
                    same(line + "committed", committed, row.get("committed"));
                    same(line + "disbursed", disbursed, row.get("disbursed"));
                    same(line + "available", revised - committed - disbursed, row.get("available"));
                }
            }
        }

        private void same(String what, long tiyn, Object reported) {
            BigDecimal amount = BigDecimal.valueOf(tiyn, 2);
            if (reported == null || amount.compareTo(new BigDecimal(reported.toString())) != 0) {
                throw new Wrong("report " + name + " says of " + what + " " + reported + ", the journal " + amount);
            }
        }
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

    private static Map<String, Object> object(Object json, String name) {
        Object value = json instanceof String text ? new Json(text, name).whole() : json;
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> members = new LinkedHashMap<>();
            map.forEach((member, content) -> members.put((String) member, content));
            return members;
        }
        throw new Wrong(name + " is no JSON object");
    }

    private static List<Map<String, Object>> objects(Object json, String name) {
        if (json instanceof List<?> list) {
            return list.stream().map(element -> object(element, name)).toList();
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
                if (members.containsKey(member)) {
                    throw new Wrong(name + " has the member " + member + " twice");
                }
                members.put(member, value());
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
            StringBuilder string = new StringBuilder();
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
                if (number.matches("-?[0-9]+")) {
                    return Long.valueOf(number);
                }
                return new BigDecimal(number);
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
