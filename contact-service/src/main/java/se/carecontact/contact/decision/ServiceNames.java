package se.carecontact.contact.decision;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import se.carecontact.contact.platform.Refused;
import se.carecontact.contact.policy.ServiceCatalogue;

/** The names of granted services, each asked for once however many decisions grant it. */
class ServiceNames {

	private final ServiceCatalogue catalogue;

	private final String municipalityId;

	private final Map<String, String> found = new HashMap<>();

	ServiceNames(ServiceCatalogue catalogue, String municipalityId) {
		this.catalogue = catalogue;
		this.municipalityId = municipalityId;
	}

	/**
	 * The services' names by code.
	 * @throws Refused where one is not in the municipality's catalogue
	 */
	Map<String, String> of(Collection<GrantedService> services) {
		Map<String, String> names = new HashMap<>();
		int index = 0;
		for (GrantedService service : services) {
			names.put(service.code(), nameOf(service.code(), index++));
		}
		return names;
	}

	private String nameOf(String code, int index) {
		return this.found.computeIfAbsent(code,
				(asked) -> this.catalogue.nameOf(this.municipalityId, asked)
					.orElseThrow(() -> Refused.rule("services[" + index + "].code", "service-in-catalogue",
							"The municipality's catalogue has no service with this code.")));
	}

}
