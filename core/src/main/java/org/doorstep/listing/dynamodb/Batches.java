package org.doorstep.listing.dynamodb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Cuts many writes into transactions that DynamoDB takes: at most 100 items and 4 MB each, no
/// item twice (API Reference, `TransactWriteItems`).
final class Batches {

    /// Listings in one transaction: each is two puts.
    private static final int MOST = 100 / Write.PUTS;

    /// Bytes of JSON in one transaction, both puts counted; the rest of 4 MB is for the names.
    private static final int BYTES = 3_500_000;

    private Batches() {}

    /// Rounds, one after the other, of transactions that may run side by side. The second
    /// change of one listing is in a later round than the first.
    static List<List<List<Write>>> rounds(List<Write> writes) {
        Map<String, Integer> times = new HashMap<>();
        List<List<Write>> rounds = new ArrayList<>();
        for (Write write : writes) {
            int round = times.merge(write.id(), 1, Integer::sum) - 1;
            if (round == rounds.size()) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round).add(write);
        }
        return rounds.stream().map(Batches::cut).toList();
    }

    private static List<List<Write>> cut(List<Write> writes) {
        List<List<Write>> batches = new ArrayList<>();
        List<Write> open = new ArrayList<>();
        int bytes = 0;
        for (Write write : writes) {
            int more = write.bytes() * Write.PUTS;
            if (open.size() == MOST || (!open.isEmpty() && bytes + more > BYTES)) {
                batches.add(open);
                open = new ArrayList<>();
                bytes = 0;
            }
            open.add(write);
            bytes += more;
        }
        if (!open.isEmpty()) {
            batches.add(open);
        }
        return batches;
    }
}
