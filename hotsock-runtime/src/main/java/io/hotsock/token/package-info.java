/**
 * Tokens: {@link io.hotsock.token.TokenBuilder} says what a browser may do, a {@link io.hotsock.token.TokenIssuer}
 * signs it. Follows section 3 of the contract.
 */
@NullMarked
package io.hotsock.token;

import org.jspecify.annotations.NullMarked;
