package io.nianlun.evaluation;

import java.util.Locale;
import java.util.ResourceBundle;

/** Whether an evaluation writes down how each number came about, and in which language. */
public final class Steps {

    /** Nothing is written down. */
    public static final Steps NONE = new Steps(null);

    private final ResourceBundle words;

    private Steps(ResourceBundle words) {
        this.words = words;
    }

    /** In English where English is asked for, else in Chinese. */
    public static Steps of(Locale locale) {
        var language = locale != null && "en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.CHINESE;
        return new Steps(ResourceBundle.getBundle(
                "texts.evaluation",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    Trace trace() {
        return words == null ? Trace.OFF : new Trace(words);
    }
}
