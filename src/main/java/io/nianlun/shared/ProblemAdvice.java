package io.nianlun.shared;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** The one place that turns refusals and errors into answers (RFC 9457), in the caller's language. */
@RestControllerAdvice
public class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Texts texts;

    ProblemAdvice(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Problem problem, HttpServletRequest request) {
        var locale = Texts.language(request);
        var answer =
                detail(HttpStatusCode.valueOf(problem.kind().status()), problem.code(), problem.arguments(), locale);
        if (!problem.faults().isEmpty()) answer.setProperty("errors", errors(problem.faults(), locale));
        return answer(answer);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(Exception bug, HttpServletRequest request) throws Exception {
        // Security's own filter answers these two.
        if (bug instanceof AccessDeniedException || bug instanceof AuthenticationException) throw bug;
        var id = UUID.randomUUID().toString();
        log.error("Unexpected error {} on {} {}", id, request.getMethod(), request.getRequestURI(), bug);
        var answer = detail(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", List.of(id), Texts.language(request));
        answer.setProperty("id", id);
        return answer(answer);
    }

    /** An answer for a refusal that is found before any controller is reached (a filter). */
    public ProblemDetail detail(HttpStatusCode status, String code, List<?> arguments, Locale locale) {
        var answer = ProblemDetail.forStatus(status);
        answer.setType(URI.create("/problems/" + code));
        answer.setTitle(texts.of(locale, "problem." + code + ".title", arguments));
        answer.setDetail(texts.of(locale, "problem." + code + ".detail", arguments));
        answer.setProperty("code", code);
        answer.setProperty("action", texts.of(locale, "problem." + code + ".action", arguments));
        return answer;
    }

    /** The list {@code errors} of a rejected document. */
    public List<Map<String, Object>> errors(List<Fault> faults, Locale locale) {
        var errors = new ArrayList<Map<String, Object>>();
        for (var fault : faults) {
            var error = new LinkedHashMap<String, Object>();
            error.put("path", fault.path());
            error.put("code", fault.code());
            error.put("message", texts.of(locale, fault.text(), fault.arguments()));
            errors.add(error);
        }
        return errors;
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        // JSON that can be read, with a member that nobody knows or of the wrong kind: said by name, as other faults
        if (failure.getCause() instanceof MismatchedInputException wrong
                && !wrong.getPath().isEmpty()) {
            var path = new StringBuilder();
            for (var step : wrong.getPath())
                path.append('/').append(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
            var code = wrong instanceof UnrecognizedPropertyException ? "unknown-field" : "value-invalid";
            var name = path.substring(path.lastIndexOf("/") + 1);
            var fault = new Fault(path.toString(), code, "fault.request." + code, List.of(name));
            return requestInvalid(List.of(fault), request);
        }
        return plain(HttpStatus.BAD_REQUEST, "malformed", request);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var faults = failure.getBindingResult().getFieldErrors().stream()
                .map(error -> new Fault(
                        "/"
                                + error.getField()
                                        .replace('.', '/')
                                        .replace("[", "/")
                                        .replace("]", ""),
                        "NotBlank".equals(error.getCode()) || "NotNull".equals(error.getCode())
                                ? "missing-field"
                                : "value-invalid",
                        "NotBlank".equals(error.getCode()) || "NotNull".equals(error.getCode())
                                ? "fault.request.missing-field"
                                : "fault.request.value-invalid",
                        List.of(error.getField())))
                .toList();
        return requestInvalid(faults, request);
    }

    /** A parameter is named as a field of a body is; a part of the address that fits nothing is an unknown address. */
    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (!(failure instanceof MethodArgumentTypeMismatchException wrong))
            return super.handleTypeMismatch(failure, headers, status, request);
        if (wrong.getParameter().hasParameterAnnotation(PathVariable.class))
            return plain(HttpStatus.NOT_FOUND, "not-found", request);
        return requestInvalid(List.of(parameter(wrong.getName(), "value-invalid")), request);
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException failure,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return requestInvalid(List.of(parameter(failure.getParameterName(), "missing-field")), request);
    }

    private static Fault parameter(String name, String code) {
        return new Fault("/" + name, code, "fault.request." + code, List.of(name));
    }

    private ResponseEntity<Object> requestInvalid(List<Fault> faults, WebRequest request) {
        var locale = Texts.language(((ServletWebRequest) request).getRequest());
        var answer = detail(HttpStatus.UNPROCESSABLE_ENTITY, "request-invalid", List.of(faults.size()), locale);
        answer.setProperty("errors", errors(faults, locale));
        return ResponseEntity.unprocessableEntity()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(answer);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception failure, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var code = switch (status.value()) {
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 413 -> "too-large";
            case 415 -> "media-type-unsupported";
            default -> status.is4xxClientError() ? "malformed" : "unexpected";
        };
        if (code.equals("unexpected")) log.error("Unexpected error", failure);
        return plain(status, code, request);
    }

    private ResponseEntity<Object> plain(HttpStatusCode status, String code, WebRequest request) {
        var locale = Texts.language(((ServletWebRequest) request).getRequest());
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail(status, code, List.of(""), locale));
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail detail) {
        return ResponseEntity.status(detail.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }
}
