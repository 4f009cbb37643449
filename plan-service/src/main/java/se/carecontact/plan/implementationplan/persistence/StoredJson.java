package se.carecontact.plan.implementationplan.persistence;

import java.util.List;

import se.carecontact.plan.implementationplan.Occasion;
import se.carecontact.plan.policy.PlanPolicy;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is kept as a whole, since nothing is ever asked of its parts. */
class StoredJson {

	private final JsonMapper json;

	StoredJson(JsonMapper json) {
		this.json = json;
	}

	String text(Object value) {
		return this.json.writeValueAsString(value);
	}

	PlanPolicy policy(String text) {
		return this.json.readValue(text, PlanPolicy.class);
	}

	List<Occasion> schedule(String text) {
		return this.json.readValue(text, new TypeReference<List<Occasion>>() {
		});
	}

}
