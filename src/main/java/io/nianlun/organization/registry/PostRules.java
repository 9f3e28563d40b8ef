package io.nianlun.organization.registry;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.nianlun.organization.Office;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;

/**
 * Which posts there are, how many hold one, and which nobody holds together; data in {@code organization/posts.yaml}.
 *
 * @param guarded the offices whose posts only administrators change
 * @param neverVacant the guarded office in which somebody always holds a post
 */
record PostRules(List<Rule> posts, List<Exclusion> exclusive, List<String> guarded, String neverVacant) {

    enum Place {
        UNIT,
        OFFICE
    }

    /** @param seats how many people hold it at a time; null: any number */
    record Rule(String role, Place in, Integer seats) {}

    /** @param samePlace only where both are posts of one unit or office */
    record Exclusion(Side one, Side other, boolean samePlace) {

        boolean forbids(Post post, Post with, Roster roster) {
            if (samePlace && !post.place().equals(with.place())) return false;
            return one.fits(post, roster) && other.fits(with, roster)
                    || one.fits(with, roster) && other.fits(post, roster);
        }
    }

    /** Posts of one office, of all offices of a kind, or of a role; what is null does not matter. */
    record Side(String office, Office.Kind kind, String role) {

        boolean fits(Post post, Roster roster) {
            if (role != null && !role.equals(post.role())) return false;
            if (office != null && !office.equals(post.place())) return false;
            var place = roster.offices().get(post.place());
            return kind == null || place != null && place.kind() == kind;
        }
    }

    static PostRules read() {
        try (var yaml = new ClassPathResource("organization/posts.yaml").getInputStream()) {
            return YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(yaml, PostRules.class);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Optional<Rule> rule(String role, Place in) {
        return posts.stream()
                .filter(rule -> rule.role().equals(role) && rule.in() == in)
                .findFirst();
    }

    boolean isExclusive(Post post, Post with, Roster roster) {
        return exclusive.stream().anyMatch(exclusion -> exclusion.forbids(post, with, roster));
    }
}
