package org.trailcase.casefile;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who acquired a file, when, how and with what, as the examiner says; empty texts where nothing is said.
public record Acquisition(String by, Optional<Instant> at, String how, String with) {
    public static final Acquisition UNTOLD = new Acquisition("", Optional.empty(), "", "");

    /// Whether anything is said.
    public boolean isTold() {
        return !equals(UNTOLD);
    }

    /// "acquired by A. Examiner at 2026-03-14T09:00:00Z: copied from the bucket, with aws-cli 2.17"; empty where nothing is said.
    public String words() {
        String whoAndWhen = Stream.of(by.isEmpty() ? "" : "by " + by, at.map(moment -> "at " + moment).orElse(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        String manner = Stream.of(how, with.isEmpty() ? "" : "with " + with)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        String all = Stream.of(whoAndWhen, manner).filter(part -> !part.isEmpty()).collect(Collectors.joining(": "));
        return all.isEmpty() ? "" : "acquired " + all;
    }
}
