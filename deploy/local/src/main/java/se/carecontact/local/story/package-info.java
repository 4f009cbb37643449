/**
 * Stories: real requests played on a running stack, and what each partner received of
 * them. It owns the form of a story file, the play, and the table a play prints. It
 * exposes {@code StoryShelf}, {@code StoryPlayer}, {@code Stage} and what they take and
 * give. It never depends on how the stack was started, nor on a service's classes: a
 * story meets the suite as the world does, over HTTP.
 */
@NullMarked
package se.carecontact.local.story;

import org.jspecify.annotations.NullMarked;
