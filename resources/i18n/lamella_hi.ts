<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi" sourcelanguage="en">
 <context>
  <name>AboutDialog</name>
  <message>
   <source>About Lamella</source>
   <translation>Lamella के बारे में</translation>
  </message>
  <message>
   <source>For research use only. Lamella sorts pictures of breast tissue so that people find faster what they want to look at. It is not a medical device and makes no diagnosis; its answers must not decide about anyone's treatment. Nothing leaves this computer.</source>
   <translation>केवल शोध के लिए। Lamella स्तन ऊतक के चित्रों को छाँटता है ताकि लोग जो देखना चाहते हैं उसे जल्दी पा सकें। यह चिकित्सा उपकरण नहीं है और कोई निदान नहीं करता; इसके उत्तरों से किसी का इलाज तय नहीं होना चाहिए। इस कंप्यूटर से कुछ भी बाहर नहीं जाता।</translation>
  </message>
  <message>
   <source>Versions and licences</source>
   <translation>संस्करण और लाइसेंस</translation>
  </message>
  <message>
   <source>Version {version}</source>
   <translation>संस्करण {version}</translation>
  </message>
  <message>
   <source>Run from its sources</source>
   <translation>सीधे स्रोत कोड से चल रहा है</translation>
  </message>
  <message>
   <source>Built from commit {commit} of {when}</source>
   <translation>{when} के कमिट {commit} से बना</translation>
  </message>
  <message>
   <source>Unsigned build: it trusts no key</source>
   <translation>बिना हस्ताक्षर का बिल्ड: यह किसी कुंजी पर भरोसा नहीं करता</translation>
  </message>
  <message>
   <source>Trusts what was signed by the key {key}</source>
   <translation>कुंजी {key} से हस्ताक्षरित पर भरोसा करता है</translation>
  </message>
  <message>
   <source>Lamella opens no network connection: no search for updates, no telemetry, no fonts from elsewhere. With this command of your system you can see it for yourself; it shows none of Lamella's:</source>
   <translation>Lamella कोई नेटवर्क कनेक्शन नहीं खोलता: न अपडेट की खोज, न टेलीमेट्री, न कहीं और से फ़ॉन्ट। अपने सिस्टम के इस आदेश से आप खुद देख सकते हैं; इसमें Lamella का कोई कनेक्शन नहीं दिखता:</translation>
  </message>
  <message>
   <source>Command that shows network connections</source>
   <translation>नेटवर्क कनेक्शन दिखाने वाला आदेश</translation>
  </message>
  <message>
   <source>Licences…</source>
   <translation>लाइसेंस…</translation>
  </message>
  <message>
   <source>Self-check…</source>
   <translation>स्व-जाँच…</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>बंद करें</translation>
  </message>
 </context>
 <context>
  <name>AgreementDialog</name>
  <message>
   <source>Agreement of readers</source>
   <translation>पाठकों की सहमति</translation>
  </message>
  <message>
   <source>First reader</source>
   <translation>पहला पाठक</translation>
  </message>
  <message>
   <source>Second reader</source>
   <translation>दूसरा पाठक</translation>
  </message>
  <message>
   <source>Comparing…</source>
   <translation>तुलना हो रही है…</translation>
  </message>
  <message>
   <source>Only one reader has decided something yet. Let a second one review the fields.</source>
   <translation>अभी केवल एक पाठक ने निर्णय दिया है। दूसरे से क्षेत्रों की समीक्षा कराएँ।</translation>
  </message>
  <message>
   <source>No field was decided by both.</source>
   <translation>किसी क्षेत्र पर दोनों ने निर्णय नहीं दिया।</translation>
  </message>
  <message>
   <source>Both decided {fields} and agree on {equal} ({share}).</source>
   <translation>दोनों ने {fields} पर निर्णय दिया और {equal} पर सहमत हैं ({share})।</translation>
  </message>
  <message>
   <source>Cohen's kappa is undefined: both gave one and the same answer throughout.</source>
   <translation>कोहेन का कप्पा अपरिभाषित है: दोनों ने हर बार एक ही उत्तर दिया।</translation>
  </message>
  <message>
   <source>Cohen's kappa is {kappa}.</source>
   <translation>कोहेन का कप्पा {kappa} है।</translation>
  </message>
  <message>
   <source>and</source>
   <translation>और</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>बंद करें</translation>
  </message>
 </context>
 <context>
  <name>AskBar</name>
  <message>
   <source>Question</source>
   <translation>प्रश्न</translation>
  </message>
  <message>
   <source>Answer</source>
   <translation>उत्तर</translation>
  </message>
  <message>
   <source>Yes</source>
   <translation>हाँ</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>रद्द करें</translation>
  </message>
 </context>
 <context>
  <name>AugmentationDialog</name>
  <message>
   <source>How fields are varied</source>
   <translation>क्षेत्रों में बदलाव कैसे होता है</translation>
  </message>
  <message>
   <source>Another field</source>
   <translation>दूसरा क्षेत्र</translation>
  </message>
  <message>
   <source>Vary another of your fields</source>
   <translation>अपने किसी दूसरे क्षेत्र में बदलाव करें</translation>
  </message>
  <message>
   <source>Draw again</source>
   <translation>फिर से चुनें</translation>
  </message>
  <message>
   <source>Other versions with the same strengths</source>
   <translation>उन्हीं तीव्रताओं के साथ दूसरे रूप</translation>
  </message>
  <message>
   <source>Usual strengths</source>
   <translation>सामान्य तीव्रताएँ</translation>
  </message>
  <message>
   <source>Back to what was there at first</source>
   <translation>शुरू में जो था उस पर वापस</translation>
  </message>
  <message>
   <source>Use these</source>
   <translation>इन्हें उपयोग करें</translation>
  </message>
  <message>
   <source>Train with these strengths</source>
   <translation>इन तीव्रताओं से प्रशिक्षण दें</translation>
  </message>
  <message>
   <source>What the model will see</source>
   <translation>मॉडल क्या देखेगा</translation>
  </message>
  <message>
   <source>Each time a field comes up in training it is changed by chance within these strengths. Choose them so that every version could still be a field of your laboratory.</source>
   <translation>प्रशिक्षण में जब भी कोई क्षेत्र आता है, उसे इन सीमाओं के भीतर संयोग से बदला जाता है। इन्हें ऐसे चुनें कि हर रूप अब भी आपकी प्रयोगशाला का क्षेत्र हो सके।</translation>
  </message>
  <message>
   <source>The field itself</source>
   <translation>मूल क्षेत्र</translation>
  </message>
  <message>
   <source>Version {n}</source>
   <translation>रूप {n}</translation>
  </message>
 </context>
 <context>
  <name>BandPopover</name>
  <message>
   <source>Review band</source>
   <translation>समीक्षा पट्टी</translation>
  </message>
  <message>
   <source>Use the model's own band</source>
   <translation>मॉडल की अपनी पट्टी उपयोग करें</translation>
  </message>
  <message>
   <source>Fields between the two handles are shown as “needs review”. A wider band means fewer wrong answers and more to look at.</source>
   <translation>दोनों हैंडल के बीच के क्षेत्र “समीक्षा ज़रूरी” दिखते हैं। चौड़ी पट्टी का अर्थ है कम ग़लत उत्तर और देखने को अधिक।</translation>
  </message>
  <message>
   <source>up to {low}</source>
   <translation>{low} तक</translation>
  </message>
  <message>
   <source>{low} to {high}</source>
   <translation>{low} से {high}</translation>
  </message>
  <message>
   <source>from {high}</source>
   <translation>{high} से ऊपर</translation>
  </message>
 </context>
 <context>
  <name>BandSlider</name>
  <message>
   <source>Bounds of the review band</source>
   <translation>समीक्षा पट्टी की सीमाएँ</translation>
  </message>
  <message>
   <source>Drag a handle, or press Tab to change the handle and the arrow keys to move it</source>
   <translation>हैंडल खींचें, या Tab से हैंडल बदलें और तीर कुंजियों से चलाएँ</translation>
  </message>
  <message>
   <source>from {low} to {high}</source>
   <translation>{low} से {high} तक</translation>
  </message>
 </context>
 <context>
  <name>CalibrateWindow</name>
  <message>
   <source>Calibrate to my lab</source>
   <translation>मेरी प्रयोगशाला के लिए अंशांकन</translation>
  </message>
  <message>
   <source>Try it</source>
   <translation>आज़माएँ</translation>
  </message>
  <message>
   <source>Classifying your fields…</source>
   <translation>आपके क्षेत्र वर्गीकृत हो रहे हैं…</translation>
  </message>
  <message>
   <source>A model that sorts well elsewhere may stand at the wrong threshold for your stain and scanner. A few labelled fields of your own show where it stands, and move it. The calibration is a small layer over the model; you can take it off at any time.</source>
   <translation>जो मॉडल दूसरी जगह अच्छा छाँटता है, वह आपके स्टेन और स्कैनर के लिए ग़लत सीमा पर हो सकता है। आपके कुछ लेबल किए क्षेत्र दिखाते हैं कि वह कहाँ है, और उसे खिसकाते हैं। अंशांकन मॉडल के ऊपर एक छोटी परत है; आप इसे कभी भी हटा सकते हैं।</translation>
  </message>
  <message>
   <source>Labelled fields of your laboratory</source>
   <translation>आपकी प्रयोगशाला के लेबल किए क्षेत्र</translation>
  </message>
  <message>
   <source>How deep</source>
   <translation>कितना गहरा</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>मॉडल</translation>
  </message>
  <message>
   <source>Calibrations of this model</source>
   <translation>इस मॉडल के अंशांकन</translation>
  </message>
  <message>
   <source>Stopped. Nothing was kept.</source>
   <translation>रोका गया। कुछ नहीं रखा गया।</translation>
  </message>
 </context>
 <context>
  <name>Canvas</name>
  <message>
   <source>Picture of the field</source>
   <translation>क्षेत्र का चित्र</translation>
  </message>
 </context>
 <context>
  <name>ClassMap</name>
  <message>
   <source>Benign</source>
   <translation>सौम्य</translation>
  </message>
  <message>
   <source>Malignant</source>
   <translation>दुर्दम</translation>
  </message>
  <message>
   <source>Leave out</source>
   <translation>छोड़ दें</translation>
  </message>
  <message>
   <source>What {name} stands for</source>
   <translation>{name} का अर्थ</translation>
  </message>
 </context>
 <context>
  <name>CommandBar</name>
  <message>
   <source>Search names</source>
   <translation>नाम खोजें</translation>
  </message>
  <message>
   <source>Search fields</source>
   <translation>क्षेत्र खोजें</translation>
  </message>
  <message>
   <source>Clear the search</source>
   <translation>खोज साफ़ करें</translation>
  </message>
  <message>
   <source>Menu: view, theme, settings and help</source>
   <translation>मेनू: दृश्य, थीम, सेटिंग और सहायता</translation>
  </message>
  <message>
   <source>View, theme, settings and help (Alt+M)</source>
   <translation>दृश्य, थीम, सेटिंग और सहायता (Alt+M)</translation>
  </message>
 </context>
 <context>
  <name>CompareWindow</name>
  <message>
   <source>Compare models</source>
   <translation>मॉडलों की तुलना</translation>
  </message>
  <message>
   <source>Count patients that one of them has learnt from as well</source>
   <translation>उन मरीज़ों को भी गिनें जिनसे इनमें से किसी ने सीखा है</translation>
  </message>
  <message>
   <source>Such figures favour the model that has seen these patients</source>
   <translation>ऐसे आँकड़े उस मॉडल का पक्ष लेते हैं जिसने ये मरीज़ देखे हैं</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>तुलना करें</translation>
  </message>
  <message>
   <source>Classifying with one model after the other…</source>
   <translation>एक के बाद एक मॉडल से वर्गीकरण…</translation>
  </message>
  <message>
   <source>Labelled fields</source>
   <translation>लेबल किए क्षेत्र</translation>
  </message>
  <message>
   <source>Models</source>
   <translation>मॉडल</translation>
  </message>
  <message>
   <source>Choose labelled fields first</source>
   <translation>पहले लेबल किए क्षेत्र चुनें</translation>
  </message>
  <message>
   <source>Tick two models at least</source>
   <translation>कम से कम दो मॉडल चुनें</translation>
  </message>
  <message>
   <source>Stopped. Nothing was compared.</source>
   <translation>रोका गया। कोई तुलना नहीं हुई।</translation>
  </message>
 </context>
 <context>
  <name>ComparisonResult</name>
  <message>
   <source>What counts as one</source>
   <translation>क्या एक गिना जाता है</translation>
  </message>
  <message>
   <source>Models side by side</source>
   <translation>मॉडल साथ-साथ</translation>
  </message>
  <message>
   <source>Curves</source>
   <translation>वक्र</translation>
  </message>
  <message>
   <source>The curves are being drawn…</source>
   <translation>वक्र बनाए जा रहे हैं…</translation>
  </message>
  <message>
   <source>The curves could not be drawn.</source>
   <translation>वक्र नहीं बनाए जा सके।</translation>
  </message>
  <message>
   <source>Side by side</source>
   <translation>साथ-साथ</translation>
  </message>
  <message>
   <source>Is the difference real?</source>
   <translation>क्या अंतर वास्तविक है?</translation>
  </message>
  <message>
   <source>Only what all of them answered counts: {counted}. Bold is the best of its column; rest the pointer on a figure to see its interval. Speed is that of this computer.</source>
   <translation>केवल वही गिना जाता है जिसका सबने उत्तर दिया: {counted}। मोटा अक्षर स्तंभ का सबसे अच्छा है; अंतराल देखने के लिए संख्या पर संकेतक रोकें। गति इस कंप्यूटर की है।</translation>
  </message>
 </context>
 <context>
  <name>ComponentLine</name>
  <message>
   <source>This is Lamella {wanted}, and Lamella Training is installed as {found} only. Install Lamella Training {wanted}, then open this window again. Classifying and reviewing work without it.</source>
   <translation>यह Lamella {wanted} है, और Lamella Training केवल {found} के रूप में स्थापित है। Lamella Training {wanted} स्थापित करें, फिर यह विंडो दोबारा खोलें। वर्गीकरण और समीक्षा इसके बिना भी चलते हैं।</translation>
  </message>
  <message>
   <source>Training needs Lamella Training {wanted}, which is not installed here. Install it from where Lamella came from, then open this window again. Classifying and reviewing work without it.</source>
   <translation>प्रशिक्षण के लिए Lamella Training {wanted} चाहिए, जो यहाँ स्थापित नहीं है। जहाँ से Lamella आया था वहीं से इसे स्थापित करें, फिर यह विंडो दोबारा खोलें। वर्गीकरण और समीक्षा इसके बिना भी चलते हैं।</translation>
  </message>
  <message>
   <source>Training needs TensorFlow, Keras and scikit-learn in this Python. Install Lamella with its extra for training, then start it again. Classifying and reviewing work without it.</source>
   <translation>प्रशिक्षण के लिए इस Python में TensorFlow, Keras और scikit-learn चाहिए। Lamella को प्रशिक्षण वाले अतिरिक्त भाग के साथ स्थापित करें, फिर इसे दोबारा शुरू करें। वर्गीकरण और समीक्षा इसके बिना भी चलते हैं।</translation>
  </message>
 </context>
 <context>
  <name>ConfusionMatrix</name>
  <message>
   <source>Confusion matrix</source>
   <translation>भ्रम मैट्रिक्स</translation>
  </message>
  <message>
   <source>Called {label}</source>
   <translation>{label} कहा गया</translation>
  </message>
  <message>
   <source>Is {label}</source>
   <translation>{label} है</translation>
  </message>
 </context>
 <context>
  <name>Controls</name>
  <message>
   <source>Words and controls have their new size when Lamella starts next.</source>
   <translation>Lamella के अगली बार शुरू होने पर शब्दों और नियंत्रणों का नया आकार होगा।</translation>
  </message>
 </context>
 <context>
  <name>CrashWindow</name>
  <message>
   <source>Crash report</source>
   <translation>क्रैश रिपोर्ट</translation>
  </message>
  <message>
   <source>This report lies on this computer and was sent nowhere. It holds no picture and no name of a folder, a file or a patient. If you ask for help, give it away as a text file.</source>
   <translation>यह रिपोर्ट इसी कंप्यूटर पर है और कहीं नहीं भेजी गई। इसमें न कोई चित्र है, न किसी फ़ोल्डर, फ़ाइल या मरीज़ का नाम। मदद माँगते समय इसे टेक्स्ट फ़ाइल के रूप में दें।</translation>
  </message>
 </context>
 <context>
  <name>Crashes</name>
  <message>
   <source>A report of it lies on this computer; nothing was sent.</source>
   <translation>इसकी रिपोर्ट इसी कंप्यूटर पर है; कुछ भी नहीं भेजा गया।</translation>
  </message>
  <message>
   <source>Show the report</source>
   <translation>रिपोर्ट दिखाएँ</translation>
  </message>
  <message>
   <source>Lamella crashed when it ran last ({time}).</source>
   <translation>पिछली बार Lamella क्रैश हो गया था ({time})।</translation>
  </message>
  <message>
   <source>Lamella was ended from outside, or the computer went off ({time}).</source>
   <translation>Lamella को बाहर से बंद किया गया, या कंप्यूटर बंद हो गया ({time})।</translation>
  </message>
  <message>
   <source>Lamella met an unexpected error when it ran last ({time}).</source>
   <translation>पिछली बार Lamella में एक अप्रत्याशित त्रुटि हुई ({time})।</translation>
  </message>
  <message>
   <source>The report could not be read: {why}.</source>
   <translation>रिपोर्ट पढ़ी नहीं जा सकी: {why}।</translation>
  </message>
 </context>
 <context>
  <name>CsvMarks</name>
  <message>
   <source>Comma ,</source>
   <translation>अल्पविराम ,</translation>
  </message>
  <message>
   <source>Semicolon ;</source>
   <translation>अर्धविराम ;</translation>
  </message>
  <message>
   <source>Tab</source>
   <translation>टैब</translation>
  </message>
  <message>
   <source>Point 0.93</source>
   <translation>बिंदु 0.93</translation>
  </message>
  <message>
   <source>Comma 0,93</source>
   <translation>अल्पविराम 0,93</translation>
  </message>
  <message>
   <source>Separator</source>
   <translation>विभाजक</translation>
  </message>
  <message>
   <source>Decimal mark</source>
   <translation>दशमलव चिह्न</translation>
  </message>
  <message>
   <source>The mark between two cells; your system's language suggests the first</source>
   <translation>दो कोष्ठों के बीच का चिह्न; पहला आपके सिस्टम की भाषा सुझाती है</translation>
  </message>
  <message>
   <source>How probabilities are written; must differ from the separator</source>
   <translation>संभावनाएँ कैसे लिखी जाएँ; विभाजक से अलग होना चाहिए</translation>
  </message>
  <message>
   <source>Looks like</source>
   <translation>ऐसा दिखेगा</translation>
  </message>
  <message>
   <source>Separator and decimal mark must differ.</source>
   <translation>विभाजक और दशमलव चिह्न अलग होने चाहिए।</translation>
  </message>
 </context>
 <context>
  <name>CurveChart</name>
  <message>
   <source>No epoch yet</source>
   <translation>अभी कोई युग नहीं</translation>
  </message>
  <message>
   <source>Epoch {number}: training {train}, validation {validation}</source>
   <translation>युग {number}: प्रशिक्षण {train}, सत्यापन {validation}</translation>
  </message>
  <message>
   <source>; best epoch {best}</source>
   <translation>; सबसे अच्छा युग {best}</translation>
  </message>
  <message>
   <source>epoch</source>
   <translation>युग</translation>
  </message>
  <message>
   <source>validation</source>
   <translation>सत्यापन</translation>
  </message>
  <message>
   <source>training</source>
   <translation>प्रशिक्षण</translation>
  </message>
 </context>
 <context>
  <name>DevicePage</name>
  <message>
   <source>Devices</source>
   <translation>उपकरण</translation>
  </message>
  <message>
   <source>Devices and their speed</source>
   <translation>उपकरण और उनकी गति</translation>
  </message>
  <message>
   <source>Timing the devices</source>
   <translation>उपकरणों का समय मापा जा रहा है</translation>
  </message>
  <message>
   <source>Measure again</source>
   <translation>फिर से मापें</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>बंद करें</translation>
  </message>
  <message>
   <source>Fields run through each device for a moment…</source>
   <translation>क्षेत्र कुछ पल हर उपकरण से गुज़रते हैं…</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>उपकरण</translation>
  </message>
  <message>
   <source>Speed</source>
   <translation>गति</translation>
  </message>
  <message>
   <source>Used</source>
   <translation>उपयोग में</translation>
  </message>
  <message>
   <source>not usable</source>
   <translation>उपयोग योग्य नहीं</translation>
  </message>
  <message>
   <source>yes</source>
   <translation>हाँ</translation>
  </message>
  <message>
   <source>What this computer trains with</source>
   <translation>यह कंप्यूटर किससे प्रशिक्षण देता है</translation>
  </message>
 </context>
 <context>
  <name>EmptyPage</name>
  <message>
   <source>Open folder</source>
   <translation>फ़ोल्डर खोलें</translation>
  </message>
  <message>
   <source>Choose a folder of slide images (Ctrl+O)</source>
   <translation>स्लाइड चित्रों का फ़ोल्डर चुनें (Ctrl+O)</translation>
  </message>
  <message>
   <source>Try the sample fields</source>
   <translation>नमूना क्षेत्र आज़माएँ</translation>
  </message>
  <message>
   <source>Synthetic pictures that come with Lamella; good for a first look</source>
   <translation>Lamella के साथ आए कृत्रिम चित्र; पहली झलक के लिए अच्छे</translation>
  </message>
  <message>
   <source>RECENT</source>
   <translation>हाल के</translation>
  </message>
  <message>
   <source>Drop a folder of slide images here</source>
   <translation>स्लाइड चित्रों का फ़ोल्डर यहाँ छोड़ें</translation>
  </message>
  <message>
   <source>or a single picture. Sub-folders are included; your files are read, never changed.</source>
   <translation>या एक अकेला चित्र। उप-फ़ोल्डर शामिल हैं; आपकी फ़ाइलें पढ़ी जाती हैं, कभी बदली नहीं जातीं।</translation>
  </message>
  <message>
   <source>Everything stays on this computer. Research use only: Lamella makes no diagnosis.</source>
   <translation>सब कुछ इसी कंप्यूटर पर रहता है। केवल शोध के लिए: Lamella कोई निदान नहीं करता।</translation>
  </message>
 </context>
 <context>
  <name>EvaluationResult</name>
  <message>
   <source>What counts as one</source>
   <translation>क्या एक गिना जाता है</translation>
  </message>
  <message>
   <source>Figures</source>
   <translation>आँकड़े</translation>
  </message>
  <message>
   <source>Show all pictures</source>
   <translation>सभी चित्र दिखाएँ</translation>
  </message>
  <message>
   <source>Figures by magnification</source>
   <translation>आवर्धन के अनुसार आँकड़े</translation>
  </message>
  <message>
   <source>The curves are being drawn…</source>
   <translation>वक्र बनाए जा रहे हैं…</translation>
  </message>
  <message>
   <source>The curves could not be drawn.</source>
   <translation>वक्र नहीं बनाए जा सके।</translation>
  </message>
  <message>
   <source>Curves</source>
   <translation>वक्र</translation>
  </message>
  <message>
   <source>Hardest fields</source>
   <translation>सबसे कठिन क्षेत्र</translation>
  </message>
  <message>
   <source>The model gave these the least probability for their label.</source>
   <translation>मॉडल ने इन्हें उनके लेबल की सबसे कम संभावना दी।</translation>
  </message>
  <message>
   <source>By magnification</source>
   <translation>आवर्धन के अनुसार</translation>
  </message>
  <message>
   <source>Right and wrong</source>
   <translation>सही और ग़लत</translation>
  </message>
  <message>
   <source>A click on a number shows the pictures behind it.</source>
   <translation>संख्या पर क्लिक से उसके पीछे के चित्र दिखते हैं।</translation>
  </message>
  <message>
   <source>{benign} benign, {malignant} malignant. Intervals come from drawing patients anew.</source>
   <translation>{benign} सौम्य, {malignant} दुर्दम। अंतराल मरीज़ों को फिर से चुनने से आते हैं।</translation>
  </message>
  <message>
   <source>All pictures</source>
   <translation>सभी चित्र</translation>
  </message>
 </context>
 <context>
  <name>EvaluationWindow</name>
  <message>
   <source>How good is a model</source>
   <translation>मॉडल कितना अच्छा है</translation>
  </message>
  <message>
   <source>Count patients the model has learnt from as well</source>
   <translation>उन मरीज़ों को भी गिनें जिनसे मॉडल ने सीखा है</translation>
  </message>
  <message>
   <source>Such figures are too good: they say how well the model remembers, not how well it sees</source>
   <translation>ऐसे आँकड़े बहुत अच्छे होते हैं: वे बताते हैं मॉडल कितना याद रखता है, यह नहीं कि कितना देखता है</translation>
  </message>
  <message>
   <source>Evaluate</source>
   <translation>मूल्यांकन करें</translation>
  </message>
  <message>
   <source>On its locked test patients</source>
   <translation>उसके सुरक्षित परीक्षण मरीज़ों पर</translation>
  </message>
  <message>
   <source>For a model trained here: patients its training never looked at</source>
   <translation>यहाँ प्रशिक्षित मॉडल के लिए: वे मरीज़ जिन्हें उसके प्रशिक्षण ने कभी नहीं देखा</translation>
  </message>
  <message>
   <source>Classifying the labelled fields…</source>
   <translation>लेबल किए क्षेत्र वर्गीकृत हो रहे हैं…</translation>
  </message>
  <message>
   <source>Labelled fields</source>
   <translation>लेबल किए क्षेत्र</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>मॉडल</translation>
  </message>
  <message>
   <source>Classify the labelled fields and compare</source>
   <translation>लेबल किए क्षेत्रों को वर्गीकृत करके तुलना करें</translation>
  </message>
  <message>
   <source>Choose labelled fields first</source>
   <translation>पहले लेबल किए क्षेत्र चुनें</translation>
  </message>
  <message>
   <source>Stopped. Nothing was measured.</source>
   <translation>रोका गया। कुछ नहीं मापा गया।</translation>
  </message>
 </context>
 <context>
  <name>ExportDialog</name>
  <message>
   <source>Export report</source>
   <translation>रिपोर्ट निर्यात करें</translation>
  </message>
  <message>
   <source>All: {fields}</source>
   <translation>सभी: {fields}</translation>
  </message>
  <message>
   <source>Selected: {fields}</source>
   <translation>चुने हुए: {fields}</translation>
  </message>
  <message>
   <source>Pseudonymised</source>
   <translation>छद्मनामित</translation>
  </message>
  <message>
   <source>Salted ids for patients, slides, files and readers; no paths, no notes, no EXIF</source>
   <translation>मरीज़ों, स्लाइडों, फ़ाइलों और पाठकों के लिए सॉल्ट की गई पहचान; न पथ, न टिप्पणियाँ, न EXIF</translation>
  </message>
  <message>
   <source>Heat maps of the doubtful fields</source>
   <translation>संदिग्ध क्षेत्रों के हीट मैप</translation>
  </message>
  <message>
   <source>Takes a moment for each of up to 60 fields</source>
   <translation>60 तक क्षेत्रों में से हर एक के लिए कुछ पल लगते हैं</translation>
  </message>
  <message>
   <source>Laboratory</source>
   <translation>प्रयोगशाला</translation>
  </message>
  <message>
   <source>name at the head of the report</source>
   <translation>रिपोर्ट के शीर्ष पर नाम</translation>
  </message>
  <message>
   <source>Choose file…</source>
   <translation>फ़ाइल चुनें…</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>रद्द करें</translation>
  </message>
  <message>
   <source>CSV: a table for any program</source>
   <translation>CSV: किसी भी प्रोग्राम के लिए तालिका</translation>
  </message>
  <message>
   <source>XLSX: a spreadsheet with fields, patients and run</source>
   <translation>XLSX: क्षेत्रों, मरीज़ों और काम की स्प्रेडशीट</translation>
  </message>
  <message>
   <source>HTML: one page with pictures, for any browser</source>
   <translation>HTML: चित्रों वाला एक पृष्ठ, किसी भी ब्राउज़र के लिए</translation>
  </message>
  <message>
   <source>PDF: the same page, for paper</source>
   <translation>PDF: वही पृष्ठ, काग़ज़ के लिए</translation>
  </message>
  <message>
   <source>Format</source>
   <translation>प्रारूप</translation>
  </message>
  <message>
   <source>Fields</source>
   <translation>क्षेत्र</translation>
  </message>
  <message>
   <source>Logo</source>
   <translation>लोगो</translation>
  </message>
  <message>
   <source>Names become salted ids; the key stays in the session. What is written into the pictures themselves, such as a label on the slide, stays there: look before you send it.</source>
   <translation>नाम सॉल्ट की गई पहचान बन जाते हैं; कुंजी सत्र में रहती है। चित्रों में ही लिखी बात, जैसे स्लाइड का लेबल, वहीं रहती है: भेजने से पहले देख लें।</translation>
  </message>
  <message>
   <source>One row for each field, also for those that could not be read.</source>
   <translation>हर क्षेत्र की एक पंक्ति, उनकी भी जो पढ़े नहीं जा सके।</translation>
  </message>
  <message>
   <source>"For research use only: not for diagnosis." stands on every page.</source>
   <translation>“For research use only: not for diagnosis.” (केवल शोध के लिए, निदान के लिए नहीं) हर पृष्ठ पर लिखा है।</translation>
  </message>
 </context>
 <context>
  <name>Exporting</name>
  <message>
   <source>Page {number} of {total}</source>
   <translation>{total} में से पृष्ठ {number}</translation>
  </message>
  <message>
   <source>Nothing to report yet: the review is blinded and you have not decided on these fields. Decide on them first, or switch the blinded review off.</source>
   <translation>अभी रिपोर्ट करने को कुछ नहीं है: समीक्षा अंध है और आपने इन क्षेत्रों पर निर्णय नहीं लिया है। पहले निर्णय लें, या अंध समीक्षा बंद करें।</translation>
  </message>
  <message>
   <source>Export report</source>
   <translation>रिपोर्ट निर्यात करें</translation>
  </message>
  <message>
   <source>Writing {name}…</source>
   <translation>{name} लिखा जा रहा है…</translation>
  </message>
  <message>
   <source>The report on {fields} is in {name}.</source>
   <translation>{fields} की रिपोर्ट {name} में है।</translation>
  </message>
  <message>
   <source>Left out, as the review is blinded and you have not decided on them: {fields}.</source>
   <translation>छोड़े गए, क्योंकि समीक्षा अंध है और आपने उन पर निर्णय नहीं लिया है: {fields}।</translation>
  </message>
  <message>
   <source>Show in folder</source>
   <translation>फ़ोल्डर में दिखाएँ</translation>
  </message>
  <message>
   <source>Export again</source>
   <translation>फिर से निर्यात करें</translation>
  </message>
  <message>
   <source>Save a copy</source>
   <translation>प्रति सहेजें</translation>
  </message>
 </context>
 <context>
  <name>FieldCommands</name>
  <message>
   <source>{name} could not be opened: no program for this kind of file was found.</source>
   <translation>{name} नहीं खुल सका: इस प्रकार की फ़ाइल के लिए कोई प्रोग्राम नहीं मिला।</translation>
  </message>
  <message>
   <source>The folder of {name} could not be shown.</source>
   <translation>{name} का फ़ोल्डर नहीं दिखाया जा सका।</translation>
  </message>
 </context>
 <context>
  <name>FieldPanel</name>
  <message>
   <source>Chosen field</source>
   <translation>चुना हुआ क्षेत्र</translation>
  </message>
  <message>
   <source>MODEL</source>
   <translation>मॉडल</translation>
  </message>
  <message>
   <source>Choose a field to see it larger, with its answer and the facts of its file.</source>
   <translation>क्षेत्र चुनें और उसे बड़ा देखें, उसके उत्तर और फ़ाइल के तथ्यों के साथ।</translation>
  </message>
  <message>
   <source>Blinded review: the answer is shown once you have decided.</source>
   <translation>अंध समीक्षा: आपके निर्णय के बाद उत्तर दिखता है।</translation>
  </message>
  <message>
   <source>YOUR VERDICT</source>
   <translation>आपका निर्णय</translation>
  </message>
  <message>
   <source>FILE</source>
   <translation>फ़ाइल</translation>
  </message>
 </context>
 <context>
  <name>FieldsStep</name>
  <message>
   <source>Patients and fields on each side</source>
   <translation>हर पक्ष के मरीज़ और क्षेत्र</translation>
  </message>
  <message>
   <source>Continue</source>
   <translation>आगे बढ़ें</translation>
  </message>
  <message>
   <source>Give the new patients a side</source>
   <translation>नए मरीज़ों को एक पक्ष दें</translation>
  </message>
  <message>
   <source>All others stay where they stand, so that figures can be compared</source>
   <translation>बाकी सब जहाँ हैं वहीं रहते हैं, ताकि आँकड़ों की तुलना हो सके</translation>
  </message>
  <message>
   <source>Side</source>
   <translation>पक्ष</translation>
  </message>
  <message>
   <source>Patients</source>
   <translation>मरीज़</translation>
  </message>
  <message>
   <source>Benign fields</source>
   <translation>सौम्य क्षेत्र</translation>
  </message>
  <message>
   <source>Malignant fields</source>
   <translation>दुर्दम क्षेत्र</translation>
  </message>
  <message>
   <source>All fields</source>
   <translation>सभी क्षेत्र</translation>
  </message>
  <message>
   <source>Training</source>
   <translation>प्रशिक्षण</translation>
  </message>
  <message>
   <source>The model learns from these.</source>
   <translation>मॉडल इनसे सीखता है।</translation>
  </message>
  <message>
   <source>Validation</source>
   <translation>सत्यापन</translation>
  </message>
  <message>
   <source>Tell after each epoch which one was best.</source>
   <translation>हर युग के बाद बताते हैं कि कौन सा सबसे अच्छा था।</translation>
  </message>
  <message>
   <source>Locked test</source>
   <translation>सुरक्षित परीक्षण</translation>
  </message>
  <message>
   <source>Looked at once, at the end: what the new model is worth.</source>
   <translation>अंत में एक बार देखे जाते हैं: नए मॉडल का मूल्य क्या है।</translation>
  </message>
  <message>
   <source>{patients} share identical pictures and are treated as one person.</source>
   <translation>{patients} के चित्र एक समान हैं और वे एक व्यक्ति माने जाते हैं।</translation>
  </message>
  <message>
   <source>Every patient stands on one side only: nobody’s fields are mixed between training and test.</source>
   <translation>हर मरीज़ केवल एक पक्ष में है: किसी के क्षेत्र प्रशिक्षण और परीक्षण में नहीं मिलते।</translation>
  </message>
  <message>
   <source>WHO LEARNS, WHO IS KEPT BACK</source>
   <translation>कौन सिखाता है, कौन अलग रखा जाता है</translation>
  </message>
 </context>
 <context>
  <name>FilterChips</name>
  <message>
   <source>Filters in force</source>
   <translation>लागू फ़िल्टर</translation>
  </message>
  <message>
   <source>Only</source>
   <translation>केवल</translation>
  </message>
  <message>
   <source>Clear all</source>
   <translation>सब हटाएँ</translation>
  </message>
  <message>
   <source>Show all fields</source>
   <translation>सभी क्षेत्र दिखाएँ</translation>
  </message>
  <message>
   <source>Remove the filter {name}</source>
   <translation>फ़िल्टर {name} हटाएँ</translation>
  </message>
  <message>
   <source>{name}: click to let go of this filter</source>
   <translation>{name}: यह फ़िल्टर हटाने के लिए क्लिक करें</translation>
  </message>
 </context>
 <context>
  <name>FilterPanel</name>
  <message>
   <source>Filter by folder</source>
   <translation>फ़ोल्डर से छाँटें</translation>
  </message>
  <message>
   <source>Filter by verdict</source>
   <translation>निर्णय से छाँटें</translation>
  </message>
  <message>
   <source>Filter by review</source>
   <translation>समीक्षा से छाँटें</translation>
  </message>
  <message>
   <source>Filter by reason</source>
   <translation>कारण से छाँटें</translation>
  </message>
  <message>
   <source>Filter by magnification</source>
   <translation>आवर्धन से छाँटें</translation>
  </message>
  <message>
   <source>Filter by patient</source>
   <translation>मरीज़ से छाँटें</translation>
  </message>
  <message>
   <source>Click to see one kind of field, Ctrl+click to see several</source>
   <translation>एक प्रकार देखने के लिए क्लिक, कई के लिए Ctrl+क्लिक</translation>
  </message>
  <message>
   <source>FOLDER</source>
   <translation>फ़ोल्डर</translation>
  </message>
  <message>
   <source>VERDICT</source>
   <translation>निर्णय</translation>
  </message>
  <message>
   <source>REVIEW</source>
   <translation>समीक्षा</translation>
  </message>
  <message>
   <source>REASON</source>
   <translation>कारण</translation>
  </message>
  <message>
   <source>MAGNIFICATION</source>
   <translation>आवर्धन</translation>
  </message>
  <message>
   <source>PATIENT</source>
   <translation>मरीज़</translation>
  </message>
 </context>
 <context>
  <name>FineTuneWindow</name>
  <message>
   <source>Train on your labelled fields</source>
   <translation>अपने लेबल किए क्षेत्रों पर प्रशिक्षण दें</translation>
  </message>
 </context>
 <context>
  <name>GiveAway</name>
  <message>
   <source>Copy</source>
   <translation>कॉपी करें</translation>
  </message>
  <message>
   <source>Save as text file…</source>
   <translation>टेक्स्ट फ़ाइल के रूप में सहेजें…</translation>
  </message>
  <message>
   <source>The file could not be written: {why}.</source>
   <translation>फ़ाइल लिखी नहीं जा सकी: {why}।</translation>
  </message>
  <message>
   <source>Saved as {name}.</source>
   <translation>{name} के रूप में सहेजा गया।</translation>
  </message>
  <message>
   <source>Copied.</source>
   <translation>कॉपी किया गया।</translation>
  </message>
  <message>
   <source>Save as text file</source>
   <translation>टेक्स्ट फ़ाइल के रूप में सहेजें</translation>
  </message>
 </context>
 <context>
  <name>GridHeader</name>
  <message>
   <source>Sort now</source>
   <translation>अभी क्रम लगाएँ</translation>
  </message>
  <message>
   <source>{shown} of {total}</source>
   <translation>{total} में से {shown}</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>नाम</translation>
  </message>
  <message>
   <source>Most uncertain first</source>
   <translation>सबसे अनिश्चित पहले</translation>
  </message>
  <message>
   <source>Model disagrees first</source>
   <translation>मॉडल से असहमति पहले</translation>
  </message>
  <message>
   <source>Most malignant first</source>
   <translation>सबसे दुर्दम पहले</translation>
  </message>
  <message>
   <source>Most benign first</source>
   <translation>सबसे सौम्य पहले</translation>
  </message>
  <message>
   <source>Patient</source>
   <translation>मरीज़</translation>
  </message>
  <message>
   <source>Newest file first</source>
   <translation>नई फ़ाइल पहले</translation>
  </message>
  <message>
   <source>Oldest file first</source>
   <translation>पुरानी फ़ाइल पहले</translation>
  </message>
  <message>
   <source>Drawn by lot</source>
   <translation>संयोग से चुने</translation>
  </message>
  <message>
   <source>Sort by</source>
   <translation>क्रम</translation>
  </message>
  <message>
   <source>Order of the fields; while a run goes on, it is brought up to date at its end</source>
   <translation>क्षेत्रों का क्रम; चलते काम के अंत में इसे ताज़ा किया जाता है</translation>
  </message>
  <message>
   <source>Most similar first</source>
   <translation>सबसे मिलते-जुलते पहले</translation>
  </message>
  <message>
   <source>Thumbnail size</source>
   <translation>थंबनेल का आकार</translation>
  </message>
  <message>
   <source>Size of the thumbnails (+ and -, or Ctrl and the wheel)</source>
   <translation>थंबनेल का आकार (+ और -, या Ctrl और पहिया)</translation>
  </message>
  <message>
   <source>Sort</source>
   <translation>क्रम</translation>
  </message>
 </context>
 <context>
  <name>GridView</name>
  <message>
   <source>Fields</source>
   <translation>क्षेत्र</translation>
  </message>
 </context>
 <context>
  <name>HeatRow</name>
  <message>
   <source>Opacity of the heat map</source>
   <translation>हीट मैप की अपारदर्शिता</translation>
  </message>
  <message>
   <source>Threshold of the heat map</source>
   <translation>हीट मैप की सीमा</translation>
  </message>
  <message>
   <source>Model of the heat map</source>
   <translation>हीट मैप का मॉडल</translation>
  </message>
  <message>
   <source>Side by side</source>
   <translation>साथ-साथ</translation>
  </message>
  <message>
   <source>Save as PNG…</source>
   <translation>PNG के रूप में सहेजें…</translation>
  </message>
  <message>
   <source>What it can and cannot tell</source>
   <translation>यह क्या बता सकता है और क्या नहीं</translation>
  </message>
  <message>
   <source>Opacity</source>
   <translation>अपारदर्शिता</translation>
  </message>
  <message>
   <source>Threshold</source>
   <translation>सीमा</translation>
  </message>
 </context>
 <context>
  <name>Heating</name>
  <message>
   <source>Asking the model…</source>
   <translation>मॉडल से पूछा जा रहा है…</translation>
  </message>
  <message>
   <source>Save the heat map</source>
   <translation>हीट मैप सहेजें</translation>
  </message>
  <message>
   <source>Picture (*.png)</source>
   <translation>चित्र (*.png)</translation>
  </message>
  <message>
   <source>Blinded review: the map is shown once you have decided.</source>
   <translation>अंध समीक्षा: आपके निर्णय के बाद मैप दिखता है।</translation>
  </message>
  <message>
   <source>There is no map of this field.</source>
   <translation>इस क्षेत्र का कोई मैप नहीं है।</translation>
  </message>
  <message>
   <source>The heat map is in {name}.</source>
   <translation>हीट मैप {name} में है।</translation>
  </message>
 </context>
 <context>
  <name>HelpWindow</name>
  <message>
   <source>Help</source>
   <translation>सहायता</translation>
  </message>
  <message>
   <source>Search the help</source>
   <translation>सहायता में खोजें</translation>
  </message>
  <message>
   <source>Pages of help</source>
   <translation>सहायता के पृष्ठ</translation>
  </message>
  <message>
   <source>No page says anything of this.</source>
   <translation>कोई पृष्ठ इस बारे में नहीं बताता।</translation>
  </message>
  <message>
   <source>Page of help</source>
   <translation>सहायता का पृष्ठ</translation>
  </message>
 </context>
 <context>
  <name>LabPage</name>
  <message>
   <source>The report is in {name}.</source>
   <translation>रिपोर्ट {name} में है।</translation>
  </message>
  <message>
   <source>Open the report</source>
   <translation>रिपोर्ट खोलें</translation>
  </message>
 </context>
 <context>
  <name>LabWindow</name>
  <message>
   <source>Close</source>
   <translation>बंद करें</translation>
  </message>
  <message>
   <source>Help for this window</source>
   <translation>इस विंडो की सहायता</translation>
  </message>
 </context>
 <context>
  <name>LabelledSourceChooser</name>
  <message>
   <source>Classes and patients</source>
   <translation>वर्ग और मरीज़</translation>
  </message>
  <message>
   <source>Files that are left out</source>
   <translation>छोड़ी गई फ़ाइलें</translation>
  </message>
  <message>
   <source>Looking at the names…</source>
   <translation>नाम देखे जा रहे हैं…</translation>
  </message>
  <message>
   <source>Reading the fields…</source>
   <translation>क्षेत्र पढ़े जा रहे हैं…</translation>
  </message>
  <message>
   <source>1 file is left out</source>
   <translation>1 फ़ाइल छोड़ी गई</translation>
  </message>
  <message>
   <source>{count} files are left out</source>
   <translation>{count} फ़ाइलें छोड़ी गईं</translation>
  </message>
  <message>
   <source>Files that are left out, and why</source>
   <translation>छोड़ी गई फ़ाइलें, और क्यों</translation>
  </message>
  <message>
   <source>WHAT THE CLASSES STAND FOR</source>
   <translation>वर्गों का अर्थ</translation>
  </message>
  <message>
   <source>WHERE THE PATIENT STANDS IN A NAME</source>
   <translation>नाम में मरीज़ कहाँ है</translation>
  </message>
  <message>
   <source>Say below what the classes stand for.</source>
   <translation>नीचे बताएँ कि वर्गों का क्या अर्थ है।</translation>
  </message>
  <message>
   <source>Stopped; no field was read.</source>
   <translation>रोका गया; कोई क्षेत्र नहीं पढ़ा गया।</translation>
  </message>
  <message>
   <source>Choose a folder of labelled fields</source>
   <translation>लेबल किए क्षेत्रों का फ़ोल्डर चुनें</translation>
  </message>
  <message>
   <source>Choose a table of labelled fields</source>
   <translation>लेबल किए क्षेत्रों की तालिका चुनें</translation>
  </message>
  <message>
   <source>Tables (*.csv *.tsv *.txt)</source>
   <translation>तालिकाएँ (*.csv *.tsv *.txt)</translation>
  </message>
  <message>
   <source>Choose the session that holds your reviews</source>
   <translation>वह सत्र चुनें जिसमें आपकी समीक्षाएँ हैं</translation>
  </message>
  <message>
   <source>Lamella sessions</source>
   <translation>Lamella सत्र</translation>
  </message>
 </context>
 <context>
  <name>LayerChanges</name>
  <message>
   <source>The calibration {name} is in use. Answers say so.</source>
   <translation>अंशांकन {name} उपयोग में है। उत्तर यह बताते हैं।</translation>
  </message>
  <message>
   <source>The model answers as it came; {name} is kept.</source>
   <translation>मॉडल वैसे उत्तर देता है जैसा आया था; {name} रखा गया है।</translation>
  </message>
  <message>
   <source>Remove the calibration {name}? Answers it gave stay in your sessions.</source>
   <translation>अंशांकन {name} हटाएँ? उसके दिए उत्तर आपके सत्रों में रहते हैं।</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>हटाएँ</translation>
  </message>
  <message>
   <source>The calibration {name} is removed.</source>
   <translation>अंशांकन {name} हटा दिया गया।</translation>
  </message>
 </context>
 <context>
  <name>LayerList</name>
  <message>
   <source>Calibrations of this model</source>
   <translation>इस मॉडल के अंशांकन</translation>
  </message>
  <message>
   <source>None yet: the model answers as it came.</source>
   <translation>अभी कोई नहीं: मॉडल वैसे उत्तर देता है जैसा आया था।</translation>
  </message>
 </context>
 <context>
  <name>LayerRow</name>
  <message>
   <source>Stop using</source>
   <translation>उपयोग बंद करें</translation>
  </message>
  <message>
   <source>Use</source>
   <translation>उपयोग करें</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>हटाएँ</translation>
  </message>
  <message>
   <source>in use</source>
   <translation>उपयोग में</translation>
  </message>
 </context>
 <context>
  <name>LicencesWindow</name>
  <message>
   <source>Licences</source>
   <translation>लाइसेंस</translation>
  </message>
  <message>
   <source>Parts of the program</source>
   <translation>प्रोग्राम के भाग</translation>
  </message>
  <message>
   <source>Text of the licence</source>
   <translation>लाइसेंस का पाठ</translation>
  </message>
 </context>
 <context>
  <name>LightRow</name>
  <message>
   <source>Brightness</source>
   <translation>चमक</translation>
  </message>
  <message>
   <source>Contrast</source>
   <translation>कंट्रास्ट</translation>
  </message>
  <message>
   <source>Reset</source>
   <translation>पहले जैसा करें</translation>
  </message>
  <message>
   <source>For the eye only: the model always sees the file as it is.</source>
   <translation>केवल आँख के लिए: मॉडल हमेशा फ़ाइल को वैसी ही देखता है जैसी वह है।</translation>
  </message>
 </context>
 <context>
  <name>LogoChoice</name>
  <message>
   <source>Choose…</source>
   <translation>चुनें…</translation>
  </message>
  <message>
   <source>Choose a logo</source>
   <translation>लोगो चुनें</translation>
  </message>
  <message>
   <source>None</source>
   <translation>कोई नहीं</translation>
  </message>
  <message>
   <source>No logo</source>
   <translation>कोई लोगो नहीं</translation>
  </message>
  <message>
   <source>none</source>
   <translation>कोई नहीं</translation>
  </message>
  <message>
   <source>Pictures (*.png *.jpg *.jpeg *.tif *.tiff *.bmp *.webp)</source>
   <translation>चित्र (*.png *.jpg *.jpeg *.tif *.tiff *.bmp *.webp)</translation>
  </message>
 </context>
 <context>
  <name>MainWindow</name>
  <message>
   <source>Looking for pictures…</source>
   <translation>चित्र खोजे जा रहे हैं…</translation>
  </message>
  <message>
   <source>No field passes these filters.</source>
   <translation>कोई क्षेत्र इन फ़िल्टरों से नहीं गुज़रता।</translation>
  </message>
  <message>
   <source>There is no picture in this folder that Lamella can read.</source>
   <translation>इस फ़ोल्डर में ऐसा कोई चित्र नहीं जिसे Lamella पढ़ सके।</translation>
  </message>
  <message>
   <source>Blinded review</source>
   <translation>अंध समीक्षा</translation>
  </message>
 </context>
 <context>
  <name>MapView</name>
  <message>
   <source>Map of the fields</source>
   <translation>क्षेत्रों का नक्शा</translation>
  </message>
 </context>
 <context>
  <name>MapWindow</name>
  <message>
   <source>Embedding map</source>
   <translation>एम्बेडिंग नक्शा</translation>
  </message>
  <message>
   <source>Field pointed at</source>
   <translation>संकेतित क्षेत्र</translation>
  </message>
  <message>
   <source>Refresh</source>
   <translation>ताज़ा करें</translation>
  </message>
  <message>
   <source>Lay the map out anew, with new fields</source>
   <translation>नए क्षेत्रों के साथ नक्शा फिर से बनाएँ</translation>
  </message>
  <message>
   <source>Show all</source>
   <translation>सब दिखाएँ</translation>
  </message>
  <message>
   <source>Show all points again (0)</source>
   <translation>सभी बिंदु फिर दिखाएँ (0)</translation>
  </message>
  <message>
   <source>Pick none</source>
   <translation>कोई न चुनें</translation>
  </message>
  <message>
   <source>Let go of the picked fields</source>
   <translation>चुने क्षेत्र छोड़ें</translation>
  </message>
  <message>
   <source>Progress</source>
   <translation>प्रगति</translation>
  </message>
  <message>
   <source>Draw around points to see their fields in the grid; Shift adds. By keyboard: arrows move, Space begins and ends a rectangle, Enter picks one point, + and - zoom.</source>
   <translation>बिंदुओं के चारों ओर रेखा खींचें और उनके क्षेत्र ग्रिड में देखें; Shift जोड़ता है। कीबोर्ड से: तीर चलाते हैं, Space आयत शुरू और समाप्त करता है, Enter एक बिंदु चुनता है, + और - ज़ूम करते हैं।</translation>
  </message>
  <message>
   <source>No map yet</source>
   <translation>अभी कोई नक्शा नहीं</translation>
  </message>
  <message>
   <source>{fields}; the axes show {first} and {second} of the differences</source>
   <translation>{fields}; अक्ष {first} और {second} अंतर दिखाते हैं</translation>
  </message>
  <message>
   <source>{fields} picked</source>
   <translation>{fields} चुने गए</translation>
  </message>
 </context>
 <context>
  <name>MatrixCell</name>
  <message>
   <source>{fields}, {actual}, called {predicted}</source>
   <translation>{fields}, {actual}, {predicted} कहा गया</translation>
  </message>
  <message>
   <source>{said}. Click to look at them.</source>
   <translation>{said}। देखने के लिए क्लिक करें।</translation>
  </message>
  <message>
   <source>{percent} % of {actual}</source>
   <translation>{actual} का {percent} %</translation>
  </message>
 </context>
 <context>
  <name>ModelChooser</name>
  <message>
   <source>Model</source>
   <translation>मॉडल</translation>
  </message>
  <message>
   <source>No model installed</source>
   <translation>कोई मॉडल स्थापित नहीं</translation>
  </message>
  <message>
   <source>The model that answers. {use}</source>
   <translation>उत्तर देने वाला मॉडल। {use}</translation>
  </message>
 </context>
 <context>
  <name>ModelDetails</name>
  <message>
   <source>Chosen model</source>
   <translation>चुना हुआ मॉडल</translation>
  </message>
  <message>
   <source>Make default</source>
   <translation>मानक बनाएँ</translation>
  </message>
  <message>
   <source>Export…</source>
   <translation>निर्यात करें…</translation>
  </message>
  <message>
   <source>Write the model as one .lamella file, to take elsewhere</source>
   <translation>मॉडल को एक .lamella फ़ाइल के रूप में लिखें, कहीं और ले जाने के लिए</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>हटाएँ</translation>
  </message>
  <message>
   <source>Put the version back that was installed before this one</source>
   <translation>इससे पहले इंस्टॉल किया गया संस्करण वापस लाएँ</translation>
  </message>
  <message>
   <source>CARD</source>
   <translation>परिचय</translation>
  </message>
  <message>
   <source>Delete this model from this computer</source>
   <translation>इस मॉडल को इस कंप्यूटर से हटाएँ</translation>
  </message>
  <message>
   <source>This model comes with Lamella and stays</source>
   <translation>यह मॉडल Lamella के साथ आता है और रहता है</translation>
  </message>
  <message>
   <source>Go back to version {version}</source>
   <translation>संस्करण {version} पर लौटें</translation>
  </message>
 </context>
 <context>
  <name>ModelList</name>
  <message>
   <source>Installed models</source>
   <translation>स्थापित मॉडल</translation>
  </message>
 </context>
 <context>
  <name>ModelPicker</name>
  <message>
   <source>Model</source>
   <translation>मॉडल</translation>
  </message>
 </context>
 <context>
  <name>ModelTicks</name>
  <message>
   <source>Models to compare</source>
   <translation>तुलना के लिए मॉडल</translation>
  </message>
 </context>
 <context>
  <name>ModelUse</name>
  <message>
   <source>{title} answers from now on.</source>
   <translation>अब से {title} उत्तर देता है।</translation>
  </message>
  <message>
   <source>Back to {title}</source>
   <translation>{title} पर वापस</translation>
  </message>
  <message>
   <source>{title} answers again.</source>
   <translation>{title} फिर से उत्तर देता है।</translation>
  </message>
 </context>
 <context>
  <name>ModelsWindow</name>
  <message>
   <source>Installed models</source>
   <translation>स्थापित मॉडल</translation>
  </message>
  <message>
   <source>Import…</source>
   <translation>आयात करें…</translation>
  </message>
  <message>
   <source>Install a .lamella file; or drop it on this window</source>
   <translation>.lamella फ़ाइल स्थापित करें; या इस विंडो पर छोड़ें</translation>
  </message>
  <message>
   <source>Roll back</source>
   <translation>पीछे लौटाएँ</translation>
  </message>
  <message>
   <source>Make the model the default that was the default before</source>
   <translation>पहले वाले मानक मॉडल को फिर मानक बनाएँ</translation>
  </message>
  <message>
   <source>default</source>
   <translation>मानक</translation>
  </message>
  <message>
   <source>cannot be used</source>
   <translation>उपयोग नहीं हो सकता</translation>
  </message>
  <message>
   <source>No model is installed</source>
   <translation>कोई मॉडल स्थापित नहीं है</translation>
  </message>
  <message>
   <source>Import a .lamella file, or drop it on this window.</source>
   <translation>.lamella फ़ाइल आयात करें, या उसे इस विंडो पर छोड़ें।</translation>
  </message>
  <message>
   <source>Install a model</source>
   <translation>मॉडल स्थापित करें</translation>
  </message>
  <message>
   <source>Lamella models (*.lamella)</source>
   <translation>Lamella मॉडल (*.lamella)</translation>
  </message>
  <message>
   <source>Export the model</source>
   <translation>मॉडल निर्यात करें</translation>
  </message>
  <message>
   <source>Remove {title} {version}? Answers it gave stay in your sessions.</source>
   <translation>{title} {version} हटाएँ? उसके दिए उत्तर आपके सत्रों में रहते हैं।</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>हटाएँ</translation>
  </message>
  <message>
   <source>Use it now</source>
   <translation>अभी उपयोग करें</translation>
  </message>
  <message>
   <source>Install anyway</source>
   <translation>फिर भी इंस्टॉल करें</translation>
  </message>
  <message>
   <source>{why} You may decide otherwise; your reason is recorded.</source>
   <translation>{why} आप कुछ और तय कर सकते हैं; आपका कारण दर्ज होगा।</translation>
  </message>
  <message>
   <source>Make default</source>
   <translation>मानक बनाएँ</translation>
  </message>
  <message>
   <source>Your reason</source>
   <translation>आपका कारण</translation>
  </message>
 </context>
 <context>
  <name>Narrating</name>
  <message>
   <source>Every field here already has an answer of this model.</source>
   <translation>यहाँ हर क्षेत्र का इस मॉडल से उत्तर पहले से है।</translation>
  </message>
  <message>
   <source>Opening {name}…</source>
   <translation>{name} खुल रहा है…</translation>
  </message>
  <message>
   <source>Found {fields}…</source>
   <translation>{fields} मिले…</translation>
  </message>
  <message>
   <source>{first} And {more} more.</source>
   <translation>{first} और {more} अन्य।</translation>
  </message>
  <message>
   <source>Stopped. {done} have an answer, which is kept; {open} are still open.</source>
   <translation>रोका गया। {done} के उत्तर हैं, जो रखे गए हैं; {open} अभी बाकी हैं।</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>जारी रखें</translation>
  </message>
  <message>
   <source>{fields} classified in {time}.</source>
   <translation>{fields} {time} में वर्गीकृत।</translation>
  </message>
  <message>
   <source>{count} should be looked at by a person.</source>
   <translation>{count} को किसी व्यक्ति को देखना चाहिए।</translation>
  </message>
  <message>
   <source>{count} cannot be assessed and get no verdict.</source>
   <translation>{count} का आकलन नहीं हो सकता और उन्हें निर्णय नहीं मिलता।</translation>
  </message>
  <message>
   <source>{count} could not be read; the others are not affected.</source>
   <translation>{count} पढ़े नहीं जा सके; बाकी पर कोई असर नहीं।</translation>
  </message>
  <message>
   <source>The stain of this folder differs from that of the fields the model was trained on, so its answers may be off: calibrate it on labelled fields of your own.</source>
   <translation>इस फ़ोल्डर का स्टेन उन क्षेत्रों से भिन्न है जिन पर मॉडल प्रशिक्षित हुआ, इसलिए उत्तर ग़लत हो सकते हैं: इसे अपने लेबल किए क्षेत्रों पर अंशांकित करें।</translation>
  </message>
  <message>
   <source>Calibrate to my lab</source>
   <translation>मेरी प्रयोगशाला के लिए अंशांकन</translation>
  </message>
  <message>
   <source>Show the doubtful ones</source>
   <translation>संदिग्ध दिखाएँ</translation>
  </message>
  <message>
   <source>Show what could not be read</source>
   <translation>जो पढ़ा नहीं जा सका वह दिखाएँ</translation>
  </message>
  <message>
   <source>{done} of {total} classified</source>
   <translation>{total} में से {done} वर्गीकृत</translation>
  </message>
  <message>
   <source>No model is installed, so fields can be looked at but not classified.</source>
   <translation>कोई मॉडल स्थापित नहीं है, इसलिए क्षेत्र देखे जा सकते हैं पर वर्गीकृत नहीं।</translation>
  </message>
  <message>
   <source>Loading the model…</source>
   <translation>मॉडल लोड हो रहा है…</translation>
  </message>
 </context>
 <context>
  <name>NothingHere</name>
  <message>
   <source>Show all fields</source>
   <translation>सभी क्षेत्र दिखाएँ</translation>
  </message>
 </context>
 <context>
  <name>NoticeBar</name>
  <message>
   <source>Dismiss</source>
   <translation>हटा दें</translation>
  </message>
  <message>
   <source>Dismiss this notice</source>
   <translation>यह सूचना हटाएँ</translation>
  </message>
 </context>
 <context>
  <name>OtherFieldsRow</name>
  <message>
   <source>Choose folder…</source>
   <translation>फ़ोल्डर चुनें…</translation>
  </message>
  <message>
   <source>Choose a folder of fields without labels</source>
   <translation>बिना लेबल के क्षेत्रों का फ़ोल्डर चुनें</translation>
  </message>
  <message>
   <source>Leave out</source>
   <translation>छोड़ दें</translation>
  </message>
  <message>
   <source>Leave the fields without labels out</source>
   <translation>बिना लेबल के क्षेत्र छोड़ दें</translation>
  </message>
  <message>
   <source>none chosen</source>
   <translation>कोई नहीं चुना गया</translation>
  </message>
  <message>
   <source>More fields of your laboratory, without labels (optional)</source>
   <translation>आपकी प्रयोगशाला के और क्षेत्र, बिना लेबल (वैकल्पिक)</translation>
  </message>
  <message>
   <source>They show where the fields of your laboratory lie, so that more of the gap can be closed. Put fields of many patients there, benign and malignant. Nothing is measured on them.</source>
   <translation>वे दिखाते हैं कि आपकी प्रयोगशाला के क्षेत्र कहाँ हैं, ताकि अंतर और घट सके। कई मरीज़ों के क्षेत्र रखें, सौम्य और दुर्दम। उन पर कुछ मापा नहीं जाता।</translation>
  </message>
 </context>
 <context>
  <name>PatientsWindow</name>
  <message>
   <source>Patients</source>
   <translation>मरीज़</translation>
  </message>
  <message>
   <source>Slides of the patient</source>
   <translation>मरीज़ की स्लाइडें</translation>
  </message>
  <message>
   <source>The score is for sorting. It is no probability that a patient has cancer.</source>
   <translation>अंक क्रम लगाने के लिए है। यह मरीज़ को कैंसर होने की संभावना नहीं है।</translation>
  </message>
  <message>
   <source>{patients} in {fields}</source>
   <translation>{fields} में {patients}</translation>
  </message>
  <message>
   <source>, {fields} without a known patient</source>
   <translation>, {fields} बिना ज्ञात मरीज़</translation>
  </message>
  <message>
   <source>No fields are open</source>
   <translation>कोई क्षेत्र खुला नहीं है</translation>
  </message>
  <message>
   <source>Slide</source>
   <translation>स्लाइड</translation>
  </message>
  <message>
   <source>Fields</source>
   <translation>क्षेत्र</translation>
  </message>
  <message>
   <source>Malignant share</source>
   <translation>दुर्दम हिस्सा</translation>
  </message>
  <message>
   <source>Score</source>
   <translation>अंक</translation>
  </message>
  <message>
   <source>not named</source>
   <translation>नाम नहीं</translation>
  </message>
 </context>
 <context>
  <name>PatternField</name>
  <message>
   <source>Pattern of the patient</source>
   <translation>मरीज़ का नमूना</translation>
  </message>
  <message>
   <source>as found in names such as SOB_B_A-14-22549AB-100-001</source>
   <translation>जैसे SOB_B_A-14-22549AB-100-001 जैसे नामों में</translation>
  </message>
  <message>
   <source>Type a name with {patient} where the patient stands, such as {patient}_{number}, or a regular expression with the group (?P&lt;patient&gt;...). Leave it empty to use accession numbers.</source>
   <translation>जहाँ मरीज़ हो वहाँ {patient} के साथ नाम लिखें, जैसे {patient}_{number}, या समूह (?P&lt;patient&gt;...) के साथ रेगुलर एक्सप्रेशन। खाली छोड़ने पर प्रविष्टि संख्याएँ ली जाती हैं।</translation>
  </message>
  <message>
   <source>{patients}; it does not fit {unmatched} of {total} names</source>
   <translation>{patients}; {total} में से {unmatched} नामों पर नहीं बैठता</translation>
  </message>
  <message>
   <source>{patients} in {total} names</source>
   <translation>{total} नामों में {patients}</translation>
  </message>
  <message>
   <source>no patient found</source>
   <translation>कोई मरीज़ नहीं मिला</translation>
  </message>
 </context>
 <context>
  <name>PictureSheet</name>
  <message>
   <source>Pictures with answer and label</source>
   <translation>उत्तर और लेबल के साथ चित्र</translation>
  </message>
 </context>
 <context>
  <name>PictureView</name>
  <message>
   <source>Picture of the field</source>
   <translation>क्षेत्र का चित्र</translation>
  </message>
 </context>
 <context>
  <name>PixelSizeDialog</name>
  <message>
   <source>Pixel size</source>
   <translation>पिक्सेल आकार</translation>
  </message>
  <message>
   <source>unknown</source>
   <translation>अज्ञात</translation>
  </message>
  <message>
   <source>Micrometres per pixel</source>
   <translation>माइक्रोमीटर प्रति पिक्सेल</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>सहेजें</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>रद्द करें</translation>
  </message>
  <message>
   <source>A pixel of a field of unknown magnification covers</source>
   <translation>अज्ञात आवर्धन वाले क्षेत्र का एक पिक्सेल ढकता है</translation>
  </message>
  <message>
   <source>A pixel of a field at {magnification} covers</source>
   <translation>{magnification} पर क्षेत्र का एक पिक्सेल ढकता है</translation>
  </message>
  <message>
   <source>This file itself says {um} µm, which is used for it. What you enter counts for files that say nothing.</source>
   <translation>यह फ़ाइल स्वयं {um} µm बताती है, जो इसके लिए उपयोग होता है। आपका लिखा उन फ़ाइलों पर लागू होता है जो कुछ नहीं बतातीं।</translation>
  </message>
  <message>
   <source>This file does not say. The camera's data sheet or a stage micrometer tells; it counts for all fields of this magnification.</source>
   <translation>यह फ़ाइल नहीं बताती। कैमरे की डेटा शीट या स्टेज माइक्रोमीटर बताता है; यह इस आवर्धन के सभी क्षेत्रों पर लागू होता है।</translation>
  </message>
 </context>
 <context>
  <name>PlanDetails</name>
  <message>
   <source>Model to start from</source>
   <translation>आरंभिक मॉडल</translation>
  </message>
  <message>
   <source>Batch size</source>
   <translation>बैच आकार</translation>
  </message>
  <message>
   <source>Optimiser</source>
   <translation>ऑप्टिमाइज़र</translation>
  </message>
  <message>
   <source>Stain normalisation</source>
   <translation>स्टेन सामान्यीकरण</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>उपकरण</translation>
  </message>
  <message>
   <source>Stop early after</source>
   <translation>इतने के बाद जल्दी रोकें</translation>
  </message>
  <message>
   <source>Halve the learning rate after</source>
   <translation>इतने के बाद सीखने की दर आधी करें</translation>
  </message>
  <message>
   <source>Seed</source>
   <translation>बीज</translation>
  </message>
  <message>
   <source>Label smoothing</source>
   <translation>लेबल स्मूदिंग</translation>
  </message>
  <message>
   <source>Weigh both classes alike</source>
   <translation>दोनों वर्गों को समान भार दें</translation>
  </message>
  <message>
   <source>The same numbers each time (slower)</source>
   <translation>हर बार वही संख्याएँ (धीमा)</translation>
  </message>
  <message>
   <source>Half precision where a GPU gains by it</source>
   <translation>जहाँ GPU को लाभ हो वहाँ आधी परिशुद्धता</translation>
  </message>
  <message>
   <source>Augmentation…</source>
   <translation>डेटा संवर्धन…</translation>
  </message>
  <message>
   <source>Test the devices…</source>
   <translation>उपकरणों की जाँच करें…</translation>
  </message>
  <message>
   <source>Try a few settings…</source>
   <translation>कुछ सेटिंग आज़माएँ…</translation>
  </message>
  <message>
   <source>Start from</source>
   <translation>यहाँ से शुरू</translation>
  </message>
  <message>
   <source>Varied fields</source>
   <translation>बदले हुए क्षेत्र</translation>
  </message>
  <message>
   <source>Slow down after</source>
   <translation>इतने के बाद धीमा</translation>
  </message>
 </context>
 <context>
  <name>PlanStep</name>
  <message>
   <source>Name of the new model</source>
   <translation>नए मॉडल का नाम</translation>
  </message>
  <message>
   <source>Details</source>
   <translation>विवरण</translation>
  </message>
  <message>
   <source>Start training</source>
   <translation>प्रशिक्षण शुरू करें</translation>
  </message>
  <message>
   <source>measuring the time…</source>
   <translation>समय मापा जा रहा है…</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>मॉडल</translation>
  </message>
  <message>
   <source>{base}, my laboratory</source>
   <translation>{base}, मेरी प्रयोगशाला</translation>
  </message>
 </context>
 <context>
  <name>ProbabilityBar</name>
  <message>
   <source>Malignant probability</source>
   <translation>दुर्दम होने की संभावना</translation>
  </message>
  <message>
   <source>needs review between {low} and {high}</source>
   <translation>{low} और {high} के बीच समीक्षा ज़रूरी</translation>
  </message>
  <message>
   <source>{text}; 90 % of the answers with parts left out lie from {low} to {high}</source>
   <translation>{text}; भाग छोड़कर दिए 90 % उत्तर {low} से {high} तक हैं</translation>
  </message>
  <message>
   <source>Malignant probability; {text}</source>
   <translation>दुर्दम होने की संभावना; {text}</translation>
  </message>
 </context>
 <context>
  <name>ProgressLine</name>
  <message>
   <source>Progress</source>
   <translation>प्रगति</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>रद्द करें</translation>
  </message>
  <message>
   <source>Stop; nothing is kept</source>
   <translation>रोकें; कुछ नहीं रखा जाता</translation>
  </message>
  <message>
   <source>stopping…</source>
   <translation>रुक रहा है…</translation>
  </message>
 </context>
 <context>
  <name>ProposalView</name>
  <message>
   <source>Before and after</source>
   <translation>पहले और बाद में</translation>
  </message>
  <message>
   <source>Name of the calibration</source>
   <translation>अंशांकन का नाम</translation>
  </message>
  <message>
   <source>Keep and use</source>
   <translation>रखें और उपयोग करें</translation>
  </message>
  <message>
   <source>Every answer says from now on that it was calibrated, and with what</source>
   <translation>अब से हर उत्तर बताता है कि वह अंशांकित है, और किससे</translation>
  </message>
  <message>
   <source>Train on these fields…</source>
   <translation>इन क्षेत्रों पर प्रशिक्षण दें…</translation>
  </message>
  <message>
   <source>Keep it all the same</source>
   <translation>फिर भी रखें</translation>
  </message>
  <message>
   <source>{fields} of {patients}: {benign} with benign, {malignant} with malignant fields.</source>
   <translation>{patients} के {fields}: {benign} में सौम्य, {malignant} में दुर्दम क्षेत्र।</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>नाम</translation>
  </message>
 </context>
 <context>
  <name>Readers</name>
  <message>
   <source>Who is reviewing? Each reader sees and changes their own verdicts only.</source>
   <translation>कौन समीक्षा कर रहा है? हर पाठक केवल अपने निर्णय देखता और बदलता है।</translation>
  </message>
  <message>
   <source>Review</source>
   <translation>समीक्षा</translation>
  </message>
  <message>
   <source>Name or initials</source>
   <translation>नाम या आद्याक्षर</translation>
  </message>
  <message>
   <source>{reader} is reviewing now.</source>
   <translation>अब {reader} समीक्षा कर रहे हैं।</translation>
  </message>
 </context>
 <context>
  <name>RecentButton</name>
  <message>
   <source>Open {path}</source>
   <translation>{path} खोलें</translation>
  </message>
 </context>
 <context>
  <name>ReportSaving</name>
  <message>
   <source>Save as HTML…</source>
   <translation>HTML के रूप में सहेजें…</translation>
  </message>
  <message>
   <source>One file with every picture in it; any browser shows it, offline</source>
   <translation>सभी चित्रों के साथ एक फ़ाइल; कोई भी ब्राउज़र इसे बिना नेट के दिखाता है</translation>
  </message>
  <message>
   <source>Save as PDF…</source>
   <translation>PDF के रूप में सहेजें…</translation>
  </message>
  <message>
   <source>The same report as pages to print</source>
   <translation>वही रिपोर्ट छापने के पन्नों के रूप में</translation>
  </message>
  <message>
   <source>Writing {name}…</source>
   <translation>{name} लिखा जा रहा है…</translation>
  </message>
  <message>
   <source>Page {number} of {total}</source>
   <translation>{total} में से पृष्ठ {number}</translation>
  </message>
  <message>
   <source>Save the report</source>
   <translation>रिपोर्ट सहेजें</translation>
  </message>
 </context>
 <context>
  <name>ResultStep</name>
  <message>
   <source>Figures before and after</source>
   <translation>पहले और बाद के आँकड़े</translation>
  </message>
  <message>
   <source>A click on a number shows the pictures behind it.</source>
   <translation>संख्या पर क्लिक से उसके पीछे के चित्र दिखते हैं।</translation>
  </message>
  <message>
   <source>Use this model</source>
   <translation>यह मॉडल उपयोग करें</translation>
  </message>
  <message>
   <source>It answers from now on; one click brings the old one back</source>
   <translation>अब से यह उत्तर देता है; एक क्लिक पुराने को लौटाता है</translation>
  </message>
  <message>
   <source>Use it all the same</source>
   <translation>फिर भी उपयोग करें</translation>
  </message>
  <message>
   <source>Against the rule; this is recorded</source>
   <translation>नियम के विरुद्ध; यह दर्ज होता है</translation>
  </message>
  <message>
   <source>Take the old one back</source>
   <translation>पुराना वापस लें</translation>
  </message>
  <message>
   <source>The model that answered before answers again</source>
   <translation>पहले उत्तर देने वाला मॉडल फिर उत्तर देता है</translation>
  </message>
  <message>
   <source>Show in models</source>
   <translation>मॉडलों में दिखाएँ</translation>
  </message>
  <message>
   <source>Train another</source>
   <translation>एक और को प्रशिक्षण दें</translation>
  </message>
  <message>
   <source>In use</source>
   <translation>उपयोग में</translation>
  </message>
  <message>
   <source>This model answers now, in the main window and on the command line.</source>
   <translation>अब यही मॉडल उत्तर देता है, मुख्य विंडो और कमांड लाइन में।</translation>
  </message>
  <message>
   <source>Measured on patients kept back from training. Kept: epoch {epoch}.</source>
   <translation>प्रशिक्षण से अलग रखे मरीज़ों पर मापा गया। रखा गया: युग {epoch}।</translation>
  </message>
  <message>
   <source>New (95 % interval)</source>
   <translation>नया (95 % अंतराल)</translation>
  </message>
  <message>
   <source>New</source>
   <translation>नया</translation>
  </message>
  <message>
   <source>Before</source>
   <translation>पहले</translation>
  </message>
  <message>
   <source>THE NEW MODEL, FIELD BY FIELD</source>
   <translation>नया मॉडल, एक-एक क्षेत्र</translation>
  </message>
  <message>
   <source>Chosen on the fine-tuning page in spite of the refusal.</source>
   <translation>अस्वीकृति के बावजूद प्रशिक्षण पृष्ठ पर चुना गया।</translation>
  </message>
 </context>
 <context>
  <name>ResumeLine</name>
  <message>
   <source>Resume</source>
   <translation>फिर शुरू करें</translation>
  </message>
  <message>
   <source>Discard</source>
   <translation>फेंक दें</translation>
  </message>
  <message>
   <source>Delete what it has learnt so far</source>
   <translation>अब तक जो सीखा वह मिटाएँ</translation>
  </message>
  <message>
   <source>The training of “{title}” failed: {problem}</source>
   <translation>“{title}” का प्रशिक्षण विफल रहा: {problem}</translation>
  </message>
  <message>
   <source>The training of “{title}” was interrupted after {epochs} epochs. Nothing of them is lost.</source>
   <translation>“{title}” का प्रशिक्षण {epochs} युगों के बाद रुक गया। उनमें से कुछ नहीं खोया।</translation>
  </message>
 </context>
 <context>
  <name>ReviewBox</name>
  <message>
   <source>Reason for your verdict</source>
   <translation>आपके निर्णय का कारण</translation>
  </message>
  <message>
   <source>Why, if you like to say; it stands in reports</source>
   <translation>क्यों, यदि बताना चाहें; रिपोर्ट में लिखा जाता है</translation>
  </message>
 </context>
 <context>
  <name>ReviewKeys</name>
  <message>
   <source>reviewed {done} of {of} fields, blinded</source>
   <translation>{of} में से {done} क्षेत्रों की समीक्षा, अंध</translation>
  </message>
  <message>
   <source>reviewed {done} of {of} doubtful</source>
   <translation>{of} में से {done} संदिग्धों की समीक्षा हुई</translation>
  </message>
  <message>
   <source>Nothing is left here: every such field has a verdict of yours.</source>
   <translation>यहाँ कुछ बाकी नहीं: ऐसे हर क्षेत्र पर आपका निर्णय है।</translation>
  </message>
  <message>
   <source>That was the last one; here is the first again.</source>
   <translation>वह आख़िरी था; यह फिर पहला है।</translation>
  </message>
 </context>
 <context>
  <name>Reviewing</name>
  <message>
   <source>In a blinded review there is nothing to accept: press 1, 2 or 3.</source>
   <translation>अंध समीक्षा में स्वीकार करने को कुछ नहीं: 1, 2 या 3 दबाएँ।</translation>
  </message>
  <message>
   <source>The model leaves this to you: press 1 for benign, 2 for malignant, 3 for unsure.</source>
   <translation>मॉडल यह आप पर छोड़ता है: सौम्य के लिए 1, दुर्दम के लिए 2, अनिश्चित के लिए 3 दबाएँ।</translation>
  </message>
  <message>
   <source>There is nothing more to take back or to bring back.</source>
   <translation>वापस लेने या लौटाने को और कुछ नहीं।</translation>
  </message>
 </context>
 <context>
  <name>RuleEditor</name>
  <message>
   <source>Name rule</source>
   <translation>नाम नियम</translation>
  </message>
  <message>
   <source>Type a name with {patient} where the patient stands and {slide} where the slide does, such as {patient}-{slide}_{number}, or a regular expression with the group (?P&lt;patient&gt;...). Leave it empty to use accession numbers.</source>
   <translation>जहाँ मरीज़ हो वहाँ {patient} और जहाँ स्लाइड हो वहाँ {slide} के साथ नाम लिखें, जैसे {patient}-{slide}_{number}, या समूह (?P&lt;patient&gt;...) के साथ रेगुलर एक्सप्रेशन। खाली छोड़ने पर प्रविष्टि संख्याएँ ली जाती हैं।</translation>
  </message>
  <message>
   <source>Use this rule</source>
   <translation>यह नियम उपयोग करें</translation>
  </message>
  <message>
   <source>Read patients and slides of this folder by the rule, now and later</source>
   <translation>इस फ़ोल्डर के मरीज़ और स्लाइडें इस नियम से पढ़ें, अभी और बाद में</translation>
  </message>
  <message>
   <source>Back to the rule in force</source>
   <translation>लागू नियम पर वापस</translation>
  </message>
  <message>
   <source>accession numbers</source>
   <translation>प्रविष्टि संख्याएँ</translation>
  </message>
  <message>
   <source>Name rule: {rule}</source>
   <translation>नाम नियम: {rule}</translation>
  </message>
 </context>
 <context>
  <name>SearchPage</name>
  <message>
   <source>Try a few settings</source>
   <translation>कुछ सेटिंग आज़माएँ</translation>
  </message>
  <message>
   <source>Settings and what came of them</source>
   <translation>सेटिंग और उनका परिणाम</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>बंद करें</translation>
  </message>
  <message>
   <source>Use the best</source>
   <translation>सबसे अच्छा उपयोग करें</translation>
  </message>
  <message>
   <source>Each row trains a head on the training patients and is judged on the validation patients. The locked test is not looked at.</source>
   <translation>हर पंक्ति प्रशिक्षण मरीज़ों पर एक हेड को प्रशिक्षण देती है और सत्यापन मरीज़ों पर आँकी जाती है। सुरक्षित परीक्षण नहीं देखा जाता।</translation>
  </message>
  <message>
   <source>Starting…</source>
   <translation>शुरू हो रहा है…</translation>
  </message>
  <message>
   <source>Learns</source>
   <translation>सीखता है</translation>
  </message>
  <message>
   <source>Learning rate</source>
   <translation>सीखने की दर</translation>
  </message>
  <message>
   <source>Batch</source>
   <translation>बैच</translation>
  </message>
  <message>
   <source>Head</source>
   <translation>हेड</translation>
  </message>
  <message>
   <source>Epochs</source>
   <translation>युग</translation>
  </message>
  <message>
   <source>Validation loss</source>
   <translation>सत्यापन हानि</translation>
  </message>
  <message>
   <source>Validation accuracy</source>
   <translation>सत्यापन सटीकता</translation>
  </message>
 </context>
 <context>
  <name>SelfCheckWindow</name>
  <message>
   <source>Self-check</source>
   <translation>स्व-जाँच</translation>
  </message>
  <message>
   <source>Findings</source>
   <translation>निष्कर्ष</translation>
  </message>
  <message>
   <source>Check again</source>
   <translation>फिर जाँचें</translation>
  </message>
  <message>
   <source>Show the report</source>
   <translation>रिपोर्ट दिखाएँ</translation>
  </message>
  <message>
   <source>Checking…</source>
   <translation>जाँच हो रही है…</translation>
  </message>
  <message>
   <source>Lamella looks at everything it needs. The text holds no picture and no name of a folder, a file or a patient, and is sent nowhere: give it as a file to whoever helps you.</source>
   <translation>Lamella वह सब देखता है जो उसे चाहिए। पाठ में न कोई चित्र है, न किसी फ़ोल्डर, फ़ाइल या मरीज़ का नाम, और यह कहीं नहीं भेजा जाता: इसे फ़ाइल के रूप में मदद करने वाले को दें।</translation>
  </message>
 </context>
 <context>
  <name>SessionFiling</name>
  <message>
   <source>Open a session</source>
   <translation>सत्र खोलें</translation>
  </message>
  <message>
   <source>Save the session as</source>
   <translation>सत्र इस नाम से सहेजें</translation>
  </message>
  <message>
   <source>Where do the files lie now?</source>
   <translation>फ़ाइलें अब कहाँ हैं?</translation>
  </message>
  <message>
   <source>Looking for the files of this session in {folder}…</source>
   <translation>इस सत्र की फ़ाइलें {folder} में खोजी जा रही हैं…</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>रोकें</translation>
  </message>
  <message>
   <source>Lamella sessions</source>
   <translation>Lamella सत्र</translation>
  </message>
  <message>
   <source>The session goes on in {name}.</source>
   <translation>सत्र {name} में आगे चलता है।</translation>
  </message>
  <message>
   <source>Found again: {found}. Not found: {missing}.</source>
   <translation>फिर मिलीं: {found}। नहीं मिलीं: {missing}।</translation>
  </message>
  <message>
   <source>Stopped; nothing was changed.</source>
   <translation>रोका गया; कुछ नहीं बदला।</translation>
  </message>
  <message>
   <source>Find moved files…</source>
   <translation>हटाई गई फ़ाइलें ढूँढें…</translation>
  </message>
 </context>
 <context>
  <name>SheetWindow</name>
  <message>
   <source>Pictures</source>
   <translation>चित्र</translation>
  </message>
  <message>
   <source>Wrong ones only</source>
   <translation>केवल ग़लत</translation>
  </message>
  <message>
   <source>Hide the pictures that the model called what they are labelled</source>
   <translation>वे चित्र छिपाएँ जिन्हें मॉडल ने उनके लेबल के अनुसार कहा</translation>
  </message>
  <message>
   <source>Below each picture: what the model says / what it is labelled</source>
   <translation>हर चित्र के नीचे: मॉडल क्या कहता है / लेबल क्या है</translation>
  </message>
 </context>
 <context>
  <name>ShelfJobs</name>
  <message>
   <source>{name} is installed.</source>
   <translation>{name} स्थापित है।</translation>
  </message>
  <message>
   <source>Checking {name}…</source>
   <translation>{name} की जाँच हो रही है…</translation>
  </message>
  <message>
   <source>The model is in {name}.</source>
   <translation>मॉडल {name} में है।</translation>
  </message>
  <message>
   <source>Writing {name}…</source>
   <translation>{name} लिखा जा रहा है…</translation>
  </message>
  <message>
   <source>{name} is removed.</source>
   <translation>{name} हटा दिया गया।</translation>
  </message>
  <message>
   <source>Removing…</source>
   <translation>हटाया जा रहा है…</translation>
  </message>
  <message>
   <source>{name} is in use again.</source>
   <translation>{name} फिर से उपयोग में है।</translation>
  </message>
  <message>
   <source>Rolling back…</source>
   <translation>वापस किया जा रहा है…</translation>
  </message>
  <message>
   <source>{name} is the default now.</source>
   <translation>{name} अब मानक है।</translation>
  </message>
  <message>
   <source>Comparing with the present default…</source>
   <translation>वर्तमान मानक से तुलना…</translation>
  </message>
  <message>
   <source>Rolled back: {name} is the default again.</source>
   <translation>वापस किया गया: {name} फिर मानक है।</translation>
  </message>
 </context>
 <context>
  <name>ShortcutsDialog</name>
  <message>
   <source>Keyboard shortcuts</source>
   <translation>कीबोर्ड शॉर्टकट</translation>
  </message>
 </context>
 <context>
  <name>SourceBox</name>
  <message>
   <source>Choose folder…</source>
   <translation>फ़ोल्डर चुनें…</translation>
  </message>
  <message>
   <source>A folder with one sub-folder for each class, or with BreakHis names</source>
   <translation>हर वर्ग के एक उप-फ़ोल्डर वाला फ़ोल्डर, या BreakHis नामों वाला</translation>
  </message>
  <message>
   <source>Choose table…</source>
   <translation>तालिका चुनें…</translation>
  </message>
  <message>
   <source>A CSV file with the columns path, label and patient</source>
   <translation>path, label और patient स्तंभों वाली CSV फ़ाइल</translation>
  </message>
  <message>
   <source>My reviews…</source>
   <translation>मेरी समीक्षाएँ…</translation>
  </message>
  <message>
   <source>A session file: the fields that readers called benign or malignant in it</source>
   <translation>सत्र फ़ाइल: वे क्षेत्र जिन्हें पाठकों ने उसमें सौम्य या दुर्दम कहा</translation>
  </message>
  <message>
   <source>Take others…</source>
   <translation>दूसरे लें…</translation>
  </message>
  <message>
   <source>Take other labelled fields</source>
   <translation>दूसरे लेबल किए क्षेत्र लें</translation>
  </message>
  <message>
   <source>Drop a folder of labelled fields here</source>
   <translation>लेबल किए क्षेत्रों का फ़ोल्डर यहाँ छोड़ें</translation>
  </message>
  <message>
   <source>One sub-folder for each class, such as benign and malignant; or pictures with BreakHis names; or a table with the columns path, label and patient.</source>
   <translation>हर वर्ग का एक उप-फ़ोल्डर, जैसे benign और malignant; या BreakHis नामों वाले चित्र; या path, label और patient स्तंभों वाली तालिका।</translation>
  </message>
 </context>
 <context>
  <name>StatusStrip</name>
  <message>
   <source>Progress</source>
   <translation>प्रगति</translation>
  </message>
  <message>
   <source>Research use only</source>
   <translation>केवल शोध के लिए</translation>
  </message>
  <message>
   <source>Lamella helps to sort fields. It is not a medical device and makes no diagnosis.</source>
   <translation>Lamella क्षेत्रों को छाँटने में मदद करता है। यह चिकित्सा उपकरण नहीं है और निदान नहीं करता।</translation>
  </message>
  <message>
   <source>{done} of {total}</source>
   <translation>{total} में से {done}</translation>
  </message>
 </context>
 <context>
  <name>Step</name>
  <message>
   <source>Step {number}: {title}</source>
   <translation>चरण {number}: {title}</translation>
  </message>
 </context>
 <context>
  <name>TourBar</name>
  <message>
   <source>Tour</source>
   <translation>परिचय यात्रा</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>पीछे</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>अगला</translation>
  </message>
  <message>
   <source>End the tour</source>
   <translation>यात्रा समाप्त करें</translation>
  </message>
  <message>
   <source>Hint {number} of {total}</source>
   <translation>{total} में से संकेत {number}</translation>
  </message>
 </context>
 <context>
  <name>Updating</name>
  <message>
   <source>Update Lamella</source>
   <translation>Lamella अपडेट करें</translation>
  </message>
  <message>
   <source>Updates of Lamella</source>
   <translation>Lamella के अपडेट</translation>
  </message>
  <message>
   <source>An update is going on. Wait until it has ended, then try again.</source>
   <translation>एक अपडेट चल रहा है। उसके पूरा होने तक प्रतीक्षा करें, फिर कोशिश करें।</translation>
  </message>
  <message>
   <source>Go back to version {version}</source>
   <translation>संस्करण {version} पर लौटें</translation>
  </message>
  <message>
   <source>Install anyway</source>
   <translation>फिर भी इंस्टॉल करें</translation>
  </message>
  <message>
   <source>Update</source>
   <translation>अपडेट करें</translation>
  </message>
  <message>
   <source>Install {name} {version} ({signature}, {size})?</source>
   <translation>{name} {version} ({signature}, {size}) इंस्टॉल करें?</translation>
  </message>
  <message>
   <source>Update {name} from version {installed} to {version} ({signature}, {size})? Your sessions, models and settings stay, and you can go back.</source>
   <translation>{name} को संस्करण {installed} से {version} पर अपडेट करें ({signature}, {size})? आपके सत्र, मॉडल और सेटिंग बने रहेंगे, और आप वापस लौट सकते हैं।</translation>
  </message>
  <message>
   <source>Installing {name} {version} (MB)…</source>
   <translation>{name} {version} इंस्टॉल हो रहा है (MB)…</translation>
  </message>
  <message>
   <source>Trying {name} {version}…</source>
   <translation>{name} {version} को आज़माया जा रहा है…</translation>
  </message>
  <message>
   <source>Start Lamella {version} again from now on? The present version stays here, too. A session that the newer version changed may need it.</source>
   <translation>अब से फिर Lamella {version} चलाएँ? वर्तमान संस्करण भी यहीं रहेगा। जिस सत्र को नए संस्करण ने बदला है, उसे उसकी ज़रूरत पड़ सकती है।</translation>
  </message>
  <message>
   <source>Go back</source>
   <translation>वापस लौटें</translation>
  </message>
  <message>
   <source>{name} {version} is installed. It is used when Lamella starts next.</source>
   <translation>{name} {version} इंस्टॉल हो गया है। Lamella के अगली बार शुरू होने पर इसका उपयोग होगा।</translation>
  </message>
  <message>
   <source>{name} {version} is ready. It starts next time.</source>
   <translation>{name} {version} तैयार है। यह अगली बार शुरू होगा।</translation>
  </message>
  <message>
   <source>Restart now</source>
   <translation>अभी पुनः शुरू करें</translation>
  </message>
  <message>
   <source>Stopped; nothing was changed.</source>
   <translation>रोका गया; कुछ नहीं बदला।</translation>
  </message>
  <message>
   <source>Something is going on in Lamella. The other version starts when you start it next.</source>
   <translation>Lamella में कुछ काम चल रहा है। दूसरा संस्करण अगली बार खोलने पर शुरू होगा।</translation>
  </message>
 </context>
 <context>
  <name>VerdictHeading</name>
  <message>
   <source>Answer hidden</source>
   <translation>उत्तर छिपा है</translation>
  </message>
  <message>
   <source>Malignant probability, calibrated</source>
   <translation>दुर्दम होने की संभावना, अंशांकित</translation>
  </message>
 </context>
 <context>
  <name>VersionsDialog</name>
  <message>
   <source>Versions behind the answers</source>
   <translation>उत्तरों के पीछे के संस्करण</translation>
  </message>
  <message>
   <source>Reading the session…</source>
   <translation>सत्र पढ़ा जा रहा है…</translation>
  </message>
  <message>
   <source>Versions that answered</source>
   <translation>उत्तर देने वाले संस्करण</translation>
  </message>
  <message>
   <source>Fields are shown with the answers of the chosen model. Answers of other versions stay on record: choose one to look at what it said.</source>
   <translation>क्षेत्र चुने हुए मॉडल के उत्तरों के साथ दिखाए जाते हैं। दूसरे संस्करणों के उत्तर दर्ज रहते हैं: किसी एक को चुनकर देखें कि उसने क्या कहा था।</translation>
  </message>
  <message>
   <source>Nothing was classified in this session yet.</source>
   <translation>इस सत्र में अभी कुछ भी वर्गीकृत नहीं हुआ है।</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>मॉडल</translation>
  </message>
  <message>
   <source>Fields</source>
   <translation>क्षेत्र</translation>
  </message>
  <message>
   <source>First</source>
   <translation>पहला</translation>
  </message>
  <message>
   <source>Last</source>
   <translation>अंतिम</translation>
  </message>
  <message>
   <source>{model}, careful</source>
   <translation>{model}, सावधानी से</translation>
  </message>
  <message>
   <source>Answers of the chosen version</source>
   <translation>चुने हुए संस्करण के उत्तर</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>बंद करें</translation>
  </message>
 </context>
 <context>
  <name>ViewerBar</name>
  <message>
   <source>Zoom</source>
   <translation>ज़ूम</translation>
  </message>
  <message>
   <source>{row} of {rows}</source>
   <translation>{rows} में से {row}</translation>
  </message>
 </context>
 <context>
  <name>ViewerControl</name>
  <message>
   <source>shown reduced; the file has {size} px</source>
   <translation>छोटा करके दिखाया गया; फ़ाइल {size} px की है</translation>
  </message>
  <message>
   <source>Reading the picture…</source>
   <translation>चित्र पढ़ा जा रहा है…</translation>
  </message>
 </context>
 <context>
  <name>ViewerPage</name>
  <message>
   <source>Viewer</source>
   <translation>दर्शक</translation>
  </message>
  <message>
   <source>Picture of the field that is compared with</source>
   <translation>जिस क्षेत्र से तुलना है उसका चित्र</translation>
  </message>
 </context>
 <context>
  <name>WarningList</name>
  <message>
   <source>What these figures can and cannot show</source>
   <translation>ये आँकड़े क्या दिखा सकते हैं और क्या नहीं</translation>
  </message>
 </context>
 <context>
  <name>WatchStep</name>
  <message>
   <source>Loss</source>
   <translation>हानि</translation>
  </message>
  <message>
   <source>Accuracy</source>
   <translation>सटीकता</translation>
  </message>
  <message>
   <source>Progress of the training</source>
   <translation>प्रशिक्षण की प्रगति</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>विराम</translation>
  </message>
  <message>
   <source>Wait after this step; the computer is free meanwhile</source>
   <translation>इस चरण के बाद रुकें; तब तक कंप्यूटर खाली रहता है</translation>
  </message>
  <message>
   <source>Stop and keep best</source>
   <translation>रोकें और सबसे अच्छा रखें</translation>
  </message>
  <message>
   <source>End now; the best epoch so far becomes the model</source>
   <translation>अभी समाप्त करें; अब तक का सबसे अच्छा युग मॉडल बनता है</translation>
  </message>
  <message>
   <source>Cancel…</source>
   <translation>रद्द करें…</translation>
  </message>
  <message>
   <source>End now and keep nothing</source>
   <translation>अभी समाप्त करें और कुछ न रखें</translation>
  </message>
  <message>
   <source>Resume</source>
   <translation>फिर शुरू करें</translation>
  </message>
  <message>
   <source>Go on where the last finished epoch ended</source>
   <translation>जहाँ पिछला पूरा युग समाप्त हुआ वहाँ से जारी रखें</translation>
  </message>
  <message>
   <source>Discard it</source>
   <translation>इसे फेंक दें</translation>
  </message>
  <message>
   <source>Go on training</source>
   <translation>प्रशिक्षण जारी रखें</translation>
  </message>
  <message>
   <source>Nothing happens</source>
   <translation>कुछ नहीं होता</translation>
  </message>
  <message>
   <source>Starting… this takes some seconds.</source>
   <translation>शुरू हो रहा है… इसमें कुछ सेकंड लगते हैं।</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>जारी रखें</translation>
  </message>
  <message>
   <source>Paused. Nothing is lost.</source>
   <translation>विराम। कुछ नहीं खोया।</translation>
  </message>
  <message>
   <source>Stopping; the best epoch becomes the model…</source>
   <translation>रुक रहा है; सबसे अच्छा युग मॉडल बनता है…</translation>
  </message>
  <message>
   <source>Finished</source>
   <translation>पूरा हुआ</translation>
  </message>
  <message>
   <source>{count} epochs; epoch {best} was best, with a validation accuracy of {accuracy}</source>
   <translation>{count} युग; युग {best} सबसे अच्छा रहा, सत्यापन सटीकता {accuracy}</translation>
  </message>
  <message>
   <source>Nothing of this training will be kept.</source>
   <translation>इस प्रशिक्षण का कुछ नहीं रखा जाएगा।</translation>
  </message>
 </context>
 <context>
  <name>WindowCommands</name>
  <message>
   <source>Open a folder of slide images</source>
   <translation>स्लाइड चित्रों का फ़ोल्डर खोलें</translation>
  </message>
 </context>
 <context>
  <name>_NoteEdit</name>
  <message>
   <source>Note</source>
   <translation>टिप्पणी</translation>
  </message>
  <message>
   <source>Note on the field</source>
   <translation>क्षेत्र पर टिप्पणी</translation>
  </message>
  <message>
   <source>Kept when you leave it; Ctrl+Enter goes back to the fields</source>
   <translation>छोड़ने पर सहेजी जाती है; Ctrl+Enter क्षेत्रों पर लौटाता है</translation>
  </message>
 </context>
 <context>
  <name>told_words</name>
  <message>
   <source>the picture in the TIFF is laid out in a way that is not read</source>
   <translation>TIFF का चित्र ऐसे रखा है जो पढ़ा नहीं जाता</translation>
  </message>
  <message>
   <source>there is not enough memory for this picture</source>
   <translation>इस चित्र के लिए मेमोरी पर्याप्त नहीं है</translation>
  </message>
  <message>
   <source>a text block in the file unpacks to an absurd size, so the file was not opened</source>
   <translation>फ़ाइल का एक पाठ खंड खुलकर बेतुका बड़ा हो जाता है, इसलिए फ़ाइल नहीं खोली गई</translation>
  </message>
  <message>
   <source>{kind} is not read; export it as 8-bit or 16-bit RGB</source>
   <translation>{kind} नहीं पढ़ा जाता; इसे 8-बिट या 16-बिट RGB में निर्यात करें</translation>
  </message>
  <message>
   <source>the file is damaged: its {format} content cannot be decoded</source>
   <translation>फ़ाइल ख़राब है: उसकी {format} सामग्री खोली नहीं जा सकती</translation>
  </message>
  <message>
   <source>the file is empty (0 bytes)</source>
   <translation>फ़ाइल ख़ाली है (0 बाइट)</translation>
  </message>
  <message>
   <source>the file has {size} MB; files of up to {most} are read</source>
   <translation>फ़ाइल {size} MB की है; {most} तक की फ़ाइलें पढ़ी जाती हैं</translation>
  </message>
  <message>
   <source>the file declares a picture of no size</source>
   <translation>फ़ाइल बिना आकार का चित्र बताती है</translation>
  </message>
  <message>
   <source>the picture is declared as {width} x {height} pixels ({size} megapixels); up to {most} megapixels are read, so export a smaller field</source>
   <translation>चित्र {width} x {height} पिक्सेल ({size} मेगापिक्सेल) का बताया गया है; {most} मेगापिक्सेल तक पढ़े जाते हैं, इसलिए छोटा क्षेत्र निर्यात करें</translation>
  </message>
  <message>
   <source>the drive reported an error while the file was read ({problem})</source>
   <translation>फ़ाइल पढ़ते समय ड्राइव ने त्रुटि बताई ({problem})</translation>
  </message>
  <message>
   <source>the file is no longer there (it was moved, renamed or deleted, or its drive was disconnected)</source>
   <translation>फ़ाइल अब वहाँ नहीं है (हटाई, नाम बदली या मिटाई गई, या उसकी ड्राइव अलग हुई)</translation>
  </message>
  <message>
   <source>the file may not be read (no permission, or another program keeps it locked)</source>
   <translation>फ़ाइल पढ़ी नहीं जा सकती (अनुमति नहीं, या किसी दूसरे प्रोग्राम ने रोकी है)</translation>
  </message>
  <message>
   <source>this is a folder, not a file</source>
   <translation>यह फ़ोल्डर है, फ़ाइल नहीं</translation>
  </message>
  <message>
   <source>the path of the file is too long for this system</source>
   <translation>फ़ाइल का पथ इस सिस्टम के लिए बहुत लंबा है</translation>
  </message>
  <message>
   <source>this is a device or a pipe, not a file</source>
   <translation>यह उपकरण या पाइप है, फ़ाइल नहीं</translation>
  </message>
  <message>
   <source>the TIFF is stored in a form that is not read; export it as 8-bit or 16-bit RGB</source>
   <translation>TIFF ऐसे रूप में सहेजा है जो पढ़ा नहीं जाता; इसे 8-बिट या 16-बिट RGB में निर्यात करें</translation>
  </message>
  <message>
   <source>the picture is stored in a form that is not read ({mode}); export it as 8-bit or 16-bit RGB</source>
   <translation>चित्र ऐसे रूप में सहेजा है जो पढ़ा नहीं जाता ({mode}); इसे 8-बिट या 16-बिट RGB में निर्यात करें</translation>
  </message>
  <message>
   <source>the header and the pixels of the PNG do not agree</source>
   <translation>PNG का शीर्ष और पिक्सेल मेल नहीं खाते</translation>
  </message>
  <message>
   <source>the file ends in the middle of the picture (it may not have been copied completely)</source>
   <translation>फ़ाइल चित्र के बीच में समाप्त होती है (शायद पूरी कॉपी नहीं हुई)</translation>
  </message>
  <message>
   <source>this is {kind}, which is not read; export it as TIFF, PNG or JPEG</source>
   <translation>यह {kind} है, जो पढ़ा नहीं जाता; इसे TIFF, PNG या JPEG में निर्यात करें</translation>
  </message>
  <message>
   <source>the file is not a picture: its content is {kind}</source>
   <translation>फ़ाइल चित्र नहीं है: उसकी सामग्री {kind} है</translation>
  </message>
  <message>
   <source>the file is not a picture: its content is of no known picture format</source>
   <translation>फ़ाइल चित्र नहीं है: उसकी सामग्री किसी ज्ञात चित्र प्रारूप की नहीं है</translation>
  </message>
  <message>
   <source>the file is not a picture: its content is {kind}, although its name ends in {extension}</source>
   <translation>फ़ाइल चित्र नहीं है: उसकी सामग्री {kind} है, यद्यपि नाम {extension} पर समाप्त होता है</translation>
  </message>
  <message>
   <source>the file is not a picture: its content is of no known picture format, although its name ends in {extension}</source>
   <translation>फ़ाइल चित्र नहीं है: उसकी सामग्री किसी ज्ञात चित्र प्रारूप की नहीं है, यद्यपि नाम {extension} पर समाप्त होता है</translation>
  </message>
  <message>
   <source>the picture holds samples that are not numbers</source>
   <translation>चित्र में ऐसे मान हैं जो संख्याएँ नहीं हैं</translation>
  </message>
  <message>
   <source>the picture holds fractional numbers outside 0 to 1 and does not declare their range; export it as 8-bit or 16-bit RGB</source>
   <translation>चित्र में 0 से 1 के बाहर की भिन्न संख्याएँ हैं और उनकी सीमा नहीं बताई गई; इसे 8-बिट या 16-बिट RGB में निर्यात करें</translation>
  </message>
  <message>
   <source>the TIFF is a volume, not a flat picture</source>
   <translation>TIFF एक आयतन है, समतल चित्र नहीं</translation>
  </message>
  <message>
   <source>the TIFF lists fewer parts than its picture has</source>
   <translation>TIFF अपने चित्र से कम भाग बताता है</translation>
  </message>
  <message>
   <source>parts of the picture were never written to the TIFF</source>
   <translation>चित्र के भाग कभी TIFF में लिखे ही नहीं गए</translation>
  </message>
 </context>
 <context>
  <name>words</name>
  <message>
   <source>Good</source>
   <translation>ठीक</translation>
  </message>
  <message>
   <source>Look at this</source>
   <translation>इसे देखें</translation>
  </message>
  <message>
   <source>Problem</source>
   <translation>समस्या</translation>
  </message>
  <message>
   <source>Program</source>
   <translation>प्रोग्राम</translation>
  </message>
  <message>
   <source>Build</source>
   <translation>बिल्ड</translation>
  </message>
  <message>
   <source>System</source>
   <translation>सिस्टम</translation>
  </message>
  <message>
   <source>Libraries</source>
   <translation>लाइब्रेरी</translation>
  </message>
  <message>
   <source>Screen</source>
   <translation>स्क्रीन</translation>
  </message>
  <message>
   <source>Font for Hindi</source>
   <translation>हिन्दी के लिए फ़ॉन्ट</translation>
  </message>
  <message>
   <source>Program folder</source>
   <translation>प्रोग्राम फ़ोल्डर</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>सेटिंग्स</translation>
  </message>
  <message>
   <source>Sessions and models</source>
   <translation>सत्र और मॉडल</translation>
  </message>
  <message>
   <source>Thumbnails</source>
   <translation>थंबनेल</translation>
  </message>
  <message>
   <source>Log</source>
   <translation>लॉग</translation>
  </message>
  <message>
   <source>Processor</source>
   <translation>प्रोसेसर</translation>
  </message>
  <message>
   <source>Graphics card</source>
   <translation>ग्राफ़िक्स कार्ड</translation>
  </message>
  <message>
   <source>Memory</source>
   <translation>मेमोरी</translation>
  </message>
  <message>
   <source>Database</source>
   <translation>डेटाबेस</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>मॉडल</translation>
  </message>
  <message>
   <source>Test image</source>
   <translation>परीक्षण चित्र</translation>
  </message>
  <message>
   <source>Training</source>
   <translation>प्रशिक्षण</translation>
  </message>
  <message>
   <source>Crashes</source>
   <translation>क्रैश</translation>
  </message>
  <message>
   <source>Install Lamella again from the file it came from; sessions and settings stay.</source>
   <translation>Lamella को उसी फ़ाइल से फिर इंस्टॉल करें; सत्र और सेटिंग्स बने रहते हैं।</translation>
  </message>
  <message>
   <source>Free some space on this disk.</source>
   <translation>इस डिस्क पर कुछ जगह खाली करें।</translation>
  </message>
  <message>
   <source>Let this user write there, or ask who looks after the computer.</source>
   <translation>इस उपयोगकर्ता को वहाँ लिखने दें, या कंप्यूटर की देखभाल करने वाले से पूछें।</translation>
  </message>
  <message>
   <source>Import the model again, or remove it.</source>
   <translation>मॉडल को फिर आयात करें, या हटा दें।</translation>
  </message>
  <message>
   <source>Close other programs.</source>
   <translation>दूसरे प्रोग्राम बंद करें।</translation>
  </message>
  <message>
   <source>Install Lamella Training of the same version.</source>
   <translation>उसी संस्करण का Lamella Training इंस्टॉल करें।</translation>
  </message>
  <message>
   <source>Look at the report with the button below, and give it to whoever helps you.</source>
   <translation>नीचे के बटन से रिपोर्ट देखें और मदद करने वाले को दें।</translation>
  </message>
  <message>
   <source>Look through your settings; what could not be read is at its default.</source>
   <translation>अपनी सेटिंग्स देख लें; जो पढ़ा नहीं जा सका वह पूर्वनिर्धारित है।</translation>
  </message>
  <message>
   <source>Give this text to whoever helps you.</source>
   <translation>यह पाठ मदद करने वाले को दें।</translation>
  </message>
  <message>
   <source>Everything is in order.</source>
   <translation>सब कुछ ठीक है।</translation>
  </message>
  <message>
   <source>Lamella works, but something deserves a look.</source>
   <translation>Lamella काम कर रहा है, पर कुछ देखने योग्य है।</translation>
  </message>
  <message>
   <source>There is a problem; what to do stands beside it.</source>
   <translation>एक समस्या है; क्या करना है, यह उसके साथ लिखा है।</translation>
  </message>
  <message>
   <source>The picture has changed since this answer.</source>
   <translation>इस उत्तर के बाद चित्र बदल गया है।</translation>
  </message>
  <message>
   <source>{name} (changed since)</source>
   <translation>{name} (तब से बदला हुआ)</translation>
  </message>
  <message>
   <source>Field</source>
   <translation>क्षेत्र</translation>
  </message>
  <message>
   <source>Its answer</source>
   <translation>उसका उत्तर</translation>
  </message>
  <message>
   <source>Newest answer</source>
   <translation>सबसे नया उत्तर</translation>
  </message>
  <message>
   <source>Classified</source>
   <translation>वर्गीकृत</translation>
  </message>
  <message>
   <source>Move through the fields</source>
   <translation>क्षेत्रों में चलें</translation>
  </message>
  <message>
   <source>View</source>
   <translation>दृश्य</translation>
  </message>
  <message>
   <source>Select several</source>
   <translation>कई चुनें</translation>
  </message>
  <message>
   <source>Menu of the field</source>
   <translation>क्षेत्र का मेनू</translation>
  </message>
  <message>
   <source>Files</source>
   <translation>फ़ाइलें</translation>
  </message>
  <message>
   <source>Shift</source>
   <translation>खिसकाएँ</translation>
  </message>
  <message>
   <source>Shift and weigh anew</source>
   <translation>खिसकाएँ और फिर से भार दें</translation>
  </message>
  <message>
   <source>Train</source>
   <translation>प्रशिक्षण दें</translation>
  </message>
  <message>
   <source>Aligns your fields to those the model was trained on, as far as they stand apart, and moves its threshold.</source>
   <translation>आपके क्षेत्रों को, जितना वे अलग हैं, उन क्षेत्रों से मिलाता है जिन पर मॉडल प्रशिक्षित हुआ, और उसकी सीमा खिसकाता है।</translation>
  </message>
  <message>
   <source>Also weighs anew what the model sees, from your labels alone.</source>
   <translation>मॉडल जो देखता है उसे भी केवल आपके लेबलों से नया भार देता है।</translation>
  </message>
  <message>
   <source>Teaches the model to see your fields. This makes a new model, on the training page.</source>
   <translation>मॉडल को आपके क्षेत्र देखना सिखाता है। इससे प्रशिक्षण पृष्ठ पर नया मॉडल बनता है।</translation>
  </message>
  <message>
   <source>From {fields} of {patients}</source>
   <translation>{patients} के {fields} से</translation>
  </message>
  <message>
   <source>95 % interval</source>
   <translation>95 % अंतराल</translation>
  </message>
  <message>
   <source>Figure</source>
   <translation>आँकड़ा</translation>
  </message>
  <message>
   <source>Before</source>
   <translation>पहले</translation>
  </message>
  <message>
   <source>After</source>
   <translation>बाद में</translation>
  </message>
  <message>
   <source>Balanced accuracy {value}</source>
   <translation>संतुलित सटीकता {value}</translation>
  </message>
  <message>
   <source>{fields} of {patients}</source>
   <translation>{patients} के {fields}</translation>
  </message>
  <message>
   <source>Our lab</source>
   <translation>हमारी प्रयोगशाला</translation>
  </message>
  <message>
   <source>Our lab {number}</source>
   <translation>हमारी प्रयोगशाला {number}</translation>
  </message>
  <message>
   <source>Balanced</source>
   <translation>संतुलित</translation>
  </message>
  <message>
   <source>Fields/s</source>
   <translation>क्षेत्र/से</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>आकार</translation>
  </message>
  <message>
   <source>{first} and {second}: too few patients to tell them apart.</source>
   <translation>{first} और {second}: इन्हें अलग बताने के लिए मरीज़ बहुत कम हैं।</translation>
  </message>
  <message>
   <source>{first} is better than {second}: accuracy +{points} (difference {span}, p = {p}).</source>
   <translation>{first} {second} से बेहतर है: सटीकता +{points} (अंतर {span}, p = {p})।</translation>
  </message>
  <message>
   <source>{first} and {second} cannot be told apart on these patients: {points} ({span}, p = {p}).</source>
   <translation>इन मरीज़ों पर {first} और {second} में अंतर नहीं बताया जा सकता: {points} ({span}, p = {p})।</translation>
  </message>
  <message>
   <source>Only {first} is right on {a} fields, only {second} on {b}.</source>
   <translation>{a} क्षेत्रों में केवल {first} सही, {b} में केवल {second}।</translation>
  </message>
  <message>
   <source>no interval</source>
   <translation>कोई अंतराल नहीं</translation>
  </message>
  <message>
   <source>{low} to {high}</source>
   <translation>{low} से {high}</translation>
  </message>
  <message>
   <source>By picture</source>
   <translation>चित्र के अनुसार</translation>
  </message>
  <message>
   <source>By field</source>
   <translation>क्षेत्र के अनुसार</translation>
  </message>
  <message>
   <source>By patient</source>
   <translation>मरीज़ के अनुसार</translation>
  </message>
  <message>
   <source>Value</source>
   <translation>मान</translation>
  </message>
  <message>
   <source>Magnification</source>
   <translation>आवर्धन</translation>
  </message>
  <message>
   <source>Benign</source>
   <translation>सौम्य</translation>
  </message>
  <message>
   <source>Malignant</source>
   <translation>दुर्दम</translation>
  </message>
  <message>
   <source>Unknown</source>
   <translation>अज्ञात</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>फ़ोल्डर</translation>
  </message>
  <message>
   <source>Counted</source>
   <translation>गिने गए</translation>
  </message>
  <message>
   <source>Left out</source>
   <translation>छोड़े गए</translation>
  </message>
  <message>
   <source>Review band</source>
   <translation>समीक्षा पट्टी</translation>
  </message>
  <message>
   <source>Speed</source>
   <translation>गति</translation>
  </message>
  <message>
   <source>Go back to the version before</source>
   <translation>पिछले संस्करण पर लौटें</translation>
  </message>
  <message>
   <source>Before and after</source>
   <translation>पहले और बाद में</translation>
  </message>
  <message>
   <source>comes with Lamella</source>
   <translation>Lamella के साथ आता है</translation>
  </message>
  <message>
   <source>installed here</source>
   <translation>यहाँ स्थापित</translation>
  </message>
  <message>
   <source>trained here</source>
   <translation>यहाँ प्रशिक्षित</translation>
  </message>
  <message>
   <source>Network</source>
   <translation>नेटवर्क</translation>
  </message>
  <message>
   <source>Version</source>
   <translation>संस्करण</translation>
  </message>
  <message>
   <source>From</source>
   <translation>स्रोत</translation>
  </message>
  <message>
   <source>Signature</source>
   <translation>हस्ताक्षर</translation>
  </message>
  <message>
   <source>Calibrated</source>
   <translation>अंशांकित</translation>
  </message>
  <message>
   <source>Trained from</source>
   <translation>इससे प्रशिक्षित</translation>
  </message>
  <message>
   <source>Id</source>
   <translation>पहचान</translation>
  </message>
  <message>
   <source>The default model is what a first run uses. A model may become the default when it is no worse than the present one on test patients that neither has learnt from; otherwise only with a reason, which is recorded.</source>
   <translation>मानक मॉडल वह है जो पहली बार चलने पर उपयोग होता है। कोई मॉडल तभी मानक बन सकता है जब वह उन परीक्षण मरीज़ों पर, जिनसे किसी ने नहीं सीखा, वर्तमान से बुरा न हो; अन्यथा केवल दर्ज किए कारण के साथ।</translation>
  </message>
  <message>
   <source>not read</source>
   <translation>नहीं पढ़ा</translation>
  </message>
  <message>
   <source>n/a</source>
   <translation>लागू नहीं</translation>
  </message>
  <message>
   <source>the model disagrees</source>
   <translation>मॉडल असहमत है</translation>
  </message>
  <message>
   <source>The first minute</source>
   <translation>पहला मिनट</translation>
  </message>
  <message>
   <source>Verdicts and colours</source>
   <translation>निर्णय और रंग</translation>
  </message>
  <message>
   <source>Why a field needs review</source>
   <translation>क्षेत्र को समीक्षा क्यों चाहिए</translation>
  </message>
  <message>
   <source>Not assessable</source>
   <translation>आकलन योग्य नहीं</translation>
  </message>
  <message>
   <source>Heat maps: what they can and cannot tell</source>
   <translation>हीट मैप: क्या बता सकते हैं और क्या नहीं</translation>
  </message>
  <message>
   <source>Reviewing by keyboard</source>
   <translation>कीबोर्ड से समीक्षा</translation>
  </message>
  <message>
   <source>Finding fields</source>
   <translation>क्षेत्र ढूँढना</translation>
  </message>
  <message>
   <source>Patients</source>
   <translation>मरीज़</translation>
  </message>
  <message>
   <source>Reports</source>
   <translation>रिपोर्टें</translation>
  </message>
  <message>
   <source>Sessions</source>
   <translation>सत्र</translation>
  </message>
  <message>
   <source>Training on your own fields</source>
   <translation>अपने क्षेत्रों पर प्रशिक्षण</translation>
  </message>
  <message>
   <source>Judging models</source>
   <translation>मॉडलों को परखना</translation>
  </message>
  <message>
   <source>Calibrating to your laboratory</source>
   <translation>आपकी प्रयोगशाला के लिए अंशांकन</translation>
  </message>
  <message>
   <source>Updates</source>
   <translation>अपडेट</translation>
  </message>
  <message>
   <source>When something is wrong</source>
   <translation>जब कुछ गड़बड़ हो</translation>
  </message>
  <message>
   <source>All commands and keys</source>
   <translation>सभी आदेश और कुंजियाँ</translation>
  </message>
  <message>
   <source>Open a folder with {open}, or drop one on the window. Lamella classifies its fields by itself and never changes a file.</source>
   <translation>{open} से फ़ोल्डर खोलें, या उसे विंडो पर छोड़ें। Lamella उसके क्षेत्रों को स्वयं वर्गीकृत करता है और कभी कोई फ़ाइल नहीं बदलता।</translation>
  </message>
  <message>
   <source>Each answer has a colour, a letter and a shape: B circle benign, M diamond malignant, ? triangle: a person should look.</source>
   <translation>हर उत्तर का रंग, अक्षर और आकार है: B वृत्त सौम्य, M हीरा दुर्दम, ? त्रिकोण: किसी व्यक्ति को देखना चाहिए।</translation>
  </message>
  <message>
   <source>{next} goes to the next doubtful field; {benign} benign, {malignant} malignant, {unsure} unsure; {undo} takes it back.</source>
   <translation>{next} अगले संदिग्ध क्षेत्र पर जाता है; {benign} सौम्य, {malignant} दुर्दम, {unsure} अनिश्चित; {undo} वापस लेता है।</translation>
  </message>
  <message>
   <source>{viewer} shows a field as large as the window. The pane beside the fields says why it needs review.</source>
   <translation>{viewer} क्षेत्र को विंडो जितना बड़ा दिखाता है। क्षेत्रों के पास का पैनल बताता है कि समीक्षा क्यों चाहिए।</translation>
  </message>
  <message>
   <source>{report} writes a report. {help} explains the place you are at; the menu (Alt+M) shows this tour again.</source>
   <translation>{report} रिपोर्ट लिखता है। {help} उस जगह को समझाता है जहाँ आप हैं; मेनू (Alt+M) यह यात्रा फिर दिखाता है।</translation>
  </message>
  <message>
   <source>All</source>
   <translation>सभी</translation>
  </message>
  <message>
   <source>All folders</source>
   <translation>सभी फ़ोल्डर</translation>
  </message>
  <message>
   <source>(this folder itself)</source>
   <translation>(यही फ़ोल्डर)</translation>
  </message>
  <message>
   <source>All patients</source>
   <translation>सभी मरीज़</translation>
  </message>
  <message>
   <source>The other fields are not affected.</source>
   <translation>बाकी क्षेत्रों पर असर नहीं है।</translation>
  </message>
  <message>
   <source>This field has not been classified yet.</source>
   <translation>यह क्षेत्र अभी वर्गीकृत नहीं हुआ है।</translation>
  </message>
  <message>
   <source>The answer of the model does not count.</source>
   <translation>मॉडल का उत्तर नहीं गिना जाता।</translation>
  </message>
  <message>
   <source>At or above {bound}, where the review band ends.</source>
   <translation>{bound} पर या उससे ऊपर, जहाँ समीक्षा पट्टी समाप्त होती है।</translation>
  </message>
  <message>
   <source>At or below {bound}, where the review band begins.</source>
   <translation>{bound} पर या उससे नीचे, जहाँ समीक्षा पट्टी शुरू होती है।</translation>
  </message>
  <message>
   <source>It is close to the band, so a look may be worth it.</source>
   <translation>यह पट्टी के पास है, इसलिए देखना ठीक रहेगा।</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>नाम</translation>
  </message>
  <message>
   <source>Patient</source>
   <translation>मरीज़</translation>
  </message>
  <message>
   <source>Picture</source>
   <translation>चित्र</translation>
  </message>
  <message>
   <source>File size</source>
   <translation>फ़ाइल का आकार</translation>
  </message>
  <message>
   <source>Changed</source>
   <translation>बदला गया</translation>
  </message>
  <message>
   <source>Reading</source>
   <translation>पढ़ना</translation>
  </message>
  <message>
   <source>Uncalibrated</source>
   <translation>बिना अंशांकन</translation>
  </message>
  <message>
   <source>Interval</source>
   <translation>अंतराल</translation>
  </message>
  <message>
   <source>none: the head of this model has no dropout</source>
   <translation>कोई नहीं: इस मॉडल के हेड में ड्रॉपआउट नहीं है</translation>
  </message>
  <message>
   <source>Careful</source>
   <translation>सावधान</translation>
  </message>
  <message>
   <source>mean over {count} turned and mirrored views</source>
   <translation>{count} घुमाए और पलटे दृश्यों का औसत</translation>
  </message>
  <message>
   <source>Not reviewed</source>
   <translation>समीक्षा नहीं हुई</translation>
  </message>
  <message>
   <source>Reviewed</source>
   <translation>समीक्षा हुई</translation>
  </message>
  <message>
   <source>Model disagrees</source>
   <translation>मॉडल असहमत</translation>
  </message>
  <message>
   <source>Unsure</source>
   <translation>अनिश्चित</translation>
  </message>
  <message>
   <source>With a note</source>
   <translation>टिप्पणी सहित</translation>
  </message>
  <message>
   <source>Blank</source>
   <translation>ख़ाली</translation>
  </message>
  <message>
   <source>Out of focus</source>
   <translation>धुंधला</translation>
  </message>
  <message>
   <source>Overexposed</source>
   <translation>अति-उजला</translation>
  </message>
  <message>
   <source>Underexposed</source>
   <translation>अल्प-उजला</translation>
  </message>
  <message>
   <source>Too small</source>
   <translation>बहुत छोटा</translation>
  </message>
  <message>
   <source>Not H&amp;E</source>
   <translation>H&amp;E नहीं</translation>
  </message>
  <message>
   <source>Unlike the training fields</source>
   <translation>प्रशिक्षण क्षेत्रों से भिन्न</translation>
  </message>
  <message>
   <source>Other magnification</source>
   <translation>दूसरा आवर्धन</translation>
  </message>
  <message>
   <source>Withheld by the reader</source>
   <translation>पाठक ने रोका</translation>
  </message>
  <message>
   <source>Empty file</source>
   <translation>ख़ाली फ़ाइल</translation>
  </message>
  <message>
   <source>Cut off</source>
   <translation>कटी हुई</translation>
  </message>
  <message>
   <source>Damaged</source>
   <translation>ख़राब</translation>
  </message>
  <message>
   <source>Not a picture</source>
   <translation>चित्र नहीं</translation>
  </message>
  <message>
   <source>Unknown format</source>
   <translation>अज्ञात प्रारूप</translation>
  </message>
  <message>
   <source>Too large</source>
   <translation>बहुत बड़ा</translation>
  </message>
  <message>
   <source>File is gone</source>
   <translation>फ़ाइल नहीं रही</translation>
  </message>
  <message>
   <source>No permission</source>
   <translation>अनुमति नहीं</translation>
  </message>
  <message>
   <source>Error in Lamella</source>
   <translation>Lamella में त्रुटि</translation>
  </message>
  <message>
   <source>Similar to {name}</source>
   <translation>{name} से मिलते-जुलते</translation>
  </message>
  <message>
   <source>From the map</source>
   <translation>नक्शे से</translation>
  </message>
  <message>
   <source>Magnification {name}</source>
   <translation>आवर्धन {name}</translation>
  </message>
  <message>
   <source>Folder {name}</source>
   <translation>फ़ोल्डर {name}</translation>
  </message>
  <message>
   <source>Patient {name}</source>
   <translation>मरीज़ {name}</translation>
  </message>
  <message>
   <source>unknown</source>
   <translation>अज्ञात</translation>
  </message>
  <message>
   <source>“{text}”</source>
   <translation>“{text}”</translation>
  </message>
  <message>
   <source> or </source>
   <translation> या </translation>
  </message>
  <message>
   <source>malignant</source>
   <translation>दुर्दम</translation>
  </message>
  <message>
   <source>benign</source>
   <translation>सौम्य</translation>
  </message>
  <message>
   <source>The map is empty: nothing at depth {depth} speaks for {side}.</source>
   <translation>मैप ख़ाली है: गहराई {depth} पर कुछ भी {side} के पक्ष में नहीं है।</translation>
  </message>
  <message>
   <source>What speaks for {side}, at depth {depth}, the only one: {share} of the evidence.</source>
   <translation>{side} के पक्ष में क्या है, एकमात्र गहराई {depth} पर: साक्ष्य का {share}।</translation>
  </message>
  <message>
   <source>What speaks for {side}, at depth {depth}, the last of {count}: {share} of the evidence.</source>
   <translation>{side} के पक्ष में क्या है, {count} में से अंतिम गहराई {depth} पर: साक्ष्य का {share}।</translation>
  </message>
  <message>
   <source>You said that this field cannot be assessed.</source>
   <translation>आपने कहा कि इस क्षेत्र का आकलन नहीं हो सकता।</translation>
  </message>
  <message>
   <source>There is hardly anything in this field: tissue on {share} of it.</source>
   <translation>इस क्षेत्र में लगभग कुछ नहीं: इसके {share} पर ऊतक।</translation>
  </message>
  <message>
   <source>The field is out of focus.</source>
   <translation>क्षेत्र धुंधला है।</translation>
  </message>
  <message>
   <source>The field is overexposed: its bright parts have lost their detail.</source>
   <translation>क्षेत्र अति-उजला है: इसके उजले भागों का ब्योरा खो गया है।</translation>
  </message>
  <message>
   <source>The field is underexposed: its dark parts have lost their detail.</source>
   <translation>क्षेत्र अल्प-उजला है: इसके गहरे भागों का ब्योरा खो गया है।</translation>
  </message>
  <message>
   <source>The picture is too small: its shorter side has {count} pixels.</source>
   <translation>चित्र बहुत छोटा है: इसकी छोटी भुजा {count} पिक्सेल की है।</translation>
  </message>
  <message>
   <source>The colours are not those of an H&amp;E stain.</source>
   <translation>रंग H&amp;E स्टेन के नहीं हैं।</translation>
  </message>
  <message>
   <source>The field is unlike everything the model was trained on.</source>
   <translation>क्षेत्र उस सबसे भिन्न है जिस पर मॉडल प्रशिक्षित हुआ।</translation>
  </message>
  <message>
   <source>The magnification is unlike that of the training fields.</source>
   <translation>आवर्धन प्रशिक्षण क्षेत्रों से भिन्न है।</translation>
  </message>
  <message>
   <source>Assessed all the same, although: {reasons}</source>
   <translation>फिर भी आकलन हुआ, यद्यपि: {reasons}</translation>
  </message>
  <message>
   <source>With parts of the model left out, its answer wanders from {low} to {high}.</source>
   <translation>मॉडल के भाग छोड़ने पर उसका उत्तर {low} से {high} तक बदलता है।</translation>
  </message>
  <message>
   <source>The patient's fields taken together give {peers}, so the answer to this one may not stand.</source>
   <translation>मरीज़ के सभी क्षेत्र मिलाकर {peers} देते हैं, इसलिए इसका उत्तर शायद न टिके।</translation>
  </message>
  <message>
   <source>Between {low} and {high} the model is not sure enough: a person should look.</source>
   <translation>{low} और {high} के बीच मॉडल पर्याप्त निश्चित नहीं है: किसी व्यक्ति को देखना चाहिए।</translation>
  </message>
  <message>
   <source>{count} of {all} turned and mirrored views of the field say the opposite.</source>
   <translation>क्षेत्र के {all} घुमाए और पलटे दृश्यों में से {count} उलटा कहते हैं।</translation>
  </message>
  <message>
   <source>No verdict</source>
   <translation>कोई निर्णय नहीं</translation>
  </message>
  <message>
   <source>No reason given</source>
   <translation>कोई कारण नहीं दिया</translation>
  </message>
  <message>
   <source>Morphology</source>
   <translation>आकारिकी</translation>
  </message>
  <message>
   <source>Poor quality of the field</source>
   <translation>क्षेत्र की ख़राब गुणवत्ता</translation>
  </message>
  <message>
   <source>Artefact</source>
   <translation>आर्टिफ़ैक्ट</translation>
  </message>
  <message>
   <source>Mixed field</source>
   <translation>मिश्रित क्षेत्र</translation>
  </message>
  <message>
   <source>Outside the tumour</source>
   <translation>ट्यूमर के बाहर</translation>
  </message>
  <message>
   <source>Confirmed elsewhere</source>
   <translation>अन्यत्र पुष्ट</translation>
  </message>
  <message>
   <source>Other</source>
   <translation>अन्य</translation>
  </message>
  <message>
   <source>{reader}, {when}, blinded</source>
   <translation>{reader}, {when}, अंध</translation>
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
   <translation>मरीज़ ज्ञात नहीं</translation>
  </message>
  <message>
   <source>Malignant (M)</source>
   <translation>दुर्दम (M)</translation>
  </message>
  <message>
   <source>Benign (B)</source>
   <translation>सौम्य (B)</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>बाकी</translation>
  </message>
  <message>
   <source>Open, {decided} of {total} decided</source>
   <translation>बाकी, {total} में से {decided} तय</translation>
  </message>
  <message>
   <source>{malignant} of {total} assessable fields are called malignant</source>
   <translation>{total} आकलन योग्य क्षेत्रों में से {malignant} दुर्दम कहे गए</translation>
  </message>
  <message>
   <source>{withheld} not assessable, {failed} could not be read, {pending} without an answer</source>
   <translation>{withheld} आकलन योग्य नहीं, {failed} पढ़े नहीं जा सके, {pending} बिना उत्तर</translation>
  </message>
  <message>
   <source>As the name rule reads it off the file names</source>
   <translation>जैसा नाम नियम फ़ाइल नामों से पढ़ता है</translation>
  </message>
  <message>
   <source>Slides</source>
   <translation>स्लाइडें</translation>
  </message>
  <message>
   <source>Slides of the patient, by the same rule</source>
   <translation>मरीज़ की स्लाइडें, उसी नियम से</translation>
  </message>
  <message>
   <source>Fields</source>
   <translation>क्षेत्र</translation>
  </message>
  <message>
   <source>All files of the patient</source>
   <translation>मरीज़ की सभी फ़ाइलें</translation>
  </message>
  <message>
   <source>Assessable</source>
   <translation>आकलन योग्य</translation>
  </message>
  <message>
   <source>Fields with an answer that counts</source>
   <translation>वे क्षेत्र जिनका उत्तर गिना जाता है</translation>
  </message>
  <message>
   <source>Malignant share</source>
   <translation>दुर्दम हिस्सा</translation>
  </message>
  <message>
   <source>Fields called malignant over assessable fields</source>
   <translation>दुर्दम कहे गए क्षेत्र बटा आकलन योग्य क्षेत्र</translation>
  </message>
  <message>
   <source>Patient score</source>
   <translation>मरीज़ का अंक</translation>
  </message>
  <message>
   <source>Probability at the mean calibrated log-odds of the assessable fields; for sorting only</source>
   <translation>आकलन योग्य क्षेत्रों के अंशांकित लॉग-ऑड्स के औसत पर संभावना; केवल क्रम के लिए</translation>
  </message>
  <message>
   <source>Doubtful</source>
   <translation>संदिग्ध</translation>
  </message>
  <message>
   <source>Fields that need review; click to see them</source>
   <translation>समीक्षा ज़रूरी क्षेत्र; देखने के लिए क्लिक करें</translation>
  </message>
  <message>
   <source>Review</source>
   <translation>समीक्षा</translation>
  </message>
  <message>
   <source>Malignant when a reader called a field malignant, benign when all were called benign</source>
   <translation>किसी पाठक ने एक क्षेत्र को दुर्दम कहा तो दुर्दम; सब सौम्य कहे गए तो सौम्य</translation>
  </message>
  <message>
   <source>Is {actual}, called {predicted}</source>
   <translation>{actual} है, {predicted} कहा गया</translation>
  </message>
  <message>
   <source>{done} of {total}</source>
   <translation>{total} में से {done}</translation>
  </message>
  <message>
   <source>right</source>
   <translation>सही</translation>
  </message>
  <message>
   <source>wrong</source>
   <translation>ग़लत</translation>
  </message>
  <message>
   <source>{name}: called {predicted} ({value}), is {actual}: {verdict}</source>
   <translation>{name}: {predicted} कहा गया ({value}), {actual} है: {verdict}</translation>
  </message>
  <message>
   <source>Patient {patient}</source>
   <translation>मरीज़ {patient}</translation>
  </message>
  <message>
   <source>There is no field here that can be used.</source>
   <translation>यहाँ उपयोग योग्य कोई क्षेत्र नहीं है।</translation>
  </message>
  <message>
   <source>{fields} benign of {patients}</source>
   <translation>{patients} के {fields} सौम्य</translation>
  </message>
  <message>
   <source>{fields} malignant of {patients}</source>
   <translation>{patients} के {fields} दुर्दम</translation>
  </message>
  <message>
   <source>{fields} of {patients}: {parts}.</source>
   <translation>{patients} के {fields}: {parts}।</translation>
  </message>
  <message>
   <source>signed by a trusted key</source>
   <translation>भरोसेमंद कुंजी से हस्ताक्षरित</translation>
  </message>
  <message>
   <source>not signed</source>
   <translation>हस्ताक्षर नहीं</translation>
  </message>
  <message>
   <source>signed by an unknown key</source>
   <translation>अज्ञात कुंजी से हस्ताक्षरित</translation>
  </message>
  <message>
   <source>cannot be checked: unsigned build</source>
   <translation>जाँचा नहीं जा सकता: बिना हस्ताक्षर का बिल्ड</translation>
  </message>
  <message>
   <source>known on this computer</source>
   <translation>इस कंप्यूटर पर ज्ञात</translation>
  </message>
  <message>
   <source>{name} {version} is not signed: nothing shows who made it.</source>
   <translation>{name} {version} पर हस्ताक्षर नहीं है: इसे किसने बनाया, यह पता नहीं चलता।</translation>
  </message>
  <message>
   <source>{name} {version} is signed by a key that this Lamella does not know.</source>
   <translation>{name} {version} ऐसी कुंजी से हस्ताक्षरित है जिसे यह Lamella नहीं जानता।</translation>
  </message>
  <message>
   <source>The maker of {name} {version} cannot be checked: this Lamella is an unsigned build.</source>
   <translation>{name} {version} किसने बनाया, यह जाँचा नहीं जा सकता: यह Lamella बिना हस्ताक्षर का बिल्ड है।</translation>
  </message>
  <message>
   <source>Install it only if you know who made it and trust them.</source>
   <translation>इसे तभी इंस्टॉल करें जब आप जानते हों कि इसे किसने बनाया और उस पर भरोसा करते हों।</translation>
  </message>
  <message>
   <source>{name} {version} is older than version {installed}, which is installed.</source>
   <translation>{name} {version} इंस्टॉल किए गए संस्करण {installed} से पुराना है।</translation>
  </message>
  <message>
   <source>Classifying</source>
   <translation>वर्गीकरण</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>सहायता</translation>
  </message>
  <message>
   <source>Models</source>
   <translation>मॉडल</translation>
  </message>
  <message>
   <source>Open folder</source>
   <translation>फ़ोल्डर खोलें</translation>
  </message>
  <message>
   <source>Choose a folder of slide images</source>
   <translation>स्लाइड चित्रों का फ़ोल्डर चुनें</translation>
  </message>
  <message>
   <source>Export report on all…</source>
   <translation>सभी की रिपोर्ट निर्यात करें…</translation>
  </message>
  <message>
   <source>Write a table, a spreadsheet, a page with pictures or a PDF on all fields</source>
   <translation>सभी क्षेत्रों की तालिका, स्प्रेडशीट, चित्रों वाला पृष्ठ या PDF लिखें</translation>
  </message>
  <message>
   <source>Export report on the selection…</source>
   <translation>चुने हुओं की रिपोर्ट निर्यात करें…</translation>
  </message>
  <message>
   <source>Write a table, a spreadsheet, a page with pictures or a PDF on the selected fields</source>
   <translation>चुने क्षेत्रों की तालिका, स्प्रेडशीट, चित्रों वाला पृष्ठ या PDF लिखें</translation>
  </message>
  <message>
   <source>Open in the system's picture viewer</source>
   <translation>सिस्टम के चित्र दर्शक में खोलें</translation>
  </message>
  <message>
   <source>Open the file with the program your system uses for pictures</source>
   <translation>फ़ाइल को उस प्रोग्राम से खोलें जिसे आपका सिस्टम चित्रों के लिए उपयोग करता है</translation>
  </message>
  <message>
   <source>Show in folder</source>
   <translation>फ़ोल्डर में दिखाएँ</translation>
  </message>
  <message>
   <source>Show the file in the file manager</source>
   <translation>फ़ाइल को फ़ाइल प्रबंधक में दिखाएँ</translation>
  </message>
  <message>
   <source>Copy path</source>
   <translation>पथ कॉपी करें</translation>
  </message>
  <message>
   <source>Copy the paths of the selected files</source>
   <translation>चुनी फ़ाइलों के पथ कॉपी करें</translation>
  </message>
  <message>
   <source>Classify</source>
   <translation>वर्गीकृत करें</translation>
  </message>
  <message>
   <source>Classify all fields that have no answer yet</source>
   <translation>उन सभी क्षेत्रों को वर्गीकृत करें जिनका अभी उत्तर नहीं है</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>रोकें</translation>
  </message>
  <message>
   <source>Stop; what is done so far is kept</source>
   <translation>रोकें; अब तक का काम रखा जाता है</translation>
  </message>
  <message>
   <source>Set between which probabilities a person should look</source>
   <translation>तय करें कि किन संभावनाओं के बीच कोई व्यक्ति देखे</translation>
  </message>
  <message>
   <source>Train on your labelled fields…</source>
   <translation>अपने लेबल किए क्षेत्रों पर प्रशिक्षण दें…</translation>
  </message>
  <message>
   <source>Let a model learn from fields that your laboratory has labelled</source>
   <translation>मॉडल को आपकी प्रयोगशाला के लेबल किए क्षेत्रों से सीखने दें</translation>
  </message>
  <message>
   <source>How good is a model…</source>
   <translation>मॉडल कितना अच्छा है…</translation>
  </message>
  <message>
   <source>Measure a model on labelled fields: figures, errors, curves, report</source>
   <translation>लेबल किए क्षेत्रों पर मॉडल को मापें: आँकड़े, गलतियाँ, वक्र, रिपोर्ट</translation>
  </message>
  <message>
   <source>Compare models…</source>
   <translation>मॉडलों की तुलना…</translation>
  </message>
  <message>
   <source>Measure several models on the same labelled fields, side by side</source>
   <translation>उन्हीं लेबल किए क्षेत्रों पर कई मॉडलों को साथ-साथ मापें</translation>
  </message>
  <message>
   <source>Calibrate to my lab…</source>
   <translation>मेरी प्रयोगशाला के लिए अंशांकन…</translation>
  </message>
  <message>
   <source>Fit a model to the stain and scanner of your laboratory with a few labelled fields</source>
   <translation>कुछ लेबल किए क्षेत्रों से मॉडल को आपकी प्रयोगशाला के स्टेन और स्कैनर के अनुकूल करें</translation>
  </message>
  <message>
   <source>Installed models…</source>
   <translation>स्थापित मॉडल…</translation>
  </message>
  <message>
   <source>Install, remove, export models, and say which one is the default</source>
   <translation>मॉडल स्थापित करें, हटाएँ, निर्यात करें, और बताएँ कि मानक कौन सा है</translation>
  </message>
  <message>
   <source>Patients…</source>
   <translation>मरीज़…</translation>
  </message>
  <message>
   <source>Show the fields rolled up by patient: malignant share, score, doubtful fields, review</source>
   <translation>क्षेत्र मरीज़ के अनुसार दिखाएँ: दुर्दम हिस्सा, अंक, संदिग्ध क्षेत्र, समीक्षा</translation>
  </message>
  <message>
   <source>Show similar fields</source>
   <translation>मिलते-जुलते क्षेत्र दिखाएँ</translation>
  </message>
  <message>
   <source>Show the fields that look most like this one to the model, most similar first</source>
   <translation>वे क्षेत्र दिखाएँ जो मॉडल को इससे सबसे मिलते लगते हैं, सबसे मिलते पहले</translation>
  </message>
  <message>
   <source>Embedding map…</source>
   <translation>एम्बेडिंग नक्शा…</translation>
  </message>
  <message>
   <source>Show all fields as points, near where the model sees them alike, and pick some</source>
   <translation>सभी क्षेत्र बिंदुओं के रूप में दिखाएँ, जहाँ मॉडल उन्हें समान देखता है वहाँ पास, और कुछ चुनें</translation>
  </message>
  <message>
   <source>Sort now</source>
   <translation>अभी क्रम लगाएँ</translation>
  </message>
  <message>
   <source>Bring the order up to date while the run goes on</source>
   <translation>काम चलते हुए क्रम ताज़ा करें</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>खोजें</translation>
  </message>
  <message>
   <source>Show fields whose name, folder or patient contains these words</source>
   <translation>वे क्षेत्र दिखाएँ जिनके नाम, फ़ोल्डर या मरीज़ में ये शब्द हैं</translation>
  </message>
  <message>
   <source>Larger thumbnails</source>
   <translation>बड़े थंबनेल</translation>
  </message>
  <message>
   <source>Show larger thumbnails</source>
   <translation>थंबनेल बड़े दिखाएँ</translation>
  </message>
  <message>
   <source>Smaller thumbnails</source>
   <translation>छोटे थंबनेल</translation>
  </message>
  <message>
   <source>Show smaller thumbnails</source>
   <translation>थंबनेल छोटे दिखाएँ</translation>
  </message>
  <message>
   <source>Show whole pictures</source>
   <translation>पूरे चित्र दिखाएँ</translation>
  </message>
  <message>
   <source>Fit whole pictures into the cells instead of filling them</source>
   <translation>खानों को भरने के बजाय पूरे चित्र उनमें समाएँ</translation>
  </message>
  <message>
   <source>Filter pane</source>
   <translation>फ़िल्टर पैनल</translation>
  </message>
  <message>
   <source>Show or hide the filters</source>
   <translation>फ़िल्टर दिखाएँ या छिपाएँ</translation>
  </message>
  <message>
   <source>Field pane</source>
   <translation>क्षेत्र पैनल</translation>
  </message>
  <message>
   <source>Show or hide the details of the field</source>
   <translation>क्षेत्र का विवरण दिखाएँ या छिपाएँ</translation>
  </message>
  <message>
   <source>Full screen</source>
   <translation>पूरी स्क्रीन</translation>
  </message>
  <message>
   <source>Use the whole screen</source>
   <translation>पूरी स्क्रीन उपयोग करें</translation>
  </message>
  <message>
   <source>Help for this place</source>
   <translation>इस जगह की सहायता</translation>
  </message>
  <message>
   <source>Open the page of help on the part of the window you are at</source>
   <translation>विंडो के जिस भाग में आप हैं उसका सहायता पृष्ठ खोलें</translation>
  </message>
  <message>
   <source>Tour</source>
   <translation>परिचय यात्रा</translation>
  </message>
  <message>
   <source>Show the five hints of the first start again</source>
   <translation>पहली शुरुआत के पाँच संकेत फिर दिखाएँ</translation>
  </message>
  <message>
   <source>Keyboard shortcuts</source>
   <translation>कीबोर्ड शॉर्टकट</translation>
  </message>
  <message>
   <source>Show all shortcuts on one page</source>
   <translation>सभी शॉर्टकट एक पृष्ठ पर दिखाएँ</translation>
  </message>
  <message>
   <source>Update Lamella…</source>
   <translation>Lamella अपडेट करें…</translation>
  </message>
  <message>
   <source>Choose an update file; or drop it on the window</source>
   <translation>अपडेट फ़ाइल चुनें; या उसे विंडो पर छोड़ें</translation>
  </message>
  <message>
   <source>Start the version again that was installed before this one</source>
   <translation>इससे पहले इंस्टॉल किया गया संस्करण फिर चलाएँ</translation>
  </message>
  <message>
   <source>Self-check</source>
   <translation>स्व-जाँच</translation>
  </message>
  <message>
   <source>See whether everything that Lamella needs is in order; one text for whoever helps you</source>
   <translation>देखें कि Lamella की ज़रूरत की हर चीज़ ठीक है या नहीं; मदद करने वाले के लिए एक पाठ</translation>
  </message>
  <message>
   <source>About Lamella</source>
   <translation>Lamella के बारे में</translation>
  </message>
  <message>
   <source>Versions, licences and what Lamella may be used for</source>
   <translation>संस्करण, लाइसेंस और Lamella का उपयोग किसके लिए हो सकता है</translation>
  </message>
  <message>
   <source>Accept the model's answer</source>
   <translation>मॉडल का उत्तर स्वीकार करें</translation>
  </message>
  <message>
   <source>Agree: take the model's benign or malignant as your own verdict</source>
   <translation>सहमत: मॉडल के सौम्य या दुर्दम को अपना निर्णय मानें</translation>
  </message>
  <message>
   <source>Your verdict on the selected fields: benign</source>
   <translation>चुने क्षेत्रों पर आपका निर्णय: सौम्य</translation>
  </message>
  <message>
   <source>Your verdict on the selected fields: malignant</source>
   <translation>चुने क्षेत्रों पर आपका निर्णय: दुर्दम</translation>
  </message>
  <message>
   <source>Your verdict on the selected fields: cannot tell</source>
   <translation>चुने क्षेत्रों पर आपका निर्णय: कह नहीं सकते</translation>
  </message>
  <message>
   <source>Clear</source>
   <translation>साफ़ करें</translation>
  </message>
  <message>
   <source>Take your verdict on the selected fields back</source>
   <translation>चुने क्षेत्रों पर अपना निर्णय वापस लें</translation>
  </message>
  <message>
   <source>Next doubtful field</source>
   <translation>अगला संदिग्ध क्षेत्र</translation>
  </message>
  <message>
   <source>Go to the next field that needs review and has no verdict of yours yet</source>
   <translation>अगले क्षेत्र पर जाएँ जिसे समीक्षा चाहिए और जिस पर आपका निर्णय नहीं है</translation>
  </message>
  <message>
   <source>Heat map</source>
   <translation>हीट मैप</translation>
  </message>
  <message>
   <source>Show which places moved the model's answer</source>
   <translation>दिखाएँ कि किन जगहों ने मॉडल का उत्तर बदला</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>वापस लें</translation>
  </message>
  <message>
   <source>Take back what you decided last</source>
   <translation>अपना पिछला निर्णय वापस लें</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>दोहराएँ</translation>
  </message>
  <message>
   <source>Decide again what you took back</source>
   <translation>जो वापस लिया उसे फिर तय करें</translation>
  </message>
  <message>
   <source>Write a note</source>
   <translation>टिप्पणी लिखें</translation>
  </message>
  <message>
   <source>Go to the note of the field</source>
   <translation>क्षेत्र की टिप्पणी पर जाएँ</translation>
  </message>
  <message>
   <source>Assess it all the same</source>
   <translation>फिर भी आकलन करें</translation>
  </message>
  <message>
   <source>Let the model's answer count although the field seems unfit</source>
   <translation>क्षेत्र अनुपयुक्त लगने पर भी मॉडल का उत्तर गिनें</translation>
  </message>
  <message>
   <source>Cannot be assessed</source>
   <translation>आकलन नहीं हो सकता</translation>
  </message>
  <message>
   <source>Say that the field is unfit: no answer of the model counts for it</source>
   <translation>कहें कि क्षेत्र अनुपयुक्त है: इसके लिए मॉडल का कोई उत्तर नहीं गिना जाता</translation>
  </message>
  <message>
   <source>Blinded review</source>
   <translation>अंध समीक्षा</translation>
  </message>
  <message>
   <source>Hide names and the model's answers of each field until you have decided on it</source>
   <translation>हर क्षेत्र के नाम और मॉडल के उत्तर आपके निर्णय तक छिपाएँ</translation>
  </message>
  <message>
   <source>Go on after deciding</source>
   <translation>निर्णय के बाद आगे बढ़ें</translation>
  </message>
  <message>
   <source>Move to the next field after each verdict</source>
   <translation>हर निर्णय के बाद अगले क्षेत्र पर जाएँ</translation>
  </message>
  <message>
   <source>Reader…</source>
   <translation>पाठक…</translation>
  </message>
  <message>
   <source>Say who is reviewing</source>
   <translation>बताएँ कि कौन समीक्षा कर रहा है</translation>
  </message>
  <message>
   <source>Agreement of readers…</source>
   <translation>पाठकों की सहमति…</translation>
  </message>
  <message>
   <source>Compare what two readers decided: table and Cohen's kappa</source>
   <translation>दो पाठकों के निर्णयों की तुलना: तालिका और कोहेन का कप्पा</translation>
  </message>
  <message>
   <source>Session</source>
   <translation>सत्र</translation>
  </message>
  <message>
   <source>Open a session…</source>
   <translation>सत्र खोलें…</translation>
  </message>
  <message>
   <source>Open a session file: what was found and decided about a folder</source>
   <translation>सत्र फ़ाइल खोलें: फ़ोल्डर के बारे में क्या मिला और तय हुआ</translation>
  </message>
  <message>
   <source>Save the session as…</source>
   <translation>सत्र इस नाम से सहेजें…</translation>
  </message>
  <message>
   <source>Go on in a copy under another name; all is saved as it happens anyway</source>
   <translation>दूसरे नाम की प्रति में आगे बढ़ें; वैसे भी सब कुछ होते ही सहेजा जाता है</translation>
  </message>
  <message>
   <source>Find moved files…</source>
   <translation>हटाई गई फ़ाइलें ढूँढें…</translation>
  </message>
  <message>
   <source>The folder was moved or renamed: find its files again by what they hold</source>
   <translation>फ़ोल्डर हटाया या नाम बदला गया: उसकी फ़ाइलें उनकी सामग्री से फिर ढूँढें</translation>
  </message>
  <message>
   <source>Versions behind the answers…</source>
   <translation>उत्तरों के पीछे के संस्करण…</translation>
  </message>
  <message>
   <source>Which versions of models and of Lamella answered in this session, and what each of them said</source>
   <translation>इस सत्र में मॉडलों और Lamella के किन संस्करणों ने उत्तर दिए, और हर एक ने क्या कहा</translation>
  </message>
  <message>
   <source>Watch the folder</source>
   <translation>फ़ोल्डर पर नज़र रखें</translation>
  </message>
  <message>
   <source>Take in new files as they come, and classify them</source>
   <translation>नई फ़ाइलें आते ही लें और उन्हें वर्गीकृत करें</translation>
  </message>
  <message>
   <source>Viewer</source>
   <translation>दर्शक</translation>
  </message>
  <message>
   <source>Open in the viewer</source>
   <translation>दर्शक में खोलें</translation>
  </message>
  <message>
   <source>Look at the field as large as the window</source>
   <translation>क्षेत्र को विंडो जितना बड़ा देखें</translation>
  </message>
  <message>
   <source>Back to the grid</source>
   <translation>ग्रिड पर वापस</translation>
  </message>
  <message>
   <source>Close the viewer</source>
   <translation>दर्शक बंद करें</translation>
  </message>
  <message>
   <source>Previous field</source>
   <translation>पिछला क्षेत्र</translation>
  </message>
  <message>
   <source>Show the field before</source>
   <translation>इससे पहले का क्षेत्र दिखाएँ</translation>
  </message>
  <message>
   <source>Next field</source>
   <translation>अगला क्षेत्र</translation>
  </message>
  <message>
   <source>Show the field after</source>
   <translation>इसके बाद का क्षेत्र दिखाएँ</translation>
  </message>
  <message>
   <source>Zoom in</source>
   <translation>बड़ा करें</translation>
  </message>
  <message>
   <source>Show it larger; the wheel zooms to the pointer</source>
   <translation>बड़ा दिखाएँ; पहिया संकेतक पर ज़ूम करता है</translation>
  </message>
  <message>
   <source>Zoom out</source>
   <translation>छोटा करें</translation>
  </message>
  <message>
   <source>Show it smaller</source>
   <translation>छोटा दिखाएँ</translation>
  </message>
  <message>
   <source>Fit</source>
   <translation>समाएँ</translation>
  </message>
  <message>
   <source>Show the whole picture</source>
   <translation>पूरा चित्र दिखाएँ</translation>
  </message>
  <message>
   <source>1:1</source>
   <translation>1:1</translation>
  </message>
  <message>
   <source>Show one pixel of the file as one of the screen</source>
   <translation>फ़ाइल का एक पिक्सेल स्क्रीन के एक पिक्सेल जैसा दिखाएँ</translation>
  </message>
  <message>
   <source>Move left</source>
   <translation>बाएँ जाएँ</translation>
  </message>
  <message>
   <source>See what is further left</source>
   <translation>देखें कि और बाएँ क्या है</translation>
  </message>
  <message>
   <source>Move right</source>
   <translation>दाएँ जाएँ</translation>
  </message>
  <message>
   <source>See what is further right</source>
   <translation>देखें कि और दाएँ क्या है</translation>
  </message>
  <message>
   <source>Move up</source>
   <translation>ऊपर जाएँ</translation>
  </message>
  <message>
   <source>See what is further up</source>
   <translation>देखें कि और ऊपर क्या है</translation>
  </message>
  <message>
   <source>Move down</source>
   <translation>नीचे जाएँ</translation>
  </message>
  <message>
   <source>See what is further down</source>
   <translation>देखें कि और नीचे क्या है</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>तुलना करें</translation>
  </message>
  <message>
   <source>Keep this field on the left and go on to others on the right</source>
   <translation>इस क्षेत्र को बाएँ रखें और दाएँ दूसरों पर जाएँ</translation>
  </message>
  <message>
   <source>Linked</source>
   <translation>जुड़े हुए</translation>
  </message>
  <message>
   <source>Zoom and move both pictures together</source>
   <translation>दोनों चित्रों को साथ ज़ूम करें और चलाएँ</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>हल्का</translation>
  </message>
  <message>
   <source>Brightness and contrast, for the eye only</source>
   <translation>चमक और कंट्रास्ट, केवल आँख के लिए</translation>
  </message>
  <message>
   <source>Mid-grey</source>
   <translation>मध्यम धूसर</translation>
  </message>
  <message>
   <source>Put the picture on the mid-grey that monitors are judged on</source>
   <translation>चित्र को उस मध्यम धूसर पर रखें जिस पर मॉनिटर परखे जाते हैं</translation>
  </message>
  <message>
   <source>Pixel size</source>
   <translation>पिक्सेल आकार</translation>
  </message>
  <message>
   <source>Say how much a pixel covers</source>
   <translation>बताएँ कि एक पिक्सेल कितना ढकता है</translation>
  </message>
  <message>
   <source>off</source>
   <translation>बंद</translation>
  </message>
  <message>
   <source>Small rotations</source>
   <translation>छोटे घुमाव</translation>
  </message>
  <message>
   <source>Zoom</source>
   <translation>ज़ूम</translation>
  </message>
  <message>
   <source>Brightness</source>
   <translation>चमक</translation>
  </message>
  <message>
   <source>Contrast</source>
   <translation>कंट्रास्ट</translation>
  </message>
  <message>
   <source>Stain (H and E)</source>
   <translation>स्टेन (H और E)</translation>
  </message>
  <message>
   <source>Flips</source>
   <translation>पलटना</translation>
  </message>
  <message>
   <source>Quarter turns</source>
   <translation>चौथाई घुमाव</translation>
  </message>
  <message>
   <source>Your labelled fields</source>
   <translation>आपके लेबल किए क्षेत्र</translation>
  </message>
  <message>
   <source>never</source>
   <translation>कभी नहीं</translation>
  </message>
  <message>
   <source>None</source>
   <translation>कोई नहीं</translation>
  </message>
  <message>
   <source>The fastest one</source>
   <translation>सबसे तेज़</translation>
  </message>
  <message>
   <source>Processor (CPU)</source>
   <translation>प्रोसेसर (CPU)</translation>
  </message>
  <message>
   <source>Graphics card (GPU)</source>
   <translation>ग्राफ़िक्स कार्ड (GPU)</translation>
  </message>
  <message>
   <source>epochs without gain</source>
   <translation>युग बिना लाभ के</translation>
  </message>
  <message>
   <source>What to train</source>
   <translation>क्या प्रशिक्षित करें</translation>
  </message>
  <message>
   <source>Result</source>
   <translation>परिणाम</translation>
  </message>
  <message>
   <source>{title} is ready.</source>
   <translation>{title} तैयार है।</translation>
  </message>
  <message>
   <source>On {patients} kept back ({fields})</source>
   <translation>अलग रखे {patients} पर ({fields})</translation>
  </message>
  <message>
   <source>{where}, {title} is right in {new} of the fields.</source>
   <translation>{where}, {title} {new} क्षेत्रों में सही है।</translation>
  </message>
  <message>
   <source>{where}, {new} of the answers are right; before it was {old}.</source>
   <translation>{where}, {new} उत्तर सही हैं; पहले {old} थे।</translation>
  </message>
  <message>
   <source>Epochs, at most</source>
   <translation>युग, अधिक से अधिक</translation>
  </message>
  <message>
   <source>Learning rate</source>
   <translation>सीखने की दर</translation>
  </message>
  <message>
   <source>How large a step is at the beginning; too large forgets, too small lasts</source>
   <translation>शुरू में क़दम कितना बड़ा हो; बहुत बड़ा भुलाता है, बहुत छोटा देर लगाता है</translation>
  </message>
  <message>
   <source>epochs at</source>
   <translation>युग, दर</translation>
  </message>
  <message>
   <source>about {count} seconds here</source>
   <translation>यहाँ लगभग {count} सेकंड</translation>
  </message>
  <message>
   <source>about a minute here</source>
   <translation>यहाँ लगभग एक मिनट</translation>
  </message>
  <message>
   <source>about {count} minutes here</source>
   <translation>यहाँ लगभग {count} मिनट</translation>
  </message>
  <message>
   <source>about {count} hours here</source>
   <translation>यहाँ लगभग {count} घंटे</translation>
  </message>
  <message>
   <source>Epoch {number} of at most {most} ({what}).</source>
   <translation>युग {number}, अधिकतम {most} ({what})।</translation>
  </message>
  <message>
   <source>Best so far: epoch {number}, validation accuracy {accuracy}.</source>
   <translation>अब तक सबसे अच्छा: युग {number}, सत्यापन सटीकता {accuracy}।</translation>
  </message>
  <message>
   <source>Reading the fields</source>
   <translation>क्षेत्र पढ़े जा रहे हैं</translation>
  </message>
  <message>
   <source>Showing the fields to the model</source>
   <translation>क्षेत्र मॉडल को दिखाए जा रहे हैं</translation>
  </message>
  <message>
   <source>Showing the fields to the lower part of the model</source>
   <translation>क्षेत्र मॉडल के निचले भाग को दिखाए जा रहे हैं</translation>
  </message>
  <message>
   <source>Packing the new model</source>
   <translation>नया मॉडल पैक हो रहा है</translation>
  </message>
  <message>
   <source>Accuracy</source>
   <translation>सटीकता</translation>
  </message>
  <message>
   <source>Balanced accuracy</source>
   <translation>संतुलित सटीकता</translation>
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
   <translation>दुर्दम पाए गए</translation>
  </message>
  <message>
   <source>Benign left alone</source>
   <translation>सौम्य छोड़े गए</translation>
  </message>
  <message>
   <source>Called malignant rightly</source>
   <translation>सही दुर्दम कहे गए</translation>
  </message>
  <message>
   <source>F1</source>
   <translation>F1</translation>
  </message>
  <message>
   <source>Loss</source>
   <translation>हानि</translation>
  </message>
  <message>
   <source>Brier score</source>
   <translation>ब्रायर अंक</translation>
  </message>
  <message>
   <source>Calibration error</source>
   <translation>अंशांकन त्रुटि</translation>
  </message>
  <message>
   <source>({low} to {high})</source>
   <translation>({low} से {high})</translation>
  </message>
  <message>
   <source>Watch</source>
   <translation>देखें</translation>
  </message>
  <message>
   <source>Field {number}</source>
   <translation>क्षेत्र {number}</translation>
  </message>
  <message>
   <source>Recent folders</source>
   <translation>हाल के फ़ोल्डर</translation>
  </message>
  <message>
   <source>Classify as soon as a folder opens</source>
   <translation>फ़ोल्डर खुलते ही वर्गीकृत करें</translation>
  </message>
  <message>
   <source>Otherwise press Classify</source>
   <translation>अन्यथा ‘वर्गीकृत करें’ दबाएँ</translation>
  </message>
  <message>
   <source>Include sub-folders</source>
   <translation>उप-फ़ोल्डर शामिल करें</translation>
  </message>
  <message>
   <source>Counts for the next folder you open</source>
   <translation>आपके खोले अगले फ़ोल्डर से लागू</translation>
  </message>
  <message>
   <source>Careful mode</source>
   <translation>सावधान विधि</translation>
  </message>
  <message>
   <source>Average every answer over all turned and mirrored views: up to eight times slower</source>
   <translation>हर उत्तर को सभी घुमाए और पलटे दृश्यों पर औसत करें: आठ गुना तक धीमा</translation>
  </message>
  <message>
   <source>Theme</source>
   <translation>थीम</translation>
  </message>
  <message>
   <source>Follow the system</source>
   <translation>सिस्टम के अनुसार</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>गहरा</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>भाषा</translation>
  </message>
  <message>
   <source>Size of words and controls</source>
   <translation>शब्दों और नियंत्रणों का आकार</translation>
  </message>
  <message>
   <source>{number} %</source>
   <translation>{number} %</translation>
  </message>
  <message>
   <source>Counts from the next start of Lamella</source>
   <translation>Lamella की अगली शुरुआत से लागू</translation>
  </message>
  <message>
   <source>1 field</source>
   <translation>1 क्षेत्र</translation>
  </message>
  <message>
   <source>{count} fields</source>
   <translation>{count} क्षेत्र</translation>
  </message>
  <message>
   <source>1 patient</source>
   <translation>1 मरीज़</translation>
  </message>
  <message>
   <source>{count} patients</source>
   <translation>{count} मरीज़</translation>
  </message>
  <message>
   <source>Needs review</source>
   <translation>समीक्षा ज़रूरी</translation>
  </message>
  <message>
   <source>Could not be read</source>
   <translation>पढ़ा नहीं जा सका</translation>
  </message>
  <message>
   <source>Not classified yet</source>
   <translation>अभी वर्गीकृत नहीं</translation>
  </message>
  <message>
   <source>reviewed: benign</source>
   <translation>समीक्षा: सौम्य</translation>
  </message>
  <message>
   <source>reviewed: malignant</source>
   <translation>समीक्षा: दुर्दम</translation>
  </message>
  <message>
   <source>reviewed: unsure</source>
   <translation>समीक्षा: अनिश्चित</translation>
  </message>
  <message>
   <source>{name} could not be read: {reason}</source>
   <translation>{name} पढ़ा नहीं जा सका: {reason}</translation>
  </message>
  <message>
   <source>{count} s left</source>
   <translation>{count} से बाकी</translation>
  </message>
  <message>
   <source>about 1 minute left</source>
   <translation>लगभग 1 मिनट बाकी</translation>
  </message>
  <message>
   <source>about {count} minutes left</source>
   <translation>लगभग {count} मिनट बाकी</translation>
  </message>
  <message>
   <source>about {count} hours left</source>
   <translation>लगभग {count} घंटे बाकी</translation>
  </message>
  <message>
   <source>{number} fields/s</source>
   <translation>{number} क्षेत्र/से</translation>
  </message>
  <message>
   <source>CPU, 1 thread</source>
   <translation>CPU, 1 थ्रेड</translation>
  </message>
  <message>
   <source>CPU, {count} threads</source>
   <translation>CPU, {count} थ्रेड</translation>
  </message>
  <message>
   <source>Quick</source>
   <translation>त्वरित</translation>
  </message>
  <message>
   <source>Head</source>
   <translation>हेड</translation>
  </message>
  <message>
   <source>Only the last step learns, which weighs what the model already sees.</source>
   <translation>केवल अंतिम चरण सीखता है, जो मॉडल के पहले से देखे को भार देता है।</translation>
  </message>
  <message>
   <source>Better</source>
   <translation>बेहतर</translation>
  </message>
  <message>
   <source>Top block</source>
   <translation>ऊपरी खंड</translation>
  </message>
  <message>
   <source>The upper part learns too, and so sees what is special about your slides.</source>
   <translation>ऊपरी भाग भी सीखता है, और देख पाता है कि आपकी स्लाइडों में क्या विशेष है।</translation>
  </message>
  <message>
   <source>Thorough</source>
   <translation>गहन</translation>
  </message>
  <message>
   <source>Whole network</source>
   <translation>पूरा नेटवर्क</translation>
  </message>
  <message>
   <source>The whole model learns, in two stages. For some hundred fields and a night.</source>
   <translation>पूरा मॉडल दो चरणों में सीखता है। कुछ सौ क्षेत्रों और एक रात के लिए।</translation>
  </message>
  <message>
   <source>loss</source>
   <translation>हानि</translation>
  </message>
  <message>
   <source>mean cross-entropy of the probabilities, in nats</source>
   <translation>संभावनाओं की औसत क्रॉस-एन्ट्रॉपी, नैट में</translation>
  </message>
  <message>
   <source>accuracy</source>
   <translation>सटीकता</translation>
  </message>
  <message>
   <source>share of right calls; a majority label alone can make it high</source>
   <translation>सही उत्तरों का हिस्सा; अकेला बहुसंख्यक वर्ग भी इसे ऊँचा कर सकता है</translation>
  </message>
  <message>
   <source>balanced accuracy</source>
   <translation>संतुलित सटीकता</translation>
  </message>
  <message>
   <source>mean of recall and specificity; 0.5 is guessing</source>
   <translation>रिकॉल और विशिष्टता का औसत; 0.5 अनुमान है</translation>
  </message>
  <message>
   <source>precision</source>
   <translation>परिशुद्धता</translation>
  </message>
  <message>
   <source>share of malignant calls that are malignant</source>
   <translation>दुर्दम कहे गए में से वास्तव में दुर्दम का हिस्सा</translation>
  </message>
  <message>
   <source>recall</source>
   <translation>रिकॉल</translation>
  </message>
  <message>
   <source>share of malignant units that were found (sensitivity)</source>
   <translation>पाए गए दुर्दम का हिस्सा (संवेदनशीलता)</translation>
  </message>
  <message>
   <source>harmonic mean of precision and recall</source>
   <translation>परिशुद्धता और रिकॉल का हरात्मक माध्य</translation>
  </message>
  <message>
   <source>specificity</source>
   <translation>विशिष्टता</translation>
  </message>
  <message>
   <source>share of benign units called benign</source>
   <translation>सौम्य कहे गए सौम्य का हिस्सा</translation>
  </message>
  <message>
   <source>chance that a malignant unit gets the higher probability; 0.5 is guessing</source>
   <translation>दुर्दम को अधिक संभावना मिलने का अवसर; 0.5 अनुमान है</translation>
  </message>
  <message>
   <source>average precision; guessing gives the share of malignant units</source>
   <translation>औसत परिशुद्धता; अनुमान से दुर्दम का हिस्सा मिलता है</translation>
  </message>
  <message>
   <source>Brier</source>
   <translation>ब्रायर</translation>
  </message>
  <message>
   <source>mean squared error of the probabilities</source>
   <translation>संभावनाओं की औसत वर्ग त्रुटि</translation>
  </message>
  <message>
   <source>ECE</source>
   <translation>ECE</translation>
  </message>
  <message>
   <source>mean gap between predicted and observed malignancy, ten bins</source>
   <translation>अनुमानित और देखी गई दुर्दमता का औसत अंतर, दस खाने</translation>
  </message>
  <message>
   <source>needs review</source>
   <translation>समीक्षा ज़रूरी</translation>
  </message>
  <message>
   <source>share of units whose probability lies inside the review band</source>
   <translation>जिनकी संभावना समीक्षा पट्टी में है उनका हिस्सा</translation>
  </message>
  <message>
   <source>error outside the band</source>
   <translation>पट्टी के बाहर त्रुटि</translation>
  </message>
  <message>
   <source>mean error over the two labels outside the band</source>
   <translation>पट्टी के बाहर दोनों लेबलों की औसत त्रुटि</translation>
  </message>
  <message>
   <source>patient score</source>
   <translation>मरीज़ अंक</translation>
  </message>
  <message>
   <source>share of right pictures of a patient, averaged over patients (Spanhol et al. 2016)</source>
   <translation>मरीज़ के सही चित्रों का हिस्सा, मरीज़ों पर औसत (Spanhol et al. 2016)</translation>
  </message>
 </context>
</TS>
