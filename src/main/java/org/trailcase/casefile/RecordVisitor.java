package org.trailcase.casefile;

/// Looks at the records of a case, one after the other.
public interface RecordVisitor {

    /// `bytes` holds the record of this event from `start` to `end`; it is filled anew for other records afterwards.
    void visit(long event, byte[] bytes, int start, int end);
}
