"""Everything that trains; the only room that names TensorFlow and Keras."""
