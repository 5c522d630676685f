package org.trailcase.intake.format.parquet;

import dev.hardwood.metadata.ColumnChunk;
import dev.hardwood.metadata.ColumnMetaData;
import dev.hardwood.metadata.FileMetaData;
import dev.hardwood.metadata.RowGroup;
import dev.hardwood.reader.RowReader;
import dev.hardwood.schema.SchemaNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trailcase.intake.content.Source;
import org.trailcase.json.JsonObject;
import org.trailcase.work.Progress;

/// One Parquet file, read row group by row group; in memory is never more than a part of one.
public final class ParquetFile implements AutoCloseable {
    private static final int MOST_COLUMNS = 10_000;

    private final SeekableBytes bytes;
    private final PageCheck check;
    private final FileMetaData about;
    private final SchemaNode.GroupNode root;

    private ParquetFile(SeekableBytes bytes, FileMetaData about, SchemaNode.GroupNode root) {
        this.bytes = bytes;
        this.about = about;
        this.root = root;
        // Several files are read at a time, each on its own thread.
        this.check = new PageCheck(bytes, Runtime.getRuntime().maxMemory() / 4);
    }

    /// Reads what the file says of itself.
    public static ParquetFile open(Source source) throws IOException, Flaw {
        SeekableBytes bytes = SeekableBytes.of(source);
        try {
            Footer.check(bytes);
            try (Reader reader = Reader.open(bytes)) {
                FileMetaData about = reader.file().getFileMetaData();
                if (!about.rowGroups().stream().flatMap(group -> group.columns().stream()).allMatch(ParquetFile::isWhole)) {
                    throw new Flaw("A Parquet file that does not say where its columns are: they are encrypted or damaged.");
                }
                if (about.rowGroups().stream().anyMatch(group -> group.columns().size() > MOST_COLUMNS)) {
                    throw new Flaw("A Parquet file with more than %,d columns, which no table of CloudTrail has."
                            .formatted(MOST_COLUMNS));
                }
                return new ParquetFile(bytes, about, reader.file().getFileSchema().getRootNode());
            }
        } catch (Flaw | IOException | RuntimeException | Error e) {
            bytes.end();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        bytes.end();
    }

    /// The names of the columns of the table.
    public List<String> columns() {
        return root.children().stream().map(SchemaNode::name).toList();
    }

    /// Whether a column of this path is there, with points between the names.
    public boolean has(String path) {
        Optional<SchemaNode> here = Optional.of(root);
        for (String name : path.split("\\.")) {
            here = here.flatMap(node -> node instanceof SchemaNode.GroupNode group
                    ? group.children().stream().filter(child -> child.name().equals(name)).findFirst()
                    : Optional.empty());
        }
        return here.isPresent();
    }

    /// Whether the column is a struct, a list or a map.
    public boolean isNested(String column) {
        return root.children().stream()
                .anyMatch(node -> node.name().equals(column) && node instanceof SchemaNode.GroupNode);
    }

    /// Hands over the rows with these columns, or paths, of those that there are; with all columns where none is named.
    public void rows(Collection<String> columns, Rows rows, Progress progress) throws IOException {
        Set<String> wanted = columns.stream().filter(this::has).collect(Collectors.toSet());
        if (wanted.isEmpty() && !columns.isEmpty()) {
            return;
        }
        Reading reading = new Reading(wanted, rows, progress);
        try {
            long first = 0;
            for (RowGroup group : about.rowGroups()) {
                progress.check();
                if (group.numRows() > 0 && !reading.group(group, first)) {
                    return;
                }
                first += Math.max(0, group.numRows());
            }
        } finally {
            reading.close();
        }
    }

    /// One walk through the rows. The library's reader is opened anew behind a damaged row group.
    private final class Reading {
        private final Set<String> wanted;
        private final Rows rows;
        private final Progress progress;
        private Optional<Reader> open = Optional.empty();

        Reading(Set<String> wanted, Rows rows, Progress progress) {
            this.wanted = wanted;
            this.rows = rows;
            this.progress = progress;
        }

        /// False when no further row is wanted.
        boolean group(RowGroup group, long first) throws IOException {
            long read = 0;
            try {
                check.check(group, chunks(group));
                Reader reader = reader();
                try (RowReader each = reader.rows(wanted, first, group.numRows())) {
                    while (read < group.numRows() && Reader.advance(each)) {
                        progress.check();
                        JsonObject row = Reader.row(each);
                        if (!rows.row(row, first + read, place(group))) {
                            return false;
                        }
                        read++;
                    }
                }
                if (read < group.numRows()) {
                    rows.lost(first + read, group.numRows() - read, place(group), "Its data end early.");
                }
            } catch (Flaw e) {
                close();
                rows.lost(first + read, group.numRows() - read, place(group), e.sentence());
            }
            return true;
        }

        private Reader reader() throws Flaw {
            if (open.isEmpty()) {
                open = Optional.of(Reader.open(bytes));
            }
            return open.get();
        }

        void close() {
            open.ifPresent(Reader::close);
            open = Optional.empty();
        }

        private List<ColumnChunk> chunks(RowGroup group) {
            List<ColumnChunk> chunks = new ArrayList<>();
            for (ColumnChunk chunk : group.columns()) {
                String path = chunk.metaData().pathInSchema().toString();
                if (wanted.isEmpty() || wanted.stream().anyMatch(name -> path.equals(name) || path.startsWith(name + "."))) {
                    chunks.add(chunk);
                }
            }
            return chunks;
        }
    }

    // What the file leaves out, the library leaves null.
    private static boolean isWhole(ColumnChunk column) {
        ColumnMetaData about = column.metaData();
        return about != null && about.pathInSchema() != null && about.codec() != null && about.type() != null;
    }

    // Of a row group whose bytes cannot be told, or are too many, the place is the file's.
    private Place place(RowGroup group) {
        long from = Long.MAX_VALUE;
        long to = 0;
        for (ColumnChunk chunk : group.columns()) {
            from = Math.min(from, chunk.chunkStartOffset());
            to = Math.max(to, chunk.chunkStartOffset() + chunk.metaData().totalCompressedSize());
        }
        boolean isThere = from >= 0 && from < to && to <= bytes.length() && to - from <= Integer.MAX_VALUE;
        return isThere
                ? new Place(from, (int) (to - from))
                : new Place(0, (int) Math.min(Integer.MAX_VALUE, bytes.length()));
    }
}
