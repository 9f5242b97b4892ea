; A version is laid beside the others under a name that no launcher knows, tried, and renamed into its place.

; Leftovers of an installation that was killed. Between two renames: the version to be replaced comes back.
Function ClearLeftovers
  ${IfNot} ${FileExists} "${FINAL}\*"
    Rename "${OUTGOING}" "${FINAL}"
  ${EndIf}
  FindFirst $2 $3 "$INSTDIR\${HOLDER}\.*"
  ${DoWhile} $3 != ""
    StrCpy $4 $3 10
    ${If} $4 == ".incoming-"
    ${OrIf} $4 == ".outgoing-"
      RMDir /r "$INSTDIR\${HOLDER}\$3"
    ${EndIf}
    FindNext $2 $3
  ${Loop}
  FindClose $2
  ClearErrors
FunctionEnd

; The new program must answer before it takes the place of one that works.
Function TryOut
  SetOutPath $TEMP
  nsExec::ExecToStack /TIMEOUT=120000 '"${INCOMING}\${PROGRAM}" --version'
  Pop $0
  Pop $1
  ${If} $0 != 0
    RMDir /r "${INCOMING}"
    !insertmacro GiveUp "" "$(S_NO_START)" 2
  ${EndIf}
FunctionEnd

Function PutInPlace
  ${If} ${FileExists} "${FINAL}\*"
    StrCpy $1 "${FINAL}"
    StrCpy $2 "${OUTGOING}"
    Call RenamePatiently
  ${EndIf}
  StrCpy $1 "${INCOMING}"
  StrCpy $2 "${FINAL}"
  Call RenamePatiently
  RMDir /r "${OUTGOING}"
FunctionEnd

; In: $1 a folder, $2 its new name. Virus scanners hold fresh files open for a moment.
Function RenamePatiently
  ${For} $3 1 40
    ClearErrors
    Rename $1 $2
    ${IfNot} ${Errors}
      Return
    ${EndIf}
    Sleep 250
  ${Next}
  ${If} ${FileExists} "${OUTGOING}\*"
  ${AndIfNot} ${FileExists} "${FINAL}\*"
    Rename "${OUTGOING}" "${FINAL}"
  ${EndIf}
  RMDir /r "${INCOMING}"
  StrCpy $1 $2
  !insertmacro GiveUp "" "$(S_NO_WRITE)" 2
FunctionEnd
