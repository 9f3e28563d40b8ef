package io.nianlun.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.nianlun.evaluation.Results.UnitResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Who moves between two results of the same units, by how much, and whose grade flips. */
public final class Moves {

    private Moves() {}

    /** Where a unit stands; all but the first three null where it has no place. */
    public record Place(
            boolean complete, BigDecimal exact, BigDecimal score, Integer rank, Integer rankOf, String grade) {

        static Place of(UnitResult unit) {
            return new Place(unit.complete(), unit.exact(), unit.score(), unit.rank(), unit.rankOf(), unit.grade());
        }
    }

    /**
     * One unit before and after.
     *
     * @param scoreBy how much its published score rises
     * @param ranksUp how many places it rises, under 0 where it falls; null where it has no rank before or after
     * @param gradeFlips whether it has another grade, or one where it had none
     */
    public record Move(
            String unit,
            @JsonProperty("class") String unitClass,
            String participation,
            Place before,
            Place after,
            BigDecimal scoreBy,
            Integer ranksUp,
            boolean gradeFlips) {}

    /** Every unit, in the order of the data; both results are of the same units in the same order. */
    public static List<Move> between(Results before, Results after) {
        var moves = new ArrayList<Move>();
        for (var i = 0; i < before.units().size(); i++)
            moves.add(move(before.units().get(i), after.units().get(i)));
        return moves;
    }

    private static Move move(UnitResult before, UnitResult after) {
        return new Move(
                before.unit(),
                before.unitClass(),
                before.participation(),
                Place.of(before),
                Place.of(after),
                Decimals.plain(after.score().subtract(before.score())),
                before.rank() == null || after.rank() == null ? null : before.rank() - after.rank(),
                !Objects.equals(before.grade(), after.grade()));
    }
}
