package org.trailcase.report.page;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.pdfboxout.PdfBoxFSFont;
import com.openhtmltopdf.pdfboxout.PdfBoxFastOutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.trailcase.report.block.Drawing;
import org.trailcase.report.block.Drawing.Label;
import org.trailcase.report.block.Drawing.Pen;
import org.trailcase.report.block.Drawing.Point;
import org.trailcase.report.block.Ink;

/// Draws a picture on the page as vectors, its labels as text in the document's own embedded faces.
final class DrawingPainter {
    private final PdfBoxFastOutputDevice output;
    private final RenderingContext context;
    private final VisibleText visible;
    private final double left;
    private final double top;
    private final double scale;

    /// `scale` is the number of the page's dots in a point of the picture.
    DrawingPainter(
            OutputDevice output, RenderingContext context, VisibleText visible, double left, double top, double scale) {
        this.output = (PdfBoxFastOutputDevice) output;
        this.context = context;
        this.visible = visible;
        this.left = left;
        this.top = top;
        this.scale = scale;
    }

    void paint(Drawing drawing) {
        for (Drawing.Shape shape : drawing.shapes()) {
            paint(shape);
        }
    }

    private void paint(Drawing.Shape shape) {
        switch (shape) {
            case Drawing.Line(Point from, Point to, Pen pen) ->
                outline(new Line2D.Double(x(from), y(from), x(to), y(to)), Ink.NONE, pen);
            case Drawing.Box(Point corner, double width, double height, Ink fill, Pen pen) ->
                outline(
                        new Rectangle2D.Double(x(corner), y(corner), width * scale, height * scale), fill, pen);
            case Drawing.Circle(Point centre, double radius, Ink fill, Pen pen) -> {
                Point corner = centre.plus(-radius, -radius);
                double size = 2 * radius * scale;
                outline(new Ellipse2D.Double(x(corner), y(corner), size, size), fill, pen);
            }
            case Drawing.Polygon(List<Point> points, Ink fill, Pen pen) -> outline(path(points), fill, pen);
            case Label label -> write(label);
        }
    }

    private void outline(Shape shape, Ink fill, Pen pen) {
        if (fill.isDrawn()) {
            output.setColor(color(fill));
            output.fill(shape);
        }
        if (pen.ink().isDrawn()) {
            output.setColor(color(pen.ink()));
            output.setStroke(stroke(pen));
            output.draw(shape);
        }
    }

    private BasicStroke stroke(Pen pen) {
        float width = (float) (pen.width() * scale);
        float dash = (float) (2.4 * scale);
        return pen.dashed()
                ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 4, new float[] {dash, dash}, 0)
                : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 4);
    }

    private Path2D path(List<Point> points) {
        Path2D path = new Path2D.Double();
        path.moveTo(x(points.getFirst()), y(points.getFirst()));
        for (Point point : points.subList(1, points.size())) {
            path.lineTo(x(point), y(point));
        }
        path.closePath();
        return path;
    }

    private void write(Label label) {
        String text = visible.of(label.text());
        FontSpecification face = specification(label.type());
        PdfBoxFSFont font = (PdfBoxFSFont) context.getFont(face);
        double width = context.getTextRenderer().getWidth(context.getFontContext(), font, text);
        double shift =
                switch (label.anchor()) {
                    case START -> 0;
                    case MIDDLE -> width / 2;
                    case END -> width;
                };
        output.setColor(color(label.type().ink()));
        output.setFontSpecification(face);
        output.setFont(font);
        output.drawString(text, (float) (x(label.at()) - shift), (float) y(label.at()), null);
    }

    private FontSpecification specification(Drawing.Type type) {
        FontSpecification specification = new FontSpecification();
        specification.families = new String[] {"Inter", "DejaVu Sans", "JetBrains Mono"};
        specification.size = (float) (type.size() * scale);
        specification.fontWeight = type.strong() ? IdentValue.FONT_WEIGHT_600 : IdentValue.NORMAL;
        specification.fontStyle = IdentValue.NORMAL;
        specification.variant = IdentValue.NORMAL;
        return specification;
    }

    private static FSRGBColor color(Ink ink) {
        return new FSRGBColor(ink.rgb());
    }

    private double x(Point point) {
        return left + point.x() * scale;
    }

    private double y(Point point) {
        return top + point.y() * scale;
    }
}
