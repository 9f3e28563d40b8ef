package io.nianlun.approval;

import java.util.List;

/**
 * How a body decided.
 *
 * @param statement what was agreed; null where votes were counted
 */
record Vote(Mode mode, String statement, List<Ballot> members) {

    enum Mode {
        VOTE,
        CONSENSUS;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * One member.
     *
     * @param avoids whether the member was there but kept out of the decision
     * @param vote {@code for}, {@code against} or {@code abstain}; null for whoever was absent or kept out, and where a
     *     consensus was recorded
     * @param reason why the member kept out or voted so; null where nobody said
     */
    record Ballot(String person, boolean present, boolean avoids, String vote, String reason) {

        boolean mayVote() {
            return present && !avoids;
        }
    }

    int present() {
        return (int) members.stream().filter(Ballot::present).count();
    }

    int votes(String vote) {
        return (int)
                members.stream().filter(member -> vote.equals(member.vote())).count();
    }

    /** More than half of those who may vote are for it. */
    boolean carried() {
        return mode == Mode.CONSENSUS
                || 2 * votes("for") > members.stream().filter(Ballot::mayVote).count();
    }
}
