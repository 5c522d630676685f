package org.trailcase.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// A table of facts beside the code: one row a line, two columns divided by white space, `#` opens a remark line.
public final class FactTable {

    private FactTable() {}

    /// Each row as its first word and the rest of the line.
    static List<String[]> rows(String name) {
        return rows(FactTable.class, name);
    }

    /// The same for a table that lies beside another class.
    public static List<String[]> rows(Class<?> beside, String name) {
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+", 2))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
