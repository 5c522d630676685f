package org.trailcase.intake.format;

import java.io.IOException;
import org.trailcase.intake.content.Content;
import org.trailcase.intake.content.Head;
import org.trailcase.work.Progress;

/// The file that CloudTrail writes to S3, and the console's download of the event history: `{"Records":[…]}`.
///
/// An empty list is a log file too: CloudTrail delivers such.
final class LogFile implements Format.Trail {

    @Override
    public String title() {
        return "CloudTrail log file";
    }

    @Override
    public boolean recognises(Head head) {
        boolean holdsNoObjects =
                head.value(".Records").equals("[") && !head.value(".Records[]").equals("{");
        return holdsNoObjects || TrailRecords.areAt(".Records[]", head);
    }

    @Override
    public void read(Content content, EventSink sink, Progress progress) throws IOException {
        TrailRecords.read(content, sink, progress);
    }
}
