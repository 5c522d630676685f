package org.trailcase.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Computed from the style sheets themselves, as WCAG 2.2 defines contrast ("relative luminance").
class ContrastTest {
    private static final List<String> TEXTS = List.of(
            "text", "muted", "accent", "success", "denied", "implicit", "warning", "undecided");
    private static final List<String> GROUNDS = List.of("background", "subtle", "inset", "accent-ground");
    private static final List<String> TINTED =
            List.of("accent", "success", "denied", "implicit", "warning", "undecided");

    @TestFactory
    Stream<DynamicTest> textIsLegibleOnEveryGround() {
        return Stream.of(Theme.values()).flatMap(theme -> TEXTS.stream()
                .flatMap(text -> GROUNDS.stream().map(ground -> atLeast(4.5, theme, text, ground))));
    }

    @TestFactory
    Stream<DynamicTest> textIsLegibleOnItsOwnTint() {
        return Stream.of(Theme.values()).flatMap(theme -> TINTED.stream()
                .flatMap(text -> Stream.of(
                        atLeast(4.5, theme, text, text + "-ground"), atLeast(4.5, theme, "text", text + "-ground"))));
    }

    @TestFactory
    Stream<DynamicTest> mutedTextIsLegibleOnTheTints() {
        return Stream.of(Theme.values()).flatMap(theme ->
                TINTED.stream().map(tint -> atLeast(4.5, theme, "muted", tint + "-ground")));
    }

    @TestFactory
    Stream<DynamicTest> filledButtonsAndBarsStandOut() {
        return Stream.of(Theme.values())
                .flatMap(theme -> Stream.of(
                        atLeast(4.5, theme, "on-accent", "accent"), atLeast(3.0, theme, "bar", "background")));
    }

    @Test
    void bothThemesNameTheSameColours() {
        assertThat(Palette.of(Theme.LIGHT).colours().keySet())
                .isEqualTo(Palette.of(Theme.DARK).colours().keySet());
    }

    private static DynamicTest atLeast(double ratio, Theme theme, String text, String ground) {
        return DynamicTest.dynamicTest("%s: %s on %s".formatted(theme.title(), text, ground), () -> {
            Palette palette = Palette.of(theme);
            assertThat(contrast(palette.get(text), palette.get(ground))).isGreaterThanOrEqualTo(ratio);
        });
    }

    private static double contrast(Color one, Color other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen()) + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
