package io.nianlun.inbox;

import io.nianlun.shared.Problem;

/** The key of an earlier call came with other data: the caller did not repeat that call. */
class IdempotencyKeyReused extends Problem {

    IdempotencyKeyReused(String key) {
        super(Kind.NOT_VALID, "idempotency-key-reused", key);
    }
}
