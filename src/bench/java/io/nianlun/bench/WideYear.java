package io.nianlun.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A year of any number of units under a scheme of 60 leaves, five of them rated by ten people, three of them formulas,
 * and some of every other kind; made the same way every time.
 */
final class WideYear {

    static final int LEAVES = 60;

    private static final int RATED = 5;
    private static final int RATERS = 10;
    private static final ObjectMapper JSON = new ObjectMapper();

    private WideYear() {}

    static List<String> measures() {
        var measures = new ArrayList<String>();
        for (var i = 0; i < RATED; i++)
            measures.add("{\"method\":\"rating\",\"roles\":{\"head\":0.4,\"member\":0.6},\"trim\":{\"from\":5,\"each\":1}}");
        measures.add("{\"method\":\"formula\",\"expression\":\"(actual + max(-5, min(5, (gdp - gdpTarget) * 1.5))) * 1.05\"}");
        measures.add("{\"method\":\"formula\",\"expression\":\"if actual > target then 100 else 100 * actual / target\"}");
        measures.add("{\"method\":\"formula\",\"expression\":\"100 - abs(target - actual) / 3\"}");
        for (var i = 0; i < 10; i++) measures.add("{\"method\":\"given\"}");
        for (var i = 0; i < 5; i++) measures.add("{\"method\":\"step\"}");
        for (var i = 0; i < 3; i++)
            measures.add("{\"method\":\"efficacy\",\"satisfactory\":120,\"unallowable\":40}");
        for (var i = 0; i < 2; i++) measures.add("{\"method\":\"peers\"}");
        for (var i = 0; i < 2; i++) measures.add("{\"method\":\"rank\"}");
        while (measures.size() < LEAVES) measures.add("{\"method\":\"completion\",\"cap\":1.2}");
        return measures;
    }

    static ObjectNode scheme() throws Exception {
        var scheme = JSON.createObjectNode().put("id", "wide").put("title", "宽方案").put("total", LEAVES);
        var classes = scheme.putArray("classes");
        for (var i = 0; i < 4; i++) classes.addObject().put("id", "c" + i).put("title", "类" + i);
        var branches = scheme.putArray("indicators");
        var measures = measures();
        ArrayNode children = null;
        for (var i = 0; i < LEAVES; i++) {
            if (i % 10 == 0)
                children = branches.addObject()
                        .put("id", "b" + i)
                        .put("title", "部分" + i)
                        .put("points", 10)
                        .putArray("children");
            var leaf = children.addObject().put("id", "l" + i).put("title", "指标" + i).put("points", 1);
            leaf.set("measure", JSON.readTree(measures.get(i)));
        }
        var grades = scheme.putObject("grades");
        grades.putArray("ladder").add("优秀").add("良好").add("合格");
        var rules = grades.putArray("rules");
        rules.addObject().put("grade", "优秀").put("min", 40).putObject("quota").put("share", 0.2);
        rules.addObject().put("grade", "良好").put("min", 30);
        rules.addObject().put("grade", "合格");
        return scheme;
    }

    static ObjectNode data(int units) {
        var data = JSON.createObjectNode().put("year", 2026);
        var all = data.putArray("units");
        var figures = data.putArray("figures");
        var ratings = data.putArray("ratings");
        for (var u = 0; u < units; u++) {
            all.addObject().put("id", "u" + u).put("name", "单位" + u).put("class", "c" + u % 4).put("panel", "p" + u % 8);
            for (var l = 0; l < LEAVES; l++) {
                var number = number(u, l);
                if (l < RATED) {
                    for (var r = 0; r < RATERS; r++)
                        ratings.addObject()
                                .put("unit", "u" + u)
                                .put("indicator", "l" + l)
                                .put("rater", "r" + r)
                                .put("role", r == 0 ? "head" : "member")
                                .put("score", number(u + r, l).min(BigDecimal.valueOf(100)));
                    continue;
                }
                var figure = figures.addObject().put("unit", "u" + u).put("indicator", "l" + l);
                figure.put("actual", number).put("target", 90).put("score", number.min(BigDecimal.valueOf(100)));
                if (l == RATED) figure.putObject("more").put("gdp", 7.1).put("gdpTarget", 6.5);
            }
        }
        return data;
    }

    /** 55.00 to 114.99, spread evenly. */
    static BigDecimal number(int unit, int leaf) {
        var spread = (unit * 7919L + leaf * 104729L) % 6000;
        return BigDecimal.valueOf(5500 + spread, 2);
    }
}
