package org.trailcase.intake.format;

import org.trailcase.trail.answer.AwsAnswer;

/// Takes what AWS answered in one exhibit, and what could not be read.
public interface AnswerSink extends DefectSink {

    void answer(AwsAnswer answer);
}
