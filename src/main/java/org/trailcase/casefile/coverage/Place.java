package org.trailcase.casefile.coverage;

import java.util.Comparator;

/// An account and a Region, as records name them; either is empty where a record names none.
public record Place(String account, String region) implements Comparable<Place> {
    private static final Comparator<Place> ORDER = Comparator.comparing(Place::account).thenComparing(Place::region);

    public String accountWords() {
        return account.isEmpty() ? "account not told" : account;
    }

    public String regionWords() {
        return region.isEmpty() ? "Region not told" : region;
    }

    /// "eu-west-1 of 111122223333".
    public String words() {
        return regionWords() + " of " + accountWords();
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
