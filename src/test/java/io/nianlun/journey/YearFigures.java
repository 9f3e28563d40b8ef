package io.nianlun.journey;

import java.util.List;
import java.util.Map;

/**
 * What is known of the six units in the journey's year 2025. The transport bureau's numbers are those of a county
 * transport bureau's own report of 2011-12-20, told as 2025: 1 firm promised and 3 brought, 3 million yuan and 15.08
 * million, 14 workers and 15, 54 km of rural roads, 1,676 cases at the window, all of them handled.
 */
final class YearFigures {

    static final List<String> UNITS =
            List.of("wangchao", "dongyu", "economic-zone", "transport", "agriculture", "education");

    static final Map<String, String> CLASS = Map.of(
            "wangchao", "county",
            "dongyu", "county",
            "economic-zone", "zone",
            "transport", "department",
            "agriculture", "department",
            "education", "department");

    static final Map<String, String> PANEL =
            Map.of("county", "assess-group-1", "zone", "assess-group-2", "department", "assess-group-3");

    /** Who is responsible for the unit in the city government. */
    static final Map<String, String> LEADER = Map.of(
            "wangchao", "leader-1",
            "dongyu", "leader-1",
            "economic-zone", "leader-1",
            "transport", "leader-5",
            "agriculture", "leader-2",
            "education", "leader-4");

    /** Target and actual of a leaf; money in 万元, roads in km, cases in per cent. */
    record Figure(String target, String actual) {}

    private static final Map<String, Map<String, Figure>> FIGURES = Map.of(
            "transport",
                    Map.of(
                            "investment-amount", new Figure("300", "1508"),
                            "investment-firms", new Figure("1", "3"),
                            "recruitment", new Figure("14", "15"),
                            "construction", new Figure("54", "54"),
                            "handling", new Figure("100", "100")),
            "agriculture",
                    Map.of(
                            "investment-amount", new Figure("200", "150"),
                            "investment-firms", new Figure("2", "1"),
                            "recruitment", new Figure("10", "10"),
                            "construction", new Figure("20", "19"),
                            "handling", new Figure("100", "98")),
            "education", Map.of("recruitment", new Figure("5", "4")),
            "wangchao", Map.of("investment-amount", new Figure("1000", "900")),
            "dongyu", Map.of("investment-amount", new Figure("1000", "500")),
            "economic-zone", Map.of());

    private static final Figure JUST_DONE = new Figure("100", "100");

    static Figure figure(String unit, String indicator) {
        return FIGURES.get(unit).getOrDefault(indicator, JUST_DONE);
    }

    /** The panel's ratings of a unit on one question: the head's first, then the members'. */
    static List<Integer> ratings(String unit, String indicator) {
        var duty = indicator.equals("duty");
        return switch (unit) {
            case "transport" -> duty ? List.of(95, 90, 85, 88, 80) : List.of(90, 92, 88, 90, 94);
            case "agriculture" -> duty ? List.of(85, 80, 82, 84, 86) : List.of(80, 80, 80, 80, 80);
            case "education" -> duty ? List.of(90, 88, 90, 92, 90) : List.of(90, 90, 90, 90, 90);
            case "wangchao" -> duty ? List.of(90, 90, 90, 90) : List.of(80, 80, 80, 80);
            case "dongyu" -> duty ? List.of(70, 70, 70, 70) : List.of(75, 75, 75, 75);
            default -> List.of(80, 80, 80, 80);
        };
    }

    /** How many of a layer were satisfied, fairly satisfied, dissatisfied, and did not know. */
    static List<Integer> ballots(String unit, String layer) {
        return switch (unit) {
            case "transport" ->
                switch (layer) {
                    case "代表委员" -> List.of(6, 3, 1, 0);
                    case "服务对象" -> List.of(8, 1, 1, 5);
                    default -> List.of(5, 4, 1, 0);
                };
            case "agriculture" ->
                switch (layer) {
                    case "代表委员" -> List.of(5, 3, 2, 0);
                    case "服务对象" -> List.of(4, 4, 2, 0);
                    default -> List.of(3, 5, 2, 0);
                };
            case "education", "wangchao" -> List.of(8, 2, 0, 0);
            default -> List.of(6, 3, 1, 0);
        };
    }

    private YearFigures() {}
}
