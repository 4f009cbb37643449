package se.carecontact.integration.primarycare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import ca.uhn.fhir.context.FhirContext;
import org.apache.avro.specific.SpecificRecord;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;
import se.carecontact.events.contact.ContactAppointed;
import se.carecontact.events.contact.ContactCovered;
import se.carecontact.events.contact.ContactEnded;
import se.carecontact.events.plan.PlanEnded;
import se.carecontact.events.shared.ContactKind;
import se.carecontact.events.shared.ContactRole;
import se.carecontact.events.shared.CurrentContact;
import se.carecontact.events.shared.CurrentContacts;
import se.carecontact.events.shared.EndCause;
import se.carecontact.events.shared.IdentityKind;
import se.carecontact.integration.delivery.CareEvent;
import se.carecontact.integration.delivery.Outbound;
import se.carecontact.integration.identity.ClientIdentity;
import se.carecontact.integration.identity.IdentityNumber;
import se.carecontact.integration.support.Events;
import se.carecontact.schemas.CareTopics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What leaves for primary care, to the letter. After a change that is meant, run with
 * {@code -Dcare.golden.update=true} and read the difference.
 */
class GoldenFileTests {

	private static final Path FOLDER = Path.of("src/test/resources/golden/primarycare");

	private static final UUID CLIENT = UUID.fromString("77777777-1111-4222-8333-444444444444");

	private final PrimaryCareProperties properties = new PrimaryCareProperties("token", "urn:oid:1.2.752.29.4.19",
			"2120000829", Map.of(Events.UNIT, "Hemtjänst Centrum"), "https://example.org/policy", "GRANTEE",
			new PrimaryCareProperties.Poll(Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofSeconds(10), 50,
					50));

	private final OrganizationMapper organizations = new OrganizationMapper(this.properties);

	private final ToPrimaryCare mapping = new ToPrimaryCare(
			new ContactsMapper(this.organizations, new PractitionerMapper(this.properties),
					new PractitionerRoleMapper(), new CareTeamMapper()),
			new CarePlanMapper(this.organizations), new ConsentMapper(this.organizations, this.properties));

	@Test
	void both_contacts_after_an_appointment() throws IOException {
		assertGolden("appointed", Events.appointed(CLIENT));
	}

	@Test
	void a_deputy_who_covers() throws IOException {
		CurrentContacts now = Events.contacts(false);
		CurrentContact away = CurrentContact.newBuilder(now.getMain()).setAway(true).build();
		assertGolden("covered",
				ContactCovered.newBuilder()
					.setClientId(CLIENT)
					.setMunicipalityId(Events.MUNICIPALITY)
					.setUnitId(Events.UNIT)
					.setOccurredAt(Events.AT)
					.setAbsentStaff(now.getMain().getStaff())
					.setCoveringStaff(now.getDeputy().getStaff())
					.setCoversFrom(LocalDate.parse("2026-11-03"))
					.setContactsNow(new CurrentContacts(away, now.getDeputy(), false))
					.build());
	}

	@Test
	void a_work_group_that_covers() throws IOException {
		assertGolden("group-covers", Events.groupMustCover(CLIENT));
	}

	@Test
	void a_deputy_that_ended_without_a_successor() throws IOException {
		CurrentContacts before = Events.contacts(false);
		assertGolden("deputy-ended",
				ContactEnded.newBuilder()
					.setClientId(CLIENT)
					.setMunicipalityId(Events.MUNICIPALITY)
					.setUnitId(Events.UNIT)
					.setOccurredAt(Events.AT)
					.setAssignmentId(UUID.randomUUID())
					.setRole(ContactRole.DEPUTY)
					.setKind(ContactKind.PERMANENT_CARE_CONTACT)
					.setStaff(before.getDeputy().getStaff())
					.setEndedOn(LocalDate.parse("2026-12-01"))
					.setReason("Byte av enhet")
					.setContactsNow(new CurrentContacts(before.getMain(), null, false))
					.build());
	}

	@Test
	void a_kontaktman_has_no_code_of_a_permanent_contact() throws IOException {
		CurrentContacts now = Events.contacts(false);
		CurrentContact kontaktman = CurrentContact.newBuilder(now.getMain())
			.setKind(ContactKind.CONTACT_PERSON)
			.setRoleName("kontaktman")
			.build();
		assertGolden("kontaktman",
				ContactAppointed.newBuilder(Events.appointed(CLIENT))
					.setContactsNow(new CurrentContacts(kontaktman, null, false))
					.build());
	}

	@Test
	void an_agreed_plan() throws IOException {
		assertGolden("plan-agreed", Events.planAgreed(CLIENT));
	}

	@Test
	void an_agreed_plan_of_the_night_with_its_times() throws IOException {
		assertGolden("plan-of-the-night", Events.nightPlanAgreed(CLIENT));
	}

	@Test
	void a_plan_that_ended_with_its_decision_is_completed() throws IOException {
		assertGolden("plan-completed", Events.planEnded(CLIENT, EndCause.DECISION_ENDED));
	}

	@Test
	void a_plan_cut_short_is_revoked_and_never_called_completed() throws IOException {
		assertGolden("plan-revoked", Events.planEnded(CLIENT, EndCause.DIED));
		for (EndCause cause : new EndCause[] { EndCause.MOVED, EndCause.EMIGRATED, EndCause.OTHER, EndCause.UNKNOWN }) {
			assertThat(PlanStanding.of(Events.planEnded(CLIENT, cause))).isEqualTo(PlanStanding.REVOKED);
		}
	}

	@Test
	void a_plan_whose_end_is_told_beforehand_goes_on_until_then() {
		PlanEnded tomorrow = PlanEnded.newBuilder(Events.planEnded(CLIENT, EndCause.DECISION_ENDED))
			.setEndedOn(LocalDate.parse("2027-03-02"))
			.build();

		assertThat(json(this.mapping.transactionFor(outbound(tomorrow)).bundle())).contains("\"status\": \"active\"")
			.contains("\"end\": \"2027-03-02\"");
	}

	@Test
	void a_plan_that_was_never_agreed_has_no_care_plan_to_end() {
		PlanEnded never = PlanEnded.newBuilder(Events.planEnded(CLIENT, EndCause.DECISION_ENDED))
			.setAgreedOn(null)
			.build();

		assertThat(new ContactEventsToPrimaryCare().wants(outbound(never).event())).isFalse();
		assertThatIllegalArgumentException().isThrownBy(() -> this.mapping.transactionFor(outbound(never)));
	}

	@Test
	void consent_given_declined_and_withdrawn() throws IOException {
		assertGolden("consent-given", Events.consentGiven(CLIENT));
		assertGolden("consent-declined", Events.consentDeclined(CLIENT));
		assertGolden("consent-withdrawn", Events.consentWithdrawn(CLIENT));
	}

	@Test
	void a_samordningsnummer_has_its_own_system() {
		Outbound outbound = outbound(Events.appointed(CLIENT), IdentityKind.COORDINATION_NUMBER, "193612729800");

		assertThat(json(this.mapping.transactionFor(outbound).bundle()))
			.contains("http://electronichealth.se/identifier/samordningsnummer");
	}

	@Test
	void a_number_of_unknown_kind_is_never_sent_as_another() {
		Outbound outbound = outbound(Events.appointed(CLIENT), IdentityKind.UNKNOWN, "193604122386");

		assertThatIllegalArgumentException().isThrownBy(() -> this.mapping.transactionFor(outbound));
	}

	@Test
	void no_url_and_no_identifier_of_ours_holds_the_identity_number() {
		Bundle bundle = this.mapping.transactionFor(outbound(Events.appointed(CLIENT))).bundle();

		assertThat(bundle.getEntry()).allSatisfy((entry) -> {
			assertThat(entry.getRequest().getUrl()).doesNotContain("193604122386");
			assertThat(entry.getFullUrl()).doesNotContain("193604122386");
		});
	}

	private void assertGolden(String name, SpecificRecord event) throws IOException {
		String actual = json(this.mapping.transactionFor(outbound(event)).bundle()) + "\n";
		Path file = FOLDER.resolve(name + ".json");
		if (Boolean.getBoolean("care.golden.update")) {
			Files.createDirectories(FOLDER);
			Files.writeString(file, actual);
		}
		assertThat(actual).isEqualTo(Files.readString(file));
	}

	private static Outbound outbound(SpecificRecord event) {
		return outbound(event, IdentityKind.PERSONAL_NUMBER, "193604122386");
	}

	private static Outbound outbound(SpecificRecord event, IdentityKind kind, String number) {
		CareEvent careEvent = new CareEvent(UUID.randomUUID(), 1L, CareTopics.CONTACT_EVENTS, CLIENT, Events.AT, null,
				null, event);
		return new Outbound(1, careEvent,
				new ClientIdentity(CLIENT, new IdentityNumber(number), kind, "Elsa", "Lindgren"), null);
	}

	private static String json(Bundle bundle) {
		return FhirContext.forR4Cached().newJsonParser().setPrettyPrint(true).encodeResourceToString(bundle);
	}

}
