"""Children and those around them: folders, guardians, enrolment, protected addresses."""
