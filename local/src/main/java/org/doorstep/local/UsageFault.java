package org.doorstep.local;

/// Something the person at the keyboard can mend: said in one line, exit code 2.
final class UsageFault extends Exception {

    private static final long serialVersionUID = 1;

    UsageFault(String line) {
        super(line);
    }
}
