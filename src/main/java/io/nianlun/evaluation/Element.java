package io.nianlun.evaluation;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A value inside a list or an object of a document.
 *
 * @param parent the path of the list or object
 * @param step its name or its place there
 */
record Element(JsonNode node, String parent, String step) {

    String path() {
        return Faults.at(parent, step);
    }

    Element element(int place) {
        return new Element(node.get(place), path(), String.valueOf(place));
    }
}
