package org.trailcase.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.trailcase.policy.snapshot.Snapshot;

/// Which rows about policies are meant: those of one exhibit, or all.
record PolicyRows(OptionalInt exhibit) {

    static PolicyRows ofAll() {
        return new PolicyRows(OptionalInt.empty());
    }

    static PolicyRows of(int exhibit) {
        return new PolicyRows(OptionalInt.of(exhibit));
    }

    /// The condition on the table that has this short name; empty where there is none.
    String where(String table) {
        return exhibit.isEmpty() ? "" : " WHERE " + table + ".exhibit = " + exhibit.getAsInt();
    }

    /// Takes the rows of one exhibit out of the case; the exhibit stays.
    void remove(Database database) {
        int id = exhibit.orElseThrow();
        String snapshots = "(SELECT id FROM snapshot WHERE exhibit = ?)";
        database.run(
                "DELETE FROM holder_policy WHERE holder IN (SELECT id FROM holder WHERE snapshot IN " + snapshots + ")", id);
        database.run("DELETE FROM holder WHERE snapshot IN " + snapshots, id);
        database.run("DELETE FROM managed_policy WHERE snapshot IN " + snapshots, id);
        database.run("DELETE FROM snapshot WHERE exhibit = ?", id);
        database.run("DELETE FROM resource_state WHERE exhibit = ?", id);
        String organizations = "(SELECT id FROM organization WHERE exhibit = ?)";
        database.run("DELETE FROM organization_node WHERE organization IN " + organizations, id);
        database.run("DELETE FROM organization_policy WHERE organization IN " + organizations, id);
        database.run("DELETE FROM organization WHERE exhibit = ?", id);
    }

    /// Of accounts, of resources, of organisations.
    List<Snapshot> snapshots(Database database) {
        List<Snapshot> snapshots = new ArrayList<>(new AccountStore(database).snapshots(this));
        snapshots.addAll(new ResourceStore(database).snapshots(this));
        snapshots.addAll(new OrganizationStore(database).snapshots(this));
        return snapshots;
    }
}
