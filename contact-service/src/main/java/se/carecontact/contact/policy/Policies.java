package se.carecontact.contact.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** The municipalities' policies. */
public interface Policies {

	/**
	 * The policy of a municipality on a day; the national default where it has none of
	 * its own.
	 * @param municipalityId SCB code of a known municipality
	 */
	Policy of(String municipalityId, LocalDate day);

	/** The same for many days at once. */
	PolicyTimeline timeline(String municipalityId);

	/**
	 * A version by its id, also one that is replaced or over; the national default for
	 * null.
	 */
	Policy version(@Nullable Long policyId);

	/** A municipality's policies, by first day and version, with those replaced. */
	List<PolicyVersion> history(String municipalityId);

	/** What a preset says, laid over the national default; empty where there is none. */
	Optional<PolicyTerms> preset(String name);

	/** Every preset by name. */
	List<Preset> presets();

	/**
	 * Keeps others from deciding on the municipality's policies until this transaction
	 * ends.
	 */
	void lock(String municipalityId);

	/** Adds a version in force. */
	void add(String municipalityId, Policy policy, PolicyOverrides overrides, String decidedBy);

	/** Sets, or takes away, a version's last day. */
	void end(long policyId, @Nullable LocalDate validUntil);

	/** Takes a version out of force for new cases; those opened under it keep it. */
	void replace(long policyId);

	/**
	 * A version as the history tells it.
	 *
	 * @param policy the version
	 * @param overrides where it differs from its preset
	 * @param decidedBy who decided
	 * @param replaced whether a later version from the same day took its place
	 */
	record PolicyVersion(Policy policy, PolicyOverrides overrides, String decidedBy, boolean replaced) {
	}

	/**
	 * A preset.
	 *
	 * @param name its name
	 * @param source the routine it comes from
	 * @param terms what it says, whole
	 */
	record Preset(String name, String source, PolicyTerms terms) {
	}

}
