package se.carecontact.contact.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.client.Client;
import se.carecontact.contact.client.ClientDoor;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.platform.Refused;

/**
 * Erases a client because someone asks for it; never before its time, since the law says
 * how long documentation is kept.
 */
@Service
public class EraseClient {

	private final ClientDoor door;

	private final DueSteps steps;

	private final TakeStep takeStep;

	private final Clock clock;

	EraseClient(ClientDoor door, DueSteps steps, TakeStep takeStep, Clock clock) {
		this.door = door;
		this.steps = steps;
		this.takeStep = takeStep;
		this.clock = clock;
	}

	/**
	 * Erases.
	 * @throws Refused where home care is going on, the files are for the archive, or
	 * their time is not over: then with the day from which it can be done
	 */
	@Transactional
	public void erase(Caller caller, String municipalityId, UUID clientId, String reason) {
		Client client = this.door.command(caller, municipalityId, clientId, "erase client");
		LocalDate today = Days.today(this.clock);
		DueStep due = this.steps.find(clientId, RetentionStep.ERASE_CLIENT)
			.filter((step) -> !client.homeCareOpen())
			.orElseThrow(() -> Refused.conflict("home-care-is-over", "The client has home care: nothing is erased."));
		RetentionRule rule = this.takeStep.ruleOfErasure(client, due, today);
		if (rule.dueOn().isAfter(today)) {
			throw Refused.conflict("kept-as-long-as-the-law-says",
					"The documentation is kept and may be erased from " + rule.dueOn() + ": " + rule.legalBasis());
		}
		this.takeStep.keptForResearch(client, today).ifPresent((basis) -> {
			throw Refused.conflict("kept-for-research", "The files are handed over to the archive: " + basis);
		});
		this.takeStep.erase(client, rule, caller, reason);
	}

}
