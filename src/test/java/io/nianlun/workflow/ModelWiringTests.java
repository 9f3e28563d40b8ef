package io.nianlun.workflow;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nianlun.JourneyTest;
import io.nianlun.shared.Texts;
import io.nianlun.workflow.audit.ModelRules;
import io.nianlun.workflow.engine.Expressions;
import io.nianlun.workflow.engine.Steps;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Models, forms, steps and texts hold together. Every fault is collected before a test fails. */
class ModelWiringTests extends JourneyTest {

    /** What Java sets when it starts a process; all other variables come from models, steps and forms. */
    private static final Map<String, Set<String>> STARTED_WITH = Map.of(
            "openPhase",
            Set.of("cycle", "phase", "subjects", "due"),
            "annualCycle",
            Set.of(
                    "cycle",
                    "prepareYearProcess",
                    "agreeTargetsRunner",
                    "reviewSelfRunner",
                    "scoreFiguresRunner",
                    "assessCentrallyRunner",
                    "evaluateSociallyProcess",
                    "aggregateYearProcess",
                    "approveResultsProcess",
                    "giveFeedbackRunner",
                    "publishYearProcess",
                    "prepareYearVersion",
                    "evaluateSociallyVersion",
                    "aggregateYearVersion",
                    "approveResultsVersion",
                    "publishYearVersion"));

    private static final Set<String> ONE_PER_SUBJECT_STARTED_WITH = Set.of("cycle", "phase", "unit", "subject", "due");

    @Autowired
    Steps steps;

    @Autowired
    Texts texts;

    @Autowired
    ModelRules rules;

    private final Map<String, BpmnModelInstance> models = new TreeMap<>();
    private final Map<String, JsonNode> forms = new TreeMap<>();
    private final Set<String> faults = new TreeSet<>();

    @BeforeEach
    void read() throws IOException {
        for (var feature : Models.features()) {
            for (var file : Models.folder(feature).entrySet()) {
                if (file.getKey().endsWith(".bpmn"))
                    models.put(file.getKey(), Bpmn.readModelFromStream(new ByteArrayInputStream(file.getValue())));
                if (file.getKey().endsWith(".form"))
                    forms.put(file.getKey(), new ObjectMapper().readTree(file.getValue()));
            }
        }
    }

    @Test
    void everyModelPassesTheAuditWithTheStepsThatThereAre() throws IOException {
        for (var feature : Models.features())
            rules.all(Models.folder(feature))
                    .forEach(fault ->
                            faults.add(fault.path() + " " + texts.of(Locale.ENGLISH, fault.text(), fault.arguments())));

        assertThat(faults).isEmpty();
    }

    @Test
    void everyStepIsCalledByAModelAndEveryCallHasItsStep() {
        var called = models.values().stream().flatMap(this::stepsOf).collect(toSet());
        called.stream().filter(step -> !steps.has(step)).forEach(step -> faults.add("no bean has the step " + step));
        steps.all().stream()
                .filter(step -> !called.contains(step.name()))
                .forEach(step -> faults.add("no model calls the step " + step.name()));

        assertThat(faults).isEmpty();
    }

    @Test
    void everyVariableThatIsReadIsSetBySomebody() {
        models.forEach((file, model) -> {
            var known = knownIn(model);
            read(model).forEach((variable, where) -> {
                if (!known.contains(variable)) faults.add(file + "#" + where + " reads " + variable);
            });
        });

        assertThat(faults).isEmpty();
    }

    @Test
    void everyErrorCodeIsAProblemOfAStepAndHasItsTexts() {
        var thrown =
                steps.all().stream().flatMap(step -> step.errors().stream()).collect(toSet());
        models.forEach((file, model) -> all(model, Error.class).forEach(error -> {
            var code = error.getErrorCode();
            if (!thrown.contains(code)) faults.add(file + " catches " + code + ", which no step throws");
            if (texts.orNull(Locale.ENGLISH, "problem." + code + ".title", List.of()) == null)
                faults.add(file + " catches " + code + ", which has no texts");
        }));

        assertThat(faults).isEmpty();
    }

    @Test
    void idsAndNamesFollowOneAnother() {
        models.forEach((file, model) -> {
            var process = process(model);
            same(file, process.getId(), camelCase(file));
            all(model, FlowNode.class).forEach(node -> {
                if (!node.getId().matches(type(node) + "_[a-z][A-Za-z0-9]*")) faults.add(file + "#" + node.getId());
                if (node.getName() == null || node.getName().isBlank())
                    faults.add(file + "#" + node.getId() + " has no label");
            });
            all(model, ServiceTask.class)
                    .forEach(task -> same(file, task.getCamundaDelegateExpression(), "${" + name(task) + "}"));
            all(model, UserTask.class).forEach(task -> {
                same(file, task.getCamundaFormRef(), name(task));
                if (task.getDocumentations().isEmpty()) faults.add(file + "#" + task.getId() + " has no documentation");
            });
            all(model, CallActivity.class).forEach(call -> {
                if (!called(call).equals("runPhase")) same(file, called(call), name(call));
            });
        });
        forms.forEach((file, form) -> same(file, form.path("id").asText(), camelCase(file)));

        assertThat(faults).isEmpty();
    }

    @Test
    void everyFormBelongsToATaskOfItsFolder() {
        var used = models.values().stream()
                .flatMap(model -> all(model, UserTask.class))
                .map(UserTask::getCamundaFormRef)
                .collect(toSet());
        forms.values().stream()
                .map(form -> form.path("id").asText())
                .filter(form -> !used.contains(form))
                .forEach(form -> faults.add("no task uses the form " + form));

        assertThat(faults).isEmpty();
    }

    @Test
    void everyTextOfModelsAndFormsHasItsEnglish() {
        models.forEach((file, model) -> all(model, BaseElement.class).forEach(element -> {
            var english = children(element, CamundaProperties.class)
                    .flatMap(properties -> properties.getCamundaProperties().stream())
                    .collect(toMap(CamundaProperty::getCamundaName, CamundaProperty::getCamundaValue));
            if (isChinese(element.getAttributeValue("name"))) requireEnglish(file, element.getId(), "name", english);
            if (element.getDocumentations().stream().anyMatch(text -> isChinese(text.getTextContent())))
                requireEnglish(file, element.getId(), "documentation", english);
        }));
        forms.forEach((file, form) -> requireEnglish(file, form));

        assertThat(faults).isEmpty();
    }

    private void requireEnglish(String file, JsonNode component) {
        var english = new ObjectMapper().convertValue(component.path("properties"), Map.class);
        if (english == null) english = Map.of();
        var id = component.path("id").asText();
        for (var property : component.properties())
            if (isChinese(property.getValue().asText())) requireEnglish(file, id, property.getKey(), english);
        for (var holder : List.of("validate", "appearance"))
            for (var property : component.path(holder).properties())
                if (isChinese(property.getValue().asText())) requireEnglish(file, id, property.getKey(), english);
        for (var options : List.of("values", "choices"))
            for (var option : component.path(options))
                requireEnglish(file, id, "values." + option.path("value").asText(), english);
        for (var child : component.path("components")) requireEnglish(file, child);
    }

    private void requireEnglish(String file, String id, String text, Map<?, ?> english) {
        var words = english.get(text + ".en");
        if (words == null || words.toString().isBlank() || isChinese(words.toString()))
            faults.add(file + "#" + id + " has no " + text + ".en");
    }

    private static boolean isChinese(String text) {
        return text != null && text.codePoints().anyMatch(Character::isIdeographic);
    }

    // --- who sets a variable

    private Set<String> knownIn(BpmnModelInstance model) {
        var key = process(model).getId();
        var known = new HashSet<>(STARTED_WITH.getOrDefault(key, Set.of()));
        var calls = models.values().stream()
                .flatMap(caller -> all(caller, CallActivity.class))
                .filter(call -> called(call).equals(key))
                .toList();
        if (calls.isEmpty() && !STARTED_WITH.containsKey(key)) known.addAll(ONE_PER_SUBJECT_STARTED_WITH);
        calls.forEach(call ->
                children(call, CamundaIn.class).map(CamundaIn::getCamundaTarget).forEach(known::add));
        all(model, CamundaOut.class).map(CamundaOut::getCamundaTarget).forEach(known::add);
        all(model, MultiInstanceLoopCharacteristics.class)
                .map(MultiInstanceLoopCharacteristics::getCamundaElementVariable)
                .forEach(known::add);
        stepsOf(model)
                .forEach(step -> steps.all().stream()
                        .filter(one -> one.name().equals(step))
                        .forEach(one -> known.addAll(one.outputs())));
        all(model, UserTask.class)
                .forEach(task -> forms.values().stream()
                        .filter(form -> form.path("id").asText().equals(task.getCamundaFormRef()))
                        .forEach(form -> form.findValuesAsText("key").forEach(known::add)));
        return known;
    }

    /** Each variable that the model reads, with an element that does. */
    private Map<String, String> read(BpmnModelInstance model) {
        var read = new TreeMap<String, String>();
        var document = (Document) model.getDocument().getDomSource().getNode();
        var nodes = document.getElementsByTagName("*");
        for (var i = 0; i < nodes.getLength(); i++) {
            var element = (Element) nodes.item(i);
            var texts = new ArrayList<String>();
            var attributes = element.getAttributes();
            for (var j = 0; j < attributes.getLength(); j++) {
                var attribute = attributes.item(j);
                if (attribute.getNodeName().equals("camunda:delegateExpression")) continue;
                texts.add(attribute.getNodeValue());
                if (element.getNodeName().equals("camunda:in")
                        && attribute.getNodeName().equals("source")) texts.add("${" + attribute.getNodeValue() + "}");
            }
            if (element.getElementsByTagName("*").getLength() == 0) texts.add(element.getTextContent());
            texts.forEach(text -> Expressions.names(text).forEach(name -> read.put(name, near(element))));
        }
        stepsOf(model)
                .forEach(step -> steps.all().stream()
                        .filter(one -> one.name().equals(step))
                        .forEach(one -> one.inputs().forEach(input -> read.put(input, "serviceTask_" + step))));
        return read;
    }

    private static String near(Element element) {
        for (Node node = element; node instanceof Element one; node = node.getParentNode())
            if (one.hasAttribute("id")) return one.getAttribute("id");
        return "";
    }

    // --- how things are called

    /** The year calls what its scheme says; that is each phase's own process where it says nothing. */
    private static String called(CallActivity call) {
        var called = call.getCalledElement();
        if (called.endsWith("Runner}")) return "runPhase";
        return called.replaceFirst("^\\$\\{(.*)Process}$", "$1");
    }

    private Stream<String> stepsOf(BpmnModelInstance model) {
        return all(model, ServiceTask.class)
                .map(ServiceTask::getCamundaDelegateExpression)
                .flatMap(expression -> Expressions.names(expression).stream());
    }

    private void same(String file, String is, String should) {
        if (!should.equals(is)) faults.add("%s: %s should be %s".formatted(file, is, should));
    }

    private static String type(FlowNode node) {
        var type = node.getElementType().getTypeName();
        if (type.endsWith("Gateway")) return "gateway";
        if (type.startsWith("intermediate") || type.equals("boundaryEvent")) return "event";
        return type.equals("startEvent") ? "(startEvent|event)" : type;
    }

    private static String name(FlowNode node) {
        return node.getId().substring(node.getId().indexOf('_') + 1);
    }

    /** {@code agree-targets.bpmn} is {@code agreeTargets}. */
    private static String camelCase(String file) {
        var name = new StringBuilder();
        for (var word : file.replaceAll("\\..*", "").split("-"))
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        return name.toString();
    }

    private static Process process(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class).iterator().next();
    }

    private static <T extends ModelElementInstance> Stream<T> all(BpmnModelInstance model, Class<T> type) {
        return model.getModelElementsByType(type).stream();
    }

    private static <T extends ModelElementInstance> Stream<T> children(BaseElement element, Class<T> type) {
        var extensions = element.getExtensionElements();
        return extensions == null ? Stream.of() : extensions.getChildElementsByType(type).stream();
    }
}
