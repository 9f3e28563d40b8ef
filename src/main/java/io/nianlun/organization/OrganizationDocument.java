package io.nianlun.organization;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

/**
 * A whole organisation as one document.
 *
 * @param since the first day of every post in it
 */
record OrganizationDocument(LocalDate since, List<UnitEntry> units, List<Office> offices, List<PersonEntry> people) {

    /** @param leader the person responsible for the unit */
    record UnitEntry(
            String id, String name, @JsonProperty("class") String unitClass, String leader) {}

    /** Somebody with one post, in a unit or in an office, or with none. */
    record PersonEntry(String id, String name, String unit, String office, String role, String title) {}

    static OrganizationDocument read(InputStream yaml) {
        try (yaml) {
            return YAMLMapper.builder()
                    .addModule(new JavaTimeModule())
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(yaml, OrganizationDocument.class);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
