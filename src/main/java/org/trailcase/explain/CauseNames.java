package org.trailcase.explain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// The names by which a cause can be asked for: the same in every run, as long as the evidence is the same.
///
/// A statement is `policy#Sid@digits`, or `policy#0@digits` where it has no Sid: a name to read, and digits that tell the
/// statements of one name apart, in other policies as in other versions of one.
public final class CauseNames {
    // Forty bits: among ten thousand causes two are mistaken for each other once in twenty thousand cases.
    private static final int DIGITS = 10;

    private CauseNames() {}

    /// All of them: the cause's own digits, its words, and the names of the statements that decided.
    public static List<String> of(Cause cause) {
        List<String> names = new ArrayList<>(List.of(id(cause), cause.basis().words()));
        statements(cause.basis()).map(CauseNames::of).forEach(names::add);
        return List.copyOf(names);
    }

    /// The cause by digits alone, as the list of causes shows it.
    public static String id(Cause cause) {
        return digits(
                cause.verdict().word(),
                cause.agreement().word(),
                cause.basis().words(),
                String.join(",", statements(cause.basis()).map(one -> one.sure() + of(one)).toList()));
    }

    /// The statement, whatever it decided together with.
    public static String of(DecidingStatement statement) {
        String index = Integer.toString(statement.index());
        return "%s#%s@%s".formatted(
                statement.policy(),
                statement.sid().orElse(index),
                digits(statement.policyType().word(), statement.policy(), statement.attachedTo(), index, statement.text()));
    }

    private static Stream<DecidingStatement> statements(Basis basis) {
        return basis instanceof Basis.Statements(List<DecidingStatement> statements) ? statements.stream() : Stream.empty();
    }

    private static String digits(String... parts) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                sha256.update(part.getBytes(StandardCharsets.UTF_8));
                sha256.update((byte) 0);
            }
            return HexFormat.of().formatHex(sha256.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
