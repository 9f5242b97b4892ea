"""The patient window: fields rolled up, and the rule that says who is who."""
