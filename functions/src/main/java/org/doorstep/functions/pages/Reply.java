package org.doorstep.functions.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A reply of the chat on the page: its numbered lines, or the name a details reply begins with,
/// lead to the pages of the listings they are about; its telephone numbers can be called.
final class Reply {

    /// "2 Wharf Pantry, 1pm, ..."
    private static final Pattern NUMBERED = Pattern.compile("\\d{1,3} \\S.*");

    private Reply() {}

    /// @param shown the ids of the listings it shows, in their order; when that is not how it
    ///     reads, nothing leads anywhere
    static List<Piece> pieces(String words, List<String> shown) {
        List<String> lines = words.lines().toList();
        List<Integer> about = about(lines, shown.size());
        if (shown.isEmpty() || about.size() != shown.size()) {
            return Piece.of(words);
        }
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                pieces.add(new Piece("\n", null));
            }
            int which = about.indexOf(i);
            if (which >= 0) {
                pieces.add(new Piece(lines.get(i), address(shown.get(which))));
            } else {
                pieces.addAll(Piece.of(lines.get(i)));
            }
        }
        return List.copyOf(pieces);
    }

    private static String address(String id) {
        return "/listing/" + Wanted.encode(id);
    }

    /// The numbers of the lines that are about one listing each.
    private static List<Integer> about(List<String> lines, int listings) {
        List<Integer> about = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (NUMBERED.matcher(lines.get(i)).matches()) {
                about.add(i);
            }
        }
        boolean details = about.isEmpty() && listings == 1 && !lines.isEmpty();
        return details ? List.of(0) : about;
    }
}
