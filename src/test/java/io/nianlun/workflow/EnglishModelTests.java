package io.nianlun.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;

class EnglishModelTests {

    private static final String MODEL = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="t">
              <bpmn:process id="tryOut" name="试用" isExecutable="true">
                <bpmn:extensionElements><camunda:properties><camunda:property name="name.en" value="Try &amp; out"/></camunda:properties></bpmn:extensionElements>
                <bpmn:userTask id="userTask_fill" name="填写">
                  <bpmn:documentation>写明情况。</bpmn:documentation>
                  <bpmn:extensionElements><camunda:properties><camunda:property name="documentation.en" value="Say how it is."/><camunda:property name="name.en" value="Fill in"/><camunda:property name="colour" value="red"/></camunda:properties></bpmn:extensionElements>
                </bpmn:userTask>
                <bpmn:userTask id="userTask_check" name="审核"/>
              </bpmn:process>
            </bpmn:definitions>
            """;

    @Test
    void wordsThatHaveTheirEnglishAreInEnglishAndOthersStay() {
        var model = EnglishModel.of(MODEL);

        assertThat(model.process()).isEqualTo("tryOut");
        assertThat(model.processName()).isEqualTo("试用");
        assertThat(model.name("tryOut")).isEqualTo("Try & out");
        assertThat(model.name("userTask_fill")).isEqualTo("Fill in");
        assertThat(model.name("userTask_check")).isNull();
        assertThat(model.diagram())
                .contains("name=\"Fill in\"", "Say how it is.</", "name=\"审核\"")
                .doesNotContain("填写", "写明情况");
    }

    @Test
    void everyShippedModelIsStillAModelInEnglishAndHasNoChinese() throws Exception {
        for (var feature : Models.features())
            for (var file : Models.folder(feature).entrySet()) {
                if (!file.getKey().endsWith(".bpmn")) continue;
                var english = EnglishModel.of(new String(file.getValue(), StandardCharsets.UTF_8))
                        .diagram();

                Bpmn.validateModel(
                        Bpmn.readModelFromStream(new ByteArrayInputStream(english.getBytes(StandardCharsets.UTF_8))));
                assertThat(english.codePoints().filter(Character::isIdeographic))
                        .as(file.getKey())
                        .isEmpty();
            }
    }

    @Test
    void aDocumentTypeIsNotRead() {
        assertThatThrownBy(() -> EnglishModel.of("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"))
                .isInstanceOf(IllegalStateException.class);
    }
}
