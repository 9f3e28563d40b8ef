package io.nianlun.modeling;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A process of a test's own, with its form: start, one task, end. */
final class Trial {

    private Trial() {}

    static Map<String, byte[]> files(String id) {
        var files = new TreeMap<String, byte[]>();
        files.put(file(id), bytes(diagram(id)));
        files.put(Delivery.kebab(id) + "-review.form", bytes(form(id + "Review")));
        return files;
    }

    static String file(String id) {
        return Delivery.kebab(id) + ".bpmn";
    }

    static String diagram(String id) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="definitions_trial" targetNamespace="test">
                  <process id="%1$s" name="试行" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <startEvent id="startEvent_begun" name="开始"/>
                    <sequenceFlow id="flow_1" sourceRef="startEvent_begun" targetRef="userTask_review"/>
                    <userTask id="userTask_review" name="审核" camunda:candidateGroups="lead-group" camunda:dueDate="${due}" camunda:formRef="%1$sReview" camunda:formRefBinding="deployment"/>
                    <sequenceFlow id="flow_2" sourceRef="userTask_review" targetRef="endEvent_done"/>
                    <endEvent id="endEvent_done" name="结束"/>
                  </process>
                </definitions>
                """.formatted(id);
    }

    static String form(String id) {
        return """
                {"type": "default", "id": "%s", "schemaVersion": 18, "components": [
                  {"type": "textarea", "id": "field_opinion", "key": "opinion", "label": "意见", "validate": {"required": true}}
                ]}
                """.formatted(id);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
