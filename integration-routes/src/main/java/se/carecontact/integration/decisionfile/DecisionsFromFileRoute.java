package se.carecontact.integration.decisionfile;

import org.apache.camel.builder.RouteBuilder;

import org.springframework.stereotype.Component;

/**
 * Files of decisions. A dropped file is taken, once it no longer grows, by being moved;
 * what has been taken is pushed. So a file is lost by no crash: it stands in one folder
 * or the other.
 */
@Component
class DecisionsFromFileRoute extends RouteBuilder {

	static final String ID = "decisions-from-file";

	private final DecisionFolders folders;

	private final TakenName takenName;

	private final PushFiles pushFiles;

	private final DecisionFilesProperties properties;

	DecisionsFromFileRoute(DecisionFolders folders, TakenName takenName, PushFiles pushFiles,
			DecisionFilesProperties properties) {
		this.folders = folders;
		this.takenName = takenName;
		this.pushFiles = pushFiles;
		this.properties = properties;
	}

	@Override
	public void configure() {
		if (!this.properties.isOn()) {
			return;
		}
		// @formatter:off
		for (DecisionFolder folder : this.folders.all()) {
			from(dropped(folder))
				.routeId("take-" + ID + "-" + folder.municipalityId())
				.setHeader("TakenName").method(this.takenName, "of");
		}

		from("timer:" + ID + "?period=" + this.properties.interval().toMillis())
			.routeId(ID)
			.to("direct:" + ID);

		from("direct:" + ID)
			.routeId("push-" + ID)
			.bean(this.pushFiles, "push");
		// @formatter:on
	}

	private String dropped(DecisionFolder folder) {
		long settle = this.properties.settle().toMillis();
		long check = Math.max(100, settle / 2);
		return "file:" + folder.path() + "?antInclude=*.csv,*.xml&antFilterCaseSensitive=false&delay="
				+ this.properties.interval().toMillis() + "&readLock=changed&readLockMinLength=0&readLockMinAge="
				+ settle + "&readLockCheckInterval=" + check + "&readLockTimeout=" + 3 * check
				+ (this.properties.doneMarker() ? "&doneFileName=${file:name}.done" : "")
				+ "&move=inprogress/${header.TakenName}";
	}

}
