package org.trailcase.ui.kit;

import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;

/// The program's own picture, in the sizes that desktops ask for.
public final class Logo {
    private static final int LARGE = 64;

    private Logo() {}

    /// For the window's icon: the desktop chooses the size that it needs.
    public static List<Image> sizes() {
        return IntStream.of(16, 32, 64, 128, 256).mapToObj(Logo::image).toList();
    }

    /// For a place in the window, this many pixels wide; drawn from a larger one, so that it is sharp on dense screens.
    public static ImageView view(double width) {
        ImageView view = new ImageView(image(LARGE));
        view.setFitWidth(width);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        return view;
    }

    private static Image image(int size) {
        URL place = Objects.requireNonNull(
                Logo.class.getResource("/org/trailcase/icons/trailcase-" + size + ".png"), "icons are on the class path");
        return new Image(place.toExternalForm());
    }
}
