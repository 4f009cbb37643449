package se.carecontact.standins.lifecare;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import se.carecontact.standins.lifecare.LifecareChange.Category;
import se.carecontact.standins.lifecare.LifecareChange.Message;
import se.carecontact.standins.lifecare.LifecareChange.MessageLost;
import se.carecontact.standins.lifecare.LifecareChange.MessageReceived;
import se.carecontact.standins.lifecare.LifecareChange.Priority;
import se.carecontact.standins.lifecare.LifecareChange.Recipient;
import se.carecontact.standins.partner.Answer;
import se.carecontact.standins.partner.Call;
import se.carecontact.standins.partner.Effect;
import se.carecontact.standins.partner.Fields;
import se.carecontact.standins.partner.Outcome;
import se.carecontact.standins.partner.Refusal;
import se.carecontact.standins.partner.StateLog;

/** The inboxes of planners, quality nurse, unit manager and care manager. */
final class LifecareMessages {

	private final LifecareState state;

	private final StateLog<LifecareChange> changes;

	private final Clock clock;

	LifecareMessages(LifecareState state, StateLog<LifecareChange> changes, Clock clock) {
		this.state = state;
		this.changes = changes;
		this.clock = clock;
	}

	Outcome send(Call call) {
		String key = LifecareClients.key(call);
		Message message = message(call.json());
		String clientId = String.valueOf(message.clientId());
		MessageReceived first = this.state.messageSentWith(key);
		if (first != null) {
			if (!first.message().equals(message)) {
				throw new Refusal(409, "KEY_REUSED", "The same Idempotency-Key came with other content", null);
			}
			return new Outcome(receipt(200, first), Effect.REPEAT, clientId).about(about(message));
		}
		MessageReceived received = new MessageReceived(this.state.nextMessageId(), key, message, this.clock.instant());
		this.changes.apply(received);
		return new Outcome(receipt(201, received), Effect.APPLIED, clientId).about(about(message));
	}

	private static String about(Message message) {
		return "%s %s to %s".formatted(message.category(), message.priority(), message.recipient());
	}

	/** What lies about a client in one kind of inbox, or in all. */
	Outcome list(Call call) {
		int clientId = LifecareClients.asked(call);
		List<Listed> messages = this.state.messages(clientId, recipient(call.query("recipient")))
			.stream()
			.map((received) -> new Listed(received.messageId(), received.key(), received.message().recipient(),
					received.message().category(), received.receivedAt(), false))
			.toList();
		return new Outcome(Answer.json(200, LifecareClients.pageOf(call, messages)), Effect.READ,
				String.valueOf(clientId));
	}

	private static @Nullable Recipient recipient(@Nullable String asked) {
		try {
			return (asked == null) ? null : Recipient.valueOf(asked);
		}
		catch (IllegalArgumentException ex) {
			throw new Refusal(400, "INVALID_FIELD", "recipient is not one of those there are", "recipient");
		}
	}

	/** Not in the contract: as if the system were restored from before the message. */
	Outcome lose(Call call) {
		String id = call.variable("id");
		if (!id.matches("\\d{1,9}") || !this.state.hasMessage(Long.parseLong(id))) {
			throw new Refusal(404, "MESSAGE_NOT_FOUND", "There is no such message", null);
		}
		this.changes.apply(new MessageLost(Long.parseLong(id)));
		return Outcome.read(Answer.json(200, Map.of("messageId", Long.valueOf(id))));
	}

	/** Nobody registers absences by hand in a stand-in. */
	Outcome absences(Call call) {
		int clientId = LifecareClients.asked(call);
		return new Outcome(Answer.json(200, LifecareClients.pageOf(call, List.of())), Effect.READ,
				String.valueOf(clientId));
	}

	private static Answer receipt(int status, MessageReceived received) {
		return Answer.json(status, Map.of("messageId", received.messageId()));
	}

	private Message message(Fields fields) {
		String subject = fields.text("subject");
		if (subject.length() > 200) {
			throw fields.refusal("subject", "must have at most 200 characters");
		}
		return new Message(fields.text("unitId"), fields.oneOf("recipient", Recipient.class),
				fields.oneOf("category", Category.class), fields.oneOf("priority", Priority.class),
				LifecareClients.required(this.state, fields.number("clientId")), subject, fields.text("text"),
				fields.instant("occurredAt"));
	}

	/** A message in a list: without its words. */
	private record Listed(long messageId, String idempotencyKey, Recipient recipient, Category category,
			Instant receivedAt, boolean deleted) {
	}

}
