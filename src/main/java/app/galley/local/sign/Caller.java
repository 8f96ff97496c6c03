package app.galley.local.sign;

/// Who a signed request comes from.
public enum Caller {
    /// The one who was given the keys of the service.
    USER,
    /// The service itself: a URL that it signed, to let a result be fetched.
    SERVICE
}
