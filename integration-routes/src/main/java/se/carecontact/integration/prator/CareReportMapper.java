package se.carecontact.integration.prator;

import se.carecontact.events.contact.CareReportWritten;
import se.carecontact.integration.delivery.Outbound;
import se.carecontact.integration.prator.PratorRequest.Author;
import se.carecontact.integration.prator.PratorRequest.CareReportBody;
import se.carecontact.integration.prator.PratorRequest.Person;
import se.carecontact.integration.prator.PratorRequest.PostCareReport;

import org.springframework.stereotype.Component;

/** A care report in Prator's words. */
@Component
class CareReportMapper {

	/** What is posted of the event. */
	public PostCareReport toRequest(Outbound outbound) {
		CareReportWritten report = outbound.value(CareReportWritten.class);
		return new PostCareReport(outbound, report.getCareReportId(),
				new CareReportBody(new Person(outbound.client().number().value()), report.getHeading(),
						report.getText(), report.getOccurredAt(),
						new Author(report.getWrittenBy().getName(), report.getWrittenBy().getTitle())));
	}

}
