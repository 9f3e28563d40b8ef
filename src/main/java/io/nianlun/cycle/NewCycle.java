package io.nianlun.cycle;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What a cycle is made of.
 *
 * @param scheme the id of a published scheme
 * @param version absent: its newest version
 * @param level absent: the setting {@code nianlun.cycle.level}
 * @param from the cycle that it is made from; absent: none
 * @param publication how the regime wants the results announced: {@code internal}, {@code public} or {@code both};
 *     absent: as in the cycle that it is made from, else inside only
 */
public record NewCycle(
        @NotNull @Min(1949) @Max(2200) Integer year,
        @NotBlank @Size(max = 200) String title,
        @NotBlank String scheme,
        Integer version,
        @NotNull @Valid List<UnitChoice> units,
        String level,
        String from,
        @Pattern(regexp = "internal|public|both") String publication) {

    public NewCycle(Integer year, String title, String scheme, Integer version, List<UnitChoice> units) {
        this(year, title, scheme, version, units, null, null, null);
    }

    /**
     * @param unitClass absent: the unit's own class in the organisation
     * @param participation absent: {@code ranked}
     * @param panel absent: no panel assesses it
     */
    public record UnitChoice(
            @NotBlank String id, @JsonProperty("class") String unitClass, String participation, String panel) {}
}
