package io.nianlun.workflow;

/** A small model that passes the audit, and the same with one thing changed. */
final class TestModel {

    static final String GOOD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:activiti="http://activiti.org/bpmn" id="definitions_tryOut" targetNamespace="test">
              <message id="message_done" name="cycle.done"/>
              <signal id="signal_stopped" name="cycle.stopped"/>
              <error id="error_quota" name="quota" errorCode="quota-exceeded"/>
              <process id="tryOut" name="试行" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="startEvent_begun" name="开始"/>
                <sequenceFlow id="flow_1" sourceRef="startEvent_begun" targetRef="serviceTask_seal"/>
                <serviceTask id="serviceTask_seal" name="封存" camunda:delegateExpression="${seal}"/>
                <sequenceFlow id="flow_2" sourceRef="serviceTask_seal" targetRef="userTask_review"/>
                <userTask id="userTask_review" name="审核" camunda:candidateGroups="${unit}:head" camunda:dueDate="${due}" camunda:formRef="review" camunda:formRefBinding="deployment">
                  <documentation>请审核 ${unit} 的结果。</documentation>
                </userTask>
                <sequenceFlow id="flow_3" sourceRef="userTask_review" targetRef="gateway_passed"/>
                <exclusiveGateway id="gateway_passed" name="是否通过？" default="flow_no"/>
                <sequenceFlow id="flow_yes" sourceRef="gateway_passed" targetRef="serviceTask_seal">
                  <conditionExpression xsi:type="tFormalExpression">${decision == 'return'}</conditionExpression>
                </sequenceFlow>
                <sequenceFlow id="flow_no" sourceRef="gateway_passed" targetRef="callActivity_publish"/>
                <callActivity id="callActivity_publish" name="通报" calledElement="publish" camunda:calledElementBinding="version" camunda:calledElementVersion="${publishVersion}">
                  <extensionElements><camunda:in source="cycle" target="cycle"/></extensionElements>
                </callActivity>
                <sequenceFlow id="flow_4" sourceRef="callActivity_publish" targetRef="event_wait"/>
                <intermediateCatchEvent id="event_wait" name="期限已到"><timerEventDefinition><timeDate xsi:type="tFormalExpression">${due}</timeDate></timerEventDefinition></intermediateCatchEvent>
                <sequenceFlow id="flow_5" sourceRef="event_wait" targetRef="endEvent_done"/>
                <endEvent id="endEvent_done" name="结束"/>
              </process>
            </definitions>
            """;

    static final String FORM = """
            {"type": "default", "id": "review", "schemaVersion": 18, "components": [
              {"type": "textfield", "id": "field_note", "key": "note", "label": "意见", "validate": {"required": true, "maxLength": 100}}
            ]}
            """;

    static final String DECISION = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="definitions_approvers" name="审批人" namespace="test">
              <decision id="approvers" name="审批人" camunda:historyTimeToLive="P1D">
                <decisionTable id="table_approvers" hitPolicy="FIRST">
                  <input id="input_score" label="得分"><inputExpression id="expression_score" typeRef="number"><text>score</text></inputExpression></input>
                  <output id="output_office" name="office" typeRef="string"/>
                  <rule id="rule_1"><inputEntry id="entry_1"><text>&gt; 90</text></inputEntry><outputEntry id="exit_1"><text>"lead-group"</text></outputEntry></rule>
                  <rule id="rule_2"><inputEntry id="entry_2"><text>[0..90], not(1, 2)</text></inputEntry><outputEntry id="exit_2"><text>"office-general"</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    private TestModel() {}

    /** The good model with one piece replaced, which must be there. */
    static String with(String model, String piece, String other) {
        if (!model.contains(piece)) throw new AssertionError("the model does not hold " + piece);
        return model.replace(piece, other);
    }

    static String with(String piece, String other) {
        return with(GOOD, piece, other);
    }
}
