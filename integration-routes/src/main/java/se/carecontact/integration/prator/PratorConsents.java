package se.carecontact.integration.prator;

import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.integration.delivery.Receipt;
import se.carecontact.integration.partner.PartnerAnswer;
import se.carecontact.integration.partner.PartnerRefused;
import se.carecontact.integration.prator.PratorRequest.PostCareReport;
import se.carecontact.integration.prator.PratorRequest.RegisterConsent;
import se.carecontact.integration.prator.PratorRequest.WithdrawConsent;

import org.springframework.stereotype.Component;

/** Tells Prator of consents. */
@Component
class PratorConsents {

	private static final Set<String> DONE = Set.of("OK", "INFO", "ALREADYEXISTS");

	private final PratorHttp prator;

	PratorConsents(PratorHttp prator) {
		this.prator = prator;
	}

	/**
	 * Tells Prator.
	 * @return Prator's result word
	 * @throws PartnerRefused if Prator will not have it so
	 */
	public Receipt send(PratorRequest request) {
		return switch (request) {
			case RegisterConsent register -> done(register.reference(), this.prator.send("register-consent", "PUT",
					"/consents/" + register.reference(), register.body(), register.outbound()));
			case WithdrawConsent withdraw -> withdrawn(withdraw.reference(), this.prator.send("withdraw-consent",
					"POST", "/consents/" + withdraw.reference() + "/withdrawal", withdraw.body(), withdraw.outbound()));
			case PostCareReport report -> throw new IllegalArgumentException("No consent: " + report);
		};
	}

	/**
	 * What Prator never heard of needs no withdrawing: nothing can be posted on it.
	 * Parking it would only keep the client's next consent from the region.
	 */
	private Receipt withdrawn(UUID reference, PartnerAnswer answer) {
		if (answer.status() == 404 && "NOTFOUND".equals(this.prator.resultOf(answer))) {
			return new Receipt("NOTFOUND");
		}
		return done(reference, answer);
	}

	private Receipt done(UUID reference, PartnerAnswer answer) {
		Result receipt = this.prator.read(answer, Result.class);
		String result = receipt.result();
		if (result == null || !DONE.contains(result)) {
			throw new PartnerRefused("UNEXPECTED_ANSWER",
					"Prator svarade på " + answer.operation() + " utan ett resultat enligt avtalet.");
		}
		if (receipt.reference() != null && !receipt.reference().equals(reference)) {
			throw new PartnerRefused("UNEXPECTED_ANSWER",
					"Prator svarade om ett annat samtycke på " + answer.operation() + ".");
		}
		return new Receipt(result);
	}

	private record Result(@Nullable String result, @Nullable UUID reference) {

	}

}
