package se.carecontact.integration.decisionfile;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/**
 * Decisions of an XML file (see the schema decisions-file.xsd). Knows no DTD and no
 * entities of the file's own; the encoding is the one the file declares.
 */
final class XmlDecisions implements DecisionReader {

	private static final String NAMESPACE = "urn:care-contact:decisions-file:1";

	private static final XMLInputFactory FACTORY = factory();

	private final InputStream source;

	private final XMLStreamReader xml;

	private final Set<String> seen = new HashSet<>();

	XmlDecisions(InputStream source) throws FileUnreadable {
		this.source = source;
		try {
			this.xml = FACTORY.createXMLStreamReader(new BoundedMarkup(source));
			tag();
			if (!"beslutsfil".equals(this.xml.getLocalName()) || !NAMESPACE.equals(this.xml.getNamespaceURI())) {
				throw new FileUnreadable("Filens rotelement är inte beslutsfil i " + NAMESPACE + ".");
			}
		}
		catch (XMLStreamException ex) {
			throw unreadable(ex);
		}
	}

	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, true);
		return factory;
	}

	@Override
	public @Nullable FileDecision next() throws FileUnreadable {
		try {
			if (tag() == XMLStreamConstants.END_ELEMENT) {
				toTheEnd();
				return null;
			}
			if (!"beslut".equals(this.xml.getLocalName())) {
				throw new FileUnreadable("Rad " + rows() + ": elementet är inte känt; här ska beslut stå.");
			}
			return decision();
		}
		catch (XMLStreamException ex) {
			throw unreadable(ex);
		}
	}

	private FileDecision decision() throws XMLStreamException, FileUnreadable {
		long row = rows();
		String decisionId = attribute("id");
		DecisionDraft draft = new DecisionDraft(row, (decisionId != null) ? decisionId : "");
		while (tag() == XMLStreamConstants.START_ELEMENT) {
			part(draft);
		}
		if (decisionId == null || decisionId.isBlank()) {
			return wrong(row, null, "required", "Beslutets id saknas.");
		}
		return this.seen.add(decisionId) ? draft.ready()
				: wrong(row, decisionId, "once-per-file", "Beslutet står två gånger i filen.");
	}

	private static FileDecision wrong(long row, @Nullable String decisionId, String rule, String message) {
		return new FileDecision.Wrong(row, decisionId, List.of(new RowFault(row, "id", rule, message)));
	}

	private void part(DecisionDraft draft) throws XMLStreamException, FileUnreadable {
		long row = rows();
		switch (this.xml.getLocalName()) {
			case "brukare" -> {
				draft.client("identityNumber", attribute("personnummer"))
					.client("givenName", attribute("fornamn"))
					.client("familyName", attribute("efternamn"))
					.protection(attribute("skydd"));
				text();
			}
			case "enhet" -> draft.decision("unitId", text());
			case "beslutsdatum" -> draft.decision("decidedOn", text());
			case "startdatum" -> draft.decision("startsOn", text());
			case "slutdatum" -> draft.decision("endsOn", text());
			case "handlaggare" -> draft.decision("careManagerName", text());
			case "insats" -> {
				draft.service(row, attribute("kod"), attribute("minuterPerVecka"));
				text();
			}
			case "mal" -> {
				String goalId = attribute("id");
				String lifeArea = attribute("livsomrade");
				draft.goal(row, goalId, lifeArea, text());
			}
			default -> throw new FileUnreadable("Rad " + row + ": beslut har ett element som inte är känt.");
		}
	}

	private @Nullable String attribute(String name) {
		return this.xml.getAttributeValue(null, name);
	}

	private String text() throws XMLStreamException {
		return this.xml.getElementText();
	}

	/** On to the next tag. */
	private int tag() throws XMLStreamException, FileUnreadable {
		int event = this.xml.next();
		while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
			if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
				throw new FileUnreadable("Filen har en DTD eller entiteter, och sådana läses inte.");
			}
			event = this.xml.next();
		}
		return event;
	}

	/** What is cut off, or goes on, after the root is no whole file. */
	private void toTheEnd() throws XMLStreamException {
		while (this.xml.hasNext()) {
			this.xml.next();
		}
	}

	/** A parser's message may quote the file, so only the place is told. */
	private static FileUnreadable unreadable(XMLStreamException ex) {
		long line = (ex.getLocation() != null) ? ex.getLocation().getLineNumber() : 0;
		return new FileUnreadable("Filen är inte välformad XML i sin angivna teckenkodning; felet finns vid rad "
				+ Math.max(line, 1) + ".");
	}

	@Override
	public long rows() {
		return this.xml.getLocation().getLineNumber();
	}

	@Override
	public void close() throws IOException {
		try (this.source) {
			this.xml.close();
		}
		catch (XMLStreamException ex) {
			throw new IOException("the XML reader can't be closed");
		}
	}

}
