package io.nianlun.workflow.difference;

import java.util.Map;

/**
 * One thing of a file that people speak of, with all that is said of it.
 *
 * @param facts by what they are about: {@code due}, {@code form} …
 * @param place where it stands in the picture; null where it stands nowhere
 */
record Part(String id, String type, String label, Map<String, String> facts, String place) {}
