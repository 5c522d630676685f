package org.trailcase.ui.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Application;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// How the window looks: theme, font size, fonts. All sizes follow the one font size.
public final class Appearance {
    public static final int SMALLEST = 12;
    public static final int LARGEST = 20;
    private static final int USUAL = 13;

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final IntegerProperty fontSize = new SimpleIntegerProperty(this, "fontSize", USUAL);
    private final ObservableValue<Palette> palette = theme.map(Palette::of);

    // A file says itself of which family its face is, which differs from one release of a typeface to the next.
    private final Optional<String> text = family("Inter-Regular.ttf");
    private final Optional<String> strong = family("Inter-SemiBold.ttf");
    private final Optional<String> mono = family("JetBrainsMono-Regular.ttf");

    public Appearance() {
        family("JetBrainsMono-Bold.ttf");
    }

    public ObjectProperty<Theme> theme() {
        return theme;
    }

    /// In pixels before the scale of the screen, from [#SMALLEST] to [#LARGEST].
    public IntegerProperty fontSize() {
        return fontSize;
    }

    /// The theme's colours, for what is drawn on a canvas.
    public ObservableValue<Palette> palette() {
        return palette;
    }

    public void larger() {
        fontSize.set(Math.min(LARGEST, fontSize.get() + 1));
    }

    public void smaller() {
        fontSize.set(Math.max(SMALLEST, fontSize.get() - 1));
    }

    public void usualSize() {
        fontSize.set(USUAL);
    }

    /// Dresses the scene, now and whenever the theme or the size changes.
    public void dress(Scene scene) {
        dressNow(scene);
        theme.subscribe(_ -> dressNow(scene));
        fontSize.subscribe(_ -> dressNow(scene));
    }

    private void dressNow(Scene scene) {
        String base = theme.get().base();
        if (!base.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(base);
        }
        scene.getStylesheets()
                .setAll(
                        url(theme.get().sheet()),
                        url("/org/trailcase/ui/compatibility.css"),
                        url("/org/trailcase/ui/trailcase.css"),
                        fonts(fontSize.get()));
    }

    // A sheet of its own and not a style of the root: tooltips and menus copy the sheets of their owner's scene only.
    // Sizes of icons are in pixels: an icon is text, and an em of itself would grow with each pass.
    private String fonts(int size) {
        String css = """
                .root { -fx-font-family: "%1$s"; -fx-font-size: %4$dpx; }
                .strong, .caption, .panel-title, .page-title, .heading, .case-title, .verdict-title,
                .deciding-layer .label, .strong-row .label, .palette-row .matched, .tab-button:selected {
                    -fx-font-family: "%2$s"; -fx-font-weight: %5$s; }
                .mono, .mono .text, .mono .text-input { -fx-font-family: "%3$s"; -fx-font-weight: normal; }
                .mono.strong, .evidence.deciding { -fx-font-family: "%3$s"; -fx-font-weight: bold; }
                .ikonli-font-icon { -fx-icon-size: %6$d; }
                .ikonli-font-icon.small-icon, .button .ikonli-font-icon, .menu .ikonli-font-icon { -fx-icon-size: %7$d; }
                .chip .button .ikonli-font-icon, .virtual-table .sort-arrow { -fx-icon-size: %4$d; }
                .ikonli-font-icon.large-icon { -fx-icon-size: %8$d; }
                """
                .formatted(
                        text.orElse("System"),
                        strong.orElse("System"),
                        mono.orElse("Monospaced"),
                        size,
                        strong.isPresent() ? "normal" : "bold",
                        Math.round(size * 1.23),
                        Math.round(size * 1.08),
                        Math.round(size * 1.85));
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    private static String url(String resource) {
        return Objects.requireNonNull(Appearance.class.getResource(resource), resource).toExternalForm();
    }

    // A missing font is no reason to show no window: the system's own takes its place.
    private static Optional<String> family(String name) {
        try (InputStream in = Appearance.class.getResourceAsStream("/org/trailcase/fonts/" + name)) {
            return in == null
                    ? Optional.empty()
                    : Optional.ofNullable(Font.loadFont(in, USUAL)).map(Font::getFamily);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
