@echo off
rem Runs every test: first those that need no display, then those tagged display, on the desktop: leave mouse and keyboard alone
rem meanwhile ("mvn test" is the first part alone). Arguments are Maven's, for example -Dtest=EditTest*
setlocal DisableDelayedExpansion
for %%I in ("%~dp0..") do set "here=%%~fI"
call "%~dp0parts\jdk.cmd"
if errorlevel 1 exit /b 69
call "%~dp0parts\maven.cmd"
if errorlevel 1 exit /b 69
set "JAVA_HOME=%jdk%"
set "MAVEN_OPTS=--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow %MAVEN_OPTS%"
set "status=0"
set "reports=target\surefire-reports"

pushd "%here%"
if exist %reports% rmdir /s /q %reports%
if exist %reports%-display rmdir /s /q %reports%-display
call "%mvn%" -B -ntp test -Dsurefire.failIfNoSpecifiedTests=false %*
if errorlevel 1 set "status=1"
if "%status%"=="1" if not exist %reports% goto counted
echo Now the tests that need a display ... 1>&2
call "%mvn%" -B -ntp test -Dsurefire.failIfNoSpecifiedTests=false %* -Dtest.groups=display -Dtest.excludedGroups= -Dtest.platform= "-Dtest.reports=%here%\%reports%-display"
if errorlevel 1 set "status=1"

:counted
rem Surefire writes "Tests run: 5, Failures: 0, Errors: 0, Skipped: 1, ..." for each class.
set /a run=0, failed=0, skipped=0
for %%F in (%reports%\*.txt %reports%-display\*.txt) do call :count "%%F"
popd
set /a passed=run-failed-skipped
echo.
echo %passed% passed, %failed% failed, %skipped% skipped
if not "%status%%run%"=="00" exit /b %status%
echo galley: No test ran. Check the name given with -Dtest. 1>&2
exit /b 2

:count
for /f "usebackq tokens=1,3,5,7,9 delims=:, " %%A in (%1) do if "%%A"=="Tests" set /a run+=%%B, failed+=%%C+%%D, skipped+=%%E
exit /b 0
