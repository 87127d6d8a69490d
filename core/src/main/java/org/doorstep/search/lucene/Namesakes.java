package org.doorstep.search.lucene;

import java.util.BitSet;
import java.util.List;

/// Which of many candidates share their name with another: few do, and only these can be doubles.
final class Namesakes {

    /// Spreads keys over the table (Knuth, The Art of Computer Programming 3, 6.4): 2 to the 64th
    /// over the golden ratio.
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private Namesakes() {}

    /// The places in the list of those whose name another has too.
    static BitSet of(List<Candidate> all) {
        BitSet shared = new BitSet(all.size());
        int bits = Long.SIZE - Long.numberOfLeadingZeros(2L * all.size() + 1);
        int[] table = new int[1 << bits];
        for (int i = 0; i < all.size(); i++) {
            long name = all.get(i).nameKey();
            int slot = (int) (name * SPREAD >>> Long.SIZE - bits);
            while (table[slot] != 0 && all.get(table[slot] - 1).nameKey() != name) {
                slot = slot + 1 & table.length - 1;
            }
            if (table[slot] == 0) {
                table[slot] = i + 1;
            } else {
                shared.set(i);
                shared.set(table[slot] - 1);
            }
        }
        return shared;
    }
}
