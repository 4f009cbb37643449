package se.carecontact.integration.lifecare;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import se.carecontact.integration.partner.PartnerRefused;

import org.springframework.stereotype.Component;

/** Looks for a note in a client's journal by the marker that ends its text. */
@Component
class NoteSearch {

	private static final int PAGE = 100;

	/** A journal that is longer than this since the first attempt is no answer. */
	private static final int MOST = 100 * PAGE;

	/** Lifecare's clock may be behind ours. */
	private static final Duration CLOCKS_APART = Duration.ofMinutes(10);

	private final LifecareHttp lifecare;

	NoteSearch(LifecareHttp lifecare) {
		this.lifecare = lifecare;
	}

	/**
	 * The id of the client's note with this marker. A note that was deleted since counts
	 * too: it had its effect, and somebody took it away.
	 * @param since when the first attempt to write it began
	 */
	Optional<String> find(int client, String marker, Instant since) {
		for (int offset = 0;; offset += PAGE) {
			Note[] page = this.lifecare.read(this.lifecare.get("list-notes", "/api/v2/provider_notes")
				.query("q", "ClientId=" + client)
				.query("gt", since.minus(CLOCKS_APART).toString())
				.query("limit", Integer.toString(PAGE))
				.query("offset", Integer.toString(offset)), Note[].class);
			Optional<String> found = Arrays.stream(page)
				.filter((note) -> note.text() != null && note.text().stripTrailing().endsWith(marker))
				.map((note) -> Long.toString(note.id()))
				.findFirst();
			if (found.isPresent() || page.length < PAGE) {
				return found;
			}
			if (offset + PAGE >= MOST) {
				throw new PartnerRefused("UNEXPECTED_ANSWER", "Lifecares lista över anteckningar tog inte slut.");
			}
		}
	}

	private record Note(@JsonProperty("Id") long id, @JsonProperty("Text") @Nullable String text) {

	}

}
