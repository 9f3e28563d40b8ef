package io.nianlun.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class TaskSubmittedTests {

    @Test
    void ofThePlainFieldsOnlyThoseThatWereFilledAreTold() throws Exception {
        var data = new ObjectMapper().readTree("""
                {"practice": "健全制度", "problems": "", "count": null, "evidence": null, "figures": {"rows": []},
                 "returnReason": "缺附件"}""");

        var plain = new TaskSubmitted(null, data).plain();

        assertThat(plain.toString()).isEqualTo("{\"practice\":\"健全制度\",\"problems\":\"\"}");
    }
}
