; What the installer shows, in order.
!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_COMPONENTSPAGE_NODESC
!define MUI_ABORTWARNING
; Every language of a Unicode installer can be read on every Windows.
!define MUI_LANGDLL_ALLLANGUAGES
!define MUI_LANGDLL_REGISTRY_ROOT HKCU
!define MUI_LANGDLL_REGISTRY_KEY "Software\Lamella"
!define MUI_LANGDLL_REGISTRY_VALUENAME "InstallerLanguage"
!define MUI_WELCOMEPAGE_TEXT "$(S_WELCOME)"
!insertmacro MUI_PAGE_WELCOME
!ifndef TRAINING
  !define MUI_PAGE_CUSTOMFUNCTION_LEAVE RefuseFolder
  !insertmacro MUI_PAGE_DIRECTORY
  !insertmacro MUI_PAGE_COMPONENTS
!endif
!insertmacro MUI_PAGE_INSTFILES
!ifndef TRAINING
  !define MUI_FINISHPAGE_RUN "$INSTDIR\lamella-gui.exe"
!endif
!insertmacro MUI_PAGE_FINISH
!ifndef TRAINING
  !insertmacro MUI_UNPAGE_CONFIRM
  !insertmacro MUI_UNPAGE_INSTFILES
!endif
!insertmacro PageLanguages
!insertmacro MUI_RESERVEFILE_LANGDLL
