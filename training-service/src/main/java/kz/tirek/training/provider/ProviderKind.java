package kz.tirek.training.provider;

/// What sort of organisation a provider is.
public enum ProviderKind {
    /// A university; since 2008 each takes a rural district under its patronage.
    UNIVERSITY,
    /// Nazarbayev Intellectual Schools.
    NIS,
    /// A company, such as one that makes digital educational resources.
    COMPANY,
    /// Another school, at home or abroad.
    SCHOOL,
    /// Any other organisation.
    OTHER
}
