package se.carecontact.contact.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.client.Client;
import se.carecontact.contact.client.ClientDoor;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Checks;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.platform.Refused;

/** Opens duties by hand, those that nothing that happens opens. */
@Service
public class OpenDuty {

	private static final int YEARS_AHEAD = 3;

	private final ClientDoor door;

	private final CareCases cases;

	private final DutyBook book;

	private final DutyRules rules;

	private final Clock clock;

	OpenDuty(ClientDoor door, CareCases cases, DutyBook book, DutyRules rules, Clock clock) {
		this.door = door;
		this.cases = cases;
		this.book = book;
		this.rules = rules;
		this.clock = clock;
	}

	/**
	 * Adds a duty with a day of its own.
	 * @throws Refused where that kind is opened by what happens, or the client has no
	 * home care
	 */
	@Transactional
	public Duty add(Caller caller, String municipalityId, UUID clientId, NewDuty wish) {
		Client client = this.door.command(caller, municipalityId, clientId, "add duty");
		client.requireHomeCare();
		if (!this.rules.of(wish.kind()).addable()) {
			throw Refused.rule("kind", "added-by-hand",
					"This kind of duty is opened by what happens to the client, not by hand.");
		}
		LocalDate today = Days.today(this.clock);
		if (wish.dueOn().isBefore(today) || wish.dueOn().isAfter(today.plusYears(YEARS_AHEAD))) {
			throw Refused.invalid("dueOn", "a-day-to-come",
					"Must be today or later, and at most " + YEARS_AHEAD + " years ahead.");
		}
		CareCase careCase = this.cases.open(clientId)
			.orElseThrow(() -> Refused.conflict("home-care-is-open", "The client has no open decision of home care."));
		return this.book.addByHand(client.envelope(Days.now(this.clock)), careCase, wish.kind(), wish.dueOn(),
				wish.note());
	}

	/**
	 * A duty as someone adds it.
	 *
	 * @param kind which
	 * @param dueOn last day
	 * @param note what it is about
	 */
	public record NewDuty(DutyKind kind, LocalDate dueOn, @Nullable String note) {

		public NewDuty {
			new Checks().present("kind", kind)
				.date("dueOn", dueOn)
				.optionalProse("note", note, 1000)
				.that(kind != DutyKind.OTHER || note != null, "note", "note-of-another-duty",
						"A duty of another kind says in words what it is.")
				.orRefuse();
		}

	}

}
