package se.carecontact.integration.prator;

import org.apache.camel.builder.RouteBuilder;

import org.springframework.stereotype.Component;

/** Consents to Prator, and care reports after them. */
@Component
class PratorRoutes extends RouteBuilder {

	private final PratorConsentMapper consentMapper;

	private final PratorConsents consents;

	private final CareReportMapper reportMapper;

	private final PratorCareReports reports;

	PratorRoutes(PratorConsentMapper consentMapper, PratorConsents consents, CareReportMapper reportMapper,
			PratorCareReports reports) {
		this.consentMapper = consentMapper;
		this.consents = consents;
		this.reportMapper = reportMapper;
		this.reports = reports;
	}

	@Override
	public void configure() {
		// @formatter:off
		from("direct:" + ConsentsToPrator.ID)
			.routeId(ConsentsToPrator.ID)
			.bean(this.consentMapper, "toRequest")
			.bean(this.consents, "send");

		from("direct:" + CareReportsToPrator.ID)
			.routeId(CareReportsToPrator.ID)
			.bean(this.reportMapper, "toRequest")
			.bean(this.reports, "send");
		// @formatter:on
	}

}
