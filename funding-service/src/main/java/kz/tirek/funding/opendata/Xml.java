package kz.tirek.funding.opendata;

import java.io.OutputStream;
import java.math.BigDecimal;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import kz.tirek.conventions.names.Name;

/// Writes elements with the attributes and narratives IATI has.
final class Xml {

    /// The version of the standard.
    static final String IATI = "2.03";

    private final XMLStreamWriter xml;

    Xml(OutputStream out) throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
    }

    void begin() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
    }

    void end() throws XMLStreamException {
        xml.writeEndDocument();
        xml.writeCharacters("\n");
        xml.flush();
    }

    /// Opens an element.
    ///
    /// @param attributes names and values by turns
    void open(String name, String... attributes) throws XMLStreamException {
        xml.writeStartElement(name);
        attributes(attributes);
    }

    /// Closes the element that was opened last.
    void close() throws XMLStreamException {
        xml.writeEndElement();
    }

    /// An element without content.
    void empty(String name, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(name);
        attributes(attributes);
    }

    void text(String name, String text, String... attributes) throws XMLStreamException {
        open(name, attributes);
        xml.writeCharacters(text);
        close();
    }

    /// An element of narratives, one for each language the name is known in.
    void named(String name, Name narratives, String... attributes) throws XMLStreamException {
        open(name, attributes);
        narratives(narratives);
        close();
    }

    /// A narrative for each language the name is known in.
    void narratives(Name narratives) throws XMLStreamException {
        narrative("kk", narratives.kk());
        narrative("ru", narratives.ru());
        if (narratives.en() != null) {
            narrative("en", narratives.en());
        }
    }

    /// Ends the line, so that a long file can be read and compared by lines.
    void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }

    private void narrative(String language, String text) throws XMLStreamException {
        text("narrative", text, "xml:lang", language);
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    /// An amount in tenge.
    static String tenge(long tiyn) {
        return BigDecimal.valueOf(tiyn, 2).toPlainString();
    }
}
