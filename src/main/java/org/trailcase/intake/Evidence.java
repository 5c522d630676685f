package org.trailcase.intake;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trailcase.casefile.Refusal;
import org.trailcase.intake.archive.MemberName;
import org.trailcase.intake.archive.PartFiles;
import org.trailcase.intake.content.GrownBeyond;
import org.trailcase.work.Problem;
import org.trailcase.work.Progress;

/// The files to read below the paths that were given, in the order of their names, and what there is no reading of.
///
/// Links are not followed: a folder of evidence may point anywhere, and to itself. One that is given by name is.
record Evidence(List<Found> files, List<Refusal> refused) {
    Evidence {
        files = List.copyOf(files);
        refused = List.copyOf(refused);
    }

    /// A file and the name that it will have as an exhibit.
    record Found(Path path, String name) {}

    /// The name of what lies at or below a path that was given: from its last piece on, with slashes. Where the evidence
    /// lay on the machine of whoever imported it is nobody's business.
    private static String name(Path given, Path path) {
        Path last = given.toAbsolutePath().normalize().getFileName();
        String below = given.relativize(path).toString().replace('\\', '/');
        String first = last == null ? "" : last.toString();
        return below.isEmpty() ? first : first.isEmpty() ? below : first + "/" + below;
    }

    static Evidence below(List<Path> paths, Path caseFile, Progress progress) {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new Problem("There is no file or folder %s; check the path.".formatted(path));
            }
        }
        new PartFiles(caseFile).removeLeft();
        Walk walk = new Walk(caseFile, progress);
        for (Path path : paths) {
            walk.below(path);
        }
        walk.files.sort(Comparator.comparing(Found::name));
        return new Evidence(walk.files, walk.refused);
    }

    private static final class Walk extends SimpleFileVisitor<Path> {
        private final Path caseFile;
        private final Progress progress;
        private final List<Found> files = new ArrayList<>();
        private final List<Refusal> refused = new ArrayList<>();
        private Path given = Path.of("");

        Walk(Path caseFile, Progress progress) {
            this.caseFile = caseFile.toAbsolutePath().normalize();
            this.progress = progress;
        }

        void below(Path path) {
            given = path;
            try {
                if (Files.isDirectory(path)) {
                    given = Files.isSymbolicLink(path) ? path.toRealPath() : path;
                    Files.walkFileTree(given, this);
                } else {
                    visitFile(path, Files.readAttributes(path, BasicFileAttributes.class));
                }
            } catch (IOException e) {
                refuse(path, unreadable(e));
            }
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            progress.check();
            progress.at("Looking for files", files.size(), -1);
            String name = String.valueOf(file.getFileName());
            if (attributes.isSymbolicLink()) {
                refuse(file, "A link, which is not followed: import what it points to if it belongs to the case.");
            } else if (!attributes.isRegularFile()) {
                refuse(file, "Not a file that can be read: a pipe, a socket or a device.");
            } else if (MemberName.isSystemFile(name)) {
                refuse(file, "A file that the operating system made for itself.");
            } else if (PartFiles.isOne(name)) {
                refuse(file, "A file that an import made for itself.");
            } else if (isCaseFile(file)) {
                refuse(file, "The case file itself.");
            } else {
                files.add(new Found(file, name(given, file)));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            refuse(file, unreadable(e));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
            if (e != null) {
                refuse(folder, unreadable(e));
            }
            return FileVisitResult.CONTINUE;
        }

        /// SQLite's companions of the case file begin with its name.
        private boolean isCaseFile(Path file) {
            Path whole = file.toAbsolutePath().normalize();
            return whole.equals(caseFile)
                    || whole.toString().equals(caseFile + "-wal")
                    || whole.toString().equals(caseFile + "-shm")
                    || whole.toString().equals(caseFile + "-journal");
        }

        private void refuse(Path path, String reason) {
            refused.add(new Refusal(name(given, path), "", reason));
        }
    }

    static String unreadable(IOException e) {
        return switch (e) {
            case GrownBeyond _ -> String.valueOf(e.getMessage());
            case AccessDeniedException _ -> "It could not be read: this user may not read it.";
            case FileSystemLoopException _ -> "A folder that holds itself.";
            case NoSuchFileException _ -> "It could not be read: it is no longer there.";
            default -> "It could not be read: %s.".formatted(e.getMessage());
        };
    }
}
