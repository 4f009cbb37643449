package se.carecontact.contact.decision.web;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.carecontact.contact.decision.DecisionImport;
import se.carecontact.contact.decision.ImportDecisions;
import se.carecontact.contact.decision.TrackImport;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Role;
import se.carecontact.contact.platform.security.Allowed;
import se.carecontact.contact.platform.web.JsonLines;
import se.carecontact.contact.platform.web.LineReader;
import se.carecontact.contact.platform.web.LineRounds;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/{municipalityId}/decisions")
class DecisionImportController {

	static final String NDJSON = "application/x-ndjson";

	private static final String IMPORT_ID = "Import-Id";

	private static final int MAX_LINE_BYTES = 64 * 1024;

	private static final int LINES_OF_A_ROUND = 200;

	private final ImportDecisions decisions;

	private final TrackImport track;

	private final JsonLines lines;

	private final JsonMapper json;

	DecisionImportController(ImportDecisions decisions, TrackImport track, JsonLines lines, JsonMapper json) {
		this.decisions = decisions;
		this.track = track;
		this.lines = lines;
		this.json = json;
	}

	/**
	 * Takes a stream of decisions, one JSON object a line, and answers each line as soon
	 * as it is committed. The same stream again has no effect.
	 */
	@PostMapping(path = "/import", consumes = NDJSON, produces = NDJSON)
	@Allowed(Role.CASE_SYSTEM)
	@Operation(
			description = """
					Takes a stream of decisions of any length, one JSON object a line (at most 64 KiB, UTF-8), and answers each \
					line as soon as it is committed; the answer's last line is the summary. A line that is refused costs the \
					others nothing. Read the answer while sending: a sender that only writes is held back. The same stream \
					again has no effect, so after a break send it again, whole or from the line after lastLine.""",
			requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
					content = @Content(mediaType = NDJSON, schema = @Schema(implementation = ImportedDecision.class))),
			responses = @ApiResponse(responseCode = "200", description = "One result per line, and last the summary",
					headers = @Header(name = IMPORT_ID, description = "The import, to ask for its progress",
							schema = @Schema(type = "string", format = "uuid")),
					content = @Content(mediaType = NDJSON,
							schema = @Schema(oneOf = { ImportResult.class, ImportSummary.class }))))
	void importDecisions(@PathVariable String municipalityId,
			@RequestHeader(name = IMPORT_ID, required = false) @Nullable UUID importId, HttpServletRequest request,
			HttpServletResponse response, Caller caller) throws IOException {
		DecisionImport started = this.track.start(municipalityId, (importId != null) ? importId : UUID.randomUUID());
		response.setContentType(NDJSON);
		response.setHeader(IMPORT_ID, started.importId().toString());
		response.flushBuffer();
		new DecisionImportStream(this.decisions, this.track, this.lines, this.json, caller, started,
				response.getOutputStream())
			.run(new LineRounds(new LineReader(request.getInputStream(), MAX_LINE_BYTES), LINES_OF_A_ROUND));
	}

	/** How far an import has come. */
	@GetMapping("/imports/{importId}")
	@Allowed({ Role.CASE_SYSTEM, Role.OPERATOR })
	ImportProgress progress(@PathVariable String municipalityId, @PathVariable UUID importId) {
		return ImportProgress.of(this.track.read(municipalityId, importId));
	}

	/**
	 * How far an import has come.
	 *
	 * @param importId the import
	 * @param state RUNNING, COMPLETE, or BROKEN_OFF: to be resumed after the last line
	 * @param linesRead lines read that were not empty
	 * @param created decisions not known before
	 * @param changed decisions changed
	 * @param unchanged decisions known already
	 * @param refused lines without effect
	 * @param lastLine every line up to and with this one is dealt with for good
	 * @param startedAt when it began
	 * @param updatedAt when it last got on
	 */
	record ImportProgress(UUID importId, DecisionImport.State state, long linesRead, long created, long changed,
			long unchanged, long refused, long lastLine, Instant startedAt, Instant updatedAt) {

		static ImportProgress of(DecisionImport kept) {
			return new ImportProgress(kept.importId(), kept.state(), kept.tally().read(), kept.tally().created(),
					kept.tally().changed(), kept.tally().unchanged(), kept.tally().refused(), kept.lastLine(),
					kept.startedAt(), kept.updatedAt());
		}

	}

}
