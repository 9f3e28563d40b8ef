package io.nianlun.modeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.nianlun.workflow.Deployments;
import io.nianlun.workflow.Deployments.Deployed;
import io.nianlun.workflow.ModelAudit;
import io.nianlun.workflow.SeedDeployment;
import io.nianlun.workflow.audit.Outline;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A process that the product brought, that people then released in a version of their own. */
class ProductUpdatesTests {

    private final Deployed seed = new Deployed("1", "trial", true, Instant.EPOCH);
    private final Deployed own = new Deployed("2", "trial", false, Instant.EPOCH.plusSeconds(1));
    private final SeedDeployment product = mock();
    private final Deployments deployments = mock();
    private final ModelAudit audit = mock();
    private final ProductUpdates updates = new ProductUpdates(product, new Released(deployments, audit), deployments);

    @BeforeEach
    void ownOverSeed() {
        when(audit.outline(any(), any())).thenAnswer(call -> Outline.of(call.getArgument(0), call.getArgument(1)));
        when(deployments.all()).thenReturn(List.of(own, seed));
        when(deployments.files("1")).thenReturn(Trial.files("tryUpdate"));
        when(deployments.files("2")).thenReturn(changed("复核"));
    }

    @Test
    void whatTheProductChangedUnderIsOffered() {
        when(product.brought("trial")).thenReturn(changed("终审"));

        assertThat(updates.of("tryUpdate", own)).isPresent();
    }

    @Test
    void whatTheProductBroughtBeforeIsNoUpdate() {
        when(product.brought("trial")).thenReturn(Trial.files("tryUpdate"));

        assertThat(updates.isThereFor("tryUpdate", own)).isFalse();
    }

    @Test
    void whatWasTakenOverIsNoUpdate() {
        when(product.brought("trial")).thenReturn(changed("复核"));

        assertThat(updates.isThereFor("tryUpdate", own)).isFalse();
    }

    @Test
    void overAVersionOfTheProductNothingIsOffered() {
        when(product.brought("trial")).thenReturn(changed("终审"));

        assertThat(updates.isThereFor("tryUpdate", seed)).isFalse();
    }

    private static Map<String, byte[]> changed(String name) {
        var files = Trial.files("tryUpdate");
        files.put("try-update.bpmn", Trial.bytes(Trial.diagram("tryUpdate").replace("审核", name)));
        return files;
    }
}
