package io.nianlun.security;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Accounts of others, for administrators. */
@RestController
class AccountController {

    private final FirstPasswords first;

    AccountController(FirstPasswords first) {
        this.first = first;
    }

    /** The password is shown this once. */
    @PostMapping("/api/accounts/{person}/first-password")
    FirstPasswords.Issued firstPassword(@PathVariable String person) {
        return first.issue(person);
    }
}
