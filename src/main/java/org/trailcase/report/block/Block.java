package org.trailcase.report.block;

import java.util.List;

/// One thing that stands below another on the report's pages.
public sealed interface Block {

    /// A heading inside a section. A `FINDING` has room below it, and its label is the number of its tables (`F1`).
    record Heading(Level level, String label, String text, String anchor) implements Block {
        public static Heading of(String text) {
            return new Heading(Level.PART, "", text, "");
        }
    }

    enum Level {
        FINDING,
        PART,
        DETAIL
    }

    record Paragraph(Tone tone, Prose prose) implements Block {
        public static Paragraph of(Prose prose) {
            return new Paragraph(Tone.BODY, prose);
        }

        public static Paragraph of(String text) {
            return of(Prose.of(text));
        }
    }

    enum Tone {
        BODY,
        /// What the section says, in one or two sentences below its title.
        LEDE,
        /// The one sentence that the page is for.
        HERO,
        /// Small print below a table or figure.
        NOTE,
        /// Where the text that follows comes from.
        SOURCE
    }

    record Bullets(List<Prose> items) implements Block {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /// A table with a numbered caption. Every cell says something: `0` is none, `–` not attempted, `?` unknown.
    record Table(Prose caption, List<Column> columns, List<Row> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            for (Row row : rows) {
                if (row.cells().size() != columns.size()) {
                    throw new IllegalArgumentException("A row has as many cells as the table has columns.");
                }
            }
        }
    }

    /// A picture with a numbered caption; without one where the caption is empty. `finding` says in words what the
    /// picture shows, for those who hear the page.
    record Figure(Prose caption, String finding, Drawing drawing) implements Block {}

    /// Text as it was recorded, in fixed width; long lines are wrapped with a mark.
    record Verbatim(String text, List<Highlight> highlights, boolean numbered) implements Block {
        public Verbatim {
            highlights = List.copyOf(highlights);
        }

        public static Verbatim of(String text) {
            return new Verbatim(text, List.of(), false);
        }
    }

    record KeyValues(List<Entry> entries) implements Block {
        public KeyValues {
            entries = List.copyOf(entries);
        }
    }

    record Entry(String name, Prose value) {
        public static Entry of(String name, String value) {
            return new Entry(name, Prose.of(value));
        }
    }

    /// Blocks that belong together under a word: what is fact is told apart from what is read into it.
    record Callout(Kind kind, String label, List<Block> blocks) implements Block {
        public Callout {
            blocks = List.copyOf(blocks);
        }
    }

    enum Kind {
        FACT,
        INTERPRETATION,
        WARNING
    }

    /// The verdict of a finding in one band: sign and word first, then what it rests on.
    record Verdict(Sign sign, List<Prose> facts) implements Block {
        public Verdict {
            facts = List.copyOf(facts);
        }
    }

    /// Blocks side by side, read left fully and then right.
    record Beside(List<List<Block>> columns) implements Block {
        public Beside {
            columns = columns.stream().map(List::copyOf).toList();
        }
    }

    /// Numbers that stand large above their words.
    record Numbers(List<Entry> entries) implements Block {
        public Numbers {
            entries = List.copyOf(entries);
        }
    }

    /// Where people sign; never split from its text.
    record Signatures(String title, Prose statement, List<Entry> signers) implements Block {
        public Signatures {
            signers = List.copyOf(signers);
        }
    }

    record PageBreak() implements Block {}
}
