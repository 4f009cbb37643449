package se.carecontact.contact.succession.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.assignment.ContactKind;
import se.carecontact.contact.assignment.ContactRole;
import se.carecontact.contact.client.Client;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.succession.Cover;
import se.carecontact.contact.succession.Handover;
import se.carecontact.contact.succession.PreviewSuccession;
import se.carecontact.contact.succession.Proposal;
import se.carecontact.contact.succession.Situation;
import se.carecontact.contact.suggestion.Reason;
import se.carecontact.contact.suggestion.Suggestion;
import se.carecontact.contact.suggestion.web.SuggestionView;

/**
 * A preview as read.
 *
 * @param previewId to be sent when it is carried out
 * @param staffId who leaves
 * @param lastDay their last day
 * @param version what is kept of the person, in this version
 * @param unsettled how many clients would be left without; while any is, it can't be
 * carried out
 * @param clients each client's role and its successor
 * @param spread what it does to the units
 */
record PreviewView(UUID previewId, String staffId, LocalDate lastDay, long version, long unsettled,
		List<ClientLine> clients, List<Situation.UnitChange> spread) {

	static PreviewView of(PreviewSuccession.Shown shown, Caller caller, Reason.Language language) {
		List<ClientLine> lines = shown.proposals()
			.stream()
			.map((proposal) -> ClientLine.of(proposal, nameOf(proposal, shown, caller), language))
			.toList();
		return new PreviewView(shown.preview().previewId(), shown.leaver().staffId(), shown.preview().lastDay(),
				shown.leaver().version(), lines.stream().filter((line) -> !line.settled()).count(), lines,
				shown.spread());
	}

	private static @Nullable String nameOf(Proposal proposal, PreviewSuccession.Shown shown, Caller caller) {
		Client client = shown.clients().get(proposal.handover().clientId());
		return (client != null && caller.seesUnit(client.unitId())) ? shown.names().of(client) : null;
	}

	/**
	 * A client and the leaver's role.
	 *
	 * @param clientId the client
	 * @param name the name, or "Skyddade personuppgifter"; absent for a client of a unit
	 * that the caller does not see
	 * @param unitId the client's unit
	 * @param role the leaver's role
	 * @param kind what it is in law
	 * @param otherContact the staff id of the client's other contact
	 * @param settled whether the client is provided for
	 * @param successor who would take over
	 * @param allowed how many may take over
	 * @param notAllowed why the one chosen may not
	 * @param cover who covers, where that was chosen
	 * @param covers who may cover in a successor's stead
	 */
	record ClientLine(UUID clientId, @Nullable String name, String unitId, ContactRole role, ContactKind kind,
			@Nullable String otherContact, boolean settled, @Nullable SuggestionView successor, int allowed,
			@Nullable String notAllowed, @Nullable Cover cover, List<Cover> covers) {

		static ClientLine of(Proposal proposal, @Nullable String name, Reason.Language language) {
			Handover handover = proposal.handover();
			Suggestion successor = proposal.successor();
			Reason against = proposal.against();
			return new ClientLine(handover.clientId(), name, handover.unitId(), handover.role(), handover.kind(),
					handover.otherStaffId(), proposal.isSettled(),
					(successor != null) ? SuggestionView.of(successor, language) : null, proposal.allowed(),
					(against != null) ? against.in(language) : null, proposal.cover(), proposal.covers());
		}

	}

}
