package se.carecontact.plan.accessreport.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.carecontact.plan.access.AccessEntries;
import se.carecontact.plan.access.AccessEntry;
import se.carecontact.plan.accessreport.ReadAccessReport;
import se.carecontact.plan.homecare.ClientId;
import se.carecontact.plan.platform.Caller;
import se.carecontact.plan.platform.Checks;
import se.carecontact.plan.platform.Refused;
import se.carecontact.plan.platform.Role;
import se.carecontact.plan.platform.security.Allowed;
import se.carecontact.schemas.CareHeaders;

/** Shows a client's access report to the unit's manager. */
@Tag(name = "Access report")
@RestController
@RequestMapping("/{municipalityId}/clients/{clientId}/access-report")
class AccessReportController {

	private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

	private static final Pattern PLACE = Pattern.compile("(\\d{1,12})\\.(\\d{6})-(\\d{1,18})");

	private static final int MAX = 1000;

	private final ReadAccessReport readAccessReport;

	AccessReportController(ReadAccessReport readAccessReport) {
		this.readAccessReport = readAccessReport;
	}

	/**
	 * Who looked at or changed the client's plans, when and why, oldest first; the look
	 * at this report is among them.
	 */
	@Operation(summary = "Who looked at or changed the client's plans, when and why; this look is among them")
	@GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
	@Allowed(Role.UNIT_MANAGER)
	AccessReport read(@PathVariable String municipalityId, @PathVariable UUID clientId, @RequestParam LocalDate from,
			@RequestParam LocalDate to, @RequestParam(required = false) @Nullable String after,
			@RequestParam(defaultValue = "100") int limit, Caller caller) {
		List<AccessEntry> entries = page(caller, municipalityId, clientId, from, to, after, limit);
		return new AccessReport(entries, next(entries, limit));
	}

	/** The same for a spreadsheet; the next page's address is in the header Link. */
	@Operation(summary = "The same for a spreadsheet; the next page's address is in the header Link")
	@GetMapping(produces = "text/csv")
	@Allowed(Role.UNIT_MANAGER)
	ResponseEntity<byte[]> csv(@PathVariable String municipalityId, @PathVariable UUID clientId,
			@RequestParam LocalDate from, @RequestParam LocalDate to,
			@RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "100") int limit,
			Caller caller) {
		List<AccessEntry> entries = page(caller, municipalityId, clientId, from, to, after, limit);
		ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
			.contentType(CSV)
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"atkomstlogg.csv\"");
		String next = next(entries, limit);
		if (next != null) {
			answer.header(HttpHeaders.LINK,
					"<?from=%s&to=%s&limit=%d&after=%s>; rel=\"next\"".formatted(from, to, limit, next));
		}
		return answer.body(ReportCsv.of(entries).getBytes(StandardCharsets.UTF_8));
	}

	private List<AccessEntry> page(Caller caller, String municipalityId, UUID clientId, LocalDate from, LocalDate to,
			@Nullable String after, int limit) {
		new Checks().date("from", from)
			.date("to", to)
			.that(limit >= 1 && limit <= MAX, "limit", "possible-limit", "Must lie between 1 and " + MAX + ".")
			.orRefuse();
		return this.readAccessReport.read(caller, municipalityId, new ClientId(clientId), from, to, place(after), limit,
				String.valueOf(MDC.get(CareHeaders.CAUSATION_ID)));
	}

	private static AccessEntries.@Nullable Place place(@Nullable String after) {
		if (after == null) {
			return null;
		}
		Matcher matcher = PLACE.matcher(after);
		if (!matcher.matches()) {
			throw noPlace();
		}
		try {
			Instant at = Instant.ofEpochSecond(Long.parseLong(matcher.group(1)),
					Long.parseLong(matcher.group(2)) * 1000);
			return new AccessEntries.Place(at, Long.parseLong(matcher.group(3)));
		}
		catch (DateTimeException ex) {
			throw noPlace();
		}
	}

	private static Refused noPlace() {
		return Refused.invalid("after", "place-in-report", "Must be what the page before said as next.");
	}

	private static @Nullable String next(List<AccessEntry> entries, int limit) {
		if (entries.size() < limit) {
			return null;
		}
		AccessEntry last = entries.getLast();
		return "%d.%06d-%d".formatted(last.at().getEpochSecond(), last.at().getNano() / 1000, last.id());
	}

}
