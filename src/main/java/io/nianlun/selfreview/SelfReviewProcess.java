package io.nianlun.selfreview;

/** The names that this room shares with its model. */
final class SelfReviewProcess {

    static final String KEY = "reviewSelf";
    static final String WRITE = "writeSelfReview";
    static final String CHECK = "checkSelfReview";

    private SelfReviewProcess() {}
}
