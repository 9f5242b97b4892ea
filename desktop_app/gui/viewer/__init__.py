"""The viewer: one field, or two beside each other, as large as the window; nothing here touches the model."""
