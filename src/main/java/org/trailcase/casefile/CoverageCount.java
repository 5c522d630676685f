package org.trailcase.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.trailcase.casefile.coverage.AccountCoverage;
import org.trailcase.casefile.coverage.EventHours;
import org.trailcase.casefile.coverage.EventKind;
import org.trailcase.casefile.coverage.Place;
import org.trailcase.casefile.coverage.Tally;

/// Counts all events by place and hour, and by account and kind, in one pass over the columns.
final class CoverageCount {
    private static final int HOUR = 3_600_000;
    // Services that are in no Region: IAM and CloudFront by CloudTrail User Guide, "CloudTrail concepts", global service
    // events, read 2026-11-24; the others are engineering knowledge.
    private static final Set<String> GLOBAL = Set.of(
            "iam.amazonaws.com", "cloudfront.amazonaws.com", "organizations.amazonaws.com", "route53.amazonaws.com");
    private static final EventKind[] KINDS = EventKind.values();

    private final Columns columns;
    private final int regions;
    private final @Nullable EventHours[] hours;
    private final int[] ofHour;
    private final int[] touched;
    private int touches;
    private final int[] first;
    private final int[] last;
    private final long[][] kinds;
    private final long[] global;

    CoverageCount(Columns columns) {
        this.columns = columns;
        int accounts = columns.words.accounts().size();
        this.regions = columns.words.regions().size();
        this.hours = new EventHours[accounts * regions];
        this.ofHour = new int[accounts * regions];
        this.touched = new int[accounts * regions];
        this.first = new int[accounts];
        this.last = new int[accounts];
        this.kinds = new long[accounts][KINDS.length];
        this.global = new long[accounts];
        count();
    }

    /// `reduced` counts, by account, events whose form holds less than CloudTrail recorded.
    Tally tally(Map<String, Long> reduced) {
        List<String> names = columns.words.accounts();
        SortedMap<Place, EventHours> places = new TreeMap<>();
        for (int i = 0; i < hours.length; i++) {
            EventHours some = hours[i];
            if (some != null) {
                places.put(new Place(names.get(i / regions), columns.words.regions().get(i % regions)), some);
            }
        }
        SortedMap<String, AccountCoverage> accounts = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (IntStream.range(i * regions, (i + 1) * regions).anyMatch(place -> hours[place] != null)) {
                accounts.put(names.get(i), account(i, reduced.getOrDefault(names.get(i), 0L)));
            }
        }
        return new Tally(places, new ArrayList<>(accounts.values()));
    }

    private AccountCoverage account(int account, long reduced) {
        SortedMap<EventKind, Long> counts = new TreeMap<>();
        for (EventKind kind : KINDS) {
            if (kinds[account][kind.ordinal()] > 0) {
                counts.put(kind, kinds[account][kind.ordinal()]);
            }
        }
        return new AccountCoverage(
                columns.words.accounts().get(account),
                Instant.ofEpochMilli(columns.time[first[account]]),
                Instant.ofEpochMilli(columns.time[last[account]]),
                counts,
                global[account],
                reduced);
    }

    // In time order, so that an hour is over once the next one begins.
    private void count() {
        Circumstances about = columns.circumstances;
        long[] ofCircumstance = new long[about.size()];
        boolean[] seen = new boolean[first.length];
        long nextHour = Long.MIN_VALUE;
        long hour = 0;
        for (int i = 0; i < columns.size(); i++) {
            if (columns.time[i] >= nextHour) {
                endHour(hour);
                hour = Math.floorDiv(columns.time[i], HOUR);
                nextHour = (hour + 1) * HOUR;
            }
            int circumstance = columns.circumstance[i];
            ofCircumstance[circumstance]++;
            int account = about.account[circumstance];
            int place = account * regions + about.region[circumstance];
            if (ofHour[place]++ == 0) {
                touched[touches++] = place;
            }
            if (!seen[account]) {
                seen[account] = true;
                first[account] = i;
            }
            last[account] = i;
        }
        endHour(hour);
        countKinds(ofCircumstance);
    }

    private void countKinds(long[] ofCircumstance) {
        Circumstances about = columns.circumstances;
        for (int i = 0; i < ofCircumstance.length; i++) {
            EventKind kind = EventKind.of(columns.words.categories().get(about.category[i]), about.readOnly[i]);
            kinds[about.account[i]][kind.ordinal()] += ofCircumstance[i];
            if (GLOBAL.contains(columns.words.calls().get(about.call[i]).source())) {
                global[about.account[i]] += ofCircumstance[i];
            }
        }
    }

    private void endHour(long hour) {
        for (int i = 0; i < touches; i++) {
            int place = touched[i];
            EventHours some = hours[place];
            if (some == null) {
                some = new EventHours();
                hours[place] = some;
            }
            some.add(hour, ofHour[place]);
            ofHour[place] = 0;
        }
        touches = 0;
    }
}
