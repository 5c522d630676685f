package org.trailcase.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Scale;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.trailcase.trail.Outcome;
import org.trailcase.ui.kit.Appearance;
import org.trailcase.ui.kit.FileChoosers;
import org.trailcase.ui.kit.Jobs;
import org.trailcase.ui.kit.Theme;
import org.trailcase.ui.shell.Workbench;
import org.trailcase.ui.state.OpenCase;
import org.trailcase.ui.state.Settings;
import org.trailcase.work.Problem;

/// The same window without a screen: opens a case, waits until everything is drawn, and writes a picture of it.
public final class WindowPicture extends Application {
    private static final int CALM = 12;
    private static final int PATIENCE = 1800;
    private static final String DARK = "--dark";

    /// Draws the window with the case and returns when the picture is written.
    public static void write(Path caseFile, Path png, Theme theme) {
        // Before the toolkit starts: afterwards these are not read any more.
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        launch(WindowPicture.class, caseFile.toString(), png.toString(), theme == Theme.DARK ? DARK : "");
        if (!Files.exists(png)) {
            throw new Problem("The picture %s could not be drawn; look at the case in the window.".formatted(png));
        }
    }

    @Override
    public void start(Stage stage) throws IOException {
        List<String> arguments = getParameters().getRaw();
        Path png = Path.of(arguments.get(1));
        Appearance appearance = new Appearance();
        appearance.theme().set(arguments.contains(DARK) ? Theme.DARK : Theme.LIGHT);
        Jobs jobs = Jobs.ofWindow();
        // Nothing of the person's own settings belongs into a picture, and none of the picture into the settings.
        Settings settings = new Settings(Files.createTempDirectory("trailcase").resolve("settings.properties"));
        settings.examiner("Examiner");
        Workbench bench = new Workbench(jobs, appearance, new NoChoosers(), settings);
        // The headless screen is smaller than the picture: the scene is drawn without it, and an empty stage keeps the
        // toolkit alive.
        Scene scene = bench.scene(1440, 900);
        stage.show();
        bench.openCase(Path.of(arguments.getFirst()));
        new AnimationTimer() {
            private int frames;
            private int calm;
            private boolean chosen;

            @Override
            public void handle(long now) {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                calm = bench.open().isPresent() && jobs.isIdle() ? calm + 1 : 0;
                if (calm == CALM && !chosen) {
                    chosen = true;
                    calm = 0;
                    bench.open().ifPresent(WindowPicture::choose);
                } else if (calm == CALM || ++frames == PATIENCE) {
                    stop();
                    save(scene, png);
                    bench.close();
                    stage.close();
                }
            }
        }.start();
    }

    // What the window is for: a call that was refused, and why. The first event stays chosen where none was.
    private static void choose(OpenCase open) {
        open.shown().get().rows().stream()
                .filter(row -> row.isWrite() && row.outcome() == Outcome.DENIED)
                .findFirst()
                .ifPresent(row -> open.current().set(Optional.of(row)));
    }

    private static void save(Scene scene, Path png) {
        WritableImage picture = scene.getRoot().snapshot(parameters(), null);
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        int[] pixels = new int[width * height];
        picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            ImageIO.write(image, "png", png.toFile());
        } catch (IOException e) {
            throw new Problem("The picture %s could not be written; choose another place.".formatted(png), e);
        }
    }

    // Twice the size, so that the picture stays sharp on paper and on dense screens.
    private static SnapshotParameters parameters() {
        var parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(2, 2));
        return parameters;
    }

    /// Nobody is there to choose.
    private static final class NoChoosers implements FileChoosers {
        @Override
        public Optional<Path> open(String title, Kind kind) {
            return Optional.empty();
        }

        @Override
        public List<Path> openSeveral(String title) {
            return List.of();
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> save(String title, Kind kind, String suggestedName) {
            return Optional.empty();
        }
    }
}
