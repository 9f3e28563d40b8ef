package io.nianlun.evaluation;

/** Which way a figure is better. */
enum Direction {
    HIGHER,
    LOWER
}
