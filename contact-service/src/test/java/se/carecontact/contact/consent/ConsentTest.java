package se.carecontact.contact.consent;

import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.carecontact.contact.support.Json;
import se.carecontact.contact.support.ServiceTest;
import se.carecontact.events.contact.CareReportWritten;
import se.carecontact.events.contact.ConsentDeclined;
import se.carecontact.events.contact.ConsentGiven;
import se.carecontact.events.contact.ConsentWithdrawn;
import se.carecontact.events.contact.DutyDone;
import se.carecontact.events.contact.TeamMeetingNeedNoted;
import se.carecontact.events.shared.ConsentGrantor;
import se.carecontact.events.shared.ConsentKind;
import se.carecontact.events.shared.DutyKind;
import se.carecontact.events.shared.WithdrawalCause;

import static org.assertj.core.api.Assertions.assertThat;

/** Rules 19 to 22. */
@Tag("rule")
class ConsentTest extends ServiceTest {

	@Test
	@DisplayName("Rule 21: a consent is in force from when it is given until it is withdrawn, asked for at the moment of sending")
	void a_given_consent_is_in_force_until_it_is_withdrawn() {
		Brukare client = newClient();
		assertThat(inForce(client)).isFalse();
		UUID consent = contact().post(client.path("/consents"), Json.consent("CARE_REPORT", "GIVEN"))
			.is(201)
			.id("consentId");
		assertThat(inForce(client)).isTrue();
		assertThat(integration().get(client.path("/consents/CARE_REPORT/in-force")).id("consentId")).isEqualTo(consent);
		contact().post(client.path("/consents/" + consent + "/withdraw"), "{}").is(200);
		assertThat(inForce(client)).isFalse();
		contact().post(client.path("/consents/" + consent + "/withdraw"), "{}").refusedWith(409, "", "withdrawn-once");

		ConsentGiven given = EVENTS.awaitLast(client.clientId(), ConsentGiven.class);
		assertThat(given.getKind()).isEqualTo(ConsentKind.CARE_REPORT);
		assertThat(given.getRegisteredBy().getId()).isEqualTo("anna-berg");
		assertThat(EVENTS.awaitLast(client.clientId(), ConsentWithdrawn.class).getConsentId()).isEqualTo(consent);
	}

	@Test
	@DisplayName("Rule 20: a consent says to what, given or declined, by whom and how; a legal representative is named")
	void a_legal_representative_is_named() {
		Brukare client = newClient();
		String body = """
				{"kind": "PRIMARY_CARE", "state": "DECLINED", "by": "LEGAL_REPRESENTATIVE", %s "recordedHow": "WRITTEN"}""";
		contact().post(client.path("/consents"), body.formatted(""))
			.refusedWith(400, "representativeName", "representative-is-named");
		contact().post(client.path("/consents"), body.formatted("\"representativeName\": \"Gode Mannen\",")).is(201);
		ConsentDeclined declined = EVENTS.awaitLast(client.clientId(), ConsentDeclined.class);
		assertThat(declined.getExpression().getBy()).isEqualTo(ConsentGrantor.LEGAL_REPRESENTATIVE);
		assertThat(declined.getExpression().getRepresentativeName()).isEqualTo("Gode Mannen");
	}

	@Test
	@DisplayName("Rule 20: a later no takes an earlier yes with it, for its own kind only")
	void a_later_no_takes_an_earlier_yes_with_it() {
		Brukare client = newClient();
		contact().post(client.path("/consents"), Json.consent("CARE_REPORT", "GIVEN")).is(201);
		contact().post(client.path("/consents"), Json.consent("CARE_REPORT", "DECLINED")).is(201);
		assertThat(inForce(client)).isFalse();
		contact().post(client.path("/consents"), Json.consent("SIP", "GIVEN")).is(201);
		assertThat(inForce(client)).isFalse();
	}

	@Test
	@DisplayName("Rule 21: a care report may be written without consent; it then waits where it would be sent")
	void a_care_report_is_written_with_or_without_consent_and_carries_its_author() {
		Brukare client = newClient();
		unitManager()
			.put("/1080/staff/anna-berg",
					Json.staff("Anna Berg", "undersköterska", "{\"kind\": \"SOCIALSTYRELSEN_CERTIFICATE\"}", UNIT))
			.is(200);
		UUID report = contact()
			.post(client.path("/care-reports"), "{\"heading\": \"Läkemedel\", \"text\": \"Äter sämre.\\nTröttare.\"}")
			.is(201)
			.id("careReportId");
		CareReportWritten written = EVENTS.awaitLast(client.clientId(), CareReportWritten.class);
		assertThat(written.getCareReportId()).isEqualTo(report);
		assertThat(written.getWrittenBy().getTitle()).isEqualTo("undersköterska");
		assertThat(contact().get(client.path("/care-reports")).is(200).text()).contains("Äter sämre");
		staffPerson("contact", "nyanstalld", "Ny Anställd")
			.post(client.path("/care-reports"), "{\"heading\": \"x\", \"text\": \"y\"}")
			.refusedWith(422, "", "author-is-on-the-staff");
	}

	@Test
	@DisplayName("Rule 19: each duty done, and needs before a team meeting, are told so that they become journal notes")
	void duties_done_and_team_meeting_needs_are_told() {
		Brukare client = newClient();
		contact().post(client.path("/duties-done"), """
				{"kind": "PRESENT_SELF", "doneOn": "%s", "note": "Hembesök"}""".formatted(today())).is(201);
		assertThat(EVENTS.awaitLast(client.clientId(), DutyDone.class).getKind()).isEqualTo(DutyKind.PRESENT_SELF);
		contact().post(client.path("/team-meeting-needs"), "{\"text\": \"Fallrisk i badrummet\"}").is(201);
		assertThat(EVENTS.awaitLast(client.clientId(), TeamMeetingNeedNoted.class).getText())
			.isEqualTo("Fallrisk i badrummet");
	}

	@Test
	@DisplayName("Rule 22: each change of consent, of whatever kind, is told so that the quality nurse hears of it")
	void each_change_of_consent_is_told() {
		Brukare client = newClient();
		UUID sip = contact().post(client.path("/consents"), Json.consent("SIP", "GIVEN")).is(201).id("consentId");
		contact().post(client.path("/consents"), Json.consent("RELATIVES", "DECLINED")).is(201);
		contact().post(client.path("/consents/" + sip + "/withdraw"), "{}").is(200);
		EVENTS.awaitNames(client.clientId(), "ClientIdentity", "HomeCareGranted", "ConsentGiven", "ConsentDeclined",
				"ConsentWithdrawn");
		assertThat(EVENTS.awaitLast(client.clientId(), ConsentWithdrawn.class).getCause())
			.isEqualTo(WithdrawalCause.WITHDRAWN_BY_CLIENT);
	}

	private boolean inForce(Brukare client) {
		return integration().get(client.path("/consents/CARE_REPORT/in-force"))
			.is(200)
			.json()
			.get("inForce")
			.asBoolean();
	}

}
