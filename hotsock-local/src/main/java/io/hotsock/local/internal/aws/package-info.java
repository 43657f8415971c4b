/** The AWS endpoints: Lambda Invoke, STS and Signature Version 4. */
@NullMarked
package io.hotsock.local.internal.aws;

import org.jspecify.annotations.NullMarked;
