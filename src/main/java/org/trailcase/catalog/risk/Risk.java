package org.trailcase.catalog.risk;

/// What an attacker gains by an action.
///
/// This is no access level and does not follow from one: CreateAccessKey, PassRole and AssumeRole are plain "Write".
public enum Risk {
    CREDENTIALS_EXPOSURE("credentials", "Hands out credentials"),
    PRIVILEGE_ESCALATION("escalation", "Can raise one's own rights"),
    DATA_ACCESS("data", "Reads or carries off data"),
    RESOURCE_EXPOSURE("exposure", "Can open a resource to others"),
    RESOURCE_HIJACKING("hijacking", "Runs work at the account's cost"),
    DEFENSE_EVASION("evasion", "Blinds or hinders the defence"),
    PERSISTENCE("persistence", "Keeps a way back in"),
    DESTRUCTION("destruction", "Destroys or locks up data"),
    DISCOVERY("discovery", "Tells about the account");

    private final String word;
    private final String title;

    Risk(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /// The word in JSON and in the table of risks.
    public String word() {
        return word;
    }

    /// A few words for people.
    public String title() {
        return title;
    }

    static Risk ofWord(String word) {
        for (Risk risk : values()) {
            if (risk.word.equals(word)) {
                return risk;
            }
        }
        throw new IllegalArgumentException("The table of risks holds an unknown word: " + word);
    }
}
