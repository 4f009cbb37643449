package se.carecontact.contact.assignment.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.carecontact.contact.assignment.DocumentationEntry;
import se.carecontact.contact.assignment.MarkMistaken;
import se.carecontact.contact.assignment.ReadDocumentation;
import se.carecontact.contact.assignment.RecordRightToldOf;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Checks;
import se.carecontact.contact.platform.Role;
import se.carecontact.contact.platform.security.Allowed;

@RestController
@RequestMapping("/{municipalityId}/clients/{clientId}/documentation")
class DocumentationController {

	private final ReadDocumentation readDocumentation;

	private final MarkMistaken markMistaken;

	private final RecordRightToldOf recordRightToldOf;

	DocumentationController(ReadDocumentation readDocumentation, MarkMistaken markMistaken,
			RecordRightToldOf recordRightToldOf) {
		this.readDocumentation = readDocumentation;
		this.markMistaken = markMistaken;
		this.recordRightToldOf = recordRightToldOf;
	}

	/** What is documented of the client's contacts, in the order it was written. */
	@GetMapping
	@Allowed({ Role.UNIT_MANAGER, Role.PLANNER, Role.CONTACT })
	List<DocumentationEntry> read(@PathVariable String municipalityId, @PathVariable UUID clientId, Caller caller) {
		return this.readDocumentation.read(caller, municipalityId, clientId);
	}

	/**
	 * Marks an entry as mistaken, by its author or a unit manager. It is never changed.
	 */
	@PostMapping("/{entryId}/mistaken")
	@Allowed({ Role.UNIT_MANAGER, Role.PLANNER, Role.CONTACT })
	DocumentationEntry mark(@PathVariable String municipalityId, @PathVariable UUID clientId,
			@PathVariable UUID entryId, @RequestBody Mark body, Caller caller) {
		return this.markMistaken.mark(caller, municipalityId, clientId, entryId, body.reason());
	}

	/** Documents that the client was told of the right to change contact. */
	@PostMapping("/told-of-right-to-change")
	@Allowed({ Role.UNIT_MANAGER, Role.PLANNER, Role.CONTACT })
	@ResponseStatus(HttpStatus.CREATED)
	DocumentationEntry told(@PathVariable String municipalityId, @PathVariable UUID clientId, @RequestBody Told body,
			Caller caller) {
		return this.recordRightToldOf.told(caller, municipalityId, clientId, body.toldOn());
	}

	/**
	 * The client was told.
	 *
	 * @param toldOn the day, mostly that of the first meeting
	 */
	record Told(LocalDate toldOn) {

		Told {
			new Checks().date("toldOn", toldOn).orRefuse();
		}

	}

	/**
	 * A mark.
	 *
	 * @param reason why the entry is mistaken
	 */
	record Mark(String reason) {

		Mark {
			new Checks().prose("reason", reason, 1000).orRefuse();
		}

	}

}
