package org.trailcase.intake.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.trailcase.intake.content.Content;
import org.trailcase.intake.content.ContentStream;
import org.trailcase.intake.content.Source;
import org.trailcase.work.Progress;

/// A form of archive, told by its first bytes and never by a name.
///
/// Sources of the first bytes: PKWARE's APPNOTE 6.3.10 (ZIP), 7zFormat.txt of the LZMA SDK (7-Zip), POSIX pax (tar).
public enum ArchiveForm {
    ZIP("ZIP archive") {
        @Override
        boolean isAt(byte[] begin) {
            return holds(begin, "PK\u0003\u0004") || holds(begin, "PK\u0005\u0006") || holds(begin, "PK\u0007\u0008PK");
        }

        @Override
        void walk(Content content, Members members, Spool spool, Progress progress) throws IOException {
            new ZipMembers(content, members, spool, progress).walk();
        }
    },
    SEVEN_ZIP("7-Zip archive") {
        @Override
        boolean isAt(byte[] begin) {
            return holds(begin, "7z\u00bc\u00af\u0027\u001c");
        }

        @Override
        void walk(Content content, Members members, Spool spool, Progress progress) throws IOException {
            new SevenZipMembers(content, members, spool, progress).walk();
        }
    },
    TAR("tar archive") {
        @Override
        boolean isAt(byte[] begin) {
            return TarHead.isAt(begin);
        }

        @Override
        void walk(Content content, Members members, Spool spool, Progress progress) throws IOException {
            new TarMembers(content, members, spool, progress).walk();
        }
    };

    private final String title;

    ArchiveForm(String title) {
        this.title = title;
    }

    /// The form of archive that a content is, once it is unpacked.
    public static Optional<ArchiveForm> of(Content content) {
        byte[] begin = content.beginning();
        return Stream.of(values()).filter(form -> form.isAt(begin)).findFirst();
    }

    /// What a person calls it: "tar archive".
    public String title() {
        return title;
    }

    /// Shows what lies in the archive; what is too damaged to be shown is told as damage.
    public void show(Content content, Members members, Spool spool, Progress progress) throws IOException {
        walk(content, members, spool, progress);
        content.flaw().ifPresent(members::damage);
    }

    abstract boolean isAt(byte[] begin);

    abstract void walk(Content content, Members members, Spool spool, Progress progress) throws IOException;

    /// The archive as a part of a file in which any place can be reached.
    static Source.Slice onDisk(Content content, Members members, Spool spool, Progress progress) throws IOException {
        if (content.packings().isEmpty()) {
            Optional<Source.Slice> slice = content.source().onDisk();
            if (slice.isPresent()) {
                return slice.get();
            }
            try (InputStream in = content.delivered()) {
                return spool.keepOnDisk(in);
            }
        }
        try (ContentStream in = content.open(progress)) {
            Source.Slice slice = spool.keepOnDisk(in);
            in.flaw().ifPresent(members::damage);
            return slice;
        }
    }

    private static boolean holds(byte[] begin, String magic) {
        byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
        return begin.length >= wanted.length
                && Arrays.equals(begin, 0, wanted.length, wanted, 0, wanted.length);
    }
}
