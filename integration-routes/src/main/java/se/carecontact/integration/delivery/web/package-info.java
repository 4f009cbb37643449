/**
 * The operator's HTTP API: metadata of deliveries, resume, skip, partners, channels.
 * Never shows a body.
 */
@NullMarked
package se.carecontact.integration.delivery.web;

import org.jspecify.annotations.NullMarked;
