package io.nianlun.consequence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.consequence.RewardView.Named;
import io.nianlun.cycle.Cycles;
import io.nianlun.organization.Organization;
import io.nianlun.security.Access;
import io.nianlun.shared.CurrentPerson;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What follows from results, for those who see to it; a unit's own people see what concerns the unit. */
@RestController
class ConsequenceController {

    private static final int PAGE = 500;

    private final Rewards rewards;
    private final RewardView view;
    private final RewardSheet sheet;
    private final ActionRepository actions;
    private final RectificationRepository rectifications;
    private final Rectifications memory;
    private final Cycles cycles;
    private final Organization organization;
    private final Access access;
    private final CurrentPerson caller;

    ConsequenceController(
            Rewards rewards,
            RewardView view,
            RewardSheet sheet,
            ActionRepository actions,
            RectificationRepository rectifications,
            Rectifications memory,
            Cycles cycles,
            Organization organization,
            Access access,
            CurrentPerson caller) {
        this.rewards = rewards;
        this.view = view;
        this.sheet = sheet;
        this.actions = actions;
        this.rectifications = rectifications;
        this.memory = memory;
        this.cycles = cycles;
        this.organization = organization;
        this.access = access;
        this.caller = caller;
    }

    /** @param record null, with what belongs to it, until the action was taken */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ActionView(
            Named unit,
            String action,
            String grade,
            OffsetDateTime openedAt,
            String takenOn,
            String record,
            String document,
            Named takenBy) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record RectificationView(
            Named cycle,
            Named unit,
            String grade,
            String state,
            OffsetDateTime openedAt,
            Rectification.Talk talk,
            Rectification.Plan plan,
            OffsetDateTime closedAt) {}

    /** What was recorded, 500 at a time; a unit's people see their own unit's. */
    @GetMapping("/api/cycles/{id}/rewards")
    List<RewardView.Row> rewards(@PathVariable String id, @RequestParam(defaultValue = "0") int after) {
        cycles.one(id);
        var groups = groups();
        if (access.mayFollowConsequences(groups)) return view.rows(rewards.recorded(id, Math.max(0, after), PAGE));
        var units = groups.stream()
                .filter(group -> group.contains(":"))
                .map(group -> group.substring(0, group.indexOf(':')))
                .distinct()
                .toList();
        return view.rows(rewards.recorded(id, units));
    }

    /** What other parameters would come to; nothing is kept. */
    @PostMapping("/api/cycles/{id}/rewards/preview")
    JsonNode preview(@PathVariable String id, @RequestBody JsonNode given) {
        cycles.one(id);
        return sheet.shown(id, RewardSheet.given(given));
    }

    @GetMapping("/api/cycles/{id}/actions")
    List<ActionView> actions(@PathVariable String id) {
        followed(id);
        var found = actions.of(id);
        var units = organization.unitNames(found.stream().map(one -> one.unit()).toList());
        var people = organization.peopleNames(found.stream()
                .map(one -> one.takenBy())
                .filter(person -> person != null)
                .toList());
        return found.stream()
                .map(one -> new ActionView(
                        new Named(one.unit(), units.getOrDefault(one.unit(), one.unit())),
                        one.action(),
                        one.grade(),
                        one.openedAt(),
                        one.takenOn(),
                        one.record(),
                        one.document(),
                        one.takenBy() == null
                                ? null
                                : new Named(one.takenBy(), people.getOrDefault(one.takenBy(), one.takenBy()))))
                .toList();
    }

    @GetMapping("/api/cycles/{id}/rectifications")
    List<RectificationView> rectifications(@PathVariable String id) {
        followed(id);
        return views(rectifications.of(id));
    }

    /** The unit's rectifications of this year and of the years before, under whatever name it took part. */
    @GetMapping("/api/cycles/{id}/units/{unit}/rectifications")
    List<RectificationView> remembered(@PathVariable String id, @PathVariable String unit) {
        cycles.one(id);
        if (!access.mayFollowConsequences(groups()) && !access.isOfUnit(groups(), unit)) throw new ConsequencesHidden();
        return views(memory.remembered(id, unit));
    }

    private void followed(String cycle) {
        cycles.one(cycle);
        if (!access.mayFollowConsequences(groups())) throw new ConsequencesHidden();
    }

    private List<RectificationView> views(List<Rectification> found) {
        var units =
                organization.unitNames(found.stream().map(Rectification::unit).toList());
        var titles = found.stream()
                .map(Rectification::cycle)
                .distinct()
                .collect(Collectors.toMap(one -> one, one -> cycles.one(one).title()));
        return found.stream()
                .map(one -> new RectificationView(
                        new Named(one.cycle(), titles.get(one.cycle())),
                        new Named(one.unit(), units.getOrDefault(one.unit(), one.unit())),
                        one.grade(),
                        one.state(),
                        one.openedAt(),
                        one.talk(),
                        one.plan(),
                        one.closedAt()))
                .toList();
    }

    private Set<String> groups() {
        return organization.groupsOf(caller.require());
    }
}
