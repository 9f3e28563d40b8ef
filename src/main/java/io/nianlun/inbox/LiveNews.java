package io.nianlun.inbox;

/** Something that open pages are told of besides the inbox; a room that has such news implements it. */
public interface LiveNews {

    /** The name under which pages hear of it. */
    String name();

    /** A number that is another one after there was news, on whichever node; cheap to ask. */
    long version();
}
