package io.nianlun.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/** Ranks the complete units of each class, those apart by themselves: 1, 2, 2, 4. */
final class Ranking {

    private Ranking() {}

    static void rank(List<Standing> standings) {
        record Group(String unitClass, YearData.Participation participation) {}
        var groups = new LinkedHashMap<Group, List<Standing>>();
        for (var standing : standings)
            if (standing.isPlaced())
                groups.computeIfAbsent(
                                new Group(
                                        standing.unit().unitClass(),
                                        standing.unit().participation()),
                                absent -> new ArrayList<>())
                        .add(standing);
        groups.values().forEach(Ranking::rankGroup);
    }

    private static void rankGroup(List<Standing> group) {
        group.sort(Comparator.comparing(Standing::compared).reversed());
        var rank = 1;
        for (var i = 0; i < group.size(); i++) {
            if (i > 0 && group.get(i).compared().compareTo(group.get(i - 1).compared()) != 0) rank = i + 1;
            group.get(i).ranked(rank, group.size());
        }
    }
}
