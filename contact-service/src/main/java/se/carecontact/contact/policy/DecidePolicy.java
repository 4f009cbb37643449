package se.carecontact.contact.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Checks;
import se.carecontact.contact.platform.Refused;

/**
 * Decides which policy holds in a municipality, and when. It counts for cases opened from
 * then on; those opened before keep theirs.
 */
@Service
public class DecidePolicy {

	private final Policies policies;

	DecidePolicy(Policies policies) {
		this.policies = policies;
	}

	/**
	 * Makes a policy hold from a day; the same again has no effect. Other terms from the
	 * same day are a new version; another last day is not.
	 * @return the policy as it now is, and whether it is new
	 * @throws Refused where there is no such preset, or another policy holds on any of
	 * its days
	 */
	@Transactional
	public Decided decide(Caller caller, String municipalityId, LocalDate validFrom, Wish wish) {
		new Checks().date("validFrom", validFrom)
			.notBefore("validUntil", wish.validUntil(), "validFrom", validFrom)
			.orRefuse();
		PolicyTerms terms = wish.overrides()
			.over(this.policies.preset(wish.preset())
				.orElseThrow(() -> Refused.rule("preset", "known-preset", "There is no preset of this name.")));
		this.policies.lock(municipalityId);
		List<Policies.PolicyVersion> history = this.policies.history(municipalityId);
		requireNoOverlap(validFrom, wish.validUntil(), history);
		Optional<Policies.PolicyVersion> before = history.stream()
			.filter((each) -> !each.replaced() && each.policy().validFrom().equals(validFrom))
			.findFirst();
		if (before.isPresent() && isSame(before.get(), wish, terms)) {
			this.policies.end(Objects.requireNonNull(before.get().policy().policyId()), wish.validUntil());
			return new Decided(this.policies.of(municipalityId, validFrom), false);
		}
		before.ifPresent((each) -> this.policies.replace(Objects.requireNonNull(each.policy().policyId())));
		int version = 1 + (int) history.stream().filter((each) -> each.policy().validFrom().equals(validFrom)).count();
		this.policies.add(municipalityId, new Policy(null, wish.preset(), version, validFrom, wish.validUntil(), terms),
				wish.overrides(), caller.actor().id());
		return new Decided(this.policies.of(municipalityId, validFrom), true);
	}

	private static boolean isSame(Policies.PolicyVersion before, Wish wish, PolicyTerms terms) {
		return before.policy().preset().equals(wish.preset()) && before.policy().terms().equals(terms);
	}

	private static void requireNoOverlap(LocalDate from, @Nullable LocalDate until,
			List<Policies.PolicyVersion> history) {
		for (Policies.PolicyVersion each : history) {
			Policy other = each.policy();
			boolean another = !each.replaced() && !other.validFrom().equals(from);
			if (another && (until == null || !other.validFrom().isAfter(until))
					&& (other.validUntil() == null || !other.validUntil().isBefore(from))) {
				throw Refused.rule("validFrom", "policies-do-not-overlap",
						"The policy from %s to %s would overlap the one from %s to %s. Give that one its last day first."
							.formatted(from, or(until), other.validFrom(), or(other.validUntil())));
			}
		}
	}

	private static String or(@Nullable LocalDate day) {
		return (day != null) ? day.toString() : "until further notice";
	}

	/**
	 * A policy as someone decides on it.
	 *
	 * @param preset the routine it follows
	 * @param validUntil last day; null until further notice
	 * @param overrides where it differs from the preset
	 */
	public record Wish(String preset, @Nullable LocalDate validUntil, PolicyOverrides overrides) {

		public Wish {
			new Checks().reference("preset", preset).optionalDate("validUntil", validUntil).orRefuse();
		}

	}

	/**
	 * What came of it.
	 *
	 * @param policy as it now is
	 * @param isNew whether it is a new version
	 */
	public record Decided(Policy policy, boolean isNew) {
	}

}
