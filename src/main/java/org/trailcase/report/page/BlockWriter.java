package org.trailcase.report.page;

import java.util.List;
import java.util.Locale;
import org.trailcase.report.block.Block;
import org.trailcase.report.block.Prose;
import org.trailcase.report.block.Run;
import org.trailcase.report.block.Sign;
import org.trailcase.report.page.Setting.Paper;

/// Writes blocks as XHTML and numbers what is numbered.
final class BlockWriter {
    /// The advance of the fixed face is 0.6 of its size; code is set at 7.3 points in a frame with padding.
    private static final double CODE_ADVANCE = 7.3 * 0.6;

    private static final double CODE_FRAME = 18;
    private static final double CALLOUT_FRAME = 15;
    /// Between columns, 7.8 mm.
    private static final double GAP = 22;

    private static final double LINE_NUMBERS = 26;

    /// Code of so few lines is never split over pages.
    private static final int SHORT_CODE = 24;

    private final Xhtml out;
    private final Drawings drawings;
    private final Contents contents;
    private final VisibleText visible;
    private final TableWriter tables;
    private String label = "";
    private String section = "";
    private int anchors;
    private int parts;
    private int tableCount;
    private int figureCount;
    private double room;

    BlockWriter(Xhtml out, Drawings drawings, Contents contents, VisibleText visible, Paper paper) {
        this.out = out;
        this.drawings = drawings;
        this.contents = contents;
        this.visible = visible;
        this.room = paper.textWidth();
        this.tables = new TableWriter(out, this);
    }

    void section(String number, String title, List<Block> blocks) {
        section = number;
        parts = 0;
        startLabel(number);
        String anchor = "section-" + number;
        contents.add(1, number, title, anchor);
        out.open("div", "class", "section").open("h1", "id", anchor);
        out.element("span", "label", number).text(" " + title).close("h1");
        write(blocks);
        out.close("div");
    }

    void write(List<Block> blocks) {
        blocks.forEach(this::write);
    }

    private void write(Block block) {
        switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph(Block.Tone tone, Prose text) -> paragraph(style(tone), text);
            case Block.Bullets(List<Prose> items) -> bullets(items);
            case Block.Table table -> tables.write(table, "Table " + label + "." + ++tableCount);
            case Block.Figure figure -> figure(figure);
            case Block.Verbatim verbatim -> verbatim(verbatim);
            case Block.KeyValues(List<Block.Entry> entries) -> keyValues(entries);
            case Block.Callout callout -> callout(callout);
            case Block.Verdict(Sign sign, List<Prose> facts) -> verdict(sign, facts);
            case Block.Beside(List<List<Block>> columns) -> beside(columns);
            case Block.Numbers(List<Block.Entry> entries) -> numbers(entries);
            case Block.Signatures signatures -> signatures(signatures);
            case Block.PageBreak() -> out.open("div", "class", "page-break").close("div");
        }
    }

    void prose(Prose prose) {
        prose.runs().forEach(this::run);
    }

    private void run(Run run) {
        switch (run) {
            case Run.Text(String text, Run.Face face) when face == Run.Face.PLAIN -> out.text(text);
            case Run.Text(String text, Run.Face face) -> out.element("span", face.style(), text);
            case Run.Marked(Sign sign) -> sign(sign);
            case Run.Hash(String hex) -> hash(hex);
            case Run.Link(String text, String anchor, Run.Face face) ->
                out.open("a", "href", "#" + anchor, "class", face.style(), "title", "To " + text)
                        .text(text)
                        .close("a");
            case Run.LineEnd() -> out.empty("br");
        }
    }

    private void sign(Sign sign) {
        String style = "sign ink-" + sign.ink().name().toLowerCase(Locale.ROOT);
        if (sign.isVerdict()) {
            drawings.place(out, VerdictShapes.of(sign), sign.word(), "shape");
        }
        String glyph = sign.isVerdict() ? " " : sign.glyph() + " ";
        out.element("span", style, glyph + sign.word());
    }

    /// Groups of eight differ in tone and not by spaces, so that a hash is copied and found whole.
    private void hash(String hex) {
        out.open("span", "class", "hash");
        for (int at = 0; at < hex.length(); at += 8) {
            String group = hex.substring(at, Math.min(hex.length(), at + 8));
            out.element("span", at / 8 % 2 == 0 ? "even" : "odd", group);
        }
        out.close("span");
    }

    private void heading(Block.Heading heading) {
        boolean finding = heading.level() == Block.Level.FINDING;
        String element = heading.level() == Block.Level.DETAIL || isInFinding() && !finding ? "h3" : "h2";
        String shown = heading.label();
        if (finding) {
            startLabel(heading.label());
        } else if (shown.isEmpty() && heading.level() == Block.Level.PART && !isInFinding()) {
            shown = section + "." + ++parts;
        }
        String anchor = heading.anchor().isEmpty() ? "heading-" + section + "-" + ++anchors : heading.anchor();
        if (heading.level() != Block.Level.DETAIL && element.equals("h2")) {
            contents.add(2, shown, heading.text(), anchor);
        }
        out.open(element, "id", anchor, "class", finding ? "finding" : "");
        if (!shown.isEmpty()) {
            out.element("span", "label", shown).text(" ");
        }
        out.text(heading.text()).close(element);
    }

    private boolean isInFinding() {
        return !label.equals(section);
    }

    private void startLabel(String newLabel) {
        label = newLabel;
        tableCount = 0;
        figureCount = 0;
    }

    private static String style(Block.Tone tone) {
        return switch (tone) {
            case BODY -> "";
            case LEDE -> "lede";
            case HERO -> "hero";
            case NOTE -> "note";
            case SOURCE -> "source";
        };
    }

    private void paragraph(String style, Prose text) {
        out.open("p", "class", style);
        prose(text);
        out.close("p");
    }

    private void bullets(List<Prose> items) {
        out.open("ul");
        for (Prose item : items) {
            out.open("li");
            prose(item);
            out.close("li");
        }
        out.close("ul");
    }

    private void figure(Block.Figure figure) {
        out.open("div", "class", "figure");
        if (!figure.caption().runs().isEmpty()) {
            out.open("p", "class", "caption").element("span", "strong", "Figure " + label + "." + ++figureCount);
            out.text(" ");
            prose(figure.caption());
            out.close("p");
        }
        drawings.place(out, figure.drawing(), figure.finding(), "drawing");
        out.close("div");
    }

    private void verbatim(Block.Verbatim verbatim) {
        double frame = CODE_FRAME + (verbatim.numbered() ? LINE_NUMBERS : 0);
        int width = (int) ((room - frame) / CODE_ADVANCE);
        List<CodeLines.Line> lines =
                CodeLines.of(verbatim.text(), verbatim.highlights(), width, visible);
        out.open("div", "class", lines.size() <= SHORT_CODE ? "verbatim together" : "verbatim");
        for (CodeLines.Line line : lines) {
            out.open("p", "class", "line");
            if (verbatim.numbered()) {
                out.element("span", "number", line.continues() ? " " : Integer.toString(line.number()));
            }
            if (line.continues()) {
                out.element("span", "goes-on", "↳ ");
            }
            for (CodeLines.Piece piece : line.pieces()) {
                out.open("span", "class", piece.highlighted() ? "highlight" : "code-text")
                        .prepared(piece.text())
                        .close("span");
            }
            out.close("p");
        }
        out.close("div");
    }

    private void keyValues(List<Block.Entry> entries) {
        out.open("table", "class", "key-values");
        out.open("colgroup").empty("col", "class", "keys").empty("col", "class", "values").close("colgroup");
        out.open("tbody");
        for (Block.Entry entry : entries) {
            out.open("tr").open("th", "scope", "row").text(entry.name()).close("th").open("td");
            prose(entry.value());
            out.close("td").close("tr");
        }
        out.close("tbody").close("table");
    }

    private void callout(Block.Callout callout) {
        String kind =
                switch (callout.kind()) {
                    case FACT -> "fact";
                    case INTERPRETATION -> "interpretation";
                    case WARNING -> "warning";
                };
        out.open("div", "class", "callout " + kind);
        if (!callout.label().isEmpty()) {
            out.element("p", "callout-label", callout.label());
        }
        within(room - CALLOUT_FRAME, callout.blocks());
        out.close("div");
    }

    private void verdict(Sign sign, List<Prose> facts) {
        out.open("div", "class", "verdict");
        sign(sign);
        for (Prose fact : facts) {
            out.open("span", "class", "verdict-fact");
            prose(fact);
            out.close("span");
        }
        out.close("div");
    }

    private void beside(List<List<Block>> columns) {
        double width = (room - GAP * (columns.size() - 1)) / columns.size() - GAP / 2;
        out.open("div", "class", "beside beside" + columns.size());
        for (List<Block> column : columns) {
            out.open("div", "class", "side");
            within(width, column);
            out.close("div");
        }
        out.close("div");
    }

    /// Writes blocks where less width is left, which code has to know to wrap its lines.
    private void within(double width, List<Block> blocks) {
        double before = room;
        room = width;
        write(blocks);
        room = before;
    }

    private void numbers(List<Block.Entry> entries) {
        out.open("div", "class", "numbers numbers" + entries.size());
        for (Block.Entry entry : entries) {
            out.open("div", "class", "side").element("p", "big", entry.name()).open("p", "class", "words");
            prose(entry.value());
            out.close("p").close("div");
        }
        out.close("div");
    }

    private void signatures(Block.Signatures signatures) {
        out.open("div", "class", "signatures").element("p", "signatures-title", signatures.title());
        paragraph("", signatures.statement());
        out.open("div", "class", "beside beside2");
        for (Block.Entry signer : signatures.signers()) {
            out.open("div", "class", "side signer");
            out.open("p").element("span", "strong", signer.name()).empty("br");
            prose(signer.value());
            out.close("p").close("div");
        }
        out.close("div").close("div");
    }
}
