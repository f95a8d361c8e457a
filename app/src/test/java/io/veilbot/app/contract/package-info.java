/** What is written for ever, and what is generated from code: compared with what was committed. */
@NullMarked
package io.veilbot.app.contract;

import org.jspecify.annotations.NullMarked;
