# Intune Remediations, detection script. Exit code 1 says that a drive on this computer needs attention.
# Run as SYSTEM it looks at everybody on the computer, with the credentials of the person at theirs alone.
# Intune keeps the last line of the output (2,048 characters), and takes anything on standard error for a failure.
$ErrorActionPreference = 'SilentlyContinue'
$folder = $env:ProgramW6432
if (-not $folder) { $folder = $env:ProgramFiles }
$program = Join-Path $folder 'Latchkey\Latchkey.exe'
if (-not (Test-Path -LiteralPath $program)) {
  Write-Output 'LATCHKEY UNKNOWN - not installed'
  exit 0
}
if ([System.Security.Principal.WindowsIdentity]::GetCurrent().IsSystem) {
  $line = & $program health --machine --text 2>$null | Select-Object -Last 1
} else {
  $line = & $program health --text 2>$null | Select-Object -Last 1
}
$code = $LASTEXITCODE
if (-not $line) { $line = 'LATCHKEY UNKNOWN - no answer' }
Write-Output $line
if ($code -eq 0) { exit 0 }
exit 1
