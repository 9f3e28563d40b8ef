package io.nianlun.workflow;

/**
 * One thing that differs between two versions.
 *
 * @param element its id; of a form the key of the field, of a decision the id of the rule
 * @param label what people call it
 * @param what which of its facts: {@code due}, {@code group}, {@code form} …; null where all of it came or went
 * @param before null where it was nothing
 * @param after null where it is nothing any more
 */
public record ModelChange(
        Sort sort,
        String file,
        ModelFile.Kind kind,
        String type,
        String element,
        String label,
        String what,
        String before,
        String after) {

    /** Whether it came, went, is otherwise, or only stands elsewhere in the picture. */
    public enum Sort {
        ADDED,
        REMOVED,
        CHANGED,
        MOVED
    }
}
