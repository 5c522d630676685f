package org.trailcase.report.page;

import java.util.ArrayList;
import java.util.List;

/// The headings of the report in order: the list on page two and the viewer's bookmarks are both made of it.
final class Contents {
    private final List<Item> items = new ArrayList<>();

    private record Item(int depth, String label, String text, String anchor) {
        String title() {
            return label.isEmpty() ? text : label + "  " + text;
        }
    }

    /// Depth 1 is a section, 2 what stands in it.
    void add(int depth, String label, String text, String anchor) {
        items.add(new Item(depth, label, text, anchor));
    }

    void bookmarks(Xhtml out) {
        out.open("bookmarks");
        for (int at = 0; at < items.size(); at++) {
            Item item = items.get(at);
            if (item.depth() == 1) {
                out.open("bookmark", "name", item.title(), "href", "#" + item.anchor());
                for (int below = at + 1; below < items.size() && items.get(below).depth() > 1; below++) {
                    Item inner = items.get(below);
                    out.empty("bookmark", "name", inner.title(), "href", "#" + inner.anchor());
                }
                out.close("bookmark");
            }
        }
        out.close("bookmarks");
    }

    void list(Xhtml out) {
        out.open("div", "class", "section contents").element("h1", "", "Contents");
        for (Item item : items) {
            out.open("p", "class", "entry depth" + item.depth())
                    .open("a", "href", "#" + item.anchor(), "title", "To " + item.title())
                    .element("span", "label", item.label())
                    .text(" " + item.text() + " ")
                    .close("a")
                    .close("p");
        }
        out.close("div");
    }
}
