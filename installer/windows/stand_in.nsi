; Stands in for Lamella's programs where none for Windows can be built: tests, and the test build on Linux.
; Writes its command line beside itself (UTF-16), and answers --version. "--stay" runs until the file "stop" is there.
; Needs TARGET, OUT, CODE (what --version exits with); with WAITS that waits for the file "go".
Unicode true
Target ${TARGET}
SetCompressor zlib
Name "Lamella stand-in"
OutFile "${OUT}"
SilentInstall silent
RequestExecutionLevel user
!include LogicLib.nsh
!include FileFunc.nsh

Section
  ${GetParameters} $0
  ${If} $0 == "--version"
    !ifdef WAITS
      ${DoUntil} ${FileExists} "$EXEDIR\go"
        Sleep 20
      ${Loop}
    !endif
    SetErrorLevel ${CODE}
    Return
  ${EndIf}
  ; By pointer: a variable would cut a long command line.
  System::Call 'kernel32::GetCommandLineW() p .r1'
  System::Call 'kernel32::lstrlenW(p r1) i .r3'
  IntOp $3 $3 * 2
  FileOpen $2 "$EXEDIR\started.tmp" w
  FileWriteUTF16LE /BOM $2 ""
  System::Call 'kernel32::WriteFile(p r2, p r1, i r3, *i .r4, p 0)'
  FileClose $2
  Rename "$EXEDIR\started.tmp" "$EXEDIR\started.txt"
  ${If} $0 == "--stay"
    ${DoUntil} ${FileExists} "$EXEDIR\stop"
      Sleep 20
    ${Loop}
  ${EndIf}
  SetErrorLevel 7
SectionEnd
