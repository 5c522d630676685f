package org.trailcase.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.trailcase.query.Network;
import org.trailcase.trail.Outcome;

/// The events of a case in memory: one plain array a column, in time order.
///
/// Immutable once built, so that any thread may read it while an import goes on; after an import a new one is built.
/// INVARIANT: events are sorted by time in seconds, then by exhibit and ordinal: CloudTrail's times are whole seconds,
/// and nothing finer is claimed (CloudTrail User Guide, "CloudTrail record contents", eventTime, read 2026-11-24).
final class Columns {
    private static final Outcome[] OUTCOMES = Outcome.values();

    final Words words;
    final long[] id;
    final long[] time;
    final int[] circumstance;
    final int[] identity;
    final int[] client;
    final int[] resource;
    final Circumstances circumstances;
    final Clients clients;
    private volatile List<Optional<byte[]>> addressBytes = List.of();

    /// `numbers` are those of the circumstances, identities, clients and resources, each in the order of the events.
    Columns(
            Words words,
            Circumstances circumstances,
            Clients clients,
            long[] id,
            long[] time,
            List<int[]> numbers) {
        this.words = words;
        this.circumstances = circumstances;
        this.clients = clients;
        this.id = id;
        this.time = time;
        circumstance = numbers.get(0);
        identity = numbers.get(1);
        client = numbers.get(2);
        resource = numbers.get(3);
    }

    int size() {
        return id.length;
    }

    /// The bytes of each word of the addresses, empty for one that is none. Read once, when a range is first asked for.
    List<Optional<byte[]>> addressBytes() {
        List<Optional<byte[]>> bytes = addressBytes;
        if (bytes.size() < words.addresses().size()) {
            bytes = words.addresses().stream().map(Network::bytes).toList();
            addressBytes = bytes;
        }
        return bytes;
    }

    EventRow row(int position) {
        int about = circumstance[position];
        int from = client[position];
        Words.Call called = words.calls().get(circumstances.call[about]);
        int readOnly = circumstances.readOnly[about];
        return new EventRow(
                position,
                id[position],
                Instant.ofEpochMilli(time[position]),
                called.source(),
                called.name(),
                called.action(),
                words.identities().get(identity[position]),
                words.addresses().get(clients.address[from]),
                words.agents().get(clients.agent[from]),
                words.errors().get(circumstances.error[about]),
                words.regions().get(circumstances.region[about]),
                words.accounts().get(circumstances.account[about]),
                words.resources().get(resource[position]),
                words.categories().get(circumstances.category[about]),
                outcome(position),
                readOnly == 2 ? Optional.empty() : Optional.of(readOnly == 1));
    }

    /// The ids of the events with one of these names, in rising order.
    long[] idsNamed(Set<String> names) {
        boolean[] wanted = new boolean[circumstances.size()];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = names.contains(words.calls().get(circumstances.call[i]).name());
        }
        return IntStream.range(0, size())
                .filter(position -> wanted[circumstance[position]])
                .mapToLong(position -> id[position])
                .sorted()
                .toArray();
    }

    Outcome outcome(int position) {
        return OUTCOMES[circumstances.outcome[circumstance[position]]];
    }

    /// Where the event with this id and time stands; empty when it came after these columns were built.
    Optional<Integer> position(long wanted, long milliseconds) {
        long second = Math.floorDiv(milliseconds, 1000) * 1000;
        int first = firstSince(Instant.ofEpochMilli(second));
        for (int at = first; at < id.length && time[at] < second + 1000; at++) {
            if (id[at] == wanted) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /// The first position at or after a moment.
    int firstSince(Instant moment) {
        long wanted = moment.toEpochMilli();
        int low = 0;
        int high = time.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (time[middle] < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
