package se.carecontact.standins.lifecare;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import se.carecontact.standins.lifecare.LifecareChange.Category;
import se.carecontact.standins.lifecare.LifecareChange.Message;
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

}
