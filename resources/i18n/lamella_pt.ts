<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt" sourcelanguage="en">
 <context>
  <name>AboutDialog</name>
  <message>
   <source>About Lamella</source>
   <translation>Sobre o Lamella</translation>
  </message>
  <message>
   <source>For research use only. Lamella sorts pictures of breast tissue so that people find faster what they want to look at. It is not a medical device and makes no diagnosis; its answers must not decide about anyone's treatment. Nothing leaves this computer.</source>
   <translation>Somente para pesquisa. O Lamella ordena imagens de tecido mamário para que as pessoas encontrem mais depressa o que querem olhar. Não é um dispositivo médico e não faz diagnóstico; suas respostas não devem decidir o tratamento de ninguém. Nada sai deste computador.</translation>
  </message>
  <message>
   <source>Versions and licences</source>
   <translation>Versões e licenças</translation>
  </message>
  <message>
   <source>Version {version}</source>
   <translation>Versão {version}</translation>
  </message>
  <message>
   <source>Run from its sources</source>
   <translation>Executado a partir do código-fonte</translation>
  </message>
  <message>
   <source>Built from commit {commit} of {when}</source>
   <translation>Criado a partir do commit {commit} de {when}</translation>
  </message>
  <message>
   <source>Unsigned build: it trusts no key</source>
   <translation>Versão não assinada: não confia em nenhuma chave</translation>
  </message>
  <message>
   <source>Trusts what was signed by the key {key}</source>
   <translation>Confia no que foi assinado com a chave {key}</translation>
  </message>
  <message>
   <source>Lamella opens no network connection: no search for updates, no telemetry, no fonts from elsewhere. With this command of your system you can see it for yourself; it shows none of Lamella's:</source>
   <translation>O Lamella não abre nenhuma conexão de rede: nem busca de atualizações, nem telemetria, nem fontes de outro lugar. Com este comando do seu sistema você mesmo pode ver isso; ele não mostra nenhuma do Lamella:</translation>
  </message>
  <message>
   <source>Command that shows network connections</source>
   <translation>Comando que mostra as conexões de rede</translation>
  </message>
  <message>
   <source>Licences…</source>
   <translation>Licenças…</translation>
  </message>
  <message>
   <source>Self-check…</source>
   <translation>Autoverificação…</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Fechar</translation>
  </message>
 </context>
 <context>
  <name>AgreementDialog</name>
  <message>
   <source>Agreement of readers</source>
   <translation>Concordância entre leitores</translation>
  </message>
  <message>
   <source>First reader</source>
   <translation>Primeiro leitor</translation>
  </message>
  <message>
   <source>Second reader</source>
   <translation>Segundo leitor</translation>
  </message>
  <message>
   <source>Comparing…</source>
   <translation>Comparando…</translation>
  </message>
  <message>
   <source>Only one reader has decided something yet. Let a second one review the fields.</source>
   <translation>Só um leitor decidiu algo até agora. Peça que um segundo revise os campos.</translation>
  </message>
  <message>
   <source>No field was decided by both.</source>
   <translation>Nenhum campo foi decidido pelos dois.</translation>
  </message>
  <message>
   <source>Both decided {fields} and agree on {equal} ({share}).</source>
   <translation>Ambos decidiram {fields} e concordam em {equal} ({share}).</translation>
  </message>
  <message>
   <source>Cohen's kappa is undefined: both gave one and the same answer throughout.</source>
   <translation>O kappa de Cohen não está definido: ambos deram sempre a mesma resposta.</translation>
  </message>
  <message>
   <source>Cohen's kappa is {kappa}.</source>
   <translation>O kappa de Cohen é {kappa}.</translation>
  </message>
  <message>
   <source>and</source>
   <translation>e</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Fechar</translation>
  </message>
 </context>
 <context>
  <name>AskBar</name>
  <message>
   <source>Question</source>
   <translation>Pergunta</translation>
  </message>
  <message>
   <source>Answer</source>
   <translation>Resposta</translation>
  </message>
  <message>
   <source>Yes</source>
   <translation>Sim</translation>
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
   <translation>Como os campos são variados</translation>
  </message>
  <message>
   <source>Another field</source>
   <translation>Outro campo</translation>
  </message>
  <message>
   <source>Vary another of your fields</source>
   <translation>Variar outro dos seus campos</translation>
  </message>
  <message>
   <source>Draw again</source>
   <translation>Sortear de novo</translation>
  </message>
  <message>
   <source>Other versions with the same strengths</source>
   <translation>Outras versões com as mesmas intensidades</translation>
  </message>
  <message>
   <source>Usual strengths</source>
   <translation>Intensidades habituais</translation>
  </message>
  <message>
   <source>Back to what was there at first</source>
   <translation>Voltar ao que havia no início</translation>
  </message>
  <message>
   <source>Use these</source>
   <translation>Usar estas</translation>
  </message>
  <message>
   <source>Train with these strengths</source>
   <translation>Treinar com estas intensidades</translation>
  </message>
  <message>
   <source>What the model will see</source>
   <translation>O que o modelo verá</translation>
  </message>
  <message>
   <source>Each time a field comes up in training it is changed by chance within these strengths. Choose them so that every version could still be a field of your laboratory.</source>
   <translation>Cada vez que um campo aparece no treinamento, ele é alterado ao acaso dentro destas intensidades. Escolha-as de modo que cada versão ainda pudesse ser um campo do seu laboratório.</translation>
  </message>
  <message>
   <source>The field itself</source>
   <translation>O próprio campo</translation>
  </message>
  <message>
   <source>Version {n}</source>
   <translation>Versão {n}</translation>
  </message>
 </context>
 <context>
  <name>BandPopover</name>
  <message>
   <source>Review band</source>
   <translation>Faixa de revisão</translation>
  </message>
  <message>
   <source>Use the model's own band</source>
   <translation>Usar a faixa do modelo</translation>
  </message>
  <message>
   <source>Fields between the two handles are shown as “needs review”. A wider band means fewer wrong answers and more to look at.</source>
   <translation>Os campos entre os dois marcadores aparecem como “revisar”. Uma faixa mais larga significa menos respostas erradas e mais para olhar.</translation>
  </message>
  <message>
   <source>up to {low}</source>
   <translation>até {low}</translation>
  </message>
  <message>
   <source>{low} to {high}</source>
   <translation>{low} a {high}</translation>
  </message>
  <message>
   <source>from {high}</source>
   <translation>a partir de {high}</translation>
  </message>
 </context>
 <context>
  <name>BandSlider</name>
  <message>
   <source>Bounds of the review band</source>
   <translation>Limites da faixa de revisão</translation>
  </message>
  <message>
   <source>Drag a handle, or press Tab to change the handle and the arrow keys to move it</source>
   <translation>Arraste um marcador, ou troque de marcador com Tab e mova-o com as setas</translation>
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
   <translation>Calibrar para o meu laboratório</translation>
  </message>
  <message>
   <source>Try it</source>
   <translation>Experimentar</translation>
  </message>
  <message>
   <source>Classifying your fields…</source>
   <translation>Classificando seus campos…</translation>
  </message>
  <message>
   <source>A model that sorts well elsewhere may stand at the wrong threshold for your stain and scanner. A few labelled fields of your own show where it stands, and move it. The calibration is a small layer over the model; you can take it off at any time.</source>
   <translation>Um modelo que separa bem em outro lugar pode estar no limiar errado para a sua coloração e o seu scanner. Alguns campos rotulados seus mostram onde ele está e o movem. A calibração é uma camada pequena sobre o modelo; você pode retirá-la a qualquer momento.</translation>
  </message>
  <message>
   <source>Labelled fields of your laboratory</source>
   <translation>Campos rotulados do seu laboratório</translation>
  </message>
  <message>
   <source>How deep</source>
   <translation>Com que profundidade</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modelo</translation>
  </message>
  <message>
   <source>Calibrations of this model</source>
   <translation>Calibrações deste modelo</translation>
  </message>
  <message>
   <source>Stopped. Nothing was kept.</source>
   <translation>Interrompido. Nada foi guardado.</translation>
  </message>
 </context>
 <context>
  <name>Canvas</name>
  <message>
   <source>Picture of the field</source>
   <translation>Imagem do campo</translation>
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
   <translation>Deixar de fora</translation>
  </message>
  <message>
   <source>What {name} stands for</source>
   <translation>O que {name} significa</translation>
  </message>
 </context>
 <context>
  <name>CommandBar</name>
  <message>
   <source>Search names</source>
   <translation>Procurar nomes</translation>
  </message>
  <message>
   <source>Search fields</source>
   <translation>Procurar campos</translation>
  </message>
  <message>
   <source>Clear the search</source>
   <translation>Limpar a busca</translation>
  </message>
  <message>
   <source>Menu: view, theme, settings and help</source>
   <translation>Menu: exibição, tema, configurações e ajuda</translation>
  </message>
  <message>
   <source>View, theme, settings and help (Alt+M)</source>
   <translation>Exibição, tema, configurações e ajuda (Alt+M)</translation>
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
   <translation>Contar também pacientes com que algum deles aprendeu</translation>
  </message>
  <message>
   <source>Such figures favour the model that has seen these patients</source>
   <translation>Esses números favorecem o modelo que viu esses pacientes</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>Comparar</translation>
  </message>
  <message>
   <source>Classifying with one model after the other…</source>
   <translation>Classificando com um modelo após o outro…</translation>
  </message>
  <message>
   <source>Labelled fields</source>
   <translation>Campos rotulados</translation>
  </message>
  <message>
   <source>Models</source>
   <translation>Modelos</translation>
  </message>
  <message>
   <source>Choose labelled fields first</source>
   <translation>Escolha primeiro campos rotulados</translation>
  </message>
  <message>
   <source>Tick two models at least</source>
   <translation>Marque pelo menos dois modelos</translation>
  </message>
  <message>
   <source>Stopped. Nothing was compared.</source>
   <translation>Interrompido. Nada foi comparado.</translation>
  </message>
 </context>
 <context>
  <name>ComparisonResult</name>
  <message>
   <source>What counts as one</source>
   <translation>O que conta como um</translation>
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
   <translation>As curvas estão sendo desenhadas…</translation>
  </message>
  <message>
   <source>The curves could not be drawn.</source>
   <translation>Não foi possível desenhar as curvas.</translation>
  </message>
  <message>
   <source>Side by side</source>
   <translation>Lado a lado</translation>
  </message>
  <message>
   <source>Is the difference real?</source>
   <translation>A diferença é real?</translation>
  </message>
  <message>
   <source>Only what all of them answered counts: {counted}. Bold is the best of its column; rest the pointer on a figure to see its interval. Speed is that of this computer.</source>
   <translation>Só conta o que todos responderam: {counted}. Em negrito, o melhor da coluna; pare o ponteiro sobre um número para ver seu intervalo. A velocidade é a deste computador.</translation>
  </message>
 </context>
 <context>
  <name>ComponentLine</name>
  <message>
   <source>This is Lamella {wanted}, and Lamella Training is installed as {found} only. Install Lamella Training {wanted}, then open this window again. Classifying and reviewing work without it.</source>
   <translation>Este é o Lamella {wanted}, e o Lamella Training está instalado apenas na versão {found}. Instale o Lamella Training {wanted} e abra esta janela novamente. Classificar e revisar funcionam sem ele.</translation>
  </message>
  <message>
   <source>Training needs Lamella Training {wanted}, which is not installed here. Install it from where Lamella came from, then open this window again. Classifying and reviewing work without it.</source>
   <translation>Para treinar é preciso o Lamella Training {wanted}, que não está instalado aqui. Instale-o a partir de onde obteve o Lamella e abra esta janela novamente. Classificar e revisar funcionam sem ele.</translation>
  </message>
  <message>
   <source>Training needs TensorFlow, Keras and scikit-learn in this Python. Install Lamella with its extra for training, then start it again. Classifying and reviewing work without it.</source>
   <translation>Para treinar são precisos TensorFlow, Keras e scikit-learn neste Python. Instale o Lamella com o extra de treinamento e inicie-o novamente. Classificar e revisar funcionam sem ele.</translation>
  </message>
 </context>
 <context>
  <name>ConfusionMatrix</name>
  <message>
   <source>Confusion matrix</source>
   <translation>Matriz de confusão</translation>
  </message>
  <message>
   <source>Called {label}</source>
   <translation>Chamado {label}</translation>
  </message>
  <message>
   <source>Is {label}</source>
   <translation>É {label}</translation>
  </message>
 </context>
 <context>
  <name>Controls</name>
  <message>
   <source>Words and controls have their new size when Lamella starts next.</source>
   <translation>As palavras e os controles terão o novo tamanho quando o Lamella iniciar da próxima vez.</translation>
  </message>
 </context>
 <context>
  <name>CrashWindow</name>
  <message>
   <source>Crash report</source>
   <translation>Relatório de falha</translation>
  </message>
  <message>
   <source>This report lies on this computer and was sent nowhere. It holds no picture and no name of a folder, a file or a patient. If you ask for help, give it away as a text file.</source>
   <translation>Este relatório está neste computador e não foi enviado a lugar nenhum. Não contém imagens nem nomes de pastas, arquivos ou pacientes. Se pedir ajuda, entregue-o como arquivo de texto.</translation>
  </message>
 </context>
 <context>
  <name>Crashes</name>
  <message>
   <source>A report of it lies on this computer; nothing was sent.</source>
   <translation>Há um relatório neste computador; nada foi enviado.</translation>
  </message>
  <message>
   <source>Show the report</source>
   <translation>Mostrar o relatório</translation>
  </message>
  <message>
   <source>Lamella crashed when it ran last ({time}).</source>
   <translation>O Lamella travou na última vez ({time}).</translation>
  </message>
  <message>
   <source>Lamella was ended from outside, or the computer went off ({time}).</source>
   <translation>O Lamella foi encerrado de fora ou o computador desligou ({time}).</translation>
  </message>
  <message>
   <source>Lamella met an unexpected error when it ran last ({time}).</source>
   <translation>O Lamella encontrou um erro inesperado na última vez ({time}).</translation>
  </message>
  <message>
   <source>The report could not be read: {why}.</source>
   <translation>Não foi possível ler o relatório: {why}.</translation>
  </message>
 </context>
 <context>
  <name>CsvMarks</name>
  <message>
   <source>Comma ,</source>
   <translation>Vírgula ,</translation>
  </message>
  <message>
   <source>Semicolon ;</source>
   <translation>Ponto e vírgula ;</translation>
  </message>
  <message>
   <source>Tab</source>
   <translation>Tabulação</translation>
  </message>
  <message>
   <source>Point 0.93</source>
   <translation>Ponto 0.93</translation>
  </message>
  <message>
   <source>Comma 0,93</source>
   <translation>Vírgula 0,93</translation>
  </message>
  <message>
   <source>Separator</source>
   <translation>Separador</translation>
  </message>
  <message>
   <source>Decimal mark</source>
   <translation>Sinal decimal</translation>
  </message>
  <message>
   <source>The mark between two cells; your system's language suggests the first</source>
   <translation>O sinal entre duas células; o idioma do seu sistema sugere o primeiro</translation>
  </message>
  <message>
   <source>How probabilities are written; must differ from the separator</source>
   <translation>Como as probabilidades são escritas; deve diferir do separador</translation>
  </message>
  <message>
   <source>Looks like</source>
   <translation>Fica assim</translation>
  </message>
  <message>
   <source>Separator and decimal mark must differ.</source>
   <translation>O separador e o sinal decimal devem ser diferentes.</translation>
  </message>
 </context>
 <context>
  <name>CurveChart</name>
  <message>
   <source>No epoch yet</source>
   <translation>Nenhuma época ainda</translation>
  </message>
  <message>
   <source>Epoch {number}: training {train}, validation {validation}</source>
   <translation>Época {number}: treinamento {train}, validação {validation}</translation>
  </message>
  <message>
   <source>; best epoch {best}</source>
   <translation>; melhor época {best}</translation>
  </message>
  <message>
   <source>epoch</source>
   <translation>época</translation>
  </message>
  <message>
   <source>validation</source>
   <translation>validação</translation>
  </message>
  <message>
   <source>training</source>
   <translation>treinamento</translation>
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
   <translation>Dispositivos e sua velocidade</translation>
  </message>
  <message>
   <source>Timing the devices</source>
   <translation>Medindo os dispositivos</translation>
  </message>
  <message>
   <source>Measure again</source>
   <translation>Medir de novo</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Fechar</translation>
  </message>
  <message>
   <source>Fields run through each device for a moment…</source>
   <translation>Os campos passam um momento por cada dispositivo…</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>Dispositivo</translation>
  </message>
  <message>
   <source>Speed</source>
   <translation>Velocidade</translation>
  </message>
  <message>
   <source>Used</source>
   <translation>Usado</translation>
  </message>
  <message>
   <source>not usable</source>
   <translation>não utilizável</translation>
  </message>
  <message>
   <source>yes</source>
   <translation>sim</translation>
  </message>
  <message>
   <source>What this computer trains with</source>
   <translation>Com que este computador treina</translation>
  </message>
 </context>
 <context>
  <name>EmptyPage</name>
  <message>
   <source>Open folder</source>
   <translation>Abrir pasta</translation>
  </message>
  <message>
   <source>Choose a folder of slide images (Ctrl+O)</source>
   <translation>Escolher uma pasta de imagens de lâminas (Ctrl+O)</translation>
  </message>
  <message>
   <source>Try the sample fields</source>
   <translation>Experimentar os campos de exemplo</translation>
  </message>
  <message>
   <source>Synthetic pictures that come with Lamella; good for a first look</source>
   <translation>Imagens sintéticas que vêm com o Lamella; boas para uma primeira olhada</translation>
  </message>
  <message>
   <source>RECENT</source>
   <translation>RECENTES</translation>
  </message>
  <message>
   <source>Drop a folder of slide images here</source>
   <translation>Solte aqui uma pasta de imagens de lâminas</translation>
  </message>
  <message>
   <source>or a single picture. Sub-folders are included; your files are read, never changed.</source>
   <translation>ou uma única imagem. As subpastas são incluídas; seus arquivos são lidos, nunca alterados.</translation>
  </message>
  <message>
   <source>Everything stays on this computer. Research use only: Lamella makes no diagnosis.</source>
   <translation>Tudo fica neste computador. Somente para pesquisa: o Lamella não faz diagnóstico.</translation>
  </message>
 </context>
 <context>
  <name>EvaluationResult</name>
  <message>
   <source>What counts as one</source>
   <translation>O que conta como um</translation>
  </message>
  <message>
   <source>Figures</source>
   <translation>Números</translation>
  </message>
  <message>
   <source>Show all pictures</source>
   <translation>Mostrar todas as imagens</translation>
  </message>
  <message>
   <source>Figures by magnification</source>
   <translation>Números por aumento</translation>
  </message>
  <message>
   <source>The curves are being drawn…</source>
   <translation>As curvas estão sendo desenhadas…</translation>
  </message>
  <message>
   <source>The curves could not be drawn.</source>
   <translation>Não foi possível desenhar as curvas.</translation>
  </message>
  <message>
   <source>Curves</source>
   <translation>Curvas</translation>
  </message>
  <message>
   <source>Hardest fields</source>
   <translation>Campos mais difíceis</translation>
  </message>
  <message>
   <source>The model gave these the least probability for their label.</source>
   <translation>A estes o modelo deu a menor probabilidade para o seu rótulo.</translation>
  </message>
  <message>
   <source>By magnification</source>
   <translation>Por aumento</translation>
  </message>
  <message>
   <source>Right and wrong</source>
   <translation>Certo e errado</translation>
  </message>
  <message>
   <source>A click on a number shows the pictures behind it.</source>
   <translation>Um clique em um número mostra as imagens por trás dele.</translation>
  </message>
  <message>
   <source>{benign} benign, {malignant} malignant. Intervals come from drawing patients anew.</source>
   <translation>{benign} benignos, {malignant} malignos. Os intervalos vêm de sortear os pacientes de novo.</translation>
  </message>
  <message>
   <source>All pictures</source>
   <translation>Todas as imagens</translation>
  </message>
 </context>
 <context>
  <name>EvaluationWindow</name>
  <message>
   <source>How good is a model</source>
   <translation>Quão bom é um modelo</translation>
  </message>
  <message>
   <source>Count patients the model has learnt from as well</source>
   <translation>Contar também pacientes com que o modelo aprendeu</translation>
  </message>
  <message>
   <source>Such figures are too good: they say how well the model remembers, not how well it sees</source>
   <translation>Esses números são bons demais: dizem quão bem o modelo lembra, não quão bem vê</translation>
  </message>
  <message>
   <source>Evaluate</source>
   <translation>Avaliar</translation>
  </message>
  <message>
   <source>On its locked test patients</source>
   <translation>Nos seus pacientes de teste reservados</translation>
  </message>
  <message>
   <source>For a model trained here: patients its training never looked at</source>
   <translation>Para um modelo treinado aqui: pacientes que o treinamento nunca viu</translation>
  </message>
  <message>
   <source>Classifying the labelled fields…</source>
   <translation>Classificando os campos rotulados…</translation>
  </message>
  <message>
   <source>Labelled fields</source>
   <translation>Campos rotulados</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modelo</translation>
  </message>
  <message>
   <source>Classify the labelled fields and compare</source>
   <translation>Classificar os campos rotulados e comparar</translation>
  </message>
  <message>
   <source>Choose labelled fields first</source>
   <translation>Escolha primeiro campos rotulados</translation>
  </message>
  <message>
   <source>Stopped. Nothing was measured.</source>
   <translation>Interrompido. Nada foi medido.</translation>
  </message>
 </context>
 <context>
  <name>ExportDialog</name>
  <message>
   <source>Export report</source>
   <translation>Exportar relatório</translation>
  </message>
  <message>
   <source>All: {fields}</source>
   <translation>Todos: {fields}</translation>
  </message>
  <message>
   <source>Selected: {fields}</source>
   <translation>Selecionados: {fields}</translation>
  </message>
  <message>
   <source>Pseudonymised</source>
   <translation>Pseudonimizado</translation>
  </message>
  <message>
   <source>Salted ids for patients, slides, files and readers; no paths, no notes, no EXIF</source>
   <translation>Identificadores com sal para pacientes, lâminas, arquivos e leitores; sem caminhos, sem notas, sem EXIF</translation>
  </message>
  <message>
   <source>Heat maps of the doubtful fields</source>
   <translation>Mapas de calor dos campos duvidosos</translation>
  </message>
  <message>
   <source>Takes a moment for each of up to 60 fields</source>
   <translation>Leva um momento para cada um de até 60 campos</translation>
  </message>
  <message>
   <source>Laboratory</source>
   <translation>Laboratório</translation>
  </message>
  <message>
   <source>name at the head of the report</source>
   <translation>nome no cabeçalho do relatório</translation>
  </message>
  <message>
   <source>Choose file…</source>
   <translation>Escolher arquivo…</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>CSV: a table for any program</source>
   <translation>CSV: uma tabela para qualquer programa</translation>
  </message>
  <message>
   <source>XLSX: a spreadsheet with fields, patients and run</source>
   <translation>XLSX: uma planilha com campos, pacientes e execução</translation>
  </message>
  <message>
   <source>HTML: one page with pictures, for any browser</source>
   <translation>HTML: uma página com imagens, para qualquer navegador</translation>
  </message>
  <message>
   <source>PDF: the same page, for paper</source>
   <translation>PDF: a mesma página, para papel</translation>
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
   <translation>Os nomes viram identificadores com sal; a chave fica na sessão. O que está escrito nas próprias imagens, como uma etiqueta na lâmina, fica lá: olhe antes de enviar.</translation>
  </message>
  <message>
   <source>One row for each field, also for those that could not be read.</source>
   <translation>Uma linha por campo, também para os que não puderam ser lidos.</translation>
  </message>
  <message>
   <source>"For research use only: not for diagnosis." stands on every page.</source>
   <translation>“For research use only: not for diagnosis.” (somente para pesquisa, não para diagnóstico) consta em cada página.</translation>
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
   <translation>Ainda não há nada a relatar: a revisão é cega e você não decidiu sobre estes campos. Decida primeiro, ou desligue a revisão cega.</translation>
  </message>
  <message>
   <source>Export report</source>
   <translation>Exportar relatório</translation>
  </message>
  <message>
   <source>Writing {name}…</source>
   <translation>Gravando {name}…</translation>
  </message>
  <message>
   <source>The report on {fields} is in {name}.</source>
   <translation>O relatório sobre {fields} está em {name}.</translation>
  </message>
  <message>
   <source>Left out, as the review is blinded and you have not decided on them: {fields}.</source>
   <translation>Deixados de fora, porque a revisão é cega e você não decidiu sobre eles: {fields}.</translation>
  </message>
  <message>
   <source>Show in folder</source>
   <translation>Mostrar na pasta</translation>
  </message>
  <message>
   <source>Export again</source>
   <translation>Exportar de novo</translation>
  </message>
  <message>
   <source>Save a copy</source>
   <translation>Salvar uma cópia</translation>
  </message>
 </context>
 <context>
  <name>FieldCommands</name>
  <message>
   <source>{name} could not be opened: no program for this kind of file was found.</source>
   <translation>Não foi possível abrir {name}: nenhum programa para este tipo de arquivo foi encontrado.</translation>
  </message>
  <message>
   <source>The folder of {name} could not be shown.</source>
   <translation>Não foi possível mostrar a pasta de {name}.</translation>
  </message>
 </context>
 <context>
  <name>FieldPanel</name>
  <message>
   <source>Chosen field</source>
   <translation>Campo escolhido</translation>
  </message>
  <message>
   <source>MODEL</source>
   <translation>MODELO</translation>
  </message>
  <message>
   <source>Choose a field to see it larger, with its answer and the facts of its file.</source>
   <translation>Escolha um campo para vê-lo maior, com sua resposta e os dados do arquivo.</translation>
  </message>
  <message>
   <source>Blinded review: the answer is shown once you have decided.</source>
   <translation>Revisão cega: a resposta é mostrada depois que você decidir.</translation>
  </message>
  <message>
   <source>YOUR VERDICT</source>
   <translation>SEU VEREDITO</translation>
  </message>
  <message>
   <source>FILE</source>
   <translation>ARQUIVO</translation>
  </message>
 </context>
 <context>
  <name>FieldsStep</name>
  <message>
   <source>Patients and fields on each side</source>
   <translation>Pacientes e campos em cada lado</translation>
  </message>
  <message>
   <source>Continue</source>
   <translation>Continuar</translation>
  </message>
  <message>
   <source>Give the new patients a side</source>
   <translation>Dar um lado aos novos pacientes</translation>
  </message>
  <message>
   <source>All others stay where they stand, so that figures can be compared</source>
   <translation>Todos os outros ficam onde estão, para que os números possam ser comparados</translation>
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
   <translation>Todos os campos</translation>
  </message>
  <message>
   <source>Training</source>
   <translation>Treinamento</translation>
  </message>
  <message>
   <source>The model learns from these.</source>
   <translation>Com estes o modelo aprende.</translation>
  </message>
  <message>
   <source>Validation</source>
   <translation>Validação</translation>
  </message>
  <message>
   <source>Tell after each epoch which one was best.</source>
   <translation>Dizem após cada época qual foi a melhor.</translation>
  </message>
  <message>
   <source>Locked test</source>
   <translation>Teste reservado</translation>
  </message>
  <message>
   <source>Looked at once, at the end: what the new model is worth.</source>
   <translation>São olhados uma vez, no fim: o que vale o novo modelo.</translation>
  </message>
  <message>
   <source>{patients} share identical pictures and are treated as one person.</source>
   <translation>{patients} compartilham imagens idênticas e são tratados como uma pessoa.</translation>
  </message>
  <message>
   <source>Every patient stands on one side only: nobody’s fields are mixed between training and test.</source>
   <translation>Cada paciente fica em um só lado: os campos de ninguém se misturam entre treinamento e teste.</translation>
  </message>
  <message>
   <source>WHO LEARNS, WHO IS KEPT BACK</source>
   <translation>QUEM APRENDE, QUEM FICA RESERVADO</translation>
  </message>
 </context>
 <context>
  <name>FilterChips</name>
  <message>
   <source>Filters in force</source>
   <translation>Filtros ativos</translation>
  </message>
  <message>
   <source>Only</source>
   <translation>Só</translation>
  </message>
  <message>
   <source>Clear all</source>
   <translation>Limpar todos</translation>
  </message>
  <message>
   <source>Show all fields</source>
   <translation>Mostrar todos os campos</translation>
  </message>
  <message>
   <source>Remove the filter {name}</source>
   <translation>Remover o filtro {name}</translation>
  </message>
  <message>
   <source>{name}: click to let go of this filter</source>
   <translation>{name}: clique para soltar este filtro</translation>
  </message>
 </context>
 <context>
  <name>FilterPanel</name>
  <message>
   <source>Filter by folder</source>
   <translation>Filtrar por pasta</translation>
  </message>
  <message>
   <source>Filter by verdict</source>
   <translation>Filtrar por veredito</translation>
  </message>
  <message>
   <source>Filter by review</source>
   <translation>Filtrar por revisão</translation>
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
   <translation>Clique para ver um tipo de campo, Ctrl+clique para ver vários</translation>
  </message>
  <message>
   <source>FOLDER</source>
   <translation>PASTA</translation>
  </message>
  <message>
   <source>VERDICT</source>
   <translation>VEREDITO</translation>
  </message>
  <message>
   <source>REVIEW</source>
   <translation>REVISÃO</translation>
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
   <translation>Treinar com seus campos rotulados</translation>
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
   <translation>Salvar como arquivo de texto…</translation>
  </message>
  <message>
   <source>The file could not be written: {why}.</source>
   <translation>Não foi possível gravar o arquivo: {why}.</translation>
  </message>
  <message>
   <source>Saved as {name}.</source>
   <translation>Salvo como {name}.</translation>
  </message>
  <message>
   <source>Copied.</source>
   <translation>Copiado.</translation>
  </message>
  <message>
   <source>Save as text file</source>
   <translation>Salvar como arquivo de texto</translation>
  </message>
 </context>
 <context>
  <name>GridHeader</name>
  <message>
   <source>Sort now</source>
   <translation>Ordenar agora</translation>
  </message>
  <message>
   <source>{shown} of {total}</source>
   <translation>{shown} de {total}</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nome</translation>
  </message>
  <message>
   <source>Most uncertain first</source>
   <translation>Os mais incertos primeiro</translation>
  </message>
  <message>
   <source>Model disagrees first</source>
   <translation>Discordâncias do modelo primeiro</translation>
  </message>
  <message>
   <source>Most malignant first</source>
   <translation>Os mais malignos primeiro</translation>
  </message>
  <message>
   <source>Most benign first</source>
   <translation>Os mais benignos primeiro</translation>
  </message>
  <message>
   <source>Patient</source>
   <translation>Paciente</translation>
  </message>
  <message>
   <source>Newest file first</source>
   <translation>Arquivo mais recente primeiro</translation>
  </message>
  <message>
   <source>Oldest file first</source>
   <translation>Arquivo mais antigo primeiro</translation>
  </message>
  <message>
   <source>Drawn by lot</source>
   <translation>Por sorteio</translation>
  </message>
  <message>
   <source>Sort by</source>
   <translation>Ordenar por</translation>
  </message>
  <message>
   <source>Order of the fields; while a run goes on, it is brought up to date at its end</source>
   <translation>Ordem dos campos; durante uma execução, ela é atualizada no fim</translation>
  </message>
  <message>
   <source>Most similar first</source>
   <translation>Os mais parecidos primeiro</translation>
  </message>
  <message>
   <source>Thumbnail size</source>
   <translation>Tamanho das miniaturas</translation>
  </message>
  <message>
   <source>Size of the thumbnails (+ and -, or Ctrl and the wheel)</source>
   <translation>Tamanho das miniaturas (+ e -, ou Ctrl e a roda)</translation>
  </message>
  <message>
   <source>Sort</source>
   <translation>Ordem</translation>
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
   <translation>Opacidade do mapa de calor</translation>
  </message>
  <message>
   <source>Threshold of the heat map</source>
   <translation>Limiar do mapa de calor</translation>
  </message>
  <message>
   <source>Model of the heat map</source>
   <translation>Modelo do mapa de calor</translation>
  </message>
  <message>
   <source>Side by side</source>
   <translation>Lado a lado</translation>
  </message>
  <message>
   <source>Save as PNG…</source>
   <translation>Salvar como PNG…</translation>
  </message>
  <message>
   <source>What it can and cannot tell</source>
   <translation>O que pode e não pode dizer</translation>
  </message>
  <message>
   <source>Opacity</source>
   <translation>Opacidade</translation>
  </message>
  <message>
   <source>Threshold</source>
   <translation>Limiar</translation>
  </message>
 </context>
 <context>
  <name>Heating</name>
  <message>
   <source>Asking the model…</source>
   <translation>Perguntando ao modelo…</translation>
  </message>
  <message>
   <source>Save the heat map</source>
   <translation>Salvar o mapa de calor</translation>
  </message>
  <message>
   <source>Picture (*.png)</source>
   <translation>Imagem (*.png)</translation>
  </message>
  <message>
   <source>Blinded review: the map is shown once you have decided.</source>
   <translation>Revisão cega: o mapa é mostrado depois que você decidir.</translation>
  </message>
  <message>
   <source>There is no map of this field.</source>
   <translation>Não há mapa deste campo.</translation>
  </message>
  <message>
   <source>The heat map is in {name}.</source>
   <translation>O mapa de calor está em {name}.</translation>
  </message>
 </context>
 <context>
  <name>HelpWindow</name>
  <message>
   <source>Help</source>
   <translation>Ajuda</translation>
  </message>
  <message>
   <source>Search the help</source>
   <translation>Procurar na ajuda</translation>
  </message>
  <message>
   <source>Pages of help</source>
   <translation>Páginas de ajuda</translation>
  </message>
  <message>
   <source>No page says anything of this.</source>
   <translation>Nenhuma página diz algo sobre isso.</translation>
  </message>
  <message>
   <source>Page of help</source>
   <translation>Página de ajuda</translation>
  </message>
 </context>
 <context>
  <name>LabPage</name>
  <message>
   <source>The report is in {name}.</source>
   <translation>O relatório está em {name}.</translation>
  </message>
  <message>
   <source>Open the report</source>
   <translation>Abrir o relatório</translation>
  </message>
 </context>
 <context>
  <name>LabWindow</name>
  <message>
   <source>Close</source>
   <translation>Fechar</translation>
  </message>
  <message>
   <source>Help for this window</source>
   <translation>Ajuda sobre esta janela</translation>
  </message>
 </context>
 <context>
  <name>LabelledSourceChooser</name>
  <message>
   <source>Classes and patients</source>
   <translation>Classes e pacientes</translation>
  </message>
  <message>
   <source>Files that are left out</source>
   <translation>Arquivos deixados de fora</translation>
  </message>
  <message>
   <source>Looking at the names…</source>
   <translation>Olhando os nomes…</translation>
  </message>
  <message>
   <source>Reading the fields…</source>
   <translation>Lendo os campos…</translation>
  </message>
  <message>
   <source>1 file is left out</source>
   <translation>1 arquivo é deixado de fora</translation>
  </message>
  <message>
   <source>{count} files are left out</source>
   <translation>{count} arquivos são deixados de fora</translation>
  </message>
  <message>
   <source>Files that are left out, and why</source>
   <translation>Arquivos deixados de fora, e por quê</translation>
  </message>
  <message>
   <source>WHAT THE CLASSES STAND FOR</source>
   <translation>O QUE AS CLASSES SIGNIFICAM</translation>
  </message>
  <message>
   <source>WHERE THE PATIENT STANDS IN A NAME</source>
   <translation>ONDE ESTÁ O PACIENTE NO NOME</translation>
  </message>
  <message>
   <source>Say below what the classes stand for.</source>
   <translation>Diga abaixo o que as classes significam.</translation>
  </message>
  <message>
   <source>Stopped; no field was read.</source>
   <translation>Interrompido; nenhum campo foi lido.</translation>
  </message>
  <message>
   <source>Choose a folder of labelled fields</source>
   <translation>Escolher uma pasta de campos rotulados</translation>
  </message>
  <message>
   <source>Choose a table of labelled fields</source>
   <translation>Escolher uma tabela de campos rotulados</translation>
  </message>
  <message>
   <source>Tables (*.csv *.tsv *.txt)</source>
   <translation>Tabelas (*.csv *.tsv *.txt)</translation>
  </message>
  <message>
   <source>Choose the session that holds your reviews</source>
   <translation>Escolher a sessão que contém suas revisões</translation>
  </message>
  <message>
   <source>Lamella sessions</source>
   <translation>Sessões do Lamella</translation>
  </message>
 </context>
 <context>
  <name>LayerChanges</name>
  <message>
   <source>The calibration {name} is in use. Answers say so.</source>
   <translation>A calibração {name} está em uso. As respostas dizem isso.</translation>
  </message>
  <message>
   <source>The model answers as it came; {name} is kept.</source>
   <translation>O modelo responde como veio; {name} é mantida.</translation>
  </message>
  <message>
   <source>Remove the calibration {name}? Answers it gave stay in your sessions.</source>
   <translation>Remover a calibração {name}? As respostas que ela deu ficam nas suas sessões.</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Remover</translation>
  </message>
  <message>
   <source>The calibration {name} is removed.</source>
   <translation>A calibração {name} foi removida.</translation>
  </message>
 </context>
 <context>
  <name>LayerList</name>
  <message>
   <source>Calibrations of this model</source>
   <translation>Calibrações deste modelo</translation>
  </message>
  <message>
   <source>None yet: the model answers as it came.</source>
   <translation>Nenhuma ainda: o modelo responde como veio.</translation>
  </message>
 </context>
 <context>
  <name>LayerRow</name>
  <message>
   <source>Stop using</source>
   <translation>Parar de usar</translation>
  </message>
  <message>
   <source>Use</source>
   <translation>Usar</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Remover</translation>
  </message>
  <message>
   <source>in use</source>
   <translation>em uso</translation>
  </message>
 </context>
 <context>
  <name>LicencesWindow</name>
  <message>
   <source>Licences</source>
   <translation>Licenças</translation>
  </message>
  <message>
   <source>Parts of the program</source>
   <translation>Partes do programa</translation>
  </message>
  <message>
   <source>Text of the licence</source>
   <translation>Texto da licença</translation>
  </message>
 </context>
 <context>
  <name>LightRow</name>
  <message>
   <source>Brightness</source>
   <translation>Brilho</translation>
  </message>
  <message>
   <source>Contrast</source>
   <translation>Contraste</translation>
  </message>
  <message>
   <source>Reset</source>
   <translation>Redefinir</translation>
  </message>
  <message>
   <source>For the eye only: the model always sees the file as it is.</source>
   <translation>Só para os olhos: o modelo sempre vê o arquivo como ele é.</translation>
  </message>
 </context>
 <context>
  <name>LogoChoice</name>
  <message>
   <source>Choose…</source>
   <translation>Escolher…</translation>
  </message>
  <message>
   <source>Choose a logo</source>
   <translation>Escolher um logotipo</translation>
  </message>
  <message>
   <source>None</source>
   <translation>Nenhuma</translation>
  </message>
  <message>
   <source>No logo</source>
   <translation>Sem logotipo</translation>
  </message>
  <message>
   <source>none</source>
   <translation>nenhum</translation>
  </message>
  <message>
   <source>Pictures (*.png *.jpg *.jpeg *.tif *.tiff *.bmp *.webp)</source>
   <translation>Imagens (*.png *.jpg *.jpeg *.tif *.tiff *.bmp *.webp)</translation>
  </message>
 </context>
 <context>
  <name>MainWindow</name>
  <message>
   <source>Looking for pictures…</source>
   <translation>Procurando imagens…</translation>
  </message>
  <message>
   <source>No field passes these filters.</source>
   <translation>Nenhum campo passa por estes filtros.</translation>
  </message>
  <message>
   <source>There is no picture in this folder that Lamella can read.</source>
   <translation>Não há nesta pasta nenhuma imagem que o Lamella possa ler.</translation>
  </message>
  <message>
   <source>Blinded review</source>
   <translation>Revisão cega</translation>
  </message>
 </context>
 <context>
  <name>MapView</name>
  <message>
   <source>Map of the fields</source>
   <translation>Mapa dos campos</translation>
  </message>
 </context>
 <context>
  <name>MapWindow</name>
  <message>
   <source>Embedding map</source>
   <translation>Mapa de embeddings</translation>
  </message>
  <message>
   <source>Field pointed at</source>
   <translation>Campo apontado</translation>
  </message>
  <message>
   <source>Refresh</source>
   <translation>Atualizar</translation>
  </message>
  <message>
   <source>Lay the map out anew, with new fields</source>
   <translation>Refazer o mapa, com os campos novos</translation>
  </message>
  <message>
   <source>Show all</source>
   <translation>Mostrar tudo</translation>
  </message>
  <message>
   <source>Show all points again (0)</source>
   <translation>Mostrar de novo todos os pontos (0)</translation>
  </message>
  <message>
   <source>Pick none</source>
   <translation>Não escolher nenhum</translation>
  </message>
  <message>
   <source>Let go of the picked fields</source>
   <translation>Soltar os campos escolhidos</translation>
  </message>
  <message>
   <source>Progress</source>
   <translation>Progresso</translation>
  </message>
  <message>
   <source>Draw around points to see their fields in the grid; Shift adds. By keyboard: arrows move, Space begins and ends a rectangle, Enter picks one point, + and - zoom.</source>
   <translation>Contorne pontos para ver seus campos na grade; Shift acrescenta. Pelo teclado: as setas movem, Espaço começa e termina um retângulo, Enter escolhe um ponto, + e - dão zoom.</translation>
  </message>
  <message>
   <source>No map yet</source>
   <translation>Ainda não há mapa</translation>
  </message>
  <message>
   <source>{fields}; the axes show {first} and {second} of the differences</source>
   <translation>{fields}; os eixos mostram {first} e {second} das diferenças</translation>
  </message>
  <message>
   <source>{fields} picked</source>
   <translation>{fields} escolhidos</translation>
  </message>
 </context>
 <context>
  <name>MatrixCell</name>
  <message>
   <source>{fields}, {actual}, called {predicted}</source>
   <translation>{fields}, {actual}, chamado {predicted}</translation>
  </message>
  <message>
   <source>{said}. Click to look at them.</source>
   <translation>{said}. Clique para olhá-los.</translation>
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
   <translation>Nenhum modelo instalado</translation>
  </message>
  <message>
   <source>The model that answers. {use}</source>
   <translation>O modelo que responde. {use}</translation>
  </message>
 </context>
 <context>
  <name>ModelDetails</name>
  <message>
   <source>Chosen model</source>
   <translation>Modelo escolhido</translation>
  </message>
  <message>
   <source>Make default</source>
   <translation>Tornar padrão</translation>
  </message>
  <message>
   <source>Export…</source>
   <translation>Exportar…</translation>
  </message>
  <message>
   <source>Write the model as one .lamella file, to take elsewhere</source>
   <translation>Gravar o modelo como um arquivo .lamella, para levar a outro lugar</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Remover</translation>
  </message>
  <message>
   <source>Put the version back that was installed before this one</source>
   <translation>Recolocar a versão que estava instalada antes desta</translation>
  </message>
  <message>
   <source>CARD</source>
   <translation>FICHA</translation>
  </message>
  <message>
   <source>Delete this model from this computer</source>
   <translation>Excluir este modelo deste computador</translation>
  </message>
  <message>
   <source>This model comes with Lamella and stays</source>
   <translation>Este modelo vem com o Lamella e fica</translation>
  </message>
  <message>
   <source>Go back to version {version}</source>
   <translation>Voltar à versão {version}</translation>
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
   <translation>Modelos a comparar</translation>
  </message>
 </context>
 <context>
  <name>ModelUse</name>
  <message>
   <source>{title} answers from now on.</source>
   <translation>{title} responde a partir de agora.</translation>
  </message>
  <message>
   <source>Back to {title}</source>
   <translation>Voltar a {title}</translation>
  </message>
  <message>
   <source>{title} answers again.</source>
   <translation>{title} responde de novo.</translation>
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
   <translation>Instalar um arquivo .lamella; ou solte-o nesta janela</translation>
  </message>
  <message>
   <source>Roll back</source>
   <translation>Reverter</translation>
  </message>
  <message>
   <source>Make the model the default that was the default before</source>
   <translation>Tornar padrão o modelo que era o padrão antes</translation>
  </message>
  <message>
   <source>default</source>
   <translation>padrão</translation>
  </message>
  <message>
   <source>cannot be used</source>
   <translation>não pode ser usado</translation>
  </message>
  <message>
   <source>No model is installed</source>
   <translation>Nenhum modelo está instalado</translation>
  </message>
  <message>
   <source>Import a .lamella file, or drop it on this window.</source>
   <translation>Importe um arquivo .lamella, ou solte-o nesta janela.</translation>
  </message>
  <message>
   <source>Install a model</source>
   <translation>Instalar um modelo</translation>
  </message>
  <message>
   <source>Lamella models (*.lamella)</source>
   <translation>Modelos Lamella (*.lamella)</translation>
  </message>
  <message>
   <source>Export the model</source>
   <translation>Exportar o modelo</translation>
  </message>
  <message>
   <source>Remove {title} {version}? Answers it gave stay in your sessions.</source>
   <translation>Remover {title} {version}? As respostas que ele deu ficam nas suas sessões.</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Remover</translation>
  </message>
  <message>
   <source>Use it now</source>
   <translation>Usar agora</translation>
  </message>
  <message>
   <source>Install anyway</source>
   <translation>Instalar mesmo assim</translation>
  </message>
  <message>
   <source>{why} You may decide otherwise; your reason is recorded.</source>
   <translation>{why} Você pode decidir de outro modo; seu motivo fica registrado.</translation>
  </message>
  <message>
   <source>Make default</source>
   <translation>Tornar padrão</translation>
  </message>
  <message>
   <source>Your reason</source>
   <translation>Seu motivo</translation>
  </message>
 </context>
 <context>
  <name>Narrating</name>
  <message>
   <source>Every field here already has an answer of this model.</source>
   <translation>Todos os campos aqui já têm uma resposta deste modelo.</translation>
  </message>
  <message>
   <source>Opening {name}…</source>
   <translation>Abrindo {name}…</translation>
  </message>
  <message>
   <source>Found {fields}…</source>
   <translation>Encontrados {fields}…</translation>
  </message>
  <message>
   <source>{first} And {more} more.</source>
   <translation>{first} E mais {more}.</translation>
  </message>
  <message>
   <source>Stopped. {done} have an answer, which is kept; {open} are still open.</source>
   <translation>Interrompido. {done} têm uma resposta, que é mantida; {open} ainda estão em aberto.</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>Continuar a execução</translation>
  </message>
  <message>
   <source>{fields} classified in {time}.</source>
   <translation>{fields} classificados em {time}.</translation>
  </message>
  <message>
   <source>{count} should be looked at by a person.</source>
   <translation>{count} devem ser olhados por uma pessoa.</translation>
  </message>
  <message>
   <source>{count} cannot be assessed and get no verdict.</source>
   <translation>{count} não podem ser avaliados e não recebem veredito.</translation>
  </message>
  <message>
   <source>{count} could not be read; the others are not affected.</source>
   <translation>{count} não puderam ser lidos; os outros não são afetados.</translation>
  </message>
  <message>
   <source>The stain of this folder differs from that of the fields the model was trained on, so its answers may be off: calibrate it on labelled fields of your own.</source>
   <translation>A coloração desta pasta difere da dos campos em que o modelo foi treinado, então as respostas podem se desviar: calibre-o com seus próprios campos rotulados.</translation>
  </message>
  <message>
   <source>Calibrate to my lab</source>
   <translation>Calibrar para o meu laboratório</translation>
  </message>
  <message>
   <source>Show the doubtful ones</source>
   <translation>Mostrar os duvidosos</translation>
  </message>
  <message>
   <source>Show what could not be read</source>
   <translation>Mostrar o que não pôde ser lido</translation>
  </message>
  <message>
   <source>{done} of {total} classified</source>
   <translation>{done} de {total} classificados</translation>
  </message>
  <message>
   <source>No model is installed, so fields can be looked at but not classified.</source>
   <translation>Nenhum modelo está instalado: os campos podem ser olhados, mas não classificados.</translation>
  </message>
  <message>
   <source>Loading the model…</source>
   <translation>Carregando o modelo…</translation>
  </message>
 </context>
 <context>
  <name>NothingHere</name>
  <message>
   <source>Show all fields</source>
   <translation>Mostrar todos os campos</translation>
  </message>
 </context>
 <context>
  <name>NoticeBar</name>
  <message>
   <source>Dismiss</source>
   <translation>Dispensar</translation>
  </message>
  <message>
   <source>Dismiss this notice</source>
   <translation>Dispensar este aviso</translation>
  </message>
 </context>
 <context>
  <name>OtherFieldsRow</name>
  <message>
   <source>Choose folder…</source>
   <translation>Escolher pasta…</translation>
  </message>
  <message>
   <source>Choose a folder of fields without labels</source>
   <translation>Escolher uma pasta de campos sem rótulos</translation>
  </message>
  <message>
   <source>Leave out</source>
   <translation>Deixar de fora</translation>
  </message>
  <message>
   <source>Leave the fields without labels out</source>
   <translation>Deixar de fora os campos sem rótulos</translation>
  </message>
  <message>
   <source>none chosen</source>
   <translation>nenhuma escolhida</translation>
  </message>
  <message>
   <source>More fields of your laboratory, without labels (optional)</source>
   <translation>Mais campos do seu laboratório, sem rótulos (opcional)</translation>
  </message>
  <message>
   <source>They show where the fields of your laboratory lie, so that more of the gap can be closed. Put fields of many patients there, benign and malignant. Nothing is measured on them.</source>
   <translation>Mostram onde estão os campos do seu laboratório, para que mais da distância possa ser fechada. Coloque campos de muitos pacientes, benignos e malignos. Nada é medido neles.</translation>
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
   <translation>Lâminas do paciente</translation>
  </message>
  <message>
   <source>The score is for sorting. It is no probability that a patient has cancer.</source>
   <translation>O escore serve para ordenar. Não é a probabilidade de um paciente ter câncer.</translation>
  </message>
  <message>
   <source>{patients} in {fields}</source>
   <translation>{patients} em {fields}</translation>
  </message>
  <message>
   <source>, {fields} without a known patient</source>
   <translation>, {fields} sem paciente conhecido</translation>
  </message>
  <message>
   <source>No fields are open</source>
   <translation>Nenhum campo está aberto</translation>
  </message>
  <message>
   <source>Slide</source>
   <translation>Lâmina</translation>
  </message>
  <message>
   <source>Fields</source>
   <translation>Campos</translation>
  </message>
  <message>
   <source>Malignant share</source>
   <translation>Proporção maligna</translation>
  </message>
  <message>
   <source>Score</source>
   <translation>Escore</translation>
  </message>
  <message>
   <source>not named</source>
   <translation>sem nome</translation>
  </message>
 </context>
 <context>
  <name>PatternField</name>
  <message>
   <source>Pattern of the patient</source>
   <translation>Padrão do paciente</translation>
  </message>
  <message>
   <source>as found in names such as SOB_B_A-14-22549AB-100-001</source>
   <translation>como em nomes tais como SOB_B_A-14-22549AB-100-001</translation>
  </message>
  <message>
   <source>Type a name with {patient} where the patient stands, such as {patient}_{number}, or a regular expression with the group (?P&lt;patient&gt;...). Leave it empty to use accession numbers.</source>
   <translation>Escreva um nome com {patient} onde está o paciente, como {patient}_{number}, ou uma expressão regular com o grupo (?P&lt;patient&gt;...). Deixe vazio para usar números de entrada.</translation>
  </message>
  <message>
   <source>{patients}; it does not fit {unmatched} of {total} names</source>
   <translation>{patients}; não se ajusta a {unmatched} de {total} nomes</translation>
  </message>
  <message>
   <source>{patients} in {total} names</source>
   <translation>{patients} em {total} nomes</translation>
  </message>
  <message>
   <source>no patient found</source>
   <translation>nenhum paciente encontrado</translation>
  </message>
 </context>
 <context>
  <name>PictureSheet</name>
  <message>
   <source>Pictures with answer and label</source>
   <translation>Imagens com resposta e rótulo</translation>
  </message>
 </context>
 <context>
  <name>PictureView</name>
  <message>
   <source>Picture of the field</source>
   <translation>Imagem do campo</translation>
  </message>
 </context>
 <context>
  <name>PixelSizeDialog</name>
  <message>
   <source>Pixel size</source>
   <translation>Tamanho do pixel</translation>
  </message>
  <message>
   <source>unknown</source>
   <translation>desconhecido</translation>
  </message>
  <message>
   <source>Micrometres per pixel</source>
   <translation>Micrômetros por pixel</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Salvar</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>A pixel of a field of unknown magnification covers</source>
   <translation>Um pixel de um campo de aumento desconhecido cobre</translation>
  </message>
  <message>
   <source>A pixel of a field at {magnification} covers</source>
   <translation>Um pixel de um campo a {magnification} cobre</translation>
  </message>
  <message>
   <source>This file itself says {um} µm, which is used for it. What you enter counts for files that say nothing.</source>
   <translation>Este arquivo diz {um} µm, e isso vale para ele. O que você digitar vale para arquivos que não dizem nada.</translation>
  </message>
  <message>
   <source>This file does not say. The camera's data sheet or a stage micrometer tells; it counts for all fields of this magnification.</source>
   <translation>Este arquivo não diz. A folha de dados da câmera ou um micrômetro de lâmina diz; vale para todos os campos deste aumento.</translation>
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
   <translation>Tamanho do lote</translation>
  </message>
  <message>
   <source>Optimiser</source>
   <translation>Otimizador</translation>
  </message>
  <message>
   <source>Stain normalisation</source>
   <translation>Normalização da coloração</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>Dispositivo</translation>
  </message>
  <message>
   <source>Stop early after</source>
   <translation>Parar cedo após</translation>
  </message>
  <message>
   <source>Halve the learning rate after</source>
   <translation>Reduzir à metade a taxa de aprendizado após</translation>
  </message>
  <message>
   <source>Seed</source>
   <translation>Semente</translation>
  </message>
  <message>
   <source>Label smoothing</source>
   <translation>Suavização dos rótulos</translation>
  </message>
  <message>
   <source>Weigh both classes alike</source>
   <translation>Dar o mesmo peso às duas classes</translation>
  </message>
  <message>
   <source>The same numbers each time (slower)</source>
   <translation>Os mesmos números a cada vez (mais lento)</translation>
  </message>
  <message>
   <source>Half precision where a GPU gains by it</source>
   <translation>Meia precisão onde uma GPU ganha com isso</translation>
  </message>
  <message>
   <source>Augmentation…</source>
   <translation>Aumento de dados…</translation>
  </message>
  <message>
   <source>Test the devices…</source>
   <translation>Testar os dispositivos…</translation>
  </message>
  <message>
   <source>Try a few settings…</source>
   <translation>Experimentar algumas configurações…</translation>
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
   <translation>Desacelerar após</translation>
  </message>
 </context>
 <context>
  <name>PlanStep</name>
  <message>
   <source>Name of the new model</source>
   <translation>Nome do novo modelo</translation>
  </message>
  <message>
   <source>Details</source>
   <translation>Detalhes</translation>
  </message>
  <message>
   <source>Start training</source>
   <translation>Iniciar o treinamento</translation>
  </message>
  <message>
   <source>measuring the time…</source>
   <translation>medindo o tempo…</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modelo</translation>
  </message>
  <message>
   <source>{base}, my laboratory</source>
   <translation>{base}, meu laboratório</translation>
  </message>
 </context>
 <context>
  <name>ProbabilityBar</name>
  <message>
   <source>Malignant probability</source>
   <translation>Probabilidade de maligno</translation>
  </message>
  <message>
   <source>needs review between {low} and {high}</source>
   <translation>revisar entre {low} e {high}</translation>
  </message>
  <message>
   <source>{text}; 90 % of the answers with parts left out lie from {low} to {high}</source>
   <translation>{text}; 90 % das respostas com partes omitidas ficam de {low} a {high}</translation>
  </message>
  <message>
   <source>Malignant probability; {text}</source>
   <translation>Probabilidade de maligno; {text}</translation>
  </message>
 </context>
 <context>
  <name>ProgressLine</name>
  <message>
   <source>Progress</source>
   <translation>Progresso</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Stop; nothing is kept</source>
   <translation>Parar; nada é mantido</translation>
  </message>
  <message>
   <source>stopping…</source>
   <translation>parando…</translation>
  </message>
 </context>
 <context>
  <name>ProposalView</name>
  <message>
   <source>Before and after</source>
   <translation>Antes e depois</translation>
  </message>
  <message>
   <source>Name of the calibration</source>
   <translation>Nome da calibração</translation>
  </message>
  <message>
   <source>Keep and use</source>
   <translation>Manter e usar</translation>
  </message>
  <message>
   <source>Every answer says from now on that it was calibrated, and with what</source>
   <translation>Cada resposta dirá a partir de agora que foi calibrada, e com quê</translation>
  </message>
  <message>
   <source>Train on these fields…</source>
   <translation>Treinar com estes campos…</translation>
  </message>
  <message>
   <source>Keep it all the same</source>
   <translation>Manter mesmo assim</translation>
  </message>
  <message>
   <source>{fields} of {patients}: {benign} with benign, {malignant} with malignant fields.</source>
   <translation>{fields} de {patients}: {benign} com campos benignos, {malignant} com malignos.</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nome</translation>
  </message>
 </context>
 <context>
  <name>Readers</name>
  <message>
   <source>Who is reviewing? Each reader sees and changes their own verdicts only.</source>
   <translation>Quem está revisando? Cada leitor vê e altera só os próprios vereditos.</translation>
  </message>
  <message>
   <source>Review</source>
   <translation>Revisão</translation>
  </message>
  <message>
   <source>Name or initials</source>
   <translation>Nome ou iniciais</translation>
  </message>
  <message>
   <source>{reader} is reviewing now.</source>
   <translation>{reader} está revisando agora.</translation>
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
   <translation>Salvar como HTML…</translation>
  </message>
  <message>
   <source>One file with every picture in it; any browser shows it, offline</source>
   <translation>Um arquivo com todas as imagens dentro; qualquer navegador o mostra, sem rede</translation>
  </message>
  <message>
   <source>Save as PDF…</source>
   <translation>Salvar como PDF…</translation>
  </message>
  <message>
   <source>The same report as pages to print</source>
   <translation>O mesmo relatório em páginas para imprimir</translation>
  </message>
  <message>
   <source>Writing {name}…</source>
   <translation>Gravando {name}…</translation>
  </message>
  <message>
   <source>Page {number} of {total}</source>
   <translation>Página {number} de {total}</translation>
  </message>
  <message>
   <source>Save the report</source>
   <translation>Salvar o relatório</translation>
  </message>
 </context>
 <context>
  <name>ResultStep</name>
  <message>
   <source>Figures before and after</source>
   <translation>Números antes e depois</translation>
  </message>
  <message>
   <source>A click on a number shows the pictures behind it.</source>
   <translation>Um clique em um número mostra as imagens por trás dele.</translation>
  </message>
  <message>
   <source>Use this model</source>
   <translation>Usar este modelo</translation>
  </message>
  <message>
   <source>It answers from now on; one click brings the old one back</source>
   <translation>Ele responde a partir de agora; um clique traz o antigo de volta</translation>
  </message>
  <message>
   <source>Use it all the same</source>
   <translation>Usar mesmo assim</translation>
  </message>
  <message>
   <source>Against the rule; this is recorded</source>
   <translation>Contra a regra; isso fica registrado</translation>
  </message>
  <message>
   <source>Take the old one back</source>
   <translation>Trazer o antigo de volta</translation>
  </message>
  <message>
   <source>The model that answered before answers again</source>
   <translation>O modelo que respondia antes responde de novo</translation>
  </message>
  <message>
   <source>Show in models</source>
   <translation>Mostrar nos modelos</translation>
  </message>
  <message>
   <source>Train another</source>
   <translation>Treinar outro</translation>
  </message>
  <message>
   <source>In use</source>
   <translation>Em uso</translation>
  </message>
  <message>
   <source>This model answers now, in the main window and on the command line.</source>
   <translation>Este modelo responde agora, na janela principal e na linha de comando.</translation>
  </message>
  <message>
   <source>Measured on patients kept back from training. Kept: epoch {epoch}.</source>
   <translation>Medido em pacientes mantidos fora do treinamento. Mantida: época {epoch}.</translation>
  </message>
  <message>
   <source>New (95 % interval)</source>
   <translation>Novo (intervalo de 95 %)</translation>
  </message>
  <message>
   <source>New</source>
   <translation>Novo</translation>
  </message>
  <message>
   <source>Before</source>
   <translation>Antes</translation>
  </message>
  <message>
   <source>THE NEW MODEL, FIELD BY FIELD</source>
   <translation>O NOVO MODELO, CAMPO A CAMPO</translation>
  </message>
  <message>
   <source>Chosen on the fine-tuning page in spite of the refusal.</source>
   <translation>Escolhido na página de treinamento apesar da recusa.</translation>
  </message>
 </context>
 <context>
  <name>ResumeLine</name>
  <message>
   <source>Resume</source>
   <translation>Retomar</translation>
  </message>
  <message>
   <source>Discard</source>
   <translation>Descartar</translation>
  </message>
  <message>
   <source>Delete what it has learnt so far</source>
   <translation>Apagar o que ele aprendeu até agora</translation>
  </message>
  <message>
   <source>The training of “{title}” failed: {problem}</source>
   <translation>O treinamento de “{title}” falhou: {problem}</translation>
  </message>
  <message>
   <source>The training of “{title}” was interrupted after {epochs} epochs. Nothing of them is lost.</source>
   <translation>O treinamento de “{title}” foi interrompido após {epochs} épocas. Nada delas se perdeu.</translation>
  </message>
 </context>
 <context>
  <name>ReviewBox</name>
  <message>
   <source>Reason for your verdict</source>
   <translation>Motivo do seu veredito</translation>
  </message>
  <message>
   <source>Why, if you like to say; it stands in reports</source>
   <translation>Por quê, se quiser dizer; consta nos relatórios</translation>
  </message>
 </context>
 <context>
  <name>ReviewKeys</name>
  <message>
   <source>reviewed {done} of {of} fields, blinded</source>
   <translation>revisados {done} de {of} campos, às cegas</translation>
  </message>
  <message>
   <source>reviewed {done} of {of} doubtful</source>
   <translation>revisados {done} de {of} duvidosos</translation>
  </message>
  <message>
   <source>Nothing is left here: every such field has a verdict of yours.</source>
   <translation>Não resta nada aqui: cada campo assim tem um veredito seu.</translation>
  </message>
  <message>
   <source>That was the last one; here is the first again.</source>
   <translation>Esse era o último; aqui está o primeiro de novo.</translation>
  </message>
 </context>
 <context>
  <name>Reviewing</name>
  <message>
   <source>In a blinded review there is nothing to accept: press 1, 2 or 3.</source>
   <translation>Em uma revisão cega não há nada a aceitar: pressione 1, 2 ou 3.</translation>
  </message>
  <message>
   <source>The model leaves this to you: press 1 for benign, 2 for malignant, 3 for unsure.</source>
   <translation>O modelo deixa isso com você: pressione 1 para benigno, 2 para maligno, 3 para incerto.</translation>
  </message>
  <message>
   <source>There is nothing more to take back or to bring back.</source>
   <translation>Não há mais nada a desfazer ou refazer.</translation>
  </message>
 </context>
 <context>
  <name>RuleEditor</name>
  <message>
   <source>Name rule</source>
   <translation>Regra de nomes</translation>
  </message>
  <message>
   <source>Type a name with {patient} where the patient stands and {slide} where the slide does, such as {patient}-{slide}_{number}, or a regular expression with the group (?P&lt;patient&gt;...). Leave it empty to use accession numbers.</source>
   <translation>Escreva um nome com {patient} onde está o paciente e {slide} onde está a lâmina, como {patient}-{slide}_{number}, ou uma expressão regular com o grupo (?P&lt;patient&gt;...). Deixe vazio para usar números de entrada.</translation>
  </message>
  <message>
   <source>Use this rule</source>
   <translation>Usar esta regra</translation>
  </message>
  <message>
   <source>Read patients and slides of this folder by the rule, now and later</source>
   <translation>Ler pacientes e lâminas desta pasta pela regra, agora e depois</translation>
  </message>
  <message>
   <source>Back to the rule in force</source>
   <translation>Voltar à regra em vigor</translation>
  </message>
  <message>
   <source>accession numbers</source>
   <translation>números de entrada</translation>
  </message>
  <message>
   <source>Name rule: {rule}</source>
   <translation>Regra de nomes: {rule}</translation>
  </message>
 </context>
 <context>
  <name>SearchPage</name>
  <message>
   <source>Try a few settings</source>
   <translation>Experimentar algumas configurações</translation>
  </message>
  <message>
   <source>Settings and what came of them</source>
   <translation>Configurações e o que resultou delas</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Fechar</translation>
  </message>
  <message>
   <source>Use the best</source>
   <translation>Usar a melhor</translation>
  </message>
  <message>
   <source>Each row trains a head on the training patients and is judged on the validation patients. The locked test is not looked at.</source>
   <translation>Cada linha treina uma cabeça nos pacientes de treinamento e é julgada nos de validação. O teste reservado não é olhado.</translation>
  </message>
  <message>
   <source>Starting…</source>
   <translation>Iniciando…</translation>
  </message>
  <message>
   <source>Learns</source>
   <translation>Aprende</translation>
  </message>
  <message>
   <source>Learning rate</source>
   <translation>Taxa de aprendizado</translation>
  </message>
  <message>
   <source>Batch</source>
   <translation>Lote</translation>
  </message>
  <message>
   <source>Head</source>
   <translation>Cabeça</translation>
  </message>
  <message>
   <source>Epochs</source>
   <translation>Épocas</translation>
  </message>
  <message>
   <source>Validation loss</source>
   <translation>Perda na validação</translation>
  </message>
  <message>
   <source>Validation accuracy</source>
   <translation>Acurácia na validação</translation>
  </message>
 </context>
 <context>
  <name>SelfCheckWindow</name>
  <message>
   <source>Self-check</source>
   <translation>Autoverificação</translation>
  </message>
  <message>
   <source>Findings</source>
   <translation>Achados</translation>
  </message>
  <message>
   <source>Check again</source>
   <translation>Verificar de novo</translation>
  </message>
  <message>
   <source>Show the report</source>
   <translation>Mostrar o relatório</translation>
  </message>
  <message>
   <source>Checking…</source>
   <translation>Verificando…</translation>
  </message>
  <message>
   <source>Lamella looks at everything it needs. The text holds no picture and no name of a folder, a file or a patient, and is sent nowhere: give it as a file to whoever helps you.</source>
   <translation>O Lamella examina tudo de que precisa. O texto não contém imagens nem nomes de pastas, arquivos ou pacientes, e não é enviado a lugar nenhum: entregue-o como arquivo a quem ajuda você.</translation>
  </message>
 </context>
 <context>
  <name>SessionFiling</name>
  <message>
   <source>Open a session</source>
   <translation>Abrir uma sessão</translation>
  </message>
  <message>
   <source>Save the session as</source>
   <translation>Salvar a sessão como</translation>
  </message>
  <message>
   <source>Where do the files lie now?</source>
   <translation>Onde estão os arquivos agora?</translation>
  </message>
  <message>
   <source>Looking for the files of this session in {folder}…</source>
   <translation>Procurando os arquivos desta sessão em {folder}…</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Parar</translation>
  </message>
  <message>
   <source>Lamella sessions</source>
   <translation>Sessões do Lamella</translation>
  </message>
  <message>
   <source>The session goes on in {name}.</source>
   <translation>A sessão continua em {name}.</translation>
  </message>
  <message>
   <source>Found again: {found}. Not found: {missing}.</source>
   <translation>Reencontrados: {found}. Não encontrados: {missing}.</translation>
  </message>
  <message>
   <source>Stopped; nothing was changed.</source>
   <translation>Interrompido; nada foi alterado.</translation>
  </message>
  <message>
   <source>Find moved files…</source>
   <translation>Encontrar arquivos movidos…</translation>
  </message>
 </context>
 <context>
  <name>SheetWindow</name>
  <message>
   <source>Pictures</source>
   <translation>Imagens</translation>
  </message>
  <message>
   <source>Wrong ones only</source>
   <translation>Só os errados</translation>
  </message>
  <message>
   <source>Hide the pictures that the model called what they are labelled</source>
   <translation>Ocultar as imagens que o modelo chamou como estão rotuladas</translation>
  </message>
  <message>
   <source>Below each picture: what the model says / what it is labelled</source>
   <translation>Abaixo de cada imagem: o que o modelo diz / o que o rótulo diz</translation>
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
   <translation>Verificando {name}…</translation>
  </message>
  <message>
   <source>The model is in {name}.</source>
   <translation>O modelo está em {name}.</translation>
  </message>
  <message>
   <source>Writing {name}…</source>
   <translation>Gravando {name}…</translation>
  </message>
  <message>
   <source>{name} is removed.</source>
   <translation>{name} foi removido.</translation>
  </message>
  <message>
   <source>Removing…</source>
   <translation>Removendo…</translation>
  </message>
  <message>
   <source>{name} is in use again.</source>
   <translation>{name} está em uso novamente.</translation>
  </message>
  <message>
   <source>Rolling back…</source>
   <translation>Revertendo…</translation>
  </message>
  <message>
   <source>{name} is the default now.</source>
   <translation>{name} é o padrão agora.</translation>
  </message>
  <message>
   <source>Comparing with the present default…</source>
   <translation>Comparando com o padrão atual…</translation>
  </message>
  <message>
   <source>Rolled back: {name} is the default again.</source>
   <translation>Revertido: {name} é de novo o padrão.</translation>
  </message>
 </context>
 <context>
  <name>ShortcutsDialog</name>
  <message>
   <source>Keyboard shortcuts</source>
   <translation>Atalhos de teclado</translation>
  </message>
 </context>
 <context>
  <name>SourceBox</name>
  <message>
   <source>Choose folder…</source>
   <translation>Escolher pasta…</translation>
  </message>
  <message>
   <source>A folder with one sub-folder for each class, or with BreakHis names</source>
   <translation>Uma pasta com uma subpasta por classe, ou com nomes do BreakHis</translation>
  </message>
  <message>
   <source>Choose table…</source>
   <translation>Escolher tabela…</translation>
  </message>
  <message>
   <source>A CSV file with the columns path, label and patient</source>
   <translation>Um arquivo CSV com as colunas path, label e patient</translation>
  </message>
  <message>
   <source>My reviews…</source>
   <translation>Minhas revisões…</translation>
  </message>
  <message>
   <source>A session file: the fields that readers called benign or malignant in it</source>
   <translation>Um arquivo de sessão: os campos que leitores chamaram de benignos ou malignos nele</translation>
  </message>
  <message>
   <source>Take others…</source>
   <translation>Usar outros…</translation>
  </message>
  <message>
   <source>Take other labelled fields</source>
   <translation>Usar outros campos rotulados</translation>
  </message>
  <message>
   <source>Drop a folder of labelled fields here</source>
   <translation>Solte aqui uma pasta de campos rotulados</translation>
  </message>
  <message>
   <source>One sub-folder for each class, such as benign and malignant; or pictures with BreakHis names; or a table with the columns path, label and patient.</source>
   <translation>Uma subpasta por classe, como benign e malignant; ou imagens com nomes do BreakHis; ou uma tabela com as colunas path, label e patient.</translation>
  </message>
 </context>
 <context>
  <name>StatusStrip</name>
  <message>
   <source>Progress</source>
   <translation>Progresso</translation>
  </message>
  <message>
   <source>Research use only</source>
   <translation>Somente para pesquisa</translation>
  </message>
  <message>
   <source>Lamella helps to sort fields. It is not a medical device and makes no diagnosis.</source>
   <translation>O Lamella ajuda a ordenar campos. Não é um dispositivo médico e não faz diagnóstico.</translation>
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
   <translation>Passo {number}: {title}</translation>
  </message>
 </context>
 <context>
  <name>TourBar</name>
  <message>
   <source>Tour</source>
   <translation>Apresentação</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Voltar</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>Avançar</translation>
  </message>
  <message>
   <source>End the tour</source>
   <translation>Encerrar a apresentação</translation>
  </message>
  <message>
   <source>Hint {number} of {total}</source>
   <translation>Dica {number} de {total}</translation>
  </message>
 </context>
 <context>
  <name>Updating</name>
  <message>
   <source>Update Lamella</source>
   <translation>Atualizar o Lamella</translation>
  </message>
  <message>
   <source>Updates of Lamella</source>
   <translation>Atualizações do Lamella</translation>
  </message>
  <message>
   <source>An update is going on. Wait until it has ended, then try again.</source>
   <translation>Há uma atualização em andamento. Espere até que termine e tente novamente.</translation>
  </message>
  <message>
   <source>Go back to version {version}</source>
   <translation>Voltar à versão {version}</translation>
  </message>
  <message>
   <source>Install anyway</source>
   <translation>Instalar mesmo assim</translation>
  </message>
  <message>
   <source>Update</source>
   <translation>Atualizar</translation>
  </message>
  <message>
   <source>Install {name} {version} ({signature}, {size})?</source>
   <translation>Instalar {name} {version} ({signature}, {size})?</translation>
  </message>
  <message>
   <source>Update {name} from version {installed} to {version} ({signature}, {size})? Your sessions, models and settings stay, and you can go back.</source>
   <translation>Atualizar {name} da versão {installed} para a {version} ({signature}, {size})? Suas sessões, modelos e configurações são mantidos, e é possível voltar.</translation>
  </message>
  <message>
   <source>Installing {name} {version} (MB)…</source>
   <translation>Instalando {name} {version} (MB)…</translation>
  </message>
  <message>
   <source>Trying {name} {version}…</source>
   <translation>Testando {name} {version}…</translation>
  </message>
  <message>
   <source>Start Lamella {version} again from now on? The present version stays here, too. A session that the newer version changed may need it.</source>
   <translation>Voltar a iniciar o Lamella {version} a partir de agora? A versão atual também permanece aqui. Uma sessão que a versão mais nova alterou pode precisar dela.</translation>
  </message>
  <message>
   <source>Go back</source>
   <translation>Voltar</translation>
  </message>
  <message>
   <source>{name} {version} is installed. It is used when Lamella starts next.</source>
   <translation>{name} {version} está instalado. Será usado quando o Lamella iniciar novamente.</translation>
  </message>
  <message>
   <source>{name} {version} is ready. It starts next time.</source>
   <translation>{name} {version} está pronto. Será iniciado da próxima vez.</translation>
  </message>
  <message>
   <source>Restart now</source>
   <translation>Reiniciar agora</translation>
  </message>
  <message>
   <source>Stopped; nothing was changed.</source>
   <translation>Interrompido; nada foi alterado.</translation>
  </message>
  <message>
   <source>Something is going on in Lamella. The other version starts when you start it next.</source>
   <translation>Há algo em andamento no Lamella. A outra versão será iniciada quando você o abrir da próxima vez.</translation>
  </message>
 </context>
 <context>
  <name>VerdictHeading</name>
  <message>
   <source>Answer hidden</source>
   <translation>Resposta oculta</translation>
  </message>
  <message>
   <source>Malignant probability, calibrated</source>
   <translation>Probabilidade de maligno, calibrada</translation>
  </message>
 </context>
 <context>
  <name>VersionsDialog</name>
  <message>
   <source>Versions behind the answers</source>
   <translation>Versões por trás das respostas</translation>
  </message>
  <message>
   <source>Reading the session…</source>
   <translation>Lendo a sessão…</translation>
  </message>
  <message>
   <source>Versions that answered</source>
   <translation>Versões que responderam</translation>
  </message>
  <message>
   <source>Fields are shown with the answers of the chosen model. Answers of other versions stay on record: choose one to look at what it said.</source>
   <translation>Os campos são mostrados com as respostas do modelo escolhido. As respostas de outras versões ficam guardadas: escolha uma para ver o que ela disse.</translation>
  </message>
  <message>
   <source>Nothing was classified in this session yet.</source>
   <translation>Nada foi classificado nesta sessão ainda.</translation>
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
   <translation>Primeira</translation>
  </message>
  <message>
   <source>Last</source>
   <translation>Última</translation>
  </message>
  <message>
   <source>{model}, careful</source>
   <translation>{model}, com cuidado</translation>
  </message>
  <message>
   <source>Answers of the chosen version</source>
   <translation>Respostas da versão escolhida</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Fechar</translation>
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
   <translation>mostrado reduzido; o arquivo tem {size} px</translation>
  </message>
  <message>
   <source>Reading the picture…</source>
   <translation>Lendo a imagem…</translation>
  </message>
 </context>
 <context>
  <name>ViewerPage</name>
  <message>
   <source>Viewer</source>
   <translation>Visualizador</translation>
  </message>
  <message>
   <source>Picture of the field that is compared with</source>
   <translation>Imagem do campo com que se compara</translation>
  </message>
 </context>
 <context>
  <name>WarningList</name>
  <message>
   <source>What these figures can and cannot show</source>
   <translation>O que estes números podem e não podem mostrar</translation>
  </message>
 </context>
 <context>
  <name>WatchStep</name>
  <message>
   <source>Loss</source>
   <translation>Perda</translation>
  </message>
  <message>
   <source>Accuracy</source>
   <translation>Acurácia</translation>
  </message>
  <message>
   <source>Progress of the training</source>
   <translation>Progresso do treinamento</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>Pausar</translation>
  </message>
  <message>
   <source>Wait after this step; the computer is free meanwhile</source>
   <translation>Esperar após este passo; enquanto isso o computador fica livre</translation>
  </message>
  <message>
   <source>Stop and keep best</source>
   <translation>Parar e manter o melhor</translation>
  </message>
  <message>
   <source>End now; the best epoch so far becomes the model</source>
   <translation>Terminar agora; a melhor época até agora se torna o modelo</translation>
  </message>
  <message>
   <source>Cancel…</source>
   <translation>Cancelar…</translation>
  </message>
  <message>
   <source>End now and keep nothing</source>
   <translation>Terminar agora e não manter nada</translation>
  </message>
  <message>
   <source>Resume</source>
   <translation>Retomar</translation>
  </message>
  <message>
   <source>Go on where the last finished epoch ended</source>
   <translation>Continuar onde a última época concluída terminou</translation>
  </message>
  <message>
   <source>Discard it</source>
   <translation>Descartá-lo</translation>
  </message>
  <message>
   <source>Go on training</source>
   <translation>Continuar treinando</translation>
  </message>
  <message>
   <source>Nothing happens</source>
   <translation>Nada acontece</translation>
  </message>
  <message>
   <source>Starting… this takes some seconds.</source>
   <translation>Iniciando… isso leva alguns segundos.</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>Continuar a execução</translation>
  </message>
  <message>
   <source>Paused. Nothing is lost.</source>
   <translation>Em pausa. Nada se perdeu.</translation>
  </message>
  <message>
   <source>Stopping; the best epoch becomes the model…</source>
   <translation>Parando; a melhor época se torna o modelo…</translation>
  </message>
  <message>
   <source>Finished</source>
   <translation>Concluído</translation>
  </message>
  <message>
   <source>{count} epochs; epoch {best} was best, with a validation accuracy of {accuracy}</source>
   <translation>{count} épocas; a {best} foi a melhor, com acurácia de validação de {accuracy}</translation>
  </message>
  <message>
   <source>Nothing of this training will be kept.</source>
   <translation>Nada deste treinamento será mantido.</translation>
  </message>
 </context>
 <context>
  <name>WindowCommands</name>
  <message>
   <source>Open a folder of slide images</source>
   <translation>Abrir uma pasta de imagens de lâminas</translation>
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
   <translation>Nota sobre o campo</translation>
  </message>
  <message>
   <source>Kept when you leave it; Ctrl+Enter goes back to the fields</source>
   <translation>É guardada ao sair; Ctrl+Enter volta aos campos</translation>
  </message>
 </context>
 <context>
  <name>told_words</name>
  <message>
   <source>the picture in the TIFF is laid out in a way that is not read</source>
   <translation>a imagem no TIFF está disposta de um modo que não é lido</translation>
  </message>
  <message>
   <source>there is not enough memory for this picture</source>
   <translation>não há memória suficiente para esta imagem</translation>
  </message>
  <message>
   <source>a text block in the file unpacks to an absurd size, so the file was not opened</source>
   <translation>um bloco de texto do arquivo se expande a um tamanho absurdo, por isso ele não foi aberto</translation>
  </message>
  <message>
   <source>{kind} is not read; export it as 8-bit or 16-bit RGB</source>
   <translation>{kind} não é lido; exporte como RGB de 8 ou 16 bits</translation>
  </message>
  <message>
   <source>the file is damaged: its {format} content cannot be decoded</source>
   <translation>o arquivo está danificado: seu conteúdo {format} não pode ser decodificado</translation>
  </message>
  <message>
   <source>the file is empty (0 bytes)</source>
   <translation>o arquivo está vazio (0 bytes)</translation>
  </message>
  <message>
   <source>the file has {size} MB; files of up to {most} are read</source>
   <translation>o arquivo tem {size} MB; são lidos arquivos de até {most}</translation>
  </message>
  <message>
   <source>the file declares a picture of no size</source>
   <translation>o arquivo declara uma imagem sem tamanho</translation>
  </message>
  <message>
   <source>the picture is declared as {width} x {height} pixels ({size} megapixels); up to {most} megapixels are read, so export a smaller field</source>
   <translation>a imagem declara {width} x {height} pixels ({size} megapixels); são lidos até {most} megapixels, então exporte um campo menor</translation>
  </message>
  <message>
   <source>the drive reported an error while the file was read ({problem})</source>
   <translation>a unidade relatou um erro durante a leitura do arquivo ({problem})</translation>
  </message>
  <message>
   <source>the file is no longer there (it was moved, renamed or deleted, or its drive was disconnected)</source>
   <translation>o arquivo não está mais lá (foi movido, renomeado ou excluído, ou sua unidade foi desconectada)</translation>
  </message>
  <message>
   <source>the file may not be read (no permission, or another program keeps it locked)</source>
   <translation>o arquivo não pode ser lido (sem permissão, ou outro programa o mantém bloqueado)</translation>
  </message>
  <message>
   <source>this is a folder, not a file</source>
   <translation>isto é uma pasta, não um arquivo</translation>
  </message>
  <message>
   <source>the path of the file is too long for this system</source>
   <translation>o caminho do arquivo é longo demais para este sistema</translation>
  </message>
  <message>
   <source>this is a device or a pipe, not a file</source>
   <translation>isto é um dispositivo ou um pipe, não um arquivo</translation>
  </message>
  <message>
   <source>the TIFF is stored in a form that is not read; export it as 8-bit or 16-bit RGB</source>
   <translation>o TIFF está gravado em uma forma que não é lida; exporte como RGB de 8 ou 16 bits</translation>
  </message>
  <message>
   <source>the picture is stored in a form that is not read ({mode}); export it as 8-bit or 16-bit RGB</source>
   <translation>a imagem está gravada em uma forma que não é lida ({mode}); exporte como RGB de 8 ou 16 bits</translation>
  </message>
  <message>
   <source>the header and the pixels of the PNG do not agree</source>
   <translation>o cabeçalho e os pixels do PNG não concordam</translation>
  </message>
  <message>
   <source>the file ends in the middle of the picture (it may not have been copied completely)</source>
   <translation>o arquivo termina no meio da imagem (talvez não tenha sido copiado por inteiro)</translation>
  </message>
  <message>
   <source>this is {kind}, which is not read; export it as TIFF, PNG or JPEG</source>
   <translation>isto é {kind}, que não é lido; exporte como TIFF, PNG ou JPEG</translation>
  </message>
  <message>
   <source>the file is not a picture: its content is {kind}</source>
   <translation>o arquivo não é uma imagem: seu conteúdo é {kind}</translation>
  </message>
  <message>
   <source>the file is not a picture: its content is of no known picture format</source>
   <translation>o arquivo não é uma imagem: seu conteúdo não é de nenhum formato de imagem conhecido</translation>
  </message>
  <message>
   <source>the file is not a picture: its content is {kind}, although its name ends in {extension}</source>
   <translation>o arquivo não é uma imagem: seu conteúdo é {kind}, embora o nome termine em {extension}</translation>
  </message>
  <message>
   <source>the file is not a picture: its content is of no known picture format, although its name ends in {extension}</source>
   <translation>o arquivo não é uma imagem: seu conteúdo não é de nenhum formato de imagem conhecido, embora o nome termine em {extension}</translation>
  </message>
  <message>
   <source>the picture holds samples that are not numbers</source>
   <translation>a imagem contém amostras que não são números</translation>
  </message>
  <message>
   <source>the picture holds fractional numbers outside 0 to 1 and does not declare their range; export it as 8-bit or 16-bit RGB</source>
   <translation>a imagem contém números fracionários fora de 0 a 1 e não declara o intervalo; exporte como RGB de 8 ou 16 bits</translation>
  </message>
  <message>
   <source>the TIFF is a volume, not a flat picture</source>
   <translation>o TIFF é um volume, não uma imagem plana</translation>
  </message>
  <message>
   <source>the TIFF lists fewer parts than its picture has</source>
   <translation>o TIFF lista menos partes do que a imagem tem</translation>
  </message>
  <message>
   <source>parts of the picture were never written to the TIFF</source>
   <translation>partes da imagem nunca foram gravadas no TIFF</translation>
  </message>
 </context>
 <context>
  <name>words</name>
  <message>
   <source>Good</source>
   <translation>Bom</translation>
  </message>
  <message>
   <source>Look at this</source>
   <translation>Vale olhar</translation>
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
   <translation>Compilação</translation>
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
   <translation>Tela</translation>
  </message>
  <message>
   <source>Font for Hindi</source>
   <translation>Fonte para hindi</translation>
  </message>
  <message>
   <source>Program folder</source>
   <translation>Pasta do programa</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Configurações</translation>
  </message>
  <message>
   <source>Sessions and models</source>
   <translation>Sessões e modelos</translation>
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
   <translation>Processador</translation>
  </message>
  <message>
   <source>Graphics card</source>
   <translation>Placa gráfica</translation>
  </message>
  <message>
   <source>Memory</source>
   <translation>Memória</translation>
  </message>
  <message>
   <source>Database</source>
   <translation>Banco de dados</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modelo</translation>
  </message>
  <message>
   <source>Test image</source>
   <translation>Imagem de teste</translation>
  </message>
  <message>
   <source>Training</source>
   <translation>Treinamento</translation>
  </message>
  <message>
   <source>Crashes</source>
   <translation>Falhas</translation>
  </message>
  <message>
   <source>Install Lamella again from the file it came from; sessions and settings stay.</source>
   <translation>Instale o Lamella de novo a partir do arquivo de origem; sessões e configurações ficam.</translation>
  </message>
  <message>
   <source>Free some space on this disk.</source>
   <translation>Libere espaço neste disco.</translation>
  </message>
  <message>
   <source>Let this user write there, or ask who looks after the computer.</source>
   <translation>Permita que este usuário grave ali ou pergunte a quem cuida do computador.</translation>
  </message>
  <message>
   <source>Import the model again, or remove it.</source>
   <translation>Importe o modelo de novo ou remova-o.</translation>
  </message>
  <message>
   <source>Close other programs.</source>
   <translation>Feche outros programas.</translation>
  </message>
  <message>
   <source>Install Lamella Training of the same version.</source>
   <translation>Instale o Lamella Training da mesma versão.</translation>
  </message>
  <message>
   <source>Look at the report with the button below, and give it to whoever helps you.</source>
   <translation>Veja o relatório com o botão abaixo e entregue-o a quem ajuda você.</translation>
  </message>
  <message>
   <source>Look through your settings; what could not be read is at its default.</source>
   <translation>Revise suas configurações; o que não pôde ser lido está no padrão.</translation>
  </message>
  <message>
   <source>Give this text to whoever helps you.</source>
   <translation>Entregue este texto a quem ajuda você.</translation>
  </message>
  <message>
   <source>Everything is in order.</source>
   <translation>Está tudo em ordem.</translation>
  </message>
  <message>
   <source>Lamella works, but something deserves a look.</source>
   <translation>O Lamella funciona, mas algo merece ser visto.</translation>
  </message>
  <message>
   <source>There is a problem; what to do stands beside it.</source>
   <translation>Há um problema; ao lado está o que fazer.</translation>
  </message>
  <message>
   <source>The picture has changed since this answer.</source>
   <translation>A imagem mudou desde esta resposta.</translation>
  </message>
  <message>
   <source>{name} (changed since)</source>
   <translation>{name} (alterado desde então)</translation>
  </message>
  <message>
   <source>Field</source>
   <translation>Campo</translation>
  </message>
  <message>
   <source>Its answer</source>
   <translation>Sua resposta</translation>
  </message>
  <message>
   <source>Newest answer</source>
   <translation>Resposta mais recente</translation>
  </message>
  <message>
   <source>Classified</source>
   <translation>Classificado</translation>
  </message>
  <message>
   <source>Move through the fields</source>
   <translation>Mover-se pelos campos</translation>
  </message>
  <message>
   <source>View</source>
   <translation>Exibição</translation>
  </message>
  <message>
   <source>Select several</source>
   <translation>Selecionar vários</translation>
  </message>
  <message>
   <source>Menu of the field</source>
   <translation>Menu do campo</translation>
  </message>
  <message>
   <source>Files</source>
   <translation>Arquivos</translation>
  </message>
  <message>
   <source>Shift</source>
   <translation>Deslocar</translation>
  </message>
  <message>
   <source>Shift and weigh anew</source>
   <translation>Deslocar e ponderar de novo</translation>
  </message>
  <message>
   <source>Train</source>
   <translation>Treinar</translation>
  </message>
  <message>
   <source>Aligns your fields to those the model was trained on, as far as they stand apart, and moves its threshold.</source>
   <translation>Alinha seus campos com aqueles em que o modelo foi treinado, no que diferem, e move o limiar.</translation>
  </message>
  <message>
   <source>Also weighs anew what the model sees, from your labels alone.</source>
   <translation>Também pondera de novo o que o modelo vê, só com os seus rótulos.</translation>
  </message>
  <message>
   <source>Teaches the model to see your fields. This makes a new model, on the training page.</source>
   <translation>Ensina o modelo a ver os seus campos. Isso cria um novo modelo, na página de treinamento.</translation>
  </message>
  <message>
   <source>From {fields} of {patients}</source>
   <translation>A partir de {fields} de {patients}</translation>
  </message>
  <message>
   <source>95 % interval</source>
   <translation>Intervalo de 95 %</translation>
  </message>
  <message>
   <source>Figure</source>
   <translation>Número</translation>
  </message>
  <message>
   <source>Before</source>
   <translation>Antes</translation>
  </message>
  <message>
   <source>After</source>
   <translation>Depois</translation>
  </message>
  <message>
   <source>Balanced accuracy {value}</source>
   <translation>Acurácia balanceada {value}</translation>
  </message>
  <message>
   <source>{fields} of {patients}</source>
   <translation>{fields} de {patients}</translation>
  </message>
  <message>
   <source>Our lab</source>
   <translation>Nosso laboratório</translation>
  </message>
  <message>
   <source>Our lab {number}</source>
   <translation>Nosso laboratório {number}</translation>
  </message>
  <message>
   <source>Balanced</source>
   <translation>Balanceada</translation>
  </message>
  <message>
   <source>Fields/s</source>
   <translation>Campos/s</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Tamanho</translation>
  </message>
  <message>
   <source>{first} and {second}: too few patients to tell them apart.</source>
   <translation>{first} e {second}: pacientes de menos para distingui-los.</translation>
  </message>
  <message>
   <source>{first} is better than {second}: accuracy +{points} (difference {span}, p = {p}).</source>
   <translation>{first} é melhor que {second}: acurácia +{points} (diferença {span}, p = {p}).</translation>
  </message>
  <message>
   <source>{first} and {second} cannot be told apart on these patients: {points} ({span}, p = {p}).</source>
   <translation>{first} e {second} não podem ser distinguidos nestes pacientes: {points} ({span}, p = {p}).</translation>
  </message>
  <message>
   <source>Only {first} is right on {a} fields, only {second} on {b}.</source>
   <translation>Só {first} acerta em {a} campos, só {second} em {b}.</translation>
  </message>
  <message>
   <source>no interval</source>
   <translation>sem intervalo</translation>
  </message>
  <message>
   <source>{low} to {high}</source>
   <translation>{low} a {high}</translation>
  </message>
  <message>
   <source>By picture</source>
   <translation>Por imagem</translation>
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
   <translation>Desconhecido</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>Pasta</translation>
  </message>
  <message>
   <source>Counted</source>
   <translation>Contados</translation>
  </message>
  <message>
   <source>Left out</source>
   <translation>Deixados de fora</translation>
  </message>
  <message>
   <source>Review band</source>
   <translation>Faixa de revisão</translation>
  </message>
  <message>
   <source>Speed</source>
   <translation>Velocidade</translation>
  </message>
  <message>
   <source>Go back to the version before</source>
   <translation>Voltar à versão anterior</translation>
  </message>
  <message>
   <source>Before and after</source>
   <translation>Antes e depois</translation>
  </message>
  <message>
   <source>comes with Lamella</source>
   <translation>vem com o Lamella</translation>
  </message>
  <message>
   <source>installed here</source>
   <translation>instalado aqui</translation>
  </message>
  <message>
   <source>trained here</source>
   <translation>treinado aqui</translation>
  </message>
  <message>
   <source>Network</source>
   <translation>Rede</translation>
  </message>
  <message>
   <source>Version</source>
   <translation>Versão</translation>
  </message>
  <message>
   <source>From</source>
   <translation>Origem</translation>
  </message>
  <message>
   <source>Signature</source>
   <translation>Assinatura</translation>
  </message>
  <message>
   <source>Calibrated</source>
   <translation>Calibrado</translation>
  </message>
  <message>
   <source>Trained from</source>
   <translation>Treinado a partir de</translation>
  </message>
  <message>
   <source>Id</source>
   <translation>Id</translation>
  </message>
  <message>
   <source>The default model is what a first run uses. A model may become the default when it is no worse than the present one on test patients that neither has learnt from; otherwise only with a reason, which is recorded.</source>
   <translation>O modelo padrão é o que uma primeira execução usa. Um modelo pode se tornar padrão quando não é pior que o atual em pacientes de teste com que nenhum aprendeu; caso contrário, só com um motivo, que fica registrado.</translation>
  </message>
  <message>
   <source>not read</source>
   <translation>não lido</translation>
  </message>
  <message>
   <source>n/a</source>
   <translation>n/d</translation>
  </message>
  <message>
   <source>the model disagrees</source>
   <translation>o modelo discorda</translation>
  </message>
  <message>
   <source>The first minute</source>
   <translation>O primeiro minuto</translation>
  </message>
  <message>
   <source>Verdicts and colours</source>
   <translation>Vereditos e cores</translation>
  </message>
  <message>
   <source>Why a field needs review</source>
   <translation>Por que um campo precisa de revisão</translation>
  </message>
  <message>
   <source>Not assessable</source>
   <translation>Não avaliável</translation>
  </message>
  <message>
   <source>Heat maps: what they can and cannot tell</source>
   <translation>Mapas de calor: o que podem e não podem dizer</translation>
  </message>
  <message>
   <source>Reviewing by keyboard</source>
   <translation>Revisar pelo teclado</translation>
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
   <translation>Relatórios</translation>
  </message>
  <message>
   <source>Sessions</source>
   <translation>Sessões</translation>
  </message>
  <message>
   <source>Training on your own fields</source>
   <translation>Treinar com seus próprios campos</translation>
  </message>
  <message>
   <source>Judging models</source>
   <translation>Julgar modelos</translation>
  </message>
  <message>
   <source>Calibrating to your laboratory</source>
   <translation>Calibrar para o seu laboratório</translation>
  </message>
  <message>
   <source>Updates</source>
   <translation>Atualizações</translation>
  </message>
  <message>
   <source>When something is wrong</source>
   <translation>Quando algo está errado</translation>
  </message>
  <message>
   <source>All commands and keys</source>
   <translation>Todos os comandos e teclas</translation>
  </message>
  <message>
   <source>Open a folder with {open}, or drop one on the window. Lamella classifies its fields by itself and never changes a file.</source>
   <translation>Abra uma pasta com {open}, ou solte uma na janela. O Lamella classifica os campos sozinho e nunca altera um arquivo.</translation>
  </message>
  <message>
   <source>Each answer has a colour, a letter and a shape: B circle benign, M diamond malignant, ? triangle: a person should look.</source>
   <translation>Cada resposta tem cor, letra e forma: B círculo benigno, M losango maligno, ? triângulo: uma pessoa deveria olhar.</translation>
  </message>
  <message>
   <source>{next} goes to the next doubtful field; {benign} benign, {malignant} malignant, {unsure} unsure; {undo} takes it back.</source>
   <translation>{next} vai ao próximo campo duvidoso; {benign} benigno, {malignant} maligno, {unsure} incerto; {undo} desfaz.</translation>
  </message>
  <message>
   <source>{viewer} shows a field as large as the window. The pane beside the fields says why it needs review.</source>
   <translation>{viewer} mostra um campo do tamanho da janela. O painel ao lado dos campos diz por que ele precisa de revisão.</translation>
  </message>
  <message>
   <source>{report} writes a report. {help} explains the place you are at; the menu (Alt+M) shows this tour again.</source>
   <translation>{report} grava um relatório. {help} explica o lugar onde você está; o menu (Alt+M) mostra esta apresentação de novo.</translation>
  </message>
  <message>
   <source>All</source>
   <translation>Todos</translation>
  </message>
  <message>
   <source>All folders</source>
   <translation>Todas as pastas</translation>
  </message>
  <message>
   <source>(this folder itself)</source>
   <translation>(esta própria pasta)</translation>
  </message>
  <message>
   <source>All patients</source>
   <translation>Todos os pacientes</translation>
  </message>
  <message>
   <source>The other fields are not affected.</source>
   <translation>Os outros campos não são afetados.</translation>
  </message>
  <message>
   <source>This field has not been classified yet.</source>
   <translation>Este campo ainda não foi classificado.</translation>
  </message>
  <message>
   <source>The answer of the model does not count.</source>
   <translation>A resposta do modelo não conta.</translation>
  </message>
  <message>
   <source>At or above {bound}, where the review band ends.</source>
   <translation>Em {bound} ou acima, onde a faixa de revisão termina.</translation>
  </message>
  <message>
   <source>At or below {bound}, where the review band begins.</source>
   <translation>Em {bound} ou abaixo, onde a faixa de revisão começa.</translation>
  </message>
  <message>
   <source>It is close to the band, so a look may be worth it.</source>
   <translation>Está perto da faixa; uma olhada pode valer a pena.</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nome</translation>
  </message>
  <message>
   <source>Patient</source>
   <translation>Paciente</translation>
  </message>
  <message>
   <source>Picture</source>
   <translation>Imagem</translation>
  </message>
  <message>
   <source>File size</source>
   <translation>Tamanho do arquivo</translation>
  </message>
  <message>
   <source>Changed</source>
   <translation>Modificado</translation>
  </message>
  <message>
   <source>Reading</source>
   <translation>Leitura</translation>
  </message>
  <message>
   <source>Uncalibrated</source>
   <translation>Não calibrado</translation>
  </message>
  <message>
   <source>Interval</source>
   <translation>Intervalo</translation>
  </message>
  <message>
   <source>none: the head of this model has no dropout</source>
   <translation>nenhum: a cabeça deste modelo não tem dropout</translation>
  </message>
  <message>
   <source>Careful</source>
   <translation>Cuidadoso</translation>
  </message>
  <message>
   <source>mean over {count} turned and mirrored views</source>
   <translation>média de {count} vistas giradas e espelhadas</translation>
  </message>
  <message>
   <source>Not reviewed</source>
   <translation>Não revisado</translation>
  </message>
  <message>
   <source>Reviewed</source>
   <translation>Revisado</translation>
  </message>
  <message>
   <source>Model disagrees</source>
   <translation>Modelo discorda</translation>
  </message>
  <message>
   <source>Unsure</source>
   <translation>Incerto</translation>
  </message>
  <message>
   <source>With a note</source>
   <translation>Com nota</translation>
  </message>
  <message>
   <source>Blank</source>
   <translation>Em branco</translation>
  </message>
  <message>
   <source>Out of focus</source>
   <translation>Fora de foco</translation>
  </message>
  <message>
   <source>Overexposed</source>
   <translation>Superexposto</translation>
  </message>
  <message>
   <source>Underexposed</source>
   <translation>Subexposto</translation>
  </message>
  <message>
   <source>Too small</source>
   <translation>Pequeno demais</translation>
  </message>
  <message>
   <source>Not H&amp;E</source>
   <translation>Não é H&amp;E</translation>
  </message>
  <message>
   <source>Unlike the training fields</source>
   <translation>Diferente dos campos de treinamento</translation>
  </message>
  <message>
   <source>Other magnification</source>
   <translation>Outro aumento</translation>
  </message>
  <message>
   <source>Withheld by the reader</source>
   <translation>Retido pelo leitor</translation>
  </message>
  <message>
   <source>Empty file</source>
   <translation>Arquivo vazio</translation>
  </message>
  <message>
   <source>Cut off</source>
   <translation>Cortado</translation>
  </message>
  <message>
   <source>Damaged</source>
   <translation>Danificado</translation>
  </message>
  <message>
   <source>Not a picture</source>
   <translation>Não é uma imagem</translation>
  </message>
  <message>
   <source>Unknown format</source>
   <translation>Formato desconhecido</translation>
  </message>
  <message>
   <source>Too large</source>
   <translation>Grande demais</translation>
  </message>
  <message>
   <source>File is gone</source>
   <translation>O arquivo sumiu</translation>
  </message>
  <message>
   <source>No permission</source>
   <translation>Sem permissão</translation>
  </message>
  <message>
   <source>Error in Lamella</source>
   <translation>Erro no Lamella</translation>
  </message>
  <message>
   <source>Similar to {name}</source>
   <translation>Parecidos com {name}</translation>
  </message>
  <message>
   <source>From the map</source>
   <translation>Do mapa</translation>
  </message>
  <message>
   <source>Magnification {name}</source>
   <translation>Aumento {name}</translation>
  </message>
  <message>
   <source>Folder {name}</source>
   <translation>Pasta {name}</translation>
  </message>
  <message>
   <source>Patient {name}</source>
   <translation>Paciente {name}</translation>
  </message>
  <message>
   <source>unknown</source>
   <translation>desconhecido</translation>
  </message>
  <message>
   <source>“{text}”</source>
   <translation>“{text}”</translation>
  </message>
  <message>
   <source> or </source>
   <translation> ou </translation>
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
   <translation>O mapa está vazio: nada na profundidade {depth} fala por {side}.</translation>
  </message>
  <message>
   <source>What speaks for {side}, at depth {depth}, the only one: {share} of the evidence.</source>
   <translation>O que fala por {side}, na profundidade {depth}, a única: {share} da evidência.</translation>
  </message>
  <message>
   <source>What speaks for {side}, at depth {depth}, the last of {count}: {share} of the evidence.</source>
   <translation>O que fala por {side}, na profundidade {depth}, a última de {count}: {share} da evidência.</translation>
  </message>
  <message>
   <source>You said that this field cannot be assessed.</source>
   <translation>Você disse que este campo não pode ser avaliado.</translation>
  </message>
  <message>
   <source>There is hardly anything in this field: tissue on {share} of it.</source>
   <translation>Quase não há nada neste campo: tecido em {share} dele.</translation>
  </message>
  <message>
   <source>The field is out of focus.</source>
   <translation>O campo está fora de foco.</translation>
  </message>
  <message>
   <source>The field is overexposed: its bright parts have lost their detail.</source>
   <translation>O campo está superexposto: suas partes claras perderam o detalhe.</translation>
  </message>
  <message>
   <source>The field is underexposed: its dark parts have lost their detail.</source>
   <translation>O campo está subexposto: suas partes escuras perderam o detalhe.</translation>
  </message>
  <message>
   <source>The picture is too small: its shorter side has {count} pixels.</source>
   <translation>A imagem é pequena demais: seu lado menor tem {count} pixels.</translation>
  </message>
  <message>
   <source>The colours are not those of an H&amp;E stain.</source>
   <translation>As cores não são as de uma coloração H&amp;E.</translation>
  </message>
  <message>
   <source>The field is unlike everything the model was trained on.</source>
   <translation>O campo não se parece com nada em que o modelo foi treinado.</translation>
  </message>
  <message>
   <source>The magnification is unlike that of the training fields.</source>
   <translation>O aumento é diferente do dos campos de treinamento.</translation>
  </message>
  <message>
   <source>Assessed all the same, although: {reasons}</source>
   <translation>Avaliado mesmo assim, embora: {reasons}</translation>
  </message>
  <message>
   <source>With parts of the model left out, its answer wanders from {low} to {high}.</source>
   <translation>Com partes do modelo omitidas, sua resposta vai de {low} a {high}.</translation>
  </message>
  <message>
   <source>The patient's fields taken together give {peers}, so the answer to this one may not stand.</source>
   <translation>Os campos do paciente juntos dão {peers}, então a resposta a este pode não se sustentar.</translation>
  </message>
  <message>
   <source>Between {low} and {high} the model is not sure enough: a person should look.</source>
   <translation>Entre {low} e {high} o modelo não está seguro o bastante: uma pessoa deveria olhar.</translation>
  </message>
  <message>
   <source>{count} of {all} turned and mirrored views of the field say the opposite.</source>
   <translation>{count} de {all} vistas giradas e espelhadas do campo dizem o contrário.</translation>
  </message>
  <message>
   <source>No verdict</source>
   <translation>Sem veredito</translation>
  </message>
  <message>
   <source>No reason given</source>
   <translation>Nenhum motivo dado</translation>
  </message>
  <message>
   <source>Morphology</source>
   <translation>Morfologia</translation>
  </message>
  <message>
   <source>Poor quality of the field</source>
   <translation>Má qualidade do campo</translation>
  </message>
  <message>
   <source>Artefact</source>
   <translation>Artefato</translation>
  </message>
  <message>
   <source>Mixed field</source>
   <translation>Campo misto</translation>
  </message>
  <message>
   <source>Outside the tumour</source>
   <translation>Fora do tumor</translation>
  </message>
  <message>
   <source>Confirmed elsewhere</source>
   <translation>Confirmado em outro lugar</translation>
  </message>
  <message>
   <source>Other</source>
   <translation>Outro</translation>
  </message>
  <message>
   <source>{reader}, {when}, blinded</source>
   <translation>{reader}, {when}, às cegas</translation>
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
   <translation>Paciente não conhecido</translation>
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
   <translation>Em aberto</translation>
  </message>
  <message>
   <source>Open, {decided} of {total} decided</source>
   <translation>Em aberto, {decided} de {total} decididos</translation>
  </message>
  <message>
   <source>{malignant} of {total} assessable fields are called malignant</source>
   <translation>{malignant} de {total} campos avaliáveis são chamados malignos</translation>
  </message>
  <message>
   <source>{withheld} not assessable, {failed} could not be read, {pending} without an answer</source>
   <translation>{withheld} não avaliáveis, {failed} ilegíveis, {pending} sem resposta</translation>
  </message>
  <message>
   <source>As the name rule reads it off the file names</source>
   <translation>Como a regra de nomes o lê nos nomes dos arquivos</translation>
  </message>
  <message>
   <source>Slides</source>
   <translation>Lâminas</translation>
  </message>
  <message>
   <source>Slides of the patient, by the same rule</source>
   <translation>Lâminas do paciente, pela mesma regra</translation>
  </message>
  <message>
   <source>Fields</source>
   <translation>Campos</translation>
  </message>
  <message>
   <source>All files of the patient</source>
   <translation>Todos os arquivos do paciente</translation>
  </message>
  <message>
   <source>Assessable</source>
   <translation>Avaliáveis</translation>
  </message>
  <message>
   <source>Fields with an answer that counts</source>
   <translation>Campos com uma resposta que conta</translation>
  </message>
  <message>
   <source>Malignant share</source>
   <translation>Proporção maligna</translation>
  </message>
  <message>
   <source>Fields called malignant over assessable fields</source>
   <translation>Campos chamados malignos sobre campos avaliáveis</translation>
  </message>
  <message>
   <source>Patient score</source>
   <translation>Escore do paciente</translation>
  </message>
  <message>
   <source>Probability at the mean calibrated log-odds of the assessable fields; for sorting only</source>
   <translation>Probabilidade na média dos log-odds calibrados dos campos avaliáveis; só para ordenar</translation>
  </message>
  <message>
   <source>Doubtful</source>
   <translation>Duvidosos</translation>
  </message>
  <message>
   <source>Fields that need review; click to see them</source>
   <translation>Campos que precisam de revisão; clique para vê-los</translation>
  </message>
  <message>
   <source>Review</source>
   <translation>Revisão</translation>
  </message>
  <message>
   <source>Malignant when a reader called a field malignant, benign when all were called benign</source>
   <translation>Maligno quando um leitor chamou um campo de maligno, benigno quando todos foram chamados benignos</translation>
  </message>
  <message>
   <source>Is {actual}, called {predicted}</source>
   <translation>É {actual}, chamado {predicted}</translation>
  </message>
  <message>
   <source>{done} of {total}</source>
   <translation>{done} de {total}</translation>
  </message>
  <message>
   <source>right</source>
   <translation>certo</translation>
  </message>
  <message>
   <source>wrong</source>
   <translation>errado</translation>
  </message>
  <message>
   <source>{name}: called {predicted} ({value}), is {actual}: {verdict}</source>
   <translation>{name}: chamado {predicted} ({value}), é {actual}: {verdict}</translation>
  </message>
  <message>
   <source>Patient {patient}</source>
   <translation>Paciente {patient}</translation>
  </message>
  <message>
   <source>There is no field here that can be used.</source>
   <translation>Não há aqui nenhum campo que possa ser usado.</translation>
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
   <translation>assinado com uma chave confiável</translation>
  </message>
  <message>
   <source>not signed</source>
   <translation>sem assinatura</translation>
  </message>
  <message>
   <source>signed by an unknown key</source>
   <translation>assinado com uma chave desconhecida</translation>
  </message>
  <message>
   <source>cannot be checked: unsigned build</source>
   <translation>não pode ser verificado: compilação sem assinatura</translation>
  </message>
  <message>
   <source>known on this computer</source>
   <translation>conhecido neste computador</translation>
  </message>
  <message>
   <source>{name} {version} is not signed: nothing shows who made it.</source>
   <translation>{name} {version} não está assinado: nada mostra quem o fez.</translation>
  </message>
  <message>
   <source>{name} {version} is signed by a key that this Lamella does not know.</source>
   <translation>{name} {version} está assinado com uma chave que este Lamella não conhece.</translation>
  </message>
  <message>
   <source>The maker of {name} {version} cannot be checked: this Lamella is an unsigned build.</source>
   <translation>Não é possível verificar quem fez {name} {version}: este Lamella é uma compilação sem assinatura.</translation>
  </message>
  <message>
   <source>Install it only if you know who made it and trust them.</source>
   <translation>Instale-o apenas se souber quem o fez e confiar nessa pessoa.</translation>
  </message>
  <message>
   <source>{name} {version} is older than version {installed}, which is installed.</source>
   <translation>{name} {version} é mais antigo que a versão {installed}, que está instalada.</translation>
  </message>
  <message>
   <source>Classifying</source>
   <translation>Classificação</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Ajuda</translation>
  </message>
  <message>
   <source>Models</source>
   <translation>Modelos</translation>
  </message>
  <message>
   <source>Open folder</source>
   <translation>Abrir pasta</translation>
  </message>
  <message>
   <source>Choose a folder of slide images</source>
   <translation>Escolher uma pasta de imagens de lâminas</translation>
  </message>
  <message>
   <source>Export report on all…</source>
   <translation>Exportar relatório de todos…</translation>
  </message>
  <message>
   <source>Write a table, a spreadsheet, a page with pictures or a PDF on all fields</source>
   <translation>Gravar uma tabela, uma planilha, uma página com imagens ou um PDF de todos os campos</translation>
  </message>
  <message>
   <source>Export report on the selection…</source>
   <translation>Exportar relatório da seleção…</translation>
  </message>
  <message>
   <source>Write a table, a spreadsheet, a page with pictures or a PDF on the selected fields</source>
   <translation>Gravar uma tabela, uma planilha, uma página com imagens ou um PDF dos campos selecionados</translation>
  </message>
  <message>
   <source>Open in the system's picture viewer</source>
   <translation>Abrir no visualizador de imagens do sistema</translation>
  </message>
  <message>
   <source>Open the file with the program your system uses for pictures</source>
   <translation>Abrir o arquivo com o programa que o seu sistema usa para imagens</translation>
  </message>
  <message>
   <source>Show in folder</source>
   <translation>Mostrar na pasta</translation>
  </message>
  <message>
   <source>Show the file in the file manager</source>
   <translation>Mostrar o arquivo no gerenciador de arquivos</translation>
  </message>
  <message>
   <source>Copy path</source>
   <translation>Copiar caminho</translation>
  </message>
  <message>
   <source>Copy the paths of the selected files</source>
   <translation>Copiar os caminhos dos arquivos selecionados</translation>
  </message>
  <message>
   <source>Classify</source>
   <translation>Classificar</translation>
  </message>
  <message>
   <source>Classify all fields that have no answer yet</source>
   <translation>Classificar todos os campos que ainda não têm resposta</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Parar</translation>
  </message>
  <message>
   <source>Stop; what is done so far is kept</source>
   <translation>Parar; o que já foi feito é mantido</translation>
  </message>
  <message>
   <source>Set between which probabilities a person should look</source>
   <translation>Definir entre quais probabilidades uma pessoa deve olhar</translation>
  </message>
  <message>
   <source>Train on your labelled fields…</source>
   <translation>Treinar com seus campos rotulados…</translation>
  </message>
  <message>
   <source>Let a model learn from fields that your laboratory has labelled</source>
   <translation>Deixar um modelo aprender com campos que o seu laboratório rotulou</translation>
  </message>
  <message>
   <source>How good is a model…</source>
   <translation>Quão bom é um modelo…</translation>
  </message>
  <message>
   <source>Measure a model on labelled fields: figures, errors, curves, report</source>
   <translation>Medir um modelo em campos rotulados: números, erros, curvas, relatório</translation>
  </message>
  <message>
   <source>Compare models…</source>
   <translation>Comparar modelos…</translation>
  </message>
  <message>
   <source>Measure several models on the same labelled fields, side by side</source>
   <translation>Medir vários modelos nos mesmos campos rotulados, lado a lado</translation>
  </message>
  <message>
   <source>Calibrate to my lab…</source>
   <translation>Calibrar para o meu laboratório…</translation>
  </message>
  <message>
   <source>Fit a model to the stain and scanner of your laboratory with a few labelled fields</source>
   <translation>Ajustar um modelo à coloração e ao scanner do seu laboratório com alguns campos rotulados</translation>
  </message>
  <message>
   <source>Installed models…</source>
   <translation>Modelos instalados…</translation>
  </message>
  <message>
   <source>Install, remove, export models, and say which one is the default</source>
   <translation>Instalar, remover, exportar modelos, e dizer qual é o padrão</translation>
  </message>
  <message>
   <source>Patients…</source>
   <translation>Pacientes…</translation>
  </message>
  <message>
   <source>Show the fields rolled up by patient: malignant share, score, doubtful fields, review</source>
   <translation>Mostrar os campos por paciente: proporção maligna, escore, campos duvidosos, revisão</translation>
  </message>
  <message>
   <source>Show similar fields</source>
   <translation>Mostrar campos parecidos</translation>
  </message>
  <message>
   <source>Show the fields that look most like this one to the model, most similar first</source>
   <translation>Mostrar os campos que para o modelo mais se parecem com este, os mais parecidos primeiro</translation>
  </message>
  <message>
   <source>Embedding map…</source>
   <translation>Mapa de embeddings…</translation>
  </message>
  <message>
   <source>Show all fields as points, near where the model sees them alike, and pick some</source>
   <translation>Mostrar todos os campos como pontos, próximos onde o modelo os vê parecidos, e escolher alguns</translation>
  </message>
  <message>
   <source>Sort now</source>
   <translation>Ordenar agora</translation>
  </message>
  <message>
   <source>Bring the order up to date while the run goes on</source>
   <translation>Atualizar a ordem enquanto a execução continua</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>Procurar</translation>
  </message>
  <message>
   <source>Show fields whose name, folder or patient contains these words</source>
   <translation>Mostrar campos cujo nome, pasta ou paciente contém estas palavras</translation>
  </message>
  <message>
   <source>Larger thumbnails</source>
   <translation>Miniaturas maiores</translation>
  </message>
  <message>
   <source>Show larger thumbnails</source>
   <translation>Mostrar miniaturas maiores</translation>
  </message>
  <message>
   <source>Smaller thumbnails</source>
   <translation>Miniaturas menores</translation>
  </message>
  <message>
   <source>Show smaller thumbnails</source>
   <translation>Mostrar miniaturas menores</translation>
  </message>
  <message>
   <source>Show whole pictures</source>
   <translation>Mostrar imagens inteiras</translation>
  </message>
  <message>
   <source>Fit whole pictures into the cells instead of filling them</source>
   <translation>Encaixar imagens inteiras nas células em vez de preenchê-las</translation>
  </message>
  <message>
   <source>Filter pane</source>
   <translation>Painel de filtros</translation>
  </message>
  <message>
   <source>Show or hide the filters</source>
   <translation>Mostrar ou ocultar os filtros</translation>
  </message>
  <message>
   <source>Field pane</source>
   <translation>Painel do campo</translation>
  </message>
  <message>
   <source>Show or hide the details of the field</source>
   <translation>Mostrar ou ocultar os detalhes do campo</translation>
  </message>
  <message>
   <source>Full screen</source>
   <translation>Tela cheia</translation>
  </message>
  <message>
   <source>Use the whole screen</source>
   <translation>Usar a tela inteira</translation>
  </message>
  <message>
   <source>Help for this place</source>
   <translation>Ajuda sobre este lugar</translation>
  </message>
  <message>
   <source>Open the page of help on the part of the window you are at</source>
   <translation>Abrir a página de ajuda sobre a parte da janela em que você está</translation>
  </message>
  <message>
   <source>Tour</source>
   <translation>Apresentação</translation>
  </message>
  <message>
   <source>Show the five hints of the first start again</source>
   <translation>Mostrar de novo as cinco dicas do primeiro início</translation>
  </message>
  <message>
   <source>Keyboard shortcuts</source>
   <translation>Atalhos de teclado</translation>
  </message>
  <message>
   <source>Show all shortcuts on one page</source>
   <translation>Mostrar todos os atalhos em uma página</translation>
  </message>
  <message>
   <source>Update Lamella…</source>
   <translation>Atualizar o Lamella…</translation>
  </message>
  <message>
   <source>Choose an update file; or drop it on the window</source>
   <translation>Escolher um arquivo de atualização; ou soltá-lo sobre a janela</translation>
  </message>
  <message>
   <source>Start the version again that was installed before this one</source>
   <translation>Voltar a iniciar a versão que estava instalada antes desta</translation>
  </message>
  <message>
   <source>Self-check</source>
   <translation>Autoverificação</translation>
  </message>
  <message>
   <source>See whether everything that Lamella needs is in order; one text for whoever helps you</source>
   <translation>Ver se está em ordem tudo de que o Lamella precisa; um texto para quem ajuda você</translation>
  </message>
  <message>
   <source>About Lamella</source>
   <translation>Sobre o Lamella</translation>
  </message>
  <message>
   <source>Versions, licences and what Lamella may be used for</source>
   <translation>Versões, licenças e para que o Lamella pode ser usado</translation>
  </message>
  <message>
   <source>Accept the model's answer</source>
   <translation>Aceitar a resposta do modelo</translation>
  </message>
  <message>
   <source>Agree: take the model's benign or malignant as your own verdict</source>
   <translation>Concordar: tomar o benigno ou maligno do modelo como seu veredito</translation>
  </message>
  <message>
   <source>Your verdict on the selected fields: benign</source>
   <translation>Seu veredito sobre os campos selecionados: benigno</translation>
  </message>
  <message>
   <source>Your verdict on the selected fields: malignant</source>
   <translation>Seu veredito sobre os campos selecionados: maligno</translation>
  </message>
  <message>
   <source>Your verdict on the selected fields: cannot tell</source>
   <translation>Seu veredito sobre os campos selecionados: não dá para dizer</translation>
  </message>
  <message>
   <source>Clear</source>
   <translation>Limpar</translation>
  </message>
  <message>
   <source>Take your verdict on the selected fields back</source>
   <translation>Retirar seu veredito sobre os campos selecionados</translation>
  </message>
  <message>
   <source>Next doubtful field</source>
   <translation>Próximo campo duvidoso</translation>
  </message>
  <message>
   <source>Go to the next field that needs review and has no verdict of yours yet</source>
   <translation>Ir ao próximo campo que precisa de revisão e ainda não tem veredito seu</translation>
  </message>
  <message>
   <source>Heat map</source>
   <translation>Mapa de calor</translation>
  </message>
  <message>
   <source>Show which places moved the model's answer</source>
   <translation>Mostrar quais lugares moveram a resposta do modelo</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Desfazer</translation>
  </message>
  <message>
   <source>Take back what you decided last</source>
   <translation>Desfazer o que você decidiu por último</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>Refazer</translation>
  </message>
  <message>
   <source>Decide again what you took back</source>
   <translation>Decidir de novo o que você desfez</translation>
  </message>
  <message>
   <source>Write a note</source>
   <translation>Escrever uma nota</translation>
  </message>
  <message>
   <source>Go to the note of the field</source>
   <translation>Ir à nota do campo</translation>
  </message>
  <message>
   <source>Assess it all the same</source>
   <translation>Avaliar mesmo assim</translation>
  </message>
  <message>
   <source>Let the model's answer count although the field seems unfit</source>
   <translation>Deixar a resposta do modelo contar embora o campo pareça inadequado</translation>
  </message>
  <message>
   <source>Cannot be assessed</source>
   <translation>Não pode ser avaliado</translation>
  </message>
  <message>
   <source>Say that the field is unfit: no answer of the model counts for it</source>
   <translation>Dizer que o campo é inadequado: nenhuma resposta do modelo conta para ele</translation>
  </message>
  <message>
   <source>Blinded review</source>
   <translation>Revisão cega</translation>
  </message>
  <message>
   <source>Hide names and the model's answers of each field until you have decided on it</source>
   <translation>Ocultar nomes e respostas do modelo de cada campo até você decidir sobre ele</translation>
  </message>
  <message>
   <source>Go on after deciding</source>
   <translation>Avançar após decidir</translation>
  </message>
  <message>
   <source>Move to the next field after each verdict</source>
   <translation>Passar ao próximo campo após cada veredito</translation>
  </message>
  <message>
   <source>Reader…</source>
   <translation>Leitor…</translation>
  </message>
  <message>
   <source>Say who is reviewing</source>
   <translation>Dizer quem está revisando</translation>
  </message>
  <message>
   <source>Agreement of readers…</source>
   <translation>Concordância entre leitores…</translation>
  </message>
  <message>
   <source>Compare what two readers decided: table and Cohen's kappa</source>
   <translation>Comparar o que dois leitores decidiram: tabela e kappa de Cohen</translation>
  </message>
  <message>
   <source>Session</source>
   <translation>Sessão</translation>
  </message>
  <message>
   <source>Open a session…</source>
   <translation>Abrir sessão…</translation>
  </message>
  <message>
   <source>Open a session file: what was found and decided about a folder</source>
   <translation>Abrir um arquivo de sessão: o que foi encontrado e decidido sobre uma pasta</translation>
  </message>
  <message>
   <source>Save the session as…</source>
   <translation>Salvar sessão como…</translation>
  </message>
  <message>
   <source>Go on in a copy under another name; all is saved as it happens anyway</source>
   <translation>Continuar em uma cópia com outro nome; tudo é guardado conforme acontece de qualquer modo</translation>
  </message>
  <message>
   <source>Find moved files…</source>
   <translation>Encontrar arquivos movidos…</translation>
  </message>
  <message>
   <source>The folder was moved or renamed: find its files again by what they hold</source>
   <translation>A pasta foi movida ou renomeada: encontrar seus arquivos pelo conteúdo</translation>
  </message>
  <message>
   <source>Versions behind the answers…</source>
   <translation>Versões por trás das respostas…</translation>
  </message>
  <message>
   <source>Which versions of models and of Lamella answered in this session, and what each of them said</source>
   <translation>Quais versões de modelos e do Lamella responderam nesta sessão, e o que cada uma disse</translation>
  </message>
  <message>
   <source>Watch the folder</source>
   <translation>Vigiar a pasta</translation>
  </message>
  <message>
   <source>Take in new files as they come, and classify them</source>
   <translation>Incorporar arquivos novos conforme chegam, e classificá-los</translation>
  </message>
  <message>
   <source>Viewer</source>
   <translation>Visualizador</translation>
  </message>
  <message>
   <source>Open in the viewer</source>
   <translation>Abrir no visualizador</translation>
  </message>
  <message>
   <source>Look at the field as large as the window</source>
   <translation>Olhar o campo do tamanho da janela</translation>
  </message>
  <message>
   <source>Back to the grid</source>
   <translation>Voltar à grade</translation>
  </message>
  <message>
   <source>Close the viewer</source>
   <translation>Fechar o visualizador</translation>
  </message>
  <message>
   <source>Previous field</source>
   <translation>Campo anterior</translation>
  </message>
  <message>
   <source>Show the field before</source>
   <translation>Mostrar o campo anterior</translation>
  </message>
  <message>
   <source>Next field</source>
   <translation>Próximo campo</translation>
  </message>
  <message>
   <source>Show the field after</source>
   <translation>Mostrar o campo seguinte</translation>
  </message>
  <message>
   <source>Zoom in</source>
   <translation>Ampliar</translation>
  </message>
  <message>
   <source>Show it larger; the wheel zooms to the pointer</source>
   <translation>Mostrar maior; a roda dá zoom no ponteiro</translation>
  </message>
  <message>
   <source>Zoom out</source>
   <translation>Reduzir</translation>
  </message>
  <message>
   <source>Show it smaller</source>
   <translation>Mostrar menor</translation>
  </message>
  <message>
   <source>Fit</source>
   <translation>Ajustar</translation>
  </message>
  <message>
   <source>Show the whole picture</source>
   <translation>Mostrar a imagem inteira</translation>
  </message>
  <message>
   <source>1:1</source>
   <translation>1:1</translation>
  </message>
  <message>
   <source>Show one pixel of the file as one of the screen</source>
   <translation>Mostrar um pixel do arquivo como um da tela</translation>
  </message>
  <message>
   <source>Move left</source>
   <translation>Mover para a esquerda</translation>
  </message>
  <message>
   <source>See what is further left</source>
   <translation>Ver o que está mais à esquerda</translation>
  </message>
  <message>
   <source>Move right</source>
   <translation>Mover para a direita</translation>
  </message>
  <message>
   <source>See what is further right</source>
   <translation>Ver o que está mais à direita</translation>
  </message>
  <message>
   <source>Move up</source>
   <translation>Mover para cima</translation>
  </message>
  <message>
   <source>See what is further up</source>
   <translation>Ver o que está mais acima</translation>
  </message>
  <message>
   <source>Move down</source>
   <translation>Mover para baixo</translation>
  </message>
  <message>
   <source>See what is further down</source>
   <translation>Ver o que está mais abaixo</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>Comparar</translation>
  </message>
  <message>
   <source>Keep this field on the left and go on to others on the right</source>
   <translation>Manter este campo à esquerda e passar a outros à direita</translation>
  </message>
  <message>
   <source>Linked</source>
   <translation>Vinculados</translation>
  </message>
  <message>
   <source>Zoom and move both pictures together</source>
   <translation>Dar zoom e mover as duas imagens juntas</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Claro</translation>
  </message>
  <message>
   <source>Brightness and contrast, for the eye only</source>
   <translation>Brilho e contraste, só para os olhos</translation>
  </message>
  <message>
   <source>Mid-grey</source>
   <translation>Cinza médio</translation>
  </message>
  <message>
   <source>Put the picture on the mid-grey that monitors are judged on</source>
   <translation>Pôr a imagem sobre o cinza médio em que monitores são julgados</translation>
  </message>
  <message>
   <source>Pixel size</source>
   <translation>Tamanho do pixel</translation>
  </message>
  <message>
   <source>Say how much a pixel covers</source>
   <translation>Dizer quanto um pixel cobre</translation>
  </message>
  <message>
   <source>off</source>
   <translation>desligado</translation>
  </message>
  <message>
   <source>Small rotations</source>
   <translation>Rotações pequenas</translation>
  </message>
  <message>
   <source>Zoom</source>
   <translation>Zoom</translation>
  </message>
  <message>
   <source>Brightness</source>
   <translation>Brilho</translation>
  </message>
  <message>
   <source>Contrast</source>
   <translation>Contraste</translation>
  </message>
  <message>
   <source>Stain (H and E)</source>
   <translation>Coloração (H e E)</translation>
  </message>
  <message>
   <source>Flips</source>
   <translation>Espelhamentos</translation>
  </message>
  <message>
   <source>Quarter turns</source>
   <translation>Quartos de volta</translation>
  </message>
  <message>
   <source>Your labelled fields</source>
   <translation>Seus campos rotulados</translation>
  </message>
  <message>
   <source>never</source>
   <translation>nunca</translation>
  </message>
  <message>
   <source>None</source>
   <translation>Nenhuma</translation>
  </message>
  <message>
   <source>The fastest one</source>
   <translation>O mais rápido</translation>
  </message>
  <message>
   <source>Processor (CPU)</source>
   <translation>Processador (CPU)</translation>
  </message>
  <message>
   <source>Graphics card (GPU)</source>
   <translation>Placa gráfica (GPU)</translation>
  </message>
  <message>
   <source>epochs without gain</source>
   <translation>épocas sem ganho</translation>
  </message>
  <message>
   <source>What to train</source>
   <translation>O que treinar</translation>
  </message>
  <message>
   <source>Result</source>
   <translation>Resultado</translation>
  </message>
  <message>
   <source>{title} is ready.</source>
   <translation>{title} está pronto.</translation>
  </message>
  <message>
   <source>On {patients} kept back ({fields})</source>
   <translation>Em {patients} reservados ({fields})</translation>
  </message>
  <message>
   <source>{where}, {title} is right in {new} of the fields.</source>
   <translation>{where}, {title} acerta em {new} dos campos.</translation>
  </message>
  <message>
   <source>{where}, {new} of the answers are right; before it was {old}.</source>
   <translation>{where}, {new} das respostas estão certas; antes eram {old}.</translation>
  </message>
  <message>
   <source>Epochs, at most</source>
   <translation>Épocas, no máximo</translation>
  </message>
  <message>
   <source>Learning rate</source>
   <translation>Taxa de aprendizado</translation>
  </message>
  <message>
   <source>How large a step is at the beginning; too large forgets, too small lasts</source>
   <translation>O tamanho de um passo no início; grande demais esquece, pequeno demais demora</translation>
  </message>
  <message>
   <source>epochs at</source>
   <translation>épocas com</translation>
  </message>
  <message>
   <source>about {count} seconds here</source>
   <translation>cerca de {count} segundos aqui</translation>
  </message>
  <message>
   <source>about a minute here</source>
   <translation>cerca de um minuto aqui</translation>
  </message>
  <message>
   <source>about {count} minutes here</source>
   <translation>cerca de {count} minutos aqui</translation>
  </message>
  <message>
   <source>about {count} hours here</source>
   <translation>cerca de {count} horas aqui</translation>
  </message>
  <message>
   <source>Epoch {number} of at most {most} ({what}).</source>
   <translation>Época {number} de no máximo {most} ({what}).</translation>
  </message>
  <message>
   <source>Best so far: epoch {number}, validation accuracy {accuracy}.</source>
   <translation>Melhor até agora: época {number}, acurácia de validação {accuracy}.</translation>
  </message>
  <message>
   <source>Reading the fields</source>
   <translation>Lendo os campos</translation>
  </message>
  <message>
   <source>Showing the fields to the model</source>
   <translation>Mostrando os campos ao modelo</translation>
  </message>
  <message>
   <source>Showing the fields to the lower part of the model</source>
   <translation>Mostrando os campos à parte inferior do modelo</translation>
  </message>
  <message>
   <source>Packing the new model</source>
   <translation>Empacotando o novo modelo</translation>
  </message>
  <message>
   <source>Accuracy</source>
   <translation>Acurácia</translation>
  </message>
  <message>
   <source>Balanced accuracy</source>
   <translation>Acurácia balanceada</translation>
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
   <translation>Benignos poupados</translation>
  </message>
  <message>
   <source>Called malignant rightly</source>
   <translation>Chamados malignos com razão</translation>
  </message>
  <message>
   <source>F1</source>
   <translation>F1</translation>
  </message>
  <message>
   <source>Loss</source>
   <translation>Perda</translation>
  </message>
  <message>
   <source>Brier score</source>
   <translation>Escore de Brier</translation>
  </message>
  <message>
   <source>Calibration error</source>
   <translation>Erro de calibração</translation>
  </message>
  <message>
   <source>({low} to {high})</source>
   <translation>({low} a {high})</translation>
  </message>
  <message>
   <source>Watch</source>
   <translation>Acompanhar</translation>
  </message>
  <message>
   <source>Field {number}</source>
   <translation>Campo {number}</translation>
  </message>
  <message>
   <source>Recent folders</source>
   <translation>Pastas recentes</translation>
  </message>
  <message>
   <source>Classify as soon as a folder opens</source>
   <translation>Classificar assim que uma pasta é aberta</translation>
  </message>
  <message>
   <source>Otherwise press Classify</source>
   <translation>Senão, pressione Classificar</translation>
  </message>
  <message>
   <source>Include sub-folders</source>
   <translation>Incluir subpastas</translation>
  </message>
  <message>
   <source>Counts for the next folder you open</source>
   <translation>Vale para a próxima pasta que você abrir</translation>
  </message>
  <message>
   <source>Careful mode</source>
   <translation>Modo cuidadoso</translation>
  </message>
  <message>
   <source>Average every answer over all turned and mirrored views: up to eight times slower</source>
   <translation>Fazer a média de cada resposta sobre todas as vistas giradas e espelhadas: até oito vezes mais lento</translation>
  </message>
  <message>
   <source>Theme</source>
   <translation>Tema</translation>
  </message>
  <message>
   <source>Follow the system</source>
   <translation>Seguir o sistema</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Escuro</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Idioma</translation>
  </message>
  <message>
   <source>Size of words and controls</source>
   <translation>Tamanho de palavras e controles</translation>
  </message>
  <message>
   <source>{number} %</source>
   <translation>{number} %</translation>
  </message>
  <message>
   <source>Counts from the next start of Lamella</source>
   <translation>Vale a partir do próximo início do Lamella</translation>
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
   <translation>Não pôde ser lido</translation>
  </message>
  <message>
   <source>Not classified yet</source>
   <translation>Ainda não classificado</translation>
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
   <translation>revisado: incerto</translation>
  </message>
  <message>
   <source>{name} could not be read: {reason}</source>
   <translation>Não foi possível ler {name}: {reason}</translation>
  </message>
  <message>
   <source>{count} s left</source>
   <translation>faltam {count} s</translation>
  </message>
  <message>
   <source>about 1 minute left</source>
   <translation>falta cerca de 1 minuto</translation>
  </message>
  <message>
   <source>about {count} minutes left</source>
   <translation>faltam cerca de {count} minutos</translation>
  </message>
  <message>
   <source>about {count} hours left</source>
   <translation>faltam cerca de {count} horas</translation>
  </message>
  <message>
   <source>{number} fields/s</source>
   <translation>{number} campos/s</translation>
  </message>
  <message>
   <source>CPU, 1 thread</source>
   <translation>CPU, 1 thread</translation>
  </message>
  <message>
   <source>CPU, {count} threads</source>
   <translation>CPU, {count} threads</translation>
  </message>
  <message>
   <source>Quick</source>
   <translation>Rápido</translation>
  </message>
  <message>
   <source>Head</source>
   <translation>Cabeça</translation>
  </message>
  <message>
   <source>Only the last step learns, which weighs what the model already sees.</source>
   <translation>Só aprende o último passo, que pondera o que o modelo já vê.</translation>
  </message>
  <message>
   <source>Better</source>
   <translation>Melhor</translation>
  </message>
  <message>
   <source>Top block</source>
   <translation>Bloco superior</translation>
  </message>
  <message>
   <source>The upper part learns too, and so sees what is special about your slides.</source>
   <translation>A parte superior também aprende, e assim vê o que há de especial nas suas lâminas.</translation>
  </message>
  <message>
   <source>Thorough</source>
   <translation>Completo</translation>
  </message>
  <message>
   <source>Whole network</source>
   <translation>Rede inteira</translation>
  </message>
  <message>
   <source>The whole model learns, in two stages. For some hundred fields and a night.</source>
   <translation>O modelo inteiro aprende, em duas etapas. Para algumas centenas de campos e uma noite.</translation>
  </message>
  <message>
   <source>loss</source>
   <translation>perda</translation>
  </message>
  <message>
   <source>mean cross-entropy of the probabilities, in nats</source>
   <translation>entropia cruzada média das probabilidades, em nats</translation>
  </message>
  <message>
   <source>accuracy</source>
   <translation>acurácia</translation>
  </message>
  <message>
   <source>share of right calls; a majority label alone can make it high</source>
   <translation>proporção de respostas certas; uma classe majoritária basta para torná-la alta</translation>
  </message>
  <message>
   <source>balanced accuracy</source>
   <translation>acurácia balanceada</translation>
  </message>
  <message>
   <source>mean of recall and specificity; 0.5 is guessing</source>
   <translation>média de sensibilidade e especificidade; 0,5 é adivinhar</translation>
  </message>
  <message>
   <source>precision</source>
   <translation>precisão</translation>
  </message>
  <message>
   <source>share of malignant calls that are malignant</source>
   <translation>proporção dos chamados malignos que são malignos</translation>
  </message>
  <message>
   <source>recall</source>
   <translation>sensibilidade</translation>
  </message>
  <message>
   <source>share of malignant units that were found (sensitivity)</source>
   <translation>proporção dos malignos que foram encontrados (sensibilidade)</translation>
  </message>
  <message>
   <source>harmonic mean of precision and recall</source>
   <translation>média harmônica de precisão e sensibilidade</translation>
  </message>
  <message>
   <source>specificity</source>
   <translation>especificidade</translation>
  </message>
  <message>
   <source>share of benign units called benign</source>
   <translation>proporção dos benignos chamados benignos</translation>
  </message>
  <message>
   <source>chance that a malignant unit gets the higher probability; 0.5 is guessing</source>
   <translation>chance de um maligno receber a probabilidade maior; 0,5 é adivinhar</translation>
  </message>
  <message>
   <source>average precision; guessing gives the share of malignant units</source>
   <translation>precisão média; adivinhar dá a proporção de malignos</translation>
  </message>
  <message>
   <source>Brier</source>
   <translation>Brier</translation>
  </message>
  <message>
   <source>mean squared error of the probabilities</source>
   <translation>erro quadrático médio das probabilidades</translation>
  </message>
  <message>
   <source>ECE</source>
   <translation>ECE</translation>
  </message>
  <message>
   <source>mean gap between predicted and observed malignancy, ten bins</source>
   <translation>distância média entre malignidade prevista e observada, dez faixas</translation>
  </message>
  <message>
   <source>needs review</source>
   <translation>revisar</translation>
  </message>
  <message>
   <source>share of units whose probability lies inside the review band</source>
   <translation>proporção cuja probabilidade cai na faixa de revisão</translation>
  </message>
  <message>
   <source>error outside the band</source>
   <translation>erro fora da faixa</translation>
  </message>
  <message>
   <source>mean error over the two labels outside the band</source>
   <translation>erro médio dos dois rótulos fora da faixa</translation>
  </message>
  <message>
   <source>patient score</source>
   <translation>escore por paciente</translation>
  </message>
  <message>
   <source>share of right pictures of a patient, averaged over patients (Spanhol et al. 2016)</source>
   <translation>proporção de imagens certas de um paciente, média dos pacientes (Spanhol et al. 2016)</translation>
  </message>
 </context>
</TS>
