package org.trailcase.casefile;

import java.util.Arrays;
import java.util.List;

/// What each identity did, by numbers: which calls with which end, from which addresses and in which Regions.
final class Doings {
    private static final int NEVER = -1;

    private final Columns columns;
    private final int[] first;
    private final int[] last;
    private final LongCounts calls = new LongCounts();
    private final LongCounts addresses = new LongCounts();
    private final LongCounts regions = new LongCounts();

    private Doings(Columns columns) {
        this.columns = columns;
        int identities = columns.words.identities().size();
        first = new int[identities];
        last = new int[identities];
        Arrays.fill(first, NEVER);
    }

    /// Looks at the calls of one identity that ended alike; `readOnly` as in the column.
    interface CallVisitor {
        void visit(int identity, int call, int outcome, int readOnly, int count);
    }

    /// Looks at one identity with a word that goes with it.
    interface PairVisitor {
        void visit(int identity, int word);
    }

    static Doings of(EventRows rows) {
        Bitmap found = rows.found();
        List<Doings> parts = Ranges.each(found.wordCount(), (from, to) -> {
            Doings some = new Doings(rows.columns());
            some.count(found, from, to);
            return some;
        });
        Doings all = parts.getFirst();
        parts.stream().skip(1).forEach(all::add);
        return all;
    }

    private void count(Bitmap found, int firstWord, int lastWord) {
        for (int word = firstWord; word < lastWord; word++) {
            for (long left = found.word(word); left != 0; left &= left - 1) {
                count(word * Long.SIZE + Long.numberOfTrailingZeros(left));
            }
        }
    }

    private void count(int row) {
        int identity = columns.identity[row];
        if (first[identity] == NEVER) {
            first[identity] = row;
        }
        last[identity] = row;
        long who = (long) identity << Integer.SIZE;
        // Four bits for the end of a call leave room for more names of calls than AWS will ever have.
        Circumstances all = columns.circumstances;
        int about = columns.circumstance[row];
        calls.add(who | (long) all.call[about] << 4 | all.outcome[about] << 2 | all.readOnly[about], 1);
        addresses.add(who | columns.clients.address[columns.client[row]], 1);
        regions.add(who | all.region[about], 1);
    }

    // The other part comes later in time.
    private void add(Doings later) {
        for (int i = 0; i < first.length; i++) {
            if (later.first[i] != NEVER) {
                first[i] = first[i] == NEVER ? later.first[i] : first[i];
                last[i] = later.last[i];
            }
        }
        calls.addAll(later.calls);
        addresses.addAll(later.addresses);
        regions.addAll(later.regions);
    }

    /// The identities that were met, those first that were met first.
    int[] identities() {
        long[] byFirst = new long[first.length];
        int met = 0;
        for (int i = 0; i < first.length; i++) {
            if (first[i] != NEVER) {
                byFirst[met++] = (long) first[i] << Integer.SIZE | i;
            }
        }
        Arrays.parallelSort(byFirst, 0, met);
        return Arrays.stream(byFirst, 0, met).mapToInt(key -> (int) key).toArray();
    }

    int first(int identity) {
        return first[identity];
    }

    int last(int identity) {
        return last[identity];
    }

    void eachCall(CallVisitor visitor) {
        calls.each((key, count) -> visitor.visit(
                (int) (key >>> Integer.SIZE), (int) key >>> 4, (int) key >>> 2 & 3, (int) key & 3, count));
    }

    void eachAddress(PairVisitor visitor) {
        addresses.each((key, _) -> visitor.visit((int) (key >>> Integer.SIZE), (int) key));
    }

    void eachRegion(PairVisitor visitor) {
        regions.each((key, _) -> visitor.visit((int) (key >>> Integer.SIZE), (int) key));
    }
}
