package se.carecontact.contact.visit.web;

import java.io.IOException;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Role;
import se.carecontact.contact.platform.security.Allowed;
import se.carecontact.contact.platform.web.JsonLines;
import se.carecontact.contact.platform.web.LineAnswers;
import se.carecontact.contact.platform.web.LineReader;
import se.carecontact.contact.platform.web.LineRounds;
import se.carecontact.contact.visit.ImportVisits;
import se.carecontact.contact.visit.ReportedVisit;
import tools.jackson.databind.json.JsonMapper;

@RestController
class VisitImportController {

	private static final String NDJSON = "application/x-ndjson";

	private static final int MAX_LINE_BYTES = 4 * 1024;

	private static final int LINES_OF_A_ROUND = 500;

	private final ImportVisits visits;

	private final JsonLines lines;

	private final JsonMapper json;

	VisitImportController(ImportVisits visits, JsonLines lines, JsonMapper json) {
		this.visits = visits;
		this.lines = lines;
		this.json = json;
	}

	/** Takes a stream of visits, one JSON object a line, and answers each line. */
	@PostMapping(path = "/{municipalityId}/visits/import", consumes = NDJSON, produces = NDJSON)
	@Allowed({ Role.CASE_SYSTEM, Role.PLANNER })
	@Operation(
			description = """
					Takes a stream of visits that were made, of any length, one JSON object a line (at most 4 KiB, UTF-8), and \
					answers each line as soon as it is committed; the answer's last line is the summary. A line that is refused \
					costs the others nothing. The same visit again has no effect, and the same visitId with something else \
					changes the visit; so after a break send the stream again, whole or from the line after lastLine. No line \
					holds a name or an identity number.""",
			requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
					content = @Content(mediaType = NDJSON, schema = @Schema(implementation = ReportedVisit.class))),
			responses = @ApiResponse(responseCode = "200", description = "One result per line, and last the summary",
					content = @Content(mediaType = NDJSON,
							schema = @Schema(oneOf = { VisitResult.class, VisitSummary.class }))))
	void importVisits(@PathVariable String municipalityId, HttpServletRequest request, HttpServletResponse response,
			Caller caller) throws IOException {
		response.setContentType(NDJSON);
		response.flushBuffer();
		new VisitImportStream(this.visits, this.lines, caller, municipalityId,
				new LineAnswers(response.getOutputStream(), this.json))
			.run(new LineRounds(new LineReader(request.getInputStream(), MAX_LINE_BYTES), LINES_OF_A_ROUND));
	}

}
