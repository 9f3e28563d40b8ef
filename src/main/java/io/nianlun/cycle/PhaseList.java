package io.nianlun.cycle;

import io.nianlun.shared.Texts;
import io.nianlun.workflow.ModelWords;
import io.nianlun.workflow.Processes;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The phases of a cycle as columns of a table: which process works each, under which name, until when. */
@Component
@Transactional(readOnly = true)
public class PhaseList {

    private final Cycles cycles;
    private final CycleRepository repository;
    private final YearProcesses yearProcesses;
    private final Processes processes;
    private final ModelWords words;

    PhaseList(
            Cycles cycles,
            CycleRepository repository,
            YearProcesses yearProcesses,
            Processes processes,
            ModelWords words) {
        this.cycles = cycles;
        this.repository = repository;
        this.yearProcesses = yearProcesses;
        this.processes = processes;
        this.words = words;
    }

    /**
     * A phase.
     *
     * @param worked the process that works it: its own, or the one that the scheme puts in its place
     * @param definition the version of that process which the cycle runs on; the newest before the cycle was started
     * @param name in the language of the call
     */
    public record Phase(
            String phase,
            String worked,
            String definition,
            String name,
            String state,
            LocalDate starts,
            LocalDate due) {}

    /** In their order; refuses an unknown cycle with {@link CycleUnknown}. */
    public List<Phase> of(String id) {
        var cycle = cycles.one(id);
        var noted = repository.definitions(id);
        return cycles.dates(id).stream()
                .map(dates -> {
                    var worked = yearProcesses.of(cycle, dates.process());
                    var definition = noted.containsKey(dates.process())
                            ? noted.get(dates.process())
                            : processes.newest(worked).id();
                    return new Phase(
                            dates.process(),
                            worked,
                            definition,
                            words.process(definition, Texts.language()),
                            dates.state(),
                            dates.starts(),
                            dates.due());
                })
                .toList();
    }
}
