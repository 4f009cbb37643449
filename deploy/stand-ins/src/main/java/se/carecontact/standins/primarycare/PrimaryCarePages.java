package se.carecontact.standins.primarycare;

import java.util.List;

import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import se.carecontact.standins.page.Html;
import se.carecontact.standins.page.Page;
import se.carecontact.standins.page.Table;
import se.carecontact.standins.partner.PageRoute;
import se.carecontact.standins.primarycare.FhirStore.Stored;

/** What the region's staff see. */
final class PrimaryCarePages {

	private static final Html FORM = Html
		.of("""
				<form method="post" action="/pages/permanent-contacts">
				<label for="identityNumber">Personnummer (12 siffror, endast testnummer)</label>
				<input id="identityNumber" name="identityNumber" required autocomplete="off">
				<label for="code">Typ av fast kontakt</label>
				<select id="code" name="code"><option value="1">Fast vårdkontakt</option><option value="2">Fast läkarkontakt</option></select>
				<label for="name">Namn</label><input id="name" name="name" required>
				<label for="profession">Yrke</label><input id="profession" name="profession">
				<label for="phone">Telefon</label><input id="phone" name="phone">
				<label for="organisation">Vårdcentral</label><input id="organisation" name="organisation" required>
				<button type="submit">Utse</button>
				</form>
				""");

	private final FhirStore store;

	PrimaryCarePages(FhirStore store) {
		this.store = store;
	}

	List<PageRoute> routes() {
		return List.of(new PageRoute("/pages/care-teams", "Fasta kontakter", (call) -> careTeams()),
				new PageRoute("/pages/plans", "Planer och samtycken", (call) -> plans()),
				new PageRoute("/pages/permanent-contacts", "Utse fast kontakt",
						(call) -> new Page("Primärvården", "Utse fast kontakt", FORM, false)));
	}

	private Page careTeams() {
		Table table = new Table("Fasta kontakter, senast ändrad först", "Patient", "Typ", "Kontakt", "Telefon",
				"Organisation", "Period", "Läge", "Version");
		for (Stored stored : List.copyOf(this.store.all("CareTeam")).reversed()) {
			CareTeam careTeam = (CareTeam) stored.resource();
			Reference member = careTeam.getParticipantFirstRep().getMember();
			table.row(person(careTeam.getSubject()), type(careTeam), name(member), phone(member), organisation(member),
					period(careTeam.getPeriod()), status(careTeam), stored.written().version());
		}
		return new Page("Primärvården", "Fasta kontakter", table.orElse("Inga fasta kontakter än."), true);
	}

	private Page plans() {
		Table plans = new Table("Genomförandeplaner", "Patient", "Rubrik", "Period", "Läge", "Version");
		for (Stored stored : List.copyOf(this.store.all("CarePlan")).reversed()) {
			CarePlan plan = (CarePlan) stored.resource();
			plans.row(person(plan.getSubject()), plan.getTitle(), period(plan.getPeriod()), plan.getStatus().toCode(),
					stored.written().version());
		}
		Table consents = new Table("Samtycken", "Patient", "Läge", "Period", "Version");
		for (Stored stored : List.copyOf(this.store.all("Consent")).reversed()) {
			Consent consent = (Consent) stored.resource();
			consents.row(person(consent.getPatient()), consent.getStatus().toCode(),
					period(consent.getProvision().getPeriod()), stored.written().version());
		}
		return new Page("Primärvården", "Planer och samtycken",
				Html.of("%s%s", plans.orElse("Inga planer än."), consents.orElse("Inga samtycken än.")), true);
	}

	private static String person(Reference subject) {
		String number = subject.getIdentifier().getValue();
		return (number != null && number.length() == 12) ? number.substring(0, 8) + "-****" : "–";
	}

	private static Html type(CareTeam careTeam) {
		Coding type = careTeam.getParticipantFirstRep().getRoleFirstRep().getCodingFirstRep();
		String rank = careTeam.getExtension()
			.stream()
			.map(Extension::getValue)
			.filter((value) -> value instanceof CodeType code && code.getValue().equals("deputy"))
			.map((value) -> " (vice)")
			.findFirst()
			.orElse("");
		return Html.of("<span class=\"mark\">%s</span>",
				Codes.CONTACT_TYPES.getOrDefault(String.valueOf(type.getCode()), "–") + rank);
	}

	private @Nullable String name(Reference member) {
		PractitionerRole role = role(member);
		Stored practitioner = (role == null) ? null : find(role.getPractitioner());
		String name = (practitioner != null) ? ((Practitioner) practitioner.resource()).getNameFirstRep().getText()
				: null;
		return (name != null) ? name : member.getDisplay();
	}

	private @Nullable String phone(Reference member) {
		PractitionerRole role = role(member);
		return (role == null) ? null : role.getTelecomFirstRep().getValue();
	}

	private @Nullable String organisation(Reference member) {
		PractitionerRole role = role(member);
		Stored organisation = (role == null) ? null : find(role.getOrganization());
		return (organisation == null) ? null : ((Organization) organisation.resource()).getName();
	}

	private @Nullable PractitionerRole role(Reference member) {
		Stored stored = find(member);
		return (stored != null && stored.resource() instanceof PractitionerRole role) ? role : null;
	}

	private @Nullable Stored find(Reference reference) {
		return reference.hasReference() ? References.find(this.store, reference.getReference()) : null;
	}

	private static String period(Period period) {
		String start = period.hasStart() ? period.getStartElement().getValueAsString() : "";
		String end = period.hasEnd() ? period.getEndElement().getValueAsString() : "tills vidare";
		return start + " – " + end;
	}

	private static Html status(CareTeam careTeam) {
		boolean active = careTeam.getStatus() == CareTeam.CareTeamStatus.ACTIVE;
		return Html.of("<span class=\"mark %s\">%s</span>", active ? "good" : "refused",
				active ? "Gäller" : careTeam.getStatus().toCode());
	}

}
