package io.nianlun.workflow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * One version of a model with the English that its elements carry in place of their Chinese: the extension properties
 * {@code name.en} and {@code documentation.en}. What carries none keeps its own words.
 */
final class EnglishModel {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> ownNames = new HashMap<>();
    private final String process;
    private final String processName;
    private final String diagram;

    private EnglishModel(Document document) throws TransformerException {
        var drawn = (Element) document.getElementsByTagNameNS(BPMN, "process").item(0);
        this.process = drawn.getAttribute("id");
        this.processName = drawn.getAttribute("name").isBlank() ? process : drawn.getAttribute("name");
        var tasks = document.getElementsByTagNameNS(BPMN, "userTask");
        for (var i = 0; i < tasks.getLength(); i++) {
            var task = (Element) tasks.item(i);
            ownNames.put(task.getAttribute("id"), task.getAttribute("name"));
        }
        var properties = document.getElementsByTagNameNS(CAMUNDA, "property");
        for (var i = 0; i < properties.getLength(); i++) {
            var property = (Element) properties.item(i);
            // property, properties, extensionElements, and what they belong to
            if (!(property.getParentNode().getParentNode().getParentNode() instanceof Element element)) continue;
            var value = property.getAttribute("value");
            if (value.isBlank()) continue;
            if (property.getAttribute("name").equals("name.en")) name(element, value);
            if (property.getAttribute("name").equals("documentation.en")) document(element, value);
        }
        this.diagram = written(document);
    }

    static EnglishModel of(String diagram) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var bytes = new ByteArrayInputStream(diagram.getBytes(StandardCharsets.UTF_8));
            return new EnglishModel(factory.newDocumentBuilder().parse(bytes));
        } catch (SAXException | IOException | ParserConfigurationException | TransformerException broken) {
            throw new IllegalStateException("a deployed diagram cannot be read", broken);
        }
    }

    /** What an element is called in English; null where the model does not say. */
    String name(String element) {
        return names.get(element);
    }

    /** What a user task is called in the model's own language; null where there is none. */
    String ownName(String task) {
        return ownNames.get(task);
    }

    /** The id of the process. */
    String process() {
        return process;
    }

    /** What the process is called in the model's own language. */
    String processName() {
        return processName;
    }

    /** The whole model, as BPMN XML. */
    String diagram() {
        return diagram;
    }

    private void name(Element element, String value) {
        names.put(element.getAttribute("id"), value);
        element.setAttribute("name", value);
    }

    private static void document(Element element, String value) {
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling())
            if (BPMN.equals(child.getNamespaceURI()) && "documentation".equals(child.getLocalName()))
                child.setTextContent(value);
    }

    private static String written(Document document) throws TransformerException {
        var text = new StringWriter();
        var transformer = TransformerFactory.newDefaultInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
        transformer.transform(new DOMSource(document), new StreamResult(text));
        return text.toString();
    }
}
