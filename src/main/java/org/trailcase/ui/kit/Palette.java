package org.trailcase.ui.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;

/// The colours of one theme by name, read from its style sheet, for what is drawn and not styled.
public record Palette(Map<String, Color> colours) {
    private static final Pattern TOKEN = Pattern.compile("-tc-([a-z-]+):\\s*(#[0-9a-f]{6,8});");

    public Palette {
        colours = Map.copyOf(colours);
    }

    static Palette of(Theme theme) {
        Map<String, Color> colours = new LinkedHashMap<>();
        Matcher tokens = TOKEN.matcher(text(theme.sheet()));
        while (tokens.find()) {
            colours.put(tokens.group(1), Color.web(tokens.group(2)));
        }
        return new Palette(colours);
    }

    /// The colour that the style sheets call `-tc-` and this name.
    public Color get(String name) {
        return Objects.requireNonNull(colours.get(name), name);
    }

    private static String text(String resource) {
        try (InputStream in = Palette.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
