package kz.tirek.funding.disbursement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;

/// The SHA-256 an approval is bound to. It covers what a person decides about: the grant, the payee with its bank
/// account, every line
/// and amount, the purpose and the document.
///
/// The text under the hash is `tirek-disbursement-1`, a line end, then for each member its name, the length of its
/// value in UTF-8 bytes
/// and the value, each followed by a line end; so no value can pass for another member.
final class ContentHash {

    private final StringBuilder text = new StringBuilder("tirek-disbursement-1\n");

    private ContentHash() {}

    /// The hash of `disbursement` if it were paid to `payee`, in lower-case hexadecimal.
    static String of(Disbursement disbursement, Payee payee) {
        ContentHash content = new ContentHash()
                .with("id", disbursement.id().toString())
                .with("code", disbursement.code())
                .with("grant", disbursement.grant().id().toString())
                .with("supplier", disbursement.supplier().id().toString())
                .with("payee.name.kk", payee.nameKk())
                .with("payee.name.ru", payee.nameRu())
                .with("payee.bin", payee.bin())
                .with("payee.iban", payee.iban())
                .with("payee.bic", payee.bic())
                .with("amount", disbursement.amount().toString());
        disbursement.lines().stream()
                .sorted(Comparator.comparing(line -> line.budgetLineId().toString()))
                .forEach(line -> content.with("line", line.budgetLineId().toString())
                        .with("line.amountTiyn", Long.toString(line.amountTiyn())));
        return content.with("purpose", disbursement.purpose())
                .with("basis.kind", disbursement.basis().kind().name())
                .with("basis.number", disbursement.basis().number())
                .with("basis.date", disbursement.basis().date().toString())
                .sha256();
    }

    private ContentHash with(String name, String value) {
        text.append(name)
                .append('\n')
                .append(value.getBytes(StandardCharsets.UTF_8).length)
                .append('\n')
                .append(value)
                .append('\n');
        return this;
    }

    private String sha256() {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
