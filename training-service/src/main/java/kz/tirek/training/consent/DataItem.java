package kz.tirek.training.consent;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What personal data a consent covers.
@Schema(name = "PersonalDataItem")
enum DataItem {
    /// Family name, given name, patronymic, in any script.
    NAME,
    /// Individual identification number.
    IIN,
    /// Date of birth and sex, which the number tells.
    BIRTH_AND_SEX,
    /// School and position.
    WORKPLACE,
    /// Subjects taught.
    SUBJECTS,
    /// Qualification category with its dates.
    QUALIFICATION,
    /// Courses, internships, attendance, certificates.
    TRAINING,
    /// Telephone, address, e-mail.
    CONTACTS,
    /// Photographs and recordings.
    IMAGES,
    /// What `otherData` says.
    OTHER
}
