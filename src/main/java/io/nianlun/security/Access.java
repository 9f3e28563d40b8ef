package io.nianlun.security;

import static io.nianlun.security.Access.Who.ADMINISTRATOR;
import static io.nianlun.security.Access.Who.ANYONE;
import static io.nianlun.security.Access.Who.CYCLE_OFFICE;
import static io.nianlun.security.Access.Who.FIGURES;
import static io.nianlun.security.Access.Who.JOURNAL;
import static io.nianlun.security.Access.Who.LEADER_RATING;
import static io.nianlun.security.Access.Who.SIGNED_IN;
import static io.nianlun.security.Access.Who.SUPERVISION;

import io.nianlun.organization.GroupSight;
import io.nianlun.organization.GuardedPosts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The one place that decides who may do what: first the table of every call, then the decisions that depend on a task
 * or on a cycle's state. Whoever asks brings the candidate groups that the person belongs to today.
 */
@Component
public class Access implements GroupSight, GuardedPosts {

    /** The office whose members change processes, schemes and forms. */
    public static final String PROCESS_ADMIN = "process-admin";

    private static final String OFFICE_GENERAL = "office-general";
    private static final String AUDIT_GROUP = "audit-group";
    private static final Set<String> SUPERVISING = Set.of("office-supervision", "supervision-group");

    // Those who draft, review and decide the results must see them before everyone else.
    private static final Set<String> RESULTS_BEFORE_PUBLICATION = Set.of(
            OFFICE_GENERAL,
            "lead-group",
            "standing-committee",
            AUDIT_GROUP,
            "office-supervision",
            "supervision-group",
            // the audit body reads what is submitted to the leaders
            "audit-bureau",
            PROCESS_ADMIN);

    // Those who look into objections, decide them, decide the results again, and watch.
    private static final Set<String> OBJECTIONS_OF_ALL = Set.of(AUDIT_GROUP, "lead-group", "standing-committee");

    private static final Set<String> FOLLOWING_RESULTS =
            Set.of(OFFICE_GENERAL, "lead-group", "standing-committee", "organisation-dept");

    private static final Set<String> TARGETS_OF_ALL =
            Set.of(OFFICE_GENERAL, "office-target", "lead-group", "standing-committee", AUDIT_GROUP);

    /** To whom a call is open. */
    enum Who {
        ANYONE,
        SIGNED_IN,
        /** Who watches every deadline: supervisors, and process administrators. */
        SUPERVISION,
        /** Who runs cycles: the general office, and process administrators. */
        CYCLE_OFFICE,
        /** Who stands for the year's figures as a second person: the general office and the audit group. */
        FIGURES,
        /** Who sees to it that the leaders rate: the general office and the supervisors. */
        LEADER_RATING,
        /** Who checks afterwards what was done: supervisors, the audit group, and process administrators. */
        JOURNAL,
        ADMINISTRATOR
    }

    /** One line of the table; {@code path} is a Spring path pattern. */
    record Call(String method, String path, Who who) {}

    /** Every call there is. What is not named here is refused; so a new call begins with its line. */
    static final List<Call> CALLS = List.of(
            new Call("GET", "/api/session", ANYONE),
            new Call("POST", "/api/session", ANYONE),
            new Call("DELETE", "/api/session", ANYONE),
            new Call("POST", "/api/session/first", ANYONE),
            new Call("POST", "/api/accounts/{person}/first-password", ADMINISTRATOR),
            new Call("GET", "/api/me", SIGNED_IN),
            new Call("PUT", "/api/me/password", SIGNED_IN),
            new Call("GET", "/api/me/substitution", SIGNED_IN),
            new Call("PUT", "/api/me/substitution", SIGNED_IN),
            new Call("GET", "/api/me/views", SIGNED_IN),
            new Call("PUT", "/api/me/views", SIGNED_IN),
            new Call("GET", "/api/organization/units", SIGNED_IN),
            new Call("GET", "/api/organization/offices", SIGNED_IN),
            new Call("GET", "/api/organization/people", SIGNED_IN),
            // who keeps the register of units, people and posts
            new Call("GET", "/api/organization/register", CYCLE_OFFICE),
            new Call("POST", "/api/organization/register", CYCLE_OFFICE),
            new Call("POST", "/api/organization/register/offices", CYCLE_OFFICE),
            new Call("GET", "/api/organization/register/units", CYCLE_OFFICE),
            new Call("GET", "/api/organization/register/units/{id}", CYCLE_OFFICE),
            new Call("GET", "/api/organization/register/people", CYCLE_OFFICE),
            new Call("GET", "/api/organization/register/people/{id}", CYCLE_OFFICE),
            new Call("GET", "/api/organization/register/offices/{id}", CYCLE_OFFICE),
            new Call("POST", "/api/organization/import/preview", CYCLE_OFFICE),
            new Call("POST", "/api/organization/import", CYCLE_OFFICE),
            new Call("GET", "/api/organization/export.xlsx", CYCLE_OFFICE),
            new Call("GET", "/api/organization/export.csv", CYCLE_OFFICE),
            // which task, its room asks below
            new Call("GET", "/api/tasks", SIGNED_IN),
            new Call("GET", "/api/tasks/late", SUPERVISION),
            // what is late of everyone, and what is done about it
            new Call("GET", "/api/desk/counts", SUPERVISION),
            new Call("GET", "/api/desk/matrix", SUPERVISION),
            new Call("GET", "/api/desk/tasks", SUPERVISION),
            new Call("GET", "/api/desk/heat", SUPERVISION),
            // only supervisors, its room asks below
            new Call("POST", "/api/desk/nudges", SUPERVISION),
            new Call("GET", "/api/desk/extensions", SUPERVISION),
            new Call("POST", "/api/desk/extensions", SUPERVISION),
            new Call("POST", "/api/desk/extensions/{id}/confirm", SUPERVISION),
            new Call("POST", "/api/desk/extensions/{id}/refuse", SUPERVISION),
            new Call("GET", "/api/notices", SIGNED_IN),
            new Call("PUT", "/api/notices/seen", SIGNED_IN),
            new Call("GET", "/api/events", SIGNED_IN),
            new Call("POST", "/api/tasks/bulk", SIGNED_IN),
            new Call("GET", "/api/tasks/{id}", SIGNED_IN),
            new Call("GET", "/api/tasks/{id}/story", SIGNED_IN),
            new Call("GET", "/api/tasks/{id}/drafts", SIGNED_IN),
            new Call("PUT", "/api/tasks/{id}/draft", SIGNED_IN),
            new Call("POST", "/api/tasks/{id}/claim", SIGNED_IN),
            new Call("POST", "/api/tasks/{id}/release", SIGNED_IN),
            new Call("POST", "/api/tasks/{id}/assign", SIGNED_IN),
            new Call("POST", "/api/tasks/{id}/complete", SIGNED_IN),
            new Call("POST", "/api/tasks/{id}/evidence", SIGNED_IN),
            new Call("PUT", "/api/tasks/{id}/evidence/{item}", SIGNED_IN),
            new Call("DELETE", "/api/tasks/{id}/evidence/{item}", SIGNED_IN),
            // of which unit, its room asks below
            new Call("GET", "/api/evidence/{item}/content", SIGNED_IN),
            new Call("GET", "/api/cycles/{cycle}/units/{unit}/evidence", SIGNED_IN),
            new Call("GET", "/api/schemes", SIGNED_IN),
            new Call("POST", "/api/schemes", CYCLE_OFFICE),
            new Call("GET", "/api/schemes/{id}", SIGNED_IN),
            new Call("GET", "/api/schemes/{id}/versions/{n}", SIGNED_IN),
            new Call("POST", "/api/trials", SIGNED_IN),
            new Call("GET", "/api/cycles", SIGNED_IN),
            new Call("POST", "/api/cycles", CYCLE_OFFICE),
            new Call("GET", "/api/cycles/{id}", SIGNED_IN),
            new Call("GET", "/api/cycles/{id}/diagram", SIGNED_IN),
            new Call("DELETE", "/api/cycles/{id}", CYCLE_OFFICE),
            new Call("PUT", "/api/cycles/{id}/units", CYCLE_OFFICE),
            new Call("GET", "/api/cycles/{id}/plans", CYCLE_OFFICE),
            new Call("POST", "/api/cycles/{id}/notices", CYCLE_OFFICE),
            new Call("GET", "/api/cycles/{id}/notices", CYCLE_OFFICE),
            new Call("GET", "/api/cycles/{id}/notices/{notice}/receipts", CYCLE_OFFICE),
            // of which unit, its room asks below
            new Call("GET", "/api/cycles/{id}/units/{unit}/notices", SIGNED_IN),
            new Call("GET", "/api/cycles/{id}/successor", CYCLE_OFFICE),
            new Call("POST", "/api/cycles/{id}/start", CYCLE_OFFICE),
            new Call("GET", "/api/cycles/{id}/cancellation", CYCLE_OFFICE),
            new Call("POST", "/api/cycles/{id}/cancellation", CYCLE_OFFICE),
            new Call("POST", "/api/cycles/{id}/cancellation/confirm", CYCLE_OFFICE),
            new Call("POST", "/api/cycles/{id}/cancellation/refuse", CYCLE_OFFICE),
            new Call("GET", "/api/cycles/{id}/calendar", SIGNED_IN),
            new Call("POST", "/api/cycles/{id}/calendar/preview", CYCLE_OFFICE),
            new Call("PUT", "/api/cycles/{id}/calendar", CYCLE_OFFICE),
            new Call("GET", "/api/calendar/days", SIGNED_IN),
            new Call("GET", "/api/calendar/add", SIGNED_IN),
            new Call("GET", "/api/calendar/years/{year}", SIGNED_IN),
            new Call("PUT", "/api/calendar/years/{year}", ADMINISTRATOR),
            new Call("GET", "/api/calendar/affected", CYCLE_OFFICE),
            new Call("PUT", "/api/cycles/{id}/figures", CYCLE_OFFICE),
            new Call("GET", "/api/cycles/{cycle}/corrections", FIGURES),
            new Call("POST", "/api/cycles/{cycle}/corrections/{id}/confirm", FIGURES),
            new Call("POST", "/api/cycles/{cycle}/corrections/{id}/refuse", FIGURES),
            new Call("GET", "/api/cycles/{id}/panels", CYCLE_OFFICE),
            new Call("GET", "/api/cycles/{id}/panels/people", CYCLE_OFFICE),
            // whose panel it is, its room asks below
            new Call("GET", "/api/cycles/{cycle}/panels/{panel}/session", SIGNED_IN),
            new Call("GET", "/api/cycles/{cycle}/sessions", SIGNED_IN),
            new Call("POST", "/api/cycles/{cycle}/panels/{panel}/halt", SIGNED_IN),
            new Call("GET", "/api/cycles/{cycle}/leaders", LEADER_RATING),
            new Call("POST", "/api/cycles/{cycle}/leaders/{leader}/reminders", LEADER_RATING),
            new Call("GET", "/api/cycles/{cycle}/panels/{panel}/talks", SIGNED_IN),
            new Call("GET", "/api/cycles/{cycle}/panels/{panel}/ratings", SIGNED_IN),
            new Call("POST", "/api/cycles/{cycle}/panels/{panel}/ratings", SIGNED_IN),
            // how results were made known; of a year what was announced to everyone, else nothing
            new Call("GET", "/api/cycles/{id}/publication", SIGNED_IN),
            new Call("GET", "/api/public/{year}", ANYONE),
            new Call("GET", "/public/{year}", ANYONE),
            // what follows from results; whom it concerns, their rooms ask below
            new Call("GET", "/api/cycles/{id}/queries", SIGNED_IN),
            new Call("POST", "/api/cycles/{id}/queries", SIGNED_IN),
            new Call("GET", "/api/cycles/{id}/rewards", SIGNED_IN),
            new Call("POST", "/api/cycles/{id}/rewards/preview", CYCLE_OFFICE),
            new Call("GET", "/api/cycles/{id}/actions", SIGNED_IN),
            new Call("GET", "/api/cycles/{id}/rectifications", SIGNED_IN),
            new Call("GET", "/api/cycles/{id}/units/{unit}/rectifications", SIGNED_IN),
            // before publication its room asks below
            new Call("GET", "/api/cycles/{id}/results", SIGNED_IN),
            new Call("GET", "/api/cycles/{id}/results/{unit}", SIGNED_IN),
            new Call("GET", "/api/cycles/{id}/ranking", SIGNED_IN),
            new Call("POST", "/api/cycles/{id}/what-if", SIGNED_IN),
            new Call("GET", "/api/cycles/{id}/robustness", SIGNED_IN),
            new Call("GET", "/api/cycles/{id}/raters", SIGNED_IN),
            // those who work on and decide results; its room asks below
            new Call("GET", "/api/cycles/{id}/result-versions", SIGNED_IN),
            new Call("GET", "/api/cycles/{id}/result-versions/changes", SIGNED_IN),
            new Call("POST", "/api/cycles/{id}/result-versions/{version}/recompute", SIGNED_IN),
            // whose objections, its room asks below
            new Call("GET", "/api/cycles/{id}/objections", SIGNED_IN),
            new Call("GET", "/api/cycles/{id}/units/{unit}/objections", SIGNED_IN),
            new Call("GET", "/api/journal", JOURNAL),
            new Call("POST", "/api/journal/verify", JOURNAL),
            // whose targets, its room asks below
            new Call("GET", "/api/cycles/{id}/units/{unit}/targets", SIGNED_IN),
            new Call("GET", "/api/cycles/{id}/units/{unit}/targets/rounds", SIGNED_IN),
            new Call("GET", "/api/cycles/{id}/units/{unit}/targets/diff", SIGNED_IN),
            // who changes the cycle: what there is, drafts, releases
            new Call("GET", "/api/library", ADMINISTRATOR),
            new Call("GET", "/api/library/palette", ADMINISTRATOR),
            new Call("GET", "/api/library/archive", ADMINISTRATOR),
            new Call("POST", "/api/library/archive", ADMINISTRATOR),
            new Call("POST", "/api/library/archive/preview", ADMINISTRATOR),
            new Call("GET", "/api/library/{kind}/{id}", ADMINISTRATOR),
            new Call("GET", "/api/library/{kind}/{id}/diff", ADMINISTRATOR),
            new Call("GET", "/api/library/{kind}/{id}/versions/{version}", ADMINISTRATOR),
            new Call("POST", "/api/library/process/{id}/versions/{version}/restore", ADMINISTRATOR),
            new Call("GET", "/api/drafts", ADMINISTRATOR),
            new Call("POST", "/api/drafts", ADMINISTRATOR),
            new Call("GET", "/api/drafts/{id}", ADMINISTRATOR),
            new Call("PUT", "/api/drafts/{id}", ADMINISTRATOR),
            new Call("DELETE", "/api/drafts/{id}", ADMINISTRATOR),
            new Call("POST", "/api/drafts/{id}/audit", ADMINISTRATOR),
            new Call("POST", "/api/drafts/{id}/remedies", ADMINISTRATOR),
            new Call("GET", "/api/drafts/{id}/diff", ADMINISTRATOR),
            new Call("POST", "/api/drafts/{id}/present", ADMINISTRATOR),
            new Call("POST", "/api/drafts/{id}/propose", ADMINISTRATOR),
            new Call("POST", "/api/drafts/{id}/withdraw", ADMINISTRATOR),
            new Call("POST", "/api/drafts/{id}/follow", ADMINISTRATOR),
            // of those, one who neither drew nor proposed it
            new Call("POST", "/api/drafts/{id}/release", ADMINISTRATOR),
            // the desktop tool's three calls: what it deploys becomes a draft
            new Call("GET", "/engine-rest/deployment", ADMINISTRATOR),
            new Call("GET", "/engine-rest/version", ADMINISTRATOR),
            new Call("POST", "/engine-rest/deployment/create", ADMINISTRATOR),
            new Call("GET", "/actuator/health/**", ANYONE),
            new Call("GET", "/actuator/prometheus", ADMINISTRATOR),
            new Call("GET", "/v3/api-docs/**", SIGNED_IN),
            new Call("GET", "/v3/api-docs.yaml", SIGNED_IN),
            // the browser's pages; they hold no data, and a page's address has no dot
            new Call("GET", "/", ANYONE),
            new Call("GET", "/index.html", ANYONE),
            new Call("GET", "/favicon.svg", ANYONE),
            new Call("GET", "/assets/**", ANYONE),
            new Call("GET", "/{page:(?!api$|actuator$|v3$|engine-rest$|error$)[^.]+}", ANYONE),
            new Call("GET", "/{page:(?!api$|actuator$|v3$|engine-rest$|error$)[^.]+}/**", ANYONE));

    /** May do what the call is open to. */
    boolean may(Who who, Set<String> groups) {
        return switch (who) {
            case ANYONE, SIGNED_IN -> true;
            case SUPERVISION -> maySupervise(groups) || mayAdminister(groups);
            case CYCLE_OFFICE -> mayRunCycles(groups);
            case FIGURES -> mayRunCycles(groups) || groups.contains(AUDIT_GROUP);
            case LEADER_RATING -> mayRunCycles(groups) || maySupervise(groups);
            case JOURNAL -> mayReadJournal(groups);
            case ADMINISTRATOR -> mayAdminister(groups);
        };
    }

    /** Changes processes, schemes and forms. */
    public boolean mayAdminister(Set<String> groups) {
        return groups.contains(PROCESS_ADMIN);
    }

    /** Nobody makes themselves administrator, supervisor, auditor or decider: administrators appoint those. */
    @Override
    public boolean mayChangeGuardedPosts(Set<String> groups) {
        return mayAdminister(groups);
    }

    /** Watches every task and deadline of the year. */
    public boolean maySupervise(Set<String> groups) {
        return !Collections.disjoint(groups, SUPERVISING);
    }

    /**
     * Reads and verifies the whole journal. A unit's people see their own rounds and stories at the task instead: the
     * journal also tells what was decided about others.
     */
    public boolean mayReadJournal(Set<String> groups) {
        return groups.contains(AUDIT_GROUP) || maySupervise(groups) || mayAdminister(groups);
    }

    /** Creates and starts cycles, publishes schemes, brings in figures. */
    public boolean mayRunCycles(Set<String> groups) {
        return groups.contains(OFFICE_GENERAL) || mayAdminister(groups);
    }

    /** Sees who sits on which panel of a cycle: who runs cycles, and who supervises. */
    @Override
    public boolean maySeeFormedGroups(Set<String> groups) {
        return mayRunCycles(groups) || maySupervise(groups);
    }

    /**
     * What a decision about a task rests on.
     *
     * @param assignee who has it or, where it is done, who did it; null: nobody yet
     * @param offeredTo its candidate groups; none where it is one person's own
     * @param open false once it is done or gone
     * @param confidential its content is its holder's alone, to whomever it was offered
     */
    public record TaskFacts(String assignee, Collection<String> offeredTo, boolean open, boolean confidential) {

        public TaskFacts(String assignee, Collection<String> offeredTo, boolean open) {
            this(assignee, offeredTo, open, false);
        }

        private boolean of(String person) {
            return person.equals(assignee);
        }

        private boolean offeredToOneOf(Set<String> groups) {
            return !Collections.disjoint(offeredTo, groups);
        }
    }

    /** Knows that the task exists: whose it is and how late. Supervisors and administrators know of all. */
    public boolean mayKnowOf(String person, Set<String> groups, TaskFacts task) {
        return task.of(person) || task.offeredToOneOf(groups) || maySupervise(groups) || mayAdminister(groups);
    }

    /**
     * Sees what stands in the task. What is one person's own (a rating) nobody else sees; supervisors see the rest;
     * administrators see that tasks exist, not what people write in them.
     */
    public boolean mayReadTask(String person, Set<String> groups, TaskFacts task) {
        if (task.of(person)) return true;
        if (task.confidential()) return mayWorkOn(person, groups, task);
        return !task.offeredTo().isEmpty() && (task.offeredToOneOf(groups) || maySupervise(groups));
    }

    /** Types into it and completes it: it is the person's, or nobody's yet and offered. */
    public boolean mayWorkOn(String person, Set<String> groups, TaskFacts task) {
        return task.open() && (task.of(person) || task.assignee() == null && task.offeredToOneOf(groups));
    }

    /** Hands it to somebody: colleagues among themselves, supervisors where one person's absence holds up an office. */
    public boolean mayAssign(String person, Set<String> groups, TaskFacts task) {
        return task.open()
                && !task.offeredTo().isEmpty()
                && (task.of(person) || task.offeredToOneOf(groups) || maySupervise(groups));
    }

    /** Can be given it: only members of the groups that it is offered to. */
    public boolean mayBeGiven(Set<String> groupsOfReceiver, TaskFacts task) {
        return task.offeredToOneOf(groupsOfReceiver);
    }

    /** The actions that the answer offers on a task: of claim, release, assign, complete those that would succeed. */
    public List<String> taskActions(String person, Set<String> groups, TaskFacts task) {
        var actions = new ArrayList<String>();
        if (mayWorkOn(person, groups, task) && task.assignee() == null) actions.add("claim");
        // a task that nobody else was offered would be nobody's
        if (task.open() && task.of(person) && !task.offeredTo().isEmpty()) actions.add("release");
        if (mayAssign(person, groups, task)) actions.add("assign");
        if (mayWorkOn(person, groups, task)) actions.add("complete");
        return actions;
    }

    /** Asks what would be otherwise, and how near results are to others; before and after publication. */
    public boolean mayAnalyse(Set<String> groups) {
        return mayReadResults(groups, false);
    }

    /**
     * Sees what a unit's numbers rest on: who certified which version, what the unit itself reported, how it was rated.
     * Others than the unit and those who work on results see the published numbers and how they came about.
     */
    public boolean mayReadSources(Set<String> groups, String unit) {
        return mayAnalyse(groups) || isOfUnit(groups, unit);
    }

    /** Sees how raters rate, by name: supervisors and the committee, never the units. */
    public boolean mayReadRaters(Set<String> groups) {
        return maySupervise(groups) || groups.contains("standing-committee");
    }

    /** Sees how a unit's targets were negotiated: its own people and leader, and those who review, issue and check. */
    public boolean mayReadTargets(Set<String> groups, String unit) {
        return maySupervise(groups)
                || !Collections.disjoint(groups, TARGETS_OF_ALL)
                || groups.stream().anyMatch(group -> group.startsWith(unit + ":"));
    }

    /** Sees a panel's closed session and reads its talks: who sits on it, and the supervision group. */
    public boolean maySeeSession(Set<String> groups, boolean sitsOnIt) {
        return sitsOnIt || groups.contains("supervision-group");
    }

    /** Stops a panel's session before its end. */
    public boolean mayStopSessions(Set<String> groups) {
        return groups.contains("supervision-group");
    }

    /** Sees a cycle's results: everyone once they are published, before only those who work on and decide them. */
    public boolean mayReadResults(Set<String> groups, boolean published) {
        return published || !Collections.disjoint(groups, RESULTS_BEFORE_PUBLICATION);
    }

    /** Sees what all units objected to; a unit's own people see their own, and nothing of others. */
    public boolean mayReadObjections(Set<String> groups) {
        return maySupervise(groups) || !Collections.disjoint(groups, OBJECTIONS_OF_ALL);
    }

    /** Sees what follows from results: who gets what, what is done about whom; besides a unit, what concerns itself. */
    public boolean mayFollowConsequences(Set<String> groups) {
        return !Collections.disjoint(groups, FOLLOWING_RESULTS) || maySupervise(groups);
    }

    /** Registers what the public asks about results, and sees every question: the offices that answer. */
    public boolean mayRunQueryDesk(Set<String> groups) {
        return groups.contains(OFFICE_GENERAL) || maySupervise(groups);
    }

    /** Holds a post in a unit, or is the leader responsible for it. */
    public boolean isOfUnit(Set<String> groups, String unit) {
        return groups.stream().anyMatch(group -> group.startsWith(unit + ":"));
    }

    /**
     * Reads the evidence that a unit has submitted, besides the unit itself: those who review, audit and supervise, the
     * unit's panel, and the offices that certify figures by it.
     *
     * @param onPanel whether the cycle's panel that judges the unit has them as a member
     */
    public boolean mayReadEvidence(Set<String> groups, boolean onPanel, Collection<String> certifying) {
        return groups.contains(OFFICE_GENERAL)
                || groups.contains("audit-group")
                || groups.contains("lead-group")
                || maySupervise(groups)
                || onPanel
                || !Collections.disjoint(groups, certifying);
    }
}
