package org.trailcase.casefile;

/// The person who works with the case, as the custody log names them.
public record Examiner(String name) {

    public Examiner {
        name = name.isBlank() ? "Examiner" : name.strip();
    }
}
