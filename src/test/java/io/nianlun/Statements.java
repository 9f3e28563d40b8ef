package io.nianlun;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/**
 * Notes which SQL statements the server sends while a test looks, and from which of its threads; a batch is one. Part
 * of the one server that all journey tests share.
 */
@Component
public class Statements implements BeanPostProcessor {

    /**
     * @param thread whose statement it was: a request's or a job's
     * @param rows how many rows of its answer were read
     */
    public record Sent(String thread, String sql, AtomicInteger rows) {}

    /** What is to be looked at. */
    public interface Work {
        void run() throws Exception;
    }

    private volatile Queue<Sent> sent;

    /** All statements that were sent during the work, by threads whose name begins so. */
    public List<Sent> during(String threads, Work work) throws Exception {
        var noted = new ConcurrentLinkedQueue<Sent>();
        sent = noted;
        try {
            work.run();
        } finally {
            sent = null;
        }
        return noted.stream().filter(one -> one.thread().startsWith(threads)).toList();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource pool ? new Noting(pool) : bean;
    }

    private Sent note(String sql) {
        var one = new Sent(Thread.currentThread().getName(), sql, new AtomicInteger());
        var noted = sent;
        if (noted != null) noted.add(one);
        return one;
    }

    private final class Noting extends DelegatingDataSource {

        Noting(DataSource pool) {
            super(pool);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return connection(super.getConnection());
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return connection(super.getConnection(user, password));
        }
    }

    private Connection connection(Connection real) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            var result = call(real, method, arguments);
            if (result instanceof CallableStatement) return result;
            if (result instanceof PreparedStatement prepared)
                return statement(PreparedStatement.class, prepared, (String) arguments[0]);
            return result instanceof Statement plain ? statement(Statement.class, plain, null) : result;
        });
    }

    private <S extends Statement> S statement(Class<S> type, S real, String prepared) {
        var last = new Sent[1];
        return proxy(type, (proxy, method, arguments) -> {
            if (method.getName().startsWith("execute"))
                last[0] = note(prepared != null || arguments == null ? prepared : (String) arguments[0]);
            var result = call(real, method, arguments);
            return result instanceof ResultSet rows && last[0] != null ? rows(rows, last[0]) : result;
        });
    }

    private static ResultSet rows(ResultSet real, Sent of) {
        return proxy(ResultSet.class, (proxy, method, arguments) -> {
            var result = call(real, method, arguments);
            if (method.getName().equals("next") && Boolean.TRUE.equals(result))
                of.rows().incrementAndGet();
            return result;
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
