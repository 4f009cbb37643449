package se.carecontact.integration.delivery.dispatch;

import java.time.Duration;
import java.util.function.Supplier;

import se.carecontact.integration.partner.Partner;
import se.carecontact.integration.partner.PartnerRefused;
import se.carecontact.integration.partner.PartnerUnavailable;

import org.springframework.stereotype.Component;

/**
 * Calls that only read, through the same gate as deliveries: they take a place and a beat
 * of the same pace, are not made while the partner is down, and their failures count.
 */
@Component
public class PartnerReads {

	/** The code of a call that was not made. */
	public static final String NO_ROOM = "NO_ROOM";

	private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

	private final PartnerGates gates;

	PartnerReads(PartnerGates gates) {
		this.gates = gates;
	}

	/**
	 * Makes one call.
	 * @throws PartnerUnavailable as the call does, or {@code NO_ROOM} if the partner is
	 * down or had no room for it in time
	 */
	public <T> T read(Partner partner, Supplier<T> call) {
		PartnerGate gate = this.gates.of(partner);
		this.gates.wake();
		if (!gate.enterToRead(LONGEST_WAIT)) {
			throw new PartnerUnavailable(NO_ROOM);
		}
		try {
			if (!gate.maySend()) {
				throw new PartnerUnavailable(NO_ROOM);
			}
			return made(gate, call);
		}
		finally {
			gate.leave();
			this.gates.wake();
		}
	}

	/** Whether the partner is down, probes included, as this replica sees it. */
	public boolean isDown(Partner partner) {
		return this.gates.of(partner).downSince().isPresent();
	}

	private static <T> T made(PartnerGate gate, Supplier<T> call) {
		long begun = System.nanoTime();
		try {
			T answer = call.get();
			gate.answered(System.nanoTime() - begun);
			return answer;
		}
		catch (PartnerRefused ex) {
			gate.answered(System.nanoTime() - begun);
			throw ex;
		}
		catch (PartnerUnavailable ex) {
			gate.failed(System.nanoTime() - begun, ex, 0);
			throw ex;
		}
		catch (RuntimeException ex) {
			gate.notSent();
			throw ex;
		}
	}

}
