package se.carecontact.integration.facade;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.RestfulServer;
import jakarta.servlet.http.HttpServletResponse;

/** The FHIR R4 server of the facade; reads only. */
class FacadeServlet extends RestfulServer {

	private static final long serialVersionUID = 1L;

	FacadeServlet(CareTeamProvider careTeams) {
		super(FhirContext.forR4Cached());
		setServerName("Care contact suite");
		setImplementationDescription("The care contact suite, for primary care to read");
		setDefaultResponseEncoding(EncodingEnum.JSON);
		// A filter may have read a search's body before this server does.
		setIgnoreServerParsedRequestParameters(false);
		setResourceProviders(careTeams);
		registerInterceptor(new QueryGuard());
		registerInterceptor(new FacadeErrors());
		registerInterceptor(new SearchInCapabilities());
	}

	/** Says nothing of the software and its version. */
	@Override
	public void addHeadersToResponse(HttpServletResponse response) {
		response.setHeader("Cache-Control", "no-store");
	}

}
