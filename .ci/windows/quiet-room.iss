; The installer for Windows, for Inno Setup 6.3.  NOT YET RUN: nothing of Quiet Room was
; ever built or started on Windows.  .github/workflows/package.yml would make it so:
;
;   python .ci\package\build.py build\dist
;   ISCC.exe /DVersion=0.1.0 .ci\windows\quiet-room.iss
;
; To install without a word:   quiet-room-0.1.0-setup.exe /VERYSILENT /SUPPRESSMSGBOXES /NORESTART
; To take it away:             "C:\Program Files\Quiet Room\unins000.exe" /VERYSILENT /NORESTART
;
; Program and the clinic's work lie apart: settings and content in
; C:\ProgramData\quiet-room are touched neither by an upgrade nor by removal.
; It locks nothing down and starts nothing: that is Shell Launcher's.

#ifndef Version
  #error Name the version: /DVersion=0.1.0
#endif

[Setup]
AppId={{6F2C1B0E-8D0B-4C57-9B52-0C7E1C6B5D11}
AppName=Quiet Room
AppVersion={#Version}
AppPublisher=The Quiet Room authors
VersionInfoVersion={#Version}
DefaultDirName={autopf}\Quiet Room
DisableDirPage=yes
DisableProgramGroupPage=yes
LicenseFile=LICENSE
PrivilegesRequired=admin
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
SourceDir=..\..\build\dist\quiet-room
OutputDir=..
OutputBaseFilename=quiet-room-{#Version}-setup
Compression=lzma2
SolidCompression=yes
; A kiosk that runs is ended first, and not started again by the installer: the shell does.
CloseApplications=force
RestartApplications=no
UninstallDisplayIcon={app}\kiosk.exe

[InstallDelete]
; What the older version had and this one has not is not to be found by it.
Type: filesandordirs; Name: "{app}\_internal"
Type: filesandordirs; Name: "{app}\content"
Type: filesandordirs; Name: "{app}\assets"

[Files]
Source: "*"; DestDir: "{app}"; Flags: recursesubdirs createallsubdirs ignoreversion

[Icons]
Name: "{autoprograms}\Quiet Room Studio"; Filename: "{app}\kiosk.exe"; Parameters: "studio"; WorkingDir: "{app}"; Comment: "Change what the kiosk in the waiting room says"

[Dirs]
Name: "{commonappdata}\quiet-room"; Flags: uninsneveruninstall
