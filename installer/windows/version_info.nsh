; What Explorer shows under "Details".
VIProductVersion "${VERSION4}"
VIAddVersionKey /LANG=1033 "ProductName" "Lamella"
VIAddVersionKey /LANG=1033 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=1033 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1033 "FileDescription" "Lamella, for research use only"
VIAddVersionKey /LANG=1033 "CompanyName" "The Lamella founders"
VIAddVersionKey /LANG=1033 "LegalCopyright" "The Lamella founders, MIT licence"
