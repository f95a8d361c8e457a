/** Who may see and do what in the browser, asked of the whole shop over HTTP. */
@NullMarked
package io.veilbot.app.staff;

import org.jspecify.annotations.NullMarked;
