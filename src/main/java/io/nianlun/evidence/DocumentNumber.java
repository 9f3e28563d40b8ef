package io.nianlun.evidence;

import java.text.Normalizer;
import java.util.Locale;

/** The number of an official document, by which the same one is known however it is typed. */
public final class DocumentNumber {

    private DocumentNumber() {}

    /** 滨政发 [2025] 3 号 and 滨政发〔2025〕3号 have the same key; null where there is no number. */
    public static String keyOf(String number) {
        if (number == null) return null;
        var key = Normalizer.normalize(number, Normalizer.Form.NFKC)
                .replaceAll("[\\[【〔﹝]", "(")
                .replaceAll("[\\]】〕﹞]", ")")
                .replaceAll("[\\s\\p{Z}]", "")
                .toLowerCase(Locale.ROOT);
        return key.isEmpty() ? null : key;
    }
}
