package io.nianlun.preparation;

/** The names that this room shares with its models. */
final class PreparationProcess {

    static final String PLAN = "prepareYear";
    static final String DRAFT = "draftPlan";
    static final String APPROVE = "approvePlan";

    static final String TARGETS = "agreeTargets";

    private PreparationProcess() {}
}
