; What must hold before anything is written.

Function RefuseSecondSetup
  System::Call 'kernel32::CreateMutexW(p 0, i 0, w "LamellaSetup") p .r1 ?e'
  Pop $0
  ${If} $0 == 183 ; ERROR_ALREADY_EXISTS
    !insertmacro GiveUp "" "$(S_OTHER_SETUP)" 3
  ${EndIf}
FunctionEnd

Function RefuseWhatMustNotBe
  Call RefuseFolder
  !ifdef TRAINING
    ${IfNot} ${FileExists} "$INSTDIR\versions\${VERSION}\*"
      !insertmacro GiveUp "" "$(S_NEEDS_SAME)" 3
    ${EndIf}
  !endif
  Call IsRunning
  ${If} $0 == 1
    !insertmacro GiveUp "" "$(S_RUNNING)" 3
  ${EndIf}
  !ifndef TRAINING
    Call RefuseDowngrade
  !endif
  Call RefuseFullDisk
FunctionEnd

; Out: goes on when $INSTDIR is ours, empty, not there, or what a killed first installation left.
; Shown as the last word of the folder page too: there the user chooses again.
Function RefuseFolder
  StrCpy $1 ""
  ClearErrors
  FileOpen $0 "$INSTDIR\installed-by" r
  ${IfNot} ${Errors}
    FileRead $0 $1 4
    FileClose $0
    ${If} $1 == "nsis"
      Return
    ${EndIf}
  ${EndIf}
  ${If} $INSTDIR == "${DATA}"
    StrCpy $1 "the user's data"
  ${EndIf}
  FindFirst $2 $3 "$INSTDIR\*"
  ${DoWhile} $3 != ""
    ${If} $3 != "."
    ${AndIf} $3 != ".."
    ${AndIf} $3 != "versions"
    ${AndIf} $3 != "lamella-gui.exe"
    ${AndIf} $3 != "lamella.cmd"
    ${AndIf} $3 != "uninstall.exe"
      StrCpy $1 $3
    ${EndIf}
    FindNext $2 $3
  ${Loop}
  FindClose $2
  ${If} $1 != ""
    ${If} ${Silent}
      !insertmacro GiveUp "" "$(S_FOREIGN)" 3
    ${EndIf}
    MessageBox MB_OK|MB_ICONSTOP "$(S_FOREIGN)"
    Abort
  ${EndIf}
FunctionEnd

!ifndef TRAINING
Function RefuseDowngrade
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/ALLOWDOWNGRADE" $1
  ${IfNot} ${Errors}
    Return
  ${EndIf}
  StrCpy $0 "$INSTDIR\current"
  Call ReadVersion
  ${If} $0 == ""
    Return
  ${EndIf}
  StrCpy $R0 $0
  Call Split
  StrCpy $R2 $R0
  StrCpy $R3 $R1
  StrCpy $R0 "${VERSION}"
  Call Split
  ; $R0 and $R1: this installer's numbers and suffix; $R2 and $R3: the installed one's
  ${VersionCompare} $R0 $R2 $1
  ${If} $1 == 0
  ${AndIf} $R1 == "-"
  ${AndIf} $R3 != "-"
    StrCpy $1 2
  ${EndIf}
  ${If} $1 == 2
    !insertmacro GiveUp "" "$(S_DOWNGRADE)" 3
  ${EndIf}
FunctionEnd

; In: $R0 a version. Out: $R0 its numbers, $R1 "-" when a suffix says that it comes before them (0.3.0-rc1).
Function Split
  System::Call 'shlwapi::StrSpnW(w R0, w "${DIGITS}.") i .r1'
  StrCpy $R1 $R0 1 $1
  StrCpy $R0 $R0 $1
FunctionEnd
!endif

Function RefuseFullDisk
  ; The folder may not be there yet, so its nearest parent that is.
  StrCpy $0 $INSTDIR
  ${DoWhile} $0 != ""
    ${If} ${FileExists} "$0\*"
      ${Break}
    ${EndIf}
    ${GetParent} $0 $0
  ${Loop}
  System::Call 'kernel32::GetDiskFreeSpaceExW(w "$0\", *l .r1, p 0, p 0) i .r2'
  ${If} $2 == 0
    Return
  ${EndIf}
  System::Int64Op $1 / 1000000
  Pop $1
  System::Int64Op $1 < ${NEEDED_MB}
  Pop $2
  ${If} $2 == 1
    !insertmacro GiveUp "" "$(S_SPACE)" 3
  ${EndIf}
FunctionEnd
