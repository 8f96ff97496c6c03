@echo off
rem Measures Galley, after building what is missing: bench NAME prints one line per figure, without a name the names. Exit code
rem 0: every target reached; 1: one was not; 2: no such name; 69: this computer lacks something, which is then named.
setlocal DisableDelayedExpansion
for %%I in ("%~dp0..") do set "here=%%~fI"
call "%~dp0parts\jdk.cmd"
if errorlevel 1 exit /b 69
set "stamp=built-bench"
set "sources=src"
set "goals=-Pbench process-classes"
call "%~dp0parts\build.cmd"
if errorlevel 1 exit /b 69
"%jdk%\bin\java.exe" -Xmx1g --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -cp "%here%\target\bench-classes;%here%\target\classes;%here%\target\dependency\*" app.galley.bench.Bench %*
exit /b %ERRORLEVEL%
