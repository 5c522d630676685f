package org.trailcase.intake;

import java.io.IOException;
import java.util.Optional;
import org.trailcase.casefile.ExhibitKind;
import org.trailcase.casefile.Kept;
import org.trailcase.intake.archive.Members;
import org.trailcase.intake.archive.Spool;
import org.trailcase.intake.content.Content;
import org.trailcase.intake.content.Growth;
import org.trailcase.work.Progress;

/// A file to be read: on the disk, or in an archive that is being read.
record Offer(String name, Opening opening, Optional<Evidence.Found> file, Optional<Member> member) {

    /// Reads the file once.
    interface Opening {
        Content open(Progress progress) throws IOException;
    }

    /// Where a file lies in an archive.
    record Member(OpenArchive archive, Content.Origin origin, Optional<Members.Place> place, Spool spool) {}

    static Offer of(Evidence.Found file, Growth growth) {
        return new Offer(
                file.name(), progress -> Content.of(file.path(), file.name(), growth, progress), Optional.of(file),
                Optional.empty());
    }

    static Offer of(Member member) {
        return new Offer(
                member.origin().name(), progress -> Content.of(member.origin(), progress), Optional.empty(), Optional.of(member));
    }

    Optional<OpenArchive> archive() {
        return member.map(Member::archive);
    }

    /// Where the case keeps the bytes of the file, should it take it.
    Kept kept(ExhibitKind kind, boolean byReference) {
        boolean isLarge = kind == ExhibitKind.TRAIL || kind == ExhibitKind.ARCHIVE;
        boolean refers = byReference && isLarge;
        if (member.isPresent()) {
            // An archive that is not in the case can be lost: what decides about policies does not go with it.
            return byReference && !isLarge ? packed(member.get()) : within(member.get(), kind);
        }
        return file.filter(_ -> refers)
                .<Kept>map(found -> new Kept.Original(found.path()))
                .orElseGet(Kept.Here::new);
    }

    private static Kept packed(Member member) {
        return new Kept.Packed(member.archive().content().sha256());
    }

    /// What was taken out of an archive to be read is no longer needed.
    void release() {
        member.ifPresent(one -> one.spool().release(one.origin().source()));
    }

    // In an archive that is deflated in its own archive no place could be reached: it is kept for itself.
    private static Kept within(Member member, ExhibitKind kind) {
        String container = member.archive().content().sha256();
        return member.place()
                .filter(place -> kind != ExhibitKind.ARCHIVE || !place.deflated())
                .<Kept>map(place -> new Kept.Within(container, place.start(), place.length(), place.deflated()))
                .orElseGet(() -> packed(member));
    }
}
