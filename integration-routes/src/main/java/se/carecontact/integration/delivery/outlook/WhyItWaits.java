package se.carecontact.integration.delivery.outlook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import se.carecontact.integration.delivery.DeliveryState;
import se.carecontact.integration.delivery.Reason;
import se.carecontact.integration.delivery.WhyWaiting;
import se.carecontact.integration.delivery.WhyWaiting.Who;
import se.carecontact.integration.delivery.dispatch.PartnerStatuses;
import se.carecontact.integration.delivery.dispatch.PartnerStatuses.PartnerStatus;
import se.carecontact.integration.delivery.ledger.DeliveryRow;
import se.carecontact.integration.delivery.ledger.Key;
import se.carecontact.integration.delivery.ledger.LedgerReading;
import se.carecontact.integration.delivery.ledger.LedgerReading.Turn;
import se.carecontact.integration.partner.Partner;

import org.springframework.stereotype.Component;

/**
 * Answers why a delivery waits, from the ledger and this process's view of its partner,
 * as they are when asked.
 */
@Component
public class WhyItWaits {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
		.withZone(ZoneId.of("Europe/Stockholm"));

	private final LedgerReading ledger;

	private final PartnerStatuses partners;

	private final Clock clock;

	WhyItWaits(LedgerReading ledger, PartnerStatuses partners, Clock clock) {
		this.ledger = ledger;
		this.partners = partners;
		this.clock = clock;
	}

	/** Why this delivery waits, or that it does not. */
	public WhyWaiting of(DeliveryRow delivery) {
		if (!delivery.state().isOpen()) {
			return closed(delivery);
		}
		DeliveryRow head = this.ledger.head(new Key(delivery.channel(), delivery.clientId())).orElse(delivery);
		return (head.id() == delivery.id()) ? head(delivery) : behind(delivery, head);
	}

	private static WhyWaiting closed(DeliveryRow delivery) {
		String swedish = (delivery.reason() == null) ? "" : " " + delivery.reason();
		return new WhyWaiting(delivery.id(), false, delivery.state().name(),
				"Väntar inte: " + delivery.state() + "." + swedish, "Does not wait: it is " + delivery.state() + ".",
				Who.NOBODY, null, null, null);
	}

	private WhyWaiting behind(DeliveryRow delivery, DeliveryRow head) {
		WhyWaiting first = head(head);
		boolean refused = head.state() == DeliveryState.PARKED;
		return new WhyWaiting(delivery.id(), true, refused ? "BEHIND_REFUSED" : "BEHIND_EARLIER",
				"Väntar bakom " + (refused ? "ett stoppat" : "ett tidigare") + " meddelande om samma brukare (nr "
						+ head.id() + "). " + first.sv(),
				"Waits behind " + (refused ? "a stopped" : "an earlier") + " message about the same client (no. "
						+ head.id() + "). " + first.en(),
				first.who(), first.since(), first.by(), head.id());
	}

	private WhyWaiting head(DeliveryRow head) {
		return switch (head.state()) {
			case PARKED -> why(head, code(head),
					"Stoppat: " + words(head) + " Driften åtgärdar felet och återupptar det, "
							+ "eller hoppar över det med ett skäl.",
					"Stopped (" + code(head)
							+ "). An operator mends the fault and resumes it, or skips it with a reason.",
					Who.OPERATOR, head.firstAttemptAt(), null);
			case HELD -> held(head);
			default -> pending(head);
		};
	}

	private WhyWaiting held(DeliveryRow head) {
		Instant again = head.nextAttemptAt();
		String code = code(head);
		if (code.equals(Reason.WAITING_FOR_CONSENT.code())) {
			return why(head, code,
					"Väntar på brukarens samtycke. Den fasta omsorgskontakten frågar brukaren; det skickas så snart samtycket finns.",
					"Waits for the client's consent. The client's contact asks for it; it is sent as soon as there is one.",
					Who.CONTACT, head.ingestedAt(), null);
		}
		if (code.equals(Reason.CONSENT_UNANSWERED.code())) {
			return why(head, code,
					"Kontakttjänsten svarar inte på om samtycke finns, och utan svar skickas inget. Frågan ställs igen senast "
							+ at(again) + ", eller så snart den svarar.",
					"contact-service does not answer whether there is consent, and without an answer nothing is sent. It is asked again by "
							+ at(again) + ", or as soon as it answers.",
					Who.CONTACT_SERVICE, head.ingestedAt(), again);
		}
		if (code.equals(Reason.WAITING_FOR_IDENTITY.code())) {
			return why(head, code,
					"Väntar på brukarens personuppgifter från kontakttjänsten, och skickas så snart de kommit. Dröjer det mer än några minuter: se om kontakttjänsten publicerar.",
					"Waits for the client's identity from contact-service, and is sent as soon as it has come. If that takes more than minutes, see whether contact-service publishes.",
					Who.CONTACT_SERVICE, head.ingestedAt(), again);
		}
		if (code.equals(Reason.IDENTITY_UNREADABLE.code())) {
			return why(head, code, words(head) + " Kontakttjänsten behöver skicka dem igen.",
					"The client's identity can't be read, and nothing leaves until it can. contact-service must send it again.",
					Who.CONTACT_SERVICE, head.ingestedAt(), again);
		}
		if (code.equals(Reason.WAITING_FOR_EARLIER_MESSAGE.code())) {
			return why(head, code, words(head) + " Sök på brukaren för att se vilket.",
					"Waits for an earlier message about the client in another channel. Search by the client to see which.",
					Who.NOBODY, head.ingestedAt(), again);
		}
		return why(head, code, words(head) + " Nytt försök senast " + at(again) + ".",
				"Held (" + code + "). Tried again by " + at(again) + ".", Who.NOBODY, head.ingestedAt(), again);
	}

	private WhyWaiting pending(DeliveryRow head) {
		PartnerStatus status = this.partners.of(Partner.of(head.partner()));
		Instant down = status.downSince();
		if (down != null) {
			return why(head, "PARTNER_DOWN", "Partnern " + head.partner() + " är nere sedan " + at(down)
					+ ". Den provas av sig själv och allt skickas i ordning när den är tillbaka; partnerns drift åtgärdar.",
					"The partner " + head.partner() + " has been down since " + at(down)
							+ ". It is probed, and all is sent in order once it is back; the partner's own operations must act.",
					Who.PARTNER, down, null);
		}
		Optional<Turn> turn = this.ledger.turn(new Key(head.channel(), head.clientId()));
		if (turn.isEmpty()) {
			Instant again = head.nextAttemptAt();
			return why(head, code(head),
					"Senaste försöket misslyckades. " + words(head) + " Nytt försök senast " + at(again) + ".",
					"The last try failed. Tried again by " + at(again) + ".", Who.NOBODY, head.firstAttemptAt(), again);
		}
		return turn.get().underWay()
				? why(head, "UNDER_WAY", "Skickas just nu.", "Is being sent just now.", Who.NOBODY, null, null)
				: inTurn(head, status.limits().requestsPerSecond(), turn.get().ahead());
	}

	private WhyWaiting inTurn(DeliveryRow head, int rate, long ahead) {
		Instant expected = this.clock.instant().plus(Duration.ofSeconds(ahead / rate));
		return why(head, "WAITING_FOR_TURN",
				"Väntar på sin tur: " + ahead + " före i kön, " + rate + " i sekunden till " + head.partner()
						+ ". Går av sig självt omkring " + at(expected) + ".",
				"Waits for its turn: " + ahead + " before it, at " + rate + " a second to " + head.partner()
						+ ". Goes by itself at about " + at(expected) + ".",
				Who.NOBODY, head.ingestedAt(), expected);
	}

	private static WhyWaiting why(DeliveryRow row, String code, String sv, String en, Who who, @Nullable Instant since,
			@Nullable Instant by) {
		return new WhyWaiting(row.id(), true, code, sv, en, who, since, by, null);
	}

	private static String code(DeliveryRow row) {
		return (row.reasonCode() == null) ? row.state().name() : row.reasonCode();
	}

	private static String words(DeliveryRow row) {
		return (row.reason() == null) ? "" : row.reason();
	}

	private static String at(@Nullable Instant time) {
		return (time == null) ? "–" : TIME.format(time);
	}

}
