package org.doorstep.bench.load;

import java.util.ArrayList;
import java.util.List;

/// What one delivery of a text came to.
///
/// @param waited nanoseconds from when it was to arrive until its answer was there
/// @param late nanoseconds from when it was to arrive until it was sent: what of that is ours
/// @param status of the response; 0 when none came in time
/// @param replies the texts in the response
public record Taken(Arrival text, long waited, long late, int status, List<String> replies) {

    private static final String OPEN = "<Message>";
    private static final String CLOSE = "</Message>";

    public Taken {
        replies = List.copyOf(replies);
    }

    /// Whether it was answered.
    public boolean answered() {
        return status == 200 && (text.search() || !replies.isEmpty());
    }

    /// Whether the provider was asked to try again later.
    public boolean putOff() {
        return status == 503;
    }

    /// The texts in a piece of TwiML.
    static List<String> replies(String twiml) {
        List<String> replies = new ArrayList<>();
        for (int at = twiml.indexOf(OPEN); at >= 0; at = twiml.indexOf(OPEN, at)) {
            at += OPEN.length();
            String text = twiml.substring(at, twiml.indexOf(CLOSE, at));
            replies.add(text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
        }
        return replies;
    }
}
