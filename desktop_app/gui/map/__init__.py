"""The embedding map: fields as points, picked by lasso or keyboard."""
