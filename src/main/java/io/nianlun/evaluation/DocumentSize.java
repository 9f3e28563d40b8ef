package io.nianlun.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;

/** Counts a document before anyone works on it. */
public final class DocumentSize {

    /** A scheme has no more values than this, lists and objects included. */
    public static final int MOST_NODES = 10_000;

    /** A document is nested no deeper than this. */
    public static final int DEEPEST = 400;

    private DocumentSize() {}

    /** Whether a scheme is larger or deeper than any regime, so that the audit would only cost time. */
    static boolean isTooLarge(JsonNode document) {
        record Open(JsonNode node, int depth) {}
        var open = new ArrayDeque<Open>();
        open.push(new Open(document, 0));
        var count = 0;
        while (!open.isEmpty()) {
            var next = open.pop();
            if (++count > MOST_NODES || next.depth > DEEPEST) return true;
            if (next.node.size() > MOST_NODES) return true;
            for (var child : next.node) open.push(new Open(child, next.depth + 1));
        }
        return false;
    }
}
