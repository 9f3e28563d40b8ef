package io.nianlun.consequence;

import io.nianlun.aggregation.Results;
import io.nianlun.consequence.RewardRate.Key;
import io.nianlun.consequence.RewardRate.Kind;
import io.nianlun.cycle.Cycles;
import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.organization.UnitPosts;
import io.nianlun.organization.UnitPosts.UnitPost;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rewards of a cycle: always computed from its decided grades and its parameters, never typed. */
@Component
@Transactional
class Rewards {

    private final RewardRepository rewards;
    private final RewardDefaults defaults;
    private final Results results;
    private final Cycles cycles;
    private final UnitPosts posts;
    private final Journal journal;

    Rewards(
            RewardRepository rewards,
            RewardDefaults defaults,
            Results results,
            Cycles cycles,
            UnitPosts posts,
            Journal journal) {
        this.rewards = rewards;
        this.defaults = defaults;
        this.results = results;
        this.cycles = cycles;
        this.posts = posts;
        this.journal = journal;
    }

    /** The parameters that the cycle needs, each as given or by default; the base, the grades, the posts. */
    @Transactional(readOnly = true)
    List<RewardRate> rates(String cycle, Map<Key, BigDecimal> given) {
        var rates = new ArrayList<RewardRate>();
        rates.add(rate(Kind.BASE, "base", given));
        var grades = cycles.scheme(cycle).scheme().grades();
        if (grades != null) grades.ladder().forEach(grade -> rates.add(rate(Kind.GRADE, grade, given)));
        holders(cycle).stream()
                .map(UnitPost::role)
                .distinct()
                .sorted()
                .forEach(post -> rates.add(rate(Kind.POST, post, given)));
        return rates;
    }

    /** What everyone who holds a post in a graded unit gets; who lacks a parameter is left out. */
    @Transactional(readOnly = true)
    List<Reward> computed(String cycle, List<RewardRate> rates) {
        var values = new HashMap<Key, BigDecimal>();
        rates.forEach(rate -> values.put(rate.key(), rate.value()));
        var grades = grades(cycle);
        var base = values.get(new Key(Kind.BASE, "base"));
        var computed = new ArrayList<Reward>();
        for (var holder : posts.of(grades.keySet())) {
            var grade = grades.get(holder.unit());
            var gradeRate = values.get(new Key(Kind.GRADE, grade));
            var postRate = values.get(new Key(Kind.POST, holder.role()));
            if (base != null && gradeRate != null && postRate != null)
                computed.add(Reward.of(
                        holder.unit(),
                        holder.person(),
                        holder.role(),
                        grade,
                        base,
                        gradeRate,
                        postRate,
                        defaults.decimals()));
        }
        return computed;
    }

    /** Keeps the parameters and what they come to, once for ever. */
    void record(String cycle, List<RewardRate> rates) {
        var computed = computed(cycle, rates);
        rewards.record(cycle, rates, computed);
        var total = computed.stream().map(Reward::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        journal.record(new Entry(
                "rewards-recorded",
                "cycle:" + cycle,
                cycle,
                null,
                Map.of("rates", rates, "people", computed.size(), "total", total),
                null));
    }

    @Transactional(readOnly = true)
    List<Reward> recorded(String cycle, int after, int limit) {
        return rewards.of(cycle, after, limit);
    }

    @Transactional(readOnly = true)
    List<Reward> recorded(String cycle, List<String> units) {
        return rewards.ofUnits(cycle, units);
    }

    private RewardRate rate(Kind kind, String name, Map<Key, BigDecimal> given) {
        var value = given.get(new Key(kind, name));
        return new RewardRate(kind, name, value == null ? defaults.of(kind, name) : value);
    }

    private List<UnitPost> holders(String cycle) {
        return posts.of(grades(cycle).keySet());
    }

    /** The decided grades by unit; a unit without one gets no reward. */
    private Map<String, String> grades(String cycle) {
        var grades = new LinkedHashMap<String, String>();
        for (var unit : results.current(cycle).results().path("units"))
            if (unit.path("grade").isTextual())
                grades.put(unit.path("unit").asText(), unit.path("grade").asText());
        return grades;
    }
}
