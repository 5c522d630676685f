package org.trailcase.intake.format.resource;

import java.io.IOException;
import java.util.Set;
import org.trailcase.intake.content.Head;
import org.trailcase.intake.format.Format;
import org.trailcase.intake.format.PolicyFile;
import org.trailcase.intake.format.SnapshotSink;
import org.trailcase.intake.format.policy.Entries;
import org.trailcase.intake.format.policy.Entry;
import org.trailcase.intake.format.policy.NotAnEntry;
import org.trailcase.work.Progress;

/// A snapshot or a history of AWS Config, or the answer of `aws configservice get-resource-config-history`. Each item
/// carries the moment when it was captured, so that a history is policies with their dates.
///
/// Source: AWS Config Developer Guide, "Components of a configuration item" and "Example configuration snapshot", and API
/// Reference, "ConfigurationItem", read 2026-11-24.
final class ConfigurationItems implements Format.Policies {
    private static final String LIST = "configurationItems";
    private static final String ONE = "configurationItem";

    @Override
    public String title() {
        return "AWS Config snapshot or history";
    }

    @Override
    public boolean recognises(Head head) {
        return head.value("." + LIST).equals("[") || head.value("." + ONE).equals("{");
    }

    @Override
    public void read(PolicyFile file, SnapshotSink sink, Progress progress) throws IOException {
        Captured captured = new Captured(file.origin());
        Entries.read(file.content(), Set.of(LIST), sink, progress, entry -> captured.take(item(entry)));
        captured.tell(sink);
    }

    private static ConfigurationItem item(Entry entry) throws NotAnEntry {
        return new ConfigurationItem(
                entry.list().equals(LIST)
                        ? entry
                        : entry.within(ONE)
                                .orElseThrow(() -> new NotAnEntry("This holds no configuration item.")));
    }
}
