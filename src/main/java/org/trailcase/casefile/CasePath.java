package org.trailcase.casefile;

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
}
