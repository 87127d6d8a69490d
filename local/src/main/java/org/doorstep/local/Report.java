package org.doorstep.local;

import java.io.PrintStream;

/// How an errand tells of itself while it goes on: to the terminal at once, or over the wire to
/// the command that waits.
interface Report {

    /// One line of the answer.
    void say(String line);

    /// How far it is, of 1,000.
    void progress(String what, int permille);

    /// The errand is over.
    void end(int code);

    /// Straight to the terminal.
    final class ToTerminal implements Report {
        private final Terminal terminal;
        private int last;
        private int code;

        ToTerminal(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public void say(String line) {
            terminal.say(line);
        }

        @Override
        public synchronized void progress(String what, int permille) {
            if (permille < last) {
                last = 0;
            }
            if (permille > last) {
                terminal.progress(what, permille, last);
                last = permille;
            }
        }

        @Override
        public void end(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }
    }

    /// Over the wire: a letter for the kind, then the words, a line each.
    record ToWire(PrintStream lines) implements Report {

        @Override
        public void say(String line) {
            lines.println("S " + line.replace('\n', ' '));
        }

        @Override
        public void progress(String what, int permille) {
            lines.println("P " + permille + " " + what);
        }

        @Override
        public void end(int code) {
            lines.println("E " + code);
        }

        /// Hands a line that came over the wire to a report here; what is none of ours is left.
        static void read(String line, Report report) {
            String rest = line.length() < 2 ? "" : line.substring(2);
            if (line.startsWith("S ")) {
                report.say(rest);
            } else if (line.startsWith("P ")) {
                int space = rest.indexOf(' ');
                report.progress(
                        rest.substring(space + 1), Integer.parseInt(rest.substring(0, space)));
            } else if (line.startsWith("E ")) {
                report.end(Integer.parseInt(rest));
            }
        }
    }
}
