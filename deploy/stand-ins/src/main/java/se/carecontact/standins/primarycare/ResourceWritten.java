package se.carecontact.standins.primarycare;

import java.time.Instant;

/**
 * A new version of a resource: the one kind of change there is.
 *
 * @param type resource type
 * @param id logical id
 * @param version version, from 1
 * @param lastUpdated when
 * @param content the resource as JSON, without id, version and time
 */
record ResourceWritten(String type, String id, int version, Instant lastUpdated, String content) {

	@Override
	public String toString() {
		return "%s/%s/_history/%d".formatted(this.type, this.id, this.version);
	}

}
