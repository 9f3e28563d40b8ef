package io.nianlun.evaluation;

/** An expression is not one that is allowed here; nothing of it was evaluated. */
public class ConditionRefused extends Exception {

    private final String reason;
    private final String what;

    ConditionRefused(String reason, String what) {
        super(reason + ": " + what);
        this.reason = reason;
        this.what = what;
    }

    /** {@code syntax}, {@code not-allowed}, {@code too-long} or {@code too-deep}. */
    public String reason() {
        return reason;
    }

    /** What was refused: the text, the part that is not allowed, or the limit. */
    public String what() {
        return what;
    }
}
