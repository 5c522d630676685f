package org.trailcase.intake.format;

import java.io.IOException;
import java.util.regex.Pattern;
import org.trailcase.intake.content.Content;
import org.trailcase.intake.content.Head;
import org.trailcase.work.Progress;

/// A trail whose beginning is damaged, so that only the beginnings of its records tell what it was.
///
/// The damage becomes a defect; the records behind it are read.
final class DamagedTrail implements Format.Trail {
    private static final Pattern RECORD =
            Pattern.compile("(^|[\\[,}\\n])\\s*\\{\\s*\"(eventVersion|userIdentity|eventTime)\"\\s*:");

    @Override
    public String title() {
        return "CloudTrail events with a damaged beginning";
    }

    @Override
    public boolean recognises(Head head) {
        return RECORD.matcher(head.text()).find();
    }

    @Override
    public void read(Content content, EventSink sink, Progress progress) throws IOException {
        TrailRecords.read(content, sink, progress);
    }
}
