package org.trailcase.trail;

/// Which call an event records: the service that answered, `s3.amazonaws.com`, and the name of the call, `GetObject`.
///
/// The name is CloudTrail's, which is not always the IAM action: the catalog knows which actions it stands for.
public record EventName(String source, String name) {

    /// The source without its domain: `s3` of `s3.amazonaws.com`.
    public String service() {
        int dot = source.indexOf(".amazonaws.com");
        return dot < 0 ? source : source.substring(0, dot);
    }

    /// Both on one line, as people write it: `s3:GetObject`.
    public String text() {
        return service() + ":" + name;
    }

    @Override
    public String toString() {
        return text();
    }
}
