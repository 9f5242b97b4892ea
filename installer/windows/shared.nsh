; What installer and uninstaller share. "un" is empty, or "un." for the uninstaller.

!macro GiveUp un sentence code
  StrCpy $R9 "${sentence}"
  StrCpy $R8 ${code}
  Call ${un}GiveUp
!macroend

!macro SharedFunctions un
; In: $R9 a sentence, $R8 the exit code. Nobody sees a silent installer: its words go into a file.
Function ${un}GiveUp
  SetOutPath $TEMP
  ${If} ${Silent}
    CreateDirectory "${DATA}"
    FileOpen $R7 "${DATA}\install.log" a
    FileSeek $R7 0 END
    FileWriteUTF16LE /BOM $R7 "${VERSION}: $R9$\r$\n"
    FileClose $R7
  ${Else}
    MessageBox MB_OK|MB_ICONSTOP "$R9"
  ${EndIf}
  SetErrorLevel $R8
  Quit
FunctionEnd

; Out: $0 is 1 when a program in one of the folders below $INSTDIR\versions or \training runs. Windows lets
; nobody write into the file of a program that runs.
Function ${un}IsRunning
  StrCpy $0 0
  StrCpy $1 "$INSTDIR\versions"
  Call ${un}RunsBelow
  StrCpy $1 "$INSTDIR\training"
  Call ${un}RunsBelow
FunctionEnd

Function ${un}RunsBelow
  FindFirst $2 $3 "$1\*"
  ${DoWhile} $3 != ""
    ${If} $3 != "."
    ${AndIf} $3 != ".."
      FindFirst $4 $5 "$1\$3\*.exe"
      ${DoWhile} $5 != ""
        ClearErrors
        FileOpen $6 "$1\$3\$5" a
        ${If} ${Errors}
          StrCpy $0 1
        ${Else}
          FileClose $6
        ${EndIf}
        FindNext $4 $5
      ${Loop}
      FindClose $4
    ${EndIf}
    FindNext $2 $3
  ${Loop}
  FindClose $2
FunctionEnd
!macroend

!insertmacro SharedFunctions ""
!ifndef TRAINING
  !insertmacro ReadVersion ""
  !insertmacro JudgeVersion ""
  !insertmacro JudgeVersion "un."
  !insertmacro SharedFunctions "un."
!endif
