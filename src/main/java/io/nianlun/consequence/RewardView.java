package io.nianlun.consequence;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.nianlun.organization.Organization;
import io.nianlun.shared.Texts;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;

/** Rewards in people's words. */
@Component
class RewardView {

    private final Organization organization;
    private final Texts texts;

    RewardView(Organization organization, Texts texts) {
        this.organization = organization;
        this.texts = texts;
    }

    record Named(String id, String name) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Rate(String kind, String name, String title, BigDecimal value) {}

    record Row(
            Named unit,
            Named person,
            Named post,
            String grade,
            BigDecimal base,
            BigDecimal gradeRate,
            BigDecimal postRate,
            BigDecimal amount) {}

    List<Rate> rates(List<RewardRate> rates) {
        return rates.stream()
                .map(rate -> new Rate(rate.kind().word(), rate.name(), title(rate), rate.value()))
                .toList();
    }

    List<Row> rows(List<Reward> rewards) {
        var units = organization.unitNames(rewards.stream().map(Reward::unit).toList());
        var people =
                organization.peopleNames(rewards.stream().map(Reward::person).toList());
        return rewards.stream()
                .map(one -> new Row(
                        new Named(one.unit(), units.getOrDefault(one.unit(), one.unit())),
                        new Named(one.person(), people.getOrDefault(one.person(), one.person())),
                        new Named(one.post(), post(one.post())),
                        one.grade(),
                        one.base(),
                        one.gradeRate(),
                        one.postRate(),
                        one.amount()))
                .toList();
    }

    String title(RewardRate rate) {
        return switch (rate.kind()) {
            case BASE -> texts.of(Texts.language(), "consequence.reward-base", List.of());
            case GRADE -> rate.name();
            case POST -> post(rate.name());
        };
    }

    private String post(String role) {
        var name = texts.orNull(Texts.language(), "organization.post." + role, List.of());
        return name == null ? role : name;
    }
}
