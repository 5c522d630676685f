package org.trailcase.intake.format;

import java.io.IOException;
import org.trailcase.intake.content.Content;
import org.trailcase.intake.content.Head;
import org.trailcase.work.Progress;

/// Events one behind the other: JSON Lines, objects without any separator as Firehose writes them, or a single event.
final class EventLines implements Format.Trail {

    @Override
    public String title() {
        return "CloudTrail events, one behind the other";
    }

    @Override
    public boolean recognises(Head head) {
        return TrailRecords.areAt("", head);
    }

    @Override
    public void read(Content content, EventSink sink, Progress progress) throws IOException {
        TrailRecords.read(content, sink, progress);
    }
}
