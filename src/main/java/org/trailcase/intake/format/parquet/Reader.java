package org.trailcase.intake.format.parquet;

import dev.hardwood.HardwoodContext;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.schema.ColumnProjection;
import java.io.IOException;
import java.util.Collection;
import java.util.Locale;
import org.trailcase.json.JsonObject;

/// The library's reader; whatever it throws at damaged data is a [Flaw].
final class Reader implements AutoCloseable {
    static final String ENCRYPTED =
            "An encrypted Parquet file: it cannot be read without its keys; decrypt it, and import what comes out.";
    static final String DAMAGED =
            "A damaged Parquet file: its end, which tells what is in it, cannot be read; copy it again from where it was.";

    private final HardwoodContext threads;
    private final ParquetFileReader file;

    private Reader(HardwoodContext threads, ParquetFileReader file) {
        this.threads = threads;
        this.file = file;
    }

    static Reader open(SeekableBytes bytes) throws Flaw {
        HardwoodContext threads = HardwoodContext.create(1);
        try {
            return new Reader(threads, ParquetFileReader.open(bytes, threads));
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            threads.close();
            throw new Flaw(isEncrypted(e) ? ENCRYPTED : DAMAGED, e);
        }
    }

    ParquetFileReader file() {
        return file;
    }

    /// The rows from this one on.
    RowReader rows(Collection<String> columns, long first, long count) throws Flaw {
        try {
            ColumnProjection projection = columns.isEmpty()
                    ? ColumnProjection.all()
                    : ColumnProjection.columns(columns.toArray(String[]::new));
            ParquetFileReader.RowReaderBuilder rows = file.buildRowReader().projection(projection);
            return (first == 0 ? rows : rows.skip(first)).head(count).build();
        } catch (RuntimeException | OutOfMemoryError e) {
            throw flaw(e);
        }
    }

    static boolean advance(RowReader rows) throws Flaw {
        try {
            if (!rows.hasNext()) {
                return false;
            }
            rows.next();
            return true;
        } catch (RuntimeException | OutOfMemoryError e) {
            throw flaw(e);
        }
    }

    static JsonObject row(RowReader rows) throws Flaw {
        try {
            return RowValues.of(rows);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            throw flaw(e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException | RuntimeException e) {
            // What was read was read.
        } finally {
            threads.close();
        }
    }

    // What the library says speaks to programmers.
    private static Flaw flaw(Throwable e) {
        if (isEncrypted(e)) {
            return new Flaw("Its columns are encrypted: they cannot be read without their keys.", e);
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                return new Flaw("Its rows take more memory than there is: start Trailcase with more memory.", e);
            }
        }
        return new Flaw("Its data are damaged.", e);
    }

    private static boolean isEncrypted(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains("encrypt")) {
                return true;
            }
        }
        return false;
    }
}
