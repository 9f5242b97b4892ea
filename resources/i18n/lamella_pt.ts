<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt" sourcelanguage="en">
 <context>
  <name>AboutDialog</name>
  <message>
   <source>About Lamella</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Version {version}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>For research use only. Lamella sorts pictures of breast tissue so that people find faster what they want to look at. It is not a medical device and makes no diagnosis; its answers must not decide about anyone's treatment. Nothing leaves this computer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Versions and licences</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>AskBar</name>
  <message>
   <source>Question</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>AugmentationDialog</name>
  <message>
   <source>How fields are varied</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another field</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Vary another of your fields</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Draw again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Other versions with the same strengths</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Usual strengths</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back to what was there at first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use these</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Train with these strengths</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the model will see</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Each time a field comes up in training it is changed by chance within these strengths. Choose them so that every version could still be a field of your laboratory.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The field itself</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Version {n}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>BandPopover</name>
  <message>
   <source>Review band</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use the model's own band</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fields between the two handles are shown as “needs review”. A wider band means fewer wrong answers and more to look at.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>up to {low}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{low} to {high}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>from {high}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>BandSlider</name>
  <message>
   <source>Bounds of the review band</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Drag a handle, or press Tab to change the handle and the arrow keys to move it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>from {low} to {high}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>CalibrateWindow</name>
  <message>
   <source>Calibrate to my lab</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Try it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Classifying your fields…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A model that sorts well elsewhere may stand at the wrong threshold for your stain and scanner. A few labelled fields of your own show where it stands, and move it. The calibration is a small layer over the model; you can take it off at any time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Labelled fields of your laboratory</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How deep</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Calibrations of this model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stopped. Nothing was kept.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ClassMap</name>
  <message>
   <source>Benign</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Malignant</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What {name} stands for</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>CommandBar</name>
  <message>
   <source>Search names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Search fields</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Menu: view, theme, settings and help</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>View, theme, settings and help (Alt+M)</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>CompareWindow</name>
  <message>
   <source>Compare models</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Count patients that one of them has learnt from as well</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Such figures favour the model that has seen these patients</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Compare</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Classifying with one model after the other…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Labelled fields</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Models</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose labelled fields first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tick two models at least</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stopped. Nothing was compared.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ComparisonResult</name>
  <message>
   <source>What counts as one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Models side by side</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Curves</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The curves are being drawn…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The curves could not be drawn.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Side by side</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Is the difference real?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only what all of them answered counts: {counted}. Bold is the best of its column; rest the pointer on a figure to see its interval. Speed is that of this computer.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ConfusionMatrix</name>
  <message>
   <source>Confusion matrix</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Called {label}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Is {label}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>CurveChart</name>
  <message>
   <source>No epoch yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Epoch {number}: training {train}, validation {validation}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>; best epoch {best}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>epoch</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>validation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>training</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>DevicePage</name>
  <message>
   <source>Devices</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Devices and their speed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Timing the devices</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Measure again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fields run through each device for a moment…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Device</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Speed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Used</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not usable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>yes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What this computer trains with</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>EmptyPage</name>
  <message>
   <source>Open folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a folder of slide images (Ctrl+O)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Try the sample fields</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Synthetic pictures that come with Lamella; good for a first look</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>RECENT</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Drop a folder of slide images here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>or a single picture. Sub-folders are included; your files are read, never changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Everything stays on this computer. Research use only: Lamella makes no diagnosis.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>EvaluationResult</name>
  <message>
   <source>What counts as one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Figures</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show all pictures</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Figures by magnification</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The curves are being drawn…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The curves could not be drawn.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Curves</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hardest fields</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The model gave these the least probability for their label.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By magnification</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Right and wrong</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A click on a number shows the pictures behind it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{benign} benign, {malignant} malignant. Intervals come from drawing patients anew.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All pictures</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>EvaluationWindow</name>
  <message>
   <source>How good is a model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Count patients the model has learnt from as well</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Such figures are too good: they say how well the model remembers, not how well it sees</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Evaluate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>On its locked test patients</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>For a model trained here: patients its training never looked at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Classifying the labelled fields…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Labelled fields</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Classify the labelled fields and compare</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose labelled fields first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stopped. Nothing was measured.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ExportDialog</name>
  <message>
   <source>Export CSV report</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Report on {fields}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One row for each field, also for those that could not be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Comma ,</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Semicolon ;</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tab</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Point 0.93</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Comma 0,93</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The mark between two cells; your system's language suggests the first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How probabilities are written; must differ from the separator</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose file…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Separator</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decimal mark</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Looks like</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Separator and decimal mark must differ.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Exporting</name>
  <message>
   <source>Export CSV report</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>CSV report (*.csv)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The report on {fields} is in {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show in folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export again</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FieldCommands</name>
  <message>
   <source>{name} could not be opened: no program for this kind of file was found.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The folder of {name} could not be shown.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FieldPanel</name>
  <message>
   <source>Chosen field</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>MODEL</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a field to see it larger, with its answer and the facts of its file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>FILE</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FieldsStep</name>
  <message>
   <source>Patients and fields on each side</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Continue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Give the new patients a side</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All others stay where they stand, so that figures can be compared</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Side</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Patients</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Benign fields</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Malignant fields</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All fields</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Training</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The model learns from these.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Validation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tell after each epoch which one was best.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Locked test</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Looked at once, at the end: what the new model is worth.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{patients} share identical pictures and are treated as one person.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every patient stands on one side only: nobody’s fields are mixed between training and test.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>WHO LEARNS, WHO IS KEPT BACK</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FilterPanel</name>
  <message>
   <source>Filter by folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Filter by verdict</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Filter by patient</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Click to see one kind of field, Ctrl+click to see several</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All folders</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>(this folder itself)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All patients</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unknown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>FOLDER</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>VERDICT</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>PATIENT</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FineTuneWindow</name>
  <message>
   <source>Train on your labelled fields</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>GridHeader</name>
  <message>
   <source>Sort now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{shown} of {total}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Most uncertain first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Most malignant first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Most benign first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Patient</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sort by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Order of the fields; while a run goes on, it is brought up to date at its end</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Thumbnail size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Size of the thumbnails (+ and -, or Ctrl and the wheel)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sort</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>GridView</name>
  <message>
   <source>Fields</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Helping</name>
  <message>
   <source>The fields. Colour, letter and shape of the frame say what the model answers: B circle benign, M diamond malignant, ? triangle needs review. Arrows move, Shift selects, the menu key or a right click opens what can be done.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Filters. Each number says how many fields a click would show.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The chosen field: picture, answer, why, and the facts of its file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open a folder (Ctrl+O), and Lamella classifies its fields. Ctrl+? shows all shortcuts.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>LabPage</name>
  <message>
   <source>The report is in {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>LabWindow</name>
  <message>
   <source>Close</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>LabelledSourceChooser</name>
  <message>
   <source>Classes and patients</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Files that are left out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Looking at the names…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reading the fields…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 file is left out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} files are left out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Files that are left out, and why</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>WHAT THE CLASSES STAND FOR</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>WHERE THE PATIENT STANDS IN A NAME</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say below what the classes stand for.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stopped; no field was read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a folder of labelled fields</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a table of labelled fields</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tables (*.csv *.tsv *.txt)</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>LayerChanges</name>
  <message>
   <source>The calibration {name} is in use. Answers say so.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The model answers as it came; {name} is kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove the calibration {name}? Answers it gave stay in your sessions.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The calibration {name} is removed.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>LayerList</name>
  <message>
   <source>Calibrations of this model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>None yet: the model answers as it came.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>LayerRow</name>
  <message>
   <source>Stop using</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>in use</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>MainWindow</name>
  <message>
   <source>Looking for pictures…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No field passes these filters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no picture in this folder that Lamella can read.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>MatrixCell</name>
  <message>
   <source>{fields}, {actual}, called {predicted}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{said}. Click to look at them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{percent} % of {actual}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ModelChooser</name>
  <message>
   <source>Model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No model installed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The model that answers. {use}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ModelDetails</name>
  <message>
   <source>Chosen model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Make default</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write the model as one .lamella file, to take elsewhere</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>CARD</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete this model from this computer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This model comes with Lamella and stays</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ModelList</name>
  <message>
   <source>Installed models</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ModelPicker</name>
  <message>
   <source>Model</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ModelTicks</name>
  <message>
   <source>Models to compare</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ModelUse</name>
  <message>
   <source>{title} answers from now on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back to {title}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{title} answers again.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ModelsWindow</name>
  <message>
   <source>Installed models</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Install a .lamella file; or drop it on this window</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Roll back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Make the model the default that was the default before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>default</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>cannot be used</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No model is installed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import a .lamella file, or drop it on this window.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Install a model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lamella models (*.lamella)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export the model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove {title} {version}? Answers it gave stay in your sessions.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use it now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{why} You may decide otherwise; your reason is recorded.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Make default</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your reason</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Narrating</name>
  <message>
   <source>Every field here already has an answer of this model.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Opening {name}…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Found {fields}…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{first} And {more} more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stopped. {done} have an answer, which is kept; {open} are still open.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{fields} classified in {time}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} should be looked at by a person.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} could not be read; the others are not affected.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the doubtful ones</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show what could not be read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{done} of {total} classified</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No model is installed, so fields can be looked at but not classified.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Loading the model…</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>NothingHere</name>
  <message>
   <source>Show all fields</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>NoticeBar</name>
  <message>
   <source>Dismiss this notice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dismiss</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>OtherFieldsRow</name>
  <message>
   <source>Choose folder…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a folder of fields without labels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave the fields without labels out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>none chosen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>More fields of your laboratory, without labels (optional)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They show where the fields of your laboratory lie, so that more of the gap can be closed. Put fields of many patients there, benign and malignant. Nothing is measured on them.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PatternField</name>
  <message>
   <source>Pattern of the patient</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>as found in names such as SOB_B_A-14-22549AB-100-001</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type a name with {patient} where the patient stands, such as {patient}_{number}, or a regular expression with the group (?P&lt;patient&gt;...). Leave it empty to use accession numbers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{patients} patients; it does not fit {unmatched} of {total} names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{patients} patients in {total} names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no patient found</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PictureSheet</name>
  <message>
   <source>Pictures with answer and label</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PictureView</name>
  <message>
   <source>Picture of the field</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PlanDetails</name>
  <message>
   <source>Model to start from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Batch size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Optimiser</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stain normalisation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Device</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stop early after</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Halve the learning rate after</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Seed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Label smoothing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Weigh both classes alike</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The same numbers each time (slower)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Half precision where a GPU gains by it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Augmentation…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Test the devices…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Try a few settings…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Varied fields</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Slow down after</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PlanStep</name>
  <message>
   <source>Name of the new model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Details</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start training</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>measuring the time…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{base}, my laboratory</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ProbabilityBar</name>
  <message>
   <source>Malignant probability</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>needs review between {low} and {high}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Malignant probability; {text}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ProgressLine</name>
  <message>
   <source>Progress</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stop; nothing is kept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>stopping…</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ProposalView</name>
  <message>
   <source>Before and after</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name of the calibration</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep and use</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every answer says from now on that it was calibrated, and with what</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Train on these fields…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep it all the same</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{fields} of {patients}: {benign} with benign, {malignant} with malignant fields.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RecentButton</name>
  <message>
   <source>Open {path}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ReportSaving</name>
  <message>
   <source>Save as HTML…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One file with every picture in it; any browser shows it, offline</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save as PDF…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The same report as pages to print</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Writing {name}…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Page {number} of {total}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the report</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ResultStep</name>
  <message>
   <source>Figures before and after</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A click on a number shows the pictures behind it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use this model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It answers from now on; one click brings the old one back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use it all the same</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Against the rule; this is recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take the old one back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The model that answered before answers again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show in models</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Train another</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In use</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This model answers now, in the main window and on the command line.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Measured on patients kept back from training. Kept: epoch {epoch}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New (95 % interval)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>THE NEW MODEL, FIELD BY FIELD</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Chosen on the fine-tuning page in spite of the refusal.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ResumeLine</name>
  <message>
   <source>Resume</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Discard</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete what it has learnt so far</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The training of “{title}” failed: {problem}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The training of “{title}” was interrupted after {epochs} epochs. Nothing of them is lost.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SearchPage</name>
  <message>
   <source>Try a few settings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Settings and what came of them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use the best</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Each row trains a head on the training patients and is judged on the validation patients. The locked test is not looked at.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Starting…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Learns</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Learning rate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Batch</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Head</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Epochs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Validation loss</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Validation accuracy</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SheetWindow</name>
  <message>
   <source>Pictures</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Wrong ones only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hide the pictures that the model called what they are labelled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Below each picture: what the model says / what it is labelled</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ShelfJobs</name>
  <message>
   <source>{name} is installed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Checking {name}…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The model is in {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Writing {name}…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} is removed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Removing…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} is the default now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Comparing with the present default…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rolled back: {name} is the default again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rolling back…</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ShortcutsDialog</name>
  <message>
   <source>Keyboard shortcuts</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SourceBox</name>
  <message>
   <source>Choose folder…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A folder with one sub-folder for each class, or with BreakHis names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose table…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A CSV file with the columns path, label and patient</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take others…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take other labelled fields</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Drop a folder of labelled fields here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One sub-folder for each class, such as benign and malignant; or pictures with BreakHis names; or a table with the columns path, label and patient.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>StatusStrip</name>
  <message>
   <source>Progress</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Research use only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lamella helps to sort fields. It is not a medical device and makes no diagnosis.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{done} of {total}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Step</name>
  <message>
   <source>Step {number}: {title}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>VerdictHeading</name>
  <message>
   <source>Malignant probability, calibrated</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>WarningList</name>
  <message>
   <source>What these figures can and cannot show</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>WatchStep</name>
  <message>
   <source>Loss</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Accuracy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Progress of the training</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pause</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Wait after this step; the computer is free meanwhile</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stop and keep best</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>End now; the best epoch so far becomes the model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>End now and keep nothing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Resume</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go on where the last finished epoch ended</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Discard it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go on training</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing happens</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Starting… this takes some seconds.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Paused. Nothing is lost.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stopping; the best epoch becomes the model…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Finished</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} epochs; epoch {best} was best, with a validation accuracy of {accuracy}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing of this training will be kept.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>WindowCommands</name>
  <message>
   <source>Open a folder of slide images</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>words</name>
  <message>
   <source>Move through the fields</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>View</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select several</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Menu of the field</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Files</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Shift</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Shift and weigh anew</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Train</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Aligns your fields to those the model was trained on, as far as they stand apart, and moves its threshold.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Also weighs anew what the model sees, from your labels alone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Teaches the model to see your fields. This makes a new model, on the training page.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>From {fields} of {patients}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>95 % interval</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Figure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>After</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Balanced accuracy {value}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{fields} of {patients}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Our lab</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Our lab {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Balanced</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fields/s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{first} and {second}: too few patients to tell them apart.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{first} is better than {second}: accuracy +{points} (difference {span}, p = {p}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{first} and {second} cannot be told apart on these patients: {points} ({span}, p = {p}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only {first} is right on {a} fields, only {second} on {b}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no interval</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{low} to {high}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By field</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By patient</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Value</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Magnification</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Benign</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Malignant</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unknown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Counted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Review band</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Speed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Before and after</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>comes with Lamella</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>installed here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>trained here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Network</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Version</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>From</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Calibrated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Trained from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Id</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The default model is what a first run uses. A model may become the default when it is no worse than the present one on test patients that neither has learnt from; otherwise only with a reason, which is recorded.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The other fields are not affected.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This field has not been classified yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Between {low} and {high} the model is not sure enough: a person should look.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At or above {bound}, where the review band ends.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At or below {bound}, where the review band begins.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is close to the band, so a look may be worth it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Patient</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>File size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reading</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Uncalibrated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Classified</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>malignant</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>benign</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Is {actual}, called {predicted}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{done} of {total}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>wrong</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name}: called {predicted} ({value}), is {actual}: {verdict}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Patient {patient}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no field here that can be used.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{fields} benign of {patients}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{fields} malignant of {patients}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{fields} of {patients}: {parts}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Classifying</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Help</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Models</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a folder of slide images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export CSV report for all…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write a table with one row for each field</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export CSV report for the selection…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write a table of the selected fields</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open in the picture viewer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the file with the program your system uses for pictures</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show in folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the file in the file manager</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy path</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy the paths of the selected files</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Classify</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Classify all fields that have no answer yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stop; what is done so far is kept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set between which probabilities a person should look</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Train on your labelled fields…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Let a model learn from fields that your laboratory has labelled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How good is a model…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Measure a model on labelled fields: figures, errors, curves, report</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Compare models…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Measure several models on the same labelled fields, side by side</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Calibrate to my lab…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fit a model to the stain and scanner of your laboratory with a few labelled fields</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Installed models…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Install, remove, export models, and say which one is the default</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sort now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bring the order up to date while the run goes on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Search</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show fields whose name, folder or patient contains these words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Larger thumbnails</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show larger thumbnails</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Smaller thumbnails</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show smaller thumbnails</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show whole pictures</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fit whole pictures into the cells instead of filling them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Filter pane</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show or hide the filters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Field pane</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show or hide the details of the field</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Full screen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use the whole screen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Help for this place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say what the part under the cursor is for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keyboard shortcuts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show all shortcuts on one page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>About Lamella</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Versions, licences and what Lamella may be used for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>off</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Small rotations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Zoom</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Brightness</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Contrast</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stain (H and E)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Flips</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Quarter turns</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your labelled fields</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>never</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>None</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The fastest one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Processor (CPU)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Graphics card (GPU)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>epochs without gain</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What to train</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Result</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{title} is ready.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>On {patients} kept back ({fields})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{where}, {title} is right in {new} of the fields.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{where}, {new} of the answers are right; before it was {old}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Epochs, at most</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Learning rate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How large a step is at the beginning; too large forgets, too small lasts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>epochs at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>about {count} seconds here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>about a minute here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>about {count} minutes here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>about {count} hours here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Epoch {number} of at most {most} ({what}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Best so far: epoch {number}, validation accuracy {accuracy}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reading the fields</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Showing the fields to the model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Showing the fields to the lower part of the model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Packing the new model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Accuracy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Balanced accuracy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ROC AUC</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>PR AUC</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Malignant found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Benign left alone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Called malignant rightly</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>F1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Loss</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Brier score</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Calibration error</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>({low} to {high})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Watch</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Recent folders</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Classify as soon as a folder opens</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Otherwise press Classify</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Include sub-folders</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Counts for the next folder you open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Theme</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Follow the system</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Light</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dark</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number} %</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 field</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} fields</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 patient</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} patients</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Needs review</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not assessable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Could not be read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not classified yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} could not be read: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} s left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>about 1 minute left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>about {count} minutes left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>about {count} hours left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number} fields/s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Quick</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Head</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only the last step learns, which weighs what the model already sees.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Better</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Top block</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The upper part learns too, and so sees what is special about your slides.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Thorough</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whole network</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The whole model learns, in two stages. For some hundred fields and a night.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>loss</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>mean cross-entropy of the probabilities, in nats</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>accuracy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>share of right calls; a majority label alone can make it high</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>balanced accuracy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>mean of recall and specificity; 0.5 is guessing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>precision</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>share of malignant calls that are malignant</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>recall</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>share of malignant units that were found (sensitivity)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>harmonic mean of precision and recall</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>specificity</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>share of benign units called benign</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>chance that a malignant unit gets the higher probability; 0.5 is guessing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>average precision; guessing gives the share of malignant units</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Brier</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>mean squared error of the probabilities</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ECE</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>mean gap between predicted and observed malignancy, ten bins</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>needs review</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>share of units whose probability lies inside the review band</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>error outside the band</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>mean error over the two labels outside the band</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>patient score</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>share of right pictures of a patient, averaged over patients (Spanhol et al. 2016)</source>
   <translation type="unfinished" />
  </message>
 </context>
</TS>
