/**
 * From Kafka into this process without losing a record: owns the Camel routes that read
 * topics, the retry in place, and the commit of offsets. Exposes Feed and RecordSink.
 * Never knows what a record means, nor a partner.
 */
@NullMarked
package se.carecontact.integration.feed;

import org.jspecify.annotations.NullMarked;
