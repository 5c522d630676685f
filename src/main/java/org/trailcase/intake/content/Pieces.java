package org.trailcase.intake.content;

/// Takes what the splitter finds, in the order of the exhibit.
public interface Pieces {
    /// The value of a mark that is a text.
    String TEXT = "\"";

    void record(Piece piece);

    /// Reads the record that begins the piece, whose end nobody has looked for yet; gives its length, or 0 where it cannot
    /// be read so, and is handed to [#record] when its end is found. The piece is in UTF-8.
    default int first(Piece piece) {
        return 0;
    }

    void defect(Defect defect);

    /// One of the JSON values begins that stand one behind the other.
    default void document() {}

    /// A list of records begins; it may turn out empty.
    default void list(String name) {}

    /// A number, a truth value or a text beside the lists, under one of the names asked for; of a text only that it is one,
    /// as [#TEXT].
    default void mark(String name, String value) {}
}
