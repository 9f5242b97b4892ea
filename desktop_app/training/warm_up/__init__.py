"""Starting weights for backbones whose pretrained weights cannot be had: a student imitates a teacher."""
