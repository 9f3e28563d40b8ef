package io.nianlun.security;

import io.nianlun.shared.CurrentPerson;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The current person is whoever signed in to the call that this thread serves. */
@Component
class SignedInPerson implements CurrentPerson {

    @Override
    public Optional<String> id() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken) return Optional.empty();
        return Optional.of(authentication.getName());
    }
}
