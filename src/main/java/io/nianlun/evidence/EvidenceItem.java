package io.nianlun.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * One piece of evidence.
 *
 * @param about what it shows: {@code indicator:<id>}, {@code claim:<id>} or {@code objection:<matter>}
 * @param kind {@code file}, {@code link} or {@code document} (known by its number alone)
 * @param number the document's number or issue, 滨商函〔2025〕47号; null where it has none, as are all that follow
 * @param level of who issued it: {@code national}, {@code province}, {@code city}, {@code county} or {@code unit}
 * @param issuedOn when it was issued; never outside the assessed year
 * @param mediaType of a file, found in its content
 * @param submitted whether a submission rests on it
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record EvidenceItem(
        UUID id,
        String unit,
        String about,
        String kind,
        String title,
        String number,
        String url,
        String issuedBy,
        String level,
        LocalDate issuedOn,
        String mediaType,
        Long size,
        String sha256,
        String attachedBy,
        OffsetDateTime attachedAt,
        boolean submitted) {}
