; The files around the versions, the switch, and what Windows needs to know.

; In: $1 a file, $2 the one it replaces in one step (MOVEFILE_REPLACE_EXISTING and _WRITE_THROUGH).
Function ReplaceFile
  ${For} $3 1 40
    System::Call 'kernel32::MoveFileExW(w r1, w r2, i 9) i .r4'
    ${If} $4 != 0
      Return
    ${EndIf}
    Sleep 250
  ${Next}
  Delete $1
  StrCpy $1 $2
  !insertmacro GiveUp "" "$(S_NO_WRITE)" 2
FunctionEnd

!macro ReplaceFile name
  StrCpy $1 "$INSTDIR\${name}.new"
  StrCpy $2 "$INSTDIR\${name}"
  Call ReplaceFile
!macroend

; Whole or not at all.
!macro WriteWord name word
  FileOpen $0 "$INSTDIR\${name}.new" w
  FileWrite $0 "${word}$\n"
  FileClose $0
  !insertmacro ReplaceFile "${name}"
!macroend

Function PutAround
  SetOutPath $INSTDIR
  File "/oname=lamella-gui.exe.new" "${LAUNCHER}"
  File "/oname=lamella.cmd.new" "${HERE}/lamella.cmd"
  WriteUninstaller "$INSTDIR\uninstall.exe.new"
  !insertmacro ReplaceFile "lamella-gui.exe"
  !insertmacro ReplaceFile "lamella.cmd"
  !insertmacro ReplaceFile "uninstall.exe"
  !insertmacro WriteWord "installed-by" "nsis"
FunctionEnd

Function Switch
  ; Lamella's own note of a switch that was killed: this one settles it.
  Delete "$INSTDIR\.switch"
  StrCpy $0 "$INSTDIR\current"
  Call ReadVersion
  StrCpy $R0 $0
  ${If} $R0 != ""
  ${AndIf} $R0 != "${VERSION}"
  ${AndIf} ${FileExists} "$INSTDIR\versions\$R0\*"
    !insertmacro WriteWord "previous" "$R0"
  ${EndIf}
  !insertmacro WriteWord "current" "${VERSION}"
FunctionEnd

; Each version takes its full size: the current one and the one before stay.
Function RemoveOlder
  StrCpy $0 "$INSTDIR\previous"
  Call ReadVersion
  StrCpy $R0 $0
  StrCpy $R1 "$INSTDIR\versions"
  Call RemoveOlderBelow
  StrCpy $R1 "$INSTDIR\training"
  Call RemoveOlderBelow
FunctionEnd

Function RemoveOlderBelow
  FindFirst $R2 $R3 "$R1\*"
  ${DoWhile} $R3 != ""
    StrCpy $0 $R3
    Call JudgeVersion
    ${If} $0 != ""
    ${AndIf} $0 != "${VERSION}"
    ${AndIf} $0 != $R0
      RMDir /r "$R1\$0"
    ${EndIf}
    FindNext $R2 $R3
  ${Loop}
  FindClose $R2
FunctionEnd

; "Installed apps" in Windows' settings.
Function Register
  WriteRegStr HKCU "Software\Lamella" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "Lamella"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "The Lamella founders"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\lamella-gui.exe"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" ${SIZE_KB}
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
FunctionEnd

!macro FileType ending type words
  WriteRegStr HKCU "Software\Classes\${type}" "" "${words}"
  WriteRegStr HKCU "Software\Classes\${type}\DefaultIcon" "" "$INSTDIR\lamella-gui.exe,0"
  WriteRegStr HKCU "Software\Classes\${type}\shell\open\command" "" '"$INSTDIR\lamella-gui.exe" "%1"'
  WriteRegStr HKCU "Software\Classes\${ending}" "" "${type}"
!macroend

Function TellExplorer
  ; SHCNE_ASSOCCHANGED
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
FunctionEnd
