package se.carecontact.contact.staff.web;

import java.io.IOException;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Checks;
import se.carecontact.contact.platform.Refused;
import se.carecontact.contact.platform.Role;
import se.carecontact.contact.platform.security.Allowed;
import se.carecontact.contact.platform.web.JsonLines;
import se.carecontact.contact.platform.web.LineAnswers;
import se.carecontact.contact.platform.web.LineReader;
import se.carecontact.contact.platform.web.LineRounds;
import se.carecontact.contact.staff.ImportStaff;
import tools.jackson.databind.json.JsonMapper;

@RestController
class StaffImportController {

	private static final String NDJSON = "application/x-ndjson";

	private static final int MAX_LINE_BYTES = 16 * 1024;

	private static final int LINES_OF_A_ROUND = 100;

	private final ImportStaff importStaff;

	private final JsonLines lines;

	private final JsonMapper json;

	StaffImportController(ImportStaff importStaff, JsonLines lines, JsonMapper json) {
		this.importStaff = importStaff;
		this.lines = lines;
		this.json = json;
	}

	/** Takes a stream of members of the staff, one JSON object a line. */
	@PostMapping(path = "/{municipalityId}/staff/import", consumes = NDJSON, produces = NDJSON)
	@Allowed(Role.UNIT_MANAGER)
	@Operation(description = """
			Takes a stream of members of the staff, one JSON object a line (at most 16 KiB, UTF-8), and answers each \
			line as soon as it is committed; the answer's last line is the summary. A line that is refused costs the \
			others nothing, and the same stream again has no effect. With complete=true the stream is the whole staff \
			of unitId and has as many lines as the parameter lines says: whoever it lacks is no longer employed, \
			unless the person is a client's contact, which is refused and told.""",
			requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
					content = @Content(mediaType = NDJSON, schema = @Schema(implementation = ImportedStaff.class))),
			responses = @ApiResponse(responseCode = "200", description = "One result per line, and last the summary",
					content = @Content(mediaType = NDJSON, schema = @Schema(
							oneOf = { StaffImportResult.class, StaffImportResult.StaffSummary.class }))))
	void importStaff(@PathVariable String municipalityId, @RequestParam(defaultValue = "false") boolean complete,
			@RequestParam(required = false) @Nullable String unitId,
			@RequestParam(name = "lines", required = false) @Nullable Long count, HttpServletRequest request,
			HttpServletResponse response, Caller caller) throws IOException {
		StaffImportStream.Complete whole = complete ? complete(caller, unitId, count) : null;
		response.setContentType(NDJSON);
		response.flushBuffer();
		new StaffImportStream(this.importStaff, this.lines, caller, municipalityId,
				new LineAnswers(response.getOutputStream(), this.json))
			.run(new LineRounds(new LineReader(request.getInputStream(), MAX_LINE_BYTES), LINES_OF_A_ROUND), whole);
	}

	private static StaffImportStream.Complete complete(Caller caller, @Nullable String unitId, @Nullable Long count) {
		new Checks().reference("unitId", unitId).present("lines", count).orRefuse();
		if (unitId == null || count == null || !caller.seesUnit(unitId)) {
			throw Refused.forbidden("own-unit", "The unit is not one of yours.");
		}
		return new StaffImportStream.Complete(unitId, count);
	}

}
