package org.trailcase.report.page;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trailcase.report.block.Drawing;
import org.w3c.dom.Element;

/// The pictures of one document: each is an `object` element that carries its number and what it shows in words.
final class Drawings implements FSObjectDrawerFactory {
    private static final String NUMBER = "data-drawing";

    private final List<Drawing> drawings = new ArrayList<>();
    private final VisibleText visible;

    Drawings(VisibleText visible) {
        this.visible = visible;
    }

    /// Puts the picture where the text stands, as wide as it was drawn.
    void place(Xhtml out, Drawing drawing, String finding, String style) {
        drawings.add(drawing);
        out.open(
                        "object",
                        "class", style,
                        NUMBER, Integer.toString(drawings.size() - 1),
                        "alt", finding,
                        "style", "width:" + points(drawing.width()) + ";height:" + points(drawing.height()))
                .close("object");
    }

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        Drawing drawing = drawings.get(Integer.parseInt(element.getAttribute(NUMBER)));
        return (e, x, y, width, height, output, context, dotsPerPixel) -> {
            new DrawingPainter(output, context, visible, x, y, width / drawing.width()).paint(drawing);
            return Map.of();
        };
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return element.hasAttribute(NUMBER);
    }

    static String points(double length) {
        return String.format(Locale.ROOT, "%.2fpt", length);
    }
}
