package io.hotsock.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One issuer for all threads, and a key that changes under them. */
class ConcurrentIssuingTest {

    private static final int THREADS = 16;
    private static final int EACH = 100;

    @ParameterizedTest
    @EnumSource(names = {"HS256", "ES256", "EDDSA", "PS256"})
    void everyTokenOfSixteenThreadsVerifies(SigningAlgorithm algorithm) throws Exception {
        SigningKey key = switch (algorithm) {
            case HS256 -> SigningKey.text(Keys.SECRET);
            case ES256 -> SigningKey.text(Keys.EC_SEC1);
            case EDDSA -> SigningKey.text(Keys.resource("ed25519.pkcs8.pem"));
            default -> SigningKey.text(Keys.resource("rsa2048.pkcs8.pem"));
        };
        TokenIssuer issuer = TokenIssuer.of(
                IssuerSettings.builder().key(key).algorithm(algorithm).build());
        CyclicBarrier together = new CyclicBarrier(THREADS);

        List<List<String>> all = onThreads(thread -> () -> {
            List<String> tokens = new ArrayList<>();
            together.await();
            for (int i = 0; i < EACH; i++) {
                String uid = thread + "-" + i + "-" + "x".repeat(i % 50);
                tokens.add(issuer.token().uid(uid).subscribe("user." + uid).issue());
                // A failure in between takes its writer out of use, and nobody else's.
                if (i % 10 == 0) {
                    assertThrows(InvalidTokenException.class, () -> issuer.issue(Map.of("exp", 1, "v", Double.NaN)));
                }
            }
            return tokens;
        });

        String parameter = key.installationParameter(algorithm);
        Set<String> uids = new HashSet<>();
        for (List<String> tokens : all) {
            for (String token : tokens) {
                assertTrue(Verify.withPlainJava(token, parameter), token);
                String uid = Verify.payload(token).get("uid").asText();
                assertEquals(
                        "user." + uid,
                        Verify.payload(token).get("channels").fieldNames().next());
                uids.add(uid);
            }
        }
        assertEquals(THREADS * EACH, uids.size());
    }

    /** Looked up by name, because virtual threads are newer than the oldest Java that this library runs on. */
    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void tokensOfManyVirtualThreadsVerify() throws Exception {
        TokenIssuer issuer =
                TokenIssuer.of(IssuerSettings.builder().privateKey(Keys.EC_SEC1).build());
        ExecutorService virtual = (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        try {
            List<Future<String>> tokens = new ArrayList<>();
            for (int i = 0; i < 2_000; i++) {
                String uid = "u-" + i;
                tokens.add(virtual.submit(() -> issuer.token().uid(uid).issue()));
            }
            for (int i = 0; i < tokens.size(); i++) {
                String token = tokens.get(i).get();
                assertEquals("u-" + i, Verify.payload(token).get("uid").asText());
                assertTrue(Verify.withPlainJava(token, Keys.EC_PUBLIC_PARAMETER), token);
            }
        } finally {
            virtual.shutdownNow();
        }
    }

    @Test
    void rotatingTheKeyLosesNoCall() throws Exception {
        SigningKey[] keys = new SigningKey[4];
        IssuerSettings[] settings = new IssuerSettings[keys.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = SigningKey.text(SigningKey.generate(SigningAlgorithm.ES256));
            settings[i] = IssuerSettings.builder().key(keys[i]).keyId("k-" + i).build();
        }
        LocalTokenIssuer issuer = TokenIssuer.of(settings[0]);
        AtomicBoolean rotating = new AtomicBoolean(true);
        CountDownLatch started = new CountDownLatch(THREADS - 1);

        List<List<String>> all = onThreads(thread -> () -> {
            List<String> tokens = new ArrayList<>();
            if (thread == 0) {
                started.await();
                for (int i = 1; i < 200; i++) {
                    issuer.rotate(settings[i % keys.length]);
                }
                rotating.set(false);
                return tokens;
            }
            do {
                tokens.add(issuer.token().uid("u").issue());
                started.countDown();
            } while (rotating.get());
            return tokens;
        });

        Set<String> seen = new HashSet<>();
        String[] parameters = new String[keys.length];
        for (int i = 0; i < keys.length; i++) {
            parameters[i] = keys[i].installationParameter(SigningAlgorithm.ES256);
        }
        for (List<String> tokens : all) {
            for (String token : tokens.subList(0, Math.min(tokens.size(), 50))) {
                String kid = Verify.header(token).get("kid").asText();
                seen.add(kid);
                assertTrue(Verify.withPlainJava(token, parameters[kid.charAt(2) - '0']), kid);
            }
        }
        assertTrue(seen.size() > 1, "only " + seen);
        assertEquals("k-3", Verify.header(issuer.token().issue()).get("kid").asText());
    }

    @Test
    void aKeyThatCanNotBeUsedLeavesTheOldOne() {
        LocalTokenIssuer issuer = TokenIssuer.of(
                IssuerSettings.builder().privateKey(Keys.EC_SEC1).keyId("old").build());
        IssuerSettings unusable = IssuerSettings.builder()
                .privateKey(Keys.EC_SEC1)
                .keyId("new")
                .provider(SignatureProvider.of(new EmptyProvider()))
                .build();
        SigningKeyException refusal = assertThrows(SigningKeyException.class, () -> issuer.rotate(unusable));
        assertEquals(
                "Tokens can not be signed with ES256 by the provider Empty: it does not offer ES256.",
                refusal.getMessage());
        assertEquals("old", Verify.header(issuer.token().issue()).get("kid").asText());
    }

    private static <T> List<T> onThreads(java.util.function.IntFunction<Callable<T>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                futures.add(threads.submit(work.apply(i)));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static final class EmptyProvider extends java.security.Provider {
        private static final long serialVersionUID = 1L;

        EmptyProvider() {
            super("Empty", "1", "offers nothing");
        }
    }
}
