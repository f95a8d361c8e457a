/** The database: PostgreSQL of our own beside the shop, or one given by its address. */
@NullMarked
package io.veilbot.app.postgres;

import org.jspecify.annotations.NullMarked;
