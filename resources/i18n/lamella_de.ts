<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>AboutDialog</name>
  <message>
   <source>About Lamella</source>
   <translation>Über Lamella</translation>
  </message>
  <message>
   <source>For research use only. Lamella sorts pictures of breast tissue so that people find faster what they want to look at. It is not a medical device and makes no diagnosis; its answers must not decide about anyone's treatment. Nothing leaves this computer.</source>
   <translation>Nur für die Forschung. Lamella ordnet Bilder von Brustgewebe, damit Menschen schneller finden, was sie ansehen wollen. Es ist kein Medizinprodukt und stellt keine Diagnose; seine Antworten dürfen über niemandes Behandlung entscheiden. Nichts verlässt diesen Computer.</translation>
  </message>
  <message>
   <source>Versions and licences</source>
   <translation>Versionen und Lizenzen</translation>
  </message>
  <message>
   <source>Version {version}</source>
   <translation>Version {version}</translation>
  </message>
  <message>
   <source>Run from its sources</source>
   <translation>Aus den Quellen gestartet</translation>
  </message>
  <message>
   <source>Built from commit {commit} of {when}</source>
   <translation>Gebaut aus Commit {commit} vom {when}</translation>
  </message>
  <message>
   <source>Unsigned build: it trusts no key</source>
   <translation>Nicht signierter Bau: er vertraut keinem Schlüssel</translation>
  </message>
  <message>
   <source>Trusts what was signed by the key {key}</source>
   <translation>Vertraut dem, was der Schlüssel {key} signiert hat</translation>
  </message>
  <message>
   <source>Lamella opens no network connection: no search for updates, no telemetry, no fonts from elsewhere. With this command of your system you can see it for yourself; it shows none of Lamella's:</source>
   <translation>Lamella öffnet keine Netzverbindung: keine Suche nach Aktualisierungen, keine Telemetrie, keine Schriften von anderswo. Mit diesem Befehl Ihres Systems können Sie es selbst sehen; er zeigt keine von Lamella:</translation>
  </message>
  <message>
   <source>Command that shows network connections</source>
   <translation>Befehl, der Netzverbindungen zeigt</translation>
  </message>
  <message>
   <source>Licences…</source>
   <translation>Lizenzen…</translation>
  </message>
  <message>
   <source>Self-check…</source>
   <translation>Selbstprüfung…</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
 </context>
 <context>
  <name>AgreementDialog</name>
  <message>
   <source>Agreement of readers</source>
   <translation>Übereinstimmung der Befunder</translation>
  </message>
  <message>
   <source>First reader</source>
   <translation>Erster Befunder</translation>
  </message>
  <message>
   <source>Second reader</source>
   <translation>Zweiter Befunder</translation>
  </message>
  <message>
   <source>Comparing…</source>
   <translation>Wird verglichen…</translation>
  </message>
  <message>
   <source>Only one reader has decided something yet. Let a second one review the fields.</source>
   <translation>Erst ein Befunder hat etwas entschieden. Lassen Sie einen zweiten die Felder durchsehen.</translation>
  </message>
  <message>
   <source>No field was decided by both.</source>
   <translation>Kein Feld wurde von beiden entschieden.</translation>
  </message>
  <message>
   <source>Both decided {fields} and agree on {equal} ({share}).</source>
   <translation>Beide haben {fields} entschieden und stimmen bei {equal} überein ({share}).</translation>
  </message>
  <message>
   <source>Cohen's kappa is undefined: both gave one and the same answer throughout.</source>
   <translation>Cohens Kappa ist nicht bestimmt: Beide gaben durchweg ein und dieselbe Antwort.</translation>
  </message>
  <message>
   <source>Cohen's kappa is {kappa}.</source>
   <translation>Cohens Kappa ist {kappa}.</translation>
  </message>
  <message>
   <source>and</source>
   <translation>und</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
 </context>
 <context>
  <name>AskBar</name>
  <message>
   <source>Question</source>
   <translation>Frage</translation>
  </message>
  <message>
   <source>Answer</source>
   <translation>Antwort</translation>
  </message>
  <message>
   <source>Yes</source>
   <translation>Ja</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
 </context>
 <context>
  <name>AugmentationDialog</name>
  <message>
   <source>How fields are varied</source>
   <translation>Wie Felder abgewandelt werden</translation>
  </message>
  <message>
   <source>Another field</source>
   <translation>Ein anderes Feld</translation>
  </message>
  <message>
   <source>Vary another of your fields</source>
   <translation>Ein anderes Ihrer Felder abwandeln</translation>
  </message>
  <message>
   <source>Draw again</source>
   <translation>Neu ziehen</translation>
  </message>
  <message>
   <source>Other versions with the same strengths</source>
   <translation>Andere Fassungen mit denselben Stärken</translation>
  </message>
  <message>
   <source>Usual strengths</source>
   <translation>Übliche Stärken</translation>
  </message>
  <message>
   <source>Back to what was there at first</source>
   <translation>Zurück zu dem, was zu Beginn da war</translation>
  </message>
  <message>
   <source>Use these</source>
   <translation>Diese verwenden</translation>
  </message>
  <message>
   <source>Train with these strengths</source>
   <translation>Mit diesen Stärken trainieren</translation>
  </message>
  <message>
   <source>What the model will see</source>
   <translation>Was das Modell sehen wird</translation>
  </message>
  <message>
   <source>Each time a field comes up in training it is changed by chance within these strengths. Choose them so that every version could still be a field of your laboratory.</source>
   <translation>Jedes Mal, wenn ein Feld im Training vorkommt, wird es zufällig innerhalb dieser Stärken verändert. Wählen Sie sie so, dass jede Fassung noch ein Feld Ihres Labors sein könnte.</translation>
  </message>
  <message>
   <source>The field itself</source>
   <translation>Das Feld selbst</translation>
  </message>
  <message>
   <source>Version {n}</source>
   <translation>Fassung {n}</translation>
  </message>
 </context>
 <context>
  <name>BandPopover</name>
  <message>
   <source>Review band</source>
   <translation>Prüfbereich</translation>
  </message>
  <message>
   <source>Use the model's own band</source>
   <translation>Bereich des Modells verwenden</translation>
  </message>
  <message>
   <source>Fields between the two handles are shown as “needs review”. A wider band means fewer wrong answers and more to look at.</source>
   <translation>Felder zwischen den beiden Griffen erscheinen als „zu prüfen“. Ein breiterer Bereich heißt weniger falsche Antworten und mehr anzusehen.</translation>
  </message>
  <message>
   <source>up to {low}</source>
   <translation>bis {low}</translation>
  </message>
  <message>
   <source>{low} to {high}</source>
   <translation>{low} bis {high}</translation>
  </message>
  <message>
   <source>from {high}</source>
   <translation>ab {high}</translation>
  </message>
 </context>
 <context>
  <name>BandSlider</name>
  <message>
   <source>Bounds of the review band</source>
   <translation>Grenzen des Prüfbereichs</translation>
  </message>
  <message>
   <source>Drag a handle, or press Tab to change the handle and the arrow keys to move it</source>
   <translation>Griff ziehen, oder mit Tab den Griff wechseln und mit den Pfeiltasten bewegen</translation>
  </message>
  <message>
   <source>from {low} to {high}</source>
   <translation>von {low} bis {high}</translation>
  </message>
 </context>
 <context>
  <name>CalibrateWindow</name>
  <message>
   <source>Calibrate to my lab</source>
   <translation>Auf mein Labor kalibrieren</translation>
  </message>
  <message>
   <source>Try it</source>
   <translation>Ausprobieren</translation>
  </message>
  <message>
   <source>Classifying your fields…</source>
   <translation>Ihre Felder werden klassifiziert…</translation>
  </message>
  <message>
   <source>A model that sorts well elsewhere may stand at the wrong threshold for your stain and scanner. A few labelled fields of your own show where it stands, and move it. The calibration is a small layer over the model; you can take it off at any time.</source>
   <translation>Ein Modell, das anderswo gut sortiert, kann für Ihre Färbung und Ihren Scanner an der falschen Schwelle stehen. Wenige eigene beschriftete Felder zeigen, wo es steht, und verschieben es. Die Kalibrierung ist eine kleine Schicht über dem Modell; Sie können sie jederzeit abnehmen.</translation>
  </message>
  <message>
   <source>Labelled fields of your laboratory</source>
   <translation>Beschriftete Felder Ihres Labors</translation>
  </message>
  <message>
   <source>How deep</source>
   <translation>Wie tief</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modell</translation>
  </message>
  <message>
   <source>Calibrations of this model</source>
   <translation>Kalibrierungen dieses Modells</translation>
  </message>
  <message>
   <source>Stopped. Nothing was kept.</source>
   <translation>Angehalten. Nichts wurde behalten.</translation>
  </message>
 </context>
 <context>
  <name>Canvas</name>
  <message>
   <source>Picture of the field</source>
   <translation>Bild des Feldes</translation>
  </message>
 </context>
 <context>
  <name>ClassMap</name>
  <message>
   <source>Benign</source>
   <translation>Gutartig</translation>
  </message>
  <message>
   <source>Malignant</source>
   <translation>Bösartig</translation>
  </message>
  <message>
   <source>Leave out</source>
   <translation>Auslassen</translation>
  </message>
  <message>
   <source>What {name} stands for</source>
   <translation>Wofür {name} steht</translation>
  </message>
 </context>
 <context>
  <name>CommandBar</name>
  <message>
   <source>Search names</source>
   <translation>Namen suchen</translation>
  </message>
  <message>
   <source>Search fields</source>
   <translation>Felder suchen</translation>
  </message>
  <message>
   <source>Clear the search</source>
   <translation>Suche leeren</translation>
  </message>
  <message>
   <source>Menu: view, theme, settings and help</source>
   <translation>Menü: Ansicht, Farben, Einstellungen und Hilfe</translation>
  </message>
  <message>
   <source>View, theme, settings and help (Alt+M)</source>
   <translation>Ansicht, Farben, Einstellungen und Hilfe (Alt+M)</translation>
  </message>
 </context>
 <context>
  <name>CompareWindow</name>
  <message>
   <source>Compare models</source>
   <translation>Modelle vergleichen</translation>
  </message>
  <message>
   <source>Count patients that one of them has learnt from as well</source>
   <translation>Auch Patienten zählen, aus denen eines davon gelernt hat</translation>
  </message>
  <message>
   <source>Such figures favour the model that has seen these patients</source>
   <translation>Solche Zahlen bevorzugen das Modell, das diese Patienten gesehen hat</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>Vergleichen</translation>
  </message>
  <message>
   <source>Classifying with one model after the other…</source>
   <translation>Ein Modell nach dem anderen klassifiziert…</translation>
  </message>
  <message>
   <source>Labelled fields</source>
   <translation>Beschriftete Felder</translation>
  </message>
  <message>
   <source>Models</source>
   <translation>Modelle</translation>
  </message>
  <message>
   <source>Choose labelled fields first</source>
   <translation>Wählen Sie zuerst beschriftete Felder</translation>
  </message>
  <message>
   <source>Tick two models at least</source>
   <translation>Haken Sie mindestens zwei Modelle an</translation>
  </message>
  <message>
   <source>Stopped. Nothing was compared.</source>
   <translation>Angehalten. Nichts wurde verglichen.</translation>
  </message>
 </context>
 <context>
  <name>ComparisonResult</name>
  <message>
   <source>What counts as one</source>
   <translation>Was als eines zählt</translation>
  </message>
  <message>
   <source>Models side by side</source>
   <translation>Modelle nebeneinander</translation>
  </message>
  <message>
   <source>Curves</source>
   <translation>Kurven</translation>
  </message>
  <message>
   <source>The curves are being drawn…</source>
   <translation>Die Kurven werden gezeichnet…</translation>
  </message>
  <message>
   <source>The curves could not be drawn.</source>
   <translation>Die Kurven konnten nicht gezeichnet werden.</translation>
  </message>
  <message>
   <source>Side by side</source>
   <translation>Nebeneinander</translation>
  </message>
  <message>
   <source>Is the difference real?</source>
   <translation>Ist der Unterschied echt?</translation>
  </message>
  <message>
   <source>Only what all of them answered counts: {counted}. Bold is the best of its column; rest the pointer on a figure to see its interval. Speed is that of this computer.</source>
   <translation>Es zählt nur, was alle beantwortet haben: {counted}. Fett ist das Beste seiner Spalte; ruht der Zeiger auf einer Zahl, erscheint ihr Intervall. Die Geschwindigkeit ist die dieses Computers.</translation>
  </message>
 </context>
 <context>
  <name>ComponentLine</name>
  <message>
   <source>This is Lamella {wanted}, and Lamella Training is installed as {found} only. Install Lamella Training {wanted}, then open this window again. Classifying and reviewing work without it.</source>
   <translation>Dies ist Lamella {wanted}, und Lamella Training ist nur als {found} installiert. Installieren Sie Lamella Training {wanted} und öffnen Sie dieses Fenster dann noch einmal. Klassifizieren und Prüfen gehen auch ohne.</translation>
  </message>
  <message>
   <source>Training needs Lamella Training {wanted}, which is not installed here. Install it from where Lamella came from, then open this window again. Classifying and reviewing work without it.</source>
   <translation>Zum Trainieren wird Lamella Training {wanted} gebraucht, das hier nicht installiert ist. Installieren Sie es von dort, woher Lamella kam, und öffnen Sie dieses Fenster dann noch einmal. Klassifizieren und Prüfen gehen auch ohne.</translation>
  </message>
  <message>
   <source>Training needs TensorFlow, Keras and scikit-learn in this Python. Install Lamella with its extra for training, then start it again. Classifying and reviewing work without it.</source>
   <translation>Zum Trainieren werden TensorFlow, Keras und scikit-learn in diesem Python gebraucht. Installieren Sie Lamella mit dem Zusatz zum Trainieren und starten Sie es dann neu. Klassifizieren und Prüfen gehen auch ohne.</translation>
  </message>
 </context>
 <context>
  <name>ConfusionMatrix</name>
  <message>
   <source>Confusion matrix</source>
   <translation>Verwechslungsmatrix</translation>
  </message>
  <message>
   <source>Called {label}</source>
   <translation>{label} genannt</translation>
  </message>
  <message>
   <source>Is {label}</source>
   <translation>Ist {label}</translation>
  </message>
 </context>
 <context>
  <name>Controls</name>
  <message>
   <source>Words and controls have their new size when Lamella starts next.</source>
   <translation>Wörter und Bedienelemente haben ihre neue Größe, wenn Lamella das nächste Mal startet.</translation>
  </message>
 </context>
 <context>
  <name>CrashWindow</name>
  <message>
   <source>Crash report</source>
   <translation>Absturzbericht</translation>
  </message>
  <message>
   <source>This report lies on this computer and was sent nowhere. It holds no picture and no name of a folder, a file or a patient. If you ask for help, give it away as a text file.</source>
   <translation>Dieser Bericht liegt auf diesem Rechner und wurde nirgendwohin gesendet. Er enthält kein Bild und keinen Namen eines Ordners, einer Datei oder eines Patienten. Wenn Sie um Hilfe bitten, geben Sie ihn als Textdatei weiter.</translation>
  </message>
 </context>
 <context>
  <name>Crashes</name>
  <message>
   <source>A report of it lies on this computer; nothing was sent.</source>
   <translation>Ein Bericht darüber liegt auf diesem Rechner; gesendet wurde nichts.</translation>
  </message>
  <message>
   <source>Show the report</source>
   <translation>Bericht zeigen</translation>
  </message>
  <message>
   <source>Lamella crashed when it ran last ({time}).</source>
   <translation>Lamella ist beim letzten Mal abgestürzt ({time}).</translation>
  </message>
  <message>
   <source>Lamella was ended from outside, or the computer went off ({time}).</source>
   <translation>Lamella wurde von außen beendet, oder der Rechner ging aus ({time}).</translation>
  </message>
  <message>
   <source>Lamella met an unexpected error when it ran last ({time}).</source>
   <translation>Lamella traf beim letzten Mal auf einen unerwarteten Fehler ({time}).</translation>
  </message>
  <message>
   <source>The report could not be read: {why}.</source>
   <translation>Der Bericht konnte nicht gelesen werden: {why}.</translation>
  </message>
 </context>
 <context>
  <name>CsvMarks</name>
  <message>
   <source>Comma ,</source>
   <translation>Komma ,</translation>
  </message>
  <message>
   <source>Semicolon ;</source>
   <translation>Strichpunkt ;</translation>
  </message>
  <message>
   <source>Tab</source>
   <translation>Tabulator</translation>
  </message>
  <message>
   <source>Point 0.93</source>
   <translation>Punkt 0.93</translation>
  </message>
  <message>
   <source>Comma 0,93</source>
   <translation>Komma 0,93</translation>
  </message>
  <message>
   <source>Separator</source>
   <translation>Trennzeichen</translation>
  </message>
  <message>
   <source>Decimal mark</source>
   <translation>Dezimalzeichen</translation>
  </message>
  <message>
   <source>The mark between two cells; your system's language suggests the first</source>
   <translation>Das Zeichen zwischen zwei Zellen; die Sprache Ihres Systems schlägt das erste vor</translation>
  </message>
  <message>
   <source>How probabilities are written; must differ from the separator</source>
   <translation>Wie Wahrscheinlichkeiten geschrieben werden; muss sich vom Trennzeichen unterscheiden</translation>
  </message>
  <message>
   <source>Looks like</source>
   <translation>Sieht so aus</translation>
  </message>
  <message>
   <source>Separator and decimal mark must differ.</source>
   <translation>Trennzeichen und Dezimalzeichen müssen verschieden sein.</translation>
  </message>
 </context>
 <context>
  <name>CurveChart</name>
  <message>
   <source>No epoch yet</source>
   <translation>Noch keine Epoche</translation>
  </message>
  <message>
   <source>Epoch {number}: training {train}, validation {validation}</source>
   <translation>Epoche {number}: Training {train}, Validierung {validation}</translation>
  </message>
  <message>
   <source>; best epoch {best}</source>
   <translation>; beste Epoche {best}</translation>
  </message>
  <message>
   <source>epoch</source>
   <translation>Epoche</translation>
  </message>
  <message>
   <source>validation</source>
   <translation>Validierung</translation>
  </message>
  <message>
   <source>training</source>
   <translation>Training</translation>
  </message>
 </context>
 <context>
  <name>DevicePage</name>
  <message>
   <source>Devices</source>
   <translation>Geräte</translation>
  </message>
  <message>
   <source>Devices and their speed</source>
   <translation>Geräte und ihre Geschwindigkeit</translation>
  </message>
  <message>
   <source>Timing the devices</source>
   <translation>Die Geräte werden gemessen</translation>
  </message>
  <message>
   <source>Measure again</source>
   <translation>Noch einmal messen</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Fields run through each device for a moment…</source>
   <translation>Felder laufen kurz durch jedes Gerät…</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>Gerät</translation>
  </message>
  <message>
   <source>Speed</source>
   <translation>Geschwindigkeit</translation>
  </message>
  <message>
   <source>Used</source>
   <translation>Verwendet</translation>
  </message>
  <message>
   <source>not usable</source>
   <translation>nicht verwendbar</translation>
  </message>
  <message>
   <source>yes</source>
   <translation>ja</translation>
  </message>
  <message>
   <source>What this computer trains with</source>
   <translation>Womit dieser Computer trainiert</translation>
  </message>
 </context>
 <context>
  <name>EmptyPage</name>
  <message>
   <source>Open folder</source>
   <translation>Ordner öffnen</translation>
  </message>
  <message>
   <source>Choose a folder of slide images (Ctrl+O)</source>
   <translation>Einen Ordner mit Schnittbildern wählen (Ctrl+O)</translation>
  </message>
  <message>
   <source>Try the sample fields</source>
   <translation>Die Beispielfelder ausprobieren</translation>
  </message>
  <message>
   <source>Synthetic pictures that come with Lamella; good for a first look</source>
   <translation>Künstliche Bilder, die mit Lamella kommen; gut für einen ersten Blick</translation>
  </message>
  <message>
   <source>RECENT</source>
   <translation>ZULETZT</translation>
  </message>
  <message>
   <source>Drop a folder of slide images here</source>
   <translation>Ordner mit Schnittbildern hier ablegen</translation>
  </message>
  <message>
   <source>or a single picture. Sub-folders are included; your files are read, never changed.</source>
   <translation>oder ein einzelnes Bild. Unterordner gehören dazu; Ihre Dateien werden gelesen, nie verändert.</translation>
  </message>
  <message>
   <source>Everything stays on this computer. Research use only: Lamella makes no diagnosis.</source>
   <translation>Alles bleibt auf diesem Computer. Nur für die Forschung: Lamella stellt keine Diagnose.</translation>
  </message>
 </context>
 <context>
  <name>EvaluationResult</name>
  <message>
   <source>What counts as one</source>
   <translation>Was als eines zählt</translation>
  </message>
  <message>
   <source>Figures</source>
   <translation>Zahlen</translation>
  </message>
  <message>
   <source>Show all pictures</source>
   <translation>Alle Bilder zeigen</translation>
  </message>
  <message>
   <source>Figures by magnification</source>
   <translation>Zahlen nach Vergrößerung</translation>
  </message>
  <message>
   <source>The curves are being drawn…</source>
   <translation>Die Kurven werden gezeichnet…</translation>
  </message>
  <message>
   <source>The curves could not be drawn.</source>
   <translation>Die Kurven konnten nicht gezeichnet werden.</translation>
  </message>
  <message>
   <source>Curves</source>
   <translation>Kurven</translation>
  </message>
  <message>
   <source>Hardest fields</source>
   <translation>Schwerste Felder</translation>
  </message>
  <message>
   <source>The model gave these the least probability for their label.</source>
   <translation>Diesen gab das Modell die kleinste Wahrscheinlichkeit für ihre Beschriftung.</translation>
  </message>
  <message>
   <source>By magnification</source>
   <translation>Nach Vergrößerung</translation>
  </message>
  <message>
   <source>Right and wrong</source>
   <translation>Richtig und falsch</translation>
  </message>
  <message>
   <source>A click on a number shows the pictures behind it.</source>
   <translation>Ein Klick auf eine Zahl zeigt die Bilder dahinter.</translation>
  </message>
  <message>
   <source>{benign} benign, {malignant} malignant. Intervals come from drawing patients anew.</source>
   <translation>{benign} gutartig, {malignant} bösartig. Intervalle entstehen durch erneutes Ziehen der Patienten.</translation>
  </message>
  <message>
   <source>All pictures</source>
   <translation>Alle Bilder</translation>
  </message>
 </context>
 <context>
  <name>EvaluationWindow</name>
  <message>
   <source>How good is a model</source>
   <translation>Wie gut ist ein Modell</translation>
  </message>
  <message>
   <source>Count patients the model has learnt from as well</source>
   <translation>Auch Patienten zählen, aus denen das Modell gelernt hat</translation>
  </message>
  <message>
   <source>Such figures are too good: they say how well the model remembers, not how well it sees</source>
   <translation>Solche Zahlen sind zu gut: sie sagen, wie gut das Modell sich erinnert, nicht wie gut es sieht</translation>
  </message>
  <message>
   <source>Evaluate</source>
   <translation>Bewerten</translation>
  </message>
  <message>
   <source>On its locked test patients</source>
   <translation>An seinen verschlossenen Testpatienten</translation>
  </message>
  <message>
   <source>For a model trained here: patients its training never looked at</source>
   <translation>Für ein hier trainiertes Modell: Patienten, die sein Training nie sah</translation>
  </message>
  <message>
   <source>Classifying the labelled fields…</source>
   <translation>Die beschrifteten Felder werden klassifiziert…</translation>
  </message>
  <message>
   <source>Labelled fields</source>
   <translation>Beschriftete Felder</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modell</translation>
  </message>
  <message>
   <source>Classify the labelled fields and compare</source>
   <translation>Die beschrifteten Felder klassifizieren und vergleichen</translation>
  </message>
  <message>
   <source>Choose labelled fields first</source>
   <translation>Wählen Sie zuerst beschriftete Felder</translation>
  </message>
  <message>
   <source>Stopped. Nothing was measured.</source>
   <translation>Angehalten. Nichts wurde gemessen.</translation>
  </message>
 </context>
 <context>
  <name>ExportDialog</name>
  <message>
   <source>Export report</source>
   <translation>Bericht exportieren</translation>
  </message>
  <message>
   <source>All: {fields}</source>
   <translation>Alle: {fields}</translation>
  </message>
  <message>
   <source>Selected: {fields}</source>
   <translation>Ausgewählt: {fields}</translation>
  </message>
  <message>
   <source>Pseudonymised</source>
   <translation>Pseudonymisiert</translation>
  </message>
  <message>
   <source>Salted ids for patients, slides, files and readers; no paths, no notes, no EXIF</source>
   <translation>Gesalzene Kennungen für Patienten, Schnitte, Dateien und Befunder; keine Pfade, keine Notizen, kein EXIF</translation>
  </message>
  <message>
   <source>Heat maps of the doubtful fields</source>
   <translation>Heatmaps der zweifelhaften Felder</translation>
  </message>
  <message>
   <source>Takes a moment for each of up to 60 fields</source>
   <translation>Dauert einen Moment für jedes von bis zu 60 Feldern</translation>
  </message>
  <message>
   <source>Laboratory</source>
   <translation>Labor</translation>
  </message>
  <message>
   <source>name at the head of the report</source>
   <translation>Name am Kopf des Berichts</translation>
  </message>
  <message>
   <source>Choose file…</source>
   <translation>Datei wählen…</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>CSV: a table for any program</source>
   <translation>CSV: eine Tabelle für jedes Programm</translation>
  </message>
  <message>
   <source>XLSX: a spreadsheet with fields, patients and run</source>
   <translation>XLSX: eine Arbeitsmappe mit Feldern, Patienten und Lauf</translation>
  </message>
  <message>
   <source>HTML: one page with pictures, for any browser</source>
   <translation>HTML: eine Seite mit Bildern, für jeden Browser</translation>
  </message>
  <message>
   <source>PDF: the same page, for paper</source>
   <translation>PDF: dieselbe Seite, für Papier</translation>
  </message>
  <message>
   <source>Format</source>
   <translation>Format</translation>
  </message>
  <message>
   <source>Fields</source>
   <translation>Felder</translation>
  </message>
  <message>
   <source>Logo</source>
   <translation>Logo</translation>
  </message>
  <message>
   <source>Names become salted ids; the key stays in the session. What is written into the pictures themselves, such as a label on the slide, stays there: look before you send it.</source>
   <translation>Namen werden zu gesalzenen Kennungen; der Schlüssel bleibt in der Sitzung. Was in den Bildern selbst steht, etwa ein Etikett auf dem Schnitt, bleibt dort: Sehen Sie nach, bevor Sie ihn versenden.</translation>
  </message>
  <message>
   <source>One row for each field, also for those that could not be read.</source>
   <translation>Eine Zeile für jedes Feld, auch für die, die nicht gelesen werden konnten.</translation>
  </message>
  <message>
   <source>"For research use only: not for diagnosis." stands on every page.</source>
   <translation>„For research use only: not for diagnosis.“ (nur für die Forschung, nicht zur Diagnose) steht auf jeder Seite.</translation>
  </message>
 </context>
 <context>
  <name>Exporting</name>
  <message>
   <source>Page {number} of {total}</source>
   <translation>Seite {number} von {total}</translation>
  </message>
  <message>
   <source>Nothing to report yet: the review is blinded and you have not decided on these fields. Decide on them first, or switch the blinded review off.</source>
   <translation>Noch gibt es nichts zu berichten: Die Prüfung ist verblindet, und Sie haben über diese Felder nicht entschieden. Entscheiden Sie zuerst, oder schalten Sie die verblindete Durchsicht aus.</translation>
  </message>
  <message>
   <source>Export report</source>
   <translation>Bericht exportieren</translation>
  </message>
  <message>
   <source>Writing {name}…</source>
   <translation>{name} wird geschrieben…</translation>
  </message>
  <message>
   <source>The report on {fields} is in {name}.</source>
   <translation>Der Bericht über {fields} liegt in {name}.</translation>
  </message>
  <message>
   <source>Left out, as the review is blinded and you have not decided on them: {fields}.</source>
   <translation>Weggelassen, da die Durchsicht verblindet ist und Sie darüber nicht entschieden haben: {fields}.</translation>
  </message>
  <message>
   <source>Show in folder</source>
   <translation>Im Ordner zeigen</translation>
  </message>
  <message>
   <source>Export again</source>
   <translation>Noch einmal exportieren</translation>
  </message>
  <message>
   <source>Save a copy</source>
   <translation>Kopie sichern</translation>
  </message>
 </context>
 <context>
  <name>FieldCommands</name>
  <message>
   <source>{name} could not be opened: no program for this kind of file was found.</source>
   <translation>{name} konnte nicht geöffnet werden: Für diese Art Datei wurde kein Programm gefunden.</translation>
  </message>
  <message>
   <source>The folder of {name} could not be shown.</source>
   <translation>Der Ordner von {name} konnte nicht gezeigt werden.</translation>
  </message>
 </context>
 <context>
  <name>FieldPanel</name>
  <message>
   <source>Chosen field</source>
   <translation>Gewähltes Feld</translation>
  </message>
  <message>
   <source>MODEL</source>
   <translation>MODELL</translation>
  </message>
  <message>
   <source>Choose a field to see it larger, with its answer and the facts of its file.</source>
   <translation>Wählen Sie ein Feld, um es größer zu sehen, mit seiner Antwort und den Angaben zur Datei.</translation>
  </message>
  <message>
   <source>Blinded review: the answer is shown once you have decided.</source>
   <translation>Verblindete Durchsicht: Die Antwort erscheint, sobald Sie entschieden haben.</translation>
  </message>
  <message>
   <source>YOUR VERDICT</source>
   <translation>IHR BEFUND</translation>
  </message>
  <message>
   <source>FILE</source>
   <translation>DATEI</translation>
  </message>
 </context>
 <context>
  <name>FieldsStep</name>
  <message>
   <source>Patients and fields on each side</source>
   <translation>Patienten und Felder auf jeder Seite</translation>
  </message>
  <message>
   <source>Continue</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <source>Give the new patients a side</source>
   <translation>Den neuen Patienten eine Seite geben</translation>
  </message>
  <message>
   <source>All others stay where they stand, so that figures can be compared</source>
   <translation>Alle anderen bleiben, wo sie stehen, damit Zahlen vergleichbar sind</translation>
  </message>
  <message>
   <source>Side</source>
   <translation>Seite</translation>
  </message>
  <message>
   <source>Patients</source>
   <translation>Patienten</translation>
  </message>
  <message>
   <source>Benign fields</source>
   <translation>Gutartige Felder</translation>
  </message>
  <message>
   <source>Malignant fields</source>
   <translation>Bösartige Felder</translation>
  </message>
  <message>
   <source>All fields</source>
   <translation>Alle Felder</translation>
  </message>
  <message>
   <source>Training</source>
   <translation>Training</translation>
  </message>
  <message>
   <source>The model learns from these.</source>
   <translation>Aus diesen lernt das Modell.</translation>
  </message>
  <message>
   <source>Validation</source>
   <translation>Validierung</translation>
  </message>
  <message>
   <source>Tell after each epoch which one was best.</source>
   <translation>Sagen nach jeder Epoche, welche die beste war.</translation>
  </message>
  <message>
   <source>Locked test</source>
   <translation>Verschlossener Test</translation>
  </message>
  <message>
   <source>Looked at once, at the end: what the new model is worth.</source>
   <translation>Werden einmal angesehen, am Ende: was das neue Modell wert ist.</translation>
  </message>
  <message>
   <source>{patients} share identical pictures and are treated as one person.</source>
   <translation>{patients} haben gleiche Bilder und gelten als eine Person.</translation>
  </message>
  <message>
   <source>Every patient stands on one side only: nobody’s fields are mixed between training and test.</source>
   <translation>Jeder Patient steht nur auf einer Seite: Niemandes Felder mischen sich zwischen Training und Test.</translation>
  </message>
  <message>
   <source>WHO LEARNS, WHO IS KEPT BACK</source>
   <translation>WER LERNT, WER ZURÜCKGEHALTEN WIRD</translation>
  </message>
 </context>
 <context>
  <name>FilterChips</name>
  <message>
   <source>Filters in force</source>
   <translation>Wirksame Filter</translation>
  </message>
  <message>
   <source>Only</source>
   <translation>Nur</translation>
  </message>
  <message>
   <source>Clear all</source>
   <translation>Alle aufheben</translation>
  </message>
  <message>
   <source>Show all fields</source>
   <translation>Alle Felder zeigen</translation>
  </message>
  <message>
   <source>Remove the filter {name}</source>
   <translation>Den Filter {name} aufheben</translation>
  </message>
  <message>
   <source>{name}: click to let go of this filter</source>
   <translation>{name}: klicken, um diesen Filter aufzuheben</translation>
  </message>
 </context>
 <context>
  <name>FilterPanel</name>
  <message>
   <source>Filter by folder</source>
   <translation>Nach Ordner filtern</translation>
  </message>
  <message>
   <source>Filter by verdict</source>
   <translation>Nach Befund filtern</translation>
  </message>
  <message>
   <source>Filter by review</source>
   <translation>Nach Durchsicht filtern</translation>
  </message>
  <message>
   <source>Filter by reason</source>
   <translation>Nach Grund filtern</translation>
  </message>
  <message>
   <source>Filter by magnification</source>
   <translation>Nach Vergrößerung filtern</translation>
  </message>
  <message>
   <source>Filter by patient</source>
   <translation>Nach Patient filtern</translation>
  </message>
  <message>
   <source>Click to see one kind of field, Ctrl+click to see several</source>
   <translation>Klick zeigt eine Art Feld, Strg+Klick mehrere</translation>
  </message>
  <message>
   <source>FOLDER</source>
   <translation>ORDNER</translation>
  </message>
  <message>
   <source>VERDICT</source>
   <translation>BEFUND</translation>
  </message>
  <message>
   <source>REVIEW</source>
   <translation>DURCHSICHT</translation>
  </message>
  <message>
   <source>REASON</source>
   <translation>GRUND</translation>
  </message>
  <message>
   <source>MAGNIFICATION</source>
   <translation>VERGRÖSSERUNG</translation>
  </message>
  <message>
   <source>PATIENT</source>
   <translation>PATIENT</translation>
  </message>
 </context>
 <context>
  <name>FineTuneWindow</name>
  <message>
   <source>Train on your labelled fields</source>
   <translation>Mit Ihren beschrifteten Feldern trainieren</translation>
  </message>
 </context>
 <context>
  <name>GiveAway</name>
  <message>
   <source>Copy</source>
   <translation>Kopieren</translation>
  </message>
  <message>
   <source>Save as text file…</source>
   <translation>Als Textdatei speichern…</translation>
  </message>
  <message>
   <source>The file could not be written: {why}.</source>
   <translation>Die Datei konnte nicht geschrieben werden: {why}.</translation>
  </message>
  <message>
   <source>Saved as {name}.</source>
   <translation>Gespeichert als {name}.</translation>
  </message>
  <message>
   <source>Copied.</source>
   <translation>Kopiert.</translation>
  </message>
  <message>
   <source>Save as text file</source>
   <translation>Als Textdatei speichern</translation>
  </message>
 </context>
 <context>
  <name>GridHeader</name>
  <message>
   <source>Sort now</source>
   <translation>Jetzt sortieren</translation>
  </message>
  <message>
   <source>{shown} of {total}</source>
   <translation>{shown} von {total}</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>Most uncertain first</source>
   <translation>Unsicherste zuerst</translation>
  </message>
  <message>
   <source>Model disagrees first</source>
   <translation>Widerspruch zum Modell zuerst</translation>
  </message>
  <message>
   <source>Most malignant first</source>
   <translation>Bösartigste zuerst</translation>
  </message>
  <message>
   <source>Most benign first</source>
   <translation>Gutartigste zuerst</translation>
  </message>
  <message>
   <source>Patient</source>
   <translation>Patient</translation>
  </message>
  <message>
   <source>Newest file first</source>
   <translation>Neueste Datei zuerst</translation>
  </message>
  <message>
   <source>Oldest file first</source>
   <translation>Älteste Datei zuerst</translation>
  </message>
  <message>
   <source>Drawn by lot</source>
   <translation>Ausgelost</translation>
  </message>
  <message>
   <source>Sort by</source>
   <translation>Sortieren nach</translation>
  </message>
  <message>
   <source>Order of the fields; while a run goes on, it is brought up to date at its end</source>
   <translation>Reihenfolge der Felder; während eines Laufs wird sie an seinem Ende erneuert</translation>
  </message>
  <message>
   <source>Most similar first</source>
   <translation>Ähnlichste zuerst</translation>
  </message>
  <message>
   <source>Thumbnail size</source>
   <translation>Größe der Vorschaubilder</translation>
  </message>
  <message>
   <source>Size of the thumbnails (+ and -, or Ctrl and the wheel)</source>
   <translation>Größe der Vorschaubilder (+ und -, oder Strg und das Rad)</translation>
  </message>
  <message>
   <source>Sort</source>
   <translation>Sortieren</translation>
  </message>
 </context>
 <context>
  <name>GridView</name>
  <message>
   <source>Fields</source>
   <translation>Felder</translation>
  </message>
 </context>
 <context>
  <name>HeatRow</name>
  <message>
   <source>Opacity of the heat map</source>
   <translation>Deckkraft der Heatmap</translation>
  </message>
  <message>
   <source>Threshold of the heat map</source>
   <translation>Schwelle der Heatmap</translation>
  </message>
  <message>
   <source>Model of the heat map</source>
   <translation>Modell der Heatmap</translation>
  </message>
  <message>
   <source>Side by side</source>
   <translation>Nebeneinander</translation>
  </message>
  <message>
   <source>Save as PNG…</source>
   <translation>Als PNG sichern…</translation>
  </message>
  <message>
   <source>What it can and cannot tell</source>
   <translation>Was sie sagen kann und was nicht</translation>
  </message>
  <message>
   <source>Opacity</source>
   <translation>Deckkraft</translation>
  </message>
  <message>
   <source>Threshold</source>
   <translation>Schwelle</translation>
  </message>
 </context>
 <context>
  <name>Heating</name>
  <message>
   <source>Asking the model…</source>
   <translation>Das Modell wird gefragt…</translation>
  </message>
  <message>
   <source>Save the heat map</source>
   <translation>Die Heatmap sichern</translation>
  </message>
  <message>
   <source>Picture (*.png)</source>
   <translation>Bild (*.png)</translation>
  </message>
  <message>
   <source>Blinded review: the map is shown once you have decided.</source>
   <translation>Verblindete Durchsicht: Die Karte erscheint, sobald Sie entschieden haben.</translation>
  </message>
  <message>
   <source>There is no map of this field.</source>
   <translation>Von diesem Feld gibt es keine Karte.</translation>
  </message>
  <message>
   <source>The heat map is in {name}.</source>
   <translation>Die Heatmap liegt in {name}.</translation>
  </message>
 </context>
 <context>
  <name>HelpWindow</name>
  <message>
   <source>Help</source>
   <translation>Hilfe</translation>
  </message>
  <message>
   <source>Search the help</source>
   <translation>Hilfe durchsuchen</translation>
  </message>
  <message>
   <source>Pages of help</source>
   <translation>Seiten der Hilfe</translation>
  </message>
  <message>
   <source>No page says anything of this.</source>
   <translation>Keine Seite sagt etwas dazu.</translation>
  </message>
  <message>
   <source>Page of help</source>
   <translation>Seite der Hilfe</translation>
  </message>
 </context>
 <context>
  <name>LabPage</name>
  <message>
   <source>The report is in {name}.</source>
   <translation>Der Bericht liegt in {name}.</translation>
  </message>
  <message>
   <source>Open the report</source>
   <translation>Bericht öffnen</translation>
  </message>
 </context>
 <context>
  <name>LabWindow</name>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Help for this window</source>
   <translation>Hilfe zu diesem Fenster</translation>
  </message>
 </context>
 <context>
  <name>LabelledSourceChooser</name>
  <message>
   <source>Classes and patients</source>
   <translation>Klassen und Patienten</translation>
  </message>
  <message>
   <source>Files that are left out</source>
   <translation>Ausgelassene Dateien</translation>
  </message>
  <message>
   <source>Looking at the names…</source>
   <translation>Die Namen werden gelesen…</translation>
  </message>
  <message>
   <source>Reading the fields…</source>
   <translation>Die Felder werden gelesen…</translation>
  </message>
  <message>
   <source>1 file is left out</source>
   <translation>1 Datei wird ausgelassen</translation>
  </message>
  <message>
   <source>{count} files are left out</source>
   <translation>{count} Dateien werden ausgelassen</translation>
  </message>
  <message>
   <source>Files that are left out, and why</source>
   <translation>Ausgelassene Dateien, und warum</translation>
  </message>
  <message>
   <source>WHAT THE CLASSES STAND FOR</source>
   <translation>WOFÜR DIE KLASSEN STEHEN</translation>
  </message>
  <message>
   <source>WHERE THE PATIENT STANDS IN A NAME</source>
   <translation>WO DER PATIENT IM NAMEN STEHT</translation>
  </message>
  <message>
   <source>Say below what the classes stand for.</source>
   <translation>Sagen Sie unten, wofür die Klassen stehen.</translation>
  </message>
  <message>
   <source>Stopped; no field was read.</source>
   <translation>Angehalten; kein Feld wurde gelesen.</translation>
  </message>
  <message>
   <source>Choose a folder of labelled fields</source>
   <translation>Einen Ordner mit beschrifteten Feldern wählen</translation>
  </message>
  <message>
   <source>Choose a table of labelled fields</source>
   <translation>Eine Tabelle mit beschrifteten Feldern wählen</translation>
  </message>
  <message>
   <source>Tables (*.csv *.tsv *.txt)</source>
   <translation>Tabellen (*.csv *.tsv *.txt)</translation>
  </message>
  <message>
   <source>Choose the session that holds your reviews</source>
   <translation>Die Sitzung wählen, die Ihre Befunde enthält</translation>
  </message>
  <message>
   <source>Lamella sessions</source>
   <translation>Lamella-Sitzungen</translation>
  </message>
 </context>
 <context>
  <name>LayerChanges</name>
  <message>
   <source>The calibration {name} is in use. Answers say so.</source>
   <translation>Die Kalibrierung {name} ist in Gebrauch. Antworten sagen es.</translation>
  </message>
  <message>
   <source>The model answers as it came; {name} is kept.</source>
   <translation>Das Modell antwortet, wie es kam; {name} bleibt erhalten.</translation>
  </message>
  <message>
   <source>Remove the calibration {name}? Answers it gave stay in your sessions.</source>
   <translation>Die Kalibrierung {name} entfernen? Ihre Antworten bleiben in Ihren Sitzungen.</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <source>The calibration {name} is removed.</source>
   <translation>Die Kalibrierung {name} ist entfernt.</translation>
  </message>
 </context>
 <context>
  <name>LayerList</name>
  <message>
   <source>Calibrations of this model</source>
   <translation>Kalibrierungen dieses Modells</translation>
  </message>
  <message>
   <source>None yet: the model answers as it came.</source>
   <translation>Noch keine: Das Modell antwortet, wie es kam.</translation>
  </message>
 </context>
 <context>
  <name>LayerRow</name>
  <message>
   <source>Stop using</source>
   <translation>Nicht mehr verwenden</translation>
  </message>
  <message>
   <source>Use</source>
   <translation>Verwenden</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <source>in use</source>
   <translation>in Gebrauch</translation>
  </message>
 </context>
 <context>
  <name>LicencesWindow</name>
  <message>
   <source>Licences</source>
   <translation>Lizenzen</translation>
  </message>
  <message>
   <source>Parts of the program</source>
   <translation>Teile des Programms</translation>
  </message>
  <message>
   <source>Text of the licence</source>
   <translation>Text der Lizenz</translation>
  </message>
 </context>
 <context>
  <name>LightRow</name>
  <message>
   <source>Brightness</source>
   <translation>Helligkeit</translation>
  </message>
  <message>
   <source>Contrast</source>
   <translation>Kontrast</translation>
  </message>
  <message>
   <source>Reset</source>
   <translation>Zurücksetzen</translation>
  </message>
  <message>
   <source>For the eye only: the model always sees the file as it is.</source>
   <translation>Nur fürs Auge: Das Modell sieht immer die Datei, wie sie ist.</translation>
  </message>
 </context>
 <context>
  <name>LogoChoice</name>
  <message>
   <source>Choose…</source>
   <translation>Wählen…</translation>
  </message>
  <message>
   <source>Choose a logo</source>
   <translation>Ein Logo wählen</translation>
  </message>
  <message>
   <source>None</source>
   <translation>Keine</translation>
  </message>
  <message>
   <source>No logo</source>
   <translation>Kein Logo</translation>
  </message>
  <message>
   <source>none</source>
   <translation>keines</translation>
  </message>
  <message>
   <source>Pictures (*.png *.jpg *.jpeg *.tif *.tiff *.bmp *.webp)</source>
   <translation>Bilder (*.png *.jpg *.jpeg *.tif *.tiff *.bmp *.webp)</translation>
  </message>
 </context>
 <context>
  <name>MainWindow</name>
  <message>
   <source>Looking for pictures…</source>
   <translation>Bilder werden gesucht…</translation>
  </message>
  <message>
   <source>No field passes these filters.</source>
   <translation>Kein Feld passt zu diesen Filtern.</translation>
  </message>
  <message>
   <source>There is no picture in this folder that Lamella can read.</source>
   <translation>In diesem Ordner ist kein Bild, das Lamella lesen kann.</translation>
  </message>
  <message>
   <source>Blinded review</source>
   <translation>Verblindete Durchsicht</translation>
  </message>
 </context>
 <context>
  <name>MapView</name>
  <message>
   <source>Map of the fields</source>
   <translation>Karte der Felder</translation>
  </message>
 </context>
 <context>
  <name>MapWindow</name>
  <message>
   <source>Embedding map</source>
   <translation>Karte der Felder (Einbettungen)</translation>
  </message>
  <message>
   <source>Field pointed at</source>
   <translation>Feld unter dem Zeiger</translation>
  </message>
  <message>
   <source>Refresh</source>
   <translation>Erneuern</translation>
  </message>
  <message>
   <source>Lay the map out anew, with new fields</source>
   <translation>Die Karte mit neuen Feldern neu auslegen</translation>
  </message>
  <message>
   <source>Show all</source>
   <translation>Alles zeigen</translation>
  </message>
  <message>
   <source>Show all points again (0)</source>
   <translation>Wieder alle Punkte zeigen (0)</translation>
  </message>
  <message>
   <source>Pick none</source>
   <translation>Keine wählen</translation>
  </message>
  <message>
   <source>Let go of the picked fields</source>
   <translation>Die gewählten Felder loslassen</translation>
  </message>
  <message>
   <source>Progress</source>
   <translation>Fortschritt</translation>
  </message>
  <message>
   <source>Draw around points to see their fields in the grid; Shift adds. By keyboard: arrows move, Space begins and ends a rectangle, Enter picks one point, + and - zoom.</source>
   <translation>Punkte umfahren, um ihre Felder im Raster zu sehen; Umschalt fügt hinzu. Mit der Tastatur: Pfeile bewegen, Leertaste beginnt und beendet ein Rechteck, Eingabe wählt einen Punkt, + und - zoomen.</translation>
  </message>
  <message>
   <source>No map yet</source>
   <translation>Noch keine Karte</translation>
  </message>
  <message>
   <source>{fields}; the axes show {first} and {second} of the differences</source>
   <translation>{fields}; die Achsen zeigen {first} und {second} der Unterschiede</translation>
  </message>
  <message>
   <source>{fields} picked</source>
   <translation>{fields} gewählt</translation>
  </message>
 </context>
 <context>
  <name>MatrixCell</name>
  <message>
   <source>{fields}, {actual}, called {predicted}</source>
   <translation>{fields}, {actual}, {predicted} genannt</translation>
  </message>
  <message>
   <source>{said}. Click to look at them.</source>
   <translation>{said}. Klicken, um sie anzusehen.</translation>
  </message>
  <message>
   <source>{percent} % of {actual}</source>
   <translation>{percent} % von {actual}</translation>
  </message>
 </context>
 <context>
  <name>ModelChooser</name>
  <message>
   <source>Model</source>
   <translation>Modell</translation>
  </message>
  <message>
   <source>No model installed</source>
   <translation>Kein Modell installiert</translation>
  </message>
  <message>
   <source>The model that answers. {use}</source>
   <translation>Das Modell, das antwortet. {use}</translation>
  </message>
 </context>
 <context>
  <name>ModelDetails</name>
  <message>
   <source>Chosen model</source>
   <translation>Gewähltes Modell</translation>
  </message>
  <message>
   <source>Make default</source>
   <translation>Zum Standard machen</translation>
  </message>
  <message>
   <source>Export…</source>
   <translation>Exportieren…</translation>
  </message>
  <message>
   <source>Write the model as one .lamella file, to take elsewhere</source>
   <translation>Das Modell als eine .lamella-Datei schreiben, zum Mitnehmen</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <source>Put the version back that was installed before this one</source>
   <translation>Die Version zurückholen, die vor dieser installiert war</translation>
  </message>
  <message>
   <source>CARD</source>
   <translation>STECKBRIEF</translation>
  </message>
  <message>
   <source>Delete this model from this computer</source>
   <translation>Dieses Modell von diesem Computer löschen</translation>
  </message>
  <message>
   <source>This model comes with Lamella and stays</source>
   <translation>Dieses Modell kommt mit Lamella und bleibt</translation>
  </message>
  <message>
   <source>Go back to version {version}</source>
   <translation>Zurück zu Version {version}</translation>
  </message>
 </context>
 <context>
  <name>ModelList</name>
  <message>
   <source>Installed models</source>
   <translation>Installierte Modelle</translation>
  </message>
 </context>
 <context>
  <name>ModelPicker</name>
  <message>
   <source>Model</source>
   <translation>Modell</translation>
  </message>
 </context>
 <context>
  <name>ModelTicks</name>
  <message>
   <source>Models to compare</source>
   <translation>Zu vergleichende Modelle</translation>
  </message>
 </context>
 <context>
  <name>ModelUse</name>
  <message>
   <source>{title} answers from now on.</source>
   <translation>{title} antwortet von nun an.</translation>
  </message>
  <message>
   <source>Back to {title}</source>
   <translation>Zurück zu {title}</translation>
  </message>
  <message>
   <source>{title} answers again.</source>
   <translation>{title} antwortet wieder.</translation>
  </message>
 </context>
 <context>
  <name>ModelsWindow</name>
  <message>
   <source>Installed models</source>
   <translation>Installierte Modelle</translation>
  </message>
  <message>
   <source>Import…</source>
   <translation>Importieren…</translation>
  </message>
  <message>
   <source>Install a .lamella file; or drop it on this window</source>
   <translation>Eine .lamella-Datei installieren; oder auf diesem Fenster ablegen</translation>
  </message>
  <message>
   <source>Roll back</source>
   <translation>Zurücknehmen</translation>
  </message>
  <message>
   <source>Make the model the default that was the default before</source>
   <translation>Das Modell zum Standard machen, das vorher Standard war</translation>
  </message>
  <message>
   <source>default</source>
   <translation>Standard</translation>
  </message>
  <message>
   <source>cannot be used</source>
   <translation>nicht verwendbar</translation>
  </message>
  <message>
   <source>No model is installed</source>
   <translation>Kein Modell ist installiert</translation>
  </message>
  <message>
   <source>Import a .lamella file, or drop it on this window.</source>
   <translation>Importieren Sie eine .lamella-Datei, oder legen Sie sie auf diesem Fenster ab.</translation>
  </message>
  <message>
   <source>Install a model</source>
   <translation>Ein Modell installieren</translation>
  </message>
  <message>
   <source>Lamella models (*.lamella)</source>
   <translation>Lamella-Modelle (*.lamella)</translation>
  </message>
  <message>
   <source>Export the model</source>
   <translation>Das Modell exportieren</translation>
  </message>
  <message>
   <source>Remove {title} {version}? Answers it gave stay in your sessions.</source>
   <translation>{title} {version} entfernen? Seine Antworten bleiben in Ihren Sitzungen.</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <source>Use it now</source>
   <translation>Jetzt verwenden</translation>
  </message>
  <message>
   <source>Install anyway</source>
   <translation>Trotzdem installieren</translation>
  </message>
  <message>
   <source>{why} You may decide otherwise; your reason is recorded.</source>
   <translation>{why} Sie können anders entscheiden; Ihr Grund wird festgehalten.</translation>
  </message>
  <message>
   <source>Make default</source>
   <translation>Zum Standard machen</translation>
  </message>
  <message>
   <source>Your reason</source>
   <translation>Ihr Grund</translation>
  </message>
 </context>
 <context>
  <name>Narrating</name>
  <message>
   <source>Every field here already has an answer of this model.</source>
   <translation>Jedes Feld hier hat schon eine Antwort dieses Modells.</translation>
  </message>
  <message>
   <source>Opening {name}…</source>
   <translation>{name} wird geöffnet…</translation>
  </message>
  <message>
   <source>Found {fields}…</source>
   <translation>{fields} gefunden…</translation>
  </message>
  <message>
   <source>{first} And {more} more.</source>
   <translation>{first} Und {more} weitere.</translation>
  </message>
  <message>
   <source>Stopped. {done} have an answer, which is kept; {open} are still open.</source>
   <translation>Angehalten. {done} haben eine Antwort, die erhalten bleibt; {open} sind noch offen.</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>Fortfahren</translation>
  </message>
  <message>
   <source>{fields} classified in {time}.</source>
   <translation>{fields} in {time} klassifiziert.</translation>
  </message>
  <message>
   <source>{count} should be looked at by a person.</source>
   <translation>{count} sollte ein Mensch ansehen.</translation>
  </message>
  <message>
   <source>{count} cannot be assessed and get no verdict.</source>
   <translation>{count} können nicht beurteilt werden und bekommen keinen Befund.</translation>
  </message>
  <message>
   <source>{count} could not be read; the others are not affected.</source>
   <translation>{count} konnten nicht gelesen werden; die anderen betrifft das nicht.</translation>
  </message>
  <message>
   <source>The stain of this folder differs from that of the fields the model was trained on, so its answers may be off: calibrate it on labelled fields of your own.</source>
   <translation>Die Färbung dieses Ordners weicht von der der Trainingsfelder ab; die Antworten können danebenliegen: Kalibrieren Sie das Modell an eigenen beschrifteten Feldern.</translation>
  </message>
  <message>
   <source>Calibrate to my lab</source>
   <translation>Auf mein Labor kalibrieren</translation>
  </message>
  <message>
   <source>Show the doubtful ones</source>
   <translation>Die zweifelhaften zeigen</translation>
  </message>
  <message>
   <source>Show what could not be read</source>
   <translation>Zeigen, was nicht gelesen werden konnte</translation>
  </message>
  <message>
   <source>{done} of {total} classified</source>
   <translation>{done} von {total} klassifiziert</translation>
  </message>
  <message>
   <source>No model is installed, so fields can be looked at but not classified.</source>
   <translation>Kein Modell ist installiert; Felder können angesehen, aber nicht klassifiziert werden.</translation>
  </message>
  <message>
   <source>Loading the model…</source>
   <translation>Das Modell wird geladen…</translation>
  </message>
 </context>
 <context>
  <name>NothingHere</name>
  <message>
   <source>Show all fields</source>
   <translation>Alle Felder zeigen</translation>
  </message>
 </context>
 <context>
  <name>NoticeBar</name>
  <message>
   <source>Dismiss</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Dismiss this notice</source>
   <translation>Diese Meldung schließen</translation>
  </message>
 </context>
 <context>
  <name>OtherFieldsRow</name>
  <message>
   <source>Choose folder…</source>
   <translation>Ordner wählen…</translation>
  </message>
  <message>
   <source>Choose a folder of fields without labels</source>
   <translation>Einen Ordner mit Feldern ohne Beschriftung wählen</translation>
  </message>
  <message>
   <source>Leave out</source>
   <translation>Auslassen</translation>
  </message>
  <message>
   <source>Leave the fields without labels out</source>
   <translation>Die Felder ohne Beschriftung weglassen</translation>
  </message>
  <message>
   <source>none chosen</source>
   <translation>keiner gewählt</translation>
  </message>
  <message>
   <source>More fields of your laboratory, without labels (optional)</source>
   <translation>Weitere Felder Ihres Labors, ohne Beschriftung (freiwillig)</translation>
  </message>
  <message>
   <source>They show where the fields of your laboratory lie, so that more of the gap can be closed. Put fields of many patients there, benign and malignant. Nothing is measured on them.</source>
   <translation>Sie zeigen, wo die Felder Ihres Labors liegen, damit mehr von der Lücke geschlossen werden kann. Legen Sie Felder vieler Patienten dorthin, gutartige und bösartige. An ihnen wird nichts gemessen.</translation>
  </message>
 </context>
 <context>
  <name>PatientsWindow</name>
  <message>
   <source>Patients</source>
   <translation>Patienten</translation>
  </message>
  <message>
   <source>Slides of the patient</source>
   <translation>Schnitte des Patienten</translation>
  </message>
  <message>
   <source>The score is for sorting. It is no probability that a patient has cancer.</source>
   <translation>Der Wert dient dem Sortieren. Er ist keine Wahrscheinlichkeit, dass ein Patient Krebs hat.</translation>
  </message>
  <message>
   <source>{patients} in {fields}</source>
   <translation>{patients}, {fields}</translation>
  </message>
  <message>
   <source>, {fields} without a known patient</source>
   <translation>, {fields} ohne bekannten Patienten</translation>
  </message>
  <message>
   <source>No fields are open</source>
   <translation>Keine Felder sind geöffnet</translation>
  </message>
  <message>
   <source>Slide</source>
   <translation>Schnitt</translation>
  </message>
  <message>
   <source>Fields</source>
   <translation>Felder</translation>
  </message>
  <message>
   <source>Malignant share</source>
   <translation>Anteil bösartig</translation>
  </message>
  <message>
   <source>Score</source>
   <translation>Wert</translation>
  </message>
  <message>
   <source>not named</source>
   <translation>ohne Namen</translation>
  </message>
 </context>
 <context>
  <name>PatternField</name>
  <message>
   <source>Pattern of the patient</source>
   <translation>Muster des Patienten</translation>
  </message>
  <message>
   <source>as found in names such as SOB_B_A-14-22549AB-100-001</source>
   <translation>wie in Namen wie SOB_B_A-14-22549AB-100-001</translation>
  </message>
  <message>
   <source>Type a name with {patient} where the patient stands, such as {patient}_{number}, or a regular expression with the group (?P&lt;patient&gt;...). Leave it empty to use accession numbers.</source>
   <translation>Schreiben Sie einen Namen mit {patient}, wo der Patient steht, etwa {patient}_{number}, oder einen regulären Ausdruck mit der Gruppe (?P&lt;patient&gt;...). Leer bedeutet Eingangsnummern.</translation>
  </message>
  <message>
   <source>{patients}; it does not fit {unmatched} of {total} names</source>
   <translation>{patients}; passt nicht zu {unmatched} von {total} Namen</translation>
  </message>
  <message>
   <source>{patients} in {total} names</source>
   <translation>{patients} in {total} Namen</translation>
  </message>
  <message>
   <source>no patient found</source>
   <translation>kein Patient gefunden</translation>
  </message>
 </context>
 <context>
  <name>PictureSheet</name>
  <message>
   <source>Pictures with answer and label</source>
   <translation>Bilder mit Antwort und Beschriftung</translation>
  </message>
 </context>
 <context>
  <name>PictureView</name>
  <message>
   <source>Picture of the field</source>
   <translation>Bild des Feldes</translation>
  </message>
 </context>
 <context>
  <name>PixelSizeDialog</name>
  <message>
   <source>Pixel size</source>
   <translation>Pixelgröße</translation>
  </message>
  <message>
   <source>unknown</source>
   <translation>unbekannt</translation>
  </message>
  <message>
   <source>Micrometres per pixel</source>
   <translation>Mikrometer je Pixel</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Sichern</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>A pixel of a field of unknown magnification covers</source>
   <translation>Ein Pixel eines Feldes unbekannter Vergrößerung umfasst</translation>
  </message>
  <message>
   <source>A pixel of a field at {magnification} covers</source>
   <translation>Ein Pixel eines Feldes bei {magnification} umfasst</translation>
  </message>
  <message>
   <source>This file itself says {um} µm, which is used for it. What you enter counts for files that say nothing.</source>
   <translation>Diese Datei sagt selbst {um} µm; das gilt für sie. Was Sie eingeben, gilt für Dateien, die nichts sagen.</translation>
  </message>
  <message>
   <source>This file does not say. The camera's data sheet or a stage micrometer tells; it counts for all fields of this magnification.</source>
   <translation>Diese Datei sagt nichts. Das Datenblatt der Kamera oder ein Objektmikrometer sagt es; es gilt für alle Felder dieser Vergrößerung.</translation>
  </message>
 </context>
 <context>
  <name>PlanDetails</name>
  <message>
   <source>Model to start from</source>
   <translation>Ausgangsmodell</translation>
  </message>
  <message>
   <source>Batch size</source>
   <translation>Stapelgröße</translation>
  </message>
  <message>
   <source>Optimiser</source>
   <translation>Optimierer</translation>
  </message>
  <message>
   <source>Stain normalisation</source>
   <translation>Färbungsnormierung</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>Gerät</translation>
  </message>
  <message>
   <source>Stop early after</source>
   <translation>Früh anhalten nach</translation>
  </message>
  <message>
   <source>Halve the learning rate after</source>
   <translation>Lernrate halbieren nach</translation>
  </message>
  <message>
   <source>Seed</source>
   <translation>Startwert</translation>
  </message>
  <message>
   <source>Label smoothing</source>
   <translation>Glättung der Beschriftung</translation>
  </message>
  <message>
   <source>Weigh both classes alike</source>
   <translation>Beide Klassen gleich gewichten</translation>
  </message>
  <message>
   <source>The same numbers each time (slower)</source>
   <translation>Jedes Mal dieselben Zahlen (langsamer)</translation>
  </message>
  <message>
   <source>Half precision where a GPU gains by it</source>
   <translation>Halbe Genauigkeit, wo eine GPU davon gewinnt</translation>
  </message>
  <message>
   <source>Augmentation…</source>
   <translation>Abwandlung…</translation>
  </message>
  <message>
   <source>Test the devices…</source>
   <translation>Die Geräte prüfen…</translation>
  </message>
  <message>
   <source>Try a few settings…</source>
   <translation>Einige Einstellungen ausprobieren…</translation>
  </message>
  <message>
   <source>Start from</source>
   <translation>Ausgehen von</translation>
  </message>
  <message>
   <source>Varied fields</source>
   <translation>Abgewandelte Felder</translation>
  </message>
  <message>
   <source>Slow down after</source>
   <translation>Langsamer nach</translation>
  </message>
 </context>
 <context>
  <name>PlanStep</name>
  <message>
   <source>Name of the new model</source>
   <translation>Name des neuen Modells</translation>
  </message>
  <message>
   <source>Details</source>
   <translation>Einzelheiten</translation>
  </message>
  <message>
   <source>Start training</source>
   <translation>Training starten</translation>
  </message>
  <message>
   <source>measuring the time…</source>
   <translation>die Dauer wird gemessen…</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modell</translation>
  </message>
  <message>
   <source>{base}, my laboratory</source>
   <translation>{base}, mein Labor</translation>
  </message>
 </context>
 <context>
  <name>ProbabilityBar</name>
  <message>
   <source>Malignant probability</source>
   <translation>Wahrscheinlichkeit für bösartig</translation>
  </message>
  <message>
   <source>needs review between {low} and {high}</source>
   <translation>zu prüfen zwischen {low} und {high}</translation>
  </message>
  <message>
   <source>{text}; 90 % of the answers with parts left out lie from {low} to {high}</source>
   <translation>{text}; 90 % der Antworten mit ausgelassenen Teilen liegen von {low} bis {high}</translation>
  </message>
  <message>
   <source>Malignant probability; {text}</source>
   <translation>Wahrscheinlichkeit für bösartig; {text}</translation>
  </message>
 </context>
 <context>
  <name>ProgressLine</name>
  <message>
   <source>Progress</source>
   <translation>Fortschritt</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Stop; nothing is kept</source>
   <translation>Anhalten; nichts bleibt erhalten</translation>
  </message>
  <message>
   <source>stopping…</source>
   <translation>wird angehalten…</translation>
  </message>
 </context>
 <context>
  <name>ProposalView</name>
  <message>
   <source>Before and after</source>
   <translation>Vorher und nachher</translation>
  </message>
  <message>
   <source>Name of the calibration</source>
   <translation>Name der Kalibrierung</translation>
  </message>
  <message>
   <source>Keep and use</source>
   <translation>Behalten und verwenden</translation>
  </message>
  <message>
   <source>Every answer says from now on that it was calibrated, and with what</source>
   <translation>Jede Antwort sagt von nun an, dass sie kalibriert wurde, und womit</translation>
  </message>
  <message>
   <source>Train on these fields…</source>
   <translation>Mit diesen Feldern trainieren…</translation>
  </message>
  <message>
   <source>Keep it all the same</source>
   <translation>Trotzdem behalten</translation>
  </message>
  <message>
   <source>{fields} of {patients}: {benign} with benign, {malignant} with malignant fields.</source>
   <translation>{fields} von {patients}: {benign} mit gutartigen, {malignant} mit bösartigen Feldern.</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Name</translation>
  </message>
 </context>
 <context>
  <name>Readers</name>
  <message>
   <source>Who is reviewing? Each reader sees and changes their own verdicts only.</source>
   <translation>Wer sieht durch? Jeder Befunder sieht und ändert nur eigene Befunde.</translation>
  </message>
  <message>
   <source>Review</source>
   <translation>Durchsicht</translation>
  </message>
  <message>
   <source>Name or initials</source>
   <translation>Name oder Kürzel</translation>
  </message>
  <message>
   <source>{reader} is reviewing now.</source>
   <translation>{reader} sieht jetzt durch.</translation>
  </message>
 </context>
 <context>
  <name>RecentButton</name>
  <message>
   <source>Open {path}</source>
   <translation>{path} öffnen</translation>
  </message>
 </context>
 <context>
  <name>ReportSaving</name>
  <message>
   <source>Save as HTML…</source>
   <translation>Als HTML sichern…</translation>
  </message>
  <message>
   <source>One file with every picture in it; any browser shows it, offline</source>
   <translation>Eine Datei mit allen Bildern darin; jeder Browser zeigt sie, ohne Netz</translation>
  </message>
  <message>
   <source>Save as PDF…</source>
   <translation>Als PDF sichern…</translation>
  </message>
  <message>
   <source>The same report as pages to print</source>
   <translation>Derselbe Bericht als Seiten zum Drucken</translation>
  </message>
  <message>
   <source>Writing {name}…</source>
   <translation>{name} wird geschrieben…</translation>
  </message>
  <message>
   <source>Page {number} of {total}</source>
   <translation>Seite {number} von {total}</translation>
  </message>
  <message>
   <source>Save the report</source>
   <translation>Den Bericht sichern</translation>
  </message>
 </context>
 <context>
  <name>ResultStep</name>
  <message>
   <source>Figures before and after</source>
   <translation>Zahlen vorher und nachher</translation>
  </message>
  <message>
   <source>A click on a number shows the pictures behind it.</source>
   <translation>Ein Klick auf eine Zahl zeigt die Bilder dahinter.</translation>
  </message>
  <message>
   <source>Use this model</source>
   <translation>Dieses Modell verwenden</translation>
  </message>
  <message>
   <source>It answers from now on; one click brings the old one back</source>
   <translation>Es antwortet von nun an; ein Klick bringt das alte zurück</translation>
  </message>
  <message>
   <source>Use it all the same</source>
   <translation>Trotzdem verwenden</translation>
  </message>
  <message>
   <source>Against the rule; this is recorded</source>
   <translation>Gegen die Regel; das wird festgehalten</translation>
  </message>
  <message>
   <source>Take the old one back</source>
   <translation>Das alte zurücknehmen</translation>
  </message>
  <message>
   <source>The model that answered before answers again</source>
   <translation>Das Modell, das vorher antwortete, antwortet wieder</translation>
  </message>
  <message>
   <source>Show in models</source>
   <translation>Bei den Modellen zeigen</translation>
  </message>
  <message>
   <source>Train another</source>
   <translation>Ein weiteres trainieren</translation>
  </message>
  <message>
   <source>In use</source>
   <translation>In Gebrauch</translation>
  </message>
  <message>
   <source>This model answers now, in the main window and on the command line.</source>
   <translation>Dieses Modell antwortet jetzt, im Hauptfenster und auf der Befehlszeile.</translation>
  </message>
  <message>
   <source>Measured on patients kept back from training. Kept: epoch {epoch}.</source>
   <translation>Gemessen an Patienten, die dem Training vorenthalten waren. Behalten: Epoche {epoch}.</translation>
  </message>
  <message>
   <source>New (95 % interval)</source>
   <translation>Neu (95-%-Intervall)</translation>
  </message>
  <message>
   <source>New</source>
   <translation>Neu</translation>
  </message>
  <message>
   <source>Before</source>
   <translation>Vorher</translation>
  </message>
  <message>
   <source>THE NEW MODEL, FIELD BY FIELD</source>
   <translation>DAS NEUE MODELL, FELD FÜR FELD</translation>
  </message>
  <message>
   <source>Chosen on the fine-tuning page in spite of the refusal.</source>
   <translation>Auf der Trainingsseite trotz der Ablehnung gewählt.</translation>
  </message>
 </context>
 <context>
  <name>ResumeLine</name>
  <message>
   <source>Resume</source>
   <translation>Fortsetzen</translation>
  </message>
  <message>
   <source>Discard</source>
   <translation>Verwerfen</translation>
  </message>
  <message>
   <source>Delete what it has learnt so far</source>
   <translation>Löschen, was es bisher gelernt hat</translation>
  </message>
  <message>
   <source>The training of “{title}” failed: {problem}</source>
   <translation>Das Training von „{title}“ ist gescheitert: {problem}</translation>
  </message>
  <message>
   <source>The training of “{title}” was interrupted after {epochs} epochs. Nothing of them is lost.</source>
   <translation>Das Training von „{title}“ wurde nach {epochs} Epochen unterbrochen. Nichts davon ist verloren.</translation>
  </message>
 </context>
 <context>
  <name>ReviewBox</name>
  <message>
   <source>Reason for your verdict</source>
   <translation>Grund für Ihren Befund</translation>
  </message>
  <message>
   <source>Why, if you like to say; it stands in reports</source>
   <translation>Warum, wenn Sie es sagen möchten; steht in Berichten</translation>
  </message>
 </context>
 <context>
  <name>ReviewKeys</name>
  <message>
   <source>reviewed {done} of {of} fields, blinded</source>
   <translation>{done} von {of} Feldern durchgesehen, verblindet</translation>
  </message>
  <message>
   <source>reviewed {done} of {of} doubtful</source>
   <translation>{done} von {of} zweifelhaften durchgesehen</translation>
  </message>
  <message>
   <source>Nothing is left here: every such field has a verdict of yours.</source>
   <translation>Hier ist nichts mehr offen: Jedes solche Feld hat einen Befund von Ihnen.</translation>
  </message>
  <message>
   <source>That was the last one; here is the first again.</source>
   <translation>Das war das letzte; hier ist wieder das erste.</translation>
  </message>
 </context>
 <context>
  <name>Reviewing</name>
  <message>
   <source>In a blinded review there is nothing to accept: press 1, 2 or 3.</source>
   <translation>In einer verblindeten Durchsicht gibt es nichts zu bestätigen: Drücken Sie 1, 2 oder 3.</translation>
  </message>
  <message>
   <source>The model leaves this to you: press 1 for benign, 2 for malignant, 3 for unsure.</source>
   <translation>Das Modell überlässt Ihnen dieses: 1 für gutartig, 2 für bösartig, 3 für unsicher.</translation>
  </message>
  <message>
   <source>There is nothing more to take back or to bring back.</source>
   <translation>Es gibt nichts mehr zurückzunehmen oder wiederzuholen.</translation>
  </message>
 </context>
 <context>
  <name>RuleEditor</name>
  <message>
   <source>Name rule</source>
   <translation>Namensregel</translation>
  </message>
  <message>
   <source>Type a name with {patient} where the patient stands and {slide} where the slide does, such as {patient}-{slide}_{number}, or a regular expression with the group (?P&lt;patient&gt;...). Leave it empty to use accession numbers.</source>
   <translation>Schreiben Sie einen Namen mit {patient}, wo der Patient steht, und {slide}, wo der Schnitt steht, etwa {patient}-{slide}_{number}, oder einen regulären Ausdruck mit der Gruppe (?P&lt;patient&gt;...). Leer bedeutet Eingangsnummern.</translation>
  </message>
  <message>
   <source>Use this rule</source>
   <translation>Diese Regel verwenden</translation>
  </message>
  <message>
   <source>Read patients and slides of this folder by the rule, now and later</source>
   <translation>Patienten und Schnitte dieses Ordners nach der Regel lesen, jetzt und später</translation>
  </message>
  <message>
   <source>Back to the rule in force</source>
   <translation>Zurück zur geltenden Regel</translation>
  </message>
  <message>
   <source>accession numbers</source>
   <translation>Eingangsnummern</translation>
  </message>
  <message>
   <source>Name rule: {rule}</source>
   <translation>Namensregel: {rule}</translation>
  </message>
 </context>
 <context>
  <name>SearchPage</name>
  <message>
   <source>Try a few settings</source>
   <translation>Einige Einstellungen ausprobieren</translation>
  </message>
  <message>
   <source>Settings and what came of them</source>
   <translation>Einstellungen, und was dabei herauskam</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Use the best</source>
   <translation>Die beste verwenden</translation>
  </message>
  <message>
   <source>Each row trains a head on the training patients and is judged on the validation patients. The locked test is not looked at.</source>
   <translation>Jede Zeile trainiert einen Kopf an den Trainingspatienten und wird an den Validierungspatienten beurteilt. Der verschlossene Test wird nicht angesehen.</translation>
  </message>
  <message>
   <source>Starting…</source>
   <translation>Beginnt…</translation>
  </message>
  <message>
   <source>Learns</source>
   <translation>Lernt</translation>
  </message>
  <message>
   <source>Learning rate</source>
   <translation>Lernrate</translation>
  </message>
  <message>
   <source>Batch</source>
   <translation>Stapel</translation>
  </message>
  <message>
   <source>Head</source>
   <translation>Kopf</translation>
  </message>
  <message>
   <source>Epochs</source>
   <translation>Epochen</translation>
  </message>
  <message>
   <source>Validation loss</source>
   <translation>Verlust bei der Validierung</translation>
  </message>
  <message>
   <source>Validation accuracy</source>
   <translation>Genauigkeit bei der Validierung</translation>
  </message>
 </context>
 <context>
  <name>SelfCheckWindow</name>
  <message>
   <source>Self-check</source>
   <translation>Selbstprüfung</translation>
  </message>
  <message>
   <source>Findings</source>
   <translation>Befunde der Prüfung</translation>
  </message>
  <message>
   <source>Check again</source>
   <translation>Noch einmal prüfen</translation>
  </message>
  <message>
   <source>Show the report</source>
   <translation>Bericht zeigen</translation>
  </message>
  <message>
   <source>Checking…</source>
   <translation>Wird geprüft…</translation>
  </message>
  <message>
   <source>Lamella looks at everything it needs. The text holds no picture and no name of a folder, a file or a patient, and is sent nowhere: give it as a file to whoever helps you.</source>
   <translation>Lamella sieht nach allem, was es braucht. Der Text enthält kein Bild und keinen Namen eines Ordners, einer Datei oder eines Patienten und wird nirgendwohin gesendet: Geben Sie ihn als Datei dem, der Ihnen hilft.</translation>
  </message>
 </context>
 <context>
  <name>SessionFiling</name>
  <message>
   <source>Open a session</source>
   <translation>Eine Sitzung öffnen</translation>
  </message>
  <message>
   <source>Save the session as</source>
   <translation>Die Sitzung sichern als</translation>
  </message>
  <message>
   <source>Where do the files lie now?</source>
   <translation>Wo liegen die Dateien jetzt?</translation>
  </message>
  <message>
   <source>Looking for the files of this session in {folder}…</source>
   <translation>Die Dateien dieser Sitzung werden in {folder} gesucht…</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Anhalten</translation>
  </message>
  <message>
   <source>Lamella sessions</source>
   <translation>Lamella-Sitzungen</translation>
  </message>
  <message>
   <source>The session goes on in {name}.</source>
   <translation>Die Sitzung geht in {name} weiter.</translation>
  </message>
  <message>
   <source>Found again: {found}. Not found: {missing}.</source>
   <translation>Wiedergefunden: {found}. Nicht gefunden: {missing}.</translation>
  </message>
  <message>
   <source>Stopped; nothing was changed.</source>
   <translation>Angehalten; nichts wurde geändert.</translation>
  </message>
  <message>
   <source>Find moved files…</source>
   <translation>Verschobene Dateien finden…</translation>
  </message>
 </context>
 <context>
  <name>SheetWindow</name>
  <message>
   <source>Pictures</source>
   <translation>Bilder</translation>
  </message>
  <message>
   <source>Wrong ones only</source>
   <translation>Nur falsche</translation>
  </message>
  <message>
   <source>Hide the pictures that the model called what they are labelled</source>
   <translation>Bilder verbergen, die das Modell so nannte, wie sie beschriftet sind</translation>
  </message>
  <message>
   <source>Below each picture: what the model says / what it is labelled</source>
   <translation>Unter jedem Bild: was das Modell sagt / wie es beschriftet ist</translation>
  </message>
 </context>
 <context>
  <name>ShelfJobs</name>
  <message>
   <source>{name} is installed.</source>
   <translation>{name} ist installiert.</translation>
  </message>
  <message>
   <source>Checking {name}…</source>
   <translation>{name} wird geprüft…</translation>
  </message>
  <message>
   <source>The model is in {name}.</source>
   <translation>Das Modell liegt in {name}.</translation>
  </message>
  <message>
   <source>Writing {name}…</source>
   <translation>{name} wird geschrieben…</translation>
  </message>
  <message>
   <source>{name} is removed.</source>
   <translation>{name} ist entfernt.</translation>
  </message>
  <message>
   <source>Removing…</source>
   <translation>Wird entfernt…</translation>
  </message>
  <message>
   <source>{name} is in use again.</source>
   <translation>{name} ist wieder in Gebrauch.</translation>
  </message>
  <message>
   <source>Rolling back…</source>
   <translation>Wird zurückgenommen…</translation>
  </message>
  <message>
   <source>{name} is the default now.</source>
   <translation>{name} ist jetzt der Standard.</translation>
  </message>
  <message>
   <source>Comparing with the present default…</source>
   <translation>Vergleich mit dem jetzigen Standard…</translation>
  </message>
  <message>
   <source>Rolled back: {name} is the default again.</source>
   <translation>Zurückgenommen: {name} ist wieder der Standard.</translation>
  </message>
 </context>
 <context>
  <name>ShortcutsDialog</name>
  <message>
   <source>Keyboard shortcuts</source>
   <translation>Tastenkürzel</translation>
  </message>
 </context>
 <context>
  <name>SourceBox</name>
  <message>
   <source>Choose folder…</source>
   <translation>Ordner wählen…</translation>
  </message>
  <message>
   <source>A folder with one sub-folder for each class, or with BreakHis names</source>
   <translation>Ein Ordner mit einem Unterordner je Klasse oder mit BreakHis-Namen</translation>
  </message>
  <message>
   <source>Choose table…</source>
   <translation>Tabelle wählen…</translation>
  </message>
  <message>
   <source>A CSV file with the columns path, label and patient</source>
   <translation>Eine CSV-Datei mit den Spalten path, label und patient</translation>
  </message>
  <message>
   <source>My reviews…</source>
   <translation>Meine Befunde…</translation>
  </message>
  <message>
   <source>A session file: the fields that readers called benign or malignant in it</source>
   <translation>Eine Sitzungsdatei: die Felder, die Befunder darin gutartig oder bösartig nannten</translation>
  </message>
  <message>
   <source>Take others…</source>
   <translation>Andere nehmen…</translation>
  </message>
  <message>
   <source>Take other labelled fields</source>
   <translation>Andere beschriftete Felder nehmen</translation>
  </message>
  <message>
   <source>Drop a folder of labelled fields here</source>
   <translation>Ordner mit beschrifteten Feldern hier ablegen</translation>
  </message>
  <message>
   <source>One sub-folder for each class, such as benign and malignant; or pictures with BreakHis names; or a table with the columns path, label and patient.</source>
   <translation>Ein Unterordner je Klasse, etwa benign und malignant; oder Bilder mit BreakHis-Namen; oder eine Tabelle mit den Spalten path, label und patient.</translation>
  </message>
 </context>
 <context>
  <name>StatusStrip</name>
  <message>
   <source>Progress</source>
   <translation>Fortschritt</translation>
  </message>
  <message>
   <source>Research use only</source>
   <translation>Nur für die Forschung</translation>
  </message>
  <message>
   <source>Lamella helps to sort fields. It is not a medical device and makes no diagnosis.</source>
   <translation>Lamella hilft, Felder zu sortieren. Es ist kein Medizinprodukt und stellt keine Diagnose.</translation>
  </message>
  <message>
   <source>{done} of {total}</source>
   <translation>{done} von {total}</translation>
  </message>
 </context>
 <context>
  <name>Step</name>
  <message>
   <source>Step {number}: {title}</source>
   <translation>Schritt {number}: {title}</translation>
  </message>
 </context>
 <context>
  <name>TourBar</name>
  <message>
   <source>Tour</source>
   <translation>Rundgang</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <source>End the tour</source>
   <translation>Rundgang beenden</translation>
  </message>
  <message>
   <source>Hint {number} of {total}</source>
   <translation>Hinweis {number} von {total}</translation>
  </message>
 </context>
 <context>
  <name>Updating</name>
  <message>
   <source>Update Lamella</source>
   <translation>Lamella aktualisieren</translation>
  </message>
  <message>
   <source>Updates of Lamella</source>
   <translation>Aktualisierungen von Lamella</translation>
  </message>
  <message>
   <source>An update is going on. Wait until it has ended, then try again.</source>
   <translation>Es läuft gerade eine Aktualisierung. Warten Sie, bis sie fertig ist, und versuchen Sie es dann erneut.</translation>
  </message>
  <message>
   <source>Go back to version {version}</source>
   <translation>Zurück zu Version {version}</translation>
  </message>
  <message>
   <source>Install anyway</source>
   <translation>Trotzdem installieren</translation>
  </message>
  <message>
   <source>Update</source>
   <translation>Aktualisieren</translation>
  </message>
  <message>
   <source>Install {name} {version} ({signature}, {size})?</source>
   <translation>{name} {version} installieren ({signature}, {size})?</translation>
  </message>
  <message>
   <source>Update {name} from version {installed} to {version} ({signature}, {size})? Your sessions, models and settings stay, and you can go back.</source>
   <translation>{name} von Version {installed} auf {version} aktualisieren ({signature}, {size})? Ihre Sitzungen, Modelle und Einstellungen bleiben, und Sie können zurück.</translation>
  </message>
  <message>
   <source>Installing {name} {version} (MB)…</source>
   <translation>{name} {version} wird installiert (MB)…</translation>
  </message>
  <message>
   <source>Trying {name} {version}…</source>
   <translation>{name} {version} wird ausprobiert…</translation>
  </message>
  <message>
   <source>Start Lamella {version} again from now on? The present version stays here, too. A session that the newer version changed may need it.</source>
   <translation>Von jetzt an wieder Lamella {version} starten? Die jetzige Version bleibt ebenfalls hier. Eine Sitzung, die die neuere Version geändert hat, braucht sie vielleicht.</translation>
  </message>
  <message>
   <source>Go back</source>
   <translation>Zurückgehen</translation>
  </message>
  <message>
   <source>{name} {version} is installed. It is used when Lamella starts next.</source>
   <translation>{name} {version} ist installiert. Es wird beim nächsten Start von Lamella verwendet.</translation>
  </message>
  <message>
   <source>{name} {version} is ready. It starts next time.</source>
   <translation>{name} {version} ist bereit. Es startet beim nächsten Mal.</translation>
  </message>
  <message>
   <source>Restart now</source>
   <translation>Jetzt neu starten</translation>
  </message>
  <message>
   <source>Stopped; nothing was changed.</source>
   <translation>Angehalten; nichts wurde geändert.</translation>
  </message>
  <message>
   <source>Something is going on in Lamella. The other version starts when you start it next.</source>
   <translation>In Lamella ist noch etwas im Gange. Die andere Version startet, wenn Sie es das nächste Mal öffnen.</translation>
  </message>
 </context>
 <context>
  <name>VerdictHeading</name>
  <message>
   <source>Answer hidden</source>
   <translation>Antwort verborgen</translation>
  </message>
  <message>
   <source>Malignant probability, calibrated</source>
   <translation>Wahrscheinlichkeit für bösartig, kalibriert</translation>
  </message>
 </context>
 <context>
  <name>VersionsDialog</name>
  <message>
   <source>Versions behind the answers</source>
   <translation>Versionen hinter den Antworten</translation>
  </message>
  <message>
   <source>Reading the session…</source>
   <translation>Die Sitzung wird gelesen…</translation>
  </message>
  <message>
   <source>Versions that answered</source>
   <translation>Versionen, die geantwortet haben</translation>
  </message>
  <message>
   <source>Fields are shown with the answers of the chosen model. Answers of other versions stay on record: choose one to look at what it said.</source>
   <translation>Felder werden mit den Antworten des gewählten Modells gezeigt. Antworten anderer Versionen bleiben aufbewahrt: Wählen Sie eine, um zu sehen, was sie gesagt hat.</translation>
  </message>
  <message>
   <source>Nothing was classified in this session yet.</source>
   <translation>In dieser Sitzung wurde noch nichts klassifiziert.</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modell</translation>
  </message>
  <message>
   <source>Fields</source>
   <translation>Felder</translation>
  </message>
  <message>
   <source>First</source>
   <translation>Erste</translation>
  </message>
  <message>
   <source>Last</source>
   <translation>Letzte</translation>
  </message>
  <message>
   <source>{model}, careful</source>
   <translation>{model}, sorgfältig</translation>
  </message>
  <message>
   <source>Answers of the chosen version</source>
   <translation>Antworten der gewählten Version</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
 </context>
 <context>
  <name>ViewerBar</name>
  <message>
   <source>Zoom</source>
   <translation>Zoom</translation>
  </message>
  <message>
   <source>{row} of {rows}</source>
   <translation>{row} von {rows}</translation>
  </message>
 </context>
 <context>
  <name>ViewerControl</name>
  <message>
   <source>shown reduced; the file has {size} px</source>
   <translation>verkleinert gezeigt; die Datei hat {size} px</translation>
  </message>
  <message>
   <source>Reading the picture…</source>
   <translation>Das Bild wird gelesen…</translation>
  </message>
 </context>
 <context>
  <name>ViewerPage</name>
  <message>
   <source>Viewer</source>
   <translation>Betrachter</translation>
  </message>
  <message>
   <source>Picture of the field that is compared with</source>
   <translation>Bild des Feldes, mit dem verglichen wird</translation>
  </message>
 </context>
 <context>
  <name>WarningList</name>
  <message>
   <source>What these figures can and cannot show</source>
   <translation>Was diese Zahlen zeigen können und was nicht</translation>
  </message>
 </context>
 <context>
  <name>WatchStep</name>
  <message>
   <source>Loss</source>
   <translation>Verlust</translation>
  </message>
  <message>
   <source>Accuracy</source>
   <translation>Genauigkeit</translation>
  </message>
  <message>
   <source>Progress of the training</source>
   <translation>Fortschritt des Trainings</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>Pause</translation>
  </message>
  <message>
   <source>Wait after this step; the computer is free meanwhile</source>
   <translation>Nach diesem Schritt warten; der Computer ist so lange frei</translation>
  </message>
  <message>
   <source>Stop and keep best</source>
   <translation>Anhalten und das Beste behalten</translation>
  </message>
  <message>
   <source>End now; the best epoch so far becomes the model</source>
   <translation>Jetzt beenden; die bisher beste Epoche wird das Modell</translation>
  </message>
  <message>
   <source>Cancel…</source>
   <translation>Abbrechen…</translation>
  </message>
  <message>
   <source>End now and keep nothing</source>
   <translation>Jetzt beenden und nichts behalten</translation>
  </message>
  <message>
   <source>Resume</source>
   <translation>Fortsetzen</translation>
  </message>
  <message>
   <source>Go on where the last finished epoch ended</source>
   <translation>Dort fortfahren, wo die letzte abgeschlossene Epoche endete</translation>
  </message>
  <message>
   <source>Discard it</source>
   <translation>Verwerfen</translation>
  </message>
  <message>
   <source>Go on training</source>
   <translation>Weiter trainieren</translation>
  </message>
  <message>
   <source>Nothing happens</source>
   <translation>Nichts geschieht</translation>
  </message>
  <message>
   <source>Starting… this takes some seconds.</source>
   <translation>Beginnt… das dauert einige Sekunden.</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>Fortfahren</translation>
  </message>
  <message>
   <source>Paused. Nothing is lost.</source>
   <translation>Pause. Nichts ist verloren.</translation>
  </message>
  <message>
   <source>Stopping; the best epoch becomes the model…</source>
   <translation>Wird angehalten; die beste Epoche wird das Modell…</translation>
  </message>
  <message>
   <source>Finished</source>
   <translation>Fertig</translation>
  </message>
  <message>
   <source>{count} epochs; epoch {best} was best, with a validation accuracy of {accuracy}</source>
   <translation>{count} Epochen; Epoche {best} war die beste, mit einer Validierungsgenauigkeit von {accuracy}</translation>
  </message>
  <message>
   <source>Nothing of this training will be kept.</source>
   <translation>Nichts von diesem Training bleibt erhalten.</translation>
  </message>
 </context>
 <context>
  <name>WindowCommands</name>
  <message>
   <source>Open a folder of slide images</source>
   <translation>Einen Ordner mit Schnittbildern öffnen</translation>
  </message>
 </context>
 <context>
  <name>_NoteEdit</name>
  <message>
   <source>Note</source>
   <translation>Notiz</translation>
  </message>
  <message>
   <source>Note on the field</source>
   <translation>Notiz zum Feld</translation>
  </message>
  <message>
   <source>Kept when you leave it; Ctrl+Enter goes back to the fields</source>
   <translation>Wird beim Verlassen gesichert; Strg+Eingabe führt zurück zu den Feldern</translation>
  </message>
 </context>
 <context>
  <name>told_words</name>
  <message>
   <source>the picture in the TIFF is laid out in a way that is not read</source>
   <translation>das Bild im TIFF ist auf eine Weise angelegt, die nicht gelesen wird</translation>
  </message>
  <message>
   <source>there is not enough memory for this picture</source>
   <translation>für dieses Bild reicht der Speicher nicht</translation>
  </message>
  <message>
   <source>a text block in the file unpacks to an absurd size, so the file was not opened</source>
   <translation>ein Textblock der Datei wird beim Auspacken absurd groß, darum wurde sie nicht geöffnet</translation>
  </message>
  <message>
   <source>{kind} is not read; export it as 8-bit or 16-bit RGB</source>
   <translation>{kind} wird nicht gelesen; exportieren Sie es als RGB mit 8 oder 16 Bit</translation>
  </message>
  <message>
   <source>the file is damaged: its {format} content cannot be decoded</source>
   <translation>die Datei ist beschädigt: ihr {format}-Inhalt lässt sich nicht entziffern</translation>
  </message>
  <message>
   <source>the file is empty (0 bytes)</source>
   <translation>die Datei ist leer (0 Byte)</translation>
  </message>
  <message>
   <source>the file has {size} MB; files of up to {most} are read</source>
   <translation>die Datei hat {size} MB; gelesen werden Dateien bis {most}</translation>
  </message>
  <message>
   <source>the file declares a picture of no size</source>
   <translation>die Datei nennt ein Bild ohne Größe</translation>
  </message>
  <message>
   <source>the picture is declared as {width} x {height} pixels ({size} megapixels); up to {most} megapixels are read, so export a smaller field</source>
   <translation>das Bild soll {width} x {height} Pixel haben ({size} Megapixel); gelesen werden bis {most} Megapixel, exportieren Sie also ein kleineres Feld</translation>
  </message>
  <message>
   <source>the drive reported an error while the file was read ({problem})</source>
   <translation>das Laufwerk meldete beim Lesen einen Fehler ({problem})</translation>
  </message>
  <message>
   <source>the file is no longer there (it was moved, renamed or deleted, or its drive was disconnected)</source>
   <translation>die Datei ist nicht mehr da (verschoben, umbenannt oder gelöscht, oder ihr Laufwerk wurde getrennt)</translation>
  </message>
  <message>
   <source>the file may not be read (no permission, or another program keeps it locked)</source>
   <translation>die Datei darf nicht gelesen werden (keine Berechtigung, oder ein anderes Programm sperrt sie)</translation>
  </message>
  <message>
   <source>this is a folder, not a file</source>
   <translation>das ist ein Ordner, keine Datei</translation>
  </message>
  <message>
   <source>the path of the file is too long for this system</source>
   <translation>der Pfad der Datei ist zu lang für dieses System</translation>
  </message>
  <message>
   <source>this is a device or a pipe, not a file</source>
   <translation>das ist ein Gerät oder eine Pipe, keine Datei</translation>
  </message>
  <message>
   <source>the TIFF is stored in a form that is not read; export it as 8-bit or 16-bit RGB</source>
   <translation>das TIFF ist in einer Form gespeichert, die nicht gelesen wird; exportieren Sie es als RGB mit 8 oder 16 Bit</translation>
  </message>
  <message>
   <source>the picture is stored in a form that is not read ({mode}); export it as 8-bit or 16-bit RGB</source>
   <translation>das Bild ist in einer Form gespeichert, die nicht gelesen wird ({mode}); exportieren Sie es als RGB mit 8 oder 16 Bit</translation>
  </message>
  <message>
   <source>the header and the pixels of the PNG do not agree</source>
   <translation>Kopf und Pixel des PNG passen nicht zusammen</translation>
  </message>
  <message>
   <source>the file ends in the middle of the picture (it may not have been copied completely)</source>
   <translation>die Datei endet mitten im Bild (vielleicht wurde sie nicht ganz kopiert)</translation>
  </message>
  <message>
   <source>this is {kind}, which is not read; export it as TIFF, PNG or JPEG</source>
   <translation>das ist {kind} und wird nicht gelesen; exportieren Sie es als TIFF, PNG oder JPEG</translation>
  </message>
  <message>
   <source>the file is not a picture: its content is {kind}</source>
   <translation>die Datei ist kein Bild: ihr Inhalt ist {kind}</translation>
  </message>
  <message>
   <source>the file is not a picture: its content is of no known picture format</source>
   <translation>die Datei ist kein Bild: ihr Inhalt hat kein bekanntes Bildformat</translation>
  </message>
  <message>
   <source>the file is not a picture: its content is {kind}, although its name ends in {extension}</source>
   <translation>die Datei ist kein Bild: ihr Inhalt ist {kind}, obwohl ihr Name auf {extension} endet</translation>
  </message>
  <message>
   <source>the file is not a picture: its content is of no known picture format, although its name ends in {extension}</source>
   <translation>die Datei ist kein Bild: ihr Inhalt hat kein bekanntes Bildformat, obwohl ihr Name auf {extension} endet</translation>
  </message>
  <message>
   <source>the picture holds samples that are not numbers</source>
   <translation>das Bild enthält Werte, die keine Zahlen sind</translation>
  </message>
  <message>
   <source>the picture holds fractional numbers outside 0 to 1 and does not declare their range; export it as 8-bit or 16-bit RGB</source>
   <translation>das Bild enthält Bruchzahlen außerhalb von 0 bis 1 und nennt ihren Bereich nicht; exportieren Sie es als RGB mit 8 oder 16 Bit</translation>
  </message>
  <message>
   <source>the TIFF is a volume, not a flat picture</source>
   <translation>das TIFF ist ein Volumen, kein flaches Bild</translation>
  </message>
  <message>
   <source>the TIFF lists fewer parts than its picture has</source>
   <translation>das TIFF nennt weniger Teile, als sein Bild hat</translation>
  </message>
  <message>
   <source>parts of the picture were never written to the TIFF</source>
   <translation>Teile des Bildes wurden nie in das TIFF geschrieben</translation>
  </message>
 </context>
 <context>
  <name>words</name>
  <message>
   <source>Good</source>
   <translation>Gut</translation>
  </message>
  <message>
   <source>Look at this</source>
   <translation>Ansehen</translation>
  </message>
  <message>
   <source>Problem</source>
   <translation>Problem</translation>
  </message>
  <message>
   <source>Program</source>
   <translation>Programm</translation>
  </message>
  <message>
   <source>Build</source>
   <translation>Bau</translation>
  </message>
  <message>
   <source>System</source>
   <translation>System</translation>
  </message>
  <message>
   <source>Libraries</source>
   <translation>Bibliotheken</translation>
  </message>
  <message>
   <source>Screen</source>
   <translation>Bildschirm</translation>
  </message>
  <message>
   <source>Font for Hindi</source>
   <translation>Schrift für Hindi</translation>
  </message>
  <message>
   <source>Program folder</source>
   <translation>Programmordner</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <source>Sessions and models</source>
   <translation>Sitzungen und Modelle</translation>
  </message>
  <message>
   <source>Thumbnails</source>
   <translation>Vorschaubilder</translation>
  </message>
  <message>
   <source>Log</source>
   <translation>Protokoll</translation>
  </message>
  <message>
   <source>Processor</source>
   <translation>Prozessor</translation>
  </message>
  <message>
   <source>Graphics card</source>
   <translation>Grafikkarte</translation>
  </message>
  <message>
   <source>Memory</source>
   <translation>Speicher</translation>
  </message>
  <message>
   <source>Database</source>
   <translation>Datenbank</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modell</translation>
  </message>
  <message>
   <source>Test image</source>
   <translation>Probebild</translation>
  </message>
  <message>
   <source>Training</source>
   <translation>Training</translation>
  </message>
  <message>
   <source>Crashes</source>
   <translation>Abstürze</translation>
  </message>
  <message>
   <source>Install Lamella again from the file it came from; sessions and settings stay.</source>
   <translation>Installieren Sie Lamella noch einmal aus der Datei, aus der es kam; Sitzungen und Einstellungen bleiben.</translation>
  </message>
  <message>
   <source>Free some space on this disk.</source>
   <translation>Machen Sie auf dieser Platte Platz frei.</translation>
  </message>
  <message>
   <source>Let this user write there, or ask who looks after the computer.</source>
   <translation>Lassen Sie diesen Benutzer dort schreiben, oder fragen Sie, wer den Rechner betreut.</translation>
  </message>
  <message>
   <source>Import the model again, or remove it.</source>
   <translation>Importieren Sie das Modell noch einmal, oder entfernen Sie es.</translation>
  </message>
  <message>
   <source>Close other programs.</source>
   <translation>Schließen Sie andere Programme.</translation>
  </message>
  <message>
   <source>Install Lamella Training of the same version.</source>
   <translation>Installieren Sie Lamella Training derselben Version.</translation>
  </message>
  <message>
   <source>Look at the report with the button below, and give it to whoever helps you.</source>
   <translation>Sehen Sie den Bericht mit dem Knopf unten an, und geben Sie ihn dem, der Ihnen hilft.</translation>
  </message>
  <message>
   <source>Look through your settings; what could not be read is at its default.</source>
   <translation>Sehen Sie Ihre Einstellungen durch; was nicht lesbar war, steht auf der Vorgabe.</translation>
  </message>
  <message>
   <source>Give this text to whoever helps you.</source>
   <translation>Geben Sie diesen Text dem, der Ihnen hilft.</translation>
  </message>
  <message>
   <source>Everything is in order.</source>
   <translation>Alles ist in Ordnung.</translation>
  </message>
  <message>
   <source>Lamella works, but something deserves a look.</source>
   <translation>Lamella arbeitet, aber etwas verdient einen Blick.</translation>
  </message>
  <message>
   <source>There is a problem; what to do stands beside it.</source>
   <translation>Es gibt ein Problem; was zu tun ist, steht dabei.</translation>
  </message>
  <message>
   <source>The picture has changed since this answer.</source>
   <translation>Das Bild hat sich seit dieser Antwort geändert.</translation>
  </message>
  <message>
   <source>{name} (changed since)</source>
   <translation>{name} (seither geändert)</translation>
  </message>
  <message>
   <source>Field</source>
   <translation>Feld</translation>
  </message>
  <message>
   <source>Its answer</source>
   <translation>Ihre Antwort</translation>
  </message>
  <message>
   <source>Newest answer</source>
   <translation>Neueste Antwort</translation>
  </message>
  <message>
   <source>Classified</source>
   <translation>Klassifiziert</translation>
  </message>
  <message>
   <source>Move through the fields</source>
   <translation>Durch die Felder gehen</translation>
  </message>
  <message>
   <source>View</source>
   <translation>Ansicht</translation>
  </message>
  <message>
   <source>Select several</source>
   <translation>Mehrere auswählen</translation>
  </message>
  <message>
   <source>Menu of the field</source>
   <translation>Menü des Feldes</translation>
  </message>
  <message>
   <source>Files</source>
   <translation>Dateien</translation>
  </message>
  <message>
   <source>Shift</source>
   <translation>Verschieben</translation>
  </message>
  <message>
   <source>Shift and weigh anew</source>
   <translation>Verschieben und neu gewichten</translation>
  </message>
  <message>
   <source>Train</source>
   <translation>Trainieren</translation>
  </message>
  <message>
   <source>Aligns your fields to those the model was trained on, as far as they stand apart, and moves its threshold.</source>
   <translation>Richtet Ihre Felder an denen aus, mit denen das Modell trainiert wurde, soweit sie abweichen, und verschiebt seine Schwelle.</translation>
  </message>
  <message>
   <source>Also weighs anew what the model sees, from your labels alone.</source>
   <translation>Gewichtet auch neu, was das Modell sieht, allein nach Ihren Beschriftungen.</translation>
  </message>
  <message>
   <source>Teaches the model to see your fields. This makes a new model, on the training page.</source>
   <translation>Bringt dem Modell bei, Ihre Felder zu sehen. Das ergibt ein neues Modell, auf der Trainingsseite.</translation>
  </message>
  <message>
   <source>From {fields} of {patients}</source>
   <translation>Mindestens {fields} von {patients}</translation>
  </message>
  <message>
   <source>95 % interval</source>
   <translation>95-%-Intervall</translation>
  </message>
  <message>
   <source>Figure</source>
   <translation>Zahl</translation>
  </message>
  <message>
   <source>Before</source>
   <translation>Vorher</translation>
  </message>
  <message>
   <source>After</source>
   <translation>Nachher</translation>
  </message>
  <message>
   <source>Balanced accuracy {value}</source>
   <translation>Ausgewogene Genauigkeit {value}</translation>
  </message>
  <message>
   <source>{fields} of {patients}</source>
   <translation>{fields} von {patients}</translation>
  </message>
  <message>
   <source>Our lab</source>
   <translation>Unser Labor</translation>
  </message>
  <message>
   <source>Our lab {number}</source>
   <translation>Unser Labor {number}</translation>
  </message>
  <message>
   <source>Balanced</source>
   <translation>Ausgewogen</translation>
  </message>
  <message>
   <source>Fields/s</source>
   <translation>Felder/s</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Größe</translation>
  </message>
  <message>
   <source>{first} and {second}: too few patients to tell them apart.</source>
   <translation>{first} und {second}: zu wenige Patienten, um sie zu unterscheiden.</translation>
  </message>
  <message>
   <source>{first} is better than {second}: accuracy +{points} (difference {span}, p = {p}).</source>
   <translation>{first} ist besser als {second}: Genauigkeit +{points} (Unterschied {span}, p = {p}).</translation>
  </message>
  <message>
   <source>{first} and {second} cannot be told apart on these patients: {points} ({span}, p = {p}).</source>
   <translation>{first} und {second} lassen sich an diesen Patienten nicht unterscheiden: {points} ({span}, p = {p}).</translation>
  </message>
  <message>
   <source>Only {first} is right on {a} fields, only {second} on {b}.</source>
   <translation>Nur {first} hat bei {a} Feldern recht, nur {second} bei {b}.</translation>
  </message>
  <message>
   <source>no interval</source>
   <translation>kein Intervall</translation>
  </message>
  <message>
   <source>{low} to {high}</source>
   <translation>{low} bis {high}</translation>
  </message>
  <message>
   <source>By picture</source>
   <translation>Nach Bild</translation>
  </message>
  <message>
   <source>By field</source>
   <translation>Nach Feld</translation>
  </message>
  <message>
   <source>By patient</source>
   <translation>Nach Patient</translation>
  </message>
  <message>
   <source>Value</source>
   <translation>Wert</translation>
  </message>
  <message>
   <source>Magnification</source>
   <translation>Vergrößerung</translation>
  </message>
  <message>
   <source>Benign</source>
   <translation>Gutartig</translation>
  </message>
  <message>
   <source>Malignant</source>
   <translation>Bösartig</translation>
  </message>
  <message>
   <source>Unknown</source>
   <translation>Unbekannt</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>Ordner</translation>
  </message>
  <message>
   <source>Counted</source>
   <translation>Gezählt</translation>
  </message>
  <message>
   <source>Left out</source>
   <translation>Ausgelassen</translation>
  </message>
  <message>
   <source>Review band</source>
   <translation>Prüfbereich</translation>
  </message>
  <message>
   <source>Speed</source>
   <translation>Geschwindigkeit</translation>
  </message>
  <message>
   <source>Go back to the version before</source>
   <translation>Zurück zur vorigen Version</translation>
  </message>
  <message>
   <source>Before and after</source>
   <translation>Vorher und nachher</translation>
  </message>
  <message>
   <source>comes with Lamella</source>
   <translation>kommt mit Lamella</translation>
  </message>
  <message>
   <source>installed here</source>
   <translation>hier installiert</translation>
  </message>
  <message>
   <source>trained here</source>
   <translation>hier trainiert</translation>
  </message>
  <message>
   <source>Network</source>
   <translation>Netz</translation>
  </message>
  <message>
   <source>Version</source>
   <translation>Version</translation>
  </message>
  <message>
   <source>From</source>
   <translation>Herkunft</translation>
  </message>
  <message>
   <source>Signature</source>
   <translation>Signatur</translation>
  </message>
  <message>
   <source>Calibrated</source>
   <translation>Kalibriert</translation>
  </message>
  <message>
   <source>Trained from</source>
   <translation>Trainiert aus</translation>
  </message>
  <message>
   <source>Id</source>
   <translation>Kennung</translation>
  </message>
  <message>
   <source>The default model is what a first run uses. A model may become the default when it is no worse than the present one on test patients that neither has learnt from; otherwise only with a reason, which is recorded.</source>
   <translation>Das Standardmodell ist das, womit ein erster Lauf beginnt. Ein Modell darf Standard werden, wenn es an Testpatienten, aus denen keines gelernt hat, nicht schlechter ist als das jetzige; sonst nur mit einem Grund, der festgehalten wird.</translation>
  </message>
  <message>
   <source>not read</source>
   <translation>nicht gelesen</translation>
  </message>
  <message>
   <source>n/a</source>
   <translation>k. A.</translation>
  </message>
  <message>
   <source>the model disagrees</source>
   <translation>das Modell widerspricht</translation>
  </message>
  <message>
   <source>The first minute</source>
   <translation>Die erste Minute</translation>
  </message>
  <message>
   <source>Verdicts and colours</source>
   <translation>Befunde und Farben</translation>
  </message>
  <message>
   <source>Why a field needs review</source>
   <translation>Warum ein Feld zu prüfen ist</translation>
  </message>
  <message>
   <source>Not assessable</source>
   <translation>Nicht beurteilbar</translation>
  </message>
  <message>
   <source>Heat maps: what they can and cannot tell</source>
   <translation>Heatmaps: was sie sagen können und was nicht</translation>
  </message>
  <message>
   <source>Reviewing by keyboard</source>
   <translation>Durchsehen mit der Tastatur</translation>
  </message>
  <message>
   <source>Finding fields</source>
   <translation>Felder finden</translation>
  </message>
  <message>
   <source>Patients</source>
   <translation>Patienten</translation>
  </message>
  <message>
   <source>Reports</source>
   <translation>Berichte</translation>
  </message>
  <message>
   <source>Sessions</source>
   <translation>Sitzungen</translation>
  </message>
  <message>
   <source>Training on your own fields</source>
   <translation>Mit eigenen Feldern trainieren</translation>
  </message>
  <message>
   <source>Judging models</source>
   <translation>Modelle beurteilen</translation>
  </message>
  <message>
   <source>Calibrating to your laboratory</source>
   <translation>Auf Ihr Labor kalibrieren</translation>
  </message>
  <message>
   <source>Updates</source>
   <translation>Aktualisierungen</translation>
  </message>
  <message>
   <source>When something is wrong</source>
   <translation>Wenn etwas nicht stimmt</translation>
  </message>
  <message>
   <source>All commands and keys</source>
   <translation>Alle Befehle und Tasten</translation>
  </message>
  <message>
   <source>Open a folder with {open}, or drop one on the window. Lamella classifies its fields by itself and never changes a file.</source>
   <translation>Öffnen Sie einen Ordner mit {open}, oder legen Sie einen auf dem Fenster ab. Lamella klassifiziert seine Felder von selbst und verändert nie eine Datei.</translation>
  </message>
  <message>
   <source>Each answer has a colour, a letter and a shape: B circle benign, M diamond malignant, ? triangle: a person should look.</source>
   <translation>Jede Antwort hat Farbe, Buchstabe und Form: B Kreis gutartig, M Raute bösartig, ? Dreieck: Ein Mensch sollte hinsehen.</translation>
  </message>
  <message>
   <source>{next} goes to the next doubtful field; {benign} benign, {malignant} malignant, {unsure} unsure; {undo} takes it back.</source>
   <translation>{next} geht zum nächsten zweifelhaften Feld; {benign} gutartig, {malignant} bösartig, {unsure} unsicher; {undo} nimmt es zurück.</translation>
  </message>
  <message>
   <source>{viewer} shows a field as large as the window. The pane beside the fields says why it needs review.</source>
   <translation>{viewer} zeigt ein Feld so groß wie das Fenster. Die Leiste neben den Feldern sagt, warum es zu prüfen ist.</translation>
  </message>
  <message>
   <source>{report} writes a report. {help} explains the place you are at; the menu (Alt+M) shows this tour again.</source>
   <translation>{report} schreibt einen Bericht. {help} erklärt die Stelle, an der Sie sind; das Menü (Alt+M) zeigt diesen Rundgang wieder.</translation>
  </message>
  <message>
   <source>All</source>
   <translation>Alle</translation>
  </message>
  <message>
   <source>All folders</source>
   <translation>Alle Ordner</translation>
  </message>
  <message>
   <source>(this folder itself)</source>
   <translation>(dieser Ordner selbst)</translation>
  </message>
  <message>
   <source>All patients</source>
   <translation>Alle Patienten</translation>
  </message>
  <message>
   <source>The other fields are not affected.</source>
   <translation>Die anderen Felder betrifft das nicht.</translation>
  </message>
  <message>
   <source>This field has not been classified yet.</source>
   <translation>Dieses Feld wurde noch nicht klassifiziert.</translation>
  </message>
  <message>
   <source>The answer of the model does not count.</source>
   <translation>Die Antwort des Modells zählt nicht.</translation>
  </message>
  <message>
   <source>At or above {bound}, where the review band ends.</source>
   <translation>Bei oder über {bound}, wo der Prüfbereich endet.</translation>
  </message>
  <message>
   <source>At or below {bound}, where the review band begins.</source>
   <translation>Bei oder unter {bound}, wo der Prüfbereich beginnt.</translation>
  </message>
  <message>
   <source>It is close to the band, so a look may be worth it.</source>
   <translation>Es liegt nah am Bereich; ein Blick kann sich lohnen.</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>Patient</source>
   <translation>Patient</translation>
  </message>
  <message>
   <source>Picture</source>
   <translation>Bild</translation>
  </message>
  <message>
   <source>File size</source>
   <translation>Dateigröße</translation>
  </message>
  <message>
   <source>Changed</source>
   <translation>Geändert</translation>
  </message>
  <message>
   <source>Reading</source>
   <translation>Lesen</translation>
  </message>
  <message>
   <source>Uncalibrated</source>
   <translation>Unkalibriert</translation>
  </message>
  <message>
   <source>Interval</source>
   <translation>Intervall</translation>
  </message>
  <message>
   <source>none: the head of this model has no dropout</source>
   <translation>keines: Der Kopf dieses Modells hat kein Dropout</translation>
  </message>
  <message>
   <source>Careful</source>
   <translation>Sorgfältig</translation>
  </message>
  <message>
   <source>mean over {count} turned and mirrored views</source>
   <translation>Mittel über {count} gedrehte und gespiegelte Ansichten</translation>
  </message>
  <message>
   <source>Not reviewed</source>
   <translation>Nicht durchgesehen</translation>
  </message>
  <message>
   <source>Reviewed</source>
   <translation>Durchgesehen</translation>
  </message>
  <message>
   <source>Model disagrees</source>
   <translation>Modell widerspricht</translation>
  </message>
  <message>
   <source>Unsure</source>
   <translation>Unsicher</translation>
  </message>
  <message>
   <source>With a note</source>
   <translation>Mit Notiz</translation>
  </message>
  <message>
   <source>Blank</source>
   <translation>Leer</translation>
  </message>
  <message>
   <source>Out of focus</source>
   <translation>Unscharf</translation>
  </message>
  <message>
   <source>Overexposed</source>
   <translation>Überbelichtet</translation>
  </message>
  <message>
   <source>Underexposed</source>
   <translation>Unterbelichtet</translation>
  </message>
  <message>
   <source>Too small</source>
   <translation>Zu klein</translation>
  </message>
  <message>
   <source>Not H&amp;E</source>
   <translation>Kein H&amp;E</translation>
  </message>
  <message>
   <source>Unlike the training fields</source>
   <translation>Anders als die Trainingsfelder</translation>
  </message>
  <message>
   <source>Other magnification</source>
   <translation>Andere Vergrößerung</translation>
  </message>
  <message>
   <source>Withheld by the reader</source>
   <translation>Vom Befunder zurückgehalten</translation>
  </message>
  <message>
   <source>Empty file</source>
   <translation>Leere Datei</translation>
  </message>
  <message>
   <source>Cut off</source>
   <translation>Abgeschnitten</translation>
  </message>
  <message>
   <source>Damaged</source>
   <translation>Beschädigt</translation>
  </message>
  <message>
   <source>Not a picture</source>
   <translation>Kein Bild</translation>
  </message>
  <message>
   <source>Unknown format</source>
   <translation>Unbekanntes Format</translation>
  </message>
  <message>
   <source>Too large</source>
   <translation>Zu groß</translation>
  </message>
  <message>
   <source>File is gone</source>
   <translation>Datei ist fort</translation>
  </message>
  <message>
   <source>No permission</source>
   <translation>Keine Berechtigung</translation>
  </message>
  <message>
   <source>Error in Lamella</source>
   <translation>Fehler in Lamella</translation>
  </message>
  <message>
   <source>Similar to {name}</source>
   <translation>Ähnlich wie {name}</translation>
  </message>
  <message>
   <source>From the map</source>
   <translation>Von der Karte</translation>
  </message>
  <message>
   <source>Magnification {name}</source>
   <translation>Vergrößerung {name}</translation>
  </message>
  <message>
   <source>Folder {name}</source>
   <translation>Ordner {name}</translation>
  </message>
  <message>
   <source>Patient {name}</source>
   <translation>Patient {name}</translation>
  </message>
  <message>
   <source>unknown</source>
   <translation>unbekannt</translation>
  </message>
  <message>
   <source>“{text}”</source>
   <translation>„{text}“</translation>
  </message>
  <message>
   <source> or </source>
   <translation> oder </translation>
  </message>
  <message>
   <source>malignant</source>
   <translation>bösartig</translation>
  </message>
  <message>
   <source>benign</source>
   <translation>gutartig</translation>
  </message>
  <message>
   <source>The map is empty: nothing at depth {depth} speaks for {side}.</source>
   <translation>Die Karte ist leer: Nichts in Tiefe {depth} spricht für {side}.</translation>
  </message>
  <message>
   <source>What speaks for {side}, at depth {depth}, the only one: {share} of the evidence.</source>
   <translation>Was für {side} spricht, in Tiefe {depth}, der einzigen: {share} der Belege.</translation>
  </message>
  <message>
   <source>What speaks for {side}, at depth {depth}, the last of {count}: {share} of the evidence.</source>
   <translation>Was für {side} spricht, in Tiefe {depth}, der letzten von {count}: {share} der Belege.</translation>
  </message>
  <message>
   <source>You said that this field cannot be assessed.</source>
   <translation>Sie sagten, dass dieses Feld nicht beurteilt werden kann.</translation>
  </message>
  <message>
   <source>There is hardly anything in this field: tissue on {share} of it.</source>
   <translation>In diesem Feld ist kaum etwas: Gewebe auf {share} davon.</translation>
  </message>
  <message>
   <source>The field is out of focus.</source>
   <translation>Das Feld ist unscharf.</translation>
  </message>
  <message>
   <source>The field is overexposed: its bright parts have lost their detail.</source>
   <translation>Das Feld ist überbelichtet: Seine hellen Teile haben ihre Einzelheiten verloren.</translation>
  </message>
  <message>
   <source>The field is underexposed: its dark parts have lost their detail.</source>
   <translation>Das Feld ist unterbelichtet: Seine dunklen Teile haben ihre Einzelheiten verloren.</translation>
  </message>
  <message>
   <source>The picture is too small: its shorter side has {count} pixels.</source>
   <translation>Das Bild ist zu klein: Seine kürzere Seite hat {count} Pixel.</translation>
  </message>
  <message>
   <source>The colours are not those of an H&amp;E stain.</source>
   <translation>Die Farben sind nicht die einer H&amp;E-Färbung.</translation>
  </message>
  <message>
   <source>The field is unlike everything the model was trained on.</source>
   <translation>Das Feld gleicht nichts, womit das Modell trainiert wurde.</translation>
  </message>
  <message>
   <source>The magnification is unlike that of the training fields.</source>
   <translation>Die Vergrößerung ist anders als die der Trainingsfelder.</translation>
  </message>
  <message>
   <source>Assessed all the same, although: {reasons}</source>
   <translation>Trotzdem beurteilt, obwohl: {reasons}</translation>
  </message>
  <message>
   <source>With parts of the model left out, its answer wanders from {low} to {high}.</source>
   <translation>Mit ausgelassenen Teilen des Modells wandert seine Antwort von {low} bis {high}.</translation>
  </message>
  <message>
   <source>The patient's fields taken together give {peers}, so the answer to this one may not stand.</source>
   <translation>Die Felder des Patienten zusammen ergeben {peers}; die Antwort zu diesem hält vielleicht nicht stand.</translation>
  </message>
  <message>
   <source>Between {low} and {high} the model is not sure enough: a person should look.</source>
   <translation>Zwischen {low} und {high} ist das Modell nicht sicher genug: Ein Mensch sollte es ansehen.</translation>
  </message>
  <message>
   <source>{count} of {all} turned and mirrored views of the field say the opposite.</source>
   <translation>{count} von {all} gedrehten und gespiegelten Ansichten des Feldes sagen das Gegenteil.</translation>
  </message>
  <message>
   <source>No verdict</source>
   <translation>Kein Befund</translation>
  </message>
  <message>
   <source>No reason given</source>
   <translation>Kein Grund angegeben</translation>
  </message>
  <message>
   <source>Morphology</source>
   <translation>Morphologie</translation>
  </message>
  <message>
   <source>Poor quality of the field</source>
   <translation>Schlechte Qualität des Feldes</translation>
  </message>
  <message>
   <source>Artefact</source>
   <translation>Artefakt</translation>
  </message>
  <message>
   <source>Mixed field</source>
   <translation>Gemischtes Feld</translation>
  </message>
  <message>
   <source>Outside the tumour</source>
   <translation>Außerhalb des Tumors</translation>
  </message>
  <message>
   <source>Confirmed elsewhere</source>
   <translation>Anderswo bestätigt</translation>
  </message>
  <message>
   <source>Other</source>
   <translation>Anderes</translation>
  </message>
  <message>
   <source>{reader}, {when}, blinded</source>
   <translation>{reader}, {when}, verblindet</translation>
  </message>
  <message>
   <source>{reader}, {when}</source>
   <translation>{reader}, {when}</translation>
  </message>
  <message>
   <source>{reader}: {decision}</source>
   <translation>{reader}: {decision}</translation>
  </message>
  <message>
   <source>Patient not known</source>
   <translation>Patient nicht bekannt</translation>
  </message>
  <message>
   <source>Malignant (M)</source>
   <translation>Bösartig (M)</translation>
  </message>
  <message>
   <source>Benign (B)</source>
   <translation>Gutartig (B)</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Offen</translation>
  </message>
  <message>
   <source>Open, {decided} of {total} decided</source>
   <translation>Offen, {decided} von {total} entschieden</translation>
  </message>
  <message>
   <source>{malignant} of {total} assessable fields are called malignant</source>
   <translation>{malignant} von {total} beurteilbaren Feldern heißen bösartig</translation>
  </message>
  <message>
   <source>{withheld} not assessable, {failed} could not be read, {pending} without an answer</source>
   <translation>{withheld} nicht beurteilbar, {failed} nicht lesbar, {pending} ohne Antwort</translation>
  </message>
  <message>
   <source>As the name rule reads it off the file names</source>
   <translation>Wie die Namensregel ihn aus den Dateinamen liest</translation>
  </message>
  <message>
   <source>Slides</source>
   <translation>Schnitte</translation>
  </message>
  <message>
   <source>Slides of the patient, by the same rule</source>
   <translation>Schnitte des Patienten, nach derselben Regel</translation>
  </message>
  <message>
   <source>Fields</source>
   <translation>Felder</translation>
  </message>
  <message>
   <source>All files of the patient</source>
   <translation>Alle Dateien des Patienten</translation>
  </message>
  <message>
   <source>Assessable</source>
   <translation>Beurteilbar</translation>
  </message>
  <message>
   <source>Fields with an answer that counts</source>
   <translation>Felder mit einer Antwort, die zählt</translation>
  </message>
  <message>
   <source>Malignant share</source>
   <translation>Anteil bösartig</translation>
  </message>
  <message>
   <source>Fields called malignant over assessable fields</source>
   <translation>Bösartig genannte Felder durch beurteilbare Felder</translation>
  </message>
  <message>
   <source>Patient score</source>
   <translation>Patientenwert</translation>
  </message>
  <message>
   <source>Probability at the mean calibrated log-odds of the assessable fields; for sorting only</source>
   <translation>Wahrscheinlichkeit beim Mittel der kalibrierten Log-Odds der beurteilbaren Felder; nur zum Sortieren</translation>
  </message>
  <message>
   <source>Doubtful</source>
   <translation>Zweifelhaft</translation>
  </message>
  <message>
   <source>Fields that need review; click to see them</source>
   <translation>Zu prüfende Felder; klicken, um sie zu sehen</translation>
  </message>
  <message>
   <source>Review</source>
   <translation>Durchsicht</translation>
  </message>
  <message>
   <source>Malignant when a reader called a field malignant, benign when all were called benign</source>
   <translation>Bösartig, wenn ein Befunder ein Feld bösartig nannte; gutartig, wenn alle gutartig genannt wurden</translation>
  </message>
  <message>
   <source>Is {actual}, called {predicted}</source>
   <translation>Ist {actual}, {predicted} genannt</translation>
  </message>
  <message>
   <source>{done} of {total}</source>
   <translation>{done} von {total}</translation>
  </message>
  <message>
   <source>right</source>
   <translation>richtig</translation>
  </message>
  <message>
   <source>wrong</source>
   <translation>falsch</translation>
  </message>
  <message>
   <source>{name}: called {predicted} ({value}), is {actual}: {verdict}</source>
   <translation>{name}: {predicted} genannt ({value}), ist {actual}: {verdict}</translation>
  </message>
  <message>
   <source>Patient {patient}</source>
   <translation>Patient {patient}</translation>
  </message>
  <message>
   <source>There is no field here that can be used.</source>
   <translation>Hier ist kein Feld, das verwendet werden kann.</translation>
  </message>
  <message>
   <source>{fields} benign of {patients}</source>
   <translation>{fields} gutartig von {patients}</translation>
  </message>
  <message>
   <source>{fields} malignant of {patients}</source>
   <translation>{fields} bösartig von {patients}</translation>
  </message>
  <message>
   <source>{fields} of {patients}: {parts}.</source>
   <translation>{fields} von {patients}: {parts}.</translation>
  </message>
  <message>
   <source>signed by a trusted key</source>
   <translation>mit vertrautem Schlüssel signiert</translation>
  </message>
  <message>
   <source>not signed</source>
   <translation>nicht signiert</translation>
  </message>
  <message>
   <source>signed by an unknown key</source>
   <translation>mit unbekanntem Schlüssel signiert</translation>
  </message>
  <message>
   <source>cannot be checked: unsigned build</source>
   <translation>nicht prüfbar: unsigniertes Programm</translation>
  </message>
  <message>
   <source>known on this computer</source>
   <translation>auf diesem Computer bekannt</translation>
  </message>
  <message>
   <source>{name} {version} is not signed: nothing shows who made it.</source>
   <translation>{name} {version} ist nicht signiert: Nichts zeigt, von wem es stammt.</translation>
  </message>
  <message>
   <source>{name} {version} is signed by a key that this Lamella does not know.</source>
   <translation>{name} {version} ist mit einem Schlüssel signiert, den dieses Lamella nicht kennt.</translation>
  </message>
  <message>
   <source>The maker of {name} {version} cannot be checked: this Lamella is an unsigned build.</source>
   <translation>Von wem {name} {version} stammt, lässt sich nicht prüfen: Dieses Lamella ist ein unsigniertes Programm.</translation>
  </message>
  <message>
   <source>Install it only if you know who made it and trust them.</source>
   <translation>Installieren Sie es nur, wenn Sie wissen, von wem es stammt, und dieser Person vertrauen.</translation>
  </message>
  <message>
   <source>{name} {version} is older than version {installed}, which is installed.</source>
   <translation>{name} {version} ist älter als die installierte Version {installed}.</translation>
  </message>
  <message>
   <source>Classifying</source>
   <translation>Klassifizieren</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Hilfe</translation>
  </message>
  <message>
   <source>Models</source>
   <translation>Modelle</translation>
  </message>
  <message>
   <source>Open folder</source>
   <translation>Ordner öffnen</translation>
  </message>
  <message>
   <source>Choose a folder of slide images</source>
   <translation>Einen Ordner mit Schnittbildern wählen</translation>
  </message>
  <message>
   <source>Export report on all…</source>
   <translation>Bericht über alle exportieren…</translation>
  </message>
  <message>
   <source>Write a table, a spreadsheet, a page with pictures or a PDF on all fields</source>
   <translation>Eine Tabelle, Arbeitsmappe, Seite mit Bildern oder PDF über alle Felder schreiben</translation>
  </message>
  <message>
   <source>Export report on the selection…</source>
   <translation>Bericht über die Auswahl exportieren…</translation>
  </message>
  <message>
   <source>Write a table, a spreadsheet, a page with pictures or a PDF on the selected fields</source>
   <translation>Eine Tabelle, Arbeitsmappe, Seite mit Bildern oder PDF über die gewählten Felder schreiben</translation>
  </message>
  <message>
   <source>Open in the system's picture viewer</source>
   <translation>Im Bildbetrachter des Systems öffnen</translation>
  </message>
  <message>
   <source>Open the file with the program your system uses for pictures</source>
   <translation>Die Datei mit dem Programm öffnen, das Ihr System für Bilder verwendet</translation>
  </message>
  <message>
   <source>Show in folder</source>
   <translation>Im Ordner zeigen</translation>
  </message>
  <message>
   <source>Show the file in the file manager</source>
   <translation>Die Datei im Dateimanager zeigen</translation>
  </message>
  <message>
   <source>Copy path</source>
   <translation>Pfad kopieren</translation>
  </message>
  <message>
   <source>Copy the paths of the selected files</source>
   <translation>Die Pfade der gewählten Dateien kopieren</translation>
  </message>
  <message>
   <source>Classify</source>
   <translation>Klassifizieren</translation>
  </message>
  <message>
   <source>Classify all fields that have no answer yet</source>
   <translation>Alle Felder klassifizieren, die noch keine Antwort haben</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Anhalten</translation>
  </message>
  <message>
   <source>Stop; what is done so far is kept</source>
   <translation>Anhalten; was bisher getan ist, bleibt erhalten</translation>
  </message>
  <message>
   <source>Set between which probabilities a person should look</source>
   <translation>Festlegen, zwischen welchen Wahrscheinlichkeiten ein Mensch hinsehen soll</translation>
  </message>
  <message>
   <source>Train on your labelled fields…</source>
   <translation>Mit Ihren beschrifteten Feldern trainieren…</translation>
  </message>
  <message>
   <source>Let a model learn from fields that your laboratory has labelled</source>
   <translation>Ein Modell aus Feldern lernen lassen, die Ihr Labor beschriftet hat</translation>
  </message>
  <message>
   <source>How good is a model…</source>
   <translation>Wie gut ist ein Modell…</translation>
  </message>
  <message>
   <source>Measure a model on labelled fields: figures, errors, curves, report</source>
   <translation>Ein Modell an beschrifteten Feldern messen: Zahlen, Fehler, Kurven, Bericht</translation>
  </message>
  <message>
   <source>Compare models…</source>
   <translation>Modelle vergleichen…</translation>
  </message>
  <message>
   <source>Measure several models on the same labelled fields, side by side</source>
   <translation>Mehrere Modelle an denselben beschrifteten Feldern messen, nebeneinander</translation>
  </message>
  <message>
   <source>Calibrate to my lab…</source>
   <translation>Auf mein Labor kalibrieren…</translation>
  </message>
  <message>
   <source>Fit a model to the stain and scanner of your laboratory with a few labelled fields</source>
   <translation>Ein Modell mit wenigen beschrifteten Feldern an Färbung und Scanner Ihres Labors anpassen</translation>
  </message>
  <message>
   <source>Installed models…</source>
   <translation>Installierte Modelle…</translation>
  </message>
  <message>
   <source>Install, remove, export models, and say which one is the default</source>
   <translation>Modelle installieren, entfernen, exportieren, und sagen, welches der Standard ist</translation>
  </message>
  <message>
   <source>Patients…</source>
   <translation>Patienten…</translation>
  </message>
  <message>
   <source>Show the fields rolled up by patient: malignant share, score, doubtful fields, review</source>
   <translation>Die Felder nach Patienten zeigen: Anteil bösartig, Wert, zweifelhafte Felder, Durchsicht</translation>
  </message>
  <message>
   <source>Show similar fields</source>
   <translation>Ähnliche Felder zeigen</translation>
  </message>
  <message>
   <source>Show the fields that look most like this one to the model, most similar first</source>
   <translation>Die Felder zeigen, die für das Modell diesem am ähnlichsten sind, ähnlichste zuerst</translation>
  </message>
  <message>
   <source>Embedding map…</source>
   <translation>Karte der Felder…</translation>
  </message>
  <message>
   <source>Show all fields as points, near where the model sees them alike, and pick some</source>
   <translation>Alle Felder als Punkte zeigen, nah beieinander, wo das Modell sie ähnlich sieht, und einige wählen</translation>
  </message>
  <message>
   <source>Sort now</source>
   <translation>Jetzt sortieren</translation>
  </message>
  <message>
   <source>Bring the order up to date while the run goes on</source>
   <translation>Die Reihenfolge erneuern, während der Lauf weitergeht</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>Suchen</translation>
  </message>
  <message>
   <source>Show fields whose name, folder or patient contains these words</source>
   <translation>Felder zeigen, deren Name, Ordner oder Patient diese Wörter enthält</translation>
  </message>
  <message>
   <source>Larger thumbnails</source>
   <translation>Größere Vorschaubilder</translation>
  </message>
  <message>
   <source>Show larger thumbnails</source>
   <translation>Vorschaubilder größer zeigen</translation>
  </message>
  <message>
   <source>Smaller thumbnails</source>
   <translation>Kleinere Vorschaubilder</translation>
  </message>
  <message>
   <source>Show smaller thumbnails</source>
   <translation>Vorschaubilder kleiner zeigen</translation>
  </message>
  <message>
   <source>Show whole pictures</source>
   <translation>Ganze Bilder zeigen</translation>
  </message>
  <message>
   <source>Fit whole pictures into the cells instead of filling them</source>
   <translation>Ganze Bilder in die Zellen einpassen, statt sie zu füllen</translation>
  </message>
  <message>
   <source>Filter pane</source>
   <translation>Filterleiste</translation>
  </message>
  <message>
   <source>Show or hide the filters</source>
   <translation>Die Filter zeigen oder verbergen</translation>
  </message>
  <message>
   <source>Field pane</source>
   <translation>Feldleiste</translation>
  </message>
  <message>
   <source>Show or hide the details of the field</source>
   <translation>Die Angaben zum Feld zeigen oder verbergen</translation>
  </message>
  <message>
   <source>Full screen</source>
   <translation>Vollbild</translation>
  </message>
  <message>
   <source>Use the whole screen</source>
   <translation>Den ganzen Bildschirm verwenden</translation>
  </message>
  <message>
   <source>Help for this place</source>
   <translation>Hilfe zu dieser Stelle</translation>
  </message>
  <message>
   <source>Open the page of help on the part of the window you are at</source>
   <translation>Die Seite der Hilfe zu dem Teil des Fensters öffnen, an dem Sie sind</translation>
  </message>
  <message>
   <source>Tour</source>
   <translation>Rundgang</translation>
  </message>
  <message>
   <source>Show the five hints of the first start again</source>
   <translation>Die fünf Hinweise des ersten Starts noch einmal zeigen</translation>
  </message>
  <message>
   <source>Keyboard shortcuts</source>
   <translation>Tastenkürzel</translation>
  </message>
  <message>
   <source>Show all shortcuts on one page</source>
   <translation>Alle Tastenkürzel auf einer Seite zeigen</translation>
  </message>
  <message>
   <source>Update Lamella…</source>
   <translation>Lamella aktualisieren…</translation>
  </message>
  <message>
   <source>Choose an update file; or drop it on the window</source>
   <translation>Eine Aktualisierungsdatei wählen; oder sie auf das Fenster ziehen</translation>
  </message>
  <message>
   <source>Start the version again that was installed before this one</source>
   <translation>Die Version wieder starten, die vor dieser installiert war</translation>
  </message>
  <message>
   <source>Self-check</source>
   <translation>Selbstprüfung</translation>
  </message>
  <message>
   <source>See whether everything that Lamella needs is in order; one text for whoever helps you</source>
   <translation>Sehen, ob alles in Ordnung ist, was Lamella braucht; ein Text für den, der Ihnen hilft</translation>
  </message>
  <message>
   <source>About Lamella</source>
   <translation>Über Lamella</translation>
  </message>
  <message>
   <source>Versions, licences and what Lamella may be used for</source>
   <translation>Versionen, Lizenzen und wozu Lamella verwendet werden darf</translation>
  </message>
  <message>
   <source>Accept the model's answer</source>
   <translation>Antwort des Modells übernehmen</translation>
  </message>
  <message>
   <source>Agree: take the model's benign or malignant as your own verdict</source>
   <translation>Zustimmen: gutartig oder bösartig des Modells als eigenen Befund übernehmen</translation>
  </message>
  <message>
   <source>Your verdict on the selected fields: benign</source>
   <translation>Ihr Befund zu den gewählten Feldern: gutartig</translation>
  </message>
  <message>
   <source>Your verdict on the selected fields: malignant</source>
   <translation>Ihr Befund zu den gewählten Feldern: bösartig</translation>
  </message>
  <message>
   <source>Your verdict on the selected fields: cannot tell</source>
   <translation>Ihr Befund zu den gewählten Feldern: nicht zu entscheiden</translation>
  </message>
  <message>
   <source>Clear</source>
   <translation>Aufheben</translation>
  </message>
  <message>
   <source>Take your verdict on the selected fields back</source>
   <translation>Ihren Befund zu den gewählten Feldern zurücknehmen</translation>
  </message>
  <message>
   <source>Next doubtful field</source>
   <translation>Nächstes zweifelhaftes Feld</translation>
  </message>
  <message>
   <source>Go to the next field that needs review and has no verdict of yours yet</source>
   <translation>Zum nächsten Feld gehen, das zu prüfen ist und noch keinen Befund von Ihnen hat</translation>
  </message>
  <message>
   <source>Heat map</source>
   <translation>Heatmap</translation>
  </message>
  <message>
   <source>Show which places moved the model's answer</source>
   <translation>Zeigen, welche Stellen die Antwort des Modells bewegt haben</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message>
   <source>Take back what you decided last</source>
   <translation>Zurücknehmen, was Sie zuletzt entschieden haben</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>Wiederholen</translation>
  </message>
  <message>
   <source>Decide again what you took back</source>
   <translation>Wieder entscheiden, was Sie zurückgenommen haben</translation>
  </message>
  <message>
   <source>Write a note</source>
   <translation>Notiz schreiben</translation>
  </message>
  <message>
   <source>Go to the note of the field</source>
   <translation>Zur Notiz des Feldes gehen</translation>
  </message>
  <message>
   <source>Assess it all the same</source>
   <translation>Trotzdem beurteilen</translation>
  </message>
  <message>
   <source>Let the model's answer count although the field seems unfit</source>
   <translation>Die Antwort des Modells gelten lassen, obwohl das Feld ungeeignet scheint</translation>
  </message>
  <message>
   <source>Cannot be assessed</source>
   <translation>Nicht zu beurteilen</translation>
  </message>
  <message>
   <source>Say that the field is unfit: no answer of the model counts for it</source>
   <translation>Sagen, dass das Feld ungeeignet ist: Keine Antwort des Modells zählt dafür</translation>
  </message>
  <message>
   <source>Blinded review</source>
   <translation>Verblindete Durchsicht</translation>
  </message>
  <message>
   <source>Hide names and the model's answers of each field until you have decided on it</source>
   <translation>Namen und Antworten des Modells verbergen, bis Sie über das Feld entschieden haben</translation>
  </message>
  <message>
   <source>Go on after deciding</source>
   <translation>Nach der Entscheidung weitergehen</translation>
  </message>
  <message>
   <source>Move to the next field after each verdict</source>
   <translation>Nach jedem Befund zum nächsten Feld gehen</translation>
  </message>
  <message>
   <source>Reader…</source>
   <translation>Befunder…</translation>
  </message>
  <message>
   <source>Say who is reviewing</source>
   <translation>Sagen, wer durchsieht</translation>
  </message>
  <message>
   <source>Agreement of readers…</source>
   <translation>Übereinstimmung der Befunder…</translation>
  </message>
  <message>
   <source>Compare what two readers decided: table and Cohen's kappa</source>
   <translation>Vergleichen, was zwei Befunder entschieden haben: Tabelle und Cohens Kappa</translation>
  </message>
  <message>
   <source>Session</source>
   <translation>Sitzung</translation>
  </message>
  <message>
   <source>Open a session…</source>
   <translation>Sitzung öffnen…</translation>
  </message>
  <message>
   <source>Open a session file: what was found and decided about a folder</source>
   <translation>Eine Sitzungsdatei öffnen: was zu einem Ordner gefunden und entschieden wurde</translation>
  </message>
  <message>
   <source>Save the session as…</source>
   <translation>Sitzung sichern als…</translation>
  </message>
  <message>
   <source>Go on in a copy under another name; all is saved as it happens anyway</source>
   <translation>In einer Kopie unter anderem Namen weitermachen; gesichert wird ohnehin alles sofort</translation>
  </message>
  <message>
   <source>Find moved files…</source>
   <translation>Verschobene Dateien finden…</translation>
  </message>
  <message>
   <source>The folder was moved or renamed: find its files again by what they hold</source>
   <translation>Der Ordner wurde verschoben oder umbenannt: seine Dateien an ihrem Inhalt wiederfinden</translation>
  </message>
  <message>
   <source>Versions behind the answers…</source>
   <translation>Versionen hinter den Antworten…</translation>
  </message>
  <message>
   <source>Which versions of models and of Lamella answered in this session, and what each of them said</source>
   <translation>Welche Versionen von Modellen und von Lamella in dieser Sitzung geantwortet haben und was jede gesagt hat</translation>
  </message>
  <message>
   <source>Watch the folder</source>
   <translation>Ordner beobachten</translation>
  </message>
  <message>
   <source>Take in new files as they come, and classify them</source>
   <translation>Neue Dateien aufnehmen, wie sie kommen, und klassifizieren</translation>
  </message>
  <message>
   <source>Viewer</source>
   <translation>Betrachter</translation>
  </message>
  <message>
   <source>Open in the viewer</source>
   <translation>Im Betrachter öffnen</translation>
  </message>
  <message>
   <source>Look at the field as large as the window</source>
   <translation>Das Feld so groß wie das Fenster ansehen</translation>
  </message>
  <message>
   <source>Back to the grid</source>
   <translation>Zurück zum Raster</translation>
  </message>
  <message>
   <source>Close the viewer</source>
   <translation>Den Betrachter schließen</translation>
  </message>
  <message>
   <source>Previous field</source>
   <translation>Vorheriges Feld</translation>
  </message>
  <message>
   <source>Show the field before</source>
   <translation>Das Feld davor zeigen</translation>
  </message>
  <message>
   <source>Next field</source>
   <translation>Nächstes Feld</translation>
  </message>
  <message>
   <source>Show the field after</source>
   <translation>Das Feld danach zeigen</translation>
  </message>
  <message>
   <source>Zoom in</source>
   <translation>Vergrößern</translation>
  </message>
  <message>
   <source>Show it larger; the wheel zooms to the pointer</source>
   <translation>Größer zeigen; das Rad zoomt auf den Zeiger</translation>
  </message>
  <message>
   <source>Zoom out</source>
   <translation>Verkleinern</translation>
  </message>
  <message>
   <source>Show it smaller</source>
   <translation>Kleiner zeigen</translation>
  </message>
  <message>
   <source>Fit</source>
   <translation>Einpassen</translation>
  </message>
  <message>
   <source>Show the whole picture</source>
   <translation>Das ganze Bild zeigen</translation>
  </message>
  <message>
   <source>1:1</source>
   <translation>1:1</translation>
  </message>
  <message>
   <source>Show one pixel of the file as one of the screen</source>
   <translation>Ein Pixel der Datei als eines des Bildschirms zeigen</translation>
  </message>
  <message>
   <source>Move left</source>
   <translation>Nach links</translation>
  </message>
  <message>
   <source>See what is further left</source>
   <translation>Sehen, was weiter links ist</translation>
  </message>
  <message>
   <source>Move right</source>
   <translation>Nach rechts</translation>
  </message>
  <message>
   <source>See what is further right</source>
   <translation>Sehen, was weiter rechts ist</translation>
  </message>
  <message>
   <source>Move up</source>
   <translation>Nach oben</translation>
  </message>
  <message>
   <source>See what is further up</source>
   <translation>Sehen, was weiter oben ist</translation>
  </message>
  <message>
   <source>Move down</source>
   <translation>Nach unten</translation>
  </message>
  <message>
   <source>See what is further down</source>
   <translation>Sehen, was weiter unten ist</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>Vergleichen</translation>
  </message>
  <message>
   <source>Keep this field on the left and go on to others on the right</source>
   <translation>Dieses Feld links behalten und rechts zu anderen weitergehen</translation>
  </message>
  <message>
   <source>Linked</source>
   <translation>Verbunden</translation>
  </message>
  <message>
   <source>Zoom and move both pictures together</source>
   <translation>Beide Bilder gemeinsam zoomen und bewegen</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Hell</translation>
  </message>
  <message>
   <source>Brightness and contrast, for the eye only</source>
   <translation>Helligkeit und Kontrast, nur fürs Auge</translation>
  </message>
  <message>
   <source>Mid-grey</source>
   <translation>Mittelgrau</translation>
  </message>
  <message>
   <source>Put the picture on the mid-grey that monitors are judged on</source>
   <translation>Das Bild auf das Mittelgrau legen, an dem Monitore beurteilt werden</translation>
  </message>
  <message>
   <source>Pixel size</source>
   <translation>Pixelgröße</translation>
  </message>
  <message>
   <source>Say how much a pixel covers</source>
   <translation>Sagen, wie viel ein Pixel umfasst</translation>
  </message>
  <message>
   <source>off</source>
   <translation>aus</translation>
  </message>
  <message>
   <source>Small rotations</source>
   <translation>Kleine Drehungen</translation>
  </message>
  <message>
   <source>Zoom</source>
   <translation>Zoom</translation>
  </message>
  <message>
   <source>Brightness</source>
   <translation>Helligkeit</translation>
  </message>
  <message>
   <source>Contrast</source>
   <translation>Kontrast</translation>
  </message>
  <message>
   <source>Stain (H and E)</source>
   <translation>Färbung (H und E)</translation>
  </message>
  <message>
   <source>Flips</source>
   <translation>Spiegelungen</translation>
  </message>
  <message>
   <source>Quarter turns</source>
   <translation>Vierteldrehungen</translation>
  </message>
  <message>
   <source>Your labelled fields</source>
   <translation>Ihre beschrifteten Felder</translation>
  </message>
  <message>
   <source>never</source>
   <translation>nie</translation>
  </message>
  <message>
   <source>None</source>
   <translation>Keine</translation>
  </message>
  <message>
   <source>The fastest one</source>
   <translation>Das schnellste</translation>
  </message>
  <message>
   <source>Processor (CPU)</source>
   <translation>Prozessor (CPU)</translation>
  </message>
  <message>
   <source>Graphics card (GPU)</source>
   <translation>Grafikkarte (GPU)</translation>
  </message>
  <message>
   <source>epochs without gain</source>
   <translation>Epochen ohne Gewinn</translation>
  </message>
  <message>
   <source>What to train</source>
   <translation>Was trainiert wird</translation>
  </message>
  <message>
   <source>Result</source>
   <translation>Ergebnis</translation>
  </message>
  <message>
   <source>{title} is ready.</source>
   <translation>{title} ist fertig.</translation>
  </message>
  <message>
   <source>On {patients} kept back ({fields})</source>
   <translation>An {patients}, die zurückgehalten wurden ({fields})</translation>
  </message>
  <message>
   <source>{where}, {title} is right in {new} of the fields.</source>
   <translation>{where} hat {title} bei {new} der Felder recht.</translation>
  </message>
  <message>
   <source>{where}, {new} of the answers are right; before it was {old}.</source>
   <translation>{where} sind {new} der Antworten richtig; vorher waren es {old}.</translation>
  </message>
  <message>
   <source>Epochs, at most</source>
   <translation>Epochen, höchstens</translation>
  </message>
  <message>
   <source>Learning rate</source>
   <translation>Lernrate</translation>
  </message>
  <message>
   <source>How large a step is at the beginning; too large forgets, too small lasts</source>
   <translation>Wie groß ein Schritt am Anfang ist; zu groß vergisst, zu klein dauert</translation>
  </message>
  <message>
   <source>epochs at</source>
   <translation>Epochen mit</translation>
  </message>
  <message>
   <source>about {count} seconds here</source>
   <translation>hier etwa {count} Sekunden</translation>
  </message>
  <message>
   <source>about a minute here</source>
   <translation>hier etwa eine Minute</translation>
  </message>
  <message>
   <source>about {count} minutes here</source>
   <translation>hier etwa {count} Minuten</translation>
  </message>
  <message>
   <source>about {count} hours here</source>
   <translation>hier etwa {count} Stunden</translation>
  </message>
  <message>
   <source>Epoch {number} of at most {most} ({what}).</source>
   <translation>Epoche {number} von höchstens {most} ({what}).</translation>
  </message>
  <message>
   <source>Best so far: epoch {number}, validation accuracy {accuracy}.</source>
   <translation>Bisher am besten: Epoche {number}, Validierungsgenauigkeit {accuracy}.</translation>
  </message>
  <message>
   <source>Reading the fields</source>
   <translation>Die Felder werden gelesen</translation>
  </message>
  <message>
   <source>Showing the fields to the model</source>
   <translation>Die Felder werden dem Modell gezeigt</translation>
  </message>
  <message>
   <source>Showing the fields to the lower part of the model</source>
   <translation>Die Felder werden dem unteren Teil des Modells gezeigt</translation>
  </message>
  <message>
   <source>Packing the new model</source>
   <translation>Das neue Modell wird verpackt</translation>
  </message>
  <message>
   <source>Accuracy</source>
   <translation>Genauigkeit</translation>
  </message>
  <message>
   <source>Balanced accuracy</source>
   <translation>Ausgewogene Genauigkeit</translation>
  </message>
  <message>
   <source>ROC AUC</source>
   <translation>ROC-AUC</translation>
  </message>
  <message>
   <source>PR AUC</source>
   <translation>PR-AUC</translation>
  </message>
  <message>
   <source>Malignant found</source>
   <translation>Bösartige gefunden</translation>
  </message>
  <message>
   <source>Benign left alone</source>
   <translation>Gutartige verschont</translation>
  </message>
  <message>
   <source>Called malignant rightly</source>
   <translation>Zu Recht bösartig genannt</translation>
  </message>
  <message>
   <source>F1</source>
   <translation>F1</translation>
  </message>
  <message>
   <source>Loss</source>
   <translation>Verlust</translation>
  </message>
  <message>
   <source>Brier score</source>
   <translation>Brier-Wert</translation>
  </message>
  <message>
   <source>Calibration error</source>
   <translation>Kalibrierungsfehler</translation>
  </message>
  <message>
   <source>({low} to {high})</source>
   <translation>({low} bis {high})</translation>
  </message>
  <message>
   <source>Watch</source>
   <translation>Zusehen</translation>
  </message>
  <message>
   <source>Field {number}</source>
   <translation>Feld {number}</translation>
  </message>
  <message>
   <source>Recent folders</source>
   <translation>Zuletzt geöffnete Ordner</translation>
  </message>
  <message>
   <source>Classify as soon as a folder opens</source>
   <translation>Klassifizieren, sobald ein Ordner geöffnet ist</translation>
  </message>
  <message>
   <source>Otherwise press Classify</source>
   <translation>Sonst auf „Klassifizieren“ drücken</translation>
  </message>
  <message>
   <source>Include sub-folders</source>
   <translation>Unterordner einschließen</translation>
  </message>
  <message>
   <source>Counts for the next folder you open</source>
   <translation>Gilt für den nächsten Ordner, den Sie öffnen</translation>
  </message>
  <message>
   <source>Careful mode</source>
   <translation>Sorgfältiger Modus</translation>
  </message>
  <message>
   <source>Average every answer over all turned and mirrored views: up to eight times slower</source>
   <translation>Jede Antwort über alle gedrehten und gespiegelten Ansichten mitteln: bis zu achtmal langsamer</translation>
  </message>
  <message>
   <source>Theme</source>
   <translation>Farben</translation>
  </message>
  <message>
   <source>Follow the system</source>
   <translation>Wie das System</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Dunkel</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <source>Size of words and controls</source>
   <translation>Größe von Wörtern und Bedienelementen</translation>
  </message>
  <message>
   <source>{number} %</source>
   <translation>{number} %</translation>
  </message>
  <message>
   <source>Counts from the next start of Lamella</source>
   <translation>Gilt ab dem nächsten Start von Lamella</translation>
  </message>
  <message>
   <source>1 field</source>
   <translation>1 Feld</translation>
  </message>
  <message>
   <source>{count} fields</source>
   <translation>{count} Felder</translation>
  </message>
  <message>
   <source>1 patient</source>
   <translation>1 Patient</translation>
  </message>
  <message>
   <source>{count} patients</source>
   <translation>{count} Patienten</translation>
  </message>
  <message>
   <source>Needs review</source>
   <translation>Zu prüfen</translation>
  </message>
  <message>
   <source>Could not be read</source>
   <translation>Nicht lesbar</translation>
  </message>
  <message>
   <source>Not classified yet</source>
   <translation>Noch nicht klassifiziert</translation>
  </message>
  <message>
   <source>reviewed: benign</source>
   <translation>durchgesehen: gutartig</translation>
  </message>
  <message>
   <source>reviewed: malignant</source>
   <translation>durchgesehen: bösartig</translation>
  </message>
  <message>
   <source>reviewed: unsure</source>
   <translation>durchgesehen: unsicher</translation>
  </message>
  <message>
   <source>{name} could not be read: {reason}</source>
   <translation>{name} konnte nicht gelesen werden: {reason}</translation>
  </message>
  <message>
   <source>{count} s left</source>
   <translation>noch {count} s</translation>
  </message>
  <message>
   <source>about 1 minute left</source>
   <translation>noch etwa 1 Minute</translation>
  </message>
  <message>
   <source>about {count} minutes left</source>
   <translation>noch etwa {count} Minuten</translation>
  </message>
  <message>
   <source>about {count} hours left</source>
   <translation>noch etwa {count} Stunden</translation>
  </message>
  <message>
   <source>{number} fields/s</source>
   <translation>{number} Felder/s</translation>
  </message>
  <message>
   <source>CPU, 1 thread</source>
   <translation>CPU, 1 Thread</translation>
  </message>
  <message>
   <source>CPU, {count} threads</source>
   <translation>CPU, {count} Threads</translation>
  </message>
  <message>
   <source>Quick</source>
   <translation>Schnell</translation>
  </message>
  <message>
   <source>Head</source>
   <translation>Kopf</translation>
  </message>
  <message>
   <source>Only the last step learns, which weighs what the model already sees.</source>
   <translation>Nur der letzte Schritt lernt, der gewichtet, was das Modell schon sieht.</translation>
  </message>
  <message>
   <source>Better</source>
   <translation>Besser</translation>
  </message>
  <message>
   <source>Top block</source>
   <translation>Oberer Block</translation>
  </message>
  <message>
   <source>The upper part learns too, and so sees what is special about your slides.</source>
   <translation>Auch der obere Teil lernt und sieht so, was an Ihren Schnitten besonders ist.</translation>
  </message>
  <message>
   <source>Thorough</source>
   <translation>Gründlich</translation>
  </message>
  <message>
   <source>Whole network</source>
   <translation>Ganzes Netz</translation>
  </message>
  <message>
   <source>The whole model learns, in two stages. For some hundred fields and a night.</source>
   <translation>Das ganze Modell lernt, in zwei Stufen. Für einige hundert Felder und eine Nacht.</translation>
  </message>
  <message>
   <source>loss</source>
   <translation>Verlust</translation>
  </message>
  <message>
   <source>mean cross-entropy of the probabilities, in nats</source>
   <translation>mittlere Kreuzentropie der Wahrscheinlichkeiten, in nat</translation>
  </message>
  <message>
   <source>accuracy</source>
   <translation>Genauigkeit</translation>
  </message>
  <message>
   <source>share of right calls; a majority label alone can make it high</source>
   <translation>Anteil richtiger Antworten; schon eine überwiegende Klasse kann ihn hoch machen</translation>
  </message>
  <message>
   <source>balanced accuracy</source>
   <translation>ausgewogene Genauigkeit</translation>
  </message>
  <message>
   <source>mean of recall and specificity; 0.5 is guessing</source>
   <translation>Mittel aus Sensitivität und Spezifität; 0,5 ist Raten</translation>
  </message>
  <message>
   <source>precision</source>
   <translation>Relevanz</translation>
  </message>
  <message>
   <source>share of malignant calls that are malignant</source>
   <translation>Anteil der bösartig genannten, die bösartig sind</translation>
  </message>
  <message>
   <source>recall</source>
   <translation>Sensitivität</translation>
  </message>
  <message>
   <source>share of malignant units that were found (sensitivity)</source>
   <translation>Anteil der bösartigen, die gefunden wurden</translation>
  </message>
  <message>
   <source>harmonic mean of precision and recall</source>
   <translation>harmonisches Mittel aus Relevanz und Sensitivität</translation>
  </message>
  <message>
   <source>specificity</source>
   <translation>Spezifität</translation>
  </message>
  <message>
   <source>share of benign units called benign</source>
   <translation>Anteil der gutartigen, die gutartig genannt wurden</translation>
  </message>
  <message>
   <source>chance that a malignant unit gets the higher probability; 0.5 is guessing</source>
   <translation>Wie oft ein bösartiges die höhere Wahrscheinlichkeit bekommt; 0,5 ist Raten</translation>
  </message>
  <message>
   <source>average precision; guessing gives the share of malignant units</source>
   <translation>mittlere Relevanz; Raten ergibt den Anteil der bösartigen</translation>
  </message>
  <message>
   <source>Brier</source>
   <translation>Brier</translation>
  </message>
  <message>
   <source>mean squared error of the probabilities</source>
   <translation>mittlerer quadratischer Fehler der Wahrscheinlichkeiten</translation>
  </message>
  <message>
   <source>ECE</source>
   <translation>ECE</translation>
  </message>
  <message>
   <source>mean gap between predicted and observed malignancy, ten bins</source>
   <translation>mittlerer Abstand zwischen vorhergesagter und beobachteter Bösartigkeit, zehn Klassen</translation>
  </message>
  <message>
   <source>needs review</source>
   <translation>zu prüfen</translation>
  </message>
  <message>
   <source>share of units whose probability lies inside the review band</source>
   <translation>Anteil, dessen Wahrscheinlichkeit im Prüfbereich liegt</translation>
  </message>
  <message>
   <source>error outside the band</source>
   <translation>Fehler außerhalb des Bereichs</translation>
  </message>
  <message>
   <source>mean error over the two labels outside the band</source>
   <translation>mittlerer Fehler über beide Klassen außerhalb des Bereichs</translation>
  </message>
  <message>
   <source>patient score</source>
   <translation>Patientenwert</translation>
  </message>
  <message>
   <source>share of right pictures of a patient, averaged over patients (Spanhol et al. 2016)</source>
   <translation>Anteil richtiger Bilder eines Patienten, über Patienten gemittelt (Spanhol et al. 2016)</translation>
  </message>
 </context>
</TS>
