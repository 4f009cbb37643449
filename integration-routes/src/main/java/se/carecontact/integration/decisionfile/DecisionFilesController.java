package se.carecontact.integration.decisionfile;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the files of decisions fare. */
@RestController
@Tag(name = "decisions-from-file")
class DecisionFilesController {

	private static final int NEWEST = 200;

	private final DecisionFileTable table;

	DecisionFilesController(DecisionFileTable table) {
		this.table = table;
	}

	@Operation(operationId = "listDecisionFiles", summary = "The newest files of decisions and how far each has come")
	@GetMapping(path = "/files", produces = "application/json")
	List<DecisionFile> files() {
		return this.table.newest(NEWEST);
	}

}
