package se.carecontact.contact.duty;

import java.util.List;

/** Every kind of duty. */
public interface DutyRules {

	List<DutyRule> all();

	default DutyRule of(DutyKind kind) {
		return all().stream().filter((rule) -> rule.kind() == kind).findFirst().orElseThrow();
	}

}
