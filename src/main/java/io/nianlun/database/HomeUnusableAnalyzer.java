package io.nianlun.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints why the embedded database did not start as two sentences instead of a stack trace. */
class HomeUnusableAnalyzer extends AbstractFailureAnalyzer<HomeUnusable> {

    @Override
    protected FailureAnalysis analyze(Throwable root, HomeUnusable cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
