package io.nianlun.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The sentences that people read, in Chinese ({@code texts/<room>.properties}) and English
 * ({@code texts/<room>_en.properties}). A key that no bundle has is an error, never a blank.
 */
@Component
public class Texts {

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    public Texts() throws IOException {
        var found = new PathMatchingResourcePatternResolver().getResources("classpath*:texts/*.properties");
        for (var resource : found) {
            var name = resource.getFilename();
            if (name != null && !name.endsWith("_en.properties"))
                messages.addBasenames("texts/" + name.substring(0, name.length() - ".properties".length()));
        }
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    /** The sentence in the caller's language; Chinese unless English is asked for. Numbers are printed plainly. */
    public String of(Locale locale, String key, Collection<?> arguments) {
        return messages.getMessage(key, arguments.stream().map(Texts::plain).toArray(), language(locale));
    }

    /** The sentence, or null where no bundle has the key. */
    public String orNull(Locale locale, String key, Collection<?> arguments) {
        return messages.getMessage(key, arguments.stream().map(Texts::plain).toArray(), null, language(locale));
    }

    /** The language of the answer: English for English, Chinese for all else. */
    public static Locale language(Locale asked) {
        return asked != null && "en".equals(asked.getLanguage()) ? Locale.ENGLISH : Locale.CHINESE;
    }

    /** The language that a call asks for; the machine's own is nobody's wish. */
    public static Locale language(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? Locale.CHINESE : language(request.getLocale());
    }

    /** The language of the call that is being answered; Chinese where none is: a job, a sweep. */
    public static Locale language() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes call
                ? language(call.getRequest())
                : Locale.CHINESE;
    }

    private static Object plain(Object argument) {
        if (argument instanceof BigDecimal decimal) return decimal.toPlainString();
        return argument instanceof Number ? argument.toString() : argument;
    }
}
