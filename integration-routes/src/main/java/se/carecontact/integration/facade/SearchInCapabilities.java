package se.carecontact.integration.facade;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import org.hl7.fhir.instance.model.api.IBaseConformance;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;

/** Adds to {@code /metadata} what the server can't know by itself. */
@Interceptor
class SearchInCapabilities {

	@Hook(Pointcut.SERVER_CAPABILITY_STATEMENT_GENERATED)
	public void describe(IBaseConformance generated) {
		CapabilityStatement statement = (CapabilityStatement) generated;
		CapabilityStatement.CapabilityStatementRestComponent rest = statement.getRestFirstRep();
		rest.getSecurity()
			.setCors(false)
			.setDescription("Bearer token with the role primary-care. Each look is logged. A client's data is shown "
					+ "only while the client's consent is in force.");
		rest.getResource()
			.stream()
			.filter((resource) -> resource.getType().equals("CareTeam"))
			.forEach((resource) -> resource
				.setDocumentation("The client's contacts as they are now, with person, role and unit contained. "
						+ "Searched for with POST _search only; nothing found and nothing that may be shown are the same.")
				.addSearchParam()
				.setName("subject")
				.setType(SearchParamType.REFERENCE)
				.setDocumentation("With the modifier :identifier only (system|value)"));
	}

}
