package se.carecontact.contact.assignment.messaging;

import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;
import se.carecontact.contact.assignment.AssignmentFact;
import se.carecontact.contact.platform.Envelope;
import se.carecontact.contact.platform.messaging.OutboxPublisher;
import se.carecontact.outbox.EventOutbox;

@Component
class AssignmentPublisher extends OutboxPublisher<AssignmentFact> {

	AssignmentPublisher(EventOutbox outbox) {
		super(outbox);
	}

	@Override
	protected SpecificRecord toRecord(Envelope envelope, AssignmentFact fact) {
		return switch (fact) {
			case AssignmentFact.NeedAssessed assessed -> NeedRecords.assessed(envelope, assessed);
			case AssignmentFact.Offered offered -> NeedRecords.offered(envelope, offered);
			case AssignmentFact.OfferAnswered answered -> NeedRecords.answered(envelope, answered);
			case AssignmentFact.Appointed appointed -> AssignmentRecords.appointed(envelope, appointed);
			case AssignmentFact.Replaced replaced -> AssignmentRecords.replaced(envelope, replaced);
			case AssignmentFact.KindChanged changed -> AssignmentRecords.kindChanged(envelope, changed);
			case AssignmentFact.DetailsChanged changed -> AssignmentRecords.detailsChanged(envelope, changed);
			case AssignmentFact.Covered covered -> CoverRecords.covered(envelope, covered);
			case AssignmentFact.GroupMustCover groupMustCover -> CoverRecords.groupMustCover(envelope, groupMustCover);
			case AssignmentFact.Returned returned -> CoverRecords.returned(envelope, returned);
			case AssignmentFact.Ended ended -> AssignmentRecords.ended(envelope, ended);
			case AssignmentFact.ChangeWished wished -> WishRecords.wished(envelope, wished);
			case AssignmentFact.ChangeWishWithdrawn withdrawn -> WishRecords.withdrawn(envelope, withdrawn);
			case AssignmentFact.MarkedMistaken mistaken -> NeedRecords.mistaken(envelope, mistaken);
		};
	}

}
