package se.carecontact.integration.delivery.reconcile;

import java.util.List;

/**
 * One client compared through one channel.
 *
 * @param channel the channel's id
 * @param seenId the newest delivery by then
 * @param things how many things ought to be there
 * @param waiting how many wait to be sent
 * @param forgotten whether the partner was told something that is no longer kept, so that
 * it could not be compared
 * @param found what differs
 */
record Compared(String channel, long seenId, int things, int waiting, boolean forgotten, List<Found> found) {

}
