package org.trailcase.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.trailcase.ui.kit.FileChoosers;

/// Answers as a person would who keeps everything in one folder under the suggested name, and opens nothing.
public record Chosen(Path folder) implements FileChoosers {
    @Override
    public Optional<Path> open(String title, Kind kind) {
        return Optional.empty();
    }

    @Override
    public List<Path> openSeveral(String title) {
        return List.of();
    }

    @Override
    public Optional<Path> folder(String title) {
        return Optional.of(folder);
    }

    @Override
    public Optional<Path> save(String title, Kind kind, String suggestedName) {
        return Optional.of(folder.resolve(suggestedName));
    }
}
