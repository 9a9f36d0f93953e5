package kz.tirek.funding.device;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.UUID;

/// Notes the device once the operation is done: what is refused leaves no trace.
@NotesDevice(of = NotesDevice.Subject.DISBURSEMENT, at = NotesDevice.Step.SUBMITTED)
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE + 10)
public class NotesDeviceInterceptor {

    private final Devices devices;

    @Inject
    NotesDeviceInterceptor(Devices devices) {
        this.devices = devices;
    }

    @AroundInvoke
    Object note(InvocationContext invocation) throws Exception {
        Object answer = invocation.proceed();
        NotesDevice noted = invocation.getMethod().getAnnotation(NotesDevice.class);
        devices.note(noted.of(), decided(invocation, answer), noted.at());
        return answer;
    }

    private static UUID decided(InvocationContext invocation, Object answer) {
        return Arrays.stream(invocation.getParameters())
                .filter(UUID.class::isInstance)
                .map(UUID.class::cast)
                .reduce((before, last) -> last)
                .orElseGet(() -> {
                    String address = ((Response) answer).getLocation().getPath();
                    return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
                });
    }
}
