package org.trailcase.ui.state;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.trailcase.casefile.Mark;
import org.trailcase.casefile.Marks;

/// Puts marks and notes on the selected events, and takes them back. Each act can be undone.
public final class Marking {
    private final OpenCase open;

    public Marking(OpenCase open) {
        this.open = open;
    }

    /// Puts the mark on every selected event, or takes it off when all of them carry it.
    public void toggle(String name) {
        perform("Marking as " + name, marks -> {
            List<Long> events = open.selected().get().ids().get();
            Map<Long, List<String>> names = marks.namesByEvent();
            boolean all = events.stream()
                    .allMatch(event -> names.getOrDefault(event, List.of()).contains(name));
            if (all) {
                marks.unmark(events, name);
            } else {
                marks.mark(events, name);
            }
        });
    }

    public void note(String text) {
        if (!text.isBlank()) {
            perform("Writing a note", marks -> marks.note(open.selected().get().ids().get(), text.strip()));
        }
    }

    /// Takes one mark or note back.
    public void retract(Mark mark) {
        perform("Taking back", marks -> marks.retract(mark));
    }

    public void undo() {
        perform("Undoing", Marks::undo);
    }

    public void redo() {
        perform("Redoing", Marks::redo);
    }

    /// What [#undo] would take back, in words.
    public Optional<String> undoable() {
        return open.file().marks().undoable();
    }

    public Optional<String> redoable() {
        return open.file().marks().redoable();
    }

    /// The names that can be given: the standard ones first, then those that this case has besides.
    public List<String> names() {
        List<String> own = open.file().marks().all().stream()
                .filter(mark -> mark.kind() == Mark.Kind.MARK)
                .map(Mark::value)
                .filter(name -> !Mark.STANDARD.contains(name))
                .distinct()
                .sorted()
                .toList();
        return Stream.concat(Mark.STANDARD.stream(), own.stream()).toList();
    }

    private void perform(String title, Consumer<Marks> act) {
        open.jobs()
                .start(
                        title,
                        _ -> {
                            act.accept(open.file().marks());
                            return open.file();
                        },
                        _ -> open.changed(),
                        open.problems());
    }
}
