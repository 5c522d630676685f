package org.trailcase.casefile;

/// Where calls came from, in the numbers of the words: one entry for each address and program that came together.
final class Clients {
    final int[] address;
    final int[] agent;

    private Clients(int size) {
        address = new int[size];
        agent = new int[size];
    }

    /// Number `i` is the one with id `i + 1` in the case file.
    static Clients read(Database database, Words words) {
        Clients all = new Clients(database.one("SELECT count(*) FROM client", row -> row.getInt(1)).orElse(0));
        int[] next = {0};
        database.each("SELECT address, agent FROM client ORDER BY id", row -> {
            int i = next[0]++;
            all.address[i] = Words.number(row.getInt(1), words.addresses());
            all.agent[i] = Words.number(row.getInt(2), words.agents());
        });
        return all;
    }

    int size() {
        return address.length;
    }
}
