package org.trailcase.catalog;

/// How deep an action reaches, in AWS's own five steps.
///
/// Source: Service Authorization Reference, "Reference" (column "Access level"), read 2026-11-24.
public enum AccessLevel {
    LIST('L', "List"),
    READ('R', "Read"),
    WRITE('W', "Write"),
    TAGGING('T', "Tagging"),
    PERMISSIONS_MANAGEMENT('P', "Permissions management");

    private final char letter;
    private final String title;

    AccessLevel(char letter, String title) {
        this.letter = letter;
        this.title = title;
    }

    /// AWS's own word, for people.
    public String title() {
        return title;
    }

    /// The letter in the catalog's table.
    char letter() {
        return letter;
    }

    static AccessLevel ofLetter(char letter) {
        for (AccessLevel level : values()) {
            if (level.letter == letter) {
                return level;
            }
        }
        throw new IllegalArgumentException("The catalog's table holds an unknown access level: " + letter);
    }
}
