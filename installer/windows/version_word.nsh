; Reads and judges the words in PREFIX\current and PREFIX\previous; the same rule as desktop_app/installation/layout.py.
; What stands in those files is only ever compared and used as the name of a folder.
!define DIGITS "0123456789"
!define VERSION_LETTERS "${DIGITS}ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.+-"

; "un" is empty, or "un." for an uninstaller.
!macro ReadVersion un
; In: $0 a file. Out: $0 the version on its first line, or nothing. Uses $1 to $5.
Function ${un}ReadVersion
  ClearErrors
  FileOpen $1 $0 r
  StrCpy $0 ""
  ${If} ${Errors}
    Return
  ${EndIf}
  FileRead $1 $0 90
  FileClose $1
  ${Do}
    StrCpy $2 $0 1 -1
    ${If} $2 != "$\r"
    ${AndIf} $2 != "$\n"
    ${AndIf} $2 != " "
      ${Break}
    ${EndIf}
    StrCpy $0 $0 -1
  ${Loop}
  Call ${un}JudgeVersion
FunctionEnd
!macroend

!macro JudgeVersion un
; In: $0 a word. Out: $0 the same when it is a version, else nothing. Uses $2 to $5.
Function ${un}JudgeVersion
  StrLen $2 $0
  System::Call 'shlwapi::StrSpnW(w r0, w "${VERSION_LETTERS}") i .r3'
  ${If} $2 != $3
  ${OrIf} $2 > 80
    Goto none
  ${EndIf}
  StrCpy $4 $0
  ${For} $5 1 3
    System::Call 'shlwapi::StrSpnW(w r4, w "${DIGITS}") i .r3'
    ${If} $3 == 0
      Goto none
    ${EndIf}
    StrCpy $4 $4 "" $3
    ${If} $5 < 3
      StrCpy $2 $4 1
      ${If} $2 != "."
        Goto none
      ${EndIf}
      StrCpy $4 $4 "" 1
    ${EndIf}
  ${Next}
  ; What is left begins with a sign. Windows drops a dot at the end of a name, so none may stand there.
  StrCpy $2 $4 1
  ${If} $2 != ""
    StrLen $3 $4
    StrCpy $5 $0 1 -1
    ${If} $3 < 2
    ${OrIf} $3 > 41
    ${OrIf} $5 == "."
      Goto none
    ${EndIf}
    ${If} $2 != "."
    ${AndIf} $2 != "-"
    ${AndIf} $2 != "+"
      Goto none
    ${EndIf}
  ${EndIf}
  Return
none:
  StrCpy $0 ""
FunctionEnd
!macroend
