"""Training room: pretrained backbones, fine-tuning, patient-wise validation, writing of model packages.

The only room that names TensorFlow and Keras, and only inside functions. Services may call it.
"""
