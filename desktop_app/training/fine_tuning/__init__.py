"""Fine-tuning: from a model package and labelled fields to a new package. Runs in a child process."""
