package se.carecontact.contact.carereport;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.client.Client;
import se.carecontact.contact.client.ClientDoor;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.platform.Publisher;
import se.carecontact.contact.platform.Refused;
import se.carecontact.contact.staff.StaffMember;
import se.carecontact.contact.staff.StaffRegister;

/**
 * Writes a care report. It may be written without consent: it then waits, visibly, where
 * it would be sent.
 */
@Service
public class WriteCareReport {

	private final ClientDoor door;

	private final StaffRegister register;

	private final CareReports reports;

	private final Publisher<CareReportWritten> publisher;

	private final Clock clock;

	WriteCareReport(ClientDoor door, StaffRegister register, CareReports reports,
			Publisher<CareReportWritten> publisher, Clock clock) {
		this.door = door;
		this.register = register;
		this.reports = reports;
		this.publisher = publisher;
		this.clock = clock;
	}

	/**
	 * Writes it.
	 * @throws Refused where the author is not on the staff: the region is told the
	 * author's title
	 */
	@Transactional
	public CareReport write(Caller caller, String municipalityId, UUID clientId, CareReportText text) {
		Client client = this.door.command(caller, municipalityId, clientId, "write care report");
		StaffMember author = Optional.ofNullable(caller.staffId())
			.flatMap((staffId) -> this.register.find(municipalityId, staffId))
			.orElseThrow(() -> Refused.rule("", "author-is-on-the-staff",
					"The author of a care report must be in the register of staff."));
		Instant now = Days.now(this.clock);
		CareReport report = new CareReport(UUID.randomUUID(), text.heading(), text.text(), author.staffId(),
				author.published().employment().name(), now);
		this.reports.add(clientId, report);
		this.publisher.publish(client.envelope(now), new CareReportWritten(report, author));
		return report;
	}

}
