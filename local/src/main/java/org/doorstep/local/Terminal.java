package org.doorstep.local;

import java.io.PrintStream;

/// Where a command speaks: the answer to standard output, everything else to standard error.
///
/// @param live whether a person watches, so that one line may be written over
record Terminal(PrintStream out, PrintStream err, boolean live) {

    private static final int BAR = 30;

    /// One line of the answer.
    void say(String line) {
        out.println(line);
    }

    /// One line about how things go.
    void tell(String line) {
        err.println(line);
    }

    /// How far a long work is: a bar on a terminal; a plain line at each tenth elsewhere.
    ///
    /// @param permille of 1,000
    /// @param before what was said last, in permille
    void progress(String what, int permille, int before) {
        if (live) {
            int filled = BAR * permille / 1000;
            String bar = "#".repeat(filled) + "-".repeat(BAR - filled);
            err.print("\r" + what + " [" + bar + "] " + permille / 10 + " % ");
            if (permille >= 1000) {
                err.println();
            }
            err.flush();
        } else if (permille / 100 > before / 100) {
            err.println(what + " " + permille / 10 + " %");
        }
    }
}
