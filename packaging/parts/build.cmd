rem Builds with Maven when the list of source files (names, sizes, times) is not the one of the last build. Expects here, jdk,
rem stamp, sources (folders) and goals. The jars are copied to target\dependency: their whole list would be too long for a
rem command line.
if not exist "%here%\target" mkdir "%here%\target"
set "list=%here%\target\%stamp%"
robocopy "%here%" "%here%\target\nowhere" pom.xml /l /njh /njs /ndl /nc /ts /fp /np > "%list%.now"
for %%S in (%sources%) do robocopy "%here%\%%S" "%here%\target\nowhere" /l /s /njh /njs /ndl /nc /ts /fp /np >> "%list%.now"
if exist "%here%\target\classes" if exist "%here%\target\dependency" fc /b "%list%" "%list%.now" >nul 2>&1 && exit /b 0

call "%~dp0maven.cmd"
if errorlevel 1 exit /b 1
set "why= (first start, needs a few minutes)"
if exist "%here%\target\classes" set "why="
echo Building Galley%why% ... 1>&2
setlocal
set "JAVA_HOME=%jdk%"
set "MAVEN_OPTS=--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow %MAVEN_OPTS%"
if exist "%here%\target\dependency" rmdir /s /q "%here%\target\dependency"
pushd "%here%"
call "%mvn%" -B -ntp -q -Dstyle.color=never %goals% dependency:copy-dependencies -DincludeScope=runtime > "%here%\target\build.log" 2>&1 < nul
if errorlevel 1 goto failed
popd
endlocal
move /y "%list%.now" "%list%" >nul
exit /b 0

:failed
popd
endlocal
type "%here%\target\build.log" 1>&2
echo galley: Galley could not be built; the reason stands above and in %here%\target\build.log. 1>&2
exit /b 1
