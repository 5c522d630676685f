package org.trailcase.intake.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.trailcase.intake.content.Source;
import org.trailcase.work.Cancelled;
import org.trailcase.work.Progress;

/// Reads a ZIP archive whose directory is missing: member after member, as far as they are whole.
final class ZipScan {
    private final Members members;
    private final Spool spool;
    private final Progress progress;

    ZipScan(Members members, Spool spool, Progress progress) {
        this.members = members;
        this.spool = spool;
        this.progress = progress;
    }

    void walk(Source.Slice archive) throws IOException {
        try (InputStream in = new BufferedInputStream(archive.open());
                ZipArchiveInputStream zip =
                        new ZipArchiveInputStream(in, StandardCharsets.ISO_8859_1.name(), true, true)) {
            boolean goesOn = true;
            while (goesOn) {
                progress.check();
                Optional<ZipArchiveEntry> entry = next(zip);
                goesOn = entry.isPresent() && take(entry.get(), zip);
            }
        }
    }

    private Optional<ZipArchiveEntry> next(ZipArchiveInputStream zip) {
        try {
            return Optional.ofNullable(zip.getNextEntry());
        } catch (Cancelled e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            members.damage("The ZIP archive ends in a member that is damaged or cut off (%s)."
                    .formatted(Forgiving.why(e)));
            return Optional.empty();
        }
    }

    private boolean take(ZipArchiveEntry entry, ZipArchiveInputStream zip) throws IOException {
        String name = ZipMembers.name(entry);
        Optional<String> refusal = ZipMembers.refusal(entry, name);
        if (entry.isDirectory()) {
            return true;
        }
        if (refusal.isPresent()) {
            members.refused(name, refusal.get());
            return true;
        }
        if (!zip.canReadEntryData(entry)) {
            members.refused(name, ZipMembers.unknownMethod(entry));
            return true;
        }
        return ZipMembers.copy(entry, name, zip, members, spool);
    }
}
