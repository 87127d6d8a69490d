package org.doorstep.functions.web;

import java.io.PrintStream;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// The log: one line an event, key=value, to standard error. It takes no words of a person, no
/// number and no exception's message, for any of them may say who asked what.
public final class Journal {

    private final PrintStream out;
    private final InstantSource machine;

    public Journal(PrintStream out, InstantSource machine) {
        this.out = out;
        this.machine = machine;
    }

    /// A request that was answered.
    ///
    /// @param door the route's template, never the path as it was sent
    public void answered(
            String requestId, String method, String door, int status, long milliseconds) {
        line(
                "event=answered request="
                        + requestId
                        + " method="
                        + method
                        + " door="
                        + door
                        + " status="
                        + status
                        + " ms="
                        + milliseconds);
    }

    /// A part that failed, by the kind of fault and where in our code it was noticed.
    public void failed(String part, Throwable fault) {
        line(
                "event=failed part="
                        + part
                        + " fault="
                        + fault.getClass().getName()
                        + " where="
                        + ours(fault));
    }

    /// How much of what may be texted in a day is used, in percent: an alarm looks for this line.
    public void spent(int share) {
        line("event=spent share=" + share);
    }

    /// What somebody should mend although everything answers: an alarm looks for this line.
    public void warned(String warning) {
        line("event=warning what=" + warning.replace(' ', '-'));
    }

    /// A text of ours that never reached its telephone, by the provider's word for why.
    public void undelivered(String code) {
        line("event=undelivered code=" + code);
    }

    private void line(String rest) {
        out.println("at=" + machine.instant() + " " + rest);
    }

    private static @Nullable String ours(Throwable fault) {
        for (StackTraceElement frame : fault.getStackTrace()) {
            if (frame.getClassName().startsWith("org.doorstep")) {
                return frame.getClassName() + ":" + frame.getLineNumber();
            }
        }
        return null;
    }
}
