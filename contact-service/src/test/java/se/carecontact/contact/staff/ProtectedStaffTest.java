package se.carecontact.contact.staff;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.carecontact.contact.support.PublishedEvents;
import se.carecontact.contact.support.ServiceTest;
import se.carecontact.events.contact.ContactAppointed;
import se.carecontact.events.contact.ContactDetailsChanged;
import se.carecontact.events.shared.StaffMember;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("rule")
class ProtectedStaffTest extends ServiceTest {

	/** One name for each test: the others' may be shown. */
	private final String secret = "Hemliga " + UUID.randomUUID();

	private final String phone = "0455 " + this.secret.hashCode();

	private final String hsaId = "SE-" + this.secret.hashCode();

	@Test
	@DisplayName("Rule 23: the name, phone and HSA-id of staff with protected identity leave in no event")
	void a_protected_contacts_name_leaves_in_no_event() {
		Brukare client = newClientWhoAccepted();
		String nurse = protectedNurse(true);
		appoint(client, "main", nurse).is(200);
		StaffMember told = EVENTS.awaitLast(client.clientId(), ContactAppointed.class).getStaff();
		assertThat(told.getName()).isEqualTo("Skyddade personuppgifter");
		assertThat(told.getPhone()).isNull();
		assertThat(told.getHsaId()).isNull();
		assertThat(told.getTitle()).isEqualTo("undersköterska");
		staffPerson("contact", nurse, this.secret)
			.post(client.path("/time-needs"), "{\"kind\": \"OTHER\", \"minutes\": 30}")
			.is(201);
		staffPerson("contact", nurse, this.secret)
			.post(client.path("/care-reports"), "{\"heading\": \"Läget\", \"text\": \"Gott\"}")
			.is(201);
		EVENTS.awaitLast(client.clientId(), se.carecontact.events.contact.CareReportWritten.class);
		assertThat(EVENTS.of(client.clientId())).extracting(PublishedEvents.Published::value)
			.allSatisfy((event) -> assertThat(event.toString()).doesNotContain(this.secret, this.phone, this.hsaId));
	}

	@Test
	@DisplayName("Rule 23: staff with protected identity are named to the unit's manager only")
	void protected_staff_are_named_to_the_units_manager_only() {
		Brukare client = newClientWhoAccepted();
		String nurse = protectedNurse(true);
		appoint(client, "main", nurse).is(200);
		staffPerson("contact", nurse, this.secret)
			.post(client.path("/care-reports"), "{\"heading\": \"Läget\", \"text\": \"Gott\"}")
			.is(201);
		assertThat(unitManager().get("/1080/staff/" + nurse).is(200).text()).contains(this.secret, this.phone);
		for (String path : List.of("/1080/staff/" + nurse, "/1080/staff", client.path(""))) {
			assertThat(planner().get(path).is(200).text()).contains("Skyddade personuppgifter")
				.doesNotContain(this.secret, this.phone, this.hsaId);
		}
		assertThat(contact().get(client.path("/care-reports")).is(200).text()).doesNotContain(this.secret);
	}

	@Test
	@DisplayName("Rule 18: when a contact is given protected identity, what was told of them before is corrected")
	void what_was_told_before_is_corrected() {
		Brukare client = newClientWhoAccepted();
		String nurse = protectedNurse(false);
		appoint(client, "main", nurse).is(200);
		assertThat(EVENTS.awaitLast(client.clientId(), ContactAppointed.class).getStaff().getName())
			.isEqualTo(this.secret);
		keep(nurse, "\"protectedIdentity\": true,");
		ContactDetailsChanged corrected = EVENTS.awaitLast(client.clientId(), ContactDetailsChanged.class);
		assertThat(corrected.getStaff().getName()).isEqualTo("Skyddade personuppgifter");
		assertThat(corrected.getContactsNow().getMain().getStaff().getPhone()).isNull();
	}

	@Test
	@DisplayName("Rule 23: when someone is given protected identity, their name goes from what they wrote before")
	void a_name_goes_from_what_was_written_before() {
		Brukare client = newClient();
		String nurse = protectedNurse(false);
		staffPerson("contact", nurse, this.secret)
			.post(client.path("/care-reports"), "{\"heading\": \"Läget\", \"text\": \"Gott\"}")
			.is(201);
		assertThat(contact().get(client.path("/care-reports")).is(200).text()).contains(this.secret);
		keep(nurse, "\"protectedIdentity\": true,");
		assertThat(contact().get(client.path("/care-reports")).is(200).text())
			.contains("Skyddade personuppgifter", nurse)
			.doesNotContain(this.secret);
	}

	@Test
	void protection_is_lifted_only_outright() {
		String nurse = protectedNurse(true);
		Map<String, String> before = database();
		keep(nurse, "");
		assertThat(database()).usingRecursiveComparison()
			.ignoringFieldsMatchingRegexes("access_log.*", "event_outbox")
			.isEqualTo(before);
		assertThat(planner().get("/1080/staff/" + nurse).text()).doesNotContain(this.secret);
		keep(nurse, "\"protectedIdentity\": false,");
		assertThat(planner().get("/1080/staff/" + nurse).text()).contains(this.secret);
	}

	private String protectedNurse(boolean isProtected) {
		String staffId = newStaffId();
		keep(staffId, "\"protectedIdentity\": " + isProtected + ",");
		return staffId;
	}

	private void keep(String staffId, String protection) {
		unitManager()
			.put("/1080/staff/" + staffId,
					"""
							{"name": "%s", "title": "undersköterska", %s "titleProof": {"kind": "SOCIALSTYRELSEN_CERTIFICATE"},
							 "unitId": "%s", "phone": "%s", "hsaId": "%s", "employedFrom": "2019-03-01"}"""
						.formatted(this.secret, protection, UNIT, this.phone, this.hsaId))
			.is(200);
	}

}
