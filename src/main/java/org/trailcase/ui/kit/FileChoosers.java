package org.trailcase.ui.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks the person for files. An interface, because a desktop without choosers, and a test, answer in their own way.
public interface FileChoosers {

    /// A file to read; empty when the person changes their mind.
    Optional<Path> open(String title, Kind kind);

    /// Files to read.
    List<Path> openSeveral(String title);

    /// A folder to read.
    Optional<Path> folder(String title);

    /// A place to write to.
    Optional<Path> save(String title, Kind kind, String suggestedName);

    /// A kind of file by the end of its name.
    record Kind(String title, String ending) {
        public static final Kind CASE = new Kind("Trailcase case", ".trailcase");
        public static final Kind PDF = new Kind("PDF document", ".pdf");
    }
}
