package se.carecontact.integration.decisionfile;

import java.nio.file.Path;
import java.util.List;

import org.springframework.stereotype.Component;

/** The folders of the municipalities that send files; none where the channel is off. */
@Component
class DecisionFolders {

	private final List<DecisionFolder> folders;

	DecisionFolders(DecisionFilesProperties properties) {
		Path root = properties.folder();
		this.folders = (root == null) ? List.of()
				: properties.municipalities()
					.keySet()
					.stream()
					.sorted()
					.map((id) -> new DecisionFolder(id, root.resolve(id)).ready())
					.toList();
	}

	List<DecisionFolder> all() {
		return this.folders;
	}

}
