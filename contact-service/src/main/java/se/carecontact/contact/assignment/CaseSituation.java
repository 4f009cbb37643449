package se.carecontact.contact.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that decides what a unit manager is warned of, for one client on one day.
 *
 * @param day the day
 * @param startsOn first day of home care in the open case
 * @param need what is known of the need
 * @param now both contacts that day
 * @param presences when they are at work
 * @param cover who covers that day
 * @param limits when to warn
 */
record CaseSituation(LocalDate day, LocalDate startsOn, ContactNeed need, Contacts now, Presences presences,
		Cover cover, WarningLimits limits) {

	/** The warnings that are true, at most one of each kind. */
	List<Warning> warnings() {
		List<Warning> warnings = new ArrayList<>();
		Contact main = this.now.main();
		if (main == null) {
			warnings.add(noMain(this.day, this.startsOn));
		}
		else {
			title(main).ifPresent(warnings::add);
		}
		if (this.cover.kind() == Cover.Kind.GROUP) {
			warnings.add(groupCovers());
		}
		this.now.appointed().forEach((contact) -> longAbsence(contact).ifPresent(warnings::add));
		return warnings;
	}

	/** The next day after this on which any of it changes by its own date. */
	Optional<LocalDate> nextDay() {
		Stream<LocalDate> longAbsences = this.now.appointed()
			.stream()
			.flatMap((contact) -> this.presences.awayOn(this.day, contact).stream())
			.map((away) -> away.from().plusDays(this.limits.longAbsenceDays()));
		Stream<LocalDate> titles = Optional.ofNullable(this.now.main())
			.flatMap((main) -> TitleDays.lastDay(main.staff()))
			.stream()
			.flatMap((last) -> Stream.of(last.minusDays(this.limits.titleProofDays()), last.plusDays(1)));
		return Stream.of(this.presences.changes(), longAbsences, titles)
			.flatMap((days) -> days)
			.filter((each) -> each.isAfter(this.day))
			.min(Comparator.naturalOrder());
	}

	/** That no MAIN is appointed; seen from the first day of home care. */
	static Warning noMain(LocalDate day, LocalDate startsOn) {
		return new Warning(Warning.Kind.NO_MAIN, startsOn.isAfter(day) ? startsOn : day,
				"Brukaren har ingen fast omsorgskontakt eller kontaktman. Hemtjänsten börjar %s.".formatted(startsOn));
	}

	private Warning groupCovers() {
		LocalDate until = this.cover.until();
		return new Warning(Warning.Kind.GROUP_COVERS, this.day,
				"Varken kontakten eller vice är i tjänst: arbetsgruppen täcker upp%s."
					.formatted((until != null) ? " till och med " + until : " tills vidare"));
	}

	private Optional<Warning> longAbsence(Contact contact) {
		return this.presences.awayOn(this.day, contact)
			.filter(this::isLong)
			.map((away) -> longAbsence(contact.role(), away));
	}

	/** Known to be, from its first day; of one without an end, once it has become. */
	private boolean isLong(Presence.Away away) {
		LocalDate longFrom = away.from().plusDays(this.limits.longAbsenceDays());
		LocalDate last = away.lastDay();
		return (last != null) ? !last.plusDays(1).isBefore(longFrom) : !this.day.isBefore(longFrom);
	}

	private static Warning longAbsence(ContactRole role, Presence.Away away) {
		LocalDate last = away.lastDay();
		String period = "från %s%s".formatted(away.from(), (last != null) ? " till och med " + last : "");
		return switch (role) {
			case MAIN -> new Warning(Warning.Kind.LONG_ABSENCE_MAIN, away.from(),
					"Kontakten är borta länge, %s: utse en ny.".formatted(period));
			case DEPUTY -> new Warning(Warning.Kind.LONG_ABSENCE_DEPUTY, away.from(),
					"Vice är borta länge, %s: utse en ny vice.".formatted(period));
		};
	}

	private Optional<Warning> title(Contact main) {
		boolean titled = main.staff().employment().isAssistantNurseOn(this.day);
		return switch (main.kind()) {
			case PERMANENT_CARE_CONTACT -> titled ? titleEnds(main) : Optional.of(new Warning(
					Warning.Kind.TITLE_NOT_SHOWN, this.day,
					"Fast omsorgskontakt har inte längre ett gällande bevis för yrkestiteln undersköterska: registrera ett nytt bevis eller utse en ny."));
			case CONTACT_PERSON -> this.need.settledKind()
				.filter((kind) -> kind == ContactKind.PERMANENT_CARE_CONTACT)
				.map((kind) -> new Warning(Warning.Kind.MAIN_LACKS_TITLE, this.day,
						"Brukaren har tackat ja till fast omsorgskontakt, men kontaktmannen saknar yrkestiteln undersköterska: utse en fast omsorgskontakt."));
		};
	}

	private Optional<Warning> titleEnds(Contact main) {
		return TitleDays.lastDay(main.staff())
			.filter((last) -> !this.day.isBefore(last.minusDays(this.limits.titleProofDays())))
			.map((last) -> new Warning(Warning.Kind.TITLE_PROOF_ENDS, this.day,
					"Beviset för yrkestiteln undersköterska gäller till och med %s: registrera ett nytt bevis eller utse en ny fast omsorgskontakt."
						.formatted(last)));
	}

}
