@echo off
rem Starts the command line of the version that "current" names, or else of the one in "previous".
setlocal DisableDelayedExpansion
call :program current
if not defined program call :program previous
if not defined program (
  echo lamella: the program is missing below %~dp0versions. Run the installer again. 1>&2
  exit /b 127
)
"%program%" %*
exit /b %errorlevel%

:program
set "program="
set "word="
if not exist "%~dp0%1" exit /b
set /p word=<"%~dp0%1"
if not defined word exit /b
rem A version has neither a backslash nor two dots in a row.
if not "%word:\=%"=="%word%" exit /b
if not "%word:..=%"=="%word%" exit /b
if exist "%~dp0versions\%word%\lamella.exe" set "program=%~dp0versions\%word%\lamella.exe"
exit /b
