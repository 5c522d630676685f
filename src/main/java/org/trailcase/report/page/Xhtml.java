package org.trailcase.report.page;

/// XHTML text that is well formed by construction: every text is escaped here and nowhere else.
final class Xhtml {
    private final StringBuilder out = new StringBuilder(1 << 16);
    private final VisibleText visible;

    Xhtml(VisibleText visible) {
        this.visible = visible;
    }

    /// Opens an element; names and values of attributes alternate, and empty values are left out.
    Xhtml open(String element, String... attributes) {
        start(element, attributes);
        out.append('>');
        return this;
    }

    /// An element without content.
    Xhtml empty(String element, String... attributes) {
        start(element, attributes);
        out.append("/>");
        return this;
    }

    Xhtml close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    Xhtml text(String text) {
        escape(visible.of(text));
        return this;
    }

    /// Text that was made visible before.
    Xhtml prepared(String text) {
        escape(text);
        return this;
    }

    /// What was already written as XHTML, or a style sheet of our own.
    Xhtml markup(String written) {
        out.append(written);
        return this;
    }

    Xhtml element(String element, String style, String text) {
        return open(element, "class", style).text(text).close(element);
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void start(String element, String... attributes) {
        out.append('<').append(element);
        for (int at = 0; at < attributes.length; at += 2) {
            if (!attributes[at + 1].isEmpty()) {
                out.append(' ').append(attributes[at]).append("=\"");
                escape(visible.of(attributes[at + 1]));
                out.append('"');
            }
        }
    }

    private void escape(String text) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            switch (character) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.append(character);
            }
        }
    }
}
