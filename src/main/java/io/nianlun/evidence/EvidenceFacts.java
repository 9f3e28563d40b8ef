package io.nianlun.evidence;

import io.nianlun.shared.Fault;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is said of a piece of evidence: all of it typed by people, all but the title may be filled in later. */
record EvidenceFacts(String title, String number, String url, String issuedBy, String level, LocalDate issuedOn) {

    private static final Set<String> LEVELS = Set.of("national", "province", "city", "county", "unit");
    private static final int LONGEST = 200;
    private static final int LONGEST_URL = 2000;

    EvidenceFacts {
        title = plain(title);
        number = plain(number);
        url = plain(url);
        issuedBy = plain(issuedBy);
        level = plain(level);
    }

    private static String plain(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /**
     * @param afterwards whether it may also be of the year after, when the year is assessed
     * @throws EvidenceOutsideYear where it is of another year
     */
    void requireWithin(int year, boolean afterwards) {
        if (issuedOn == null || issuedOn.getYear() == year) return;
        if (!afterwards || issuedOn.getYear() != year + 1) throw new EvidenceOutsideYear(issuedOn, year);
    }

    List<Fault> faults(String kind) {
        var faults = new ArrayList<Fault>();
        check("/title", title, LONGEST, faults);
        check("/number", number, LONGEST, faults);
        check("/issuedBy", issuedBy, LONGEST, faults);
        if (level != null && !LEVELS.contains(level)) faults.add(Fault.of("/level", "evidence-level-unknown"));
        if (kind.equals("document") && number == null) faults.add(Fault.of("/number", "evidence-number-missing"));
        if (kind.equals("link")) checkUrl(faults);
        return faults;
    }

    private static void check(String path, String text, int longest, List<Fault> faults) {
        if (text == null) return;
        if (text.length() > longest) faults.add(Fault.of(path, "evidence-text-too-long", longest));
        if (text.chars().anyMatch(Character::isISOControl)) faults.add(Fault.of(path, "evidence-text-invalid"));
    }

    // Only addresses that a browser opens as pages: any other scheme could do something.
    private void checkUrl(List<Fault> faults) {
        try {
            var address = url == null ? null : new URI(url);
            var web = address != null
                    && address.getHost() != null
                    && ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()));
            if (!web || url.length() > LONGEST_URL) faults.add(Fault.of("/url", "evidence-url-invalid"));
        } catch (URISyntaxException unreadable) {
            faults.add(Fault.of("/url", "evidence-url-invalid"));
        }
    }
}
