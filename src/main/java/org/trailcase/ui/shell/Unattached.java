package org.trailcase.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.trailcase.casefile.Refusal;

/// Refusals that a word of the examiner mends: of a policy nothing tells what it hangs on, what it is or how it is called.
final class Unattached {
    // What the command line calls the words that are missing; a test imports each case and fails when they change.
    private static final Pattern OPTION = Pattern.compile(": (?:import it|say it|say) with --(?:attached-to|as-type|policy-name)\\b.*$");

    private Unattached() {}

    static boolean isOne(Refusal refusal) {
        return OPTION.matcher(refusal.reason()).find();
    }

    /// The reason without the advice for the command line.
    static String words(Refusal refusal) {
        return OPTION.matcher(refusal.reason()).replaceFirst(".");
    }

    /// Where the refused file lies, below one of the paths that were chosen: refusals name it from their last piece on.
    static Optional<Path> file(Refusal refusal, List<Path> chosen) {
        return chosen.stream()
                .flatMap(path -> below(path.toAbsolutePath().normalize(), refusal.path()).stream())
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static Optional<Path> below(Path chosen, String name) {
        String last = chosen.getFileName() == null ? "" : chosen.getFileName().toString();
        if (name.equals(last)) {
            return Optional.of(chosen);
        }
        return name.startsWith(last + "/") ? Optional.of(chosen.resolve(name.substring(last.length() + 1))) : Optional.empty();
    }
}
