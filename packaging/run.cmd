@echo off
rem Starts Galley from a checkout, after building what is missing: without arguments the window, with arguments the command
rem line. The exit code is Galley's; 69 means that this computer lacks something, which is then named.
setlocal DisableDelayedExpansion
for %%I in ("%~dp0..") do set "here=%%~fI"
if "%~1"=="--virtual-display" (
    echo galley: --virtual-display is for Linux, where Xvfb plays a screen. Leave it out: here the window opens on the desktop. 1>&2
    exit /b 2
)
call "%~dp0parts\jdk.cmd"
if errorlevel 1 exit /b 69
set "stamp=built"
set "sources=src\main"
set "goals=process-classes"
call "%~dp0parts\build.cmd"
if errorlevel 1 exit /b 69
"%jdk%\bin\java.exe" -Xmx1g --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -cp "%here%\target\classes;%here%\target\dependency\*" app.galley.main.Main %*
exit /b %ERRORLEVEL%
