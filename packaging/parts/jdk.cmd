rem Sets jdk to the folder of a JDK 25, or says what to install and fails.
set "jdk="
if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined jdk for /f "delims=" %%J in ('where java 2^>nul') do if not defined jdk call :try "%%~dpJ.."
if not defined jdk for /d %%J in ("%ProgramFiles%\Eclipse Adoptium\jdk-25*" "%ProgramFiles%\Microsoft\jdk-25*" "%ProgramFiles%\Java\jdk-25*" "%ProgramFiles%\Zulu\zulu-25*" "%ProgramFiles%\Amazon Corretto\jdk25*" "%ProgramFiles%\BellSoft\LibericaJDK-25*" "%LOCALAPPDATA%\Programs\Eclipse Adoptium\jdk-25*" "%USERPROFILE%\.jdks\*25*" "%USERPROFILE%\scoop\apps\temurin25-jdk\current*") do if not defined jdk call :try "%%~J"
if defined jdk exit /b 0
echo galley: No JDK 25 was found on this computer. Install one (for example Temurin 25), set JAVA_HOME to its folder if it is in an unusual place, then run the command again. 1>&2
exit /b 1

:try
if not exist "%~1\bin\javac.exe" exit /b 0
findstr /r /b /c:"JAVA_VERSION=.25[^0-9]" "%~1\release" >nul 2>&1 && set "jdk=%~f1"
exit /b 0
