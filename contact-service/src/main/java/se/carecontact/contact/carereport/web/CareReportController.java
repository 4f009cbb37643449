package se.carecontact.contact.carereport.web;

import java.util.List;
import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.carecontact.contact.carereport.CareReport;
import se.carecontact.contact.carereport.CareReportText;
import se.carecontact.contact.carereport.CareReports;
import se.carecontact.contact.carereport.WriteCareReport;
import se.carecontact.contact.client.Client;
import se.carecontact.contact.client.ClientDoor;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Role;
import se.carecontact.contact.platform.security.Allowed;

@RestController
@RequestMapping("/{municipalityId}/clients/{clientId}/care-reports")
class CareReportController {

	private final WriteCareReport writeCareReport;

	private final CareReports reports;

	private final ClientDoor door;

	CareReportController(WriteCareReport writeCareReport, CareReports reports, ClientDoor door) {
		this.writeCareReport = writeCareReport;
		this.reports = reports;
		this.door = door;
	}

	/**
	 * Writes a care report; it is sent to the region only while the client's consent
	 * holds.
	 */
	@PostMapping
	@Allowed(Role.CONTACT)
	@ResponseStatus(HttpStatus.CREATED)
	CareReportReceipt write(@PathVariable String municipalityId, @PathVariable UUID clientId,
			@RequestBody CareReportText body, Caller caller) {
		return new CareReportReceipt(this.writeCareReport.write(caller, municipalityId, clientId, body).careReportId());
	}

	/** The client's care reports, latest first. */
	@GetMapping
	@Allowed({ Role.UNIT_MANAGER, Role.CONTACT })
	List<CareReport> list(@PathVariable String municipalityId, @PathVariable UUID clientId, Caller caller) {
		Client client = this.door.look(caller, municipalityId, clientId, "read care reports");
		return this.reports.of(client.clientId());
	}

	/** A care report's id. */
	record CareReportReceipt(UUID careReportId) {
	}

}
