package io.nianlun.security;

import io.nianlun.shared.ProblemAdvice;
import io.nianlun.shared.Texts;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what a filter or the server itself refuses in the same form as everything else. */
@RestController
class ErrorsOutsideRooms implements ErrorController {

    private final ProblemAdvice problems;

    ErrorsOutsideRooms(ProblemAdvice problems) {
        this.problems = problems;
    }

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<ProblemDetail> answer(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer number
                ? HttpStatus.valueOf(number)
                : HttpStatus.NOT_FOUND;
        var code =
                status == HttpStatus.NOT_FOUND ? "not-found" : status.is4xxClientError() ? "malformed" : "unexpected";
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.detail(status, code, List.of(""), Texts.language(request)));
    }
}
