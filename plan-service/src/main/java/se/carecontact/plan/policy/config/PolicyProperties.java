package se.carecontact.plan.policy.config;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import se.carecontact.plan.policy.DueRule;
import se.carecontact.plan.policy.FollowUpRule;
import se.carecontact.plan.policy.PlanPolicies;
import se.carecontact.plan.policy.PlanPolicy;
import se.carecontact.plan.policy.PolicyChoice;
import se.carecontact.plan.policy.Span;
import se.carecontact.plan.policy.StartingPoint;

/**
 * The policies as written down.
 *
 * @param nationalDefault whole: what a blank of a preset falls back on
 * @param presets each policy by name, with blanks
 * @param municipalities who follows which from when
 */
@ConfigurationProperties("care.policy")
record PolicyProperties(Preset nationalDefault, @DefaultValue Map<String, Preset> presets,
		@DefaultValue List<Choice> municipalities) {

	/** One policy; a blank takes the national default. */
	record Preset(@Nullable Integer planDueDays, @Nullable StartingPoint planDueFrom, @Nullable Integer followUpMonths,
			@DefaultValue Set<Month> controlMonths, @Nullable Integer dueSoonDays) {

		PlanPolicy named(String name, PlanPolicy fallback) {
			DueRule due = (this.planDueDays == null || this.planDueFrom == null) ? fallback.planDue()
					: new DueRule(Span.ofDays(this.planDueDays), this.planDueFrom);
			Span each = (this.followUpMonths == null) ? fallback.followUp().within()
					: Span.ofMonths(this.followUpMonths);
			return new PlanPolicy(name, 1, null, due, new FollowUpRule(each, this.controlMonths),
					(this.dueSoonDays == null) ? fallback.dueSoonDays() : this.dueSoonDays);
		}
	}

	/** One municipality's, or one unit's, choice. */
	record Choice(String municipalityId, @Nullable String unitId, LocalDate from, @Nullable LocalDate until,
			String preset) {
	}

	PlanPolicies toPolicies() {
		PlanPolicy national = national();
		return new PlanPolicies(national,
				this.municipalities.stream()
					.map((choice) -> new PolicyChoice(choice.municipalityId(), choice.unitId(), choice.from(),
							choice.until(), preset(choice.preset(), national)))
					.toList());
	}

	private PlanPolicy national() {
		Preset preset = this.nationalDefault;
		if (preset.planDueDays() == null || preset.planDueFrom() == null || preset.followUpMonths() == null
				|| preset.dueSoonDays() == null) {
			throw new IllegalStateException("care.policy.national-default leaves nothing blank");
		}
		return new PlanPolicy("national", 1, null, new DueRule(Span.ofDays(preset.planDueDays()), preset.planDueFrom()),
				new FollowUpRule(Span.ofMonths(preset.followUpMonths()), preset.controlMonths()), preset.dueSoonDays());
	}

	PlanPolicy preset(String name, PlanPolicy national) {
		Preset preset = this.presets.get(name);
		if (preset == null) {
			throw new IllegalStateException("care.policy.municipalities names a preset that is not there: " + name);
		}
		return preset.named(name, national);
	}

}
