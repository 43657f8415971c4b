@NullMarked
package com.acme.marked;

import org.jspecify.annotations.NullMarked;
