package org.trailcase.ui.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
    private static final List<String> FONTS =
            List.of("Inter-Regular.ttf", "Inter-SemiBold.ttf", "JetBrainsMono-Regular.ttf", "JetBrainsMono-Bold.ttf");

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final IntegerProperty fontSize = new SimpleIntegerProperty(this, "fontSize", USUAL);
    private final ObservableValue<Palette> palette = theme.map(Palette::of);

    public Appearance() {
        FONTS.forEach(Appearance::load);
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
    private static String fonts(int size) {
        String css = """
                .root { -fx-font-family: "%s"; -fx-font-size: %dpx; }
                .mono, .mono .text, .mono .text-input { -fx-font-family: "%s"; }
                """.formatted(family("Inter", "System"), size, family("JetBrains Mono", "Monospaced"));
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    private static String family(String wanted, String otherwise) {
        return Stream.of(wanted).filter(Font.getFamilies()::contains).findFirst().orElse(otherwise);
    }

    private static String url(String resource) {
        return Objects.requireNonNull(Appearance.class.getResource(resource), resource).toExternalForm();
    }

    // A missing font is no reason to show no window: the system's own takes its place.
    private static void load(String name) {
        try (InputStream in = Appearance.class.getResourceAsStream("/org/trailcase/fonts/" + name)) {
            if (in != null) {
                Font.loadFont(in, USUAL);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
