/**
 * The region's Prator-like system: consents told to it, and care reports posted in it.
 * Owns Prator's format ({@code contracts/prator.openapi.yaml}) and the receipts it gives
 * late. Exposes nothing but its channels. Never decides whether a report may leave: the
 * core asks the owner of consents right before each sending.
 */
@NullMarked
package se.carecontact.integration.prator;

import org.jspecify.annotations.NullMarked;
