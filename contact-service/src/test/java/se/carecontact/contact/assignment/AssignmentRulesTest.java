package se.carecontact.contact.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.carecontact.contact.platform.Actor;
import se.carecontact.contact.platform.Refused;
import se.carecontact.contact.staff.Employment;
import se.carecontact.contact.staff.StaffMember;
import se.carecontact.contact.staff.TitleProof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The rules by themselves, without a service around them. */
class AssignmentRulesTest {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

	private static final Actor MANAGER = new Actor("maria-holm", "Maria Holm");

	@Test
	void the_transitional_rule_holds_to_its_last_day() {
		TitleProof proof = new TitleProof(TitleProof.Kind.TRANSITIONAL_RULE, null, true);
		assertThat(proof.holdsOn(LocalDate.of(2033, 6, 30))).isTrue();
		assertThat(proof.holdsOn(LocalDate.of(2033, 7, 1))).isFalse();
		assertThat(new TitleProof(TitleProof.Kind.TRANSITIONAL_RULE, null, null).holdsOn(DAY)).isFalse();
	}

	@Test
	void a_certificate_with_a_last_day_holds_no_longer() {
		TitleProof proof = new TitleProof(TitleProof.Kind.SOCIALSTYRELSEN_CERTIFICATE, DAY, null);
		assertThat(proof.holdsOn(DAY)).isTrue();
		assertThat(proof.holdsOn(DAY.plusDays(1))).isFalse();
	}

	@Test
	void only_main_of_a_fast_omsorgskontakt_needs_the_title() {
		StaffMember aide = staff("vårdbiträde", null);
		assertThatThrownBy(() -> MainContactIsAssistantNurse.check(ContactRole.MAIN, ContactKind.PERMANENT_CARE_CONTACT,
				aide, DAY))
			.isInstanceOfSatisfying(Refused.class, (refused) -> assertThat(refused.violations().getFirst().rule())
				.isEqualTo(MainContactIsAssistantNurse.NAME));
		assertThatCode(() -> {
			MainContactIsAssistantNurse.check(ContactRole.DEPUTY, ContactKind.PERMANENT_CARE_CONTACT, aide, DAY);
			MainContactIsAssistantNurse.check(ContactRole.MAIN, ContactKind.CONTACT_PERSON, aide, DAY);
		}).doesNotThrowAnyException();
	}

	@Test
	void the_kind_of_contact_follows_from_assessment_and_answer() {
		Offer accepted = new Offer(UUID.randomUUID(), DAY, null, null).answered(Offer.Answer.ACCEPTED, DAY);
		Offer declined = new Offer(UUID.randomUUID(), DAY, null, null).answered(Offer.Answer.DECLINED, DAY);
		assertThat(new ContactNeed(null, accepted).kind()).isEqualTo(ContactKind.PERMANENT_CARE_CONTACT);
		assertThat(new ContactNeed(null, declined).kind()).isEqualTo(ContactKind.CONTACT_PERSON);
		assertThat(new ContactNeed(unnecessary(true), accepted).kind()).isEqualTo(ContactKind.CONTACT_PERSON);
		assertThat(new ContactNeed(unnecessary(false), accepted).kind()).isEqualTo(ContactKind.PERMANENT_CARE_CONTACT);
		assertThatThrownBy(() -> new ContactNeed(null, new Offer(UUID.randomUUID(), DAY, null, null)).kind())
			.isInstanceOf(Refused.class);
	}

	@Test
	void an_answer_may_be_changed_but_not_come_before_the_offer_or_the_answer_it_changes() {
		Offer offer = new Offer(UUID.randomUUID(), DAY, null, null);
		assertThatThrownBy(() -> offer.answered(Offer.Answer.ACCEPTED, DAY.minusDays(1))).isInstanceOf(Refused.class);
		Offer answered = offer.answered(Offer.Answer.DECLINED, DAY);
		assertThatThrownBy(() -> answered.answered(Offer.Answer.DECLINED, DAY)).isInstanceOf(Refused.class);
		assertThatThrownBy(() -> answered.answered(Offer.Answer.ACCEPTED, DAY.minusDays(1)))
			.isInstanceOf(Refused.class);
		assertThat(answered.answered(Offer.Answer.ACCEPTED, DAY.plusDays(1)).answer()).isEqualTo(Offer.Answer.ACCEPTED);
	}

	@Test
	void the_group_covers_when_no_appointed_contact_is_at_work() {
		Leaver leaver = new Leaver(ContactRole.MAIN, staff("vårdbiträde", null), DAY);
		assertThat(new Contacts(null, null, List.of()).groupCovers()).isFalse();
		assertThat(new Contacts(contact(true), contact(false), List.of()).groupCovers()).isFalse();
		assertThat(new Contacts(contact(true), contact(true), List.of()).groupCovers()).isTrue();
		assertThat(new Contacts(contact(true), null, List.of()).groupCovers()).isTrue();
		assertThat(new Contacts(null, null, List.of(leaver)).groupCovers()).isTrue();
		assertThat(new Contacts(null, contact(false), List.of(leaver)).groupCovers()).isFalse();
		assertThat(new Contacts(null, contact(true), List.of(leaver)).groupCovers()).isTrue();
	}

	private static Assessment unnecessary(boolean outcome) {
		return new Assessment(UUID.randomUUID(), outcome, "Klarar vardagen själv", "Bor med make, vill inte ha", DAY,
				MANAGER);
	}

	private static Contact contact(boolean away) {
		return new Contact(UUID.randomUUID(), ContactRole.MAIN, ContactKind.CONTACT_PERSON, "kontaktman",
				staff("vårdbiträde", null), DAY, away);
	}

	private static StaffMember staff(String title, @Nullable TitleProof proof) {
		return new StaffMember("1080", "s-1", new Employment("Stina Staff", title, proof, "hemtjanst-centrum", null,
				null, null, LocalDate.of(2020, 1, 1), null, null, null), 1);
	}

}
