package se.carecontact.contact.carereport;

import se.carecontact.contact.platform.Checks;

/**
 * What a care report says.
 *
 * @param heading heading
 * @param text the report
 */
public record CareReportText(String heading, String text) {

	public CareReportText {
		new Checks().line("heading", heading, 120).prose("text", text, 10_000).orRefuse();
	}

}
