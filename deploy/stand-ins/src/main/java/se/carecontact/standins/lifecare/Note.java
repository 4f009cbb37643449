package se.carecontact.standins.lifecare;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonProperty;
import se.carecontact.standins.lifecare.LifecareChange.NoteWritten;

/** A row of the journal in the vendor's shape. */
record Note(@JsonProperty("Id") int id, @JsonProperty("OccurrenceTimeUtc") Instant occurrenceTimeUtc,
		@JsonProperty("Text") String text, @JsonProperty("ClientId") int clientId,
		@JsonProperty("ProviderUnitId") String providerUnitId, @JsonProperty("HeadlineId") int headlineId,
		@JsonProperty("CreatedPersonnelId") String createdPersonnelId,
		@JsonProperty("CreatedPersonnelTitle") String createdPersonnelTitle, @JsonProperty("IsSigned") boolean isSigned,
		@JsonProperty("ModifiedTimeUtc") Instant modifiedTimeUtc, @JsonProperty("Deleted") boolean deleted) {

	static Note written(NoteWritten note) {
		return new Note(note.id(), note.occurrenceTimeUtc(), note.text(), note.clientId(), note.providerUnitId(),
				note.headlineId(), note.createdPersonnelId(), note.createdPersonnelTitle(), note.isSigned(),
				note.modifiedTimeUtc(), false);
	}

	Note deleted(Instant at) {
		return new Note(this.id, this.occurrenceTimeUtc, this.text, this.clientId, this.providerUnitId, this.headlineId,
				this.createdPersonnelId, this.createdPersonnelTitle, this.isSigned, at, true);
	}

}
