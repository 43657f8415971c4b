package io.hotsock.checks;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The little of DOM that reading poms takes. */
final class Xml {

    private Xml() {}

    static Element parse(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Element parse(String xml) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement();
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new AssertionError("not well-formed XML: " + xml, e);
        }
    }

    static List<Element> children(Element parent) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    static List<Element> children(Element parent, String name) {
        return children(parent).stream()
                .filter(element -> element.getTagName().equals(name))
                .toList();
    }

    static Optional<Element> child(Element parent, String name) {
        return children(parent, name).stream().findFirst();
    }

    static Optional<String> text(Element parent, String name) {
        return child(parent, name).map(element -> element.getTextContent().strip());
    }

    /**
     * What an element shows and another does not contain, at any place among elements of the same name; as their text.
     *
     * @param free names of elements whose text may differ
     */
    static List<String> missing(Element shown, Element whole, Set<String> free) {
        return children(shown).stream()
                .filter(part -> !hasChildLike(whole, part, free))
                .flatMap(part -> explain(part, children(whole, part.getTagName()), free))
                .toList();
    }

    private static boolean hasChildLike(Element whole, Element part, Set<String> free) {
        return children(whole, part.getTagName()).stream().anyMatch(candidate -> isLike(candidate, part, free));
    }

    private static boolean isLike(Element whole, Element part, Set<String> free) {
        List<Element> parts = children(part);
        return parts.isEmpty()
                ? free.contains(part.getTagName())
                        || part.getTextContent()
                                .strip()
                                .equals(whole.getTextContent().strip())
                : parts.stream()
                        .allMatch(child -> free.contains(child.getTagName()) || hasChildLike(whole, child, free));
    }

    private static Stream<String> explain(Element part, List<Element> candidates, Set<String> free) {
        return candidates.size() == 1 && !children(part).isEmpty()
                ? missing(part, candidates.get(0), free).stream()
                : Stream.of(part.getTagName() + ": "
                        + part.getTextContent().replaceAll("\\s+", " ").strip());
    }
}
