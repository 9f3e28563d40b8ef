package io.nianlun.workflow.audit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** An XML file as a tree: without document types and entities, bounded in size, depth and number of elements. */
public final class XmlFile {

    static final int LARGEST = 2_000_000;
    static final int DEEPEST = 40;
    static final int MOST = 20_000;

    /** The prefixes by which the rules call the namespaces that they know. */
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("http://www.omg.org/spec/BPMN/20100524/MODEL", ""),
            Map.entry("https://www.omg.org/spec/DMN/20191111/MODEL/", ""),
            Map.entry("http://camunda.org/schema/1.0/bpmn", "camunda:"),
            Map.entry("http://camunda.org/schema/1.0/dmn", "camunda:"),
            Map.entry("http://camunda.org/schema/modeler/1.0", "modeler:"),
            Map.entry("http://www.w3.org/2001/XMLSchema-instance", "xsi:"),
            Map.entry("http://www.omg.org/spec/BPMN/20100524/DI", "di:"),
            Map.entry("http://www.omg.org/spec/DD/20100524/DC", "di:"),
            Map.entry("http://www.omg.org/spec/DD/20100524/DI", "di:"),
            Map.entry("https://www.omg.org/spec/DMN/20191111/DMNDI/", "di:"),
            Map.entry("http://www.omg.org/spec/DMN/20180521/DC/", "di:"),
            Map.entry("http://www.omg.org/spec/DMN/20180521/DI/", "di:"),
            Map.entry("http://bpmn.io/schema/bpmn/biocolor/1.0", "di:"),
            Map.entry("http://www.omg.org/spec/BPMN/non-normative/color/1.0", "di:"),
            Map.entry("http://bpmn.io/schema/dmn/biodi/2.0", "di:"));

    /** An element with its own text; names carry the prefix by which the rules call their namespace. */
    public static final class Element {

        public final String name;
        public final Element parent;
        public final Map<String, String> attributes = new LinkedHashMap<>();
        public final List<Element> children = new ArrayList<>();
        final StringBuilder text = new StringBuilder();

        Element(String name, Element parent) {
            this.name = name;
            this.parent = parent;
        }

        public String attribute(String attribute) {
            return attributes.get(attribute);
        }

        public String text() {
            return text.toString().strip();
        }

        /** Its own id, or that of the nearest element around it that has one. */
        public String id() {
            for (var element = this; element != null; element = element.parent)
                if (element.attributes.containsKey("id")) return element.attribute("id");
            return "";
        }

        public Stream<Element> descendants() {
            return Stream.concat(Stream.of(this), children.stream().flatMap(Element::descendants));
        }

        public Stream<Element> all(String descendant) {
            return descendants().filter(element -> element.name.equals(descendant));
        }

        public Stream<Element> children(String child) {
            return children.stream().filter(element -> element.name.equals(child));
        }
    }

    private XmlFile() {}

    /** The root of the file; null, with the fault told, where it cannot be read. */
    public static Element read(byte[] bytes, Findings findings) {
        if (bytes.length > LARGEST) {
            findings.add("", "model-too-large", LARGEST / 1000);
            return null;
        }
        var tree = new Tree();
        try {
            parse(bytes, tree);
            return tree.root;
        } catch (TooLarge bound) {
            findings.add("", "model-too-nested", DEEPEST, MOST);
        } catch (SAXParseException fault) {
            var doctype = fault.getMessage() != null && fault.getMessage().contains("DOCTYPE");
            findings.add("", doctype ? "doctype-not-admitted" : "model-unreadable", fault.getLineNumber());
        } catch (SAXException | IOException fault) {
            findings.add("", "model-unreadable", 1);
        }
        return null;
    }

    private static void parse(byte[] bytes, DefaultHandler handler) throws SAXException, IOException {
        try {
            // The platform's own parser, whatever else lies on the class path.
            var factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(new ByteArrayInputStream(bytes), handler);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class TooLarge extends SAXException {}

    private static final class Tree extends DefaultHandler {

        private Element root;
        private Element at;
        private int depth;
        private int count;

        @Override
        public void startElement(String uri, String local, String qualified, Attributes found) throws SAXException {
            if (++depth > DEEPEST || ++count > MOST) throw new TooLarge();
            var element = new Element(called(uri, local), at);
            for (var i = 0; i < found.getLength(); i++) {
                var namespace = found.getURI(i);
                var name = namespace.isEmpty() ? found.getLocalName(i) : called(namespace, found.getLocalName(i));
                element.attributes.put(name, found.getValue(i));
            }
            if (at == null) root = element;
            else at.children.add(element);
            at = element;
        }

        @Override
        public void endElement(String uri, String local, String qualified) {
            at = at.parent;
            depth--;
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            at.text.append(characters, start, length);
        }

        // An unknown namespace keeps its address in the name, so that no rule knows the element.
        private static String called(String uri, String local) {
            return PREFIXES.getOrDefault(uri, "{" + uri + "}") + local;
        }
    }
}
