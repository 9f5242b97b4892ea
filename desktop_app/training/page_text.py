"""The words of docs/models.md; every number in it comes from the out-of-fold predictions.

The three rows of the student report are quoted, not measured here.
"""

REPORT_ROWS = (
    "| report, VGG16 | - | 0.875 | - | 0.320 | - |",
    "| report, ResNet50V2 | - | 0.858 | - | 0.320 | - |",
    "| report, MobileNetV3 | - | 0.812 | - | 0.402 | - |",
)

PAGE_TEMPLATE = """# The shipped models

This page is built by `python build_scripts/train_models.py table` from the out-of-fold predictions in
`models/oof/`; a test builds it again and compares. For research use only.

## How it was measured

- Data: 1,248 fields of BreakHis, 414 benign and 834 malignant, of 51 accession groups (13 benign, 38
  malignant).
- **Split unit: the patient**, taken as the digits of the accession number, since 22549AB and 22549CD
  may be one woman. Five folds frozen in `models/folds.json` before any model was tuned. Every field is
  scored once, by a head that never saw its group.
- Interval: 2.5th to 97.5th percentile of 1,000 bootstrap samples in which whole groups are drawn with
  replacement, benign and malignant groups apart. Thirteen benign groups make them wide. A sample drawn so
  holds fewer different patients and is calibrated worse, so the interval of a small ECE may lie above it.
- AUC is that of the pooled raw logits. Loss, ECE (ten bins of equal width), accuracy and balanced
  accuracy use probabilities at a temperature fitted on the other four folds, cut at 0.5.
- Each field is squashed to 224 x 224 (Pillow bilinear; 112 x 112 for the small CNN) and passes the backbone
  once.
- The predictor "linear baseline" is a logistic regression on the standardised last-depth DenseNet121
  embedding, every field alike, trained and scored by the same command on the same folds. C = 1 is the
  library's default and was fixed beforehand; C = 0.01 is the strongest of 1, 0.01 and 0.001 on these
  very folds, given so that nobody has to wonder. **The default model's AUC lies $margin above the first
  and $margin_tuned above the second.**
- How many recipes were compared on these folds, and with what result, stands in `docs/experiments.md`:
  the figures below are those of the chosen recipe and so a little optimistic.

## Results

$main_table

The majority row's ECE is zero because it predicts the prevalence for every field. The report's rows are
quoted from the student report this project grew from: its own images and its own split, so they stand
here for orientation and do not measure the same thing.

Mean and standard deviation over the five folds:

$fold_table

## Patients per fold

$split_table

## Another stain

The held-out fields were recoloured as by two simulated laboratories (`desktop_app/training/stain.py`,
fixed before any model was trained and used in no training). Temperature and cut are those of the
unchanged fields.

$shift_table

## By magnification

$magnification_table

## By form of the file

Forms differ in size and magnification and are not spread evenly over patients and labels: read these
rows as a check, not as a ranking.

$form_table

## Temperature and review band of the shipped packages

Fitted on all out-of-fold logits. Of all bands around 0.5 outside which the balanced error, the mean of the
two classes' error rates, is at most 0.10, the one that sends fewest fields to review is taken.

$point_table

How many errors the band catches on held-out patients, and what the patient's other fields add, stands in
`docs/uncertainty.md`.

$gate
## What ships

All packages carry weights trained on **all** patients with the recipe that was cross-validated; the
fields above can therefore not be used to judge them. The backbones keep their starting weights
(sources and licences: `THIRD_PARTY.md`), rounded to float16 after folding the batch normalisations (those
of ResNet50V2 to six bits behind the leading one, so that the package stays small), and only the heads are
trained; the small CNN alone learns as a whole:

- Each network ends at the last depth that helped (`docs/adr/0010-networks-end-half-way-up.md`); which
  depths were compared stands in `docs/experiments.md`.
- DenseNet121: global averages of the second dense block, standardised, 128 principal components; a
  support vector machine with a Gaussian kernel, trained on every field as it is and on four copies that
  are turned, zoomed and stained anew, is imitated by dense layers of 256 and 64 units with dropout. Fields
  of large groups weigh less (one over the square root of the group's size), both classes weigh the same.
- VGG16: global averages of blocks 2, 3 and 4, logistic regression with the same weights.
- MobileNetV3Large and ResNet50V2: no pretrained weights could be had where these were made. They began
  with random weights and learnt to imitate DenseNet121's feature maps on 9,830 patches of 239 **other**
  people (the IDC patches, labels unread), so one warm-up is fair to every fold. The heads are as for
  DenseNet121. With ImageNet weights (`get_backbones.py` on a connected machine) both would be expected to
  do better; the card of a package says which weights it began with.
- Small CNN: four convolutions and the report's head, trained from random weights fold by fold on fields of
  112 x 112 pixels. It shows what a pretrained backbone is worth.

$run_table

Seconds are for one run with embeddings at hand or partly at hand; embedding costs about 40 s a view for
DenseNet121 and 180 s for VGG16 on two free cores. The warm-ups took 10 min (MobileNetV3Large) and 19 min
(ResNet50V2) on two shared cores, after 4 min for the teacher's maps.

## To do it again

```
python build_scripts/get_backbones.py  # pretrained weights, about a minute
python build_scripts/train_models.py warm-up --data DIR  # starting weights of two backbones, 37 min
python build_scripts/train_models.py cross-validate --data DIR  # writes models/oof
python build_scripts/train_models.py cross-validate --only densenet_121 --fold 0  # one cell, as proof
python build_scripts/train_models.py train --data DIR  # writes the packages
python build_scripts/fit_gate.py measure --data DIR --scikit-image DIR  # writes models/gate
python build_scripts/fit_gate.py ship --data DIR  # puts the gate into the packages, after every `train`
python build_scripts/train_models.py table  # this page
```
"""
