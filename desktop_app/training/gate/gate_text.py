"""The words of the section "Not assessable" of docs/models.md; its numbers come from models/gate/*.csv."""

GATE_TEMPLATE = """## Not assessable

Before an answer counts, a gate asks whether the field can be assessed: tissue, contrast, focus, exposure and
size of the picture (`desktop_app/imaging/field_quality.py`), the colours of its stain
(`desktop_app/imaging/stain_measures.py`), and the distance of its embedding from the training embeddings
(`desktop_app/inference/distance_model.py`). How it was set (`desktop_app/training/gate/gate_fitting.py`):

- On training fields alone, and on a copy of every second one under a random stain. Each limit lies where it
  withholds 0.1 % of them (picture) or 0.5 % (stain, embedding), taken from patients left out of the fit:
  $stated % for all rules together, which the package states. Fields of large patients weigh less.
- Which measures the stain is described by, and how many components stand for an embedding, was chosen on
  the development pictures below; they count in no rate. The split of the kinds was written down before
  anything was measured (`desktop_app/training/gate/kinds.py`). After the test kinds had first been judged,
  two things changed, neither for their sake: how the limits for whole folders are drawn, and a floor of 0.01
  under the deviations of the stain measures, for training sets that hardly vary.
- The packages ship a gate fitted on all patients. The figures come from five gates, each fitted without the
  patients of one fold, and judging the fields of that fold. Recoloured fields are judged by the gate that
  never saw their patient, all other foreign pictures by the gate that ships.
- What the networks have seen is another matter: the backbone of the small CNN learnt from all patients, so
  its false alarms may be too few here; those of the others never saw a label or a field of the folds.

Fields withheld, with the interval of 1,000 bootstrap samples of patients as above:

$gate_alarms

How often each reason was given; a field may have several. (Magnification is a reason of its own, for names
that state one which no training field has; all four of BreakHis do occur.)

$gate_reasons

Share of foreign pictures caught, of **kinds that served nothing but this test**. Photographs and scans come
from pictures that the named packages ship; the rest is drawn, or made of real fields by other dyes, with
fixed seeds (`desktop_app/training/gate/foreign_pictures.py`). Crops of one photograph resemble each other,
and recoloured fields are not slides of another stain: read the rates as orders of magnitude.

$gate_kinds

Development kinds, looked at while the gate was designed:

$gate_development

A stain that the whole folder shares is no reason to withhold its fields one by one: from 20 assessed fields
on, the mean over patients of their median stain is compared with the training patients, and when it lies
farther off than 1 % of drawn groups of as many training patients do, one notice offers "Calibrate to my
lab" (`desktop_app/inference/folder_stain.py`). Patients differ as much as laboratories: from one patient's
folder a milder difference cannot be told. The colour of the lamp was added to this rule after the stain
alone had been seen to miss the second laboratory, so for this one rule the second laboratory is no
independent test; the limits come from training patients alone, and the two strong stains served only to
measure.

$gate_folders
"""
