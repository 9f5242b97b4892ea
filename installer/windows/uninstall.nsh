; Removes what the installer and Lamella's own updates put into $INSTDIR; the user's data only when asked to.
; /S keeps them without asking, /PURGE removes them without asking.

Section "un.Lamella"
  SetShellVarContext current
  SetOutPath $TEMP
  Call un.RefuseForeignFolder
  Call un.IsRunning
  ${If} $0 == 1
    !insertmacro GiveUp "un." "$(S_RUNNING)" 3
  ${EndIf}
  Call un.AskAboutData
  Call un.RemoveOutside
  Call un.RemoveProgram
  ; Thumbnails can be made again at any time; pictures of fields should not stay behind.
  RMDir /r "${DATA}\Cache"
  Delete "${DATA}\install.log"
  ${If} $R5 == 1
    RMDir /r "${DATA}"
  ${Else}
    RMDir "${DATA}"
  ${EndIf}
  ${If} ${FileExists} "$INSTDIR\*"
  ${AndIfNot} ${Silent}
    MessageBox MB_OK|MB_ICONINFORMATION "$(S_LEFT)"
  ${EndIf}
SectionEnd

Function un.onInit
  !insertmacro MUI_UNGETLANGUAGE
FunctionEnd

Function un.RefuseForeignFolder
  StrCpy $1 ""
  ClearErrors
  FileOpen $0 "$INSTDIR\installed-by" r
  ${IfNot} ${Errors}
    FileRead $0 $1 4
    FileClose $0
  ${EndIf}
  ${If} $1 != "nsis"
  ${OrIfNot} ${FileExists} "$INSTDIR\versions\*"
    !insertmacro GiveUp "un." "$(S_NOT_OURS)" 3
  ${EndIf}
FunctionEnd

; Out: $R5 is 1 when the user's data are to go too.
Function un.AskAboutData
  StrCpy $R5 1
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/PURGE" $1
  ${If} ${Errors}
    MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(S_ASK_DATA)" /SD IDNO IDYES +2
    StrCpy $R5 0
  ${EndIf}
FunctionEnd

!macro RemoveFileType ending type
  ReadRegStr $0 HKCU "Software\Classes\${ending}" ""
  ${If} $0 == "${type}"
    DeleteRegKey HKCU "Software\Classes\${ending}"
  ${EndIf}
  DeleteRegKey HKCU "Software\Classes\${type}"
!macroend

Function un.RemoveOutside
  Delete "$SMPROGRAMS\Lamella.lnk"
  Delete "$DESKTOP\Lamella.lnk"
  !insertmacro RemoveFileType ".lamella" "Lamella.ModelPackage"
  !insertmacro RemoveFileType ".lamella-update" "Lamella.Update"
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
  DeleteRegKey HKCU "Software\Lamella"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
FunctionEnd

Function un.RemoveProgram
  StrCpy $R1 "$INSTDIR\versions"
  Call un.RemoveVersionsBelow
  StrCpy $R1 "$INSTDIR\training"
  Call un.RemoveVersionsBelow
  Delete "$INSTDIR\lamella-gui.exe"
  Delete "$INSTDIR\lamella.cmd"
  Delete "$INSTDIR\current"
  Delete "$INSTDIR\previous"
  Delete "$INSTDIR\installed-by"
  Delete "$INSTDIR\*.new"
  ; What an update by Lamella itself left when it was killed.
  Delete "$INSTDIR\.switch"
  RMDir /r "$INSTDIR\.lock"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
FunctionEnd

; In: $R1 a holder. Folders with other names are not ours.
Function un.RemoveVersionsBelow
  FindFirst $R2 $R3 "$R1\*"
  ${DoWhile} $R3 != ""
    StrCpy $R4 $R3 10
    StrCpy $0 $R3
    Call un.JudgeVersion
    ${If} $0 != ""
    ${OrIf} $R4 == ".incoming-"
    ${OrIf} $R4 == ".outgoing-"
      RMDir /r "$R1\$R3"
    ${EndIf}
    FindNext $R2 $R3
  ${Loop}
  FindClose $R2
  RMDir "$R1"
FunctionEnd
