package org.trailcase.samples;

/// Calls to RDS.
final class Rds {
    private Rds() {}

    static Call describeInstances() {
        return Call.read("rds", "DescribeDBInstances");
    }

    static Call describeInstance(String name) {
        return Call.read("rds", "DescribeDBInstances").with("dBInstanceIdentifier", name);
    }

    static Call describeSnapshots(String instance) {
        return Call.read("rds", "DescribeDBSnapshots")
                .with("dBInstanceIdentifier", instance, "includeShared", false, "includePublic", false);
    }

    static Call createSnapshot(String instance, String snapshot) {
        return Call.write("rds", "CreateDBSnapshot")
                .with("dBInstanceIdentifier", instance, "dBSnapshotIdentifier", snapshot)
                .answering(Shape.json("""
                    {"dBSnapshotIdentifier": "%s", "dBInstanceIdentifier": "%s",
                     "dBSnapshotArn": "arn:aws:rds:eu-central-1:111122223333:snapshot:%s", "engine": "postgres",
                     "snapshotType": "manual", "status": "creating", "encrypted": true,
                     "percentProgress": 0}
                    """, snapshot, instance, snapshot));
    }

    static Call deleteSnapshot(String snapshot) {
        return Call.write("rds", "DeleteDBSnapshot")
                .with("dBSnapshotIdentifier", snapshot)
                .answering("dBSnapshotIdentifier", snapshot, "status", "deleted");
    }
}
