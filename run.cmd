@echo off
rem run          the demo, at http://127.0.0.1:5080
rem run serve    this installation: its data is in .\data, or in the folder that XASO_DATA names
rem run WORDS    any other command; run help lists them
setlocal
set "root=%~dp0"
set "app=%root%artifacts\app"

where dotnet >nul 2>nul
if errorlevel 1 goto nosdk

rem Exit code 1 of the script: a source is newer than the last build.
powershell -NoProfile -ExecutionPolicy Bypass -Command "$b = Get-Item -Force -ErrorAction SilentlyContinue (Join-Path $env:app '.built'); if (-not $b) { exit 1 }; $s = @(Get-Item (Join-Path $env:root 'Directory.*.props'), (Join-Path $env:root 'global.json')) + @(Get-ChildItem -Recurse (Join-Path $env:root 'src'), (Join-Path $env:root 'samples')); if ($s | Where-Object { $_.LastWriteTimeUtc -gt $b.LastWriteTimeUtc } | Select-Object -First 1) { exit 1 }; exit 0"
if not errorlevel 1 goto start

pushd "%root%"
dotnet --version >nul 2>nul
if errorlevel 1 (
  popd
  goto nosdk
)
echo Building XaSo... 1>&2
if not exist "%root%artifacts" mkdir "%root%artifacts"
type nul > "%root%artifacts\built.new"
dotnet publish src\Host -c Release -o "%app%" -m:2 -p:RunAnalyzers=false --nologo -v:q -tl:off > "%root%artifacts\build.log" 2>&1
if errorlevel 1 (
  type "%root%artifacts\build.log" 1>&2
  popd
  exit /b 1
)
move /y "%root%artifacts\built.new" "%app%\.built" >nul
popd

:start
set "ASPNETCORE_CONTENTROOT=%app%"
if "%DOTNET_GCgen0size%"=="" set "DOTNET_GCgen0size=400000"
if not "%~1"=="" goto command
set "XASO_DATA=%root%artifacts\demo"
if not exist "%XASO_DATA%" mkdir "%XASO_DATA%"
dotnet "%app%\XaSo.Host.dll" serve --Demo true --Database:Provider Sqlite --Database:Connection "Data Source=%XASO_DATA%\xaso-demo.db" --urls http://127.0.0.1:5080
exit /b %errorlevel%

:command
if "%XASO_DATA%"=="" set "XASO_DATA=%root%data"
dotnet "%app%\XaSo.Host.dll" %*
exit /b %errorlevel%

:nosdk
echo XaSo needs the .NET SDK 10.0.400 or a newer 10.0: winget install Microsoft.DotNet.SDK.10 1>&2
exit /b 1
