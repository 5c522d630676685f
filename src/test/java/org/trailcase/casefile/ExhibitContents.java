package org.trailcase.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/// The content of exhibits, for tests that look at a case from outside this package.
public final class ExhibitContents {
    private ExhibitContents() {}

    /// How many bytes an exhibit has when it is unpacked; where its packing is damaged, up to there.
    public static long length(Path casePath, int exhibit) throws IOException {
        long length = 0;
        try (Database database = Database.open(casePath, false);
                InputStream in = new ExhibitBytes(database).content(exhibit)) {
            length = in.transferTo(OutputStream.nullOutputStream());
        }
        return length;
    }
}
