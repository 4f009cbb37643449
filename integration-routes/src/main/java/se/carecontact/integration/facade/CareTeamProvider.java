package se.carecontact.integration.facade;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.RawParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.IdType;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** {@code CareTeam} by id, and by the person it is about. */
@Component
class CareTeamProvider implements IResourceProvider {

	private final Looks looks;

	CareTeamProvider(Looks looks) {
		this.looks = looks;
	}

	@Override
	public Class<CareTeam> getResourceType() {
		return CareTeam.class;
	}

	/** The CareTeam; not found if there is none, or it may not be shown. */
	@Read
	public CareTeam read(@IdParam IdType id, HttpServletRequest request) {
		return this.looks.withId(uuid(id), Reader.of(request)).stream().findFirst().orElseThrow(CareTeamProvider::none);
	}

	/**
	 * The person's CareTeams. The Bundle is made here: the server's own would hold a link
	 * to itself with the search's criteria, and the identity number, in its URL.
	 */
	@Search(allowUnknownParams = true)
	public Bundle search(@RawParam @Nullable Map<String, List<String>> parameters, RequestDetails details,
			HttpServletRequest request) {
		List<CareTeam> teams = this.looks.ofPerson(SearchCriteria.person((parameters == null) ? Map.of() : parameters),
				Reader.of(request));
		Bundle bundle = new Bundle().setType(Bundle.BundleType.SEARCHSET).setTotal(teams.size());
		for (CareTeam team : teams) {
			bundle.addEntry()
				.setFullUrl(details.getFhirServerBase() + "/CareTeam/" + team.getIdPart())
				.setResource(team)
				.getSearch()
				.setMode(Bundle.SearchEntryMode.MATCH);
		}
		return bundle;
	}

	private static UUID uuid(IdType id) {
		try {
			return UUID.fromString(id.getIdPart());
		}
		catch (IllegalArgumentException ex) {
			throw none();
		}
	}

	private static ResourceNotFoundException none() {
		return new ResourceNotFoundException("There is no such CareTeam to be read.");
	}

}
