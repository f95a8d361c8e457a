/** Answers: rows of read models to views, and what all answers share. */
@NullMarked
package io.veilbot.query;

import org.jspecify.annotations.NullMarked;
