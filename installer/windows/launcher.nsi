; PREFIX\lamella-gui.exe: starts the version of Lamella that "current" names, or else the one in "previous", and ends.
; Needs TARGET, ICON, OUT, VERSION, VERSION4. Compiled by build_scripts/installer_nsis.py.
Unicode true
Target ${TARGET}
SetCompressor zlib
Name "Lamella"
OutFile "${OUT}"
Icon "${ICON}"
SilentInstall silent
RequestExecutionLevel user
ManifestDPIAware true
ManifestLongPathAware true
ManifestSupportedOS all
XPStyle on
!include LogicLib.nsh
!include version_word.nsh
!include languages.nsh
!insertmacro PlainLanguages
!include words/launcher.nsh
!include version_info.nsh
!include registry.nsh

!insertmacro ReadVersion ""
!insertmacro JudgeVersion ""

; In: $0 a file. Out: $6 the program of the version that it names, or nothing.
Function ProgramOf
  Call ReadVersion
  StrCpy $6 ""
  ${If} $0 != ""
  ${AndIf} ${FileExists} "$EXEDIR\versions\$0\lamella-gui.exe"
    StrCpy $6 "$EXEDIR\versions\$0\lamella-gui.exe"
  ${EndIf}
FunctionEnd

; In: $0 the version. Lamella's own updates switch it without an installer; "Installed apps" follows here.
Function TellVersion
  ReadRegStr $1 HKCU "${UNINSTALL_KEY}" "InstallLocation"
  ReadRegStr $2 HKCU "${UNINSTALL_KEY}" "DisplayVersion"
  ${If} $1 == $EXEDIR
  ${AndIf} $2 != $0
    WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "$0"
  ${EndIf}
FunctionEnd

Section
  StrCpy $0 "$EXEDIR\current"
  Call ProgramOf
  ${If} $6 == ""
    StrCpy $0 "$EXEDIR\previous"
    Call ProgramOf
  ${EndIf}
  ${If} $6 != ""
    Call TellVersion
    ; By pointer: a variable of NSIS would cut a long command line.
    System::Call 'kernel32::GetCommandLineW() p .r1'
    System::Call 'shlwapi::PathGetArgsW(p r1) p .r2'
    System::Call 'shell32::ShellExecuteW(p 0, p 0, w r6, p r2, p 0, i 1) p .r3'
    ${If} $3 > 32
      Return
    ${EndIf}
  ${EndIf}
  SetErrorLevel 127
  MessageBox MB_OK|MB_ICONSTOP "$(S_MISSING)"
SectionEnd
