package org.trailcase.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trailcase.casefile.Refusal;
import org.trailcase.casefile.packing.Packing;
import org.trailcase.intake.archive.ArchiveForm;
import org.trailcase.intake.content.Content;
import org.trailcase.work.Problem;

/// An archive whose members are being read.
final class OpenArchive {
    /// Archives in archives: what is handed over is two deep, three with an export of another tool in it.
    static final int MOST_DEPTH = 5;

    private final Content content;
    private final ArchiveForm form;
    private final Offer offer;
    private final int depth;
    private final List<String> damages = new ArrayList<>();
    private boolean kept;

    OpenArchive(Content content, ArchiveForm form, Offer offer) {
        this.content = content;
        this.form = form;
        this.offer = offer;
        this.depth = offer.archive().map(outer -> outer.depth + 1).orElse(1);
    }

    Content content() {
        return content;
    }

    ArchiveForm form() {
        return form;
    }

    /// As what it was offered: a file, or a member of another archive.
    Offer offer() {
        return offer;
    }

    /// What a person calls it: "tar archive, gzip".
    String title() {
        String packed = Packing.words(content.packings());
        return packed.isEmpty() ? form.title() : form.title() + ", " + packed;
    }

    /// How a member is called as an exhibit.
    String nameOf(String member) {
        return content.name() + "!/" + member;
    }

    /// Why an archive that lies in this one is not opened, if it is not.
    Optional<String> refusalOf(String sha256) {
        for (Optional<OpenArchive> outer = Optional.of(this); outer.isPresent(); outer = outer.get().offer.archive()) {
            if (outer.get().content.sha256().equals(sha256)) {
                return Optional.of("An archive that holds itself.");
            }
        }
        return depth < MOST_DEPTH
                ? Optional.empty()
                : Optional.of("An archive in archives, more than %d deep: unpack it, and import what comes out."
                        .formatted(MOST_DEPTH));
    }

    void damaged(String sentence) {
        damages.add(sentence);
    }

    List<String> damages() {
        return damages;
    }

    /// Whether the case holds it: something in it belongs there.
    boolean isKept() {
        return kept;
    }

    void kept() {
        kept = true;
    }

    /// Why the case does not hold it.
    Refusal refusal() {
        String reason = damages.isEmpty()
                ? "An archive (%s) in which nothing is CloudTrail or IAM data; what lies in it is listed by itself."
                        .formatted(title())
                : "Nothing could be taken out of the archive. " + String.join(" ", damages);
        return new Refusal(content.name(), content.sha256(), reason);
    }

    /// What was read from it must be what was hashed.
    void checkUnchanged() {
        if (offer.archive().isPresent()) {
            return;
        }
        try {
            if (content.isAsItWas()) {
                return;
            }
        } catch (IOException e) {
            throw changed(e);
        }
        throw changed(new IOException("it was changed"));
    }

    private Problem changed(IOException e) {
        return changed(content, e);
    }

    static Problem changed(Content content, IOException e) {
        return new Problem(
                "The file %s did not stay as it was while it was read (%s): import a copy that nothing changes into a new case."
                        .formatted(content.path(), e.getMessage()),
                e);
    }
}
