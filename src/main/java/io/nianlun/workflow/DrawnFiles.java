package io.nianlun.workflow;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The files of a draft with one diagram opened, so that an element of it can be changed. */
final class DrawnFiles {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final Map<String, byte[]> files;
    private final String name;
    private final Document document;

    /** @param files one of which, by its name, is a diagram that the audit could read */
    DrawnFiles(Map<String, byte[]> files, String name) {
        this.files = files;
        this.name = name;
        this.document = parsed(files.get(name));
    }

    Optional<Element> find(String id) {
        return all("*").stream()
                .filter(one -> id.equals(one.getAttribute("id")))
                .findFirst();
    }

    void set(Element element, String attribute, String value) {
        if (attribute.startsWith("camunda:")) element.setAttributeNS(CAMUNDA, attribute, value);
        else element.setAttribute(attribute, value);
    }

    /** @param attribute as the audit calls it: {@code camunda:class}, or with the whole address of its namespace */
    void remove(Element element, String attribute) {
        var attributes = element.getAttributes();
        for (var i = attributes.getLength() - 1; i >= 0; i--) {
            var one = attributes.item(i);
            var space = one.getNamespaceURI();
            var called = CAMUNDA.equals(space)
                    ? "camunda:" + one.getLocalName()
                    : space == null ? one.getNodeName() : "{" + space + "}" + one.getLocalName();
            if (called.equals(attribute)) element.removeAttributeNode((Attr) one);
        }
    }

    /** Of the ways out of a gateway the one without a condition, else the last. */
    Element wayForAllElse(Element gateway) {
        var ways = all("sequenceFlow").stream()
                .filter(flow -> gateway.getAttribute("id").equals(flow.getAttribute("sourceRef")))
                .toList();
        return ways.stream()
                .filter(way ->
                        way.getElementsByTagNameNS(BPMN, "conditionExpression").getLength() == 0)
                .findFirst()
                .orElse(ways.get(ways.size() - 1));
    }

    void makeDefault(Element way) {
        var conditions = way.getElementsByTagNameNS(BPMN, "conditionExpression");
        while (conditions.getLength() > 0) way.removeChild(conditions.item(0));
        find(way.getAttribute("sourceRef"))
                .ifPresent(gateway -> gateway.setAttribute("default", way.getAttribute("id")));
    }

    /** A cycle notes at its start which version of each process it runs on. */
    void bindToNotedVersion(Element call) {
        set(call, "camunda:calledElementBinding", "version");
        set(call, "camunda:calledElementVersion", "${" + call.getAttribute("calledElement") + "Version}");
    }

    /** A new form under a name of its own; where the task names one that is there already, only the binding. */
    void giveForm(Element task, String wanted) {
        var own = task.getAttributeNS(CAMUNDA, "formRef");
        if (!own.isEmpty() && wanted == null && files.containsKey(fileOf(own))) {
            set(task, "camunda:formRefBinding", "deployment");
            return;
        }
        var id = wanted != null ? wanted : own.isEmpty() ? freeId(task) : own;
        files.put(fileOf(id), form(id));
        set(task, "camunda:formRef", id);
        set(task, "camunda:formRefBinding", "deployment");
    }

    /** One field for an opinion: whatever else it needs is placed in the editor. */
    private static byte[] form(String id) {
        var form = JsonNodeFactory.instance.objectNode();
        form.put("type", "default").put("id", id).put("schemaVersion", 18);
        var opinion = form.putArray("components").addObject();
        opinion.put("type", "textarea")
                .put("id", "field_opinion")
                .put("key", "opinion")
                .put("label", "意见");
        opinion.putObject("validate").put("required", true);
        opinion.putObject("properties").put("label.en", "Opinion");
        return form.toPrettyString().getBytes(StandardCharsets.UTF_8);
    }

    private String freeId(Element task) {
        var name = task.getAttribute("id").replaceFirst("^userTask_", "").replaceAll("[^A-Za-z0-9_]", "");
        var id = name;
        for (var number = 2; files.containsKey(fileOf(id)); number++) id = name + number;
        return id;
    }

    private static String fileOf(String form) {
        return form.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT) + ".form";
    }

    private List<Element> all(String local) {
        var found = document.getElementsByTagNameNS("*", local);
        var elements = new ArrayList<Element>();
        for (var i = 0; i < found.getLength(); i++) elements.add((Element) found.item(i));
        return elements;
    }

    Map<String, byte[]> written() {
        try {
            var bytes = new ByteArrayOutputStream();
            var transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            transformer.transform(new DOMSource(document), new StreamResult(bytes));
            files.put(name, bytes.toByteArray());
            return files;
        } catch (TransformerException failure) {
            throw new IllegalStateException("a diagram cannot be written", failure);
        }
    }

    private static Document parsed(byte[] diagram) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(diagram));
        } catch (SAXException | IOException | ParserConfigurationException broken) {
            throw new IllegalStateException("a diagram that the audit could read cannot be read", broken);
        }
    }
}
