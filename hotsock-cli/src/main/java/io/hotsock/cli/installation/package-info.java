/** Options and environment variables that name an installation and a signing key. */
@NullMarked
package io.hotsock.cli.installation;

import org.jspecify.annotations.NullMarked;
