package se.carecontact.contact.assignment;

import org.springframework.stereotype.Service;
import se.carecontact.contact.platform.Actor;
import se.carecontact.contact.platform.AfterFact;
import se.carecontact.contact.platform.Envelope;

/**
 * What follows from a fact on a client's need or contacts: its documentation, the
 * contacts' kind, who covers, and the warnings. So whoever publishes such a fact, in
 * whatever use case, leaves the client rightly watched.
 */
@Service
class FollowAssignment implements AfterFact<AssignmentFact> {

	private final DocumentFacts documentFacts;

	private final KindFollowsNeed kinds;

	private final WatchContacts watch;

	FollowAssignment(DocumentFacts documentFacts, KindFollowsNeed kinds, WatchContacts watch) {
		this.documentFacts = documentFacts;
		this.kinds = kinds;
		this.watch = watch;
	}

	@Override
	public void happened(Envelope envelope, AssignmentFact fact) {
		// First, so that it stands before what follows from it.
		this.documentFacts.document(envelope, fact);
		switch (fact) {
			case AssignmentFact.NeedAssessed it -> follow(envelope, it.assessment().assessedBy());
			case AssignmentFact.OfferAnswered it -> follow(envelope, it.documentedBy());
			case AssignmentFact.MarkedMistaken it -> follow(envelope, it.mistake().markedBy());
			case AssignmentFact.Appointed it -> follow(envelope, it.appointedBy());
			case AssignmentFact.Replaced it -> follow(envelope, it.appointedBy());
			case AssignmentFact.Ended it -> this.watch.look(envelope, it.by());
			// These follow from the above or from the day, or change nothing here.
			case AssignmentFact.Offered _, AssignmentFact.KindChanged _, AssignmentFact.DetailsChanged _,
					AssignmentFact.Covered _, AssignmentFact.GroupMustCover _, AssignmentFact.Returned _,
					AssignmentFact.ChangeWished _, AssignmentFact.ChangeWishWithdrawn _ ->
				{
				}
		}
	}

	private void follow(Envelope envelope, Actor by) {
		this.kinds.follow(envelope, by);
		this.watch.look(envelope, by);
	}

}
