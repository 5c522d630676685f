package org.trailcase.ui.state;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.trailcase.casefile.coverage.Coverage;
import org.trailcase.ui.kit.Latest;

/// The coverage of the open case, worked out behind the window whenever the case has changed.
public final class Covered {
    private final ReadOnlyObjectWrapper<Optional<Coverage>> coverage =
            new ReadOnlyObjectWrapper<>(this, "coverage", Optional.empty());

    public Covered(OpenCase open) {
        Latest latest = open.jobs().latest();
        // The first time it may have to hash all log files: what is known stays until then.
        open.revision().subscribe(_ -> latest.ask(
                progress -> Optional.of(open.file().coverage(progress)), coverage::set, open.problems()));
    }

    /// Empty until it is worked out for the first time.
    public ReadOnlyObjectProperty<Optional<Coverage>> coverage() {
        return coverage.getReadOnlyProperty();
    }
}
