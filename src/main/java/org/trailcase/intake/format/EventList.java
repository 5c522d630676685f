package org.trailcase.intake.format;

import java.io.IOException;
import org.trailcase.intake.content.Content;
import org.trailcase.intake.content.Head;
import org.trailcase.work.Progress;

/// A bare JSON array of events, as scripts and collections write it.
final class EventList implements Format.Trail {

    @Override
    public String title() {
        return "List of CloudTrail events";
    }

    @Override
    public boolean recognises(Head head) {
        return TrailRecords.areAt("[]", head);
    }

    @Override
    public void read(Content content, EventSink sink, Progress progress) throws IOException {
        TrailRecords.read(content, sink, progress);
    }
}
