package org.trailcase.casefile;

import java.util.Objects;
import org.trailcase.trail.Outcome;

/// What was called, where, and how it ended, in the numbers of the words: one entry for all events of which all that is the
/// same.
///
/// A case has thousands of them for millions of events, so that a question about a name, an error, a Region, an account, a
/// category or an outcome is asked of them, and of each event only for its number.
final class Circumstances {
    /// How many values the outcome and `readOnly` have: the latter is 0 or 1, and 2 where it is not recorded.
    static final int OUTCOME_VALUES = Outcome.values().length;

    static final int READ_ONLY_VALUES = 3;

    final int[] call;
    final int[] error;
    final int[] region;
    final int[] account;
    final int[] category;
    final int[] outcome;
    final int[] readOnly;

    private Circumstances(int size) {
        call = new int[size];
        error = new int[size];
        region = new int[size];
        account = new int[size];
        category = new int[size];
        outcome = new int[size];
        readOnly = new int[size];
    }

    /// Number `i` is the one with id `i + 1` in the case file.
    static Circumstances read(Database database, Words words) {
        Circumstances all = new Circumstances(
                database.one("SELECT count(*) FROM circumstance", row -> row.getInt(1)).orElse(0));
        int[] next = {0};
        database.each(
                "SELECT name, error, region, account, category, outcome, read_only FROM circumstance ORDER BY id",
                row -> {
                    int i = next[0]++;
                    all.call[i] = Words.number(row.getInt(1), words.calls());
                    all.error[i] = Words.number(row.getInt(2), words.errors());
                    all.region[i] = Words.number(row.getInt(3), words.regions());
                    all.account[i] = Words.number(row.getInt(4), words.accounts());
                    all.category[i] = Words.number(row.getInt(5), words.categories());
                    all.outcome[i] = Objects.checkIndex(row.getInt(6), OUTCOME_VALUES);
                    all.readOnly[i] = Objects.checkIndex(row.getInt(7), READ_ONLY_VALUES);
                });
        return all;
    }

    int size() {
        return call.length;
    }
}
