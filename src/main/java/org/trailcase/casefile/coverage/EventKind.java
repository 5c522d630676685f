package org.trailcase.casefile.coverage;

/// The kinds of events that a trail may or may not have been told to record.
///
/// Source: CloudTrail User Guide, "CloudTrail record contents", eventCategory and readOnly, read 2026-11-24.
public enum EventKind {
    MANAGEMENT_READ("Management, read-only"),
    MANAGEMENT_WRITE("Management, not read-only"),
    MANAGEMENT("Management, whether read-only not recorded"),
    DATA("Data"),
    NETWORK_ACTIVITY("NetworkActivity"),
    INSIGHT("Insight"),
    OTHER("Another category"),
    NOT_RECORDED("Category not recorded");

    private final String words;

    EventKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// Whether its absence is worth a word: the others are no category of their own.
    public boolean isExpected() {
        return switch (this) {
            case MANAGEMENT_READ, MANAGEMENT_WRITE, DATA, NETWORK_ACTIVITY, INSIGHT -> true;
            case MANAGEMENT, OTHER, NOT_RECORDED -> false;
        };
    }

    /// Of a record's category and `readOnly`: 0 is false, 1 is true, anything else is not recorded.
    public static EventKind of(String category, int readOnly) {
        return switch (category) {
            case "Management" -> switch (readOnly) {
                case 0 -> MANAGEMENT_WRITE;
                case 1 -> MANAGEMENT_READ;
                default -> MANAGEMENT;
            };
            case "Data" -> DATA;
            case "NetworkActivity" -> NETWORK_ACTIVITY;
            case "Insight" -> INSIGHT;
            case "" -> NOT_RECORDED;
            default -> OTHER;
        };
    }
}
