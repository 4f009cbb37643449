package se.carecontact.plan.implementationplan.web;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import se.carecontact.plan.implementationplan.Agreement;
import se.carecontact.plan.platform.Checks;

/**
 * Somebody agreed to the draft, or it is told why nobody could.
 *
 * @param agreedOn when
 * @param agreedBy who
 * @param representativeName the legal representative's name, where one agreed
 * @param notGivenReason why no agreement could be given, where none was
 */
record AgreeRequest(LocalDate agreedOn, Agreement.By agreedBy, @Nullable String representativeName,
		@Nullable String notGivenReason) {

	AgreeRequest {
		new Checks().date("agreedOn", agreedOn)
			.present("agreedBy", agreedBy)
			.optionalLine("representativeName", representativeName, 200)
			.optionalProse("notGivenReason", notGivenReason, 1000)
			.orRefuse();
	}

	Agreement toAgreement() {
		return new Agreement(this.agreedOn, this.agreedBy, this.representativeName, this.notGivenReason);
	}

}
