package se.carecontact.plan.implementationplan.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.carecontact.plan.implementationplan.Difference;
import se.carecontact.plan.implementationplan.Plan;
import se.carecontact.plan.implementationplan.PlanContent;
import se.carecontact.plan.implementationplan.PlanId;
import se.carecontact.plan.implementationplan.PlanInContext;
import se.carecontact.plan.implementationplan.PlanVersion;
import se.carecontact.plan.implementationplan.ReadingDuty;
import se.carecontact.plan.implementationplan.paper.Form;
import se.carecontact.plan.implementationplan.paper.PrintPlan;
import se.carecontact.plan.platform.Caller;
import se.carecontact.plan.platform.Refused;
import se.carecontact.plan.platform.Role;
import se.carecontact.plan.platform.security.Allowed;

/** Shows a plan version by version: each alone, what it changed, and who has read it. */
@Tag(name = "Versions of a plan")
@RestController
@RequestMapping(path = "/{municipalityId}/plans/{planId}", produces = MediaType.APPLICATION_JSON_VALUE)
class VersionsController {

	private final ReadingDuty readingDuty;

	private final PrintPlan printPlan;

	private final PlanDesk desk;

	VersionsController(ReadingDuty readingDuty, PrintPlan printPlan, PlanDesk desk) {
		this.readingDuty = readingDuty;
		this.printPlan = printPlan;
		this.desk = desk;
	}

	/** One version, whole. */
	@Operation(summary = "One version, whole; an agreed one is the same for ever")
	@GetMapping("/versions/{version}")
	@Allowed({ Role.CONTACT, Role.UNIT_MANAGER, Role.PLANNER })
	VersionView version(@PathVariable String municipalityId, @PathVariable UUID planId, @PathVariable int version,
			Caller caller) {
		PlanInContext plan = this.desk.read(caller, municipalityId, new PlanId(planId), "plan.version");
		return VersionView.of(version(plan, "version", version));
	}

	/** A version on paper, for the client's binder. No file is named after a person. */
	@Operation(summary = "A version as PDF for the binder, as staff write it or in plain language")
	@GetMapping(path = "/versions/{version}/paper", produces = MediaType.APPLICATION_PDF_VALUE)
	@Allowed({ Role.CONTACT, Role.UNIT_MANAGER, Role.PLANNER })
	ResponseEntity<byte[]> paper(@PathVariable String municipalityId, @PathVariable UUID planId,
			@PathVariable int version, @RequestParam(defaultValue = "USUAL") Form form, Caller caller) {
		PlanInContext plan = this.desk.read(caller, municipalityId, new PlanId(planId), "plan.paper");
		byte[] pdf = this.printPlan.pdf(plan.plan(), version(plan, "version", version), form);
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.inline().filename("genomforandeplan.pdf").build().toString())
			.header(HttpHeaders.CONTENT_LANGUAGE, "sv")
			.body(pdf);
	}

	/** What a version has otherwise than another. */
	@Operation(summary = "What a version has otherwise than another, as data and in words")
	@GetMapping("/versions/{version}/difference")
	@Allowed({ Role.CONTACT, Role.UNIT_MANAGER, Role.PLANNER })
	DifferenceView difference(@PathVariable String municipalityId, @PathVariable UUID planId, @PathVariable int version,
			@Parameter(description = "The version to compare with; the one before where left out") @RequestParam(
					required = false) @Nullable Integer from,
			Caller caller) {
		PlanInContext plan = this.desk.read(caller, municipalityId, new PlanId(planId), "plan.difference");
		PlanContent after = version(plan, "version", version).content();
		int earlier = (from != null) ? from : version - 1;
		PlanContent before = (from == null && earlier == 0) ? null : version(plan, "from", earlier).content();
		return DifferenceView.of(Difference.between(before, after));
	}

	/** The caller has read the version in force. */
	@Operation(summary = "Say that one has read the version in force; once more changes nothing")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@PutMapping("/versions/{version}/reading")
	@Allowed({ Role.CONTACT, Role.UNIT_MANAGER, Role.PLANNER })
	void read(@PathVariable String municipalityId, @PathVariable UUID planId, @PathVariable int version,
			Caller caller) {
		PlanId id = new PlanId(planId);
		this.desk.lookAtPlan(caller, municipalityId, "plan.reading",
				() -> this.readingDuty.read(municipalityId, id, version, caller), Plan::clientId);
	}

	/** Who has read which version. */
	@Operation(summary = "Who has read which version, and who of the contacts and of all who visit has yet to")
	@GetMapping("/readings")
	@Allowed({ Role.CONTACT, Role.UNIT_MANAGER, Role.PLANNER })
	ReadersView readers(@PathVariable String municipalityId, @PathVariable UUID planId, Caller caller) {
		return ReadersView.of(this.desk.lookAtPlan(caller, municipalityId, "plan.readings",
				() -> this.readingDuty.of(municipalityId, new PlanId(planId), caller),
				(readers) -> readers.plan().clientId()));
	}

	private static PlanVersion version(PlanInContext plan, String field, int number) {
		return plan.versions()
			.stream()
			.filter((version) -> version.number() == number)
			.findFirst()
			.orElseThrow(() -> Refused.notFound(field, "The plan has no such version."));
	}

}
