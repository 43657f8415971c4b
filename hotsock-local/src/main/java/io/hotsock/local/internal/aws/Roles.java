package io.hotsock.local.internal.aws;

import java.util.Map;

/**
 * The roles that may be assumed.
 *
 * @param externalIds role ARN to the external id it asks for, empty for none
 */
public record Roles(Map<String, String> externalIds) {

    /** Roles by ARN. */
    public Roles {
        externalIds = Map.copyOf(externalIds);
    }

    boolean allows(String roleArn, String externalId) {
        String wanted = externalIds.get(roleArn);
        return wanted != null && (wanted.isEmpty() || wanted.equals(externalId));
    }
}
