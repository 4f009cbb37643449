package se.carecontact.plan.implementationplan.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.StreamUtils;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A page written element by element. All that people wrote goes in as text nodes, so
 * markup in it stays text.
 */
class Page {

	private static final String XHTML = "http://www.w3.org/1999/xhtml";

	private static final String CSS = css();

	private final Document document;

	private final Element body;

	Page(String title, String bodyClass) {
		this.document = emptyDocument();
		Element html = this.document.createElementNS(XHTML, "html");
		html.setAttribute("lang", "sv-SE");
		this.document.appendChild(html);
		Element head = add(html, "head", null, null);
		add(head, "title", null, title);
		Element subject = add(head, "meta", null, null);
		subject.setAttribute("name", "subject");
		subject.setAttribute("content", "Genomförandeplan för hemtjänst");
		add(head, "style", null, CSS);
		this.body = add(html, "body", bodyClass, null);
	}

	Document document() {
		return this.document;
	}

	Element heading(int level, String text) {
		return add(this.body, "h" + level, null, text);
	}

	Element paragraph(@Nullable String cssClass, String text) {
		return add(this.body, "p", cssClass, text);
	}

	Element box(String cssClass) {
		return add(this.body, "div", cssClass, null);
	}

	/** A line {@code label: value} in a box, if there is a value. */
	void line(Element box, String label, @Nullable String value) {
		if (value != null) {
			Element line = add(box, "p", null, null);
			add(line, "b", null, label + ": ");
			line.appendChild(this.document.createTextNode(value));
		}
	}

	Element add(Element parent, String tag, @Nullable String cssClass, @Nullable String text) {
		Element element = this.document.createElementNS(XHTML, tag);
		if (cssClass != null) {
			element.setAttribute("class", cssClass);
		}
		if (text != null) {
			element.appendChild(this.document.createTextNode(text));
		}
		parent.appendChild(element);
		return element;
	}

	private static Document emptyDocument() {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setNamespaceAware(true);
			return factory.newDocumentBuilder().newDocument();
		}
		catch (ParserConfigurationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String css() {
		try {
			return StreamUtils.copyToString(new ClassPathResource("paper/plan.css").getInputStream(),
					StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
