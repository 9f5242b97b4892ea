"""The windows about models: which are installed, how good they are, how they suit a laboratory."""
