package org.trailcase.intake.format.resource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.trailcase.intake.content.Head;
import org.trailcase.intake.format.Format;
import org.trailcase.intake.format.NotTaken;
import org.trailcase.intake.format.PolicyFile;
import org.trailcase.intake.format.SnapshotSink;
import org.trailcase.intake.format.policy.Entry;
import org.trailcase.intake.format.policy.Entries;
import org.trailcase.intake.format.policy.NotAnEntry;
import org.trailcase.policy.snapshot.ResourceSnapshot;
import org.trailcase.policy.snapshot.ResourceState;
import org.trailcase.work.Progress;

/// The answer of one command about policies of resources.
///
/// `lists` names the list that the resources stand in; it is empty where the answer is about one.
record ResourceForm(String title, Predicate<Head> test, Set<String> lists, Reader reader) implements Format.Policies {

    /// What one object says of a resource.
    interface Reader {

        /// Empty when nothing tells which resource it is.
        Optional<ResourceState> state(Entry entry, PolicyFile file) throws NotAnEntry;
    }

    ResourceForm(String title, Predicate<Head> test, Reader reader) {
        this(title, test, Set.of(), reader);
    }

    @Override
    public boolean recognises(Head head) {
        return test.test(head);
    }

    @Override
    public void read(PolicyFile file, SnapshotSink sink, Progress progress) throws IOException, NotTaken {
        List<ResourceState> states = new ArrayList<>();
        List<Entry> untold = new ArrayList<>();
        Entries.read(file.content(), lists, sink, progress, entry -> reader.state(entry, file)
                .ifPresentOrElse(states::add, () -> untold.add(entry)));
        String sentence = title + ", and nothing tells whose ARN it is: import it with --attached-to and the resource's ARN,"
                + " or name the file by that ARN, percent-encoded.";
        if (states.isEmpty() && !untold.isEmpty()) {
            throw new NotTaken(sentence);
        }
        untold.forEach(entry -> sink.defect(entry.defect(sentence)));
        if (!states.isEmpty()) {
            sink.snapshot(new ResourceSnapshot(file.origin(), states));
        }
    }
}
