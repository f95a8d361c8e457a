@NullMarked
package io.veilbot.web.pages;

import org.jspecify.annotations.NullMarked;
