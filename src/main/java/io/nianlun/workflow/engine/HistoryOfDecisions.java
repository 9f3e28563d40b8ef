package io.nianlun.workflow.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.HistoryLevelFull;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

/**
 * Full history, but for what stands in the product's own tables for good: the ids and the date with which every process
 * starts, whom a task is offered to and who took it. To note these here too was two fifths of all rows that opening a
 * phase writes. What is decided on the way is noted as ever. Its name is that of full history, which databases that
 * exist remember.
 */
final class HistoryOfDecisions extends HistoryLevelFull {

    private static final Set<String> KNOWN_OTHERWISE = Set.of("cycle", "phase", "subject", "subjects", "unit", "due");
    private static final Set<HistoryEventTypes> OF_VARIABLES = Set.of(
            HistoryEventTypes.VARIABLE_INSTANCE_CREATE,
            HistoryEventTypes.VARIABLE_INSTANCE_UPDATE,
            HistoryEventTypes.VARIABLE_INSTANCE_MIGRATE,
            HistoryEventTypes.VARIABLE_INSTANCE_DELETE);

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
        if (type == HistoryEventTypes.IDENTITY_LINK_ADD || type == HistoryEventTypes.IDENTITY_LINK_DELETE) return false;
        return !(entity instanceof VariableInstanceEntity variable
                && OF_VARIABLES.contains(type)
                && KNOWN_OTHERWISE.contains(variable.getName()));
    }
}
