"""Reading assessments: the draft, what it lacks, what the case can give it, and its control."""
