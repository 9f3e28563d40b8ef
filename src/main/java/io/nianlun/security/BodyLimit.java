package io.nianlun.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.nianlun.shared.ProblemAdvice;
import io.nianlun.shared.Texts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a body that is larger than any that the rooms read, before anybody is signed in for it and before a byte of it
 * is parsed. Files have limits of their own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class BodyLimit extends OncePerRequestFilter {

    /** A thousand units with a hundred figures each are under half of it. */
    static final int MOST_BYTES = 16 * 1024 * 1024;

    private static final List<String> FILES = List.of(MediaType.APPLICATION_OCTET_STREAM_VALUE, "multipart/");

    private final ProblemAdvice problems;
    private final ObjectMapper json;

    BodyLimit(ProblemAdvice problems, ObjectMapper json) {
        this.problems = problems;
        this.json = json;
    }

    /** A file as it is: the rooms that take some read it as a stream, and no further than they allow. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && FILES.stream().anyMatch(type.toLowerCase(Locale.ROOT)::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var length = request.getContentLengthLong();
        if (length > MOST_BYTES) {
            refuse(request, response);
        } else if (length >= 0 || request.getHeader("Transfer-Encoding") == null) {
            chain.doFilter(request, response);
        } else {
            // Sent in chunks, so that nobody says how large it is: read no further than is allowed.
            var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES) refuse(request, response);
            else chain.doFilter(new Read(request, body), response);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpStatus.PAYLOAD_TOO_LARGE.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        // what is still on its way is not worth reading
        response.setHeader("Connection", "close");
        json.writeValue(
                response.getOutputStream(),
                problems.detail(HttpStatus.PAYLOAD_TOO_LARGE, "too-large", List.of(), Texts.language(request)));
    }

    /** A request whose body was read already. */
    private static final class Read extends HttpServletRequestWrapper {

        private final ByteArrayInputStream body;

        Read(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = new ByteArrayInputStream(body);
        }

        @Override
        public ServletInputStream getInputStream() {
            return new ServletInputStream() {
                @Override
                public int read() {
                    return body.read();
                }

                @Override
                public int read(byte[] into, int from, int count) {
                    return body.read(into, from, count);
                }

                @Override
                public boolean isFinished() {
                    return body.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException("no room reads its body bit by bit");
                }
            };
        }

        @Override
        public BufferedReader getReader() {
            var encoding = getCharacterEncoding();
            var charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
            return new BufferedReader(new InputStreamReader(getInputStream(), charset));
        }
    }
}
