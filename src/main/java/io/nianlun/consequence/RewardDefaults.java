package io.nianlun.consequence;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The coefficients that a cycle's rewards start from: {@code consequence/rewards.yaml}. */
@Component
class RewardDefaults {

    private final Document document;

    RewardDefaults() throws IOException {
        try (var file = new ClassPathResource("consequence/rewards.yaml").getInputStream()) {
            this.document = new ObjectMapper(new YAMLFactory())
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readValue(file, Document.class);
        }
    }

    private record Document(
            BigDecimal base, int decimals, Map<String, BigDecimal> grades, Map<String, BigDecimal> posts) {}

    int decimals() {
        return document.decimals();
    }

    /** Null where there is none, so that somebody has to give it. */
    BigDecimal of(RewardRate.Kind kind, String name) {
        return switch (kind) {
            case BASE -> document.base();
            case GRADE -> document.grades().get(name);
            case POST -> document.posts().get(name);
        };
    }
}
