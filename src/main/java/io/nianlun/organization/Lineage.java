package io.nianlun.organization;

import java.util.List;

/**
 * Which units' earlier years are a unit's own.
 *
 * @param line the unit itself, then those in whose place it came, the nearest first: the first of them that has a
 *     figure or a result in a year is the one that counts. Figures of other merged units are not added: a rate has no
 *     sum
 * @param graded whose grades count, as {@link Inheritance} says; of several in one year the worst
 */
public record Lineage(String unit, List<String> line, List<String> graded) {

    public Lineage {
        line = List.copyOf(line);
        graded = List.copyOf(graded);
    }
}
