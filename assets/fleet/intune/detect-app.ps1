# Intune Win32 app, detection script: installed where this exits with 0 and prints something. Set the version that you deploy.
$ErrorActionPreference = 'SilentlyContinue'
$minimum = [version]'0.1.0'
$folder = $env:ProgramW6432
if (-not $folder) { $folder = $env:ProgramFiles }
$program = Join-Path $folder 'Latchkey\Latchkey.exe'
if (-not (Test-Path -LiteralPath $program)) { exit 1 }
$found = (Get-Item -LiteralPath $program).VersionInfo
$version = [version]('{0}.{1}.{2}' -f $found.FileMajorPart, $found.FileMinorPart, $found.FileBuildPart)
if ($version -lt $minimum) { exit 1 }
Write-Output "Latchkey $version"
exit 0
