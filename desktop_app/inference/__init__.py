"""Model packages and the engines that run them on pixels; no Qt, no TensorFlow."""
