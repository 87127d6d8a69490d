package org.doorstep.texting;

/// A write to the ledger that may or may not have happened. Any other fault of a ledger means
/// that it certainly did not.
public final class Uncertain extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Uncertain(String what, Throwable cause) {
        super(what, cause);
    }
}
