package io.nianlun.scoring;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One thing that is judged by itself.
 *
 * @param id which it is: {@code indicator:recruitment}
 * @param words how it is called where a fault speaks of it
 * @param shown what its row shows; the sheet adds the rest
 * @param accepted whether it was accepted before and has not changed since: nobody need judge it again
 */
public record CheckItem(String id, String words, ObjectNode shown, boolean accepted) {}
