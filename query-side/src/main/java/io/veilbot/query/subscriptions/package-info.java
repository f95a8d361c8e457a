/** Answers about who may use the service until when. */
@NullMarked
package io.veilbot.query.subscriptions;

import org.jspecify.annotations.NullMarked;
