package io.nianlun.cycle;

import io.nianlun.shared.Problem;
import io.nianlun.shared.ProblemAdvice;
import io.nianlun.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says what the schema's refusal means: the cycle was closed or cancelled while a call that changes it was on its way. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class SettledInSchema {

    private static final String SETTLED = "NL001";

    private final ProblemAdvice problems;

    SettledInSchema(ProblemAdvice problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(UncategorizedSQLException failure, HttpServletRequest request) {
        var cause = failure.getSQLException();
        if (cause == null || !SETTLED.equals(cause.getSQLState())) throw failure;
        var refusal = refusal(cause);
        var answer = problems.detail(
                HttpStatusCode.valueOf(refusal.kind().status()),
                refusal.code(),
                List.copyOf(refusal.arguments()),
                Texts.language(request));
        return ResponseEntity.status(answer.getStatus()).body(answer);
    }

    /** The message is the state and the title, as the trigger writes them. */
    private static Problem refusal(SQLException cause) {
        var message = cause.getMessage().replaceFirst("^ERROR: ", "").split("\n", 2)[0];
        var parts = message.split(":", 2);
        return SettledCycles.refusal(Cycle.State.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1]);
    }
}
