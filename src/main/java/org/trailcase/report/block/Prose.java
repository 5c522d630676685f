package org.trailcase.report.block;

import java.util.ArrayList;
import java.util.List;
import org.trailcase.report.block.Run.Face;

/// A line or paragraph of runs, built from left to right: `Prose.of("Each returned ").code("AccessDenied").text(".")`.
public record Prose(List<Run> runs) {

    public static final Prose EMPTY = new Prose(List.of());

    public Prose {
        runs = List.copyOf(runs);
    }

    public static Prose of(String text) {
        return EMPTY.text(text);
    }

    public static Prose ofCode(String text) {
        return EMPTY.code(text);
    }

    public static Prose ofStrong(String text) {
        return EMPTY.strong(text);
    }

    public static Prose of(Sign sign) {
        return EMPTY.sign(sign);
    }

    public static Prose of(long number) {
        return EMPTY.text(Words.number(number));
    }

    public Prose text(String text) {
        return with(new Run.Text(text, Face.PLAIN));
    }

    public Prose strong(String text) {
        return with(new Run.Text(text, Face.STRONG));
    }

    public Prose emphasis(String text) {
        return with(new Run.Text(text, Face.EMPHASIS));
    }

    public Prose muted(String text) {
        return with(new Run.Text(text, Face.MUTED));
    }

    public Prose code(String text) {
        return with(new Run.Text(text, Face.CODE));
    }

    public Prose fixed(String text) {
        return with(new Run.Text(text, Face.FIXED));
    }

    public Prose mutedCode(String text) {
        return with(new Run.Text(text, Face.MUTED_CODE));
    }

    public Prose strongCode(String text) {
        return with(new Run.Text(text, Face.STRONG_CODE));
    }

    public Prose sign(Sign sign) {
        return with(new Run.Marked(sign));
    }

    public Prose hash(String hex) {
        return with(new Run.Hash(hex));
    }

    public Prose link(String text, String anchor) {
        return with(new Run.Link(text, anchor, Face.PLAIN));
    }

    public Prose codeLink(String text, String anchor) {
        return with(new Run.Link(text, anchor, Face.FIXED));
    }

    public Prose lineEnd() {
        return with(new Run.LineEnd());
    }

    public Prose then(Prose more) {
        List<Run> all = new ArrayList<>(runs);
        all.addAll(more.runs);
        return new Prose(all);
    }

    private Prose with(Run run) {
        List<Run> all = new ArrayList<>(runs);
        all.add(run);
        return new Prose(all);
    }
}
