package org.testimony.setup.kubernetes;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Fields that a model did not know: it keeps them aside, silently. */
final class UnknownFields {
    private final List<String> found = new ArrayList<>();

    private UnknownFields() {}

    /** The path of each unknown field. */
    static List<String> in(Object model) {
        UnknownFields search = new UnknownFields();
        search.look(model, model.getClass().getSimpleName());
        return search.found;
    }

    private void look(Object value, String path) {
        if (value instanceof Collection<?> many) {
            many.forEach(one -> look(one, path));
        } else if (value != null && isModel(value.getClass())) {
            for (Method method : value.getClass().getMethods()) {
                if (method.getName().startsWith("get") && method.getParameterCount() == 0) {
                    visit(value, method, path);
                }
            }
        }
    }

    private void visit(Object owner, Method getter, String path) {
        if (getter.getDeclaringClass() == Object.class || getter.isSynthetic()) {
            return;
        }
        Object value = call(owner, getter);
        if (getter.getName().equals("getAdditionalProperties") && value instanceof Map<?, ?> unknown) {
            unknown.keySet().forEach(field -> found.add(path + "." + field));
        } else {
            look(value, path + "." + getter.getName().substring("get".length()));
        }
    }

    private static Object call(Object owner, Method getter) {
        try {
            return getter.invoke(owner);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(getter.toString(), e);
        }
    }

    private static boolean isModel(Class<?> type) {
        return !type.isEnum()
                && (type.getName().startsWith("io.fabric8.kubernetes.api.model")
                        || type.getName().startsWith("io.strimzi.api."));
    }
}
