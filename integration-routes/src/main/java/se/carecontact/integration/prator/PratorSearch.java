package se.carecontact.integration.prator;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;

import se.carecontact.integration.delivery.Holdings.Asking;
import se.carecontact.integration.delivery.Outbound;
import se.carecontact.integration.partner.PartnerAnswer;
import se.carecontact.integration.prator.PratorRequest.Person;

import org.springframework.stereotype.Component;

/**
 * Asks what Prator holds of a person, page by page; the person stands in the body, so
 * that no identity number stands in a URL.
 */
@Component
class PratorSearch {

	private static final int PAGE = 100;

	private final PratorHttp prator;

	PratorSearch(PratorHttp prator) {
		this.prator = prator;
	}

	/** All rows of the person the event is about. */
	<T> List<T> all(String operation, String path, Class<T> type, Outbound about, Asking asking) {
		List<T> rows = new ArrayList<>();
		for (int offset = 0;; offset += PAGE) {
			Question question = new Question(new Person(about.client().number().value()), PAGE, offset);
			T[] page = asking.ask(() -> {
				PartnerAnswer answer = this.prator.search(operation, path, question, about.event().unitId());
				return this.prator.read(answer, arrayOf(type));
			});
			rows.addAll(List.of(page));
			if (page.length < PAGE) {
				return rows;
			}
		}
	}

	@SuppressWarnings("unchecked")
	private static <T> Class<T[]> arrayOf(Class<T> type) {
		return (Class<T[]>) Array.newInstance(type, 0).getClass();
	}

	private record Question(Person person, int limit, int offset) {

	}

}
