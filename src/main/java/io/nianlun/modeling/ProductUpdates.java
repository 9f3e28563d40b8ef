package io.nianlun.modeling;

import io.nianlun.workflow.Deployments;
import io.nianlun.workflow.Deployments.Deployed;
import io.nianlun.workflow.SeedDeployment;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a new release of the product changed under a version that people released: offered, never put over it. */
@Component
class ProductUpdates {

    private final SeedDeployment product;
    private final Released released;
    private final Deployments deployments;

    ProductUpdates(SeedDeployment product, Released released, Deployments deployments) {
        this.product = product;
        this.released = released;
        this.deployments = deployments;
    }

    boolean isThereFor(String process, Deployed newest) {
        return of(process, newest).isPresent();
    }

    /** The files that the product brings now; empty where they are in use, or were brought before. */
    Optional<Map<String, byte[]>> of(String process, Deployed newest) {
        if (newest.seed()) return Optional.empty();
        var brought = released.belonging(process, product.brought(newest.feature()));
        if (brought.isEmpty() || Drafts.same(brought, belonging(process, newest))) return Optional.empty();
        var before = deployments.all().stream()
                .filter(one -> one.seed() && one.feature().equals(newest.feature()))
                .findFirst();
        return before.filter(one -> Drafts.same(brought, belonging(process, one)))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(brought);
    }

    private Map<String, byte[]> belonging(String process, Deployed deployed) {
        return released.belonging(process, released.files(deployed));
    }
}
