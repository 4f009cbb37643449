package se.carecontact.contact.carereport;

import java.util.List;
import java.util.UUID;

/** Every care report. */
public interface CareReports {

	void add(UUID clientId, CareReport report);

	/** A client's care reports, latest first. */
	List<CareReport> of(UUID clientId);

}
