package se.carecontact.standins.lifecare;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import se.carecontact.standins.lifecare.LifecareChange.Card;
import se.carecontact.standins.lifecare.LifecareChange.CareContact;
import se.carecontact.standins.lifecare.LifecareChange.MessageReceived;
import se.carecontact.standins.lifecare.LifecareChange.Priority;
import se.carecontact.standins.lifecare.LifecareChange.Recipient;
import se.carecontact.standins.page.Html;
import se.carecontact.standins.page.Page;
import se.carecontact.standins.page.Table;
import se.carecontact.standins.partner.Call;
import se.carecontact.standins.partner.PageRoute;

/** What the system's users see. */
final class LifecarePages {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm.ss")
		.withZone(ZoneId.of("Europe/Stockholm"));

	private final LifecareState state;

	LifecarePages(LifecareState state) {
		this.state = state;
	}

	List<PageRoute> routes() {
		return List.of(
				new PageRoute("/pages/planner-inbox", "Planerarens inkorg",
						(call) -> inbox("Planerarens inkorg", Recipient.PLANNERS)),
				new PageRoute("/pages/quality-nurse-inbox", "Kvalitetssjuksköterskans inkorg",
						(call) -> inbox("Kvalitetssjuksköterskans inkorg", Recipient.QUALITY_NURSE)),
				new PageRoute("/pages/unit-manager-inbox", "Enhetschefens inkorg",
						(call) -> inbox("Enhetschefens inkorg", Recipient.UNIT_MANAGER)),
				new PageRoute("/pages/care-manager-inbox", "Biståndshandläggarens inkorg",
						(call) -> inbox("Biståndshandläggarens inkorg", Recipient.CARE_MANAGER)),
				new PageRoute("/pages/clients", "Brukare", (call) -> clients()),
				new PageRoute("/pages/client/{clientId}", null, this::client));
	}

	private Page inbox(String title, Recipient recipient) {
		Table table = new Table("Meddelanden, nyast först", "Mottaget", "Gäller", "Brukare", "Rubrik", "Text", "Enhet");
		for (MessageReceived received : this.state.inbox(recipient)) {
			LifecareChange.Message message = received.message();
			table.row(TIME.format(received.receivedAt()),
					Html.of("<span class=\"mark%s\">%s</span>",
							(message.priority() == Priority.URGENT) ? Html.of(" urgent") : Html.NONE,
							message.category().swedish()),
					link(message.clientId()), message.subject(), Html.lines(message.text()), message.unitId());
		}
		return page(title, table.orElse("Inga meddelanden än."));
	}

	private Page clients() {
		Table table = new Table("Brukare", "Brukare", "Född", "Fast omsorgskontakt", "Vice", "Anteckningar");
		this.state.clients().forEach((clientId, person) -> {
			Card card = this.state.card(clientId);
			table.row(link(clientId), person.masked(), nameOf((card == null) ? null : card.main()),
					nameOf((card == null) ? null : card.deputy()), this.state.notes(clientId).size());
		});
		return page("Brukare", table.orElse("Inga brukare än."));
	}

	private Page client(Call call) {
		int clientId = LifecareClients.required(this.state, call.variable("clientId"));
		Card card = this.state.card(clientId);
		Html contacts = (card == null) ? Html.of("<p class=\"empty\">Ingen kontakt är inlagd än.</p>\n")
				: contacts(card);
		return page("Brukare " + clientId,
				Html.of("<h2>Personuppgifter – kontakter</h2>\n%s%s", contacts, notes(clientId)));
	}

	private static Html contacts(Card card) {
		return Html.of("%s<div class=\"cards\">%s%s</div>\n<p class=\"dim\">Gäller per %s.</p>\n", cover(card),
				contact("Ordinarie", card.main()), contact("Vice", card.deputy()), TIME.format(card.asOf()));
	}

	private static Html cover(Card card) {
		if (card.groupCovers()) {
			return Html.of("<p class=\"urgent\">Båda är frånvarande: arbetsgruppen täcker.</p>\n");
		}
		CareContact deputy = card.deputy();
		return (isAway(card.main()) && deputy != null && !deputy.isAway())
				? Html.of("<p class=\"urgent\">Ordinarie är frånvarande: %s täcker.</p>\n", deputy.name()) : Html.NONE;
	}

	private static boolean isAway(@Nullable CareContact contact) {
		return contact != null && contact.isAway();
	}

	private static Html contact(String place, @Nullable CareContact contact) {
		if (contact == null) {
			return Html.of("<section class=\"card\"><h3>%s</h3><p class=\"empty\">Ingen utsedd</p></section>", place);
		}
		return Html.of(
				"""
						<section class="card"><h3>%s: %s%s</h3><p>%s, %s</p><p>Telefon: %s</p><p class="dim">%s – %s</p></section>
						""",
				place, contact.name(), contact.isAway() ? " (frånvarande)" : "", contact.roleName(), contact.title(),
				contact.phone(), contact.validFrom(),
				(contact.validUntil() == null) ? "tills vidare" : contact.validUntil());
	}

	private Html notes(int clientId) {
		Map<Integer, List<Note>> byHeading = this.state.notes(clientId)
			.stream()
			.filter((note) -> !note.deleted())
			.collect(Collectors.groupingBy(Note::headlineId, TreeMap::new, Collectors.toList()));
		if (byHeading.isEmpty()) {
			return Html.of("<h2>Journal</h2><p class=\"empty\">Inga anteckningar än.</p>\n");
		}
		return Html.join(byHeading.entrySet().stream().map((heading) -> {
			Table table = new Table("Journal: " + Headline.of(heading.getKey()).name(), "Händelsetid", "Anteckning",
					"Skriven av");
			heading.getValue()
				.forEach((note) -> table.row(time(note.occurrenceTimeUtc()), Html.lines(note.text()),
						note.createdPersonnelId() + ", " + note.createdPersonnelTitle()));
			return table.orElse("");
		}).toList());
	}

	private static Page page(String title, Html content) {
		return new Page("Lifecare", title, content, true);
	}

	private static Html link(int clientId) {
		return Html.of("<a href=\"/pages/client/%s\">%s</a>", clientId, clientId);
	}

	private static String nameOf(@Nullable CareContact contact) {
		return (contact == null) ? "–" : contact.name();
	}

	private static String time(Instant instant) {
		return TIME.format(instant);
	}

}
