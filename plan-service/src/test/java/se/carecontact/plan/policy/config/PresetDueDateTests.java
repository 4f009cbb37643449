package se.carecontact.plan.policy.config;

import java.io.IOException;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;
import se.carecontact.plan.policy.DueDate;
import se.carecontact.plan.policy.Milestones;
import se.carecontact.plan.policy.PlanPolicies;
import se.carecontact.plan.policy.PlanPolicy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The due date of each municipality's routine, read from the file that ships. */
@Tag("rule")
class PresetDueDateTests {

	private static final LocalDate DECIDED = LocalDate.of(2026, 3, 2);

	private static final LocalDate STARTS = LocalDate.of(2026, 3, 9);

	private static final LocalDate APPOINTED = LocalDate.of(2026, 3, 11);

	private static final LocalDate INTRODUCED = LocalDate.of(2026, 3, 16);

	private static PolicyProperties properties;

	private static PlanPolicies policies;

	@BeforeAll
	static void readTheFileThatShips() throws IOException {
		MutablePropertySources sources = new MutablePropertySources();
		new YamlPropertySourceLoader().load("policies", new ClassPathResource("plan-policies.yaml"))
			.forEach(sources::addLast);
		properties = new Binder(ConfigurationPropertySources.from(sources), null,
				ApplicationConversionService.getSharedInstance())
			.bind("care.policy", PolicyProperties.class)
			.get();
		policies = properties.toPolicies();
	}

	@Test
	@DisplayName("Policy hemvarden: the plan is due 14 days from the start of service")
	void hemvarden_has_its_plan_14_days_from_the_start_of_service() {
		PlanPolicy national = policies.on(DECIDED, "9999", "any");

		assertThat(due(properties.preset("hemvarden", national), null, null))
			.isEqualTo(new DueDate(STARTS.plusDays(14), "14 dagar från insatsens start"));
	}

	@Test
	@DisplayName("Policy blekinge: the plan is due 14 days from the decision, in Karlskrona too")
	void karlskrona_follows_blekinge_and_has_its_plan_14_days_from_the_decision() {
		assertThat(due("1080", APPOINTED, INTRODUCED))
			.isEqualTo(new DueDate(DECIDED.plusDays(14), "14 dagar från beslutet"));
	}

	@Test
	@DisplayName("Policy botkyrka: the routine sets no days, so the plan is due 14 days from the decision as nationally")
	void botkyrka_says_nothing_and_takes_the_national_14_days_from_the_decision() {
		assertThat(due("0127", APPOINTED, INTRODUCED))
			.isEqualTo(new DueDate(DECIDED.plusDays(14), "14 dagar från beslutet"));
	}

	@Test
	@DisplayName("Policy torsas: the plan is due 21 days from the introduction")
	void torsas_has_its_plan_21_days_from_the_introduction() {
		assertThat(due("0834", APPOINTED, INTRODUCED))
			.isEqualTo(new DueDate(INTRODUCED.plusDays(21), "21 dagar från presentationen"));
	}

	@Test
	@DisplayName("Policy torsas: until the introduction is made the 21 days count from the decision, and the plan says so")
	void torsas_counts_from_the_decision_until_the_introduction_is_made_and_says_so() {
		assertThat(due("0834", APPOINTED, null)).isEqualTo(new DueDate(DECIDED.plusDays(21),
				"21 dagar från presentationen; räknat från beslutet tills den dagen är känd"));
	}

	@Test
	void an_introduction_under_a_former_decision_does_not_make_a_new_plan_late_at_once() {
		LocalDate longAgo = DECIDED.minusYears(1);

		assertThat(due("0834", longAgo, longAgo).on()).isEqualTo(DECIDED.plusDays(21));
	}

	@Test
	@DisplayName("Policy malmo: the routine sets no days, so the plan is due 14 days from the decision as nationally")
	void malmo_says_nothing_and_takes_the_national_14_days_from_the_decision() {
		assertThat(due("1280", APPOINTED, INTRODUCED))
			.isEqualTo(new DueDate(DECIDED.plusDays(14), "14 dagar från beslutet"));
	}

	@Test
	@DisplayName("Policy lund: the plan is due 30 days from the start of service")
	void lund_has_its_plan_30_days_from_the_start_of_service() {
		assertThat(due("1281", APPOINTED, INTRODUCED))
			.isEqualTo(new DueDate(STARTS.plusDays(30), "30 dagar från insatsens start"));
	}

	@Test
	@DisplayName("Policy lund: in the short-term unit the plan is due 4 days from the start of service")
	void lunds_short_term_unit_has_its_plan_4_days_from_the_start_of_service() {
		PlanPolicy policy = policies.on(DECIDED, "1281", "korttidsenheten");

		assertThat(due(policy, APPOINTED, INTRODUCED))
			.isEqualTo(new DueDate(STARTS.plusDays(4), "4 dagar från insatsens start"));
	}

	@Test
	@DisplayName("Policy umea: the plan is due 28 days from the day the contact was appointed")
	void umea_has_its_plan_28_days_from_the_appointment() {
		assertThat(due("2480", APPOINTED, INTRODUCED))
			.isEqualTo(new DueDate(APPOINTED.plusDays(28), "28 dagar från att kontakten utsågs"));
	}

	@Test
	void umea_counts_from_the_decision_until_a_contact_is_appointed() {
		assertThat(due("2480", null, null)).isEqualTo(new DueDate(DECIDED.plusDays(28),
				"28 dagar från att kontakten utsågs; räknat från beslutet tills den dagen är känd"));
	}

	@Test
	void a_municipality_without_a_choice_takes_the_national_default() {
		assertThat(policies.on(DECIDED, "2584", "any").name()).isEqualTo("national");
	}

	@Test
	void a_choice_holds_from_its_first_day_and_the_national_default_before() {
		assertThat(policies.on(LocalDate.of(2023, 6, 30), "1281", "any").name()).isEqualTo("national");
		assertThat(policies.on(LocalDate.of(2023, 7, 1), "1281", "any").name()).isEqualTo("lund");
	}

	@Test
	@DisplayName("Rule 11: a municipality's choice holds from its first to its last day, and the national default after it")
	void a_choice_ends_on_its_last_day() {
		LocalDate last = LocalDate.of(2026, 6, 30);
		PlanPolicies limited = new PolicyProperties(properties.nationalDefault(), properties.presets(),
				java.util.List.of(new PolicyProperties.Choice("1281", null, LocalDate.of(2026, 1, 1), last, "lund")))
			.toPolicies();

		assertThat(limited.on(last, "1281", "any").name()).isEqualTo("lund");
		assertThat(limited.on(last.plusDays(1), "1281", "any").name()).isEqualTo("national");
	}

	@Test
	@DisplayName("Rule 13: each municipality follows up a plan at least each six months")
	void every_preset_is_followed_up_each_six_months() {
		for (String municipality : new String[] { "1080", "0127", "1280", "1281", "2480", "2584" }) {
			assertThat(followUp(municipality, LocalDate.of(2026, 1, 15))).isEqualTo(LocalDate.of(2026, 7, 15));
		}
	}

	@Test
	@DisplayName("Policy torsas: plans are followed up in April, May, October and November, and never later than six months")
	void torsas_follows_up_in_its_control_months_and_never_later_than_six_months() {
		assertThat(followUp("0834", LocalDate.of(2026, 1, 15))).isEqualTo(LocalDate.of(2026, 5, 31));
		assertThat(followUp("0834", LocalDate.of(2026, 5, 20))).isEqualTo(LocalDate.of(2026, 11, 20));
		assertThat(followUp("0834", LocalDate.of(2026, 6, 15))).isEqualTo(LocalDate.of(2026, 11, 30));
		assertThat(followUp("0834", LocalDate.of(2026, 4, 10))).isEqualTo(LocalDate.of(2026, 10, 10));
	}

	@Test
	void a_municipality_that_names_a_preset_that_is_not_there_stops_the_service_from_starting() {
		PolicyProperties wrong = new PolicyProperties(properties.nationalDefault(), properties.presets(),
				java.util.List.of(new PolicyProperties.Choice("1080", null, DECIDED, null, "blekinge-2")));

		assertThatThrownBy(wrong::toPolicies).hasMessageContaining("blekinge-2");
	}

	private static LocalDate followUp(String municipality, LocalDate day) {
		return policies.on(day, municipality, "any").followUp().nextAfter(day);
	}

	private static DueDate due(String municipality, @Nullable LocalDate appointed, @Nullable LocalDate introduced) {
		return due(policies.on(DECIDED, municipality, "any"), appointed, introduced);
	}

	private static DueDate due(PlanPolicy policy, @Nullable LocalDate appointed, @Nullable LocalDate introduced) {
		return policy.planDue().dueDate(new Milestones(DECIDED, STARTS, appointed, introduced));
	}

}
