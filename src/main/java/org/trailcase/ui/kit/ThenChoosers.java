package org.trailcase.ui.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Choosers after each of which something has to be done, whatever was chosen.
public final class ThenChoosers implements FileChoosers {
    private final FileChoosers choosers;
    private final Runnable then;

    public ThenChoosers(FileChoosers choosers, Runnable then) {
        this.choosers = choosers;
        this.then = then;
    }

    @Override
    public Optional<Path> open(String title, Kind kind) {
        return chosen(() -> choosers.open(title, kind));
    }

    @Override
    public List<Path> openSeveral(String title) {
        return chosen(() -> choosers.openSeveral(title));
    }

    @Override
    public Optional<Path> folder(String title) {
        return chosen(() -> choosers.folder(title));
    }

    @Override
    public Optional<Path> save(String title, Kind kind, String suggestedName) {
        return chosen(() -> choosers.save(title, kind, suggestedName));
    }

    private <T> T chosen(Supplier<T> choosing) {
        try {
            return choosing.get();
        } finally {
            then.run();
        }
    }
}
