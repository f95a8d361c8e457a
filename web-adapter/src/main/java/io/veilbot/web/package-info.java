@NullMarked
package io.veilbot.web;

import org.jspecify.annotations.NullMarked;
