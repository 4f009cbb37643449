package se.carecontact.contact.duty.messaging;

import java.util.List;

import se.carecontact.contact.duty.Duty;
import se.carecontact.contact.duty.Responsible;
import se.carecontact.events.shared.DutyKind;
import se.carecontact.events.shared.DutyResponsible;

/** Duties as events tell them. */
final class DutyRecords {

	private DutyRecords() {
	}

	static List<se.carecontact.events.shared.Duty> duties(List<Duty> duties) {
		return duties.stream().map(DutyRecords::duty).toList();
	}

	static se.carecontact.events.shared.Duty duty(Duty duty) {
		return se.carecontact.events.shared.Duty.newBuilder()
			.setDutyId(duty.dutyId())
			.setKind(kind(duty.kind()))
			.setResponsible(responsible(duty.responsible()))
			.setResponsibleStaffId(duty.responsibleStaffId())
			.setOpenedOn(duty.openedOn())
			.setStartsOn(duty.startsOn())
			.setDueOn(duty.dueOn())
			.setRule(duty.deadline().inWords())
			.setPolicyPreset(duty.policy().preset())
			.setPolicyVersion(duty.policy().version())
			.setPolicyValidFrom(duty.policy().validFrom())
			.setLegalReference(duty.legalReference())
			.build();
	}

	private static DutyResponsible responsible(Responsible responsible) {
		return switch (responsible) {
			case UNIT_MANAGER -> DutyResponsible.UNIT_MANAGER;
			case MAIN -> DutyResponsible.MAIN;
			case TECHNICAL_TEAM -> DutyResponsible.TECHNICAL_TEAM;
		};
	}

	static DutyKind kind(se.carecontact.contact.duty.DutyKind kind) {
		return switch (kind) {
			case PRESENT_SELF -> DutyKind.PRESENT_SELF;
			case AGREE_INFORMATION_TO_RELATIVES -> DutyKind.AGREE_INFORMATION_TO_RELATIVES;
			case HOME_RISK_ASSESSMENT -> DutyKind.HOME_RISK_ASSESSMENT;
			case SENIOR_ALERT -> DutyKind.SENIOR_ALERT;
			case MONTHLY_JOURNAL_NOTE -> DutyKind.MONTHLY_JOURNAL_NOTE;
			case CARE_MANAGER_FOLLOW_UP -> DutyKind.CARE_MANAGER_FOLLOW_UP;
			case SIP -> DutyKind.SIP;
			case HAND_BACK_BINDER -> DutyKind.HAND_BACK_BINDER;
			case HAND_BACK_KEYS -> DutyKind.HAND_BACK_KEYS;
			case HAND_BACK_ALARM_KEYS -> DutyKind.HAND_BACK_ALARM_KEYS;
			case RETURN_AIDS -> DutyKind.RETURN_AIDS;
			case OFFER_CONTACT -> DutyKind.OFFER_CONTACT;
			case APPOINT_CONTACT -> DutyKind.APPOINT_CONTACT;
			case NEW_CONTACT_AFTER_WISH -> DutyKind.NEW_CONTACT_AFTER_WISH;
			case WEEKLY_MEETING -> DutyKind.WEEKLY_MEETING;
			case YEARLY_UNIT_REVIEW -> DutyKind.YEARLY_UNIT_REVIEW;
			case OTHER -> DutyKind.OTHER;
		};
	}

}
