package io.nianlun.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One task over HTTP. */
@RestController
@RequestMapping("/api/tasks/{id}")
class TaskController {

    /** What was typed into the task's form. */
    record Filled(JsonNode data) {}

    /** Who gets it. */
    record Receiver(@NotBlank String to) {}

    private final OpenedTasks tasks;
    private final TaskClaims claims;
    private final TaskCompletions completions;
    private final TaskStories stories;
    private final ColleaguesDrafts colleagues;

    TaskController(
            OpenedTasks tasks,
            TaskClaims claims,
            TaskCompletions completions,
            TaskStories stories,
            ColleaguesDrafts colleagues) {
        this.tasks = tasks;
        this.claims = claims;
        this.completions = completions;
        this.stories = stories;
        this.colleagues = colleagues;
    }

    @GetMapping
    OpenedTasks.Opened open(@PathVariable String id) {
        return tasks.open(id);
    }

    @GetMapping("/story")
    TaskStories.Story story(@PathVariable String id) {
        return stories.of(id);
    }

    @GetMapping("/drafts")
    List<ColleaguesDrafts.Theirs> drafts(@PathVariable String id) {
        return colleagues.of(id);
    }

    @PutMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(@PathVariable String id, @RequestBody Filled body) {
        var changed = tasks.keep(id, Typed.of(body.data()));
        if (changed != null) throw changed;
    }

    @PostMapping("/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void claim(@PathVariable String id) {
        claims.claim(id);
    }

    @PostMapping("/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(@PathVariable String id) {
        claims.release(id);
    }

    @PostMapping("/assign")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void assign(@PathVariable String id, @Valid @RequestBody Receiver body) {
        claims.assign(id, body.to());
    }

    @PostMapping("/complete")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void complete(
            @PathVariable String id,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody Filled body) {
        completions.complete(id, Typed.of(body.data()), key);
    }
}
