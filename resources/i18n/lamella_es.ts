<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
 <context>
  <name>AboutDialog</name>
  <message>
   <source>About Lamella</source>
   <translation>Acerca de Lamella</translation>
  </message>
  <message>
   <source>For research use only. Lamella sorts pictures of breast tissue so that people find faster what they want to look at. It is not a medical device and makes no diagnosis; its answers must not decide about anyone's treatment. Nothing leaves this computer.</source>
   <translation>Solo para investigación. Lamella ordena imágenes de tejido mamario para que las personas encuentren antes lo que quieren mirar. No es un producto sanitario y no hace diagnósticos; sus respuestas no deben decidir el tratamiento de nadie. Nada sale de este ordenador.</translation>
  </message>
  <message>
   <source>Versions and licences</source>
   <translation>Versiones y licencias</translation>
  </message>
  <message>
   <source>Version {version}</source>
   <translation>Versión {version}</translation>
  </message>
  <message>
   <source>Run from its sources</source>
   <translation>Ejecutado desde su código fuente</translation>
  </message>
  <message>
   <source>Built from commit {commit} of {when}</source>
   <translation>Creado a partir del commit {commit} del {when}</translation>
  </message>
  <message>
   <source>Unsigned build: it trusts no key</source>
   <translation>Versión sin firmar: no confía en ninguna clave</translation>
  </message>
  <message>
   <source>Trusts what was signed by the key {key}</source>
   <translation>Confía en lo firmado con la clave {key}</translation>
  </message>
  <message>
   <source>Lamella opens no network connection: no search for updates, no telemetry, no fonts from elsewhere. With this command of your system you can see it for yourself; it shows none of Lamella's:</source>
   <translation>Lamella no abre ninguna conexión de red: ni búsqueda de actualizaciones, ni telemetría, ni fuentes de otro sitio. Con esta orden de su sistema puede verlo usted mismo; no muestra ninguna de Lamella:</translation>
  </message>
  <message>
   <source>Command that shows network connections</source>
   <translation>Orden que muestra las conexiones de red</translation>
  </message>
  <message>
   <source>Licences…</source>
   <translation>Licencias…</translation>
  </message>
  <message>
   <source>Self-check…</source>
   <translation>Autocomprobación…</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
 </context>
 <context>
  <name>AgreementDialog</name>
  <message>
   <source>Agreement of readers</source>
   <translation>Concordancia entre lectores</translation>
  </message>
  <message>
   <source>First reader</source>
   <translation>Primer lector</translation>
  </message>
  <message>
   <source>Second reader</source>
   <translation>Segundo lector</translation>
  </message>
  <message>
   <source>Comparing…</source>
   <translation>Comparando…</translation>
  </message>
  <message>
   <source>Only one reader has decided something yet. Let a second one review the fields.</source>
   <translation>Solo un lector ha decidido algo. Haga que un segundo revise los campos.</translation>
  </message>
  <message>
   <source>No field was decided by both.</source>
   <translation>Ningún campo fue decidido por ambos.</translation>
  </message>
  <message>
   <source>Both decided {fields} and agree on {equal} ({share}).</source>
   <translation>Ambos decidieron {fields} y coinciden en {equal} ({share}).</translation>
  </message>
  <message>
   <source>Cohen's kappa is undefined: both gave one and the same answer throughout.</source>
   <translation>El kappa de Cohen no está definido: ambos dieron siempre la misma respuesta.</translation>
  </message>
  <message>
   <source>Cohen's kappa is {kappa}.</source>
   <translation>El kappa de Cohen es {kappa}.</translation>
  </message>
  <message>
   <source>and</source>
   <translation>y</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
 </context>
 <context>
  <name>AskBar</name>
  <message>
   <source>Question</source>
   <translation>Pregunta</translation>
  </message>
  <message>
   <source>Answer</source>
   <translation>Respuesta</translation>
  </message>
  <message>
   <source>Yes</source>
   <translation>Sí</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
 </context>
 <context>
  <name>AugmentationDialog</name>
  <message>
   <source>How fields are varied</source>
   <translation>Cómo se varían los campos</translation>
  </message>
  <message>
   <source>Another field</source>
   <translation>Otro campo</translation>
  </message>
  <message>
   <source>Vary another of your fields</source>
   <translation>Variar otro de sus campos</translation>
  </message>
  <message>
   <source>Draw again</source>
   <translation>Sortear de nuevo</translation>
  </message>
  <message>
   <source>Other versions with the same strengths</source>
   <translation>Otras versiones con las mismas intensidades</translation>
  </message>
  <message>
   <source>Usual strengths</source>
   <translation>Intensidades habituales</translation>
  </message>
  <message>
   <source>Back to what was there at first</source>
   <translation>Volver a lo que había al principio</translation>
  </message>
  <message>
   <source>Use these</source>
   <translation>Usar estas</translation>
  </message>
  <message>
   <source>Train with these strengths</source>
   <translation>Entrenar con estas intensidades</translation>
  </message>
  <message>
   <source>What the model will see</source>
   <translation>Lo que verá el modelo</translation>
  </message>
  <message>
   <source>Each time a field comes up in training it is changed by chance within these strengths. Choose them so that every version could still be a field of your laboratory.</source>
   <translation>Cada vez que un campo aparece en el entrenamiento se cambia al azar dentro de estas intensidades. Elíjalas de modo que cada versión pudiera ser todavía un campo de su laboratorio.</translation>
  </message>
  <message>
   <source>The field itself</source>
   <translation>El propio campo</translation>
  </message>
  <message>
   <source>Version {n}</source>
   <translation>Versión {n}</translation>
  </message>
 </context>
 <context>
  <name>BandPopover</name>
  <message>
   <source>Review band</source>
   <translation>Franja de revisión</translation>
  </message>
  <message>
   <source>Use the model's own band</source>
   <translation>Usar la franja del modelo</translation>
  </message>
  <message>
   <source>Fields between the two handles are shown as “needs review”. A wider band means fewer wrong answers and more to look at.</source>
   <translation>Los campos entre los dos tiradores se muestran como «revisar». Una franja más ancha significa menos respuestas erróneas y más que mirar.</translation>
  </message>
  <message>
   <source>up to {low}</source>
   <translation>hasta {low}</translation>
  </message>
  <message>
   <source>{low} to {high}</source>
   <translation>{low} a {high}</translation>
  </message>
  <message>
   <source>from {high}</source>
   <translation>desde {high}</translation>
  </message>
 </context>
 <context>
  <name>BandSlider</name>
  <message>
   <source>Bounds of the review band</source>
   <translation>Límites de la franja de revisión</translation>
  </message>
  <message>
   <source>Drag a handle, or press Tab to change the handle and the arrow keys to move it</source>
   <translation>Arrastre un tirador, o cambie de tirador con Tab y muévalo con las flechas</translation>
  </message>
  <message>
   <source>from {low} to {high}</source>
   <translation>de {low} a {high}</translation>
  </message>
 </context>
 <context>
  <name>CalibrateWindow</name>
  <message>
   <source>Calibrate to my lab</source>
   <translation>Calibrar a mi laboratorio</translation>
  </message>
  <message>
   <source>Try it</source>
   <translation>Probar</translation>
  </message>
  <message>
   <source>Classifying your fields…</source>
   <translation>Clasificando sus campos…</translation>
  </message>
  <message>
   <source>A model that sorts well elsewhere may stand at the wrong threshold for your stain and scanner. A few labelled fields of your own show where it stands, and move it. The calibration is a small layer over the model; you can take it off at any time.</source>
   <translation>Un modelo que clasifica bien en otro lugar puede estar en el umbral equivocado para su tinción y su escáner. Unos pocos campos propios etiquetados muestran dónde está y lo mueven. La calibración es una capa pequeña sobre el modelo; puede quitarla cuando quiera.</translation>
  </message>
  <message>
   <source>Labelled fields of your laboratory</source>
   <translation>Campos etiquetados de su laboratorio</translation>
  </message>
  <message>
   <source>How deep</source>
   <translation>Con qué profundidad</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modelo</translation>
  </message>
  <message>
   <source>Calibrations of this model</source>
   <translation>Calibraciones de este modelo</translation>
  </message>
  <message>
   <source>Stopped. Nothing was kept.</source>
   <translation>Detenido. No se guardó nada.</translation>
  </message>
 </context>
 <context>
  <name>Canvas</name>
  <message>
   <source>Picture of the field</source>
   <translation>Imagen del campo</translation>
  </message>
 </context>
 <context>
  <name>ClassMap</name>
  <message>
   <source>Benign</source>
   <translation>Benigno</translation>
  </message>
  <message>
   <source>Malignant</source>
   <translation>Maligno</translation>
  </message>
  <message>
   <source>Leave out</source>
   <translation>Omitir</translation>
  </message>
  <message>
   <source>What {name} stands for</source>
   <translation>Qué significa {name}</translation>
  </message>
 </context>
 <context>
  <name>CommandBar</name>
  <message>
   <source>Search names</source>
   <translation>Buscar nombres</translation>
  </message>
  <message>
   <source>Search fields</source>
   <translation>Buscar campos</translation>
  </message>
  <message>
   <source>Clear the search</source>
   <translation>Borrar la búsqueda</translation>
  </message>
  <message>
   <source>Menu: view, theme, settings and help</source>
   <translation>Menú: vista, tema, ajustes y ayuda</translation>
  </message>
  <message>
   <source>View, theme, settings and help (Alt+M)</source>
   <translation>Vista, tema, ajustes y ayuda (Alt+M)</translation>
  </message>
 </context>
 <context>
  <name>CompareWindow</name>
  <message>
   <source>Compare models</source>
   <translation>Comparar modelos</translation>
  </message>
  <message>
   <source>Count patients that one of them has learnt from as well</source>
   <translation>Contar también pacientes de los que alguno haya aprendido</translation>
  </message>
  <message>
   <source>Such figures favour the model that has seen these patients</source>
   <translation>Esas cifras favorecen al modelo que ha visto a esos pacientes</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>Comparar</translation>
  </message>
  <message>
   <source>Classifying with one model after the other…</source>
   <translation>Clasificando con un modelo tras otro…</translation>
  </message>
  <message>
   <source>Labelled fields</source>
   <translation>Campos etiquetados</translation>
  </message>
  <message>
   <source>Models</source>
   <translation>Modelos</translation>
  </message>
  <message>
   <source>Choose labelled fields first</source>
   <translation>Elija primero campos etiquetados</translation>
  </message>
  <message>
   <source>Tick two models at least</source>
   <translation>Marque al menos dos modelos</translation>
  </message>
  <message>
   <source>Stopped. Nothing was compared.</source>
   <translation>Detenido. No se comparó nada.</translation>
  </message>
 </context>
 <context>
  <name>ComparisonResult</name>
  <message>
   <source>What counts as one</source>
   <translation>Qué cuenta como uno</translation>
  </message>
  <message>
   <source>Models side by side</source>
   <translation>Modelos lado a lado</translation>
  </message>
  <message>
   <source>Curves</source>
   <translation>Curvas</translation>
  </message>
  <message>
   <source>The curves are being drawn…</source>
   <translation>Se están dibujando las curvas…</translation>
  </message>
  <message>
   <source>The curves could not be drawn.</source>
   <translation>No se pudieron dibujar las curvas.</translation>
  </message>
  <message>
   <source>Side by side</source>
   <translation>Lado a lado</translation>
  </message>
  <message>
   <source>Is the difference real?</source>
   <translation>¿Es real la diferencia?</translation>
  </message>
  <message>
   <source>Only what all of them answered counts: {counted}. Bold is the best of its column; rest the pointer on a figure to see its interval. Speed is that of this computer.</source>
   <translation>Solo cuenta lo que todos respondieron: {counted}. En negrita, lo mejor de su columna; deje el puntero sobre una cifra para ver su intervalo. La velocidad es la de este ordenador.</translation>
  </message>
 </context>
 <context>
  <name>ComponentLine</name>
  <message>
   <source>This is Lamella {wanted}, and Lamella Training is installed as {found} only. Install Lamella Training {wanted}, then open this window again. Classifying and reviewing work without it.</source>
   <translation>Este es Lamella {wanted}, y Lamella Training solo está instalado en la versión {found}. Instale Lamella Training {wanted} y vuelva a abrir esta ventana. Clasificar y revisar funcionan sin él.</translation>
  </message>
  <message>
   <source>Training needs Lamella Training {wanted}, which is not installed here. Install it from where Lamella came from, then open this window again. Classifying and reviewing work without it.</source>
   <translation>Para entrenar hace falta Lamella Training {wanted}, que no está instalado aquí. Instálelo desde donde obtuvo Lamella y vuelva a abrir esta ventana. Clasificar y revisar funcionan sin él.</translation>
  </message>
  <message>
   <source>Training needs TensorFlow, Keras and scikit-learn in this Python. Install Lamella with its extra for training, then start it again. Classifying and reviewing work without it.</source>
   <translation>Para entrenar hacen falta TensorFlow, Keras y scikit-learn en este Python. Instale Lamella con su extra para entrenar y vuelva a iniciarlo. Clasificar y revisar funcionan sin él.</translation>
  </message>
 </context>
 <context>
  <name>ConfusionMatrix</name>
  <message>
   <source>Confusion matrix</source>
   <translation>Matriz de confusión</translation>
  </message>
  <message>
   <source>Called {label}</source>
   <translation>Llamado {label}</translation>
  </message>
  <message>
   <source>Is {label}</source>
   <translation>Es {label}</translation>
  </message>
 </context>
 <context>
  <name>Controls</name>
  <message>
   <source>Words and controls have their new size when Lamella starts next.</source>
   <translation>Las palabras y los controles tendrán su nuevo tamaño cuando Lamella se inicie la próxima vez.</translation>
  </message>
 </context>
 <context>
  <name>CrashWindow</name>
  <message>
   <source>Crash report</source>
   <translation>Informe de fallo</translation>
  </message>
  <message>
   <source>This report lies on this computer and was sent nowhere. It holds no picture and no name of a folder, a file or a patient. If you ask for help, give it away as a text file.</source>
   <translation>Este informe está en este ordenador y no se ha enviado a ningún sitio. No contiene imágenes ni nombres de carpetas, archivos o pacientes. Si pide ayuda, entréguelo como archivo de texto.</translation>
  </message>
 </context>
 <context>
  <name>Crashes</name>
  <message>
   <source>A report of it lies on this computer; nothing was sent.</source>
   <translation>En este ordenador hay un informe; no se ha enviado nada.</translation>
  </message>
  <message>
   <source>Show the report</source>
   <translation>Mostrar el informe</translation>
  </message>
  <message>
   <source>Lamella crashed when it ran last ({time}).</source>
   <translation>Lamella se bloqueó la última vez ({time}).</translation>
  </message>
  <message>
   <source>Lamella was ended from outside, or the computer went off ({time}).</source>
   <translation>Lamella se cerró desde fuera o el ordenador se apagó ({time}).</translation>
  </message>
  <message>
   <source>Lamella met an unexpected error when it ran last ({time}).</source>
   <translation>Lamella encontró un error inesperado la última vez ({time}).</translation>
  </message>
  <message>
   <source>The report could not be read: {why}.</source>
   <translation>No se pudo leer el informe: {why}.</translation>
  </message>
 </context>
 <context>
  <name>CsvMarks</name>
  <message>
   <source>Comma ,</source>
   <translation>Coma ,</translation>
  </message>
  <message>
   <source>Semicolon ;</source>
   <translation>Punto y coma ;</translation>
  </message>
  <message>
   <source>Tab</source>
   <translation>Tabulador</translation>
  </message>
  <message>
   <source>Point 0.93</source>
   <translation>Punto 0.93</translation>
  </message>
  <message>
   <source>Comma 0,93</source>
   <translation>Coma 0,93</translation>
  </message>
  <message>
   <source>Separator</source>
   <translation>Separador</translation>
  </message>
  <message>
   <source>Decimal mark</source>
   <translation>Signo decimal</translation>
  </message>
  <message>
   <source>The mark between two cells; your system's language suggests the first</source>
   <translation>La marca entre dos celdas; el idioma de su sistema sugiere la primera</translation>
  </message>
  <message>
   <source>How probabilities are written; must differ from the separator</source>
   <translation>Cómo se escriben las probabilidades; debe diferir del separador</translation>
  </message>
  <message>
   <source>Looks like</source>
   <translation>Queda así</translation>
  </message>
  <message>
   <source>Separator and decimal mark must differ.</source>
   <translation>El separador y el signo decimal deben ser distintos.</translation>
  </message>
 </context>
 <context>
  <name>CurveChart</name>
  <message>
   <source>No epoch yet</source>
   <translation>Ninguna época todavía</translation>
  </message>
  <message>
   <source>Epoch {number}: training {train}, validation {validation}</source>
   <translation>Época {number}: entrenamiento {train}, validación {validation}</translation>
  </message>
  <message>
   <source>; best epoch {best}</source>
   <translation>; mejor época {best}</translation>
  </message>
  <message>
   <source>epoch</source>
   <translation>época</translation>
  </message>
  <message>
   <source>validation</source>
   <translation>validación</translation>
  </message>
  <message>
   <source>training</source>
   <translation>entrenamiento</translation>
  </message>
 </context>
 <context>
  <name>DevicePage</name>
  <message>
   <source>Devices</source>
   <translation>Dispositivos</translation>
  </message>
  <message>
   <source>Devices and their speed</source>
   <translation>Dispositivos y su velocidad</translation>
  </message>
  <message>
   <source>Timing the devices</source>
   <translation>Midiendo los dispositivos</translation>
  </message>
  <message>
   <source>Measure again</source>
   <translation>Medir de nuevo</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Fields run through each device for a moment…</source>
   <translation>Los campos pasan un momento por cada dispositivo…</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>Dispositivo</translation>
  </message>
  <message>
   <source>Speed</source>
   <translation>Velocidad</translation>
  </message>
  <message>
   <source>Used</source>
   <translation>Usado</translation>
  </message>
  <message>
   <source>not usable</source>
   <translation>no utilizable</translation>
  </message>
  <message>
   <source>yes</source>
   <translation>sí</translation>
  </message>
  <message>
   <source>What this computer trains with</source>
   <translation>Con qué entrena este ordenador</translation>
  </message>
 </context>
 <context>
  <name>EmptyPage</name>
  <message>
   <source>Open folder</source>
   <translation>Abrir carpeta</translation>
  </message>
  <message>
   <source>Choose a folder of slide images (Ctrl+O)</source>
   <translation>Elegir una carpeta de imágenes de portaobjetos (Ctrl+O)</translation>
  </message>
  <message>
   <source>Try the sample fields</source>
   <translation>Probar los campos de muestra</translation>
  </message>
  <message>
   <source>Synthetic pictures that come with Lamella; good for a first look</source>
   <translation>Imágenes sintéticas que vienen con Lamella; buenas para un primer vistazo</translation>
  </message>
  <message>
   <source>RECENT</source>
   <translation>RECIENTES</translation>
  </message>
  <message>
   <source>Drop a folder of slide images here</source>
   <translation>Suelte aquí una carpeta de imágenes</translation>
  </message>
  <message>
   <source>or a single picture. Sub-folders are included; your files are read, never changed.</source>
   <translation>o una sola imagen. Se incluyen las subcarpetas; sus archivos se leen, nunca se cambian.</translation>
  </message>
  <message>
   <source>Everything stays on this computer. Research use only: Lamella makes no diagnosis.</source>
   <translation>Todo queda en este ordenador. Solo para investigación: Lamella no hace diagnósticos.</translation>
  </message>
 </context>
 <context>
  <name>EvaluationResult</name>
  <message>
   <source>What counts as one</source>
   <translation>Qué cuenta como uno</translation>
  </message>
  <message>
   <source>Figures</source>
   <translation>Cifras</translation>
  </message>
  <message>
   <source>Show all pictures</source>
   <translation>Mostrar todas las imágenes</translation>
  </message>
  <message>
   <source>Figures by magnification</source>
   <translation>Cifras por aumento</translation>
  </message>
  <message>
   <source>The curves are being drawn…</source>
   <translation>Se están dibujando las curvas…</translation>
  </message>
  <message>
   <source>The curves could not be drawn.</source>
   <translation>No se pudieron dibujar las curvas.</translation>
  </message>
  <message>
   <source>Curves</source>
   <translation>Curvas</translation>
  </message>
  <message>
   <source>Hardest fields</source>
   <translation>Campos más difíciles</translation>
  </message>
  <message>
   <source>The model gave these the least probability for their label.</source>
   <translation>A estos el modelo les dio la menor probabilidad para su etiqueta.</translation>
  </message>
  <message>
   <source>By magnification</source>
   <translation>Por aumento</translation>
  </message>
  <message>
   <source>Right and wrong</source>
   <translation>Acierto y error</translation>
  </message>
  <message>
   <source>A click on a number shows the pictures behind it.</source>
   <translation>Un clic en un número muestra las imágenes que hay detrás.</translation>
  </message>
  <message>
   <source>{benign} benign, {malignant} malignant. Intervals come from drawing patients anew.</source>
   <translation>{benign} benignos, {malignant} malignos. Los intervalos salen de sortear de nuevo a los pacientes.</translation>
  </message>
  <message>
   <source>All pictures</source>
   <translation>Todas las imágenes</translation>
  </message>
 </context>
 <context>
  <name>EvaluationWindow</name>
  <message>
   <source>How good is a model</source>
   <translation>Cómo de bueno es un modelo</translation>
  </message>
  <message>
   <source>Count patients the model has learnt from as well</source>
   <translation>Contar también pacientes de los que el modelo ha aprendido</translation>
  </message>
  <message>
   <source>Such figures are too good: they say how well the model remembers, not how well it sees</source>
   <translation>Esas cifras son demasiado buenas: dicen lo bien que recuerda el modelo, no lo bien que ve</translation>
  </message>
  <message>
   <source>Evaluate</source>
   <translation>Evaluar</translation>
  </message>
  <message>
   <source>On its locked test patients</source>
   <translation>Con sus pacientes de prueba reservados</translation>
  </message>
  <message>
   <source>For a model trained here: patients its training never looked at</source>
   <translation>Para un modelo entrenado aquí: pacientes que su entrenamiento nunca vio</translation>
  </message>
  <message>
   <source>Classifying the labelled fields…</source>
   <translation>Clasificando los campos etiquetados…</translation>
  </message>
  <message>
   <source>Labelled fields</source>
   <translation>Campos etiquetados</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modelo</translation>
  </message>
  <message>
   <source>Classify the labelled fields and compare</source>
   <translation>Clasificar los campos etiquetados y comparar</translation>
  </message>
  <message>
   <source>Choose labelled fields first</source>
   <translation>Elija primero campos etiquetados</translation>
  </message>
  <message>
   <source>Stopped. Nothing was measured.</source>
   <translation>Detenido. No se midió nada.</translation>
  </message>
 </context>
 <context>
  <name>ExportDialog</name>
  <message>
   <source>Export report</source>
   <translation>Exportar informe</translation>
  </message>
  <message>
   <source>All: {fields}</source>
   <translation>Todos: {fields}</translation>
  </message>
  <message>
   <source>Selected: {fields}</source>
   <translation>Seleccionados: {fields}</translation>
  </message>
  <message>
   <source>Pseudonymised</source>
   <translation>Seudonimizado</translation>
  </message>
  <message>
   <source>Salted ids for patients, slides, files and readers; no paths, no notes, no EXIF</source>
   <translation>Identificadores con sal para pacientes, portaobjetos, archivos y lectores; sin rutas, notas ni EXIF</translation>
  </message>
  <message>
   <source>Heat maps of the doubtful fields</source>
   <translation>Mapas de calor de los campos dudosos</translation>
  </message>
  <message>
   <source>Takes a moment for each of up to 60 fields</source>
   <translation>Tarda un momento por cada uno de hasta 60 campos</translation>
  </message>
  <message>
   <source>Laboratory</source>
   <translation>Laboratorio</translation>
  </message>
  <message>
   <source>name at the head of the report</source>
   <translation>nombre en la cabecera del informe</translation>
  </message>
  <message>
   <source>Choose file…</source>
   <translation>Elegir archivo…</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>CSV: a table for any program</source>
   <translation>CSV: una tabla para cualquier programa</translation>
  </message>
  <message>
   <source>XLSX: a spreadsheet with fields, patients and run</source>
   <translation>XLSX: una hoja de cálculo con campos, pacientes y pasada</translation>
  </message>
  <message>
   <source>HTML: one page with pictures, for any browser</source>
   <translation>HTML: una página con imágenes, para cualquier navegador</translation>
  </message>
  <message>
   <source>PDF: the same page, for paper</source>
   <translation>PDF: la misma página, para papel</translation>
  </message>
  <message>
   <source>Format</source>
   <translation>Formato</translation>
  </message>
  <message>
   <source>Fields</source>
   <translation>Campos</translation>
  </message>
  <message>
   <source>Logo</source>
   <translation>Logotipo</translation>
  </message>
  <message>
   <source>Names become salted ids; the key stays in the session. What is written into the pictures themselves, such as a label on the slide, stays there: look before you send it.</source>
   <translation>Los nombres se vuelven identificadores con sal; la clave queda en la sesión. Lo que está escrito en las propias imágenes, como una etiqueta en el portaobjetos, se queda: mírelo antes de enviarlo.</translation>
  </message>
  <message>
   <source>One row for each field, also for those that could not be read.</source>
   <translation>Una fila por campo, también por los que no se pudieron leer.</translation>
  </message>
  <message>
   <source>"For research use only: not for diagnosis." stands on every page.</source>
   <translation>«For research use only: not for diagnosis.» (solo para investigación, no para diagnóstico) está en cada página.</translation>
  </message>
 </context>
 <context>
  <name>Exporting</name>
  <message>
   <source>Page {number} of {total}</source>
   <translation>Página {number} de {total}</translation>
  </message>
  <message>
   <source>Nothing to report yet: the review is blinded and you have not decided on these fields. Decide on them first, or switch the blinded review off.</source>
   <translation>Aún no hay nada que informar: la revisión es ciega y usted no ha decidido sobre estos campos. Decida primero, o desactive la revisión ciega.</translation>
  </message>
  <message>
   <source>Export report</source>
   <translation>Exportar informe</translation>
  </message>
  <message>
   <source>Writing {name}…</source>
   <translation>Escribiendo {name}…</translation>
  </message>
  <message>
   <source>The report on {fields} is in {name}.</source>
   <translation>El informe sobre {fields} está en {name}.</translation>
  </message>
  <message>
   <source>Left out, as the review is blinded and you have not decided on them: {fields}.</source>
   <translation>Omitidos, porque la revisión es ciega y usted no ha decidido sobre ellos: {fields}.</translation>
  </message>
  <message>
   <source>Show in folder</source>
   <translation>Mostrar en la carpeta</translation>
  </message>
  <message>
   <source>Export again</source>
   <translation>Exportar de nuevo</translation>
  </message>
  <message>
   <source>Save a copy</source>
   <translation>Guardar una copia</translation>
  </message>
 </context>
 <context>
  <name>FieldCommands</name>
  <message>
   <source>{name} could not be opened: no program for this kind of file was found.</source>
   <translation>No se pudo abrir {name}: no se encontró un programa para este tipo de archivo.</translation>
  </message>
  <message>
   <source>The folder of {name} could not be shown.</source>
   <translation>No se pudo mostrar la carpeta de {name}.</translation>
  </message>
 </context>
 <context>
  <name>FieldPanel</name>
  <message>
   <source>Chosen field</source>
   <translation>Campo elegido</translation>
  </message>
  <message>
   <source>MODEL</source>
   <translation>MODELO</translation>
  </message>
  <message>
   <source>Choose a field to see it larger, with its answer and the facts of its file.</source>
   <translation>Elija un campo para verlo más grande, con su respuesta y los datos de su archivo.</translation>
  </message>
  <message>
   <source>Blinded review: the answer is shown once you have decided.</source>
   <translation>Revisión ciega: la respuesta se muestra cuando usted haya decidido.</translation>
  </message>
  <message>
   <source>YOUR VERDICT</source>
   <translation>SU VEREDICTO</translation>
  </message>
  <message>
   <source>FILE</source>
   <translation>ARCHIVO</translation>
  </message>
 </context>
 <context>
  <name>FieldsStep</name>
  <message>
   <source>Patients and fields on each side</source>
   <translation>Pacientes y campos en cada lado</translation>
  </message>
  <message>
   <source>Continue</source>
   <translation>Continuar</translation>
  </message>
  <message>
   <source>Give the new patients a side</source>
   <translation>Dar un lado a los pacientes nuevos</translation>
  </message>
  <message>
   <source>All others stay where they stand, so that figures can be compared</source>
   <translation>Los demás se quedan donde están, para poder comparar las cifras</translation>
  </message>
  <message>
   <source>Side</source>
   <translation>Lado</translation>
  </message>
  <message>
   <source>Patients</source>
   <translation>Pacientes</translation>
  </message>
  <message>
   <source>Benign fields</source>
   <translation>Campos benignos</translation>
  </message>
  <message>
   <source>Malignant fields</source>
   <translation>Campos malignos</translation>
  </message>
  <message>
   <source>All fields</source>
   <translation>Todos los campos</translation>
  </message>
  <message>
   <source>Training</source>
   <translation>Entrenamiento</translation>
  </message>
  <message>
   <source>The model learns from these.</source>
   <translation>De estos aprende el modelo.</translation>
  </message>
  <message>
   <source>Validation</source>
   <translation>Validación</translation>
  </message>
  <message>
   <source>Tell after each epoch which one was best.</source>
   <translation>Dicen tras cada época cuál fue la mejor.</translation>
  </message>
  <message>
   <source>Locked test</source>
   <translation>Prueba reservada</translation>
  </message>
  <message>
   <source>Looked at once, at the end: what the new model is worth.</source>
   <translation>Se miran una vez, al final: lo que vale el modelo nuevo.</translation>
  </message>
  <message>
   <source>{patients} share identical pictures and are treated as one person.</source>
   <translation>{patients} comparten imágenes idénticas y se tratan como una persona.</translation>
  </message>
  <message>
   <source>Every patient stands on one side only: nobody’s fields are mixed between training and test.</source>
   <translation>Cada paciente está en un solo lado: los campos de nadie se mezclan entre entrenamiento y prueba.</translation>
  </message>
  <message>
   <source>WHO LEARNS, WHO IS KEPT BACK</source>
   <translation>QUIÉN APRENDE, QUIÉN SE RESERVA</translation>
  </message>
 </context>
 <context>
  <name>FilterChips</name>
  <message>
   <source>Filters in force</source>
   <translation>Filtros activos</translation>
  </message>
  <message>
   <source>Only</source>
   <translation>Solo</translation>
  </message>
  <message>
   <source>Clear all</source>
   <translation>Quitar todos</translation>
  </message>
  <message>
   <source>Show all fields</source>
   <translation>Mostrar todos los campos</translation>
  </message>
  <message>
   <source>Remove the filter {name}</source>
   <translation>Quitar el filtro {name}</translation>
  </message>
  <message>
   <source>{name}: click to let go of this filter</source>
   <translation>{name}: clic para soltar este filtro</translation>
  </message>
 </context>
 <context>
  <name>FilterPanel</name>
  <message>
   <source>Filter by folder</source>
   <translation>Filtrar por carpeta</translation>
  </message>
  <message>
   <source>Filter by verdict</source>
   <translation>Filtrar por veredicto</translation>
  </message>
  <message>
   <source>Filter by review</source>
   <translation>Filtrar por revisión</translation>
  </message>
  <message>
   <source>Filter by reason</source>
   <translation>Filtrar por motivo</translation>
  </message>
  <message>
   <source>Filter by magnification</source>
   <translation>Filtrar por aumento</translation>
  </message>
  <message>
   <source>Filter by patient</source>
   <translation>Filtrar por paciente</translation>
  </message>
  <message>
   <source>Click to see one kind of field, Ctrl+click to see several</source>
   <translation>Clic para ver un tipo de campo, Ctrl+clic para ver varios</translation>
  </message>
  <message>
   <source>FOLDER</source>
   <translation>CARPETA</translation>
  </message>
  <message>
   <source>VERDICT</source>
   <translation>VEREDICTO</translation>
  </message>
  <message>
   <source>REVIEW</source>
   <translation>REVISIÓN</translation>
  </message>
  <message>
   <source>REASON</source>
   <translation>MOTIVO</translation>
  </message>
  <message>
   <source>MAGNIFICATION</source>
   <translation>AUMENTO</translation>
  </message>
  <message>
   <source>PATIENT</source>
   <translation>PACIENTE</translation>
  </message>
 </context>
 <context>
  <name>FineTuneWindow</name>
  <message>
   <source>Train on your labelled fields</source>
   <translation>Entrenar con sus campos etiquetados</translation>
  </message>
 </context>
 <context>
  <name>GiveAway</name>
  <message>
   <source>Copy</source>
   <translation>Copiar</translation>
  </message>
  <message>
   <source>Save as text file…</source>
   <translation>Guardar como archivo de texto…</translation>
  </message>
  <message>
   <source>The file could not be written: {why}.</source>
   <translation>No se pudo escribir el archivo: {why}.</translation>
  </message>
  <message>
   <source>Saved as {name}.</source>
   <translation>Guardado como {name}.</translation>
  </message>
  <message>
   <source>Copied.</source>
   <translation>Copiado.</translation>
  </message>
  <message>
   <source>Save as text file</source>
   <translation>Guardar como archivo de texto</translation>
  </message>
 </context>
 <context>
  <name>GridHeader</name>
  <message>
   <source>Sort now</source>
   <translation>Ordenar ahora</translation>
  </message>
  <message>
   <source>{shown} of {total}</source>
   <translation>{shown} de {total}</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nombre</translation>
  </message>
  <message>
   <source>Most uncertain first</source>
   <translation>Los más inciertos primero</translation>
  </message>
  <message>
   <source>Model disagrees first</source>
   <translation>Desacuerdos con el modelo primero</translation>
  </message>
  <message>
   <source>Most malignant first</source>
   <translation>Los más malignos primero</translation>
  </message>
  <message>
   <source>Most benign first</source>
   <translation>Los más benignos primero</translation>
  </message>
  <message>
   <source>Patient</source>
   <translation>Paciente</translation>
  </message>
  <message>
   <source>Newest file first</source>
   <translation>Archivo más reciente primero</translation>
  </message>
  <message>
   <source>Oldest file first</source>
   <translation>Archivo más antiguo primero</translation>
  </message>
  <message>
   <source>Drawn by lot</source>
   <translation>Al azar</translation>
  </message>
  <message>
   <source>Sort by</source>
   <translation>Ordenar por</translation>
  </message>
  <message>
   <source>Order of the fields; while a run goes on, it is brought up to date at its end</source>
   <translation>Orden de los campos; mientras dura una pasada, se actualiza al final</translation>
  </message>
  <message>
   <source>Most similar first</source>
   <translation>Los más parecidos primero</translation>
  </message>
  <message>
   <source>Thumbnail size</source>
   <translation>Tamaño de las miniaturas</translation>
  </message>
  <message>
   <source>Size of the thumbnails (+ and -, or Ctrl and the wheel)</source>
   <translation>Tamaño de las miniaturas (+ y -, o Ctrl y la rueda)</translation>
  </message>
  <message>
   <source>Sort</source>
   <translation>Orden</translation>
  </message>
 </context>
 <context>
  <name>GridView</name>
  <message>
   <source>Fields</source>
   <translation>Campos</translation>
  </message>
 </context>
 <context>
  <name>HeatRow</name>
  <message>
   <source>Opacity of the heat map</source>
   <translation>Opacidad del mapa de calor</translation>
  </message>
  <message>
   <source>Threshold of the heat map</source>
   <translation>Umbral del mapa de calor</translation>
  </message>
  <message>
   <source>Model of the heat map</source>
   <translation>Modelo del mapa de calor</translation>
  </message>
  <message>
   <source>Side by side</source>
   <translation>Lado a lado</translation>
  </message>
  <message>
   <source>Save as PNG…</source>
   <translation>Guardar como PNG…</translation>
  </message>
  <message>
   <source>What it can and cannot tell</source>
   <translation>Lo que puede decir y lo que no</translation>
  </message>
  <message>
   <source>Opacity</source>
   <translation>Opacidad</translation>
  </message>
  <message>
   <source>Threshold</source>
   <translation>Umbral</translation>
  </message>
 </context>
 <context>
  <name>Heating</name>
  <message>
   <source>Asking the model…</source>
   <translation>Preguntando al modelo…</translation>
  </message>
  <message>
   <source>Save the heat map</source>
   <translation>Guardar el mapa de calor</translation>
  </message>
  <message>
   <source>Picture (*.png)</source>
   <translation>Imagen (*.png)</translation>
  </message>
  <message>
   <source>Blinded review: the map is shown once you have decided.</source>
   <translation>Revisión ciega: el mapa se muestra cuando usted haya decidido.</translation>
  </message>
  <message>
   <source>There is no map of this field.</source>
   <translation>No hay mapa de este campo.</translation>
  </message>
  <message>
   <source>The heat map is in {name}.</source>
   <translation>El mapa de calor está en {name}.</translation>
  </message>
 </context>
 <context>
  <name>HelpWindow</name>
  <message>
   <source>Help</source>
   <translation>Ayuda</translation>
  </message>
  <message>
   <source>Search the help</source>
   <translation>Buscar en la ayuda</translation>
  </message>
  <message>
   <source>Pages of help</source>
   <translation>Páginas de ayuda</translation>
  </message>
  <message>
   <source>No page says anything of this.</source>
   <translation>Ninguna página dice nada de esto.</translation>
  </message>
  <message>
   <source>Page of help</source>
   <translation>Página de ayuda</translation>
  </message>
 </context>
 <context>
  <name>LabPage</name>
  <message>
   <source>The report is in {name}.</source>
   <translation>El informe está en {name}.</translation>
  </message>
  <message>
   <source>Open the report</source>
   <translation>Abrir el informe</translation>
  </message>
 </context>
 <context>
  <name>LabWindow</name>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Help for this window</source>
   <translation>Ayuda sobre esta ventana</translation>
  </message>
 </context>
 <context>
  <name>LabelledSourceChooser</name>
  <message>
   <source>Classes and patients</source>
   <translation>Clases y pacientes</translation>
  </message>
  <message>
   <source>Files that are left out</source>
   <translation>Archivos omitidos</translation>
  </message>
  <message>
   <source>Looking at the names…</source>
   <translation>Mirando los nombres…</translation>
  </message>
  <message>
   <source>Reading the fields…</source>
   <translation>Leyendo los campos…</translation>
  </message>
  <message>
   <source>1 file is left out</source>
   <translation>Se omite 1 archivo</translation>
  </message>
  <message>
   <source>{count} files are left out</source>
   <translation>Se omiten {count} archivos</translation>
  </message>
  <message>
   <source>Files that are left out, and why</source>
   <translation>Archivos omitidos y por qué</translation>
  </message>
  <message>
   <source>WHAT THE CLASSES STAND FOR</source>
   <translation>QUÉ SIGNIFICAN LAS CLASES</translation>
  </message>
  <message>
   <source>WHERE THE PATIENT STANDS IN A NAME</source>
   <translation>DÓNDE ESTÁ EL PACIENTE EN EL NOMBRE</translation>
  </message>
  <message>
   <source>Say below what the classes stand for.</source>
   <translation>Diga abajo qué significan las clases.</translation>
  </message>
  <message>
   <source>Stopped; no field was read.</source>
   <translation>Detenido; no se leyó ningún campo.</translation>
  </message>
  <message>
   <source>Choose a folder of labelled fields</source>
   <translation>Elegir una carpeta de campos etiquetados</translation>
  </message>
  <message>
   <source>Choose a table of labelled fields</source>
   <translation>Elegir una tabla de campos etiquetados</translation>
  </message>
  <message>
   <source>Tables (*.csv *.tsv *.txt)</source>
   <translation>Tablas (*.csv *.tsv *.txt)</translation>
  </message>
  <message>
   <source>Choose the session that holds your reviews</source>
   <translation>Elegir la sesión que contiene sus revisiones</translation>
  </message>
  <message>
   <source>Lamella sessions</source>
   <translation>Sesiones de Lamella</translation>
  </message>
 </context>
 <context>
  <name>LayerChanges</name>
  <message>
   <source>The calibration {name} is in use. Answers say so.</source>
   <translation>La calibración {name} está en uso. Las respuestas lo dicen.</translation>
  </message>
  <message>
   <source>The model answers as it came; {name} is kept.</source>
   <translation>El modelo responde como vino; {name} se conserva.</translation>
  </message>
  <message>
   <source>Remove the calibration {name}? Answers it gave stay in your sessions.</source>
   <translation>¿Quitar la calibración {name}? Las respuestas que dio quedan en sus sesiones.</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Quitar</translation>
  </message>
  <message>
   <source>The calibration {name} is removed.</source>
   <translation>La calibración {name} se quitó.</translation>
  </message>
 </context>
 <context>
  <name>LayerList</name>
  <message>
   <source>Calibrations of this model</source>
   <translation>Calibraciones de este modelo</translation>
  </message>
  <message>
   <source>None yet: the model answers as it came.</source>
   <translation>Ninguna todavía: el modelo responde como vino.</translation>
  </message>
 </context>
 <context>
  <name>LayerRow</name>
  <message>
   <source>Stop using</source>
   <translation>Dejar de usar</translation>
  </message>
  <message>
   <source>Use</source>
   <translation>Usar</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Quitar</translation>
  </message>
  <message>
   <source>in use</source>
   <translation>en uso</translation>
  </message>
 </context>
 <context>
  <name>LicencesWindow</name>
  <message>
   <source>Licences</source>
   <translation>Licencias</translation>
  </message>
  <message>
   <source>Parts of the program</source>
   <translation>Partes del programa</translation>
  </message>
  <message>
   <source>Text of the licence</source>
   <translation>Texto de la licencia</translation>
  </message>
 </context>
 <context>
  <name>LightRow</name>
  <message>
   <source>Brightness</source>
   <translation>Brillo</translation>
  </message>
  <message>
   <source>Contrast</source>
   <translation>Contraste</translation>
  </message>
  <message>
   <source>Reset</source>
   <translation>Restablecer</translation>
  </message>
  <message>
   <source>For the eye only: the model always sees the file as it is.</source>
   <translation>Solo para la vista: el modelo siempre ve el archivo tal como es.</translation>
  </message>
 </context>
 <context>
  <name>LogoChoice</name>
  <message>
   <source>Choose…</source>
   <translation>Elegir…</translation>
  </message>
  <message>
   <source>Choose a logo</source>
   <translation>Elegir un logotipo</translation>
  </message>
  <message>
   <source>None</source>
   <translation>Ninguna</translation>
  </message>
  <message>
   <source>No logo</source>
   <translation>Sin logotipo</translation>
  </message>
  <message>
   <source>none</source>
   <translation>ninguno</translation>
  </message>
  <message>
   <source>Pictures (*.png *.jpg *.jpeg *.tif *.tiff *.bmp *.webp)</source>
   <translation>Imágenes (*.png *.jpg *.jpeg *.tif *.tiff *.bmp *.webp)</translation>
  </message>
 </context>
 <context>
  <name>MainWindow</name>
  <message>
   <source>Looking for pictures…</source>
   <translation>Buscando imágenes…</translation>
  </message>
  <message>
   <source>No field passes these filters.</source>
   <translation>Ningún campo pasa estos filtros.</translation>
  </message>
  <message>
   <source>There is no picture in this folder that Lamella can read.</source>
   <translation>En esta carpeta no hay ninguna imagen que Lamella pueda leer.</translation>
  </message>
  <message>
   <source>Blinded review</source>
   <translation>Revisión ciega</translation>
  </message>
 </context>
 <context>
  <name>MapView</name>
  <message>
   <source>Map of the fields</source>
   <translation>Mapa de los campos</translation>
  </message>
 </context>
 <context>
  <name>MapWindow</name>
  <message>
   <source>Embedding map</source>
   <translation>Mapa de incrustaciones</translation>
  </message>
  <message>
   <source>Field pointed at</source>
   <translation>Campo señalado</translation>
  </message>
  <message>
   <source>Refresh</source>
   <translation>Actualizar</translation>
  </message>
  <message>
   <source>Lay the map out anew, with new fields</source>
   <translation>Trazar el mapa de nuevo, con los campos nuevos</translation>
  </message>
  <message>
   <source>Show all</source>
   <translation>Mostrar todo</translation>
  </message>
  <message>
   <source>Show all points again (0)</source>
   <translation>Mostrar de nuevo todos los puntos (0)</translation>
  </message>
  <message>
   <source>Pick none</source>
   <translation>No elegir ninguno</translation>
  </message>
  <message>
   <source>Let go of the picked fields</source>
   <translation>Soltar los campos elegidos</translation>
  </message>
  <message>
   <source>Progress</source>
   <translation>Progreso</translation>
  </message>
  <message>
   <source>Draw around points to see their fields in the grid; Shift adds. By keyboard: arrows move, Space begins and ends a rectangle, Enter picks one point, + and - zoom.</source>
   <translation>Rodee puntos para ver sus campos en la cuadrícula; Mayús añade. Con el teclado: las flechas mueven, Espacio empieza y termina un rectángulo, Intro elige un punto, + y - hacen zoom.</translation>
  </message>
  <message>
   <source>No map yet</source>
   <translation>Aún no hay mapa</translation>
  </message>
  <message>
   <source>{fields}; the axes show {first} and {second} of the differences</source>
   <translation>{fields}; los ejes muestran {first} y {second} de las diferencias</translation>
  </message>
  <message>
   <source>{fields} picked</source>
   <translation>{fields} elegidos</translation>
  </message>
 </context>
 <context>
  <name>MatrixCell</name>
  <message>
   <source>{fields}, {actual}, called {predicted}</source>
   <translation>{fields}, {actual}, llamado {predicted}</translation>
  </message>
  <message>
   <source>{said}. Click to look at them.</source>
   <translation>{said}. Clic para mirarlos.</translation>
  </message>
  <message>
   <source>{percent} % of {actual}</source>
   <translation>{percent} % de {actual}</translation>
  </message>
 </context>
 <context>
  <name>ModelChooser</name>
  <message>
   <source>Model</source>
   <translation>Modelo</translation>
  </message>
  <message>
   <source>No model installed</source>
   <translation>Ningún modelo instalado</translation>
  </message>
  <message>
   <source>The model that answers. {use}</source>
   <translation>El modelo que responde. {use}</translation>
  </message>
 </context>
 <context>
  <name>ModelDetails</name>
  <message>
   <source>Chosen model</source>
   <translation>Modelo elegido</translation>
  </message>
  <message>
   <source>Make default</source>
   <translation>Hacer predeterminado</translation>
  </message>
  <message>
   <source>Export…</source>
   <translation>Exportar…</translation>
  </message>
  <message>
   <source>Write the model as one .lamella file, to take elsewhere</source>
   <translation>Escribir el modelo como un archivo .lamella, para llevarlo a otro lugar</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Quitar</translation>
  </message>
  <message>
   <source>Put the version back that was installed before this one</source>
   <translation>Volver a poner la versión que estaba instalada antes de esta</translation>
  </message>
  <message>
   <source>CARD</source>
   <translation>FICHA</translation>
  </message>
  <message>
   <source>Delete this model from this computer</source>
   <translation>Borrar este modelo de este ordenador</translation>
  </message>
  <message>
   <source>This model comes with Lamella and stays</source>
   <translation>Este modelo viene con Lamella y se queda</translation>
  </message>
  <message>
   <source>Go back to version {version}</source>
   <translation>Volver a la versión {version}</translation>
  </message>
 </context>
 <context>
  <name>ModelList</name>
  <message>
   <source>Installed models</source>
   <translation>Modelos instalados</translation>
  </message>
 </context>
 <context>
  <name>ModelPicker</name>
  <message>
   <source>Model</source>
   <translation>Modelo</translation>
  </message>
 </context>
 <context>
  <name>ModelTicks</name>
  <message>
   <source>Models to compare</source>
   <translation>Modelos que comparar</translation>
  </message>
 </context>
 <context>
  <name>ModelUse</name>
  <message>
   <source>{title} answers from now on.</source>
   <translation>{title} responde desde ahora.</translation>
  </message>
  <message>
   <source>Back to {title}</source>
   <translation>Volver a {title}</translation>
  </message>
  <message>
   <source>{title} answers again.</source>
   <translation>{title} responde de nuevo.</translation>
  </message>
 </context>
 <context>
  <name>ModelsWindow</name>
  <message>
   <source>Installed models</source>
   <translation>Modelos instalados</translation>
  </message>
  <message>
   <source>Import…</source>
   <translation>Importar…</translation>
  </message>
  <message>
   <source>Install a .lamella file; or drop it on this window</source>
   <translation>Instalar un archivo .lamella; o suéltelo en esta ventana</translation>
  </message>
  <message>
   <source>Roll back</source>
   <translation>Revertir</translation>
  </message>
  <message>
   <source>Make the model the default that was the default before</source>
   <translation>Hacer predeterminado el modelo que lo era antes</translation>
  </message>
  <message>
   <source>default</source>
   <translation>predeterminado</translation>
  </message>
  <message>
   <source>cannot be used</source>
   <translation>no se puede usar</translation>
  </message>
  <message>
   <source>No model is installed</source>
   <translation>No hay ningún modelo instalado</translation>
  </message>
  <message>
   <source>Import a .lamella file, or drop it on this window.</source>
   <translation>Importe un archivo .lamella o suéltelo en esta ventana.</translation>
  </message>
  <message>
   <source>Install a model</source>
   <translation>Instalar un modelo</translation>
  </message>
  <message>
   <source>Lamella models (*.lamella)</source>
   <translation>Modelos Lamella (*.lamella)</translation>
  </message>
  <message>
   <source>Export the model</source>
   <translation>Exportar el modelo</translation>
  </message>
  <message>
   <source>Remove {title} {version}? Answers it gave stay in your sessions.</source>
   <translation>¿Quitar {title} {version}? Las respuestas que dio quedan en sus sesiones.</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Quitar</translation>
  </message>
  <message>
   <source>Use it now</source>
   <translation>Usarlo ahora</translation>
  </message>
  <message>
   <source>Install anyway</source>
   <translation>Instalar de todos modos</translation>
  </message>
  <message>
   <source>{why} You may decide otherwise; your reason is recorded.</source>
   <translation>{why} Puede decidir otra cosa; su motivo queda registrado.</translation>
  </message>
  <message>
   <source>Make default</source>
   <translation>Hacer predeterminado</translation>
  </message>
  <message>
   <source>Your reason</source>
   <translation>Su motivo</translation>
  </message>
 </context>
 <context>
  <name>Narrating</name>
  <message>
   <source>Every field here already has an answer of this model.</source>
   <translation>Todos los campos ya tienen una respuesta de este modelo.</translation>
  </message>
  <message>
   <source>Opening {name}…</source>
   <translation>Abriendo {name}…</translation>
  </message>
  <message>
   <source>Found {fields}…</source>
   <translation>Encontrados {fields}…</translation>
  </message>
  <message>
   <source>{first} And {more} more.</source>
   <translation>{first} Y {more} más.</translation>
  </message>
  <message>
   <source>Stopped. {done} have an answer, which is kept; {open} are still open.</source>
   <translation>Detenido. {done} tienen una respuesta, que se conserva; {open} siguen pendientes.</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>Seguir</translation>
  </message>
  <message>
   <source>{fields} classified in {time}.</source>
   <translation>{fields} clasificados en {time}.</translation>
  </message>
  <message>
   <source>{count} should be looked at by a person.</source>
   <translation>{count} debería mirarlos una persona.</translation>
  </message>
  <message>
   <source>{count} cannot be assessed and get no verdict.</source>
   <translation>{count} no se pueden evaluar y no reciben veredicto.</translation>
  </message>
  <message>
   <source>{count} could not be read; the others are not affected.</source>
   <translation>{count} no se pudieron leer; a los demás no les afecta.</translation>
  </message>
  <message>
   <source>The stain of this folder differs from that of the fields the model was trained on, so its answers may be off: calibrate it on labelled fields of your own.</source>
   <translation>La tinción de esta carpeta difiere de la de los campos con que se entrenó el modelo, así que sus respuestas pueden desviarse: calíbrelo con campos propios etiquetados.</translation>
  </message>
  <message>
   <source>Calibrate to my lab</source>
   <translation>Calibrar a mi laboratorio</translation>
  </message>
  <message>
   <source>Show the doubtful ones</source>
   <translation>Mostrar los dudosos</translation>
  </message>
  <message>
   <source>Show what could not be read</source>
   <translation>Mostrar lo que no se pudo leer</translation>
  </message>
  <message>
   <source>{done} of {total} classified</source>
   <translation>{done} de {total} clasificados</translation>
  </message>
  <message>
   <source>No model is installed, so fields can be looked at but not classified.</source>
   <translation>No hay ningún modelo instalado: los campos se pueden mirar, pero no clasificar.</translation>
  </message>
  <message>
   <source>Loading the model…</source>
   <translation>Cargando el modelo…</translation>
  </message>
 </context>
 <context>
  <name>NothingHere</name>
  <message>
   <source>Show all fields</source>
   <translation>Mostrar todos los campos</translation>
  </message>
 </context>
 <context>
  <name>NoticeBar</name>
  <message>
   <source>Dismiss</source>
   <translation>Descartar</translation>
  </message>
  <message>
   <source>Dismiss this notice</source>
   <translation>Cerrar este aviso</translation>
  </message>
 </context>
 <context>
  <name>OtherFieldsRow</name>
  <message>
   <source>Choose folder…</source>
   <translation>Elegir carpeta…</translation>
  </message>
  <message>
   <source>Choose a folder of fields without labels</source>
   <translation>Elegir una carpeta de campos sin etiquetas</translation>
  </message>
  <message>
   <source>Leave out</source>
   <translation>Omitir</translation>
  </message>
  <message>
   <source>Leave the fields without labels out</source>
   <translation>Dejar fuera los campos sin etiquetas</translation>
  </message>
  <message>
   <source>none chosen</source>
   <translation>ninguna elegida</translation>
  </message>
  <message>
   <source>More fields of your laboratory, without labels (optional)</source>
   <translation>Más campos de su laboratorio, sin etiquetas (opcional)</translation>
  </message>
  <message>
   <source>They show where the fields of your laboratory lie, so that more of the gap can be closed. Put fields of many patients there, benign and malignant. Nothing is measured on them.</source>
   <translation>Muestran dónde están los campos de su laboratorio, para poder cerrar más la distancia. Ponga campos de muchos pacientes, benignos y malignos. Con ellos no se mide nada.</translation>
  </message>
 </context>
 <context>
  <name>PatientsWindow</name>
  <message>
   <source>Patients</source>
   <translation>Pacientes</translation>
  </message>
  <message>
   <source>Slides of the patient</source>
   <translation>Portaobjetos del paciente</translation>
  </message>
  <message>
   <source>The score is for sorting. It is no probability that a patient has cancer.</source>
   <translation>La puntuación sirve para ordenar. No es la probabilidad de que un paciente tenga cáncer.</translation>
  </message>
  <message>
   <source>{patients} in {fields}</source>
   <translation>{patients} en {fields}</translation>
  </message>
  <message>
   <source>, {fields} without a known patient</source>
   <translation>, {fields} sin paciente conocido</translation>
  </message>
  <message>
   <source>No fields are open</source>
   <translation>No hay campos abiertos</translation>
  </message>
  <message>
   <source>Slide</source>
   <translation>Portaobjetos</translation>
  </message>
  <message>
   <source>Fields</source>
   <translation>Campos</translation>
  </message>
  <message>
   <source>Malignant share</source>
   <translation>Proporción maligna</translation>
  </message>
  <message>
   <source>Score</source>
   <translation>Puntuación</translation>
  </message>
  <message>
   <source>not named</source>
   <translation>sin nombre</translation>
  </message>
 </context>
 <context>
  <name>PatternField</name>
  <message>
   <source>Pattern of the patient</source>
   <translation>Patrón del paciente</translation>
  </message>
  <message>
   <source>as found in names such as SOB_B_A-14-22549AB-100-001</source>
   <translation>como en nombres tales como SOB_B_A-14-22549AB-100-001</translation>
  </message>
  <message>
   <source>Type a name with {patient} where the patient stands, such as {patient}_{number}, or a regular expression with the group (?P&lt;patient&gt;...). Leave it empty to use accession numbers.</source>
   <translation>Escriba un nombre con {patient} donde está el paciente, como {patient}_{number}, o una expresión regular con el grupo (?P&lt;patient&gt;...). Déjelo vacío para usar números de entrada.</translation>
  </message>
  <message>
   <source>{patients}; it does not fit {unmatched} of {total} names</source>
   <translation>{patients}; no encaja con {unmatched} de {total} nombres</translation>
  </message>
  <message>
   <source>{patients} in {total} names</source>
   <translation>{patients} en {total} nombres</translation>
  </message>
  <message>
   <source>no patient found</source>
   <translation>ningún paciente encontrado</translation>
  </message>
 </context>
 <context>
  <name>PictureSheet</name>
  <message>
   <source>Pictures with answer and label</source>
   <translation>Imágenes con respuesta y etiqueta</translation>
  </message>
 </context>
 <context>
  <name>PictureView</name>
  <message>
   <source>Picture of the field</source>
   <translation>Imagen del campo</translation>
  </message>
 </context>
 <context>
  <name>PixelSizeDialog</name>
  <message>
   <source>Pixel size</source>
   <translation>Tamaño del píxel</translation>
  </message>
  <message>
   <source>unknown</source>
   <translation>desconocido</translation>
  </message>
  <message>
   <source>Micrometres per pixel</source>
   <translation>Micrómetros por píxel</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Guardar</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>A pixel of a field of unknown magnification covers</source>
   <translation>Un píxel de un campo de aumento desconocido abarca</translation>
  </message>
  <message>
   <source>A pixel of a field at {magnification} covers</source>
   <translation>Un píxel de un campo a {magnification} abarca</translation>
  </message>
  <message>
   <source>This file itself says {um} µm, which is used for it. What you enter counts for files that say nothing.</source>
   <translation>Este archivo dice {um} µm, y eso se usa para él. Lo que escriba vale para los archivos que no dicen nada.</translation>
  </message>
  <message>
   <source>This file does not say. The camera's data sheet or a stage micrometer tells; it counts for all fields of this magnification.</source>
   <translation>Este archivo no lo dice. Lo dice la hoja de datos de la cámara o un micrómetro de objeto; vale para todos los campos de este aumento.</translation>
  </message>
 </context>
 <context>
  <name>PlanDetails</name>
  <message>
   <source>Model to start from</source>
   <translation>Modelo de partida</translation>
  </message>
  <message>
   <source>Batch size</source>
   <translation>Tamaño del lote</translation>
  </message>
  <message>
   <source>Optimiser</source>
   <translation>Optimizador</translation>
  </message>
  <message>
   <source>Stain normalisation</source>
   <translation>Normalización de la tinción</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>Dispositivo</translation>
  </message>
  <message>
   <source>Stop early after</source>
   <translation>Parar pronto tras</translation>
  </message>
  <message>
   <source>Halve the learning rate after</source>
   <translation>Reducir a la mitad la tasa de aprendizaje tras</translation>
  </message>
  <message>
   <source>Seed</source>
   <translation>Semilla</translation>
  </message>
  <message>
   <source>Label smoothing</source>
   <translation>Suavizado de etiquetas</translation>
  </message>
  <message>
   <source>Weigh both classes alike</source>
   <translation>Dar el mismo peso a ambas clases</translation>
  </message>
  <message>
   <source>The same numbers each time (slower)</source>
   <translation>Los mismos números cada vez (más lento)</translation>
  </message>
  <message>
   <source>Half precision where a GPU gains by it</source>
   <translation>Media precisión donde una GPU gana con ello</translation>
  </message>
  <message>
   <source>Augmentation…</source>
   <translation>Aumento de datos…</translation>
  </message>
  <message>
   <source>Test the devices…</source>
   <translation>Probar los dispositivos…</translation>
  </message>
  <message>
   <source>Try a few settings…</source>
   <translation>Probar algunos ajustes…</translation>
  </message>
  <message>
   <source>Start from</source>
   <translation>Partir de</translation>
  </message>
  <message>
   <source>Varied fields</source>
   <translation>Campos variados</translation>
  </message>
  <message>
   <source>Slow down after</source>
   <translation>Ir más despacio tras</translation>
  </message>
 </context>
 <context>
  <name>PlanStep</name>
  <message>
   <source>Name of the new model</source>
   <translation>Nombre del modelo nuevo</translation>
  </message>
  <message>
   <source>Details</source>
   <translation>Detalles</translation>
  </message>
  <message>
   <source>Start training</source>
   <translation>Empezar el entrenamiento</translation>
  </message>
  <message>
   <source>measuring the time…</source>
   <translation>midiendo el tiempo…</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modelo</translation>
  </message>
  <message>
   <source>{base}, my laboratory</source>
   <translation>{base}, mi laboratorio</translation>
  </message>
 </context>
 <context>
  <name>ProbabilityBar</name>
  <message>
   <source>Malignant probability</source>
   <translation>Probabilidad de maligno</translation>
  </message>
  <message>
   <source>needs review between {low} and {high}</source>
   <translation>revisar entre {low} y {high}</translation>
  </message>
  <message>
   <source>{text}; 90 % of the answers with parts left out lie from {low} to {high}</source>
   <translation>{text}; el 90 % de las respuestas con partes omitidas están entre {low} y {high}</translation>
  </message>
  <message>
   <source>Malignant probability; {text}</source>
   <translation>Probabilidad de maligno; {text}</translation>
  </message>
 </context>
 <context>
  <name>ProgressLine</name>
  <message>
   <source>Progress</source>
   <translation>Progreso</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Stop; nothing is kept</source>
   <translation>Detener; no se conserva nada</translation>
  </message>
  <message>
   <source>stopping…</source>
   <translation>deteniendo…</translation>
  </message>
 </context>
 <context>
  <name>ProposalView</name>
  <message>
   <source>Before and after</source>
   <translation>Antes y después</translation>
  </message>
  <message>
   <source>Name of the calibration</source>
   <translation>Nombre de la calibración</translation>
  </message>
  <message>
   <source>Keep and use</source>
   <translation>Conservar y usar</translation>
  </message>
  <message>
   <source>Every answer says from now on that it was calibrated, and with what</source>
   <translation>Cada respuesta dirá desde ahora que fue calibrada, y con qué</translation>
  </message>
  <message>
   <source>Train on these fields…</source>
   <translation>Entrenar con estos campos…</translation>
  </message>
  <message>
   <source>Keep it all the same</source>
   <translation>Conservarla de todos modos</translation>
  </message>
  <message>
   <source>{fields} of {patients}: {benign} with benign, {malignant} with malignant fields.</source>
   <translation>{fields} de {patients}: {benign} con campos benignos, {malignant} con malignos.</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nombre</translation>
  </message>
 </context>
 <context>
  <name>Readers</name>
  <message>
   <source>Who is reviewing? Each reader sees and changes their own verdicts only.</source>
   <translation>¿Quién revisa? Cada lector ve y cambia solo sus propios veredictos.</translation>
  </message>
  <message>
   <source>Review</source>
   <translation>Revisión</translation>
  </message>
  <message>
   <source>Name or initials</source>
   <translation>Nombre o iniciales</translation>
  </message>
  <message>
   <source>{reader} is reviewing now.</source>
   <translation>{reader} está revisando ahora.</translation>
  </message>
 </context>
 <context>
  <name>RecentButton</name>
  <message>
   <source>Open {path}</source>
   <translation>Abrir {path}</translation>
  </message>
 </context>
 <context>
  <name>ReportSaving</name>
  <message>
   <source>Save as HTML…</source>
   <translation>Guardar como HTML…</translation>
  </message>
  <message>
   <source>One file with every picture in it; any browser shows it, offline</source>
   <translation>Un archivo con todas las imágenes dentro; lo muestra cualquier navegador, sin conexión</translation>
  </message>
  <message>
   <source>Save as PDF…</source>
   <translation>Guardar como PDF…</translation>
  </message>
  <message>
   <source>The same report as pages to print</source>
   <translation>El mismo informe como páginas para imprimir</translation>
  </message>
  <message>
   <source>Writing {name}…</source>
   <translation>Escribiendo {name}…</translation>
  </message>
  <message>
   <source>Page {number} of {total}</source>
   <translation>Página {number} de {total}</translation>
  </message>
  <message>
   <source>Save the report</source>
   <translation>Guardar el informe</translation>
  </message>
 </context>
 <context>
  <name>ResultStep</name>
  <message>
   <source>Figures before and after</source>
   <translation>Cifras antes y después</translation>
  </message>
  <message>
   <source>A click on a number shows the pictures behind it.</source>
   <translation>Un clic en un número muestra las imágenes que hay detrás.</translation>
  </message>
  <message>
   <source>Use this model</source>
   <translation>Usar este modelo</translation>
  </message>
  <message>
   <source>It answers from now on; one click brings the old one back</source>
   <translation>Responde desde ahora; un clic trae de vuelta el anterior</translation>
  </message>
  <message>
   <source>Use it all the same</source>
   <translation>Usarlo de todos modos</translation>
  </message>
  <message>
   <source>Against the rule; this is recorded</source>
   <translation>Contra la regla; queda registrado</translation>
  </message>
  <message>
   <source>Take the old one back</source>
   <translation>Recuperar el anterior</translation>
  </message>
  <message>
   <source>The model that answered before answers again</source>
   <translation>El modelo que respondía antes vuelve a responder</translation>
  </message>
  <message>
   <source>Show in models</source>
   <translation>Mostrar en los modelos</translation>
  </message>
  <message>
   <source>Train another</source>
   <translation>Entrenar otro</translation>
  </message>
  <message>
   <source>In use</source>
   <translation>En uso</translation>
  </message>
  <message>
   <source>This model answers now, in the main window and on the command line.</source>
   <translation>Este modelo responde ahora, en la ventana principal y en la línea de órdenes.</translation>
  </message>
  <message>
   <source>Measured on patients kept back from training. Kept: epoch {epoch}.</source>
   <translation>Medido en pacientes apartados del entrenamiento. Se conservó la época {epoch}.</translation>
  </message>
  <message>
   <source>New (95 % interval)</source>
   <translation>Nuevo (intervalo del 95 %)</translation>
  </message>
  <message>
   <source>New</source>
   <translation>Nuevo</translation>
  </message>
  <message>
   <source>Before</source>
   <translation>Antes</translation>
  </message>
  <message>
   <source>THE NEW MODEL, FIELD BY FIELD</source>
   <translation>EL MODELO NUEVO, CAMPO A CAMPO</translation>
  </message>
  <message>
   <source>Chosen on the fine-tuning page in spite of the refusal.</source>
   <translation>Elegido en la página de entrenamiento pese al rechazo.</translation>
  </message>
 </context>
 <context>
  <name>ResumeLine</name>
  <message>
   <source>Resume</source>
   <translation>Reanudar</translation>
  </message>
  <message>
   <source>Discard</source>
   <translation>Desechar</translation>
  </message>
  <message>
   <source>Delete what it has learnt so far</source>
   <translation>Borrar lo que ha aprendido hasta ahora</translation>
  </message>
  <message>
   <source>The training of “{title}” failed: {problem}</source>
   <translation>El entrenamiento de «{title}» falló: {problem}</translation>
  </message>
  <message>
   <source>The training of “{title}” was interrupted after {epochs} epochs. Nothing of them is lost.</source>
   <translation>El entrenamiento de «{title}» se interrumpió tras {epochs} épocas. No se ha perdido nada de ellas.</translation>
  </message>
 </context>
 <context>
  <name>ReviewBox</name>
  <message>
   <source>Reason for your verdict</source>
   <translation>Motivo de su veredicto</translation>
  </message>
  <message>
   <source>Why, if you like to say; it stands in reports</source>
   <translation>Por qué, si quiere decirlo; consta en los informes</translation>
  </message>
 </context>
 <context>
  <name>ReviewKeys</name>
  <message>
   <source>reviewed {done} of {of} fields, blinded</source>
   <translation>revisados {done} de {of} campos, a ciegas</translation>
  </message>
  <message>
   <source>reviewed {done} of {of} doubtful</source>
   <translation>revisados {done} de {of} dudosos</translation>
  </message>
  <message>
   <source>Nothing is left here: every such field has a verdict of yours.</source>
   <translation>Aquí no queda nada: cada campo así tiene un veredicto suyo.</translation>
  </message>
  <message>
   <source>That was the last one; here is the first again.</source>
   <translation>Ese era el último; aquí está de nuevo el primero.</translation>
  </message>
 </context>
 <context>
  <name>Reviewing</name>
  <message>
   <source>In a blinded review there is nothing to accept: press 1, 2 or 3.</source>
   <translation>En una revisión ciega no hay nada que aceptar: pulse 1, 2 o 3.</translation>
  </message>
  <message>
   <source>The model leaves this to you: press 1 for benign, 2 for malignant, 3 for unsure.</source>
   <translation>El modelo se lo deja a usted: pulse 1 para benigno, 2 para maligno, 3 para dudoso.</translation>
  </message>
  <message>
   <source>There is nothing more to take back or to bring back.</source>
   <translation>No hay nada más que deshacer ni rehacer.</translation>
  </message>
 </context>
 <context>
  <name>RuleEditor</name>
  <message>
   <source>Name rule</source>
   <translation>Regla de nombres</translation>
  </message>
  <message>
   <source>Type a name with {patient} where the patient stands and {slide} where the slide does, such as {patient}-{slide}_{number}, or a regular expression with the group (?P&lt;patient&gt;...). Leave it empty to use accession numbers.</source>
   <translation>Escriba un nombre con {patient} donde está el paciente y {slide} donde está el portaobjetos, como {patient}-{slide}_{number}, o una expresión regular con el grupo (?P&lt;patient&gt;...). Déjelo vacío para usar números de entrada.</translation>
  </message>
  <message>
   <source>Use this rule</source>
   <translation>Usar esta regla</translation>
  </message>
  <message>
   <source>Read patients and slides of this folder by the rule, now and later</source>
   <translation>Leer pacientes y portaobjetos de esta carpeta con la regla, ahora y después</translation>
  </message>
  <message>
   <source>Back to the rule in force</source>
   <translation>Volver a la regla vigente</translation>
  </message>
  <message>
   <source>accession numbers</source>
   <translation>números de entrada</translation>
  </message>
  <message>
   <source>Name rule: {rule}</source>
   <translation>Regla de nombres: {rule}</translation>
  </message>
 </context>
 <context>
  <name>SearchPage</name>
  <message>
   <source>Try a few settings</source>
   <translation>Probar algunos ajustes</translation>
  </message>
  <message>
   <source>Settings and what came of them</source>
   <translation>Ajustes y lo que resultó de ellos</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Use the best</source>
   <translation>Usar el mejor</translation>
  </message>
  <message>
   <source>Each row trains a head on the training patients and is judged on the validation patients. The locked test is not looked at.</source>
   <translation>Cada fila entrena una cabeza con los pacientes de entrenamiento y se juzga con los de validación. La prueba reservada no se mira.</translation>
  </message>
  <message>
   <source>Starting…</source>
   <translation>Empezando…</translation>
  </message>
  <message>
   <source>Learns</source>
   <translation>Aprende</translation>
  </message>
  <message>
   <source>Learning rate</source>
   <translation>Tasa de aprendizaje</translation>
  </message>
  <message>
   <source>Batch</source>
   <translation>Lote</translation>
  </message>
  <message>
   <source>Head</source>
   <translation>Cabeza</translation>
  </message>
  <message>
   <source>Epochs</source>
   <translation>Épocas</translation>
  </message>
  <message>
   <source>Validation loss</source>
   <translation>Pérdida en la validación</translation>
  </message>
  <message>
   <source>Validation accuracy</source>
   <translation>Exactitud en la validación</translation>
  </message>
 </context>
 <context>
  <name>SelfCheckWindow</name>
  <message>
   <source>Self-check</source>
   <translation>Autocomprobación</translation>
  </message>
  <message>
   <source>Findings</source>
   <translation>Hallazgos</translation>
  </message>
  <message>
   <source>Check again</source>
   <translation>Comprobar de nuevo</translation>
  </message>
  <message>
   <source>Show the report</source>
   <translation>Mostrar el informe</translation>
  </message>
  <message>
   <source>Checking…</source>
   <translation>Comprobando…</translation>
  </message>
  <message>
   <source>Lamella looks at everything it needs. The text holds no picture and no name of a folder, a file or a patient, and is sent nowhere: give it as a file to whoever helps you.</source>
   <translation>Lamella examina todo lo que necesita. El texto no contiene imágenes ni nombres de carpetas, archivos o pacientes, y no se envía a ningún sitio: entréguelo como archivo a quien le ayude.</translation>
  </message>
 </context>
 <context>
  <name>SessionFiling</name>
  <message>
   <source>Open a session</source>
   <translation>Abrir una sesión</translation>
  </message>
  <message>
   <source>Save the session as</source>
   <translation>Guardar la sesión como</translation>
  </message>
  <message>
   <source>Where do the files lie now?</source>
   <translation>¿Dónde están ahora los archivos?</translation>
  </message>
  <message>
   <source>Looking for the files of this session in {folder}…</source>
   <translation>Buscando los archivos de esta sesión en {folder}…</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Detener</translation>
  </message>
  <message>
   <source>Lamella sessions</source>
   <translation>Sesiones de Lamella</translation>
  </message>
  <message>
   <source>The session goes on in {name}.</source>
   <translation>La sesión sigue en {name}.</translation>
  </message>
  <message>
   <source>Found again: {found}. Not found: {missing}.</source>
   <translation>Encontrados de nuevo: {found}. No encontrados: {missing}.</translation>
  </message>
  <message>
   <source>Stopped; nothing was changed.</source>
   <translation>Detenido; no se cambió nada.</translation>
  </message>
  <message>
   <source>Find moved files…</source>
   <translation>Encontrar archivos movidos…</translation>
  </message>
 </context>
 <context>
  <name>SheetWindow</name>
  <message>
   <source>Pictures</source>
   <translation>Imágenes</translation>
  </message>
  <message>
   <source>Wrong ones only</source>
   <translation>Solo los errores</translation>
  </message>
  <message>
   <source>Hide the pictures that the model called what they are labelled</source>
   <translation>Ocultar las imágenes que el modelo llamó como dice su etiqueta</translation>
  </message>
  <message>
   <source>Below each picture: what the model says / what it is labelled</source>
   <translation>Bajo cada imagen: lo que dice el modelo / lo que dice la etiqueta</translation>
  </message>
 </context>
 <context>
  <name>ShelfJobs</name>
  <message>
   <source>{name} is installed.</source>
   <translation>{name} está instalado.</translation>
  </message>
  <message>
   <source>Checking {name}…</source>
   <translation>Comprobando {name}…</translation>
  </message>
  <message>
   <source>The model is in {name}.</source>
   <translation>El modelo está en {name}.</translation>
  </message>
  <message>
   <source>Writing {name}…</source>
   <translation>Escribiendo {name}…</translation>
  </message>
  <message>
   <source>{name} is removed.</source>
   <translation>{name} se quitó.</translation>
  </message>
  <message>
   <source>Removing…</source>
   <translation>Quitando…</translation>
  </message>
  <message>
   <source>{name} is in use again.</source>
   <translation>{name} vuelve a estar en uso.</translation>
  </message>
  <message>
   <source>Rolling back…</source>
   <translation>Revirtiendo…</translation>
  </message>
  <message>
   <source>{name} is the default now.</source>
   <translation>{name} es ahora el predeterminado.</translation>
  </message>
  <message>
   <source>Comparing with the present default…</source>
   <translation>Comparando con el predeterminado actual…</translation>
  </message>
  <message>
   <source>Rolled back: {name} is the default again.</source>
   <translation>Revertido: {name} vuelve a ser el predeterminado.</translation>
  </message>
 </context>
 <context>
  <name>ShortcutsDialog</name>
  <message>
   <source>Keyboard shortcuts</source>
   <translation>Atajos de teclado</translation>
  </message>
 </context>
 <context>
  <name>SourceBox</name>
  <message>
   <source>Choose folder…</source>
   <translation>Elegir carpeta…</translation>
  </message>
  <message>
   <source>A folder with one sub-folder for each class, or with BreakHis names</source>
   <translation>Una carpeta con una subcarpeta por clase, o con nombres de BreakHis</translation>
  </message>
  <message>
   <source>Choose table…</source>
   <translation>Elegir tabla…</translation>
  </message>
  <message>
   <source>A CSV file with the columns path, label and patient</source>
   <translation>Un archivo CSV con las columnas path, label y patient</translation>
  </message>
  <message>
   <source>My reviews…</source>
   <translation>Mis revisiones…</translation>
  </message>
  <message>
   <source>A session file: the fields that readers called benign or malignant in it</source>
   <translation>Un archivo de sesión: los campos que los lectores llamaron benignos o malignos en él</translation>
  </message>
  <message>
   <source>Take others…</source>
   <translation>Tomar otros…</translation>
  </message>
  <message>
   <source>Take other labelled fields</source>
   <translation>Tomar otros campos etiquetados</translation>
  </message>
  <message>
   <source>Drop a folder of labelled fields here</source>
   <translation>Suelte aquí una carpeta de campos etiquetados</translation>
  </message>
  <message>
   <source>One sub-folder for each class, such as benign and malignant; or pictures with BreakHis names; or a table with the columns path, label and patient.</source>
   <translation>Una subcarpeta por clase, como benign y malignant; o imágenes con nombres de BreakHis; o una tabla con las columnas path, label y patient.</translation>
  </message>
 </context>
 <context>
  <name>StatusStrip</name>
  <message>
   <source>Progress</source>
   <translation>Progreso</translation>
  </message>
  <message>
   <source>Research use only</source>
   <translation>Solo para investigación</translation>
  </message>
  <message>
   <source>Lamella helps to sort fields. It is not a medical device and makes no diagnosis.</source>
   <translation>Lamella ayuda a ordenar campos. No es un producto sanitario y no hace diagnósticos.</translation>
  </message>
  <message>
   <source>{done} of {total}</source>
   <translation>{done} de {total}</translation>
  </message>
 </context>
 <context>
  <name>Step</name>
  <message>
   <source>Step {number}: {title}</source>
   <translation>Paso {number}: {title}</translation>
  </message>
 </context>
 <context>
  <name>TourBar</name>
  <message>
   <source>Tour</source>
   <translation>Recorrido</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Atrás</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>Siguiente</translation>
  </message>
  <message>
   <source>End the tour</source>
   <translation>Terminar el recorrido</translation>
  </message>
  <message>
   <source>Hint {number} of {total}</source>
   <translation>Pista {number} de {total}</translation>
  </message>
 </context>
 <context>
  <name>Updating</name>
  <message>
   <source>Update Lamella</source>
   <translation>Actualizar Lamella</translation>
  </message>
  <message>
   <source>Updates of Lamella</source>
   <translation>Actualizaciones de Lamella</translation>
  </message>
  <message>
   <source>An update is going on. Wait until it has ended, then try again.</source>
   <translation>Hay una actualización en curso. Espere a que termine e inténtelo de nuevo.</translation>
  </message>
  <message>
   <source>Go back to version {version}</source>
   <translation>Volver a la versión {version}</translation>
  </message>
  <message>
   <source>Install anyway</source>
   <translation>Instalar de todos modos</translation>
  </message>
  <message>
   <source>Update</source>
   <translation>Actualizar</translation>
  </message>
  <message>
   <source>Install {name} {version} ({signature}, {size})?</source>
   <translation>¿Instalar {name} {version} ({signature}, {size})?</translation>
  </message>
  <message>
   <source>Update {name} from version {installed} to {version} ({signature}, {size})? Your sessions, models and settings stay, and you can go back.</source>
   <translation>¿Actualizar {name} de la versión {installed} a la {version} ({signature}, {size})? Sus sesiones, modelos y ajustes se conservan, y puede volver atrás.</translation>
  </message>
  <message>
   <source>Installing {name} {version} (MB)…</source>
   <translation>Instalando {name} {version} (MB)…</translation>
  </message>
  <message>
   <source>Trying {name} {version}…</source>
   <translation>Probando {name} {version}…</translation>
  </message>
  <message>
   <source>Start Lamella {version} again from now on? The present version stays here, too. A session that the newer version changed may need it.</source>
   <translation>¿Volver a iniciar Lamella {version} a partir de ahora? La versión actual también se queda aquí. Una sesión que la versión más nueva haya cambiado puede necesitarla.</translation>
  </message>
  <message>
   <source>Go back</source>
   <translation>Volver</translation>
  </message>
  <message>
   <source>{name} {version} is installed. It is used when Lamella starts next.</source>
   <translation>{name} {version} está instalado. Se usará cuando Lamella se inicie de nuevo.</translation>
  </message>
  <message>
   <source>{name} {version} is ready. It starts next time.</source>
   <translation>{name} {version} está listo. Se iniciará la próxima vez.</translation>
  </message>
  <message>
   <source>Restart now</source>
   <translation>Reiniciar ahora</translation>
  </message>
  <message>
   <source>Stopped; nothing was changed.</source>
   <translation>Detenido; no se cambió nada.</translation>
  </message>
  <message>
   <source>Something is going on in Lamella. The other version starts when you start it next.</source>
   <translation>Hay algo en curso en Lamella. La otra versión se iniciará cuando lo abra la próxima vez.</translation>
  </message>
 </context>
 <context>
  <name>VerdictHeading</name>
  <message>
   <source>Answer hidden</source>
   <translation>Respuesta oculta</translation>
  </message>
  <message>
   <source>Malignant probability, calibrated</source>
   <translation>Probabilidad de maligno, calibrada</translation>
  </message>
 </context>
 <context>
  <name>VersionsDialog</name>
  <message>
   <source>Versions behind the answers</source>
   <translation>Versiones detrás de las respuestas</translation>
  </message>
  <message>
   <source>Reading the session…</source>
   <translation>Leyendo la sesión…</translation>
  </message>
  <message>
   <source>Versions that answered</source>
   <translation>Versiones que respondieron</translation>
  </message>
  <message>
   <source>Fields are shown with the answers of the chosen model. Answers of other versions stay on record: choose one to look at what it said.</source>
   <translation>Los campos se muestran con las respuestas del modelo elegido. Las respuestas de otras versiones quedan guardadas: elija una para ver lo que dijo.</translation>
  </message>
  <message>
   <source>Nothing was classified in this session yet.</source>
   <translation>En esta sesión aún no se ha clasificado nada.</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modelo</translation>
  </message>
  <message>
   <source>Fields</source>
   <translation>Campos</translation>
  </message>
  <message>
   <source>First</source>
   <translation>Primera</translation>
  </message>
  <message>
   <source>Last</source>
   <translation>Última</translation>
  </message>
  <message>
   <source>{model}, careful</source>
   <translation>{model}, con cuidado</translation>
  </message>
  <message>
   <source>Answers of the chosen version</source>
   <translation>Respuestas de la versión elegida</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
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
   <translation>{row} de {rows}</translation>
  </message>
 </context>
 <context>
  <name>ViewerControl</name>
  <message>
   <source>shown reduced; the file has {size} px</source>
   <translation>mostrado reducido; el archivo tiene {size} px</translation>
  </message>
  <message>
   <source>Reading the picture…</source>
   <translation>Leyendo la imagen…</translation>
  </message>
 </context>
 <context>
  <name>ViewerPage</name>
  <message>
   <source>Viewer</source>
   <translation>Visor</translation>
  </message>
  <message>
   <source>Picture of the field that is compared with</source>
   <translation>Imagen del campo con el que se compara</translation>
  </message>
 </context>
 <context>
  <name>WarningList</name>
  <message>
   <source>What these figures can and cannot show</source>
   <translation>Lo que estas cifras pueden mostrar y lo que no</translation>
  </message>
 </context>
 <context>
  <name>WatchStep</name>
  <message>
   <source>Loss</source>
   <translation>Pérdida</translation>
  </message>
  <message>
   <source>Accuracy</source>
   <translation>Exactitud</translation>
  </message>
  <message>
   <source>Progress of the training</source>
   <translation>Progreso del entrenamiento</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>Pausa</translation>
  </message>
  <message>
   <source>Wait after this step; the computer is free meanwhile</source>
   <translation>Esperar tras este paso; mientras tanto el ordenador queda libre</translation>
  </message>
  <message>
   <source>Stop and keep best</source>
   <translation>Parar y conservar lo mejor</translation>
  </message>
  <message>
   <source>End now; the best epoch so far becomes the model</source>
   <translation>Terminar ahora; la mejor época hasta ahora será el modelo</translation>
  </message>
  <message>
   <source>Cancel…</source>
   <translation>Cancelar…</translation>
  </message>
  <message>
   <source>End now and keep nothing</source>
   <translation>Terminar ahora y no conservar nada</translation>
  </message>
  <message>
   <source>Resume</source>
   <translation>Reanudar</translation>
  </message>
  <message>
   <source>Go on where the last finished epoch ended</source>
   <translation>Seguir donde terminó la última época completa</translation>
  </message>
  <message>
   <source>Discard it</source>
   <translation>Desecharlo</translation>
  </message>
  <message>
   <source>Go on training</source>
   <translation>Seguir entrenando</translation>
  </message>
  <message>
   <source>Nothing happens</source>
   <translation>No pasa nada</translation>
  </message>
  <message>
   <source>Starting… this takes some seconds.</source>
   <translation>Empezando… tarda unos segundos.</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>Seguir</translation>
  </message>
  <message>
   <source>Paused. Nothing is lost.</source>
   <translation>En pausa. No se ha perdido nada.</translation>
  </message>
  <message>
   <source>Stopping; the best epoch becomes the model…</source>
   <translation>Parando; la mejor época será el modelo…</translation>
  </message>
  <message>
   <source>Finished</source>
   <translation>Terminado</translation>
  </message>
  <message>
   <source>{count} epochs; epoch {best} was best, with a validation accuracy of {accuracy}</source>
   <translation>{count} épocas; la {best} fue la mejor, con una exactitud de validación de {accuracy}</translation>
  </message>
  <message>
   <source>Nothing of this training will be kept.</source>
   <translation>No se conservará nada de este entrenamiento.</translation>
  </message>
 </context>
 <context>
  <name>WindowCommands</name>
  <message>
   <source>Open a folder of slide images</source>
   <translation>Abrir una carpeta de imágenes de portaobjetos</translation>
  </message>
 </context>
 <context>
  <name>_NoteEdit</name>
  <message>
   <source>Note</source>
   <translation>Nota</translation>
  </message>
  <message>
   <source>Note on the field</source>
   <translation>Nota sobre el campo</translation>
  </message>
  <message>
   <source>Kept when you leave it; Ctrl+Enter goes back to the fields</source>
   <translation>Se guarda al salir; Ctrl+Intro vuelve a los campos</translation>
  </message>
 </context>
 <context>
  <name>told_words</name>
  <message>
   <source>the picture in the TIFF is laid out in a way that is not read</source>
   <translation>la imagen del TIFF está dispuesta de un modo que no se lee</translation>
  </message>
  <message>
   <source>there is not enough memory for this picture</source>
   <translation>no hay memoria suficiente para esta imagen</translation>
  </message>
  <message>
   <source>a text block in the file unpacks to an absurd size, so the file was not opened</source>
   <translation>un bloque de texto del archivo se expande a un tamaño absurdo, así que no se abrió</translation>
  </message>
  <message>
   <source>{kind} is not read; export it as 8-bit or 16-bit RGB</source>
   <translation>{kind} no se lee; expórtelo como RGB de 8 o 16 bits</translation>
  </message>
  <message>
   <source>the file is damaged: its {format} content cannot be decoded</source>
   <translation>el archivo está dañado: su contenido {format} no se puede decodificar</translation>
  </message>
  <message>
   <source>the file is empty (0 bytes)</source>
   <translation>el archivo está vacío (0 bytes)</translation>
  </message>
  <message>
   <source>the file has {size} MB; files of up to {most} are read</source>
   <translation>el archivo tiene {size} MB; se leen archivos de hasta {most}</translation>
  </message>
  <message>
   <source>the file declares a picture of no size</source>
   <translation>el archivo declara una imagen sin tamaño</translation>
  </message>
  <message>
   <source>the picture is declared as {width} x {height} pixels ({size} megapixels); up to {most} megapixels are read, so export a smaller field</source>
   <translation>la imagen declara {width} x {height} píxeles ({size} megapíxeles); se leen hasta {most} megapíxeles, así que exporte un campo más pequeño</translation>
  </message>
  <message>
   <source>the drive reported an error while the file was read ({problem})</source>
   <translation>la unidad informó de un error al leer el archivo ({problem})</translation>
  </message>
  <message>
   <source>the file is no longer there (it was moved, renamed or deleted, or its drive was disconnected)</source>
   <translation>el archivo ya no está (se movió, cambió de nombre o se borró, o se desconectó su unidad)</translation>
  </message>
  <message>
   <source>the file may not be read (no permission, or another program keeps it locked)</source>
   <translation>el archivo no se puede leer (sin permiso, u otro programa lo bloquea)</translation>
  </message>
  <message>
   <source>this is a folder, not a file</source>
   <translation>esto es una carpeta, no un archivo</translation>
  </message>
  <message>
   <source>the path of the file is too long for this system</source>
   <translation>la ruta del archivo es demasiado larga para este sistema</translation>
  </message>
  <message>
   <source>this is a device or a pipe, not a file</source>
   <translation>esto es un dispositivo o una tubería, no un archivo</translation>
  </message>
  <message>
   <source>the TIFF is stored in a form that is not read; export it as 8-bit or 16-bit RGB</source>
   <translation>el TIFF está guardado en una forma que no se lee; expórtelo como RGB de 8 o 16 bits</translation>
  </message>
  <message>
   <source>the picture is stored in a form that is not read ({mode}); export it as 8-bit or 16-bit RGB</source>
   <translation>la imagen está guardada en una forma que no se lee ({mode}); expórtela como RGB de 8 o 16 bits</translation>
  </message>
  <message>
   <source>the header and the pixels of the PNG do not agree</source>
   <translation>la cabecera y los píxeles del PNG no concuerdan</translation>
  </message>
  <message>
   <source>the file ends in the middle of the picture (it may not have been copied completely)</source>
   <translation>el archivo termina en mitad de la imagen (quizá no se copió entero)</translation>
  </message>
  <message>
   <source>this is {kind}, which is not read; export it as TIFF, PNG or JPEG</source>
   <translation>esto es {kind}, que no se lee; expórtelo como TIFF, PNG o JPEG</translation>
  </message>
  <message>
   <source>the file is not a picture: its content is {kind}</source>
   <translation>el archivo no es una imagen: su contenido es {kind}</translation>
  </message>
  <message>
   <source>the file is not a picture: its content is of no known picture format</source>
   <translation>el archivo no es una imagen: su contenido no es de ningún formato de imagen conocido</translation>
  </message>
  <message>
   <source>the file is not a picture: its content is {kind}, although its name ends in {extension}</source>
   <translation>el archivo no es una imagen: su contenido es {kind}, aunque su nombre acaba en {extension}</translation>
  </message>
  <message>
   <source>the file is not a picture: its content is of no known picture format, although its name ends in {extension}</source>
   <translation>el archivo no es una imagen: su contenido no es de ningún formato de imagen conocido, aunque su nombre acaba en {extension}</translation>
  </message>
  <message>
   <source>the picture holds samples that are not numbers</source>
   <translation>la imagen contiene muestras que no son números</translation>
  </message>
  <message>
   <source>the picture holds fractional numbers outside 0 to 1 and does not declare their range; export it as 8-bit or 16-bit RGB</source>
   <translation>la imagen contiene números fraccionarios fuera de 0 a 1 y no declara su intervalo; expórtela como RGB de 8 o 16 bits</translation>
  </message>
  <message>
   <source>the TIFF is a volume, not a flat picture</source>
   <translation>el TIFF es un volumen, no una imagen plana</translation>
  </message>
  <message>
   <source>the TIFF lists fewer parts than its picture has</source>
   <translation>el TIFF enumera menos partes de las que tiene su imagen</translation>
  </message>
  <message>
   <source>parts of the picture were never written to the TIFF</source>
   <translation>partes de la imagen nunca se escribieron en el TIFF</translation>
  </message>
 </context>
 <context>
  <name>words</name>
  <message>
   <source>Good</source>
   <translation>Bien</translation>
  </message>
  <message>
   <source>Look at this</source>
   <translation>Conviene mirar</translation>
  </message>
  <message>
   <source>Problem</source>
   <translation>Problema</translation>
  </message>
  <message>
   <source>Program</source>
   <translation>Programa</translation>
  </message>
  <message>
   <source>Build</source>
   <translation>Compilación</translation>
  </message>
  <message>
   <source>System</source>
   <translation>Sistema</translation>
  </message>
  <message>
   <source>Libraries</source>
   <translation>Bibliotecas</translation>
  </message>
  <message>
   <source>Screen</source>
   <translation>Pantalla</translation>
  </message>
  <message>
   <source>Font for Hindi</source>
   <translation>Fuente para hindi</translation>
  </message>
  <message>
   <source>Program folder</source>
   <translation>Carpeta del programa</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Ajustes</translation>
  </message>
  <message>
   <source>Sessions and models</source>
   <translation>Sesiones y modelos</translation>
  </message>
  <message>
   <source>Thumbnails</source>
   <translation>Miniaturas</translation>
  </message>
  <message>
   <source>Log</source>
   <translation>Registro</translation>
  </message>
  <message>
   <source>Processor</source>
   <translation>Procesador</translation>
  </message>
  <message>
   <source>Graphics card</source>
   <translation>Tarjeta gráfica</translation>
  </message>
  <message>
   <source>Memory</source>
   <translation>Memoria</translation>
  </message>
  <message>
   <source>Database</source>
   <translation>Base de datos</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modelo</translation>
  </message>
  <message>
   <source>Test image</source>
   <translation>Imagen de prueba</translation>
  </message>
  <message>
   <source>Training</source>
   <translation>Entrenamiento</translation>
  </message>
  <message>
   <source>Crashes</source>
   <translation>Fallos</translation>
  </message>
  <message>
   <source>Install Lamella again from the file it came from; sessions and settings stay.</source>
   <translation>Instale Lamella de nuevo desde el archivo del que vino; las sesiones y los ajustes se conservan.</translation>
  </message>
  <message>
   <source>Free some space on this disk.</source>
   <translation>Libere espacio en este disco.</translation>
  </message>
  <message>
   <source>Let this user write there, or ask who looks after the computer.</source>
   <translation>Permita que este usuario escriba ahí o pregunte a quien cuida el ordenador.</translation>
  </message>
  <message>
   <source>Import the model again, or remove it.</source>
   <translation>Importe el modelo de nuevo o quítelo.</translation>
  </message>
  <message>
   <source>Close other programs.</source>
   <translation>Cierre otros programas.</translation>
  </message>
  <message>
   <source>Install Lamella Training of the same version.</source>
   <translation>Instale Lamella Training de la misma versión.</translation>
  </message>
  <message>
   <source>Look at the report with the button below, and give it to whoever helps you.</source>
   <translation>Vea el informe con el botón de abajo y entréguelo a quien le ayude.</translation>
  </message>
  <message>
   <source>Look through your settings; what could not be read is at its default.</source>
   <translation>Revise sus ajustes; lo que no se pudo leer tiene el valor predeterminado.</translation>
  </message>
  <message>
   <source>Give this text to whoever helps you.</source>
   <translation>Entregue este texto a quien le ayude.</translation>
  </message>
  <message>
   <source>Everything is in order.</source>
   <translation>Todo está en orden.</translation>
  </message>
  <message>
   <source>Lamella works, but something deserves a look.</source>
   <translation>Lamella funciona, pero conviene mirar algo.</translation>
  </message>
  <message>
   <source>There is a problem; what to do stands beside it.</source>
   <translation>Hay un problema; al lado se dice qué hacer.</translation>
  </message>
  <message>
   <source>The picture has changed since this answer.</source>
   <translation>La imagen ha cambiado desde esta respuesta.</translation>
  </message>
  <message>
   <source>{name} (changed since)</source>
   <translation>{name} (cambiado desde entonces)</translation>
  </message>
  <message>
   <source>Field</source>
   <translation>Campo</translation>
  </message>
  <message>
   <source>Its answer</source>
   <translation>Su respuesta</translation>
  </message>
  <message>
   <source>Newest answer</source>
   <translation>Respuesta más reciente</translation>
  </message>
  <message>
   <source>Classified</source>
   <translation>Clasificado</translation>
  </message>
  <message>
   <source>Move through the fields</source>
   <translation>Moverse por los campos</translation>
  </message>
  <message>
   <source>View</source>
   <translation>Vista</translation>
  </message>
  <message>
   <source>Select several</source>
   <translation>Seleccionar varios</translation>
  </message>
  <message>
   <source>Menu of the field</source>
   <translation>Menú del campo</translation>
  </message>
  <message>
   <source>Files</source>
   <translation>Archivos</translation>
  </message>
  <message>
   <source>Shift</source>
   <translation>Desplazar</translation>
  </message>
  <message>
   <source>Shift and weigh anew</source>
   <translation>Desplazar y volver a ponderar</translation>
  </message>
  <message>
   <source>Train</source>
   <translation>Entrenar</translation>
  </message>
  <message>
   <source>Aligns your fields to those the model was trained on, as far as they stand apart, and moves its threshold.</source>
   <translation>Alinea sus campos con aquellos con los que se entrenó el modelo, en lo que difieren, y mueve su umbral.</translation>
  </message>
  <message>
   <source>Also weighs anew what the model sees, from your labels alone.</source>
   <translation>También vuelve a ponderar lo que ve el modelo, solo con sus etiquetas.</translation>
  </message>
  <message>
   <source>Teaches the model to see your fields. This makes a new model, on the training page.</source>
   <translation>Enseña al modelo a ver sus campos. Esto crea un modelo nuevo, en la página de entrenamiento.</translation>
  </message>
  <message>
   <source>From {fields} of {patients}</source>
   <translation>Desde {fields} de {patients}</translation>
  </message>
  <message>
   <source>95 % interval</source>
   <translation>Intervalo del 95 %</translation>
  </message>
  <message>
   <source>Figure</source>
   <translation>Cifra</translation>
  </message>
  <message>
   <source>Before</source>
   <translation>Antes</translation>
  </message>
  <message>
   <source>After</source>
   <translation>Después</translation>
  </message>
  <message>
   <source>Balanced accuracy {value}</source>
   <translation>Exactitud equilibrada {value}</translation>
  </message>
  <message>
   <source>{fields} of {patients}</source>
   <translation>{fields} de {patients}</translation>
  </message>
  <message>
   <source>Our lab</source>
   <translation>Nuestro laboratorio</translation>
  </message>
  <message>
   <source>Our lab {number}</source>
   <translation>Nuestro laboratorio {number}</translation>
  </message>
  <message>
   <source>Balanced</source>
   <translation>Equilibrada</translation>
  </message>
  <message>
   <source>Fields/s</source>
   <translation>Campos/s</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Tamaño</translation>
  </message>
  <message>
   <source>{first} and {second}: too few patients to tell them apart.</source>
   <translation>{first} y {second}: demasiado pocos pacientes para distinguirlos.</translation>
  </message>
  <message>
   <source>{first} is better than {second}: accuracy +{points} (difference {span}, p = {p}).</source>
   <translation>{first} es mejor que {second}: exactitud +{points} (diferencia {span}, p = {p}).</translation>
  </message>
  <message>
   <source>{first} and {second} cannot be told apart on these patients: {points} ({span}, p = {p}).</source>
   <translation>{first} y {second} no se pueden distinguir con estos pacientes: {points} ({span}, p = {p}).</translation>
  </message>
  <message>
   <source>Only {first} is right on {a} fields, only {second} on {b}.</source>
   <translation>Solo {first} acierta en {a} campos, solo {second} en {b}.</translation>
  </message>
  <message>
   <source>no interval</source>
   <translation>sin intervalo</translation>
  </message>
  <message>
   <source>{low} to {high}</source>
   <translation>{low} a {high}</translation>
  </message>
  <message>
   <source>By picture</source>
   <translation>Por imagen</translation>
  </message>
  <message>
   <source>By field</source>
   <translation>Por campo</translation>
  </message>
  <message>
   <source>By patient</source>
   <translation>Por paciente</translation>
  </message>
  <message>
   <source>Value</source>
   <translation>Valor</translation>
  </message>
  <message>
   <source>Magnification</source>
   <translation>Aumento</translation>
  </message>
  <message>
   <source>Benign</source>
   <translation>Benigno</translation>
  </message>
  <message>
   <source>Malignant</source>
   <translation>Maligno</translation>
  </message>
  <message>
   <source>Unknown</source>
   <translation>Desconocido</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>Carpeta</translation>
  </message>
  <message>
   <source>Counted</source>
   <translation>Contados</translation>
  </message>
  <message>
   <source>Left out</source>
   <translation>Omitidos</translation>
  </message>
  <message>
   <source>Review band</source>
   <translation>Franja de revisión</translation>
  </message>
  <message>
   <source>Speed</source>
   <translation>Velocidad</translation>
  </message>
  <message>
   <source>Go back to the version before</source>
   <translation>Volver a la versión anterior</translation>
  </message>
  <message>
   <source>Before and after</source>
   <translation>Antes y después</translation>
  </message>
  <message>
   <source>comes with Lamella</source>
   <translation>viene con Lamella</translation>
  </message>
  <message>
   <source>installed here</source>
   <translation>instalado aquí</translation>
  </message>
  <message>
   <source>trained here</source>
   <translation>entrenado aquí</translation>
  </message>
  <message>
   <source>Network</source>
   <translation>Red</translation>
  </message>
  <message>
   <source>Version</source>
   <translation>Versión</translation>
  </message>
  <message>
   <source>From</source>
   <translation>Origen</translation>
  </message>
  <message>
   <source>Signature</source>
   <translation>Firma</translation>
  </message>
  <message>
   <source>Calibrated</source>
   <translation>Calibrado</translation>
  </message>
  <message>
   <source>Trained from</source>
   <translation>Entrenado desde</translation>
  </message>
  <message>
   <source>Id</source>
   <translation>Id</translation>
  </message>
  <message>
   <source>The default model is what a first run uses. A model may become the default when it is no worse than the present one on test patients that neither has learnt from; otherwise only with a reason, which is recorded.</source>
   <translation>El modelo predeterminado es el que usa una primera pasada. Un modelo puede serlo cuando no es peor que el actual con pacientes de prueba de los que ninguno ha aprendido; si no, solo con un motivo, que queda registrado.</translation>
  </message>
  <message>
   <source>not read</source>
   <translation>no leído</translation>
  </message>
  <message>
   <source>n/a</source>
   <translation>n/d</translation>
  </message>
  <message>
   <source>the model disagrees</source>
   <translation>el modelo no está de acuerdo</translation>
  </message>
  <message>
   <source>The first minute</source>
   <translation>El primer minuto</translation>
  </message>
  <message>
   <source>Verdicts and colours</source>
   <translation>Veredictos y colores</translation>
  </message>
  <message>
   <source>Why a field needs review</source>
   <translation>Por qué hay que revisar un campo</translation>
  </message>
  <message>
   <source>Not assessable</source>
   <translation>No evaluable</translation>
  </message>
  <message>
   <source>Heat maps: what they can and cannot tell</source>
   <translation>Mapas de calor: lo que pueden decir y lo que no</translation>
  </message>
  <message>
   <source>Reviewing by keyboard</source>
   <translation>Revisar con el teclado</translation>
  </message>
  <message>
   <source>Finding fields</source>
   <translation>Encontrar campos</translation>
  </message>
  <message>
   <source>Patients</source>
   <translation>Pacientes</translation>
  </message>
  <message>
   <source>Reports</source>
   <translation>Informes</translation>
  </message>
  <message>
   <source>Sessions</source>
   <translation>Sesiones</translation>
  </message>
  <message>
   <source>Training on your own fields</source>
   <translation>Entrenar con sus propios campos</translation>
  </message>
  <message>
   <source>Judging models</source>
   <translation>Juzgar modelos</translation>
  </message>
  <message>
   <source>Calibrating to your laboratory</source>
   <translation>Calibrar a su laboratorio</translation>
  </message>
  <message>
   <source>Updates</source>
   <translation>Actualizaciones</translation>
  </message>
  <message>
   <source>When something is wrong</source>
   <translation>Cuando algo va mal</translation>
  </message>
  <message>
   <source>All commands and keys</source>
   <translation>Todas las órdenes y teclas</translation>
  </message>
  <message>
   <source>Open a folder with {open}, or drop one on the window. Lamella classifies its fields by itself and never changes a file.</source>
   <translation>Abra una carpeta con {open}, o suéltela en la ventana. Lamella clasifica sus campos por sí solo y nunca cambia un archivo.</translation>
  </message>
  <message>
   <source>Each answer has a colour, a letter and a shape: B circle benign, M diamond malignant, ? triangle: a person should look.</source>
   <translation>Cada respuesta tiene color, letra y forma: B círculo benigno, M rombo maligno, ? triángulo: debería mirarlo una persona.</translation>
  </message>
  <message>
   <source>{next} goes to the next doubtful field; {benign} benign, {malignant} malignant, {unsure} unsure; {undo} takes it back.</source>
   <translation>{next} va al siguiente campo dudoso; {benign} benigno, {malignant} maligno, {unsure} no seguro; {undo} lo deshace.</translation>
  </message>
  <message>
   <source>{viewer} shows a field as large as the window. The pane beside the fields says why it needs review.</source>
   <translation>{viewer} muestra un campo tan grande como la ventana. El panel junto a los campos dice por qué hay que revisarlo.</translation>
  </message>
  <message>
   <source>{report} writes a report. {help} explains the place you are at; the menu (Alt+M) shows this tour again.</source>
   <translation>{report} escribe un informe. {help} explica el lugar en que está; el menú (Alt+M) muestra de nuevo este recorrido.</translation>
  </message>
  <message>
   <source>All</source>
   <translation>Todos</translation>
  </message>
  <message>
   <source>All folders</source>
   <translation>Todas las carpetas</translation>
  </message>
  <message>
   <source>(this folder itself)</source>
   <translation>(esta misma carpeta)</translation>
  </message>
  <message>
   <source>All patients</source>
   <translation>Todos los pacientes</translation>
  </message>
  <message>
   <source>The other fields are not affected.</source>
   <translation>A los demás campos no les afecta.</translation>
  </message>
  <message>
   <source>This field has not been classified yet.</source>
   <translation>Este campo aún no se ha clasificado.</translation>
  </message>
  <message>
   <source>The answer of the model does not count.</source>
   <translation>La respuesta del modelo no cuenta.</translation>
  </message>
  <message>
   <source>At or above {bound}, where the review band ends.</source>
   <translation>En {bound} o más, donde termina la franja de revisión.</translation>
  </message>
  <message>
   <source>At or below {bound}, where the review band begins.</source>
   <translation>En {bound} o menos, donde empieza la franja de revisión.</translation>
  </message>
  <message>
   <source>It is close to the band, so a look may be worth it.</source>
   <translation>Está cerca de la franja; puede valer la pena mirarlo.</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nombre</translation>
  </message>
  <message>
   <source>Patient</source>
   <translation>Paciente</translation>
  </message>
  <message>
   <source>Picture</source>
   <translation>Imagen</translation>
  </message>
  <message>
   <source>File size</source>
   <translation>Tamaño del archivo</translation>
  </message>
  <message>
   <source>Changed</source>
   <translation>Modificado</translation>
  </message>
  <message>
   <source>Reading</source>
   <translation>Lectura</translation>
  </message>
  <message>
   <source>Uncalibrated</source>
   <translation>Sin calibrar</translation>
  </message>
  <message>
   <source>Interval</source>
   <translation>Intervalo</translation>
  </message>
  <message>
   <source>none: the head of this model has no dropout</source>
   <translation>ninguno: la cabeza de este modelo no tiene dropout</translation>
  </message>
  <message>
   <source>Careful</source>
   <translation>Cuidadoso</translation>
  </message>
  <message>
   <source>mean over {count} turned and mirrored views</source>
   <translation>media de {count} vistas giradas y reflejadas</translation>
  </message>
  <message>
   <source>Not reviewed</source>
   <translation>Sin revisar</translation>
  </message>
  <message>
   <source>Reviewed</source>
   <translation>Revisado</translation>
  </message>
  <message>
   <source>Model disagrees</source>
   <translation>El modelo no coincide</translation>
  </message>
  <message>
   <source>Unsure</source>
   <translation>No seguro</translation>
  </message>
  <message>
   <source>With a note</source>
   <translation>Con nota</translation>
  </message>
  <message>
   <source>Blank</source>
   <translation>En blanco</translation>
  </message>
  <message>
   <source>Out of focus</source>
   <translation>Desenfocado</translation>
  </message>
  <message>
   <source>Overexposed</source>
   <translation>Sobreexpuesto</translation>
  </message>
  <message>
   <source>Underexposed</source>
   <translation>Subexpuesto</translation>
  </message>
  <message>
   <source>Too small</source>
   <translation>Demasiado pequeño</translation>
  </message>
  <message>
   <source>Not H&amp;E</source>
   <translation>No es H&amp;E</translation>
  </message>
  <message>
   <source>Unlike the training fields</source>
   <translation>Distinto de los campos de entrenamiento</translation>
  </message>
  <message>
   <source>Other magnification</source>
   <translation>Otro aumento</translation>
  </message>
  <message>
   <source>Withheld by the reader</source>
   <translation>Retenido por el lector</translation>
  </message>
  <message>
   <source>Empty file</source>
   <translation>Archivo vacío</translation>
  </message>
  <message>
   <source>Cut off</source>
   <translation>Cortado</translation>
  </message>
  <message>
   <source>Damaged</source>
   <translation>Dañado</translation>
  </message>
  <message>
   <source>Not a picture</source>
   <translation>No es una imagen</translation>
  </message>
  <message>
   <source>Unknown format</source>
   <translation>Formato desconocido</translation>
  </message>
  <message>
   <source>Too large</source>
   <translation>Demasiado grande</translation>
  </message>
  <message>
   <source>File is gone</source>
   <translation>El archivo ya no está</translation>
  </message>
  <message>
   <source>No permission</source>
   <translation>Sin permiso</translation>
  </message>
  <message>
   <source>Error in Lamella</source>
   <translation>Error en Lamella</translation>
  </message>
  <message>
   <source>Similar to {name}</source>
   <translation>Parecidos a {name}</translation>
  </message>
  <message>
   <source>From the map</source>
   <translation>Del mapa</translation>
  </message>
  <message>
   <source>Magnification {name}</source>
   <translation>Aumento {name}</translation>
  </message>
  <message>
   <source>Folder {name}</source>
   <translation>Carpeta {name}</translation>
  </message>
  <message>
   <source>Patient {name}</source>
   <translation>Paciente {name}</translation>
  </message>
  <message>
   <source>unknown</source>
   <translation>desconocido</translation>
  </message>
  <message>
   <source>“{text}”</source>
   <translation>«{text}»</translation>
  </message>
  <message>
   <source> or </source>
   <translation> o </translation>
  </message>
  <message>
   <source>malignant</source>
   <translation>maligno</translation>
  </message>
  <message>
   <source>benign</source>
   <translation>benigno</translation>
  </message>
  <message>
   <source>The map is empty: nothing at depth {depth} speaks for {side}.</source>
   <translation>El mapa está vacío: nada en la profundidad {depth} habla a favor de {side}.</translation>
  </message>
  <message>
   <source>What speaks for {side}, at depth {depth}, the only one: {share} of the evidence.</source>
   <translation>Lo que habla a favor de {side}, en la profundidad {depth}, la única: {share} de la evidencia.</translation>
  </message>
  <message>
   <source>What speaks for {side}, at depth {depth}, the last of {count}: {share} of the evidence.</source>
   <translation>Lo que habla a favor de {side}, en la profundidad {depth}, la última de {count}: {share} de la evidencia.</translation>
  </message>
  <message>
   <source>You said that this field cannot be assessed.</source>
   <translation>Usted dijo que este campo no se puede evaluar.</translation>
  </message>
  <message>
   <source>There is hardly anything in this field: tissue on {share} of it.</source>
   <translation>Apenas hay nada en este campo: tejido en {share} de él.</translation>
  </message>
  <message>
   <source>The field is out of focus.</source>
   <translation>El campo está desenfocado.</translation>
  </message>
  <message>
   <source>The field is overexposed: its bright parts have lost their detail.</source>
   <translation>El campo está sobreexpuesto: sus partes claras han perdido el detalle.</translation>
  </message>
  <message>
   <source>The field is underexposed: its dark parts have lost their detail.</source>
   <translation>El campo está subexpuesto: sus partes oscuras han perdido el detalle.</translation>
  </message>
  <message>
   <source>The picture is too small: its shorter side has {count} pixels.</source>
   <translation>La imagen es demasiado pequeña: su lado corto tiene {count} píxeles.</translation>
  </message>
  <message>
   <source>The colours are not those of an H&amp;E stain.</source>
   <translation>Los colores no son los de una tinción H&amp;E.</translation>
  </message>
  <message>
   <source>The field is unlike everything the model was trained on.</source>
   <translation>El campo no se parece a nada de lo que el modelo vio al entrenar.</translation>
  </message>
  <message>
   <source>The magnification is unlike that of the training fields.</source>
   <translation>El aumento es distinto del de los campos de entrenamiento.</translation>
  </message>
  <message>
   <source>Assessed all the same, although: {reasons}</source>
   <translation>Evaluado de todos modos, aunque: {reasons}</translation>
  </message>
  <message>
   <source>With parts of the model left out, its answer wanders from {low} to {high}.</source>
   <translation>Con partes del modelo omitidas, su respuesta va de {low} a {high}.</translation>
  </message>
  <message>
   <source>The patient's fields taken together give {peers}, so the answer to this one may not stand.</source>
   <translation>Los campos del paciente juntos dan {peers}, así que la respuesta a este puede no sostenerse.</translation>
  </message>
  <message>
   <source>Between {low} and {high} the model is not sure enough: a person should look.</source>
   <translation>Entre {low} y {high} el modelo no está bastante seguro: debería mirarlo una persona.</translation>
  </message>
  <message>
   <source>{count} of {all} turned and mirrored views of the field say the opposite.</source>
   <translation>{count} de {all} vistas giradas y reflejadas del campo dicen lo contrario.</translation>
  </message>
  <message>
   <source>No verdict</source>
   <translation>Sin veredicto</translation>
  </message>
  <message>
   <source>No reason given</source>
   <translation>Sin motivo</translation>
  </message>
  <message>
   <source>Morphology</source>
   <translation>Morfología</translation>
  </message>
  <message>
   <source>Poor quality of the field</source>
   <translation>Mala calidad del campo</translation>
  </message>
  <message>
   <source>Artefact</source>
   <translation>Artefacto</translation>
  </message>
  <message>
   <source>Mixed field</source>
   <translation>Campo mixto</translation>
  </message>
  <message>
   <source>Outside the tumour</source>
   <translation>Fuera del tumor</translation>
  </message>
  <message>
   <source>Confirmed elsewhere</source>
   <translation>Confirmado en otro lugar</translation>
  </message>
  <message>
   <source>Other</source>
   <translation>Otro</translation>
  </message>
  <message>
   <source>{reader}, {when}, blinded</source>
   <translation>{reader}, {when}, a ciegas</translation>
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
   <translation>Paciente desconocido</translation>
  </message>
  <message>
   <source>Malignant (M)</source>
   <translation>Maligno (M)</translation>
  </message>
  <message>
   <source>Benign (B)</source>
   <translation>Benigno (B)</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Abierto</translation>
  </message>
  <message>
   <source>Open, {decided} of {total} decided</source>
   <translation>Abierto, {decided} de {total} decididos</translation>
  </message>
  <message>
   <source>{malignant} of {total} assessable fields are called malignant</source>
   <translation>{malignant} de {total} campos evaluables se llaman malignos</translation>
  </message>
  <message>
   <source>{withheld} not assessable, {failed} could not be read, {pending} without an answer</source>
   <translation>{withheld} no evaluables, {failed} ilegibles, {pending} sin respuesta</translation>
  </message>
  <message>
   <source>As the name rule reads it off the file names</source>
   <translation>Como la regla de nombres lo lee de los nombres de archivo</translation>
  </message>
  <message>
   <source>Slides</source>
   <translation>Portaobjetos</translation>
  </message>
  <message>
   <source>Slides of the patient, by the same rule</source>
   <translation>Portaobjetos del paciente, con la misma regla</translation>
  </message>
  <message>
   <source>Fields</source>
   <translation>Campos</translation>
  </message>
  <message>
   <source>All files of the patient</source>
   <translation>Todos los archivos del paciente</translation>
  </message>
  <message>
   <source>Assessable</source>
   <translation>Evaluables</translation>
  </message>
  <message>
   <source>Fields with an answer that counts</source>
   <translation>Campos con una respuesta que cuenta</translation>
  </message>
  <message>
   <source>Malignant share</source>
   <translation>Proporción maligna</translation>
  </message>
  <message>
   <source>Fields called malignant over assessable fields</source>
   <translation>Campos llamados malignos entre campos evaluables</translation>
  </message>
  <message>
   <source>Patient score</source>
   <translation>Puntuación del paciente</translation>
  </message>
  <message>
   <source>Probability at the mean calibrated log-odds of the assessable fields; for sorting only</source>
   <translation>Probabilidad en la media de los log-odds calibrados de los campos evaluables; solo para ordenar</translation>
  </message>
  <message>
   <source>Doubtful</source>
   <translation>Dudosos</translation>
  </message>
  <message>
   <source>Fields that need review; click to see them</source>
   <translation>Campos que hay que revisar; clic para verlos</translation>
  </message>
  <message>
   <source>Review</source>
   <translation>Revisión</translation>
  </message>
  <message>
   <source>Malignant when a reader called a field malignant, benign when all were called benign</source>
   <translation>Maligno cuando un lector llamó maligno a un campo, benigno cuando todos se llamaron benignos</translation>
  </message>
  <message>
   <source>Is {actual}, called {predicted}</source>
   <translation>Es {actual}, llamado {predicted}</translation>
  </message>
  <message>
   <source>{done} of {total}</source>
   <translation>{done} de {total}</translation>
  </message>
  <message>
   <source>right</source>
   <translation>acierto</translation>
  </message>
  <message>
   <source>wrong</source>
   <translation>error</translation>
  </message>
  <message>
   <source>{name}: called {predicted} ({value}), is {actual}: {verdict}</source>
   <translation>{name}: llamado {predicted} ({value}), es {actual}: {verdict}</translation>
  </message>
  <message>
   <source>Patient {patient}</source>
   <translation>Paciente {patient}</translation>
  </message>
  <message>
   <source>There is no field here that can be used.</source>
   <translation>Aquí no hay ningún campo que se pueda usar.</translation>
  </message>
  <message>
   <source>{fields} benign of {patients}</source>
   <translation>{fields} benignos de {patients}</translation>
  </message>
  <message>
   <source>{fields} malignant of {patients}</source>
   <translation>{fields} malignos de {patients}</translation>
  </message>
  <message>
   <source>{fields} of {patients}: {parts}.</source>
   <translation>{fields} de {patients}: {parts}.</translation>
  </message>
  <message>
   <source>signed by a trusted key</source>
   <translation>firmado con una clave de confianza</translation>
  </message>
  <message>
   <source>not signed</source>
   <translation>sin firma</translation>
  </message>
  <message>
   <source>signed by an unknown key</source>
   <translation>firmado con una clave desconocida</translation>
  </message>
  <message>
   <source>cannot be checked: unsigned build</source>
   <translation>no se puede comprobar: compilación sin firma</translation>
  </message>
  <message>
   <source>known on this computer</source>
   <translation>conocido en este ordenador</translation>
  </message>
  <message>
   <source>{name} {version} is not signed: nothing shows who made it.</source>
   <translation>{name} {version} no está firmado: nada indica quién lo hizo.</translation>
  </message>
  <message>
   <source>{name} {version} is signed by a key that this Lamella does not know.</source>
   <translation>{name} {version} está firmado con una clave que este Lamella no conoce.</translation>
  </message>
  <message>
   <source>The maker of {name} {version} cannot be checked: this Lamella is an unsigned build.</source>
   <translation>No se puede comprobar quién hizo {name} {version}: este Lamella es una compilación sin firma.</translation>
  </message>
  <message>
   <source>Install it only if you know who made it and trust them.</source>
   <translation>Instálelo solo si sabe quién lo hizo y confía en esa persona.</translation>
  </message>
  <message>
   <source>{name} {version} is older than version {installed}, which is installed.</source>
   <translation>{name} {version} es anterior a la versión {installed}, que está instalada.</translation>
  </message>
  <message>
   <source>Classifying</source>
   <translation>Clasificación</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Ayuda</translation>
  </message>
  <message>
   <source>Models</source>
   <translation>Modelos</translation>
  </message>
  <message>
   <source>Open folder</source>
   <translation>Abrir carpeta</translation>
  </message>
  <message>
   <source>Choose a folder of slide images</source>
   <translation>Elegir una carpeta de imágenes de portaobjetos</translation>
  </message>
  <message>
   <source>Export report on all…</source>
   <translation>Exportar informe de todos…</translation>
  </message>
  <message>
   <source>Write a table, a spreadsheet, a page with pictures or a PDF on all fields</source>
   <translation>Escribir una tabla, una hoja de cálculo, una página con imágenes o un PDF de todos los campos</translation>
  </message>
  <message>
   <source>Export report on the selection…</source>
   <translation>Exportar informe de la selección…</translation>
  </message>
  <message>
   <source>Write a table, a spreadsheet, a page with pictures or a PDF on the selected fields</source>
   <translation>Escribir una tabla, una hoja de cálculo, una página con imágenes o un PDF de los campos seleccionados</translation>
  </message>
  <message>
   <source>Open in the system's picture viewer</source>
   <translation>Abrir en el visor de imágenes del sistema</translation>
  </message>
  <message>
   <source>Open the file with the program your system uses for pictures</source>
   <translation>Abrir el archivo con el programa que su sistema usa para imágenes</translation>
  </message>
  <message>
   <source>Show in folder</source>
   <translation>Mostrar en la carpeta</translation>
  </message>
  <message>
   <source>Show the file in the file manager</source>
   <translation>Mostrar el archivo en el gestor de archivos</translation>
  </message>
  <message>
   <source>Copy path</source>
   <translation>Copiar ruta</translation>
  </message>
  <message>
   <source>Copy the paths of the selected files</source>
   <translation>Copiar las rutas de los archivos seleccionados</translation>
  </message>
  <message>
   <source>Classify</source>
   <translation>Clasificar</translation>
  </message>
  <message>
   <source>Classify all fields that have no answer yet</source>
   <translation>Clasificar todos los campos que aún no tienen respuesta</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Detener</translation>
  </message>
  <message>
   <source>Stop; what is done so far is kept</source>
   <translation>Detener; lo hecho hasta ahora se conserva</translation>
  </message>
  <message>
   <source>Set between which probabilities a person should look</source>
   <translation>Fijar entre qué probabilidades debería mirar una persona</translation>
  </message>
  <message>
   <source>Train on your labelled fields…</source>
   <translation>Entrenar con sus campos etiquetados…</translation>
  </message>
  <message>
   <source>Let a model learn from fields that your laboratory has labelled</source>
   <translation>Dejar que un modelo aprenda de campos que su laboratorio ha etiquetado</translation>
  </message>
  <message>
   <source>How good is a model…</source>
   <translation>Cómo de bueno es un modelo…</translation>
  </message>
  <message>
   <source>Measure a model on labelled fields: figures, errors, curves, report</source>
   <translation>Medir un modelo con campos etiquetados: cifras, errores, curvas, informe</translation>
  </message>
  <message>
   <source>Compare models…</source>
   <translation>Comparar modelos…</translation>
  </message>
  <message>
   <source>Measure several models on the same labelled fields, side by side</source>
   <translation>Medir varios modelos con los mismos campos etiquetados, lado a lado</translation>
  </message>
  <message>
   <source>Calibrate to my lab…</source>
   <translation>Calibrar a mi laboratorio…</translation>
  </message>
  <message>
   <source>Fit a model to the stain and scanner of your laboratory with a few labelled fields</source>
   <translation>Ajustar un modelo a la tinción y al escáner de su laboratorio con unos pocos campos etiquetados</translation>
  </message>
  <message>
   <source>Installed models…</source>
   <translation>Modelos instalados…</translation>
  </message>
  <message>
   <source>Install, remove, export models, and say which one is the default</source>
   <translation>Instalar, quitar y exportar modelos, y decir cuál es el predeterminado</translation>
  </message>
  <message>
   <source>Patients…</source>
   <translation>Pacientes…</translation>
  </message>
  <message>
   <source>Show the fields rolled up by patient: malignant share, score, doubtful fields, review</source>
   <translation>Mostrar los campos por paciente: proporción maligna, puntuación, campos dudosos, revisión</translation>
  </message>
  <message>
   <source>Show similar fields</source>
   <translation>Mostrar campos parecidos</translation>
  </message>
  <message>
   <source>Show the fields that look most like this one to the model, most similar first</source>
   <translation>Mostrar los campos que al modelo le parecen más similares a este, los más parecidos primero</translation>
  </message>
  <message>
   <source>Embedding map…</source>
   <translation>Mapa de incrustaciones…</translation>
  </message>
  <message>
   <source>Show all fields as points, near where the model sees them alike, and pick some</source>
   <translation>Mostrar todos los campos como puntos, cerca donde el modelo los ve parecidos, y elegir algunos</translation>
  </message>
  <message>
   <source>Sort now</source>
   <translation>Ordenar ahora</translation>
  </message>
  <message>
   <source>Bring the order up to date while the run goes on</source>
   <translation>Poner el orden al día mientras sigue la pasada</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>Buscar</translation>
  </message>
  <message>
   <source>Show fields whose name, folder or patient contains these words</source>
   <translation>Mostrar campos cuyo nombre, carpeta o paciente contiene estas palabras</translation>
  </message>
  <message>
   <source>Larger thumbnails</source>
   <translation>Miniaturas más grandes</translation>
  </message>
  <message>
   <source>Show larger thumbnails</source>
   <translation>Mostrar miniaturas más grandes</translation>
  </message>
  <message>
   <source>Smaller thumbnails</source>
   <translation>Miniaturas más pequeñas</translation>
  </message>
  <message>
   <source>Show smaller thumbnails</source>
   <translation>Mostrar miniaturas más pequeñas</translation>
  </message>
  <message>
   <source>Show whole pictures</source>
   <translation>Mostrar imágenes enteras</translation>
  </message>
  <message>
   <source>Fit whole pictures into the cells instead of filling them</source>
   <translation>Encajar imágenes enteras en las celdas en vez de llenarlas</translation>
  </message>
  <message>
   <source>Filter pane</source>
   <translation>Panel de filtros</translation>
  </message>
  <message>
   <source>Show or hide the filters</source>
   <translation>Mostrar u ocultar los filtros</translation>
  </message>
  <message>
   <source>Field pane</source>
   <translation>Panel del campo</translation>
  </message>
  <message>
   <source>Show or hide the details of the field</source>
   <translation>Mostrar u ocultar los detalles del campo</translation>
  </message>
  <message>
   <source>Full screen</source>
   <translation>Pantalla completa</translation>
  </message>
  <message>
   <source>Use the whole screen</source>
   <translation>Usar toda la pantalla</translation>
  </message>
  <message>
   <source>Help for this place</source>
   <translation>Ayuda sobre este lugar</translation>
  </message>
  <message>
   <source>Open the page of help on the part of the window you are at</source>
   <translation>Abrir la página de ayuda sobre la parte de la ventana en que está</translation>
  </message>
  <message>
   <source>Tour</source>
   <translation>Recorrido</translation>
  </message>
  <message>
   <source>Show the five hints of the first start again</source>
   <translation>Mostrar de nuevo las cinco pistas del primer inicio</translation>
  </message>
  <message>
   <source>Keyboard shortcuts</source>
   <translation>Atajos de teclado</translation>
  </message>
  <message>
   <source>Show all shortcuts on one page</source>
   <translation>Mostrar todos los atajos en una página</translation>
  </message>
  <message>
   <source>Update Lamella…</source>
   <translation>Actualizar Lamella…</translation>
  </message>
  <message>
   <source>Choose an update file; or drop it on the window</source>
   <translation>Elegir un archivo de actualización; o soltarlo sobre la ventana</translation>
  </message>
  <message>
   <source>Start the version again that was installed before this one</source>
   <translation>Volver a iniciar la versión que estaba instalada antes de esta</translation>
  </message>
  <message>
   <source>Self-check</source>
   <translation>Autocomprobación</translation>
  </message>
  <message>
   <source>See whether everything that Lamella needs is in order; one text for whoever helps you</source>
   <translation>Ver si todo lo que Lamella necesita está en orden; un texto para quien le ayude</translation>
  </message>
  <message>
   <source>About Lamella</source>
   <translation>Acerca de Lamella</translation>
  </message>
  <message>
   <source>Versions, licences and what Lamella may be used for</source>
   <translation>Versiones, licencias y para qué puede usarse Lamella</translation>
  </message>
  <message>
   <source>Accept the model's answer</source>
   <translation>Aceptar la respuesta del modelo</translation>
  </message>
  <message>
   <source>Agree: take the model's benign or malignant as your own verdict</source>
   <translation>De acuerdo: tomar el benigno o maligno del modelo como veredicto propio</translation>
  </message>
  <message>
   <source>Your verdict on the selected fields: benign</source>
   <translation>Su veredicto sobre los campos seleccionados: benigno</translation>
  </message>
  <message>
   <source>Your verdict on the selected fields: malignant</source>
   <translation>Su veredicto sobre los campos seleccionados: maligno</translation>
  </message>
  <message>
   <source>Your verdict on the selected fields: cannot tell</source>
   <translation>Su veredicto sobre los campos seleccionados: no se puede decir</translation>
  </message>
  <message>
   <source>Clear</source>
   <translation>Borrar</translation>
  </message>
  <message>
   <source>Take your verdict on the selected fields back</source>
   <translation>Retirar su veredicto sobre los campos seleccionados</translation>
  </message>
  <message>
   <source>Next doubtful field</source>
   <translation>Siguiente campo dudoso</translation>
  </message>
  <message>
   <source>Go to the next field that needs review and has no verdict of yours yet</source>
   <translation>Ir al siguiente campo que hay que revisar y aún no tiene veredicto suyo</translation>
  </message>
  <message>
   <source>Heat map</source>
   <translation>Mapa de calor</translation>
  </message>
  <message>
   <source>Show which places moved the model's answer</source>
   <translation>Mostrar qué lugares movieron la respuesta del modelo</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Deshacer</translation>
  </message>
  <message>
   <source>Take back what you decided last</source>
   <translation>Deshacer lo último que decidió</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>Rehacer</translation>
  </message>
  <message>
   <source>Decide again what you took back</source>
   <translation>Volver a decidir lo que deshizo</translation>
  </message>
  <message>
   <source>Write a note</source>
   <translation>Escribir una nota</translation>
  </message>
  <message>
   <source>Go to the note of the field</source>
   <translation>Ir a la nota del campo</translation>
  </message>
  <message>
   <source>Assess it all the same</source>
   <translation>Evaluarlo de todos modos</translation>
  </message>
  <message>
   <source>Let the model's answer count although the field seems unfit</source>
   <translation>Dejar que cuente la respuesta del modelo aunque el campo parezca no apto</translation>
  </message>
  <message>
   <source>Cannot be assessed</source>
   <translation>No se puede evaluar</translation>
  </message>
  <message>
   <source>Say that the field is unfit: no answer of the model counts for it</source>
   <translation>Decir que el campo no es apto: ninguna respuesta del modelo cuenta para él</translation>
  </message>
  <message>
   <source>Blinded review</source>
   <translation>Revisión ciega</translation>
  </message>
  <message>
   <source>Hide names and the model's answers of each field until you have decided on it</source>
   <translation>Ocultar nombres y respuestas del modelo de cada campo hasta que usted haya decidido</translation>
  </message>
  <message>
   <source>Go on after deciding</source>
   <translation>Seguir tras decidir</translation>
  </message>
  <message>
   <source>Move to the next field after each verdict</source>
   <translation>Pasar al siguiente campo tras cada veredicto</translation>
  </message>
  <message>
   <source>Reader…</source>
   <translation>Lector…</translation>
  </message>
  <message>
   <source>Say who is reviewing</source>
   <translation>Decir quién revisa</translation>
  </message>
  <message>
   <source>Agreement of readers…</source>
   <translation>Concordancia entre lectores…</translation>
  </message>
  <message>
   <source>Compare what two readers decided: table and Cohen's kappa</source>
   <translation>Comparar lo que decidieron dos lectores: tabla y kappa de Cohen</translation>
  </message>
  <message>
   <source>Session</source>
   <translation>Sesión</translation>
  </message>
  <message>
   <source>Open a session…</source>
   <translation>Abrir sesión…</translation>
  </message>
  <message>
   <source>Open a session file: what was found and decided about a folder</source>
   <translation>Abrir un archivo de sesión: lo que se encontró y decidió sobre una carpeta</translation>
  </message>
  <message>
   <source>Save the session as…</source>
   <translation>Guardar sesión como…</translation>
  </message>
  <message>
   <source>Go on in a copy under another name; all is saved as it happens anyway</source>
   <translation>Seguir en una copia con otro nombre; de todos modos todo se guarda según ocurre</translation>
  </message>
  <message>
   <source>Find moved files…</source>
   <translation>Encontrar archivos movidos…</translation>
  </message>
  <message>
   <source>The folder was moved or renamed: find its files again by what they hold</source>
   <translation>La carpeta se movió o cambió de nombre: encontrar sus archivos por su contenido</translation>
  </message>
  <message>
   <source>Versions behind the answers…</source>
   <translation>Versiones detrás de las respuestas…</translation>
  </message>
  <message>
   <source>Which versions of models and of Lamella answered in this session, and what each of them said</source>
   <translation>Qué versiones de modelos y de Lamella respondieron en esta sesión, y qué dijo cada una</translation>
  </message>
  <message>
   <source>Watch the folder</source>
   <translation>Vigilar la carpeta</translation>
  </message>
  <message>
   <source>Take in new files as they come, and classify them</source>
   <translation>Incorporar archivos nuevos según llegan, y clasificarlos</translation>
  </message>
  <message>
   <source>Viewer</source>
   <translation>Visor</translation>
  </message>
  <message>
   <source>Open in the viewer</source>
   <translation>Abrir en el visor</translation>
  </message>
  <message>
   <source>Look at the field as large as the window</source>
   <translation>Mirar el campo tan grande como la ventana</translation>
  </message>
  <message>
   <source>Back to the grid</source>
   <translation>Volver a la cuadrícula</translation>
  </message>
  <message>
   <source>Close the viewer</source>
   <translation>Cerrar el visor</translation>
  </message>
  <message>
   <source>Previous field</source>
   <translation>Campo anterior</translation>
  </message>
  <message>
   <source>Show the field before</source>
   <translation>Mostrar el campo anterior</translation>
  </message>
  <message>
   <source>Next field</source>
   <translation>Campo siguiente</translation>
  </message>
  <message>
   <source>Show the field after</source>
   <translation>Mostrar el campo siguiente</translation>
  </message>
  <message>
   <source>Zoom in</source>
   <translation>Acercar</translation>
  </message>
  <message>
   <source>Show it larger; the wheel zooms to the pointer</source>
   <translation>Mostrarlo más grande; la rueda acerca hacia el puntero</translation>
  </message>
  <message>
   <source>Zoom out</source>
   <translation>Alejar</translation>
  </message>
  <message>
   <source>Show it smaller</source>
   <translation>Mostrarlo más pequeño</translation>
  </message>
  <message>
   <source>Fit</source>
   <translation>Ajustar</translation>
  </message>
  <message>
   <source>Show the whole picture</source>
   <translation>Mostrar la imagen entera</translation>
  </message>
  <message>
   <source>1:1</source>
   <translation>1:1</translation>
  </message>
  <message>
   <source>Show one pixel of the file as one of the screen</source>
   <translation>Mostrar un píxel del archivo como uno de la pantalla</translation>
  </message>
  <message>
   <source>Move left</source>
   <translation>Mover a la izquierda</translation>
  </message>
  <message>
   <source>See what is further left</source>
   <translation>Ver lo que está más a la izquierda</translation>
  </message>
  <message>
   <source>Move right</source>
   <translation>Mover a la derecha</translation>
  </message>
  <message>
   <source>See what is further right</source>
   <translation>Ver lo que está más a la derecha</translation>
  </message>
  <message>
   <source>Move up</source>
   <translation>Mover arriba</translation>
  </message>
  <message>
   <source>See what is further up</source>
   <translation>Ver lo que está más arriba</translation>
  </message>
  <message>
   <source>Move down</source>
   <translation>Mover abajo</translation>
  </message>
  <message>
   <source>See what is further down</source>
   <translation>Ver lo que está más abajo</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>Comparar</translation>
  </message>
  <message>
   <source>Keep this field on the left and go on to others on the right</source>
   <translation>Dejar este campo a la izquierda y pasar a otros a la derecha</translation>
  </message>
  <message>
   <source>Linked</source>
   <translation>Vinculados</translation>
  </message>
  <message>
   <source>Zoom and move both pictures together</source>
   <translation>Acercar y mover ambas imágenes a la vez</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Claro</translation>
  </message>
  <message>
   <source>Brightness and contrast, for the eye only</source>
   <translation>Brillo y contraste, solo para la vista</translation>
  </message>
  <message>
   <source>Mid-grey</source>
   <translation>Gris medio</translation>
  </message>
  <message>
   <source>Put the picture on the mid-grey that monitors are judged on</source>
   <translation>Poner la imagen sobre el gris medio con que se juzgan los monitores</translation>
  </message>
  <message>
   <source>Pixel size</source>
   <translation>Tamaño del píxel</translation>
  </message>
  <message>
   <source>Say how much a pixel covers</source>
   <translation>Decir cuánto abarca un píxel</translation>
  </message>
  <message>
   <source>off</source>
   <translation>desactivado</translation>
  </message>
  <message>
   <source>Small rotations</source>
   <translation>Rotaciones pequeñas</translation>
  </message>
  <message>
   <source>Zoom</source>
   <translation>Zoom</translation>
  </message>
  <message>
   <source>Brightness</source>
   <translation>Brillo</translation>
  </message>
  <message>
   <source>Contrast</source>
   <translation>Contraste</translation>
  </message>
  <message>
   <source>Stain (H and E)</source>
   <translation>Tinción (H y E)</translation>
  </message>
  <message>
   <source>Flips</source>
   <translation>Reflejos</translation>
  </message>
  <message>
   <source>Quarter turns</source>
   <translation>Giros de un cuarto</translation>
  </message>
  <message>
   <source>Your labelled fields</source>
   <translation>Sus campos etiquetados</translation>
  </message>
  <message>
   <source>never</source>
   <translation>nunca</translation>
  </message>
  <message>
   <source>None</source>
   <translation>Ninguna</translation>
  </message>
  <message>
   <source>The fastest one</source>
   <translation>El más rápido</translation>
  </message>
  <message>
   <source>Processor (CPU)</source>
   <translation>Procesador (CPU)</translation>
  </message>
  <message>
   <source>Graphics card (GPU)</source>
   <translation>Tarjeta gráfica (GPU)</translation>
  </message>
  <message>
   <source>epochs without gain</source>
   <translation>épocas sin mejora</translation>
  </message>
  <message>
   <source>What to train</source>
   <translation>Qué entrenar</translation>
  </message>
  <message>
   <source>Result</source>
   <translation>Resultado</translation>
  </message>
  <message>
   <source>{title} is ready.</source>
   <translation>{title} está listo.</translation>
  </message>
  <message>
   <source>On {patients} kept back ({fields})</source>
   <translation>Con {patients} apartados ({fields})</translation>
  </message>
  <message>
   <source>{where}, {title} is right in {new} of the fields.</source>
   <translation>{where}, {title} acierta en el {new} de los campos.</translation>
  </message>
  <message>
   <source>{where}, {new} of the answers are right; before it was {old}.</source>
   <translation>{where}, el {new} de las respuestas es correcto; antes era el {old}.</translation>
  </message>
  <message>
   <source>Epochs, at most</source>
   <translation>Épocas, como máximo</translation>
  </message>
  <message>
   <source>Learning rate</source>
   <translation>Tasa de aprendizaje</translation>
  </message>
  <message>
   <source>How large a step is at the beginning; too large forgets, too small lasts</source>
   <translation>Lo grande que es un paso al principio; demasiado grande olvida, demasiado pequeño tarda</translation>
  </message>
  <message>
   <source>epochs at</source>
   <translation>épocas con</translation>
  </message>
  <message>
   <source>about {count} seconds here</source>
   <translation>unos {count} segundos aquí</translation>
  </message>
  <message>
   <source>about a minute here</source>
   <translation>un minuto aproximadamente aquí</translation>
  </message>
  <message>
   <source>about {count} minutes here</source>
   <translation>unos {count} minutos aquí</translation>
  </message>
  <message>
   <source>about {count} hours here</source>
   <translation>unas {count} horas aquí</translation>
  </message>
  <message>
   <source>Epoch {number} of at most {most} ({what}).</source>
   <translation>Época {number} de {most} como máximo ({what}).</translation>
  </message>
  <message>
   <source>Best so far: epoch {number}, validation accuracy {accuracy}.</source>
   <translation>Lo mejor hasta ahora: época {number}, exactitud de validación {accuracy}.</translation>
  </message>
  <message>
   <source>Reading the fields</source>
   <translation>Leyendo los campos</translation>
  </message>
  <message>
   <source>Showing the fields to the model</source>
   <translation>Mostrando los campos al modelo</translation>
  </message>
  <message>
   <source>Showing the fields to the lower part of the model</source>
   <translation>Mostrando los campos a la parte inferior del modelo</translation>
  </message>
  <message>
   <source>Packing the new model</source>
   <translation>Empaquetando el modelo nuevo</translation>
  </message>
  <message>
   <source>Accuracy</source>
   <translation>Exactitud</translation>
  </message>
  <message>
   <source>Balanced accuracy</source>
   <translation>Exactitud equilibrada</translation>
  </message>
  <message>
   <source>ROC AUC</source>
   <translation>ROC AUC</translation>
  </message>
  <message>
   <source>PR AUC</source>
   <translation>PR AUC</translation>
  </message>
  <message>
   <source>Malignant found</source>
   <translation>Malignos encontrados</translation>
  </message>
  <message>
   <source>Benign left alone</source>
   <translation>Benignos respetados</translation>
  </message>
  <message>
   <source>Called malignant rightly</source>
   <translation>Llamados malignos con razón</translation>
  </message>
  <message>
   <source>F1</source>
   <translation>F1</translation>
  </message>
  <message>
   <source>Loss</source>
   <translation>Pérdida</translation>
  </message>
  <message>
   <source>Brier score</source>
   <translation>Puntuación de Brier</translation>
  </message>
  <message>
   <source>Calibration error</source>
   <translation>Error de calibración</translation>
  </message>
  <message>
   <source>({low} to {high})</source>
   <translation>({low} a {high})</translation>
  </message>
  <message>
   <source>Watch</source>
   <translation>Observar</translation>
  </message>
  <message>
   <source>Field {number}</source>
   <translation>Campo {number}</translation>
  </message>
  <message>
   <source>Recent folders</source>
   <translation>Carpetas recientes</translation>
  </message>
  <message>
   <source>Classify as soon as a folder opens</source>
   <translation>Clasificar en cuanto se abre una carpeta</translation>
  </message>
  <message>
   <source>Otherwise press Classify</source>
   <translation>Si no, pulse Clasificar</translation>
  </message>
  <message>
   <source>Include sub-folders</source>
   <translation>Incluir subcarpetas</translation>
  </message>
  <message>
   <source>Counts for the next folder you open</source>
   <translation>Vale para la próxima carpeta que abra</translation>
  </message>
  <message>
   <source>Careful mode</source>
   <translation>Modo cuidadoso</translation>
  </message>
  <message>
   <source>Average every answer over all turned and mirrored views: up to eight times slower</source>
   <translation>Promediar cada respuesta sobre todas las vistas giradas y reflejadas: hasta ocho veces más lento</translation>
  </message>
  <message>
   <source>Theme</source>
   <translation>Tema</translation>
  </message>
  <message>
   <source>Follow the system</source>
   <translation>Seguir al sistema</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Oscuro</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Idioma</translation>
  </message>
  <message>
   <source>Size of words and controls</source>
   <translation>Tamaño de palabras y controles</translation>
  </message>
  <message>
   <source>{number} %</source>
   <translation>{number} %</translation>
  </message>
  <message>
   <source>Counts from the next start of Lamella</source>
   <translation>Vale desde el próximo inicio de Lamella</translation>
  </message>
  <message>
   <source>1 field</source>
   <translation>1 campo</translation>
  </message>
  <message>
   <source>{count} fields</source>
   <translation>{count} campos</translation>
  </message>
  <message>
   <source>1 patient</source>
   <translation>1 paciente</translation>
  </message>
  <message>
   <source>{count} patients</source>
   <translation>{count} pacientes</translation>
  </message>
  <message>
   <source>Needs review</source>
   <translation>Revisar</translation>
  </message>
  <message>
   <source>Could not be read</source>
   <translation>No se pudo leer</translation>
  </message>
  <message>
   <source>Not classified yet</source>
   <translation>Aún sin clasificar</translation>
  </message>
  <message>
   <source>reviewed: benign</source>
   <translation>revisado: benigno</translation>
  </message>
  <message>
   <source>reviewed: malignant</source>
   <translation>revisado: maligno</translation>
  </message>
  <message>
   <source>reviewed: unsure</source>
   <translation>revisado: no seguro</translation>
  </message>
  <message>
   <source>{name} could not be read: {reason}</source>
   <translation>No se pudo leer {name}: {reason}</translation>
  </message>
  <message>
   <source>{count} s left</source>
   <translation>quedan {count} s</translation>
  </message>
  <message>
   <source>about 1 minute left</source>
   <translation>queda 1 minuto aproximadamente</translation>
  </message>
  <message>
   <source>about {count} minutes left</source>
   <translation>quedan unos {count} minutos</translation>
  </message>
  <message>
   <source>about {count} hours left</source>
   <translation>quedan unas {count} horas</translation>
  </message>
  <message>
   <source>{number} fields/s</source>
   <translation>{number} campos/s</translation>
  </message>
  <message>
   <source>CPU, 1 thread</source>
   <translation>CPU, 1 hilo</translation>
  </message>
  <message>
   <source>CPU, {count} threads</source>
   <translation>CPU, {count} hilos</translation>
  </message>
  <message>
   <source>Quick</source>
   <translation>Rápido</translation>
  </message>
  <message>
   <source>Head</source>
   <translation>Cabeza</translation>
  </message>
  <message>
   <source>Only the last step learns, which weighs what the model already sees.</source>
   <translation>Solo aprende el último paso, que pondera lo que el modelo ya ve.</translation>
  </message>
  <message>
   <source>Better</source>
   <translation>Mejor</translation>
  </message>
  <message>
   <source>Top block</source>
   <translation>Bloque superior</translation>
  </message>
  <message>
   <source>The upper part learns too, and so sees what is special about your slides.</source>
   <translation>También aprende la parte superior, y así ve lo que tienen de especial sus portaobjetos.</translation>
  </message>
  <message>
   <source>Thorough</source>
   <translation>A fondo</translation>
  </message>
  <message>
   <source>Whole network</source>
   <translation>Red entera</translation>
  </message>
  <message>
   <source>The whole model learns, in two stages. For some hundred fields and a night.</source>
   <translation>Aprende el modelo entero, en dos etapas. Para algunos cientos de campos y una noche.</translation>
  </message>
  <message>
   <source>loss</source>
   <translation>pérdida</translation>
  </message>
  <message>
   <source>mean cross-entropy of the probabilities, in nats</source>
   <translation>entropía cruzada media de las probabilidades, en nats</translation>
  </message>
  <message>
   <source>accuracy</source>
   <translation>exactitud</translation>
  </message>
  <message>
   <source>share of right calls; a majority label alone can make it high</source>
   <translation>proporción de respuestas correctas; una clase mayoritaria basta para que sea alta</translation>
  </message>
  <message>
   <source>balanced accuracy</source>
   <translation>exactitud equilibrada</translation>
  </message>
  <message>
   <source>mean of recall and specificity; 0.5 is guessing</source>
   <translation>media de sensibilidad y especificidad; 0,5 es adivinar</translation>
  </message>
  <message>
   <source>precision</source>
   <translation>precisión</translation>
  </message>
  <message>
   <source>share of malignant calls that are malignant</source>
   <translation>proporción de los llamados malignos que lo son</translation>
  </message>
  <message>
   <source>recall</source>
   <translation>sensibilidad</translation>
  </message>
  <message>
   <source>share of malignant units that were found (sensitivity)</source>
   <translation>proporción de los malignos que se encontraron (sensibilidad)</translation>
  </message>
  <message>
   <source>harmonic mean of precision and recall</source>
   <translation>media armónica de precisión y sensibilidad</translation>
  </message>
  <message>
   <source>specificity</source>
   <translation>especificidad</translation>
  </message>
  <message>
   <source>share of benign units called benign</source>
   <translation>proporción de los benignos llamados benignos</translation>
  </message>
  <message>
   <source>chance that a malignant unit gets the higher probability; 0.5 is guessing</source>
   <translation>probabilidad de que uno maligno reciba la probabilidad mayor; 0,5 es adivinar</translation>
  </message>
  <message>
   <source>average precision; guessing gives the share of malignant units</source>
   <translation>precisión media; adivinar da la proporción de malignos</translation>
  </message>
  <message>
   <source>Brier</source>
   <translation>Brier</translation>
  </message>
  <message>
   <source>mean squared error of the probabilities</source>
   <translation>error cuadrático medio de las probabilidades</translation>
  </message>
  <message>
   <source>ECE</source>
   <translation>ECE</translation>
  </message>
  <message>
   <source>mean gap between predicted and observed malignancy, ten bins</source>
   <translation>distancia media entre malignidad predicha y observada, diez intervalos</translation>
  </message>
  <message>
   <source>needs review</source>
   <translation>revisar</translation>
  </message>
  <message>
   <source>share of units whose probability lies inside the review band</source>
   <translation>proporción cuya probabilidad cae en la franja de revisión</translation>
  </message>
  <message>
   <source>error outside the band</source>
   <translation>error fuera de la franja</translation>
  </message>
  <message>
   <source>mean error over the two labels outside the band</source>
   <translation>error medio de ambas etiquetas fuera de la franja</translation>
  </message>
  <message>
   <source>patient score</source>
   <translation>puntuación por paciente</translation>
  </message>
  <message>
   <source>share of right pictures of a patient, averaged over patients (Spanhol et al. 2016)</source>
   <translation>proporción de imágenes correctas de un paciente, media de los pacientes (Spanhol et al. 2016)</translation>
  </message>
 </context>
</TS>
