package org.trailcase.casefile.coverage;

/// What can be said of one place in one stretch of time.
public enum CellState {
    EVENTS("events", "Events are in evidence."),
    PARTIAL("events and a gap", "Events are in evidence, and by the digests something else is not."),
    GAP("gap", "No event is in evidence, and the digests tell of a gap: what happened then is not known."),
    QUIET(
            "silent, confirmed",
            "No event: every log file that the digests list for this time is in evidence, and none holds an event. What the trail was not told to record does not show."),
    SILENT(
            "silent",
            "No event is in evidence. That is no proof of a gap, nor that nothing happened: a Region that is rarely used is silent, and nothing in evidence confirms it."),
    UNSEEN(
            "nothing in evidence",
            "Before the first or after the last evidence of this Region: whether it was silent or was not collected cannot be told.");

    private final String words;
    private final String sentence;

    CellState(String words, String sentence) {
        this.words = words;
        this.sentence = sentence;
    }

    public String words() {
        return words;
    }

    public String sentence() {
        return sentence;
    }

    public boolean isGap() {
        return this == PARTIAL || this == GAP;
    }
}
