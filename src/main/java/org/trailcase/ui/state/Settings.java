package org.trailcase.ui.state;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.IntStream;
import org.trailcase.casefile.Examiner;
import org.trailcase.ui.kit.Appearance;
import org.trailcase.ui.kit.Theme;

/// What the window remembers from one day to the next: the examiner's name, looks, recent cases. No evidence.
///
/// A file that cannot be read or written costs comfort and nothing else, so it is passed over.
public final class Settings {
    private static final int RECENT = 8;

    private final Path file;
    private final Properties values = new Properties();

    public Settings(Path file) {
        this.file = file;
        if (Files.isRegularFile(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IOException | IllegalArgumentException _) {
                values.clear();
            }
        }
    }

    /// In the place that the operating system sets aside for such files.
    public static Settings ofUser() {
        String home = System.getProperty("user.home", ".");
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path folder =
                system.contains("mac") ? Path.of(home, "Library", "Application Support") : Path.of(home, ".config");
        return new Settings(folder.resolve("trailcase").resolve("settings.properties"));
    }

    public Examiner examiner() {
        return new Examiner(values.getProperty("examiner", System.getProperty("user.name", "")));
    }

    public void examiner(String name) {
        put("examiner", name);
    }

    /// Cases opened before, newest first; some may no longer be there.
    public List<Path> recent() {
        return IntStream.range(0, RECENT)
                .mapToObj(i -> values.getProperty("recent." + i, ""))
                .filter(text -> !text.isEmpty())
                .map(Path::of)
                .toList();
    }

    public void opened(Path path) {
        List<Path> all = new ArrayList<>(recent());
        all.remove(path.toAbsolutePath());
        all.addFirst(path.toAbsolutePath());
        for (int i = 0; i < Math.min(RECENT, all.size()); i++) {
            values.setProperty("recent." + i, all.get(i).toString());
        }
        save();
    }

    public void forgetRecent() {
        for (int i = 0; i < RECENT; i++) {
            values.remove("recent." + i);
        }
        save();
    }

    /// Gives the looks of the last time, and keeps those of this time.
    public void dress(Appearance appearance) {
        appearance.theme().set(values.getProperty("theme", "").equals("DARK") ? Theme.DARK : Theme.LIGHT);
        String size = values.getProperty("fontSize", "");
        if (size.matches("\\d{2}")) {
            appearance.fontSize()
                    .set(Math.clamp(Integer.parseInt(size), Appearance.SMALLEST, Appearance.LARGEST));
        }
        appearance.theme().subscribe((_, theme) -> put("theme", theme.name()));
        appearance.fontSize().subscribe((_, now) -> put("fontSize", now.toString()));
    }

    private void put(String key, String value) {
        values.setProperty(key, value);
        save();
    }

    private void save() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (Writer writer = Files.newBufferedWriter(file)) {
                values.store(writer, null);
            }
        } catch (IOException _) {
            // Nothing is lost but comfort: see the type's own words.
            return;
        }
    }
}
