package org.trailcase.casefile;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The events that answer a question, in time order: positions in the case, ready to be paged through.
public final class EventRows {
    private final Columns columns;
    private final int[] positions;

    EventRows(Columns columns, BitSet found) {
        this.columns = columns;
        this.positions = found.stream().toArray();
    }

    public int size() {
        return positions.length;
    }

    /// The row at a place of this list, counted from 0.
    public EventRow row(int place) {
        return columns.row(positions[place]);
    }

    /// The position in the case of the event at a place of this list.
    public int position(int place) {
        return positions[place];
    }

    /// The place in this list of the event at a position of the case; empty when it is not among these.
    public Optional<Integer> place(int position) {
        int place = Arrays.binarySearch(positions, position);
        return place >= 0 ? Optional.of(place) : Optional.empty();
    }

    public IntStream positions() {
        return IntStream.of(positions);
    }

    /// The lasting numbers of the events, in rising order.
    public long[] ids() {
        return IntStream.of(positions).mapToLong(position -> columns.id[position]).sorted().toArray();
    }

    public Stream<EventRow> stream() {
        return IntStream.of(positions).mapToObj(columns::row);
    }

    Columns columns() {
        return columns;
    }
}
