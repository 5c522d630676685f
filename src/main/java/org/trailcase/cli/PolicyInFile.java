package org.trailcase.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.trailcase.aws.PolicyType;

/// A policy as a file holds it.
///
/// `attachedTo`, `name` and `pointer`, its JSON pointer in the file, are empty text for a document that stands alone, and
/// `type` is then empty as well. `alsoOn` are the ARNs that a managed policy hangs on, as the file tells.
record PolicyInFile(
        Path file, String attachedTo, String name, Optional<PolicyType> type, String pointer, String alsoOn, String text) {

    static PolicyInFile alone(Path file, String attachedTo, String text) {
        return new PolicyInFile(file, attachedTo, "", Optional.empty(), "", "", text);
    }
}
