"""The fine-tuning page: labelled fields, what to train, watching it, what came of it."""
