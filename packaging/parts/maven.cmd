rem Sets mvn to Maven's command, or says what to install and fails.
set "mvn="
for /f "delims=" %%M in ('where mvn.cmd 2^>nul') do if not defined mvn set "mvn=%%M"
if not defined mvn if defined MAVEN_HOME if exist "%MAVEN_HOME%\bin\mvn.cmd" set "mvn=%MAVEN_HOME%\bin\mvn.cmd"
if defined mvn exit /b 0
echo galley: Galley is built with Maven, and none was found. Install it (for example with: scoop install maven), then run the command again. 1>&2
exit /b 1
