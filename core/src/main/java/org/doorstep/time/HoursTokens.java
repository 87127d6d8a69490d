package org.doorstep.time;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.doorstep.time.HoursToken.Kind;

/// The tokens of a text of opening hours, in its order.
final class HoursTokens extends AbstractList<HoursToken> implements RandomAccess {

    private final List<HoursToken> tokens;

    HoursTokens(List<HoursToken> tokens) {
        this.tokens = List.copyOf(tokens);
    }

    @Override
    public HoursToken get(int index) {
        return tokens.get(index);
    }

    @Override
    public int size() {
        return tokens.size();
    }

    /// Whether there is such a token here; before the first and behind the last there is none.
    boolean is(int at, Kind kind) {
        return at >= 0 && at < tokens.size() && tokens.get(at).is(kind);
    }

    /// The first place from here on that has none of these.
    int skip(int at, Kind... kinds) {
        List<Kind> skipped = List.of(kinds);
        int i = at;
        while (i < tokens.size() && skipped.contains(tokens.get(i).kind())) {
            i++;
        }
        return i;
    }
}
