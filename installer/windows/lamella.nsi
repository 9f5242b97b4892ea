; The installer of Lamella, or of Lamella Training, for one user of Windows. Layout: docs/adr/0016.
; Compiled by build_scripts/installer_nsis.py, which defines VERSION, VERSION4, TITLE, OUT, FILES (a list of File lines),
; LAUNCHER, ICON, SIDE, HERE, NEEDED_MB, SIZE_KB, TARGET, PROGRAM; and for Lamella Training TRAINING; FAST for tests.
; Exit codes: 0 installed, 1 cancelled, 2 something went wrong (nothing was changed), 3 refused.
Unicode true
Target ${TARGET}
!ifdef FAST
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 64
!endif
; The bytes of the installer depend on those of the program, not on when its files were written.
SetDateSave off
CRCCheck force
AllowSkipFiles off
Name "${TITLE}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Lamella"
InstallDirRegKey HKCU "Software\Lamella" "InstallDir"
RequestExecutionLevel user
ManifestDPIAware true
ManifestLongPathAware true
ManifestSupportedOS all
BrandingText "${TITLE} ${VERSION}"

!ifdef TRAINING
  !define HOLDER "training"
!else
  !define HOLDER "versions"
!endif
!define INCOMING "$INSTDIR\${HOLDER}\.incoming-${VERSION}"
!define OUTGOING "$INSTDIR\${HOLDER}\.outgoing-${VERSION}"
!define FINAL "$INSTDIR\${HOLDER}\${VERSION}"
!define DATA "$LOCALAPPDATA\Lamella"

!include LogicLib.nsh
!include FileFunc.nsh
!include WordFunc.nsh
!include MUI2.nsh
!include version_word.nsh
!include registry.nsh
!include languages.nsh
!include wizard.nsh
!include words/en.nsh
!include words/de.nsh
!include words/es.nsh
!include words/hi.nsh
!include words/pt.nsh
!include version_info.nsh
!include shared.nsh
!include checks.nsh
!include place.nsh
!ifndef TRAINING
  !include outside.nsh
!endif

Section "$(S_PROGRAM)" SecProgram
  SectionIn RO
  Call RefuseWhatMustNotBe
  Call ClearLeftovers
  !include "${FILES}"
  Call TryOut
  Call PutInPlace
  !ifndef TRAINING
    Call PutAround
    Call Switch
    Call RemoveOlder
    Call Register
  !endif
SectionEnd

!ifndef TRAINING
Section "$(S_START_MENU)" SecStartMenu
  SetOutPath $PROFILE ; where the program will stand: not in a folder that is to be removed one day
  CreateShortCut "$SMPROGRAMS\Lamella.lnk" "$INSTDIR\lamella-gui.exe"
SectionEnd

Section "$(S_FILE_TYPES)" SecFileTypes
  !insertmacro FileType ".lamella" "Lamella.ModelPackage" "$(S_TYPE_MODEL)"
  !insertmacro FileType ".lamella-update" "Lamella.Update" "$(S_TYPE_UPDATE)"
  Call TellExplorer
SectionEnd

Section /o "$(S_DESKTOP)" SecDesktop
  SetOutPath $PROFILE
  CreateShortCut "$DESKTOP\Lamella.lnk" "$INSTDIR\lamella-gui.exe"
SectionEnd

!include uninstall.nsh
!endif

Function .onInit
  SetShellVarContext current
  !insertmacro MUI_LANGDLL_DISPLAY
  SectionSetSize ${SecProgram} ${SIZE_KB}
  Call RefuseSecondSetup
  !ifndef TRAINING
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/DESKTOP" $1
    ${IfNot} ${Errors}
      SectionSetFlags ${SecDesktop} 1
    ${EndIf}
  !endif
FunctionEnd

; An extraction that failed: a full disk, a stick that was pulled out.
Function .onInstFailed
  SetOutPath $TEMP
  RMDir /r "${INCOMING}"
FunctionEnd
