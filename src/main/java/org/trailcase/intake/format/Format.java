package org.trailcase.intake.format;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.trailcase.casefile.ExhibitKind;
import org.trailcase.intake.content.Content;
import org.trailcase.intake.content.Head;
import org.trailcase.intake.content.Source;
import org.trailcase.work.Progress;

/// One form in which evidence is delivered, recognised by its content alone.
public sealed interface Format {

    /// What a person calls it, for a list of exhibits: "CloudTrail log file".
    String title();

    boolean recognises(Head head);

    /// A form that holds CloudTrail events.
    non-sealed interface Trail extends Format {
        void read(Content content, EventSink sink, Progress progress) throws IOException;

        /// Whether its records hold less than CloudTrail recorded: such a form is read after those that hold all, so that it
        /// adds to them and does not stand in for them.
        default boolean isReduced() {
            return false;
        }

        /// Why the file is not taken although its form may hold events: it holds other records only. Empty when it holds events.
        default Optional<String> holdsNone(Content content, Progress progress) throws IOException {
            return Optional.empty();
        }
    }

    /// A form that holds CloudTrail events and is read from any place of its bytes, not from the first to the last.
    non-sealed interface Seeking extends Format {
        /// Looks at what is in the content, whose bytes, unpacked, are these.
        Opened open(Content content, Source bytes, Progress progress) throws IOException, NotTaken;

        /// A content that does hold events.
        interface Opened extends AutoCloseable {
            String title();

            /// See [Trail#isReduced].
            boolean isReduced();

            /// What cannot be read becomes a defect.
            void read(EventSink sink, Progress progress);

            @Override
            void close() throws IOException;
        }
    }

    /// A form that tells of policies.
    ///
    /// A file may be refused when it is read: whether anything tells what its policies hang on shows only then. Nothing
    /// may have been told to the sink before.
    non-sealed interface Policies extends Format {
        void read(PolicyFile file, SnapshotSink sink, Progress progress) throws IOException, NotTaken;
    }

    /// A form that holds what security services found.
    non-sealed interface Finding extends Format {
        void read(Content content, FindingSink sink, Progress progress) throws IOException;
    }

    /// A form that lists the credentials of users; `asOf` is the moment of its file, for a form that does not tell its own.
    non-sealed interface Credentials extends Format {
        void read(Content content, Instant asOf, CredentialSink sink, Progress progress) throws IOException;
    }

    /// A form in which AWS itself tells how it decided about a call.
    non-sealed interface Answer extends Format {
        void read(Content content, AnswerSink sink, Progress progress) throws IOException;
    }

    /// A form that proves of other files that they are as CloudTrail delivered them.
    non-sealed interface Integrity extends Format {
        ExhibitKind kind();

        void read(Content content, IntegritySink sink, Progress progress) throws IOException;
    }

    /// A form that does not belong into the case, or that cannot be read: the sentence says which, and what to do.
    non-sealed interface Refused extends Format {
        String sentence();
    }
}
