package io.nianlun.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.inbox.TaskContext;
import io.nianlun.shared.Fault;
import java.util.List;

/** What an indicator sheet is filled with: a bean per {@code mode} that a form may give the field. */
public interface SheetMode {

    /** The {@code mode} of the form's component: {@code targets}. */
    String mode();

    /** What the sheet shows where nobody has typed yet. */
    JsonNode load(TaskContext task, boolean readonly);

    /** Works out anew, over a draft, what the sheet shows beside what is typed. */
    default void refresh(TaskContext task, ObjectNode shown) {}

    /** Every fault of the sheet that was sent; never asked for a sheet that is only shown. */
    List<Fault> validate(TaskContext task, JsonNode sheet, String path);

    /** Keeps a valid sheet, in the transaction of the completion. */
    void complete(TaskContext task, JsonNode sheet);
}
