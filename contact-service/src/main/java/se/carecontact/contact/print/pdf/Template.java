package se.carecontact.contact.print.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.springframework.core.io.ClassPathResource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * An XHTML file with holes. {@code data-text="key"} puts a text in an element,
 * {@code data-if} and {@code data-unless} keep it only where there is, or is not, such a
 * text, and {@code data-each} repeats it for every row. What is put in becomes a text
 * node: no name and no wish can become markup.
 */
final class Template {

	private static final String EACH = "data-each";

	private static final String IF = "data-if";

	private static final String UNLESS = "data-unless";

	private static final String TEXT = "data-text";

	private static final String STYLE = "style";

	private Template() {
	}

	/**
	 * Fills in a template.
	 * @param name under {@code print/}, with the language, such as
	 * {@code contact-letter.sv}
	 */
	static Document fill(String name, Values values) {
		Document document = parse("print/" + name + ".xhtml");
		fill(document.getDocumentElement(), values);
		document.getElementsByTagName(STYLE).item(0).setTextContent(read("print/paper.css"));
		return document;
	}

	private static void fill(Element element, Values values) {
		if (element.hasAttribute(EACH)) {
			repeat(element, values.rows(take(element, EACH)));
			return;
		}
		if ((element.hasAttribute(IF) && !values.has(take(element, IF)))
				|| (element.hasAttribute(UNLESS) && values.has(take(element, UNLESS)))) {
			element.getParentNode().removeChild(element);
			return;
		}
		if (element.hasAttribute(TEXT)) {
			element.setTextContent(values.text(take(element, TEXT)));
			return;
		}
		childrenOf(element).forEach((child) -> fill(child, values));
	}

	private static void repeat(Element element, List<Values> rows) {
		Node parent = element.getParentNode();
		for (Values row : rows) {
			Element copy = (Element) element.cloneNode(true);
			parent.insertBefore(copy, element);
			fill(copy, row);
		}
		parent.removeChild(element);
	}

	private static String take(Element element, String attribute) {
		String value = element.getAttribute(attribute);
		element.removeAttribute(attribute);
		return value;
	}

	private static List<Element> childrenOf(Element element) {
		List<Element> children = new ArrayList<>();
		for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child instanceof Element inner) {
				children.add(inner);
			}
		}
		return children;
	}

	private static Document parse(String path) {
		try (InputStream file = new ClassPathResource(path).getInputStream()) {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			return factory.newDocumentBuilder().parse(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (ParserConfigurationException | SAXException ex) {
			throw new IllegalStateException(path, ex);
		}
	}

	private static String read(String path) {
		try {
			return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
