package org.baopu.export;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML element by element, each on a line of its own, in UTF-8. */
final class XmlLines implements AutoCloseable {
  private final XMLStreamWriter xml;
  private int depth;

  XmlLines(OutputStream out) throws IOException {
    try {
      this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** Opens an element with attributes, names and values in turn; those with an empty value are left out. */
  XmlLines open(String name, String... attributes) throws IOException {
    try {
      newLine();
      xml.writeStartElement(name);
      attributes(attributes);
      depth++;
      return this;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** An element without content. */
  XmlLines empty(String name, String... attributes) throws IOException {
    try {
      newLine();
      xml.writeEmptyElement(name);
      attributes(attributes);
      return this;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** An element with text. */
  XmlLines text(String name, String text, String... attributes) throws IOException {
    try {
      newLine();
      xml.writeStartElement(name);
      attributes(attributes);
      xml.writeCharacters(text);
      xml.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** Closes the element opened last. */
  XmlLines shut() throws IOException {
    try {
      depth--;
      newLine();
      xml.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void newLine() throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i + 1].isEmpty()) {
        xml.writeAttribute(attributes[i], attributes[i + 1]);
      }
    }
  }

  @Override
  public void close() throws IOException {
    try {
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.flush();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }
}
