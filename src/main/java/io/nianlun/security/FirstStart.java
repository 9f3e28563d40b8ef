package io.nianlun.security;

import io.nianlun.organization.Founding;
import io.nianlun.organization.Founding.Kind;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sees to it, before the first request is taken, that somebody can sign in: the demonstration, or one administrator. */
@Component
class FirstStart implements SmartInitializingSingleton {

    private static final String ADMINISTRATOR = "admin";
    private static final String DEMO_PASSWORD = "demo";

    private final Founding founding;
    private final Accounts accounts;
    private final TransactionTemplate transaction;
    private final boolean demo;
    private final String password;

    FirstStart(
            Founding founding,
            Accounts accounts,
            PlatformTransactionManager transactions,
            @Value("${nianlun.demo}") boolean demo,
            @Value("${nianlun.admin.password:}") String password) {
        this.founding = founding;
        this.accounts = accounts;
        this.transaction = new TransactionTemplate(transactions);
        this.demo = demo;
        this.password = password;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            var found = founding.founded();
            if (demo) startDemo(found.orElse(null));
            else startOwn(found.orElse(null));
        });
    }

    private void startDemo(Kind found) {
        if (found == Kind.OWN) throw StartRefused.demoOverOwn();
        if (found == null) accounts.open(founding.foundDemo(), DEMO_PASSWORD);
    }

    private void startOwn(Kind found) {
        // everyone knows a demonstration's passwords
        if (found == Kind.DEMO) throw StartRefused.ownOverDemo();
        if (found == Kind.OWN) return;
        if (password.isBlank()) throw StartRefused.noAdministrator();
        founding.foundOwn(ADMINISTRATOR, "流程管理员", Access.PROCESS_ADMIN, "考核流程管理组");
        accounts.open(List.of(ADMINISTRATOR), password);
    }
}
