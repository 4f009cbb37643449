package se.carecontact.contact.print;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import se.carecontact.contact.duty.Duties;
import se.carecontact.contact.duty.Duty;
import se.carecontact.contact.duty.DutyKind;
import se.carecontact.contact.duty.Responsible;

/** A contact's duties with a client, to be printed. */
@Service
class ContactsDuties {

	/** A contact's from the first day to the last, also while they are still to come. */
	private static final List<DutyKind> ALWAYS = List.of(DutyKind.PRESENT_SELF, DutyKind.AGREE_INFORMATION_TO_RELATIVES,
			DutyKind.HOME_RISK_ASSESSMENT, DutyKind.SENIOR_ALERT, DutyKind.MONTHLY_JOURNAL_NOTE,
			DutyKind.CARE_MANAGER_FOLLOW_UP, DutyKind.SIP, DutyKind.HAND_BACK_BINDER, DutyKind.HAND_BACK_KEYS,
			DutyKind.RETURN_AIDS);

	private final Duties duties;

	ContactsDuties(Duties duties) {
		this.duties = duties;
	}

	/** A line for each kind of duty, in the order they come, with the days there are. */
	List<DutyLine> of(UUID clientId) {
		List<Duty> all = this.duties.of(clientId)
			.stream()
			.filter((duty) -> duty.responsible() == Responsible.MAIN)
			.filter((duty) -> duty.status().state() != Duty.State.CANCELLED)
			.toList();
		return Stream.concat(ALWAYS.stream(), all.stream().map(Duty::kind).sorted())
			.distinct()
			.map((kind) -> line(kind, all))
			.toList();
	}

	private static DutyLine line(DutyKind kind, List<Duty> all) {
		List<Duty> ofKind = all.stream().filter((duty) -> duty.kind() == kind).toList();
		return new DutyLine(kind, earliestDue(ofKind), lastDone(ofKind));
	}

	private static @Nullable LocalDate earliestDue(List<Duty> duties) {
		return duties.stream()
			.filter((duty) -> duty.status().state() == Duty.State.OPEN)
			.map(Duty::dueOn)
			.filter(Objects::nonNull)
			.min(Comparator.naturalOrder())
			.orElse(null);
	}

	private static @Nullable LocalDate lastDone(List<Duty> duties) {
		return duties.stream()
			.filter((duty) -> duty.status().state() == Duty.State.DONE)
			.map((duty) -> duty.status().closedOn())
			.filter(Objects::nonNull)
			.max(Comparator.naturalOrder())
			.orElse(null);
	}

}
