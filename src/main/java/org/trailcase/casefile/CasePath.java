package org.trailcase.casefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.trailcase.work.Problem;

/// Whether a path can be that of a case; throws a Problem where it cannot.
final class CasePath {

    private CasePath() {}

    static void mustBeNoFolder(Path path) {
        if (Files.isDirectory(path)) {
            throw new Problem("%s is a folder, not a case file; name a file, such as %s."
                    .formatted(path, path.resolve("case.trailcase")));
        }
    }

    static void mustBeFile(Path path) {
        mustBeNoFolder(path);
        if (!Files.isRegularFile(path)) {
            throw new Problem("There is no case file %s; check the path, or make the case with 'trailcase new'."
                    .formatted(path));
        }
    }

    /// A new case takes no other file's place.
    static void mustBeFree(Path path) {
        mustBeNoFolder(path);
        if (Files.exists(path)) {
            throw new Problem("There is already a file %s; open it, or choose another name.".formatted(path));
        }
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Problem("There is no folder %s to make the case file in; make it first.".formatted(folder));
        }
    }

    static void removeUnfinished(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new Problem("The unfinished case file %s could not be removed; delete it.".formatted(path), e);
        }
    }
}
