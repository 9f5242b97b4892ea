; The app's languages: where NSIS keeps its own sentences in them, and the numbers by which ours are told apart.
; English first: it serves where the system speaks none of them. Any Portuguese gets the one of Brazil.
!macro PlainLanguages
  LoadLanguageFile "${NSISDIR}\Contrib\Language files\English.nlf"
  LoadLanguageFile "${NSISDIR}\Contrib\Language files\German.nlf"
  LoadLanguageFile "${NSISDIR}\Contrib\Language files\Spanish.nlf"
  LoadLanguageFile "${NSISDIR}\Contrib\Language files\Hindi.nlf"
  LoadLanguageFile "${NSISDIR}\Contrib\Language files\PortugueseBR.nlf"
!macroend

!macro PageLanguages
  !insertmacro MUI_LANGUAGE "English"
  !insertmacro MUI_LANGUAGE "German"
  !insertmacro MUI_LANGUAGE "Spanish"
  !insertmacro MUI_LANGUAGE "Hindi"
  !insertmacro MUI_LANGUAGE "PortugueseBR"
!macroend

!define EN 1033
!define DE 1031
!define ES 1034
!define HI 1081
!define PT 1046
