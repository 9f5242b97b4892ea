; The entry under "Installed apps" in Windows' settings, below HKEY_CURRENT_USER.
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Lamella"
