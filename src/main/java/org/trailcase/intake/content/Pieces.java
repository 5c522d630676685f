package org.trailcase.intake.content;

/// Takes what the splitter finds, in the order of the exhibit.
public interface Pieces {

    void record(Piece piece);

    void defect(Defect defect);

    /// A list of records begins; it may turn out empty.
    default void list(String name) {}

    /// A number or truth value beside the lists, under one of the names asked for.
    default void mark(String name, String value) {}
}
