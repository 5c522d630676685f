package org.trailcase.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.trailcase.query.Glob;

/// The marks and notes of a case: a log that only grows, and what it amounts to now.
///
/// Taking a mark off, and undoing, add to the log; nothing is ever deleted. Any thread may ask and mark.
public final class Marks {
    private final Database reading;
    private final Database writing;
    private final Custody custody;
    private final Examiner examiner;
    private final Clock clock;
    private final ReentrantLock turn;

    private final Map<String, Mark> standing = new LinkedHashMap<>();
    private final Map<String, Mark> renewed = new HashMap<>();
    private final Deque<Act> done = new ArrayDeque<>();
    private final Deque<Act> undone = new ArrayDeque<>();

    /// One thing the examiner did: what it put on and what it took off.
    private record Act(String words, List<Mark> put, List<Mark> taken) {}

    Marks(Database reading, Database writing, Custody custody, Examiner examiner, Clock clock, ReentrantLock turn) {
        this.reading = reading;
        this.writing = writing;
        this.custody = custody;
        this.examiner = examiner;
        this.clock = clock;
        this.turn = turn;
        load();
    }

    private void load() {
        reading.each(
                "SELECT m.uuid, m.act, e.id, m.value, m.parent, m.examiner, m.at FROM annotation m"
                        + " LEFT JOIN exhibit x ON x.sha256 = m.exhibit"
                        + " LEFT JOIN event e ON e.ordinal = m.ordinal AND e.id ="
                        // Ids and ordinals of an exhibit rise together, so that the search ends after few rows.
                        + " (SELECT id FROM event WHERE id BETWEEN x.first_event"
                        + " AND min(x.last_event, x.first_event + m.ordinal) AND ordinal <= m.ordinal"
                        + " ORDER BY id DESC LIMIT 1)"
                        + " ORDER BY m.id",
                row -> {
                    String act = row.getString(2);
                    if (act.equals("retract")) {
                        standing.remove(row.getString(5));
                        return;
                    }
                    Mark mark = new Mark(
                            row.getString(1),
                            act.equals("note") ? Mark.Kind.NOTE : Mark.Kind.MARK,
                            row.getLong(3),
                            row.getString(4),
                            row.getString(6),
                            Instant.parse(row.getString(7)));
                    standing.put(mark.uuid(), mark);
                });
    }

    /// All that stand, in the order in which they were put on.
    public synchronized List<Mark> all() {
        return List.copyOf(standing.values());
    }

    /// Those on one event.
    public synchronized List<Mark> on(long event) {
        return standing.values().stream().filter(mark -> mark.event() == event).toList();
    }

    /// The names of the marks on each marked event.
    public synchronized Map<Long, List<String>> namesByEvent() {
        Map<Long, List<String>> names = new LinkedHashMap<>();
        standing.values().stream()
                .filter(mark -> mark.kind() == Mark.Kind.MARK)
                .forEach(mark -> names.computeIfAbsent(mark.event(), _ -> new ArrayList<>(1)).add(mark.value()));
        return names;
    }

    /// Puts a mark on those of the events that do not carry it yet, as one act; tells how many.
    public int mark(Collection<Long> events, String name) {
        return inTurn(() -> {
            var marked = namesByEvent();
            List<Long> fresh = events.stream()
                    .filter(event -> !marked.getOrDefault(event, List.of()).contains(name))
                    .toList();
            perform(new Act("mark " + fresh.size() + " as " + name, made(fresh, Mark.Kind.MARK, name), List.of()));
            return fresh.size();
        });
    }

    /// Takes a mark off those of the events that carry it, whoever put it on; tells how many.
    public int unmark(Collection<Long> events, String name) {
        return inTurn(() -> {
            var wanted = Set.copyOf(events);
            List<Mark> found = standing.values().stream()
                    .filter(mark -> mark.kind() == Mark.Kind.MARK
                            && mark.value().equals(name)
                            && wanted.contains(mark.event()))
                    .toList();
            perform(new Act("unmark " + found.size() + " as " + name, List.of(), found));
            return found.size();
        });
    }

    /// Puts a note on each of the events.
    public void note(Collection<Long> events, String text) {
        inTurn(() -> perform(
                new Act("note on " + events.size(), made(List.copyOf(events), Mark.Kind.NOTE, text), List.of())));
    }

    /// Takes one note or mark back.
    public void retract(Mark mark) {
        String words = "take back a " + (mark.kind() == Mark.Kind.NOTE ? "note" : "mark");
        inTurn(() -> standing.containsKey(mark.uuid()) && perform(new Act(words, List.of(), List.of(mark))));
    }

    /// What [#undo] would take back, in words: "mark 3 as malicious". Only acts of this session can be undone.
    public synchronized Optional<String> undoable() {
        return Optional.ofNullable(done.peek()).map(Act::words);
    }

    public synchronized Optional<String> redoable() {
        return Optional.ofNullable(undone.peek()).map(Act::words);
    }

    public void undo() {
        inTurn(() -> {
            Optional<Act> last = Optional.ofNullable(done.peek());
            last.ifPresent(act -> {
                List<Mark> back = again(act.taken());
                write("undo: " + act.words(), back, latest(act.put()));
                done.pop();
                undone.push(new Act(act.words(), act.put(), back));
            });
            return last.isPresent();
        });
    }

    public void redo() {
        inTurn(() -> {
            Optional<Act> last = Optional.ofNullable(undone.peek());
            last.ifPresent(act -> {
                List<Mark> back = again(act.put());
                write("redo: " + act.words(), back, latest(act.taken()));
                undone.pop();
                done.push(new Act(act.words(), back, act.taken()));
            });
            return last.isPresent();
        });
    }

    /// The events that carry a mark whose name follows the pattern.
    synchronized long[] eventsMarked(Glob name) {
        return events(mark -> mark.kind() == Mark.Kind.MARK && name.matches(mark.value()));
    }

    /// The events that carry a note with this text.
    synchronized long[] eventsNoted(Glob text) {
        return events(mark -> mark.kind() == Mark.Kind.NOTE && text.foundIn(mark.value()));
    }

    /// The events on which this examiner put a mark or a note.
    synchronized long[] eventsMarkedBy(Glob name) {
        return events(mark -> name.foundIn(mark.examiner()));
    }

    private long[] events(Predicate<Mark> wanted) {
        return standing.values().stream().filter(wanted).mapToLong(Mark::event).filter(event -> event > 0).toArray();
    }

    // The turn first: whoever waits for an import to let them write must not keep others from asking.
    private <T> T inTurn(Supplier<T> act) {
        turn.lock();
        try {
            synchronized (this) {
                return act.get();
            }
        } finally {
            turn.unlock();
        }
    }

    private boolean perform(Act act) {
        if (act.put().isEmpty() && act.taken().isEmpty()) {
            return false;
        }
        write(act.words(), act.put(), act.taken());
        done.push(act);
        undone.clear();
        return true;
    }

    private void write(String words, List<Mark> put, List<Mark> taken) {
        writing.transaction(() -> {
            put.forEach(mark -> append(mark.uuid(), mark.kind() == Mark.Kind.NOTE ? "note" : "mark", mark, ""));
            taken.forEach(mark -> append(UUID.randomUUID().toString(), "retract", mark, mark.uuid()));
            custody.record(examiner, "mark", words);
        });
        put.forEach(mark -> standing.put(mark.uuid(), mark));
        taken.forEach(mark -> standing.remove(mark.uuid()));
    }

    private void append(String uuid, String act, Mark mark, String parent) {
        writing.run(
                "INSERT INTO annotation(uuid, act, exhibit, ordinal, value, parent, examiner, at)"
                        + " SELECT ?, ?, x.sha256, e.ordinal, ?, nullif(?, ''), ?, ?"
                        + " FROM event e JOIN exhibit x ON x.id = e.exhibit WHERE e.id = ?",
                uuid,
                act,
                mark.value(),
                parent,
                examiner.name(),
                now().toString(),
                mark.event());
    }

    private List<Mark> made(List<Long> events, Mark.Kind kind, String value) {
        return events.stream()
                .map(event -> new Mark(UUID.randomUUID().toString(), kind, event, value, examiner.name(), now()))
                .sorted(Comparator.comparingLong(Mark::event))
                .toList();
    }

    // What is put on again is a new entry of the log, with an identity of its own.
    private List<Mark> again(List<Mark> marks) {
        return latest(marks).stream()
                .map(mark -> {
                    Mark anew = new Mark(
                            UUID.randomUUID().toString(), mark.kind(), mark.event(), mark.value(), examiner.name(), now());
                    renewed.put(mark.uuid(), anew);
                    return anew;
                })
                .toList();
    }

    // An act knows the marks as it put them on; undoing and redoing others may have put them on anew since.
    private List<Mark> latest(List<Mark> marks) {
        return marks.stream()
                .map(mark -> {
                    Mark latest = mark;
                    for (Mark next = renewed.get(mark.uuid()); next != null; next = renewed.get(next.uuid())) {
                        latest = next;
                    }
                    return latest;
                })
                .toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
