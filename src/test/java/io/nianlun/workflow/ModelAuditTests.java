package io.nianlun.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.nianlun.shared.Fault;
import io.nianlun.shared.Texts;
import io.nianlun.workflow.audit.ModelRules;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ModelAuditTests {

    private static final String SERVICE = "camunda:delegateExpression=\"${seal}\"/>";

    private final ModelRules rules = new ModelRules("seal"::equals, ModelAudit::isFormCondition);

    private List<Fault> faults(String model, String form, String decision) {
        var files = new TreeMap<String, byte[]>();
        files.put("try-out.bpmn", model.getBytes(StandardCharsets.UTF_8));
        files.put("review.form", form.getBytes(StandardCharsets.UTF_8));
        files.put("approvers.dmn", decision.getBytes(StandardCharsets.UTF_8));
        return rules.all(files);
    }

    @Test
    void aGoodDeploymentHasNoFault() {
        assertThat(faults(TestModel.GOOD, TestModel.FORM, TestModel.DECISION)).isEmpty();
    }

    static Stream<Arguments> badModels() {
        return Stream.of(
                arguments(
                        "element-not-admitted",
                        "<serviceTask id=\"serviceTask_seal\"",
                        "<scriptTask id=\"serviceTask_seal\""),
                arguments(
                        "element-not-admitted",
                        SERVICE,
                        listener(
                                "camunda:executionListener event=\"start\"",
                                "<camunda:script scriptFormat=\"juel\">${1+1}</camunda:script>")),
                arguments(
                        "element-not-admitted",
                        SERVICE,
                        listener("camunda:taskListener event=\"create\" delegateExpression=\"${seal}\"", "")),
                arguments(
                        "element-not-admitted",
                        SERVICE,
                        ext(
                                "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>")),
                arguments(
                        "element-not-admitted",
                        SERVICE,
                        ext(
                                "<camunda:inputOutput><camunda:inputParameter name=\"x\"><camunda:script scriptFormat=\"juel\">${1}</camunda:script></camunda:inputParameter></camunda:inputOutput>")),
                arguments("element-not-admitted", SERVICE, ext("<camunda:field name=\"x\" expression=\"${seal}\"/>")),
                arguments(
                        "element-not-admitted",
                        SERVICE,
                        ext(
                                "<camunda:formData><camunda:formField id=\"x\" type=\"string\" defaultValue=\"${seal}\"/></camunda:formData>")),
                arguments(
                        "element-not-admitted",
                        SERVICE,
                        ext("<camunda:errorEventDefinition errorRef=\"error_quota\" expression=\"${seal}\"/>")),
                arguments(
                        "element-not-admitted",
                        SERVICE,
                        ext("<activiti:executionListener class=\"java.lang.Object\" event=\"start\"/>")),
                arguments(
                        "element-not-admitted",
                        "<message id",
                        "<import importType=\"http://schemas.xmlsoap.org/wsdl/\" location=\"http://example.org\" namespace=\"x\"/><message id"),
                arguments("attribute-not-admitted", SERVICE, "camunda:class=\"java.lang.Object\"/>"),
                arguments("attribute-not-admitted", SERVICE, "activiti:class=\"java.lang.Object\"/>"),
                arguments("attribute-not-admitted", SERVICE, "camunda:expression=\"${seal}\"/>"),
                arguments("attribute-not-admitted", SERVICE, "camunda:type=\"shell\"/>"),
                arguments("attribute-not-admitted", SERVICE, "camunda:type=\"external\" camunda:topic=\"x\"/>"),
                arguments(
                        "attribute-not-admitted",
                        SERVICE,
                        listener("camunda:executionListener event=\"start\" expression=\"${seal}\"", "")),
                arguments(
                        "attribute-not-admitted",
                        SERVICE,
                        listener("camunda:executionListener event=\"start\" class=\"java.lang.Object\"", "")),
                arguments(
                        "attribute-not-admitted",
                        "camunda:formRef=\"review\"",
                        "camunda:formKey=\"embedded:app:x.html\""),
                arguments(
                        "attribute-not-admitted",
                        "camunda:formRef=\"review\"",
                        "camunda:formHandlerClass=\"java.lang.Object\""),
                arguments(
                        "attribute-not-admitted",
                        "xsi:type=\"tFormalExpression\">${decision",
                        "language=\"juel\" xsi:type=\"tFormalExpression\">${decision"),
                arguments(
                        "attribute-not-admitted",
                        "xsi:type=\"tFormalExpression\">${decision",
                        "camunda:resource=\"x.js\" xsi:type=\"tFormalExpression\">${decision"),
                arguments(
                        "attribute-not-admitted",
                        "targetNamespace=\"test\"",
                        "targetNamespace=\"test\" xsi:schemaLocation=\"x http://example.org/x.xsd\""),
                arguments("expression-not-admitted", "${decision == 'return'}", "${''.getClass()}"),
                arguments("expression-not-admitted", "${decision == 'return'}", "${decision.length() > 1}"),
                arguments("expression-not-admitted", "${decision == 'return'}", "${execution == null}"),
                arguments("expression-not-admitted", "${decision == 'return'}", "${now() == null}"),
                arguments("expression-not-admitted", "${decision == 'return'}", "${1 + 1 == 2}"),
                arguments("expression-not-admitted", "请审核 ${unit}", "请审核 ${''.getClass()}"),
                arguments("expression-not-admitted", "请审核 ${unit}", "请审核 ${unit == 'x'}"),
                arguments("expression-not-admitted", "name=\"cycle.done\"", "name=\"${''.getClass()}\""),
                arguments("expression-not-admitted", "name=\"cycle.done\"", "name=\"${unit}\""),
                arguments("expression-not-admitted", "name=\"cycle.stopped\"", "name=\"${''.getClass()}\""),
                arguments(
                        "expression-not-admitted",
                        "errorCode=\"quota-exceeded\"",
                        "errorCode=\"quota-exceeded\" camunda:errorMessage=\"${execution.id}\""),
                arguments("expression-not-admitted", "${unit}:head", "${unit.toUpperCase()}:head"),
                arguments(
                        "expression-not-admitted",
                        "camunda:dueDate=\"${due}\"",
                        "camunda:dueDate=\"${now().plusDays(3)}\""),
                arguments("expression-not-admitted", ">${due}<", ">${dateTime().plusDays(1)}<"),
                arguments("expression-not-admitted", "calledElement=\"publish\"", "calledElement=\"${''.getClass()}\""),
                arguments("expression-not-admitted", "${publishVersion}", "${publishVersion + 1}"),
                arguments(
                        "expression-not-admitted",
                        "source=\"cycle\"",
                        "sourceExpression=\"${execution.processInstanceId}\""),
                arguments("expression-not-admitted", "name=\"审核\"", "name=\"${task.id}\""),
                arguments(
                        "expression-not-admitted",
                        "isExecutable=\"true\"",
                        "isExecutable=\"true\" camunda:candidateStarterGroups=\"${currentUser()}\""),
                arguments(
                        "expression-not-admitted",
                        "<documentation>",
                        "<multiInstanceLoopCharacteristics camunda:collection=\"${unit.split(',')}\" camunda:elementVariable=\"rater\"/><documentation>"),
                arguments("expression-not-admitted", SERVICE, "camunda:delegateExpression=\"${seal.run()}\"/>"),
                arguments(
                        "value-not-admitted",
                        "<timeDate xsi:type=\"tFormalExpression\">${due}</timeDate>",
                        "<timeCycle xsi:type=\"tFormalExpression\">R/PT1S</timeCycle>"),
                arguments(
                        "value-not-admitted",
                        "camunda:calledElementBinding=\"version\"",
                        "camunda:calledElementBinding=\"latest\""),
                arguments("step-unknown", "${seal}", "${dataSource}"),
                arguments("model-unreadable", "</process>", ""),
                arguments(
                        "doctype-not-admitted",
                        "<definitions",
                        "<!DOCTYPE definitions [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><definitions"),
                arguments("history-missing", " camunda:historyTimeToLive=\"P1D\"", ""),
                arguments("process-not-executable", " isExecutable=\"true\"", ""),
                arguments("group-missing", " camunda:candidateGroups=\"${unit}:head\"", ""),
                arguments("due-missing", " camunda:dueDate=\"${due}\"", ""),
                arguments("form-missing", " camunda:formRefBinding=\"deployment\"", ""),
                arguments("form-unknown", "camunda:formRef=\"review\"", "camunda:formRef=\"other\""),
                arguments("step-missing", SERVICE, "/>"),
                arguments("binding-missing", " camunda:calledElementVersion=\"${publishVersion}\"", ""),
                arguments("default-missing", " default=\"flow_no\"", ""),
                arguments(
                        "condition-missing",
                        "<conditionExpression xsi:type=\"tFormalExpression\">${decision == 'return'}</conditionExpression>",
                        ""),
                arguments(
                        "unreachable",
                        "<endEvent id=\"endEvent_done\"",
                        "<manualTask id=\"task_lost\"/><endEvent id=\"endEvent_done\""));
    }

    /** What must not even reach the engine, whoever deploys it. */
    static Stream<Arguments> unsafeModels() {
        return badModels().filter(bad -> {
            var code = (String) bad.get()[0];
            return code.endsWith("-not-admitted") || code.equals("model-unreadable");
        });
    }

    @ParameterizedTest
    @MethodSource("badModels")
    void aModelIsRefusedFor(String code, String piece, String other) {
        var faults = faults(TestModel.with(piece, other), TestModel.FORM, TestModel.DECISION);

        assertThat(faults).extracting(Fault::code).contains(code);
        assertThat(faults).allSatisfy(fault -> assertThat(fault.path()).startsWith("try-out.bpmn"));
    }

    static Stream<Arguments> goodModels() {
        return Stream.of(
                arguments(
                        "${decision == 'return'}",
                        "${!(decision != 'return') &amp;&amp; (score &gt;= 59.5 || urgent) &amp;&amp; note == null}"),
                arguments("${decision == 'return'}", "#{urgent}"),
                arguments(
                        "<timeDate xsi:type=\"tFormalExpression\">${due}</timeDate>",
                        "<timeCycle xsi:type=\"tFormalExpression\">R3/P1D</timeCycle>"),
                arguments(
                        "<timeDate xsi:type=\"tFormalExpression\">${due}</timeDate>",
                        "<timeDuration xsi:type=\"tFormalExpression\">PT2H</timeDuration>"),
                arguments(
                        "<documentation>",
                        "<multiInstanceLoopCharacteristics camunda:collection=\"${raters}\" camunda:elementVariable=\"rater\"/><documentation>"),
                arguments(
                        SERVICE,
                        listener("camunda:executionListener event=\"start\" delegateExpression=\"${seal}\"", "")),
                arguments("${unit}:head", "${unit}:head, lead-group"),
                arguments("source=\"cycle\"", "sourceExpression=\"units\""));
    }

    @ParameterizedTest
    @MethodSource("goodModels")
    void aModelIsNotRefusedFor(String piece, String other) {
        var model = TestModel.with(piece, other).replace("<documentation>请审核 ${unit} 的结果。</documentation>", "");
        if (other.startsWith("<multi"))
            model = TestModel.GOOD.replace(
                    "</documentation>", "</documentation>" + other.replace("<documentation>", ""));

        assertThat(faults(model, TestModel.FORM, TestModel.DECISION)).isEmpty();
    }

    static Stream<Arguments> badDecisions() {
        return Stream.of(
                arguments(
                        "attribute-not-admitted",
                        "<inputEntry id=\"entry_1\">",
                        "<inputEntry id=\"entry_1\" camunda:x=\"juel\">"),
                arguments(
                        "value-not-admitted",
                        "<inputEntry id=\"entry_1\">",
                        "<inputEntry id=\"entry_1\" expressionLanguage=\"juel\">"),
                arguments(
                        "value-not-admitted",
                        "<inputExpression id=\"expression_score\"",
                        "<inputExpression expressionLanguage=\"groovy\" id=\"expression_score\""),
                arguments("expression-not-admitted", "&gt; 90", "${''.getClass()}"),
                arguments("value-not-admitted", "&gt; 90", "now() &gt; 90"),
                arguments("value-not-admitted", "&gt; 90", "random number() &gt; 90"),
                arguments("value-not-admitted", "&gt; 90", "some x in 1..1000000000 satisfies x &gt; 2"),
                arguments("value-not-admitted", "&gt; 90", "score.getClass"),
                arguments("value-not-admitted", "&gt; 90", "((((((((((1))))))))))"),
                arguments("value-not-admitted", "<text>score</text>", "<text>for i in 1..1000000000 return i</text>"),
                arguments(
                        "value-not-admitted",
                        "<text>score</text>",
                        "<text>function(x) external {java: {class: \"java.lang.System\"}}</text>"),
                arguments(
                        "element-not-admitted",
                        "<rule id=\"rule_1\">",
                        "<literalExpression id=\"x\"/><rule id=\"rule_1\">"),
                arguments("doctype-not-admitted", "<definitions", "<!DOCTYPE x><definitions"));
    }

    @ParameterizedTest
    @MethodSource("badDecisions")
    void aDecisionIsRefusedFor(String code, String piece, String other) {
        var faults = faults(TestModel.GOOD, TestModel.FORM, TestModel.with(TestModel.DECISION, piece, other));

        assertThat(faults).extracting(Fault::code).contains(code);
    }

    private static String english(String name, String words) {
        return "\"key\": \"note\", \"properties\": {\"%s\": \"%s\"}".formatted(name, words);
    }

    static Stream<Arguments> badForms() {
        return Stream.of(
                arguments("field-not-admitted", "\"textfield\"", "\"html\""),
                arguments("field-not-admitted", "\"textfield\"", "\"iframe\""),
                arguments("field-not-admitted", "\"textfield\"", "\"image\""),
                arguments("field-not-admitted", "\"textfield\"", "\"documentPreview\""),
                arguments("field-not-admitted", "\"textfield\"", "\"expression\""),
                arguments("field-not-admitted", "\"textfield\"", "\"filepicker\""),
                arguments(
                        "property-not-admitted",
                        "\"key\": \"note\"",
                        "\"key\": \"note\", \"source\": \"http://example.org\""),
                arguments(
                        "property-not-admitted",
                        "\"key\": \"note\"",
                        "\"key\": \"note\", \"valuesExpression\": \"=x\""),
                arguments("property-not-admitted", "\"maxLength\": 100", "\"maxLength\": 100, \"custom\": \"x\""),
                arguments("property-not-admitted", "\"key\": \"note\"", english("description.en", "Why")),
                arguments("property-not-admitted", "\"key\": \"note\"", english("label.fr", "Opinion")),
                arguments("property-not-admitted", "\"key\": \"note\"", english("values.approve.en", "Approve")),
                arguments("value-not-admitted", "\"key\": \"note\"", english("label.en", "=now()")),
                arguments("value-not-admitted", "\"key\": \"note\"", english("label.en", "<b>Opinion</b>")),
                arguments("condition-not-admitted", "\"label\": \"意见\"", "\"label\": \"=now()\""),
                arguments(
                        "value-not-admitted",
                        "\"label\": \"意见\"",
                        "\"label\": \"意见\", \"properties\": {\"label.en\": \"{{now()}}\"}"),
                arguments(
                        "value-not-admitted",
                        "\"label\": \"意见\"",
                        "\"label\": \"意见\", \"properties\": {\"label.en\": 1}"),
                arguments(
                        "value-not-admitted", "\"label\": \"意见\"", "\"label\": \"意见\", \"properties\": [\"Opinion\"]"),
                arguments("value-not-admitted", "\"label\": \"意见\"", "\"label\": \"{{now()}}\""),
                arguments("value-not-admitted", "\"label\": \"意见\"", "\"label\": \"<img src=x onerror=alert(1)>\""),
                arguments("value-not-admitted", "\"label\": \"意见\"", "\"label\": \"![x](http://example.org/x.png)\""),
                arguments(
                        "condition-not-admitted",
                        "\"label\": \"意见\"",
                        "\"label\": \"意见\", \"conditional\": {\"hide\": \"=now() > x\"}"),
                arguments(
                        "condition-not-admitted",
                        "\"label\": \"意见\"",
                        "\"label\": \"意见\", \"readonly\": \"=now() > x\""),
                arguments("pattern-not-admitted", "\"maxLength\": 100", "\"maxLength\": 100, \"pattern\": \"^(a+)+$\""),
                arguments("pattern-not-admitted", "\"maxLength\": 100", "\"maxLength\": 100, \"pattern\": \"(a|a)*b\""),
                arguments(
                        "pattern-not-admitted", "\"maxLength\": 100", "\"maxLength\": 100, \"pattern\": \"(a)\\\\1\""),
                arguments("pattern-not-admitted", "\"maxLength\": 100", "\"maxLength\": 100, \"pattern\": \"(?=a)b\""),
                arguments("pattern-not-admitted", "\"maxLength\": 100", "\"maxLength\": 100, \"pattern\": \".*.*.*x\""),
                arguments(
                        "pattern-not-admitted",
                        "\"maxLength\": 100",
                        "\"maxLength\": 100, \"pattern\": \"a{0,20}a{0,20}a{0,20}a{0,20}x\""),
                arguments("pattern-unbounded", "\"maxLength\": 100", "\"pattern\": \"[a-z]+\""),
                arguments("key-missing", "\"key\": \"note\", ", ""),
                arguments(
                        "key-twice",
                        "\"components\": [",
                        "\"components\": [{\"type\": \"number\", \"id\": \"field_other\", \"key\": \"note\", \"label\": \"x\"},"),
                arguments("model-unreadable", "\"schemaVersion\": 18", "\"schemaVersion\": 18, \"schemaVersion\": 18"),
                arguments("model-unreadable", "]}", "]"));
    }

    @Test
    void aFormMayCarryItsTextsInOtherLanguages() {
        var bilingual = TestModel.with(
                TestModel.FORM, "\"label\": \"意见\"", "\"label\": \"意见\", \"properties\": {\"label.en\": \"Opinion\"}");

        assertThat(faults(TestModel.GOOD, bilingual, TestModel.DECISION)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("badForms")
    void aFormIsRefusedFor(String code, String piece, String other) {
        var faults = faults(TestModel.GOOD, TestModel.with(TestModel.FORM, piece, other), TestModel.DECISION);

        assertThat(faults).extracting(Fault::code).contains(code);
    }

    static Stream<Arguments> goodForms() {
        return Stream.of(
                arguments("\"key\": \"note\"", english("label.en", "Opinion")),
                arguments("\"maxLength\": 100", "\"maxLength\": 100, \"pattern\": \"^[A-Z]{2}-\\\\d{4}(?:/\\\\d+)?$\""),
                arguments("\"maxLength\": 100", "\"maxLength\": 100, \"pattern\": \"\\\\S+@\\\\S+\""),
                arguments(
                        "\"label\": \"意见\"",
                        "\"label\": \"意见\", \"conditional\": {\"hide\": \"=decision = \\\"return\\\"\"}"),
                arguments(
                        "\"components\": [",
                        "\"components\": [{\"type\": \"group\", \"id\": \"group_a\", \"label\": \"附件\", \"components\": [{\"type\": \"checkbox\", \"id\": \"field_true\", \"key\": \"truthful\", \"label\": \"属实\"}]},"));
    }

    @ParameterizedTest
    @MethodSource("goodForms")
    void aFormIsNotRefusedFor(String piece, String other) {
        assertThat(faults(TestModel.GOOD, TestModel.with(TestModel.FORM, piece, other), TestModel.DECISION))
                .isEmpty();
    }

    @Test
    void filesOfOtherKindsAndTooLargeOnesAreRefused() {
        var nested = "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\">" + "<process>".repeat(100);

        assertThat(rules.all(Map.of("x.bpmn20.xml", new byte[0])))
                .extracting(Fault::code)
                .containsExactly("file-not-admitted");
        assertThat(rules.all(Map.of("x.groovy", new byte[0])))
                .extracting(Fault::code)
                .containsExactly("file-not-admitted");
        assertThat(rules.all(Map.of("x.bpmn", new byte[3_000_000])))
                .extracting(Fault::code)
                .containsExactly("model-too-large");
        assertThat(rules.all(Map.of("x.bpmn", nested.getBytes(StandardCharsets.UTF_8))))
                .extracting(Fault::code)
                .containsExactly("model-too-nested");
    }

    @Test
    void everyFaultSaysInBothLanguagesWhatToDo() throws Exception {
        var texts = new Texts();
        var codes = Stream.of(badModels(), badDecisions(), badForms())
                .flatMap(cases -> cases)
                .map(one -> (String) one.get()[0])
                .distinct();

        assertThat(codes).allSatisfy(code -> {
            assertThat(texts.of(Locale.ENGLISH, "fault." + code, List.of("a", "b")))
                    .isNotBlank();
            assertThat(texts.of(Locale.CHINESE, "fault." + code, List.of("a", "b")))
                    .isNotBlank();
        });
    }

    private static String ext(String extension) {
        return "camunda:delegateExpression=\"${seal}\"><extensionElements>" + extension
                + "</extensionElements></serviceTask>";
    }

    private static String listener(String head, String inside) {
        return ext("<" + head + ">" + inside + "</" + head.split(" ")[0] + ">");
    }
}
