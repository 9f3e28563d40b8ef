package io.nianlun.shared;

import java.util.List;

/**
 * A refusal, named as a fact by its class. Its texts stand under {@code problem.<code>.title|detail|action} in the
 * room's bundle in {@code texts/}; {@link ProblemAdvice} turns it into an answer.
 */
public abstract class Problem extends RuntimeException {

    /** What a caller can make of a refusal; the number is the HTTP status. */
    public enum Kind {
        NOT_THERE(404),
        NOT_NOW(409),
        NOT_VALID(422);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String code;
    private final List<Object> arguments;

    /**
     * @param code a kebab-case fact; stable, since programs read it
     * @param arguments what the texts name: {0}, {1} …; never null
     */
    protected Problem(Kind kind, String code, Object... arguments) {
        super(code);
        this.kind = kind;
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public final Kind kind() {
        return kind;
    }

    public final String code() {
        return code;
    }

    public final List<Object> arguments() {
        return arguments;
    }

    /** Every fault of what was sent; empty where the refusal is not about a document. */
    public List<Fault> faults() {
        return List.of();
    }
}
