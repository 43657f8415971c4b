package io.hotsock.token.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.impl.ECDSA;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.SignatureException;
import javax.crypto.Mac;

/** A keyed signer that is used over and over, by one thread at a time. After an exception it is not used again. */
sealed interface SignatureEngine {

    /** The signature over the first bytes of an array, in the form of RFC 7515. */
    byte[] sign(byte[] data, int length) throws GeneralSecurityException;

    /** HMAC. */
    record OfMac(Mac mac) implements SignatureEngine {
        @Override
        public byte[] sign(byte[] data, int length) {
            mac.update(data, 0, length);
            return mac.doFinal();
        }
    }

    /** Signatures that leave their provider in the form that tokens carry. */
    record OfSignature(Signature signature) implements SignatureEngine {
        @Override
        public byte[] sign(byte[] data, int length) throws GeneralSecurityException {
            signature.update(data, 0, length);
            return signature.sign();
        }
    }

    /** ECDSA of a provider that knows DER only; tokens carry both numbers at full length. */
    record OfDer(Signature signature, int joseLength) implements SignatureEngine {
        @Override
        public byte[] sign(byte[] data, int length) throws GeneralSecurityException {
            signature.update(data, 0, length);
            try {
                return ECDSA.transcodeSignatureToConcat(signature.sign(), joseLength);
            } catch (JOSEException e) {
                throw new SignatureException("The provider's ECDSA signature is not in DER form", e);
            }
        }
    }
}
