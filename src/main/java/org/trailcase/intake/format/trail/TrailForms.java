package org.trailcase.intake.format.trail;

import java.util.ArrayList;
import java.util.List;
import org.trailcase.intake.format.Format;

/// The forms that hold CloudTrail events in another way than CloudTrail's log files do, in the order in which they are
/// tried.
public final class TrailForms {

    private TrailForms() {}

    public static List<Format> all() {
        List<Format> all = new ArrayList<>();
        all.add(new ParquetEvents());
        all.add(new LookupAnswer());
        all.add(new EventBridgeMessages());
        all.add(new LakeRows());
        all.add(new LakeEvents());
        all.add(new CloudWatchQueryAnswer());
        all.add(new SplunkResults());
        all.add(new SecurityLakeEvents());
        all.add(new ElasticDocuments());
        all.add(new CloudWatchMessages());
        all.add(new JsonRows());
        all.add(new LoggedLines());
        all.addAll(TableForm.all());
        all.add(new UnfitTable());
        return List.copyOf(all);
    }
}
