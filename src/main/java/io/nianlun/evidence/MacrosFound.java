package io.nianlun.evidence;

/** An office file holds programs. */
final class MacrosFound extends Exception {

    MacrosFound() {
        super("macros", null, false, false);
    }
}
