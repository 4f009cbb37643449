package se.carecontact.contact.primarycare.messaging;

import org.springframework.stereotype.Component;
import se.carecontact.contact.platform.messaging.TopicReader;
import se.carecontact.contact.primarycare.KeepPrimaryCareContact;
import se.carecontact.schemas.CareTopics;

/** Keeps what primary care tells. */
@Component
class PrimaryCareReader implements TopicReader {

	private final KeepPrimaryCareContact keep;

	PrimaryCareReader(KeepPrimaryCareContact keep) {
		this.keep = keep;
	}

	@Override
	public String topic() {
		return CareTopics.PRIMARY_CARE_EVENTS;
	}

	@Override
	public void take(Object event) {
		this.keep.keep(PrimaryCareRecords.factOf(event));
	}

}
