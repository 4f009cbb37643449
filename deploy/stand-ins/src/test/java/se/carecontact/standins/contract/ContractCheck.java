package se.carecontact.standins.contract;

import java.util.Set;
import java.util.TreeSet;

import org.assertj.core.api.Assertions;
import se.carecontact.standins.Browser;
import se.carecontact.standins.Browser.Reply;
import se.carecontact.standins.partner.Fault;
import se.carecontact.standins.partner.FaultMode;
import se.carecontact.standins.partner.Partner;

/**
 * Makes calls, holds every answer to the contract, and remembers which of the contract's
 * answers were seen.
 */
final class ContractCheck {

	private final Contract contract;

	private final Partner partner;

	private final Set<String> seen = new TreeSet<>();

	ContractCheck(Contract contract, Partner partner) {
		this.contract = contract;
		this.partner = partner;
	}

	Reply call(Browser browser, String method, String path, String body, int status) {
		Reply reply = browser.send(method, path, body);
		Contract.Operation operation = this.contract.operation(method, path.replaceAll("\\?.*", ""));
		Assertions.assertThat(reply.status()).as("%s %s: %s", method, path, reply.body()).isEqualTo(status);
		Assertions.assertThat(this.contract.faults(operation, status, reply.json())).isEmpty();
		this.seen.add(operation.id() + " " + status);
		return reply;
	}

	/**
	 * Every operation refused, over the pace, and broken, as far as the contract has it.
	 */
	void struckByFaults(Browser browser, String id) {
		for (Contract.Operation operation : this.contract.operations()) {
			strike(browser, operation, id, FaultMode.ERROR_500, 500);
			strike(browser, operation, id, FaultMode.TOO_MANY, 429);
			strike(browser, operation, id, FaultMode.REFUSE, 422);
		}
	}

	private void strike(Browser browser, Contract.Operation operation, String id, FaultMode mode, int status) {
		if (operation.responses().has(String.valueOf(status))) {
			this.partner.fault(Fault.of(mode, 1));
			String path = operation.path().replaceAll("\\{[^}]+}", id);
			Reply reply = call(browser, operation.method(), path, "{}", status);
			if (status == 429) {
				Assertions.assertThat(reply.header("Retry-After")).matches("[1-9]\\d*");
			}
		}
	}

	void everyAnswerWasSeen() {
		Assertions.assertThat(this.seen).containsExactlyElementsOf(this.contract.answers());
	}

}
