package org.trailcase.cli;

import java.io.PrintWriter;
import org.trailcase.work.Progress;

/// Progress on one line of the terminal; silent where nobody looks.
final class TerminalProgress implements Progress, AutoCloseable {
    private static final long BETWEEN_NANOS = 200_000_000;
    private static final int WIDTH = 78;

    private final PrintWriter err;
    private final boolean watched = System.console() != null && System.console().isTerminal();
    private long shownAt = System.nanoTime() - BETWEEN_NANOS;
    private boolean shown;

    TerminalProgress(PrintWriter err) {
        this.err = err;
    }

    @Override
    public synchronized void at(String what, long done, long total) {
        long now = System.nanoTime();
        if (watched && now - shownAt >= BETWEEN_NANOS) {
            shownAt = now;
            shown = true;
            String line = total < 0 ? "%,d  %s".formatted(done, what) : "%,d of %,d  %s".formatted(done, total, what);
            String plain = Output.plain(line);
            err.print("\r" + (plain.length() > WIDTH ? plain.substring(0, WIDTH) : plain + " ".repeat(WIDTH - plain.length())));
            err.flush();
        }
    }

    @Override
    public synchronized void close() {
        if (shown) {
            err.print("\r" + " ".repeat(WIDTH) + "\r");
            err.flush();
        }
    }
}
