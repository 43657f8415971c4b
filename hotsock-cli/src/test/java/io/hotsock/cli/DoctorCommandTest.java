package io.hotsock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hotsock.local.LocalHotsock;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DoctorCommandTest {

    private LocalHotsock local;
    private Map<String, String> variables;

    @BeforeEach
    void start() {
        local = LocalHotsock.start();
        variables = Cli.environment(local);
    }

    @AfterEach
    void stop() {
        local.close();
    }

    @Test
    void aGoodConfigurationIsGoodAllTheWay() throws JsonProcessingException {
        variables.put("HOTSOCK_AWS_ASSUME_ROLE_ARN", local.roleArn());

        Map<String, String> found = doctor(0, "--url", local.webSocketUrl().toString());

        assertEquals(
                "{WebSocket=ok, configuration=ok, credentials=ok, function=ok, role=ok, signing key=ok}",
                found.toString());
        assertEquals(0, local.receivedCount(), "nothing was published");
    }

    @Test
    void whatIsWrongIsNamedStepByStep() throws JsonProcessingException {
        String secret = variables.put("HOTSOCK_AWS_SECRET_ACCESS_KEY", "not-the-secret");
        assertEquals("failed", doctor(1).get("credentials"));
        variables.put("HOTSOCK_AWS_SECRET_ACCESS_KEY", secret);

        variables.put("HOTSOCK_AWS_ASSUME_ROLE_ARN", "arn:aws:iam::123456789012:role/nobody");
        assertEquals("failed", doctor(1).get("role"));
        variables.remove("HOTSOCK_AWS_ASSUME_ROLE_ARN");

        assertEquals(
                "failed",
                doctor(1, "--function", local.publishFunctionArn() + "x").get("function"));

        variables.put("HOTSOCK_ISSUER_KEY_ALGORITHM", "ES384");
        assertEquals("failed", doctor(1).get("signing key"));
    }

    @Test
    void aConfigurationThatContradictsItselfIsNotTriedOut() throws JsonProcessingException {
        variables.put("HOTSOCK_PUBLISH_FUNCTION", "misspelt");

        Map<String, String> found = doctor(1);

        assertEquals("failed", found.get("configuration"));
        assertFalse(found.containsKey("credentials"));
    }

    @Test
    void aTokenThatTheInstallationRefusesIsFound() throws JsonProcessingException {
        variables.put("HOTSOCK_ISSUER_KEY_ID", "another");

        assertEquals(
                "failed", doctor(1, "--url", local.webSocketUrl().toString()).get("WebSocket"));
    }

    @Test
    void peopleReadTheReasonAndNoSecret() {
        variables.put("HOTSOCK_AWS_SECRET_ACCESS_KEY", "not-the-secret");

        Cli.Result result = Cli.run(variables, "doctor").expect(1);

        assertTrue(result.out().contains("AWS answers"), result.out());
        assertFalse(result.out().contains("not-the-secret"), result.out());
    }

    private Map<String, String> doctor(int code, String... arguments) throws JsonProcessingException {
        String[] all = new String[arguments.length + 2];
        all[0] = "doctor";
        all[1] = "--json";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        Map<String, String> found = new TreeMap<>();
        for (JsonNode finding :
                new ObjectMapper().readTree(Cli.run(variables, all).expect(code).out())) {
            found.put(finding.path("check").asText(), finding.path("status").asText());
        }
        return found;
    }
}
