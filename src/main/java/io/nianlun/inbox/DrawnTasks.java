package io.nianlun.inbox;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** The user tasks of a diagram: id and label, in the order of the file. */
final class DrawnTasks {

    private DrawnTasks() {}

    static Map<String, String> of(String diagram) {
        var factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var tasks = new LinkedHashMap<String, String>();
        try {
            var reader = factory.createXMLStreamReader(new StringReader(diagram));
            while (reader.hasNext()) {
                if (reader.next() != XMLStreamConstants.START_ELEMENT || !"userTask".equals(reader.getLocalName()))
                    continue;
                var id = reader.getAttributeValue(null, "id");
                var name = reader.getAttributeValue(null, "name");
                tasks.put(id, name == null ? id : name);
            }
            return tasks;
        } catch (XMLStreamException broken) {
            throw new IllegalStateException("a deployed diagram cannot be read", broken);
        }
    }
}
